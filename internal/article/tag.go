package article

import (
	"math/bits"
	"strings"

	"storydiff/internal/lexicon"
)

// Parts of speech
//
// "Talks" is a noun in "the talks resume" and a verb in "she talks". Each word first gets the part of speech that it most often has (a word
// list; for words that are not in it their ending or their capital), then a short list of rules looks at the neighbours and changes its
// mind, in order, after Brill (1992): "to" and "will" want a verb after them, "the" a noun, a clause wants a verb somewhere. The rules are
// written by hand, each with an example.
//
// Cost: linear in the words. What it gets wrong: names written like words at the start of a sentence ("Rose said"), participles used as
// adjectives, headlines in title case, and whatever takes the meaning of a sentence to see.

// reading is one token on its way to its part of speech.
type reading struct {
	tag  lexicon.Tag
	form lexicon.Form
	can  uint32 // set of parts of speech that it could be
	norm string
	word *lexicon.Word
	term int32

	capital bool // starts with one
	cap     bool // and its place in the sentence does not explain it
}

func (r *reading) may(t lexicon.Tag) bool { return r.can&(1<<t) != 0 }

func (r *reading) is(list ...lexicon.Tag) bool {
	for _, t := range list {
		if r.tag == t {
			return true
		}
	}
	return false
}

// tag fills in Tag and Lemma of the article's tokens.
func (a *Article) tag() {
	if lang := strings.ToLower(a.InLanguage); lang != "" && !strings.HasPrefix(lang, "en") {
		for i := range a.Tokens {
			a.Tokens[i].Lemma = a.Tokens[i].Norm
		}
		return
	}
	src := a.Body.String()
	all := make([]reading, len(a.Tokens)+2*len(a.Sentences))
	seen := make([]writing, a.Terms())
	for s, rest := 0, all; s < len(a.Sentences); s++ {
		tokens := a.TokensOf(s)
		title := titleCase(tokens)
		rs := rest[:len(tokens)+2]
		rest = rest[len(rs):]
		rs[0].tag, rs[len(rs)-1].tag = lexicon.PUNCT, lexicon.PUNCT // what stands before and after a sentence
		for i := range tokens {
			r, t := &rs[i+1], &tokens[i]
			r.norm, r.word, r.term = t.Norm, t.Word, t.Term
			if t.Kind == Word && !t.Capital { // most
				small := t.Word.Reading()
				r.tag, r.can, r.form = small.Tag, small.Can, small.Form
				seen[t.Term] |= asWord
				continue
			}
			start := i == 0 || tokens[i-1].Kind == Mark && (tokens[i-1].Norm == `"` || tokens[i-1].Norm == ":" || i == 1)
			r.propose(src, t, start, title)
			if r.cap && r.tag == lexicon.PROPN {
				seen[t.Term] |= asName
			}
		}
	}
	settleNames(all, seen)
	ordered := rules()
	var asking askers
	for s, rest := 0, all; s < len(a.Sentences); s++ {
		tokens := a.TokensOf(s)
		rs := rest[:len(tokens)+2]
		rest = rest[len(tokens)+2:]
		asking = asking.reset(len(rs))
		for i := 1; i <= len(tokens); i++ {
			for on := triggers(rs, i); on != 0; on &= on - 1 {
				asking.add(on, i)
			}
		}
		for k := range ordered {
			rule := &ordered[k]
			for block, words := range asking.of(rule.on) {
				for ; words != 0; words &= words - 1 {
					rule.settle(rs, block*64+bits.TrailingZeros64(words))
				}
			}
		}
		for i := range tokens {
			tokens[i].Tag = rs[i+1].tag
			tokens[i].Lemma = tokens[i].Word.LemmaAs(rs[i+1].tag)
		}
	}
}

// writing says how an article writes a word.
type writing uint8

const (
	asName writing = 1 << iota // with a capital that its place does not explain
	asWord                     // without one
)

// settleNames takes a capitalised word whose capital its place explains ("Trump said", "Trump Plans Visit") for a name where the article has the
// word as a name elsewhere and never without a capital. seen is by term.
func settleNames(rs []reading, seen []writing) {
	for i := range rs {
		if r := &rs[i]; r.capital && r.may(lexicon.PROPN) && seen[r.term] == asName {
			r.tag, r.cap, r.can, r.form = lexicon.PROPN, true, 1<<lexicon.PROPN, 0
		}
	}
}

// titleCase reports whether most longer words of the sentence have capitals, so that a capital says little.
func titleCase(tokens []Token) bool {
	upper, all := 0, 0
	for i := range tokens {
		if tokens[i].Kind != Word || tokens[i].Span.Len() < 4 || i == 0 {
			continue
		}
		all++
		if tokens[i].Capital {
			upper++
		}
	}
	return all >= 3 && upper*3 >= all*2
}

// propose gives a mark, a number or a word with a capital its most frequent part of speech and what else it could be.
func (r *reading) propose(src string, t *Token, start, title bool) {
	switch t.Kind {
	case Mark:
		switch t.Norm {
		case "$", "€", "£", "¥", "%", "+", "=", "°", "©", "#", "/":
			r.set(lexicon.SYM)
		case "&":
			r.set(lexicon.CCONJ)
		case "'s":
			r.set(lexicon.PART)
			r.can |= 1 << lexicon.AUX
		default:
			r.set(lexicon.PUNCT)
		}
		return
	case Number:
		switch {
		case strings.HasSuffix(t.Norm, "th") || strings.HasSuffix(t.Norm, "st") || strings.HasSuffix(t.Norm, "nd") || strings.HasSuffix(t.Norm, "rd"):
			r.set(lexicon.ADJ)
		case strings.HasSuffix(t.Norm, "0s"):
			r.set(lexicon.NOUN)
		default:
			r.set(lexicon.NUM)
		}
		return
	}
	small := t.Word.Reading()
	if small.From == lexicon.NumberWords || small.From == lexicon.ClosedClass {
		r.tag, r.can, r.form = small.Tag, small.Can, small.Form
		if r.tag == lexicon.AUX && !start && !title || acronym(src[t.Span.Start:t.Span.End]) { // "on 3 May", "Will Ross"
			r.set(lexicon.PROPN)
			r.form = 0
		}
		return
	}
	r.capital = true
	r.cap = !start && !title
	switch {
	case small.From == lexicon.WordList && !r.cap:
		r.tag, r.can = small.Tag, small.Can|1<<lexicon.PROPN
	case small.From == lexicon.WordList && small.Tag == lexicon.ADJ && demonym(t.Norm):
		r.set(lexicon.ADJ)
		r.can |= 1 << lexicon.PROPN
	default:
		r.set(lexicon.PROPN)
		if small.From == lexicon.WordList {
			r.can |= small.Can
		}
	}
	if r.may(lexicon.VERB) {
		r.form = t.Word.Forms()
	}
}

// acronym reports whether a word as written is a name that a function word is spelt like.
func acronym(written string) bool { return written == "US" || written == "IT" }

// set takes the word for t and nothing else.
func (r *reading) set(t lexicon.Tag) { r.tag, r.can = t, 1<<t }

// demonym reports whether a word that is an adjective in the word list is one of a country or people, which keep their capital.
func demonym(w string) bool {
	for _, end := range [...]string{"an", "ish", "ese", "i", "ic", "ch", "sh"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
