package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// gateBoth: "88 guests" here and "24 staff" there are no conflict where one article gives both.
func gateBoth(w *workspace, f *Finding) verdict {
	if f.weighed {
		return passed
	}
	if f.Reason.ID == ReasonCopyEdited {
		return w.gateBothEdited(f)
	}
	w.leaveBeside(f)
	for i := range f.Positions {
		rs := f.Positions[i].Readings[:0:0]
		for _, r := range f.Positions[i].Readings {
			switch said := w.givesAnother(f, i, r); {
			case said.was:
				return f.overtakenIn(w, r.Article)
			case !said.is:
				rs = append(rs, r)
			}
		}
		f.Positions[i].Readings = rs
	}
	n := len(f.Positions)
	things := !f.anyPosition(func(p Position) bool { return !counts(p.Fact) || isShare(p.Fact) })
	f.Positions = slices.DeleteFunc(f.Positions, func(p Position) bool { return len(p.Readings) == 0 })
	if len(f.Positions) < n { // a third figure that one of the articles has beside its own says nothing of the others
		excluded, why := judge(f.Positions)
		f.Reason = why
		return dropIf(!excluded || !things)
	}
	return passed
}

// leaveBeside leaves out of more than two shares those that fewest give and that an article with another of them has as well: "28 percent of lessons", "24
// percent", and "43 percent of pupils", which the first gives too.
func (w *workspace) leaveBeside(f *Finding) {
	for i := len(f.Positions) - 1; i >= 0 && len(f.Positions) > 2; i-- {
		p := f.Positions[i]
		beside := isShare(p.Fact) && f.anyPosition(func(q Position) bool {
			return len(q.Readings) >= len(p.Readings) && q.any(func(r Reading) bool {
				return slices.ContainsFunc(w.Set.Facts[r.Article], func(o fact.Fact) bool {
					return !f.reads(r.Article, o.Span) && className(o.Value) == className(p.Fact) && oneFigure(o.Value, p.Fact)
				})
			})
		})
		if beside {
			f.Positions = slices.Delete(slices.Clone(f.Positions), i, i+1)
			_, f.Reason = judge(f.Positions)
		}
	}
}

// givesAnother says whether the article of a reading gives a value of another position too.
func (w *workspace) givesAnother(f *Finding, position int, r Reading) stated {
	var out stated
	for j := range f.Positions {
		if v := f.Positions[j].Fact; j != position && v != nil {
			said := w.states(r.Article, v, f, func(o align.Ref) bool { return w.further(o, r, f.Positions[j].Readings) })
			out.is, out.was = out.is || said.is, out.was || said.was
		}
	}
	return out
}

// gateBothEdited: in a copied sentence one changed figure is a change, unless the articles are no copies as wholes and each has the other's figure too.
func (w *workspace) gateBothEdited(f *Finding) verdict {
	if w.origin[f.Positions[0].Readings[0].Article] == w.origin[f.Positions[1].Readings[0].Article] {
		return passed
	}
	for i := range f.Positions {
		for j := range f.Positions {
			if v := f.Positions[j].Fact; i != j && (v == nil || !w.states(f.Positions[i].Readings[0].Article, v, f, nil).is) {
				return passed
			}
		}
	}
	return dropped
}

// stated says that an article gives a value itself: as what is, or as what was thought before ("first given as six, a number since corrected").
type stated struct{ is, was bool }

// further reports whether another place of an article is much less alike to what others say than the place that differs from them, and the others do not
// give both values too: "charged with 269 counts" is what "charged with 161 counts" has to be held against, whatever there are 269 of further down.
func (w *workspace) further(o align.Ref, r Reading, others []Reading) bool {
	at, ok := w.factAt(r)
	if !ok {
		return false
	}
	own, other := w.Set.Slot(at), w.Set.Slot(o)
	near, far := 0.0, 0.0
	for _, s := range others {
		if ref, ok := w.factAt(s); ok && s.Article != r.Article {
			slot := w.Set.Slot(ref)
			near, far = max(near, w.likeness(&own, &slot)), max(far, w.likeness(&other, &slot))
		}
		if w.gives(s.Article, w.Set.Fact(at).Value) {
			return false
		}
	}
	return near >= furtherSure || near >= furtherLeast && far < furtherShare*near
}

// gives reports whether an article has a value of the same class anywhere.
func (w *workspace) gives(article int, v fact.Value) bool {
	return slices.ContainsFunc(w.Set.Facts[article], func(f fact.Fact) bool {
		rel, _ := relate(f.Value, v)
		return rel == same && className(f.Value) == className(v)
	})
}

// How alike two places must be to count as told of one thing: beyond doubt, or else enough where the other place is less than a share as alike.
const (
	furtherSure  = 0.75
	furtherLeast = 0.5
	furtherShare = 0.5
)

// states looks for a value in an article outside the finding itself and what is too far from it: a headline that contradicts its own body is a conflict.
func (w *workspace) states(article int, v fact.Value, but *Finding, far func(align.Ref) bool) stated {
	class := className(v)
	var out stated
	for f := range w.Set.Facts[article] {
		o := &w.Set.Facts[article][f]
		if className(o.Value) != class || but.reads(article, o.Span) {
			continue
		}
		rel, why := relate(o.Value, v)
		if (rel == same || rel == compatible && why.ID == ReasonRounded) && w.couldBe(align.Ref{Article: article, Fact: f}, but) && (far == nil || !far(align.Ref{Article: article, Fact: f})) {
			if w.outdated(article, o) {
				out.was = true
			} else {
				out.is = true
			}
		}
	}
	return out
}

// couldBe reports whether a fact may answer the finding's question: a day of another occasion does not, nor so many of another year.
func (w *workspace) couldBe(r align.Ref, f *Finding) bool {
	if y := w.year(w.reading(r)); y != 0 && counted(w.Set.Fact(r).Value) && !f.anyReading(func(s Reading) bool { return w.year(s) == y }) {
		return false
	}
	if f.Aspect == Duration { // "for eight days" is not what "eight days after the raid" is held against
		return f.anyReading(func(s Reading) bool {
			at, ok := w.factAt(s)
			return !ok || w.offset(at) == w.offset(r)
		})
	}
	if f.Aspect != Time {
		return true
	}
	x := w.occasion(r)
	if len(x.event) == 0 { // "the mayor said on Friday", or a day alone: near the top it may be the day of anything
		return w.depth(w.Set.Place(r)) < oddTop
	}
	return f.anyReading(func(s Reading) bool {
		y := w.occasionAt(s)
		_, _, ok := w.oneEvent(x, y)
		return ok || len(y.event) == 0
	})
}

// outdated reports whether the words before a fact say that it was thought earlier.
func (w *workspace) outdated(article int, f *fact.Fact) bool {
	a := w.Set.Articles[article]
	t, _ := w.Set.TokenRange(article, f.Span)
	for n := 0; t > a.Sentences[f.Sentence].First && n < 10; n++ {
		t--
		switch a.Tokens[t].Norm {
		case "initially", "originally", "corrected", "mistakenly", "wrongly":
			return true
		}
	}
	return false
}

// className groups values that could stand for one another.
func className(v fact.Value) string {
	switch v := v.(type) {
	case fact.Quantity:
		if v.Unit == "%" || isMoney(v.Unit) {
			return "quantity/" + v.Unit // a charge is a hit is a cost
		}
		return "quantity/" + v.Unit + "/" + v.Role + "/" + lexicon.Counted(v.Head)
	case fact.Timex:
		return "time/" + v.Type.String()
	}
	return ""
}

// gateAlike: two prints of one text that both say 27 above and 25 below.
func gateAlike(w *workspace, f *Finding) verdict {
	first := articlesOf(f.Positions[:1])
	if len(first) < 2 {
		return passed
	}
	for i := range f.Positions[1:] {
		if !slices.Equal(articlesOf(f.Positions[i+1:i+2]), first) {
			return passed
		}
	}
	return dropped
}
