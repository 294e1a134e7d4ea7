package finding

import (
	"math"
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// From and until
//
// "The hearing ran from 9.15 a.m. until noon" says how long it took without saying so, and cannot stand beside "after a hearing of six hours". A
// beginning and an end are read off two times of one sentence, with "from … to", "between … and", or what began at the one and ended at the other.
// What lies between is held against each duration that is said to be that of the same thing: in the same paragraphs, or in another article where
// the thing is what the story is about. Days count with and without the last, years may lack one at either end, and a duration may be as
// round as DurationBounds lets it.
//
// Cost: the times of each sentence, in pairs. What it gets wrong: breaks ("met from 9 to noon and again in the evening"), so whatever is said
// to have gone on again is left alone.

// between is how long something took by its beginning and its end, in seconds.
type between struct {
	from        align.Ref
	span        text.Span
	least, most float64
}

// lastedFar is how often the longer of two lengths may hold the other: beyond, they are lengths of two things.
const lastedFar = 3.0

// lastedNear is how many sentences of one article may lie between the two.
const lastedNear = 3

// detectLasted holds lengths that are given against what lies between a beginning and an end.
func detectLasted(w *workspace) {
	for a := range w.Set.Articles {
		for s := range w.Set.Sentences[a] {
			var times []align.Ref
			for _, f := range w.Set.Sentences[a][s].Facts {
				if t, ok := w.Set.Facts[a][f].Value.(fact.Timex); ok && t.Type != fact.Duration {
					times = append(times, align.Ref{Article: a, Fact: f})
				}
			}
			for i := 1; i < len(times); i++ {
				if b, ok := w.between(times[i-1], times[i]); ok {
					w.offLength(b)
				}
			}
		}
	}
}

// between reads how long something took off two times of one sentence.
func (w *workspace) between(from, to align.Ref) (between, bool) {
	x, y := w.Set.Fact(from).Value.(fact.Timex), w.Set.Fact(to).Value.(fact.Timex)
	b := between{from: from, span: w.Set.Fact(from).Span.Cover(w.Set.Fact(to).Span)}
	switch {
	case x.Mod != "" || y.Mod != "" || x.Vague || y.Vague:
		return b, false
	case clockOf(x) >= 0 && clockOf(y) >= 0:
		minutes := (clockOf(y) - clockOf(x) + 24*60) % (24 * 60)
		if x.Known&y.Known&(fact.KnownDay|fact.KnownWeekday) != 0 {
			minutes = int(y.From/day-x.From/day)*day + clockOf(y) - clockOf(x)
		}
		b.least = float64(minutes) * 60
		b.most = b.least
	case onDay(x) && onDay(y) && y.From-x.From < 366*day:
		days := float64(y.From-x.From) / day
		b.least, b.most = days*day*60, (days+1)*day*60
	case len(x.Value) == 4 && len(y.Value) == 4 && x.Known&y.Known&fact.KnownYear != 0:
		years := math.Round(float64(y.From-x.From) / (365.25 * day))
		b.least, b.most = (years-1)*365.25*day*60, (years+1)*365.25*day*60
	}
	return b, b.least > 0 && !w.unsaid(from) && !w.daysFollow(to) && (w.fromTo(from, to) || w.beganAndEnded(from, to))
}

// daysFollow reports whether more days than one are named for a stretch: "from 9 a.m. to noon on Monday | and Tuesday".
func (w *workspace) daysFollow(to align.Ref) bool {
	a := w.Set.Articles[to.Article]
	_, t := w.Set.TokenRange(to.Article, w.Set.Fact(to).Span)
	return t+1 < a.Sentences[w.Set.Fact(to).Sentence].Last && lexicon.In(a.Tokens[t].Norm, ", and to") && w.timeAt(to.Article, a.Tokens[t+1].Span.Start)
}

// unsaid reports whether a time is denied, or is no more than planned or thought.
func (w *workspace) unsaid(r align.Ref) bool {
	rd := w.reading(r)
	f := w.frameOf(rd, rd.Span)
	return w.Set.Fact(r).Polarity != fact.Affirmed || f != nil && f.Polarity != fact.Affirmed
}

// fromTo reports whether two times of one sentence are told as a beginning and an end: "from | Monday | to | Thursday", "between | 9 | and | noon".
func (w *workspace) fromTo(from, to align.Ref) bool {
	a := w.Set.Articles[from.Article]
	first, k := w.Set.TokenRange(from.Article, w.Set.Fact(from).Span)
	next, _ := w.Set.TokenRange(from.Article, w.Set.Fact(to).Span)
	if next-k != 1 || first == a.Sentences[w.Set.Fact(from).Sentence].First {
		return false
	}
	opens, link := a.Tokens[first-1].Norm, a.Tokens[k].Norm
	return opens == "from" && lexicon.In(link, "through till to until") || opens == "between" && link == "and"
}

// clockOf is the minute of the day that a clock time names; -1 for none, and where it may be that of the morning or of the evening.
func clockOf(t fact.Timex) int {
	_, clock, ok := strings.Cut(t.Value, "T")
	if !ok || t.Type != fact.Time || t.Known&fact.EitherHalf != 0 || len(clock) < 5 || clock[2] != ':' {
		return -1
	}
	d := func(i int) int { return int(clock[i]-'0')*10 + int(clock[i+1]-'0') }
	return d(0)*60 + d(3)
}

// beganAndEnded reports whether the clause of the one time says that something began, and that of the other that it ended.
func (w *workspace) beganAndEnded(from, to align.Ref) bool {
	r, s := w.reading(from), w.reading(to)
	x, y := w.frameOf(r, r.Span), w.frameOf(s, s.Span)
	return x != nil && y != nil && lexicon.In(x.Predicate, "begin open start") && ending(y.Predicate)
}

// offLength reports lengths that do not fit between a beginning and an end.
func (w *workspace) offLength(b between) {
	own := w.goingOn(b.from)
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || t.Mod != "" && t.Mod != "APPROX" {
				continue
			}
			least, most, ok := fact.DurationBounds(t)
			if !ok || math.IsInf(most, 1) || least <= b.most && b.least <= most || least > lastedFar*b.most || b.least > lastedFar*most || !w.oneLasting(own, b, r) {
				continue
			}
			p := w.stretch(w.Set.Place(b.from), b.span)
			found := Finding{Aspect: Duration, Topic: w.topicOf(r), Severity: w.severityOf(r), Confidence: 0.65, Positions: []Position{w.position(r), p},
				Reason: Reason{ReasonSum, []string{w.valueText(r), p.Value}}}
			if later := w.lastReport(&found); later >= 0 { // it has been looked into since
				found.overtakenIn(w, later)
				w.add(found)
			} else {
				w.conflict(found)
			}
			return
		}
	}
}

// oneLasting reports whether a duration is said of what began and ended.
func (w *workspace) oneLasting(own []int, b between, r align.Ref) bool {
	if w.unsaid(r) || w.again(b.from) || w.again(r) || w.atFirst(w.reading(r)) { // "the previous strike lasted five days"
		return false
	}
	apart := w.Set.Fact(r).Sentence - w.Set.Fact(b.from).Sentence
	near := r.Article == b.from.Article && max(apart, -apart) <= lastedNear
	return slices.ContainsFunc(w.goingOn(r), func(p int) bool {
		return (near || w.isTopic(p)) && slices.ContainsFunc(own, func(q int) bool { return w.oneHappening(p, q) })
	})
}

// again reports whether a sentence says that something came more than once, or came in parts.
func (w *workspace) again(r align.Ref) bool {
	a := w.Set.Articles[r.Article]
	s := a.Sentences[w.Set.Fact(r).Sentence]
	for _, t := range a.Tokens[s.First:s.Last] {
		if lexicon.In(t.Norm, "again break daily each every later pause resume resumed then weekly") {
			return true
		}
	}
	return false
}

// goingOn are the words for what goes on at a time or for so long: what its clause is about, what it stands with, and what is done.
func (w *workspace) goingOn(r align.Ref) []int {
	var out []int
	rd := w.reading(r)
	add := func(n int) {
		if n >= 0 {
			out = append(out, n)
		}
	}
	add(w.hangsOn(rd))
	a := w.Set.Articles[r.Article]
	if _, t := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span); t < len(a.Tokens) && a.Tokens[t].Tag == lexicon.NOUN { // "a six-hour | hearing"
		add(w.Set.WordAt(r.Article, t))
	}
	if f := w.frameOf(rd, rd.Span); f != nil {
		add(w.groupWord(r.Article, f.Actor, rd.Span))
		if !emptyVerb(f.Predicate) && !lexicon.In(f.Predicate, "last run take") && !lexicon.SpeechVerb(f.Predicate) {
			add(w.verbWord(r.Article, f))
		}
	}
	return out
}

// gateGoesOn: who has fasted for 63 days in one report has done so for 77 in one of two weeks later.
func gateGoesOn(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	if later < 0 || f.anyTwo(func(p, q *Position) bool { return !w.goneOnBy(p, q) }) {
		return passed
	}
	return f.overtakenIn(w, later)
}

// goneOnBy reports whether one of two lengths of time is longer by as much as its report came out later, to the day and to their rounding.
func (w *workspace) goneOnBy(p, q *Position) bool {
	x, ok := p.Fact.(fact.Timex)
	y, ok2 := q.Fact.(fact.Timex)
	if !ok || !ok2 || x.Type != fact.Duration || y.Type != fact.Duration || x.Seconds == 0 || y.Seconds == 0 {
		return false
	}
	return !p.meets(q, func(r, s Reading) bool {
		gap := float64(w.appeared[s.Article]-w.appeared[r.Article]) * 60
		room := max(unitOf(x), unitOf(y))/2 + day*60
		return math.Abs(gap) <= room || math.Abs(y.Seconds-x.Seconds-gap) > room
	})
}

// unitOf is the length of the unit that a length of time is given in, in seconds: a week's for "seven weeks".
func unitOf(t fact.Timex) float64 {
	if len(t.Value) == 0 {
		return 0
	}
	switch t.Value[len(t.Value)-1] {
	case 'W':
		return 7 * day * 60
	case 'M':
		if !strings.Contains(t.Value, "T") {
			return year * 60 / 12
		}
	case 'Y':
		return year * 60
	}
	return 0
}
