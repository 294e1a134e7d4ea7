package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Called before it happened
//
// "The fire brigade was called to the crash at 6.04 a.m." and "the accident happened at 6.10 a.m." give two times of two things, and each may be
// true of its own; but nobody is called to what has not happened. So the hour at which somebody was called to what the story is about is held against the hour at which it is said to have
// come about, wherever both are exact.
//
// Cost: the clauses once, and the few that are found in pairs. What it gets wrong: who was called to something else before ("called at six about
// the noise, the shots fell at half past"), so the call has to be to what the story tells of, or to the scene.

// struck is a clock time at which somebody was called, or at which it happened.
type struck struct {
	at      align.Ref
	clock   int
	day     int64     // 0 where it is not said
	telling text.Span // from the verb to the last group
}

const (
	alarmReach = 8  // words that may stand between a verb and its hour
	alarmLeast = 5  // minutes by which the call must come first, as hours are rounded to five minutes
	alarmMost  = 60 // and at most, as beyond it is half a day that is meant otherwise
)

// detectAlarm finds who was called before it happened.
func detectAlarm(w *workspace) {
	var calls, events []struck
	for a := range w.Set.Articles {
		for i := range w.Set.Frames[a] {
			f := &w.Set.Frames[a][i]
			if f.State || f.Polarity != fact.Affirmed || f.Modality != fact.Actual || f.Tense != fact.Past {
				continue
			}
			if call := w.isAlarm(a, f); call || w.isEvent(a, f) {
				if s, ok := w.struckAt(a, f); ok && call {
					calls = append(calls, s)
				} else if ok {
					events = append(events, s)
				}
			}
		}
	}
	for _, e := range events {
		for _, c := range calls {
			early := e.clock - c.clock
			if early < alarmLeast || early > alarmMost || e.day != 0 && c.day != 0 && e.day != c.day {
				continue
			}
			call := w.stretch(w.Set.Place(c.at), clip(w.Set.Articles[c.at.Article], c.telling))
			f := w.differing(Order, w.Set.Place(e.at), weightCause, 0.6, ReasonCalled, w.position(e.at), call)
			f.Topic, f.Reason.Words = w.topicOf(e.at), []string{w.valueText(c.at)}
			w.certain(f)
			return
		}
	}
}

// isAlarm reports whether a clause says that somebody was called to what the story tells of: "crews were called to the crash", "police were alerted to it".
func (w *workspace) isAlarm(a int, f *fact.Frame) bool {
	if !lexicon.In(f.Predicate, "alert call dispatch notify summon") {
		return false
	}
	for _, g := range f.Attached {
		if lexicon.In(g.Preposition, "about of to") && (g.Head == "scene" || w.isTopic(w.headWord(a, g.At))) {
			return true
		}
	}
	return false
}

// isEvent reports whether a clause says that what the story is about came about: "the accident happened", "the tram overturned".
func (w *workspace) isEvent(a int, f *fact.Frame) bool {
	if lexicon.In(f.Predicate, "happen occur") {
		return anyEvent(f.Actor.Head) || w.isTopic(w.headWord(a, f.Actor.At))
	}
	return befalls(f.Predicate) && w.isTopic(w.verbWord(a, f))
}

// struckAt is the exact clock time nearest to a clause's verb.
func (w *workspace) struckAt(a int, f *fact.Frame) (s struck, ok bool) {
	from, to := w.Set.TokenRange(a, f.Verb)
	near := alarmReach + 1
	for _, k := range w.Set.Sentences[a][f.Sentence].Facts {
		t, is := w.Set.Facts[a][k].Value.(fact.Timex)
		r := align.Ref{Article: a, Fact: k}
		if !is || t.Mod != "" || t.Vague || clockOf(t) < 0 || w.littleOff(w.reading(r)) || w.captioned(w.Set.Place(r)) {
			continue
		}
		first, last := w.Set.TokenRange(a, w.Set.Facts[a][k].Span)
		if gap := max(first-to, from-last); gap < near {
			near, ok = gap, true
			s = struck{r, clockOf(t), 0, text.Span{Start: f.Verb.Start, End: f.Span.End}}
			if onDay(t) {
				s.day = dayOf(t)
			}
		}
	}
	return s, ok
}
