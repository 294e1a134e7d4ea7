package lexicon

import (
	"strings"
	"sync/atomic"
)

// Words are looked up once
//
// Every stage asks of every word what it is: a function word, a number, a weekday, a verb that brings in speech, its lemma. A text repeats its words and
// articles on one event share theirs, so the answers are found together the first time a word is met and kept in a table of fixed size; the next
// "minister" costs one hash and one comparison. That is what lets the tables behind the answers be packed constants (list.go), which are small and
// slow to ask.
//
// The table has pairs of places; in a full pair the word met longest ago gives way. What is kept depends on the word alone, so it shows in no
// report which words were there. Any number of goroutines may ask at once. It takes about a megabyte when full.

const (
	keptPairs = 1 << 12
	keptBytes = 40 // longer words are looked up anew each time
)

var kept [2 * keptPairs]atomic.Pointer[Word]

// Word is what the lexicon knows of one word in lower case.
type Word struct {
	text   string
	number int32 // in the list of words; -1 where it is not there
	closed [MaxTags]Tag
	class  Class
	cue    CueClass
	tense  Tense
	day    int8 // weekday, 1 to 7
	month  int8
	unit   Unit
	plural bool // of the weekday or unit

	numeral  NumeralClass
	ordinal  float64
	value    float64 // of the number word
	part     string  // of the day
	group    string
	opposite string // see newsOpposites
	cueLemma string
	forms    atomic.Uint32             // see Forms; 0 before it is asked
	lemmas   [5]atomic.Pointer[string] // found when asked for: as noun, verb, adjective, adverb, and as what it mostly is
}

// Class is a set of what is asked about nearly every word.
type Class uint16

const (
	FunctionWord Class = 1 << iota // see Function
	TimeWord                       // an English time expression may begin with it
	AmountWord                     // an amount in English words may
)

// Of looks up a word in lower case.
func Of(w string) *Word {
	if len(w) > keptBytes {
		return look(w)
	}
	h := uint32(2166136261) // FNV-1a
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	pair := (h ^ h>>15) % keptPairs * 2
	first, second := &kept[pair], &kept[pair+1]
	k := first.Load()
	if k != nil && k.text == w {
		return k
	}
	if s := second.Load(); s != nil && s.text == w {
		return s
	}
	found := look(strings.Clone(w)) // a part of an article would keep the whole of it
	second.Store(k)
	first.Store(found)
	return found
}

func look(w string) *Word {
	k := &Word{text: w, number: int32(indexOnce().find(w)), closed: closedTags(w), group: groupOf(w), opposite: newsOpposites(w), tense: tenseOf(w)}
	if functionWord(w) {
		k.class |= FunctionWord
	}
	k.cueLemma, k.cue = cueOf(w)
	k.unit, k.plural = timeUnit(w)
	if k.unit == NoUnit {
		k.day, k.plural = weekday(w)
	}
	k.month, k.part = month(w), partOfDay(w)
	k.value, k.numeral = numeral(w)
	k.ordinal = ordinal(w)
	if k.beginsTime() {
		k.class |= TimeWord
	}
	if k.numeral != NotNumeral || k.ordinal > 0 || In(w, "a an half many minus multi multibillion multimillion no nobody none noone point quarter scores several some tens") {
		k.class |= AmountWord
	}
	return k
}

// In reports whether the word is of one of the classes.
func (k *Word) In(c Class) bool { return k.class&c != 0 }

// Closed is what a word of a closed class can be, most frequent first; X where it is of none.
func (k *Word) Closed() [MaxTags]Tag { return k.closed }

// Tags are the parts of speech that the word is used as, see the function Tags.
func (k *Word) Tags() (list [MaxTags]Tag, ok bool) {
	if k.number < 0 {
		return list, false
	}
	for i, t := range []byte(tagList(int(k.number))) {
		list[i] = Tag(t)
	}
	return list, true
}

// lemmaNumber is the word's number among the lemmas, -1 where it is none.
func (k *Word) lemmaNumber() int {
	if k.number < 0 || rankPlane[k.number]&LemmaFlag == 0 {
		return -1
	}
	return int(indexOnce().lemmas[k.number])
}

// Lemma is the word's dictionary form as what it mostly is, see the function Lemma.
func (k *Word) Lemma() string { return k.kept(4, X) }

// LemmaAs is its dictionary form as t, see the function LemmaAs.
func (k *Word) LemmaAs(t Tag) string {
	switch t {
	case NOUN:
		return k.kept(0, t)
	case VERB, AUX:
		return k.kept(1, VERB)
	case ADJ:
		return k.kept(2, t)
	case ADV:
		return k.kept(3, t)
	}
	return k.text
}

func (k *Word) kept(i int, t Tag) string {
	if base := k.lemmas[i].Load(); base != nil {
		return *base
	}
	base := ""
	if t != X {
		base = LemmaIn(dictionary{indexOnce()}, k.text, t)
	} else {
		base = lemma(k.text, int(k.number))
	}
	if base == "" && t != X {
		base = k.Lemma()
	}
	k.lemmas[i].Store(&base)
	return base
}
