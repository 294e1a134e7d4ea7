package fact

import (
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// quotation is a stretch between quotation marks.
type quotation struct {
	span        text.Span // with its marks
	first, last int       // tokens inside, [first, last)
	paragraph   int
	whole       bool // it begins a sentence
	open        bool // the paragraph ends before it closes: it goes on in the next one
}

// quotations pairs the quotation marks of each paragraph, and appends what stands between them.
//
// Marks are paired by their shape where it tells ( “ ” „ « » ) and else by the space around them. Single marks count outside double ones only,
// and only where a closing one follows: “the workers' demands” has none. A mark that never closes opens to the end of the paragraph, as
// newspapers set a quotation that goes on in the next.
func (d *doc) quotations(out []quotation) []quotation {
	for s := 0; s < len(d.Sentences); {
		p, first := d.Sentences[s].Paragraph, d.Sentences[s].First
		for s++; s < len(d.Sentences) && d.Sentences[s].Paragraph == p; s++ {
		}
		out = d.pair(out, p, first, d.Sentences[s-1].Last)
	}
	return out
}

func (d *doc) pair(out []quotation, p, first, last int) []quotation {
	open := -1      // token of the open mark
	var mark string // its shape: `"` for all double ones, "'" for single ones
	for i := first; i < last; i++ {
		if d.Tokens[i].Kind != article.Mark {
			continue // most
		}
		m, width := d.mark(i, last)
		if m == "" {
			continue
		}
		if open >= 0 {
			if m == mark && d.closesAt(i, width, mark) {
				out = append(out, d.quotation(p, open, i, width, false))
				open = -1
			}
		} else if d.opensAt(i, width, m) && (m == `"` || d.closesLater(i+width, last)) {
			open, mark = i, m
		}
		i += width - 1
	}
	if open >= 0 && mark == `"` {
		out = append(out, d.quotation(p, open, last, 0, true))
	}
	return out
}

// mark gives the shape of a quotation mark at token i and how many tokens it takes ("” takes two).
func (d *doc) mark(i, last int) (string, int) {
	t := &d.Tokens[i]
	if t.Norm == "'" && i+1 < last && d.Tokens[i+1].Norm == "'" && d.Tokens[i+1].Span.Start == t.Span.End {
		return `"`, 2
	}
	if t.Norm == "`" {
		if i+1 < last && d.Tokens[i+1].Norm == "`" {
			return `"`, 2
		}
		return "'", 1
	}
	if t.Norm == `"` || t.Norm == "'" {
		return t.Norm, 1
	}
	return "", 1
}

// around gives the characters before and after a mark; white space at the edges.
func (d *doc) around(i, width int) (before, after rune) {
	before, after = ' ', ' '
	if at := d.Tokens[i].Span.Start; at > 0 {
		before, _ = utf8.DecodeLastRuneInString(d.src[:at])
	}
	if at := d.Tokens[min(i+width, len(d.Tokens))-1].Span.End; at < len(d.src) {
		after, _ = utf8.DecodeRuneInString(d.src[at:])
	}
	return before, after
}

func (d *doc) opensAt(i, width int, mark string) bool {
	before, after := d.around(i, width)
	switch d.Text(d.Tokens[i].Span) {
	case "„", "‘", "‚":
		return true
	case "“":
		return !unicode.IsSpace(after)
	case "’":
		return false
	}
	if mark == "'" {
		return !letterOrDigit(before) && letterOrDigit(after) && before != '.'
	}
	return !letterOrDigit(before) && !unicode.IsSpace(after) || unicode.IsSpace(before)
}

func (d *doc) closesAt(i, width int, mark string) bool {
	before, after := d.around(i, width)
	if mark == "'" {
		return !letterOrDigit(after) && !unicode.IsSpace(before)
	}
	return !(unicode.IsSpace(before) && letterOrDigit(after))
}

// closesLater reports whether a single quotation opened before token i closes soon.
func (d *doc) closesLater(i, last int) bool {
	for n := 0; i < last && n < 120; i, n = i+1, n+1 {
		if d.Tokens[i].Norm == "'" && d.closesAt(i, 1, "'") {
			return true
		}
	}
	return false
}

func (d *doc) quotation(p, open, end, width int, unclosed bool) quotation {
	q := quotation{paragraph: p, first: open + 1, last: end, open: unclosed}
	if m, w := d.mark(open, end); m != "" {
		q.first = open + w
	}
	q.span = text.Span{Start: d.Tokens[open].Span.Start, End: d.Tokens[min(end+width, len(d.Tokens))-1].Span.End}
	q.whole = open == d.Sentences[d.sentenceAt(open)].First
	return q
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// sentenceAt is the sentence that holds token i.
func (d *doc) sentenceAt(i int) int {
	lo, hi := 0, len(d.Sentences)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if d.Sentences[mid].First <= i {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

func (d *doc) paragraphAt(i int) int { return d.Sentences[d.sentenceAt(i)].Paragraph }
