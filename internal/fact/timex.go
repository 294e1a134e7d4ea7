package fact

import (
	"strings"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// How time expressions are found.
//
// The problem: "at least the past 18 months", "10 p.m. Wednesday", "early next week" are each one expression, built from a few parts in
// many orders; "may", "march", "second", "spring" and "1900" are mostly none; and "Friday" means nothing until it is known from when.
//
// The idea: one pass over the words. At each place the modifiers are taken off the front ("at least", "early"), then the rules of one
// ordered list are asked in turn; the first that answers has the words, and the pass goes on behind them. A rule answers with a finished
// TIMEX3 value, counted from the article's date. Where a year or a week is not said, the verb nearest to the expression decides between
// the last and the next ("will meet on Friday", "met on Friday"). What was filled in so is left out of Timex.Known.
// Expressions that lean on another ("a year earlier", "the next morning") are counted from the last one that was read.
//
// Spans follow TimeBank 1.2: no preposition, the determiner where the expression is a phrase of its own ("the past two years"), none
// where it stands before a noun ("the [Aug. 7] bombings").
//
// The cost is one look at each word and a bounded look around it. It goes wrong on "Friday" in a text that was published a week late,
// on fiscal quarters, which are read as those of the calendar, and on verbs too far away.

// extractTimes finds time expressions.
func extractTimes(d *doc) {
	p := &d.room.time
	p.begin(d)
	for s := 0; s < len(d.Sentences); {
		s = p.paragraph(d, s)
		p.expressions(d)
	}
}

// expressions adds those of the paragraph at hand.
func (p *timeParser) expressions(d *doc) {
	for i := 0; i < len(p.t); {
		if t := &p.t[i]; p.english && t.kind == article.Word && !t.word.In(lexicon.TimeWord) || !p.begins(i) {
			i++ // most words
			continue
		}
		end, x, ok := p.match(i)
		if !ok {
			i++
			continue
		}
		if x.Value != "" {
			if x.Type == Date || x.Type == Time {
				x.From, x.To = interval(x.Value)
			}
			d.add(text.Span{Start: p.t[i].start, End: p.t[end-1].end}, p.t[i].sentence, x)
		}
		i = end
	}
}

// timeRule is one rule with the reason for it and for its place. It looks at word i and answers with the word behind the expression.
// An answer without a Value means: these words are no time, go on behind them.
type timeRule struct {
	name, why string
	sort      lexicon.TimeSorts
	read      func(p *timeParser, i int) (end int, x Timex, ok bool)
}

func timeRules() []timeRule {
	return []timeRule{
		{"no time", "first: '37 years old', 'as soon as', '24 hours a day' hold time words that are no times", lexicon.NoTime, (*timeParser).noTime},
		{"set", "'every Monday' before 'Monday'", lexicon.SetTime, (*timeParser).set},
		{"clock", "'10 p.m. Wednesday' before 'Wednesday'; '6.10am' before any number", lexicon.ClockTime, (*timeParser).clock},
		{"calendar", "'6 February 2026', 'Friday, Oct. 13', 'Friday night' as a whole", lexicon.CalendarTime, (*timeParser).calendar},
		{"deictic", "'yesterday morning', 'last night', 'the next day'", lexicon.DeicticTime, (*timeParser).deictic},
		{"quarter", "'the third quarter of 1990' before 'third' or '1990'", lexicon.QuarterTime, (*timeParser).quarter},
		{"ago", "'a year ago', 'two weeks ago' are dates; before durations, which they begin like", lexicon.AgoTime, (*timeParser).ago},
		{"relative", "'last week', 'the past two years', 'next Friday', 'this summer'", lexicon.RelativeTime, (*timeParser).relative},
		{"era", "'the 1990s', 'the 20th century'; before years", lexicon.EraTime, (*timeParser).era},
		{"season", "'the summer', 'Easter weekend'", lexicon.SeasonTime, (*timeParser).season},
		{"duration", "'six hours', 'twelve-day', 'a couple of years'", lexicon.DurationTime, (*timeParser).duration},
		{"year", "a bare year is the least sure of the dates", lexicon.YearTime, (*timeParser).year},
		{"reference", "last: 'now', 'recently', 'soon', which every rule above may hold as a part", lexicon.ReferenceTime, (*timeParser).reference},
	}
}

// timeToken is a word, number or mark. Words with hyphens are taken apart, so that "twelve-day" reads as "10-day" does.
type timeToken struct {
	w          string // lower case
	word       *lexicon.Word
	start, end int
	kind       article.TokenKind
	tag        lexicon.Tag
	sentence   int
	upper      bool // starts with a capital letter
	glued      bool // follows the token before without a space
	first      bool // first word of the paragraph
}

type timeParser struct {
	t      []timeToken // of the paragraph at hand: nothing reaches over it
	padded []timeToken // the same and an empty one
	rules  []timeRule
	lang   string

	english bool // or a language that is not known

	known         bool // the article's date is known
	day           int  // the article's date
	year0, month0 int  // its year and month

	lastDay     int // the last day mentioned, and whether there was one
	hasDay      bool
	lastSpot    int // sentence of the last day mentioned
	lastMonth   int // the last month mentioned, counted from year 0; 0 where none
	lastYear    int // the last year mentioned, 0 where none
	quarterYear int // the last quarter mentioned
	quarterNo   int

	anchor int // first word of the clock time that a day belongs to, -1 where none

	carryEnd       int // index behind the last "January 8", so that "and 9" can be read
	carryY, carryM int
	carryKnown     Known
	carryPart      string
}

// begin makes the parser ready for an article.
func (p *timeParser) begin(d *doc) {
	rules := p.rules
	if rules == nil {
		rules = timeRules()
	}
	*p = timeParser{lang: d.InLanguage, english: lexicon.Language(d.InLanguage) == "en", rules: rules, t: p.t[:0], anchor: -1, carryEnd: -1}
	if v, ok := partsOf(d.reference); ok && v.year > 0 {
		m, day := max(v.month, 1), max(v.day, 1)
		p.known = v.day > 0
		p.day = dayOf(v.year, m, day)
		p.year0, p.month0 = v.year, m
	}
}

// paragraph takes in the paragraph that begins with sentence s, and gives the one behind it.
func (p *timeParser) paragraph(d *doc, s int) int {
	p.t, p.carryEnd = p.t[:0], -1
	of := d.Sentences[s].Paragraph
	first := true
	for ; s < len(d.Sentences) && d.Sentences[s].Paragraph == of; s++ {
		for k := d.Sentences[s].First; k < d.Sentences[s].Last; k++ {
			tok := &d.Tokens[k]
			if tok.Kind == article.Word && tok.Word.In(lexicon.Hyphened) {
				p.pushParts(d.src, tok, s, first)
				first = false
				continue
			}
			n := len(p.t)
			glued := n > 0 && p.t[n-1].end == tok.Span.Start
			if glued && tok.Kind == article.Mark && p.t[n-1].kind == article.Mark && p.t[n-1].w == tok.Norm {
				p.t[n-1].end = tok.Span.End // "----" is one mark, and so are 10 MB of "("
				continue
			}
			p.t = append(p.t, timeToken{
				w: tok.Norm, word: tok.Word, start: tok.Span.Start, end: tok.Span.End, kind: tok.Kind, sentence: s,
				tag: tok.Tag, upper: tok.Capital || d.src[tok.Span.Start] >= 0xc3 && tok.Norm != d.src[tok.Span.Start:tok.Span.End], glued: glued, first: first,
			})
			first = false
		}
	}
	p.padded = append(p.t, timeToken{word: &noWord})
	p.t = p.padded[:len(p.t)]
	return s
}

// pushParts appends the parts of a hyphenated word.
func (p *timeParser) pushParts(src string, tok *article.Token, sentence int, first bool) {
	at := tok.Span.Start
	word := src[tok.Span.Start:tok.Span.End]
	from := 0
	for i, r := range word {
		if r != '-' && r != '\u2010' && r != '\u2011' {
			continue
		}
		if i > from {
			p.pushPart(lexicon.Written(word[from:i]), word[from:i], at+from, article.Word, sentence, first)
			first = false
		}
		from = i + utf8.RuneLen(r)
		p.pushPart(lexicon.Of("-"), word[i:from], at+i, article.Mark, sentence, false)
	}
	if from < len(word) {
		p.pushPart(lexicon.Written(word[from:]), word[from:], at+from, article.Word, sentence, false)
	}
}

// past reports whether the tagger sees a past form or participle of a verb: "met", "opened".
func (t *timeToken) past() bool {
	return t.tag == lexicon.VERB && t.w != t.word.LemmaAs(lexicon.VERB) && !strings.HasSuffix(t.w, "s") && !strings.HasSuffix(t.w, "ing")
}

func (p *timeParser) pushPart(known *lexicon.Word, word string, start int, kind article.TokenKind, sentence int, first bool) {
	n := len(p.t)
	p.t = append(p.t, timeToken{
		w: known.Text(), word: known, start: start, end: start + len(word), kind: kind, sentence: sentence,
		upper: word[0] >= 'A' && word[0] <= 'Z' || word[0] >= 0xc3 && known.Text() != word,
		glued: n > 0 && p.t[n-1].end == start, first: first,
	})
}

// What rules ask most is who stands where. That is answered without a branch, which costs several times as much in WebAssembly as what stands
// between two: a place outside the paragraph is taken for that of the empty token behind it.

// w is the word at i, "" outside the paragraph.
func (p *timeParser) w(i int) string { return p.padded[min(uint(i), uint(len(p.t)))].w }

// before is the word in front of i.
func (p *timeParser) before(i int) string { return p.w(i - 1) }

// after is the word at i where another stands before it, else "".
func (p *timeParser) after(i int) string {
	return p.padded[1+min(uint(i-1), uint(len(p.t)-1))].w
}

// word and wordAfter are what the lexicon knows of w and after.
func (p *timeParser) word(i int) *lexicon.Word { return p.padded[min(uint(i), uint(len(p.t)))].word }

func (p *timeParser) wordAfter(i int) *lexicon.Word {
	return p.padded[1+min(uint(i-1), uint(len(p.t)-1))].word
}

// is reports whether the words from i on, within one paragraph, are the given ones.
func (p *timeParser) is(i int, words ...string) bool {
	for k, w := range words {
		if p.w(i+k) != w {
			return false
		}
	}
	return true
}

// hyphen skips a hyphen at i.
func (p *timeParser) hyphen(i int) int {
	if p.after(i) == "-" && p.t[i].glued {
		return i + 1
	}
	return i
}

// begins reports whether an expression may begin at i, where in English stands a word for a time or no word.
func (p *timeParser) begins(i int) bool {
	switch t := &p.t[i]; {
	case t.kind == article.Mark:
		return t.w == "'"
	case t.kind == article.Number || !p.english:
		return true
	case t.word.In(lexicon.TimeOpener) && i+1 < len(p.t):
		switch next := &p.t[i+1]; {
		case next.kind == article.Mark:
			return next.w == "-" || next.w == "'" // "the '90s"
		case next.kind == article.Word && !next.word.In(lexicon.TimeWord|lexicon.TimeFollower):
			return false
		case t.w == "as":
			return next.w == "soon" || next.w == "long"
		case t.w == "in":
			return next.w == "due"
		}
	}
	return true
}

// match reads an expression at i with the modifiers in front of it.
func (p *timeParser) match(i int) (int, Timex, bool) {
	sorts := p.sorts(i)
	if j, mod := p.bound(i, sorts); j > i {
		if end, x, ok := p.plain(j); ok && x.Value != "" && p.bounded(i, j, x) {
			if x.Mod == "" {
				x.Mod = mod
			}
			return end, x, true
		}
	}
	if j, mod := p.position(i, sorts); j > i && j < len(p.t) {
		if end, x, ok := p.plain(j); ok && x.Value != "" && (x.Type == Date || x.Type == Time) && !x.Vague && x.Mod == "" {
			x.Mod = mod
			return end, x, true
		}
	}
	return p.plain(i)
}

func (p *timeParser) plain(i int) (int, Timex, bool) {
	sorts := p.sorts(i)
	for k := range p.rules {
		r := &p.rules[k]
		if sorts&r.sort == 0 {
			continue
		}
		if end, x, ok := r.read(p, i); ok && end > i {
			return end, x, true
		}
	}
	return 0, Timex{}, false
}

// sorts are the sorts of time that may begin at i.
func (p *timeParser) sorts(i int) lexicon.TimeSorts {
	switch {
	case !p.english:
		return ^lexicon.TimeSorts(0)
	case p.t[i].kind == article.Number:
		return lexicon.FigureTime
	case p.t[i].w == "the" && i+1 < len(p.t) && p.t[i+1].kind == article.Word:
		return lexicon.PositionTime | p.t[i+1].word.BehindThe()
	}
	return p.t[i].word.TimeSorts()
}

// bounded reports whether the words from i to j may bound x: any length of time, "around" a date, "nearly" two years ago.
func (p *timeParser) bounded(i, j int, x Timex) bool {
	switch x.Type {
	case Duration:
		return true
	case Time:
		return p.w(i) != "at" && p.w(i) != "some"
	case Date:
		if x.Vague || x.Mod != "" {
			return false
		}
		if w := p.w(i); w == "around" || w == "about" || w == "circa" {
			return x.Known&KnownWeekday == 0
		}
		return p.w(j) != "the"
	}
	return false
}

// bound reads words that bound or blur an amount: "about", "at least", "more than". They need a number, an article or a date behind.
func (p *timeParser) bound(i int, sorts lexicon.TimeSorts) (int, string) {
	if sorts&lexicon.BoundTime == 0 {
		return i, ""
	}
	j, mod := i, ""
	w := p.w(i)
	switch {
	case lexicon.In(w, "about almost approximately around circa nearly roughly some"):
		if b := p.before(i); b == "turn" || b == "turned" || b == "turning" || b == "came" || b == "brought" {
			break // "turned around four hours into the flight"
		}
		j, mod = i+1, "APPROX"
	case w == "more", w == "less", w == "fewer":
		if p.after(i+1) == "than" {
			j, mod = i+2, "LESS_THAN"
			if w == "more" {
				mod = "MORE_THAN"
			}
		}
	case w == "over":
		if lexicon.In(p.before(i), "a after by for just last lasted lasting of spent takes took well with within") {
			j, mod = i+1, "MORE_THAN"
		}
	case w == "under":
		j, mod = i+1, "LESS_THAN"
	case w == "at":
		switch p.after(i + 1) {
		case "least":
			j, mod = i+2, "EQUAL_OR_MORE"
		case "most":
			j, mod = i+2, "EQUAL_OR_LESS"
		}
	case w == "no":
		switch {
		case p.is(i, "no", "more", "than"):
			j, mod = i+3, "EQUAL_OR_LESS"
		case p.is(i, "no", "less", "than"), p.is(i, "no", "fewer", "than"):
			j, mod = i+3, "EQUAL_OR_MORE"
		}
	case w == "up":
		if p.after(i+1) == "to" {
			j, mod = i+2, "EQUAL_OR_LESS"
		}
	}
	if j == i || j >= len(p.t) || p.t[j].first {
		return i, ""
	}
	next := p.w(j)
	_, number := p.integer(j)
	if number > j || next == "a" || next == "an" || next == "half" || next == "several" {
		if (w == "over" || w == "around") && (next == "a" || next == "an") {
			u, _ := p.wordAfter(j + 1).TimeUnit(p.lang)
			if u == lexicon.NoUnit && p.after(j+1) != "half" {
				return i, ""
			}
		}
		return j, mod
	}
	switch w {
	case "around", "about", "approximately", "circa":
		return j, mod
	case "at":
		if next == "the" {
			return j, mod
		}
	}
	return i, ""
}

// position reads words that name a part of the time behind them: "early", "mid-", "the end of", "later this".
func (p *timeParser) position(i int, sorts lexicon.TimeSorts) (int, string) {
	if sorts&lexicon.PositionTime == 0 {
		return i, ""
	}
	j := i
	if p.w(j) == "the" {
		j++
	}
	the, w := j > i, p.w(j)
	if the {
		w = p.after(j)
	}
	mod, of := "", false
	switch w {
	case "early", "earlier":
		mod = "START"
	case "late", "later":
		mod = "END"
	case "mid":
		mod = "MID"
	case "beginning", "start":
		mod, of = "START", true
	case "middle":
		mod, of = "MID", true
	case "end", "close":
		mod, of = "END", true
	case "sometime":
		switch p.after(j + 1) {
		case "this", "next", "last":
			return j + 1, "APPROX"
		}
		return i, ""
	default:
		return i, ""
	}
	if of {
		if p.after(j+1) != "of" || !the && (w == "close" || w == "start") {
			return i, ""
		}
		return j + 2, mod
	}
	k := p.hyphen(j + 1)
	switch next := p.after(k); {
	case next == "", the && (w == "earlier" || w == "later" || next == "the" || next == "this"):
		return i, ""
	case next == "in" && w != "mid": // "earlier in the year"
		if !the && p.after(k+1) == "the" {
			if lexicon.In(p.after(k+2), "century decade month quarter season week year") {
				return k + 1, mod
			}
		}
		return i, ""
	}
	return k, mod
}

// integer reads a whole number in digits or words at i; end is i where there is none.
func (p *timeParser) integer(i int) (n, end int) {
	if i < 0 || i >= len(p.t) {
		return 0, i
	}
	t := &p.t[i]
	if t.kind == article.Number {
		digits := strings.ReplaceAll(t.w, ",", "")
		if len(digits) > 6 {
			return 0, i
		}
		for k := 0; k < len(digits); k++ {
			if digits[k] < '0' || digits[k] > '9' {
				return 0, i
			}
			n = n*10 + int(digits[k]-'0')
		}
		return n, i + 1
	}
	if _, ok := t.word.NumberWord(p.lang); !ok {
		return 0, i
	}
	total, cur := 0, 0
	end = i
	for k := i; k < len(p.t) && k < i+9; k++ {
		if k > i && p.t[k].first {
			break
		}
		w := p.t[k].w
		if w == "-" && p.t[k].glued || w == "and" && cur >= 100 {
			if _, ok := p.wordAfter(k + 1).NumberWord(p.lang); ok {
				continue
			}
			break
		}
		v, ok := p.t[k].word.NumberWord(p.lang)
		if !ok || w == "a" {
			break
		}
		switch {
		case v == 100 && cur > 0:
			cur *= 100
		case v == 1000 && cur > 0:
			total, cur = total+cur*1000, 0
		case v < 10 && cur >= 20 && cur%10 == 0, v < 100 && cur >= 100 && cur%100 == 0, cur == 0:
			cur += v
		default:
			return total + cur, end
		}
		end = k + 1
	}
	return total + cur, end
}

// ordinal reads "3rd", "third", "twenty-third" at i.
func (p *timeParser) ordinal(i int) (n, end int) {
	if i < 0 || i >= len(p.t) {
		return 0, i
	}
	t := &p.t[i]
	if t.kind == article.Number {
		k := 0
		for k < len(t.w) && k < 4 && t.w[k] >= '0' && t.w[k] <= '9' {
			n = n*10 + int(t.w[k]-'0')
			k++
		}
		switch t.w[k:] {
		case "st", "nd", "rd", "th":
			return n, i + 1
		}
		return 0, i
	}
	if n := t.word.Ordinal(); n > 0 {
		return n, i + 1
	}
	if v, ok := t.word.NumberWord(""); ok && v >= 20 && v <= 90 {
		if k := p.hyphen(i + 1); k > i+1 {
			if n := p.wordAfter(k).Ordinal(); n > 0 && n < 10 {
				return v + n, k + 1
			}
		}
	}
	return 0, i
}

// tense says which way the words around [i, end) point: the nearest cue before it, else the nearest behind it, within the sentence.
func (p *timeParser) tense(i, end int) lexicon.Tense {
	s := p.t[i].sentence
	switch p.before(i) {
	case "ended", "since":
		return lexicon.PastTense
	case "ending", "effective", "starting", "beginning":
		return lexicon.FutureTense
	case "as":
		if p.before(i-1) == "early" || p.before(i-1) == "soon" || p.before(i-1) == "late" {
			return lexicon.FutureTense
		}
	case "until", "till", "by":
		if i < 2 || p.t[i-2].sentence != s || p.fromBefore(i) { // "Until Thursday, they had ..."
			break
		}
		for k := i - 1; k >= 0 && k >= i-20 && p.t[k].sentence == s; k-- {
			if p.t[k].w == "had" {
				return lexicon.PastTense
			}
		}
		return lexicon.FutureTense
	}
	for k := i - 1; k >= 0 && k >= i-20 && p.t[k].sentence == s; k-- {
		if t := p.cue(k); t != lexicon.Tenseless {
			return t
		}
	}
	for k := end; k < len(p.t) && k < end+20 && p.t[k].sentence == s; k++ {
		if t := p.cue(k); t != lexicon.Tenseless {
			return t
		}
	}
	return lexicon.Tenseless
}

// cue is the tense that the word at k shows among its neighbours: "due" is future but "had been due" past, "paid" is past but "will be
// paid" future.
func (p *timeParser) cue(k int) lexicon.Tense {
	t := &p.t[k]
	if t.kind != article.Word && t.w != "'ll" {
		return lexicon.Tenseless
	}
	c := t.word.Tense()
	switch {
	case c == lexicon.FutureTense:
		switch t.w {
		case "could", "may", "might", "would", "should", "must":
			if n := p.after(k + 1); n == "have" || t.w == "could" && n == "not" {
				return lexicon.PastTense
			}
		case "due", "scheduled", "set", "planned", "expected", "slated":
			if t.w == "set" && p.after(k+1) != "to" && p.after(k+1) != "for" {
				return lexicon.PastTense
			}
			for b := k - 1; b >= 0 && b >= k-3; b-- {
				if p.t[b].w == "had" {
					return lexicon.PastTense
				}
			}
		}
		return c
	case c == lexicon.Tenseless && (t.w == "is" || t.w == "are") && p.after(k+1) == "to":
		return lexicon.FutureTense
	case c == lexicon.Tenseless && (t.past() || t.w == "according"): // "it will be the last, | according | to a statement Wednesday"
		c = lexicon.PastTense
	}
	if c == lexicon.PastTense {
		switch p.before(k) {
		case "be", "being", "to":
			return lexicon.Tenseless
		}
		if p.before(k-1) == "be" {
			return lexicon.Tenseless
		}
	}
	return c
}
