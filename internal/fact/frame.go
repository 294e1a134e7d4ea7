package fact

import (
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Frames
//
// "The tram hit a truck" and "the car was struck by the tram" differ in what was hit, and no figure or name shows it. What shows it is the
// clause taken apart: what happened (hit, strike), who did it (tram), to whom or what (truck, car), and what hangs on prepositions (where, with
// what). A frame is one clause so taken apart, by its parts of speech alone: noun groups and verb groups are the runs of words that
// can form one; a verb's subject is the nearest noun group to its left that no preposition governs, its object the one right behind it,
// and a passive swaps the two. Relative clauses take the noun before them, coordinated and infinitive verbs the subject of the verb before.
//
// Frames are no facts: they have no value of their own and are not reported. They say where to look for two articles telling one thing
// differently.
//
// Cost: linear in the words; a subject is looked for within forty items. What it gets wrong: objects far from their verb,
// inverted order other than "said X", participles that end a clause without a mark, and every wrong tag.

// Frame is one clause.
type Frame struct {
	Span      text.Span // from its first group to its last
	Sentence  int
	Predicate string    // lemma of what happens, "arrest", or of what something is, "safe", "soldier"
	Verb      text.Span // the verb group: "was not arrested"
	State     bool      // something is something: the predicate is no verb
	Tense     Tense
	Polarity  Polarity // Affirmed or Negated; who says it, and with what doubt, is not looked at
	Modality  Modality
	Actor     Group        // who does it, or is it; empty where the clause does not say
	Patient   Group        // whom or what it befalls
	Attached  []Attachment // in order
}

// Group is a noun group: "the injured driver of the van".
type Group struct {
	Span text.Span
	Head string    // lemma of its main noun: "driver"; a pronoun as it is; "" for no group
	At   text.Span // the main noun
	Name bool      // the head is a name
	None bool      // "no driver", "nobody"
}

// Attachment is a noun group with its preposition: "into a ditch".
type Attachment struct {
	Preposition string
	Group
}

// Tense is when the clause puts it, seen from the time of writing.
type Tense uint8

const (
	Present Tense = iota
	Past
	Future
)

// itemKind is what a run of words is in its clause.
type itemKind uint8

const (
	itemGroup       itemKind = iota
	itemVerb                 // verb group
	itemAdjective            // adjectives without a noun: "safe"
	itemPreposition          //
	itemComma                //
	itemAnd                  // coordinating conjunction
	itemRelative             // who, which, that
	itemBorder               // any other mark, "because", "that"
)

// item is one run of words: tokens [first, last).
type item struct {
	kind        itemKind
	first, last int
	main        int // token of the head or main verb
	frame       int // of a verb group: its frame, -1 before it has one
	infinitive  bool
	participle  bool // "-ing" or a bare past participle: no finite verb
	passive     bool
	copula      bool
	negated     bool
}

// Mention is a noun group with what hangs on it: "in a | warehouse | near the port of Varna".
type Mention struct {
	Group
	Sentence    int
	Span        text.Span // with the preposition before it and all that hangs on it
	Preposition string    // before it, "" for none
	Attached    []Attachment
}

// Content is what an article tells, taken by itself.
type Content struct {
	Facts    []Fact
	Frames   []Frame   // its clauses
	Mentions []Mention // the things that they mention
}

// Read gives an article's content; what it says of times counts from its own date.
func Read(a *article.Article) Content { return ReadAll([]*article.Article{a}, nil)[0] }

// ReadAll is Read of several articles; progress is ExtractAll's.
func ReadAll(articles []*article.Article, progress func(done int)) []Content {
	contents := make([]Content, len(articles))
	for i, facts := range ExtractAll(articles, progress) {
		contents[i].Facts = facts
	}
	for i, a := range articles {
		contents[i].Frames, contents[i].Mentions = Parse(a)
	}
	return contents
}

// Parse gives the article's clauses and the things that they mention, both in order. English only: for other languages it gives none.
func Parse(a *article.Article) (frames []Frame, mentions []Mention) {
	p := framer{a: a}
	for s := range a.Sentences {
		p.sentence, p.out = s, p.out[:0]
		p.items = p.chunk(p.items[:0])
		for i := range p.items {
			switch p.items[i].kind {
			case itemVerb:
				p.build(i)
			case itemGroup:
				mentions = append(mentions, p.mention(i))
			}
		}
		frames = append(frames, p.out...)
	}
	return frames, mentions
}

// mention is the noun group at item i with up to mentionChain groups that prepositions tie to it.
func (p *framer) mention(i int) Mention {
	m := Mention{Group: p.group(&p.items[i]), Sentence: p.sentence}
	first, last := p.items[i].first, p.items[i].last
	if i > 0 && p.items[i-1].kind == itemPreposition {
		m.Preposition, first = p.a.Tokens[p.items[i-1].main].Norm, p.items[i-1].first
	}
	for k := i + 1; k+1 < len(p.items) && len(m.Attached) < mentionChain; k += 2 {
		if p.items[k].kind == itemComma && k+2 < len(p.items) && len(m.Attached) == 0 && p.items[k+1].kind == itemPreposition && p.a.Tokens[p.items[k+1].main].Norm == "near" {
			k++ // "the quarry, near the town of Varel"
		}
		if p.items[k].kind != itemPreposition || p.items[k+1].kind != itemGroup {
			break
		}
		m.Attached = append(m.Attached, Attachment{p.a.Tokens[p.items[k].main].Norm, p.group(&p.items[k+1])})
		last = p.items[k+1].last
	}
	m.Span = p.span(first, last)
	return m
}

// mentionChain is how many groups may hang on one.
const mentionChain = 3

type framer struct {
	a        *article.Article
	sentence int
	items    []item
	out      []Frame
}

// chunk cuts the sentence into items, behind those that are there.
func (p *framer) chunk(items []item) []item {
	t := p.a.Tokens
	sen := p.a.Sentences[p.sentence]
	for i := sen.First; i < sen.Last; {
		it := item{first: i, last: i + 1, main: i, frame: -1}
		tag := t[i].Tag
		switch t[i].Norm {
		case "according", "at": // "according to", "at least"
			if i+1 < sen.Last && (t[i+1].Norm == "to" || t[i+1].Norm == "least" || t[i+1].Norm == "most") {
				tag = lexicon.ADV
			}
		case "including", "following", "regarding", "concerning":
			tag = lexicon.ADP
		}
		switch tag {
		case lexicon.AUX, lexicon.VERB:
			if i > sen.First && i+1 < sen.Last && t[i-1].Tag == lexicon.ADP && t[i+1].Tag == lexicon.NOUN && tag == lexicon.VERB && lexicon.Forms(t[i].Norm)&lexicon.PastForm != 0 {
				i++ // "with | contaminated | water"
				continue
			}
			if t[i].Norm == "aged" && i > sen.First && i+1 < sen.Last && t[i+1].Kind == article.Number {
				i += 2 // "died | aged 86 | of a stroke"
				continue
			}
			if i > sen.First && i+1 < sen.Last && t[i-1].Norm == "by" && t[i+1].Tag == lexicon.NOUN && lexicon.Forms(t[i].Norm) == lexicon.IngForm && lastVerb(items).passive {
				i++ // "pulled out by | patrolling | cutters"
				continue
			}
			p.verbGroup(&it, sen.Last)
		case lexicon.PART:
			if t[i].Norm == "to" || t[i].Norm == "not" {
				p.verbGroup(&it, sen.Last)
			} else {
				i++
				continue
			}
		case lexicon.ADP:
			it.kind = itemPreposition
		case lexicon.CCONJ:
			it.kind = itemAnd
		case lexicon.SCONJ:
			it.kind = itemBorder
		case lexicon.PUNCT:
			it.kind = itemBorder
			switch t[i].Norm {
			case ".": // of an abbreviation: "Holmgren Inc. rose"
				if i+1 < sen.Last && t[i+1].Kind != article.Mark {
					i++
					continue
				}
			case ",", "(", ")":
				it.kind = itemComma
			case "-", "–", "—":
				if i > sen.First && t[i-1].Span.End < t[i].Span.Start { // a dash, no hyphen
					it.kind = itemComma
				}
			case `"`, "'": // what is quoted goes on with the clause
				i++
				continue
			}
		case lexicon.PRON:
			switch t[i].Norm {
			case "who", "which", "that", "whom":
				it.kind = itemRelative
			default:
				p.nounGroup(&it, sen.Last)
			}
		case lexicon.NOUN, lexicon.PROPN, lexicon.DET, lexicon.NUM, lexicon.ADJ, lexicon.SYM:
			if t[i].Norm == "that" && i+1 < sen.Last && t[i+1].Tag == lexicon.NOUN && t[i+1].Norm != t[i+1].Lemma() {
				break // "said | that | repairs were made": of several it would be "those"
			}
			p.nounGroup(&it, sen.Last)
		default: // adverbs and the like
			if t[i].Norm != "never" || i+1 == sen.Last || t[i+1].Tag != lexicon.VERB {
				i++
				continue
			}
			p.verbGroup(&it, sen.Last) // "the alarm | never sounded"
		}
		items = append(items, it)
		i = it.last
	}
	return items
}

// lastVerb is the last verb group; the zero item where there is none.
func lastVerb(items []item) item {
	for k := len(items) - 1; k >= 0; k-- {
		if items[k].kind == itemVerb {
			return items[k]
		}
	}
	return item{}
}

// verbGroup takes helpers, adverbs and the main verb: "has not yet been found", "to be released".
func (p *framer) verbGroup(it *item, end int) {
	t := p.a.Tokens
	it.kind = itemVerb
	being, helped := false, false
	i := it.first
	for ; i < end; i++ {
		switch k := &t[i]; {
		case k.Norm == "to" && k.Tag == lexicon.PART:
			if i > it.first {
				it.last = i
				goto done
			}
			it.infinitive = true
		case k.Norm == "not" || k.Norm == "n't" || k.Norm == "never":
			it.negated = true
			if i > it.first {
				it.last = i + 1
			}
		case k.Tag == lexicon.AUX:
			it.main, it.last = i, i+1
			helped = true
			being = k.Lemma() == "be" || k.Norm == "'s"
			it.negated = it.negated || k.Word.In(lexicon.Negation)
		case k.Tag == lexicon.VERB:
			it.main, it.last = i, i+1
			forms := lexicon.Forms(k.Norm)
			it.passive = being && forms&lexicon.PastForm != 0
			it.participle = !helped && forms == lexicon.IngForm
			goto done
		case k.Tag == lexicon.ADV:
		default:
			goto done
		}
	}
done:
	it.copula = t[it.main].Tag == lexicon.AUX
}

// nounGroup takes determiners, adjectives, numbers and nouns; where no noun comes it is an adjective.
func (p *framer) nounGroup(it *item, end int) {
	t := p.a.Tokens
	head := -1
	i := it.first
	for ; i < end; i++ {
		k := &t[i]
		var next lexicon.Tag
		if i+1 < end {
			next = t[i+1].Tag
		}
		switch {
		case k.Tag == lexicon.NOUN || k.Tag == lexicon.PROPN:
			head = i
		case k.Tag == lexicon.NUM || k.Tag == lexicon.SYM:
			if head < 0 || t[head].Tag == lexicon.NUM || t[head].Tag == lexicon.SYM {
				head = i
			}
		case k.Tag == lexicon.PRON:
			if i > it.first {
				goto done
			}
			head = i
			if owner(k.Norm) && (next == lexicon.NOUN || next == lexicon.ADJ || next == lexicon.PROPN || next == lexicon.NUM || next == lexicon.VERB) {
				head = -1
				continue
			}
			i++
			goto done
		case k.Tag == lexicon.DET:
			if i > it.first {
				goto done
			}
		case k.Tag == lexicon.ADJ:
			if head >= 0 && t[head].Tag != lexicon.NUM && t[i-1].Norm != "'s" && t[i-1].Norm != "-" && t[i-1].Tag != lexicon.ADJ &&
				!(i > it.first+1 && t[i-2].Norm == "-" && next == lexicon.NOUN) { // "Cairo-Accra nuclear talks"
				goto done
			}
		case (k.Norm == `"` || k.Norm == "," && t[i-1].Tag == lexicon.ADJ) && head < 0 && (next == lexicon.ADJ || next == lexicon.NOUN && k.Norm == `"`): // "a sharp, steep bend"
		case k.Norm == "'s" && k.Tag == lexicon.PART || k.Norm == "'" && i > it.first && t[i-1].Span.End == k.Span.Start && (next == lexicon.NOUN || next == lexicon.ADJ):
			if head < 0 {
				goto done
			}
		case k.Norm == "." && i > it.first && (next == lexicon.PROPN || next == lexicon.NUM) && t[i-1].Tag == lexicon.PROPN: // "Mr. Gale", "Jan. 3"
		case k.Norm == "-" && i > it.first && i+1 < end && t[i-1].Span.End == k.Span.Start && t[i+1].Span.Start == k.Span.End:
		case k.Tag == lexicon.VERB && i > it.first && (next == lexicon.NOUN || next == lexicon.PROPN) && head < 0:
		case k.Tag == lexicon.ADV && next == lexicon.ADJ && head < 0:
		default:
			goto done
		}
	}
done:
	it.last = max(i, it.first+1)
	it.kind = itemGroup
	if head < 0 {
		head = it.last - 1
		if t[it.first].Tag != lexicon.DET {
			it.kind = itemAdjective
		}
	}
	it.main = head
}

// owner reports whether a pronoun says whose the next noun is.
func owner(w string) bool {
	return lexicon.In(w, "her his its my our their whose your")
}

// group makes a Group of an item.
func (p *framer) group(it *item) Group {
	t := p.a.Tokens
	g := Group{Span: p.span(it.first, it.last), Head: t[it.main].Lemma(), At: t[it.main].Span, Name: t[it.main].Tag == lexicon.PROPN}
	if lexicon.In(t[it.first].Norm, "neither no nobody none nothing") {
		g.None = true
	}
	return g
}

func (p *framer) span(first, last int) text.Span {
	return text.Span{Start: p.a.Tokens[first].Span.Start, End: p.a.Tokens[last-1].Span.End}
}

// build makes the frame of the verb group at item v.
func (p *framer) build(v int) {
	it := &p.items[v]
	t := p.a.Tokens
	f := Frame{Sentence: p.sentence, Verb: p.span(it.first, it.last), Predicate: t[it.main].Lemma()}
	f.Tense, f.Modality = p.time(it)
	if it.negated {
		f.Polarity = Negated
	}
	if !it.passive && !it.copula && (p.reduced(v) || p.ledBy(v)) {
		it.passive, it.participle = true, true
	}
	var subject Group
	inverted := says(f.Predicate) && v > 0 && p.items[v-1].kind == itemComma && v+1 < len(p.items) && p.items[v+1].kind == itemGroup &&
		(t[it.first-1].Norm == `"` || !p.opens(v+1))
	if s := p.subject(v); inverted { // "…", said the minister
	} else if s >= 0 {
		subject = p.listed(p.listStart(s), s)
	} else if s == sameSubject {
		if k := p.framedBefore(v); k >= 0 {
			before := &p.out[p.items[k].frame]
			subject = before.Actor
			if p.items[k].passive {
				subject = before.Patient
				if it.last == it.first+1 && (wantsObject(f.Predicate) || lexicon.In(f.Predicate, "airlift bring evacuate take treat")) && (v+1 == len(p.items) || p.items[v+1].kind != itemGroup) {
					it.passive = true // "were pulled out and then | taken | to a clinic"
				}
			}
			if it.infinitive && before.Patient.Head != "" && !p.items[k].passive && asks(before.Predicate) {
				subject = before.Patient
			}
			if it.infinitive && f.Modality == Actual {
				f.Modality = intended(before.Predicate, before.Modality)
				if lexicon.In(before.Predicate, "decline fail refuse") && before.Polarity == Affirmed {
					f.Polarity = Negated // "declined to say"
				}
			}
		}
	}
	if f.Tense == Present && it.last == it.first+1 && !it.infinitive && !it.participle && lexicon.Forms(t[it.main].Norm) == lexicon.BaseForm|lexicon.PastForm && p.singular(subject, it.first) {
		f.Tense = Past // "the barge | hit | a pier": it would be "hits"
	}
	next := v + 1
	var object Group
	if next < len(p.items) && (p.items[next].kind == itemGroup && (inverted || !p.opens(next) || !it.copula && !takesClause(f.Predicate)) || it.copula && p.items[next].kind == itemAdjective) {
		last := p.listEnd(next)
		object = p.listed(next, last)
		next = last + 1
	}
	switch {
	case it.copula && object.Head != "":
		f.State, f.Predicate, f.Actor = true, object.Head, subject
		if object.None {
			f.Polarity = Negated
		}
	case it.copula:
		f.State, f.Actor = true, subject
	case it.passive:
		f.Patient = subject
	case inverted || subject.Head == "" && says(f.Predicate):
		f.Actor = object
	default:
		f.Actor, f.Patient = subject, object
	}
	if next+1 < len(p.items) && p.items[next].kind == itemPreposition && p.items[next+1].kind == itemPreposition && lexicon.In(t[p.items[next].main].Norm, "away down out") {
		next++ // "broke | out | at the mill"
	}
	for next+1 < len(p.items) && p.items[next].kind == itemPreposition && p.items[next+1].kind == itemGroup {
		last := p.listEnd(next + 1)
		g := Attachment{t[p.items[next].main].Norm, p.listed(next+1, last)}
		if it.passive && p.agent(next) && f.Actor.Head == "" {
			f.Actor = g.Group
		} else {
			f.Attached = append(f.Attached, g)
		}
		next = last + 1
	}
	if f.Actor.None || f.Patient.None {
		f.Polarity = Negated
	}
	f.Span = f.Verb.Cover(p.span(it.first, p.items[next-1].last))
	if subject.Head != "" && subject.Span.End <= f.Verb.Start {
		f.Span = f.Span.Cover(subject.Span)
	}
	it.frame = len(p.out)
	p.out = append(p.out, f)
}

// singularReach is how many words before a verb its subject may begin for its number to be asked.
const singularReach = 30

// singular reports whether a group that stands before a token is one thing or person, of which a verb in the present ends in "-s".
func (p *framer) singular(g Group, before int) bool {
	for i := before - 1; g.Head != "" && i >= max(0, before-singularReach) && p.a.Tokens[i].Span.Start >= g.Span.Start; i-- {
		switch t := &p.a.Tokens[i]; {
		case t.Norm == "and" && g.Span.Contains(t.Span):
			return false
		case t.Span == g.At:
			return (t.Tag == lexicon.NOUN || t.Tag == lexicon.PROPN || lexicon.In(t.Norm, "he it she")) && !plural(t.Norm)
		}
	}
	return false
}

// listLimit is how many groups a list may have.
const listLimit = 12

// listEnd is the last group of the list that begins at item k: "his hand | , | his arm | and | his neck". A group that is the subject of a verb behind
// it is in no list.
func (p *framer) listEnd(k int) int {
	for j, n := k+1, 0; j+1 < len(p.items) && n < listLimit; n++ {
		comma := p.items[j].kind == itemComma
		if comma && p.items[j+1].kind == itemAnd {
			j++
		}
		if j+1 >= len(p.items) || p.items[j+1].kind != itemGroup || p.opens(j+1) {
			return k
		}
		switch {
		case p.items[j].kind == itemAnd:
			return j + 1
		case !comma:
			return k
		}
		j += 2
	}
	return k
}

// listStart is the first group of the list that ends at item k, which is a subject; over "including" it goes to what includes them.
func (p *framer) listStart(k int) int {
	start := k
	if k > 0 && p.items[k-1].kind != itemAnd {
		return k
	}
	for n := 0; start > 1 && n < listLimit; n++ {
		j := start - 1
		if p.items[j].kind == itemAnd && p.items[j-1].kind == itemComma {
			j--
		}
		if p.items[j].kind != itemAnd && p.items[j].kind != itemComma || p.items[max(0, j-1)].kind != itemGroup {
			break
		}
		start = j - 1
	}
	if start == 0 {
		return start
	}
	switch before := &p.items[start-1]; {
	case before.kind == itemPreposition && p.a.Tokens[before.main].Norm == "including" && start > 1 && p.items[start-2].kind == itemGroup:
		return start - 2
	case before.kind == itemPreposition || before.kind == itemVerb:
		return k
	}
	return start
}

// listed is the group of item first, reaching to that of item last.
func (p *framer) listed(first, last int) Group {
	g := p.group(&p.items[first])
	g.Span.End = p.a.Tokens[p.items[last].last-1].Span.End
	return g
}

// opens reports whether the noun group at item k is the subject of the verb behind it: "said | they | were ready".
func (p *framer) opens(k int) bool {
	if k+1 >= len(p.items) {
		return false
	}
	n := &p.items[k+1]
	return n.kind == itemVerb && !n.infinitive && !n.participle && !n.passive || n.kind == itemVerb && n.passive && !p.reduced(k+1)
}

// reduced reports whether the past form at v is a participle behind its noun: "the man | arrested | on Friday was released".
func (p *framer) reduced(v int) bool {
	it := &p.items[v]
	if it.last-it.first > 1 || it.infinitive || lexicon.Forms(p.a.Tokens[it.main].Norm)&lexicon.PastForm == 0 || v == 0 || p.items[v-1].kind != itemGroup {
		return false
	}
	end := v+1 == len(p.items)
	if !end && p.items[v+1].kind != itemPreposition && p.items[v+1].kind != itemComma && p.items[v+1].kind != itemBorder {
		return false
	}
	if p.objectOf(v-1) || !end && p.agent(v+1) { // "freed two people | trapped | inside", "a photo | issued | by"
		return true
	}
	for k := v + 1; k < min(len(p.items), v+clauseReach); k++ {
		switch n := &p.items[k]; n.kind {
		case itemVerb:
			bare := n.last-n.first == 1 && lexicon.Forms(p.a.Tokens[n.main].Norm)&lexicon.PastForm != 0
			if !n.infinitive && !n.participle && !(bare && p.objectOf(k-1)) {
				return true
			}
		case itemBorder, itemAnd, itemComma, itemRelative:
			k = len(p.items)
		}
	}
	return befalls(p.a.Tokens[it.main].Lemma()) && (p.headline() || wantsObject(p.a.Tokens[it.main].Lemma()))
}

// objectOf reports whether the item is a noun group right behind a verb that takes no clause: "freed | two people".
func (p *framer) objectOf(k int) bool {
	if k < 1 || p.items[k].kind != itemGroup || p.items[k-1].kind != itemVerb {
		return false
	}
	n := &p.items[k-1]
	return !n.copula && !n.passive && !takesClause(p.a.Tokens[n.main].Lemma())
}

// headline reports whether the sentence ends without a mark, as headlines do, which leave out "was": "Two killed in crash".
func (p *framer) headline() bool {
	return p.a.Tokens[p.a.Sentences[p.sentence].Last-1].Kind != article.Mark
}

const (
	noSubject   = -1
	sameSubject = -2 // that of the verb before

	clauseReach = 40 // items looked at on the way to a subject: no clause has more, hostile text might
)

// subject finds the item that is the subject of the verb group at v.
func (p *framer) subject(v int) int {
	if p.items[v].infinitive {
		return sameSubject
	}
	if p.ledBy(v) {
		return v - 2
	}
	aside := false  // in what stands between commas before the verb: "Gale, 42, the mayor of Bath, said"
	candidate := -1 // the leftmost group behind a comma there
	within := false // in a relative clause there: "the brigade, which has 70 engines, said"
	for k := v - 1; k >= max(0, v-clauseReach); k-- {
		switch n := &p.items[k]; n.kind {
		case itemGroup:
			if aside && p.a.Tokens[n.first].Norm == "whose" {
				within, candidate = false, -1 // "Gale, | whose firm | has 70 engines, said"
				continue
			}
			if within || aside && k > 0 && p.items[k-1].kind == itemVerb {
				continue
			}
			if k > 0 && p.items[k-1].kind == itemPreposition {
				if k == v-1 && p.items[v].participle && lexicon.In(p.a.Tokens[p.items[k-1].main].Norm, "of with") {
					return k // "with two boys | diving | in", "a film of the mayor | shouting"
				}
				k-- // "the head | of the ministry | said"
				continue
			}
			if g := p.governed(k); g >= 0 {
				k = g // "the truce | between the army and the rebels | held"
				continue
			}
			if aside && k > 0 && p.items[k-1].kind == itemComma {
				if p.a.Tokens[n.main].Tag != lexicon.NUM {
					candidate = k
				}
				continue
			}
			if k > 0 && p.items[k-1].kind == itemVerb && !p.items[k-1].passive && !p.items[k-1].copula && k < v-1 && p.items[k+1].kind == itemAnd {
				return sameSubject // "hit a wall and stopped"
			}
			if k > 1 && !aside && p.items[k-1].kind == itemVerb && p.items[k-2].kind == itemRelative && p.a.Tokens[p.items[v].first].Tag == lexicon.AUX &&
				!takesClause(p.a.Tokens[p.items[k-1].main].Lemma()) {
				return p.antecedent(k - 2) // "the woman | who | threw | the stone | was arrested"
			}
			return k
		case itemRelative:
			if !aside {
				return p.antecedent(k)
			}
			within, candidate = false, -1
		case itemPreposition:
			if k == v-1 && p.items[v].participle {
				return sameSubject // "was fined for | speeding"
			}
		case itemComma:
			if k == v-1 {
				if p.items[v].participle {
					return sameSubject // "…, killing two"
				}
				aside = true
			}
			if !aside {
				return sameSubject
			}
		case itemAnd:
			if k == v-1 {
				return sameSubject
			}
		case itemVerb:
			if n.participle || aside && p.describes(k) {
				continue
			}
			if candidate >= 0 {
				return candidate
			}
			if !aside {
				return sameSubject
			}
			within = true
		case itemBorder:
			if candidate >= 0 {
				return candidate
			}
			if p.items[v].participle || k == v-1 {
				return sameSubject
			}
			return noSubject
		}
	}
	if candidate >= 0 {
		return candidate
	}
	if within {
		return sameSubject
	}
	return noSubject
}

// governed is the preposition before the list that ends at item k, -1 where there is none. Behind a verb only "between" is sure to govern a pair, and
// "by" behind its participle: in "a fire broke out in the attic and the tenants left" the tenants leave.
func (p *framer) governed(k int) int {
	if k < 3 || p.items[k-1].kind != itemAnd {
		return -1
	}
	start := k
	for n := 0; start > 1 && n < listLimit && (p.items[start-1].kind == itemAnd || p.items[start-1].kind == itemComma) && p.items[start-2].kind == itemGroup; n++ {
		start -= 2
	}
	if start == k || start == 0 || p.items[start-1].kind != itemPreposition {
		return -1
	}
	switch w := p.a.Tokens[p.items[start-1].main].Norm; {
	case w == "between":
		return start - 1
	case start > 1 && p.ledBy(start-2):
		return start - 1
	}
	for j := start - 2; j >= max(0, start-clauseReach); j-- {
		switch p.items[j].kind {
		case itemVerb:
			return -1
		case itemBorder:
			return start - 1
		}
	}
	return start - 1
}

// describes reports whether the verb at item k is a bare past form between a comma and a preposition: "the delegation, | led | by the mayor, left".
func (p *framer) describes(k int) bool {
	it := &p.items[k]
	return it.kind == itemVerb && it.last-it.first == 1 && k > 1 && p.items[k-1].kind == itemComma && p.items[k-2].kind == itemGroup &&
		k+1 < len(p.items) && p.items[k+1].kind == itemPreposition && lexicon.Forms(p.a.Tokens[it.main].Norm)&lexicon.PastForm != 0
}

// ledBy reports whether the verb at item k describes by whom something is done to the noun before the comma: "the delegation, | led | by the mayor".
func (p *framer) ledBy(k int) bool {
	return p.describes(k) && p.agent(k+1)
}

// agent reports whether item k is the "by" before whoever does it, not before how much something changes: "sales rose | by | 3 percent".
func (p *framer) agent(k int) bool {
	if p.a.Tokens[p.items[k].main].Norm != "by" {
		return false
	}
	if k+1 >= len(p.items) || p.items[k+1].kind != itemGroup {
		return true
	}
	g := &p.items[k+1]
	first := &p.a.Tokens[g.first]
	return first.Kind != article.Number && first.Tag != lexicon.NUM || lexicon.PersonNoun(p.a.Tokens[g.main].Lemma())
}

// antecedent is the noun group that the relative pronoun at item k stands for.
func (p *framer) antecedent(k int) int {
	for k--; k >= 0; k-- {
		switch p.items[k].kind {
		case itemGroup:
			if k > 1 && p.items[k-1].kind == itemPreposition && p.a.Tokens[p.items[k-1].main].Norm == "of" && p.items[k-2].kind == itemGroup {
				return k - 2
			}
			return k
		case itemComma:
		default:
			return noSubject
		}
	}
	return noSubject
}

// framedBefore is the verb group before v that has a frame.
func (p *framer) framedBefore(v int) int {
	for k := v - 1; k >= 0; k-- {
		if p.items[k].kind == itemVerb && p.items[k].frame >= 0 {
			return k
		}
	}
	return -1
}

// time reads tense and modality off the verb group.
func (p *framer) time(it *item) (Tense, Modality) {
	t := p.a.Tokens
	tense, modality := Present, Actual
	for i := it.first; i < it.last; i++ {
		switch t[i].Norm {
		case "will", "shall", "won't", "'ll":
			return Future, Planned
		case "may", "might", "could", "can", "cannot", "couldn't", "can't":
			modality = Possible
		case "would", "should", "wouldn't", "shouldn't", "'d":
			modality = Conditional
		case "was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't", "has", "have", "hasn't", "haven't":
			tense = Past
		default:
			if i == it.main && (i == it.first || i == it.first+1 && t[it.first].Norm == "never") && lexicon.Forms(t[i].Norm) == lexicon.PastForm {
				tense = Past
			}
		}
	}
	return tense, modality
}

// intended is the modality of what stands in the infinitive under a verb: "agreed to meet" is planned, "managed to escape" happened.
func intended(verb string, above Modality) Modality {
	switch {
	case lexicon.In(verb, "agree aim ask attempt call decide due expect go hope instruct intend invite like need offer order plan pledge prepare promise require "+
		"schedule seek set tell threaten try urge vow wait want wish"):
		return Planned
	case verb == "refuse", verb == "decline", verb == "fail":
		return Possible
	}
	return above
}

// asks reports whether the object of the verb is who is to do what follows in the infinitive: "told the crew to leave".
func asks(verb string) bool {
	return lexicon.In(verb, "allow ask call cause enable expect force help instruct invite lead order persuade require tell urge want warn")
}

// takesClause reports whether a clause without "that" can follow the verb: "said | the roof fell".
func takesClause(verb string) bool {
	return lexicon.In(verb, "acknowledge add admit allege announce argue assume believe claim confirm deny estimate expect fear feel find hear hope insist know learn mean "+
		"note report reveal say see show suggest suspect tell think tweet understand warn write")
}

// befalls reports whether the verb's bare past in a headline tells what befell its subject.
func befalls(verb string) bool {
	return lexicon.In(verb, "accuse arrest ban block cancel charge close convict damage delay destroy detain displace evacuate fear find fire force free halt hit hold "+
		"hurt injure jail kill release rescue rush sentence shoot stab strand strike suspend take trap wound")
}

// wantsObject reports whether a verb that befalls is never without its object but as a participle: "Two | trapped | under a tree."
func wantsObject(verb string) bool {
	return lexicon.In(verb, "arrest convict damage destroy detain displace hospitalise hospitalize hurt injure jail kill rescue sentence trap wound")
}

// says reports whether the verb can stand before its subject, behind what was said.
func says(verb string) bool {
	return lexicon.In(verb, "add ask explain recall report say tell tweet warn write")
}
