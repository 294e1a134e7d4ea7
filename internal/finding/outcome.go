package finding

import (
	"slices"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Plans and what came of them
//
// "The bridge will be inspected on Friday" and "divers are inspecting the bridge" share a verb and what it is done to; the one has it ahead, the other
// has seen it. So the clauses of all articles are gathered by their verb and held against each other by who does it and to whom: where one tells of a
// plan and the other of what happened, the story has moved; where both say that it did not happen, they agree on that. Cost: linear in the
// clauses, then the square of those that share a verb. What it gets wrong: a plan for another day, where both sentences
// are about the same thing and neither names the day.

// outcomeThreshold is the likeness from which two sentences may tell of one deed, undoneThreshold that from which they tell of one that did not come about.
const (
	outcomeThreshold = 0.05
	undoneThreshold  = 0.1
)

// deed is one clause with the numbers of its verb and of what it befalls.
type deed struct {
	at           align.Place
	frame        *fact.Frame
	verb, object int
	number       int // what it is gathered by, see eachDeed
	standing     standing
}

// eachDeed calls each with the clauses of all articles that have the same number, as of gives it; those for which of gives none count for nothing.
func (w *workspace) eachDeed(of func(*deed) (number int, ok bool), each func([]deed)) {
	var all []deed
	var d deed // one for all: of takes its address
	for a, art := range w.Set.Articles {
		count := map[int]int{} // by number
		for i := range w.Set.Frames[a] {
			f := &w.Set.Frames[a][i]
			d = deed{at: align.Place{Article: a, Sentence: f.Sentence}, frame: f}
			if art.Role(f.Sentence) == article.Caption {
				continue
			}
			n, ok := of(&d)
			if !ok {
				continue
			}
			if count[n]++; count[n] <= maxMentions {
				d.number = n
				all = append(all, d)
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].number < all[j].number })
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].number == all[0].number {
			n++
		}
		each(all[:n])
		all = all[n:]
	}
}

// detectOutcomes finds what one article has ahead and another has seen done.
func detectOutcomes(w *workspace) {
	w.eachDeed(func(d *deed) (int, bool) {
		ok := w.deed(d)
		return d.verb, ok
	}, func(deeds []deed) {
		w.outcome(deeds)
		w.undone(deeds)
	})
}

// undone reports a deed that two articles say did not come about. That one says so and another has seen it done is no conflict by itself: it may have come about
// since.
func (w *workspace) undone(deeds []deed) {
	for i := range deeds {
		for j := range deeds[i+1:] {
			x, y := &deeds[i], &deeds[i+1+j]
			if x.frame.Polarity != fact.Negated || y.frame.Polarity != fact.Negated || x.at.Article == y.at.Article || x.object != y.object && x.object >= 0 && y.object >= 0 ||
				!w.sameDeed(x, y) || w.Set.Cosine(x.at, y.at) < undoneThreshold {
				continue
			}
			p := w.framePosition(x.at, x.frame)
			p.Readings = append(p.Readings, w.framePosition(y.at, y.frame).Readings...)
			w.add(Finding{Kind: Agreement, Aspect: Polarity, Topic: Topic{ID: TopicStatement, Words: []string{p.Value}}, Positions: []Position{p},
				Severity: w.weighed(weightPlan, x.at), Confidence: 0.6, Reason: Reason{ID: ReasonSame}})
			return
		}
	}
}

// outcome reports one deed that is ahead in an article and done in another.
func (w *workspace) outcome(deeds []deed) {
	for i := range deeds {
		for j := range deeds {
			x, y := &deeds[i], &deeds[j]
			if x.standing != planned || y.standing != reached || x.at.Article == y.at.Article || x.object != y.object || x.object < 0 || w.repeated(x.at, y.at.Article) || !w.sameDeed(x, y) {
				continue
			}
			known := slices.ContainsFunc(deeds, func(d deed) bool {
				return d.standing == reached && d.object == x.object && d.at.Article == x.at.Article
			})
			score := w.Set.Cosine(x.at, y.at)
			habit := y.frame.Tense == fact.Present && !strings.Contains(w.Set.Articles[y.at.Article].Text(y.frame.Verb), " ") && w.Set.Articles[y.at.Article].Role(y.at.Sentence) != article.Headline
			deal := y.frame.Tense == fact.Present && lexicon.In(y.frame.Predicate, "acquire buy merge purchase sell") // "is buying" is said of whoever has agreed to
			if known || habit || deal || score < outcomeThreshold || fact.Before(w.Set.Articles[y.at.Article].DatePublished, w.Set.Articles[x.at.Article].DatePublished) {
				continue // what a later report has ahead has not come about by an earlier one; "saves 27 million a year" tells of no deed
			}
			first, then := w.framePosition(x.at, x.frame), w.framePosition(y.at, y.frame)
			first.Stage, then.Stage = int(planned), int(reached)
			w.add(Finding{Kind: Update, Aspect: Status, Topic: Topic{ID: TopicOutcome, Words: []string{first.Value}}, Positions: []Position{first, then},
				Severity: w.weighed(weightDeed, x.at), Confidence: 0.4 + 0.5*score, Reason: Reason{ID: ReasonMoved}})
			return
		}
	}
}

// deed fills in what a clause tells; it reports false where it tells of nothing that could be ahead or done.
func (w *workspace) deed(d *deed) bool {
	f, a := d.frame, d.at.Article
	if f.State || lexicon.LightVerb(f.Predicate) || w.elsewhen(d.at) {
		return false
	}
	if _, step := w.verbMention(a, f); step {
		return false // detectCourses tells it
	}
	d.verb = w.verbWord(a, f)
	of := f.Patient
	if of.Head == "" {
		of = f.Actor
	}
	d.object = w.whoIs(a, of).word
	d.standing = w.standing(a, f)
	return d.verb >= 0 && d.standing != unclear && d.standing != open
}

// sameDeed reports whether two clauses may tell of one deed, going by who does it and to whom: no two names in one place.
func (w *workspace) sameDeed(x, y *deed) bool {
	p, q := w.whoIs(x.at.Article, x.frame.Patient), w.whoIs(y.at.Article, y.frame.Patient)
	if p.entity >= 0 && q.entity >= 0 && p.entity != q.entity || p.plural != q.plural && p.word >= 0 && q.word >= 0 {
		return false
	}
	p, q = w.whoIs(x.at.Article, x.frame.Actor), w.whoIs(y.at.Article, y.frame.Actor)
	return p.entity < 0 || q.entity < 0 || p.entity == q.entity
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

// framePosition is a clause as a position: its subject, its verb and its object, or what the subject is said to be.
func (w *workspace) framePosition(p align.Place, f *fact.Frame) Position {
	at := f.Verb
	if f.State {
		at = at.Cover(w.predicate(p.Article, f).Span)
	}
	return w.stretch(p, w.tellingOf(p.Article, f, w.subjectOf(f), at))
}
