package fact

import (
	"storydiff/internal/article"
	"storydiff/internal/text"
)

// doc is one article on its way through the extractors: read-only but for facts.
type doc struct {
	*article.Article
	Tokens    []article.Token    // those of the article, without a pointer between
	Sentences []article.Sentence // too
	src       string             // the whole text
	reference string             // ISO 8601 date that relative times count from; "" where unknown
	facts     []Fact
	order     []int // see ordered
	room      *room
}

// room is what the steps work in. The articles of one extraction share it, one after the other: memory that was in use just before is at hand, and a
// fifth of it does.
type room struct {
	time  timeParser
	count scan
	name  namer
	quote quoter
}

// zeroed is a list of n zero values, in the room of the one given where that is large enough.
func zeroed[T any](list []T, n int) []T {
	if n > cap(list) {
		return make([]T, n, n+n/4)
	}
	list = list[:n]
	clear(list)
	return list
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
	d := newDoc(a, new(room))
	if reference != "" {
		d.reference = reference
	}
	for _, s := range steps() {
		s.run(d)
	}
	return d.settled()
}

// ExtractAll finds the facts of several articles. Each step takes all of them before the next begins: what it runs and looks up is then at hand
// for all but the first, which in WebAssembly, whose code is large, spares an eighth of the time. progress hears how many articles' worth of the
// work is done; it may be nil.
func ExtractAll(articles []*article.Article, progress func(done int)) [][]Fact {
	docs, shared := make([]*doc, len(articles)), new(room)
	for i, a := range articles {
		docs[i] = newDoc(a, shared)
	}
	all := steps()
	for k, s := range all {
		for i, d := range docs {
			if progress != nil {
				progress((k*len(docs) + i) / len(all))
			}
			s.run(d)
		}
	}
	facts := make([][]Fact, len(docs))
	for i, d := range docs {
		facts[i] = d.settled()
	}
	return facts
}

func newDoc(a *article.Article, shared *room) *doc {
	return &doc{Article: a, Tokens: a.Tokens, Sentences: a.Sentences, src: a.Body.String(), reference: a.DatePublished, facts: make([]Fact, 0, len(a.Tokens)/6+8), room: shared}
}

// settled are the facts in the order of the text, with the numbers that they have there.
func (d *doc) settled() []Fact {
	facts, ids := make([]Fact, 0, len(d.facts)), make([]int, len(d.facts))
	for id, at := range d.ordered() {
		ids[at] = id
		facts = append(facts, d.facts[at])
	}
	for i := range facts {
		facts[i].ID = i
		if facts[i].Attribution >= 0 {
			facts[i].Attribution = ids[facts[i].Attribution]
		}
	}
	return facts
}

// ordered are the facts' numbers in the order of the text. It is found anew only where facts were added.
func (d *doc) ordered() []int {
	if len(d.order) < len(d.facts) {
		d.order = inOrder(len(d.facts), func(i int) int { return d.facts[i].Span.Start })
	}
	return d.order
}

// inOrder are the numbers from 0 to n-1 in the order of the places that at gives for them, and of those with one place in their own order.
func inOrder(n int, at func(int) int) []int {
	order := make([]int, n)
	sorted := true
	for i := range order {
		order[i] = at(i)<<32 | i // a text is far shorter than 4 GB
		sorted = sorted && (i == 0 || order[i-1] < order[i])
	}
	if !sorted {
		order = merged(order)
	}
	for i, key := range order {
		order[i] = int(uint32(key))
	}
	return order
}

// merged sorts numbers that come in a few runs that are in order, as what several steps have found does: runs are merged two by two.
func merged(order []int) []int {
	out := make([]int, 0, len(order))
	for runs := 2; runs > 1; order, out = out, order[:0] {
		runs = 0
		for i := 0; i < len(order); runs++ {
			j := runEnd(order, i)
			end := j
			if j < len(order) {
				end = runEnd(order, j)
			}
			k := j
			for i < j || k < end {
				if k == end || i < j && order[i] < order[k] {
					out = append(out, order[i])
					i++
				} else {
					out = append(out, order[k])
					k++
				}
			}
			i = end
		}
	}
	return order
}

// runEnd is where the numbers from i on cease to be in order.
func runEnd(order []int, i int) int {
	for i++; i < len(order) && order[i-1] < order[i]; i++ {
	}
	return i
}

// add appends a fact and gives it its number.
func (d *doc) add(span text.Span, sentence int, v Value) {
	d.facts = append(d.facts, Fact{ID: len(d.facts), Span: span, Sentence: sentence, Value: v, Attribution: -1})
}
