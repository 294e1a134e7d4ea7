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

// clock is a time of day that an article gives to the minute.
type clock struct {
	at        align.Ref
	minutes   int  // of the day by its own clock
	universal int  // and at Greenwich
	zoned     bool // which its zone tells
}

// detectZones finds clock times that are given in two zones and do not go together.
func detectZones(w *workspace) {
	all := w.clocks()
	for i := 1; i < len(all); i++ {
		own, given := &all[i-1], &all[i]
		if !given.zoned || !w.bracketed(own.at, given.at) {
			continue
		}
		ps := []Position{{}, w.position(given.at)}
		var told *clock
		for k := range all {
			if o := &all[k]; o.minutes == own.minutes && k != i {
				ps[0].Readings = append(ps[0].Readings, w.reading(o.at))
				if o.zoned && o.universal != given.universal {
					told = o
				}
			}
		}
		if told == nil {
			continue
		}
		ps[0].Value, ps[0].Fact = w.valueText(told.at), w.Set.Fact(told.at).Value
		w.certain(Finding{Aspect: Time, Topic: w.topicOf(told.at), Severity: w.severityOf(told.at), Confidence: 0.7, Positions: ps,
			Reason: Reason{ID: ReasonOffset, Words: []string{ps[0].Value, ps[1].Value}}})
		return
	}
}

// clocks are those of all articles, in order.
func (w *workspace) clocks() (all []clock) {
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || t.Known&fact.KnownMinute == 0 || clockOf(t) < 0 {
				continue
			}
			offset, known := lexicon.ZoneOffset(strings.ToLower(t.Zone))
			all = append(all, clock{align.Ref{Article: a, Fact: f}, clockOf(t), (clockOf(t) - offset + 2*day) % day, known && t.Mod == ""})
		}
	}
	return all
}

// bracketed reports whether the second of two facts stands in brackets right behind the first: "9:20 a.m. | (0120 GMT)".
func (w *workspace) bracketed(r, s align.Ref) bool {
	_, end := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	first, _ := w.Set.TokenRange(s.Article, w.Set.Fact(s).Span)
	return r.Article == s.Article && first == end+1 && w.Set.Articles[s.Article].Tokens[end].Norm == "("
}
