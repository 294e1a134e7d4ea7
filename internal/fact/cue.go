package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// voice is how a cue takes its source.
type voice uint8

const (
	active     voice = iota // "Ross said", "said Ross"
	passive                 // "was accused of", "is said to"
	participle              // "saying", "citing": the source is the subject of the sentence
	preposed                // "according to Ross": the source follows
)

// cue is a verb or phrase that brings in content.
type cue struct {
	first, last int // tokens of the whole cue with its auxiliaries, [first, last)
	verb        int // token of the verb itself
	lemma       string
	class       lexicon.CueClass
	voice       voice
	negated     bool
	saying      int // token of the “as” of “quoted officials as saying”; 0 where there is none
}

func (d *doc) norm(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Norm
}

// known is what the lexicon knows of token i; nothing where there is none.
func (d *doc) known(i int) *lexicon.Word {
	if i < 0 || i >= len(d.Tokens) {
		return &noWord
	}
	return d.Tokens[i].Word
}

var noWord lexicon.Word

// in reports whether token i is of one of the classes.
func (d *doc) in(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Word.In(c)
}

func (d *doc) word(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Kind == article.Word
}

// capital reports whether token i is written with a capital.
func (d *doc) capital(i int) bool {
	return d.word(i) && d.Tokens[i].Capital
}

// tokenSpan is the text from token a to token b, b not included.
func (d *doc) tokenSpan(a, b int) text.Span {
	if b <= a {
		return text.Span{}
	}
	return text.Span{Start: d.Tokens[a].Span.Start, End: d.Tokens[b-1].Span.End}
}

// cues appends the cues among tokens [first, last), outside quotations.
func (d *doc) cues(out []cue, first, last int, quoted []bool) []cue {
	english := lexicon.Language(d.InLanguage) != "de" && lexicon.Language(d.InLanguage) != "sv" // as CueIn has it
	for i := first; i < last; i++ {
		if english && d.Tokens[i].Word.Class&lexicon.CueWord == 0 || quoted[i] || !d.word(i) {
			continue
		}
		if c, ok := d.cueAt(i, first, last); ok {
			out = append(out, c)
			i = max(i, c.last-1)
		}
	}
	return out
}

// cueAt reads a cue at token i.
//
// Without a part-of-speech tagger, forms that are nouns as often ("reports", "plans", "calls") count as verbs only where what stands before
// them can be a subject and what follows can be its object; forms in -ed only where no article or adjective place makes them adjectives.
func (d *doc) cueAt(i, first, last int) (cue, bool) {
	w := d.norm(i)
	switch w {
	case "according":
		if d.norm(i+1) == "to" {
			return cue{first: i, last: i + 2, verb: i, lemma: "according", class: lexicon.Speech, voice: preposed}, true
		}
	case "laut":
		if lexicon.Language(d.InLanguage) == "de" {
			return cue{first: i, last: i + 1, verb: i, lemma: w, class: lexicon.Speech, voice: preposed}, true
		}
	case "enligt":
		if lexicon.Language(d.InLanguage) == "sv" {
			return cue{first: i, last: i + 1, verb: i, lemma: w, class: lexicon.Speech, voice: preposed}, true
		}
	}
	if lexicon.Hedge(w) {
		return cue{first: i, last: i + 1, verb: i, lemma: w, class: lexicon.Speech, voice: passive}, true
	}
	lemma, class := d.known(i).CueIn(d.InLanguage)
	if class == lexicon.NoCue {
		return cue{}, false
	}
	c := cue{first: i, last: i + 1, verb: i, lemma: lemma, class: class}
	j := i - 1
	be, have, modal := false, false, false
	for ; j >= first; j-- {
		p, is := d.norm(j), d.known(j)
		switch {
		case is.In(lexicon.Negation):
			c.negated = true
		case is.In(lexicon.Be):
			be = true
		case p == "has" || p == "have" || p == "had" || p == "having" || p == "'ve":
			have = true
		case d.modal(j):
			modal = true
		case is.In(lexicon.Adverb):
		default:
			goto chained
		}
		c.first = j
	}
chained:
	if modal && lemma == "assume" && d.norm(i+1) != "that" {
		return cue{}, false // debts, office, command
	}
	switch {
	case strings.HasSuffix(w, "ing") && lemma != "sing":
		if be {
			break
		}
		if d.norm(i-1) == "of" || d.norm(i-1) == "for" || d.in(c.first-1, lexicon.Determiner) || d.capital(i) && i > first {
			return cue{}, false
		}
		c.voice = participle
	case participleForm(w, lemma):
		switch {
		case be:
			c.voice = passive
			if class == lexicon.Intent || class == lexicon.Evidence && lemma != "report" && lemma != "estimate" {
				return cue{}, false
			}
		case have || modal && !pastOnly(w):
		case d.norm(i+1) == "by" && class != lexicon.Intent:
			c.voice = passive
		case d.adjectivePlace(c.first-1) && !d.pronounLike(c.first-1, i+1):
			return cue{}, false
		}
	case be:
		return cue{}, false
	case strings.HasPrefix(w, lemma) && (w == lemma || w[len(lemma):] == "s" || w[len(lemma):] == "es"):
		if !d.verbPlace(i, c.first, first, last, w == lemma, modal || c.negated) {
			return cue{}, false
		}
	}
	c.last = d.particle(i+1, lemma, last)
	if lemma == "quote" || lemma == "cite" {
		for k := i + 1; k+1 < min(last, i+maxSource); k++ {
			if d.norm(k) == "as" && (d.norm(k+1) == "saying" || d.norm(k+1) == "telling") {
				c.saying, c.last = k, k+2
				break
			}
		}
	}
	return c, true
}

// verbPlace reports whether a present form at i, whose chain begins at head, stands where a finite verb does.
func (d *doc) verbPlace(i, head, first, last int, base, modal bool) bool {
	before, after := d.norm(head-1), d.norm(i+1)
	if modal || before == "who" || before == "which" || d.in(head-1, lexicon.Nominative) {
		return true
	}
	if head <= first || d.capital(i) {
		return false
	}
	if before == "to" {
		return after == "that" // "to say that": other infinitives rarely report
	}
	if d.in(head-1, lexicon.Determiner) || d.in(head-1, lexicon.Preposition) || d.Tokens[head-1].Kind == article.Number || before == "'s" || before == "and" || before == "or" {
		return false
	}
	if before == `"` || before == "," {
		return d.in(i+1, lexicon.Determiner) || d.titled(i+1, last) // “…,” says Ross
	}
	if !d.capital(head-1) && d.word(head-1) && !nounFirst(d.known(head-1)) {
		return false // “rejected claims”, “new plans”
	}
	plural := strings.HasSuffix(before, "s") && !strings.HasSuffix(before, "ss")
	if base {
		return plural || verbFirst(d.known(i)) && (d.word(head-1) || before == ")") || before == "people" || before == "police" || before == "many" || before == "some" || before == "both" || before == "others"
	}
	if d.capital(head-1) || after == "that" || after == "," || after == ":" || d.in(i+1, lexicon.Nominative) || d.in(i+1, lexicon.Determiner) || after == `"` {
		return d.word(head-1) || before == ")" || before == "."
	}
	return false
}

// titled reports whether a name begins at token i, or behind up to four words that say who it is: “retired harbour pilot Ann Ross”.
func (d *doc) titled(i, last int) bool {
	for k := i; k < min(last, i+5) && d.word(k) && !d.in(k, lexicon.Preposition) && !d.in(k, lexicon.ClauseWord); k++ {
		if d.capital(k) {
			return true
		}
	}
	return false
}

// nounFirst reports whether the word is most often a noun, a name or a pronoun; an unknown word is.
func nounFirst(w *lexicon.Word) bool {
	tags, ok := w.Tags()
	return !ok || tags[0] == lexicon.NOUN || tags[0] == lexicon.PROPN || tags[0] == lexicon.PRON
}

// pronounLike reports whether token i, which could stand before an adjective, is a subject or joins predicates here, as what follows at token
// after is no noun: “all agreed that”, “laughed and said he”.
func (d *doc) pronounLike(i, after int) bool {
	switch {
	case lexicon.In(d.norm(i), "all and both few many most or others several some that"):
	default:
		return false
	}
	return d.norm(after-1) == "said" || d.norm(after-1) == "told" || d.in(after, lexicon.Determiner) || d.in(after, lexicon.Preposition) || d.in(after, lexicon.Nominative) || d.capital(after) || d.Tokens[min(after, len(d.Tokens)-1)].Kind != article.Word
}

// particle is the token after the words that belong to the verb: "called for", "pointed out".
func (d *doc) particle(i int, lemma string, last int) int {
	if i >= last {
		return i
	}
	p := d.norm(i)
	switch p {
	case "for", "on", "out", "to", "of", "about", "against":
	default:
		return i
	}
	switch {
	case lexicon.In(lemma, "advocate apologize appeal beg call lobby plead press push"):
		if p == "for" || p == "on" {
			return i + 1
		}
	case lemma == "point":
		if p == "out" || p == "to" {
			return i + 1
		}
	case lexicon.In(lemma, "boast brag complain dream joke speak talk think warn worry"):
		if p == "of" || p == "about" || p == "out" || p == "against" {
			return i + 1
		}
	case lexicon.In(lemma, "admit agree allude object react refer reply respond"):
		if p == "to" {
			return i + 1
		}
	case lemma == "accuse", lemma == "approve":
		if p == "of" {
			return i + 1
		}
	}
	return i
}

// participleForm reports whether w is a past tense or past participle of lemma.
func participleForm(w, lemma string) bool {
	if w == "said" || w == "told" || strings.HasSuffix(w, "ed") && w != lemma {
		return true // most
	}
	return !strings.HasSuffix(w, "s") && lexicon.In(w, "chose chosen felt foresaw found heard knew known meant said sang saw seen shown sought spoke spoken swore sworn thought told understood "+
		"written wrote")
}

// pastOnly reports whether w is a past tense that is never a participle.
func pastOnly(w string) bool {
	return lexicon.In(w, "chose foresaw knew sang saw spoke swore wrote")
}

// adjectivePlace reports whether a participle after w is an adjective: "the proposed law", "of alleged fraud".
func (d *doc) adjectivePlace(i int) bool {
	w := d.norm(i)
	return d.in(i, lexicon.Determiner) || d.in(i, lexicon.Preposition) || w == "'s" || w == "and" || w == "or" || w == ""
}
