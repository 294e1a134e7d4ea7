package reader

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// Word processors, news agencies' formats and books say what each paragraph is for, and their files are no text that anybody sees. Such a
// file is read into blocks, and the blocks, one below the other, are the text that its places count in.

// style is what a file says of a paragraph.
type style uint8

const (
	plainStyle style = iota
	titleStyle
	headingStyle // of the first order: the headline, where nothing is styled as title
	subtitleStyle
	captionStyle
	bylineStyle
)

// block is one paragraph of such a file, with white space as it comes.
type paragraph struct {
	text  string
	style style
}

// role is the paragraph's role; heading is a headline only where compose finds it to be one.
func (s style) role() article.Role {
	switch s {
	case titleStyle, subtitleStyle:
		return article.Headline
	case captionStyle:
		return article.Caption
	case bylineStyle:
		return article.Byline
	}
	return article.Body
}

// compose makes a document of paragraphs. A headline that meta alone knows is put before them; one that stands twice is left out the
// second time.
func compose(meta article.Meta, ps []paragraph) (*Document, error) {
	const head = 6 // a headline stands among the first paragraphs
	title := -1
	for i, p := range ps[:min(len(ps), 3*head)] {
		if p.style == titleStyle || meta.Headline != "" && p.style != captionStyle && same(p.text, meta.Headline) {
			title = i
			break
		}
	}
	for i := 0; i < min(len(ps), head) && title < 0 && meta.Headline == ""; i++ {
		if ps[i].style == headingStyle {
			title = i
		}
	}
	switch {
	case title >= 0:
		ps[title].style = titleStyle
		meta.Headline = text.OneLine(ps[title].text)
	case meta.Headline != "":
		ps = append([]paragraph{{meta.Headline, titleStyle}}, ps...)
		title = 0
	}
	var src strings.Builder
	var spans []article.Paragraph
	cut := false
	for i, p := range ps {
		if cut = src.Len() > maxText || len(spans) == maxParagraphs; cut {
			break
		}
		s := text.OneLine(cutText(p.text))
		if s == "" || i != title && title >= 0 && i < title+head && same(s, meta.Headline) {
			continue
		}
		if src.Len() > 0 {
			src.WriteString("\n\n")
		}
		from := src.Len()
		src.WriteString(s)
		spans = append(spans, article.Paragraph{Span: text.Span{Start: from, End: src.Len()}, Role: p.style.role()})
	}
	if len(spans) == 0 {
		return nil, ErrNoWords
	}
	c := &canon{src: src.String()}
	at := 0
	for i, p := range spans {
		c.copy(at, p.Span.Start)
		from := len(c.buf)
		c.copy(p.Span.Start, p.Span.End)
		at = p.Span.End
		spans[i].Span = trimmed(string(c.buf[from:]), 0, len(c.buf)-from)
		spans[i].Span.Start += from
		spans[i].Span.End += from
	}
	d := &Document{Meta: meta, Body: c.text()}
	for _, p := range spans {
		if !p.Span.Empty() {
			d.Paragraphs = append(d.Paragraphs, p)
		}
	}
	if len(d.Paragraphs) == 0 {
		return nil, ErrNoWords
	}
	d.classify(title >= 0)
	if cut {
		d.noteCut()
	}
	return d, nil
}

// gatherer collects paragraphs while a file is walked. Paragraphs may stand in paragraphs, as in a text box that is tied to a word: the
// inner one comes first and the outer stays in one piece.
type gatherer struct {
	done  []paragraph
	open  []openParagraph
	bytes int
}

type openParagraph struct {
	words  []byte
	style  style
	broken bool // a line break stands last
}

// maxOpen is how deep paragraphs may stand in each other; those below count as part of the one around them.
const maxOpen = 20

// full reports whether there is more than will be read.
func (g *gatherer) full() bool { return g.bytes > 2*maxText || len(g.done) > maxParagraphs+1 }

func (g *gatherer) begin(s style) {
	if len(g.open) < maxOpen {
		g.open = append(g.open, openParagraph{style: s})
	}
}

// text adds to the paragraph that is open; outside of any, text is between tags and nobody's.
func (g *gatherer) text(s string) {
	if n := len(g.open); n > 0 && !g.full() {
		p := &g.open[n-1]
		p.words = append(p.words, s...)
		p.broken = p.broken && visible(s) == 0
		g.bytes += len(s)
	}
}

// lineBreak is a line's end within a paragraph. What was pasted from a page has these for paragraphs: two in a row, or one behind a full stop.
func (g *gatherer) lineBreak() {
	n := len(g.open)
	if n == 0 {
		return
	}
	p := &g.open[n-1]
	if p.broken || closed(string(p.words[max(0, len(p.words)-40):])) {
		st := p.style
		g.end()
		g.begin(st)
		return
	}
	g.text(" ")
	p.broken = true
}

// set says what the open paragraph is for.
func (g *gatherer) set(s style) {
	if n := len(g.open); n > 0 && s != plainStyle {
		g.open[n-1].style = s
	}
}

func (g *gatherer) end() {
	n := len(g.open)
	if n == 0 {
		return
	}
	p := g.open[n-1]
	g.open = g.open[:n-1]
	if len(p.words) > 0 && !g.full() {
		g.done = append(g.done, paragraph{string(p.words), p.style})
	}
}

// all gives the paragraphs, with those that a file cut short leaves open.
func (g *gatherer) all() []paragraph {
	for len(g.open) > 0 {
		g.end()
	}
	return g.done
}
