package lexicon

import "strings"

// Word lists are constants: words in the order of their bytes, one space between two. The compiler makes about 110 bytes of WebAssembly of each
// string in a switch; here a word costs its letters and a space, nothing is unpacked, and a word is found by halves. That takes some times as long as
// a switch, so what is asked about nearly every word is asked once a word and kept (word.go).

// In reports whether list, words in the order of their bytes with one space between two, has the word w.
func In(w, list string) bool {
	at := begins(w, list)
	return at < len(list) && strings.HasPrefix(list[at:], w) && (at+len(w) == len(list) || list[at+len(w)] == ' ')
}

// Value is what the table, "word=value" in the order of the words with one space between two, gives for the word w; "" where it is not there.
func Value(w, table string) string {
	at := begins(w, table)
	if !strings.HasPrefix(table[at:], w) || table[at+len(w)] != '=' {
		return ""
	}
	value, _, _ := strings.Cut(table[at+len(w)+1:], " ")
	return value
}

// listed reports whether a list with commas between has the word w.
func listed(list, w string) bool {
	for list != "" {
		first, rest, _ := strings.Cut(list, ",")
		if first == w {
			return true
		}
		list = rest
	}
	return false
}

// spot is where in a list a word was found to belong. Texts repeat their words and recognisers their questions, so the last of them are kept: a
// search costs some ten times as much as finding its answer again.
type spot struct {
	word, list string
	at         int
}

const (
	golden    = 0x9e3779b1 // 2^32 over the golden ratio, after Knuth: all bits of what it multiplies show in the highest of the product
	spotBits  = 13
	shortList = 40 // bytes of a list that is searched anew each time
)

// spots are sets of two, the one asked for last first.
var spots [1 << spotBits][2]pointer[spot]

func (s *spot) is(w, list string) bool {
	return s != nil && s.word == w && s.list == list // lists are constants, so the second is one comparison of addresses
}

// begins is where in a list or table the first word begins that does not sort before w; the end where there is none.
func begins(w, list string) int {
	if len(list) <= shortList {
		return search(w, list)
	}
	return recalled(w, list, search)
}

// recalled is what look gives for a word and a list, once it has been asked.
func recalled(w, list string, look func(w, list string) int) int {
	n := len(w)
	if n > keptBytes || n == 0 {
		return look(w, list)
	}
	// three letters and the lengths part nearly all of what is asked: a hash of the word would cost as much as the rest
	h := (uint32(w[0])|uint32(w[n/2])<<8|uint32(w[n-1])<<16|uint32(n)<<24)*hashFactor ^ uint32(len(list))
	set := &spots[h*golden>>(32-spotBits)]
	s := set[0].Load()
	if s.is(w, list) {
		return s.at
	}
	if second := set[1].Load(); second.is(w, list) {
		s, second = second, s
		set[1].Store(second)
	} else {
		set[1].Store(s)
		s = &spot{strings.Clone(w), list, look(w, list)}
	}
	set[0].Store(s)
	return s.at
}

// search is begins by halves down to a few words, which are looked at one after the other.
func search(w, list string) int {
	const few = 24
	lo, hi := 0, len(list) // a word begins at lo, and the one that is looked for neither before lo nor behind hi
	for hi-lo > few {
		at := (lo + hi) >> 1
		for at < hi && list[at] != ' ' {
			at++
		}
		if at++; at >= hi {
			break
		}
		if before(list[at:], w) {
			lo = at
		} else {
			hi = at
		}
	}
	for lo < len(list) && before(list[lo:], w) {
		for lo < len(list) && list[lo] != ' ' {
			lo++
		}
		lo = min(lo+1, len(list))
	}
	return lo
}

// before reports whether the first word of a list or table sorts before w.
func before(list, w string) bool {
	for i := range len(list) {
		b := list[i]
		if b == ' ' || b == '=' {
			return i < len(w)
		}
		if i == len(w) {
			return false
		}
		if b != w[i] {
			return b < w[i]
		}
	}
	return len(list) < len(w)
}
