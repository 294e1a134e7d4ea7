package reader

import (
	stdhtml "html"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"storydiff/internal/text"
)

// A page is read with the HTML tokenizer alone, into a tree of our own. The full parser of the standard builds the same tree for what
// matters here, but forgets where in the source a text stood, and every place in an article must lead back there.
//
// The tree keeps elements in document order, so that an element and all it holds are a run of the slice. Wrong nesting is mended by three
// rules: a block closes an open paragraph, an end tag closes what is open inside its element, and an end tag without an element is
// ignored; inline end tags do not reach beyond the block around them. Elements deeper than maxDepth are taken as their parent's, so the
// cost stays linear in the source. What it gets wrong: text that the standard would move out of a table, and formatting that it would open
// again after a block, neither of which changes a word.

// maxDepth is how deep elements may nest. Pages stay under 50; a hostile page does not.
const maxDepth = 200

// custom stands for the name of an element that HTML does not know.
const custom atom.Atom = 1<<32 - 1

// node is an element, or a text where tag is zero and name empty.
type node struct {
	tag    atom.Atom
	parent int
	end    int       // nodes[i:end] is the element with all it holds
	span   text.Span // of a text: its place in the source; of an element that holds raw text (script, title): that text's
	attr   *attrs
}

// attrs are the attributes that the reader looks at.
type attrs struct {
	class    string // class and id
	role     string
	itemprop string
	key      string // name or property of a meta element
	content  string // content or datetime
	kind     string // type
	rel      string
	href     string
	lang     string
	hidden   bool
	unread   bool // aria-hidden: shown, but not read out; pandoc says so of captions
}

// tree is a page. nodes[0] is the document.
type tree struct {
	src   string
	nodes []node
	cut   bool // the end was not read
}

// parseHTML reads a page. xml says that it is XHTML, where an element may be written as its own end.
func parseHTML(src string, xml bool) *tree {
	t := &tree{src: src, nodes: make([]node, 1, 1+len(src)/40)}
	z := html.NewTokenizer(strings.NewReader(src))
	stack := []int{0}
	over := 0 // elements open beyond maxDepth
	at := 0
	for {
		kind := z.Next()
		if len(t.nodes) >= maxNodes {
			kind, t.cut = html.ErrorToken, true
		}
		from := at
		at += len(z.Raw())
		top := stack[len(stack)-1]
		switch kind {
		case html.ErrorToken:
			for len(stack) > 0 {
				t.nodes[stack[len(stack)-1]].end = len(t.nodes)
				stack = stack[:len(stack)-1]
			}
			return t
		case html.TextToken:
			if holdsRaw(t.nodes[top].tag) {
				t.nodes[top].span = text.Span{Start: from, End: at}
			} else {
				t.nodes = append(t.nodes, node{parent: top, end: len(t.nodes) + 1, span: text.Span{Start: from, End: at}})
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := z.Raw() // before TagName, which spends it
			name, more := z.TagName()
			tag := atom.Lookup(name)
			if tag == 0 {
				tag = custom
			}
			stack = t.closeImplied(stack, tag)
			n := node{tag: tag, parent: stack[len(stack)-1], end: len(t.nodes) + 1}
			if more { // the name in the source may be shorter than name, which has no zero bytes
				inner := src[from+1 : from+len(raw)]
				n.attr = readAttrs(inner[max(0, strings.IndexAny(inner, " \t\r\n\f/>")):])
			}
			t.nodes = append(t.nodes, n)
			switch {
			case void(tag):
			case xml && kind == html.SelfClosingTagToken:
				z.NextIsNotRawText()
			case len(stack) >= maxDepth:
				over++
			default:
				stack = append(stack, len(t.nodes)-1)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if tag == 0 {
				tag = custom
			}
			if over > 0 {
				over--
				continue
			}
			stack = t.closeTag(stack, tag)
		}
	}
}

// readAttrs reads the attributes of a start tag; s begins behind the tag's name. The tokenizer would do it too, but what it needs for that
// builds a table of all character references at package init.
func readAttrs(s string) *attrs {
	var a attrs
	found := false
	for s != "" {
		s = strings.TrimLeft(s, " \t\r\n\f/")
		n := strings.IndexAny(s, " \t\r\n\f/=>")
		if n == 0 && s[0] != '=' {
			break
		}
		if n <= 0 {
			n = min(len(s), 1)
		}
		key, value := strings.ToLower(s[:n]), ""
		s = s[n:]
		if rest := strings.TrimLeft(s, " \t\r\n\f"); strings.HasPrefix(rest, "=") {
			value, s = attrValue(strings.TrimLeft(rest[1:], " \t\r\n\f"))
		}
		found = a.set(key, value) || found
	}
	if !found {
		return nil
	}
	return &a
}

// attrValue takes the value that opens s, quoted or bare, and gives what follows it.
func attrValue(s string) (value, rest string) {
	if s == "" {
		return "", ""
	}
	if q := s[0]; q == '"' || q == '\'' {
		n := strings.IndexByte(s[1:], q)
		if n < 0 {
			return "", ""
		}
		value, rest = s[1:n+1], s[n+2:]
	} else if n := strings.IndexAny(s, " \t\r\n\f>"); n >= 0 {
		value, rest = s[:n], s[n:]
	} else {
		value = s
	}
	if strings.IndexByte(value, '&') >= 0 {
		value = stdhtml.UnescapeString(value)
	}
	return value, rest
}

// set keeps an attribute that the reader looks at, and reports whether it is one.
func (a *attrs) set(key, value string) bool {
	dst := (*string)(nil)
	switch key {
	case "class", "id":
		a.class += " " + value
		return true
	case "hidden":
		a.hidden = true
		return true
	case "aria-hidden":
		a.unread = value == "true"
		return true
	case "style":
		s := strings.ReplaceAll(value[:min(len(value), 400)], " ", "")
		a.hidden = a.hidden || strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
		return true
	case "role":
		dst = &a.role
	case "itemprop":
		dst = &a.itemprop
	case "name", "property":
		dst = &a.key
	case "content", "datetime":
		dst = &a.content
	case "type":
		dst = &a.kind
	case "rel":
		dst = &a.rel
	case "href":
		dst = &a.href
	case "lang":
		dst = &a.lang
	}
	if dst == nil {
		return false
	}
	if *dst == "" {
		*dst = value
	}
	return true
}

// closeImplied closes what a start tag ends without saying so.
func (t *tree) closeImplied(stack []int, tag atom.Atom) []int {
	switch tag {
	case atom.Li:
		return t.closeWithin(stack, atom.Li, atom.Ul, atom.Ol)
	case atom.Dd, atom.Dt:
		return t.closeWithin(t.closeWithin(stack, atom.Dd, atom.Dl, 0), atom.Dt, atom.Dl, 0)
	case atom.Td, atom.Th:
		return t.closeWithin(t.closeWithin(stack, atom.Td, atom.Tr, atom.Table), atom.Th, atom.Tr, atom.Table)
	case atom.Tr:
		return t.closeWithin(stack, atom.Tr, atom.Table, 0)
	case atom.Option:
		return t.closeWithin(stack, atom.Option, atom.Select, 0)
	case atom.Body:
		return t.closeWithin(stack, atom.Head, atom.Body, 0)
	}
	if !block(tag) {
		return stack
	}
	for i := len(stack) - 1; i > 0; i-- { // an open paragraph
		switch open := t.nodes[stack[i]].tag; {
		case open == atom.P:
			return t.pop(stack, i)
		case block(open):
			return stack
		}
	}
	return stack
}

// closeWithin closes the nearest open element of the tag, looking no further than an open a or b.
func (t *tree) closeWithin(stack []int, tag, a, b atom.Atom) []int {
	for i := len(stack) - 1; i > 0; i-- {
		switch open := t.nodes[stack[i]].tag; open {
		case tag:
			return t.pop(stack, i)
		case a, b, atom.Table:
			return stack
		}
	}
	return stack
}

func (t *tree) closeTag(stack []int, tag atom.Atom) []int {
	if tag == atom.Html || tag == atom.Body {
		return stack
	}
	inline := !block(tag) && tag != custom
	cell := false
	for i := len(stack) - 1; i > 0; i-- {
		open := t.nodes[stack[i]].tag
		if open == tag {
			if tag == custom && cell {
				return stack
			}
			return t.pop(stack, i)
		}
		switch {
		case inline && block(open), open == atom.Table && tag != atom.Table && !tableTag(tag) && tag != atom.Form:
			return stack
		case open == atom.Td, open == atom.Th:
			cell = true
			if !tableTag(tag) {
				return stack
			}
		}
	}
	return stack
}

// pop closes stack[i:].
func (t *tree) pop(stack []int, i int) []int {
	for _, n := range stack[i:] {
		t.nodes[n].end = len(t.nodes)
	}
	return stack[:i]
}

func tableTag(tag atom.Atom) bool {
	switch tag {
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th:
		return true
	}
	return false
}

// holdsRaw reports whether the tokenizer gives the element's content as one raw text.
func holdsRaw(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp:
		return true
	}
	return false
}

func void(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// block reports whether the element begins on a line of its own.
func block(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr,
		atom.Html, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot,
		atom.Th, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}
