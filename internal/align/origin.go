package align

import "sort"

// Origin is a group of articles that share their text: reprints of one agency, or one article and its update. What they agree on rests on
// one source, not on as many as there are outlets.
type Origin struct {
	Articles []int   // in order
	Share    float64 // of the words of the one with the lower share that stand in another of the group too; 0 for an article on its own
	Of, In   int     // the articles that Share speaks of
	Credit   string  // the agency that all of them name
}

// shared is the share of an article's words in nearly identical sentences from which it counts as the same text.
const shared = 0.5

// Origins groups the articles by copied sentences.
func (s *Set) Origins(copies []Copy) []Origin {
	n := len(s.Articles)
	common := make([][]int, n) // words of a that stand in b
	for a := range common {
		common[a] = make([]int, n)
	}
	for _, c := range copies {
		common[c.A.Article][c.B.Article] += s.length(c.A)
		common[c.B.Article][c.A.Article] += s.length(c.B)
	}
	total := make([]int, n)
	for a := range s.Articles {
		for i := range s.Articles[a].Sentences {
			total[a] += s.length(Place{a, i})
		}
	}
	group := make([]int, n)
	for a := range group {
		group[a] = a
	}
	find := func(a int) int {
		for group[a] != a {
			a = group[a]
		}
		return a
	}
	best := map[int]Origin{}
	for a := 0; a < n; a++ {
		for b := 0; b < n; b++ {
			if a == b || total[a] == 0 {
				continue
			}
			share := float64(common[a][b]) / float64(total[a])
			if share < shared {
				continue
			}
			x, y := find(a), find(b)
			group[max(x, y)] = min(x, y)
			if share > best[a].Share {
				best[a] = Origin{Share: share, Of: a, In: b}
			}
		}
	}
	var out []Origin
	at := map[int]int{}
	for a := 0; a < n; a++ {
		g := find(a)
		k, ok := at[g]
		if !ok {
			k = len(out)
			at[g] = k
			out = append(out, Origin{Credit: s.Articles[a].Credit})
		}
		o := &out[k]
		o.Articles = append(o.Articles, a)
		if s.Articles[a].Credit != o.Credit {
			o.Credit = ""
		}
		if b, ok := best[a]; ok && (o.Share == 0 || b.Share > o.Share) {
			o.Share, o.Of, o.In = b.Share, b.Of, b.In
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Articles[0] < out[j].Articles[0] })
	return out
}

// length is the number of words in a sentence.
func (s *Set) length(p Place) int {
	return len(wordsOf(s.Articles[p.Article], p.Sentence))
}
