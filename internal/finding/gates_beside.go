package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Told beside
//
// "In June one car in four was electric; over the first six months it was one in five": each figure has its stretch of time, which often stands once for
// the sentences that follow. And below the story of one airline stands what its rival earned, a name that no other report has. A figure of another month,
// of a longer stretch, or of somebody whom only the one article brings in answers another question than the one beside it. So each figure is given the
// stretch of its clause or of the sentences before it, and whoever does what its clause tells. Cost: linear in the facts of a few sentences for a
// reading. What they get wrong: one and the same loss that the one article puts down to May and the other to June.

// spell is the time that a figure is a figure of.
type spell struct {
	from, to int64 // in minutes since 1970, both 0 where only the length is known
	length   int64 // in minutes; 0 where nothing is known
	own      bool  // its own clause names it
}

// month is the length in minutes of the shortest month: what is shorter is the day of something, not what results are of.
const month = 28 * day

// spellReach is how many sentences before a figure's own may name the stretch that it is of.
const spellReach = 2

// gateMonths: sales of June, and of six months.
func gateMonths(w *workspace, f *Finding) verdict {
	one := func(x, y spell) bool {
		if x.length == 0 || y.length == 0 || !(x.own && x.length >= month) && !(y.own && y.length >= month) {
			return true
		}
		if x.to > 0 && y.to > 0 && (x.to <= y.from || y.to <= x.from) {
			return false
		}
		least := min(x.length, y.length)
		return least < month || 2*max(x.length, y.length) < 3*least
	}
	return dropIf(f.anyTwo(func(p, q *Position) bool { return counts(p.Fact) && !measures(p.Fact) && !match(p, q, w.spell, one) }))
}

// gateDays: the flights of two days.
func gateDays(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return counted(p.Fact) && !match(p, q, w.countedOn, func(x, y int64) bool { return x == 0 || y == 0 || x == y })
	}))
}

// countedOn is the day that stands in one stretch with a reading, as of dayOf; 0 for none.
func (w *workspace) countedOn(r Reading) int64 {
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		t, ok := w.Set.Facts[r.Article][k].Value.(fact.Timex)
		if !ok || !onDay(t) {
			continue
		}
		at := w.reading(align.Ref{Article: r.Article, Fact: k})
		if w.ofSaying(at) {
			continue
		}
		from, to := w.Set.TokenRange(r.Article, at.Span.Cover(r.Span))
		if !anyToken(w.Set.Articles[r.Article].Tokens[from:to], breaks) {
			return dayOf(t)
		}
	}
	return 0
}

// spell is the time that a reading's figure is of, as its clause or, for months and more, a sentence shortly before it says.
func (w *workspace) spell(r Reading) spell {
	var s spell
	frame := w.frameOf(r, r.Span)
	for n := r.Sentence; n >= max(0, r.Sentence-spellReach); n-- {
		for _, k := range w.Set.Sentences[r.Article][n].Facts {
			at := align.Ref{Article: r.Article, Fact: k}
			x, span := w.lengthOf(at), w.Set.Fact(at).Span
			switch {
			case x.length == 0 || n == r.Sentence && span.Overlaps(r.Span):
			case n < r.Sentence:
				if today, known := w.published(r.Article); x.length >= month && !(known && x.from > today) { // nothing was sold in a month to come
					return x
				}
			case s.length > 0 && span.Start > r.Span.Start || w.ofSaying(w.reading(at)):
			default:
				if f := w.frameOf(r, span); f == nil || f == frame || frame != nil && frame.Span.Contains(span) {
					s, s.own = x, true
				}
			}
		}
		if s.length > 0 {
			return s
		}
	}
	a := w.Set.Articles[r.Article]
	for t := a.Sentences[r.Sentence].First; t+1 < a.Sentences[r.Sentence].Last; t++ {
		if lexicon.In(a.Tokens[t].Norm, "latest new") && lexicon.In(a.Tokens[t+1].Norm, "poll survey") {
			return spell{from: w.appeared[r.Article], to: w.appeared[r.Article] + day, length: day, own: true}
		}
	}
	return s
}

// lengthOf is the stretch that a time stands for; nothing for years, for what a figure is compared with, "from 19 percent in May", and for the ends of a
// stretch.
func (w *workspace) lengthOf(at align.Ref) spell {
	v, ok := w.Set.Fact(at).Value.(fact.Timex)
	if !ok || v.Vague {
		return spell{}
	}
	a := w.Set.Articles[at.Article]
	t, _ := w.Set.TokenRange(at.Article, w.Set.Fact(at).Span)
	before := a.Tokens[max(a.Sentences[w.Set.Fact(at).Sentence].First, t-4):t]
	if at.Fact > 0 { // "the July-September quarter", "from April to September"
		o := &w.Set.Facts[at.Article][at.Fact-1]
		first, is := o.Value.(fact.Timex)
		gap := a.Text(text.Span{Start: o.Span.End, End: max(o.Span.End, w.Set.Fact(at).Span.Start)})
		if is && first.To-first.From >= month && first.From < v.From && (gap == "-" || gap == "–" || lexicon.In(strings.Trim(gap, " -–"), "through to")) {
			return spell{from: first.From, to: v.To, length: v.To - first.From}
		}
	}
	if anyToken(before, func(k *article.Token) bool { return lexicon.In(k.Norm, "against compared from than") }) ||
		len(before) > 0 && lexicon.In(before[len(before)-1].Norm, "after and before between by since to until") {
		return spell{}
	}
	x := spell{from: v.From, to: v.To, length: v.To - v.From}
	if v.Type == fact.Duration {
		x = spell{length: int64(v.Seconds) / 60}
		if len(before) == 0 || !lexicon.In(before[len(before)-1].Norm, "during in over") {
			return spell{}
		}
	}
	if x.length >= 12*month {
		return spell{} // years are told apart by gateYear
	}
	return x
}

// gateAside: what the airline's rival earned.
func gateAside(w *workspace, f *Finding) verdict {
	if v := f.without(w.ownLoss); v != passed {
		return v
	}
	for i, p := range f.Positions {
		if !counts(p.Fact) || p.any(func(r Reading) bool { return !w.aside(r) }) {
			continue
		}
		return f.withoutPosition(i)
	}
	return passed
}

// ownLoss reports whether a named party gives a reading's figure as its own loss: "Tasmir admits to two dead".
func (w *workspace) ownLoss(r Reading) bool {
	own := false
	for i := range w.Set.Frames[r.Article] {
		if f := &w.Set.Frames[r.Article][i]; f.Sentence == r.Sentence && f.Verb.End <= r.Span.Start {
			own = f.Actor.Name && lexicon.In(f.Predicate, "acknowledge admit concede")
		}
	}
	return own
}

// aside reports whether what a reading's clause tells is of a firm or place that its article alone names, and brings in late: a person may be "the farmer"
// elsewhere.
func (w *workspace) aside(r Reading) bool {
	name := w.actor(r)
	if name == "" {
		return false
	}
	for _, e := range w.namedEntities() {
		if e.Canonical == name {
			return e.Type != fact.Person && len(e.Articles) == 1 && w.depth(w.Set.Place(e.Mentions[0])) >= oddTop
		}
	}
	return false
}
