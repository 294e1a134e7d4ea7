package finding

import (
	"sort"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

const day = 24 * 60 // minutes

// high is how far down its article, as a share of its sentences, a time still belongs to the event that the story is about.
const high = 0.5

// detectDays finds the day that the story is about: the one that most articles name near their top. That several name it is an agreement; that one
// says "Tuesday", another "late Tuesday" and a third "11.36 a.m. on Tuesday" is a row of its own.
func detectDays(w *workspace) {
	days := map[int64][]align.Ref{}
	var order []int64
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			t, ok := w.Set.Facts[a][f].Value.(fact.Timex)
			if !ok || !onDay(t) || w.Set.InDateline(a, w.Set.Fact(r).Span) || w.depth(w.Set.Place(r)) > high || w.Set.Articles[a].Role(w.Set.Fact(r).Sentence) == article.Caption {
				continue
			}
			d := t.From / day
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
		w.dayParts(days[main])
	}
}

// onDay reports whether a time names one day, or a part of one, in its own words.
func onDay(t fact.Timex) bool {
	return !t.Vague && (t.Type == fact.Date || t.Type == fact.Time) && t.Known&(fact.KnownDay|fact.KnownWeekday) != 0 && t.From >= 0 && t.To > t.From && t.To-t.From <= day
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
			Severity: 0.3 + 0.4*float64(n)/float64(len(w.Set.Articles)), Reason: Reason{ID: ReasonSame}})
	}
	return n
}

// dayParts reports how exactly each article gives the day of the story, going by its first mention.
func (w *workspace) dayParts(refs []align.Ref) {
	var ps []Position
	seen := map[int]bool{}
	for _, r := range refs {
		if seen[r.Article] {
			continue
		}
		seen[r.Article] = true
		w.place(&ps, r)
	}
	if len(ps) > 1 {
		excluded, why := judge(ps)
		if excluded {
			return // morning and evening of one day are two times, not one told more or less exactly
		}
		w.add(Finding{Kind: Precision, Aspect: Time, Topic: w.topicOf(w.telling(refs)), Positions: ps, Severity: 0.4, Confidence: 0.6, Reason: why})
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
	w.add(Finding{Kind: kind, Aspect: Time, Topic: Topic{ID: TopicNext, Words: []string{event}}, Positions: kept, Severity: 0.75, Confidence: 0.7, Reason: why})
}

// ahead reports whether a time lies after the article: by its value, or because "in" stands before a length of time.
func (w *workspace) ahead(r align.Ref, t fact.Timex) bool {
	if t.Value == "FUTURE_REF" {
		return true
	}
	if published, ok := fact.MinutesOf(w.Set.Articles[r.Article].DatePublished); ok && t.Type == fact.Date && t.To-t.From >= day && t.From > published {
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
					if x := w.Set.WordAt(r.Article, k); x >= 0 {
						if i := sort.SearchInts(w.topics, x); i < len(w.topics) && w.topics[i] == x && k != t && noun == "" {
							noun = a.Tokens[k].Norm
						}
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
