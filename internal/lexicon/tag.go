package lexicon

// Tag is a part of speech of the Universal Dependencies tag set (universaldependencies.org/u/pos).
type Tag uint8

const (
	X     Tag = iota // not known, foreign, or not looked at
	NOUN             // common noun
	PROPN            // name
	VERB
	AUX // be, have, do and modals as helpers
	ADJ
	ADV
	ADP   // preposition, and the particle of "set up"
	DET   // the, this, some
	PRON  // he, who, "there" in "there is"
	NUM   // figures and number words
	PART  // not, infinitive to, possessive 's
	CCONJ // and, but, or
	SCONJ // that, because, while, if
	INTJ
	PUNCT
	SYM
	tags // how many there are
)

func (t Tag) String() string {
	return [...]string{"X", "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "PRON", "NUM", "PART", "CCONJ", "SCONJ", "INTJ", "PUNCT", "SYM"}[t]
}
