package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// A weekday and its date
//
// "The lock opens on Thursday, May 9": one of the two is a slip where May 9 is a Saturday, and nobody need be asked which year is meant while the date lies
// within some months of the article. Reports that name the day by either go beside it, so that an editor sees which of the two they take for right.
//
// Cost: one look at each time of each article. What it gets wrong: dates of another calendar, of which English news has none.

// calendarReach is how far a date may lie from its article, in minutes, for its year to be beyond doubt where the words do not give it.
const calendarReach = fact.YearReach * day

// detectCalendar finds weekdays that their own dates do not fall on.
func detectCalendar(w *workspace) {
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			if w.noSuchDay(r) {
				continue
			}
			named, falls, weekday, date, ok := w.misdated(r)
			if !ok {
				continue
			}
			own := w.reading(r)
			f := Finding{Aspect: Time, Topic: w.topicOf(r), Severity: w.severityOf(r), Confidence: 0.8}
			for _, side := range [...]struct {
				span text.Span
				day  int64
			}{{weekday, named}, {date, falls}} {
				rd := own
				rd.Span = side.span
				p := Position{Value: text.OneLine(w.Set.Articles[a].Text(side.span)), Readings: []Reading{rd}}
				for _, o := range w.onDays(r, func(u fact.Timex) bool { return dayOf(u) == side.day }) {
					p.Readings = append(p.Readings, w.reading(o))
				}
				f.Positions, f.Reason.Words = append(f.Positions, p), append(f.Reason.Words, p.Value)
			}
			f.Reason.ID = ReasonCalendar
			w.certain(f)
		}
	}
}

// noSuchDay reports "Nov. 36", a day that no calendar has, beside the day of that month that another report gives for the same occasion, or high up as it
// stands itself.
func (w *workspace) noSuchDay(r align.Ref) bool {
	t, ok := w.Set.Fact(r).Value.(fact.Timex)
	if !ok || !impossible(t) {
		return false
	}
	ps := []Position{w.position(r)}
	for _, o := range w.onDays(r, func(u fact.Timex) bool {
		return u.Known&fact.KnownDay != 0 && strings.HasPrefix(u.Value, t.Value[:8]) && !impossible(u)
	}) {
		w.place(&ps, o)
	}
	if len(ps) > 1 {
		_, why := judge(ps[:2])
		w.certain(Finding{Aspect: Time, Topic: w.topicOf(r), Severity: w.severityOf(r), Confidence: 0.8, Positions: ps[:2], Reason: why})
	}
	return true
}

// impossible reports a day of a month that has no such day.
func impossible(t fact.Timex) bool {
	return t.Type != fact.Duration && t.Known&fact.KnownDay != 0 && len(t.Value) >= 10 && t.Value[8:10] > "31"
}

// misdated reports a date whose weekday is given and is another: the nearest day of that name and the date's own, in days since 1970, and where the two
// stand.
func (w *workspace) misdated(r align.Ref) (named, falls int64, weekday, date text.Span, ok bool) {
	t, is := w.Set.Fact(r).Value.(fact.Timex)
	const whole = fact.KnownWeekday | fact.KnownMonth | fact.KnownDay
	if !is || t.Known&whole != whole || t.From >= t.To || t.To-t.From > day {
		return
	}
	a := w.Set.Articles[r.Article]
	published, known := w.published(r.Article)
	if t.Known&fact.KnownYear == 0 && (!known || max(t.From-published, published-t.From) > calendarReach) {
		return
	}
	from, to := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	for from < to { // "next Monday, May 9"
		if d, _ := lexicon.Weekday(a.Tokens[from].Norm, a.InLanguage); d > 0 {
			break
		}
		from++
	}
	rest := from + 1
	for rest < to && lexicon.In(a.Tokens[rest].Norm, ", . the") {
		rest++
	}
	if rest >= to {
		return
	}
	d, _ := lexicon.Weekday(a.Tokens[from].Norm, a.InLanguage)
	falls = t.From / day
	off := (int64(d)-(falls+3)%7-1+10)%7 - 3 // days to the nearest of that name; 1 January 1970 was a Thursday
	if off == 0 {
		return
	}
	last := a.Tokens[rest].Span
	for k := rest; k < to && !strings.ContainsAny(a.Tokens[k].Norm, ":"); k++ {
		last = a.Tokens[k].Span
	}
	return falls + off, falls, a.Tokens[from].Span, text.Span{Start: a.Tokens[rest].Span.Start, End: last.End}, true
}

// onDays are the places of other articles that name a day that fits for the same occasion, in a copy of the sentence, or high up as the first does.
func (w *workspace) onDays(r align.Ref, fits func(fact.Timex) bool) []align.Ref {
	var out []align.Ref
	x := w.occasion(r)
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			o := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || a == r.Article || !onDay(t) || !fits(t) || w.Set.InDateline(a, w.Set.Facts[a][f].Span) {
				continue
			}
			_, _, one := w.oneEvent(x, w.occasion(o))
			if one || w.depth(w.Set.Place(r)) < oddTop && w.depth(w.Set.Place(o)) < oddTop || w.copied(w.Set.Place(r), a) && w.copied(w.Set.Place(o), r.Article) {
				out = append(out, o)
			}
		}
	}
	return out
}
