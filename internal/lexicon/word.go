package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words are looked up once
//
// Every stage asks of every word what it is: a function word, a number, a weekday, a verb that brings in speech, its lemma. A text repeats its words and
// articles on one event share theirs, so the answers are found together the first time a word is met and kept in a table of fixed size; the next
// "minister" costs one hash and one comparison. That is what lets the tables behind the answers be packed constants (list.go), which are small and
// slow to ask.
//
// The table has sets of four places; in a full set the word met longest ago gives way. What is kept depends on the word alone, so it shows in no
// report which words were there. Any number of goroutines may ask at once. It takes about a megabyte when full.

const (
	keptSets  = 1 << 11
	keptBytes = 40 // longer words are looked up anew each time
)

var kept [keptSets]keptSet

// keptSet are the words whose hashes say that they are kept there, the one met last first; nil behind them.
type keptSet [4]pointer[Word]

// Word is what the lexicon knows of one word in lower case.
type Word struct {
	Class   Class // see In; never to be changed
	text    string
	hash    uint32
	letters bool     // text is small letters of ASCII and nothing else
	reading number32 // see Reading; 0 before it is asked
	number  int32    // in the list of words; -1 where it is not there
	lemma   int32    // among the lemmas; -1 where it is none
	weight  float64
	closed  [MaxTags]Tag
	tags    [MaxTags]Tag
	cue     CueClass
	tense   Tense
	day     int8 // weekday, 1 to 7
	month   int8
	times   TimeSorts
	unit    Unit
	plural  bool // of the weekday or unit

	numeral   NumeralClass
	ordinal   float64
	value     float64 // of the number word
	part      string  // of the day
	group     string
	opposite  string // see newsOpposites
	rival     string // see rivals
	cueLemma  string
	tongues   Tongues
	forms     number32                     // see Forms; 0 before it is asked
	placed    pointer[placed]              // see vector
	kin       pointer[kinship]             // see kinship; found when asked for
	likeliest pointer[Place]               // see Place; found when asked for
	place     number32                     // see placeNames
	lemmas    [lemmaPlaces]pointer[string] // found when asked for
}

// Text is the word itself.
func (k *Word) Text() string { return k.text }

// Letters reports whether the word is small letters of ASCII and nothing else.
func (k *Word) Letters() bool { return k.letters }

// Of looks up a word in lower case.
func Of(w string) *Word {
	if len(w) > keptBytes {
		return look(strings.Clone(w)) // a part of an article would keep the whole of it
	}
	h, _ := hash(w)
	set := place(h)
	for i := range set {
		k := set[i].Load()
		if k == nil {
			break
		}
		if k.hash == h && k.text == w {
			return k
		}
	}
	return set.keep(look(strings.Clone(w)))
}

// Written looks up a word as it stands in a text: with capitals, and with curly apostrophes and the hyphens U+2010 and U+2011. Its Text is in
// lower case and has plain marks. Nothing is allocated for a word that is kept.
func Written(s string) *Word {
	h, all := hash(s)
	if all >= utf8.RuneSelf {
		return Of(plain(s))
	}
	return Spelled(s, h)
}

// Spelled is Written of a word of ASCII alone whose Hash is known, as Letters gives it.
func Spelled(s string, h uint32) *Word {
	if len(s) > keptBytes {
		return look(plain(s))
	}
	set := place(h)
	for i := range set {
		k := set[i].Load()
		if k == nil {
			break
		}
		if k.hash == h && k.writtenAs(s) {
			return k
		}
	}
	return set.keep(look(strings.Clone(strings.ToLower(s))))
}

// Letters is how many letters of ASCII s begins with, and their Hash.
func Letters(s string) (n int, h uint32) {
	h = hashStart
	for n < len(s) && s[n]|capitalBit-'a' < 26 {
		h = (h ^ uint32(s[n]|capitalBit)) * hashFactor
		n++
	}
	return n, h
}

// keep puts a word before the others.
func (set *keptSet) keep(k *Word) *Word {
	for i := len(set) - 1; i > 0; i-- {
		set[i].Store(set[i-1].Load())
	}
	set[0].Store(k)
	return k
}

// writtenAs reports whether s, of ASCII alone, is the word with or without capitals.
func (k *Word) writtenAs(s string) bool {
	if len(k.text) != len(s) {
		return false
	}
	if k.letters { // nearly all
		differ := byte(0)
		for i := range len(s) {
			differ |= k.text[i] ^ s[i]
		}
		return differ&^capitalBit == 0
	}
	for i := range len(s) {
		if k.text[i] != small(s[i]) {
			return false
		}
	}
	return true
}

func small(b byte) byte {
	if b-'A' < 26 {
		b += 'a' - 'A'
	}
	return b
}

// plain is a word in lower case with straight apostrophes and hyphens.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’':
			return '\''
		case '\u2010', '\u2011':
			return '-'
		}
		return unicode.ToLower(r)
	}, s)
}

// FNV-1a, which does not tell capitals from small letters here.
const (
	hashStart  = 2166136261
	hashFactor = 16777619
	capitalBit = 0x20
)

// Hash is a number that equal words share and few others have.
func Hash(w string) uint32 {
	h, _ := hash(w)
	return h
}

// hash gives Hash and all bits that the bytes of w have.
func hash(w string) (h uint32, all byte) {
	h = hashStart
	for len(w) >= 4 { // a branch costs several times as much in WebAssembly as what stands here between two
		a, b, c, d := w[0], w[1], w[2], w[3]
		w = w[4:]
		all |= a | b | c | d
		h = (h ^ uint32(a|capitalBit)) * hashFactor
		h = (h ^ uint32(b|capitalBit)) * hashFactor
		h = (h ^ uint32(c|capitalBit)) * hashFactor
		h = (h ^ uint32(d|capitalBit)) * hashFactor
	}
	for i := range len(w) {
		all |= w[i]
		h = (h ^ uint32(w[i]|capitalBit)) * hashFactor
	}
	return h, all
}

// Hash is the function Hash of the word.
func (k *Word) Hash() uint32 { return k.hash }

// place is where a word of that hash may be kept.
func place(h uint32) *keptSet { return &kept[(h^h>>15)%keptSets] }

func look(w string) *Word {
	k := &Word{text: w, hash: Hash(w), letters: smallLetters(w), number: int32(indexOnce().find(w)), closed: closedTags(w), group: groupOf(w), opposite: newsOpposites(w), rival: rivals(w), tense: tenseOf(w), tongues: tonguesOf(w)}
	if k.number >= 0 {
		for i, t := range []byte(tagList(int(k.number))) {
			k.tags[i] = Tag(t)
		}
	}
	if k.lemma = -1; k.number >= 0 && rankPlane[k.number]&LemmaFlag != 0 {
		k.lemma = int32(indexOnce().lemmas[k.number])
	}
	k.weight = k.findWeight()
	k.cueLemma, k.cue = cueOf(w)
	k.unit, k.plural = timeUnit(w)
	if k.unit == NoUnit {
		k.day, k.plural = weekday(w)
	}
	k.month, k.part = month(w), partOfDay(w)
	k.value, k.numeral = numeral(w)
	k.ordinal = ordinal(w)
	k.times = k.timeSorts()
	k.Class = k.classes()
	return k
}

func smallLetters(w string) bool {
	for i := range len(w) {
		if w[i]-'a' >= 26 {
			return false
		}
	}
	return true
}

// Tags are the parts of speech that the word is used as, see the function Tags.
func (k *Word) Tags() (list [MaxTags]Tag, ok bool) { return k.tags, k.number >= 0 }

// Mostly is the part of speech that the word is most often used as; X where it is not known.
func (k *Word) Mostly() Tag { return k.tags[0] }

// Lemma is the word's dictionary form as what it mostly is, see the function Lemma.
func (k *Word) Lemma() string { return k.lemmaAt(asMostly, X) }

// LemmaAs is its dictionary form as t, see the function LemmaAs.
func (k *Word) LemmaAs(t Tag) string {
	switch t {
	case NOUN:
		return k.lemmaAt(asNoun, NOUN)
	case VERB, AUX:
		return k.lemmaAt(asVerb, VERB)
	case ADJ:
		return k.lemmaAt(asAdjective, ADJ)
	case ADV:
		return k.lemmaAt(asAdverb, ADV)
	}
	return k.text
}

// Where lemmas are kept.
const (
	asNoun = iota
	asVerb
	asAdjective
	asAdverb
	asMostly
	lemmaPlaces
)

// lemmaAt is the lemma as t, kept at that place.
func (k *Word) lemmaAt(place int, t Tag) string {
	if base := k.lemmas[place].Load(); base != nil {
		return *base
	}
	return k.findLemma(place, t)
}

func (k *Word) findLemma(place int, t Tag) string {
	base := ""
	if t != X {
		base = LemmaIn(dictionary{indexOnce()}, k.text, t)
	} else {
		base = lemma(k.text, int(k.number))
	}
	if base == "" && t != X {
		base = k.Lemma()
	}
	k.lemmas[place].Store(&base)
	return base
}
