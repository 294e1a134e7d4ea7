package fact

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// extractQuantities finds amounts: counts, money, shares, ages and measures, with their bounds, what is counted and what befell it.
//
// Each sentence is cut into pieces, and an amount is read where one starts: figure or number words (quantity_number.go), currency, unit or
// age around them (quantity_unit.go), a second figure where it is a range, bounding words before and after, and then the noun phrase and the
// verb that say what is counted (quantity_counted.go). "At least 27 people are injured" is 27, at least, people, injured; "killing 12 and
// injuring 30" is two amounts whose verbs stand before them. Figures that the time extractor has taken are left alone, ages apart: "a
// 25-year-old" measures time and is yet no date. Cost: linear; every look ahead is bounded.
func extractQuantities(d *doc) {
	q := &d.room.count
	if q.currency == nil {
		q.currency, q.pieces = make(map[string]string), make([]lexeme, 0, 64)
	}
	clear(q.currency)
	q.d, q.lang, q.english, q.times, q.sums = d, d.InLanguage, lexicon.Language(d.InLanguage) == "en", q.times[:0], ""
	for i := range d.facts {
		if d.facts[i].Value.Kind() == KindTime {
			q.times = append(q.times, d.facts[i].Span)
		}
	}
	for i := 0; i < len(d.Sentences); i++ {
		q.sentence = i
		first, span := d.Sentences[i].First, d.Sentences[i].Span
		for i+1 < len(d.Sentences) && splitFigure(d.src, span, d.Sentences[i+1].Span) {
			i++
			span = span.Cover(d.Sentences[i].Span)
		}
		if q.english && !d.mayCount(first, d.Sentences[i].Last) {
			continue
		}
		q.pieces = lexemesOf(q.pieces[:0], d.src, span, d.Tokens[first:d.Sentences[i].Last], q.lang)
		q.scan()
	}
}

// mayCount reports whether tokens [first, last) of a text in English can hold an amount at all: most sentences are passed over by it.
func (d *doc) mayCount(first, last int) bool {
	for i := first; i < last; i++ {
		switch t := &d.Tokens[i]; t.Kind {
		case article.Number:
			return true
		case article.Word:
			if t.Word.In(lexicon.CountWord) {
				return true
			}
		default:
			if t.Norm[0] < utf8.RuneSelf {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(t.Norm); lexicon.VulgarFraction(r) > 0 {
				return true
			}
		}
	}
	return last-first <= 2 // a unit by itself
}

// splitFigure reports whether the sentences a and b were parted within a figure, as happens to texts with a space around every mark: "32 . 99".
func splitFigure(s string, a, b text.Span) bool {
	return b.Start == a.End+1 && a.Len() > 3 && isDigit(s[b.Start]) && s[a.End-2:a.End] == " ." && isDigit(s[a.End-3])
}

// scan is the state of reading one article's quantities.
type scan struct {
	d        *doc
	lang     string
	english  bool // or a language that is not known
	sentence int
	pieces   []lexeme
	times    []text.Span       // what the time extractor has taken, in order
	money    bool              // a currency stands before the figure: "m" is a million
	currency map[string]string // noun -> code, as the article last made it plain: "crowns" after "Swedish crowns"
	last     *draft            // the amount before in this sentence
	sums     string            // the currency of the last figure of millions, "" where it counted something else
	room     [2]draft          // of the amount at hand and the one before
	second   draft             // of the second figure of a range
}

// at is piece i, nil outside the sentence.
func (q *scan) at(i int) *lexeme {
	if i < 0 || i >= len(q.pieces) {
		return nil
	}
	return &q.pieces[i]
}

// word is the word at i, "" where there is none.
func (q *scan) word(i int) string {
	if p := q.at(i); p != nil && p.kind == wordLexeme {
		return p.word
	}
	return ""
}

// span is the text of pieces [from, to).
func (q *scan) span(from, to int) text.Span {
	if from >= to {
		return text.Span{}
	}
	return text.Span{Start: q.pieces[from].Start, End: q.pieces[to-1].End}
}

// draft is a quantity being read: pieces [from, to) hold it with its bounds and unit.
type draft struct {
	number
	Quantity
	first, end int  // with unit, currency and bounding words
	bounds     int  // first piece with bounding words
	number0    int  // first piece of the figure with its currency
	number1    int  // end of the figure
	age        bool // an age
	isRange    bool
	pronoun    bool // "one was": a number only where a role follows
	roleAt     int  // piece of the word that gives the role, -1 where none
}

func (q *scan) scan() {
	q.last = nil
	for i := 0; i < len(q.pieces); {
		if !q.begins(i) {
			i++
			continue
		}
		a := &q.room[0]
		if a == q.last {
			a = &q.room[1]
		}
		if q.zero(i, a) {
			q.emit(a)
			i = a.end
			continue
		}
		if !q.amount(i, a) {
			i++
			continue
		}
		q.rangeTo(a)
		if !q.stands(a) {
			i = max(i+1, a.number1)
			continue
		}
		q.bound(a)
		a.bounds = a.first
		q.count(a)
		q.others(a)
		a.grave()
		q.sum(a)
		if q.keeps(a) {
			q.emit(a)
		}
		i = max(i+1, a.end)
	}
}

// sum gives a figure of millions that counts nothing the currency of the one before: "180 million crowns, of which | 41 million | went to his friends".
func (q *scan) sum(a *draft) {
	switch {
	case a.scale < 1e6:
	case money(a.Unit):
		q.sums = a.Unit
	case a.Unit != "" || a.Head != "" || a.Role != "" || a.Scope != "":
		q.sums = ""
	case !a.vague && !q.hyphenAt(a.end):
		a.Unit = q.sums
	}
}

// begins reports whether an amount may begin at piece i. Most words are passed over here, by one question.
func (q *scan) begins(i int) bool {
	p := &q.pieces[i]
	switch {
	case p.kind == figureLexeme, len(q.pieces) == 1:
		return true
	case p.kind == signLexeme:
		return !punctuation(p.word)
	}
	next := q.at(i + 1)
	switch {
	case !q.english:
		return true
	case p.known.In(lexicon.AmountWord):
		return !(p.is("a") || p.is("an")) || next == nil || next.kind != wordLexeme || next.known.In(lexicon.CountWord)
	}
	return next != nil && (next.kind == figureLexeme || next.kind == signLexeme && !punctuation(next.word)) // "EUR 5", "US$5"
}

func punctuation(sign string) bool {
	return len(sign) == 1 && strings.IndexByte(`.,;:!?()"'`, sign[0]) >= 0
}

// amount reads a figure with the currency, unit or age around it into a.
func (q *scan) amount(i int, a *draft) bool {
	code, k := q.moneyBefore(i)
	q.money = code != ""
	n, ok := q.number(k)
	q.money = false
	if !ok && code == "" {
		return q.article(i, a)
	}
	if !ok || code != "" && n.ordinal {
		return false
	}
	*a = draft{number: n, first: i, number0: i, number1: n.to, end: n.to, roleAt: -1}
	a.Value, a.Min, a.Max, a.Unit, a.Ordinal, a.Vague = n.value, n.value, n.value, code, n.ordinal, n.vague
	if n.vague {
		a.Min, a.Max = n.min, n.max
	}
	if code != "" {
		q.moneyTail(a)
		return true
	}
	return q.unitAfter(a)
}

// article reads "a dollar", "a kilo": one of a unit. "$70 a share" and "an hour" are rates, read with what stands before them; units that are
// everyday words too ("a foot", "a yard", "a cup") count only where the text is nothing else.
func (q *scan) article(i int, a *draft) bool {
	k := i
	if w := q.word(i); w == "a" || w == "an" {
		k++
	} else if len(q.pieces) > 1 {
		return false
	}
	p := q.at(k)
	if p == nil || p.kind != wordLexeme || p.hyphen || q.last != nil && q.last.end == i && i > 0 {
		return false
	}
	*a = draft{number: number{from: i, to: k, value: 1, scale: 1}, first: i, number0: i, number1: k + 1, end: k, roleAt: -1}
	a.Value, a.Min, a.Max = 1, 1, 1
	alone := k+1 == len(q.pieces)
	switch {
	case p.is("quarter") && k == i:
		a.Value, a.Min, a.Max, a.end = 0.25, 0.25, 0.25, k+1
		return true
	case p.is("dollar"), p.is("euro"), p.is("dime"), p.is("nickel"), p.is("grand"), p.is("penny"):
		if !q.moneyAfter(a) || k == i && !alone || q.nounAt(a.end) && !q.at(a.end).is("and") {
			return false
		}
		return true
	case k > i && (p.is("kg") || p.is("kilo") || p.is("kilogram") || p.is("litre") || p.is("liter") || p.is("gallon") || p.is("tonne") || p.is("hectare") || p.is("metric")):
		code, end := q.unit(k, a)
		if code == "" || q.hyphenAt(end) {
			return false
		}
		a.Unit, a.end, a.number1 = code, end, end
		return true
	}
	return false
}

// stands reports whether the figure is an amount at all: not the time extractor's, not part of a name, a clock or a list.
func (q *scan) stands(a *draft) bool {
	at := q.span(a.from, a.number1)
	if !a.age && q.word(a.number1-1) != "quarters" && q.timed(at) {
		return false
	}
	p, prev, next := q.at(a.from), q.at(a.from-1), q.at(a.end)
	bare := a.Unit == ""
	if prev != nil && p.hyphen && !a.age {
		if prev.kind == figureLexeme && prev.digits == 4 && p.digits == 2 || p.kind == wordLexeme && prev.kind == wordLexeme && !q.numeral(prev) {
			return false // "1950-53", "one-on-one"
		}
	}
	if p.kind == figureLexeme && a.number0 == a.from {
		// "A42", "F-16", "COVID-19", "9:34", "2015/16"
		if prev != nil && !p.space && (prev.kind == wordLexeme && prev.word != Magnitude && !q.numeral(prev) || prev.is("/") && (prev.space || p.digits < 4 || yearLike(a)) || prev.is(":") && q.at(a.from-2) != nil && q.at(a.from-2).kind == figureLexeme || prev.is("#") || prev.is("_")) {
			return false
		}
	}
	if b := q.at(a.from - 2); prev != nil && prev.is("/") && b != nil && b.kind == wordLexeme && len(b.word) == 1 {
		return false // "f / 2.8"
	}
	if next != nil && !next.space && !next.hyphen {
		if next.kind == wordLexeme && p.kind == figureLexeme || next.is(":") && q.at(a.end+1) != nil && q.at(a.end+1).kind == figureLexeme && !q.at(a.end+1).space {
			return false
		}
		if next.is("/") && q.at(a.end+1) != nil && !q.at(a.end+1).space {
			return q.at(a.end+1).kind == figureLexeme && q.at(a.end+1).digits > 3 && !yearLike(a)
		}
	}
	if bare && a.figure && q.telephone(a.from) {
		return false
	}
	if bare && q.word(a.end) == "times" && lexicon.In(q.word(a.end+1), "as faster greater higher larger less lower more the") {
		return false // "three times as many" counts nothing
	}
	if a.vague && bare && a.from > 0 && p.capital() && next.capital() && !q.titleCase() {
		return false // part of a name
	}
	if bare && a.fraction && p.kind == figureLexeme && next != nil && (next.capital() || next.kind == figureLexeme) {
		return false // "2/8 Police at the scene": the number of a picture
	}
	if bare && a.figure && a.value < 24 && p.digits >= 3 && len(p.raw)-3 >= 1 && p.raw[len(p.raw)-3] == '.' && math.Mod(a.value*100+1e-6, 100) < 60 {
		if lexicon.In(q.word(a.from-1), "after around at before by from published till until updated") {
			if !q.nounAt(a.end) {
				return false // "called at 6.10"
			}
		}
	}
	if bare && q.label(a) || !bare && !a.age && next != nil && next.capital() && streetWord(next.word) { // "9 Mile Road"
		return false
	}
	if bare && next != nil && next.is(")") && (prev == nil || !prev.is("(")) && a.figure && (prev == nil || prev.kind == signLexeme || a.value < 10) && q.at(a.end+1) != nil {
		return false // "1)" of a list
	}
	if bare && a.from == 0 && a.figure && a.value < 100 && next != nil && next.is(".") && !next.space && q.at(a.end+1) != nil && p.digits == len(p.raw) {
		return false // "1." of a list
	}
	if w := q.word(a.end); bare && !a.age && (timeUnit(w) || (w == "am" || w == "pm" || w == "a.m." || w == "p.m." || w == "a.m" || w == "p.m" || w == "o'clock" || w == "gmt") && (a.figure || a.value <= 12)) {
		return false
	}
	if bare && a.value == 1 && !a.figure && p.is("one") {
		return q.oneCounts(a)
	}
	return true
}

// telephone reports whether the figure belongs to a run of figures that starts with a nought: "0800 123456".
func (q *scan) telephone(i int) bool {
	for n := 0; n < 4; n++ {
		p := q.at(i)
		if p == nil || p.kind != figureLexeme || p.digits != len(p.raw) {
			return false
		}
		if b := q.at(i - 1); len(p.raw) > 1 && p.raw[0] == '0' && (b == nil || b.kind != figureLexeme) {
			return true
		}
		i--
	}
	return false
}

// label reports whether the figure names rather than counts: "number 10", "day eight", "11 Downing Street", "Flight 175".
func (q *scan) label(a *draft) bool {
	if w := q.word(a.from - 1); lexicon.In(w, "airbus apollo article boeing channel chapter day district episode exit flight gate grade group highway interstate level no nos nr number page "+
		"phase precinct resolution room route section version volume ward") {
		return a.scale == 1 && !a.fraction && (a.value < 10000) && (w != "no" || q.at(a.from-1).capital())
	}
	if p := q.at(a.from - 1); p != nil && p.is(".") && !p.space {
		if lexicon.In(q.word(a.from-2), "art ch no nr p pp rte sec vol") {
			return a.value < 10000
		}
	}
	if !a.figure && !a.Ordinal {
		return false
	}
	if a.value == 911 || a.value == 999 || a.value == 112 || a.value == 110 {
		if lexicon.In(q.word(a.from-1), "a call called calling calls dial dialed dialing dialled the") {
			return true
		}
	}
	for k := a.end; k < a.end+4; k++ {
		p := q.at(k)
		if p == nil || !p.capital() {
			break
		}
		if streetWord(p.word) {
			return k > a.end || a.Ordinal
		}
	}
	return false
}

func streetWord(w string) bool {
	return lexicon.In(w, "ave avenue blvd boulevard drive highway lane plaza rd road square st street terrace")
}

// timed reports whether the time extractor has taken the figure. A time that is only part of it is none: "two thousand" in "two thousand
// and two hundred".
func (q *scan) timed(at text.Span) bool {
	i := sort.Search(len(q.times), func(i int) bool { return q.times[i].End > at.Start })
	for ; i < len(q.times) && q.times[i].Start < at.End; i++ {
		if !at.Contains(q.times[i]) || at == q.times[i] {
			return true
		}
	}
	return false
}

func (q *scan) numeral(p *lexeme) bool {
	_, c := lexicon.Numeral(p.word, q.lang)
	return c != lexicon.NotNumeral
}

func yearLike(a *draft) bool {
	return a.figure && a.value >= 1800 && a.value < 2100 && a.value == math.Trunc(a.value)
}

// oneCounts tells the number one from the pronoun.
func (q *scan) oneCounts(a *draft) bool {
	if lexicon.In(q.word(a.from-1), "a an another any bad big day each every everyone first good her his its last my new next no not number old only other our phase some square "+
		"that the their this what which whichever") {
		if q.word(a.from-1) != "only" {
			return false
		}
	}
	if q.end(a.end) && a.from == 0 {
		return q.at(a.end) == nil
	}
	w := q.word(a.end)
	if w == "" {
		role, v := lexicon.RoleOfVerb(q.word(a.from - 1))
		return role != "" && v&lexicon.Object != 0
	}
	if lexicon.RoleOfAdjective(w) != "" || w == "died" {
		return true
	}
	switch {
	case lexicon.In(w, "another can could day example hand night of part point reason side step thing time way world"):
		return false
	case lexicon.In(w, "has is more other was were"):
		a.pronoun = true
		return true
	}
	return !lexicon.Function(w) && !commonVerb(w) && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing")
}

// keeps reports whether what was read is worth keeping once it is known what is counted.
func (q *scan) keeps(a *draft) bool {
	prev := q.word(a.from - 1)
	if p := q.at(a.from - 1); p != nil && p.is(".") {
		prev = q.word(a.from - 2)
	}
	if a.Ordinal {
		w := q.word(a.end)
		if w == "" || timeUnit(w) || q.hyphenAt(a.end) || lexicon.Function(w) && a.value < 3 {
			if lexicon.In(prev, "came finish finished finishing for placed ranked") {
				return !q.hyphenAt(a.end)
			}
			return false
		}
		if a.value < 3 {
			if lexicon.In(prev, "a her his its our that the their this") {
				return ordinalNoun(w)
			}
			return false
		}
		return !q.hyphenAt(a.from) && !monthWord(w) && !monthWord(prev)
	}
	if a.pronoun && a.Role == "" {
		return false
	}
	if a.Unit != "" || a.age || a.Role != "" || a.Head == Magnitude {
		return true
	}
	if a.Counted.Empty() && a.first == a.from && !q.counts(a, prev) {
		return false
	}
	if a.value == 0 && q.hyphenAt(a.number1) {
		return false // "zero-coupon"
	}
	if yearLike(a) && !a.isRange && q.at(a.from).digits == 4 && len(q.at(a.from).raw) == 4 && a.first == a.from {
		return !a.Counted.Empty() && lexicon.PersonNoun(a.Head) && prev != "in" && prev != "since"
	}
	if p := q.at(a.from - 1); a.figure && a.value < 1000 && a.Counted.Empty() && p != nil && p.capital() && a.from > 1 && a.first == a.from && !q.titleCase() && !lexicon.PersonNoun(prev) && !weekday(prev) {
		return false // "the Ever Given 2": the end of a name
	}
	if a.figure && a.Counted.Empty() && a.value >= 100 && a.first == a.from && (prev == "the" || q.hyphenAt(a.from)) && q.at(a.end) != nil && q.at(a.end).kind == wordLexeme {
		return false // "the 486 is": a thing called by its number
	}
	if a.figure && (monthWord(prev) || monthWord(q.word(a.end))) && a.value <= 31 {
		return false
	}
	return true
}

// counts reports whether a figure without unit, role or counted noun still says something. What stands before a word that is no plural is
// part of a name or a description ("the 16-bit 8088 chip", "turns 300 Trading place"), what stands before another figure is two figures
// that tell apart nothing, and "thousands" of nothing is a way of speaking.
func (q *scan) counts(a *draft, prev string) bool {
	next := q.at(a.end)
	switch {
	case next == nil:
		return true
	case next.kind == figureLexeme && next.space || lexicon.CurrencySign(next.word) != "" && q.figureAt(a.end+1):
		return a.figure && len(q.at(a.from).raw) > 2 && q.at(a.from).digits > 2 // telephone and other numbers in groups
	case next.kind != wordLexeme:
		return true
	case (next.is("most") || next.is("least")) && prev == "the":
		return false
	}
	if a.vague && (next.is("of") || prev == "the") {
		return false
	}
	if q.timed(q.span(a.end, a.end+1)) {
		return true // "rose to 1,500 last year"
	}
	return lexicon.Function(next.word) || next.hyphen || commonVerb(next.word) || strings.HasSuffix(next.word, "ed") || q.numeral(next)
}

func ordinalNoun(w string) bool {
	return lexicon.In(w, "attack attacker ballot bid blast body bomb call car case child death explosion floor game goal gunman incident launch letter man match "+
		"meeting offer officer passenger patient person phase place plane round season set ship shooting soldier stage strike summit suspect suspects "+
		"term test trial vehicle victim victims visit vote wave woman")
}

func weekday(w string) bool {
	d, _ := lexicon.Weekday(w, "en")
	return d > 0
}

func monthWord(w string) bool {
	return lexicon.In(w, "apr april aug august augusti dec december dezember feb februar februari february jan januar januari january jul juli july jun june juni mai "+
		"maj mar march mars may märz nov november oct october oktober sep sept september")
}

// maxSpan is how many bytes the span of a quantity may hold.
const maxSpan = 100

// emit adds the amount as a fact. The span holds the figure with its bounds, the noun counted and the word that gives the role, as far as
// they fit.
func (q *scan) emit(a *draft) {
	from, to := a.first, a.end
	span := q.span(from, to)
	cover := func(s text.Span) {
		if c := span.Cover(s); c.Len() <= maxSpan {
			span = c
		}
	}
	cover(a.Counted)
	if a.roleAt >= 0 {
		cover(q.span(a.roleAt, a.roleAt+1))
	}
	a.Number, a.Amount = q.span(a.number0, a.number1), q.span(a.bounds, to)
	if a.Role != "" && a.Unit == "" {
		a.Unit = "person"
	}
	if l := q.last; l != nil && l.Approximate && !a.Approximate && l.Unit != "" && a.Unit != "" && l.end == a.first-1 && q.at(l.end).is("(") {
		a.Approximate, a.Min, a.Max = true, slack(a.Value, -1), slack(a.Value, 1) // "about 2 km (1.2 miles)" is about 1.2 miles
	}
	q.d.add(span, q.sentence, a.Quantity)
	q.last = a
}

// rangeTo reads "4-6", "between 4 and 6", "10 to 12 feet", "two or three" where the amount is the first of two.
func (q *scan) rangeTo(a *draft) {
	if a.Ordinal || a.vague || a.fraction && a.Unit == "" {
		return
	}
	j := a.end
	p := q.at(j)
	if p == nil {
		return
	}
	before := q.word(a.first - 1)
	if before == "about" || before == "around" {
		before = q.word(a.first - 2)
	}
	if a.age && before == "the" {
		before = q.word(a.first - 2) // "between the ages of 20 and 29"
	}
	between, from := before == "between" || before == "zwischen", before == "from" || before == "von"
	sure, glued := between, false
	k := j
	switch {
	case between && (p.is("and") || p.is("to") || p.is("und")) && p.kind == wordLexeme:
		k = j + 1
	case p.kind == wordLexeme && (p.is("to") || p.is("bis")):
		if from && a.first >= 2 && !rangeVerb(q.word(a.first-2)) {
			return // "rose from 5 to 7" tells of a change
		}
		sure = from
		k = j + 1
	case from && p.is("and") && a.first == 1:
		k = j + 1
	case p.kind == wordLexeme && p.is("or"):
		sure = between
		k = j + 1
	case p.hyphen && (p.kind == figureLexeme || p.kind == signLexeme || p.kind == wordLexeme && q.numeral(p)):
		k = j
		if prev := q.at(a.first); prev != nil && prev.hyphen {
			return
		}
	case p.is("-") && p.kind == signLexeme && p.space && q.at(j+1) != nil && a.figure && q.at(j+1).kind != wordLexeme:
		k = j + 1
		glued = !q.at(k).space // "75 -300mm" is a range for its unit; "3 -1" is a score
	default:
		return
	}
	for w := q.at(k); w != nil && (w.is("~") || w.is("about") || w.is("around")); w = q.at(k) {
		k++
	}
	b := &q.second
	if !q.amount(k, b) || b.Ordinal || b.vague || b.fraction != a.fraction {
		return
	}
	if h := q.at(b.end); h != nil && h.hyphen && h.kind == figureLexeme {
		return // a telephone number
	}
	if p.is("or") && !between && (b.value-a.value > 2 || b.value <= a.value) && a.Unit == "" {
		return
	}
	if a.Unit != "" && b.Unit == "" && b.first == b.from && !sure && !p.hyphen {
		return
	}
	// "4-6 million" and "5-6,000": the scale stands once
	low, high := a.value, b.value
	if b.scale > 1 && a.scale == 1 && low < high/b.scale && low < 1000 {
		low *= b.scale
	} else if b.scale == 1 && a.scale == 1 && low > 0 && low < 100 && high >= 1000 && math.Mod(high, 1000) == 0 && low < high/1000 && p.hyphen {
		low *= 1000
	}
	unit := a.Unit
	switch {
	case a.Unit == b.Unit:
	case a.Unit == "":
		unit = b.Unit
	case b.Unit == "" || b.Unit == "USD" && a.Unit != "" && len(a.Unit) == 3:
	default:
		x, fx, ox := lexicon.UnitBase(a.Unit)
		y, fy, oy := lexicon.UnitBase(b.Unit)
		if x != y {
			return
		}
		high = (high*fy + oy - ox) / fx
	}
	if low > high || low == high && !sure || glued && unit == "" {
		return // a score, a vote
	}
	if unit == "" && !sure && !p.hyphen && !p.is("or") && !p.is("-") && q.word(b.end) == "" {
		return // "seven to nine."
	}
	if yearLike(a) && yearLike(b) && unit == "" {
		a.end, a.number1 = b.end, b.end
		return
	}
	a.Value, a.Min, a.Max, a.Unit = math.NaN(), low, high, unit
	a.age = a.age || b.age
	a.end, a.number1, a.isRange, a.figure = b.end, b.number1, true, false
	if between || from {
		a.first--
		if q.word(a.first) == "the" {
			a.first--
		}
		if q.word(a.first) == "about" || q.word(a.first) == "around" {
			a.first--
		}
		if w := q.word(a.first - 1); unit == "" && high <= 110 && (w == "aged" || plural(w) && lexicon.PersonNoun(lexicon.Singular(w))) {
			a.Unit, a.age = "a", true // "seven men | between 48 and 76 | were arrested"
		}
	}
}

func rangeVerb(w string) bool {
	return lexicon.In(w, "aged ages anything anywhere are people range ranged ranges ranging varied varies vary varying were")
}

// bound takes in the words that bound or blur the figure: "at least", "nearly", "up to", "or more".
func (q *scan) bound(a *draft) {
	if a.Ordinal {
		return
	}
	const open = 1e-9
	v := a.Value
	low, high, approximate := a.Min, a.Max, false
	for n := 0; n < 3; n++ {
		words, kind := q.boundBefore(a.first)
		if kind == noBound {
			break
		}
		a.first -= words
		switch kind {
		case atLeast:
			high = math.Inf(1)
		case atMost:
			low = math.Inf(-1)
		case about:
			approximate = true
		case nearly:
			approximate = true
			low, high = slack(low, -1), high+open*0
		case justOver:
			approximate = true
			high = slack(high, +1)
		}
		if kind == nearly || kind == justOver {
			a.Approximate = true
		}
	}
	if kind, words := q.boundAfter(a.end); kind != noBound {
		switch kind {
		case atLeast:
			high = math.Inf(1)
		case atMost:
			low = math.Inf(-1)
		case about:
			approximate = true
		}
		a.end += words
	}
	if approximate && !a.Approximate && low == v && high == v {
		low, high = slack(v, -1), slack(v, +1)
		if v == math.Trunc(v) && v < 20 && v > 1 && (a.Unit == "" || a.Unit == "person") {
			low, high = v-1, v+1
		}
	}
	a.Min, a.Max = low, high
	a.Approximate = a.Approximate || approximate
}

// slack is how far "about" and "nearly" let a figure stray: a tenth, but no further than the figure is given: "about 146" is not 149, "some
// 100" may be 93.
func slack(v, side float64) float64 {
	return v + side*math.Min(math.Abs(v)*0.1, roundness(math.Abs(v)))
}

// roundness is what a figure is rounded to: 100 for 1,200, 50 for 150, 0.1 for 4.2.
func roundness(v float64) float64 {
	if v == 0 || v > 1e18 {
		return 0
	}
	g := 1.0
	for g > 1e-6 && !near(math.Round(v/g)*g, v, 1e-12) {
		g /= 10
	}
	for near(math.Round(v/(g*10))*g*10, v, 1e-12) {
		g *= 10
	}
	if near(math.Round(v/(g*5))*g*5, v, 1e-12) {
		g *= 5
	}
	return g
}

type boundKind uint8

const (
	noBound boundKind = iota
	atLeast
	atMost
	about
	nearly
	justOver
)

// boundBefore reads the bounding words that end before piece i, and how many pieces they are.
func (q *scan) boundBefore(i int) (words int, kind boundKind) {
	a, b, c := q.word(i-1), q.word(i-2), q.word(i-3)
	if a == "" {
		if p := q.at(i - 1); p != nil && (p.is("~") || p.is("≈")) {
			return 1, about
		}
		if p := q.at(i - 1); p != nil && (p.is(">") || p.is("≥")) {
			return 1, atLeast
		}
		if p := q.at(i - 1); p != nil && (p.is("<") || p.is("≤")) {
			return 1, atMost
		}
		return 0, noBound
	}
	switch {
	case a == "least":
		if b == "at" || b == "the" && c == "at" {
			return 2, atLeast
		}
	case a == "most":
		if b == "at" {
			return 2, atMost
		}
	case a == "than":
		not := c == "no" || c == "not" || c == "nor"
		switch {
		case lexicon.In(b, "better bigger greater heavier higher larger longer mehr more older taller"):
			if not {
				return 3, atMost
			}
			return 2, atLeast
		case lexicon.In(b, "fewer less lower shorter smaller under worse younger"):
			if not {
				return 3, atLeast
			}
			return 2, atMost
		case b == "other", b == "rather":
			return 0, noBound
		}
	case a == "als":
		if b == "mehr" {
			return 2, atLeast
		}
		if b == "weniger" {
			return 2, atMost
		}
	case lexicon.In(a, "above beyond exceed exceeded exceeding exceeds mindestens minimum over surpassing topping wenigstens über"):
		if b == "just" || b == "slightly" || b == "little" {
			return 2, justOver
		}
		if b == "well" {
			return 2, atLeast
		}
		if a == "over" && (b == "handed" || b == "took" || b == "take" || b == "taken" || b == "all" || b == "taking" || b == "ran") {
			return 0, noBound
		}
		return 1, atLeast
	case lexicon.In(a, "below höchstens maximum under unter"):
		if b == "just" || b == "slightly" || b == "little" {
			return 2, nearly
		}
		return 1, atMost
	case a == "to":
		if b == "up" {
			return 2, atMost
		}
		if b == "close" || b == "next" {
			return 2, nearly
		}
	case a == "bis":
		if b == "zu" {
			return 2, atMost
		}
	case a == "of":
		switch b {
		case "excess":
			if c == "in" {
				return 3, atLeast
			}
		case "upwards", "north":
			return 2, atLeast
		case "minimum":
			return 2, atLeast
		case "maximum":
			return 2, atMost
		case "estimate":
			return 2, about
		}
	case a == "as":
		switch {
		case (b == "many" || b == "much" || b == "high") && c == "as":
			return 3, atMost
		case (b == "few" || b == "little") && c == "as":
			return 3, atLeast
		}
	case lexicon.In(a, "about approx approximately around ca circa estimated etwa knapp maybe perhaps roughly rund some ungefähr"):
		if a == "estimated" && b == "an" {
			return 2, about
		}
		return 1, about
	case lexicon.In(a, "almost barely beinahe fast nearly practically virtually"):
		if a == "fast" && !lexiconGerman(q.lang) || a == "barely" && b == "" {
			return 0, noBound
		}
		return 1, nearly
	case lexicon.In(a, "a an just only the"):
		// "about a 100 metres", "just over", "at least the 40"
		if a == "a" || a == "an" {
			if n, k := q.boundBefore(i - 1); k != noBound {
				return n + 1, k
			}
		}
	}
	return 0, noBound
}

func lexiconGerman(lang string) bool { return len(lang) >= 2 && lang[:2] == "de" }

// boundAfter reads "or more", "or so", "or fewer", "-plus", "at least" after the figure.
func (q *scan) boundAfter(i int) (boundKind, int) {
	p := q.at(i)
	if p == nil {
		return noBound, 0
	}
	if p.is("+") && !p.space {
		return atLeast, 1
	}
	if p.is("plus") && p.hyphen {
		return atLeast, 1
	}
	if p.is("odd") && p.hyphen {
		return about, 1
	}
	if p.kind == wordLexeme && p.is("or") {
		switch q.word(i + 1) {
		case "more", "above", "over", "older", "greater", "higher", "better":
			return atLeast, 2
		case "so":
			return about, 2
		case "less", "fewer", "under", "younger", "below":
			return atMost, 2
		}
	}
	return noBound, 0
}
