package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
)

// Doubt
//
// "The crew numbered 21", "23 crew were winched off": each report counts a crew once, and the counts lie close. "Three percent" and "four percent" of two
// reports on results that are full of percentages, "180 officers" and "four officers", "two years" and "six months" look the same to every other gate. What
// was called a conflict in 151 stories that had not been seen before was real in about three of four cases where each article gives one figure of the sort
// and the smaller is at least some three fifths of the larger, and in about one of five elsewhere. So there the difference is shown with the doubt. What two articles have
// and a third has otherwise counts for more than that. A toll is exempt, as it may lie far apart where each side has its own, though not tenfold, and so are ages.
//
// Nor are two figures of one thing where either is nearly as much like a third: nothing but chance has put them together then. In 722 stories six of 61
// conflicts that were none went that way, and none of 82 that were.
//
// Cost: the facts of each article once for each reading. What it gets wrong: two reports of results that do differ in one of many shares.

const (
	doubtClose  = 0.55 // how near two figures must come to be of one thing
	doubtToll   = 0.1  // and those of two tolls
	doubtFew    = 2    // up to which counts need not: there may be one school or two
	doubtLarge  = 1e6  // amounts of money from which two
	doubtNear   = 0.9  // that lie so near are of one thing
	doubtSmall  = 3    // up to which there is one of nearly everything: "one ship", "two ships"
	doubtMargin = 0.2  // by how much two figures must be more alike than either is like another of the other's article, which counts from here, too
	doubtDays   = 3    // after how many days what there is may be more
	doubtSure   = 0.63 // confidence from which a measure may be one of several
	doubtOdd    = 0.72 // and an amount or a share, where it is the odd one out
)

// gateDoubt shows figures that are perhaps not of one thing as such.
func gateDoubt(w *workspace, f *Finding) verdict {
	several := f.anyPosition(func(p Position) bool { return len(articlesOf([]Position{p})) > 1 }) // have one figure, and one has another
	if f.Reason.ID != ReasonExclude || several && f.Confidence >= doubtSure {
		return passed
	}
	if w.withinBody(f) {
		return dropped
	}
	if w.grown(f) || f.anyTwo(func(p, q *Position) bool { return w.doubtful(f, p, q) || !several && w.nearer(p, q) }) {
		return f.unsure()
	}
	return passed
}

// withinBody reports whether all figures stand in the body of one article, which means two things by them; its headline or a caption may err.
func (w *workspace) withinBody(f *Finding) bool {
	return len(articlesOf(f.Positions)) < 2 && !f.anyReading(func(r Reading) bool {
		return w.headed(r) || w.captioned(align.Place{Article: r.Article, Sentence: r.Sentence})
	}) &&
		!f.anyPosition(func(p Position) bool { q, ok := p.Fact.(fact.Quantity); return !ok || q.Unit == "a" })
}

// nearer reports whether one of two figures is nearly as much like another that the other's article gives: of "put his name to 14 letters", "had
// signed nine letters by May" and "12 letters came back", the first two are no more of one thing than the first and the last.
func (w *workspace) nearer(p, q *Position) bool {
	if closeness(p.Fact, q.Fact) == 0 || largeAndNear(p.Fact, q.Fact) {
		return false
	}
	var a, b *align.Slot
	like := 0.0
	p.meets(q, func(r, s Reading) bool {
		x, y := w.figure(r), w.figure(s)
		if x != nil && y != nil && x.Article != y.Article && !ofPerson(x) && w.sameSubject(x.Ref, y.Ref) != yes {
			if l := w.likeness(x, y); l > like {
				a, b, like = x, y, l
			}
		}
		return false
	})
	least := max(doubtMargin, like-doubtMargin)
	return a != nil && (w.alsoLike(a, b, least) || w.alsoLike(b, a, least))
}

// alsoLike reports whether the article of one figure has another value that is at least so much like a given figure, and that the article of this one
// has not.
func (w *workspace) alsoLike(a, of *align.Slot, least float64) bool {
	for i := range w.allFigures() {
		o := &w.figures[i]
		if o.Article != of.Article || figureSort(o) != figureSort(a) || w.otherAmount(a.Ref, o.Ref) || w.overcome(a) != w.overcome(o) || w.someOfAll(a.Ref, o.Ref) {
			continue
		}
		v := w.Set.Fact(o.Ref).Value
		if rel, _ := relate(v, w.Set.Fact(of.Ref).Value); rel != same && rel != compatible && !w.gives(a.Article, v) && w.likeness(a, o) > least {
			return true
		}
	}
	return false
}

// figureSort is what a figure may be held against: people and things that are counted are one sort, as one report's lorries are another's vehicles.
func figureSort(s *align.Slot) string {
	if s.Role != "" || s.Class == "person" || strings.HasPrefix(s.Class, "count/") {
		return "count"
	}
	return s.Class
}

// allFigures are all that are counted and measured.
func (w *workspace) allFigures() []align.Slot {
	if w.figures == nil {
		w.figures = w.Set.QuantitySlots()
	}
	return w.figures
}

// figure is the figure that a reading gives; nil where it is none.
func (w *workspace) figure(r Reading) *align.Slot {
	at, ok := w.factAt(r)
	if !ok {
		return nil
	}
	for i := range w.allFigures() {
		if w.figures[i].Ref == at {
			return &w.figures[i]
		}
	}
	return nil
}

// grown reports whether things were fewer in a report that came out days before the other: "29 ships lay at anchor", "52 ships were waiting" may be of two days.
func (w *workspace) grown(f *Finding) bool {
	later := w.lastReport(f)
	if later < 0 || f.anyReading(func(r Reading) bool {
		return r.Article != later && w.appeared[later]-w.appeared[r.Article] < doubtDays*day
	}) {
		return false
	}
	return f.anyTwo(func(p, q *Position) bool {
		x, ok := p.Fact.(fact.Quantity)
		y, ok2 := q.Fact.(fact.Quantity)
		if slices.Contains(articlesOf([]Position{*p}), later) {
			x, y = y, x
		}
		return ok && ok2 && x.Unit == "" && x.Role == "" && x.Head != "" && y.Min > x.Max
	})
}

// unsure makes the finding one of figures that are perhaps of two things; of one article alone they are.
func (f *Finding) unsure() verdict {
	if len(articlesOf(f.Positions)) < 2 {
		return dropped
	}
	f.Kind, f.Reason = Precision, Reason{ID: ReasonUnsure}
	f.Severity, f.Confidence = unsureWeight*f.Severity, min(unsureMost, f.Confidence)
	return explained
}

// unsureWeight is what is left of the weight of a conflict where it is perhaps none, unsureMost the confidence it may have.
const (
	unsureWeight = 0.7
	unsureMost   = 0.45
)

// doubtful reports whether two positions are figures that may be of two things.
func (w *workspace) doubtful(f *Finding, p, q *Position) bool {
	x, ok := p.Fact.(fact.Quantity)
	y, ok2 := q.Fact.(fact.Quantity)
	if !ok || !ok2 {
		c := lengthClose(p.Fact, q.Fact)
		return c > 0 && c < doubtClose
	}
	c := closeness(x, y)
	if x.Role != "" {
		return x.Role == "killed" && min(x.Max, y.Max) == 0 && max(x.Min, y.Min) > 1 || // nobody died in the one storm, 25 in the other
			c > 0 && c < doubtToll // five in one night, thousands in all
	}
	if x.Unit == "a" {
		return false
	}
	if counted(x) && max(x.Value, y.Value) <= doubtSmall && (f.Confidence < doubtOdd || f.weighed) || isShare(x) && f.Confidence < doubtSure {
		return true
	}
	if c > 0 && c < doubtClose && max(x.Value, y.Value) > doubtFew {
		return true
	}
	sure := doubtSure
	switch {
	case x.Unit == "person":
		return false
	case counted(x):
		sure = 1
	case largeAndNear(x, y):
		return false
	case isShare(x) || isMoney(x.Unit):
		sure = doubtOdd
	}
	return f.Confidence < sure && !w.oneOfSort(p, q)
}

// largeAndNear reports two amounts of money that are no price of a share and lie close.
func largeAndNear(x, y fact.Value) bool {
	p, ok := x.(fact.Quantity)
	q, ok2 := y.(fact.Quantity)
	return ok && ok2 && isMoney(p.Unit) && min(p.Value, q.Value) >= doubtLarge && closeness(p, q) >= doubtNear
}

// oneOfSort reports whether each of two articles gives one figure of the sort.
func (w *workspace) oneOfSort(p, q *Position) bool {
	return p.meets(q, func(r, s Reading) bool {
		return r.Article != s.Article && w.onlyFigure(r, q.Fact) && w.onlyFigure(s, p.Fact)
	})
}

// onlyFigure reports whether an article gives no other figure for what a reading counts or measures that comes near another article's.
func (w *workspace) onlyFigure(r Reading, other fact.Value) bool {
	at, ok := w.factAt(r)
	if !ok {
		return false
	}
	own := w.Set.Fact(at).Value.(fact.Quantity)
	for k := range w.Set.Facts[r.Article] {
		o, is := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
		if !is || o.Ordinal || o.Head != own.Head || o.Role != own.Role || align.QuantityClass(o) != align.QuantityClass(own) {
			continue
		}
		if rel, _ := relate(own, o); rel == excludes && closeness(o, other) >= doubtClose {
			return false
		}
	}
	return true
}

// lengthClose is the shorter of two lengths of time as a share of the longer; 0 where one of them is none.
func lengthClose(a, b fact.Value) float64 {
	x, ok := a.(fact.Timex)
	y, ok2 := b.(fact.Timex)
	if !ok || !ok2 || x.Type != fact.Duration || y.Type != fact.Duration || x.Seconds == 0 || y.Seconds == 0 {
		return 0
	}
	return min(x.Seconds, y.Seconds) / max(x.Seconds, y.Seconds)
}
