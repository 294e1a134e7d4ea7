package reader

import (
	"bytes"
	"math"
	"strings"
)

// matrix is a b c d e f of PDF: a point (x, y) goes to (ax+cy+e, bx+dy+f). Products are rounded one by one, so that every machine gets
// the same.
type matrix [6]float64

// times is m followed by n.
func (m matrix) times(n matrix) matrix {
	mul := func(x, y float64) float64 { return float64(x * y) }
	return matrix{
		mul(m[0], n[0]) + mul(m[1], n[2]), mul(m[0], n[1]) + mul(m[1], n[3]),
		mul(m[2], n[0]) + mul(m[3], n[2]), mul(m[2], n[1]) + mul(m[3], n[3]),
		mul(m[4], n[0]) + mul(m[5], n[2]) + n[4], mul(m[4], n[1]) + mul(m[5], n[3]) + n[5],
	}
}

// glyph is one drawn character.
type glyph struct {
	text     string  // what it says; "" where the font does not tell
	x, y     float64 // where its baseline begins: x to the right of its line, y down the page
	w, size  float64
	turn     uint8 // quarter turns of the line it stands on
	bold     bool
	artifact bool // marked as no part of the text: a running header
}

// pdfState is the graphics state, as far as text depends on it.
type pdfState struct {
	ctm                                 matrix
	font                                *pdfFont
	size, char, word, scale, lead, rise float64
}

// pdfCanvas collects what a page draws.
type pdfCanvas struct {
	f      *pdfFile
	box    []float64
	glyphs []glyph
	marks  []pdfMark
	forms  map[*pdfStream]bool
}

// pdfMark is a marked piece of content that is being drawn.
type pdfMark struct {
	artifact bool
	actual   bool
	text     string // in place of what is drawn
	from     int    // its first glyph
}

// pdfMaxGlyphs is how many characters of a page are looked at: a newspaper's largest pages have twenty thousand.
const pdfMaxGlyphs = 200_000

// pdfDepth is how deep drawings may be drawn within drawings.
const pdfDepth = 8

// draw gives the characters of a page in the order in which it draws them.
func (f *pdfFile) draw(p pdfPage) []glyph {
	c := &pdfCanvas{f: f, box: p.box, forms: map[*pdfStream]bool{}}
	var contents []byte
	parts := f.list(p.dict["Contents"])
	if s, ok := f.value(p.dict["Contents"]).(*pdfStream); ok {
		parts = []any{s}
	}
	for _, v := range parts {
		if s, ok := f.value(v).(*pdfStream); ok && len(contents) < largestStream {
			contents = append(append(contents, f.decode(s)...), '\n')
		}
	}
	c.run(contents, p.resources, matrix{1, 0, 0, 1, 0, 0}, 0)
	return c.glyphs
}

// run draws contents.
func (c *pdfCanvas) run(contents []byte, resources pdfDict, ctm matrix, depth int) {
	st := pdfState{ctm: ctm, scale: 1}
	var stack []pdfState
	var tm, line matrix
	begun := len(c.marks)
	l := c.f.lexer(contents, 0)
	l.refs = false
	var args []any
	num := func(i int) float64 { // counted from the last
		if n := len(args) - 1 - i; n >= 0 {
			x, _ := args[n].(float64)
			return x
		}
		return 0
	}
	move := func(x, y float64) {
		line = matrix{1, 0, 0, 1, x, y}.times(line)
		tm = line
	}
	str := func() pdfString {
		if len(args) == 0 {
			return ""
		}
		s, _ := args[len(args)-1].(pdfString)
		return s
	}
	for {
		v := l.object(0)
		op, ok := v.(pdfOp)
		if len(c.glyphs) >= pdfMaxGlyphs {
			op, ok = "", true
		}
		if !ok {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		switch op {
		case "":
			c.marks = c.marks[:min(begun, len(c.marks))]
			return
		case "q":
			if len(stack) < 512 {
				stack = append(stack, st)
			}
		case "Q":
			if n := len(stack); n > 0 {
				st, stack = stack[n-1], stack[:n-1]
			}
		case "cm":
			st.ctm = matrix{num(5), num(4), num(3), num(2), num(1), num(0)}.times(st.ctm)
		case "BT":
			tm = matrix{1, 0, 0, 1, 0, 0}
			line = tm
		case "Tc":
			st.char = num(0)
		case "Tw":
			st.word = num(0)
		case "Tz":
			st.scale = num(0) / 100
		case "TL":
			st.lead = num(0)
		case "Ts":
			st.rise = num(0)
		case "Tf":
			st.size = num(0)
			fonts, _ := c.f.dict(resources["Font"])
			st.font = nil
			if len(args) > 1 {
				if name, ok := args[len(args)-2].(pdfName); ok && fonts[name] != nil {
					st.font = c.f.font(fonts[name])
				}
			}
		case "Td":
			move(num(1), num(0))
		case "TD":
			st.lead = -num(0)
			move(num(1), num(0))
		case "Tm":
			line = matrix{num(5), num(4), num(3), num(2), num(1), num(0)}
			tm = line
		case "T*":
			move(0, -st.lead)
		case "Tj":
			c.show(&st, &tm, str())
		case "'":
			move(0, -st.lead)
			c.show(&st, &tm, str())
		case "\"":
			st.word, st.char = num(2), num(1)
			move(0, -st.lead)
			c.show(&st, &tm, str())
		case "TJ":
			if len(args) == 0 {
				break
			}
			list, _ := args[len(args)-1].([]any)
			for _, x := range list {
				switch x := x.(type) {
				case pdfString:
					c.show(&st, &tm, x)
				case float64:
					tm = matrix{1, 0, 0, 1, float64(-x/1000*st.size) * st.scale, 0}.times(tm)
				}
			}
		case "BMC", "BDC":
			c.begin(op, args, resources)
		case "EMC":
			if len(c.marks) > begun {
				c.end()
			}
		case "BI":
			l.i = afterInlineImage(l.b, l.i)
		case "Do":
			objects, _ := c.f.dict(resources["XObject"])
			if len(args) == 0 {
				break
			}
			name, _ := args[len(args)-1].(pdfName)
			if form, ok := c.f.value(objects[name]).(*pdfStream); ok && c.f.name(form.dict["Subtype"]) == "Form" && depth < pdfDepth && !c.forms[form] {
				inner := st.ctm
				if m, ok := c.f.numbers(form.dict["Matrix"], 6); ok {
					inner = matrix(m).times(inner)
				}
				own, ok := c.f.dict(form.dict["Resources"])
				if !ok {
					own = resources
				}
				c.forms[form] = true
				c.run(c.f.decode(form), own, inner, depth+1)
				delete(c.forms, form)
			}
		}
		args = args[:0]
	}
}

// begin and end keep track of marked content: page furniture that says so, and text that stands for what is drawn.
func (c *pdfCanvas) begin(op pdfOp, args []any, resources pdfDict) {
	m := pdfMark{from: len(c.glyphs)}
	if n := len(c.marks); n > 0 {
		m.artifact = c.marks[n-1].artifact
	}
	if len(args) > 0 {
		tag, _ := args[0].(pdfName)
		m.artifact = m.artifact || tag == "Artifact"
	}
	if op == "BDC" && len(args) > 1 {
		v := args[1]
		if name, ok := v.(pdfName); ok {
			lists, _ := c.f.dict(resources["Properties"])
			v = lists[name]
		}
		if d, ok := c.f.dict(v); ok {
			if s, ok := c.f.value(d["ActualText"]).(pdfString); ok {
				m.actual, m.text = true, pdfText(s)
			}
		}
	}
	if len(c.marks) < 1000 {
		c.marks = append(c.marks, m)
	}
}

// end gives the glyphs of a mark with an ActualText that text: all of it to the first, none to the others.
func (c *pdfCanvas) end() {
	m := c.marks[len(c.marks)-1]
	c.marks = c.marks[:len(c.marks)-1]
	if !m.actual || m.from >= len(c.glyphs) {
		return
	}
	first := &c.glyphs[m.from]
	for _, g := range c.glyphs[m.from:] {
		if g.turn != first.turn || math.Abs(g.y-first.y) > first.size/2 {
			return // more than one line: what is drawn says where it breaks
		}
		first.w = max(first.w, g.x+g.w-first.x)
	}
	first.text = m.text
	c.glyphs = c.glyphs[:m.from+1]
}

// show draws a string and moves on behind it.
func (c *pdfCanvas) show(st *pdfState, tm *matrix, s pdfString) {
	if st.font == nil {
		return
	}
	artifact := len(c.marks) > 0 && c.marks[len(c.marks)-1].artifact
	for len(s) > 0 && c.f.work > 0 {
		var code pdfGlyphCode
		code, s = st.font.next(s)
		c.f.work--
		w := float64(code.width*st.size) + st.char
		if code.space {
			w += st.word
		}
		w *= st.scale
		to := matrix{st.size * st.scale, 0, 0, st.size, 0, st.rise}.times(*tm).times(st.ctm)
		c.place(code, to, float64(code.width*st.size)*st.scale, tm.times(st.ctm), st.font, artifact)
		*tm = matrix{1, 0, 0, 1, w, 0}.times(*tm)
	}
}

// place adds a glyph, turned so that its line runs to the right. What runs askew is a stamp over the page, and what lies beside the page
// is not seen.
func (c *pdfCanvas) place(code pdfGlyphCode, to matrix, w float64, line matrix, font *pdfFont, artifact bool) {
	x, y, size := to[4], to[5], math.Hypot(to[2], to[3])
	if b := c.box; b != nil && (x < min(b[0], b[2])-1 || x > max(b[0], b[2])+1 || y < min(b[1], b[3])-1 || y > max(b[1], b[3])+1) {
		return
	}
	if !(size > 0.1 && size < 1e5) || math.IsNaN(x+y) || math.Abs(x)+math.Abs(y) > 1e7 {
		return
	}
	dx, dy := to[0], to[1]
	g := glyph{text: code.text, size: size, bold: font.bold, artifact: artifact, w: w * math.Hypot(line[0], line[1])}
	if dx == 0 && dy == 0 {
		return
	}
	switch {
	case math.Abs(dy) <= math.Abs(dx)/10 && dx > 0:
		g.x, g.y = x, -y
	case math.Abs(dy) <= math.Abs(dx)/10:
		g.x, g.y, g.turn = -x, y, 2
	case math.Abs(dx) <= math.Abs(dy)/10 && dy > 0:
		g.x, g.y, g.turn = y, x, 1
	case math.Abs(dx) <= math.Abs(dy)/10:
		g.x, g.y, g.turn = -y, -x, 3
	default:
		return
	}
	if g.w < 0 {
		g.w = 0
	}
	c.glyphs = append(c.glyphs, g)
}

// afterInlineImage is the place behind the "EI" of the image that begins before b[i:]. Its data may hold these letters by chance, so what
// follows must look like contents.
func afterInlineImage(b []byte, i int) int {
	n := bytes.Index(b[i:], []byte("ID"))
	if n < 0 {
		return len(b)
	}
	for i += n + 2; ; {
		n := bytes.Index(b[i:], []byte("EI"))
		if n < 0 {
			return len(b)
		}
		i += n + 2
		if !pdfSpace(b[i-3]) || i < len(b) && !pdfSpace(b[i]) {
			continue
		}
		if strings.IndexFunc(string(b[i:min(len(b), i+12)]), func(r rune) bool { return r > 0x7e || r < ' ' && r != '\n' && r != '\r' && r != '\t' }) < 0 {
			return i
		}
	}
}
