package align

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Words of two stretches
//
// Comparing begins with finding each word's partner, and what one report writes "the FBI", "Norwegian", "fifty-two", "nearly 900" or "tractor-trailer" the other writes
// "the Federal Bureau of Investigation", "Norway", "52", "890" or "a tractor and trailer". Whatever stays without a partner weighs as news that the other lacks, so each way to
// write one thing in two that is read here is worth more than any further trait. Figures are read as numbers, with the word that bounds them; words in capitals are
// laid over the initials of capitalised words; names may differ in one letter; parts of a hyphenated word count.
//
// Cost: of each pair of words that lack their equal, a look at their letters and vectors. What it gets wrong: capitals that fit by chance, and names that
// differ in one letter and are two.

// Gist is a stretch of an article made ready for comparing.
type Gist struct {
	words  []gistWord
	hashes []uint32 // of the words' lemmas: most words that differ differ here
	weight float64  // of all words
	denied bool     // an odd number of words that turn round what is said
}

type gistWord struct {
	lemma    string
	weight   float64
	class    wordClass
	figure   bool
	bound    int8    // of a figure, as boundAt gives it
	value    float64 // of a figure that was read
	function bool
	happens  bool // a verb, or a noun for an act or event
	source   bool // a word of who said so: "police", "says"
	known    bool // the lexicon knows what it means
	entry    *lexicon.Word
	capital  bool          // it begins with one
	initials string        // of what is written in capitals: "FBI"
	place    lexicon.Place // that a name or its adjective stands for
}

// wordClass is what is told apart in what two sentences leave over.
type wordClass uint8

const (
	nameWord wordClass = iota
	figureWord
	verbWord
	otherWord
	wordClasses
)

// What words and matches are worth, set on pairs of news sentences judged by people. A change by a fifth moves nearly no measure by more than
// 0.01; sentences full of figures gain from a higher figureWeight and all others lose.
const (
	figureWeight  = 2.0 // of a word; a rare word weighs nearly 1
	synonymWorth  = 0.9 // of a match
	derivedWorth  = 0.8 // resign, resignation; Syria, Syrian
	cosineWorth   = 0.8 // of two vectors that point the same way
	cosineFloor   = 0.3 // below, two words have nothing to do with each other
	derivedPrefix = 5   // letters shared by words of one stem
	gistLimit     = 256 // tokens that are looked at: comparing costs the product of two lengths
)

// NewGist prepares the article's tokens [first, last), of a long stretch the beginning.
func NewGist(a *article.Article, first, last int) *Gist {
	last = min(last, first+gistLimit)
	g := &Gist{words: make([]gistWord, 0, last-first), hashes: make([]uint32, 0, last-first)}
	for i := first; i < last; i++ {
		t := &a.Tokens[i]
		if t.Kind == article.Mark {
			continue
		}
		w := gistWord{weight: figureWeight}
		if value, ok := figureAt(a, i); ok {
			w.figure, w.class, w.lemma = true, figureWord, strconv.FormatFloat(value, 'g', -1, 64)
			w.value, w.bound = value, boundAt(a, i, first)
			if i+1 < last && scale(a.Tokens[i+1].Norm, a.InLanguage) > 1 {
				i++
			}
		} else if t.Kind == article.Number {
			w.figure, w.class, w.lemma = true, figureWord, t.Norm
		} else {
			w.read(a, t)
			g.denied = g.denied != turns(t.Norm)
		}
		g.words, g.hashes = append(g.words, w), append(g.hashes, lexicon.Hash(w.lemma))
		g.weight += w.weight
	}
	return g
}

// read fills in a word that is no figure.
func (v *gistWord) read(a *article.Article, t *article.Token) {
	v.lemma, v.weight, v.function = t.Lemma(), t.Word.Weight(), t.Word.In(lexicon.FunctionWord)
	switch t.Tag {
	case lexicon.PROPN:
		v.class = nameWord
	case lexicon.VERB:
		v.class, v.happens = verbWord, !v.function
	default:
		v.class = otherWord
	}
	written := a.Text(t.Span)
	v.capital = written[0] >= 'A' && written[0] <= 'Z'
	if v.capital {
		v.initials = capitals(written)
		if t.Word.PlaceBegins() {
			if places := lexicon.Places(t.Norm); len(places) > 0 {
				v.place = places[0]
			}
		}
	}
	if short := strings.ReplaceAll(t.Norm, ".", ""); short != t.Norm || written == "US" || written == "UK" {
		v.lemma = short // U.S. and US
		return
	}
	if !v.function { // "in" finds "in" only
		v.entry = lexicon.Of(v.lemma)
		v.known = v.entry.Known()
		if t.Tag == lexicon.NOUN {
			v.happens, v.source = v.known && v.entry.Happens(), lexicon.SourceNoun(v.lemma)
		} else {
			v.source = lexicon.SpeechVerb(v.lemma)
		}
	}
}

// figureAt reads token i as a figure, with the "million" behind it or the "m" at its end; "one" is rarely a figure.
func figureAt(a *article.Article, i int) (float64, bool) {
	t := &a.Tokens[i]
	value := 0.0
	if t.Kind == article.Number {
		digits := strings.ReplaceAll(t.Norm, ",", "")
		n := 0
		for n < len(digits) && (digits[n] >= '0' && digits[n] <= '9' || digits[n] == '.') {
			n++
		}
		v, err := strconv.ParseFloat(digits[:n], 64)
		if err != nil {
			return 0, false
		}
		value = v
		if suffix := digits[n:]; suffix != "" {
			factor, ok := lexicon.ScaleSuffix(suffix)
			if suffix == "m" {
				factor, ok = 1e6, true
			}
			if !ok {
				return 0, false
			}
			value *= factor
		}
	} else if n := numberWord(t.Norm, a.InLanguage); n > 1 {
		value = float64(n)
	} else {
		return 0, false
	}
	if i+1 < len(a.Tokens) {
		value *= scale(a.Tokens[i+1].Norm, a.InLanguage)
	}
	return value, true
}

// numberWord reads a number word, also one with a hyphen: "fifty-two". 0 where it is none.
func numberWord(w, lang string) int {
	n, _ := lexicon.NumberWord(w, lang)
	if tens, units, ok := strings.Cut(w, "-"); ok {
		t, _ := lexicon.NumberWord(tens, lang)
		if u, _ := lexicon.NumberWord(units, lang); t >= 20 && t < 100 && u > 0 && u < 10 {
			return t + u
		}
	}
	return n
}

// boundAt is how what stands before token i bounds its figure: -1 "nearly", 1 "more than", 2 "about", 0 not at all.
func boundAt(a *article.Article, i, first int) int8 {
	for i > first && a.Tokens[i-1].Kind == article.Mark { // "$"
		i--
	}
	if i == first {
		return 0
	}
	switch n := a.Tokens[i-1].Norm; {
	case lexicon.In(n, "about approximately around estimated roughly some"):
		return 2
	case lexicon.In(n, "almost nearly under"):
		return -1
	case n == "over":
		return 1
	case n == "than" && i-1 > first && lexicon.In(a.Tokens[i-2].Norm, "fewer less"):
		return -1
	case n == "than" && i-1 > first && a.Tokens[i-2].Norm == "more", n == "least" && i-1 > first && a.Tokens[i-2].Norm == "at":
		return 1
	}
	return 0
}

// slack is how far apart two figures may be that a bound brings together.
const slack = 0.1

// fits reports whether the figure v, with its bound, may be w.
func (v *gistWord) fits(w *gistWord) bool {
	d := (w.value - v.value) / v.value
	switch v.bound {
	case -1:
		return -slack <= d && d <= 0
	case 1:
		return 0 <= d && d <= slack
	case 2:
		return -slack <= d && d <= slack
	}
	return d == 0
}

// scale is what a word like "million" behind a figure, or "bn" apart from it, multiplies by; 1 for others.
func scale(w, lang string) float64 {
	if v, class := lexicon.Numeral(w, lang); class == lexicon.NumeralScale {
		return v
	}
	if v, ok := lexicon.ScaleSuffix(w); ok && len(w) > 1 {
		return v
	}
	return 1
}

// turns reports whether a word turns round what is said.
func turns(w string) bool {
	switch w { // asked of every word
	case "cannot", "denied", "denies", "deny", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without":
		return true
	}
	return strings.HasSuffix(w, "n't")
}

// same reports whether word i of g is word j of o.
func (g *Gist) same(i int, o *Gist, j int) bool {
	return g.hashes[i] == o.hashes[j] && g.words[i].lemma == o.words[j].lemma
}

// partnership is what each word of two gists is worth to its best partner, and whether two of them are opposites.
type partnership struct {
	best     [2][]float64
	opposite bool
}

func partners(g, o *Gist) partnership {
	all := make([]float64, len(g.words)+len(o.words))
	p := partnership{best: [2][]float64{all[:len(g.words)], all[len(g.words):]}}
	x, y := p.best[0], p.best[1]
	for i, h := range g.hashes {
		for j := range o.hashes {
			if o.hashes[j] == h && g.same(i, o, j) {
				x[i], y[j] = 1, 1
			}
		}
	}
	g.spellOut(o, x, y)
	o.spellOut(g, y, x)
	for i := range g.words {
		v := &g.words[i]
		if v.function {
			continue
		}
		for j := range o.words {
			w := &o.words[j]
			if w.function || x[i] == 1 && y[j] == 1 {
				continue
			}
			worth, opposite := v.match(w)
			p.opposite = p.opposite || opposite && x[i] < 1 && y[j] < 1
			if x[i] < 1 {
				x[i] = max(x[i], worth)
			}
			if y[j] < 1 {
				y[j] = max(y[j], worth)
			}
		}
	}
	return p
}

// match is what two different words are worth to each other, from 0 to 1 exclusive, and whether they are opposites.
func (v *gistWord) match(w *gistWord) (worth float64, opposite bool) {
	if v.figure || w.figure {
		if v.figure && w.figure && v.value > 0 && w.value > 0 && (v.fits(w) || w.fits(v)) {
			return synonymWorth, false
		}
		return 0, false
	}
	switch {
	case akin(v.lemma, w.lemma), partOf(v.lemma, w.lemma), partOf(w.lemma, v.lemma), v.place.Country != "" && v.ofPlace(w):
		return derivedWorth, false
	case v.capital && w.capital && spelledAlike(v.lemma, w.lemma):
		return synonymWorth, false
	}
	if !v.known || !w.known {
		return 0, false
	}
	c := float64(v.entry.Cosine(w.entry))
	if c >= cosineFloor && v.entry.Antonym(w.entry) {
		return 0, true
	}
	worth = synonymWorth * float64(v.entry.Synonym(w.entry))
	if c < cosineFloor {
		return worth, false
	}
	if prefix(v.lemma, w.lemma) >= derivedPrefix {
		worth = max(worth, derivedWorth)
	}
	return max(worth, cosineWorth*c*math.Sqrt(c)), false
}

// ofPlace reports whether one is the name of a place and the other of its people: Norway and Norwegian.
func (v *gistWord) ofPlace(w *gistWord) bool {
	return v.place.Kind == w.place.Kind && v.place.Country == w.place.Country && v.place.State == w.place.State && v.place.Demonym != w.place.Demonym
}

// capitals are the letters of a word that is written in capitals, in lower case; "" for any other.
func capitals(s string) string {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			n++
		case c != '.':
			return ""
		}
	}
	if n < 2 || n > 6 {
		return ""
	}
	return strings.ToLower(strings.ReplaceAll(s, ".", ""))
}

// spellOut pairs each word in capitals with the words of o that it stands for: FBI and Federal Bureau of Investigation.
func (g *Gist) spellOut(o *Gist, x, y []float64) {
	for i := range g.words {
		short := g.words[i].initials
		if short == "" || x[i] == 1 {
			continue
		}
		for j := range o.words {
			n, k := 0, j
			for ; k < len(o.words) && n < len(short); k++ {
				if w := &o.words[k]; w.lemma == "" || w.lemma[0] != short[n] || !w.capital {
					if n > 0 && w.function {
						continue
					}
					break
				}
				n++
			}
			if n == len(short) {
				x[i] = max(x[i], synonymWorth)
				for ; j < k; j++ {
					y[j] = max(y[j], synonymWorth)
				}
				break
			}
		}
	}
}

// partOf reports whether a word is one that another is made of with a hyphen: "melted" in "half-melted".
func partOf(part, w string) bool {
	if len(part) < 4 {
		return false
	}
	before, after, ok := strings.Cut(w, "-")
	return ok && (before == part || after == part)
}

// spelledAlike reports whether two names differ in one letter, or in diacritics alone.
func spelledAlike(v, w string) bool {
	if len(v) < len(w) {
		v, w = w, v
	}
	if len(v)-len(w) > 3 || v[0] < utf8.RuneSelf && w[0] < utf8.RuneSelf && v[0] != w[0] {
		return false
	}
	v, w = lexicon.FoldName(v), lexicon.FoldName(w)
	if len(v) < len(w) {
		v, w = w, v
	}
	if len(w) < 5 || len(v)-len(w) > 1 {
		return v == w
	}
	n := prefix(v, w)
	if len(v) == len(w) {
		return n == len(v) || v[n+1:] == w[n+1:]
	}
	return v[n+1:] == w[n:]
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
