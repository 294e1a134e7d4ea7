package fact

import (
	"sort"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// doc is one article on its way through the extractors: read-only but for facts.
type doc struct {
	*article.Article
	src       string // the whole text
	reference string // ISO 8601 date that relative times count from; "" where unknown
	facts     []Fact
}

// step is one extractor or refiner with the reason for its place in the order.
type step struct {
	name, why string
	run       func(*doc)
}

// steps is the whole of extraction, in order.
func steps() []step {
	return []step{
		{"time", "first: '6 February' and 'six hours' must not be read as counts", extractTimes},
		{"quantity", "after times, whose figures it leaves alone", extractQuantities},
		{"name", "after times, so that 'Friday' and 'January' are no names", extractNames},
		{"quote", "after names, which speakers are resolved to", extractQuotes},
		{"stance", "last: polarity, modality and attribution of every fact before it", settleStance},
	}
}

// Extract finds the facts of an article. reference is the ISO 8601 date that "Friday" and "last year" count from; "" means the article's
// own DatePublished.
func Extract(a *article.Article, reference string) []Fact {
	if reference == "" {
		reference = a.DatePublished
	}
	d := &doc{Article: a, src: a.Body.String(), reference: reference}
	for _, s := range steps() {
		s.run(d)
	}
	sort.SliceStable(d.facts, func(i, j int) bool { return d.facts[i].Span.Start < d.facts[j].Span.Start })
	ids := make([]int, len(d.facts))
	for i := range d.facts {
		ids[d.facts[i].ID] = i
	}
	for i := range d.facts {
		d.facts[i].ID = i
		if d.facts[i].Attribution >= 0 {
			d.facts[i].Attribution = ids[d.facts[i].Attribution]
		}
	}
	return d.facts
}

// add appends a fact and gives it its number.
func (d *doc) add(span text.Span, sentence int, v Value) {
	d.facts = append(d.facts, Fact{ID: len(d.facts), Span: span, Sentence: sentence, Value: v, Attribution: -1})
}
