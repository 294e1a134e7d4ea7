package article

import (
	"math/bits"

	"storydiff/internal/lexicon"
)

// trigger is a set of rules, by bit: those that a word calls for. What calls for a rule is settled before the rules run, so that most words are
// passed over by all of them.
type trigger uint16

const (
	mayBeName trigger = 1 << iota
	toWord
	helping
	mayBeVerb
	closing // the last word before a mark
	pointing
	joining
	grading
	thereWord
	possessed

	triggerCount = iota
)

// askers are the words of a sentence that call for a rule, as bits, by trigger.
type askers struct {
	words  []uint64
	blocks int // of 64 words
}

// gather takes in the words of a sentence with what stands before and behind it.
func (a askers) gather(rs []reading) askers {
	a.blocks = (len(rs) + 63) / 64
	if n := triggerCount * a.blocks; n > cap(a.words) {
		a.words = make([]uint64, n)
	} else {
		a.words = a.words[:n]
		clear(a.words)
	}
	for i := 1; i < len(rs)-1; i++ {
		block, bit := a.words[i/64:], uint64(1)<<(i%64)
		for on := triggers(rs, i); on != 0; on &= on - 1 {
			block[bits.TrailingZeros16(uint16(on))*a.blocks] |= bit
		}
	}
	return a
}

// of are the words that call for the rule of one trigger.
func (a askers) of(on trigger) []uint64 {
	n := bits.TrailingZeros16(uint16(on))
	return a.words[n*a.blocks : (n+1)*a.blocks]
}

func triggers(rs []reading, i int) trigger {
	r := &rs[i]
	on := trigger(0)
	if r.can&(1<<lexicon.PROPN) != 0 && r.tag != lexicon.PROPN {
		on |= mayBeName
	}
	if r.tag == lexicon.AUX {
		on |= helping
	}
	if r.can&(1<<lexicon.VERB) != 0 {
		on |= mayBeVerb
	}
	if r.can&(1<<lexicon.SCONJ) != 0 && r.can&(1<<lexicon.ADP) != 0 {
		on |= joining
	}
	if rs[i+1].tag == lexicon.PUNCT {
		on |= closing
	}
	if r.word.In(lexicon.Pointing) {
		on |= pointing
	}
	if r.word.In(lexicon.Grading) {
		on |= grading
	}
	if !r.word.In(lexicon.FunctionWord) { // all below are such
		return on
	}
	switch r.norm {
	case "to":
		on |= toWord
	case "there":
		on |= thereWord
	case "'s":
		on |= possessed
	}
	return on
}

// rule settles the word at rs[i], or one that it helps.
type rule struct {
	on     trigger // a word that has none of these is none of the rule's
	settle func(rs []reading, i int)
}

// rules are tried one after the other, each on the words that call for it.
func rules() [13]rule {
	return [...]rule{{mayBeName, names}, {toWord, infinitive}, {helping, helpers}, {helping, afterHelper}, {mayBeVerb, nounPlace}, {mayBeVerb, subjectVerb}, {mayBeVerb, agreement},
		{closing, missingVerb}, {pointing, that}, {joining, conjunction}, {grading, comparison}, {thereWord, there}, {possessed, clitic}}
}

// names: a capitalised word between names is part of the name, and so is the first word of a sentence before one: "National Guard", "Bank of".
func names(rs []reading, i int) {
	r := &rs[i]
	if r.tag != lexicon.PROPN && r.may(lexicon.PROPN) && rs[i+1].tag == lexicon.PROPN && rs[i+1].cap && r.is(noun|adj) && rs[i-1].tag == lexicon.PUNCT && !demonym(r.norm) {
		r.tag = lexicon.PROPN
	}
}

// infinitive: "to" before the base of a verb: "to meet", "to quickly resume"; else a preposition: "to Muscat".
func infinitive(rs []reading, i int) {
	if rs[i].norm != "to" {
		return
	}
	k := i + 1
	if rs[k].tag == lexicon.ADV && k+1 < len(rs) && rs[k+1].may(lexicon.VERB) {
		k++
	}
	next := &rs[k]
	if next.norm == "be" || next.norm == "have" || next.norm == "do" || next.may(lexicon.VERB) && next.form&lexicon.BaseForm != 0 && !next.cap && !rs[i+1].is(det) {
		rs[i].tag = lexicon.PART
		if next.tag != lexicon.AUX {
			next.tag = lexicon.VERB
		}
	}
}

// helpers: have and do help where a verb follows ("has met", "did not go") and are verbs where none does ("has a plan").
func helpers(rs []reading, i int) {
	r := &rs[i]
	if r.tag != lexicon.AUX || !r.may(lexicon.VERB) {
		return
	}
	k := i + 1
	for k < len(rs)-1 && (rs[k].is(adv|part) || rs[k].norm == "n't") && rs[k].norm != "to" {
		k++
	}
	if rs[k].tag == lexicon.PRON && k+1 < len(rs) && rs[k+1].may(lexicon.VERB) && r.norm[0] == 'd' {
		return // "did they go"
	}
	next := &rs[k]
	switch {
	case lexicon.In(r.norm, "did didn't do does doesn't don't"):
		if next.may(lexicon.VERB) && next.form&lexicon.BaseForm != 0 {
			return
		}
		if len(r.norm) > 4 && r.norm != "don't" {
			return
		}
	default:
		if next.norm == "been" || next.norm == "had" || next.norm == "to" || next.may(lexicon.VERB) && next.form&lexicon.PastForm != 0 && (next.tag == lexicon.VERB || !next.is(adj|noun)) {
			return
		}
	}
	r.tag = lexicon.VERB
}

// afterHelper: after a modal, do or have comes a verb: "will plan", "has cut", "did not strike"; after be a participle: "was shot".
func afterHelper(rs []reading, i int) {
	r := &rs[i]
	if r.tag != lexicon.AUX {
		return
	}
	k := i + 1
	for k < len(rs)-1 && (rs[k].is(adv) || rs[k].norm == "not" || rs[k].norm == "n't") {
		k++
	}
	next := &rs[k]
	if !next.may(lexicon.VERB) || next.is(aux|verb) || next.cap {
		return
	}
	switch r.word.LemmaAs(lexicon.VERB) {
	case "be":
		if next.form&lexicon.IngForm != 0 && next.tag != lexicon.ADJ || next.form&lexicon.PastForm != 0 && next.tag != lexicon.ADJ {
			next.tag = lexicon.VERB
		}
	case "have":
		if next.form&lexicon.PastForm != 0 {
			next.tag = lexicon.VERB
		}
	default:
		if next.form&lexicon.BaseForm != 0 && k == i+1 || next.form&lexicon.BaseForm != 0 && rs[k-1].is(adv|part) {
			next.tag = lexicon.VERB
		}
	}
}

// nounPlace: what follows an article, a possessive or an adjective and can be a noun is no verb: "the strike", "his plans", "nuclear talks".
func nounPlace(rs []reading, i int) {
	r, last := &rs[i], &rs[i-1]
	if !r.is(verb) {
		return
	}
	open := last.is(det) && last.norm != "that" || owner(last) || last.tag == lexicon.ADJ && last.norm != "more" || last.tag == lexicon.NUM && r.form&(lexicon.BaseForm|lexicon.ThirdForm) != 0 && r.may(lexicon.NOUN)
	if !open {
		return
	}
	next := &rs[i+1]
	switch {
	case r.form&(lexicon.PastForm|lexicon.IngForm) != 0 && next.may(lexicon.NOUN) && next.tag != lexicon.VERB || r.form&(lexicon.PastForm|lexicon.IngForm) != 0 && next.is(propn|adj):
		if r.may(lexicon.ADJ) {
			r.tag = lexicon.ADJ // "the injured driver"
		}
	case r.may(lexicon.NOUN):
		r.tag = lexicon.NOUN
	case r.form&lexicon.BaseForm != 0 && last.tag != lexicon.ADJ:
		r.tag = lexicon.NOUN
	}
}

// owner reports whether the word says whose the next one is.
func owner(r *reading) bool {
	return r.word.In(lexicon.Owning)
}

// subjectVerb: after a pronoun that can only be a subject stands a verb: "they plan", "he strikes".
func subjectVerb(rs []reading, i int) {
	r := &rs[i]
	if r.is(verb|aux) || !r.may(lexicon.VERB) || r.cap {
		return
	}
	k := i - 1
	if rs[k].tag == lexicon.ADV && k > 0 {
		k--
	}
	switch rs[k].norm {
	case "i", "he", "she", "we", "they":
		if r.form&lexicon.IngForm == 0 {
			r.tag = lexicon.VERB
		}
	case "it", "who", "you":
		if r.form&(lexicon.ThirdForm|lexicon.PastForm) != 0 || r.form&lexicon.BaseForm != 0 && rs[k].norm != "it" {
			r.tag = lexicon.VERB
		}
	case "which": // "the plan, which costs", not "in which costs", "say which costs"
		if k > 0 && r.form&lexicon.ThirdForm != 0 && rs[k-1].is(noun|propn|punct) {
			r.tag = lexicon.VERB
		}
	}
}

// agreement: the base of a verb does not follow a noun in the singular: "the morning commute", not "the official say".
func agreement(rs []reading, i int) {
	r, last := &rs[i], &rs[i-1]
	if r.tag != lexicon.VERB || r.form != lexicon.BaseForm || !r.may(lexicon.NOUN) || last.tag != lexicon.NOUN || plural(last.norm) {
		return
	}
	for k := i - 2; k > 0 && k > i-5; k-- {
		switch n := &rs[k]; {
		case n.tag == lexicon.CCONJ: // "mother and child die"
			return
		case n.tag == lexicon.VERB:
			if lexicon.In(n.word.LemmaAs(lexicon.VERB), "have hear help let make see watch") { // "let the official go"
				return
			}
		}
	}
	r.tag = lexicon.NOUN
}

func plural(w string) bool {
	if lexicon.In(w, "children crew government majority men number people police staff team women") {
		return true
	}
	return w[len(w)-1] == 's' || w[len(w)-1] == '%'
}

// missingVerb: a clause without a verb has one that was taken for a noun: "Thousands protest in Athens". The first that can be one and follows
// a noun is taken. Looked at once a clause, at its last word.
func missingVerb(rs []reading, i int) {
	if rs[i+1].tag != lexicon.PUNCT {
		return
	}
	best, k := 0, i
	headline := i+1 == len(rs)-1 && rs[i].norm != "." // which leaves articles out: "Storm hits coast"
	for ; k > 0 && rs[k].tag != lexicon.PUNCT; k-- {
		r, last := &rs[k], &rs[k-1]
		if r.tag == lexicon.AUX && last.tag != lexicon.PART || r.tag == lexicon.VERB && last.tag != lexicon.PART && r.form != lexicon.IngForm {
			return
		}
		if r.tag != lexicon.NOUN || !r.may(lexicon.VERB) || r.cap || k == i || !last.is(noun|propn) {
			continue
		}
		many := last.tag == lexicon.NOUN && plural(last.norm)
		fits := r.form&lexicon.PastForm != 0 || r.form&lexicon.BaseForm != 0 && many || r.form&lexicon.ThirdForm != 0 && !many
		if fits && (headline && r.form&lexicon.ThirdForm != 0 && rs[k+1].tag == lexicon.NOUN || rs[k+1].is(adp|det|propn|num|pron|part|adv|adj) && rs[k+1].norm != "of" && rs[k+1].norm != "'s") {
			best = k
		}
	}
	if best > 0 && !apposition(rs, k, i+1) {
		rs[best].tag = lexicon.VERB
	}
}

// apposition reports whether what stands between two marks only says who somebody is: "Ann Berg, the head of coast forces in the north, took part".
// It has an article, and a verb of another clause stands right behind it, or before it.
func apposition(rs []reading, from, to int) bool {
	if rs[from].norm != "," || rs[from+1].tag != lexicon.DET {
		return false
	}
	if rs[to].norm == "," && to+1 < len(rs) && rs[to+1].is(verb|aux) {
		return true
	}
	for k := from - 1; k > 0 && k > from-appositionReach; k-- {
		if rs[k].is(verb | aux) {
			return rs[from-1].tag == lexicon.PROPN
		}
	}
	return false
}

// appositionReach is how many words before an apposition its sentence's verb is looked for.
const appositionReach = 30

// that: "said that he", "the man that fell", "that day".
func that(rs []reading, i int) {
	r := &rs[i]
	switch r.norm {
	case "that":
		next, last := &rs[i+1], &rs[i-1]
		switch {
		case next.is(verb|aux) || next.norm == "'s":
			r.tag = lexicon.PRON
		case last.is(verb | aux | adj | adv | noun):
			r.tag = lexicon.SCONJ
			if next.is(noun) && !next.cap && rs[min(i+2, len(rs)-1)].is(punct|adp) && last.is(verb|aux) {
				r.tag = lexicon.DET
			}
		case last.is(adp):
			r.tag = lexicon.DET
			if next.is(punct) {
				r.tag = lexicon.PRON
			}
		case next.is(noun | adj):
			r.tag = lexicon.DET
		case next.is(punct):
			r.tag = lexicon.PRON
		}
	case "this", "these", "those", "some", "any", "each", "both", "either", "neither", "another", "all":
		if n := &rs[i+1]; n.is(verb|aux|punct|cconj|adp|sconj) && !(n.is(verb) && n.may(lexicon.NOUN) && n.may(lexicon.ADJ)) || n.norm == "who" {
			r.tag = lexicon.PRON
		}
	case "which", "what":
		if rs[i+1].is(noun) && r.norm == "what" {
			r.tag = lexicon.DET
		}
	}
}

// conjunction: "after", "before", "since", "until", "as" and "than" join a clause where a verb follows before the next mark or preposition.
func conjunction(rs []reading, i int) {
	r := &rs[i]
	if !r.may(lexicon.SCONJ) || !r.may(lexicon.ADP) {
		return
	}
	if r.norm == "as" && rs[i+1].is(adj|adv) && i+2 < len(rs) {
		for k := i + 2; k < min(i+5, len(rs)); k++ {
			if rs[k].norm == "as" {
				r.tag = lexicon.ADV // "as many as"
				return
			}
		}
	}
	for k := i + 1; k < min(i+9, len(rs)); k++ {
		n := &rs[k]
		if n.is(punct|sconj|cconj) || n.norm == "to" || n.norm == "that" || n.norm == "who" || n.norm == "which" {
			return
		}
		if n.is(aux) || n.is(verb) && (n.form&lexicon.IngForm == 0 || k == i+1) {
			if k == i+1 && n.form&lexicon.PastForm != 0 && n.is(verb) && r.norm != "as" && r.norm != "than" {
				return
			}
			r.tag = lexicon.SCONJ
			return
		}
		if n.is(adp) && r.norm == "as" {
			return
		}
	}
}

// comparison: "more" and "most" before an adjective or adverb are adverbs, before a noun adjectives; so are "at least", "at most" and "about 20".
func comparison(rs []reading, i int) {
	r := &rs[i]
	switch r.norm {
	case "more", "most", "less", "least":
		if n := &rs[i+1]; n.is(adj|adv|verb) && n.norm != "than" || rs[i-1].norm == "at" {
			r.tag = lexicon.ADV
		}
	case "about", "around", "over":
		if n := &rs[i+1]; n.is(num | sym) {
			r.tag = lexicon.ADV
		}
	case "much", "only":
		if n := &rs[i+1]; r.norm == "much" && n.is(noun) || r.norm == "only" && rs[i-1].is(det) {
			r.tag = lexicon.ADJ
		}
	}
}

// there: "there is".
func there(rs []reading, i int) {
	if r := &rs[i]; r.norm == "there" && (rs[i+1].tag == lexicon.AUX || rs[i+1].norm == "'s") {
		r.tag = lexicon.PRON
	}
}

// clitic: 's after a pronoun, or after a name before a participle, is a verb: "it's", "she's going".
func clitic(rs []reading, i int) {
	if r := &rs[i]; r.norm == "'s" && ((rs[i-1].is(pron|adv) || rs[i-1].norm == "that") && !owner(&rs[i-1]) && rs[i-1].norm != "one" && rs[i-1].norm != "someone") {
		r.tag = lexicon.AUX
	}
}
