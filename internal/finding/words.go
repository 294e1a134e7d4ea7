package finding

import (
	"strings"

	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// opposite finds a word on each side that are opposites of each other.
func opposite(x, y []string) (string, string, bool) {
	for _, p := range x {
		for _, q := range y {
			if lexicon.Antonym(lexicon.Lemma(p), lexicon.Lemma(q)) || lexicon.Antonym(p, q) {
				return p, q, true
			}
		}
	}
	return "", "", false
}

// sameName reports whether two names are spellings of one.
func sameName(s, t string) bool {
	return strings.EqualFold(s, t) || fact.NameSimilarity(s, t) >= fact.NameThreshold
}
