package fact

import (
	"slices"

	"storydiff/internal/lexicon"
)

// nameIndex finds the entities of an article by what their names have in common with others. One hash table with open places, at most half full, holds
// the keys of every sort, so that none has to be written together into a string of its own.
type nameIndex struct {
	slots   []int32 // number of the key, from 1; 0 where nothing is
	entries []nameEntry
}

// nameSort says what a key is of a name.
type nameSort uint8

const (
	wholeName   nameSort = iota // text is the country whose body it is, words the name
	placeName                   // text is the place's code
	surnameSort                 // of a person, see surnameKey
	lastWord                    // of an organisation
	firstName                   // the first word of a person's or organisation's name
	initialsOf                  // of an organisation
	inHeadline                  // the name as a headline may have it, see rawKey
	opensName                   // its first word
	asWritten                   // the name as it stands in the text
)

type nameEntry struct {
	sort     nameSort
	text     string
	words    []string
	hash     uint32
	entity   int   // that goes by the key, of asWritten its form; -1 where none does
	entities []int // all that share it, in the order in which they were met
}

// begin empties the index and makes room for the keys of so many mentions.
func (x *nameIndex) begin(names int) {
	size := 64
	for size < 6*names {
		size *= 2
	}
	x.slots, x.entries = zeroed(x.slots, size), x.entries[:0]
}

// number is the number of a key, which is made where it is not there. words stays as it is.
func (x *nameIndex) number(sort nameSort, text string, words []string) int {
	hash, at := x.place(sort, text, words)
	if n := x.slots[at]; n > 0 {
		return int(n) - 1
	}
	x.entries = append(x.entries, nameEntry{sort: sort, text: text, words: words, hash: hash, entity: -1})
	x.slots[at] = int32(len(x.entries))
	if 2*len(x.entries) > len(x.slots) {
		x.grow()
	}
	return len(x.entries) - 1
}

// find is the entry of a key, nil where it is not there.
func (x *nameIndex) find(sort nameSort, text string, words []string) *nameEntry {
	if _, at := x.place(sort, text, words); x.slots[at] > 0 {
		return &x.entries[x.slots[at]-1]
	}
	return nil
}

// named is the entity that goes by the key.
func (x *nameIndex) named(sort nameSort, text string, words []string) (entity int, ok bool) {
	e := x.find(sort, text, words)
	if e == nil || e.entity < 0 {
		return 0, false
	}
	return e.entity, true
}

// sharing are the entities that share the key.
func (x *nameIndex) sharing(sort nameSort, text string) []int {
	if e := x.find(sort, text, nil); e != nil {
		return e.entities
	}
	return nil
}

func (x *nameIndex) share(sort nameSort, text string, entity int) {
	e := &x.entries[x.number(sort, text, nil)]
	e.entities = append(e.entities, entity)
}

// place is where the key stands, or would.
func (x *nameIndex) place(sort nameSort, text string, words []string) (hash uint32, at int) {
	const factor = 0x9e3779b1 // 2^32 over the golden ratio, after Knuth
	hash = lexicon.Hash(text) + uint32(sort)
	for _, w := range words {
		hash = hash*factor + lexicon.Hash(w)
	}
	hash *= factor
	at = x.slot(hash)
	for ; x.slots[at] > 0; at = (at + 1) & (len(x.slots) - 1) {
		if e := &x.entries[x.slots[at]-1]; e.hash == hash && e.sort == sort && e.text == text && slices.Equal(e.words, words) {
			break
		}
	}
	return hash, at
}

func (x *nameIndex) slot(hash uint32) int { return int(hash>>8) & (len(x.slots) - 1) }

func (x *nameIndex) grow() {
	x.slots = make([]int32, 2*len(x.slots))
	for k := range x.entries {
		at := x.slot(x.entries[k].hash)
		for x.slots[at] > 0 {
			at = (at + 1) & (len(x.slots) - 1)
		}
		x.slots[at] = int32(k) + 1
	}
}
