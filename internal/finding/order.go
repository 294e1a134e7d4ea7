package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// cause is one thing said to have brought about another: "an explosion sparked a fire".
type cause struct {
	at       align.Place
	from, to int // numbers of the two nouns
	span     text.Span
}

// causeReach is how many words may lie between a verb of cause and its nouns.
const causeReach = 6

// detectOrder finds cause and effect turned round: "an explosion sparked the fire" here, "the fire caused an explosion" there. The nouns are the last
// one before the verb and the first one behind it, so "caught fire and caused an explosion" is read as fire, cause, explosion.
func detectOrder(w *workspace) {
	var all []cause
	for a, art := range w.Set.Articles {
		for i := range art.Sentences {
			if art.Role(i) != article.Caption {
				all = append(all, w.causes(align.Place{Article: a, Sentence: i})...)
			}
		}
	}
	for i, x := range all {
		for _, y := range all[i+1:] {
			if x.at.Article == y.at.Article || x.from != y.to || x.to != y.from {
				continue
			}
			w.conflict(Finding{Aspect: Order, Topic: Topic{TopicStatement, []string{oneLine(w.Set.Articles[x.at.Article].Text(x.span))}}, Severity: 0.65 - 0.2*w.depth(x.at), Confidence: 0.75,
				Positions: []Position{w.causePosition(x), w.causePosition(y)}, Reason: Reason{ReasonTurned, []string{w.Set.Word(x.from), w.Set.Word(x.to)}}})
		}
	}
}

func (w *workspace) causePosition(c cause) Position {
	a := w.Set.Articles[c.at.Article]
	r := Reading{Article: c.at.Article, Span: clip(a, c.span), Sentence: c.at.Sentence}
	w.attribute(&r)
	return Position{Value: oneLine(a.Text(r.Span)), Readings: []Reading{r}}
}

// causes finds the statements of cause in a sentence.
func (w *workspace) causes(p align.Place) []cause {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	var out []cause
	for t := sen.First; t < sen.Last; t++ {
		if a.Tokens[t].Tag != lexicon.VERB || !lexicon.Causes(a.Tokens[t].Lemma) || t > sen.First && a.Tokens[t-1].Tag == lexicon.AUX {
			continue // "was caused by" turns the two round
		}
		x, y := w.nounFrom(p, t, -1), w.nounFrom(p, t, 1)
		if x < 0 || y < 0 {
			continue
		}
		out = append(out, cause{at: p, from: w.Set.WordAt(p.Article, x), to: w.Set.WordAt(p.Article, y),
			span: text.Span{Start: a.Tokens[x].Span.Start, End: a.Tokens[y].Span.End}})
	}
	return out
}

// nounFrom is the nearest common noun before or behind a token; -1 where there is none within reach.
func (w *workspace) nounFrom(p align.Place, t, step int) int {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	for n, k := 0, t+step; n < causeReach && k >= sen.First && k < sen.Last; n, k = n+1, k+step {
		if a.Tokens[k].Tag == lexicon.NOUN && w.Set.WordAt(p.Article, k) >= 0 {
			return k
		}
	}
	return -1
}
