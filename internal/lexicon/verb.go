package lexicon

import "strings"

// Form is what forms of a verb a word can be, as a set.
type Form uint8

const (
	BaseForm  Form = 1 << iota // go
	ThirdForm                  // goes
	PastForm                   // went, gone
	IngForm                    // going
)

// Forms tells what forms of a verb w, in lower case, can be; asked of a word that is no verb, it goes by the ending.
func Forms(w string) Form {
	switch w {
	case "be", "have", "do":
		return BaseForm
	case "is", "has", "does", "'s", "isn't", "hasn't", "doesn't":
		return ThirdForm
	case "was", "were", "been", "had", "did", "wasn't", "weren't", "hadn't", "didn't":
		return PastForm
	case "put", "cut", "hit", "set", "let", "shut", "hurt", "cost", "quit", "split", "spread", "burst", "cast", "bet", "rid", "read", "become", "come", "run", "overcome":
		return BaseForm | PastForm
	}
	base := LemmaAs(w, VERB)
	switch {
	case base == w && (Look(base).Known() || !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing")):
		return BaseForm
	case strings.HasSuffix(w, "ing"):
		return IngForm
	case strings.HasSuffix(w, "s"):
		return ThirdForm
	}
	return PastForm
}
