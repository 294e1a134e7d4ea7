package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Kinds of thing
//
// "A gunshot wound to her left shoulder" and "a gunshot wound to the chest" hold no figure and no denial, yet one of them cannot be: shoulder and chest
// are different things of one kind, and they stand in the same place of the same statement. So words that are sisters (lexicon.Sisters) are looked
// for in sentences that tell of the same, with the same words close by, where neither article ever uses the other's word. That last condition is
// the gate that matters: a report that has both a knife and a gun in it has two weapons.
//
// Cost: the product of the two sentences' unshared words, for linked sentences only. What it gets wrong: two words for one thing that WordNet keeps
// apart.

// kindsThreshold is the likeness from which two sentences are searched; kindsReach how many words around must hold kindsNear shared ones.
const (
	kindsThreshold = 0.25
	kindsReach     = 5
	kindsNear      = 2
)

// detectKinds finds different things of one kind in the same place.
func detectKinds(w *workspace) {
	for _, l := range w.Links {
		if l.Score < kindsThreshold {
			break
		}
		if w.captioned(l.A) || w.captioned(l.B) {
			continue
		}
		w.kinds(l)
	}
}

func (w *workspace) captioned(p align.Place) bool {
	return w.Set.Articles[p.Article].Role(p.Sentence) == article.Caption
}

func (w *workspace) kinds(l align.Link) {
	a, b := w.Set.Articles[l.A.Article].Sentences[l.A.Sentence], w.Set.Articles[l.B.Article].Sentences[l.B.Sentence]
	for x := a.First; x < a.Last; x++ {
		p := w.Set.WordAt(l.A.Article, x)
		if p < 0 || w.Set.Uses(l.B.Article, p) || w.capital(l.A.Article, x) {
			continue
		}
		for y := b.First; y < b.Last; y++ {
			q := w.Set.WordAt(l.B.Article, y)
			if q < 0 || p == q || w.Set.Uses(l.A.Article, q) || w.capital(l.B.Article, y) || !lexicon.Sisters(w.Set.Word(p), w.Set.Word(q)) {
				continue
			}
			if meet(w.nearWords(l.A, x-kindsReach, x+kindsReach, p), w.nearWords(l.B, y-kindsReach, y+kindsReach, q)) < kindsNear {
				continue
			}
			w.conflict(Finding{Aspect: Other, Topic: Topic{TopicStatement, []string{w.gist(l.A)}}, Severity: 0.55 - 0.2*w.depth(l.A), Confidence: 0.35 + 0.4*l.Score,
				Positions: []Position{w.verbPosition(l.A, x), w.verbPosition(l.B, y)}, Reason: Reason{ReasonExclude, []string{w.tokenText(l.A.Article, x), w.tokenText(l.B.Article, y)}}})
			return
		}
	}
}

func (w *workspace) tokenText(a, t int) string {
	return w.Set.Articles[a].Text(w.Set.Articles[a].Tokens[t].Span)
}

// capital reports whether a token is written with a capital.
func (w *workspace) capital(a, t int) bool {
	s := w.tokenText(a, t)
	return s[0] >= 'A' && s[0] <= 'Z'
}
