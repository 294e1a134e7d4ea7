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
	word *lexicon.Word
	norm string

	capital bool // starts with one
	cap     bool // and its place in the sentence does not explain it
}

// edge is the word of what stands before and after a sentence.
var edge lexicon.Word

func (r *reading) may(t lexicon.Tag) bool { return r.can&(1<<t) != 0 }

// tagSet is a set of parts of speech: one question for all of them.
type tagSet uint32

const (
	noun  tagSet = 1 << lexicon.NOUN
	propn tagSet = 1 << lexicon.PROPN
	verb  tagSet = 1 << lexicon.VERB
	aux   tagSet = 1 << lexicon.AUX
	adj   tagSet = 1 << lexicon.ADJ
	adv   tagSet = 1 << lexicon.ADV
	adp   tagSet = 1 << lexicon.ADP
	det   tagSet = 1 << lexicon.DET
	pron  tagSet = 1 << lexicon.PRON
	num   tagSet = 1 << lexicon.NUM
	part  tagSet = 1 << lexicon.PART
	cconj tagSet = 1 << lexicon.CCONJ
	sconj tagSet = 1 << lexicon.SCONJ
	punct tagSet = 1 << lexicon.PUNCT
	sym   tagSet = 1 << lexicon.SYM
)

// is reports whether the word is one of the set.
func (r *reading) is(set tagSet) bool { return set>>r.tag&1 != 0 }

// tag fills in Tag of the article's tokens. Sentences are tagged one after the other in the same room, which stays at hand.
func (a *Article) tag() {
	if lang := strings.ToLower(a.InLanguage); lang != "" && !strings.HasPrefix(lang, "en") {
		return
	}
	src := a.Body.String()
	seen, titles := a.writings()
	ordered := rules()
	var asking askers
	var rs []reading
	for s := range a.Sentences {
		tokens := a.TokensOf(s)
		if len(tokens)+2 > cap(rs) {
			rs = make([]reading, 2*len(tokens)+64)
		}
		rs = rs[:len(tokens)+2]
		rs[0], rs[len(rs)-1] = reading{tag: lexicon.PUNCT, word: &edge}, reading{tag: lexicon.PUNCT, word: &edge}
		for i := range tokens {
			t, r := &tokens[i], &rs[i+1]
			r.word, r.norm, r.form, r.capital, r.cap = t.Word, t.Norm, 0, false, false
			if t.Kind == Word && !t.Capital { // most
				small := t.Word.Reading()
				r.tag, r.can, r.form = small.Tag(), small.Can(), small.Form()
				continue
			}
			r.propose(src, t, opens(tokens, i), titles[s])
			if r.capital && r.may(lexicon.PROPN) && seen[t.Term] == asName {
				r.tag, r.cap, r.can, r.form = lexicon.PROPN, true, 1<<lexicon.PROPN, 0
			}
		}
		asking = asking.gather(rs)
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
		}
	}
}

// writing says how an article writes a word.
type writing uint8

const (
	asName writing = 1 << iota // with a capital that its place does not explain
	asWord                     // without one
)

// writings are how the article writes each word, by term, and which sentences have capitals as titles do. A capitalised word whose capital its place
// explains ("Trump said", "Trump Plans Visit") is a name where the article has the word as a name elsewhere and never without a capital.
func (a *Article) writings() (seen []writing, titles []bool) {
	seen, titles = make([]writing, a.Terms()), make([]bool, len(a.Sentences))
	for s := range a.Sentences {
		tokens := a.TokensOf(s)
		upper, all := 0, 0 // of the longer words but the first
		for i := range tokens {
			t := &tokens[i]
			if t.Kind != Word {
				continue
			}
			if !t.Capital {
				seen[t.Term] |= asWord
			}
			if i > 0 && t.Span.Len() >= 4 {
				all++
				if t.Capital {
					upper++
				}
			}
		}
		if all >= 3 && upper*3 >= all*2 {
			titles[s] = true
			continue
		}
		for i := range tokens {
			if t := &tokens[i]; t.Capital && t.Kind == Word && !opens(tokens, i) && namedBy(t) {
				seen[t.Term] |= asName
			}
		}
	}
	return seen, titles
}

// opens reports whether grammar would ask for a capital at token i anyway.
func opens(tokens []Token, i int) bool {
	return i == 0 || tokens[i-1].Kind == Mark && (tokens[i-1].Norm == `"` || tokens[i-1].Norm == ":" || i == 1)
}

// namedBy reports whether a capital that its place does not explain makes a name of the word.
func namedBy(t *Token) bool {
	small := t.Word.Reading()
	switch small.From() {
	case lexicon.NumberWords, lexicon.ClosedClass:
		return false
	case lexicon.WordList:
		return small.Tag() != lexicon.ADJ || !demonym(t.Norm)
	}
	return true
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
	if small.From() == lexicon.NumberWords || small.From() == lexicon.ClosedClass {
		r.tag, r.can, r.form = small.Tag(), small.Can(), small.Form()
		if r.tag == lexicon.AUX && !start && !title || acronym(src[t.Span.Start:t.Span.End]) { // "on 3 May", "Will Ross"
			r.set(lexicon.PROPN)
			r.form = 0
		}
		return
	}
	r.capital = true
	r.cap = !start && !title
	switch {
	case small.From() == lexicon.WordList && !r.cap:
		r.tag, r.can = small.Tag(), small.Can()|1<<lexicon.PROPN
	case small.From() == lexicon.WordList && small.Tag() == lexicon.ADJ && demonym(t.Norm):
		r.set(lexicon.ADJ)
		r.can |= 1 << lexicon.PROPN
	default:
		r.set(lexicon.PROPN)
		if small.From() == lexicon.WordList {
			r.can |= small.Can()
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
