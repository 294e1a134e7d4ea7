package finding

import (
	"slices"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

// relation of two values that answer the same question.
type relation uint8

const (
	unrelated relation = iota
	same
	compatible
	excludes
)

// relate compares two values of one kind.
func relate(a, b fact.Value) (relation, Reason) {
	switch x := a.(type) {
	case fact.Quantity:
		if y, ok := b.(fact.Quantity); ok {
			return relateQuantities(x, y)
		}
	case fact.Timex:
		if y, ok := b.(fact.Timex); ok {
			return relateTimes(x, y)
		}
	}
	return unrelated, Reason{}
}

func relateQuantities(x, y fact.Quantity) (relation, Reason) {
	rel, why := fact.CompareQuantities(x, y)
	switch rel {
	case fact.QuantitiesAgree:
		return same, Reason{ID: ReasonSame}
	case fact.QuantitiesExclude:
		if strings.Contains(x.Scope, "further") && x.Head == "body" {
			return unrelated, Reason{} // "six more bodies", and "another eight" the day after
		}
		return excludes, Reason{ID: ReasonExclude}
	case fact.QuantitiesCompatible:
		switch why {
		case fact.QuantityRounded:
			return compatible, Reason{ID: ReasonRounded}
		case fact.QuantityVaguer:
			return compatible, Reason{ID: ReasonVaguer}
		}
		return compatible, Reason{ID: ReasonBound}
	}
	return unrelated, Reason{}
}

func relateTimes(x, y fact.Timex) (relation, Reason) {
	switch fact.CompareTimes(x, y) {
	case fact.TimesAgree:
		return same, Reason{ID: ReasonSame}
	case fact.TimesCompatible:
		if x.Vague || y.Vague {
			return compatible, Reason{ID: ReasonVaguer}
		}
		clocks := x.Type == fact.Time && y.Type == fact.Time && x.Known&y.Known&fact.KnownHour != 0
		switch {
		case x.From <= y.From && y.To <= x.To, y.From <= x.From && x.To <= y.To:
			if x.Type != fact.Duration {
				return compatible, Reason{ID: ReasonWithin}
			}
		case clocks && x.Zone != y.Zone && max(x.From, y.From)-min(x.From, y.From) >= 60:
			return compatible, Reason{ID: ReasonZones}
		case !clocks && x.Type != fact.Duration:
			return compatible, Reason{ID: ReasonOverlap}
		}
		return compatible, Reason{ID: ReasonRounded}
	case fact.TimesExclude:
		return excludes, Reason{ID: ReasonExclude}
	}
	return unrelated, Reason{}
}

// aspectOf says which aspect a fact's value belongs to.
func aspectOf(v fact.Value) Aspect {
	switch v := v.(type) {
	case fact.Timex:
		if v.Type == fact.Duration {
			return Duration
		}
		return Time
	case fact.Name:
		switch v.Type {
		case fact.Polity, fact.Location:
			return Location
		}
		return Participant
	case fact.Quote:
		return Quotation
	}
	return Quantity
}

// position makes a position of one fact.
func (w *workspace) position(r align.Ref) Position {
	rd := w.reading(r)
	return Position{Value: w.valueText(r), Fact: w.Set.Fact(r).Value, Readings: []Reading{rd}}
}

// stretch makes a position of words as such, where no fact is.
func (w *workspace) stretch(p align.Place, s text.Span) Position {
	r := Reading{Article: p.Article, Span: s, Sentence: p.Sentence}
	w.attribute(&r)
	return Position{Value: text.OneLine(w.Set.Articles[p.Article].Text(s)), Readings: []Reading{r}}
}

// reading is the place of a fact and what it rests on.
func (w *workspace) reading(r align.Ref) Reading {
	f := w.Set.Fact(r)
	rd := Reading{Article: r.Article, Span: clip(w.Set.Articles[r.Article], w.together(r)), Sentence: f.Sentence}
	if f.Attribution >= 0 {
		if q, ok := w.Set.Facts[r.Article][f.Attribution].Value.(fact.Quote); ok {
			rd.Hedged, rd.Firm = true, q.Firm
			if !q.Source.Empty() {
				rd.Source = q.Source
			}
		}
	}
	return rd
}

// maxEvidence is how many bytes of a value or of a clause are shown: whoever checks a conflict takes 160 characters for evidence and no more.
const maxEvidence = 150

// clip keeps a span within maxEvidence bytes, at a token's end.
func clip(a *article.Article, s text.Span) text.Span {
	if s.Len() <= maxEvidence {
		return s
	}
	next := sort.Search(len(a.Tokens), func(i int) bool { return a.Tokens[i].Span.End > s.Start+maxEvidence })
	if next > 0 && a.Tokens[next-1].Span.Start >= s.Start {
		s.End = a.Tokens[next-1].Span.End
	}
	return s
}

// valueText is the value as the source words it.
func (w *workspace) valueText(r align.Ref) string {
	f := w.Set.Fact(r)
	a := w.Set.Articles[r.Article]
	if q, ok := f.Value.(fact.Quantity); ok {
		s := q.Amount.Cover(q.Counted)
		if !s.Empty() && s.Len() < 60 {
			return text.OneLine(a.Text(s))
		}
	}
	return text.OneLine(a.Text(clip(a, w.together(r))))
}

// together is where a fact stands; a day with those that are told in one breath: "May 8 and 9".
func (w *workspace) together(r align.Ref) text.Span {
	facts := w.Set.Facts[r.Article]
	span := facts[r.Fact].Span
	if facts[r.Fact].Value.Kind() != fact.KindTime {
		return span
	}
	src := w.Set.Articles[r.Article].Text
	for k := r.Fact + 1; k < len(facts) && facts[k].Sentence == facts[r.Fact].Sentence; k++ {
		if facts[k].Value.Kind() != fact.KindTime || facts[k].Span.Start <= span.End {
			continue
		}
		if src(text.Span{Start: span.End, End: facts[k].Span.Start}) != " and " {
			break
		}
		span.End = facts[k].Span.End
	}
	return span
}

// isTopic reports whether the word with that number is one of what the story is about.
//
//go:noinline
func (w *workspace) isTopic(word int) bool {
	_, ok := slices.BinarySearch(w.topics, word)
	return ok
}

//go:noinline
func (w *workspace) add(f Finding) { w.findings = append(w.findings, f) }
