package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Plans and what came of them
//
// "The bridge will be inspected on Friday" and "divers are inspecting the bridge" share a verb and what it is done to; the one has it ahead, the other
// has seen it. So clauses of linked sentences that have one verb are held against each other by who does it and to whom, and where one tells of a
// plan and the other of what happened, the story has moved. Cost: the clauses of linked sentences. What it gets wrong: a plan for another day, where both sentences
// are about the same thing and neither names the day.

// outcomeThreshold is the likeness from which two sentences are searched.
const outcomeThreshold = 0.12

// detectOutcomes finds what one article has ahead and another has seen done.
func detectOutcomes(w *workspace) {
	type pair struct{ verb, object int }
	seen := map[pair]bool{}
	for _, l := range w.Links {
		if l.Score < outcomeThreshold {
			break
		}
		for _, f := range w.framesIn(l.A) {
			for _, g := range w.framesIn(l.B) {
				verb, object := w.sameDeed(l, f, g)
				if verb < 0 || seen[pair{verb, object}] {
					continue
				}
				x, y := w.standing(l.A.Article, f), w.standing(l.B.Article, g)
				if x == y || x == unclear || y == unclear || f.Polarity == fact.Negated || g.Polarity == fact.Negated || f.Modality != fact.Planned && g.Modality != fact.Planned {
					continue
				}
				seen[pair{verb, object}] = true
				first, then := w.framePosition(l.A, f), w.framePosition(l.B, g)
				first.Stage, then.Stage = int(x), int(y)
				w.add(Finding{Kind: Update, Aspect: Status, Topic: Topic{ID: TopicOutcome, Words: []string{first.Value}}, Positions: []Position{first, then},
					Severity: 0.6 - 0.2*w.depth(l.A), Confidence: 0.4 + 0.5*l.Score, Reason: Reason{ID: ReasonMoved}})
			}
		}
	}
}

// framesIn are the clauses of one sentence.
func (w *workspace) framesIn(p align.Place) []*fact.Frame {
	var out []*fact.Frame
	for i := range w.frames(p.Article) {
		if f := &w.framed[p.Article][i]; f.Sentence == p.Sentence {
			out = append(out, f)
		}
	}
	return out
}

// sameDeed gives the numbers of the verb and of what it befalls, or else of who does it, where two clauses have them in common; -1 where they tell of two deeds.
func (w *workspace) sameDeed(l align.Link, f, g *fact.Frame) (verb, object int) {
	if f.State || g.State {
		return -1, -1
	}
	verb = w.verbWord(l.A.Article, f)
	if verb < 0 || verb != w.verbWord(l.B.Article, g) || lexicon.LightVerb(f.Predicate) || lexicon.StepOfVerb(f.Predicate).Course != lexicon.NoCourse {
		return -1, -1
	}
	p, q := w.whoIs(l.A.Article, f.Patient), w.whoIs(l.B.Article, g.Patient)
	x, y := w.whoIs(l.A.Article, f.Actor), w.whoIs(l.B.Article, g.Actor)
	if !agree(&p, &q) {
		return -1, -1
	}
	switch {
	case !agree(&x, &y) && (p.word < 0 || q.word < 0 || x.entity >= 0 && y.entity >= 0):
		return -1, -1
	case p.word >= 0 && q.word >= 0:
		return verb, p.word
	case x.word >= 0 && y.word >= 0 && f.Patient.Head == "" && g.Patient.Head == "":
		return verb, x.word
	}
	return -1, -1
}

// agree reports whether two groups may stand for one somebody: one of them says nothing, or both have one head or one name.
func agree(p, q *who) bool {
	if p.entity >= 0 && q.entity >= 0 {
		return p.entity == q.entity
	}
	return p.word < 0 || q.word < 0 || p.word == q.word && p.plural == q.plural
}

// verbWord is the number of a clause's verb; -1 where it has none.
func (w *workspace) verbWord(a int, f *fact.Frame) int {
	from, to := w.Set.TokenRange(a, f.Verb)
	for t := to - 1; t >= from; t-- {
		if w.Set.Articles[a].Tokens[t].Tag == lexicon.VERB {
			return w.Set.WordAt(a, t)
		}
	}
	return -1
}

// framePosition is a clause as a position: its subject, its verb and its object.
func (w *workspace) framePosition(p align.Place, f *fact.Frame) Position {
	s := w.told(p.Article, f, w.subjectOf(f), f.Verb)
	r := Reading{Article: p.Article, Span: s, Sentence: p.Sentence}
	w.attribute(&r)
	return Position{Value: oneLine(w.Set.Articles[p.Article].Text(s)), Readings: []Reading{r}}
}
