package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// How far it has got
//
// "The fair will open", "the fair has not opened", "the fair may open", "the fair has opened": whoever lays articles side by side must first know whether
// what a clause tells has come about. Detectors ask that here. The clause's own verb group says most of it (its helpers, a "not", "no" before its
// subject), what stands before it the rest: "is expected to open", "whether it will open", "if it opens", "hopes to see it opened". What only may have come
// about under a condition, or "before" and "until" something, says nothing for certain and is unclear.
//
// A present tense with a day to come, "the fair opens on Friday", is a plan as well.
//
// Cost: a look at the eight words before the verb, and at the times of its sentence. What it gets wrong: "if" and "until" that belong to another clause.

// standing is how far what a clause tells has got.
type standing uint8

const (
	unclear standing = iota
	undone           // denied: it has not come to that
	open             // possible or in doubt
	planned          // announced
	reached
)

// ahead reports whether it has not come to that, for whatever reason.
func (s standing) ahead() bool { return s != unclear && s != reached }

// standing says how far what a clause tells has got.
func (w *workspace) standing(a int, f *fact.Frame) standing {
	art := w.Set.Articles[a]
	first, last := w.Set.TokenRange(a, f.Verb)
	begin := art.Sentences[f.Sentence].First
	for t, n := first-1, 0; t >= begin && n < 8; t, n = t-1, n+1 {
		switch art.Tokens[t].Norm {
		case "whether":
			return open
		case "if", "unless", "before", "once", "until":
			return unclear
		case "without": // "without being charged"
			if n == 0 {
				return unclear
			}
		case "have", "get", "see": // "hopes to have the ban lifted"
			if t > begin && art.Tokens[t-1].Norm == "to" {
				return open
			}
		case ",", ";", ":", "that", "who", "which", "and", "but":
			n = 8
		}
	}
	switch {
	case f.Modality == fact.Conditional && f.Polarity == fact.Affirmed: // "would not say" is a refusal
		return unclear
	case f.Polarity == fact.Negated:
		if untilThen(art, last-1, art.Sentences[f.Sentence].Last) {
			return unclear
		}
		return undone
	case f.Modality == fact.Planned:
		if lexicon.PhaseVerb(f.Predicate, "") == lexicon.Underway || lasting(f.Predicate) {
			return reached // "will remain closed" is closed
		}
		return planned
	case f.Modality != fact.Actual:
		return open
	case art.Tokens[first].Norm == "to":
		if first == begin || art.Tokens[first-1].Norm == "not" || art.Role(f.Sentence) == article.Headline {
			return open
		}
		return unclear
	case w.scheduled(a, f):
		return planned
	}
	return reached
}

// scheduled reports whether a clause in the present tense gives a time at which it is to happen: "opens on Friday", not "is closed until Friday".
func (w *workspace) scheduled(a int, f *fact.Frame) bool {
	return f.Tense == fact.Present && slices.ContainsFunc(w.Set.Sentences[a][f.Sentence].Facts, func(i int) bool {
		x := &w.Set.Facts[a][i]
		t, ok := x.Value.(fact.Timex)
		return ok && f.Span.Contains(x.Span) && w.toCome(a, t) && !w.asEnd(a, x.Span)
	})
}

// toCome reports whether a time is still to come when an article appears, as any may be for one without a date.
func (w *workspace) toCome(a int, t fact.Timex) bool {
	if today, dated := w.published(a); dated && (onDay(t) || t.Known&fact.KnownMonth != 0) {
		return t.From >= today+day // "the crossing opens in July"
	}
	return onDay(t) || t.Type == fact.Time
}

// asEnd reports whether a time stands as the end of what is told, or as its limit: "until Friday", "by noon".
func (w *workspace) asEnd(a int, at text.Span) bool {
	t, _ := w.Set.TokenRange(a, at)
	return t > 0 && lexicon.In(w.Set.Articles[a].Tokens[t-1].Norm, "before by through till until")
}

// standingAt says how far what the verb at a token tells has got.
func (w *workspace) standingAt(p align.Place, verb int) standing {
	f := w.verbFrame(p, verb)
	if f == nil {
		return unclear
	}
	return w.standing(p.Article, f)
}

// lasts reports whether what a verb tells has not ended: "has been closed", "will remain closed".
func (w *workspace) lasts(a int, f *fact.Frame) bool {
	art := w.Set.Articles[a]
	first, _ := w.Set.TokenRange(a, f.Verb)
	if n := art.Tokens[first].Norm; n == "has" || n == "have" {
		return true
	}
	return first > 0 && lasting(art.Tokens[first-1].Lemma())
}

// lasting reports whether a verb, by its lemma, says that what follows it goes on.
func lasting(lemma string) bool { return lexicon.In(lemma, "keep remain stay") }

// elsewhen reports a sentence that tells of another year, or of what was before.
func (w *workspace) elsewhen(p align.Place) bool {
	return w.formerly(p) || w.year(Reading{Article: p.Article, Sentence: p.Sentence}) != 0
}

// formerly reports a sentence that tells of what was before: "previously", "two years ago".
func (w *workspace) formerly(p align.Place) bool {
	art := w.Set.Articles[p.Article]
	tokens := art.TokensOf(p.Sentence)
	for i := range tokens {
		switch tokens[i].Norm {
		case "previous", "previously":
			return true
		case "ago", "earlier", "before":
			if i > 0 && lexicon.In(tokens[i-1].Norm, "decades month months year years") {
				return true
			}
		}
	}
	return false
}
