package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Events
//
// "The hearing has begun", "the hearing went on after lunch", "the hearing ended without a ruling": one event at three stages, each report true when it
// was written. An event is a course like any other: its steps are read off the verb beside a noun that most articles use, begun, under way, over, or
// ahead where an auxiliary or "is expected to" says so. "Began" leaves open whether it is over by now, "has begun" does not.
//
// Cost: linear in the words. What it gets wrong: events of one name ("the talks" of last year) count as one, which the year or "last" in
// the same clause guards against.

// phaseReach is how many words may lie between an event and the verb that says how far it has got.
const phaseReach = 4

// phases finds the events of a sentence that stand beside a verb of phase.
func (w *workspace) phases(p align.Place) []mention {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	var out []mention
	for t := sen.First; t < sen.Last; t++ {
		next := ""
		if t+1 < sen.Last {
			next = a.Tokens[t+1].Norm
		}
		phase := lexicon.PhaseVerb(a.Tokens[t].Norm, next)
		if phase == lexicon.NoPhase || next == "fire" || a.Tokens[t].Tag == lexicon.NOUN || attributive(a, t) {
			continue
		}
		e, noun := w.eventNear(p, t)
		if e < 0 {
			continue
		}
		from, to := min(e, t), max(e, t)+1
		if next == "up" || next == "place" || next == "way" || next == "off" {
			to = max(to, t+2)
		}
		lo, hi := phase.Steps(a.Tokens[t].Norm)
		if f := w.verbFrame(p, t); f != nil {
			switch w.standing(p.Article, f) {
			case planned, undone:
				lo, hi = 0, lo
				first, _ := w.Set.TokenRange(p.Article, f.Verb)
				if from = min(from, first); a.Tokens[first].Norm == "to" && first > sen.First {
					from = min(from, first-1) // "is expected | to begin"
				}
			case unclear, open:
				continue
			}
		}
		if elsewhere(a, max(sen.First, from-6), min(sen.Last, to+6)) {
			continue
		}
		m := mention{course: lexicon.EventCourse, lo: lo, hi: hi, at: p, who: who{entity: -1, word: noun}, span: a.Tokens[from].Span.Cover(a.Tokens[to-1].Span)}
		out = append(out, m)
	}
	return out
}

// attributive reports whether a token stands before the noun or name it goes with: "continued enrichment", "the planned talks".
func attributive(a *article.Article, t int) bool {
	return a.Tokens[t].Tag == lexicon.ADJ && t+1 < len(a.Tokens) && (a.Tokens[t+1].Tag == lexicon.NOUN || a.Tokens[t+1].Tag == lexicon.PROPN)
}

// eventNear finds the event nearest to a verb, its subject before it first; -1 where there is none.
func (w *workspace) eventNear(p align.Place, verb int) (token, noun int) {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	if f := w.verbFrame(p, verb); f != nil {
		if of := w.subjectOf(f); of.Head != "" { // "the hearing on the old bridge has begun"
			t, _ := w.Set.TokenRange(p.Article, of.At)
			if k := w.Set.WordAt(p.Article, t); w.happening(a, t, k) {
				return t, k
			}
		}
	}
	for _, step := range []int{-1, 1} {
		for t, n := verb+step, 0; t >= sen.First && t < sen.Last && n <= phaseReach; t += step {
			if breaks(&a.Tokens[t]) || a.Tokens[t].Tag == lexicon.VERB {
				break // another verb has the event: "talks insisted on continued …"
			}
			n++
			if k := w.Set.WordAt(p.Article, t); w.happening(a, t, k) {
				return t, k
			}
			if step > 0 && a.Tokens[t].Tag == lexicon.NOUN && (t+1 == sen.Last || a.Tokens[t+1].Tag != lexicon.NOUN) {
				break // "pinned | his cousin | to the ground"
			}
		}
	}
	return -1, -1
}

// happening reports whether token t, the word with number k, is an event that the story is about.
func (w *workspace) happening(a *article.Article, t, k int) bool {
	return a.Tokens[t].Tag == lexicon.NOUN && w.isTopic(k) && w.Set.Entry(k).Happens()
}

// elsewhere reports whether the stretch speaks of another year's event or of the next one.
func elsewhere(a *article.Article, from, to int) bool {
	for _, t := range a.Tokens[from:to] {
		switch t.Norm {
		case "last", "previous", "earlier", "next", "new", "further", "another", "future", "again", "if", "would", "ahead":
			return true
		}
	}
	return false
}
