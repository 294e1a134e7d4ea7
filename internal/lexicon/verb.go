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
func Forms(w string) Form { return Of(w).Forms() }

// Forms is the function Forms for a word that is looked up already.
func (k *Word) Forms() Form {
	if f := k.forms.Load(); f != 0 {
		return Form(f)
	}
	f := k.findForms()
	k.forms.Store(uint32(f))
	return f
}

func (k *Word) findForms() Form {
	w := k.text
	switch {
	case w == "be", w == "have", w == "do":
		return BaseForm
	case In(w, "'s does doesn't has hasn't is isn't"):
		return ThirdForm
	case In(w, "been did didn't had hadn't was wasn't were weren't"):
		return PastForm
	case In(w, "become bet burst cast come cost cut hit hurt let overcome put quit read rid run set shut split spread"):
		return BaseForm | PastForm
	}
	base := k.LemmaAs(VERB)
	switch {
	case base == w && (Of(base).Known() || !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing")):
		return BaseForm
	case strings.HasSuffix(w, "ing"):
		return IngForm
	case strings.HasSuffix(w, "s"):
		return ThirdForm
	}
	return PastForm
}

// LightVerb reports whether a verb, by its lemma, tells next to nothing without its object: two articles that share it need not tell of one thing.
func LightVerb(lemma string) bool {
	return In(lemma, "ask be bring call come do feel find follow get give go have hear help keep know lead leave let like look lose make mean need put read remain say see seem show start "+
		"stay take talk tell think try turn use want work")
}
