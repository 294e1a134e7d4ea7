package finding

import (
	"strings"

	"storydiff/internal/fact"
)

// opposite finds a word on each side that are opposites of each other.
func opposite(x, y []string) (string, string, bool) {
	for _, p := range x {
		for _, q := range y {
			if p != q && antonyms(p, q) {
				return p, q, true
			}
		}
	}
	return "", "", false
}

func antonyms(p, q string) bool { return false }

// sameName reports whether two names are spellings of one.
func sameName(s, t string) bool {
	return strings.EqualFold(s, t) || fact.NameSimilarity(s, t) >= fact.NameThreshold
}
