package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Denials
//
// "Nobody was hurt" beside "one rower was hurt" is a conflict that no figure shows. Where two sentences tell much the same, each verb that both
// have is looked up in both: one of them turns it round ("was not charged", "no one was injured"), the other does not, and the words close
// to it are the same, so that it is the same subject's verb. Cost: the product of the verbs of linked sentences, and a look through an article for each denial. What it gets wrong: a denial of
// a detail ("was not injured seriously") looks like one of the whole, so a modifier behind the verb keeps the two apart.

// polarityThreshold is the likeness from which two sentences are searched for a denial; polarityNear is how many of the words around the verb
// both must have, within polarityReach words of it.
const (
	polarityThreshold = 0.15
	polarityNear      = 2
	polarityReach     = 7
	polarityObject    = 5 // words behind the verb that are taken for its object
)

// detectPolarity finds what one article says and another denies, in sentences that are no copies.
func detectPolarity(w *workspace) {
	for _, l := range w.Links {
		if l.Score < polarityThreshold {
			break
		}
		if w.copied(l.A, l.B.Article) || w.copied(l.B, l.A.Article) {
			continue // what stands word for word in both is not what they differ on; detectEdits has looked at it
		}
		x, y, ok := w.oneVerb(l)
		if !ok {
			continue
		}
		w.conflict(w.differing(Polarity, l.A, weightDeed, 0.4+0.4*l.Score, ReasonNegated, w.verbPosition(l.A, x), w.verbPosition(l.B, y)))
	}
}

// oneVerb finds a verb that both sentences have and one alone turns round.
func (w *workspace) oneVerb(l align.Link) (x, y int, ok bool) {
	if w.asks(l.A) || w.asks(l.B) {
		return 0, 0, false
	}
	others := w.verbs(l.B)
	for _, v := range w.verbs(l.A) {
		if c := lexicon.StepOfVerb(w.Set.Articles[l.A.Article].Tokens[v.token].Lemma()).Course; c != lexicon.NoCourse && c <= lexicon.IdentityCourse {
			continue // what has not come to it yet
		}
		for _, o := range others {
			x, y, p, q := v.token, o.token, v.turned, o.turned
			if p != q && !w.sameVerb(l, x, y) || p == q && !w.oppositeStates(l, x, y) || w.common(l, x, y) < polarityNear || p && w.affirmed(l.A, x) || q && w.affirmed(l.B, y) {
				continue
			}
			if w.unsettled(l.A, x) || w.unsettled(l.B, y) {
				continue
			}
			one, _ := w.meant(l.A, x)
			two, _ := w.meant(l.B, y)
			if one != two && one >= 0 && two >= 0 {
				continue // "he had pleaded guilty", "he had not": two men
			}
			return x, y, true
		}
	}
	return 0, 0, false
}

// unsettled reports whether the clause of a verb does not say for certain that something is so: it tells what may be, what somebody believes, or which of them
// are meant.
func (w *workspace) unsettled(p align.Place, verb int) bool {
	f := w.verbFrame(p, verb)
	return f != nil && (w.may(p.Article, f) || w.believed(p.Article, f) || w.relative(p.Article, f))
}

// may reports whether a clause tells what may or may not be done, "could not fly".
func (w *workspace) may(a int, f *fact.Frame) bool {
	from, to := w.Set.TokenRange(a, f.Verb)
	return anyToken(w.Set.Articles[a].Tokens[from:to], func(t *article.Token) bool { return lexicon.In(t.Norm, "can can't cannot could couldn't may might") })
}

// asks reports whether a sentence is a question.
func (w *workspace) asks(p align.Place) bool {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	return sen.Last > sen.First && a.Tokens[sen.Last-1].Norm == "?"
}

// toldVerb is a verb of a sentence, or an adjective that says in what state somebody is or gets away ("was unarmed", "escaped unhurt"), and whether the
// words before it turn it round.
type toldVerb struct {
	token  int
	turned bool
}

// verbs are those of a sentence, looked at once.
func (w *workspace) verbs(p align.Place) []toldVerb {
	if out, ok := w.told[p]; ok {
		return out
	}
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	var out []toldVerb
	for t := sen.First; t < sen.Last; t++ {
		if a.Tokens[t].Tag == lexicon.VERB || w.state(p, t) {
			out = append(out, toldVerb{t, w.turned(p, t)})
		}
	}
	w.told[p] = out
	return out
}

// state reports whether a token is an adjective behind a verb and before no noun.
func (w *workspace) state(p align.Place, t int) bool {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	if a.Tokens[t].Tag != lexicon.ADJ || t == sen.First || t+1 < sen.Last && (a.Tokens[t+1].Tag == lexicon.NOUN || a.Tokens[t+1].Tag == lexicon.PROPN || a.Tokens[t+1].Tag == lexicon.ADJ) {
		return false
	}
	k := t - 1
	for k > sen.First && (a.Tokens[k].Tag == lexicon.ADV || a.Tokens[k].Norm == "not") {
		k--
	}
	return a.Tokens[k].Tag == lexicon.AUX || a.Tokens[k].Tag == lexicon.VERB
}

// oppositeStates reports whether two tokens of linked sentences are opposites, an adjective of state among them: "unarmed" and "armed", "unhurt" and "was
// injured". Two verbs that are opposites are told by detectOpposites.
func (w *workspace) oppositeStates(l align.Link, x, y int) bool {
	p, q := w.Set.WordAt(l.A.Article, x), w.Set.WordAt(l.B.Article, y)
	verb := func(p align.Place, t int) bool { return w.Set.Articles[p.Article].Tokens[t].Tag == lexicon.VERB }
	return p >= 0 && q >= 0 && !(verb(l.A, x) && verb(l.B, y)) && w.Set.Entry(p).Antonym(w.Set.Entry(q))
}

// sameVerb reports whether two tokens of linked sentences are forms of one verb, or of two for one thing.
func (w *workspace) sameVerb(l align.Link, x, y int) bool {
	if w.Set.Articles[l.A.Article].Tokens[x].Lemma() == w.Set.Articles[l.B.Article].Tokens[y].Lemma() {
		return true
	}
	p, q := w.Set.WordAt(l.A.Article, x), w.Set.WordAt(l.B.Article, y)
	return p >= 0 && q >= 0 && w.Set.WordLikeness(p, q) >= align.AsGood
}

// affirmed reports whether an article that turns the verb at t round has it straight elsewhere, of the same: "did not buy at first", "began buying".
func (w *workspace) affirmed(p align.Place, t int) bool {
	a := w.Set.Articles[p.Article]
	near := w.nearWords(p, t-polarityReach, t+polarityReach, w.Set.WordAt(p.Article, t))
	for s := range a.Sentences {
		o := align.Place{Article: p.Article, Sentence: s}
		for _, u := range w.verbs(o) {
			if u.token != t && !u.turned && a.Tokens[u.token].Lemma() == a.Tokens[t].Lemma() &&
				meet(near, w.nearWords(o, u.token-polarityReach, u.token+polarityReach, -1)) >= polarityNear {
				return true
			}
		}
	}
	return false
}

// turned reports whether the verb at t is turned round: a "not" among the words that lead up to it, or "no" or "nobody" for a subject.
func (w *workspace) turned(p align.Place, t int) bool {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	if t > sen.First && a.Tokens[t-1].Tag == lexicon.ADP {
		return false // "no fee for missing it": the fee is what is not
	}
	if untilThen(a, t, sen.Last) {
		return false
	}
	for n := 0; t > sen.First && n < 6; n++ {
		t--
		switch norm := a.Tokens[t].Norm; {
		case a.Tokens[t].Word.In(lexicon.Negation), lexicon.In(norm, "neither nobody nor without"):
			return true
		case norm == "than" && t > sen.First && a.Tokens[t-1].Norm == "rather":
			return true
		case norm == "no", norm == "none":
			return n < 4
		case n == 0 && ofDetail(norm): // "did not | immediately | answer"
			return false
		case withholds(&a.Tokens[t]) && (n == 0 || n == 1 && a.Tokens[t+1].Norm == "to"):
			return !w.turned(p, t) // "stopped selling", "did not fail to sell"
		case a.Tokens[t].Tag == lexicon.VERB: // "never seen so many crews attend": it is the seeing that never was
			return false
		case breaks(&a.Tokens[t]) || norm == "but" || norm == "and" || norm == "that" || norm == "who" || norm == "which":
			return false
		}
	}
	return false
}

// withholds reports whether a verb says that what it leads up to is not done: "stopped selling", "refused to sell".
func withholds(t *article.Token) bool {
	return lexicon.In(t.Lemma(), "cease decline fail refuse stop")
}

// common counts the content words that stand near the verb on both sides. One of them must follow it on both, as a verb is told by its object; where the
// verbs end their clauses, what stands further before them counts too: "the lawyer said that his client would | appeal".
func (w *workspace) common(l align.Link, x, y int) int {
	verb, other := w.Set.WordAt(l.A.Article, x), w.Set.WordAt(l.B.Article, y)
	before := polarityReach
	if w.endsClause(l.A, x) && w.endsClause(l.B, y) && !w.twoSubjects(l, x, y) {
		if w.oneSubject(l, x, y) {
			return polarityNear
		}
		before *= 2
	} else if meet(w.nearWords(l.A, x+1, x+polarityObject, verb), w.nearWords(l.B, y+1, y+polarityObject, other)) == 0 {
		return 0
	}
	return meet(w.nearWords(l.A, x-before, x+polarityReach, verb), w.nearWords(l.B, y-before, y+polarityReach, other))
}

// twoSubjects reports whether two verbs have nouns for subjects that are not alike.
func (w *workspace) twoSubjects(l align.Link, x, y int) bool {
	p, q := w.subjects(l, x, y)
	return p >= 0 && q >= 0 && w.Set.WordLikeness(p, q) < align.AsGood
}

// oneSubject reports whether two verbs have one noun for their subject.
func (w *workspace) oneSubject(l align.Link, x, y int) bool {
	p, q := w.subjects(l, x, y)
	return p >= 0 && p == q
}

// subjects are the numbers of the nouns that are the subjects of two verbs, -1 for pronouns and none.
func (w *workspace) subjects(l align.Link, x, y int) (p, q int) {
	f, g := w.verbFrame(l.A, x), w.verbFrame(l.B, y)
	if f == nil || g == nil {
		return -1, -1
	}
	return w.whoIs(l.A.Article, w.subjectOf(f)).word, w.whoIs(l.B.Article, w.subjectOf(g)).word
}

// endsClause reports whether nothing follows a token in its clause.
func (w *workspace) endsClause(p align.Place, t int) bool {
	a := w.Set.Articles[p.Article]
	return t+1 >= a.Sentences[p.Sentence].Last || breaks(&a.Tokens[t+1])
}

// nearWords are the content words of tokens [from, to] of a sentence, but for one.
//
//go:noinline
func (w *workspace) nearWords(p align.Place, from, to, but int) []int {
	sen := w.Set.Articles[p.Article].Sentences[p.Sentence]
	var out []int
	for t := max(sen.First, from); t < min(sen.Last, to+1); t++ {
		if n := w.Set.WordAt(p.Article, t); n >= 0 && n != but {
			out = append(out, n)
		}
	}
	return out
}

// meet counts the different numbers of a that are in b.
func meet(a, b []int) int {
	n := 0
	for i, x := range a {
		if !slices.Contains(a[:i], x) && slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// throughNoun goes on from a token to the end of the next noun, so that a phrase is not cut at "took part in the"; where none is near, it stays.
func (w *workspace) throughNoun(p align.Place, from int) int {
	a := w.Set.Articles[p.Article]
	for t := from; t < min(a.Sentences[p.Sentence].Last, from+5) && !breaks(&a.Tokens[t]); t++ {
		if tag := a.Tokens[t].Tag; t > from && (tag == lexicon.NOUN || tag == lexicon.PROPN) {
			return t + 1
		}
	}
	return from
}

// verbPosition is the verb with what leads up to it, and what follows as far as the next noun.
func (w *workspace) verbPosition(p align.Place, t int) Position {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	from, to := t, t+1
	for n := 0; n < 5 && from > sen.First && !breaks(&a.Tokens[from-1]); n++ {
		from--
	}
	to = w.throughNoun(p, to)
	span := text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[to-1].Span.End}
	return w.stretch(p, clip(a, span))
}
