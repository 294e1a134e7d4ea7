package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Done and not done
//
// "The pilot ejected at the last instant" and "there was no parachute: the pilot did not eject" share no more than two words, so that no likeness of
// sentences brings them together; "we used no foam" and "crews sprayed foam on the wreck" share one. But an article denies few things, and what it denies it
// has a reason to: somebody thinks so. So every clause that denies a deed, a state or a thing is held against the clauses of the other articles that say it:
// of a deed its verb and what it befalls or who does it, of a state its word and whose it is, of a thing that there is none of that thing and a verb that goes
// with its own. The rarer the words, the less else need be alike. Neither article may have it both ways, and the denial must be one of the whole: "did
// not fire at the crowd", "not immediately" deny a detail.
//
// Cost: the denied clauses, of which an article has a handful, times the clauses of the other articles. What it gets wrong: two deeds of one sort ("the first
// alarm sounded", "the second did not").

const (
	deedTells    = 0.25 // what verb and noun must tell at least, each
	deedTellBoth = 0.6  // and together
	noneTells    = 0.6  // and a thing of which there was none
	thingAkin    = 0.8  // likeness from which two nouns are for one thing
	deedSure     = 0.6
	statedReach  = 8 // words behind the verb among which stands what something is said to be
)

// assertion is a clause that says for certain that something was so, or that it was not.
type assertion struct {
	at      align.Place
	frame   *fact.Frame
	verb    int // number of its verb, or of what something is said to be; -1 where it has none
	denied  bool
	none    fact.Group // the thing of which there was none: "used | no foam"
	without bool       // something was done without it
	of      who        // its subject
	what    who        // its object
}

// detectDeeds finds what one article has seen done and another says was not.
func detectDeeds(w *workspace) {
	var done, not []assertion
	for a, art := range w.Set.Articles {
		for i := range w.Set.Frames[a] {
			f := &w.Set.Frames[a][i]
			x, ok := w.assertion(a, f)
			if !ok || art.Role(f.Sentence) == article.Caption {
				continue
			}
			if x.denied {
				not = append(not, x)
				continue
			}
			done = append(done, x)
			for _, g := range f.Attached {
				if g.Preposition == "without" { // "was fishing | without a licence"
					x.denied, x.without, x.none = true, true, g.Group
					not = append(not, x)
				}
			}
		}
	}
	for i := range not {
		x := &not[i]
		if slices.ContainsFunc(done, func(y assertion) bool { return y.at.Article == x.at.Article && w.contradicts(x, &y) }) {
			continue // it has it both ways
		}
		for j := range done {
			y := &done[j]
			if x.at.Article == y.at.Article || !w.contradicts(x, y) || !x.without && w.inDetail(y, x) || w.sinceThen(y, x) ||
				slices.ContainsFunc(not, func(o assertion) bool { return o.at.Article == y.at.Article && w.contradicts(&o, y) }) {
				continue
			}
			w.conflict(w.differing(Polarity, y.at, weightDeed, deedSure, ReasonNegated, w.framePosition(y.at, y.frame), w.framePosition(x.at, x.frame)))
			break
		}
	}
}

// assertion reads a clause; ok is false where it leaves open what it tells, tells of another time, or of what others make of something.
func (w *workspace) assertion(a int, f *fact.Frame) (x assertion, ok bool) {
	x.at, x.frame = align.Place{Article: a, Sentence: f.Sentence}, f
	stand := w.standing(a, f)
	if stand != reached && stand != undone || f.Tense == fact.Future || f.Modality != fact.Actual || w.relative(a, f) || w.believed(a, f) || lexicon.In(f.Predicate, "appear seem") || lexicon.SpeechVerb(f.Predicate) || judges(f.Predicate) || lexicon.PhaseVerb(f.Predicate, "") != lexicon.NoPhase || w.asks(x.at) || w.elsewhen(x.at) {
		return x, false
	}
	if lexicon.StepOfVerb(f.Predicate).Course != lexicon.NoCourse && (f.Predicate != "fire" || f.Patient.Name || lexicon.PersonNoun(f.Patient.Head)) {
		return x, false // detectCourses tells it
	}
	x.denied, x.verb = stand == undone, w.verbWord(a, f)
	if f.State {
		x.verb = w.headWord(a, w.predicate(a, f).At)
	}
	x.of, x.what = w.whoIs(a, w.subjectOf(f)), w.whoIs(a, f.Patient)
	if f.Patient.Head != "" && w.subjectOf(f) == f.Patient {
		x.of, x.what = w.whoIs(a, f.Actor), x.of
	}
	if x.denied && x.existential() { // "there were | no alarms"
		x.none = w.predicate(a, f)
	}
	for _, g := range []fact.Group{f.Patient, f.Actor} {
		if g.None {
			x.none = g
		}
	}
	return x, true
}

// relative reports whether a clause says which of them are meant: "people | who drink coffee".
func (w *workspace) relative(a int, f *fact.Frame) bool {
	art := w.Set.Articles[a]
	t, _ := w.Set.TokenRange(a, f.Verb)
	for k := t - 1; k > max(art.Sentences[f.Sentence].First, t-4); k-- {
		if n := art.Tokens[k].Norm; art.Tokens[k-1].Tag == lexicon.NOUN && (n == "whose" || k == t-1 && lexicon.In(n, "that which who")) {
			return true // not "told reporters | that he has not"
		}
	}
	return false
}

// believed reports whether somebody only believes what a clause tells: "many | believe that | he was not born here".
func (w *workspace) believed(a int, f *fact.Frame) bool {
	art := w.Set.Articles[a]
	t, _ := w.Set.TokenRange(a, f.Span)
	for k := t - 1; k >= max(art.Sentences[f.Sentence].First, t-3); k-- {
		if lexicon.In(art.Tokens[k].Lemma(), "allege believe claim doubt fear hope suspect think") {
			return true
		}
	}
	return false
}

// predicate is what something is said to be, "was not | vaccinated", or to be there: "there were | no alarms"; no group where that cannot be found.
func (w *workspace) predicate(a int, f *fact.Frame) fact.Group {
	art := w.Set.Articles[a]
	_, first := w.Set.TokenRange(a, f.Verb)
	for t := first; t < min(first+statedReach, art.Sentences[f.Sentence].Last); t++ {
		if art.Tokens[t].Lemma() == f.Predicate {
			return fact.Group{Span: w.Set.Span(a, first, t+1), Head: f.Predicate, At: art.Tokens[t].Span}
		}
	}
	return fact.Group{}
}

// contradicts reports whether x denies what y says.
func (w *workspace) contradicts(x, y *assertion) bool {
	if x.none.Head != "" {
		return w.hasThing(x, y)
	}
	if x.verb < 0 || y.verb < 0 || x.frame.State != y.frame.State || x.light() || w.Set.Tells(x.verb) < deedTells || w.Set.WordLikeness(x.verb, y.verb) < align.AsGood {
		return false
	}
	of, what := w.likeWho(x.of, y.of), w.likeWho(x.what, y.what)
	if of == no || what == no {
		return false
	}
	return what == yes && w.tellEnough(x.what, x.verb) || what != yes && of == yes && (x.what.word < 0 || y.what.word < 0) && w.tellEnough(x.of, x.verb)
}

// tellEnough reports whether somebody or something and a verb tell so much together that two clauses which share them are of one deed.
func (w *workspace) tellEnough(x who, verb int) bool {
	return x.entity >= 0 || w.Set.Tells(x.word) >= deedTells && w.Set.Tells(x.word)+w.Set.Tells(verb) >= deedTellBoth
}

// light reports whether a clause's verb says little of what was done.
func (x *assertion) light() bool {
	return !x.frame.State && lexicon.LightVerb(x.frame.Predicate) && !lexicon.In(x.frame.Predicate, "call use")
}

// hasThing reports whether y tells of the thing of which x says that there was none, and of much the same done with it.
func (w *workspace) hasThing(x, y *assertion) bool {
	n := w.headWord(x.at.Article, x.none.At)
	least := noneTells
	if x.verb >= 0 && x.verb == y.verb && !x.light() {
		least = deedTells
	}
	if n < 0 || w.Set.Tells(n) < least || !w.goWith(x, y) {
		return false
	}
	is := func(m int) bool { return m >= 0 && w.Set.WordLikeness(m, n) >= thingAkin }
	told := slices.ContainsFunc([]fact.Group{y.frame.Patient, y.frame.Actor}, func(g fact.Group) bool { return !g.None && is(w.headWord(y.at.Article, g.At)) })
	return (told || y.existential() && is(y.verb)) && w.sameSort(x, y)
}

// sameSort reports whether the other article has the words that say of which sort was none: "no | carbon monoxide | alarms".
func (w *workspace) sameSort(x, y *assertion) bool {
	for _, n := range w.Set.Bag(x.at.Article, x.none.Span) {
		if !w.Set.Uses(y.at.Article, n) {
			return false
		}
	}
	return true
}

// existential reports whether a clause says that there is something: "there were no alarms".
func (x *assertion) existential() bool {
	return x.frame.State && x.frame.Actor.Head == "there"
}

// goWith reports whether two clauses may tell of one thing done with what both have: by verbs that are alike, or one that goes with every deed, "used no
// foam" and "sprayed foam", or where both only say that there was such a thing: "without a licence", "had a licence".
func (w *workspace) goWith(x, y *assertion) bool {
	does := func(z *assertion) bool { return !z.frame.State && lexicon.In(z.frame.Predicate, "do make use") }
	has := func(z *assertion) bool {
		return z.existential() || lexicon.In(z.frame.Predicate, "find have involve use") || z.without
	}
	return does(x) || does(y) || has(x) && has(y) || x.verb >= 0 && y.verb >= 0 && w.Set.WordLikeness(x.verb, y.verb) >= deedAkin
}

// likeWho asks whether two are one.
func (w *workspace) likeWho(x, y who) answer {
	switch {
	case x.rest || y.rest:
		return no
	case x.entity >= 0 && y.entity >= 0:
		if x.entity == y.entity {
			return yes
		}
		return no
	case x.word >= 0 && y.word >= 0:
		switch like := w.Set.WordLikeness(x.word, y.word); {
		case like >= align.AsGood:
			return yes
		case x.person == y.person && like >= deedAkin || x.entity >= 0 || y.entity >= 0:
			return unknown
		}
		return no
	}
	return unknown
}

// sinceThen reports whether a deed may have come about after another article said that it has not, or whether a headline denies no more than a part of it.
func (w *workspace) sinceThen(x, y *assertion) bool {
	a, b := w.Set.Articles[x.at.Article], w.Set.Articles[y.at.Article]
	return fact.Before(b.DatePublished, a.DatePublished) && w.hasDone(y.at.Article, y.frame) || b.Role(y.at.Sentence) == article.Headline
}

// inDetail reports whether a denial is one of a detail that the other clause's sentence does not have: "did not fire | at the crowd", "not | immediately".
func (w *workspace) inDetail(x, y *assertion) bool {
	a := w.Set.Articles[y.at.Article]
	from, to := w.Set.TokenRange(y.at.Article, y.frame.Span)
	for t := max(a.Sentences[y.at.Sentence].First, from-1); t < min(a.Sentences[y.at.Sentence].Last, to+2); t++ {
		if n := a.Tokens[t].Norm; ofDetail(n) && !(n == "there" && y.existential()) && (n != "so" || t+1 < len(a.Tokens) && a.Tokens[t+1].Norm == "far") {
			return true
		}
	}
	bag := w.Set.Sentences[x.at.Article][x.at.Sentence].Bag
	for _, g := range y.frame.Attached {
		n := w.headWord(y.at.Article, g.At)
		if n >= 0 && !w.isTopic(n) && !lexicon.In(g.Preposition, "between by") && !w.answers(bag, n, detailAnswer) && !(y.existential() && w.Set.Uses(x.at.Article, n)) && !w.timeAt(y.at.Article, g.At.Start) {
			return true
		}
	}
	return false
}

// ofDetail reports a word that makes a denial one of a detail: "did not | immediately | answer".
func ofDetail(norm string) bool {
	return lexicon.In(norm, "again all always any anymore directly entirely even every exactly far first fully immediately initially just longer more necessarily only personally seriously so still there until yet")
}
