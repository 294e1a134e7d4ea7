package align

import (
	"math"
	"strconv"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Likeness of meaning
//
// "Two dead as lorry hits toll booth" and "Two people die in crash" tell one thing and share few words. Each word of either looks for its best
// partner in the other: the same lemma counts 1, a synonym 0.9, one derived from it 0.8, any other as far as its vector points the same way.
// What the partners are worth, weighed by how rare a word is in English, over what all the words weigh, is the likeness. Figures find equal
// figures only and weigh more: two sentences that differ in a figure tell different things. Names find names that begin alike (Syria,
// Syrian). Opposites, whose vectors lie close together, find nothing in each other.
//
// After the alignment by word vectors of Kenter and de Rijke (2015) and the weights of Arora and others (2017). Cost: the product of the two
// lengths. It is wrong where words are the same and their roles are not ("police kill rebels", "rebels kill police"), and blind to negation: it
// says that two sentences speak of one thing, never that they agree.

// Gist is a stretch of an article made ready for Similarity.
type Gist struct {
	words  []gistWord
	weight float64 // of all words
}

type gistWord struct {
	lemma  string
	weight float64
	figure bool
	known  bool // the lexicon knows what it means
	entry  lexicon.Entry
	vector lexicon.Vector
}

// What words and matches are worth, set on pairs of news sentences judged by people. A change by a fifth moves nearly no measure by more than
// 0.01; sentences full of figures gain from a higher figureWeight and all others lose.
const (
	figureWeight  = 2.0 // of a word; a rare word weighs nearly 1
	synonymWorth  = 0.9 // of a match
	derivedWorth  = 0.8 // resign, resignation; Syria, Syrian
	cosineWorth   = 0.8 // of two vectors that point the same way
	cosineFloor   = 0.3 // below, two words have nothing to do with each other
	derivedPrefix = 5   // letters shared by words of one stem
)

// NewGist prepares the article's tokens [first, last).
func NewGist(a *article.Article, first, last int) *Gist {
	g := &Gist{}
	for i := first; i < last; i++ {
		t := &a.Tokens[i]
		w := gistWord{lemma: t.Norm, weight: figureWeight, figure: true}
		switch {
		case t.Kind == article.Mark:
			continue
		case t.Kind == article.Number:
			w.lemma = strings.ReplaceAll(t.Norm, ",", "")
		case counts(t.Norm, a.InLanguage) > 1:
			w.lemma = strconv.Itoa(counts(t.Norm, a.InLanguage))
		default:
			w.figure, w.lemma, w.weight = false, t.Lemma, lexicon.Weight(t.Norm)
			written := a.Text(t.Span)
			w.entry = lexicon.Look(w.lemma)
			w.vector, w.known = w.entry.Vector()
			w.known = w.known && !lexicon.Function(t.Norm) // "in" finds "in" only
			if short := strings.ReplaceAll(t.Norm, ".", ""); short != t.Norm || written == "US" || written == "UK" {
				w.lemma, w.known = short, false // U.S. and US
			}
		}
		g.words = append(g.words, w)
		g.weight += w.weight
	}
	return g
}

// Similarity is how much of what the two say is said by both, from 0 to 1.
func (g *Gist) Similarity(o *Gist) float64 {
	if g.weight == 0 || o.weight == 0 {
		return 0
	}
	best := make([]float64, len(o.words)) // what each word of o is worth to its partner
	sum := 0.0
	for i := range g.words {
		most := 0.0
		for j := range o.words {
			worth := g.words[i].match(&o.words[j])
			most = max(most, worth)
			best[j] = max(best[j], worth)
		}
		sum += most * g.words[i].weight
	}
	for j, worth := range best {
		sum += worth * o.words[j].weight
	}
	return sum / (g.weight + o.weight)
}

// match is what two words are worth to each other, from 0 to 1.
func (v *gistWord) match(w *gistWord) float64 {
	if v.lemma == w.lemma {
		return 1
	}
	if v.figure || w.figure {
		return 0
	}
	if akin(v.lemma, w.lemma) {
		return derivedWorth
	}
	if !v.known || !w.known {
		return 0
	}
	worth := synonymWorth * float64(v.entry.Synonym(w.entry))
	c := float64(v.vector.Cosine(&w.vector))
	if c < cosineFloor {
		return worth
	}
	if v.entry.Antonym(w.entry) {
		return 0
	}
	if prefix(v.lemma, w.lemma) >= derivedPrefix {
		worth = max(worth, derivedWorth)
	}
	return max(worth, cosineWorth*c*math.Sqrt(c))
}

// akin reports whether two words begin alike and differ in no more than an ending: Syria and Syrian, Greek and Greece.
func akin(v, w string) bool {
	n := prefix(v, w)
	return n >= 4 && len(v)-n <= 3 && len(w)-n <= 3
}

// prefix is how many bytes the two share at their start.
func prefix(v, w string) int {
	n := 0
	for n < len(v) && n < len(w) && v[n] == w[n] {
		n++
	}
	return n
}

// counts is the value of a number word, which headlines write either way; "one" is rarely a figure.
func counts(w, lang string) int {
	n, _ := lexicon.NumberWord(w, lang)
	return n
}
