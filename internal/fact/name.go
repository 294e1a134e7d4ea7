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
