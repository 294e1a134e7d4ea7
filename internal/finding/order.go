package finding

import (
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
		for _, f := range w.frames(a) {
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
			w.conflict(Finding{Aspect: Order, Topic: Topic{ID: TopicStatement, Words: []string{text.OneLine(w.Set.Articles[x.at.Article].Text(x.span))}}, Severity: 0.65 - 0.2*w.depth(x.at), Confidence: 0.75,
				Positions: []Position{w.causePosition(x), w.causePosition(y)}, Reason: Reason{ReasonTurned, []string{w.Set.Word(x.from), w.Set.Word(x.to)}}})
		}
	}
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
