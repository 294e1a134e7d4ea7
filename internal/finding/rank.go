package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Ranks
//
// "It was the third title for Rovers", "for Rovers it was the first title": which of its kind something is, is told of it with a form of "be", "become" or
// "make". Ordinals elsewhere count off ("the second goal", "in the third round") and are no claim. Two ranks are held against each other where what
// they are ranks of is said alike and the sentences are alike; an article that gives both takes them for two things. Cost: linear in the words, then the
// square of the ranks of a set. What it gets wrong: ranks among two sets of which neither is named, the third in town and the first in the league.

// rank is which of its kind something is said to be.
type rank struct {
	at    align.Place
	n     float64
	words []int // numbers of the words for what it is a rank of, names left out
	head  int   // number of its noun, -1 where a verb follows: "the sixth to land"
	span  text.Span
}

const (
	rankLikeness = 0.12 // of two sentences that tell of one rank
	rankBefore   = 4    // words before a rank among which stands the verb
	rankBehind   = 6    // words behind it that may say what it is a rank of
)

// detectRanks finds one thing that is said to be the third of its kind and the first.
func detectRanks(w *workspace) {
	var all []rank
	for a := range w.Set.Articles {
		for s := range w.Set.Articles[a].Sentences {
			all = append(all, w.ranks(align.Place{Article: a, Sentence: s})...)
		}
	}
	of := func(x, y *rank) bool {
		return slices.ContainsFunc(x.words, func(v int) bool { return w.answers(y.words, v, align.AsGood) })
	}
	gives := func(article int, x *rank) bool {
		return slices.ContainsFunc(all, func(y rank) bool {
			return y.at.Article == article && y.n == x.n && of(&y, x) && (x.head < 0 || y.head < 0 || w.Set.WordLikeness(x.head, y.head) >= align.AsGood)
		})
	}
	for i := range all {
		for j := range all[:i] {
			x, y := &all[j], &all[i]
			like := w.Set.Cosine(x.at, y.at)
			if x.at.Article == y.at.Article || x.n == y.n || w.copied(x.at, y.at.Article) || like < rankLikeness || !of(x, y) || gives(x.at.Article, y) || gives(y.at.Article, x) {
				continue
			}
			w.conflict(w.differing(Quantity, x.at, weightRank, 0.5+0.4*like, ReasonExclude, w.stretch(x.at, x.span), w.stretch(y.at, y.span)))
		}
	}
}

// ranks are those that a sentence claims.
func (w *workspace) ranks(p align.Place) []rank {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	var out []rank
	for t := sen.First + 1; t+1 < sen.Last; t++ {
		n := float64(a.Tokens[t].Word.Ordinal())
		if n == 0 || !lexicon.In(a.Tokens[t-1].Norm, "her his its the their") || w.turned(p, t) || sequence(&a.Tokens[t+1]) || !claims(a.Tokens[max(sen.First, t-1-rankBefore):t-1]) || w.formerly(p) {
			continue
		}
		to := t + 1
		for to < sen.Last && to <= t+rankBehind && !breaks(&a.Tokens[to]) {
			to++
		}
		r := rank{at: p, n: n, head: -1, span: a.Tokens[t-1].Span.Cover(a.Tokens[to-1].Span)}
		for k := t + 1; k < to; k++ {
			if v := w.Set.WordAt(p.Article, k); v >= 0 && a.Tokens[k].Tag != lexicon.PROPN {
				r.words = append(r.words, v)
			}
		}
		for k := t + 1; k < to && (a.Tokens[k].Tag == lexicon.NOUN || a.Tokens[k].Tag == lexicon.ADJ); k++ {
			r.head = w.Set.WordAt(p.Article, k)
		}
		if len(r.words) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// claims reports whether words that lead up to a rank say that something is, became or was made what follows.
func claims(before []article.Token) bool {
	for i := len(before) - 1; i >= 0 && !breaks(&before[i]); i-- {
		if t := &before[i]; beForm(t.Norm) || lexicon.In(t.Lemma(), "become make mark remain") {
			return true
		}
	}
	return false
}

// sequence reports whether a word behind an ordinal is for what comes one after the other: "the second day", "the third of four".
func sequence(t *article.Token) bool {
	return t.Tag != lexicon.NOUN && t.Tag != lexicon.ADJ && t.Tag != lexicon.PROPN && t.Norm != "to" ||
		lexicon.In(t.Lemma(), "attempt chapter day episode half hour match minute month of offer part phase place quarter round season set stage step thing time vote week year")
}
