package finding

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// opposite finds a word on each side that are opposites of each other, and not two steps of one course: what began may have ended since.
func opposite(x, y []string) (string, string, bool) {
	for _, p := range x {
		for _, q := range y {
			if steps(p, q) {
				continue
			}
			if lexicon.Antonym(lexicon.Lemma(p), lexicon.Lemma(q)) || lexicon.Antonym(p, q) {
				return p, q, true
			}
		}
	}
	return "", "", false
}

// begunEnded finds a word for a beginning in the place of one for an end: "the march | ended | in chaos", "the march | began | in chaos".
func begunEnded(x, y []string) (string, string, bool) {
	if len(x) != 1 || len(y) != 1 {
		return "", "", false
	}
	a, b := lexicon.PhaseVerb(x[0], ""), lexicon.PhaseVerb(y[0], "")
	return x[0], y[0], a != lexicon.NoPhase && b != lexicon.NoPhase && a != b && lexicon.Antonym(lexicon.Lemma(x[0]), lexicon.Lemma(y[0]))
}

// steps reports whether two verbs tell of two steps of one course: an event that began and ended, a road that was closed and opened again.
func steps(p, q string) bool {
	if a, b := lexicon.PhaseVerb(p, ""), lexicon.PhaseVerb(q, ""); a != lexicon.NoPhase && b != lexicon.NoPhase {
		return a != b || (p == "resume") != (q == "resume")
	}
	x, y := lexicon.StepOfVerb(lexicon.Lemma(p)), lexicon.StepOfVerb(lexicon.Lemma(q))
	return x.Course == y.Course && x.Course != lexicon.NoCourse && x.At != y.At
}

// sameName reports whether two names are spellings of one.
func sameName(s, t string) bool {
	return strings.EqualFold(s, t) || fact.NameSimilarity(s, t) >= fact.NameThreshold
}

// anyToken reports whether one of the tokens is what is looked for.
//
//go:noinline
func anyToken(tokens []article.Token, is func(*article.Token) bool) bool {
	for i := range tokens {
		if is(&tokens[i]) {
			return true
		}
	}
	return false
}
