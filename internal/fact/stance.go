package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Whether a fact is stated, denied, planned or only possible.
//
// The idea: the words that decide stand in the verb group of the fact's own clause, or just before that clause. From the fact we walk left to the
// first finite verb or modal, through infinitives (“is due | to be released | on Friday”), and stop at the clause's edge: a comma, a dash, or a
// word such as “that”, “who”, “if”. Where nothing decides on the left, the fact is the subject and the verb group stands to its right (“27
// people | may have drowned”). What the edge itself says counts too: “if”, “whether”, “denied that”, “no evidence that”.
//
// Cost: at most maxScan tokens to each side of a fact. What it gets wrong: negation across clauses (“it is not that 27 died”), modals of an
// outer clause (“could lead the group that killed 27”: rightly Actual, but so is the inner clause of “could mean that 27 died”).

// maxScan is how far, in tokens, a clause is followed to each side.
const maxScan = 40

// settleStance sets polarity, modality and attribution of every fact.
func settleStance(d *doc) {
	d.attribute()
	for i := range d.facts {
		f := &d.facts[i]
		if f.Value.Kind() == KindQuote || f.Value.Kind() == KindName {
			continue
		}
		first, last := d.tokensIn(f.Span)
		if first == last {
			continue
		}
		f.Polarity, f.Modality = d.stance(first, last, f.Sentence)
		if f.Attribution < 0 {
			continue
		}
		q := d.facts[f.Attribution].Value.(Quote)
		if q.Firm == Rejected && d.deniesClaim(q) {
			f.Polarity = Denied
		}
	}
}

// deniesClaim reports whether what is rejected is something said, not something asked or offered: “denied that”, “rejected claims of”, but not
// “rejected the offer of”.
func (d *doc) deniesClaim(q Quote) bool {
	cue, _ := d.tokensIn(q.Cue)
	first, _ := d.tokensIn(q.Content[0])
	return d.norm(first-1) == "that" || d.claimBetween(cue, min(first+8, len(d.Tokens)))
}

// attribute gives every fact the innermost quote whose content holds it.
//
// Contents that cast no doubt are passed over: what somebody plans, knows or praises is stated by the article itself.
func (d *doc) attribute() {
	type hold struct {
		span, source text.Span
		quote        int
	}
	var holds []hold
	for i := range d.facts {
		if d.facts[i].Value.Kind() != KindQuote {
			continue
		}
		q := d.facts[i].Value.(Quote)
		if !d.attributes(q) {
			continue
		}
		for _, c := range q.Content {
			holds = append(holds, hold{c, q.Source, i})
		}
	}
	begins := inOrder(len(holds), func(i int) int { return holds[i].span.Start })
	var open []hold // contents that began before the fact at hand, the latest last
	next := 0
	for _, i := range d.ordered() {
		f := &d.facts[i]
		for next < len(holds) && holds[begins[next]].span.Start <= f.Span.Start {
			open = append(open, holds[begins[next]])
			next++
		}
		for len(open) > 0 && open[len(open)-1].span.End <= f.Span.Start {
			open = open[:len(open)-1]
		}
		for k := len(open) - 1; k >= max(0, len(open)-8); k-- {
			if open[k].quote != i && open[k].span.Contains(f.Span) && !open[k].source.Overlaps(f.Span) {
				f.Attribution = open[k].quote
				break
			}
		}
	}
}

// attributes reports whether what stands in the quote rests on its source's word.
func (d *doc) attributes(q Quote) bool {
	if q.Cue.Empty() {
		return q.Direct
	}
	first, last := d.tokensIn(q.Cue)
	if first == last {
		return true
	}
	lemma, class := d.known(first).CueIn(d.InLanguage)
	switch class {
	case lexicon.Intent:
		return false
	case lexicon.Thought:
		if lexicon.In(lemma, "admire dislike forget hate know learn like love realise realize recognise recognize regret remember resent respect see understand") {
			return q.Firm == Hedged && q.Source.Empty() || q.Direct
		}
	case lexicon.Address:
		if lexicon.In(lemma, "brand call characterise characterize cite describe detail dub label outline point portray speak term") {
			return true
		}
		return q.Direct || q.Firm != Flat
	}
	return true
}

// tokensIn are the tokens within the span, [first, last).
func (d *doc) tokensIn(span text.Span) (first, last int) {
	end := len(d.Tokens)
	for first < end { // by halves, and without a call for each: this is asked for every fact
		if mid := (first + end) >> 1; d.Tokens[mid].Span.End > span.Start {
			end = mid
		} else {
			first = mid + 1
		}
	}
	last = first
	for last < len(d.Tokens) && d.Tokens[last].Span.Start < span.End {
		last++
	}
	return first, last
}

// verbGroup is what a clause's verb group says.
type verbGroup struct {
	found    bool // a finite verb or modal was met
	negated  bool
	until    bool // “until” stands between the fact and the verb: what is negated ends there
	modality Modality
	edge     int // token at which the clause begins or ends
}

// stance reads polarity and modality of tokens [first, last) of a sentence.
func (d *doc) stance(first, last, sentence int) (Polarity, Modality) {
	s := d.Sentences[sentence]
	left := d.scanLeft(first, last, s.First)
	group := left
	if !left.found {
		verb := first + 1
		for verb < last && d.Tokens[verb].Tag != lexicon.AUX { // "four passengers | were killed" has its own, whatever else "may" be
			verb++
		}
		right := d.scanRight(verb, s.Last)
		group.modality = max(left.modality, right.modality)
		group.negated = left.negated || right.negated
		group.found = right.found
	}
	p, m := Affirmed, group.modality
	if group.negated && !d.definite(first, s.First) {
		p = Negated
		if m == Possible {
			m = Actual // “could not be reached”
		}
	}
	switch d.norm(left.edge) {
	case "if", "unless", "provided", "assuming", "wenn", "falls":
		m = Conditional
		if lexicon.In(d.norm(left.edge-1), "as ask asked clear confirm determine know known say see sure unclear wonder") {
			m = Possible
		}
	case "whether", "ob", "huruvida":
		m = Possible
	}
	if d.deniedAt(left.edge, first, s.First) {
		p = Denied
	}
	return p, m
}

// definite reports whether what begins at token first is spoken of as there, whatever is denied of it: “did not name the remaining | four survivors”.
func (d *doc) definite(first, lo int) bool {
	for i := first - 1; i >= max(lo, first-3); i-- {
		switch d.norm(i) {
		case "the", "these", "those", "both", "his", "her", "their", "its", "'s":
			return d.Tokens[first].Kind == article.Number || !d.timeWord(first)
		case "remaining", "other", "last", "first", "all", "latest", "previous":
		default:
			return false
		}
	}
	return false
}

// scanLeft walks from the fact to the clause's beginning or its verb.
func (d *doc) scanLeft(first, last, lo int) verbGroup {
	var g verbGroup
	g.edge = lo - 1
	for i := last - 1; i >= first; i-- { // “no casualties” where “no” is part of the fact
		if i+1 < last && d.norm(i) == "no" && !d.idiom(i) {
			g.negated = true
		}
	}
	for i := first - 1; i >= max(lo, first-maxScan); i-- {
		if d.norm(i) == "to" && d.announces(i, lo) {
			g.modality = max(g.modality, Planned)
		}
		if d.clauseEdge(i) {
			g.edge = i
			return g
		}
		w, is := d.norm(i), d.known(i)
		g.until = g.until || w == "until" || w == "till"
		switch {
		case g.until && is.In(lexicon.Negation): // “did not end until Friday”
			continue
		case is.In(lexicon.Negation), w == "no" && first-i <= 3, w == "without", w == "neither", w == "nor", w == "nobody", w == "none":
			if !d.idiom(i) {
				g.negated = true
			}
			continue
		case w == "fail" || w == "fails" || w == "failed" || w == "failing":
			if d.norm(i+1) == "to" {
				g.negated = true
			}
		}
		m, decisive := d.modalityAt(i)
		g.modality = max(g.modality, m)
		if decisive {
			g.found = true
			d.chain(&g, i-1, lo)
			return g
		}
	}
	return g
}

// chain goes on left through the auxiliaries and adverbs of the verb found: the “did not” of “did not say”.
func (d *doc) chain(g *verbGroup, i, lo int) {
	for ; i >= lo; i-- {
		w, is := d.norm(i), d.known(i)
		if is.In(lexicon.Negation) {
			g.negated = g.negated || !g.until && !d.idiom(i)
			continue
		}
		m, _ := d.modalityAt(i)
		if m == Actual && !is.In(lexicon.Adverb) && !is.In(lexicon.Be) && !is.In(lexicon.Modal) && w != "to" && w != "has" && w != "have" && w != "had" {
			break
		}
		g.modality = max(g.modality, m)
	}
	for ; i >= lo && !d.clauseEdge(i); i-- {
	}
	g.edge = i
}

// scanRight walks from a fact that is the subject to the end of its verb group.
func (d *doc) scanRight(last, hi int) verbGroup {
	var g verbGroup
	for i := last; i < min(hi, last+maxScan); i++ {
		if d.clauseEdge(i) {
			return g
		}
		if d.in(i, lexicon.Negation) {
			g.negated = !d.idiom(i)
		}
		m, decisive := d.modalityAt(i)
		g.modality = max(g.modality, m)
		if decisive {
			g.found = true
			for j := i + 1; j < min(hi, i+6) && (d.in(j, lexicon.Negation) || d.in(j, lexicon.Adverb) || d.in(j, lexicon.Be) || d.norm(j) == "have" || d.norm(j) == "to" || d.expects(j)); j++ {
				g.negated = g.negated || d.in(j, lexicon.Negation) && !d.idiom(j)
				m, _ := d.modalityAt(j)
				g.modality = max(g.modality, m)
			}
			return g
		}
	}
	return g
}

// announces reports whether the "to" at token i is the verb of a headline: "Bank | to | cut 90 jobs".
func (d *doc) announces(i, lo int) bool {
	if d.Role(d.sentenceAt(i)) != article.Headline || i == lo || i+2 >= len(d.Tokens) || d.Tokens[i+1].Tag != lexicon.VERB && d.Tokens[i+2].Kind != article.Number {
		return false
	}
	for j := i - 1; j >= lo; j-- {
		if tag := d.Tokens[j].Tag; tag != lexicon.NOUN && tag != lexicon.PROPN && tag != lexicon.ADJ {
			return false
		}
	}
	return true
}

// clauseEdge reports whether a clause begins or ends at token i.
func (d *doc) clauseEdge(i int) bool {
	if d.Tokens[i].Kind == article.Mark {
		switch d.norm(i) {
		case ",", ";", ":", `"`, "...":
			return true
		case "-":
			return d.loose(i)
		}
		return false
	}
	return d.in(i, lexicon.ClauseEdge)
}

// modalityAt gives the modality that token i puts its clause in, and whether it is the verb that decides.
func (d *doc) modalityAt(i int) (m Modality, decisive bool) {
	if d.capital(i) {
		return Actual, false // Theresa May, Will Ross, and the month
	}
	switch w, is := d.norm(i), d.known(i); {
	case is.In(lexicon.Shall):
		return Planned, true
	case w == "must", w == "should", w == "ought":
		return Planned, true
	case w == "would", w == "'d", w == "wouldn't":
		if d.norm(i+1) == "have" || d.norm(i+1) == "not" && d.norm(i+2) == "have" {
			return Conditional, true
		}
		return d.would(i), true
	case is.In(lexicon.Could):
		return Possible, true
	case is.In(lexicon.Perhaps):
		return Possible, false
	case is.In(lexicon.Intending) && d.norm(i+1) == "to":
		return Planned, true
	case w == "upcoming":
		return Planned, false
	case is.In(lexicon.Be) && is.In(lexicon.Finite) && d.norm(i+1) == "to" && d.norm(i+2) != "blame":
		return Planned, true // "the ward is to reopen"
	case is.In(lexicon.Finite):
		return Actual, true
	default:
		if d.expects(i) {
			if lexicon.In(w, "able believed feared presumed suspected thought") {
				return Possible, false
			}
			return Planned, false
		}
		if is.In(lexicon.Negation) {
			return Actual, false
		}
		// a past tense by itself: “killed 27”, not “to kill 27”, “was killed”
		if d.word(i) && !d.capital(i) && is.Tense() == lexicon.PastTense || d.word(i) && len(w) > 4 && w[len(w)-2:] == "ed" && !d.capital(i) {
			if p := d.norm(i - 1); p != "to" && !d.in(i-1, lexicon.Be) && p != "have" && p != "has" && p != "had" && !d.in(i-1, lexicon.Determiner) && !d.in(i-1, lexicon.Adverb) && !d.in(i-1, lexicon.Negation) && p != "being" && p != "be" {
				return Actual, true
			}
		}
	}
	return Actual, false
}

// expects reports whether token i is the “due” of “is due to”, the “feared” of “are feared dead”.
func (d *doc) expects(i int) bool {
	switch d.norm(i) {
	case "due", "set", "scheduled", "expected", "slated", "poised", "supposed", "planned", "about", "going", "ready":
		return d.norm(i+1) == "to" || d.norm(i) != "about" && d.norm(i) != "going" && d.norm(i) != "ready" && d.norm(i+1) == "for" && d.in(i-1, lexicon.Be)
	case "feared", "believed", "thought", "suspected", "presumed":
		return d.in(i-1, lexicon.Be) || d.in(i-1, lexicon.Adverb)
	}
	return false
}

// would decides what “would” means: the future of a past report (“said the talks would resume”), or a condition.
func (d *doc) would(i int) Modality {
	s := d.Sentences[d.sentenceAt(i)]
	for j := i - 1; j >= max(s.First, i-maxScan); j-- {
		switch d.norm(j) {
		case "said", "told", "announced", "added", "that", "confirmed", "promised", "agreed", "reported", "expected", "wrote", "vowed", "hoped", "warned":
			return Planned
		case "if", "unless":
			return Conditional
		}
	}
	for j := i + 1; j < min(s.Last, i+maxScan); j++ {
		switch d.norm(j) {
		case "if", "unless":
			return Conditional
		case "said", "told", "announced", "added":
			return Planned
		}
	}
	return Conditional
}

// idiom reports whether the negation at token i denies nothing about a fact: “not only”, “no fewer than”, “not until Friday”.
func (d *doc) idiom(i int) bool {
	switch d.norm(i + 1) {
	case "only", "just", "merely", "least", "fewer", "less", "more", "later", "earlier", "until", "immediately", "necessarily", "far", "long", "unlike", "surprisingly", "exactly", "one":
		return d.norm(i) != "no" || d.norm(i+1) != "one"
	case "doubt":
		return true
	}
	return false
}

// deniedAt reports whether the clause that begins at the edge, or the fact at token first, stands under a word that denies it: “denied that”,
// “rejected claims of”, “no evidence that”, “false reports that”.
func (d *doc) deniedAt(edge, first, lo int) bool {
	for _, at := range [...]int{edge, first} {
		for i := at - 1; i >= max(lo, at-6); i-- {
			if i != at-1 && d.clauseEdge(i) {
				break
			}
			switch is := d.known(i); {
			case is.In(lexicon.Denying):
				if d.in(i-1, lexicon.Negation) || d.in(i-1, lexicon.Be) {
					return false
				}
				return at == edge && edge >= lo && d.norm(edge) != "," || d.claimBetween(i, first)
			case is.In(lexicon.Claims):
				if lexicon.In(d.norm(i-1), "baseless debunked erroneous fake false unfounded untrue wrong") {
					return true
				}
			case is.In(lexicon.Proof):
				if d.norm(i-1) == "no" || d.norm(i-1) == "little" || d.norm(i-2) == "no" {
					return true
				}
			}
		}
	}
	return false
}

// claimBetween reports whether what is denied at token i is something said or done, down to the fact: “rejected claims of 40 dead”, “denied killing
// 40”, not “rejected the offer of 40 million”, “denied access to 40 ships” or “denied the report on Friday”.
func (d *doc) claimBetween(i, first int) bool {
	if w, next := d.norm(i), d.norm(i+1); strings.HasPrefix(w, "den") && (strings.HasSuffix(next, "ing") || next == "any" || d.in(i+1, lexicon.Nominative)) {
		return true
	}
	for j := i + 1; j < first; j++ {
		if lexicon.In(d.norm(j), "accusation accusations allegation allegations assertions charges claim claims estimates report reports rumors rumours suggestion "+
			"suggestions") {
			if lexicon.In(d.norm(j+1), "about he it of she that they") {
				return true
			}
		}
	}
	return false
}
