package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Splitting news text into sentences.
//
// The problem: a full stop ends a sentence, but it also ends "Mr.", "U.S." and "Feb.", stands inside "4.2" and "6.10 p.m.", and goes missing
// its space ("on Friday.The talks"). The idea: look at each terminator with the word before it and the word after it. A lower-case word after
// it means no end. After an abbreviation that may stand anywhere ("Inc.", "the U.S.") an end needs a word that begins sentences ("The",
// "He"): so "the U.S. Senate" stays whole and "left the U.S. The talks" is cut. Closing quotes and brackets go with the sentence they close;
// inside a quotation sentences are cut as elsewhere, since each can be compared by itself.
//
// A newline inside a paragraph is a space where the line looks wrapped (the next word would not have fitted, or goes on in lower case) and
// an end where it looks like a heading, a list item or a line of its own.
//
// Cost: one pass; every look back or ahead is bounded by maxWord and a few words. What it gets wrong: "works for Apple Inc. Shares fell"
// stays whole, a name after "vitamin C." too.

// maxWord bounds how far a word is looked at, in bytes; longer ones are no abbreviations.
const maxWord = 48

// maxBracket is how long, in bytes, an open bracket keeps a sentence together; one never closed must not swallow the paragraph.
const maxBracket = 400

// maxQuote is the same for a quotation that begins within a sentence.
const maxQuote = 220

// Sentences splits the paragraph s[span] into sentences, in order, without the white space between them. lang is a BCP 47 tag; "" is
// taken as English.
func Sentences(s string, span text.Span, lang string) []text.Span {
	return newSplitter(s, lang).sentences(span)
}

func newSplitter(s, lang string) *splitter {
	return &splitter{s: s, lang: lang, language: lexicon.Language(lang)}
}

// sentences are those of one paragraph, up to the next call.
func (sp *splitter) sentences(span text.Span) []text.Span {
	s, lines := sp.s, sp.lines[:0]
	sp.out = sp.out[:0]
	for at := span.Start; at < span.End; {
		end := strings.IndexByte(s[at:span.End], '\n')
		next := span.End
		if end < 0 {
			end = span.End
		} else {
			end += at
			next = end + 1
		}
		if strings.TrimSpace(s[at:end]) == "" {
			sp.block(lines)
			lines = lines[:0]
		} else {
			lines = append(lines, text.Span{Start: at, End: end})
		}
		at = next
	}
	sp.block(lines)
	sp.lines = lines
	return sp.out
}

type splitter struct {
	s        string
	lang     string
	language string // primary subtag
	out      []text.Span
	lines    []text.Span // of the block at hand: lines up to a blank one

	// the stretch at hand: text without a hard line break
	end       int
	start     int // of the sentence at hand
	brackets  int // open ones
	bracketAt int // where the outermost opened
	quoted    bool
	unmarked  bool   // no quotation mark in the stretch so far
	quoteAt   int    // where the open quotation began
	quoteEnd  int    // where it closes; 0 where that is not within maxQuote
	list      marker // the last list marker that began a sentence
}

// block joins lines that were only wrapped and splits what results.
func (sp *splitter) block(lines []text.Span) {
	if len(lines) == 1 {
		sp.stretch(lines[0].Start, lines[0].End)
		return
	}
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(strings.TrimSpace(sp.s[l.Start:l.End])))
	}
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && sp.wrapped(lines[j-1], lines[j], width, len(lines)) {
			j++
		}
		sp.stretch(lines[i].Start, lines[j-1].End)
		i = j
	}
}

// wrapped reports whether the newline between two lines of a block of n lines, the longest of which has width characters, is only a space.
func (sp *splitter) wrapped(a, b text.Span, width, n int) bool {
	line, next := sp.s[a.Start:a.End], strings.TrimSpace(sp.s[b.Start:b.End])
	if bullet(next) > 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	trimmed := strings.TrimSpace(line)
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	if unicode.IsDigit(first) && readMarker(next).style != 0 && strings.ContainsRune(".!?:;", last) {
		return false
	}
	word := next
	if i := strings.IndexByte(next, ' '); i >= 0 {
		word = next[:i]
	}
	full := utf8.RuneCountInString(trimmed)+1+utf8.RuneCountInString(word) > width
	switch {
	case strings.ContainsRune(".!?", last):
		// the rules for terminators decide, but a line of its own may end without a capital after it
		return full || !unicode.IsLower(first)
	case strings.ContainsRune(",-–—&(", last):
		return true
	case unicode.IsLower(first):
		return spaceEnded(line) || strings.Count(trimmed, " ") >= 2
	}
	return spaceEnded(line) || full && n >= 3 && width >= 40
}

func spaceEnded(line string) bool {
	line = strings.TrimSuffix(line, "\r")
	return line != "" && line[len(line)-1] == ' '
}

// stretch splits s[start:end], which is one run of text.
func (sp *splitter) stretch(start, end int) {
	sp.end, sp.brackets, sp.quoted, sp.unmarked, sp.list = end, 0, false, true, marker{}
	i := sp.begin(start)
	for i < end {
		if sp.list.style == 0 {
			if i = toStop(sp.s[:end], i); i == end {
				break
			}
		} else if sp.s[i] == ' ' {
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(sp.s[i:end])
		switch {
		case r == '(' || r == '[' || r == '{':
			if sp.brackets == 0 {
				sp.bracketAt = i
			}
			sp.brackets++
		case r == ')' || r == ']' || r == '}':
			sp.brackets = max(0, sp.brackets-1)
		case quotationMark(r):
			w = sp.quotation(r, i, w)
		case i > sp.start && spaceBefore(sp.s, i) && (bulletRune(r) || pictureCredit(sp.s[i:end])):
			sp.cut(i)
			i = sp.begin(i)
			continue
		case (unicode.IsDigit(r) || unicode.IsLower(r)) && sp.list.style != 0 && spaceBefore(sp.s, i):
			if m := readMarker(sp.s[i:min(end, i+8)]); m.style == sp.list.style && m.n == sp.list.n+1 {
				sp.cut(i)
				i = sp.begin(i)
				continue
			}
		case r == '.' || r == '!' || r == '?' || r == '…':
			if r == '.' && (i == 0 || sp.s[i-1] != '.') && i+1 < end && (isDigit(sp.s[i+1]) || sp.s[i+1] >= 'a' && sp.s[i+1] <= 'z') {
				break // inside "4.2", "example.com", "e.g": the commonest case, decided cheaply
			}
			c := sp.cluster(i)
			if sp.ends(i, c) {
				sp.cut(c.end)
				i = sp.begin(c.end)
			} else {
				i = c.end
			}
			continue
		}
		i += w
	}
	sp.cut(end)
}

// stops are the characters of ASCII at which something may begin or end outside a list: terminators, quotation marks, brackets, and the first letters
// of pictureCredit.
var stops = [utf8.RuneSelf]uint8{'.': 1, '!': 1, '?': 1, '"': 1, '\'': 1, '`': 1, '(': 1, ')': 1, '[': 1, ']': 1, '{': 1, '}': 1, 'C': 1, 'F': 1, 'I': 1, 'P': 1}

// toStop is the place of the first stop or character beyond ASCII in s[i:]; len(s) where there is none. Most of a text is passed over here.
func toStop(s string, i int) int {
	for len(s)-i >= 4 { // at once, since a branch costs several times as much in WebAssembly as what stands between two
		b := s[i : i+4]
		if b[0]|b[1]|b[2]|b[3] >= utf8.RuneSelf || stops[b[0]&0x7f]|stops[b[1]&0x7f]|stops[b[2]&0x7f]|stops[b[3]&0x7f] != 0 {
			break
		}
		i += 4
	}
	for i < len(s) && s[i] < utf8.RuneSelf && stops[s[i]] == 0 {
		i++
	}
	return i
}

// quotation notes that a quotation opens or closes with the mark r at i, and gives the mark's width.
func (sp *splitter) quotation(r rune, i, w int) int {
	if r == '\'' && i+1 < sp.end && sp.s[i+1] == '\'' {
		sp.quoted, sp.quoteEnd, sp.unmarked = !sp.quoted, 0, false // typewriter '' opens and closes alike: where it closes cannot be told
		return 2
	}
	before, _ := utf8.DecodeLastRuneInString(sp.s[sp.start:i])
	after, _ := utf8.DecodeRuneInString(sp.s[i+w : sp.end])
	inside := wordRune(before) && wordRune(after) || possessive(sp.s[i+w:sp.end])
	sp.unmarked = sp.unmarked && inside
	ends := after == utf8.RuneError || unicode.IsSpace(after) || unicode.IsPunct(after)
	switch {
	case inside:
	case sp.quoted && sp.quoteEnd > 0 && i < sp.quoteEnd, (r == '\'' || r == '’') && sp.quoted && sp.quoteEnd == 0:
		// an apostrophe, or a quotation within the quotation
	case r == '”' && (sp.quoted || !wordRune(after)), ends && !unicode.IsSpace(before) && before != utf8.RuneError && r != '„':
		sp.quoted = false
	case sp.quoted && r != '„':
		sp.quoted = false
	case r != '’':
		sp.quoted, sp.quoteAt, sp.quoteEnd = true, i, sp.closing(r, i+w)
		if (r == '\'' || r == '‘' || r == '`') && sp.quoteEnd == 0 {
			sp.quoted = false // "'90s", "'em"
		}
		if signed(sp.s[max(i, sp.quoteEnd):sp.end]) {
			sp.quoteAt++ // a pull quote is one with its signature: “We won. We are glad.” — Ann Ross
		}
	}
	return w
}

// closing finds where a quotation opened by the mark r closes; 0 where it does not within maxQuote.
func (sp *splitter) closing(r rune, at int) int {
	rest := sp.s[at:min(sp.end, at+maxQuote)]
	marks := "”"
	switch r {
	case '"':
		marks = "\""
	case '„':
		marks = "“”"
	case '»':
		marks = "«»"
	case '«':
		marks = "»"
	case '”': // Swedish opens with it too
	case '\'', '‘', '`':
		// an apostrophe closes only behind a stop: 'We did not know,' he said
		for i := 1; i < len(rest); i++ {
			after := i + 1
			if strings.HasPrefix(rest[i:], "’") {
				after = i + len("’")
			} else if rest[i] != '\'' {
				continue
			}
			j := i
			if j > 1 && rest[j-1] == ' ' && after < len(rest) && rest[after] == ' ' {
				j--
			}
			if strings.IndexByte(".,!?", rest[j-1]) >= 0 && (after >= len(rest) || !wordByte(rest[after])) {
				return at + i
			}
		}
		return 0
	}
	if i := strings.IndexAny(rest, marks); i >= 0 {
		return at + i
	}
	return 0
}

// signed reports whether s, which begins with a closing quotation mark, goes on with a dash and a name.
func signed(s string) bool {
	_, w := utf8.DecodeRuneInString(s)
	s = s[w:]
	for _, dash := range [...]string{" - ", " – ", " — ", " ― "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return startsUpper(rest)
		}
	}
	return false
}

func quotationMark(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '»', '«', '\'', '‘', '’', '`':
		return true
	}
	return false
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// cut ends the sentence at hand before at.
func (sp *splitter) cut(at int) {
	sp.out = appendTrimmed(sp.out, sp.s, sp.start, at)
	sp.start = at
}

// begin starts a sentence at or after at, and gives the place after its list marker, whose full stop ends nothing.
func (sp *splitter) begin(at int) int {
	for at < sp.end {
		r, w := utf8.DecodeRuneInString(sp.s[at:sp.end])
		if !unicode.IsSpace(r) {
			break
		}
		at += w
	}
	sp.start = at
	if sp.brackets > 0 {
		sp.bracketAt = at
	}
	if n := dateLine(sp.s[at:sp.end]); n > 0 {
		if word := wordAt(sp.s[at+n+1 : sp.end]); lexicon.Opener(word, sp.lang) {
			sp.cut(at + n)
			return sp.begin(at + n)
		}
	}
	i := at + bullet(sp.s[at:sp.end])
	if m := readMarker(sp.s[i:min(sp.end, i+8)]); m.style != 0 {
		sp.list = m
		return i + m.width
	}
	return i
}

// cluster is a run of terminators with the quotes and brackets that close behind them.
type cluster struct {
	end    int
	dots   int  // full stops in the last run; "…" is three
	strong bool // "!" or "?" among them
	quote  bool // a closing quotation mark among them
	closed bool // a closing quote or bracket among them
}

func (sp *splitter) cluster(i int) cluster {
	c := cluster{end: i}
	s, end := sp.s, sp.end
	for c.end < end {
		r, w := utf8.DecodeRuneInString(s[c.end:end])
		switch {
		case r == '.':
			c.dots++
		case r == '…':
			c.dots += 3
		case r == '!' || r == '?':
			c.strong = true
		case sp.closes(r, c.end, w):
			c.closed = true
			switch r {
			case ')', ']', '}':
				sp.brackets = max(0, sp.brackets-1)
			default:
				c.quote = true
				sp.quoted = false
				if r == '\'' && c.end+1 < end && s[c.end+1] == '\'' {
					w = 2
				}
			}
		case r == ' ' || r == '\u00a0':
			// ". . ." and "! ." and ". ''": one space is bridged where a terminator or a detached closing quote follows
			next := c.end + w
			if next < end && (s[next] == '.' || s[next] == '!' || s[next] == '?') && (next+1 == end || !wordByte(s[next+1])) {
				break
			}
			if next < end && (s[next] == '"' || s[next] == '\'') && sp.detached(next) {
				q := next + 1
				if strings.HasPrefix(s[next:end], "''") {
					q++
				}
				if q == end || s[q] == ' ' {
					break
				}
			}
			return c
		default:
			return c
		}
		c.end += w
	}
	return c
}

// detached reports whether the mark at i, with a space before it, closes: the quotation that is open, or, in a text torn from its context, one
// that opened before the text began.
func (sp *splitter) detached(i int) bool {
	if sp.quoted {
		return sp.s[i] == '"' || i == sp.quoteEnd || sp.quoteEnd == 0
	}
	rest := sp.s[i:min(sp.end, i+maxQuote)]
	return sp.unmarked && strings.IndexByte(strings.TrimLeft(rest, rest[:1]), rest[0]) < 0
}

// closes reports whether the rune at i is a closing quote or bracket.
func (sp *splitter) closes(r rune, i, w int) bool {
	switch r {
	case ')', ']', '}', '”':
		return true
	case '"', '\'', '’', '“', '«', '»', '‘', '`':
	default:
		return false
	}
	if i+w >= sp.end {
		return true
	}
	next, _ := utf8.DecodeRuneInString(sp.s[i+w : sp.end])
	if r == '\'' && next == '\'' && i+w+1 < sp.end {
		next, _ = utf8.DecodeRuneInString(sp.s[i+w+1 : sp.end])
	}
	if r == '"' && (unicode.IsUpper(next) || unicode.IsDigit(next)) {
		return sp.quoted // said."The: opens unless one is open
	}
	return !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// ends decides whether the sentence ends with the cluster that begins at i.
func (sp *splitter) ends(i int, c cluster) bool {
	s := sp.s
	k := c.end
	for k < sp.end {
		r, w := utf8.DecodeRuneInString(s[k:sp.end])
		if !unicode.IsSpace(r) {
			break
		}
		k += w
	}
	if k >= sp.end {
		return true
	}
	if sp.brackets > 0 && sp.bracketAt > sp.start && i-sp.bracketAt < maxBracket {
		return false
	}
	if sp.quoted && !c.quote && sp.quoteAt > sp.start && sp.quoteEnd > i {
		return false
	}
	m, opened := k, false
	for m < sp.end && m-k < 8 {
		r, w := utf8.DecodeRuneInString(s[m:sp.end])
		if !strings.ContainsRune("\"'“„”‘‚»«([{`¿¡ ,", r) || r == ',' && !strings.HasPrefix(s[m:sp.end], ",,") && m == k {
			break
		}
		m += w
		opened = true
	}
	if m >= sp.end {
		return true
	}
	next, nw := utf8.DecodeRuneInString(s[m:sp.end])
	if k == c.end { // no space between: "on Friday.The talks"
		return sp.glued(i, c, m, next, nw, opened)
	}
	figure := unicode.IsDigit(next) || next == '$' || next == '€' || next == '£'
	switch {
	case figure:
	case next == '@' || next == '#':
	case next == '—' || next == '–' || next == '-' || next == '―':
		// a dash after a closed quotation names its speaker; otherwise it opens a line of dialogue
		return !c.closed && m+nw < sp.end && s[m+nw] == ' ' && startsUpper(s[m+nw+1:sp.end]) && sp.fullStop(i, m, "", false)
	case bulletRune(next):
		return true
	case !unicode.IsLetter(next) || unicode.IsLower(next):
		return false
	}
	if c.quote && sp.attribution(k) {
		return false
	}
	word := wordAt(s[m:sp.end])
	switch {
	case c.dots >= 3 && !c.strong:
		return !figure && s[k] != '(' && word != "I" && sp.hasLetter(i)
	case c.strong:
		return i == sp.start || s[i-1] != '('
	}
	return sp.fullStop(i, m, word, figure)
}

// glued decides on a terminator with a letter right behind it.
func (sp *splitter) glued(i int, c cluster, m int, next rune, nw int, opened bool) bool {
	s := sp.s
	if c.dots >= 3 || !unicode.IsUpper(next) {
		return false
	}
	if after, _ := utf8.DecodeRuneInString(s[min(m+nw, sp.end):sp.end]); !unicode.IsLower(after) && after != ' ' {
		return false // "U.S.A", "Ph.D."
	}
	before := sp.wordBefore(i)
	last, _ := utf8.DecodeLastRuneInString(before)
	if !c.closed && !opened {
		if !unicode.IsLower(last) && !unicode.IsDigit(last) || strings.ContainsAny(before, "@/") || strings.HasPrefix(before, "www.") {
			return false
		}
		if utf8.RuneCountInString(before) < 2 && !unicode.IsDigit(last) {
			return false
		}
		rest := s[m:min(sp.end, m+maxWord)]
		if j := strings.IndexAny(rest, " \n\t"); j >= 0 {
			rest = rest[:j]
		}
		if strings.ContainsAny(rest, "@/") {
			return false
		}
	}
	return lexicon.Abbreviation(strings.ToLower(before), sp.lang) == lexicon.NoAbbreviation
}

// fullStop decides on a single full stop at i with white space and the word (or figure) at m behind it.
func (sp *splitter) fullStop(i, m int, next string, figure bool) bool {
	w := sp.wordBefore(i)
	w = strings.TrimPrefix(w, "-") // "aus dem 1. -3. Jahrhundert"
	lower := strings.ToLower(w)
	switch {
	case w == "":
		return true
	case digits(w):
		if sp.language == "en" || len(w) > 2 || figure {
			return true
		}
		// "am 6. Februar", "der 14. Tag": an ordinal, unless the next word begins sentences
		return lexicon.Opener(next, sp.lang) && !ordinalAhead(sp.previousWord(i-len(w)))
	case len(w) == 1 && w != lower && startsUpper(sp.previousWord(i-1)):
		return lexicon.Opener(next, sp.lang) // "Karin P. Holmberg", not eight p.m. nor a century
	case partOfDay(lower) || lower == "m" && strings.HasSuffix(strings.ToLower(s4(sp.s, i)), ". m"):
		if lexicon.Opener(next, sp.lang) {
			return true
		}
		return !figure && !clockTail(next) && !zoneTail(sp.s[m:sp.end]) && !preposition(sp.s[sp.start:min(sp.end, sp.start+maxWord)])
	case era(lower):
		return lexicon.Opener(next, sp.lang) || !figure && !preposition(sp.s[sp.start:min(sp.end, sp.start+maxWord)])
	}
	switch lexicon.Abbreviation(lower, sp.lang) {
	case lexicon.BeforeName:
		return false
	case lexicon.BeforeNumber:
		return !figure && !roman(next)
	case lexicon.AnyPlace:
		return lexicon.Opener(next, sp.lang)
	}
	if initials(w) {
		return lexicon.Opener(next, sp.lang) && !(sp.language == "de" && utf8.RuneCountInString(w) == 1)
	}
	// a short capitalised word without a vowel abbreviates something: "Sgt.", "Bldg."
	return !(len(w) <= 5 && vowelless(w)) || lexicon.Opener(next, sp.lang)
}

// attribution reports whether a closed quotation is followed by its speaker and a verb of saying: “Is it over?” Mr. Ross asked.
func (sp *splitter) attribution(at int) bool {
	for n := 0; n < 6; n++ {
		w := wordAt(sp.s[at:sp.end])
		if w == "" {
			return false
		}
		at += len(w)
		if n > 0 && lexicon.SpeechVerb(w) {
			return at >= sp.end || strings.IndexByte(".,;", sp.s[at]) >= 0
		}
		if n == 0 && lexicon.Opener(w, sp.lang) && w != "The" && w != "A" {
			return false
		}
		if at < sp.end && sp.s[at] == '.' {
			at++
		}
		if at >= sp.end || sp.s[at] != ' ' {
			return false
		}
		at++
	}
	return false
}

// wordBefore is what stands before the terminator at i up to white space or an opening mark, without opening marks. One space before the
// terminator is skipped ("Mr . Ross"). It is empty where the word is longer than maxWord.
func (sp *splitter) wordBefore(i int) string {
	end := i
	if end > sp.start && sp.s[end-1] == ' ' {
		end--
	}
	for at := end; end-at <= maxWord; {
		if at > sp.start && asciiWord(sp.s[at-1]) {
			at-- // most
			continue
		}
		r, w := utf8.DecodeLastRuneInString(sp.s[sp.start:at])
		if w == 0 || unicode.IsSpace(r) || strings.ContainsRune("\"'“„”‘‚»«([{)]},;:/—–&", r) {
			return sp.s[at:end]
		}
		at -= w
	}
	return ""
}

// previousWord is the word that ends before the white space before at.
func (sp *splitter) previousWord(at int) string {
	for at > sp.start && sp.s[at-1] == ' ' {
		at--
	}
	if at <= sp.start {
		return ""
	}
	return sp.wordBefore(at)
}

// hasLetter reports whether the sentence at hand has a letter before at; it looks at its beginning only.
func (sp *splitter) hasLetter(at int) bool {
	for _, r := range sp.s[sp.start:min(at, sp.start+maxWord)] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return at > sp.start+maxWord
}

// marker is a list marker: "3.", "3)", "3.)", "c.", "c)".
type marker struct {
	n     int
	style int // 0 none; 1 "3." 2 "3)" 3 "3.)"; 4, 5, 6 the same with a letter
	width int
}

func readMarker(s string) marker {
	var m marker
	i := 0
	for i < len(s) && i < 2 && isDigit(s[i]) {
		m.n = m.n*10 + int(s[i]-'0')
		i++
	}
	if i == 0 {
		if len(s) == 0 || s[0] < 'a' || s[0] > 'z' {
			return marker{}
		}
		m.n, m.style, i = int(s[0]), 3, 1
	}
	switch {
	case strings.HasPrefix(s[i:], ".)"):
		m.style += 3
		i += 2
	case strings.HasPrefix(s[i:], ")"):
		m.style += 2
		i++
	case strings.HasPrefix(s[i:], "."):
		m.style++
		i++
	default:
		return marker{}
	}
	if i+1 >= len(s) || s[i] != ' ' {
		return marker{}
	}
	if r, _ := utf8.DecodeRuneInString(s[i+1:]); !unicode.IsUpper(r) && !(m.style <= 3 && strings.HasPrefix(s[i+1:], "_")) {
		return marker{}
	}
	m.width = i
	return m
}

// bullet is the length of a bullet and the space behind it at the start of s, 0 where there is none.
func bullet(s string) int {
	if s != "" && asciiWord(s[0]) {
		return 0 // most
	}
	r, w := utf8.DecodeRuneInString(s)
	if !bulletRune(r) && !(strings.ContainsRune("-*–—―", r) && w < len(s) && s[w] == ' ') {
		return 0
	}
	for w < len(s) && s[w] == ' ' {
		w++
	}
	return w
}

// dateLine is the length of a date at the start of s that has a line of its own where the page had one ("Friday, February 6, 2026"), 0 where
// there is none or nothing follows it.
func dateLine(s string) int {
	if s == "" || s[0] != 'M' && s[0] != 'T' && s[0] != 'W' && s[0] != 'F' && s[0] != 'S' {
		return 0
	}
	day := wordAt(s)
	if !strings.HasSuffix(day, "day") || !clockTail(day) || !strings.HasPrefix(s[len(day):], ", ") {
		return 0
	}
	rest := s[:min(len(s), maxWord)]
	for i := len(day); i+6 < len(rest); i++ {
		if rest[i] == ' ' && digits(rest[i+1:i+5]) && rest[i+5] == ' ' {
			return i + 5
		}
	}
	return 0
}

// pictureCredit reports whether s begins with the label of a picture's source, which opens a line of its own: "Photo: Reuters".
func pictureCredit(s string) bool {
	switch s[0] { // most words are passed over here
	case 'I', 'P', 'F', 'C':
	default:
		return false
	}
	if strings.IndexByte(s[:min(len(s), len("Photograph:"))], ':') < 0 && !strings.HasPrefix(s, "Image c") && !strings.HasPrefix(s, "Photo c") {
		return false
	}
	for _, label := range [...]string{"Image:", "Photo:", "Picture:", "Photograph:", "Foto:", "Credit:", "Image credit:", "Photo credit:"} {
		if strings.HasPrefix(s, label) {
			return true
		}
	}
	return false
}

func bulletRune(r rune) bool {
	switch r {
	case '•', '⁃', '▪', '●', '◦', '‣', '■', '►':
		return true
	}
	return false
}

func spaceBefore(s string, i int) bool { return i > 0 && (s[i-1] == ' ' || s[i-1] == '\n') }

// asciiWord reports whether b is a letter or digit of ASCII.
func asciiWord(b byte) bool { return b|0x20-'a' < 26 || isDigit(b) }

// wordByte reports whether b belongs to a word or figure; bytes beyond ASCII count as letters.
func wordByte(b byte) bool {
	return asciiWord(b) || b >= utf8.RuneSelf
}

// wordAt is the word at the start of s: letters, digits, inner hyphens and apostrophes; at most maxWord bytes.
func wordAt(s string) string {
	plain := 0
	for plain < len(s) && plain <= maxWord && (asciiWord(s[plain]) || s[plain] == '-' || s[plain] == '\'') {
		plain++
	}
	for i, r := range s[plain:] {
		if plain+i > maxWord || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’' {
			return s[:plain+i]
		}
	}
	return s
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || r == '"' || r == '“'
}

// s4 is up to four bytes of s before at.
func s4(s string, at int) string { return s[max(0, at-4):at] }

func digits(w string) bool {
	for i := 0; i < len(w); i++ {
		if !isDigit(w[i]) {
			return false
		}
	}
	return w != ""
}

// initials reports whether w is one letter, or short parts with dots between: "J", "U.S", "Ph.D", "LL.B".
func initials(w string) bool {
	parts, n := 1, 0
	for _, r := range w {
		switch {
		case r == '.':
			if n == 0 {
				return false
			}
			parts++
			n = 0
		case unicode.IsLetter(r):
			n++
		default:
			return false
		}
		if n > 2 {
			return false
		}
	}
	return parts > 1 || n == 1
}

func vowelless(w string) bool {
	for i, r := range w {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) || strings.ContainsRune("aeiouyAEIOUYäöüåéÄÖÜÅÉ", r) {
			return false
		}
	}
	return utf8.RuneCountInString(w) > 1
}

func partOfDay(w string) bool {
	for len(w) > 0 && isDigit(w[0]) {
		w = w[1:]
	}
	return w == "a.m" || w == "p.m"
}

func era(w string) bool { return w == "b.c" || w == "a.d" || w == "c.e" || w == "b.c.e" }

func roman(w string) bool {
	return w != "" && w != "I" && strings.Trim(w, "IVXLC") == ""
}

// clockTail reports whether the word goes on with a clock time: a weekday, a month or a zone.
func clockTail(w string) bool {
	if lexicon.In(w, "April Aug August Beijing British C Central Dec December E Eastern Feb February Friday G Greenwich Jan January July June M March May Monday "+
		"Moscow Mountain Nov November Oct October P Pacific Saturday Sept September Sunday Thursday Tuesday Wednesday Z") {
		return true
	}
	return len(w) >= 2 && len(w) <= 4 && strings.ToUpper(w) == w
}

// zoneTail reports whether s, which follows a clock time, begins with a place and “time”: “New York time”.
func zoneTail(s string) bool {
	for n := 0; n < 3; n++ {
		w := wordAt(s)
		if w == "time" {
			return n > 0
		}
		if len(w) == 0 || len(w) >= len(s) || s[len(w)] != ' ' {
			return false
		}
		s = s[len(w)+1:]
	}
	return false
}

// preposition reports whether the sentence begins with a preposition, as "At 6 a.m. Mr. Ross arrived" does: its time may stand in front.
func preposition(sentence string) bool {
	return lexicon.In(strings.ToLower(wordAt(sentence)), "about after around at before by from in on shortly since until")
}

// ordinalAhead reports whether the German or Swedish word calls for an ordinal: "am 6.", "der 14."
func ordinalAhead(w string) bool {
	return lexicon.In(strings.ToLower(w), "ab am beim bis das dem den den. der des die im jeder jedes seit und vom zum zur")
}

func appendTrimmed(out []text.Span, s string, start, end int) []text.Span {
	p := s[start:end]
	start += len(p) - len(strings.TrimLeftFunc(p, unicode.IsSpace))
	p = strings.TrimSpace(s[start:end])
	if p == "" {
		return out
	}
	return append(out, text.Span{Start: start, End: start + len(p)})
}
