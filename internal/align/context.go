package align

import (
	"math"
	"slices"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

// Ref names one fact of one article.
type Ref struct{ Article, Fact int }

// Fact is the fact that the reference names. It is asked for at two hundred places, which inlined are 28 kB of the edge's module.
//
//go:noinline
func (s *Set) Fact(r Ref) *fact.Fact { return &s.Facts[r.Article][r.Fact] }

// Place is the sentence that the fact stands in.
//
//go:noinline
func (s *Set) Place(r Ref) Place { return Place{r.Article, s.Fact(r).Sentence} }

// Contexts
//
// Whether "88 guests" here and "112 people" there answer the same question is told by the words around them, the near ones most: in "three of the
// miners broke bones and eleven breathed in smoke" the three belong to "bones" and the eleven to "smoke". A context is the bag of content words of
// the sentence, each weighed by its inverse document frequency and by how far it stands from the fact; every clause border between them halves it.
// What the fact itself says is left out: two figures are to be compared, not to vote on whether they are comparable.

// Context is the weighted words around a fact.
type Context struct {
	words   []int // sorted
	weights []float64
	sum     float64
	norm    float64
}

// near is the distance in words at which a word counts half.
const near = 8.0

// Context weighs the words around the fact.
func (s *Set) Context(r Ref) Context {
	f := s.Fact(r)
	a := s.Articles[r.Article]
	own := ownWords(f)
	sen := a.Sentences[f.Sentence]
	first, last := sen.Last, sen.First // tokens of the fact itself: [first, last)
	for t := sen.First; t < sen.Last; t++ {
		if a.Tokens[t].Span.Overlaps(own) {
			first, last = min(first, t), max(last, t+1)
		}
	}
	if first >= last {
		first, last = sen.First, sen.First
	}
	words := s.words[r.Article]
	c := Context{words: distinct(slices.Concat(words[sen.First:first], words[last:sen.Last]))}
	c.weights = make([]float64, len(c.words))
	walk := func(from, to, step int) {
		borders, dist := 1.0, 0.0
		for t := from; t != to; t += step {
			dist++
			if clauseBorder(&a.Tokens[t]) {
				borders /= 2
			}
			if w := words[t]; w >= 0 {
				k, _ := slices.BinarySearch(c.words, w)
				c.weights[k] = max(c.weights[k], s.weight[w]*borders/(1+dist/near))
			}
		}
	}
	walk(last, sen.Last, 1)
	walk(first-1, sen.First-1, -1)
	squares := 0.0
	for _, x := range c.weights {
		c.sum += x
		squares += x * x
	}
	c.norm = math.Sqrt(squares)
	return c
}

// ownWords is where a fact stands itself: of a quantity its figure, as what it counts belongs to the words around it.
func ownWords(f *fact.Fact) text.Span {
	q, ok := f.Value.(fact.Quantity)
	if !ok || q.Number.Empty() {
		return f.Span
	}
	if q.Counted.Empty() && q.Unit != "" && q.Unit != "person" { // "40 crowns": the unit says nothing of what they are for
		return text.Span{Start: q.Number.Start, End: max(q.Number.End, f.Span.End)}
	}
	return q.Number
}

// clauseBorder reports whether the token often opens another clause.
func clauseBorder(t *article.Token) bool {
	switch t.Norm {
	case ",", ";", ":", "-", "(", ")", "while", "but", "when", "after", "before", "as", "because", "which", "who", "that", "where", "although", "though", "and":
		return true
	}
	return false
}

// Held is the share of the smaller context's weight that the other holds too, 0 to 1: a headline's few words may all stand in a long sentence.
func (c *Context) Held(o *Context) float64 {
	if c.sum == 0 || o.sum == 0 {
		return 0
	}
	both := 0.0
	for i, j := 0, 0; i < len(c.words) && j < len(o.words); {
		switch {
		case c.words[i] < o.words[j]:
			i++
		case c.words[i] > o.words[j]:
			j++
		default:
			both += min(c.weights[i], o.weights[j])
			i++
			j++
		}
	}
	return both / min(c.sum, o.sum)
}

// Similarity of two contexts, 0 to 1.
func (c *Context) Similarity(o *Context) float64 {
	if c.norm == 0 || o.norm == 0 {
		return 0
	}
	sum := 0.0
	for i, j := 0, 0; i < len(c.words) && j < len(o.words); {
		switch {
		case c.words[i] < o.words[j]:
			i++
		case c.words[i] > o.words[j]:
			j++
		default:
			sum += c.weights[i] * o.weights[j]
			i++
			j++
		}
	}
	return sum / (c.norm * o.norm)
}

// Surroundings is the meaning of the words around a fact without its own: up to reach of them on either side, within its sentence.
func (s *Set) Surroundings(r Ref, reach int) *Gist {
	f := s.Fact(r)
	a := s.Articles[r.Article]
	own := ownWords(f)
	sen := a.Sentences[f.Sentence]
	first, last := s.TokenRange(r.Article, own)
	from, to := max(sen.First, first-reach), min(sen.Last, last+reach)
	before, after := NewGist(a, from, max(from, first)), NewGist(a, min(last, to), to)
	before.words, before.hashes = append(before.words, after.words...), append(before.hashes, after.hashes...)
	before.weight += after.weight
	return before
}
