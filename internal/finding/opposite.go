package finding

import (
	"slices"

	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Opposites
//
// "The bank's shares rose before the bell" and "its shares fell in early trading" tell of one subject with two verbs that are opposites. Of prices, which
// turn within the hour, that is the story at two moments; of anything else it is a conflict, if the two sentences are much alike and have one
// object. Cost: the square of the clauses that share a subject, for those with an opposite in the lexicon. What it gets wrong: rises and falls over
// two spans of time that neither sentence names.

// oppositeThreshold is the likeness from which two sentences with opposite verbs tell of one thing, oppositePrices where the subject is a price.
const (
	oppositeThreshold = 0.3
	oppositePrices    = 0.08
)

// detectOpposites finds one subject with two opposite verbs.
func detectOpposites(w *workspace) {
	w.eachDeed(func(d *deed) (subject int, ok bool) {
		a, f := d.at.Article, d.frame
		d.verb, subject = w.verbWord(a, f), w.whoIs(a, w.subjectOf(f)).word
		return subject, d.verb >= 0 && subject >= 0 && !f.State && f.Polarity == fact.Affirmed && w.standing(a, f) == reached && !w.elsewhen(d.at)
	}, w.opposites)
}

// opposites reports the likest pair of opposite verbs that one subject has.
func (w *workspace) opposites(deeds []deed) {
	price := lexicon.In(w.Set.Word(deeds[0].number), "currency future index market oil price share yield")
	best, least := [2]*deed{}, oppositeThreshold
	if price {
		least = oppositePrices
	}
	for i := range deeds {
		for j := range deeds[i+1:] {
			x, y := &deeds[i], &deeds[i+1+j]
			if x.at.Article == y.at.Article || x.verb == y.verb || !w.Set.Entry(x.verb).Antonym(w.Set.Entry(y.verb)) || !w.sameDeed(x, y) {
				continue
			}
			if steps(w.Set.Word(x.verb), w.Set.Word(y.verb)) {
				continue // what began has ended since
			}
			if tellsDeed(deeds, x.at.Article, y.verb) || tellsDeed(deeds, y.at.Article, x.verb) {
				continue // "rose and then fell"
			}
			p, q := w.whoIs(x.at.Article, x.frame.Patient), w.whoIs(y.at.Article, y.frame.Patient)
			if score := w.Set.Cosine(x.at, y.at); score >= least && (price || p.word == q.word) {
				best, least = [2]*deed{x, y}, score
			}
		}
	}
	if best[0] == nil {
		return
	}
	x, y := best[0], best[1]
	f := Finding{Kind: Update, Aspect: Polarity, Topic: Topic{ID: TopicStatement, Words: []string{w.gist(x.at)}}, Severity: 0.6 - 0.2*w.depth(x.at), Confidence: 0.4 + 0.4*least,
		Positions: []Position{w.framePosition(x.at, x.frame), w.framePosition(y.at, y.frame)}, Reason: Reason{ReasonOpposite, []string{w.Set.Word(x.verb), w.Set.Word(y.verb)}}}
	if price {
		w.add(f)
		return
	}
	w.conflict(f)
}

// tellsDeed reports whether an article tells of a deed with that verb.
func tellsDeed(deeds []deed, a, verb int) bool {
	return slices.ContainsFunc(deeds, func(d deed) bool { return d.at.Article == a && d.verb == verb })
}
