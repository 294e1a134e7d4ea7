package finding

import (
	"strings"

	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// opposite finds a word on each side that are opposites of each other, and not two steps of one course: what began may have ended since.
func opposite(x, y []string) (string, string, bool) {
	for _, p := range x {
		for _, q := range y {
			if phases(p, q) {
				continue
			}
			if lexicon.Antonym(lexicon.Lemma(p), lexicon.Lemma(q)) || lexicon.Antonym(p, q) {
				return p, q, true
			}
		}
	}
	return "", "", false
}

// phases reports whether both verbs tell how far an event has got.
func phases(p, q string) bool {
	return lexicon.PhaseVerb(p, "") != lexicon.NoPhase && lexicon.PhaseVerb(q, "") != lexicon.NoPhase
}

// sameName reports whether two names are spellings of one.
func sameName(s, t string) bool {
	return strings.EqualFold(s, t) || fact.NameSimilarity(s, t) >= fact.NameThreshold
}
