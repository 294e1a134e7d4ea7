package reader

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Rich text is plain letters with control words (\par, \'e9, \u8217) and groups in braces. A group may be a destination: a table of fonts,
// a picture, a header. What this reader does not know as text is left out, with all that the group holds; RTF 1.9 marks destinations that
// old programs need not know with \*, so what is new is left out too. Cost: one pass. What it gets wrong: letters of code pages other than
// Windows-1252 in files that do not give them as \u, which no program has written for twenty years.

// rtfGroup is what holds within a pair of braces.
type rtfGroup struct {
	skip   bool // a destination whose text does not show
	hidden bool
	sheet  bool  // the table of styles
	uc     uint8 // how many characters after \u stand for the same
}

// rtfReader is the state of the walk.
type rtfReader struct {
	src    string
	at     int
	groups []rtfGroup
	styles []rtfStyle
	style  int // the paragraph's, as a number in the table
	cur    []byte
	high   rune // the first half of a surrogate pair
	drop   int  // characters to leave out after \u
	done   []paragraph
	bytes  int
}

// rtfStyle is an entry of the table of styles.
type rtfStyle struct {
	number int
	style  style
}

func readRTF(s string) (*Document, error) {
	r := &rtfReader{src: s, groups: []rtfGroup{{uc: 1}}}
	for r.at < len(s) && r.bytes <= 2*maxText && len(r.done) <= maxParagraphs {
		g := &r.groups[len(r.groups)-1]
		switch c := s[r.at]; c {
		case '{':
			if len(r.groups) > maxDepth {
				return nil, ErrNesting
			}
			r.groups = append(r.groups, *g)
			r.at++
		case '}':
			if len(r.groups) > 1 {
				r.groups = r.groups[:len(r.groups)-1]
			}
			r.at++
			r.drop = 0
		case '\\':
			r.at++
			r.control(g)
		case '\r', '\n':
			r.at++
		case ';':
			if g.sheet {
				r.named()
			} else {
				r.add(g, ';')
			}
			r.at++
		default:
			r.add(g, windows1252(c))
			r.at++
		}
	}
	r.par()
	return compose(article.Meta{}, r.done)
}

// control takes what follows a backslash.
func (r *rtfReader) control(g *rtfGroup) {
	if r.at >= len(r.src) {
		return
	}
	c := r.src[r.at]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		r.at++
		switch c {
		case '\'':
			if r.at+2 <= len(r.src) {
				if b, err := strconv.ParseUint(r.src[r.at:r.at+2], 16, 8); err == nil {
					r.add(g, windows1252(byte(b)))
				}
				r.at += 2
			}
		case '~':
			r.add(g, ' ')
		case '_':
			r.add(g, '-')
		case '*':
			g.skip = g.skip || !strings.HasPrefix(r.src[r.at:], `\shpinst`)
		case '\r', '\n':
			r.par()
		case '{', '}', '\\':
			r.add(g, rune(c))
		}
		return
	}
	from := r.at
	for r.at < len(r.src) && r.src[r.at]|0x20 >= 'a' && r.src[r.at]|0x20 <= 'z' {
		r.at++
	}
	word := r.src[from:r.at]
	from = r.at
	if r.at < len(r.src) && r.src[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.src) && isDigit(r.src[r.at]) {
		r.at++
	}
	n, err := strconv.Atoi(r.src[from:min(r.at, from+11)])
	number := err == nil
	if r.at < len(r.src) && r.src[r.at] == ' ' {
		r.at++
	}
	r.word(g, word, n, number)
}

// word obeys a control word.
func (r *rtfReader) word(g *rtfGroup, word string, n int, number bool) {
	switch word {
	case "par", "sect", "page", "row", "cell", "nestcell", "nestrow":
		if !g.skip {
			r.par()
		}
	case "pard":
		r.style = 0
	case "s":
		r.style = n
	case "line", "lbr":
		if end := string(r.cur[max(0, len(r.cur)-40):]); !g.skip && (closed(end) || strings.HasSuffix(end, "\n")) {
			r.par() // see gatherer.lineBreak
		} else {
			r.add(g, '\n')
		}
	case "tab":
		r.add(g, ' ')
	case "u":
		r.unicode(g, n)
	case "uc":
		g.uc = uint8(min(max(n, 0), 8))
	case "bin":
		r.at = min(len(r.src), r.at+max(n, 0))
	case "v", "deleted":
		g.hidden = !number || n != 0
	case "plain":
		g.hidden = false
	case "stylesheet":
		g.sheet = true
	default:
		g.skip = g.skip || lexicon.In(word, "annotation colortbl filetbl fldinst fonttbl footer footerf footerl footerr footnote header headerf headerl headerr info listtext nonshppict "+
			"object pict pntext private revtbl sp tc xe")
		r.add(g, rtfCharacter(word))
	}
}

// rtfCharacter is the character that a control word stands for, 0 for every other word.
func rtfCharacter(word string) rune {
	switch word {
	case "emdash":
		return '—'
	case "endash":
		return '–'
	case "lquote":
		return '‘'
	case "rquote":
		return '’'
	case "ldblquote":
		return '“'
	case "rdblquote":
		return '”'
	case "bullet":
		return '•'
	case "emspace", "enspace", "qmspace":
		return ' '
	}
	return 0
}

// unicode takes \uN. Characters beyond the first plane come as two halves, and N may be given as a negative number of 16 bits.
func (r *rtfReader) unicode(g *rtfGroup, n int) {
	c := rune(uint16(n))
	switch {
	case r.high != 0:
		c, r.high = utf16.DecodeRune(r.high, c), 0
	case utf16.IsSurrogate(c):
		r.high = c
		r.drop = int(g.uc)
		return
	}
	r.drop = 0
	r.add(g, c)
	r.drop = int(g.uc)
}

// add appends a character to the paragraph, or to the name of a style.
func (r *rtfReader) add(g *rtfGroup, c rune) {
	switch {
	case c == 0:
	case r.drop > 0:
		r.drop--
	case !g.skip && !g.hidden:
		r.cur = append(r.cur, string(c)...)
	}
}

// named ends an entry of the table of styles.
func (r *rtfReader) named() {
	if s := styleNamed(strings.TrimSpace(string(r.cur))); s != plainStyle && len(r.styles) < 1000 {
		r.styles = append(r.styles, rtfStyle{r.style, s})
	}
	r.cur, r.style = r.cur[:0], 0
}

// par ends the paragraph.
func (r *rtfReader) par() {
	st := plainStyle
	for _, s := range r.styles {
		if s.number == r.style {
			st = s.style
		}
	}
	if len(r.cur) > 0 {
		r.done = append(r.done, paragraph{string(r.cur), st})
		r.bytes += len(r.cur)
	}
	r.cur = r.cur[:0]
}
