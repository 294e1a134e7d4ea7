package fact

import (
	"sort"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Who says what.
//
// The problem: news carries what it knows as other people's words: quoted (“We won,” Ross said), half quoted (Ross said it was “a win”),
// reported (Ross said they had won), in pieces around the cue, and with the speaker named once for three paragraphs. The idea: find the
// quotation marks and the cue verbs; for each cue find its subject on the left (or the right, where the verb comes first) and decide from
// what stands around the two which side is the content:
//
//	content, SOURCE CUE.            the tail after the cue is empty or only a time or place
//	SOURCE CUE (that) content.      anything else
//	content, SOURCE CUE, content.   a comma on both sides
//
// Quotations that no cue claims go on with the speaker before them, and else belong to the subject of their own sentence or the one before.
// Intent (“plans to”, “agreed to”) is taken as content too, as PolNeAR's guidelines have it, but casts no doubt: see settleStance.
//
// Cost: linear in tokens, as every search stays within a sentence or within maxSource tokens. What it gets wrong: a subject behind a long
// relative clause, content that goes on in unmarked sentences, nouns that read like verbs (“fresh claims”, mostly kept out by verbPlace).
//
// Terms and what counts as content follow Newell, Margolin and Ruths, “An Attribution Relations Corpus for Political News” (LREC 2018).

// extractQuotes finds quotations and other attributed content.
func extractQuotes(d *doc) {
	if len(d.Tokens) == 0 {
		return
	}
	x := &d.room.quote
	x.doc, x.quotations, x.quoted, x.within, x.found = d, d.quotations(x.quotations[:0]), zeroed(x.quoted, len(d.Tokens)), zeroed(x.within, len(d.Tokens)), x.found[:0]
	for k := range x.quotations {
		q := &x.quotations[k]
		for i := q.first; i < q.last; i++ {
			x.quoted[i] = true
		}
		i := q.first
		for i > 0 && d.Tokens[i-1].Span.Start >= q.span.Start {
			i--
		}
		for ; i < len(d.Tokens) && d.Tokens[i].Span.Start < q.span.End; i++ {
			x.within[i] = int32(k) + 1
		}
	}
	x.names = d.mentions(x.names[:0])
	x.titles = Titles(d.facts)
	x.claimed = x.claimed[:0]
	for range x.quotations {
		x.claimed = append(x.claimed, -1)
	}
	for s := range d.Sentences {
		x.sentence(s)
	}
	x.leftover()
	for _, k := range inOrder(len(x.found), func(k int) int { return x.found[k].span.Start }) {
		q := &x.found[k]
		d.add(q.span, q.sentence, q.Quote)
	}
}

// attribution is a quote on its way into the facts.
type attribution struct {
	Quote
	span     text.Span
	sentence int
	class    lexicon.CueClass
}

// maxContent is how many tokens the content of one cue may have in its sentence.
const maxContent = 300

type quoter struct {
	*doc
	quotations []quotation
	quoted     []bool  // by token
	within     []int32 // by token: the quotation that it stands in, with its marks, from 1; 0 where there is none
	claimed    []int   // by quotation: index into found, -1 where nobody has it yet
	names      []mention
	titles     map[string]string
	found      []attribution

	cueRoom []cue       // of the sentence at hand
	spans   []text.Span // the content at hand
	pieces  []piece     // the same by sentences
}

// sentence finds the attributions whose cue stands in sentence s.
func (x *quoter) sentence(s int) {
	sent := x.Sentences[s]
	lo, hi := sent.First, sent.Last
	if lo == hi {
		return
	}
	if x.label(s) {
		return
	}
	cues := x.cues(x.cueRoom[:0], lo, hi, x.quoted)
	x.cueRoom = cues
	body := hi // without the final stop
	for body > lo && x.Tokens[body-1].Kind == article.Mark && x.norm(body-1) != `"` && x.norm(body-1) != ")" && x.norm(body-1) != "'" {
		body--
	}
	var chain []cue
	made := len(x.found)
	from := lo // where the next cue's left side begins
	for k, c := range cues {
		if x.cites(c, body) {
			chain = append(chain, c)
			continue
		}
		if c.first < from {
			continue
		}
		end := min(body, c.last+maxContent)
		for n := k + 1; n < min(len(cues), k+5); n++ {
			end = min(end, x.boundary(c, cues[n], end))
		}
		if x.attribute(c, from, end) && end < body {
			from = end
		}
	}
	for _, c := range chain {
		x.chain(c, made, body)
	}
}

// cites reports whether a cue names whom somebody else rests on: “local radio, citing officials, said”.
func (x *quoter) cites(c cue, body int) bool {
	if c.voice != participle || c.saying > 0 || c.lemma != "cite" && c.lemma != "quote" {
		return false
	}
	a, b := x.subjectAfter(c.last, body)
	for i := a; i < b; i++ {
		if x.capital(i) || lexicon.SourceNoun(x.norm(i)) {
			return true
		}
	}
	return false
}

// chain puts the source that is cited under the attribution of the sentence that cites it, which is among those found since the sentence began: a
// quote within the quote.
func (x *quoter) chain(c cue, made, body int) {
	for n := made; n < len(x.found); n++ {
		if f := &x.found[n]; f.class == lexicon.Speech || f.class == lexicon.Evidence {
			q := f.Quote
			a, b := x.subjectAfter(c.last, body)
			q.Source, q.Cue = x.tokenSpan(a, b), x.tokenSpan(c.verb, c.last)
			q.Speaker = x.speaker(q.Source, q.Source.Start)
			x.push(q, lexicon.Speech)
			return
		}
	}
}

// label finds the speaker before a colon, as transcripts (“ROSS: We won”) and headlines (“Police: Two hurt”) have it.
func (x *quoter) label(s int) bool {
	lo, hi := x.Sentences[s].First, x.Sentences[s].Last
	if lo < hi && x.norm(lo) == `"` {
		lo++
	}
	k := lo
	for k < hi && k-lo < 4 && x.capital(k) {
		k++
	}
	if k == lo || k+1 >= hi || x.norm(k) != ":" {
		return false
	}
	// elsewhere than in a headline it is as often a dateline (“AKRON: The ferry …”), unless it is a person or stands in quotation marks
	if words := x.Text(x.tokenSpan(lo, k)); x.Role(s) != article.Headline && (strings.ToUpper(words) != words || lo == x.Sentences[s].First && !x.person(lo)) {
		return false
	}
	q := Quote{Source: x.tokenSpan(lo, k), Cue: x.Tokens[k].Span, Content: []text.Span{x.tokenSpan(k+1, hi)}, Direct: x.Role(s) != article.Headline || x.opensQuotation(k+1)}
	q.Speaker = x.speaker(q.Source, q.Source.Start)
	x.push(q, lexicon.Speech)
	return true
}

// person reports whether the name of a person stands at token i.
func (x *quoter) person(i int) bool {
	m := x.nameAt(i)
	return m != nil && m.person
}

// nameAt is the name that stands at token i; nil where none does.
func (x *quoter) nameAt(i int) *mention {
	at := x.Tokens[i].Span
	k := sort.Search(len(x.names), func(k int) bool { return x.names[k].span.End > at.Start })
	if k == len(x.names) || x.names[k].span.Start >= at.End {
		return nil
	}
	return &x.names[k]
}

// boundary is where the content of cue c ends because cue next begins a clause of its own: “Ross said it was over, but Marsh denied it”.
func (x *quoter) boundary(c, next cue, body int) int {
	for j := next.first - 1; j >= c.last; j-- {
		if x.quoted[j] {
			return body
		}
		switch w := x.norm(j); {
		case w == "but" || w == "while" || w == "though" || w == "although" || w == ";":
			if next.first-j <= 10 {
				return j
			}
		case w == "and" && participleForm(x.norm(c.verb), c.lemma) == participleForm(x.norm(next.verb), next.lemma) && (j == next.first-1 || x.norm(j-1) == "," && next.first-j <= 8):
			return j
		case w == "," && j == next.first-1 && next.voice == participle:
			return j
		}
	}
	return body
}

// attribute builds the attribution of cue c; the clause at hand is tokens [lo, end).
func (x *quoter) attribute(c cue, lo, end int) bool {
	var src [2]int
	pre := c.first // where the left side ends, before source or cue
	post := c.last // where the right side begins
	coordinated := false
	switch c.voice {
	case preposed:
		src[0], src[1] = x.subjectAfter(c.last, end)
		if c.lemma != "according" && src[1] > src[0] {
			// the verb comes next in German and Swedish: “Laut Polizei | sank …”, “Enligt polisen | sjönk …”
			src[1] = min(end, x.addressee(src[0], end))
		} else if c.first == lo && src[1] > src[0] {
			// all up to the comma names the source: “According to an article in the “Herald”, …”
			for k := src[1]; k < min(end, src[1]+12); k++ {
				if x.norm(k) == "," {
					src[1] = k
					break
				}
				if x.finite(k, k+1) || x.in(k, lexicon.ClauseWord) {
					break
				}
			}
		}
		post = max(post, src[1])
	case passive:
		if c.saying > 0 {
			src[0], src[1] = x.subjectBefore(c.first, lo)
			break
		}
		for j := c.last; j < min(end, c.last+12) && x.norm(j) != "," && x.norm(c.last) != "to"; j++ {
			if x.norm(j) == "by" && !x.timeWord(j+1) {
				src[0], src[1] = x.subjectAfter(j+1, end)
				break
			}
		}
	case participle:
		src = x.mainSubject(c)
	default:
		if a, b := x.subjectAfter(c.last, end); x.norm(c.first-1) == "," && c.first > lo && b > a && inverts(c.lemma) && !x.finite(a, b) && x.adverbial(c, b, end) {
			// “The ferry sank, said Ross”: nothing but the source follows
			src[0], src[1] = a, x.appositionAfter(b, end)
			post = src[1]
			break
		}
		src[0], src[1] = x.subjectBefore(c.first, lo)
		if joint := x.norm(c.first - 1); src[0] == src[1] && c.first > lo && (joint == "and" || joint == "but" || joint == "or" || joint == "then") {
			src = x.mainSubject(c) // “I laughed and said”
			coordinated = true
		} else if src[0] == src[1] {
			if a, b := x.subjectAfter(c.last, end); b > a && x.norm(c.first-1) == "," && x.finite(b, b+1) && !x.finite(lo, c.first) {
				src = [2]int{x.phraseStart(c.first-1, lo), c.first - 1} // a stray comma: “The clinic in Akron, said two patients | have left”
				pre = src[0]
			} else if b > a && (c.first == lo || inverts(c.lemma) && (x.norm(c.first-1) == "," || x.norm(c.first-1) == `"` || x.norm(c.first-1) == "'" || x.norm(c.first-1) == "-")) {
				src = [2]int{a, b}
				src[1] = x.appositionAfter(b, end)
				post = src[1]
			} else if c.first == lo || c.class != lexicon.Speech {
				return false
			}
		} else {
			pre = src[0]
		}
	}
	if coordinated {
		lo = pre // what stands before the “and” is another clause
	}
	content, direct := x.content(c, lo, pre, post, end)
	x.spans = content[:0]
	if len(content) == 0 || !direct && c.last-c.verb == 1 && content[0].Start >= x.Tokens[c.verb].Span.Start && !x.after(c, "that") && lexicon.WeakCue(c.lemma) {
		return false
	}
	if src[0] == src[1] && c.voice == active && c.class != lexicon.Speech || c.lemma == "welcome" && x.guest(c.last, end) {
		return false
	}
	for k := range content {
		content[k] = x.trimmed(content[k])
	}
	cueEnd := c.last
	if c.saying > 0 {
		cueEnd = c.verb + 1
	}
	if c.saying > 0 && c.voice != passive {
		// “radio quoted officials as saying”: the object speaks
		src[0], src[1] = x.subjectAfter(c.verb+1, c.saying)
	}
	q := Quote{Source: x.tokenSpan(src[0], src[1]), Cue: x.tokenSpan(c.verb, cueEnd), Content: content, Direct: direct, Firm: firmness(c)}
	said := q.Source.Start
	if direct {
		said = min(said, content[0].Start)
	}
	q.Speaker = x.speaker(q.Source, said)
	x.push(q, c.class)
	return true
}

// guest reports whether a person is named right behind token i: “welcomed | President Ross to the palace”, not “welcomed Ross's plan”.
func (x *quoter) guest(i, end int) bool {
	for ; i < end && (x.capital(i) || x.in(i, lexicon.Determiner) || x.norm(i) == "." && x.titleBefore(i)); i++ {
		if x.person(i) {
			return i+1 >= end || x.norm(i+1) != "'s"
		}
	}
	return false
}

// push adds an attribution, one for each sentence that its content reaches into: a reader compares sentences.
func (x *quoter) push(q Quote, class lexicon.CueClass) {
	pieces := x.bySentence(q.Content)
	for k := 0; k < len(pieces); {
		s := pieces[k].sentence
		part := q
		part.Content, part.Marked = nil, nil
		var span text.Span
		for ; k < len(pieces) && pieces[k].sentence == s; k++ {
			part.Content = append(part.Content, pieces[k].span)
			part.Marked = x.marked(part.Marked, pieces[k].span)
			span = span.Cover(pieces[k].span)
		}
		for _, w := range [...]text.Span{q.Source, q.Cue} {
			if x.Sentences[s].Span.Contains(w) {
				span = span.Cover(w)
			}
		}
		x.found = append(x.found, attribution{Quote: part, span: span, sentence: s, class: class})
	}
	n := len(x.found) - 1
	i := sort.Search(len(x.quotations), func(i int) bool { return x.quotations[i].span.End > q.Content[0].Start })
	for ; i < len(x.quotations) && x.quotations[i].span.Start < q.Content[len(q.Content)-1].End; i++ {
		for _, c := range q.Content {
			if c.Overlaps(x.quotations[i].span) {
				x.claimed[i] = n
			}
		}
	}
}

// marked appends the stretches of a span that stand in quotation marks.
func (x *quoter) marked(out []text.Span, s text.Span) []text.Span {
	k := sort.Search(len(x.quotations), func(k int) bool { return x.quotations[k].span.End > s.Start })
	for ; k < len(x.quotations) && x.quotations[k].span.Start < s.End; k++ {
		q := x.quotations[k].span
		out = append(out, text.Span{Start: max(q.Start, s.Start), End: min(q.End, s.End)})
	}
	return out
}

// piece is the part of a content that stands in one sentence.
type piece struct {
	span     text.Span
	sentence int
}

// bySentence takes a content apart, up to the next call.
func (x *quoter) bySentence(content []text.Span) []piece {
	out := x.pieces[:0]
	for _, c := range content {
		s := sort.Search(len(x.Sentences), func(i int) bool { return x.Sentences[i].Span.End > c.Start })
		for ; s < len(x.Sentences) && x.Sentences[s].Span.Start < c.End; s++ {
			in := x.Sentences[s].Span
			out = append(out, piece{text.Span{Start: max(c.Start, in.Start), End: min(c.End, in.End)}, s})
		}
	}
	x.pieces = out
	if len(out) < 2 {
		return out
	}
	sorted := make([]piece, 0, len(out))
	for _, k := range inOrder(len(out), func(k int) int { return out[k].sentence }) {
		sorted = append(sorted, out[k])
	}
	return sorted
}

// trimmed is the span without a comma or dash at its end.
func (x *quoter) trimmed(s text.Span) text.Span {
	for s.End > s.Start+1 {
		switch w := strings.TrimRight(x.src[s.Start:s.End], " \n\t,;:-–—"); {
		case w == "" || len(w) == s.Len():
			return s
		default:
			s.End = s.Start + len(w)
		}
	}
	return s
}

// after reports whether the word stands within a few tokens behind the cue.
func (x *quoter) after(c cue, word string) bool {
	for j := c.last; j < min(len(x.Tokens), c.last+6); j++ {
		if x.norm(j) == word {
			return true
		}
	}
	return false
}

// inverts reports whether the verb stands before its subject in news English: “said Ross”.
func inverts(lemma string) bool {
	return lexicon.In(lemma, "add admit announce argue ask boast comment complain conclude continue cry declare explain insist joke lament note observe post predict quip "+
		"read recall remark reply report say shout sing state suggest tell tweet warn wonder write")
}

// appositionAfter is the end of what describes a source that ends at token b: “said Ann Ross, a teacher from Akron”.
func (x *quoter) appositionAfter(b, end int) int {
	if b+1 >= end || x.norm(b) != "," || !x.apposition(b+1, min(end, b+4)) || x.opensQuotation(b+1) || strings.HasSuffix(x.norm(b+1), "ing") {
		return b
	}
	k := b + 1
	for k < end && k-b < maxSource && x.norm(k) != "," && !x.opensQuotation(k) && x.norm(k) != ";" && x.norm(k) != ":" {
		k++
	}
	return k
}

// mainSubject is the subject of the clause that a participle cue hangs on: the source of the attribution before it in the sentence, or the
// first noun phrase.
func (x *quoter) mainSubject(c cue) [2]int {
	lo := x.Sentences[x.sentenceAt(c.first)].First
	if n := len(x.found) - 1; n >= 0 && !x.found[n].Source.Empty() && x.found[n].Source.Start >= x.Tokens[lo].Span.Start {
		a := x.tokenFrom(x.found[n].Source.Start, lo)
		b := a
		for b < len(x.Tokens) && x.Tokens[b].Span.End <= x.found[n].Source.End {
			b++
		}
		return [2]int{a, b}
	}
	a, b := x.sentenceSubject(lo, c.first)
	return [2]int{a, b}
}

// tokenFrom is the first token at or after lo that begins at or after the byte offset.
func (x *quoter) tokenFrom(at, lo int) int {
	return lo + sort.Search(len(x.Tokens)-lo, func(i int) bool { return x.Tokens[lo+i].Span.Start >= at })
}

// content decides which side of source and cue the content stands on. The left side is tokens [lo, pre), the right one [post, end).
func (x *quoter) content(c cue, lo, pre, post, end int) (spans []text.Span, direct bool) {
	spans = x.spans[:0]
	left := pre
	comma := false
	for left > lo && (x.norm(left-1) == "," || x.norm(left-1) == "-" || x.norm(left-1) == "and" || x.norm(left-1) == "but") {
		comma = true
		left--
	}
	quoteLeft := left > lo && x.inQuotation(left-1)
	quoteRight := -1
	for j := post; j < end; j++ {
		if x.opensQuotation(j) {
			quoteRight = j
			break
		}
	}
	if quoteLeft { // “…,” Ross said
		q := x.quotationAt(left - 1)
		start := x.quotations[q].span
		if mixed := x.tokenSpan(lo, left); x.quotations[q].span.Start > mixed.Start && x.claimed[q] < 0 && x.sentenceAt(x.quotations[q].first) == x.sentenceAt(left-1) && x.opening(lo, q) {
			start = mixed
		} else if x.claimed[q] >= 0 {
			goto right
		}
		spans = append(spans, start)
		if quoteRight >= 0 && x.adverbial(c, post, quoteRight) {
			spans = append(spans, x.quotationSpan(quoteRight))
		}
		return spans, true
	}
right:
	switch {
	case c.voice == preposed:
		if left-lo > 1 { // content, according to source
			return append(spans, x.tokenSpan(x.clauseStart(lo, left), left)), false
		}
	case !comma || left-lo < 2 || firmness(c) == Rejected || c.class == lexicon.Intent || c.class == lexicon.Address || c.voice != active:
	case c.class == lexicon.Speech && !x.lead(lo, left) && x.resumes(c, post, end) > 0: // content, source cue, content
		spans = append(spans, x.tokenSpan(x.clauseStart(lo, left), left))
		return append(spans, x.tokenSpan(x.resumes(c, post, end), end)), false
	case x.adverbial(c, post, end) && !(x.lead(lo, left) && post < end):
		return append(spans, x.tokenSpan(x.clauseStart(lo, left), left)), false
	}
	if c.voice == passive && (lexicon.Hedge(x.norm(c.verb)) || x.norm(c.last) == "to" && hearsay(c.lemma)) {
		return x.hedged(c, lo, end), false
	}
	a := x.contentStart(c, post, end)
	if quoteRight >= 0 && a >= quoteRight {
		a = quoteRight
	}
	if a >= end {
		return nil, false
	}
	if x.opensQuotation(a) { // Ross said: “…”
		span := x.quotationSpan(a)
		if rest := x.tokenSpan(a, end); rest.End > span.End && !x.endsQuotation(end-1) && c.class != lexicon.Speech {
			span = rest
		}
		return append(spans, span), true
	}
	span := x.tokenSpan(a, end)
	if quoteRight >= 0 {
		span = span.Cover(x.lastQuotationSpan(quoteRight, end))
	}
	return append(spans, span), quoteRight >= 0
}

// opening reports whether tokens from lo up to quotation q are words of the content too: “A ‘huge win,’ Ross said”.
func (x *quoter) opening(lo, q int) bool {
	return x.quotations[q].first-lo > 1 && !x.quotations[q].whole
}

// hearsay reports whether “is … to” with this verb hands on what others say: “are said to have died”.
func hearsay(lemma string) bool {
	return lexicon.In(lemma, "allege assume believe claim consider estimate fear know reckon report say suspect think understand")
}

// hedged is the clause around an adverb such as “reportedly” or a passive such as “are said to”.
func (x *quoter) hedged(c cue, lo, end int) []text.Span {
	a := c.first
	for a > lo && c.first-a < maxSource && !(x.Tokens[a-1].Kind == article.Mark && strings.Contains(",;:-", x.norm(a-1)) && !x.quoted[a-1]) {
		a--
	}
	return []text.Span{x.tokenSpan(a, end)}
}

// clauseStart is where the content that ends at token left begins: after a conjunction at the sentence's head.
func (x *quoter) clauseStart(lo, left int) int {
	lo = max(lo, left-maxContent)
	for n := 0; lo < left && n < maxSource && x.Tokens[lo].Kind == article.Mark && x.norm(lo) != `"` && x.norm(lo) != "'" && x.norm(lo) != "$"; n++ {
		lo++
	}
	return lo
}

// contentStart is where content begins behind a cue: after “that”, the person told, and when it was said.
func (x *quoter) contentStart(c cue, post, end int) int {
	if c.class == lexicon.Speech || c.class == lexicon.Evidence || c.class == lexicon.Thought {
		for j := post; j < min(end, post+14); j++ {
			w := x.norm(j)
			if w == "that" || w == "dass" || w == "att" {
				return j + 1
			}
			if w == ":" || w == "," && j+1 < end && (x.opensQuotation(j+1) || x.norm(j+1) == "that") {
				return j + 1
			}
			if x.opensQuotation(j) || j > post && (x.in(j, lexicon.Nominative) || x.finite(j, j+1)) {
				break
			}
		}
	}
	a := post
	switch c.lemma {
	case "assure", "inform", "notify", "remind", "tell":
		a = x.addressee(a, end)
	}
	for a < end && (x.norm(a) == "," || x.norm(a) == ":" || x.timeWord(a) || x.norm(a) == "on" && a+1 < end && x.timeWord(a+1)) {
		a++
	}
	if a >= end && post < end {
		return post
	}
	return a
}

// addressee is the token after the person told: “told reporters”, “told the newspaper”, “told Ann Ross”.
func (x *quoter) addressee(a, end int) int {
	b := a
	if x.in(b, lexicon.Determiner) {
		b++
	}
	for b < end && x.capital(b) {
		b++
	}
	if b == a || !x.capital(b-1) {
		b++
	}
	return min(b, end)
}

// resumes is the token at which the content goes on behind a cue between commas: “The bridge, the mayor said on Monday, | was safe”; 0 where it does
// not.
func (x *quoter) resumes(c cue, post, end int) int {
	k := post
	for k < min(end, post+12) && x.norm(k) != "," {
		k++
	}
	if k+1 >= end || x.norm(k) != "," || k > post && !x.adverbial(c, post, k) {
		return 0
	}
	w := x.norm(k + 1)
	if x.opensQuotation(k+1) || k > post && (x.in(k+1, lexicon.Preposition) || x.in(k+1, lexicon.ClauseWord) || strings.HasSuffix(w, "ing")) {
		return 0
	}
	return k + 1
}

// lead reports whether tokens [lo, left) only lead into a sentence: “In the end,” “After a night of talks,”.
func (x *quoter) lead(lo, left int) bool {
	w := x.norm(lo)
	return left-lo <= 12 && (x.in(lo, lexicon.Preposition) || x.timeWord(lo) || x.in(lo, lexicon.Adverb) || x.in(lo, lexicon.ClauseWord) || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") || left-lo <= 3 && !x.in(lo, lexicon.Determiner) && !x.in(lo, lexicon.Nominative))
}

// adverbial reports whether tokens [a, b), behind cue c, only say when, where or to whom it was said.
func (x *quoter) adverbial(c cue, a, b int) bool {
	for b > a && x.Tokens[b-1].Kind == article.Mark {
		b--
	}
	if lexicon.In(c.lemma, "assure inform notify remind tell") {
		a = x.addressee(a, b)
	}
	if a >= b {
		return true
	}
	w := x.norm(a)
	if w == "," {
		return b-a <= 1 || x.in(a+1, lexicon.Preposition) || strings.HasSuffix(x.norm(a+1), "ing")
	}
	if w == "that" || w == ":" || x.in(a, lexicon.Nominative) && !x.timeWord(a) {
		return false
	}
	if x.in(a, lexicon.Preposition) || x.timeWord(a) || x.in(a, lexicon.Adverb) || w == "when" || w == "while" || w == "here" {
		for j := a; j < b; j++ {
			if x.norm(j) == "that" || x.opensQuotation(j) {
				return false
			}
		}
		return true
	}
	return false
}

// quotationAt is the quotation that token i stands in, -1 where there is none.
func (x *quoter) quotationAt(i int) int { return int(x.within[i]) - 1 }

func (x *quoter) inQuotation(i int) bool { return x.quotationAt(i) >= 0 }

func (x *quoter) opensQuotation(i int) bool {
	k := x.quotationAt(i)
	return k >= 0 && x.quotations[k].span.Start == x.Tokens[i].Span.Start
}

func (x *quoter) endsQuotation(i int) bool {
	k := x.quotationAt(i)
	return k >= 0 && x.quotations[k].span.End == x.Tokens[i].Span.End
}

func (x *quoter) quotationSpan(i int) text.Span {
	return x.quotations[x.quotationAt(i)].span
}

func (x *quoter) lastQuotationSpan(a, end int) text.Span {
	var s text.Span
	for j := a; j < end; j++ {
		if k := x.quotationAt(j); k >= 0 {
			s = x.quotations[k].span
		}
	}
	return s
}

// leftover gives the quotations that no cue claimed to a speaker: the one before in the same or an unclosed paragraph, or the subject of the
// sentence.
func (x *quoter) leftover() {
	byEnd := inOrder(len(x.found), func(n int) int { return x.found[n].span.End })
	before, next := -1, 0 // the latest attribution with a source that ends before the quotation at hand
	for k, q := range x.quotations {
		for ; next < len(byEnd) && x.found[byEnd[next]].span.End <= q.span.Start; next++ {
			if f := &x.found[byEnd[next]]; !f.Source.Empty() && (f.class == lexicon.Speech || f.Direct) {
				before = byEnd[next]
			}
		}
		if x.claimed[k] >= 0 {
			continue
		}
		words := 0
		for i := q.first; i < q.last; i++ {
			if x.Tokens[i].Kind != article.Mark {
				words++
			}
		}
		s := x.sentenceAt(q.first)
		if _, a, b := x.signature(q); a == b && k > 0 && x.claimed[k-1] >= 0 && (q.whole || words > 6) {
			p := x.quotations[k-1]
			if p.paragraph == q.paragraph || p.open && q.paragraph == p.paragraph+1 {
				quote := x.found[x.claimed[k-1]].Quote
				quote.Content, quote.Direct = []text.Span{q.span}, true
				x.claim(k, quote)
				continue
			}
		}
		quote := Quote{Content: []text.Span{q.span}, Direct: true}
		if dash, a, b := x.signature(q); b > a {
			quote.Source, quote.Cue = x.tokenSpan(a, b), x.Tokens[dash].Span
			quote.Speaker = x.speaker(quote.Source, quote.Source.Start)
			x.claim(k, quote)
			continue
		}
		if words < 2 || !q.whole && x.title(q) {
			continue
		}
		if !q.whole {
			if a, b := x.sentenceSubject(x.Sentences[s].First, q.first); b > a {
				quote.Source = x.tokenSpan(a, b)
			}
		} else if before >= 0 {
			quote.Source = x.found[before].Source
		} else if s > 0 {
			if a, b := x.sentenceSubject(x.Sentences[s-1].First, x.Sentences[s-1].Last); b > a {
				quote.Source = x.tokenSpan(a, b)
			}
		}
		quote.Speaker = x.speaker(quote.Source, quote.Source.Start)
		x.claim(k, quote)
	}
}

// signature finds the name that a dash puts under a quotation: “We won.” — Ann Ross. It gives the dash and the name's tokens, nothing where there is
// no such name.
func (x *quoter) signature(q quotation) (dash, a, b int) {
	dash = x.tokenFrom(q.span.End, 0)
	if dash+1 >= len(x.Tokens) || x.norm(dash) != "-" || !x.capital(dash+1) || x.paragraphAt(dash) != q.paragraph {
		return 0, 0, 0
	}
	a, b = x.subjectAfter(dash+1, min(len(x.Tokens), dash+1+maxSource))
	if end := x.norm(b); b < len(x.Tokens) && x.paragraphAt(b) == q.paragraph && end != "." && end != "," && end != ";" && end != "(" && end != `"` {
		return 0, 0, 0
	}
	return dash, a, b
}

// claim gives quotation k to a quote.
func (x *quoter) claim(k int, q Quote) {
	x.push(q, lexicon.Speech)
	x.claimed[k] = len(x.found) - 1
}

// title reports whether a quotation is the title of something: every longer word has a capital.
func (x *quoter) title(q quotation) bool {
	for i := q.first; i < q.last; i++ {
		if x.word(i) && !x.capital(i) && x.Tokens[i].Span.Len() > 3 {
			return false
		}
	}
	return true
}

// firmness says how firmly a cue gives its content.
func firmness(c cue) Firmness {
	switch c.lemma {
	case "deny", "reject", "dispute", "refute", "rebut", "dismiss", "disavow":
		if c.negated {
			return Flat
		}
		return Rejected
	case "claim", "allege", "accuse", "assert", "contend", "maintain", "insist", "blame", "speculate":
		return Claimed
	}
	if c.voice == passive || c.class == lexicon.Thought || c.class == lexicon.Evidence && (c.lemma == "seem" || c.lemma == "appear") {
		return Hedged
	}
	return Flat
}
