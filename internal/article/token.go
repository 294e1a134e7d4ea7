package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// appendTokens splits s[span] into tokens. A word keeps inner apostrophes, hyphens between letters ("al-Busaidi", "twelve-day") and the
// dots of an abbreviation made of single letters ("U.S."); a number keeps its separators and what is glued to it ("4,460", "1.2bn",
// "6.10am", "17-month-old" is number 17, mark -, word month-old). A rule of many equal marks is one. The possessive 's is a token of its own, so that "Iran's" meets "Iran".
//
// found are words from there on that are looked up already, with places that count from foundAt; what is left of them comes back.
func appendTokens(out []Token, s string, span text.Span, found []Found, foundAt int) ([]Token, []Found) {
	i, end := span.Start, span.End
	next := 0 // of found
	for i < end {
		b := s[i]
		if b == ' ' {
			i++
			continue
		}
		for next < len(found) && foundAt+int(found[next].Start) < i {
			next++
		}
		if next < len(found) && foundAt+int(found[next].Start) == i && found[next].endsWord(s[:end], foundAt) { // nearly all
			f := &found[next]
			from := i
			i = foundAt + int(f.End)
			out = append(out, Token{Span: text.Span{Start: from, End: i}, Capital: b < 'a', Norm: f.Known.Text(), Word: f.Known})
			continue
		}
		r, w := rune(b), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(s[i:end])
		}
		j, kind := i+w, Word
		var known *lexicon.Word
		switch {
		case isLetter(r) || r == '@' || r == '#':
			j = wordEnd(s, j, end)
			known = lexicon.Written(s[i:j])
		case unicode.IsSpace(r):
			i = j
			continue
		case unicode.IsDigit(r):
			j = figureEnd(s, j, end)
			kind, known = Number, lexicon.Written(s[i:j])
		case (r == '\'' || r == '’') && j < end && (s[j] == 's' || s[j] == 'S') && possessive(s[j:end]) && len(out) > 0 && out[len(out)-1].Span.End == i:
			j++
			kind, known = Mark, lexicon.Of("'s")
		default:
			mark := s[i:j]
			j = i + Run(s[i:end], mark)
			kind, known = Mark, lexicon.Of(normMark(r, mark))
		}
		out = append(out, Token{Span: text.Span{Start: i, End: j}, Kind: kind, Capital: r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r), Norm: known.Text(), Word: known})
		i = j
	}
	return out, found[next:]
}

// endsWord reports whether the token in s that begins with the word, a run of letters of ASCII, ends with it too, as nearly all do.
func (f *Found) endsWord(s string, at int) bool {
	end := at + int(f.End)
	if end > len(s) || !f.letters() {
		return false
	}
	return end == len(s) || s[end] == ' ' || s[end] == ',' || s[end] == '.' && f.End-f.Start > 1 // not the dots of "U.S."
}

// isLetter is unicode.IsLetter, and quick for ASCII.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// wordEnd is where the word ends whose first letter stands before s[j].
func wordEnd(s string, j, end int) int {
	letters, dots := 1, 0 // since the last dot; dots so far
	for j < end {
		if b := s[j]; b|0x20-'a' < 26 || isDigit(b) || b == '_' {
			j++
			letters++
			continue
		} else if b == ' ' {
			return j
		}
		r, w := utf8.DecodeRuneInString(s[j:end])
		if w > 1 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) {
			j += w
			letters++
			continue
		}
		if j+w < end {
			next, _ := utf8.DecodeRuneInString(s[j+w : end])
			if unicode.IsLetter(next) && (r == '-' || r == '\u2010' || r == '\u2011') {
				j += w
				continue
			}
			if unicode.IsLetter(next) && (r == '\'' || r == '’') && !possessive(s[j+w:end]) {
				j += w
				continue
			}
		}
		// the dots of "U.S." and "a.m.": a dot after a single letter that is followed by another single letter or ends such a run
		if r == '.' && letters == 1 {
			if j+w < end {
				next, nw := utf8.DecodeRuneInString(s[j+w : end])
				if unicode.IsLetter(next) && j+w+nw < end && s[j+w+nw] == '.' {
					j += w
					letters, dots = 0, dots+1
					continue
				}
			}
			if dots > 0 {
				j += w
			}
		}
		return j
	}
	return j
}

// figureEnd is where the figure ends whose first digit stands before s[j], with the letters glued to it.
func figureEnd(s string, j, end int) int {
	for j < end {
		r, w := utf8.DecodeRuneInString(s[j:end])
		if unicode.IsDigit(r) || unicode.IsLetter(r) || (r == '.' || r == ',' || r == ':' || r == '/') && j+w < end && isDigit(s[j+w]) && isDigit(s[j-1]) {
			j += w
			continue
		}
		break
	}
	return j
}

// ruleLeast is from how many on the same mark repeated is a rule across the page and not punctuation.
const ruleLeast = 8

// Run is how many bytes at the beginning of s are one mark, which s begins with: all of a rule ("----------"), else the mark alone.
func Run(s, mark string) int {
	n := len(mark)
	if len(s) == n || s[n] != s[0] {
		return n
	}
	for strings.HasPrefix(s[n:], mark) {
		n += len(mark)
	}
	if n < ruleLeast*len(mark) {
		return len(mark)
	}
	return n
}

// possessive reports whether rest, which follows an apostrophe, is an "s" that ends the word.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	if len(rest) == 1 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func normMark(r rune, s string) string {
	switch r {
	case '“', '”', '„', '«', '»', '‟':
		return `"`
	case '‘', '’', '‚', '‛':
		return "'"
	case '–', '—', '‒', '―', '−', '‐', '‑':
		return "-"
	case '…':
		return "..."
	}
	return s
}
