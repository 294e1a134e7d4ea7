// Package lexicon is the program's read-only knowledge of words: lemmas, parts of speech, how frequent a word is, synonyms, opposites,
// kinds, and vectors of meaning. It is small on purpose (about 14,000 lemmas of news English); a word it does not know gets the answer
// that says nothing. Words are given in lower case, as article.Token.Norm has them. The tables are made by tools/gen from WordNet 3.1,
// GloVe and Brill's word list (see NOTICE).
package lexicon

import (
	"math"
	"sort"
	"strings"
)

// dictionary is the package's own tables as the rules of inflection ask them.
type dictionary struct{ *index }

func (d dictionary) Headword(w string, t Tag) bool {
	i := d.find(w)
	if i < 0 || rankPlane[i]&LemmaFlag == 0 {
		return false
	}
	return strings.IndexByte(tagList(i), byte(t)) >= 0
}

func (d dictionary) Irregular(w string, t Tag) (string, bool) {
	if t == VERB { // what WordNet's list of exceptions lacks
		if base := Value(w, "broke=break broken=break caught=catch knelt=kneel learnt=learn overthrew=overthrow overthrown=overthrow spilt=spill threw=throw thrown=throw"); base != "" {
			return base, true
		}
	}
	key := w + " " + t.String() + " "
	at := sort.Search(len(irregularList), func(i int) bool { return irregularList[lineStart(i):] >= key })
	at = lineStart(at)
	line, ok := strings.CutPrefix(irregularList[at:], key)
	if !ok {
		return "", false
	}
	base, _, _ := strings.Cut(line, "\n")
	return base, true
}

// lineStart is where the line of the irregular list starts that holds byte i.
func lineStart(i int) int {
	if i >= len(irregularList) {
		return len(irregularList)
	}
	return strings.LastIndexByte(irregularList[:i], '\n') + 1
}

// tagList is the parts of speech of word i, padded with X.
func tagList(i int) string {
	at := MaxTags * int(tagPlane[i])
	return tagLists[at : at+MaxTags]
}

// Tags are the parts of speech that a word is used as, most frequent first; ok is false where the word is not known. Regular forms of
// known words are known.
func Tags(w string) (list [MaxTags]Tag, ok bool) { return Of(w).Tags() }

// Lemma is the dictionary form of a word read as its most frequent part of speech: "shot" is shoot, "talks" is talk, "meeting" is meeting.
// A word that is not known is its own lemma, but for a plural s: "drones'" and "drone" must meet.
func Lemma(w string) string { return Of(w).Lemma() }

func lemma(w string, number int) string {
	d := dictionary{indexOnce()}
	if number >= 0 {
		if t := Tag(tagList(number)[0]); t != X {
			if base := LemmaIn(d, w, t); base != "" {
				return base
			}
		}
		return w
	}
	for _, t := range [...]Tag{NOUN, VERB} {
		if base := LemmaIn(d, w, t); base != "" {
			return base
		}
	}
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' {
		return w[:n-1]
	}
	return w
}

// LemmaAs is the dictionary form of a word read as t: "meeting" as VERB is meet.
func LemmaAs(w string, t Tag) string { return Of(w).LemmaAs(t) }

// rankUnknown stands in for the rank of a word that is not among the frequent ones.
const rankUnknown = 60000

func (k *Word) rank() float64 {
	i := k.number
	if i < 0 {
		return rankUnknown
	}
	return math.Exp2(float64(rankPlane[i]&^LemmaFlag)/RankSteps) - 1
}

// Weight is how much a word tells: a/(a+p) with its probability p taken from the rank by Zipf's law and a = 0.001, the "smooth inverse
// frequency" of Arora, Liang and Ma (2017). "The" has 0.01, "minister" 0.7, a word that is not known 1.
func Weight(w string) float64 { return Of(w).Weight() }

// Weight is the function Weight for a word that is looked up already.
func (k *Word) Weight() float64 { return k.weight }

func (k *Word) findWeight() float64 {
	const a = 1e-3
	p := 0.1 / (k.rank() + 1) // the most frequent word of English is about every tenth to fifteenth
	return a / (a + p)
}

// placed is where a lemma lies in the space of meaning, Dims components of 4 bits, made ready for the products that a cosine is of.
//
// Five components lie in one number, 12 bits each, and in another the other way round. The product of the one word's first number with the other word's
// second has in its bits 48 to 59 the sum of the five products, as in the product of two polynomials; no sum reaches 12 bits. So 8 multiplications
// do the work of 40. A component c stands for 2c-15 half Steps.
type placed struct {
	forth, back [Dims / 5]uint64
	sum         int32 // of the components
	squares     int32 // of 2c-15, summed
}

// vector is where the known lemma lies. It is unpacked when first asked for, and so small that it is not called.
func (k *Word) vector() *placed {
	if p := k.placed.Load(); p != nil {
		return p
	}
	return k.unpack()
}

func (k *Word) unpack() *placed {
	p := new(placed)
	n := len(senseCounts)
	for d := range Dims {
		c := vectorPlanes[d/2*n+int(k.lemma)] >> (d % 2 * 4) & 15
		p.forth[d/5] |= uint64(c) << (12 * (d % 5))
		p.back[d/5] |= uint64(c) << (12 * (4 - d%5))
		p.sum += int32(c)
		p.squares += (2*int32(c) - 15) * (2*int32(c) - 15)
	}
	k.placed.Store(p)
	return p
}

// Cosine is how alike the vectors of two known lemmas point, from -1 to 1. Opposites, numbers, weekdays and names of one sort come out alike ("killed" and
// "injured", "Monday" and "Tuesday"), so it is good for finding what may belong together and never for deciding that two words agree.
func (k *Word) Cosine(o *Word) float32 {
	v, w := k.vector(), o.vector()
	products := uint64(0)
	for i := range v.forth {
		products += v.forth[i] * w.back[i] >> 48 & 0xfff
	}
	dot := 4*int32(products) - 30*(v.sum+w.sum) + 225*Dims
	return float32(dot) / float32(math.Sqrt(float64(v.squares)*float64(w.squares)))
}
