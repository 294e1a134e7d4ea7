package lexicon

import "strings"

// Reading is what a word can be where its neighbours have not been looked at.
type Reading struct {
	Tag  Tag    // the part of speech that it most often is
	Can  uint32 // set of parts of speech that it could be: 1<<NOUN | 1<<VERB
	Form Form   // forms of a verb that it can be; none where it can be no verb
	From Source
}

// Source says where a reading comes from, the surest first.
type Source uint8

const (
	ClosedClass Source = iota // "the", "will": the few words that hold sentences together
	NumberWords
	WordList // also regular forms of what is listed
	Ending   // words that no list knows
)

// Reading is the word's reading where it is written small.
func (k *Word) Reading() *Reading {
	r := k.reading.Load()
	if r == nil {
		r = k.read()
		k.reading.Store(r)
	}
	return r
}

func (k *Word) read() *Reading {
	r := &Reading{From: ClosedClass}
	set := func(list []Tag) {
		r.Tag = list[0]
		for _, t := range list {
			if t != X {
				r.Can |= 1 << t
			}
		}
	}
	n, number := NumberWord(k.text, "en")
	tags, known := k.Tags()
	switch {
	case k.closed[0] != X:
		set(k.closed[:])
	case number && n >= 0:
		r.From = NumberWords
		set([]Tag{NUM})
		return r
	default:
		if !known {
			if base := k.Lemma(); base != k.text { // a regular form of a known word
				tags, known = Tags(base)
			}
		}
		r.From = WordList
		if set(tags[:]); !known {
			r.From = Ending
			set(guess(k.text))
		}
	}
	if r.Can&(1<<VERB) != 0 || r.From == ClosedClass && r.Can&(1<<AUX) != 0 {
		r.Form = k.Forms()
	}
	return r
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
