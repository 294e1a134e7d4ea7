package report

import (
	"sort"
	"strings"

	"storydiff/internal/text"
)

// view is a report made ready for people: findings in groups, articles by name, places as bytes. Every rendering but JSON starts from it.
type view struct {
	r      *Report
	index  map[string]int // article by id
	names  []string
	offset []func(point int) int // code point to byte, by article
	groups []group
}

// group is the findings of one kind, in the report's order but for those that are pinned, which come first; or those that were set aside.
type group struct {
	kind     string
	findings []*Finding
}

func newView(r *Report) *view {
	v := &view{r: r, index: make(map[string]int, len(r.Articles))}
	seen := make(map[string]int)
	for i := range r.Articles {
		a := &r.Articles[i]
		v.index[a.ID] = i
		v.names = append(v.names, sourceName(a))
		seen[v.names[i]]++
		v.offset = append(v.offset, offsets(a.Text))
	}
	for i := range v.names {
		if seen[v.names[i]] > 1 {
			v.names[i] += " (" + r.Articles[i].Name + ")"
		}
		v.names[i] = apart(v.names[i])
	}
	for _, kind := range kindOrder {
		g := group{kind: kind}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.SetAside == "" && f.Kind == kind || f.SetAside != "" && kind == setAside {
				g.findings = append(g.findings, f)
			}
		}
		sort.SliceStable(g.findings, func(i, j int) bool { return g.findings[i].Pinned && !g.findings[j].Pinned })
		if len(g.findings) > 0 {
			v.groups = append(v.groups, g)
		}
	}
	sort.SliceStable(v.groups, func(i, j int) bool {
		a, b := v.groups[i], v.groups[j]
		if x, y := a.rank(), b.rank(); x != y {
			return x < y
		}
		return a.severity() > b.severity()
	})
	return v
}

// rank puts conflicts first, what moved second and agreement last; between them the group with the most severe finding comes first.
func (g group) rank() int {
	switch g.kind {
	case "conflict":
		return 0
	case "update":
		return 1
	case "agreement":
		return 3
	case setAside:
		return 4
	}
	return 2
}

func (g group) severity() float64 {
	most := 0.0
	for _, f := range g.findings {
		most = max(most, f.Severity)
	}
	return most
}

// sourceName is what people call an article: its publisher, else its file without the ending.
func sourceName(a *Article) string {
	if a.Publisher != "" {
		return text.OneLine(a.Publisher)
	}
	if a.Name == "" {
		return a.ID
	}
	if n := strings.LastIndexByte(a.Name, '.'); n > 0 {
		return a.Name[:n]
	}
	return a.Name
}

func (v *view) article(id string) *Article {
	if i, ok := v.index[id]; ok {
		return &v.r.Articles[i]
	}
	return nil
}

func (v *view) name(id string) string {
	if i, ok := v.index[id]; ok {
		return v.names[i]
	}
	return id
}

// credit is the agency that the article's text rests on, "" where it does not say.
func (v *view) credit(id string) string {
	for _, o := range v.r.Origins {
		for _, x := range o.Articles {
			if x == id {
				return o.Credit
			}
		}
	}
	return ""
}

// quote is a sentence with the value in it.
type quote struct{ before, exact, after string }

// quote gives the evidence in its sentence, on one line. A place that does not fit the text, which no report of ours has, gives the
// words around it that the evidence carries itself.
func (v *view) quote(e *Evidence) quote {
	i, ok := v.index[e.Article]
	if !ok || e.Sentence.Start > e.Start || e.Start > e.End || e.End > e.Sentence.End {
		return quote{flat(e.Prefix), flat(e.Exact), flat(e.Suffix)}
	}
	s, at := v.r.Articles[i].Text, v.offset[i]
	from, start, end, to := at(e.Sentence.Start), at(e.Start), at(e.End), at(e.Sentence.End)
	return quote{flat(s[from:start]), flat(s[start:end]), flat(s[end:to])}
}

// flat makes white space and control characters single spaces, and keeps a space at either end.
func flat(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		if r <= ' ' || r == 0x7f || r == 0x85 || r == 0xa0 || r >= 0x80 && r < 0xa0 || r == 0x2028 || r == 0x2029 {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// Marks of Unicode's bidirectional algorithm (UAX 9): what stands between the two neither turns what is around it nor is turned by it.
const firstStrongIsolate, popDirectionalIsolate = "\u2068", "\u2069"

// apart puts words that may run from right to left, or that carry marks which turn text, between such marks, so that figures and names around them stay in their places.
func apart(words string) string {
	for _, r := range words {
		if r == '\u2068' {
			break
		}
		if r >= 0x590 && r < 0x900 || r >= 0xfb1d && r < 0xfe00 || r >= 0xfe70 && r < 0xfefd || r >= 0x10800 && r < 0x11000 || r >= 0x1e800 && r < 0x1f000 || r >= 0x202a && r <= 0x202e {
			return firstStrongIsolate + words + popDirectionalIsolate
		}
	}
	return words
}

// alone is a name as a cell of its own has it, where such marks would only be in the way of whoever looks it up.
func alone(name string) string {
	return strings.TrimSuffix(strings.TrimPrefix(name, firstStrongIsolate), popDirectionalIsolate)
}

// quotesApart does the same to what a sentence of ours quotes; the sentence itself runs from left to right.
func quotesApart(sentence string) string {
	var b strings.Builder
	for {
		from := strings.Index(sentence, "“")
		to := strings.Index(sentence, "”")
		if from < 0 || to < from {
			return b.String() + sentence
		}
		to += len("”")
		b.WriteString(sentence[:from])
		b.WriteString(apart(sentence[from:to]))
		sentence = sentence[to:]
	}
}

// offsets gives a function from code points to bytes in s, by an index of every 256th.
func offsets(s string) func(point int) int {
	const stride = 256
	var index []int
	n := 0
	for i := range s {
		if n%stride == 0 {
			index = append(index, i)
		}
		n++
	}
	return func(point int) int {
		if point <= 0 {
			return 0
		}
		if point >= n {
			return len(s)
		}
		at := index[point/stride]
		k := point % stride
		for i := range s[at:] {
			if k == 0 {
				return at + i
			}
			k--
		}
		return len(s)
	}
}
