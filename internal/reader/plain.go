package reader

import (
	"bytes"
	"strconv"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// readPlain reads plain text and Markdown. headline is one that is known from elsewhere; it is put before a text that does not begin with it.
func readPlain(s, headline string) (*Document, error) {
	whole := s
	s = cutText(s)
	c := &canon{src: s, buf: make([]byte, 0, len(s)+len(headline)+2)}
	meta := article.Meta{Headline: headline}
	if opening := strings.TrimSpace(s[:min(len(s), 4*len(headline)+64)]); headline != "" && !strings.HasPrefix(letters(opening), letters(headline)) {
		c.subst(0, 0, headline+"\n\n")
	}
	if looksMarkdown(s) {
		readMarkdown(c, &meta)
	} else {
		c.copy(0, len(s))
	}
	unwrap(c.buf)
	body := c.text()
	d := &Document{Meta: meta, Body: body}
	ls := splitLines(body.String())
	if len(ls) == 0 {
		return nil, ErrEmpty
	}
	d.Paragraphs = make([]article.Paragraph, len(ls))
	for i, l := range ls {
		d.Paragraphs[i].Span = l
	}
	d.classify(false)
	if len(s) < len(whole) {
		d.noteCut()
	}
	return d, nil
}

// splitLines gives the lines that hold something, without the white space around them.
func splitLines(s string) []text.Span {
	var out []text.Span
	for at := 0; at < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
			end = at + n
		}
		if l := trimmed(s, at, end); !l.Empty() {
			out = append(out, l)
		}
		at = end + 1
	}
	return out
}

// trimmed is s[start:end] without white space at its ends.
func trimmed(s string, start, end int) text.Span {
	for start < end && (s[start] == ' ' || s[start] == '\t' || s[start] == '\n') {
		start++
	}
	for end > start && (s[end-1] == ' ' || s[end-1] == '\t' || s[end-1] == '\n') {
		end--
	}
	return text.Span{Start: start, End: end}
}

// unwrap joins the lines of paragraphs that were broken at a fixed width, as mail and terminals do. A line was broken if the next line's
// first word would not have fitted; where that holds for four of five lines that have a neighbour, and no line is longer than 100 bytes,
// the text is wrapped, and line ends within a block become spaces. Nothing moves: one byte replaces another.
func unwrap(b []byte) {
	longest := 0
	for from := 0; from <= len(b); {
		end := bytes.IndexByte(b[from:], '\n')
		if end < 0 {
			end = len(b) - from
		}
		longest = max(longest, end)
		from += end + 1
	}
	if longest > 100 || longest < 40 {
		return
	}
	full, joints := 0, 0
	eachJoint(b, func(start, end, word int) {
		if len(b) > end+1 && b[end+1] != '-' && b[end+1] != '*' {
			joints++
			if end-start+1+word > longest-8 {
				full++
			}
		}
	})
	if joints < 3 || full*5 < joints*4 {
		return
	}
	eachJoint(b, func(start, end, word int) {
		if end-start+1+word > longest-24 && b[end+1] != '-' && b[end+1] != '*' {
			b[end] = ' '
		}
	})
}

// eachJoint calls f for each line end that is followed by a line which is not empty: the line's place and the length of the next line's
// first word.
func eachJoint(b []byte, f func(start, end, word int)) {
	start := 0
	for i := 0; i+1 < len(b); i++ {
		if b[i] != '\n' {
			continue
		}
		if i > start && b[i+1] != '\n' && b[i+1] != ' ' && b[i+1] != '\t' {
			word := 0
			for i+1+word < len(b) && b[i+1+word] > ' ' {
				word++
			}
			f(start, i, word)
		}
		start = i + 1
	}
}

// Include takes paragraphs in that were left out: those that wanted says, by their place.
func (d *Document) Include(wanted func(text.Span) bool) {
	for i := range d.Paragraphs {
		if p := &d.Paragraphs[i]; p.Role == article.Furniture && wanted(p.Span) {
			p.Role = article.Body
		}
	}
	var others []Notice
	for _, n := range d.Notices {
		if n.Code != boilerplate {
			others = append(others, n)
		}
	}
	d.Notices = others
	d.note()
}

// boilerplate is the code of the notice on furniture.
const boilerplate = "reader.boilerplate"

// note adds the notice on what was marked as furniture.
func (d *Document) note() {
	n := 0
	example := ""
	for _, p := range d.Paragraphs {
		if p.Role == article.Furniture {
			n++
			if s := d.Body.Slice(p.Span); example == "" && hasLetter(s) {
				example = text.Shorten(s, 60)
			}
		}
	}
	switch {
	case n == 0:
	case example == "":
		d.notice(boilerplate, "info", "Left out "+lines(n)+" of page furniture.")
	default:
		d.notice(boilerplate, "info", "Left out "+lines(n)+" of page furniture, such as “"+example+"”.")
	}
}

func (d *Document) notice(code, level, message string) {
	d.Notices = append(d.Notices, Notice{code, level, message})
}

func lines(n int) string {
	if n == 1 {
		return "1 line"
	}
	return strconv.Itoa(n) + " lines"
}
