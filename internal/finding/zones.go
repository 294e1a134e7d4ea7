package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// An hour in two zones
//
// "The ferry left at 9:20 a.m. (0120 GMT)", writes an agency for readers elsewhere, and another report "at 9:20 a.m. PST", which is 1720 GMT: one of the
// two has added where it should have taken away. The clock time in brackets is that of the one before it, so that it can be held against every report that names
// the zone of the same hour and minute, whatever else its sentence says.
//
// Cost: one look at each time of each article, and the few in brackets in pairs with the others. What it gets wrong: two things that happened at one
// minute of the day in two zones.

const dayMinutes = 24 * 60

// detectZones finds clock times that are given in two zones and do not go together.
func detectZones(w *workspace) {
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			given := align.Ref{Article: a, Fact: f}
			own, ok := w.twin(given)
			abroad, zoned := w.universal(given)
			if !ok || !zoned {
				continue
			}
			ps := []Position{{}, w.position(given)}
			var told *align.Ref
			w.times(func(o align.Ref, t fact.Timex) {
				if clockOf(t) != own || o == given {
					return
				}
				ps[0].Readings = append(ps[0].Readings, w.reading(o))
				if u, zoned := w.universal(o); zoned && u != abroad {
					told = &o
				}
			})
			if told == nil {
				continue
			}
			ps[0].Value, ps[0].Fact = w.valueText(*told), w.Set.Fact(*told).Value
			w.certain(Finding{Aspect: Time, Topic: w.topicOf(*told), Severity: w.severityOf(*told), Confidence: 0.7, Positions: ps,
				Reason: Reason{ID: ReasonOffset, Words: []string{ps[0].Value, ps[1].Value}}})
			return
		}
	}
}

// times calls a function for each time of all articles that is given to the minute.
func (w *workspace) times(do func(align.Ref, fact.Timex)) {
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			if t, ok := w.Set.Facts[a][f].Value.(fact.Timex); ok && t.Known&fact.KnownMinute != 0 && clockOf(t) >= 0 {
				do(align.Ref{Article: a, Fact: f}, t)
			}
		}
	}
}

// universal is a clock time in minutes of the day at Greenwich; ok is false where its zone is not known.
func (w *workspace) universal(r align.Ref) (minutes int, ok bool) {
	t, is := w.Set.Fact(r).Value.(fact.Timex)
	if !is || t.Mod != "" || t.Known&fact.KnownMinute == 0 || clockOf(t) < 0 {
		return 0, false
	}
	offset, ok := lexicon.ZoneOffset(strings.ToLower(t.Zone))
	return (clockOf(t) - offset + 2*dayMinutes) % dayMinutes, ok
}

// twin is the clock time right before one in brackets, in minutes of the day by its own clock: "9:20 a.m. | (0120 GMT)".
func (w *workspace) twin(r align.Ref) (clock int, ok bool) {
	a := w.Set.Articles[r.Article]
	at, _ := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	if at == 0 || a.Tokens[at-1].Norm != "(" {
		return 0, false
	}
	w.times(func(o align.Ref, t fact.Timex) {
		if _, to := w.Set.TokenRange(o.Article, w.Set.Fact(o).Span); o.Article == r.Article && to == at-1 {
			clock, ok = clockOf(t), true
		}
	})
	return clock, ok
}
