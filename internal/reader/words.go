package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// word is a word or figure of a line, for telling what sort of line it is. The article's own tokens are made later, by package article, which takes
// over what is found here.
type word = article.Found

// splitWords splits a line into words: runs of letters, digits and the marks that stand inside "e-mail", "11.58", "2026-02-06T09:06".
func splitWords(s string) []word { return appendWords(make([]word, 0, len(s)/6+1), s) }

func appendWords(out []word, s string) []word {
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			i++
			continue
		}
		if n, hash := lexicon.Letters(s[i:]); n > 0 && wordEnds(s, i+n) { // most are a run of letters
			out = append(out, word{Known: lexicon.Spelled(s[i:i+n], hash), Start: int32(i), End: int32(i + n)})
			i += n
			continue
		}
		w, alnum := alnumAt(s, i)
		if !alnum {
			i += w
			continue
		}
		j, end := i, i // end: after the last letter or digit
		for j < len(s) && s[j] != ' ' {
			w, alnum := alnumAt(s, j)
			if alnum || w > 1 && j > i && mark(s[j:]) {
				j += w
				end = j
				continue
			}
			if j > end || !inside(s[j:]) { // one mark at a time
				break
			}
			j += w
		}
		out = append(out, word{Known: lexicon.Written(s[i:end]), Start: int32(i), End: int32(end)})
		i = end
	}
	return out
}

// wordEnds reports whether a word surely ends before s[i]: where a space stands there, or behind a mark that does.
func wordEnds(s string, i int) bool {
	if i == len(s) || s[i] == ' ' {
		return true
	}
	return s[i] < '0' && (i+1 == len(s) || s[i+1] == ' ')
}

// alnumAt gives the width of the character at s[i] and whether it is a letter or digit.
func alnumAt(s string, i int) (width int, ok bool) {
	if b := s[i]; b < utf8.RuneSelf {
		return 1, b|0x20-'a' < 26 || b-'0' < 10
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	return w, unicode.IsLetter(r) || unicode.IsDigit(r)
}

// mark reports whether s begins with a combining mark.
func mark(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Mn, r)
}

// inside reports whether s begins with a mark that may stand within a word.
func inside(s string) bool {
	switch s[0] {
	case '-', '.', ':', '/', '\'', '+', '@', '_':
		return true
	}
	return strings.HasPrefix(s, "’")
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
