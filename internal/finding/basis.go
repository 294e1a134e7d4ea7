package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// What a figure rests on
//
// "A premium of 27 percent to Friday's close" and "31 percent over the average of three months" are both true: they are shares of two things. "Fell 3
// percent in early trading" and "closed down 5 percent" are one day's price at two moments. "80,000 homes, down from 120,000" says itself that the one
// figure came after the other. "Two on the island of Sable" and "five in Palmira" are the dead of two places, for an article that gives both. In
// none of these do the articles differ, and all of them look as if they did: one question, two figures. What tells is in the few words behind or before
// the figure, so that is where these gates look. Cost: linear in the words of the readings' sentences. What they get wrong: a base that the other
// article leaves out.

// basisReach is how many words of what a share is measured against are looked at.
const basisReach = 8

// gateBasis: shares of two things.
func gateBasis(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for j := range f.Positions[:i] {
			for _, r := range f.Positions[i].Readings {
				for _, s := range f.Positions[j].Readings {
					x, y := w.basis(&f.Positions[i], r), w.basis(&f.Positions[j], s)
					if len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k int) bool { return w.answers(y, k, detailAnswer) }) {
						return dropped
					}
				}
			}
		}
	}
	return passed
}

// basis are the content words of what a share is measured against: "27 percent | over the | average | price".
func (w *workspace) basis(p *Position, r Reading) []int {
	q, ok := p.Fact.(fact.Quantity)
	if !ok || q.Unit != "%" && q.Unit != "pp" {
		return nil
	}
	a := w.Set.Articles[r.Article]
	_, t := w.Set.TokenRange(r.Article, r.Span)
	last := min(a.Sentences[r.Sentence].Last, t+basisReach)
	for t > 0 && t-1 >= a.Sentences[r.Sentence].First && !lexicon.In(a.Tokens[t-1].Norm, "% percent point points") { // "60 percent | of the ballots" as one reading
		t--
	}
	if t >= last || !lexicon.In(a.Tokens[t].Norm, "above against of over than to") {
		return nil
	}
	end := t + 1
	for end < last && !breaks(&a.Tokens[end]) {
		end++
	}
	return w.nearWords(align.Place{Article: r.Article, Sentence: r.Sentence}, t+1, end-1, -1)
}

// gatePart: "46,000 seats, of which 40,000 were sold here" holds the other's figure as a part of its own.
func gatePart(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for _, r := range f.Positions[i].Readings {
			for j := range f.Positions {
				if q, ok := f.Positions[j].Fact.(fact.Quantity); ok && i != j && w.leadsUp(r, q, partitive) {
					return dropped
				}
			}
		}
	}
	return passed
}

// partitive reports whether a word leads up to a part of what was told before it.
func partitive(norm string) bool { return lexicon.In(norm, "among including of them these which whom") }

// gatePartial: a count that goes on, "52 percent after half of the ballots", and what came of it.
func gatePartial(w *workspace, f *Finding) verdict {
	if len(f.Positions) != 2 {
		return passed
	}
	for i := range f.Positions {
		if _, ok := f.Positions[i].Fact.(fact.Quantity); !ok || !w.overtaken(f, i, w.partial) {
			continue
		}
		f.Kind, f.Reason = Update, Reason{ID: ReasonMoved}
		return explained
	}
	return passed
}

// partialReach is how many sentences before a figure may say that the count goes on.
const partialReach = 3

// partial reports whether the words before a reading say that the count goes on.
func (w *workspace) partial(r Reading) bool {
	a := w.Set.Articles[r.Article]
	from, to := a.Sentences[max(0, r.Sentence-partialReach)].First, a.Sentences[r.Sentence].Last
	return slices.ContainsFunc(a.Tokens[from:to], func(t article.Token) bool {
		return lexicon.In(t.Norm, "counted partial preliminary provisional")
	})
}

// gateRaised: "raised its offer to 5.2 percent" says itself that the other's figure was the one before.
func gateRaised(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		if _, ok := f.Positions[i].Fact.(fact.Quantity); !ok {
			return passed
		}
		for j := range f.Positions {
			for _, r := range f.Positions[i].Readings {
				if i != j && w.raisedTo(r) && !slices.ContainsFunc(f.Positions[j].Readings, func(s Reading) bool {
					return s.Article == r.Article || fact.Before(w.Set.Articles[r.Article].DatePublished, w.Set.Articles[s.Article].DatePublished)
				}) {
					f.Kind, f.Reason = Update, Reason{ReasonLater, []string{w.outlet(r.Article)}}
					return explained
				}
			}
		}
	}
	return passed
}

// raisedReach is how many words may stand between a verb of change and its "to".
const raisedReach = 12

// raisedTo reports whether a reading's figure is what something was changed to: "raised its pay offer | to | 5.2 percent".
func (w *workspace) raisedTo(r Reading) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	first := a.Sentences[r.Sentence].First
	if t == first || a.Tokens[t-1].Norm != "to" {
		return false
	}
	for n := 0; t > first && n < raisedReach; n++ {
		t--
		if lexicon.In(a.Tokens[t].Lemma, "correct cut double extend grow increase lift lower raise reduce revise rise shorten") {
			return true
		}
	}
	return false
}

// gateNow: what a report of a later day tells in the present or of the future is how things stand now: "500 soldiers are filling sandbags", "the strike
// will end on Thursday". Ages and sizes do not move, nor does what something is.
func gateNow(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	if later < 0 {
		return passed
	}
	for _, p := range f.Positions {
		switch v := p.Fact.(type) {
		case fact.Quantity:
			if v.Unit == "a" || measures(v) {
				return passed
			}
		case fact.Timex:
		default:
			return passed
		}
		own, others, now := false, false, false
		for _, r := range p.Readings {
			own, others = own || r.Article == later, others || r.Article != later
			fr := w.frameOf(r, r.Span)
			now = now || fr != nil && (fr.Tense == fact.Future || !fr.State && fr.Tense == fact.Present && p.Fact.Kind() == fact.KindQuantity)
		}
		if own && (others || !now) {
			return passed // it says what was said before
		}
	}
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if r.Article != later && w.dayOf(r.Article) == w.dayOf(later) {
				return passed
			}
		}
	}
	f.Kind, f.Reason = Update, Reason{ReasonLater, []string{w.outlet(later)}}
	return explained
}

// dayOf is the day that an article came out on, in minutes since 1970.
func (w *workspace) dayOf(a int) int64 {
	minutes, _ := fact.MinutesOf(w.Set.Articles[a].DatePublished)
	return minutes
}

// gateSaid: the day on which something was said is not the day on which it came about.
func gateSaid(w *workspace, f *Finding) verdict {
	if f.Aspect != Time {
		return passed
	}
	kept := f.Positions[:0:0]
	for _, p := range f.Positions {
		p.Readings = slices.DeleteFunc(slices.Clone(p.Readings), w.ofSaying)
		if len(p.Readings) > 0 {
			kept = append(kept, p)
		}
	}
	if len(kept) == 0 || len(kept) == len(f.Positions) {
		return passed // all are days of saying, or each has others too
	}
	excluded, why := judge(kept)
	if !excluded {
		return dropped
	}
	f.Positions, f.Reason = kept, why
	return passed
}

// sayingReach is how many words a day may stand behind the verb whose day it is: "said | late on | Monday".
const sayingReach = 3

// ofSaying reports whether a reading's day stands right behind a verb of speech.
func (w *workspace) ofSaying(r Reading) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	for n := 0; n < sayingReach && t > a.Sentences[r.Sentence].First; n++ {
		t--
		if a.Tokens[t].Tag == lexicon.VERB {
			return lexicon.SpeechVerb(a.Tokens[t].Lemma)
		}
	}
	return false
}

// gatePrice: a price at two moments of its day.
func gatePrice(w *workspace, f *Finding) verdict {
	if len(articlesOf(f.Positions)) < 2 {
		return passed
	}
	for _, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if !ok || q.Unit != "%" && q.Unit != "pp" && !isMoney(q.Unit) || !slices.ContainsFunc(p.Readings, w.traded) {
			return passed
		}
	}
	f.Kind, f.Reason = Update, Reason{ID: ReasonMoved}
	return explained
}

// priceReach is how many words before a figure the verb of its price may stand.
const priceReach = 6

// traded reports whether a reading's figure is told of a price as it moves: "the shares | closed down | 5 percent".
func (w *workspace) traded(r Reading) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, _ := w.Set.TokenRange(r.Article, r.Span)
	moves := false
	for t := max(sen.First, from-priceReach); t < from; t++ {
		moves = moves || a.Tokens[t].Tag != lexicon.NOUN && lexicon.In(a.Tokens[t].Lemma, "climb close decline drop ease end fall gain jump lose open rise sink slide slip soar surge tumble")
	}
	return moves && slices.ContainsFunc(a.Tokens[sen.First:sen.Last], func(t article.Token) bool {
		return lexicon.In(t.Lemma, "currency future index market oil price share stock yield")
	})
}

// gateFrom: an article that tells its own figure with the other's as what it was before.
func gateFrom(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for _, r := range f.Positions[i].Readings {
			for j := range f.Positions {
				if q, ok := f.Positions[j].Fact.(fact.Quantity); ok && i != j && w.leadsUp(r, q, func(norm string) bool { return norm == "from" }) {
					f.Kind, f.Reason = Update, Reason{ReasonLater, []string{w.outlet(r.Article)}}
					return explained
				}
			}
		}
	}
	return passed
}

// leadsUp reports whether a reading's sentence gives the figure too, close behind a word that fits: "80, down | from | 120", "46, | of which | 40".
func (w *workspace) leadsUp(r Reading, q fact.Quantity, by func(norm string) bool) bool {
	a := w.Set.Articles[r.Article]
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		o, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
		if !ok || o.Value != q.Value || w.Set.Facts[r.Article][k].Span.Overlaps(r.Span) {
			continue
		}
		t, _ := w.Set.TokenRange(r.Article, w.figureSpan(align.Ref{Article: r.Article, Fact: k}))
		for n := 0; n < 4 && t > a.Sentences[r.Sentence].First; n++ {
			t--
			if by(a.Tokens[t].Norm) {
				return true
			}
		}
	}
	return false
}

// gateSteps: the day on which a road was closed and the day on which it opened again.
func gateSteps(w *workspace, f *Finding) verdict {
	if f.Aspect != Time {
		return passed
	}
	for i := range f.Positions {
		for j := range f.Positions[:i] {
			for _, r := range f.Positions[i].Readings {
				for _, s := range f.Positions[j].Readings {
					x, y := w.frameOf(r, r.Span), w.frameOf(s, s.Span)
					if x != nil && y != nil && x.Predicate != y.Predicate && (steps(x.Predicate, y.Predicate) || lexicon.Antonym(x.Predicate, y.Predicate)) {
						return dropped
					}
				}
			}
		}
	}
	return passed
}

// gatePlaces: the dead of two places are two tolls, where one article has both.
func gatePlaces(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for j := range f.Positions[:i] {
			for _, r := range f.Positions[i].Readings {
				for _, s := range f.Positions[j].Readings {
					if x, y := w.placed(r), w.placed(s); r.Article == s.Article && x >= 0 && y >= 0 && x != y {
						return dropped
					}
				}
			}
		}
	}
	return passed
}

// placed is the word for the place where a reading's people were: "two people | on | Sable"; -1 where its clause names none or several.
func (w *workspace) placed(r Reading) int {
	if at, ok := w.factAt(r); !ok || w.Set.Fact(at).Value.Kind() != fact.KindQuantity {
		return -1
	}
	a := w.Set.Articles[r.Article]
	_, t := w.Set.TokenRange(r.Article, r.Span)
	sen := a.Sentences[r.Sentence]
	found := -1
	for ; t < sen.Last && !breaks(&a.Tokens[t]); t++ {
		n := w.Set.WordAt(r.Article, t)
		if n < 0 || t == sen.First || a.Tokens[t].Tag != lexicon.PROPN || !lexicon.In(a.Tokens[t-1].Norm, "at in near off on") || w.timeAt(r.Article, a.Tokens[t].Span.Start) {
			continue
		}
		if found >= 0 && n != found {
			return -1
		}
		found = n
	}
	return found
}
