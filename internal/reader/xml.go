package reader

import (
	"html"
	"strings"

	"storydiff/internal/text"
)

// What XML files of articles need of XML: tags, text and attributes, in order, in one pass. Names are given without their prefix; the
// few vocabularies read here do not clash. Entities that a file declares are never expanded, so none can grow; a reference that is not
// one of HTML's stays as it is written. What is broken is read as far as it goes.

// xmlToken tells what the scanner stands on.
type xmlToken uint8

const (
	xmlStart xmlToken = iota // a start tag
	xmlEnd                   // an end tag, or the second half of an empty element
	xmlText
)

// xmlScanner steps through the tokens of an XML text.
type xmlScanner struct {
	src   string
	at    int
	token xmlToken
	name  string // of a tag, without prefix
	attrs string // of a start tag, as written
	from  int    // the token is src[from:at]

	raw   string // of a text, as written
	cdata bool   // the text is no markup
	empty bool   // the start tag is an element without content; its end follows
}

// next steps to the next token and reports whether there is one.
func (x *xmlScanner) next() bool {
	if x.empty {
		x.empty, x.token, x.from = false, xmlEnd, x.at
		return true
	}
	for x.at < len(x.src) {
		x.from = x.at
		s := x.src[x.at:]
		switch {
		case s[0] != '<':
			x.text(s, strings.IndexByte(s, '<'), 0, 0)
			return true
		case strings.HasPrefix(s, "<![CDATA["):
			x.text(s, strings.Index(s, "]]>"), len("<![CDATA["), len("]]>"))
			return true
		case strings.HasPrefix(s, "<!--"):
			x.skip(strings.Index(s, "-->"), len("-->"))
		case strings.HasPrefix(s, "<?"):
			x.skip(strings.Index(s, "?>"), len("?>"))
		case strings.HasPrefix(s, "<!"):
			x.skip(closing(s)-1, 1) // a declaration, with all that stands in its square brackets
		default:
			return x.tag(s)
		}
	}
	return false
}

// text takes s[open:end] as text, and all that is left where there is no end.
func (x *xmlScanner) text(s string, end, open, mark int) {
	x.token, x.cdata = xmlText, open > 0
	if end < 0 {
		x.raw, x.at = s[open:], len(x.src)
		return
	}
	x.raw = s[open:end]
	x.at += end + mark
}

func (x *xmlScanner) skip(end, mark int) {
	if end < 0 {
		x.at = len(x.src)
		return
	}
	x.at += end + mark
}

// closing is the length of the tag or declaration that opens s, up to its ">" outside quotes and square brackets; 0 where it is never closed.
func closing(s string) int {
	depth, quote := 0, byte(0)
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '>' && depth <= 0:
			return i + 1
		}
	}
	return 0
}

// tag takes the tag that opens s.
func (x *xmlScanner) tag(s string) bool {
	end := closing(s) - 1
	if end < 0 {
		x.at = len(x.src)
		return false
	}
	x.at += end + 1
	x.token = xmlStart
	inner := s[1:end]
	if strings.HasPrefix(inner, "/") {
		x.token, inner = xmlEnd, inner[1:]
	} else if strings.HasSuffix(inner, "/") {
		x.empty, inner = true, inner[:len(inner)-1]
	}
	x.name, x.attrs = inner, ""
	if n := strings.IndexAny(inner, " \t\r\n"); n >= 0 {
		x.name, x.attrs = inner[:n], inner[n:]
	}
	x.name = x.name[strings.IndexByte(x.name, ':')+1:]
	return true
}

// string is a text with its references resolved.
func (x *xmlScanner) string() string {
	if x.cdata || strings.IndexByte(x.raw, '&') < 0 {
		return x.raw
	}
	return html.UnescapeString(x.raw)
}

// attr is the value of the start tag's attribute of this name, prefix aside; "" where it has none.
func (x *xmlScanner) attr(name string) string {
	for s := strings.TrimLeft(x.attrs, " \t\r\n"); s != ""; s = strings.TrimLeft(s, " \t\r\n") {
		key, rest, ok := strings.Cut(s, "=")
		if !ok {
			return ""
		}
		value, after := attrValue(strings.TrimLeft(rest, " \t\r\n"))
		if key = strings.TrimSpace(key); key[strings.IndexByte(key, ':')+1:] == name {
			return value
		}
		s = after
	}
	return ""
}

// content reads to the end of the element whose start tag the scanner stands on and gives the text in it, with white space made single
// spaces. It is bounded: no more than a few kB are kept.
func (x *xmlScanner) content() string {
	var b strings.Builder
	x.inside(func() {
		switch {
		case b.Len() >= 4096:
		case x.token == xmlText:
			b.WriteString(x.string())
		default:
			b.WriteByte(' ')
		}
	})
	return text.OneLine(canonical(b.String()))
}

// inside steps through all that the element holds whose start tag the scanner stands on, calling f at each token, and leaves the scanner
// on its end tag. Tags that do not match are not mended: depth alone is counted.
func (x *xmlScanner) inside(f func()) {
	for depth := 1; x.next(); f() {
		switch x.token {
		case xmlStart:
			depth++
		case xmlEnd:
			if depth--; depth == 0 {
				return
			}
		}
	}
}

// rootOf is the name of the outermost element, "" where the text is no XML.
func rootOf(s string) string {
	s = strings.TrimLeft(s, "\ufeff \t\r\n")
	if !strings.HasPrefix(s, "<") {
		return ""
	}
	x := xmlScanner{src: s}
	for x.next() {
		if x.token == xmlStart {
			return x.name
		}
	}
	return ""
}
