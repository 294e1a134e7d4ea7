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
		if n, ok := q.number(k); ok && (some || n.value > a.value && a.Unit == "" && !a.fraction) && !n.ordinal && !n.vague {
			k = n.to
		}
		if !a.vague && !a.fraction && a.Unit == "" && some {
			a.scope("among")
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
	return lexicon.In(w, "better bigger cheaper deeper earlier faster greater heavier higher larger later lighter longer lower older over richer shorter slower smaller "+
		"stronger taller under weaker wider younger")
}

// phraseEnd reports words that no noun phrase goes on over.
func phraseEnd(w string) bool {
	return lexicon.In(w, "above abroad after ago ahead alone altogether amid amongst annually apart apiece away back behind below beneath beside besides beyond despite due "+
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

// severity notes how badly hurt they are: a count of the seriously injured is not one of the injured.
func (q *scan) severity(a *draft, from, to int) {
	for k := max(0, from); k < to; k++ {
		switch q.word(k) {
		case "seriously", "severely", "badly", "gravely", "serious", "severe", "grave", "schwer":
			a.scope("serious")
		case "critically", "critical":
			a.scope("critical")
		case "slightly", "lightly", "minor", "slight", "light", "leicht", "non-life-threatening":
			a.scope("slight")
		case "fatally":
			a.Role = "killed"
		case "dead":
			if a.Role == "shot" {
				a.Role = "killed"
			}
		case "death":
			if q.word(k-1) == "to" && (a.Role == "shot" || a.Role == "stabbed" || a.Role == "") {
				a.Role = "killed"
			}
		}
	}
}

// role finds what befell those counted, or what they did.
func (q *scan) role(a *draft, np phrase) {
	end := max(np.end, a.end)
	// the noun itself, or an adjective inside the phrase
	if np.head >= 0 {
		if r := lexicon.RoleOfNoun(q.at(np.head).word); r != "" {
			a.Role, a.roleAt = r, np.head
			q.severity(a, a.end, np.head)
			return
		}
		if np.adjective != "" {
			a.Role, a.roleAt = np.adjective, np.adjectiveAt
			q.severity(a, a.end, np.head)
			return
		}
		if a.Head == "life" {
			if lexicon.In(q.word(a.first-1), "claim claimed claiming claims cost costing losing lost taking took") {
				a.Role, a.roleAt = "killed", np.head
			}
			return
		}
	}
	// right after it: "five dead", "27 seriously injured", "129 people on board", "two feared dead"
	k := end
	for n := 0; n < 4 && (modifier(q.word(k)) || q.word(k) == "shot" && (q.word(k+1) == "dead" || q.word(k+1) == "and")); n++ {
		k++
	}
	if w := q.word(k); w != "" {
		if r := lexicon.RoleOfAdjective(w); r != "" && !(w == "hurt" && q.objectAt(k+1)) {
			_, voice := lexicon.RoleOfVerb(w)
			if voice == 0 || !q.objectAt(k+1) {
				a.Role, a.roleAt = r, k
				q.severity(a, end, k+3)
				return
			}
		}
		switch {
		case w == "on" && q.word(k+1) == "board", w == "onboard":
			if r, at := q.clauseRole(a, k+2); r != "" && r != "aboard" {
				a.Role, a.roleAt = r, at
			} else {
				a.Role, a.roleAt = "aboard", k+1
			}
			return
		case w == "to" && lexicon.In(q.word(k+1), "flee leave"), w == "who" && q.word(k+1) == "had" && (q.word(k+2) == "to" && lexicon.In(q.word(k+3), "flee leave") || q.word(k+2) == "had" && q.word(k+3) == "to" && lexicon.In(q.word(k+4), "flee leave")):
			if w == "who" || strings.HasPrefix(q.word(a.first-1), "forc") || strings.HasPrefix(q.word(a.first-2), "forc") {
				a.Role, a.roleAt = "evacuated", k+1
				return
			}
		case w == "in" && q.word(k+1) == "custody", w == "under" && q.word(k+1) == "arrest":
			a.Role, a.roleAt = "arrested", k+1
			return
		case w == "in" && (q.word(k+1) == "hospital" || q.word(k+1) == "intensive"):
			a.Role, a.roleAt = "hospitalized", k+1
			return
		}
	}
	// right before it: "killing 12", "injured another 30"
	j := a.first - 1
	for n := 0; n < 3; n++ {
		if lexicon.In(q.word(j), "about all also and first her his its just last only some the their these those") {
			if q.word(j) != "and" || n == 0 {
				j--
				continue
			}
		}
		break
	}
	if r := q.broughtOut(j, end); r != "" {
		a.Role, a.roleAt = r, j
		return
	}
	if w := q.word(j); w != "" && q.word(j+1) != "and" {
		if r, voice := lexicon.RoleOfVerb(w); r != "" && voice&lexicon.Object != 0 && !passiveBefore(q, j) {
			if strings.HasPrefix(w, "free") && q.word(end) == "from" && !lexicon.In(q.word(end+1), "captivity custody detention jail prison") {
				r = "rescued" // "freed | 180 people | from lifts"
			}
			a.Role, a.roleAt = r, j
			q.severity(a, j-2, j)
			if j > 0 && a.first-j <= 2 && q.span(j, end).Len() <= maxSpan {
				a.first = j
			}
			return
		}
	}
	if r, at := q.toll(a); r != "" {
		a.Role, a.roleAt = r, at
		return
	}
	if r, at := q.clauseRole(a, end); r != "" {
		a.Role, a.roleAt = r, at
		return
	}
	q.inherit(a)
}

// broughtOut reads "pulled | nine people | out of the rubble", "carried | 21 | to safety", "brought out | 21": the last word before the figure is piece j,
// the first behind what it counts piece k.
func (q *scan) broughtOut(j, k int) string {
	out := q.word(j) == "out"
	if out {
		j--
	}
	switch {
	case !lexicon.In(q.word(j), "brought carried dragged dug escorted guided hauled led lifted plucked pulled"):
	case q.word(k) == "to" && q.word(k+1) == "safety":
		return "evacuated"
	case out, lexicon.In(q.word(k), "alive free out"), q.word(k) == "from" && lexicon.In(q.word(j), "dragged dug hauled plucked pulled"):
		return "rescued"
	}
	return ""
}

// modifier reports words that stand between a noun and the word for what befell it.
func modifier(w string) bool {
	if lexicon.In(w, "already are badly believed confirmed critically declared fatally feared found gravely left leicht lightly more mortally now others presumed "+
		"pronounced reported reportedly schwer seriously severely slightly still were") {
		return w != "were" && w != "are"
	}
	return false
}

// objectAt reports whether an object starts at piece i, so that the participle before it is an active verb: "soldiers killed three men".
func (q *scan) objectAt(i int) bool {
	p := q.at(i)
	if p == nil {
		return false
	}
	if p.kind == figureLexeme {
		return true
	}
	if p.kind != wordLexeme {
		return false
	}
	if lexicon.In(p.word, "a an another at dozens her him himself his hundreds its more several some the their them themselves thousands up") {
		return p.word != "at" && p.word != "more" && p.word != "up" || q.word(i+1) == "least" || q.word(i+1) == "than" || q.word(i+1) == "to"
	}
	return q.numeral(p)
}

// passiveBefore reports whether the participle at piece j has a form of "be" before it: what follows is then no object.
func passiveBefore(q *scan, j int) bool {
	if strings.HasSuffix(q.word(j), "ing") {
		return false
	}
	return lexicon.In(q.word(j-1), "are be been being is was were")
}

// toll reads "the death toll rose to 31", "the number of injured stands at 40", before the figure.
func (q *scan) toll(a *draft) (string, int) {
	link := false
	for k, n := a.first-1, 0; k >= 0 && n < 14; k, n = k-1, n+1 {
		p := q.at(k)
		if p.kind == signLexeme {
			if p.is(",") && n > 0 || p.is("'") || p.is("’") {
				continue
			}
			return "", -1
		}
		switch p.word {
		case "to", "at", "is", "was", "reached", "reaches", "hit", "now", "stands", "stood", "by", "of", "passed", "topped", "exceeded", "reaching", "as":
			link = true
		case "toll":
			if !link {
				return "", -1
			}
			if q.word(k-1) == "injury" || q.word(k-1) == "casualty" {
				return "injured", k
			}
			return "killed", k
		case "deaths", "fatalities", "arrests", "injuries", "casualties":
			if link && n < 7 {
				return lexicon.RoleOfNoun(p.word), k
			}
		case "number":
			if !link || q.word(k+1) != "of" {
				return "", -1
			}
			for i := k + 2; i < k+7 && i < a.first; i++ {
				if r := lexicon.RoleOfNoun(q.word(i)); r != "" {
					return r, i
				}
				if r := lexicon.RoleOfAdjective(q.word(i)); r != "" {
					return r, i
				}
			}
			return "", -1
		}
	}
	return "", -1
}

// numbered finds the noun of "the number of measles | cases | in the county has risen to 48", "the | residents | , 68 in all"; -1 for none.
func (q *scan) numbered(a *draft) int {
	if q.word(a.end) == "in" && q.word(a.end+1) == "all" && a.first > 1 && q.at(a.first-1).is(",") && plural(q.word(a.first-2)) {
		return a.first - 2
	}
	if w := q.word(a.first - 1); w != "to" && w != "at" && w != "reached" {
		return -1
	}
	for k, n := a.first-2, 0; k >= 0 && n < 14; k, n = k-1, n+1 {
		p := q.at(k)
		if p.kind == signLexeme && !p.is(",") {
			return -1
		}
		if p.word != "number" || q.word(k+1) != "of" {
			continue
		}
		noun := -1
		for i := k + 2; i < a.first && q.at(i).kind == wordLexeme && !lexicon.Function(q.word(i)); i++ {
			noun = i
			if plural(q.word(i)) && !q.joinedNoun(i+1) {
				break
			}
		}
		if noun >= 0 && plural(q.word(noun)) && !lexicon.PersonNoun(lexicon.Singular(q.word(noun))) {
			return noun
		}
		return -1
	}
	return -1
}

// walkReach is how many words behind a count may be read in search of the verb that says what befell those counted.
const walkReach = 22

// clauseWalk reads the words behind a count one by one: "40 people | who | were | in the hall | are | feared to have been | killed".
type clauseWalk struct {
	q                  *scan
	a                  *draft
	start, k, n        int // the first piece, the one at hand, and how many were read before it
	be, have, relative bool
	weak               string // what befell them unless something stronger follows
	weakAt             int
}

// move is what came of reading a word.
type move uint8

const (
	unread move = iota // it says nothing here
	read
	found
	over   // the clause tells no more of them
	denied // it did not befall them
)

// clauseRole looks for the verb of the clause from piece k on: what befell those counted, and the piece that says so; "" and -1 for none.
func (q *scan) clauseRole(a *draft, k int) (role string, at int) {
	c := clauseWalk{q: q, a: a, start: k, k: k, weakAt: -1}
	for ; c.n < walkReach; c.n++ {
		p := q.at(c.k)
		if p == nil {
			break
		}
		m := c.between(p)
		if m == unread {
			m = c.helper(p.word)
		}
		if m == unread {
			m, role, at = c.phrase(p.word)
		}
		if m == unread {
			m, role, at = c.verb(p.word)
		}
		switch m {
		case unread:
			c.k++
		case found:
			q.severity(a, c.start, min(len(q.pieces), at+5))
			if a.Role != "" {
				role = a.Role
			}
			return role, at
		case over:
			return c.weak, c.weakAt
		case denied:
			return "", -1
		}
	}
	return c.weak, c.weakAt
}

// skip goes on by so many pieces.
func (c *clauseWalk) skip(pieces int) move {
	c.k += pieces
	return read
}

// between passes over figures that go on with the count, and over what stands between commas or brackets.
func (c *clauseWalk) between(p *lexeme) move {
	q := c.q
	switch {
	case p.kind == figureLexeme || q.numeral(p) && p.word != "one":
		if !lexicon.In(q.word(c.k-1), "and at in of on") {
			return over // another count begins
		}
		return c.skip(1)
	case p.kind != signLexeme:
		return unread
	case p.is(","):
		if e := q.aside(c.k); e > c.k {
			return c.skip(e - c.k)
		}
	case p.is("("):
		e := c.k + 1
		for e < c.k+12 && q.at(e) != nil && !q.at(e).is(")") {
			e++
		}
		if q.at(e) != nil && q.at(e).is(")") {
			return c.skip(e + 1 - c.k)
		}
	case (p.is("'") || p.is("’")) && q.at(c.k+1) != nil && !q.at(c.k+1).space:
		return c.skip(1)
	}
	return over
}

// helper reads the small words that lead up to a verb.
func (c *clauseWalk) helper(w string) move {
	if c.q.word(c.k+1) == "to" && lexicon.In(w, "alleged believed estimated feared known presumed reported said thought understood") {
		return c.skip(2) // "are thought to have been hurt"
	}
	switch w {
	case "was", "were", "are", "is", "be", "been", "being", "got", "get", "getting", "remain", "remains", "remained", "appeared", "lay", "lying", "wurde", "wurden", "sind", "worden":
		c.be = true
	case "has", "have", "had", "having":
		c.have = true
	case "who", "which", "whom":
		c.relative = true
	case "that":
		if c.k > c.start {
			return over
		}
		c.relative = true
	case "not", "never", "n't":
		return denied
	case "home", "homes":
	case "and":
		if c.q.figureAt(c.k+1) || c.q.figureAt(c.k+2) && boundWord(c.q.word(c.k+1)) {
			return c.skip(2)
		}
		if r, _ := lexicon.RoleOfVerb(c.q.word(c.k + 1)); c.be && (r == "" || c.weak != "") {
			return over
		}
	default:
		return unread
	}
	return c.skip(1)
}

// phrase reads what befell them off words that say so together: "taken to hospital", "lost their lives".
func (c *clauseWalk) phrase(w string) (m move, role string, at int) {
	q, k := c.q, c.k
	next := q.word(k + 1)
	switch w {
	case "aboard", "onboard":
		return c.onBoard(k)
	case "on":
		if next == "board" {
			return c.onBoard(k + 1)
		}
	case "taken", "rushed", "airlifted", "transported", "admitted", "brought", "flown", "sent", "treated", "hospital", "hospitals":
		if r, at := q.hospital(k); r != "" {
			return found, r, at
		}
		switch {
		case w != "taken":
		case next == "hostage":
			return found, "hostage", k + 1
		case next == "ill", next == "sick":
			return found, "infected", k + 1
		case next == "into" && q.word(k+2) == "custody":
			return found, "arrested", k
		}
		return c.skip(1), "", 0
	case "injuries", "wounds", "burns":
		if c.have && !c.be {
			return found, "injured", k
		}
	case "suffered", "sustained", "suffering", "received", "nursed":
		for i := k + 1; i < k+8; i++ {
			if x := q.word(i); strings.HasPrefix(x, "injur") || strings.HasPrefix(x, "wound") || x == "burns" || x == "concussions" {
				q.severity(c.a, k, i)
				return found, "injured", k
			}
		}
		return over, "", 0
	case "lost", "lose":
		if x := q.word(k + 2); next == "their" && (x == "lives" || x == "life") || (next == "his" || next == "her") && x == "life" {
			return found, "killed", k
		}
		return over, "", 0
	case "unaccounted":
		return found, "missing", k
	case "tested":
		if next == "positive" {
			return found, "infected", k
		}
		return over, "", 0
	case "removed":
		if c.be && next == "from" {
			return found, "evacuated", k
		}
	case "moved", "led":
		if c.be && (q.word(k+2) == "safety" || next == "away") {
			return found, "evacuated", k
		}
	case "pulled":
		if c.be {
			return found, "rescued", k
		}
	case "fallen", "fell", "became", "become", "sick", "ill":
		if lexicon.In(next, "ill sick") || c.be && (w == "ill" || w == "sick") {
			return found, "infected", k
		}
	case "custody", "arrest":
		if b := q.word(k - 1); b == "in" || b == "under" {
			return found, "arrested", k
		}
	}
	return unread, "", 0
}

// onBoard notes that they were on board, which ends at piece at; that is all that is told of them where they "were aboard".
func (c *clauseWalk) onBoard(at int) (m move, role string, end int) {
	c.weak, c.weakAt = "aboard", at
	if c.be && !c.relative {
		return found, "aboard", at
	}
	return c.skip(at + 1 - c.k), "", 0
}

// verb reads what befell them off one word, and sees where the clause turns to something else.
func (c *clauseWalk) verb(w string) (m move, role string, at int) {
	q, k := c.q, c.k
	if r, voice := lexicon.RoleOfVerb(w); r != "" {
		switch {
		case lexicon.In(w, "attended attending gathered") || c.relative && lexicon.In(r, "attended protested voted") ||
			voice&lexicon.Subject != 0 && strings.HasSuffix(w, "ing") && !c.be: // "ten people | fleeing | the flames drowned"
			c.weak, c.weakAt = r, k
			return c.skip(1), "", 0
		case voice&lexicon.Participle != 0 && (c.be || !c.have && !q.objectAt(k+1) && (c.relative || c.n <= 1)):
			if w == "gunned" && q.word(k+1) != "down" {
				return over, "", 0
			}
			return found, r, k
		case voice&lexicon.Subject != 0:
			return found, r, k
		case c.relative && !(voice == lexicon.Object && (w == "shooting" || w == "killing")):
			return c.skip(1), "", 0
		}
		return over, "", 0
	}
	if r := lexicon.RoleOfAdjective(w); r != "" && (c.be || c.n <= 2) {
		return found, r, k
	}
	switch {
	case c.be && modifier(w):
		return c.skip(1), "", 0
	case commonVerb(w):
		if c.relative {
			return c.skip(1), "", 0
		}
		return over, "", 0
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !modifier(w) && (c.be || c.n > 0 && !c.relative && q.objectAt(k+1)),
		lexicon.In(w, "because before but if said than when while"), w == "after" && c.be, w == "as" && q.word(k+1) != "having":
		return over, "", 0
	}
	return unread, "", 0
}

func boundWord(w string) bool {
	return lexicon.In(w, "about almost another around nearly over some")
}

// hospital reads "taken to hospital", "treated for minor injuries" at piece k: injured where the clause says so, else hospitalized.
func (q *scan) hospital(k int) (string, int) {
	found := -1
	for i := k; i < k+14; i++ {
		p := q.at(i)
		if p == nil || p.kind == signLexeme && (p.is(".") || p.is(";")) || q.figureAt(i) && !strings.HasPrefix(q.word(i+1), "hospital") {
			break
		}
		w := q.word(i)
		switch {
		case strings.HasPrefix(w, "injur"), strings.HasPrefix(w, "wound"), w == "burns":
			return "injured", i
		case q.word(k) == "treated" && found < 0 && lexicon.In(w, "bruises cuts exposure fractures hypothermia"):
			return "injured", i
		case w == "hospital" || w == "hospitals" || w == "clinic":
			if found < 0 {
				found = i
			}
		case w == "while" || w == "and" && found >= 0:
			i = k + 14
		}
	}
	if found >= 0 {
		return "hospitalized", found
	}
	return "", -1
}

// aside skips what stands between two commas from piece k on, where a verb goes on after the second: "27 people, three of them children, were
// hurt". It gives the piece after the second comma, k where there is none.
func (q *scan) aside(k int) int {
	for e := k + 1; e < k+16; e++ {
		p := q.at(e)
		if p == nil || p.kind == signLexeme && (p.is(".") || p.is(";") || p.is(`"`)) {
			return k
		}
		if !p.is(",") {
			continue
		}
		switch w := q.word(e + 1); {
		case lexicon.In(w, "are died had has have is remain remained was were"):
			return e + 1
		default:
			if r, _ := lexicon.RoleOfVerb(w); r != "" {
				return e + 1
			}
		}
	}
	// "…, including a child, died": one comma only, the number standing in the aside itself
	if lexicon.In(q.word(k+1), "died had has have was were") {
		return k + 1
	}
	return k
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
