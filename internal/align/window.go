package align

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Windows
//
// Sentences are cut differently by each outlet: "Divers will look at the hull before the ferry may sail" meets "The ferry stays in port, the owner said,
// until divers have looked at its hull and the insurer has agreed". What the two share is a stretch of each, not the whole. The window of a
// sentence against another is the stretch that gains most when every content word the other has too adds its weight and every other content word
// takes a share of the average weight away: Kadane's maximum subarray over the words, linear in the sentence.

// Window is the stretch of a sentence that another sentence has too.
type Window struct {
	At     Place
	Span   text.Span
	First  int     // tokens [First, Last)
	Last   int     //
	Weight float64 // of the shared words in it
	Shared []int   // distinct shared content words in it, sorted
}

// miss is what an unshared content word costs, as a share of the sentence's average word weight.
const miss = 0.6

// Windows gives the shared stretch of each of two sentences; ok is false where they share nothing.
func (s *Set) Windows(p, q Place) (x, y Window, ok bool) {
	common := intersect(s.at(p).Bag, s.at(q).Bag)
	if len(common) == 0 {
		return Window{}, Window{}, false
	}
	x, y = s.window(p, common), s.window(q, common)
	return x, y, !x.Span.Empty() && !y.Span.Empty()
}

func (s *Set) window(p Place, common []int) Window {
	a := s.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	words := s.words[p.Article]
	average, n := 0.0, 0
	for t := sen.First; t < sen.Last; t++ {
		if words[t] >= 0 {
			average += s.weight[words[t]]
			n++
		}
	}
	average /= float64(max(1, n))
	best, sum, from := 0.0, 0.0, sen.First
	w := Window{At: p}
	for t := sen.First; t < sen.Last; t++ {
		if words[t] < 0 {
			continue
		}
		if contains(common, words[t]) {
			if sum <= 0 {
				sum, from = 0, t
			}
			sum += s.weight[words[t]]
			if sum > best {
				best, w.First, w.Last = sum, from, t+1
			}
		} else {
			sum -= miss * average
		}
	}
	if w.Last == 0 {
		return w
	}
	w.Span = text.Span{Start: a.Tokens[w.First].Span.Start, End: a.Tokens[w.Last-1].Span.End}
	var inside []int
	for t := w.First; t < w.Last; t++ {
		if words[t] >= 0 && contains(common, words[t]) {
			inside = append(inside, words[t])
		}
	}
	w.Shared = distinct(inside)
	for _, k := range w.Shared {
		w.Weight += s.weight[k]
	}
	return s.widen(w)
}

// widen makes a window readable: it takes in the small words that lead up to it ("were released", "the bridge") and lets go of a last word or
// two behind a comma, which belong to the next clause.
func (s *Set) widen(w Window) Window {
	a := s.Articles[w.At.Article]
	sen := a.Sentences[w.At.Sentence]
	for t := w.Last - 1; t > w.First && w.Last-t <= 3; t-- {
		if a.Tokens[t].Norm == "," && t-w.First > 4 {
			w.Last = t
			break
		}
	}
	for n := 0; w.First > sen.First && n < 3; n++ {
		t := &a.Tokens[w.First-1]
		if t.Kind != article.Word || !t.Word.In(lexicon.FunctionWord) {
			break
		}
		w.First--
	}
	w.Span = text.Span{Start: a.Tokens[w.First].Span.Start, End: a.Tokens[w.Last-1].Span.End}
	return w
}

// Common is how many of the window's shared words are in the sorted list.
func (w *Window) Common(words []int) int { return inBoth(w.Shared, words) }

// Plain is how many of the window's shared words are no names, going by their first letter.
func (s *Set) Plain(w *Window) int {
	a := s.Articles[w.At.Article]
	seen := map[int]bool{}
	for t := w.First; t < w.Last; t++ {
		k := s.words[w.At.Article][t]
		if k < 0 || !contains(w.Shared, k) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(a.Text(a.Tokens[t].Span)); !unicode.IsUpper(r) {
			seen[k] = true
		}
	}
	return len(seen)
}

// intersect gives the numbers that both sorted lists hold.
func intersect(a, b []int) []int {
	var out []int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i++
			j++
		}
	}
	return out
}

// inBoth is how many numbers both sorted lists hold.
func inBoth(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

func contains(sorted []int, x int) bool {
	_, ok := slices.BinarySearch(sorted, x)
	return ok
}

// Touch is the share of a sentence's weight in words that other articles use too: how near it is to what they tell of, 0 to 1.
func (s *Set) Touch(p Place) float64 {
	in, all := 0.0, 0.0
	for _, w := range s.at(p).Bag {
		all += s.weight[w]
		for _, q := range s.index[w] {
			if q.Article != p.Article {
				in += s.weight[w]
				break
			}
		}
	}
	if all == 0 {
		return 0
	}
	return in / all
}

// Has reports whether a word is among the window's shared words.
func (w *Window) Has(number int) bool { return contains(w.Shared, number) }
