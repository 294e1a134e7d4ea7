// Package text holds an article's canonical text and the places in it.
//
// A place is a half-open range of bytes. Everything after the reader points into one immutable Text and never searches for its
// words again. This is the only package that counts characters: code points for the report (W3C Web Annotation), and the way back
// to what the user dropped.
package text

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Span is a half-open range of bytes, [Start, End), in a Text.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds nothing; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Cover is the smallest span that holds both; an empty span adds nothing.
func (s Span) Cover(o Span) Span {
	if s.Empty() {
		return o
	}
	if o.Empty() {
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// OneLine folds white space: each run of it becomes one space, and none stands at the ends.
func OneLine(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && (i == 0 || i+1 == len(s) || s[i-1] == ' '), c < ' ', c == 0xc2, c == 0xe1, c == 0xe3,
			c == 0xe2 && (i+2 >= len(s) || s[i+1] != 0x80 || s[i+2] < 0x90 || s[i+2] > 0xa7): // may begin another white space; dashes and quotation marks do not
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s // as most are
}

// Level is how many bytes at the beginning of s are visible ASCII or spaces: what most texts are made of and nothing has to be done about.
func Level(s string) int {
	i := 0
	for len(s)-i >= 8 { // at once, since a branch costs several times as much in WebAssembly as what stands between two
		b := s[i : i+8]
		odd := (b[0] - ' ') | (b[0] + 1) | (b[1] - ' ') | (b[1] + 1) | (b[2] - ' ') | (b[2] + 1) | (b[3] - ' ') | (b[3] + 1) |
			(b[4] - ' ') | (b[4] + 1) | (b[5] - ' ') | (b[5] + 1) | (b[6] - ' ') | (b[6] + 1) | (b[7] - ' ') | (b[7] + 1)
		if odd >= utf8.RuneSelf {
			break
		}
		i += 8
	}
	for i < len(s) && s[i] >= ' ' && s[i] < 0x7f {
		i++
	}
	return i
}

// Shorten gives at most n bytes of s, cut between two words, or within one that is longer, with a mark that something is left out.
func Shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut <= 0 {
		for cut = n; cut > 0 && s[cut]&0xc0 == 0x80; cut-- {
		}
	}
	return s[:cut] + " …"
}

// stride is how many bytes lie between two entries of the code point index: 4 bytes of index for every 64 of text.
const stride = 64

// Text is an immutable canonical text. Its zero value is the empty text.
type Text struct {
	s     string
	index []int32 // index[i]: code points before byte i*stride (rounded down to a rune's start)
	edits []Edit  // where the canonical text departs from the original, by canonical position
}

// Edit says that canonical bytes [At, At+New) were made from original bytes [From, From+Old). Between edits the two run level.
type Edit struct{ At, New, From, Old int }

// New makes a Text of s, which must be valid UTF-8. The edits, in order of At, lead back to the original; nil where nothing changed.
func New(s string, edits []Edit) *Text {
	t := &Text{s: s, edits: edits}
	t.index = make([]int32, 0, len(s)/stride+1)
	n := int32(0)
	for at := 0; at < len(s); at += stride {
		part := s[at:min(at+stride, len(s))]
		if starts := int32(len(part) - continued(part)); starts > 0 {
			t.index = append(t.index, n)
			n += starts
		}
	}
	return t
}

// continued is how many bytes of s go on a code point: 10xxxxxx in UTF-8.
func continued(s string) (n int) {
	for len(s) >= 8 {
		if b := s[:8]; b[0]|b[1]|b[2]|b[3]|b[4]|b[5]|b[6]|b[7] >= utf8.RuneSelf {
			for i := range len(b) {
				n += int(b[i] &^ (b[i] << 1) >> 7)
			}
		}
		s = s[8:]
	}
	for i := range len(s) {
		n += int(s[i] &^ (s[i] << 1) >> 7)
	}
	return n
}

// String is the whole text.
func (t *Text) String() string {
	if t == nil {
		return ""
	}
	return t.s
}

// Len is the text's length in bytes.
func (t *Text) Len() int { return len(t.String()) }

// Slice is the text within the span.
func (t *Text) Slice(s Span) string { return t.s[s.Start:s.End] }

// CodePoints is the number of code points before byte offset at, in constant time.
func (t *Text) CodePoints(at int) int {
	if at <= 0 || len(t.index) == 0 {
		return 0
	}
	at = min(at, len(t.s))
	k := min(at/stride, len(t.index)-1)
	from := k * stride
	for from > 0 && !utf8.RuneStart(t.s[from]) {
		from++
	}
	if from > at {
		return int(t.index[k])
	}
	return int(t.index[k]) + utf8.RuneCountInString(t.s[from:at])
}

// contextRunes is how much of the neighbourhood a TextQuoteSelector carries: enough to tell two equal quotes apart, short enough to
// be read. Hypothesis uses the same number.
const contextRunes = 32

// Context gives up to 32 code points before and after the span: prefix and suffix of a W3C TextQuoteSelector.
func (t *Text) Context(s Span) (prefix, suffix string) {
	from, to := s.Start, s.End
	for n := 0; n < contextRunes && from > 0; n++ {
		_, w := utf8.DecodeLastRuneInString(t.s[:from])
		from -= w
	}
	for n := 0; n < contextRunes && to < len(t.s); n++ {
		_, w := utf8.DecodeRuneInString(t.s[to:])
		to += w
	}
	return t.s[from:s.Start], t.s[s.End:to]
}

// Original gives the range of the original that the span was made from, in bytes.
func (t *Text) Original(s Span) Span {
	return Span{t.original(s.Start, false), t.original(s.End, true)}
}

func (t *Text) original(at int, end bool) int {
	k := sort.Search(len(t.edits), func(i int) bool {
		if end {
			return t.edits[i].At >= at
		}
		return t.edits[i].At > at
	}) - 1
	if k < 0 {
		return at
	}
	e := t.edits[k]
	if at < e.At+e.New { // inside a replaced stretch: all of it
		if end {
			return e.From + e.Old
		}
		return e.From
	}
	return at - (e.At + e.New) + e.From + e.Old
}

// Verbatim gives the longest part of the span that stands in the original character for character, so that a quotation can be found in what
// the user dropped. White space for white space (a no-break space, a line end) counts as verbatim. Where nothing of the span stands there, as in
// a headline that a page's data alone has, it is the whole span.
func (t *Text) Verbatim(s Span) Span {
	k := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].At+t.edits[i].New > s.Start })
	best, from := Span{s.Start, s.Start}, s.Start
	for ; k < len(t.edits) && t.edits[k].At < s.End; k++ {
		e := t.edits[k]
		if e.New > 0 && isSpace(t.s[e.At:e.At+e.New]) {
			continue
		}
		if e.At-from > best.Len() {
			best = Span{from, e.At}
		}
		from = e.At + e.New
	}
	if s.End-from > best.Len() {
		best = Span{from, s.End}
	}
	if best.Empty() {
		return s
	}
	return best
}

func isSpace(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\n' && s[i] != '\t' {
			return false
		}
	}
	return true
}
