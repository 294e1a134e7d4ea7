package lexicon

import (
	"encoding/binary"
	"strings"
	"sync"
)

// The tables (tables.gen.go) are written by tools/gen, which says how each is made, and lie in the program's data as they are: nothing is unpacked before
// the first question. What is unpacked then (where each word starts, where each lemma's senses start) takes less than a millisecond.

const (
	// LemmaFlag marks, in the plane of ranks, a word that is a dictionary entry of its own.
	LemmaFlag = 0x80
	// RankSteps is how many steps of the plane of ranks a doubling of the rank takes.
	RankSteps = 7
	// MaxTags is how many parts of speech are kept of a word.
	MaxTags = 3
	// Dims is the number of components of a word vector. From 32 to 80, what is measured on sentence pairs moves by less than 0.005.
	Dims = 40
	// Step is what one step of a quantised component is worth, in vectors one long.
	Step = 0.066
)

// letters is how many a word's first two are told apart by: a to z, what sorts before them and what behind.
const letters = 28

// index is what is unpacked at the first question.
type index struct {
	starts []uint32                    // by word, and the end of the list
	heads  [letters*letters + 1]uint16 // by the first two letters: the first word that has them or sorts behind
	lemmas []uint16                    // by word: its number among the lemmas, where it is one
	senses []uint16                    // by lemma: where its senses start, and the end of the list
	sizes  []uint16                    // by synset: how many lie under it
	parent []uint16                    // by synset: the one above it, itself at the top
}

var indexOnce = sync.OnceValue(func() *index {
	n := len(rankPlane)
	x := &index{starts: make([]uint32, 0, n+1), lemmas: make([]uint16, n), senses: make([]uint16, 1, len(senseCounts)+1)}
	for at := 0; at < len(wordList); at += strings.IndexByte(wordList[at:], '\n') + 1 {
		x.starts = append(x.starts, uint32(at))
	}
	x.starts = append(x.starts, uint32(len(wordList)))
	for i, h := 0, 0; h < len(x.heads); h++ {
		for i < n && head(x.word(i)) < h {
			i++
		}
		x.heads[h] = uint16(i)
	}
	lemma := uint16(0)
	for i := range n {
		if rankPlane[i]&LemmaFlag != 0 {
			x.lemmas[i] = lemma
			lemma++
		}
	}
	total := uint16(0)
	for i := range len(senseCounts) {
		total += uint16(senseCounts[i])
		x.senses = append(x.senses, total)
	}
	for at := 0; at < len(kindSizes); {
		size, w := uvarint(kindSizes[at:])
		at += w
		x.sizes = append(x.sizes, size)
	}
	x.parent = make([]uint16, len(x.sizes))
	var above []int // the synsets whose range is still open
	for i := range x.sizes {
		for len(above) > 0 && above[len(above)-1]+int(x.sizes[above[len(above)-1]]) < i {
			above = above[:len(above)-1]
		}
		x.parent[i] = uint16(i)
		if len(above) > 0 {
			x.parent[i] = uint16(above[len(above)-1])
		}
		above = append(above, i)
	}
	return x
})

func uvarint(s string) (uint16, int) {
	v := uint16(0)
	for i := range len(s) {
		v |= uint16(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return v, i + 1
		}
	}
	return v, len(s)
}

// find is the number of a word in lower case, or -1.
func (x *index) find(w string) int {
	h := head(w)
	lo, hi := int(x.heads[h]), int(x.heads[h+1])
	for lo < hi {
		mid := (lo + hi) >> 1
		if x.word(mid) < w {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(x.starts)-1 && x.word(lo) == w {
		return lo
	}
	return -1
}

// head numbers the first two letters of a word, in the order of words.
func head(w string) int {
	h := 0
	for i := range 2 {
		h *= letters
		if i < len(w) {
			h += min(max(int(w[i])-'a'+1, 0), letters-1)
		}
	}
	return h
}

func (x *index) word(i int) string { return wordList[x.starts[i] : x.starts[i+1]-1] }

// synsets of a lemma: the i-th is two bytes at 2*i of senseList.
func (x *index) synsets(lemma int) (from, to int) {
	return int(x.senses[lemma]), int(x.senses[lemma+1])
}

func synset(i int) int { return int(senseList[2*i]) | int(senseList[2*i+1])<<8 }

func antonymPair(i int) uint32 { return binary.BigEndian.Uint32([]byte(antonymList[4*i : 4*i+4])) }
