package finding

import (
	"sort"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// statement is a row of stretches of text that say the same.
type statement struct {
	windows []align.Window
	score   float64
}

// agreeThreshold is the share of the set's words from which two sentences are taken to state the same; from agreeFloor on they do where the one says
// what the other says in whatever words.
const (
	agreeThreshold = 0.33
	agreeFloor     = 0.15
)

// detectStatements gathers what several articles state in much the same words.
func detectStatements(w *workspace) {
	var rows []*statement
	at := map[align.Place][]*statement{}
	words := alike{w.Set, map[align.Place]*align.Gist{}}
	for _, l := range w.Links {
		if l.Score < agreeFloor {
			break
		}
		x, y, ok := w.Set.Windows(l.A, l.B)
		if !ok || min(len(x.Shared), len(y.Shared)) < 3 || min(w.Set.Plain(&x), w.Set.Plain(&y)) < 2 || w.inQuote(x) && w.inQuote(y) || !w.tells(&x, &y) || w.differ(x, y) {
			continue
		}
		if l.Score < agreeThreshold && !words.agree(l) {
			continue
		}
		if l.Score >= agreeThreshold && w.onward(x, y) {
			continue
		}
		rx, ry := covering(at[l.A], x), covering(at[l.B], y)
		switch {
		case rx != nil && ry == nil:
			rx.windows = append(rx.windows, y)
			at[l.B] = append(at[l.B], rx)
		case ry != nil && rx == nil:
			ry.windows = append(ry.windows, x)
			at[l.A] = append(at[l.A], ry)
		case rx == nil && ry == nil:
			r := &statement{windows: []align.Window{x, y}, score: l.Score}
			rows = append(rows, r)
			at[l.A] = append(at[l.A], r)
			at[l.B] = append(at[l.B], r)
		}
	}
	for _, r := range rows {
		sort.SliceStable(r.windows, func(i, j int) bool { return r.windows[i].Span.Len() < r.windows[j].Span.Len() })
		p := Position{}
		depth := 1.0
		for _, x := range r.windows {
			p.Readings = append(p.Readings, w.windowReading(x))
			depth = min(depth, w.depth(x.At))
		}
		short := p.Readings[0]
		p.Value = text.OneLine(w.Set.Articles[short.Article].Text(short.Span))
		w.add(Finding{Kind: Agreement, Aspect: w.statementAspect(r), Topic: Topic{ID: TopicStatement, Words: []string{p.Value}},
			Positions: []Position{p}, Severity: w.spread(0.3, 0.4, len(articlesOf([]Position{p}))) - deeper*depth, Confidence: min(0.95, 0.4+r.score*0.6), Reason: Reason{ID: ReasonSame}})
	}
}

// alike tells of linked sentences whether one says what the other says, in whatever words. It makes each sentence ready once.
type alike struct {
	set   *align.Set
	gists map[align.Place]*align.Gist
}

func (k *alike) agree(l align.Link) bool {
	laid := k.gist(l.A).Compare(k.gist(l.B))
	return max(laid.Agreement(), laid.Sameness()) >= align.Agrees
}

func (k *alike) gist(p align.Place) *align.Gist {
	g := k.gists[p]
	if g == nil {
		a := k.set.Articles[p.Article]
		g = align.NewGist(a, a.Sentences[p.Sentence].First, a.Sentences[p.Sentence].Last)
		k.gists[p] = g
	}
	return g
}

// onward reports whether two windows tell of a plan and of what came of it: "will open the fair", "opened the fair". It looks at the verbs that both have;
// detectOutcomes says what has moved.
func (w *workspace) onward(x, y align.Window) bool {
	for _, k := range x.Shared {
		if !y.Has(k) {
			continue
		}
		if p, q := w.verbIn(x, k), w.verbIn(y, k); p >= 0 && q >= 0 {
			a, b := w.standingAt(x.At, p), w.standingAt(y.At, q)
			if a == planned && b == reached || a == reached && b == planned {
				return true
			}
		}
	}
	return false
}

// verbIn is the token of a window that is the word as a verb; -1 where there is none.
func (w *workspace) verbIn(x align.Window, word int) int {
	a := w.Set.Articles[x.At.Article]
	for t := x.First; t < x.Last; t++ {
		if a.Tokens[t].Tag == lexicon.VERB && w.Set.WordAt(x.At.Article, t) == word {
			return t
		}
	}
	return -1
}

// inQuote reports whether a window lies for the most part in quotation marks: what people said is compared as quotations.
func (w *workspace) inQuote(x align.Window) bool {
	for _, f := range w.Set.Sentences[x.At.Article][x.At.Sentence].Facts {
		q, ok := w.Set.Facts[x.At.Article][f].Value.(fact.Quote)
		if !ok || !q.Direct {
			continue
		}
		for _, c := range q.Content {
			if 5*(min(c.End, x.Span.End)-max(c.Start, x.Span.Start)) >= 3*x.Span.Len() {
				return true
			}
		}
	}
	return false
}

// tells reports whether two windows share more than somebody with a title: a verb, or words enough for a statement.
func (w *workspace) tells(x, y *align.Window) bool {
	if min(w.Set.Plain(x), w.Set.Plain(y)) > 3 {
		return true
	}
	for _, k := range x.Shared {
		if y.Has(k) && w.verbIn(*x, k) >= 0 && w.verbIn(*y, k) >= 0 {
			return true
		}
	}
	return false
}

// covering finds the row that a window of it already holds most of x.
func covering(rows []*statement, x align.Window) *statement {
	for _, r := range rows {
		for _, y := range r.windows {
			if y.At != x.At {
				continue
			}
			common := min(x.Last, y.Last) - max(x.First, y.First)
			if 2*common >= min(x.Last-x.First, y.Last-y.First) && 2*x.Common(y.Shared) >= len(x.Shared) {
				return r
			}
		}
	}
	return nil
}

// differ reports whether two windows hold values that do not go together, or only one of them is negated.
func (w *workspace) differ(x, y align.Window) bool {
	a, b := w.Set.Articles[x.At.Article], w.Set.Articles[y.At.Article]
	if denial(a, x.First, x.Last) != denial(b, y.First, y.Last) {
		return true
	}
	for _, f := range w.factsIn(x.At, a, x.First, x.Last) {
		for _, g := range w.factsIn(y.At, b, y.First, y.Last) {
			if rel, _ := relate(w.Set.Fact(f).Value, w.Set.Fact(g).Value); rel == excludes {
				return true
			}
		}
	}
	return false
}

// completing is how many words a shared stretch may take in so that it begins and ends where its clause does: "as fireworks started going | off".
const completing = 5

// windowReading is a shared stretch as evidence.
func (w *workspace) windowReading(x align.Window) Reading {
	a := w.Set.Articles[x.At.Article]
	sen := a.Sentences[x.At.Sentence]
	first, last := x.First, x.Last
	for n := 0; n < completing && first > sen.First && !breaks(&a.Tokens[first-1]); n++ {
		first--
	}
	if first > sen.First && !breaks(&a.Tokens[first-1]) {
		first = x.First // further off
	}
	for n := 0; n < completing && last < sen.Last && !w.ends(x.At.Article, last, sen.Last, text.Span{}); n++ {
		last++
	}
	if !w.ends(x.At.Article, last, sen.Last, text.Span{}) {
		last = x.Last
	}
	span := a.Tokens[first].Span.Cover(a.Tokens[last-1].Span)
	if span.Len() > maxEvidence {
		span = clip(a, x.Span)
	}
	r := Reading{Article: x.At.Article, Span: span, Sentence: x.At.Sentence}
	w.attribute(&r)
	return r
}

// statementAspect names the aspect after the facts in it.
func (w *workspace) statementAspect(r *statement) Aspect {
	x := r.windows[0]
	for _, f := range w.factsIn(x.At, w.Set.Articles[x.At.Article], x.First, x.Last) {
		return aspectOf(w.Set.Fact(f).Value)
	}
	return Other
}

// detectAlone finds checkable sentences that no other article has anything like.
func detectAlone(w *workspace) {
	known := map[align.Place]bool{}
	for i := range w.findings {
		f := &w.findings[i]
		if f.Kind == Agreement || f.Kind == Spelling || f.Kind == Attribution {
			continue // a name or a day in common leaves the rest of the sentence to be told
		}
		for _, p := range f.Positions {
			for _, r := range p.Readings {
				known[align.Place{Article: r.Article, Sentence: r.Sentence}] = true
			}
		}
	}
	for _, l := range w.Links {
		if l.Score >= aloneThreshold {
			known[l.A], known[l.B] = true, true
		}
	}
	for a, art := range w.Set.Articles {
		var found []Finding
		for i := range art.Sentences {
			p := align.Place{Article: a, Sentence: i}
			if known[p] || art.Role(i) == article.Caption {
				continue
			}
			if s := w.worth(p); s > 0 {
				found = append(found, w.alone(p, s))
			}
		}
		sort.SliceStable(found, func(i, j int) bool { return found[i].Severity > found[j].Severity })
		if w.Granularity != Fine {
			found = found[:min(len(found), maxAlone)]
		}
		w.findings = append(w.findings, found...)
	}
}

// aloneThreshold is the similarity below which a sentence has no counterpart; maxAlone is how many of them one article may show.
const (
	aloneThreshold = 0.3
	maxAlone       = 10
)

// worth says how newsworthy a sentence is that one article alone has: it must touch what the others tell of, and hold something to check.
func (w *workspace) worth(p align.Place) float64 {
	art := w.Set.Articles[p.Article]
	words := art.Sentences[p.Sentence].Last - art.Sentences[p.Sentence].First
	if words < 6 {
		return 0
	}
	score := 0.0
	for _, f := range w.Set.Sentences[p.Article][p.Sentence].Facts {
		switch w.Set.Facts[p.Article][f].Value.(type) {
		case fact.Quantity:
			score += 0.12
		case fact.Quote:
			score += 0.08
		case fact.Timex, fact.Name:
			score += 0.05
		}
	}
	touch := w.Set.Touch(p)
	return 0.75 * min(0.6, (0.15+score)*(0.4+touch)) * (1 - 0.4*w.depth(p))
}

// alone makes the finding of one sentence: of its weightiest figure or length of time where it has one, else of the whole.
func (w *workspace) alone(p align.Place, severity float64) Finding {
	f := Finding{Kind: SingleSource, Severity: severity, Confidence: 0.6, Reason: Reason{ID: ReasonAlone}}
	r := Reading{Article: p.Article, Span: w.Set.Articles[p.Article].Sentences[p.Sentence].Span, Sentence: p.Sentence}
	w.attribute(&r)
	best, most := align.Ref{}, 0
	for _, k := range w.Set.Sentences[p.Article][p.Sentence].Facts {
		if n := telling(w.Set.Facts[p.Article][k].Value); n > most && n >= loneWeight && !w.Set.IsSource(p.Article, k) && !w.offset(align.Ref{Article: p.Article, Fact: k}) {
			best, most = align.Ref{Article: p.Article, Fact: k}, n
		}
	}
	if most == 0 {
		f.Aspect, f.Topic = Other, Topic{ID: TopicStatement, Words: []string{w.gist(p)}}
		opening, _ := w.opening(p)
		f.Positions = []Position{{Value: text.OneLine(w.Set.Articles[p.Article].Text(opening)), Readings: []Reading{r}}}
		return f
	}
	f.Aspect, f.Topic = aspectOf(w.Set.Fact(best).Value), w.topicOf(best)
	f.Positions = []Position{{Value: w.valueText(best), Fact: w.Set.Fact(best).Value, Readings: []Reading{r}}}
	return f
}

// telling ranks values by how much of a question they answer on their own; 0 for those that answer none.
func telling(v fact.Value) int {
	switch v := v.(type) {
	case fact.Quantity:
		switch {
		case v.Ordinal:
			return 0
		case v.Role != "":
			return 5
		case v.Unit != "" && v.Unit != "a" && v.Unit != "person":
			return 3
		}
	case fact.Timex:
		if v.Type == fact.Duration && !v.Vague && v.Seconds > 0 {
			return 4
		}
	}
	return 0
}
