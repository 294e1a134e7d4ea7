package finding

import (
	"math"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Rises and falls
//
// "Revenue rose 12 percent to 56 million euros from 48 million" is wrong in one of its three figures, as 48 million and 12 percent make 54. So where a sentence
// holds one share by which something moved, one amount that it moved from and one that it came to, the share is reckoned anew. The amounts are rounded, and
// what they may stand for is taken off the difference: 48 million is anything from 47.5 to 48.5.
//
// Cost: one look at the figures of each sentence with a share. What it gets wrong: a rise at constant exchange rates beside amounts as they were booked, for which
// words such as "organic" and "adjusted" are looked for.

// shiftPoints is by how many points a share may be off besides what the rounding of its amounts explains.
const shiftPoints = 1.0

// offShift reports a share that is not what moved between two amounts of its sentence.
func (w *workspace) offShift(r align.Ref) {
	share, ok := w.Set.Fact(r).Value.(fact.Quantity)
	if !ok || !isShare(share) || !plainFigure(share) || w.motion(w.reading(r)) != moves {
		return
	}
	from, to, ok := w.fromAndTo(r)
	if !ok {
		return
	}
	x, y := w.Set.Fact(from).Value.(fact.Quantity).Value, w.Set.Fact(to).Value.(fact.Quantity).Value
	moved := 100 * math.Abs(y-x) / x
	blur := 100 * y / x * (roundedTo(x)/x + roundedTo(y)/y) / 2
	if math.Abs(moved-share.Value) <= shiftPoints+blur {
		return
	}
	p, both := w.position(r), w.stretch(w.Set.Place(r), w.Set.Fact(from).Span.Cover(w.Set.Fact(to).Span))
	w.certain(Finding{Aspect: Quantity, Topic: w.topicOf(r), Severity: w.severityOf(r), Confidence: 0.75, Positions: []Position{both, p},
		Reason: Reason{ReasonSum, []string{p.Value, both.Value}}})
}

// fromAndTo finds the amounts that something moved between in the sentence of a share: one behind "from" and one behind "to", of one unit. Any other figure of that
// unit, another share, or a word that says that the share was reckoned otherwise, leaves it open.
func (w *workspace) fromAndTo(share align.Ref) (from, to align.Ref, ok bool) {
	a := w.Set.Articles[share.Article]
	sentence := w.Set.Fact(share).Sentence
	for _, t := range a.TokensOf(sentence) {
		if lexicon.In(t.Norm, "adjusted comparable constant currencies currency like-for-like organic underlying") {
			return from, to, false
		}
	}
	from.Fact, to.Fact = -1, -1
	for _, k := range w.Set.Sentences[share.Article][sentence].Facts {
		at := align.Ref{Article: share.Article, Fact: k}
		q, is := w.Set.Fact(at).Value.(fact.Quantity)
		if !is || k == share.Fact || q.Unit == "a" {
			continue
		}
		t, _ := w.Set.TokenRange(at.Article, q.Amount)
		switch before := a.Tokens[max(0, t-1)].Norm; {
		case isShare(q) || !plainFigure(q) || q.Value <= 0:
			return from, to, false
		case before == "from" && from.Fact < 0:
			from = at
		case before == "to" && to.Fact < 0:
			to = at
		default:
			return from, to, false
		}
	}
	if from.Fact < 0 || to.Fact < 0 {
		return from, to, false
	}
	x, y := w.Set.Fact(from).Value.(fact.Quantity), w.Set.Fact(to).Value.(fact.Quantity)
	return from, to, x.Unit == y.Unit && (x.Head == y.Head || x.Head == "" || y.Head == "")
}

// plainFigure reports a figure that is given as one number.
func plainFigure(q fact.Quantity) bool {
	return !q.Ordinal && !q.Vague && !q.Approximate && q.Min == q.Max
}

// roundedTo is the unit of a number's last figure that is no nought: 100,000 for 4.2 million.
func roundedTo(v float64) float64 {
	unit := 1.0
	for unit < v && math.Mod(v, 10*unit) == 0 {
		unit *= 10
	}
	for math.Abs(v/unit-math.Round(v/unit)) > 1e-6 && unit > 1e-6 {
		unit /= 10
	}
	return unit
}
