package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Occasions
//
// "The jury heard the pilot on Monday" and "Friday's hearing" share no word besides their day, yet only one of the two can be. What they share is what
// the day is the day of: the verb of its clause, or the noun that it hangs on. An occasion is that, with who and what else takes part. Two
// times are of one occasion where what happens is one word, a synonym of it or one derived from it, where nobody who is named in the one clause excludes
// who is named in the other, and where something else is shared or the event is what the whole story is about.
//
// "The incident happened on Friday" and the sentence that a report begins with, "seven people were shot on Wednesday", have not even that in common. But a
// word for whatever happens stands for what the story is about, and that is what the top of a report tells in words that all have.
//
// Cost: one look through the frames of a sentence for each fact, then a comparison of two short lists. What it gets wrong: what happens again and again
// ("met on Tuesday", "met on Friday"), for which the gates have to look at what else the articles say.

// occasion is what a fact hangs on, as numbers of words.
type occasion struct {
	event []int         // what happens
	who   []int         // who and what takes part, and where
	core  int           // how many of those do it, or it befalls
	verb  int           // what happens where a verb says it; -1 elsewhere
	phase lexicon.Phase // that what happens begins, goes on or ends
	onset onset
}

// onset says whether something is told as what the story is about.
type onset uint8

const (
	noOnset onset = iota
	lead          // at the top of an article, in its own words: "a man was shot dead outside a bar"
	called        // by a word for whatever happens: "the incident happened"
)

// occasion is what a fact hangs on, found once.
func (w *workspace) occasion(r align.Ref) *occasion {
	n := w.note(r)
	if n.occasion == nil {
		n.occasion = w.occasionAt(w.reading(r))
	}
	return n.occasion
}

// occasionAt finds what a reading hangs on.
func (w *workspace) occasionAt(r Reading) *occasion {
	o := &occasion{verb: -1}
	if w.recordSince(r, o) {
		return o
	}
	fr := w.frameOf(r, r.Span)
	if n := w.hangsOn(r); n >= 0 && !lexicon.PersonNoun(w.Set.Word(n)) && (fr == nil || emptyVerb(fr.Predicate) || lexicon.SpeechVerb(fr.Predicate) || fr.Patient.Span.Start < fr.Verb.End || w.groupWord(r.Article, fr.Patient, r.Span) != n) {
		o.event = append(o.event, n) // neither "accepted | his resignation | on Monday" nor "as | mayor | on Monday"
	}
	if fr == nil {
		return o
	}
	groups := []fact.Group{fr.Actor, fr.Patient}
	for _, g := range fr.Attached {
		groups = append(groups, g.Group)
	}
	for i, g := range groups {
		if n := w.groupWord(r.Article, g, r.Span); n >= 0 {
			o.who = append(o.who, n)
			if i < 2 {
				o.core = len(o.who)
			}
		}
	}
	switch {
	case lexicon.SpeechVerb(fr.Predicate), judges(fr.Predicate): // everybody does, each on a day of his own
	case w.nearerDay(r, fr):
	case emptyVerb(fr.Predicate) || w.breaksOut(r.Article, fr): // "held talks", "the blast happened", "the vote took place"
		g := fr.Patient
		if g.Head == "" || g.Head == "place" || g.Span.Overlaps(r.Span) {
			g = fr.Actor
		}
		if n := w.groupWord(r.Article, g, r.Span); n >= 0 && !g.Name {
			o.event = append(o.event, n)
		}
		switch {
		case w.whoIs(r.Article, g).rest: // "a second fire broke out"
		case lexicon.In(fr.Predicate, "break happen occur set") || fr.Predicate == "go" && w.breaksOut(r.Article, fr) || fr.Patient.Head == "place":
			o.phase = lexicon.Begun
			if anyEvent(g.Head) && w.depth(align.Place{Article: r.Article, Sentence: r.Sentence}) <= mainEvent {
				o.onset = called
			}
		case fr.Predicate != "resume":
			o.phase = lexicon.PhaseVerb(fr.Predicate, "")
		}
	default:
		if o.verb = w.verbWord(r.Article, fr); o.verb >= 0 {
			o.event = append(o.event, o.verb)
		}
		if w.leads(r, fr) {
			o.onset = lead
		}
	}
	return o
}

// recordReach is how many words before "since" may say of what a time is the last one before.
const recordReach = 10

// recordSince fills in what a time is given as the last of before: "the | first | strike by pilots since | 2010", "the | lowest | rate since | May".
func (w *workspace) recordSince(r Reading, o *occasion) bool {
	a := w.Set.Articles[r.Article]
	first := a.Sentences[r.Sentence].First
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	if t == first || a.Tokens[t-1].Norm != "since" {
		return false
	}
	for k := t - 2; k >= max(first, t-recordReach) && !breaks(&a.Tokens[k]); k-- {
		switch n := w.Set.WordAt(r.Article, k); {
		case n < 0:
		case len(o.event) == 0 && a.Tokens[k].Tag == lexicon.ADJ && strings.HasSuffix(a.Tokens[k].Norm, "st"):
			o.event = append(o.event, n)
		default:
			o.who = append(o.who, n)
		}
	}
	if len(o.event) == 0 {
		o.who = nil
	}
	return len(o.event) > 0
}

// judges reports a verb for what people say of something that happened.
func judges(verb string) bool {
	return lexicon.In(verb, "condemn criticise criticize denounce deplore hail mourn praise welcome")
}

// nearerDay reports whether another day than a reading's stands nearer to a clause's verb, so that this one is of something else: "the council met | on
// Monday | about the blast of Friday".
func (w *workspace) nearerDay(r Reading, fr *fact.Frame) bool {
	if at, ok := w.factAt(r); !ok || w.Set.Fact(at).Value.Kind() != fact.KindTime || !onDay(w.Set.Fact(at).Value.(fact.Timex)) {
		return false
	}
	gap := func(s text.Span) int { return max(s.Start-fr.Verb.End, fr.Verb.Start-s.End) }
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		f := &w.Set.Facts[r.Article][k]
		if t, ok := f.Value.(fact.Timex); ok && onDay(t) && fr.Span.Contains(f.Span) && gap(f.Span) < gap(r.Span) && !f.Span.Overlaps(r.Span) {
			return true
		}
	}
	return false
}

// leadSentences is how many sentences at the top of an article tell what it is about.
const leadSentences = 4

// leads reports whether a clause at the top of an article tells of something that befell, which the story is about.
func (w *workspace) leads(r Reading, fr *fact.Frame) bool {
	if r.Sentence >= leadSentences || fr.Tense != fact.Past || fr.Polarity != fact.Affirmed || fr.Modality != fact.Actual || lexicon.StepOfVerb(fr.Predicate).Course != lexicon.NoCourse {
		return false
	}
	if v := w.verbWord(r.Article, fr); v >= 0 && w.isTopic(v) && befalls(fr.Predicate) {
		return true
	}
	for _, g := range fr.Attached {
		if n := w.groupWord(r.Article, g.Group, r.Span); lexicon.In(g.Preposition, "by during in") && n >= 0 && w.isTopic(n) && w.Set.Entry(n).Happens() {
			return true
		}
	}
	return false
}

// anyEvent reports a word for whatever happens.
func anyEvent(head string) bool {
	return lexicon.In(head, "accident attack incident it that this tragedy")
}

// befalls reports a verb for what befalls somebody or something all at once.
func befalls(verb string) bool {
	return lexicon.In(verb, "attack bomb burn capsize collapse collide crash derail drown erupt explode fall hit hurt injure kill ram rob shoot sink stab strike wound")
}

// emptyVerb reports whether a verb says nothing of what happens.
func emptyVerb(v string) bool {
	return lexicon.In(v, "attend be become begin bring carry come continue do end get give go happen have hold keep make occur open start take")
}

// breaksOut reports whether a clause says that something broke out, went off, or set out.
func (w *workspace) breaksOut(article int, f *fact.Frame) bool {
	_, t := w.Set.TokenRange(article, f.Verb)
	tokens := w.Set.Articles[article].Tokens
	return lexicon.In(f.Predicate, "break go set") && f.Patient.Head == "" && t < len(tokens) && (lexicon.In(tokens[t].Norm, "off out") || lexicon.In(tokens[t-1].Norm, "off out"))
}

// groupWord is the number of a group's noun; -1 for none, and where the fact itself is that noun.
func (w *workspace) groupWord(article int, g fact.Group, own text.Span) int {
	if g.Head == "" || g.At.Overlaps(own) {
		return -1
	}
	return w.headWord(article, g.At)
}

// hangReach is how many words may stand between a noun and the time that hangs on it: "talks | in the Omani capital on | Friday".
const hangReach = 7

// hangsOn is the number of the noun that a time hangs on, before it or behind: "talks on Friday", "Friday's talks"; -1 for none.
func (w *workspace) hangsOn(r Reading) int {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	owner := to < sen.Last && (a.Tokens[to].Norm == "'s" || strings.HasSuffix(strings.ReplaceAll(a.Text(a.Tokens[to-1].Span), "’", "'"), "'s"))
	if owner && a.Tokens[to].Norm == "'s" {
		to++
	}
	if to < sen.Last && a.Tokens[to].Tag == lexicon.NOUN && (owner || from > sen.First && a.Tokens[from-1].Tag == lexicon.DET) {
		return w.Set.WordAt(r.Article, to)
	}
	for t, n := from-1, 0; t >= sen.First && n < hangReach; t, n = t-1, n+1 {
		switch k := &a.Tokens[t]; k.Tag {
		case lexicon.NOUN:
			of := t - 1
			for of > sen.First && a.Tokens[of].Tag == lexicon.DET {
				of--
			}
			if of > sen.First && a.Tokens[of].Norm == "of" && a.Tokens[of-1].Tag == lexicon.NOUN {
				t = of - 1 // "the | collapse | of the bridge on Sunday"
			}
			return w.Set.WordAt(r.Article, t)
		case lexicon.ADP, lexicon.DET, lexicon.PROPN, lexicon.ADJ, lexicon.NUM, lexicon.ADV:
		default:
			if k.Norm != "," {
				return -1
			}
		}
	}
	return -1
}

// occasionWorth is how much likelier two times answer one question where they are of one occasion.
const occasionWorth = 0.4

// onsetWorth is how much likelier they do where it is the one thing that the story is about.
const onsetWorth = 0.6

// clockWorth is how much more that tells of two clock times, which nobody gives of what is beside the point.
const clockWorth = 0.15

// oneOccasion reports whether two dates or clock times are of one occasion.
func (w *workspace) oneOccasion(a, b align.Ref) bool {
	x, ok := w.Set.Fact(a).Value.(fact.Timex)
	if ok && x.Type == fact.Duration {
		by := w.lengthBy(a)
		if by == "" || by != w.lengthBy(b) {
			return false
		}
		if by == "prison" {
			who := w.actor(w.reading(a))
			return who != "" && who == w.actor(w.reading(b))
		}
	}
	if !ok {
		return false
	}
	return w.oneOf(w.occasion(a), w.occasion(b))
}

// oneHour reports whether two clock times are of one event that the story is about, of which the one is part of its name: "the | 9 p.m. | fireworks",
// "the fireworks at ten".
func (w *workspace) oneHour(a, b align.Ref) bool {
	if !clocks(w.Set.Fact(a).Value) || !clocks(w.Set.Fact(b).Value) || !w.inName(a) && !w.inName(b) {
		return false
	}
	p, _, ok := w.oneEvent(w.occasion(a), w.occasion(b))
	return ok && w.isTopic(p)
}

// inName reports whether a time stands before the noun that it is part of the name of.
func (w *workspace) inName(r align.Ref) bool {
	from, to := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	t := w.Set.Articles[r.Article].Tokens
	return from > 0 && to < len(t) && t[from-1].Tag == lexicon.DET && t[to].Tag == lexicon.NOUN
}

// oneBeginning reports whether two days that exclude each other are both said to be that on which what the story is about came about, the one by a word for
// whatever happens.
func (w *workspace) oneBeginning(a, b align.Ref) bool {
	on := func(r align.Ref) onset {
		if t, ok := w.Set.Fact(r).Value.(fact.Timex); !ok || !onDay(t) && !clocks(t) {
			return noOnset
		}
		return w.occasion(r).onset
	}
	x, y := on(a), on(b)
	if x == noOnset || y == noOnset || x == lead && y == lead {
		return false
	}
	rel, _ := relate(w.Set.Fact(a).Value, w.Set.Fact(b).Value)
	return rel == excludes
}

// lengthBy is how a length of time hangs on its clause: "trapped | for | two hours", "freed | after | two hours", "reopened nine hours | after | it"; "" for
// what else it may be.
func (w *workspace) lengthBy(r align.Ref) string {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	switch {
	case w.termOfPrison(r):
		return "prison"
	case t > 0 && lexicon.In(a.Tokens[t-1].Norm, "after for"):
		return a.Tokens[t-1].Norm
	case w.offset(r):
		return "offset"
	}
	return ""
}

// termReach is how many words from a length of time may say that it is to be spent in prison, or that it is no sentence yet.
const termReach = 8

// termOfPrison reports whether a length of time is what somebody was sentenced to: "sentenced to | four years", "four years | in prison", not "faces up to four years in
// prison".
func (w *workspace) termOfPrison(r align.Ref) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[w.Set.Fact(r).Sentence]
	from, to := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	term := false
	for t := max(sen.First, from-termReach); t < min(sen.Last, to+3); t++ {
		switch k := &a.Tokens[t]; {
		case t < from && lexicon.In(k.Lemma(), "ask could demand face least maximum minimum more most recommend request seek than up want"):
			return false
		case lexicon.In(k.Lemma(), "bar imprison imprisonment jail prison"), t < from && lexicon.In(k.Lemma(), "get sentence"):
			term = true
		case breaks(k) && t < from:
			term = false
		case breaks(k) && t >= to:
			return term
		}
	}
	return term
}

// oneOf reports whether two occasions are one.
func (w *workspace) oneOf(x, y *occasion) bool {
	p, q, ok := w.oneEvent(x, y)
	return ok && (x.shares(y, p, q) || x.phase == y.phase && x.phase == lexicon.Begun)
}

// oneOnset reports whether two occasions are how what the story is about came about: it has one fire.
func (w *workspace) oneOnset(x, y *occasion) bool {
	p, q, ok := w.oneEvent(x, y)
	return ok && x.phase == y.phase && x.phase == lexicon.Begun && w.isTopic(p) && w.isTopic(q)
}

// oneEvent finds the words in which two occasions are what happens.
func (w *workspace) oneEvent(x, y *occasion) (p, q int, ok bool) {
	for _, p := range x.event {
		for _, q := range y.event {
			if w.oneHappening(p, q) {
				return p, q, true
			}
		}
	}
	return 0, 0, false
}

// oneHappening reports whether two words stand for one thing that happens. It asks more of synonyms than elsewhere, as days are then held against each other.
func (w *workspace) oneHappening(p, q int) bool { return w.Set.WordLikeness(p, q) >= 0.8 }

// shares reports whether two occasions have something in common besides the words for what happens.
func (x *occasion) shares(y *occasion, p, q int) bool {
	for _, k := range x.who {
		if k != p && k != q && slices.Contains(y.who, k) {
			return true
		}
	}
	return false
}
