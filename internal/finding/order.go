package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// cause is one thing said to have brought about another: "an explosion sparked a fire".
type cause struct {
	at       align.Place
	from, to int // numbers of the two nouns
	span     text.Span
}

// detectOrder finds cause and effect turned round: "an explosion sparked the fire" here, "the fire caused an explosion" there. Who does it and whom it befalls
// comes from the clause's frame, so that "a fire on the barge off the beach" is a fire.
func detectOrder(w *workspace) {
	var all []cause
	for a := range w.Set.Articles {
		for _, f := range w.Set.Frames[a] {
			y := w.headWord(a, f.Patient.At)
			if f.State || f.Polarity != fact.Affirmed || !lexicon.Causes(f.Predicate) || y < 0 {
				continue
			}
			// "the shed caught fire and set off a blast": what stands before the verb may be the cause as well as who does it
			for _, at := range []text.Span{f.Actor.At, w.nounBefore(a, f.Verb)} {
				if x := w.headWord(a, at); x >= 0 && x != y {
					all = append(all, cause{align.Place{Article: a, Sentence: f.Sentence}, x, y, at.Cover(f.Patient.At)})
				}
			}
		}
	}
	for i, x := range all {
		for _, y := range all[i+1:] {
			if x.at.Article == y.at.Article || x.from != y.to || x.to != y.from {
				continue
			}
			f := w.differing(Order, x.at, weightCause, 0.75, ReasonTurned, w.causePosition(x), w.causePosition(y))
			f.Topic.Words[0], f.Reason.Words = text.OneLine(w.Set.Articles[x.at.Article].Text(x.span)), []string{w.Set.Word(x.from), w.Set.Word(x.to)}
			w.conflict(f)
		}
	}
}

// rolesThreshold is the likeness from which two sentences may tell of one deed, done the other way round.
const rolesThreshold = 0.2

// detectRoles finds who did it to whom turned round: "the guard approached the actor" here, "the actor approached the guard" there, or "the actor approached
// the gate". An article that tells of both tells of two deeds.
//
// Cost: the square of the clauses that share a verb. What it gets wrong: two deeds of one kind of which each article tells one.
func detectRoles(w *workspace) {
	w.eachDeed(func(d *deed) (int, bool) {
		f := d.frame
		d.verb = w.verbWord(d.at.Article, f)
		return d.verb, d.verb >= 0 && !f.State && lexicon.Directed(f.Predicate) && f.Actor.Head != "" && f.Patient.Head != "" && f.Polarity == fact.Affirmed &&
			w.standing(d.at.Article, f) == reached && !w.elsewhen(d.at)
	}, w.roles)
}

// roles reports the deeds of one verb that are turned round, all that go with the likest pair.
func (w *workspace) roles(deeds []deed) {
	var sides [2][]*deed
	most := 0.0
	for i := range deeds {
		for j := range deeds {
			x, y := &deeds[i], &deeds[j]
			score := w.Set.Cosine(x.at, y.at)
			if score < rolesThreshold || !w.turnedRound(x, y) || w.tellsBoth(deeds, x, y) {
				continue
			}
			if slices.Contains(sides[0], y) || slices.Contains(sides[1], x) {
				x, y = y, x
			}
			sides[0], sides[1] = append(sides[0], x), append(sides[1], y)
			most = max(most, score)
		}
	}
	if most == 0 {
		return
	}
	var ps [2]Position
	for k, side := range sides {
		ps[k] = w.framePosition(side[0].at, side[0].frame)
		for _, d := range side[1:] {
			ps[k].Readings = joinReading(ps[k].Readings, w.framePosition(d.at, d.frame).Readings[0])
		}
	}
	f := w.differing(Order, sides[0][0].at, weightDeed, 0.4+0.4*most, ReasonExclude, ps[:]...)
	f.Topic.Words[0] = ps[0].Value
	w.conflict(f)
}

// turnedRound reports whether the one that it befalls in x is the one that does it in y, and neither slot holds the same in both.
func (w *workspace) turnedRound(x, y *deed) bool {
	a, b := x.at.Article, y.at.Article
	f, g := x.frame, y.frame
	return a != b && w.alikeOne(a, f.Patient, b, g.Actor) && !w.alikeOne(a, f.Actor, b, g.Actor) && !w.alikeOne(a, f.Patient, b, g.Patient)
}

// tellsBoth reports whether one of the articles of two deeds has the other's doer do it too.
func (w *workspace) tellsBoth(deeds []deed, x, y *deed) bool {
	return slices.ContainsFunc(deeds, func(d deed) bool {
		a := d.at.Article
		return a == x.at.Article && w.alikeOne(a, d.frame.Actor, y.at.Article, y.frame.Actor) || a == y.at.Article && w.alikeOne(a, d.frame.Actor, x.at.Article, x.frame.Actor)
	})
}

// alikeOne reports whether two noun groups may stand for one somebody: one name, one noun or one wider than the other, "the lawmaker", "the senator".
func (w *workspace) alikeOne(a int, g fact.Group, b int, h fact.Group) bool {
	x, y := w.whoIs(a, g), w.whoIs(b, h)
	if x.entity >= 0 && y.entity >= 0 {
		return x.entity == y.entity
	}
	return x.word >= 0 && y.word >= 0 && w.Set.WordLikeness(x.word, y.word) >= 0.6
}

func (w *workspace) causePosition(c cause) Position {
	return w.stretch(c.at, clip(w.Set.Articles[c.at.Article], c.span))
}

// nounBefore is the common noun right before a verb group, over an "and" at most.
func (w *workspace) nounBefore(article int, verb text.Span) text.Span {
	a := w.Set.Articles[article]
	t, _ := w.Set.TokenRange(article, verb)
	if t > 0 && a.Tokens[t-1].Tag == lexicon.CCONJ {
		t--
	}
	if t > 0 && a.Tokens[t-1].Tag == lexicon.NOUN {
		return a.Tokens[t-1].Span
	}
	return text.Span{}
}

// headWord is the number of the word at a span; -1 where there is none.
func (w *workspace) headWord(article int, at text.Span) int {
	if at.Empty() {
		return -1
	}
	t, _ := w.Set.TokenRange(article, at)
	return w.Set.WordAt(article, t)
}
