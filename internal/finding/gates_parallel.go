package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Parallel sentences
//
// "Men earn 18 euros an hour" and "women earn 16 euros an hour", "the storm will reach the coast on Friday" and "the storm will reach the capital on Saturday":
// what two reports tell in the same words is one thing if a single place of the sentence differs, and two things if two do. So the two sentences of a
// difference are laid against each other, and the places are counted in which each has something of its own: values that exclude each other, or nouns and
// adjectives of which none is a synonym, a wider word or a spelling of one on the other side. Tolls are let off: two counts of one accident differ in the dead
// and in the injured. So are copies, as whoever edits a sentence may change two words of it.
//
// Cost: the product of the two sentences' lengths, for differences only. What it gets wrong: two slips in one short sentence.

const (
	parallelShare = 0.5 // of the words in common, from which two sentences run parallel
	maxPlace      = 3   // words that one place of a sentence has at most
)

// gateParallel: men earn 18 euros an hour, women 16.
func gateParallel(w *workspace, f *Finding) verdict {
	if q, ok := f.Positions[0].Fact.(fact.Quantity); ok && (q.Role == "killed" || q.Role == "injured") {
		return passed
	}
	itself := func(r Reading) Reading { return r }
	return dropIf(f.anyTwo(func(p, q *Position) bool { return !match(p, q, itself, w.oneDiffers) }))
}

// oneDiffers reports whether the sentences of two readings differ in one place, or are not parallel at all.
func (w *workspace) oneDiffers(r, s Reading) bool {
	if w.origin[r.Article] == w.origin[s.Article] {
		return true
	}
	p, q := align.Place{Article: r.Article, Sentence: r.Sentence}, align.Place{Article: s.Article, Sentence: s.Sentence}
	c, n := w.Set.Lay(p, q, parallelShare), 0
	var values [3]int // figures, ordinals, times: those of one kind often go together, "seven votes to four", "from nine to noon"
	for _, h := range c.Hunks {
		if h.A1-h.A0 > maxPlace || h.B1-h.B0 > maxPlace {
			continue
		}
		x, y := w.substance(p, q, h.A0, h.A1), w.substance(q, p, h.B0, h.B1)
		if kind := w.otherValue(c, h); kind >= 0 {
			values[kind] = 1
		} else if len(x) > 0 && len(y) > 0 && !w.anyAlike(p.Article, q.Article, x, y) {
			n++
		}
	}
	return n+values[0]+values[1]+values[2] < 2
}

// otherValue says of what kind the two sides of a hunk are as values that exclude each other: 0 figures, 1 ordinals, 2 times; -1 for none.
func (w *workspace) otherValue(c align.Copy, h align.Hunk) int {
	for _, f := range w.factsIn(c.A, w.Set.Articles[c.A.Article], h.A0, h.A1) {
		for _, g := range w.factsIn(c.B, w.Set.Articles[c.B.Article], h.B0, h.B1) {
			x, y := w.Set.Fact(f).Value, w.Set.Fact(g).Value
			if rel, _ := relate(x, y); rel != excludes {
				continue
			}
			switch q, ok := x.(fact.Quantity); {
			case !ok:
				return 2
			case q.Ordinal:
				return 1
			}
			return 0
		}
	}
	return -1
}

// substance are the nouns, adjectives and names among the tokens [from, to) of a sentence that stand in no value and that the other sentence does not have.
func (w *workspace) substance(p, other align.Place, from, to int) []int {
	a := w.Set.Articles[p.Article]
	var out []int
	for t := from; t < to; t++ {
		k := &a.Tokens[t]
		if k.Tag != lexicon.ADJ && k.Tag != lexicon.NOUN && k.Tag != lexicon.PROPN && !whereabouts(k) || w.inValue(p, k.Span) || w.hasLemma(other, k.Lemma()) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// hasLemma reports whether a sentence has a word.
func (w *workspace) hasLemma(p align.Place, lemma string) bool {
	return anyToken(w.Set.Articles[p.Article].TokensOf(p.Sentence), func(t *article.Token) bool { return t.Lemma() == lemma })
}

// inValue reports whether a place lies in a time or a figure.
func (w *workspace) inValue(p align.Place, at text.Span) bool {
	return slices.ContainsFunc(w.Set.Sentences[p.Article][p.Sentence].Facts, func(k int) bool {
		x := &w.Set.Facts[p.Article][k]
		return (x.Value.Kind() == fact.KindTime || x.Value.Kind() == fact.KindQuantity) && x.Span.Overlaps(at)
	})
}

// anyAlike reports whether a word on the one side may stand for one on the other.
func (w *workspace) anyAlike(a, b int, x, y []int) bool {
	for _, t := range x {
		for _, u := range y {
			k, l := &w.Set.Articles[a].Tokens[t], &w.Set.Articles[b].Tokens[u]
			if k.Tag == lexicon.PROPN || l.Tag == lexicon.PROPN {
				p, q := w.entityAt(a, k.Span), w.entityAt(b, l.Span)
				if k.Tag != l.Tag && !whereabouts(k) && !whereabouts(l) || k.Tag == l.Tag && p == q || sameName(k.Norm, l.Norm) {
					return true // "Vienna" may be "the capital"
				}
				continue
			}
			if v, n := w.Set.WordAt(a, t), w.Set.WordAt(b, u); k.Lemma() == l.Lemma() || v >= 0 && n >= 0 && w.likeWords(v, n) {
				return true
			}
		}
	}
	return false
}

// likeWords reports whether one word may be used for another: a synonym, or a wider one.
func (w *workspace) likeWords(v, n int) bool {
	x, y := w.Set.Entry(v), w.Set.Entry(n)
	return x.Synonym(y) > 0 || x.Wider(y) || y.Wider(x)
}

// whereabouts reports words that say where without a name: "worldwide", "south".
func whereabouts(t *article.Token) bool {
	return t.Word.In(lexicon.Compass) || lexicon.In(t.Norm, "abroad globally inland nationwide overseas worldwide")
}
