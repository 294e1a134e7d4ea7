package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Opposites
//
// "The bank's shares rose before the bell" and "its shares fell in early trading" tell of one subject with two verbs that are opposites. Of prices, which
// turn within the hour, that is the story at two moments; of anything else it is a conflict, if the two sentences are much alike and have one
// object. Where both give one figure, "fell by 3 percent" and "a rise of 3 percent", the figure says that they tell of one thing, whether verbs, nouns or
// "up" and "down" give the way, and less need be alike. Cost: the square of the clauses that share a subject, for those with an opposite in the lexicon, and
// of the figures of one class. What it gets wrong: rises and falls over two spans of time that neither sentence names.

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
	w.opposedFigures()
}

// trend is a figure by which something rose or fell.
type trend struct {
	*align.Slot
	way   int       // 1 up, -1 down
	span  text.Span // from the word that says so to the figure
	words []int     // numbers of the words around it
	of    int       // number of the word for what goes that way, -1 where no clause says
}

const (
	trendReach = 5   // words before a figure among which may stand which way it goes
	trendAfter = 2   // words behind it
	trendWords = 6   // words around it that may say what goes that way
	trendLeast = 0.3 // likeness from which two of one figure tell of one thing
)

// opposedFigures finds one figure by which something rose in one article and fell in another.
func (w *workspace) opposedFigures() {
	slots := w.Set.QuantitySlots()
	var all []trend
	for i := range slots {
		if s := &slots[i]; s.Class != "a" && s.Role == "" && w.Set.Articles[s.Article].Role(w.Set.Fact(s.Ref).Sentence) != article.Caption {
			if x := w.trend(s.Ref); x.way != 0 {
				x.Slot = s
				all = append(all, x)
			}
		}
	}
	tells := func(x, y *trend) bool { // x's article gives y's figure and way too
		return slices.ContainsFunc(all, func(o trend) bool {
			return o.Article == x.Article && o.way == y.way && w.sameFigure(o.Slot, y.Slot)
		})
	}
	for i := range all {
		for j := range all[:i] {
			x, y := &all[j], &all[i]
			if x.Article == y.Article || x.way == y.way || !w.sameFigure(x.Slot, y.Slot) || meet(x.words, y.words) == 0 || x.of >= 0 && y.of >= 0 && w.Set.WordLikeness(x.of, y.of) < align.AsGood || tells(x, y) || tells(y, x) {
				continue
			}
			p, q := w.Set.Place(x.Ref), w.Set.Place(y.Ref)
			if like := w.likeness(x.Slot, y.Slot); like >= trendLeast && !w.elsewhen(p) && !w.elsewhen(q) {
				w.conflict(w.differing(Polarity, p, weightDeed, 0.4+0.4*like, ReasonExclude, w.stretch(p, x.span), w.stretch(q, y.span)))
			}
		}
	}
}

// sameFigure reports whether two slots of one class give one figure.
func (w *workspace) sameFigure(x, y *align.Slot) bool {
	rel, _ := relate(w.Set.Fact(x.Ref).Value, w.Set.Fact(y.Ref).Value)
	return x.Class == y.Class && rel == same
}

// trend says which way a figure goes, 0 where nothing near it does, and of what.
func (w *workspace) trend(r align.Ref) trend {
	f, a, p := w.Set.Fact(r), w.Set.Articles[r.Article], w.Set.Place(r)
	sen := a.Sentences[f.Sentence]
	from, to := w.Set.TokenRange(r.Article, f.Span)
	x, at := trend{of: -1}, -1
	for t := from - 1; t >= max(sen.First, from-trendReach) && !breaks(&a.Tokens[t]) && at < 0; t-- {
		if lexicon.In(a.Tokens[t].Norm, "against and compared from than") {
			return trend{}
		}
		if x.way = wayOf(a.Tokens[t].Lemma()); x.way != 0 {
			at = t
		}
	}
	for t := to; t < min(sen.Last, to+trendAfter) && !breaks(&a.Tokens[t]) && at < 0; t++ {
		if x.way = wayOf(a.Tokens[t].Lemma()); x.way != 0 {
			at = t
		}
	}
	if at < 0 || a.Tokens[at].Norm == "up" && a.Tokens[at+1].Norm == "to" || w.turned(p, at) {
		return trend{}
	}
	for _, n := range w.nearWords(p, min(from, at)-trendWords, to+trendWords, w.Set.WordAt(r.Article, at)) {
		if wayOf(w.Set.Word(n)) == 0 {
			x.words = append(x.words, n)
		}
	}
	if fr := w.verbFrame(p, at); fr != nil {
		of := w.subjectOf(fr)
		if fr.Patient.Head != "" && fr.Patient.Span.Start >= fr.Verb.End && !fr.Patient.Span.Overlaps(f.Span) {
			of = fr.Patient // "raises | the duty | by 3 percent"
		}
		x.of = w.whoIs(r.Article, of).word
	}
	x.span = a.Tokens[min(from, at)].Span.Cover(a.Tokens[max(to-1, at)].Span)
	return x
}

// wayOf is which way a word for how something changes goes: 1 up, -1 down, 0 for other words.
func wayOf(lemma string) int {
	switch {
	case lexicon.In(lemma, "big bigger climb expand gain grow growth high higher increase jump large larger lift more raise rise soar surge up wide widen wider"):
		return 1
	case lexicon.In(lemma, "cut decline decrease down drop fall few fewer less lose low lower narrow narrower plunge reduce reduction shrink sink slide slip small smaller tumble"):
		return -1
	}
	return 0
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
			if x.at.Article == y.at.Article || x.verb == y.verb || !w.opposed(x, y) || !w.sameDeed(x, y) {
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
	_, one := w.turn(x)
	_, other := w.turn(y)
	f := w.differing(Polarity, x.at, weightDeed, 0.4+0.4*least, ReasonOpposite, w.turnPosition(x), w.turnPosition(y))
	f.Reason.Words = []string{one, other}
	if price {
		f.Kind = Update
		w.add(f)
		return
	}
	w.conflict(f)
}

// opposed reports whether two clauses tell of opposites: by their verbs, or by which way they say that it goes, "has widened", "has grown smaller".
func (w *workspace) opposed(x, y *deed) bool {
	return w.Set.Entry(x.verb).Antonym(w.Set.Entry(y.verb)) || w.heading(x)*w.heading(y) < 0
}

// heading is which way a clause says that its subject goes.
func (w *workspace) heading(d *deed) int {
	_, lemma := w.turn(d)
	return wayOf(lemma)
}

// turn is where a clause says which way its subject goes, and the word: the adjective behind "grow", else the verb.
func (w *workspace) turn(d *deed) (at text.Span, lemma string) {
	a := w.Set.Articles[d.at.Article]
	if _, t := w.Set.TokenRange(d.at.Article, d.frame.Verb); t < len(a.Tokens) && lexicon.In(d.frame.Predicate, "become get grow") && wayOf(a.Tokens[t].Lemma()) != 0 {
		return a.Tokens[t].Span, a.Tokens[t].Lemma()
	}
	return d.frame.Verb, d.frame.Predicate
}

// turnPosition is a clause as a position, with the word that says which way its subject goes.
func (w *workspace) turnPosition(d *deed) Position {
	at, _ := w.turn(d)
	return w.stretch(d.at, clip(w.Set.Articles[d.at.Article], w.tellingOf(d.at.Article, d.frame, w.subjectOf(d.frame), d.frame.Verb).Cover(at)))
}

// tellsDeed reports whether an article tells of a deed with that verb.
func tellsDeed(deeds []deed, a, verb int) bool {
	return slices.ContainsFunc(deeds, func(d deed) bool { return d.at.Article == a && d.verb == verb })
}
