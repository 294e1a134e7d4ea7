package finding

import (
	"slices"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Done and not done
//
// "The pilot ejected at the last instant" and "there was no parachute: the pilot did not eject" share no more than two words, so that no likeness of
// sentences brings them together. But few verbs of a report go with few nouns: whoever ejects, what sounded, what was fired. So the clauses of all articles are
// gathered by their verb, and one that says it of a noun is held against one of another article that denies it of the same noun. Neither article may have
// it both ways, and the denial must be one of the whole: "did not fire at the crowd", "not immediately" deny a detail.
//
// Cost: the square of the clauses that share a verb. What it gets wrong: two deeds of one sort ("the first alarm sounded", "the second did not").

const (
	deedTells    = 0.25 // what verb and noun must tell at least, each
	deedTellBoth = 0.6  // and together
	deedSure     = 0.6
)

// detectDeeds finds what one article has seen done and another says was not.
func detectDeeds(w *workspace) {
	w.eachDeed(func(d *deed) (int, bool) {
		f, a := d.frame, d.at.Article
		if f.State || lexicon.LightVerb(f.Predicate) && !lexicon.In(f.Predicate, "call use") || lexicon.SpeechVerb(f.Predicate) || judges(f.Predicate) || lexicon.PhaseVerb(f.Predicate, "") != lexicon.NoPhase || f.Tense != fact.Past {
			return -1, false
		}
		if lexicon.StepOfVerb(f.Predicate).Course != lexicon.NoCourse && (f.Predicate != "fire" || f.Patient.Name || lexicon.PersonNoun(f.Patient.Head)) {
			return -1, false // detectCourses tells it
		}
		if d.verb = w.verbWord(a, f); d.verb < 0 || w.Set.Tells(d.verb) < deedTells {
			return -1, false
		}
		d.standing = w.standing(a, f)
		return d.verb, (d.standing == reached || d.standing == undone) && !w.asks(d.at) && !w.elsewhen(d.at)
	}, w.contested)
}

// contested reports the first pair of clauses of one verb of which the one denies what the other says.
func (w *workspace) contested(deeds []deed) {
	for i := range deeds {
		for j := range deeds {
			x, y := &deeds[i], &deeds[j]
			if x.standing != reached || y.standing != undone || x.at.Article == y.at.Article || !w.ofOne(x, y) || w.inDetail(x, y) || w.sinceThen(x, y) {
				continue
			}
			if slices.ContainsFunc(deeds, func(d deed) bool {
				return d.at.Article == x.at.Article && d.standing == undone && w.ofOne(&d, y) || d.at.Article == y.at.Article && d.standing == reached && w.ofOne(&d, x)
			}) {
				continue
			}
			w.conflict(w.differing(Polarity, x.at, weightDeed, deedSure, ReasonNegated, w.framePosition(x.at, x.frame), w.framePosition(y.at, y.frame)))
			return
		}
	}
}

// ofOne reports whether two clauses of one verb tell it of one thing: of what it befalls where either says so, else of who does it.
func (w *workspace) ofOne(x, y *deed) bool {
	p, q := x.frame.Patient, y.frame.Patient
	if p.Head == "" && q.Head == "" {
		p, q = x.frame.Actor, y.frame.Actor
	}
	one, other := w.whoIs(x.at.Article, p), w.whoIs(y.at.Article, q)
	if one.rest || other.rest {
		return false
	}
	if one.entity >= 0 || other.entity >= 0 {
		return one.entity >= 0 && one.entity == other.entity
	}
	if one.word < 0 || one.word != other.word || w.Set.Tells(one.word) < deedTells || w.Set.Tells(one.word)+w.Set.Tells(x.verb) < deedTellBoth {
		return false
	}
	a, b := w.whoIs(x.at.Article, x.frame.Actor), w.whoIs(y.at.Article, y.frame.Actor)
	return a.entity < 0 || b.entity < 0 || a.entity == b.entity
}

// sinceThen reports whether a deed may have come about after another article said that it has not, or whether a headline denies no more than a part of it.
func (w *workspace) sinceThen(x, y *deed) bool {
	a, b := w.Set.Articles[x.at.Article], w.Set.Articles[y.at.Article]
	return fact.Before(b.DatePublished, a.DatePublished) && w.hasDone(y.at.Article, y.frame) || b.Role(y.at.Sentence) == article.Headline
}

// inDetail reports whether a denial is one of a detail that the other clause's sentence does not have: "did not fire | at the crowd", "not | immediately".
func (w *workspace) inDetail(x, y *deed) bool {
	a := w.Set.Articles[y.at.Article]
	from, to := w.Set.TokenRange(y.at.Article, y.frame.Span)
	for t := max(a.Sentences[y.at.Sentence].First, from-1); t < min(a.Sentences[y.at.Sentence].Last, to+2); t++ {
		if ofDetail(a.Tokens[t].Norm) {
			return true
		}
	}
	bag := w.Set.Sentences[x.at.Article][x.at.Sentence].Bag
	for _, g := range y.frame.Attached {
		n := w.headWord(y.at.Article, g.At)
		if n >= 0 && !lexicon.In(g.Preposition, "between by") && !w.answers(bag, n, detailAnswer) && !w.timeAt(y.at.Article, g.At.Start) {
			return true
		}
	}
	return false
}

// ofDetail reports a word that makes a denial one of a detail: "did not | immediately | answer".
func ofDetail(norm string) bool {
	return lexicon.In(norm, "again all always any anymore directly entirely even every exactly far first fully immediately initially just longer more necessarily only personally seriously so still there until yet")
}
