package lexicon

import "strings"

// Reading is what a word can be where its neighbours have not been looked at. It is kept in one number, with the word: it is asked of every token.
type Reading uint32

// Where the parts of a Reading stand in it, from the lowest bit on.
const (
	canAt  = 5            // behind the Tag
	formAt = canAt + tags // behind what it can be
	fromAt = formAt + 4   // behind the forms
	isRead = 1 << (fromAt + 2)
)

// Tag is the part of speech that it most often is.
func (r Reading) Tag() Tag { return Tag(r & (1<<canAt - 1)) }

// Can is the set of parts of speech that it could be: 1<<NOUN | 1<<VERB.
func (r Reading) Can() uint32 { return uint32(r >> canAt & (1<<tags - 1)) }

// Form are the forms of a verb that it can be; none where it can be no verb.
func (r Reading) Form() Form { return Form(r >> formAt & 15) }

// From is where the reading comes from.
func (r Reading) From() Source { return Source(r >> fromAt & 3) }

// Source says where a reading comes from, the surest first.
type Source uint8

const (
	ClosedClass Source = iota // "the", "will": the few words that hold sentences together
	NumberWords
	WordList // also regular forms of what is listed
	Ending   // words that no list knows
)

// Reading is the word's reading where it is written small.
func (k *Word) Reading() Reading {
	if r := k.reading.Load(); r != 0 {
		return Reading(r)
	}
	r := k.read()
	k.reading.Store(r)
	return Reading(r)
}

func (k *Word) read() uint32 {
	var tag Tag
	var can uint32
	from := ClosedClass
	set := func(list []Tag) {
		tag = list[0]
		for _, t := range list {
			if t != X {
				can |= 1 << t
			}
		}
	}
	n, number := NumberWord(k.text, "en")
	tags, known := k.Tags()
	switch {
	case k.closed[0] != X:
		set(k.closed[:])
	case number && n >= 0:
		from = NumberWords
		set([]Tag{NUM})
	default:
		if !known {
			if base := k.Lemma(); base != k.text { // a regular form of a known word
				tags, known = Tags(base)
			}
		}
		from = WordList
		if set(tags[:]); !known {
			from = Ending
			set(guess(k.text))
		}
	}
	form := Form(0)
	if can&(1<<VERB) != 0 || from == ClosedClass && can&(1<<AUX) != 0 {
		form = k.Forms()
	}
	return uint32(tag) | can<<canAt | uint32(form)<<formAt | uint32(from)<<fromAt | isRead
}

// guess goes by the ending of a word that no list knows.
func guess(w string) []Tag {
	if i := strings.LastIndexByte(w, '-'); i >= 0 { // "month-old", "wide-ranging": as its last part, and before a noun an adjective
		last := w[i+1:]
		if In(last, "backed based led level long old old's profile related scale style term time type wide") {
			return []Tag{ADJ, NOUN}
		}
		if list, ok := Tags(last); ok {
			if list[0] == VERB {
				return []Tag{ADJ, VERB}
			}
			return []Tag{list[0], ADJ}
		}
	}
	end := func(list ...string) bool {
		for _, s := range list {
			if strings.HasSuffix(w, s) {
				return true
			}
		}
		return false
	}
	switch {
	case end("ly"):
		return []Tag{ADV, ADJ}
	case end("ing"):
		return []Tag{VERB, NOUN, ADJ}
	case end("ed"):
		return []Tag{VERB, ADJ}
	case end("ise", "ize", "ify"):
		return []Tag{VERB}
	case end("ises", "izes", "ifies"):
		return []Tag{VERB}
	case end("ous", "ful", "less", "able", "ible", "ive", "ish", "esque", "ical", "ional"):
		return []Tag{ADJ}
	case end("al", "ic", "an", "ary"):
		return []Tag{ADJ, NOUN}
	}
	return []Tag{NOUN}
}
