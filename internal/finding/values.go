package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/fact"
)

// detectQuantities gathers figures that answer one question and says how they stand to each other.
func detectQuantities(w *workspace) {
	w.valueRows(w.Set.QuantitySlots(), align.Thresholds{Agreeing: 0.25, Differing: 0.55})
}

// detectTimes does the same for dates, clock times and durations.
func detectTimes(w *workspace) {
	w.valueRows(w.Set.TimeSlots(fact.Date, fact.Time), align.Thresholds{Agreeing: 0.25, Differing: 0.6})
	w.valueRows(w.Set.TimeSlots(fact.Duration), align.Thresholds{Agreeing: 0.25, Differing: 0.55})
}

func (w *workspace) valueRows(slots []align.Slot, t align.Thresholds) {
	rows := w.Set.Rows(slots, func(a, b *align.Slot) (float64, bool) {
		rel, _ := relate(w.Set.Fact(a.Ref).Value, w.Set.Fact(b.Ref).Value)
		if rel != same && w.Set.Place(a.Ref) == w.Set.Place(b.Ref) {
			return -1, false // two values in one sentence answer two questions: "from 1965 to 1970", "103 passengers and 26 crew"
		}
		if rel == unrelated {
			return 0, false
		}
		return w.likeness(a, b), rel != excludes
	}, t)
	for _, r := range rows {
		w.valueRow(r)
	}
}

// likeness of two slots: the words around, the sentences, and what is counted.
func (w *workspace) likeness(a, b *align.Slot) float64 {
	like := 0.55*a.Context.Similarity(b.Context) + 0.25*w.Set.Cosine(w.Set.Place(a.Ref), w.Set.Place(b.Ref))
	switch {
	case a.Role != "" && a.Role == b.Role:
		like += 0.3
	case a.Head != "" && a.Head == b.Head:
		like += 0.2
	}
	return min(1, like)
}

// valueRow turns a row of values into findings.
func (w *workspace) valueRow(r align.Row) {
	var ps []Position
	for _, ref := range r.Readings {
		if w.Set.Articles[ref.Article].Role(w.Set.Fact(ref).Sentence) > 2 {
			continue
		}
		w.place(&ps, ref)
	}
	if len(ps) == 0 {
		return
	}
	first := r.Readings[0]
	f := Finding{Aspect: aspectOf(w.Set.Fact(first).Value), Topic: w.topicOf(first), Severity: w.severityOf(first), Positions: ps}
	articles := articlesOf(ps)
	switch {
	case len(ps) == 1 && len(articles) == 1:
		return
	case len(ps) == 1:
		f.Kind, f.Reason, f.Confidence = Agreement, Reason{ID: ReasonSame}, 0.9
	default:
		excluded, why := judge(ps)
		f.Kind, f.Reason, f.Confidence = Precision, why, 0.7*min(1, 0.4+r.Score)
		if excluded {
			w.conflict(f)
			return
		}
	}
	w.add(f)
}

// place puts a fact with the position that gives the same value, or opens one.
func (w *workspace) place(ps *[]Position, ref align.Ref) {
	v := w.Set.Fact(ref).Value
	for i := range *ps {
		if rel, _ := relate((*ps)[i].Fact, v); rel == same {
			(*ps)[i].Readings = append((*ps)[i].Readings, w.reading(ref))
			return
		}
	}
	*ps = append(*ps, w.position(ref))
}

// judge says whether two of the positions exclude each other, and why; else what makes them compatible.
func judge(ps []Position) (excluded bool, why Reason) {
	for i := range ps {
		for j := i + 1; j < len(ps); j++ {
			rel, reason := relate(ps[i].Fact, ps[j].Fact)
			reason.Words = []string{ps[i].Value, ps[j].Value}
			if rel == excludes {
				return true, reason
			}
			why = reason
		}
	}
	return false, why
}
