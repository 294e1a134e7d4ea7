package fact

import (
	"strings"

	"storydiff/internal/lexicon"
)

// severity notes how badly hurt they are: a count of the seriously injured is not one of the injured.
func (q *scan) severity(a *draft, from, to int) {
	for k := max(0, from); k < to; k++ {
		if p := q.at(k); p != nil && p.is(",") && k >= a.end && q.figureAt(k+1) {
			return // "25 were hurt, | three critically"
		}
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

// grave counts those in hospital of whom it is told how badly hurt they are with the hurt: "two in hospital in critical condition".
func (a *draft) grave() {
	if a.Role == "hospitalized" && (strings.HasSuffix(a.Scope, "critical") || strings.HasSuffix(a.Scope, "serious")) {
		a.Role = "injured"
	}
}

// others takes "others" for a narrower count only of whom the same befell: "two were hurt and | nine others | were hurt later", but whoever writes "two were
// killed and | nine others | hurt" counts all who were hurt.
func (q *scan) others(a *draft) {
	if a.Role == "" || a.Scope != "further" {
		return
	}
	told := false
	for k := 0; k < a.first; k++ {
		r, _ := lexicon.RoleOfVerb(q.word(k))
		if r == "" {
			r = lexicon.RoleOfAdjective(q.word(k))
		}
		if r == a.Role {
			return
		}
		told = told || lexicon.In(r, "injured killed rescued")
	}
	if told {
		a.Scope = ""
	}
}

// role finds what befell those counted, or what they did.
func (q *scan) role(a *draft, np phrase) {
	weak, weakAt := "", -1 // unless something stronger is told of them
	defer func() {
		if a.Role == "" && weak != "" {
			a.Role, a.roleAt = weak, weakAt
		}
	}()
	end := max(np.end, a.end)
	// the noun itself, or an adjective inside the phrase
	if np.head >= 0 {
		switch r := lexicon.RoleOfNoun(q.at(np.head).word); r {
		case "":
		case "hostage":
			weak, weakAt = r, np.head // "rescued | 14 hostages"
		default:
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
	// of some: "four of them critically"
	some := end
	if q.word(some) == "of" && lexicon.In(q.word(some+1), "them those whom") {
		some += 2
	}
	if p := q.at(some + 1); lexicon.In(q.word(some), "badly critically gravely seriously severely") && (p == nil || p.kind == signLexeme || p.word == "and") {
		a.Role, a.roleAt = "injured", some
		q.severity(a, some, some+1)
		return
	}
	// right after it: "five dead", "27 seriously injured", "129 people on board", "two feared dead"
	k := end
	for n := 0; n < 4 && (modifier(q.word(k)) || q.word(k) == "shot" && (q.word(k+1) == "dead" || q.word(k+1) == "and")); n++ {
		k++
	}
	if w := q.word(k); w != "" {
		if r := lexicon.RoleOfAdjective(w); r != "" && r != "aboard" && !(w == "hurt" && q.objectAt(k+1)) {
			_, voice := lexicon.RoleOfVerb(w)
			if voice == 0 || !q.objectAt(k+1) {
				a.Role, a.roleAt = r, k
				q.severity(a, end, k+3)
				return
			}
		}
		switch {
		case w == "on" && q.word(k+1) == "board", w == "onboard", w == "aboard":
			if w == "on" {
				k++
			}
			if r, at := q.clauseRole(a, k+1); r != "" { // "182 people aboard | were injured"
				a.Role, a.roleAt = r, at
				return
			}
			weak, weakAt = "aboard", k
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
		if !c.be && (c.q.figureAt(c.k+1) || c.q.figureAt(c.k+2) && boundWord(c.q.word(c.k+1))) {
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
	case "critical", "grave", "serious":
		if c.be && (next == "condition" || q.word(k+3) == "condition") {
			return found, "injured", k
		}
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
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !modifier(w) && (c.be || !c.relative && q.objectAt(k+1)),
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
