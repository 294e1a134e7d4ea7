package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// befellAlike is how alike two sentences with equal counts must be for what befell in one of them to be a slip.
const befellAlike = 0.5

// detectBefell finds one figure given for two things that befell: "40 people were killed by the gale", "the gale injured 40 people". No article may give
// the figure for both, as forty may have been killed and forty injured.
func detectBefell(w *workspace) {
	var slots []align.Slot
	for _, s := range w.Set.QuantitySlots() {
		if q := w.Set.Fact(s.Ref).Value.(fact.Quantity); q.Role != "" && !lexicon.In(q.Role, "aboard children") && exactly(q) && q.Value > 2 && w.Set.Fact(s.Ref).Polarity == fact.Affirmed {
			slots = append(slots, s)
		}
	}
	told := make([]bool, len(slots))
	for i := range slots {
		best, most := -1, befellAlike
		for j := range slots {
			if slots[j].Article > slots[i].Article && slots[j].Role != slots[i].Role && w.figureOf(slots[i].Ref) == w.figureOf(slots[j].Ref) {
				if x := w.Set.Cosine(w.Set.Place(slots[i].Ref), w.Set.Place(slots[j].Ref)); x >= most && !told[j] {
					best, most = j, x
				}
			}
		}
		if best < 0 || told[i] || w.befellBoth(slots, i, best) {
			continue
		}
		told[i], told[best] = true, true
		f := Finding{Aspect: Status, Topic: w.topicOf(slots[i].Ref), Severity: w.severityOf(slots[i].Ref), Confidence: 0.6,
			Positions: []Position{w.position(slots[i].Ref), w.position(slots[best].Ref)}}
		for p := range f.Positions {
			r := &f.Positions[p].Readings[0]
			f.Positions[p].Value = w.Set.Articles[r.Article].Text(r.Span) // with what befell
			f.Reason.Words = append(f.Reason.Words, f.Positions[p].Value)
		}
		f.Reason.ID = ReasonExclude
		w.certain(f)
	}
}

func (w *workspace) figureOf(r align.Ref) float64 { return w.Set.Fact(r).Value.(fact.Quantity).Value }

// befellBoth reports whether an article gives the figure of two slots for what befell in either.
func (w *workspace) befellBoth(slots []align.Slot, i, j int) bool {
	first, second := make([]bool, len(w.Set.Articles)), make([]bool, len(w.Set.Articles))
	for _, s := range slots {
		if w.figureOf(s.Ref) == w.figureOf(slots[i].Ref) {
			first[s.Article] = first[s.Article] || s.Role == slots[i].Role
			second[s.Article] = second[s.Article] || s.Role == slots[j].Role
		}
	}
	for a := range first {
		if first[a] && second[a] {
			return true
		}
	}
	return false
}
