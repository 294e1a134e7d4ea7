package finding

import (
	"sort"

	"storydiff/internal/align"
	"storydiff/internal/text"
)

// Two sentences that the reader put together or took apart.
//
// A reader who knows better than the program says so of two sentences, and from then on it counts as an answer to "do these tell of the same thing?"
// wherever that is asked: between the figures and times of two sentences put together (likeness), in the links, which decide what a sentence has a
// counterpart in, and at the end over everything that was found. Whether values differ is still for the gates to say: "25 were hurt" and "27 were
// hurt" put together may be an update. What is taken apart stands in no finding together; what is left of a finding stays if it is still one. Two
// sentences that are put together and in which nothing comparable is found are shown side by side. The cost is that of the pairs times the findings.

// Pair is two sentences of different articles.
type Pair struct {
	A, B  align.Place
	Apart bool
}

const (
	pairedLink  = 0.6 // two sentences that were put together are as alike as a good paraphrase
	pairedWorth = 0.5 // and add this to the likeness of their values, so that of several figures the likeliest still meet
)

// Constrain lets the reader's pairs count.
func (in *Input) Constrain(pairs []Pair) {
	in.Pairs = pairs
	for i := range pairs {
		p := &pairs[i]
		var links []align.Link
		linked := p.Apart
		for _, l := range in.Links {
			if p.is(l.A, l.B) {
				if p.Apart {
					continue
				}
				l.Score, linked = max(l.Score, pairedLink), true
			}
			links = append(links, l)
		}
		if !linked {
			l := align.Link{A: p.A, B: p.B, Score: pairedLink}
			if l.B.Article < l.A.Article {
				l.A, l.B = l.B, l.A
			}
			links = append(links, l)
		}
		sort.SliceStable(links, func(i, j int) bool { return links[i].Score > links[j].Score })
		in.Links = links
		var copies []align.Copy
		for _, c := range in.Copies {
			if !p.Apart || !p.is(c.A, c.B) {
				copies = append(copies, c)
			}
		}
		in.Copies = copies
	}
}

func (p *Pair) is(a, b align.Place) bool { return p.A == a && p.B == b || p.A == b && p.B == a }

// paired is what the reader says of two places: how much more alike that makes their values, and whether they may meet at all.
func (w *workspace) paired(a, b align.Place) (more float64, may bool) {
	for i := range w.Pairs {
		if p := &w.Pairs[i]; p.is(a, b) {
			if p.Apart {
				return 0, false
			}
			more = pairedWorth
		}
	}
	return more, true
}

// detectPairs takes apart in all findings what the reader took apart, and shows what she put together where no finding does.
func detectPairs(w *workspace) {
	for i := range w.Pairs {
		p := &w.Pairs[i]
		if !p.Apart {
			told := false
			for k := range w.findings {
				f := &w.findings[k]
				told = told || !f.names() && f.positionOf(p.A) >= 0 && f.positionOf(p.B) >= 0
			}
			if !told {
				w.add(Finding{Kind: Wording, Aspect: Other, Topic: Topic{ID: TopicStatement, Words: []string{w.whole(p.A).Value}}, Positions: []Position{w.whole(p.A), w.whole(p.B)},
					Severity: 0.5, Confidence: 1, Reason: Reason{ID: ReasonPaired}})
			}
			continue
		}
		var left []Finding
		for _, f := range w.findings {
			if f.takeApart(p); f.Kind == SingleSource || len(articlesOf(f.Positions)) > 1 {
				left = append(left, f)
			}
		}
		w.findings = left
	}
}

// takeApart leaves out the one of two sentences that fewer others stand with. One position that is left is what its articles agree on.
func (f *Finding) takeApart(p *Pair) {
	a, b := f.positionOf(p.A), f.positionOf(p.B)
	if a < 0 || b < 0 {
		return
	}
	out := p.B
	if len(f.Positions[a].Readings) < len(f.Positions[b].Readings) {
		out = p.A
	}
	var left []Position
	for _, q := range f.Positions {
		var readings []Reading
		for _, r := range q.Readings {
			if r.Article != out.Article || r.Sentence != out.Sentence {
				readings = append(readings, r)
			}
		}
		if q.Readings = readings; len(readings) > 0 {
			left = append(left, q)
		}
	}
	if f.Positions = left; len(left) == 1 && f.Kind != SingleSource {
		f.Kind, f.Reason = Agreement, Reason{ID: ReasonSame}
	}
}

// whole is a position of a sentence as it stands.
func (w *workspace) whole(p align.Place) Position {
	a := w.Set.Articles[p.Article]
	pos := w.stretch(p, clip(a, a.Sentences[p.Sentence].Span))
	pos.Value = text.OneLine(a.Text(pos.Readings[0].Span))
	return pos
}

// names reports whether a finding is of a name, which leaves the rest of its sentences to be told.
func (f *Finding) names() bool {
	return f.Aspect == NameForm || f.Aspect == Participant || f.Aspect == Location
}

// positionOf is the index of the position that reads the sentence, -1 where none does.
func (f *Finding) positionOf(p align.Place) int {
	for i := range f.Positions {
		for _, r := range f.Positions[i].Readings {
			if r.Article == p.Article && r.Sentence == p.Sentence {
				return i
			}
		}
	}
	return -1
}
