package fact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Names
//
// News English writes names with capitals, and much else too: the first word of a sentence, every word of a headline, titles, weekdays. So
// capitals propose and the words around them settle:
//
//  1. Every sentence gets a style. Headlines in Title Case or capitals are read last, with the names that the plain sentences gave.
//  2. A run of capitalised words, with the small words that names hold ("bin", "of" after "Ministry"), is a candidate. The first word of a
//     sentence counts if it is a known place, an acronym, or stands capitalised elsewhere.
//  3. The run is taken apart: "Latvian Finance Minister Ilze Ozola" is a country, a title and a person. A word that heads names of
//     organisations, places, events or laws settles the type ("Ministry", "River", "Summit", "Act"); a title before or a role behind, between
//     commas, makes a person; two or three words without any of these are taken for one too.
//  4. Mentions become entities: "al-Busaidi" is the Busaidi named in full before, "ANA" is "All Nippon Airways (ANA)", "Americans" is the
//     United States. Two people with one surname stay apart; a bare surname is the one named last.
//
// The cost is linear in the text, but for surnames that many people share, of which the latest few are looked at.
//
// What goes wrong: people known by one name, companies named like people, names made of common words ("Black Lives Matter") without a head.

// extractNames finds people, organisations, places, events and other things by name.
func extractNames(d *doc) {
	if len(d.Tokens) == 0 {
		return
	}
	n := &d.room.name
	n.begin(d)
	for s := range d.Sentences {
		if n.style[s] == plainStyle {
			n.scan(s)
		}
	}
	n.resolve()
	for s := range d.Sentences {
		if n.style[s] != plainStyle {
			n.scanKnown(s)
		}
	}
	n.emit()
}

// style of a sentence's capitals.
type style uint8

const (
	plainStyle style = iota
	titleStyle       // A Headline With Capitals
	upperStyle       // A HEADLINE IN CAPITALS
)

// nameMark is what is asked of a token again and again, as bits.
type nameMark uint8

const (
	timedMark   nameMark = 1 << iota // part of a time expression
	upperMark                        // a word with a capital where a name has one: "Oman", "al-Busaidi", "d'Arc", "iPhone"
	partMark                         // may be part of a name
	acronymMark                      // capitals alone, see acronym
)

// wordUse counts how the plain sentences write a word that stands with a capital somewhere.
type wordUse struct{ lower, capital int32 } // capital: where grammar asks for none

// namer is the work on one article.
type namer struct {
	*doc
	use       []wordUse  // by Token.Term
	keys      []string   // by Token.Term: rawKey of the word, where a headline may ask for it
	style     []style    // by sentence
	marks     []nameMark // by token
	mentions  []nameMention
	entities  []entity
	forms     []nameForm
	runRoom   []runWord // of the run at hand
	near      int       // the token that tokenAt found last
	headlines bool      // some sentence has not the plain style
	index     nameIndex
}

// nameMention is one place where a name stands.
type nameMention struct {
	span     text.Span
	sentence int
	first    int // token
	typ      NameType
	sure     bool     // something but the capitals settles the type
	tokens   int      // how many words stand there
	form     int      // index into forms
	words    []string // folded, without particles and titles
	name     int      // their number in the index
	title    string
	place    string // code of the country (and state) where typ is Polity and it is known: "OM", "US.TX"
	owner    string // country whose institution it is
	placed   bool   // it begins with a place's name: "London Tramlink"
	the      bool   // "the" stands before it
	within   bool   // "in", "near" stand before it
	speaks   bool   // "said" stands beside it
	he       bool   // "he" or "her" follows in the sentence
	entity   int
}

// nameForm is what is found out once of a name that an article writes one way in many places.
type nameForm struct {
	words              []string // what nameFold gives
	whole, first, last int      // numbers in the index of the name, its first and its last word
	numbered           bool     // these are found
	place              string   // a code that it has stood for, "" where none
	placed             int      // the number of that
}

// begin makes the namer ready for an article.
func (n *namer) begin(d *doc) {
	n.doc, n.near, n.headlines = d, 0, false
	n.use, n.keys, n.style, n.marks = zeroed(n.use, d.Terms()), nil, zeroed(n.style, len(d.Sentences)), zeroed(n.marks, len(d.Tokens))
	n.mentions, n.entities, n.forms = n.mentions[:0], n.entities[:0], n.forms[:0]
	n.index.begin(len(d.Tokens) / 16)
	i := 0 // times are found in the order of the text
	for k := range d.facts {
		if d.facts[k].Value.Kind() != KindTime {
			continue
		}
		for t := d.facts[k].Span; i < len(d.Tokens) && d.Tokens[i].Span.Start < t.End; i++ {
			if d.Tokens[i].Span.End > t.Start {
				n.marks[i] = timedMark
			}
		}
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		upper := t.Capital
		if !upper && t.Kind == article.Word { // most
			first := d.src[t.Span.Start:t.Span.End]
			upper = ((first[0] == 'i' || first[0] == 'e') && len(first) > 3 && first[1]-'a' >= 26 || t.Word.In(lexicon.Hyphened|lexicon.Elided)) && n.capitalWithin(t)
		}
		if upper {
			n.marks[i] |= n.capitalMarks(i)
		}
	}
	for s := range d.Sentences {
		if n.style[s] = n.styleOf(s); n.style[s] != plainStyle {
			n.headlines = true
			continue
		}
		for i := d.Sentences[s].First; i < d.Sentences[s].Last; i++ {
			switch tok := &d.Tokens[i]; {
			case n.upper(i):
				if !n.weak(s, i) {
					n.use[tok.Term].capital++
				}
			case tok.Kind == article.Word:
				n.use[tok.Term].lower++
			}
		}
	}
}

// written is how the plain sentences write a word, in lower case.
func (n *namer) written(w string) wordUse {
	if t := n.Term(w); t >= 0 {
		return n.use[t]
	}
	return wordUse{}
}

// styleOf tells headlines by their capitals: nearly all longer words have one, and no verb of the sentence goes without.
func (n *namer) styleOf(s int) style {
	sen := n.Sentences[s]
	capitals, small, allUpper, words := 0, 0, 0, 0
	stopped := n.Tokens[sen.Last-1].Norm == "." // headlines have no full stop
	for i := sen.First; i < sen.Last; i++ {
		if stopped && (words-allUpper)*5 > sen.Last-sen.First {
			return plainStyle // too many small letters for the rest to matter
		}
		tok := &n.Tokens[i]
		if tok.Kind != article.Word || tok.Span.Len() < 2 {
			continue
		}
		w := n.src[tok.Span.Start:tok.Span.End]
		words++
		if b := w[1]; b-'a' >= 26 && !strings.ContainsFunc(w, unicode.IsLower) { // the second letter of most words is small
			allUpper++
		}
		if tok.Word.In(lexicon.FunctionWord) || n.timed(i) {
			continue
		}
		if n.upper(i) {
			capitals++
		} else {
			small++
		}
	}
	switch {
	case words >= 3 && allUpper*5 >= words*4:
		return upperStyle
	case stopped:
		return plainStyle
	case capitals >= 4 && small*6 <= capitals, capitals >= 3 && small == 0 && n.Role(s) != article.Body:
		return titleStyle
	}
	return plainStyle
}

// word is a token as written.
func (n *namer) word(i int) string { return n.src[n.Tokens[i].Span.Start:n.Tokens[i].Span.End] }

func (n *namer) timed(i int) bool { return n.marks[i]&timedMark != 0 }

// upper reports whether the token is a word with a capital where a name has one.
func (n *namer) upper(i int) bool { return n.marks[i]&upperMark != 0 }

// candidate reports whether a token may be part of a name.
func (n *namer) candidate(i int) bool { return n.marks[i]&partMark != 0 }

// acronym is the function of that name for a token.
func (n *namer) acronym(i int) bool { return n.marks[i]&acronymMark != 0 }

// capitalWithin reports whether a word that begins small is a name's: "al-Busaidi", "d'Arc", "iPhone".
func (n *namer) capitalWithin(t *article.Token) bool {
	w := n.src[t.Span.Start:t.Span.End]
	if len(w) < 3 {
		return false
	}
	for cut := 1; cut <= 3 && cut+1 < len(w); cut++ {
		if w[cut] == '-' || w[cut] == '\'' {
			return lexicon.In(w[:cut], "abu ad al an ar as ash at az bin d de el l ul") && startsUpper(w[cut+1:])
		}
	}
	return len(w) > 3 && (w[0] == 'i' || w[0] == 'e') && startsUpper(w[1:])
}

// capitalMarks are the marks of a word with a capital.
func (n *namer) capitalMarks(i int) nameMark {
	marks := upperMark
	if n.mayBePart(i) {
		marks |= partMark
	}
	if w := n.word(i); len(w) > 1 && w[1]-'a' >= 26 && acronym(w) { // most words go on small
		marks |= acronymMark
	}
	return marks
}

// weak reports whether grammar would ask for a capital at token i anyway: at the start of a sentence, a quotation or a list item.
func (n *namer) weak(s, i int) bool {
	return i == n.Sentences[s].First || n.Tokens[i-1].Kind == article.Mark && n.weakBehind(s, i)
}

// weakBehind finds what weak answers for a word behind a mark.
func (n *namer) weakBehind(s, i int) bool {
	switch n.Tokens[i-1].Norm {
	case `"`, "'", ":", "-", "...", "•", "*", ".", "!", "?", "[", "|", "/":
		return true
	case "(":
		return i-1 == n.Sentences[s].First
	}
	return false
}

// spaced reports whether white space stands behind token i.
func (n *namer) spaced(i int) bool {
	return i+1 < len(n.Tokens) && n.Tokens[i].Span.End < n.Tokens[i+1].Span.Start
}

// mayBePart finds what candidate answers for a word with a capital.
func (n *namer) mayBePart(i int) bool {
	if n.timed(i) {
		return false
	}
	norm, known := n.Tokens[i].Norm, n.Tokens[i].Word
	switch norm {
	case "i", "i'd", "i'll", "i'm", "i've":
		return false
	}
	if !n.Tokens[i].Word.In(lexicon.Hyphened) {
		return true
	}
	if strings.HasPrefix(norm, "r-") || strings.HasPrefix(norm, "d-") { // "R-Ohio"
		return false
	}
	if cut := strings.IndexByte(norm, '-'); cut > 0 && !startsUpper(n.word(i)[strings.LastIndexByte(n.word(i), '-')+1:]) { // "Four-time", "Long-term", "C-r"
		return known.In(lexicon.TitleWord) || cut > 1 && !(commonWord(lexicon.Of(norm[:cut])) && commonWord(lexicon.Of(norm[strings.LastIndexByte(norm, '-')+1:])))
	}
	return true
}

// begins reports whether a name may begin at token i.
func (n *namer) begins(s, i int) bool {
	if !n.candidate(i) {
		return false
	}
	norm := n.Tokens[i].Norm
	last := n.Sentences[s].Last
	if !n.weak(s, i) {
		return !n.in(i, lexicon.FunctionWord) || n.acronym(i) || (norm == "all" || norm == "will") && i+1 < last && n.candidate(i+1)
	}
	use, known := n.use[n.Tokens[i].Term], n.Tokens[i].Word
	switch {
	case n.acronym(i), i > n.Sentences[s].First+1 && n.Tokens[i-1].Norm == `"` && n.quoted(i, last):
		return true
	case known.In(lexicon.TitleWord) && i+2 < last && n.Tokens[i+1].Norm == "." && n.candidate(i+2) && n.dotted(i): // "Mrs. Marsh"
		return true
	case known.In(lexicon.FunctionWord):
		return false
	case use.capital > 0 && use.lower <= use.capital/4:
		return true
	case use.lower == 0 && n.placeAt(i, last):
		return true
	case use.lower > 0:
		return known.In(lexicon.TitleWord) && i+1 < last && n.candidate(i+1)
	case commonWord(known):
		// "Police Chief Dan Rossi", "Former President"
		return i+1 < last && n.candidate(i+1) && n.spaced(i) && known.In(lexicon.SharedWord)
	}
	// a word that no dictionary has: a name where it does something or owns something
	if i+1 >= last {
		return false
	}
	if n.Tokens[i+1].Norm == "'s" || n.candidate(i+1) {
		return true
	}
	if i+2 < last && nameParticle(n.Tokens[i+1].Norm) && n.candidate(i+2) { // "Nadia bint Omar opened the meeting"
		return true
	}
	tags, ok := n.Tokens[i+1].Word.Tags()
	return ok && (tags[0] == lexicon.VERB || tags[0] == lexicon.AUX)
}

// quoted reports whether capitalised words from token i fill a pair of quotation marks: a ship, a film.
func (n *namer) quoted(i, last int) bool {
	j := i
	for j < last && j < i+6 && n.candidate(j) {
		j++
	}
	return j > i+1 && j < last && n.Tokens[j].Norm == `"`
}

// placeAt reports whether a known place stands at token i.
func (n *namer) placeAt(i, last int) bool {
	if !n.Tokens[i].Word.PlaceBegins() {
		return false
	}
	for j := min(last, i+4); j > i; j-- {
		if n.upper(j - 1) {
			if _, ok := n.place(i, j); ok {
				return true
			}
		}
	}
	return false
}

// commonWord reports whether w is a word of the dictionary rather than a name alone.
func commonWord(w *lexicon.Word) bool {
	_, ok := w.Tags()
	return ok
}

// acronym reports whether w is capitals, two or more, with or without dots: "UN", "U.N.", "NH175" is none.
func acronym(w string) bool {
	n := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && r != '&':
			return false
		}
	}
	return n >= 2 && n <= 7
}

// scan finds the names of a plain sentence.
func (n *namer) scan(s int) {
	sen := n.Sentences[s]
	for i := sen.First; i < sen.Last; {
		upper, hyphened := n.upper(i), n.Tokens[i].Word.In(lexicon.Hyphened)
		if !upper && !hyphened {
			i++ // most words
			continue
		}
		switch {
		case n.credit(s, i):
			i++
		case i+1 < sen.Last && n.Tokens[i+1].Word.In(lexicon.Hyphened) && n.townHyphen(s, i):
			i += 2
		case hyphened && n.hyphenated(s, i), upper && i > sen.First && n.Tokens[i-1].Kind == article.Mark && n.stateBehind(s, i), !n.begins(s, i):
			i++
		default:
			j := n.runEnd(i, sen.Last)
			n.run(s, i, j)
			i = j
		}
	}
}

// credit reports whether token i is an agency's name that says where text or picture came from: "(AP) -", "/AFP", "Photo: Reuters".
func (n *namer) credit(s, i int) bool {
	return n.Tokens[i].Word.In(lexicon.NewsAgency) && n.upper(i) && i > n.Sentences[s].First && n.creditBehind(s, i)
}

// creditBehind reports whether what stands before an agency's name makes it a credit.
func (n *namer) creditBehind(s, i int) bool {
	switch n.Tokens[i-1].Norm {
	case "/", ":", "via", "by":
		return n.Tokens[i-1].Norm != "by"
	case "(":
		return i+1 < n.Sentences[s].Last && (n.Tokens[i+1].Norm == ")" || n.Tokens[i+1].Norm == "/")
	}
	return false
}

// hyphenated takes the names out of a word such as "U.S.-Iran", "Qatar-based" and "anti-American".
func (n *namer) hyphenated(s, i int) bool {
	tok := &n.Tokens[i]
	if !tok.Word.In(lexicon.Hyphened) {
		return false
	}
	w := n.word(i)
	cut := strings.IndexByte(w, '-')
	if tok.Kind != article.Word || cut <= 0 || n.timed(i) || len(w) > 60 {
		return false
	}
	head, tail := w[:cut], w[strings.LastIndexByte(w, '-')+1:]
	upperTail := startsUpper(tail)
	at := tok.Span.Start
	if lexicon.In(strings.ToLower(head), "anti ex mid non post pre pro self then un") {
		if upperTail {
			if p, ok := place(tail); ok {
				n.addPlace(s, text.Span{Start: tok.Span.End - len(tail), End: tok.Span.End}, p)
			} else if lower := strings.ToLower(tail); n.written(lower).capital > 0 && !lexicon.Of(lower).In(lexicon.TitleWord) {
				n.add(s, text.Span{Start: tok.Span.End - len(tail), End: tok.Span.End}, Person, false, "", "")
			}
			return true
		}
	}
	switch {
	case startsUpper(head) && !upperTail:
		if !n.splitHyphen(i) {
			return false
		}
		if p, ok := place(head); ok {
			n.addPlace(s, text.Span{Start: at, End: at + cut}, p)
		} else {
			n.add(s, text.Span{Start: at, End: at + cut}, Organization, acronym(head), "", "")
		}
		return true
	case startsUpper(head) && upperTail:
		p, ok := place(head)
		q, ok2 := place(tail)
		front, back := text.Span{Start: at, End: at + cut}, text.Span{Start: tok.Span.End - len(tail), End: tok.Span.End}
		if ok && ok2 && len(lexicon.Places(w)) == 0 {
			n.addPlace(s, front, p)
			n.addPlace(s, back, q)
			return true
		}
		if cut+1+len(tail) == len(w) && n.written(strings.ToLower(head)).capital > 0 && n.written(strings.ToLower(tail)).capital > 0 { // "Trump-Abe"
			n.add(s, front, Person, false, "", "")
			n.add(s, back, Person, false, "", "")
			return true
		}
	}
	return false
}

// townHyphen takes a place of two words out of "San Diego-based".
func (n *namer) townHyphen(s, i int) bool {
	if i+1 >= n.Sentences[s].Last || !n.candidate(i) || !n.upper(i+1) || !n.splitHyphen(i+1) {
		return false
	}
	span := text.Span{Start: n.Tokens[i].Span.Start, End: n.Tokens[i+1].Span.Start + strings.LastIndexByte(n.word(i+1), '-')}
	p, ok := place(n.src[span.Start:span.End])
	if ok {
		n.addPlace(s, span, p)
	}
	return ok
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// maxRun is how many tokens a name may have.
const maxRun = 14

// runEnd is where the run of capitalised words that begins at token i ends.
func (n *namer) runEnd(i, last int) int {
	j := i + 1
	for j < last && j-i < maxRun {
		tok := &n.Tokens[j]
		next := j + 1
		switch {
		case tok.Kind == article.Word && n.candidate(j):
			if n.splitHyphen(j) {
				return j
			}
			j++
			continue
		case tok.Kind == article.Mark && tok.Norm == "." && next < last && n.candidate(next) && n.dotted(j-1):
			j += 2
			continue
		case tok.Kind == article.Mark && (tok.Norm == "&" || tok.Norm == "+") && next < last && n.candidate(next):
			j += 2
			continue
		case tok.Kind == article.Mark && tok.Norm == "'s" && next < last && n.candidate(next) && ownsHead(n.Tokens[next].Norm):
			j += 2
			continue
		case tok.Kind == article.Number && j > i && n.Tokens[j-1].Word.In(lexicon.Numbered):
			return j + 1
		case tok.Kind == article.Word && tok.Word.In(lexicon.NameJoint) && next < last && n.candidate(next):
			j += 2
			continue
		case tok.Kind == article.Word && tok.Word.In(lexicon.NameJoint) && next+1 < last && n.Tokens[next].Word.In(lexicon.NameJoint) && n.candidate(next+1):
			j += 3
			continue
		case tok.Kind == article.Word && (tok.Norm == "of" || tok.Norm == "for" || tok.Norm == "and" || tok.Norm == "on"):
			k := next
			if k < last && n.Tokens[k].Norm == "the" && tok.Norm != "and" {
				k++
			}
			if k >= last || !n.candidate(k) || !n.joins(i, j) || tok.Norm == "on" && n.placeAt(k, last) {
				return j
			}
			j = k + 1
			continue
		}
		break
	}
	return j
}

// splitHyphen reports whether token j is a name with a common word tied to it: "Qatar-based", "NATO-led", but not "Jong-un".
func (n *namer) splitHyphen(j int) bool {
	if !n.Tokens[j].Word.In(lexicon.Hyphened) {
		return false
	}
	w := n.word(j)
	cut := strings.LastIndexByte(w, '-')
	if cut <= 0 || startsUpper(w[cut+1:]) || strings.IndexByte(w, '-') != cut {
		return false
	}
	if lexicon.In(w[cut+1:], "affiliated aligned allied appointed backed based born bound brokered controlled designated era flagged funded headquartered held led linked "+
		"listed made mediated nominated occupied only operated owned registered run speaking sponsored style supported trained") {
		return true
	}
	head := w[:cut]
	if _, ok := place(head); !ok && !acronym(head) {
		return false
	}
	return len(w)-cut > 3 && commonWord(lexicon.Of(w[cut+1:]))
}

// dotted reports whether the full stop behind token i belongs to it: "Adm.", "F.".
func (n *namer) dotted(i int) bool {
	norm := n.Tokens[i].Norm
	if utf8.RuneCountInString(norm) == 1 || norm == "st" || norm == "ft" || norm == "mt" {
		return true
	}
	return lexicon.Abbreviation(norm, n.InLanguage) == lexicon.BeforeName
}

// ownsHead reports whether w behind "'s" goes on with the name: "King's College", "People's Party".
func ownsHead(w string) bool {
	return lexicon.In(w, "bank cathedral church college congress court day hospital league office party republic school square union university")
}

// joins reports whether "of", "for" or "and" at token j joins the run from i to what follows: the run must hold a word such as "Ministry", and
// "and" needs an "of" or "for" before it ("Department of Health and Human Services").
func (n *namer) joins(i, j int) bool {
	switch n.Tokens[j].Norm {
	case "of":
		if n.Tokens[j-1].Word.In(lexicon.Institution) {
			return true
		}
		for k := i; k < j; k++ { // "Front for the Liberation of"
			if n.Tokens[k].Norm == "for" {
				return true
			}
		}
		return false
	case "and":
		if n.compound(i, j) {
			return true
		}
		for k := j - 1; k > i && k >= j-3; k-- {
			if t := n.Tokens[k].Norm; t == "of" || t == "for" {
				return n.Tokens[k-1].Word.In(lexicon.Institution) && n.Tokens[j+1].Kind == article.Word && commonWord(n.Tokens[j+1].Word)
			}
			if _, known := n.place(k, k+1); known || !commonWord(n.Tokens[k].Word) {
				return false
			}
		}
		return false
	}
	switch h := n.Tokens[j-1].Norm; n.Tokens[j].Norm {
	case "on":
		return h == "committee" || h == "council" || h == "commission" || h == "conference"
	case "for":
		return n.Tokens[j-1].Word.In(lexicon.OrgHead) || h == "minister" || h == "secretary"
	}
	return false
}

// compound reports whether "and" at token j stands within a body's name: "Securities and Exchange Commission", "Food and Drug Administration". Plain
// nouns stand on both sides and a word such as "Commission" ends it.
func (n *namer) compound(i, j int) bool {
	if known := n.Tokens[j-1].Word; !commonWord(known) || known.In(lexicon.TitlePart) || known.In(lexicon.OrgHead) && n.Tokens[j-1].Norm != "securities" || j-i > 3 {
		return false
	}
	k := j + 1
	for k < len(n.Tokens) && k < j+4 && n.candidate(k) && commonWord(n.Tokens[k].Word) && n.spaced(k-1) {
		if k > j+1 && n.Tokens[k].Word.In(lexicon.OrgHead) {
			return true
		}
		k++
	}
	return false
}

// place is the first reading of a place name that an article in English may mean.
func place(w string) (lexicon.Place, bool) {
	if !placeCase(w) {
		return lexicon.Place{}, false
	}
	return lexicon.LikeliestPlace(w)
}

// place is the function of that name for the words of tokens [i, j).
func (n *namer) place(i, j int) (lexicon.Place, bool) {
	known := n.Tokens[i].Word
	if j > i+1 && !known.PlaceGoesOn() || !known.PlaceBegins() {
		return lexicon.Place{}, false
	}
	w := n.src[n.Tokens[i].Span.Start:n.Tokens[j-1].Span.End]
	if j > i+1 {
		return place(w)
	}
	if !placeCase(w) {
		return lexicon.Place{}, false
	}
	return known.Place()
}

// placeCase reports whether w has capitals as a place's name has them.
func placeCase(w string) bool {
	if len(w) == 2 && w != "US" && strings.EqualFold(w, "us") {
		return false
	}
	for i := range len(w) {
		if b := w[i]; b-'A' < 26 {
			return true
		} else if b >= utf8.RuneSelf {
			return w != strings.ToLower(w)
		}
	}
	return false
}

// creditWord reports whether token i behind a name in a caption says where the picture came from.
func (n *namer) creditWord(i int) bool {
	switch n.word(i) {
	case "Image", "Images", "Photo", "Photos", "Getty", "Rex", "REX", "Via", "Features":
		return true
	}
	return n.acronym(i) && n.Tokens[i].Word.In(lexicon.NewsAgency)
}

// runWord is a word of a run.
type runWord struct {
	token int
	norm  string
	known *lexicon.Word
}

// run takes the tokens [i, j) of sentence s apart and adds the mentions that stand there.
func (n *namer) run(s, i, j int) {
	if j == i+1 { // the country of most mentions
		if len(n.Tokens[i].Norm) > 3 && n.shout(i) {
			return
		}
		if p, ok := n.place(i, j); ok {
			n.addPlace(s, n.Tokens[i].Span, p)
			return
		}
	}
	ps := n.runRoom[:0]
	for k := i; k < j; k++ {
		if t := &n.Tokens[k]; t.Kind != article.Mark || t.Norm == "'s" || t.Norm == "&" {
			ps = append(ps, runWord{k, t.Norm, t.Word})
		}
	}
	n.runRoom = ps
	for len(ps) > 1 && n.shout(ps[0].token) {
		ps = ps[1:] // "MOST READ Harvey"
	}
	if len(ps[0].norm) > 3 && n.shout(ps[0].token) {
		return
	}
	for len(ps) > 1 && n.creditWord(ps[len(ps)-1].token) {
		ps = ps[:len(ps)-1] // "Downing Street EPA", "Getty Images Image"
	}
	if len(ps) > 1 && i > 0 && j < n.Sentences[s].Last && n.Tokens[i-1].Norm == `"` && n.Tokens[j].Norm == `"` && i-1 > n.Sentences[s].First && !headedName(ps) {
		n.addRun(s, ps, OtherName, true) // a ship, a film, a song
		return
	}
	title := text.Span{}
	for len(ps) > 0 {
		if len(ps) > 1 && len(ps[0].norm) <= len("hmas") && n.acronym(ps[0].token) && shipPrefix(ps[0].norm) {
			n.addRun(s, ps, OtherName, true)
			return
		}
		k, p, ok := n.placePrefix(ps)
		if ok && k == len(ps) {
			n.addPlace(s, n.spanOf(ps), p)
			return
		}
		rest := ps[k:]
		if ok && len(rest) > 1 && !headedName(rest) && !p.Demonym && ps[0].token > n.Sentences[s].First+1 && n.Tokens[ps[0].token-1].Norm == "of" && n.Tokens[ps[0].token-2].Word.In(lexicon.TitleWord) && n.titleEnd(rest) == 0 {
			n.addPlace(s, n.spanOf(ps[:k]), p) // "the mayor of London Sadiq Khan"
			n.person(s, rest, text.Span{Start: n.Tokens[ps[0].token-2].Span.Start, End: n.Tokens[ps[k-1].token].Span.End})
			return
		}
		t := n.titleEnd(rest)
		if ok {
			if l, q, all := n.placePrefix(rest); all && l == len(rest) { // "US Middle East envoy"
				n.addPlace(s, n.spanOf(ps[:k]), p)
				n.addPlace(s, n.spanOf(rest), q)
				return
			}
		}
		if ok && (t > 0 || p.Demonym && splitsOff(rest) || p.Kind == lexicon.Country && n.acronym(ps[0].token) && !headedName(rest)) {
			n.addPlace(s, n.spanOf(ps[:k]), p)
			if t > 0 || title.Empty() {
				title = n.spanOf(ps[:k])
			}
			ps = rest
			if t == 0 {
				title = text.Span{}
				continue
			}
		}
		if t = n.titleEnd(ps); t > 0 {
			if lead := leadingName(ps[:t]); lead > 0 {
				n.other(s, ps[:lead])
			}
			title = title.Cover(n.spanOf(ps[:t]))
			ps = ps[t:]
			if len(ps) == 0 {
				return // a role without a name: "the Foreign Minister"
			}
			n.person(s, ps, title)
			return
		}
		break
	}
	for k := 1; k < len(ps)-1; k++ { // "All Nippon Airways Flight 175"
		if ps[k].known.In(lexicon.Numbered) && n.Tokens[ps[k+1].token].Kind == article.Number {
			n.other(s, ps[:k])
			ps = ps[k:]
			break
		}
	}
	if len(ps) > 0 {
		before := len(n.mentions)
		n.other(s, ps)
		if k, _, ok := n.placePrefix(ps); ok && k < len(ps) && before < len(n.mentions) {
			n.mentions[before].placed = true
		}
	}
}

// placePrefix is the longest start of the run that is a known place.
func (n *namer) placePrefix(ps []runWord) (k int, p lexicon.Place, ok bool) {
	if len(ps) == 0 || !n.Tokens[ps[0].token].Word.PlaceBegins() {
		return 0, p, false
	}
	for k = min(len(ps), 7); k > 0; k-- {
		if ps[k-1].norm == "of" || ps[k-1].norm == "and" {
			continue
		}
		if p, ok = n.place(ps[0].token, ps[k-1].token+1); ok {
			return k, p, true
		}
	}
	return 0, lexicon.Place{}, false
}

// splitsOff reports whether what follows "Iranian" or "Swiss" is a name of its own: somebody's, or a body's known elsewhere; "Swiss Crystal" is not
// taken apart.
func splitsOff(rest []runWord) bool {
	return len(rest) > 0 && !headedName(rest) && (len(rest) > 1 || !commonWord(rest[0].known))
}

// headedName reports whether a word of the run heads names of organisations, places, events or laws.
func headedName(ps []runWord) bool {
	for _, p := range ps {
		if p.known.In(lexicon.OrgHead) {
			return true
		}
	}
	return ps[len(ps)-1].known.In(lexicon.LocationHead | lexicon.PolityHead | lexicon.EventHead | lexicon.OtherHead)
}

// titleEnd is how many words at the start of a run are a title, with the organisation it is of: 3 in "Foreign Minister Badr", 4 in "White
// House Press Secretary Ann Lee"; 0 where there is none, or where the title word is part of a name ("General Motors", "Stephen King").
func (n *namer) titleEnd(ps []runWord) int {
	t := 0
	for k := range ps {
		if ps[k].known.In(lexicon.TitleWord) && (k == 0 || ps[k-1].norm != "of") {
			t = k + 1
		} else if t > 0 && !ps[k].known.In(lexicon.TitlePart) {
			break
		}
	}
	if t == 0 {
		return 0
	}
	// "Secretary of State", "Minister for Health and Sport", "Prince of Wales"
	k := t
	for k+1 < len(ps) && (ps[k].norm == "of" || ps[k].norm == "for") {
		k++
		for k < len(ps) && (ps[k].known.In(lexicon.Portfolio) || ps[k].norm == "and" || ps[k].norm == "the") {
			k++
		}
		if l, _, ok := n.placePrefix(ps[k:]); ok {
			k += l // "Mayor of London"
		} else if k < len(ps) && !ps[k-1].known.In(lexicon.Portfolio) {
			return 0
		}
	}
	t = k
	rest := ps[t:]
	if len(rest) == 0 {
		if t == 2 && surnameToo(ps[1].norm) && !ps[0].known.In(lexicon.TitlePart) {
			return 0
		}
		return t
	}
	if headedName(rest) && !(len(rest) == 2 && !rest[1].known.In(lexicon.OrgHead)) || rest[0].norm == "&" || len(rest) > 6 {
		return 0
	}
	if lexicon.In(ps[t-1].norm, "captain father general king lady major nurse prime prince queen") {
		switch ps[t-1].norm + " " + rest[0].norm {
		case "general motors", "general electric", "general assembly", "general mills", "general dynamics", "general staff", "prime minister's", "king crimson", "major league",
			"father christmas", "queen mary", "lady gaga", "prince george's", "nurse practitioner", "captain america":
			return 0
		}
	}
	for _, p := range rest {
		if p.norm == "'s" {
			return 0
		}
	}
	// "Trump Chief", "Smith Judge": what stands before must be a title or an organisation, or the title must be a plain one
	return t
}

// surnameToo reports whether a title word is a surname as well: "Stephen King".
func surnameToo(w string) bool {
	return lexicon.In(w, "baron bishop cardinal constable coo count duke father general judge justice king lance lord major marshal miss nurse pope prince shah speaker")
}

// leadingName is how many words before a title are no part of it but the name of whom it serves: 2 in "White House Press Secretary".
func leadingName(ps []runWord) int {
	if ps[0].known.In(lexicon.TitlePart) || len(ps) < 2 {
		return 0
	}
	k := 1
	for k < len(ps)-1 && !ps[k].known.In(lexicon.TitlePart) {
		k++
	}
	if k < len(ps)-1 && ps[k].known.In(lexicon.OrgHead) && !ps[k-1].known.In(lexicon.OrgHead) {
		k++
	}
	return k
}

func (n *namer) spanOf(ps []runWord) text.Span {
	return text.Span{Start: n.Tokens[ps[0].token].Span.Start, End: n.Tokens[ps[len(ps)-1].token].Span.End}
}

// addRun adds the words as one mention.
func (n *namer) addRun(s int, ps []runWord, typ NameType, sure bool) {
	n.add(s, n.spanOf(ps), typ, sure, "", "")
}

// person adds a person's name behind a title.
func (n *namer) person(s int, ps []runWord, title text.Span) {
	sen := n.Sentences[s]
	i := n.tokenAt(title.Start, sen)
	for i > sen.First {
		switch t := n.Tokens[i-1]; {
		case t.Norm == "'s" && i-2 >= sen.First && n.upper(i-2): // "Iran's Foreign Minister"
			i -= 2
			continue
		case t.Norm == "former" || t.Norm == "acting" || t.Norm == "outgoing" || t.Norm == "then" || t.Norm == "late" || t.Norm == "deputy":
			i--
			continue
		}
		break
	}
	title.Start = n.Tokens[i].Span.Start
	if k, p, ok := n.placePrefix(ps); ok && k == len(ps) && p.Demonym {
		n.addPlace(s, n.spanOf(ps), p) // "General American"
		return
	}
	n.add(s, n.spanOf(ps), Person, true, "", n.oneLine(title))
}

// other adds a name that no title tells the type of.
func (n *namer) other(s int, ps []runWord) {
	for len(ps) > 0 && (ps[len(ps)-1].known.In(lexicon.NameJoint) || ps[len(ps)-1].known.In(lexicon.FunctionWord) && !n.upper(ps[len(ps)-1].token)) {
		ps = ps[:len(ps)-1] // "Royal Courts of"
	}
	if len(ps) == 0 || calendar(ps) {
		return
	}
	if len(ps) > 1 && ps[0].known.In(lexicon.Compass) {
		if k, _, ok := n.placePrefix(ps[1:]); ok && k == len(ps)-1 {
			n.addRun(s, ps, Location, true)
			return
		}
	}
	last := ps[len(ps)-1].known
	if cut := strings.LastIndexByte(last.Text(), '-'); cut >= 0 {
		last = lexicon.Of(last.Text()[cut+1:])
	}
	first, known := ps[0].norm, ps[0].known
	for k, p := range ps { // "University of Leeds", "Bay of Bengal"
		if p.norm == "of" && k > 0 {
			last = ps[k-1].known
			break
		}
	}
	alone := len(ps) == 1
	switch {
	case alone && (n.Tokens[ps[0].token].Span.Len() == 1 || unitAcronym(first) || noName(known) && !n.acronym(ps[0].token)):
		return
	case alone && known.In(lexicon.NewsAgency) && !commonWord(known):
		n.addRun(s, ps, Organization, true)
	case alone && feast(first):
		n.addRun(s, ps, Event, true)
	case !alone && known.In(lexicon.Numbered) && n.Tokens[ps[1].token].Kind == article.Number:
		n.addRun(s, ps, OtherName, true)
	case alone && (known.In(lexicon.FunctionWord) && !n.acronym(ps[0].token) || known.In(lexicon.TitleWord) && !known.In(lexicon.OrgHead)):
		return
	case !alone && (last.In(lexicon.EventHead) || eventStart(first)):
		n.addRun(s, ps, Event, true)
	case !alone && last.In(lexicon.OtherHead), known.In(lexicon.Numbered) && !alone:
		n.addRun(s, ps, OtherName, true)
	case !alone && last.In(lexicon.PolityHead):
		n.addRun(s, ps, Polity, true)
	case !alone && last.In(lexicon.OrgHead):
		n.addRun(s, ps, Organization, true)
	case !alone && (last.In(lexicon.LocationHead) || first == "mount" || first == "lake" || first == "mt" || first == "fort" || first == "port" || first == "cape"):
		n.addRun(s, ps, Location, !commonSurname(last.Text()))
	case !alone && (innerCapital(n.word(ps[0].token)) || n.acronym(ps[0].token) && len(n.word(ps[0].token)) > 2 && !strings.Contains(n.word(ps[0].token), ".") && n.spaced(ps[0].token)):
		n.addRun(s, ps, Organization, false) // "JPMorgan Chase", "NBC Connecticut"
	case known.In(lexicon.OrgHead) || n.anyOrg(ps):
		n.addRun(s, ps, Organization, !alone || n.acronym(ps[0].token))
	case alone && n.acronym(ps[0].token):
		if w := strings.ReplaceAll(n.word(ps[0].token), ".", ""); len(w) > 3 && commonWord(known) {
			return // a shout: "NEVER"
		}
		n.addRun(s, ps, Organization, false)
	default:
		n.addRun(s, ps, OtherName, false)
	}
}

// shout reports whether token i, in capitals, is a word of the dictionary.
func (n *namer) shout(i int) bool {
	return n.acronym(i) && len(n.Tokens[i].Norm) > 2 && commonWord(n.Tokens[i].Word) && strings.IndexByte(n.Tokens[i].Norm, '.') < 0
}

// calendar reports whether the words are days and months in short, as a time stamp has them: "Mon Mar".
func calendar(ps []runWord) bool {
	for _, p := range ps {
		switch {
		case len(p.norm) < 6 && lexicon.In(p.norm, "apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu thur thurs tue tues wed"):
		default:
			return false
		}
	}
	return true
}

// noName reports whether a capitalised word alone names nobody: a verb or an adverb that opens a heading, an adjective of a creed or a party, a
// point of the compass.
func noName(known *lexicon.Word) bool {
	w := known.Text()
	if lexicon.In(w, "arab arabs buddhist catholic catholics christian christians conservative democrat earth file god god's hindu hispanic image internet islamic "+
		"jew jewish jews kurdish latino muslim muslims orthodox photo protestant read republican shia shiite sikh state sunni updated video western") {
		return true
	}
	if known.In(lexicon.Compass) {
		return true
	}
	tags, ok := known.Tags()
	if !ok {
		return strings.HasPrefix(w, "we'") || strings.HasPrefix(w, "they'") || strings.HasPrefix(w, "you'")
	}
	return tags[0] != lexicon.NOUN && tags[0] != lexicon.PROPN
}

// feast reports whether w is a holiday that is named as an event.
func feast(w string) bool {
	return lexicon.In(w, "brexit christmas diwali easter eid halloween hanukkah passover ramadan thanksgiving")
}

func (n *namer) anyOrg(ps []runWord) bool {
	for _, p := range ps {
		if p.known.In(lexicon.OrgHead) && !p.known.In(lexicon.TitlePart) || p.norm == "&" {
			return true
		}
	}
	return false
}

// unitAcronym reports whether capitals are a unit, a job or another common noun: "CEO", "DNA", "GMT".
func unitAcronym(w string) bool {
	return len(w) <= len("lgbtq") && lexicon.In(w, "a.d a.m a.m. ad ai aids ak am ar atm b.c bc bst cctv ceo cet cfo coo ct cto dna dui edt er est eur faq gbp gdp gmt gps hiv hr icu id ii iii "+
		"ip ipo it iv j.r jr km lgbt lgbtq md mp mph mps mri ok p.m p.m. pc pdt phd pm pr pst q&a rip rna sos sr suv tv ufo url usd utc vi vii vip xi")
}

// commonSurname reports whether a word that heads names of places is a surname as well.
func commonSurname(w string) bool {
	return lexicon.In(w, "banks base bay beach brook camp cape castle delta drive east falls field fields ford forest garden gardens hall hill hills lake lane mills "+
		"mine mount north palace park pass pier port rivers south street temple valley wall west")
}

func (n *namer) addPlace(s int, span text.Span, p lexicon.Place) {
	typ := Polity
	code := p.Country
	if p.State != "" && p.Kind == lexicon.Region {
		code += "." + p.State
	} else if p.Kind == lexicon.City || p.Kind == lexicon.Capital || p.Kind == lexicon.Region {
		code = ""
	}
	if p.Kind == lexicon.WorldPart {
		typ = Location
	}
	first := n.tokenAt(span.Start, n.Sentences[s])
	apart := !n.weak(s, first) && !n.in(first-1, lexicon.Determiner) // "flew to Lima", not "the Phoenix" or "Lima beans are"
	n.add(s, span, typ, code != "" || apart, code, "")
}

// oneLine is the text of a span with its white space folded.
func (n *namer) oneLine(s text.Span) string {
	return text.OneLine(n.src[s.Start:s.End])
}

// stateBehind reports whether tokens from k are the short form of a US state behind a town: ", Fla.", ", CA".
func (n *namer) stateBehind(s, k int) bool {
	sen := n.Sentences[s]
	if k <= sen.First+1 {
		return false
	}
	switch n.Tokens[k-1].Norm {
	case ",":
		if !n.upper(k - 2) {
			return false
		}
	case "-", "(": // "(D-N.C.)"
		if !strings.Contains(n.word(k), ".") {
			return false
		}
	default:
		return false
	}
	w := n.word(k)
	if !n.acronym(k) && (k+1 >= sen.Last || n.Tokens[k+1].Norm != ".") && !strings.Contains(w, ".") {
		return false
	}
	code := stateCode(strings.ToLower(strings.ReplaceAll(w, ".", "")))
	if code == "" {
		return false
	}
	n.addPlace(s, n.Tokens[k].Span, lexicon.Place{Kind: lexicon.Region, Country: "US", State: code})
	return true
}

// stateCode is the postal code of a US state by its newspaper short form or that code itself.
func stateCode(w string) string {
	return lexicon.Value(w, "al=AL ala=AL ar=AR ariz=AZ ark=AR az=AZ ca=CA calif=CA co=CO colo=CO conn=CT ct=CT de=DE del=DE fl=FL fla=FL ga=GA il=IL ill=IL in=IN "+
		"ind=IN kan=KS ks=KS ky=KY la=LA ma=MA mass=MA md=MD mi=MI mich=MI minn=MN miss=MS mn=MN mo=MO mont=MT ms=MS mt=MT nc=NC nd=ND ne=NE neb=NE "+
		"nev=NV nh=NH nj=NJ nm=NM nv=NV ny=NY oh=OH ok=OK okla=OK or=OR ore=OR pa=PA ri=RI sc=SC sd=SD tenn=TN tex=TX tn=TN tx=TX ut=UT va=VA vt=VT "+
		"wa=WA wash=WA wi=WI wis=WI wv=WV wva=WV wy=WY wyo=WY")
}

// add completes a mention by what stands round it.
func (n *namer) add(s int, span text.Span, typ NameType, sure bool, place, title string) {
	n.mentions = append(n.mentions, nameMention{span: span, sentence: s, typ: typ, sure: sure, place: place, title: title})
	m := &n.mentions[len(n.mentions)-1]
	sen := n.Sentences[s]
	i, j := n.tokenAt(m.span.Start, sen), n.tokenAt(m.span.End-1, sen)+1
	if i > sen.First {
		switch n.Tokens[i-1].Norm {
		case "the":
			m.the = !n.beforeNoun(sen, j)
		case "in", "near", "outside":
			m.within = true
		}
		m.speaks = n.Tokens[i-1].Word.Speaks()
	}
	if j < sen.Last {
		m.speaks = m.speaks || n.Tokens[j].Word.Speaks()
	}
	if m.typ == OtherName && !m.sure && j-i == 1 && innerCapital(n.word(i)) {
		m.typ = Organization // "HuffPost"
	}
	m.first, m.tokens = i, j-i
	for k := j; k < sen.Last && k < j+25 && m.speaks; k++ {
		if w := n.Tokens[k].Norm; w == "he" || w == "she" || w == "his" || w == "her" {
			m.he = true
		} else if w == "its" || w == "it" || n.upper(k) {
			break
		}
	}
	m.form = n.fold(m.span, i, j)
	m.words = n.forms[m.form].words
	if len(m.words) == 0 {
		n.mentions = n.mentions[:len(n.mentions)-1]
		return
	}
	if m.place == "" && (m.typ == Person || !m.sure) {
		if m.title == "" {
			m.title = n.titleBefore(sen, i)
		}
		if m.title == "" {
			m.title = n.titleBehind(sen, j)
		}
		if m.title != "" && (m.typ == OtherName || m.typ == Location) && !m.the {
			m.typ, m.sure = Person, true
		} else if m.typ != Person {
			m.title = ""
		}
		if m.typ == OtherName && n.aged(sen, j) {
			m.typ, m.sure = Person, true
		}
	}
	if m.typ == Organization {
		if !stateBody(m.words) {
			// "Britain's Sky News" is Sky News
		} else if m.owner = n.ownerBefore(sen, i); m.owner == "" && j-i > 2 {
			if p, ok := n.place(i, i+1); ok && p.Kind == lexicon.Country && len(m.words) > 2 {
				m.owner, m.words = p.Country, m.words[1:]
			}
		}
	}
}

// innerCapital reports whether a capital stands behind a small letter, as companies like it; "McDonald" and "DeLuca" are people.
func innerCapital(w string) bool {
	small := 0
	for _, r := range w {
		if unicode.IsUpper(r) && small > 2 {
			return true
		}
		if unicode.IsLower(r) {
			small++
		} else if !unicode.IsUpper(r) {
			return false
		}
	}
	return false
}

// beforeNoun reports whether a noun follows at token j, so that "the" before the name belongs to that: "the Trump administration".
func (n *namer) beforeNoun(sen article.Sentence, j int) bool {
	if j >= sen.Last || n.Tokens[j].Kind != article.Word || n.upper(j) {
		return false
	}
	tags, ok := n.Tokens[j].Word.Tags()
	return ok && (tags[0] == lexicon.NOUN || tags[0] == lexicon.ADJ) || n.Tokens[j].Word.In(lexicon.RoleNoun)
}

// stateBody reports whether a country's name is needed to tell a body from those of others: "Foreign Ministry".
func stateBody(words []string) bool {
	for _, w := range words {
		if lexicon.In(w, "agency army assembly authority bank bureau commission congress council court department embassy force forces government guard guards "+
			"ministry navy office parliament police senate service treasury") {
			return true
		}
	}
	return false
}

// tokenAt is the token of the sentence that holds the byte.
func (n *namer) tokenAt(at int, sen article.Sentence) int {
	i := min(max(n.near, sen.First), sen.Last-1)
	for i+1 < sen.Last && n.Tokens[i].Span.End <= at {
		i++
	}
	for i > sen.First && n.Tokens[i-1].Span.End > at {
		i--
	}
	n.near = i
	return i
}

// fold is the form of a span in tokens [i, j). What an article repeats is taken apart once.
func (n *namer) fold(span text.Span, i, j int) (form int) {
	name := n.src[span.Start:span.End]
	if j == i+1 && span == n.Tokens[i].Span {
		name = n.Tokens[i].Norm
	}
	e := &n.index.entries[n.index.number(asWritten, name, nil)]
	if e.entity < 0 {
		e.entity = len(n.forms)
		n.forms = append(n.forms, nameForm{words: nameFold(name)})
	}
	return e.entity
}

// aged reports whether an age stands behind token j: "Ann Lee, 34,".
func (n *namer) aged(sen article.Sentence, j int) bool {
	return j+1 < sen.Last && n.Tokens[j].Norm == "," && n.Tokens[j+1].Kind == article.Number && n.Tokens[j+1].Span.Len() <= 2 &&
		(j+2 >= sen.Last || n.Tokens[j+2].Kind == article.Mark)
}

// ownerBefore is the country whose institution begins at token i: "Oman's Foreign Ministry", "Russian Defence Ministry".
func (n *namer) ownerBefore(sen article.Sentence, i int) string {
	k := i - 1
	if k >= sen.First && n.Tokens[k].Norm == "'s" {
		k--
	}
	if k < sen.First || k < i-2 || n.Tokens[k].Kind != article.Word {
		return ""
	}
	if p, ok := n.place(k, k+1); ok && p.Kind == lexicon.Country {
		return p.Country
	}
	return ""
}

// titleBefore is the role in small letters that stands before token i: "Kremlin spokesman" Dmitry Peskov, "US special envoy".
func (n *namer) titleBefore(sen article.Sentence, i int) string {
	role := func(k int) bool {
		return k >= sen.First && n.Tokens[k].Kind == article.Word && n.Tokens[k].Word.In(lexicon.RoleNoun) && (!n.upper(k) || n.acronym(k))
	}
	k := i - 1
	if k > sen.First && n.Tokens[k].Norm == "," {
		k-- // "his son-in-law, Jared Kushner"
		end := k
		for end > sen.First && k-end < 5 && !role(end) && (n.Tokens[end].Kind == article.Word || n.Tokens[end].Norm == "'s") {
			end-- // "the head of the dockers' union, Ilze Ozola"
		}
		if !role(end) || !n.determined(sen, end) || end < k && n.Tokens[end+1].Norm != "of" {
			return ""
		}
		if end < k {
			return n.oneLine(text.Span{Start: n.Tokens[end].Span.Start, End: n.Tokens[k].Span.End})
		}
	}
	if !role(k) {
		return ""
	}
	a := k
	for a > sen.First && k-a < 6 {
		t := &n.Tokens[a-1]
		if t.Kind == article.Word && (n.upper(a-1) && !n.weakPlain(sen, a-1) || t.Word.In(lexicon.RolePart)) || t.Norm == "'s" && a-2 >= sen.First && n.upper(a-2) {
			a--
			continue
		}
		break
	}
	if n.Tokens[a].Norm == "'s" {
		a++
	}
	return n.oneLine(text.Span{Start: n.Tokens[a].Span.Start, End: n.Tokens[k].Span.End})
}

// weakPlain reports whether the first word of the sentence has its capital from that alone.
func (n *namer) weakPlain(sen article.Sentence, i int) bool {
	return i == sen.First && lexicon.Function(n.Tokens[i].Norm) && !n.acronym(i)
}

// determined reports whether a word such as "the" or "his" stands shortly before token k, in its noun group.
func (n *namer) determined(sen article.Sentence, k int) bool {
	for a := k - 1; a >= sen.First && k-a < 5; a-- {
		if lexicon.In(n.Tokens[a].Norm, "'s a an her his its the their") {
			return true
		}
		if n.Tokens[a].Kind == article.Mark {
			return false
		}
	}
	return false
}

// titleBehind is the role between commas behind a name: Badr Albusaidi, "Oman's foreign minister",.
func (n *namer) titleBehind(sen article.Sentence, j int) string {
	if j >= sen.Last || n.Tokens[j].Norm != "," {
		return ""
	}
	if j+2 < sen.Last && n.Tokens[j+1].Kind == article.Number && n.Tokens[j+1].Span.Len() <= 2 && n.Tokens[j+2].Norm == "," {
		j += 2 // "Ilze Ozola, 45, a nurse"
	}
	role := -1
	k := j + 1
	for ; k < sen.Last && k-j < 14; k++ {
		t := &n.Tokens[k]
		if t.Norm == "." && k+1 < sen.Last && n.doc.titleBefore(k) && n.upper(k+1) {
			continue // "Mr. Maddox's chief adviser"
		}
		if t.Norm == "," || t.Norm == ";" || t.Norm == "." || t.Norm == "(" {
			break
		}
		switch t.Norm {
		case "who", "which", "is", "was", "has", "had", "are", "were", `"`, ":", "and", "but", "said", "says":
			if role < 0 || t.Norm != "and" {
				return ""
			}
		}
		if role < 0 && k > j+1 && t.Norm != "'s" && t.Word.In(lexicon.FunctionWord) {
			return "" // "Reuters, counts of assault against a soldier,"
		}
		if tags, ok := t.Word.Tags(); role >= 0 && ok && tags[0] == lexicon.VERB && !strings.HasSuffix(t.Norm, "ing") {
			return "" // "singer posted four photos"
		}
		if t.Kind == article.Word && t.Word.In(lexicon.RoleNoun) {
			if k+1 < sen.Last && n.upper(k+1) && n.spaced(k) && !n.Tokens[k+1].Word.In(lexicon.TitlePart) {
				return "" // the next in a list, with a title of its own
			}
			if role < 0 {
				role = k
			}
		}
	}
	if role < 0 || k >= sen.Last && n.Tokens[sen.Last-1].Kind == article.Word || role-j > 8 {
		return ""
	}
	a := j + 1
	if lexicon.In(n.Tokens[a].Norm, "a an her his the their") {
		a++
	}
	if a >= k || a > role {
		return ""
	}
	return n.oneLine(text.Span{Start: n.Tokens[a].Span.Start, End: n.Tokens[k-1].Span.End})
}
