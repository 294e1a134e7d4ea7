package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Claims
//
// Of two texts that somebody vouches for to be about one thing, the shorter is often a claim that the longer bears out or does not: "The council of Brake backs the toll
// bridge" beside a paragraph in which councillors denounce it. Inside a story neither of what is looked for here would be enough; for a pair it is.
//
// A rival word: the claim says that the council backs, the text that it denounces, and nowhere that anybody backs. Which words are rivals the lexicon says
// (stand for and against, gain and loss, causes and prevents, brother and brother-in-law). One sentence of the text must have all names of the claim and most of its other
// words, and neither word may be denied unless both are.
//
// Names brought together: "Aino Berg owns the Varel Line", where the text has Aino Berg in one clause and the Varel Line two verbs further on. A claim of
// ten words that ties two names tells little but that tie, and a text that had it would have the two closer together.
//
// Cost: the product of the two lengths. What it gets wrong: a rival word that is said of something else in the sentence, and ties that the text does tell over a long
// way round. Of the second kind about half are no contradiction; it is there since nothing else finds those that are.

const (
	tiedWords = 10 // a claim of more tells more than how two names are tied
	tiedApart = 12 // tokens between the two names in the text at least
	tiedVerbs = 2  // and verbs
)

// rivalled is the share of a claim's other words that a sentence of the other text has, where that has a rival of a word of the claim; 0 where none has.
func (w *workspace) rivalled(claim int) float64 {
	a, other := w.Set.Articles[claim], w.Set.Articles[1-claim]
	best := 0.0
	for t := range a.Tokens {
		set, side := lexicon.Rivals(a.Tokens[t].Lemma())
		if set == "" || has(other, set, side) {
			continue
		}
		denied := w.under(align.Place{Article: claim, Sentence: w.sentenceOf(claim, t)}, t)
		words := without(w.contentOf(claim), w.Set.WordAt(claim, t))
		for s, sen := range other.Sentences {
			p := align.Place{Article: 1 - claim, Sentence: s}
			for u := sen.First; u < sen.Last; u++ {
				if rival, _ := lexicon.Rivals(other.Tokens[u].Lemma()); rival == set && w.under(p, u) == denied && w.names(claim, p) {
					best = max(best, w.shareOf(words, w.wordsOf(p)))
				}
			}
		}
	}
	return best
}

// has reports whether a text has a word of a side of a set of rivals.
func has(a *article.Article, set, side string) bool {
	for t := range a.Tokens {
		if x, y := lexicon.Rivals(a.Tokens[t].Lemma()); x == set && y == side {
			return true
		}
	}
	return false
}

// names reports whether a sentence has every word of the names of an article.
func (w *workspace) names(a int, p align.Place) bool {
	for t, tok := range w.Set.Articles[a].Tokens {
		if n := w.Set.WordAt(a, t); n >= 0 && tok.Tag == lexicon.PROPN && !w.answers(w.wordsOf(p), n, align.AsGood) {
			return false
		}
	}
	return true
}

// tiesApart reports whether a short claim in the active voice ties two names, its first and its last, of which the other text has the second far behind the
// first wherever they are nearest to each other, with other verbs between them.
func (w *workspace) tiesApart(claim int) bool {
	a, other := w.Set.Articles[claim], w.Set.Articles[1-claim]
	first, last, names := -1, -1, 0 // numbers of the last words of the two names
	for t := range a.Tokens {
		if a.Tokens[t].Kind == article.Number {
			return false
		}
		if a.Tokens[t].Tag == lexicon.PROPN && !nameGoesOn(a, t) {
			last = w.Set.WordAt(claim, t)
			if names++; names == 1 {
				first = last
			}
		}
	}
	if names < 2 || first < 0 || last < 0 || a.Words() > tiedWords || other.Words() < 2*a.Words() {
		return false
	}
	if frames := w.Set.Frames[claim]; len(frames) > 0 && frames[0].Patient.Head != "" && w.subjectOf(&frames[0]) == frames[0].Patient {
		return false
	}
	from, to, gap := 0, 0, len(other.Tokens)
	for _, t := range w.placesOf(1-claim, first) {
		for _, u := range w.placesOf(1-claim, last) {
			if apart := max(t-u, u-t); apart > 0 && apart < gap && w.sentenceOf(1-claim, t) == w.sentenceOf(1-claim, u) {
				from, to, gap = t, u, apart
			}
		}
	}
	verbs := 0
	for t := from; t < to; t++ {
		if other.Tokens[t].Tag == lexicon.VERB {
			verbs++
		}
	}
	return to-from >= tiedApart && verbs >= tiedVerbs
}

// nameGoesOn reports whether the word behind token t belongs to its name: "Varel | Line", "Berg and Sons".
func nameGoesOn(a *article.Article, t int) bool {
	name := func(k int) bool { return k < len(a.Tokens) && a.Tokens[k].Tag == lexicon.PROPN }
	return name(t+1) || name(t+2) && lexicon.In(a.Tokens[t+1].Norm, ". and")
}

// placesOf are the tokens of an article that have a word or one as good.
func (w *workspace) placesOf(a, n int) []int {
	var out []int
	for t := range w.Set.Articles[a].Tokens {
		if m := w.Set.WordAt(a, t); m >= 0 && w.Set.WordLikeness(m, n) >= align.AsGood {
			out = append(out, t)
		}
	}
	return out
}
