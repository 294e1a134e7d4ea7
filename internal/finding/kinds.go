package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Kinds of thing
//
// "The cyclist broke her arm" and "the cyclist broke a leg" hold no figure and no denial, yet one of them cannot be: arm and leg are different
// things of one kind, and they stand in the same place of the same statement. So words that are sisters (lexicon.Word.Sisters) are looked
// for in sentences that tell of the same, with the same words close by, where neither article ever uses the other's word. That last condition is
// the gate that matters: a report that has both a knife and a gun in it has two weapons.
//
// Cost: the product of the two sentences' unshared words, for linked sentences only. What it gets wrong: two words for one thing that WordNet keeps
// apart.

// kindsThreshold is the likeness from which two sentences are searched; kindsReach how many words around must hold kindsNear shared ones.
const (
	kindsThreshold = 0.12
	kindsSure      = 0.25 // from here WordNet's sisters count, below only our own list
	kindsReach     = 5
	kindsNear      = 2
)

// detectKinds finds different things of one kind in the same place. What several pairs of articles have is one finding.
func detectKinds(w *workspace) {
	found := map[[2]int]*Finding{}
	var order [][2]int
	for _, l := range w.Links {
		if l.Score < kindsThreshold {
			break
		}
		if w.captioned(l.A) || w.captioned(l.B) {
			continue
		}
		x, y, ok := w.sisters(l)
		if !ok {
			continue
		}
		p, q := w.verbPosition(l.A, x), w.verbPosition(l.B, y)
		pair := [2]int{w.Set.WordAt(l.A.Article, x), w.Set.WordAt(l.B.Article, y)}
		if pair[0] > pair[1] {
			pair[0], pair[1], p, q = pair[1], pair[0], q, p
		}
		f := found[pair]
		if f == nil {
			order = append(order, pair)
			one := w.differing(Other, l.A, weightThing, 0.35+0.4*l.Score, ReasonExclude, p, q)
			one.Reason.Words = []string{w.Set.Word(pair[0]), w.Set.Word(pair[1])}
			found[pair] = &one
			continue
		}
		f.Positions[0].Readings = joinReading(f.Positions[0].Readings, p.Readings[0])
		f.Positions[1].Readings = joinReading(f.Positions[1].Readings, q.Readings[0])
	}
	for _, pair := range order {
		w.conflict(*found[pair])
	}
}

// joinReading adds a reading that is not there yet.
func joinReading(rs []Reading, r Reading) []Reading {
	for _, o := range rs {
		if o.Article == r.Article && o.Span == r.Span {
			return rs
		}
	}
	return append(rs, r)
}

func (w *workspace) captioned(p align.Place) bool {
	return w.Set.Articles[p.Article].Role(p.Sentence) == article.Caption
}

// sisters finds two tokens of linked sentences that are different things of one kind in the same place.
func (w *workspace) sisters(l align.Link) (x, y int, ok bool) {
	all := l.Score >= kindsSure
	ys := w.unshared(l.B, l.A.Article, all)
	if len(ys) == 0 {
		return 0, 0, false
	}
	for _, x := range w.unshared(l.A, l.B.Article, all) {
		for _, y := range ys {
			if x.mayBe(&y) && w.exclusive(l, &x, &y) &&
				meet(w.nearWords(l.A, x.t-kindsReach, x.t+kindsReach, x.word), w.nearWords(l.B, y.t-kindsReach, y.t+kindsReach, y.word)) >= kindsNear {
				return x.t, y.t, true
			}
		}
	}
	return 0, 0, false
}

// unshared is a token whose word the other article never uses.
type unshared struct {
	t, word, before int // token, its word and the word before it; -1 for none
	tag             lexicon.Tag
	capital         bool // it is part of a name
	entry, lemma    *lexicon.Word
}

// unshared are the tokens of a sentence whose words an article never uses: all, or those that have rivals on our own list.
func (w *workspace) unshared(p align.Place, article int, all bool) []unshared {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	var out []unshared
	for t := sen.First; t < sen.Last; t++ {
		word := w.Set.WordAt(p.Article, t)
		if word < 0 || w.Set.Uses(article, word) {
			continue
		}
		lemma := lexicon.Of(a.Tokens[t].Lemma())
		if !all && !lemma.HasRivals() {
			continue
		}
		u := unshared{t: t, word: word, before: -1, tag: a.Tokens[t].Tag, capital: w.capital(p.Article, t), entry: w.Set.Entry(word), lemma: lemma}
		if t > 0 {
			u.before = w.Set.WordAt(p.Article, t-1)
		}
		out = append(out, u)
	}
	return out
}

// mayBe reports whether neither token is part of a name, or both are and the word before is the same: Partridge Drive, Partridge Lane.
func (x *unshared) mayBe(y *unshared) bool {
	return x.capital == y.capital && (!x.capital || x.before >= 0 && x.before == y.before)
}

// exclusive reports whether two words are different things of one kind, by our own list alone where the sentences are not much alike.
func (w *workspace) exclusive(l align.Link, x, y *unshared) bool {
	if x.kin() != y.kin() || x.kin() && (!w.owned(l.A.Article, x) || !w.owned(l.B.Article, y)) {
		return false // "her brothers", told of one of them, are the "sons" of another
	}
	if x.tag == y.tag && x.lemma.Rivals(y.lemma) && !x.entry.Wider(y.entry) && !y.entry.Wider(x.entry) {
		return true
	}
	return l.Score >= kindsSure && x.entry.Sisters(y.entry)
}

// kin reports a word for somebody's relative.
func (x *unshared) kin() bool { return kinship(x.lemma.Text()) }

func kinship(noun string) bool {
	return lexicon.In(noun, "aunt brother cousin daughter father grandfather grandmother husband mother nephew niece sister son uncle wife")
}

// owned reports whether it is said right before whose relative somebody is.
func (w *workspace) owned(a int, x *unshared) bool {
	return x.t > 0 && lexicon.In(w.Set.Articles[a].Tokens[x.t-1].Norm, "'s her his my our their your")
}

// capital reports whether a token is written with a capital.
func (w *workspace) capital(a, t int) bool {
	s := w.Set.Articles[a].Text(w.Set.Articles[a].Tokens[t].Span)
	return s[0] >= 'A' && s[0] <= 'Z'
}
