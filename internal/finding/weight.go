package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/fact"
)

// Weight
//
// An editor reads from the top, and what she would be embarrassed to have missed stands there: how many died before how many were hurt, people before
// money, who won and how far a matter has got before which of two streets it was. So each finding has a severity from 0 to 1 that says only that: what it
// is about, less a little for what stands far down its article, and for what is the same in several more for each that has it. How sure the finding is
// that it is one is its confidence, which the detectors reckon from how alike the places are.
//
// The weights were set by hand, by reading reports; they order findings of one kind and decide nothing else.

// What it is about, where no value says so by itself.
const (
	weightResult = 0.8  // who won, and by how much
	weightStep   = 0.75 // how far a matter has got, and what comes next
	weightCause  = 0.65 // which came of which
	weightDeed   = 0.6  // whether it is so, and who did it to whom
	weightThing  = 0.55 // which thing or place of several it was
	weightPlan   = 0.5  // what is still as it was
	weightRank   = 0.5  // which of a row somebody is, and in which office
)

// deeper is what it takes off where the place stands at the very end of its article.
const (
	deeper      = 0.2
	deeperValue = 0.15
)

// surest is the confidence that no likeness of two sentences goes beyond.
const surest = 0.9

// severityOf says how much the fact matters to an editor: deaths before the injured, people before money, money before the rest, and
// what stands high in the article before what stands low.
func (w *workspace) severityOf(r align.Ref) float64 {
	f := w.Set.Fact(r)
	base := 0.5
	switch v := f.Value.(type) {
	case fact.Quantity:
		switch {
		case v.Role == "killed":
			base = 0.95
		case v.Role == "injured" || v.Role == "missing":
			base = 0.85
		case v.Role != "":
			base = 0.75
		case v.Unit == "person" || v.Unit == "a":
			base = 0.65
		case isMoney(v.Unit):
			base = 0.65
		default:
			base = 0.5
		}
	case fact.Timex:
		base = 0.6
		if v.Type == fact.Duration {
			base = 0.62
		}
	}
	return base - deeperValue*w.depth(w.Set.Place(r))
}

// weighed is the weight of a matter that is told of at a place.
func (w *workspace) weighed(weight float64, at align.Place) float64 {
	return weight - deeper*w.depth(at)
}

// spread is the weight of what so many of the articles have: base, and more for each.
//
//go:noinline
func (w *workspace) spread(base, more float64, articles int) float64 {
	return base + more*float64(articles)/float64(len(w.Set.Articles))
}

// differing is the finding that positions exclude each other on what the sentence at a place tells, for a reason that needs no words but theirs.
//
//go:noinline
func (w *workspace) differing(aspect Aspect, at align.Place, weight, sure float64, why ReasonID, ps ...Position) Finding {
	f := Finding{Aspect: aspect, Topic: Topic{ID: TopicStatement, Words: []string{w.gist(at)}}, Severity: w.weighed(weight, at), Confidence: min(surest, sure), Positions: ps, Reason: Reason{ID: why}}
	if why == ReasonExclude {
		f.Reason.Words = []string{ps[0].Value, ps[1].Value}
	}
	return f
}

// depth is how far down its article a sentence stands, 0 at the top to 1 at the end.
//
//go:noinline
func (w *workspace) depth(p align.Place) float64 {
	return float64(p.Sentence) / float64(max(1, len(w.Set.Articles[p.Article].Sentences)))
}
