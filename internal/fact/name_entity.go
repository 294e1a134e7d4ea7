package fact

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// entity is one person or thing that an article names, with all its mentions.
type entity struct {
	typ     NameType
	words   []string // of the fullest form
	display string   // the fullest form as written
	place   string
	owner   string
	last    int // the mention seen last
}

// recent is how many people of one surname are looked at, latest first.
const recent = 8

// resolve settles types and gathers the mentions into entities.
func (n *namer) resolve() {
	n.shareTitles()
	n.spellOut()
	n.settleTypes()
	for pass := range 3 { // what is sure first, then other full names, then what is short for them
		for k := range n.mentions {
			m := &n.mentions[k]
			switch full := len(m.words) > 1 || m.place != "" || m.owner != ""; {
			case full && (m.sure == (pass == 0)) && pass < 2:
				n.assign(k)
			case !full && pass == 2:
				n.assignShort(k)
			}
		}
	}
	n.dropWords()
	for e := range n.entities {
		if c := n.entities[e].place; c != "" {
			if name := lexicon.PlaceName(c); name != "" {
				n.entities[e].display = name
			}
		} else if o := n.entities[e].owner; o != "" {
			if p, ok := place(firstWord(n.entities[e].display)); !ok || p.Country != o {
				n.entities[e].display += " of " + lexicon.PlaceName(o)
			}
		}
	}
}

// dropWords takes out what is no more than a word of the dictionary with a capital, unless the text writes it so twice and never small.
func (n *namer) dropWords() {
	settled := make([]bool, len(n.entities))
	for k := range n.mentions {
		m := &n.mentions[k]
		if settled[m.entity] {
			continue
		}
		if settled[m.entity] = m.sure || len(n.entities[m.entity].words) > 1 || m.place != "" || !commonWord(lexicon.Of(m.words[0])) || alwaysName(m.words[0]); !settled[m.entity] {
			u := n.written(strings.ToLower(firstWord(n.entities[m.entity].display)))
			settled[m.entity] = u.capital > 1 && u.lower == 0
		}
	}
	kept := n.mentions[:0]
	for _, m := range n.mentions {
		if settled[m.entity] {
			kept = append(kept, m)
		}
	}
	n.mentions = kept
}

// alwaysName reports whether a word that heads names of bodies is one by itself.
func alwaysName(w string) bool {
	return lexicon.In(w, "army congress house interpol kremlin navy parliament pentagon senate treasury vatican")
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// shareTitles gives "Latvian ministers" to both in "Latvian ministers Ilze Ozola and Janis Vitols".
func (n *namer) shareTitles() {
	for k := 1; k < len(n.mentions); k++ {
		m, p := &n.mentions[k], &n.mentions[k-1]
		if m.sentence != p.sentence || m.title != "" || p.title == "" || !strings.HasSuffix(p.title, "s") || m.sure && m.typ != Person {
			continue
		}
		if between := n.src[p.span.End:m.span.Start]; between == " and " || between == ", " || between == ", and " {
			m.title, m.typ, m.sure = p.title, Person, true
		}
	}
}

// spellOut makes a body of a name with an acronym in brackets behind it: "Nordic Air Lines (NLX)".
func (n *namer) spellOut() {
	for k := 1; k < len(n.mentions); k++ {
		m, p := &n.mentions[k], &n.mentions[k-1]
		if p.sentence == m.sentence && !p.sure && p.typ == OtherName && len(p.words) > 1 && m.typ == Organization && n.src[p.span.End:m.span.Start] == " (" {
			p.typ, p.sure = Organization, true
		}
	}
}

// settleTypes decides what the names without a telling word are, by all their mentions.
func (n *namer) settleTypes() {
	type votes struct {
		sure                 bool
		typ                  NameType
		the, in, say, he, no int32
	}
	type use uint8
	const (
		single use = 1 << iota // a name by itself
		alone                  // a name by itself that speaks or bears a title
		last                   // the last word of a name of several words
	)
	type ends struct{ first, last int } // numbers of a name's first and last word
	of := make([]ends, len(n.mentions))
	for k := range n.mentions {
		m := &n.mentions[k]
		f := &n.forms[m.form]
		if other := len(m.words) != len(f.words); other || !f.numbered { // a country's name has been taken off
			f.numbered = !other
			f.whole = n.index.number(wholeName, "", m.words)
			f.first, f.last = f.whole, f.whole
			if end := len(m.words) - 1; end > 0 {
				f.first, f.last = n.index.number(wholeName, "", m.words[:1]), n.index.number(wholeName, "", m.words[end:])
			}
		}
		m.name, of[k] = f.whole, ends{f.first, f.last}
	}
	by := make([]votes, len(n.index.entries))
	words := make([]use, len(n.index.entries))
	for k := range n.mentions {
		m := &n.mentions[k]
		v := &by[m.name]
		if m.sure && !v.sure {
			v.sure, v.typ = true, m.typ
		}
		if m.the {
			v.the++
		} else {
			v.no++
		}
		if m.within {
			v.in++
		}
		if m.speaks {
			v.say++
		}
		if m.he {
			v.he++
		}
		switch {
		case len(m.words) == 1 && !m.the && (m.speaks || m.typ == Person):
			words[of[k].first] |= single | alone
		case len(m.words) == 1:
			words[of[k].first] |= single
		case m.place == "" && m.typ != Organization:
			words[of[k].last] |= last
		}
	}
	for k := range n.mentions {
		m := &n.mentions[k]
		if m.sure {
			continue
		}
		v := &by[m.name]
		first, end := words[of[k].first], words[of[k].last]
		surname := len(m.words) > 1 && end&alone != 0
		switch {
		case v.sure:
			m.typ = v.typ
		case m.typ == Organization:
			// an acronym or a head word alone
		case m.typ == Polity:
			if len(m.words) == 1 && first&last != 0 && v.in == 0 {
				m.typ = Person
			}
		case len(m.words) > 1:
			switch {
			case m.typ == OtherName && middleInitial(m.words):
				m.typ = Person
			case v.the*2 > v.no:
				if m.typ == OtherName && v.say > 0 {
					m.typ = Organization
				}
			case m.typ == OtherName && first&single != 0 && end&single == 0:
				m.typ = Organization // "Goldman Sachs" is Goldman, a person would be Sachs
			case m.typ == OtherName && v.the == 0 && end&single != 0 && first&single == 0:
				m.typ = Person
			case surname, v.say > 0 && len(m.words) < 4 && (!m.placed || !commonWord(lexicon.Of(m.words[len(m.words)-1]))):
				m.typ = Person
			case m.placed && m.typ == OtherName && (v.say == 0 || commonWord(lexicon.Of(m.words[len(m.words)-1]))):
				// "Croydon Tramlink"
			case m.typ == OtherName && placeStart(m.words[0]):
				m.typ = Polity
			case v.in > 0 && v.in*2 >= v.no && m.typ == OtherName:
				m.typ = Polity
			case m.typ == OtherName && m.tokens > 1 && len(m.words) < 4 && !allCommon(m.words):
				m.typ = Person
			}
		case v.the > 0 && m.typ == OtherName:
			if v.say > 0 || strings.HasSuffix(m.words[0], "s") {
				m.typ = Organization
			}
		case v.in > 0 && v.in*2 >= v.no && m.typ == OtherName:
			m.typ = Polity
		case v.he > 0 && m.typ == OtherName:
			m.typ = Person
		case v.say > 0 && m.typ == OtherName:
			m.typ = Organization // people are named in full before a surname speaks alone
		}
	}
}

// middleInitial reports whether a single letter stands between two words: "Karin E. Holmberg".
func middleInitial(words []string) bool {
	return len(words) == 3 && len(words[0]) > 1 && len(words[1]) == 1 && len(words[2]) > 2
}

// placeStart reports whether names that begin with w are mostly of towns: "New Addington", "Fort Worth", "San Mateo".
func placeStart(w string) bool {
	return lexicon.In(w, "fort great las little los lower mount new old port saint san santa st upper")
}

// allCommon reports whether every word is one of the dictionary: "Swiss Crystal", "Black Lives Matter", but not "Mark Rice".
func allCommon(words []string) bool {
	if wordAndName(words[0]) {
		return false
	}
	for _, w := range words {
		if len(w) == 1 || !commonWord(lexicon.Of(w)) {
			return false
		}
	}
	return true
}

// wordAndName reports whether a word of the dictionary is more often a first name where it has a capital.
func wordAndName(w string) bool {
	return lexicon.In(w, "adam alexander amber angel ann april art barb benjamin bill billy bob bobby brook carol charles charlie christian chuck clay cliff daisy dale "+
		"david dawn dick dolly don drew earl faith frank gene george ginger grace grant guy harry heather henry holly hope iris ivy jack jade james "+
		"jane jasmine jay jenny jerry jesus jimmy job joe john johnny josh joy june khan kim kit lance lee lily louis luke mark martin mary matthew "+
		"max michael mike miles mohammed molly moses nick olive paddy pat paul pearl penny peter philip randy ray reed richard rob robin rose ruby "+
		"rusty sandy simon solomon stephen stern sue terry thomas timothy tom tommy tony victor viola violet wade ward will willy")
}

// key is what two mentions of one thing share when they are written alike: a key of the index.
func (n *namer) key(m *nameMention) int {
	switch end := len(m.words) - 1; {
	case m.place != "":
		f := &n.forms[m.form]
		if f.place != m.place {
			f.place, f.placed = m.place, n.index.number(placeName, m.place, nil)
		}
		return f.placed
	case end > 0 && m.typ == Polity && m.words[end] == "city":
		return n.index.number(wholeName, m.owner, m.words[:end])
	case m.owner != "":
		return n.index.number(wholeName, m.owner, m.words)
	}
	return m.name
}

// assign puts a mention of a full name with its entity, or makes one.
func (n *namer) assign(k int) {
	m := &n.mentions[k]
	key := n.key(m)
	e := n.index.entries[key].entity
	known := e >= 0
	ok := known
	if !ok && (!m.sure || m.typ == Organization) && m.typ != Polity {
		e, ok = n.findLonger(m)
	}
	if !ok && m.typ == Person {
		e, ok = n.findPerson(m)
	}
	if !ok && m.typ == Organization && m.owner == "" {
		e, ok = n.findAcronym(k)
	}
	if !ok {
		e = len(n.entities)
		n.entities = append(n.entities, entity{typ: m.typ, words: m.words, place: m.place, owner: m.owner, display: n.oneLine(m.span)})
		first, last := m.words[0], m.words[len(m.words)-1]
		if m.typ == Person {
			n.index.share(surnameSort, surnameKey(last), e)
		}
		if m.place == "" {
			n.index.share(firstName, first, e)
			if m.typ == Organization {
				n.index.share(lastWord, last, e)
				if a := initials(n.oneLine(m.span)); len(a) > 1 {
					n.index.share(initialsOf, a, e)
				}
			}
		}
	}
	n.index.entries[key].entity = e
	if m.owner != "" {
		n.index.entries[m.name].entity = e // "the Foreign Ministry" is the one named last
	}
	n.join(k, e)
}

// findLonger looks for the organisation whose name goes on where m ends, or before it begins: "All Nippon" and "All Nippon Airways", "Security
// Council" and "UN Security Council". It must be as long as m says, so that "Department" is not every one.
func (n *namer) findLonger(m *nameMention) (int, bool) {
	es := n.index.sharing(firstName, m.words[0])
	for _, e := range es[max(0, len(es)-recent):] {
		if w := n.entities[e].words; n.entities[e].typ == Organization && !m.sure && len(w) > len(m.words) && slices.Equal(w[:len(m.words)], m.words) {
			return e, true
		}
	}
	es = n.index.sharing(lastWord, m.words[len(m.words)-1])
	for _, e := range es[max(0, len(es)-recent):] {
		w, o := n.entities[e].words, n.entities[e].owner
		if len(w) == len(m.words)+1 && slices.Equal(w[1:], m.words) && (o == "" || m.owner == "" || o == m.owner) {
			return e, true
		}
	}
	return 0, false
}

// join makes mention k one of entity e's.
func (n *namer) join(k, e int) {
	m, ent := &n.mentions[k], &n.entities[e]
	m.entity = e
	m.typ = ent.typ
	ent.last = k
	if len(m.words) > len(ent.words) || len(m.words) == len(ent.words) && len(ent.display) < m.span.Len() && acronym(ent.display) {
		ent.words, ent.display = m.words, n.oneLine(m.span)
	}
	if !n.headlines {
		return
	}
	n.know(n.mentionKey(m), e)
	if ent.typ == Person && len(ent.words) > 1 {
		last := ent.words[len(ent.words)-1]
		if _, ok := n.index.named(inHeadline, last, nil); !ok {
			n.know(rawKey(last), e)
		}
	}
}

// mentionKey is rawKey of the mention's text, found once for a word that the article repeats.
func (n *namer) mentionKey(m *nameMention) string {
	t := &n.Tokens[m.first]
	if m.span != t.Span {
		return rawKey(n.src[m.span.Start:m.span.End])
	}
	if n.keys == nil {
		n.keys = make([]string, n.Terms())
	}
	if n.keys[t.Term] == "" {
		n.keys[t.Term] = rawKey(t.Norm)
	}
	return n.keys[t.Term]
}

// know makes a name findable in headlines by its key.
func (n *namer) know(key string, e int) {
	known := &n.index.entries[n.index.number(inHeadline, key, nil)].entity
	if *known == e {
		return
	}
	*known = e
	first, _, _ := strings.Cut(key, " ")
	n.index.number(opensName, first, nil)
}

// rawKey is how a name is looked up word by word in a headline.
func rawKey(s string) string {
	return lexicon.FoldKey(clip(s, 200))
}

// initials are the capital letters that words begin with: "ANA".
func initials(s string) string {
	var b strings.Builder
	for f := range strings.FieldsSeq(s) {
		if startsUpper(f) {
			b.WriteByte(f[0])
		}
	}
	return strings.ToLower(b.String())
}

// findPerson looks for somebody of the same surname whose other names agree.
func (n *namer) findPerson(m *nameMention) (int, bool) {
	last := m.words[len(m.words)-1]
	es := n.index.sharing(surnameSort, surnameKey(last))
	for i := len(es) - 1; i >= 0 && i >= len(es)-recent; i-- {
		w := n.entities[es[i]].words
		if namesFit(m.words, w) && wordsFit(last, w[len(w)-1]) {
			return es[i], true
		}
	}
	return 0, false
}

// namesFit reports whether two people's names of one surname agree: the same, an initial, or left out.
func namesFit(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	a, b = a[:len(a)-1], b[:len(b)-1] // first and middle names
	j := 0
	for _, w := range a {
		for j < len(b) && !wordsFit(w, b[j]) {
			j++
		}
		if j == len(b) {
			return false
		}
		j++
	}
	return true
}

// wordsFit reports whether two first names may be one: equal, an initial, or two spellings.
func wordsFit(a, b string) bool {
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return a == b || formal(a) == formal(b) || wordSimilarity(newNameWord(a), newNameWord(b)) >= 0.8
}

// formal is the first name that a short form stands for, where it does not begin like it or is not its beginning; else the word itself.
func formal(w string) string {
	return cmp.Or(lexicon.Value(w, "andy=andrew beth=elizabeth betsy=elizabeth betty=elizabeth bill=william billy=william bob=robert bobby=robert cathy=katherine "+
		"charlie=charles chuck=charles dave=david dick=richard drew=andrew ed=edward eddie=edward hank=henry harry=henry jack=john "+
		"jerry=gerald jim=james jimmy=james joe=joseph johnny=john kate=katherine kathy=katherine katie=katherine larry=lawrence "+
		"liz=elizabeth maggie=margaret meg=margaret mick=michael mike=michael ned=edward peggy=margaret rich=richard rick=richard "+
		"rob=robert robbie=robert steve=steven sue=susan suzie=susan ted=edward tom=thomas tony=anthony will=william willie=william"), w)
}

// findAcronym looks for the organisation whose acronym m is, or that m spells out.
func (n *namer) findAcronym(k int) (int, bool) {
	m := &n.mentions[k]
	w := n.oneLine(m.span)
	if !acronym(w) || k == 0 {
		return 0, false
	}
	p := &n.mentions[k-1]
	if p.sentence == m.sentence && n.src[p.span.End:m.span.Start] == " (" && p.typ != Polity && p.entity < len(n.entities) {
		return p.entity, true
	}
	return 0, false
}

// assignShort puts a mention of one word with what it is short for.
func (n *namer) assignShort(k int) {
	m := &n.mentions[k]
	w := m.words[0]
	if m.owner == "" && !(m.typ == Polity && m.within) {
		if m.typ != Organization || !acronym(n.oneLine(m.span)) {
			if e, ok := n.nearest(k, n.bearers(w)); ok {
				n.join(k, e)
				return
			}
		}
	}
	key := n.key(m)
	if e := n.index.entries[key].entity; e >= 0 {
		n.join(k, e)
		return
	}
	if e, ok := n.findAcronym(k); ok {
		n.index.entries[key].entity = e
		n.join(k, e)
		return
	}
	if acronym(n.oneLine(m.span)) {
		if es := n.index.sharing(initialsOf, w); len(es) > 0 {
			n.index.entries[key].entity = es[0]
			n.join(k, es[0])
			return
		}
	} else if m.typ != Polity {
		var fit []int
		firsts := n.index.sharing(firstName, w)
		for _, e := range firsts {
			if t := n.entities[e].typ; !lexicon.Of(w).In(lexicon.SharedWord) && t == Person || t == Organization && !lexicon.Of(w).In(lexicon.OrgHead) && (!lexicon.Of(w).In(lexicon.SharedWord) || len(firsts) == 1 && !lexicon.Of(w).In(lexicon.TitlePart) && !lexicon.Of(w).In(lexicon.Portfolio)) {
				fit = append(fit, e)
			}
		}
		if e, ok := n.nearest(k, fit); ok {
			n.join(k, e)
			return
		}
	}
	e := len(n.entities)
	n.entities = append(n.entities, entity{typ: m.typ, words: m.words, place: m.place, owner: m.owner, display: n.oneLine(m.span)})
	if m.typ == Person {
		n.index.share(surnameSort, surnameKey(w), e)
	}
	n.index.entries[key].entity = e
	n.join(k, e)
}

// nearest is the entity of es whose mention stands last before mention k, else first after it.
func (n *namer) nearest(k int, es []int) (int, bool) {
	if len(es) == 0 {
		return 0, false
	}
	if len(es) == 1 {
		return es[0], true
	}
	among := func(m int) bool {
		for _, e := range es[max(0, len(es)-recent):] {
			if n.mentions[m].entity == e && len(n.mentions[m].words) > 0 {
				return true
			}
		}
		return false
	}
	for m := k - 1; m >= 0 && m > k-200; m-- {
		if (len(n.mentions[m].words) > 1 || m < k) && among(m) {
			return n.mentions[m].entity, true
		}
	}
	return es[0], true
}

// surnameKey is what spellings of one surname share: "Albusaidi" and "Busaidi".
func surnameKey(w string) string {
	if rest, ok := withoutArticle(w); ok {
		w = rest
	}
	if k := Skeleton(w); len(k) > 1 {
		return k
	}
	return w
}

// bearers are the people of a surname, latest last: those spelt alike, else those spelt nearly so.
func (n *namer) bearers(w string) []int {
	var same, near []int
	es := n.index.sharing(surnameSort, surnameKey(w))
	for _, e := range es[max(0, len(es)-recent):] {
		last := n.entities[e].words[len(n.entities[e].words)-1]
		if last == w {
			same = append(same, e)
		} else if len(w) > 3 && wordsFit(w, last) {
			near = append(near, e)
		}
	}
	if same != nil {
		return same
	}
	return near
}

// scanKnown finds names in a headline: those that the text knows, places and acronyms.
func (n *namer) scanKnown(s int) {
	sen := n.Sentences[s]
	for i := sen.First; i < sen.Last; {
		i = n.knownAt(s, i)
	}
}

// knownAt adds the name that begins at token i of a headline and gives the token behind it; i+1 where there is none.
func (n *namer) knownAt(s, i int) int {
	sen := n.Sentences[s]
	if !n.upper(i) || n.timed(i) || n.credit(s, i) {
		return i + 1
	}
	word := n.word(i)
	first, _, _ := strings.Cut(rawKey(word), " ")
	names, places := n.index.find(opensName, first, nil) != nil, lexicon.PlaceBegins(word)
	for j := min(sen.Last, i+6); j > i && (names || places); j-- {
		if n.Tokens[j-1].Kind == article.Mark {
			continue
		}
		span := text.Span{Start: n.Tokens[i].Span.Start, End: n.Tokens[j-1].Span.End}
		w := n.src[span.Start:span.End]
		e, ok := n.index.named(inHeadline, rawKey(w), nil)
		if ok && (j > i+1 || n.style[s] == titleStyle || !commonWord(n.Tokens[i].Word)) {
			n.addKnown(s, span, e)
			return j
		}
		p, ok := place(w)
		if !ok && n.style[s] == upperStyle && !lexicon.Function(n.Tokens[i].Norm) {
			p, ok = place(strings.ToUpper(w))
		}
		if ok && (p.Kind == lexicon.Country || p.Kind == lexicon.WorldPart || !commonWord(n.Tokens[i].Word) || j > i+1) {
			before := len(n.mentions)
			n.addPlace(s, span, p)
			n.attach(before)
			return j
		}
	}
	before := len(n.mentions)
	if n.hyphenated(s, i) {
		n.attach(before)
	} else if w := n.word(i); n.style[s] == titleStyle && n.acronym(i) && !unitAcronym(n.Tokens[i].Norm) && len(w) < 7 {
		n.add(s, n.Tokens[i].Span, Organization, false, "", "")
		n.attach(before)
	}
	return i + 1
}

// attach gives entities to the mentions from k on, which a headline gave.
func (n *namer) attach(from int) {
	for k := from; k < len(n.mentions); k++ {
		m := &n.mentions[k]
		found := false
		for e := range n.entities {
			if m.place != "" && n.entities[e].place == m.place || m.place == "" && len(n.entities[e].words) == len(m.words) && strings.Join(n.entities[e].words, " ") == strings.Join(m.words, " ") {
				m.entity, m.typ, found = e, n.entities[e].typ, true
				break
			}
		}
		if !found {
			m.entity = len(n.entities)
			display := n.oneLine(m.span)
			if name := lexicon.PlaceName(m.place); m.place != "" && name != "" {
				display = name
			}
			n.entities = append(n.entities, entity{typ: m.typ, words: m.words, place: m.place, display: display})
			n.know(rawKey(n.src[m.span.Start:m.span.End]), m.entity)
		}
	}
}

func (n *namer) addKnown(s int, span text.Span, e int) {
	n.mentions = append(n.mentions, nameMention{span: span, sentence: s, typ: n.entities[e].typ, entity: e})
}

// emit turns mentions into facts; entities are numbered as they first appear.
func (n *namer) emit() {
	type emitted struct {
		number   int   // from 1; 0 before the entity appears
		untitled Value // its Name where no title stands beside it, made once
	}
	of := make([]emitted, len(n.entities))
	numbers, end := 0, 0
	for _, k := range inOrder(len(n.mentions), func(k int) int { return n.mentions[k].span.Start }) {
		m := &n.mentions[k]
		if m.span.Start < end {
			continue
		}
		end = m.span.End
		e, ent := &of[m.entity], &n.entities[m.entity]
		if e.number == 0 {
			numbers++
			e.number = numbers
		}
		name := e.untitled
		if name == nil || m.title != "" {
			name = Name{Type: ent.typ, Canonical: ent.display, Title: m.title, Entity: e.number - 1}
			if m.title == "" {
				e.untitled = name
			}
		}
		n.doc.add(m.span, m.sentence, name)
	}
}
