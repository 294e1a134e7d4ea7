package align

import (
	"cmp"
	"sort"

	"storydiff/internal/article"
)

// Near copies
//
// Newsrooms work from the same wire: "rescuers counted 31 hurt" stands in one paper, "rescuers counted 34 hurt by noon" in the next, and whole
// paragraphs are word for word the same. Where two sentences are nearly identical, what differs is what somebody changed, and a changed figure
// there is worth more attention than two figures in unlike sentences.
//
// Two sentences are laid against each other by the longest common subsequence of their words (marks do not count); what stands between
// the common words are the hunks. The cost is the product of the two lengths, a sentence at a time, and only for sentences that an
// index lookup has brought together. It does not see moved clauses: a clause that changed places is one hunk out and one hunk in.
//
// Of a short sentence a changed figure is the greater part: "It comes to 14.3 percent." shares nothing rare with "It comes to 21.3 percent.", and no index
// brings the two together. What stands between copies does: the neighbours of two copied sentences are laid against each other as well.

// Copy is a pair of nearly identical sentences.
type Copy struct {
	A, B  Place
	Ratio float64 // share of the words in common, 0 to 1
	Hunks []Hunk
}

// Hunk is a stretch where the two differ: tokens [A0, A1) of the one article against [B0, B1) of the other. One side may be empty.
type Hunk struct{ A0, A1, B0, B1 int }

// nearCopy is the share of common words from which two sentences count as one text: six words changed in a sentence of twenty.
const nearCopy = 0.65

// copyScore is the likeness below which two sentences cannot be near copies: a changed name weighs much in a short headline, so it is far down.
const copyScore = 0.25

// Copies pairs the sentences of different articles that are nearly identical, each sentence with at most one of each other article.
func (s *Set) Copies(links []Link) []Copy {
	var all []Copy
	for _, l := range links {
		if l.Score < copyScore {
			break // best first
		}
		if c := s.Lay(l.A, l.B, nearCopy); c.Ratio >= nearCopy {
			all = append(all, c)
		}
	}
	sort.Slice(all, func(i, j int) bool {
		x, y := &all[i], &all[j]
		// equal sentences pair in the order they stand in
		return cmp.Or(cmp.Compare(y.Ratio, x.Ratio), cmp.Compare(abs(x.A.Sentence-x.B.Sentence), abs(y.A.Sentence-y.B.Sentence)), x.A.compare(y.A), x.B.compare(y.B)) < 0
	})
	type side struct {
		at    Place
		other int
	}
	used := map[side]bool{}
	take := func(c Copy) bool {
		x, y := side{c.A, c.B.Article}, side{c.B, c.A.Article}
		if used[x] || used[y] {
			return false
		}
		used[x], used[y] = true, true
		return true
	}
	out := all[:0]
	for _, c := range all {
		if take(c) {
			out = append(out, c)
		}
	}
	for i := 0; i < len(out); i++ { // grows: a neighbour has neighbours
		for _, step := range [...]int{-1, 1} {
			p, q := out[i].A, out[i].B
			p.Sentence, q.Sentence = p.Sentence+step, q.Sentence+step
			if !s.holds(p) || !s.holds(q) || used[side{p, q.Article}] || used[side{q, p.Article}] {
				continue
			}
			if c := s.Lay(p, q, nearCopy); c.Ratio >= nearCopy && take(c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// holds reports whether there is such a sentence.
func (s *Set) holds(p Place) bool {
	return p.Sentence >= 0 && p.Sentence < len(s.Sentences[p.Article])
}

// Lay puts two sentences against each other. Those that share fewer than least of their words get no hunks, and a ratio below it.
func (s *Set) Lay(p, q Place, least float64) Copy {
	a, b := s.Articles[p.Article], s.Articles[q.Article]
	x, y := wordsOf(a, p.Sentence), wordsOf(b, q.Sentence)
	n, m := len(x), len(y)
	c := Copy{A: p, B: q}
	if n == 0 || m == 0 || ratio(min(n, m), n, m) < least || n*m > 1<<20 {
		return c
	}
	hashes := make([]uint32, n+m) // most words that differ differ here
	for i, t := range x {
		hashes[i] = a.Tokens[t].Word.Hash()
	}
	for j, t := range y {
		hashes[n+j] = b.Tokens[t].Word.Hash()
	}
	same := func(i, j int) bool { return hashes[i] == hashes[n+j] && a.Tokens[x[i]].Norm == b.Tokens[y[j]].Norm }
	// length[i][j]: longest common subsequence of x[i:] and y[j:]
	length := make([]uint16, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		row, below := length[i*(m+1):(i+1)*(m+1)], length[(i+1)*(m+1):(i+2)*(m+1)]
		right := uint16(0)
		for j := len(row) - 2; j >= 0; j-- {
			if same(i, j) {
				right = below[j+1] + 1
			} else {
				right = max(right, below[j])
			}
			row[j] = right
		}
	}
	c.Ratio = ratio(int(length[0]), n, m)
	if c.Ratio < least {
		return c
	}
	i, j := 0, 0
	open := func(i1, j1 int) {
		if i1 > i || j1 > j {
			h := Hunk{}
			h.A0, h.A1 = stretch(a, x, i, i1, p)
			h.B0, h.B1 = stretch(b, y, j, j1, q)
			c.Hunks = append(c.Hunks, h)
		}
	}
	for u, v := 0, 0; ; {
		if u == n || v == m {
			open(n, m)
			return c
		}
		k := u*(m+1) + v
		switch {
		case same(u, v):
			open(u, v)
			u, v = u+1, v+1
			i, j = u, v
		case length[k+m+1] >= length[k+1]:
			u++
		default:
			v++
		}
	}
}

// ratio is the share of the words of two sentences of n and m words that they have in common.
func ratio(common, n, m int) float64 { return 2 * float64(common) / float64(n+m) }

// wordsOf are the indexes of the sentence's tokens that are no marks.
func wordsOf(a *article.Article, sentence int) []int {
	sen := a.Sentences[sentence]
	out := make([]int, 0, sen.Last-sen.First)
	for t := sen.First; t < sen.Last; t++ {
		if a.Tokens[t].Kind != article.Mark || a.Tokens[t].Norm == "%" {
			out = append(out, t)
		}
	}
	return out
}

// stretch turns words[from:to] into a range of tokens; an empty stretch lies before the word that follows it.
func stretch(a *article.Article, words []int, from, to int, p Place) (int, int) {
	switch {
	case from < to:
		return words[from], words[to-1] + 1
	case from < len(words):
		return words[from], words[from]
	}
	end := a.Sentences[p.Sentence].Last
	return end, end
}

func abs(x int) int { return max(x, -x) }
