package lexicon

import "strings"

// A word's lemma is what it stands under in a dictionary: "shot" under shoot, "children" under child, "talks" under talk.
//
// The rules of English spelling are few (-s, -es, -ed, -ing, -er, -est, a doubled consonant, a dropped e, y for i) but each can be undone
// in more than one way: "rating" is of rate, not rat; "planning" of plan. So the rules only propose bases, likeliest first, and the first
// that the dictionary knows as that part of speech is taken. Irregular forms come from a table. What it gets wrong: forms that are right
// under two lemmas ("found" is taken as find, never as founding a city) and bases too rare to be in the dictionary, which stay as they are.

// Dictionary is what the rules ask. The package's own tables are one; the generator, which has all of WordNet, is another.
type Dictionary interface {
	Headword(w string, t Tag) bool            // w is a lemma of that part of speech
	Irregular(w string, t Tag) (string, bool) // the lemma of an irregular form
}

// LemmaIn is the lemma of w, in lower case, read as t; "" where the dictionary has none.
func LemmaIn(d Dictionary, w string, t Tag) string {
	if t == AUX {
		t = VERB
	}
	if base, ok := d.Irregular(w, t); ok {
		return base
	}
	if t != VERB && d.Headword(w, t) {
		return w
	}
	found := ""
	bases(w, t, func(base string) bool {
		if d.Headword(base, t) {
			found = base
			return false
		}
		return true
	})
	if found == "" && d.Headword(w, t) {
		return w
	}
	return found
}

// bases proposes what w may be an inflected form of, likeliest first, until yes answers false.
func bases(w string, t Tag, yes func(string) bool) {
	end := func(suffix string, replacements ...string) bool {
		stem, ok := strings.CutSuffix(w, suffix)
		if !ok || len(stem) < 2 {
			return true
		}
		for _, r := range replacements {
			if r == "undouble" {
				n := len(stem)
				if n < 3 || stem[n-1] != stem[n-2] {
					continue
				}
				if !yes(stem[:n-1]) {
					return false
				}
				continue
			}
			if !yes(stem + r) {
				return false
			}
		}
		return true
	}
	es := func() bool { // "watches" is of watch, "goes" of go, but "hopes" of hope and not hop
		stem := strings.TrimSuffix(w, "es")
		for _, sibilant := range [...]string{"s", "x", "z", "ch", "sh", "o"} {
			if strings.HasSuffix(stem, sibilant) {
				return end("es", "", "e")
			}
		}
		return end("es", "e")
	}
	switch t {
	case NOUN, PROPN:
		_ = end("ies", "y", "ie") && end("ves", "f", "fe", "ve") && end("men", "man") && es() && end("s", "")
	case VERB:
		_ = end("ies", "y", "ie") && es() && end("s", "") &&
			end("ied", "y", "ie") && end("ed", "undouble", "e", "") &&
			end("ying", "ie", "y") && end("ing", "undouble", "e", "")
	case ADJ, ADV:
		_ = end("ier", "y") && end("iest", "y") && end("er", "undouble", "e", "") && end("est", "undouble", "e", "")
	}
}
