package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/text"
)

// word is a word or figure of a line, for telling what sort of line it is. The article's own tokens are made later, by package article.
type word struct {
	span text.Span
	low  string // lower case, straight apostrophe
}

// splitWords splits a line into words: runs of letters, digits and the marks that stand inside "e-mail", "11.58", "2026-02-06T09:06".
func splitWords(s string) []word {
	out := make([]word, 0, len(s)/6+1)
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += w
			continue
		}
		j, end := i, i // end: after the last letter or digit
		for j < len(s) {
			r, w := utf8.DecodeRuneInString(s[j:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
				j += w
				end = j
				continue
			}
			if j > end || !strings.ContainsRune("-.:/'’+@_", r) { // one mark at a time
				break
			}
			j += w
		}
		low := strings.ToLower(s[i:end])
		if strings.Contains(low, "’") {
			low = strings.ReplaceAll(low, "’", "'")
		}
		out = append(out, word{text.Span{Start: i, End: end}, low})
		i = end
	}
	return out
}

// sentenceLike reports whether the line reads as a sentence: long enough, and closed by a full stop or the like.
func sentenceLike(s string, words int) bool {
	return words >= 6 && closed(s)
}

// closed reports whether s ends as a sentence does, quotation marks and brackets aside.
func closed(s string) bool {
	for s != "" {
		r, w := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', '。':
			return true
		case '"', '\'', '”', '’', '“', '»', '«', ')', ']', ' ', '\t', '\n':
			s = s[:len(s)-w]
		default:
			return false
		}
	}
	return false
}

// capital reports whether the word begins with an upper-case letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// hasLetter reports whether s holds a letter or digit at all.
func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}
