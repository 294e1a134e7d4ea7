package finding

import (
	"slices"
	"strconv"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

const day = 24 * 60 // minutes

// mainEvent is how far down its article, as a share of its sentences, a time still belongs to the event that the story is about.
const mainEvent = 0.5

// detectDays finds the day that the story is about: the one that most articles name near their top. That several name it is an agreement; that one
// says "Tuesday", another "late Tuesday" and a third "11.36 a.m. on Tuesday" is a row of its own.
func detectDays(w *workspace) {
	days := map[int64][]align.Ref{}
	var order []int64
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || !onDay(t) || w.Set.InDateline(a, w.Set.Fact(r).Span) || w.depth(w.Set.Place(r)) > mainEvent || w.Set.Articles[a].Role(w.Set.Fact(r).Sentence) == article.Caption {
				continue
			}
			d := dayOf(t)
			if days[d] == nil {
				order = append(order, d)
			}
			days[d] = append(days[d], r)
		}
	}
	main, most := int64(0), 0
	for _, d := range order {
		if n := w.dayAgreed(days[d]); n > most {
			main, most = d, n
		}
	}
	if most > 1 {
		w.dayParts(main, days[main])
		w.otherDays(main)
	}
}

// onDay reports whether a time names one day, or a part of one, in its own words.
func onDay(t fact.Timex) bool {
	return !t.Vague && (t.Type == fact.Date || t.Type == fact.Time) && t.Known&(fact.KnownDay|fact.KnownWeekday) != 0 && t.From >= 0 && t.To-t.From <= day && dayOf(t) != 0
}

// dayOf numbers the day of a time that names one: days since 1970, or, where the article has no date to reckon from, the weekday from 1 to 7 or a number
// for month and day; 0 for none. News has no day as early as those.
func dayOf(t fact.Timex) int64 {
	v := t.Value
	switch {
	case t.To > t.From:
		return t.From / day
	case len(v) >= 10 && v[:9] == "XXXX-WXX-":
		return int64(v[9] - '0')
	case len(v) >= 10 && v[:5] == "XXXX-" && v[7] == '-':
		month, _ := strconv.Atoi(v[5:7])
		n, err := strconv.Atoi(v[8:10])
		if err == nil {
			return int64(31*month + n)
		}
	}
	return 0
}

// dayAgreed reports a day that two or more articles name and says how many do.
func (w *workspace) dayAgreed(refs []align.Ref) int {
	p := w.position(refs[0])
	for _, r := range refs[1:] {
		p.Readings = append(p.Readings, w.reading(r))
	}
	n := len(articlesOf([]Position{p}))
	if n > 1 {
		w.add(Finding{Kind: Agreement, Aspect: Time, Topic: w.topicOf(w.telling(refs)), Positions: []Position{p}, Confidence: 0.8,
			Severity: w.spread(0.3, 0.4, n), Reason: Reason{ID: ReasonSame}})
	}
	return n
}

// dayParts reports how exactly each article gives the day of the story, going by the most exact mention near its top: a clock time comes before a part of
// the day, and that before the day alone.
func (w *workspace) dayParts(main int64, refs []align.Ref) {
	best, first := make([]align.Ref, len(w.Set.Articles)), make([]align.Ref, len(w.Set.Articles))
	rank := make([]int, len(w.Set.Articles)) // 0: none yet
	take := func(r align.Ref, exact int) {
		if rank[r.Article] == 0 {
			first[r.Article] = r
		}
		if exact > rank[r.Article] {
			best[r.Article], rank[r.Article] = r, exact
		}
	}
	for _, r := range refs {
		take(r, 1+exactness(w.Set.Fact(r).Value))
	}
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if ok && t.Type == fact.Time && dayOf(t) == main && exactness(t) > 0 && w.depth(w.Set.Place(r)) < oddTop && w.Set.Facts[a][f].Modality == fact.Actual && !w.Set.InDateline(a, w.Set.Facts[a][f].Span) {
				take(r, 1+exactness(t))
			}
		}
	}
	lay := func(refs []align.Ref) (ps []Position, excluded bool) {
		for a, n := range rank {
			if n > 0 {
				w.place(&ps, refs[a])
			}
		}
		excluded, _ = judge(ps)
		return ps, excluded
	}
	ps, excluded := lay(first)
	for a := range best {
		one := slices.Clone(first)
		one[a] = best[a]
		if better, worse := lay(one); excluded || !worse {
			ps, first, excluded = better, one, worse
		}
	}
	if len(ps) < 2 || excluded {
		return // morning and evening of one day are two times, not one told more or less exactly
	}
	var told []align.Ref
	for a, n := range rank {
		if n > 0 {
			told = append(told, first[a])
		}
	}
	_, why := judge(ps)
	w.add(Finding{Kind: Precision, Aspect: Time, Topic: w.topicOf(w.telling(told)), Positions: ps, Severity: 0.4, Confidence: 0.6, Reason: why})
}

// exactness is 2 for a clock time, 1 for a part of the day, 0 for a day.
func exactness(v fact.Value) int {
	t, _ := v.(fact.Timex)
	switch {
	case t.Known&fact.KnownHour != 0:
		return 2
	case t.Known&fact.KnownPartOfDay != 0:
		return 1
	}
	return 0
}

// clocks reports a clock time.
func clocks(v fact.Value) bool { return exactness(v) == 2 }

// otherDays finds who puts the story's event on another day: two articles or more say that the talks were on Friday, and one that says so nowhere has talks
// on Thursday.
func (w *workspace) otherDays(main int64) {
	type told struct {
		at    align.Ref
		event []int
		day   int64
	}
	var all []told
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || !onDay(t) || w.Set.InDateline(a, w.Set.Facts[a][f].Span) {
				continue
			}
			var events []int
			for _, e := range w.occasion(r).event {
				if w.isTopic(e) {
					events = append(events, e)
				}
			}
			if len(events) > 0 {
				all = append(all, told{r, events, dayOf(t)})
			}
		}
	}
	for _, x := range all {
		if x.day == main {
			continue
		}
		for _, e := range x.event {
			ps := []Position{w.position(x.at), {}}
			alone := true
			for _, y := range all {
				if !slices.ContainsFunc(y.event, func(k int) bool { return w.oneHappening(e, k) }) {
					continue
				}
				rel, _ := relate(w.Set.Fact(x.at).Value, w.Set.Fact(y.at).Value)
				switch {
				case y.day != main:
					alone = alone && (y.at.Article == x.at.Article || rel == excludes || rel == unrelated)
				case y.at.Article == x.at.Article:
					alone = false
				case rel != excludes:
				case ps[1].Fact == nil:
					ps[1] = w.position(y.at)
				default:
					ps[1].Readings = append(ps[1].Readings, w.reading(y.at))
				}
			}
			if !alone || len(articlesOf(ps[1:])) < 2 {
				continue
			}
			_, why := judge(ps)
			w.conflict(Finding{Aspect: Time, Topic: w.topicOf(x.at), Severity: w.severityOf(x.at), Positions: ps, Reason: why, Confidence: 0.6})
			break
		}
	}
}

// detectNext finds what the articles say of the next step: "the next round will be held at a later date", "could resume soon", "in a week or so".
// Each is a time that lies ahead, in one clause with a word that announces a continuation.
func detectNext(w *workspace) {
	var ps []Position
	event := ""
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || !w.ahead(r, t) {
				continue
			}
			marker, noun := w.continuation(r)
			if marker.Empty() {
				continue
			}
			if event == "" {
				event = noun
			}
			rd := w.reading(r)
			if s := marker.Cover(rd.Span); s.Len() <= maxEvidence {
				rd.Span = s
			}
			ps = append(ps, Position{Value: w.valueText(r), Fact: t, Readings: []Reading{rd}})
		}
	}
	if len(articlesOf(ps)) < 2 {
		return
	}
	var kept []Position // one for each value
	at := map[string]int{}
	for _, p := range ps {
		if k, ok := at[p.Value]; ok {
			kept[k].Readings = append(kept[k].Readings, p.Readings...)
			continue
		}
		at[p.Value] = len(kept)
		kept = append(kept, p)
	}
	kind := Precision
	if len(kept) < 2 {
		kind = Agreement
	}
	_, why := judge(kept)
	if kind == Agreement {
		why = Reason{ID: ReasonSame}
	}
	w.add(Finding{Kind: kind, Aspect: Time, Topic: Topic{ID: TopicNext, Words: []string{event}}, Positions: kept, Severity: weightStep, Confidence: 0.7, Reason: why})
}

// ahead reports whether a time lies after the article: by its value, or because "in" stands before a length of time.
func (w *workspace) ahead(r align.Ref, t fact.Timex) bool {
	if t.Value == "FUTURE_REF" {
		return true
	}
	if published, ok := w.published(r.Article); ok && t.Type == fact.Date && t.To-t.From >= day && t.From > published {
		return true
	}
	if t.Type == fact.Duration {
		a := w.Set.Articles[r.Article]
		from, _ := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
		return from > 0 && (a.Tokens[from-1].Norm == "in" || a.Tokens[from-1].Norm == "within")
	}
	return false
}

// continuation finds the word that announces a next step in the fact's clause, and the event it is said of.
func (w *workspace) continuation(r align.Ref) (text.Span, string) {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[w.Set.Fact(r).Sentence]
	from, to := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	for _, step := range []int{-1, 1} {
		t := from - 1
		if step > 0 {
			t = to
		}
		for n := 0; t >= sen.First && t < sen.Last && n < 14; t, n = t+step, n+1 {
			switch a.Tokens[t].Norm {
			case ";", ":", ".":
				n = 14
				continue
			case "next", "new", "resume", "resumes", "resumed", "reconvene", "reconvenes", "reconvened", "follow-up", "continue", "continues", "further", "again":
				noun := ""
				for k := max(sen.First, t-3); k < min(sen.Last, t+4); k++ {
					if noun == "" && k != t && w.isTopic(w.Set.WordAt(r.Article, k)) {
						noun = a.Tokens[k].Norm
					}
				}
				if noun == "" && (a.Tokens[t].Norm == "new" || a.Tokens[t].Norm == "further" || a.Tokens[t].Norm == "again") {
					continue
				}
				return a.Tokens[t].Span, noun
			}
		}
	}
	return text.Span{}, ""
}
