package fact

import (
	"math"
	"strings"

	"storydiff/internal/lexicon"
)

// What is counted, and what befell it.
//
// "27 people are injured", "killing at least 12", "left thousands dead", "the death toll rose to 31", "25 victims": the figure is worth
// comparing only with figures of the same thing. The noun phrase after the figure is read up to its first plural noun, since what follows a
// plural is nearly always a verb or a preposition. What befell them is looked for where newspapers put it, surest first: the noun itself
// ("fatalities"), a word on either side of it ("five dead", "killed 12"), a toll or number before ("toll rose to 31"), then the verb of the
// same clause, over relative clauses, prepositions and an aside between commas. A participle counts as befalling them only after a form of
// "be" or where no object follows: "12 soldiers killed three civilians" kills three. A second figure in a list takes the role of the first
// ("killed three women and two men"). What it gets wrong: subjects far from their verbs, and participles of verbs not in the table.

// count finds what the amount counts, and sets Counted, Head, Role, Scope and the unit of people.
func (q *scan) count(a *draft) {
	if a.Ordinal {
		if w := q.at(a.end); w != nil && w.kind == wordLexeme && !lexicon.Function(w.word) && !w.hyphen {
			a.Counted, a.Head = q.span(a.end, a.end+1), lexicon.Singular(w.word)
		}
		return
	}
	q.scopeBefore(a)
	if a.Unit == "" && a.value < 10 && q.magnitude(a) {
		a.Head = Magnitude
		if q.near(a, func(w string) bool { return lexicon.In(w, "aftershock aftershocks foreshock foreshocks") }) {
			a.Head = "aftershock"
		}
		return
	}
	np := q.nounPhrase(a)
	if np.head >= 0 && a.Head == "" {
		a.Counted, a.Head = q.span(np.from, max(np.head+1, np.end)), lexicon.Singular(q.at(np.head).word)
	}
	q.rate(a, np.end)
	if kind, words := q.boundAfter(np.end); kind == atLeast && np.head >= 0 && a.Min == a.Max {
		a.Max, a.end = math.Inf(1), np.end+words // "200 members or more"
	}
	person := np.head >= 0 && lexicon.PersonNoun(a.Head)
	if a.age || a.Unit != "" && a.Unit != "%" {
		return
	}
	if a.Unit == "%" || a.fraction {
		if a.Unit == "" {
			a.Unit = "1"
		}
		return
	}
	if (a.Head == "passenger" || a.Head == "crew") && q.word(np.end) == "and" && lexicon.In(q.word(np.end+1), "crew passengers staff") {
		a.Head, a.Role, a.end = "people", "aboard", np.end+2 // all who are aboard, in one figure
	} else if a.Head == "passenger" || a.Head == "crew" {
		defer func() {
			if a.Role == "aboard" {
				a.Role = "" // the noun says so itself, with or without "aboard"
			}
		}()
	}
	if np.head < 0 && a.Head == "" && q.children(a) {
		a.Counted, a.Head, a.Role, a.Unit = q.span(a.first-2, a.first-1), parent(q.word(a.first-2)), Children, "person"
		return
	}
	if np.head < 0 && a.Head == "" && q.word(a.first-1) == "of" && lexicon.In(q.word(a.first-2), "group jury panel party team") {
		person = true // "a team of eight"
	}
	if np.head < 0 || person || lexicon.RoleOfNoun(q.at(np.head).word) != "" || a.Head == "life" || a.Head == "" {
		q.role(a, np)
	}
	if np.head < 0 && a.Head == "" && a.Role == "" && !person {
		if k := q.numbered(a); k >= 0 {
			a.Head = lexicon.Singular(q.at(k).word) // it stands too far off to be part of the fact
			person = lexicon.PersonNoun(a.Head)
		}
	}
	if person || a.Role != "" && np.head < 0 {
		a.Unit = "person"
	}
	if np.head >= 0 && a.first < np.head {
		a.end = max(a.end, np.head+1)
	}
}

// magnitude reports whether the figure is how strong an earthquake was: "a 6.1-magnitude quake", "of magnitude 6.1", "put its magnitude at 6.1", "6.1 on the
// Richter scale".
func (q *scan) magnitude(a *draft) bool {
	k := a.first - 1
	switch {
	case q.word(a.end) == Magnitude, q.word(k) == Magnitude, q.word(k) == "of" && q.word(k-1) == Magnitude:
		return true
	case lexicon.In(q.word(k), "as at is to was"):
		return q.near(a, func(w string) bool { return w == Magnitude })
	}
	for k = a.end; q.word(k) == "on" || q.word(k) == "the"; k++ {
	}
	return k > a.end && q.word(k) == "richter"
}

// nearby is how many words from a figure may say what sort of thing it is of.
const nearby = 7

// near reports whether a word that is meant stands near the figure.
func (q *scan) near(a *draft, meant func(w string) bool) bool {
	for k := max(0, a.first-nearby); k < min(len(q.pieces), a.end+nearby); k++ {
		if meant(q.word(k)) {
			return true
		}
	}
	return false
}

// mostChildren is the figure up to which a parent's is that of the children, and no age.
const mostChildren = 20

// children reports whether the figure is that of somebody's children: "a mother of | three".
func (q *scan) children(a *draft) bool {
	return q.word(a.first-1) == "of" && a.value <= mostChildren && parent(q.word(a.first-2)) != ""
}

// parent is a word for a parent, one for all that mean the same; "" where w is none.
func parent(w string) string {
	return lexicon.Value(w, "dad=father daddy=father father=father granddad=grandfather grandfather=grandfather grandmother=grandmother grandparent=grandparent "+
		"mom=mother mommy=mother mother=mother mum=mother mummy=mother parent=parent")
}

// phrase is the noun phrase after a figure: pieces [from, end), its head -1 where none was found.
type phrase struct {
	from, end, head int
	adjective       string // role given by an adjective inside: "wounded soldiers"
	adjectiveAt     int
}

// nounPhrase reads the noun phrase after the amount.
func (q *scan) nounPhrase(a *draft) phrase {
	k := a.end
	if q.word(k) == "of" {
		k++
		for n := 0; n < 2; n++ {
			switch q.word(k) {
			case "the", "these", "those", "its", "his", "her", "their", "all", "our", "some", "about", "around", "nearly", "roughly":
				k++
				continue
			case "them", "whom", "us":
				a.scope("among")
				return phrase{k, k + 1, -1, "", -1}
			}
			break
		}
		some := k > a.end+1      // "six of the eleven nations" are some of them, "guilty on six of eleven counts" is a result
		if q.possessive(k + 1) { // "three of the firm's nine ships"
			if _, ok := q.number(k + 3); ok {
				k, some = k+3, true
			}
		}
		part := "among"
		if lexicon.In(q.word(a.end+1), "her his its our their") {
			part = "own" // "lost | three of its | ships"
		}
		if n, ok := q.number(k); ok && (some || n.value > a.value && a.Unit == "" && !a.fraction) && !n.ordinal && !n.vague {
			k, part = n.to, "among"
		}
		if !a.vague && !a.fraction && a.Unit == "" && some {
			a.scope(part)
		}
		if a.Unit != "" && a.Unit != "%" && k > a.end+1 {
			return phrase{a.end, a.end, -1, "", -1}
		}
	} else if a.fraction {
		if lexicon.In(q.word(k), "all her his its the their") {
			k++
		}
	}
	ph := phrase{k, k, -1, "", -1}
	if lexiconGerman(q.lang) {
		return q.germanPhrase(a, k)
	}
	if measured := a.Unit != "" && a.Unit[0] != '%' && !a.age && !money(a.Unit); measured && k == a.end && q.at(a.end-1).space {
		return ph // "winds of 120 km/h hit": what a measure measures follows only in "a 9mm pistol"
	}
	singular := a.value == 1 && !a.vague && a.Unit == "" || q.hyphenAt(k) || a.age
	hyphenated := q.hyphenAt(k)
	last := -1
	for n := 0; n < 7; n++ {
		p := q.at(k)
		if p == nil || p.kind != wordLexeme {
			if q.possessive(k) && ph.head < 0 {
				k += 2
				continue
			}
			break
		}
		w := p.word
		switch {
		case lexicon.In(w, "additional extra fewer further less more"):
			if n := q.word(k + 1); n == "than" || n == "likely" || w == "less" || w == "fewer" {
				ph.end = k
				return ph
			}
			if k > ph.from && ph.head >= 0 {
				return ph
			}
			a.scope("further")
			k++
			ph.end = k
			if ph.head < 0 {
				ph.from = k
			}
			continue
		case w == "other", w == "others":
			a.scope("further")
			if w == "others" {
				ph.head, ph.end = k, k+1
				return ph
			}
			k++
			ph.from = k
			continue
		case w == "people", w == "persons":
			ph.head, ph.end = k, k+1
			return ph
		}
		if w == "and" && ph.head < 0 && last >= 0 && !singular && a.Unit == "" && q.joinedNoun(k+1) {
			k++ // "four fire and rescue crews"
			continue
		}
		if (w == "most" || w == "least") && k == ph.from && q.word(k-1) == "the" {
			k++
			continue
		}
		if lexicon.Function(w) && p.raw != "US" && w != "reports" && w != "report" || q.numeral(p) && w != "one" || lexicon.CurrencyCode(p.raw) != "" {
			break
		}
		if lexicon.RoleOfNoun(w) != "" && plural(w) && a.Unit == "" {
			ph.head, ph.end = k, k+1 // "19 arrests"
			return ph
		}
		role, voice := lexicon.RoleOfVerb(w)
		if adj := lexicon.RoleOfAdjective(w); adj != "" || role != "" {
			if ph.head >= 0 || adj == "" && voice&lexicon.Participle == 0 {
				break
			}
			if next := q.at(k + 1); next == nil || next.kind != wordLexeme || lexicon.Function(next.word) || !plural(next.word) && !singular && n >= 0 || lexicon.RoleOfAdjective(next.word) != "" || singular && !lexicon.PersonNoun(next.word) {
				break
			}
			ph.adjective, ph.adjectiveAt = adj, k
			k++
			continue
		}
		if commonVerb(w) || phraseEnd(w) || a.Unit != "" && a.Unit != "%" && dimension(w) {
			break
		}
		if ph.head >= 0 {
			if p := q.word(k - 1); plural(w) && w != "members" && (p == "police" || p == "crew" || p == "staff") {
				ph.head, ph.end = k, k+1 // "police cars"
				k++
				continue
			}
			if !plural(w) || p.capital() && !q.at(ph.head).capital() || !q.at(k-1).capital() && !hyphenated && lexicon.PersonNoun(lexicon.Singular(q.at(ph.head).word)) && !lexicon.PersonNoun(lexicon.Singular(w)) {
				break
			}
			if w == "members" {
				ph.end = k + 1 // "crew members" are crew
				break
			}
			ph.head, ph.end = k, k+1
			k++
			continue
		}
		if last >= 0 && (singular || a.Unit != "" || a.fraction) && !q.hyphenAt(k) && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") && q.at(last).capital()) {
			break
		}
		if hyphenated && n == 0 {
			// "40-hectare site", "two-carriage tram": the unit of the compound
			ph.head, ph.end, last = k, k+1, k
			if nx := q.at(k + 1); nx == nil || !nx.hyphen {
				return ph
			}
			k++
			continue
		}
		last = k
		if plural(w) || singular && lexicon.PersonNoun(w) && !p.hyphen {
			ph.head, ph.end = k, k+1
			if singular && (!lexicon.PersonNoun(q.word(k+1)) || !lexicon.PersonNoun(w)) {
				return ph
			}
		}
		k++
	}
	if ph.head > ph.from && !lexicon.PersonNoun(lexicon.Singular(q.word(ph.head))) && a.Unit == "" && !q.titleCase() {
		// "injuring another 40 Jane Roe/PA": a name is not what is counted
		names := true
		for i := ph.from; i <= ph.head; i++ {
			names = names && q.at(i).capital()
		}
		if names {
			return phrase{ph.from, ph.from, -1, "", -1}
		}
	}
	if ph.head < 0 && a.figure && q.word(a.end) == "block" {
		return phrase{a.end, a.end + 1, a.end, "", -1} // "the 2200 block of Elm Street"
	}
	if ph.head < 0 && last >= 0 && (singular || a.Unit != "" || a.fraction) {
		// "one tram", "$5 billion hit": the last noun before the phrase ends
		if a.Unit == "" || q.at(last) != nil && !strings.HasSuffix(q.word(last), "ly") && !comparative(q.word(last)) && !strings.HasSuffix(q.word(last), "ed") &&
			!(a.age && q.at(last).known.Mostly() == lexicon.ADJ) { // "found the 61-year-old | guilty"
			ph.head, ph.end = last, last+1
		}
	}
	ph.end = max(ph.end, ph.from)
	if ph.head < 0 {
		ph.end = ph.from
	}
	return ph
}

// possessive reports whether an apostrophe and an s stand at k.
func (q *scan) possessive(k int) bool {
	p := q.at(k)
	return p != nil && (p.is("'") || p.is("’")) && q.word(k+1) == "s" && !q.at(k+1).space
}

func comparative(w string) bool {
	return lexicon.In(w, "better bigger cheaper closer deeper earlier faster greater heavier higher larger later lighter longer lower nearer older over poorer richer shorter slower smaller "+
		"stronger taller under weaker wider younger")
}

// phraseEnd reports words that no noun phrase goes on over.
func phraseEnd(w string) bool {
	return lexicon.In(w, "above abroad after ago ahead alone altogether amid amongst annually apart apiece away back before behind below beneath beside besides beyond despite due "+
		"each earlier early everywhere except inside last late later nationwide near next onboard outside overall overnight plus today together "+
		"tomorrow tonight versus who worldwide worth yesterday")
}

// joinedNoun reports whether a plural noun follows within two words: the rest of "shipping and trading companies".
func (q *scan) joinedNoun(k int) bool {
	for n := 0; n < 2; n++ {
		p := q.at(k + n)
		if p == nil || p.kind != wordLexeme || lexicon.Function(p.word) || q.numeral(p) || lexicon.RoleOfAdjective(p.word) != "" {
			return false
		}
		if r, _ := lexicon.RoleOfVerb(p.word); r != "" {
			return false
		}
		if plural(p.word) {
			return true
		}
	}
	return false
}

// dimension reports the words that say which way a measure runs.
func dimension(w string) bool {
	return lexicon.In(w, "across ahead deep downstream east heavy high long north northeast northern northwest offshore south southeast southern southwest square tall "+
		"thick underwater upstream west wide")
}

// titleCase reports whether most words of the sentence have a capital, as in headlines.
func (q *scan) titleCase() bool {
	words, capitals := 0, 0
	for i := range q.pieces[:min(len(q.pieces), 30)] {
		if p := &q.pieces[i]; p.kind == wordLexeme && len(p.word) > 3 {
			words++
			if p.capital() {
				capitals++
			}
		}
	}
	return capitals*2 > words
}

// germanPhrase takes the noun after the figure, over one adjective: German nouns have a capital.
func (q *scan) germanPhrase(a *draft, k int) phrase {
	if a.Unit != "" && !a.age {
		return phrase{k, k, -1, "", -1}
	}
	for i := k; i < k+2; i++ {
		p := q.at(i)
		if p == nil || p.kind != wordLexeme {
			break
		}
		if p.capital() {
			return phrase{k, i + 1, i, "", -1}
		}
	}
	return phrase{k, k, -1, "", -1}
}

// money reports whether the unit is a currency: three capital letters.
func money(unit string) bool {
	return len(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' && unit[1] >= 'A' && unit[1] <= 'Z' && unit[2] >= 'A' && unit[2] <= 'Z'
}

// plural reports whether w is the plural of a noun, or a noun of many.
func plural(w string) bool {
	if lexicon.In(w, "aircraft cattle children counsel crew feet fish frauen kinder lives men menschen männer passagiere people personen personnel police sheep "+
		"soldaten spacecraft staff tote verletzte women") {
		return true
	}
	return lexicon.Singular(w) != w
}

// commonVerb reports finite verbs so frequent after a subject that the noun phrase, or the search for a role, ends there.
func commonVerb(w string) bool {
	return lexicon.In(w, "according ask became become began begin believe bought broke brought built buy came come comes compare compares fall feel fell felt find following found gave "+
		"get give gives go goes got grew heard held hit include included includes including keep kept knew know leave led left lose lost made make "+
		"makes meet met paid pay per put ran received remain remained remains rise rose said sat saw say says see seem sent sold spoke stood suffered "+
		"sustained take takes tell think thought told took try want wants went won wrote")
}

// scope adds a word that narrows what is counted.
func (a *draft) scope(w string) {
	for _, s := range strings.Fields(a.Scope) {
		if s == w {
			return
		}
	}
	a.Scope = strings.TrimSpace(a.Scope + " " + w)
}

// scopeBefore reads what narrows the count before it: "another 20", "a further 12", "a total of 51", "including three", "all 120".
func (q *scan) scopeBefore(a *draft) {
	w, b, c := q.word(a.first-1), q.word(a.first-2), q.word(a.first-3)
	switch {
	case w == "another", w == "further", w == "additional", w == "extra":
		a.scope("further")
		a.first--
		if w != "another" && b == "a" || b == "an" {
			a.first--
		}
	case w == "other":
		a.scope("further")
	case w == "of":
		if b == "total" {
			a.scope("total")
			a.first -= 2
			if c == "a" {
				a.first--
			}
		}
	case w == "all":
		a.scope("total")
	case lexicon.In(w, "darunter include included includes including"):
		a.scope("among")
	case lexicon.In(w, "first last latest next previous"):
		a.scope(w)
	case w == "average":
		a.scope("average")
	case w == "them", w == "whom":
		if b == "among" || b == "of" {
			a.scope("among")
		}
	}
	if p := q.at(a.first - 1); p != nil && (p.is(",") || p.is(":")) && ((b == "them" || b == "whom") && (c == "among" || c == "of") || a.Unit == "" && q.outOf(a.first-2)) {
		a.scope("among")
	}
	if p := q.at(a.first - 1); p != nil && p.is("(") && q.word(a.first-2) == "" {
		return
	}
}

// outOfReach is how many words may name those of whom some are counted: "of those killed in the first blast".
const outOfReach = 7

// outOf reports whether the words up to piece k open a clause with those of whom some are counted: "Of those killed, | 11", "Among the dead, | 12".
func (q *scan) outOf(k int) bool {
	for n := 0; n < outOfReach; n, k = n+1, k-1 {
		p := q.at(k)
		if p == nil || p.kind != wordLexeme || lexicon.In(p.word, "are be is was were") {
			return false // "Among the dead | was | Ann Berg, 56"
		}
		if w := p.word; (w == "of" || w == "among") && (k == 0 || q.at(k-1).kind == signLexeme) {
			return lexicon.In(q.word(k+1), "all its our the their these those")
		}
	}
	return false
}

// rate reads what makes the amount a rate, and the scope words after it: "a share", "per day", "each", "in total", "of them".
func (q *scan) rate(a *draft, k int) {
	switch w := q.word(k); {
	case w == "a", w == "an", w == "per":
		if p := q.at(k + 1); p != nil && p.capital() && q.word(k+2) == "share" {
			k++ // "$82 a Qualcomm share"
		}
		switch n := q.word(k + 1); {
		case lexicon.In(n, "annum barrel capita day dozen gallon game head hour household kilo kilometer kilometre litre mile minute month night ounce person piece "+
			"pound second share student ticket ton tonne unit week year"):
			if w == "a" && lexicon.In(q.word(k+2), "after ago before earlier later") {
				return // "48 million euros | a year earlier"
			}
			if w == "per" || a.Unit != "" || n == "day" || n == "week" || n == "year" || n == "month" {
				a.scope("per-" + n)
				a.end = max(a.end, k+2)
			}
		default:
			if w == "per" && n != "" && n != "cent" {
				a.scope("per-" + n)
			}
		}
	case a.Unit == "%" && (w == "apiece" || w == "each"): // "at 17 percent each" is the share of either
	case lexicon.In(w, "annually apiece daily each monthly weekly"):
		a.scope("each")
	case w == "in":
		if n := q.word(k + 1); n == "total" || n == "all" {
			a.scope("total")
		}
	case w == "altogether", w == "overall", w == "total":
		a.scope("total")
	case lexicon.In(w, "fewer higher less lower more"):
		if q.word(k+1) == "than" || a.Unit != "" {
			a.scope("difference")
		}
	}
	if a.Unit != "" {
		if p := q.at(k); p != nil && p.hyphen && p.is("a") && q.word(k+1) != "" { // "$70-a-share"
			a.scope("per-" + q.word(k+1))
			a.end = max(a.end, k+2)
		}
	}
}

// inherit takes the role of the figure before in a list: "killed three women and two men", "27 hurt, including three children".
func (q *scan) inherit(a *draft) {
	if q.last == nil || q.last.Role == "" || q.last.Unit != "person" {
		return
	}
	j := a.first - 1
	between := 0
	for j >= q.last.end && between < 3 {
		switch q.word(j) {
		case "and", "including", "as", "well", "plus", "among", "them", "of", "whom", "or", "with":
		case "":
			if p := q.at(j); !p.is(",") && !p.is("-") && !p.is("(") {
				return
			}
		default:
			return
		}
		j--
		between++
	}
	if j >= q.last.end {
		return
	}
	a.Role = q.last.Role
}

// zero reads "no one was injured", "no injuries", "none of the passengers was hurt": a count of nought that the text states.
func (q *scan) zero(i int, a *draft) bool {
	p := q.at(i)
	if p == nil || p.kind != wordLexeme {
		return false
	}
	j := i
	switch p.word {
	case "nobody", "none", "noone":
		j = i + 1
	case "no":
		j = i + 1
		if q.word(j) == "one" {
			j++
		}
	case "neither":
		return false
	default:
		return false
	}
	*a = draft{number: number{from: i, to: j, value: 0, scale: 1}, first: i, end: j, bounds: i, number0: i, number1: j, roleAt: -1}
	np := phrase{j, j, -1, "", -1}
	if p.word == "no" && j == i+1 || q.word(j) == "of" {
		if q.word(j) == "other" {
			a.scope("further")
		}
		np = q.nounPhrase(a)
		if np.head < 0 {
			return false
		}
		a.Counted, a.Head = q.span(np.from, np.head+1), lexicon.Singular(q.word(np.head))
		if r := lexicon.RoleOfNoun(q.word(np.head)); r != "" && q.word(j) != "of" {
			a.Role, a.roleAt, a.end = r, np.head, np.head+1
			a.Unit = "person"
			return true
		}
		if !lexicon.PersonNoun(a.Head) {
			return false
		}
		a.Unit = "person"
	}
	if q.word(j) == "else" {
		a.scope("further")
		np.end = j + 1
		a.end = j + 1
	}
	if r, at := q.clauseRole(a, max(np.end, a.end)); r != "" {
		a.Role, a.roleAt = r, at
		a.end = max(a.end, np.end)
		return true
	}
	if np.head >= 0 && (q.word(i-1) == "were" || q.word(i-1) == "was" || q.word(i-1) == "are") && q.word(i-2) == "there" {
		a.end = np.end
		return true
	}
	return false
}
