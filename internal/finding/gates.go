package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// gate is one reason why a difference is no conflict. It sees a finding that would be one and may make it something else, or drop it.
type gate struct {
	name, why string
	run       func(*workspace, *Finding) verdict
	apart     bool // of sentences written apart only: between copies of one sentence, one changed word is a change whatever it is
}

type verdict uint8

const (
	passed    verdict = iota // the gate has nothing to say
	explained                // the gate gave the finding another kind and its reason
	dropped                  // the values do not answer one question
)

// gates is every one of them, in order. What passes all of them is a conflict.
func gates() []gate {
	return []gate{
		{"both", "an article that gives both values takes them for two things", gateBoth, false},
		{"alike", "articles that give the same two values do not differ from each other", gateAlike, false},
		{"sum", "a part is not its total", gateSum, false},
		{"year", "what happened in another year is another thing", gateYear, false},
		{"own day", "what each tells of the day it came out on happened on both", gateOwnDay, true},
		{"basis", "shares of two things do not contradict each other", gateBasis, true},
		{"groups", "the share of one group is not that of another", gateGroups, false},
		{"period", "a result of nine months is not that of three", sayOtherwise(ofPeriod, (*workspace).period), true},
		{"months", "what was sold in June is not what was sold in six months", gateMonths, true},
		{"days", "what was counted on Monday is not what was counted on Tuesday", gateDays, true},
		{"aside", "what is told of somebody else beside the story is not held against it", gateAside, true},
		{"actors", "what one has another has not", gateActors, true},
		{"motion", "by how much something rose is not where it stands", gateMotion, true},
		{"nobody", "that nobody of one sort was hurt says nothing of another", gateNobody, false},
		{"kinds", "a sort of them is not another sort", gateKinds, true},
		{"terms", "with the temporary workers it is another number", gateTerms, true},
		{"room", "there is room for more or fewer than there are", sayOtherwise(counted, (*workspace).room), true},
		{"whole", "a part that the other article has is what is to be held against a part", gateWhole, true},
		{"asked", "what is asked for is not what is offered", sayOtherwise(ofPeriod, (*workspace).sought), true},
		{"each", "what each has is not what all have", sayOtherwise(anyFigure, (*workspace).shared), true},
		{"round", "two hundred may be 212, and a headline's 20 at least 20", gateRound, true},
		{"from", "a figure that is told as what another came from has been overtaken", gateFrom, false},
		{"part", "a figure that is told as part of another is not held against it", gatePart, false},
		{"partial", "a count that goes on comes out otherwise", gatePartial, true},
		{"perfect", "what has been done by now goes on", gatePerfect, true},
		{"raised", "what was changed to a figure had another before", gateRaised, true},
		{"said", "the day of the saying is not the day of what is said", gateSaid, true},
		{"about", "what is done about something that happened is not that it happened", gateAbout, true},
		{"price", "a price turns within the hour", gatePrice, false},
		{"again", "what is found, rises or is done in several goes has several days", gateAgain, true},
		{"steps", "the day of one step is not that of another", gateSteps, false},
		{"others", "what befell a second man did not befall the first", gateOthers, false},
		{"people", "what one does another has not done", gatePeople, false},
		{"parallel", "where two places of a sentence differ it tells of two things", gateParallel, false},
		{"targets", "a visit to one place is no visit to another", gateTargets, true},
		{"places", "the dead of two places are two tolls for whoever gives both", gatePlaces, false},
		{"stretch", "the last day of many is not the day of it", gateStretch, true},
		{"lasting", "what goes on went on on other days too", gateLasting, true},
		{"aim", "a bid for one firm is no bid for another", gateAim, false},
		{"occasion", "how far one fell is not how tall another stands, and a price of November is not Monday's", gateOccasion, true},
		{"first", "what was given at first has been overtaken since", gateFirst, false},
		{"stage", "what one plans or fears, another has seen happen", gateStage, false},
		{"speakers", "two people's opinions may differ without the articles doing so", gateSpeakers, true},
		{"estimate", "what one person makes of it is not what the article says it is", gateEstimate, true},
		{"grown older", "a year later everybody is a year older", gateOlder, false},
		{"goes on", "what lasts has lasted a week longer a week later", gateGoesOn, false},
		{"now", "what a later day's report tells of the present is how things stand by then", gateNow, true},
		{"later", "a toll moves while the reports come in", gateLater, true},
		{"doubt", "figures far apart, or of which an article gives several, may be of two things", gateDoubt, true},
	}
}

// conflict adds a finding that the gates let through, or what they make of it.
func (w *workspace) conflict(f Finding) {
	f.Kind = Conflict
	copied := f.Reason.ID == ReasonCopyEdited && (w.origin[f.Positions[0].Readings[0].Article] == w.origin[f.Positions[1].Readings[0].Article] ||
		f.anyReading(func(r Reading) bool { return !w.headed(r) })) // headlines are few words, and alike without having been copied
	for _, g := range w.gates {
		if g.apart && copied {
			continue
		}
		switch g.run(w, &f) {
		case explained:
			w.add(f)
			return
		case dropped:
			return
		}
	}
	w.add(f)
}

// certain adds a conflict that needs no gates: a sum that does not add up, a weekday that its date does not fall on, a word changed between copies.
func (w *workspace) certain(f Finding) {
	f.Kind = Conflict
	w.add(f)
}

// anyTwo reports whether a condition holds for two of the positions.
//
//go:noinline
func (f *Finding) anyTwo(holds func(p, q *Position) bool) bool {
	for i := range f.Positions {
		for j := range f.Positions[:i] {
			if holds(&f.Positions[i], &f.Positions[j]) {
				return true
			}
		}
	}
	return false
}

// match reports whether a reading of the one position and one of the other fit in what a function tells of each.
func match[T any](p, q *Position, of func(Reading) T, fit func(x, y T) bool) bool {
	return p.meets(q, func(r, s Reading) bool { return fit(of(r), of(s)) })
}

// meets reports whether a condition holds for a reading of the one position and one of the other.
//
//go:noinline
func (p *Position) meets(q *Position, holds func(r, s Reading) bool) bool {
	return p.any(func(r Reading) bool { return q.any(func(s Reading) bool { return holds(r, s) }) })
}

// any reports whether a condition holds for a reading of the position.
//
//go:noinline
func (p *Position) any(holds func(Reading) bool) bool { return slices.ContainsFunc(p.Readings, holds) }

// anyPosition reports whether a condition holds for a position.
//
//go:noinline
func (f *Finding) anyPosition(holds func(Position) bool) bool {
	return slices.ContainsFunc(f.Positions, holds)
}

// anyReading reports whether a condition holds for a reading of any position.
//
//go:noinline
func (f *Finding) anyReading(holds func(Reading) bool) bool {
	return f.anyPosition(func(p Position) bool { return p.any(holds) })
}

// without leaves out readings that do not answer the question, and looks whether what is left still differs.
func (f *Finding) without(beside func(Reading) bool) verdict {
	if !f.anyReading(beside) {
		return passed
	}
	kept := f.Positions[:0:0]
	for _, p := range f.Positions {
		p.Readings = slices.DeleteFunc(slices.Clone(p.Readings), beside)
		if len(p.Readings) > 0 {
			kept = append(kept, p)
		}
	}
	excluded, why := judge(kept)
	if !excluded && !risen(kept) {
		return dropped
	}
	f.Positions, f.Reason = kept, why
	return passed
}

// withoutPosition leaves out what does not answer the question, and looks whether what is left differs.
func (f *Finding) withoutPosition(i int) verdict {
	kept := slices.Delete(slices.Clone(f.Positions), i, i+1)
	excluded, why := judge(kept)
	if !excluded {
		return dropped
	}
	f.Positions, f.Reason = kept, why
	return passed
}

// dropIf is the verdict of a gate that drops a finding on one condition.
func dropIf(cond bool) verdict {
	if cond {
		return dropped
	}
	return passed
}

// orUnsaid reports whether two marks are one, or one of them is missing.
func orUnsaid(x, y string) bool { return x == "" || y == "" || x == y }

// moved makes the finding one of how things went on.
func (f *Finding) moved() verdict {
	f.Kind, f.Reason = Update, Reason{ID: ReasonMoved}
	return explained
}

// overtakenIn makes the finding one of how things went on, as a later article has it.
func (f *Finding) overtakenIn(w *workspace, article int) verdict {
	f.Kind, f.Reason = Update, Reason{ReasonLater, []string{w.Set.Articles[article].Outlet()}}
	return explained
}

// disputed makes the finding one of who says what.
func (f *Finding) disputed() verdict {
	f.Kind, f.Aspect, f.Reason = Attribution, Source, Reason{ID: ReasonDisputed}
	return explained
}

// reads reports whether the span is among the finding's evidence.
func (f *Finding) reads(article int, s text.Span) bool {
	return f.anyReading(func(r Reading) bool { return r.Article == article && r.Span.Overlaps(s) })
}

// witnessed reports whether every position has an article of its own: one that has them all takes them for several things.
func witnessed(f *Finding) bool {
	for i := range f.Positions {
		own := articlesOf(f.Positions[i : i+1])
		for j := range f.Positions {
			if i != j {
				others := articlesOf(f.Positions[j : j+1])
				own = slices.DeleteFunc(own, func(a int) bool { return slices.Contains(others, a) })
			}
		}
		if len(own) == 0 {
			return false
		}
	}
	return true
}

// factAt is the quantity or time that a reading is of.
func (w *workspace) factAt(r Reading) (align.Ref, bool) {
	for f := range w.Set.Facts[r.Article] {
		ff := &w.Set.Facts[r.Article][f]
		if ff.Span.Overlaps(r.Span) && ff.Value.Kind() != fact.KindQuote && ff.Value.Kind() != fact.KindName {
			return align.Ref{Article: r.Article, Fact: f}, true
		}
	}
	return align.Ref{}, false
}

// modality is that of the fact a reading came from; what somebody has stands, whatever is to come of it: "will add a dozen to | its | 240 branches".
func (w *workspace) modality(r Reading) fact.Modality {
	at, ok := w.factAt(r)
	if !ok {
		return fact.Actual
	}
	x := w.Set.Fact(at)
	if t, _ := w.Set.TokenRange(at.Article, x.Span); t > 0 && lexicon.In(w.Set.Articles[at.Article].Tokens[t-1].Norm, "her his its our their") {
		return fact.Actual
	}
	tokens := w.Set.Articles[at.Article].Tokens
	if _, t := w.Set.TokenRange(at.Article, x.Span); t+1 < len(tokens) && tokens[t].Norm == "at" && tokens[t+1].Norm == "risk" {
		return fact.Possible // "1,200 jobs | at risk"
	}
	today, dated := w.published(at.Article)
	if v, is := x.Value.(fact.Timex); is && dated && v.Known&fact.KnownYear != 0 && v.From > today+day {
		return fact.Planned // a year to come: "the phase-out by 2045 that they agreed on"
	}
	if _, is := x.Value.(fact.Timex); is && x.Modality == fact.Actual && !w.headed(r) {
		if f := w.frameAround(align.Place{Article: r.Article, Sentence: r.Sentence}, x.Span); f != nil && f.Modality == fact.Actual && w.scheduled(r.Article, f) {
			return fact.Planned
		}
	}
	if f := w.frameOf(r, x.Span); x.Modality == fact.Actual && f != nil && !w.headed(r) && (lexicon.In(f.Predicate, "envisage foresee intend plan propose") || f.Patient.Span.Overlaps(x.Span) && w.aimed(r.Article, f)) {
		return fact.Planned // "the firm | plans | 900 flats"
	}
	return x.Modality
}

// aimed reports whether a clause tells what is still to be got: "held votes on Monday | to expel three members".
func (w *workspace) aimed(article int, f *fact.Frame) bool {
	tokens := w.Set.Articles[article].Tokens
	t, _ := w.Set.TokenRange(article, f.Verb)
	if tokens[t].Norm != "to" {
		return false
	}
	for n := 0; t > 0 && n < 3; n++ {
		if t--; tokens[t].Tag == lexicon.NOUN {
			return lexicon.In(tokens[t].Lemma(), "attempt bid campaign effort motion plan proposal push resolution vote")
		}
	}
	return false
}

// lastReport is an article that surely came out after all that take another position than it; -1 where there is none.
func (w *workspace) lastReport(f *Finding) int {
	for i := range f.Positions {
		for _, a := range articlesOf(f.Positions[i : i+1]) {
			last := true
			for j := range f.Positions {
				for _, b := range articlesOf(f.Positions[j : j+1]) {
					last = last && (j == i || fact.Before(w.Set.Articles[b].DatePublished, w.Set.Articles[a].DatePublished))
				}
			}
			if last {
				return a
			}
		}
	}
	return -1
}

// overtaken reports whether the readings of a position say that they are not the last word, in reports that came out before all others: "no deaths were
// reported by noon".
func (w *workspace) overtaken(f *Finding, position int, open func(Reading) bool) bool {
	for _, r := range f.Positions[position].Readings {
		if !open(r) {
			return false
		}
		for i, p := range f.Positions {
			for _, s := range p.Readings {
				if i != position && !fact.Before(w.Set.Articles[r.Article].DatePublished, w.Set.Articles[s.Article].DatePublished) {
					return false
				}
			}
		}
	}
	return true
}

// attribute fills in who a stretch of text rests on: the source of the quotation or report that holds it.
func (w *workspace) attribute(r *Reading) {
	for _, f := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		q, ok := w.Set.Facts[r.Article][f].Value.(fact.Quote)
		if !ok {
			continue
		}
		for _, c := range q.Content {
			if c.Overlaps(r.Span) && !q.Source.Overlaps(r.Span) {
				r.Hedged, r.Firm, r.Source = true, q.Firm, q.Source
				return
			}
		}
	}
}

// gateStage: "will be released on Friday" and "was released on Saturday", "40 are feared dead" and "31 died".
func gateStage(w *workspace, f *Finding) verdict {
	stages := map[fact.Modality]bool{}
	var actual []Position
	for _, p := range f.Positions {
		if !p.any(func(r Reading) bool { return w.modality(r) != fact.Actual }) {
			actual = append(actual, p)
		}
		body := p.any(func(r Reading) bool { return !w.headed(r) })
		for _, r := range p.Readings {
			if m := w.modality(r); (!body || !w.headed(r)) && (m != fact.Actual || w.hasVerb(r)) {
				stages[m] = true // a headline, and what has no verb, tell what is to come as if it were: "strike grounds 480 flights", "the result: 3 percent more pay"
			}
		}
	}
	if !stages[fact.Actual] || len(stages) == 1 || f.Aspect == Quantity && f.Positions[0].Fact == nil { // a result is none before it has come about
		return passed
	}
	if excluded, why := judge(actual); excluded {
		f.Positions, f.Reason = actual, why
		return passed // they differ in what has come about, whatever is planned
	}
	if f.anyTwo(func(p, q *Position) bool { return w.cameAsPlanned(p, q) || w.cameAsPlanned(q, p) }) {
		return passed
	}
	if stages[fact.Conditional] || f.Confidence < stageSure || !witnessed(f) {
		return dropped // "if he plays 50 games" is no plan
	}
	if f.Confidence >= hindsightSure && w.hindsight(f) {
		return passed
	}
	if !w.cameOf(f) || f.Aspect == Quantity && f.anyReading(w.soFar) {
		return dropped // "will cost 400 million", "has cost 240 million so far"
	}
	f.Confidence *= 0.8
	return f.moved()
}

// cameAsPlanned reports whether the one position was planned before anybody told of the other and has come about, so that the other is no earlier stage of it.
func (w *workspace) cameAsPlanned(p, q *Position) bool {
	return p.any(func(r Reading) bool { return !w.headed(r) && w.modality(r) == fact.Actual }) && p.any(func(r Reading) bool {
		return !w.headed(r) && w.modality(r) == fact.Planned && !q.any(func(s Reading) bool {
			return !fact.Before(w.Set.Articles[r.Article].DatePublished, w.Set.Articles[s.Article].DatePublished)
		})
	})
}

// cameOf reports whether what is told as having come about may have come of the plan: nobody told of it before all who tell of the plan.
func (w *workspace) cameOf(f *Finding) bool {
	return !w.settledFirst(f, func(r Reading) bool { return w.hasVerb(r) && !w.headed(r) })
}

// settledFirst reports whether a reading that fits tells as having come about what all who still have it ahead came out after.
func (w *workspace) settledFirst(f *Finding, fits func(Reading) bool) bool {
	published := func(r Reading) string { return w.Set.Articles[r.Article].DatePublished }
	return f.anyReading(func(r Reading) bool {
		return w.modality(r) == fact.Actual && fits(r) && !f.anyReading(func(s Reading) bool {
			return w.modality(s) != fact.Actual && !fact.Before(published(r), published(s))
		})
	})
}

// hasVerb reports whether a reading stands in a clause with a verb.
func (w *workspace) hasVerb(r Reading) bool {
	f := w.frameOf(r, r.Span)
	return f != nil && !w.parted(r.Article, f.Verb, r.Span)
}

// hindsightSure is how sure it must be that two values answer one question for a plan to be held against what came of it.
const hindsightSure = 0.7

// hindsight reports whether a length of time was still ahead for reports that came out after another's in which it was settled: "was jailed for five
// years", and the evening after, "is to go to prison for six".
func (w *workspace) hindsight(f *Finding) bool {
	return f.Aspect == Duration && w.settledFirst(f, func(Reading) bool { return true })
}

// headed reports whether a reading stands in a headline.
func (w *workspace) headed(r Reading) bool {
	return w.Set.Articles[r.Article].Role(r.Sentence) == article.Headline
}

// stageSure is how sure the program must be that two values answer one question before it says that the one came of the other.
const stageSure = 0.55

// gateSpeakers: a denial in one person's quoted words and the claim in another's is their dispute.
func gateSpeakers(w *workspace, f *Finding) verdict {
	if f.Aspect != Polarity {
		return passed
	}
	var who []string
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if !r.Hedged || w.happened(r) {
				return passed
			}
			who = append(who, strings.ToLower(text.OneLine(w.Set.Articles[r.Article].Text(r.Source))))
		}
	}
	for _, s := range who[1:] {
		if s != who[0] && !sameName(s, who[0]) {
			return f.disputed()
		}
	}
	return passed
}

// happened reports whether a reading tells of what came about, which is no opinion.
func (w *workspace) happened(r Reading) bool {
	for i := range w.Set.Frames[r.Article] {
		f := &w.Set.Frames[r.Article][i]
		if f.Sentence == r.Sentence && r.Span.Contains(f.Verb) && f.Tense == fact.Past && f.Modality == fact.Actual && !lexicon.SpeechVerb(f.Predicate) {
			return true
		}
	}
	return false
}

// gateEstimate: "from where I stood I saw about two fire engines" beside the fire brigade's eight, which the article states itself.
func gateEstimate(w *workspace, f *Finding) verdict {
	estimated, flat := false, false
	for _, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		hedged := !p.any(func(r Reading) bool { return !r.Hedged })
		estimated, flat = estimated || hedged && ok && q.Approximate && q.Role == "", flat || !hedged
	}
	if !estimated || !flat {
		return passed
	}
	return f.disputed()
}
