package finding

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Questions
//
// An editor asks "When was the driver arrested?", not "time: driver was arrested on". English asks by putting the helping verb before the subject,
// and has "did" where the clause has no helper. So a clause is taken apart where a question needs it: who or what (the driver), the helper (was), the
// rest of the verb (arrested), what follows (in Leeds), with the value that is asked for left out. Which word opens the question, and its sentence, is
// the report's business.
//
// Cost: one look through the frames of the reading's sentence. What it gets wrong: subjects that the frames get wrong; what follows may lack a
// part that stands behind the value.

// Clause is what a finding's words tell, taken apart for asking. The parts are in the article's own words, the first in lower case unless it is a name.
type Clause struct {
	Subject string // "the driver"
	Helper  string // "was"; "did" where the clause has none
	Verb    string // what is left of the verb once the helper stands elsewhere: "arrested", "leave"
	Finite  string // the whole verb as the article has it: "was arrested", "left"
	Rest    string // what follows, up to the value where it stands there: "in Leeds"
	Slot    Slot   // where the value stands
	Before  string // the preposition before the value: "by" of "by 4%"
	Noun    string // what a value that stands with a noun belongs to: "war" of "a twelve-day war"
}

// Slot is the place of a value in its clause.
type Slot uint8

const (
	NoSlot      Slot = iota // the clause is asked for as a whole
	SubjectSlot             // "nine people | were rescued"
	ObjectSlot              // "the firm paid | nine million"
	AdjunctSlot             // "on Tuesday", "by 4%", "in Leeds"
)

// longestRest is how many bytes of what follows the verb a question takes along.
const longestRest = 60

// predicateReach is how many bytes may stand between "was" and the value that something is.
const predicateReach = 24

// ask finds the clause that tells a finding's question best: of the reading that needs fewest words for it.
func (w *workspace) ask(f *Finding) {
	var best Clause
	size := 0
	for i := range f.Positions {
		p := &f.Positions[i]
		if f.Topic.ID == TopicOutcome && i < len(f.Positions)-1 || f.Topic.ID == TopicDetail && p.Value != f.Topic.Words[0] {
			continue // asked in the words of what came of it, or of whoever says least
		}
		for _, r := range p.Readings {
			if lexicon.Language(w.Set.Articles[r.Article].InLanguage) != "en" {
				continue
			}
			c, ok := w.clause(r, p, f.Topic.ID)
			if !ok {
				continue
			}
			if n := len(c.Subject) + len(c.Finite) + len(c.Rest); size == 0 || fullness(n) > fullness(size) {
				best, size = c, n
			}
		}
	}
	f.Topic.Clause = best
}

// fullness prefers clauses of a headline's length: shorter ones say too little, longer ones are hard to take in.
func fullness(n int) int {
	if n > 55 {
		return 110 - n
	}
	return n
}

// clause takes the clause apart that holds the reading's value.
func (w *workspace) clause(r Reading, p *Position, topic TopicID) (Clause, bool) {
	a := w.Set.Articles[r.Article]
	value := text.Span{}
	if topic == TopicCount && strings.Contains(p.Value, "-") && !strings.Contains(p.Value, " ") { // nobody has | 36-page | of a report
		return Clause{}, false
	}
	switch topic {
	case TopicStatement, TopicSource, TopicOutcome, TopicDetail:
	default:
		value = r.Span
		if k := strings.Index(a.Text(r.Span), p.Value); k >= 0 && p.Value != "" {
			value = text.Span{Start: r.Span.Start + k, End: r.Span.Start + k + len(p.Value)}
		}
	}
	fr := w.frameOf(r, value)
	if fr == nil {
		return Clause{}, false
	}
	subject, passive := fr.Actor, false
	if subject.Head == "" || fr.Patient.Head != "" && fr.Patient.Span.End <= fr.Verb.Start {
		subject, passive = fr.Patient, true
	}
	if value.Len() > 0 && valueIn(value, subject.Span) {
		return w.subjectClause(r.Article, fr, subject, value)
	}
	c := Clause{Subject: w.subjectText(r.Article, fr, subject)}
	if c.Subject == "" || !w.verb(&c, r.Article, fr.Verb, subject, passive) {
		return Clause{}, false
	}
	end := fr.Span.End
	if value.Len() > 0 {
		c.Slot = AdjunctSlot
		switch {
		case valueIn(value, fr.Patient.Span) && fr.Patient.At.Start < value.End:
			c.Slot, end = ObjectSlot, fr.Verb.End
			c.Noun = text.OneLine(a.Text(text.Span{Start: value.End, End: max(value.End, fr.Patient.Span.End)}))
		case fr.State && amount(topic) && value.Start >= fr.Verb.End && value.Start-fr.Verb.End < predicateReach: // "the bill was more than $90"
			w.beforeValue(r.Article, &c, fr.Verb.End, value) // nobody is as many as they are one | of
			c.Slot, end = ObjectSlot, fr.Verb.End
		case value.Start >= fr.Verb.End:
			end = min(end, w.beforeValue(r.Article, &c, fr.Verb.End, value))
			for _, g := range fr.Attached {
				if valueIn(value, g.Span) && g.At.Start >= value.End {
					c.Noun = g.Head
				}
			}
			if valueIn(value, fr.Patient.Span) {
				c.Noun = fr.Patient.Head
			}
		}
	}
	if c.Before == "of" || c.Slot == NoSlot && lexicon.SpeechVerb(fr.Predicate) && (fr.Patient.Head == "" || topic == TopicSource || fr.Predicate == "tell") ||
		fr.Patient.Head == "" && lexicon.In(fr.Predicate, "add admit claim explain indicate say suggest") {
		return Clause{}, false // "a memory of last year" is no time of what is done; "she said of him" tells nothing; who says that she said; "told them | that"
	}
	if c.Slot == ObjectSlot {
		return c, true
	}
	var ok bool
	c.Rest, ok = w.rest(r.Article, fr, end, value)
	return c, ok && (c.Rest != "" || !lexicon.In(fr.Predicate, "do get have make take")) // "the crew | has | , of course, …"
}

// subjectClause is the clause of a value in its subject: "nine people | were rescued | from the roof".
func (w *workspace) subjectClause(at int, fr *fact.Frame, subject fact.Group, value text.Span) (Clause, bool) {
	a := w.Set.Articles[at]
	if subject.Span.End > fr.Verb.Start {
		return Clause{}, false
	}
	c := Clause{Slot: SubjectSlot, Noun: text.OneLine(a.Text(text.Span{Start: value.End, End: max(value.End, subject.Span.End)})), Finite: text.OneLine(a.Text(fr.Verb))}
	var ok bool
	c.Rest, ok = w.rest(at, fr, fr.Span.End, value)
	return c, ok && c.Noun != "" && c.Finite != ""
}

// frameOf picks the frame of a reading: the one that has the value in a slot, else the one whose verb stands nearest before it, else, for a whole
// statement, the first that the reading's words hold and that is not merely "X said".
func (w *workspace) frameOf(r Reading, value text.Span) *fact.Frame {
	var best *fact.Frame
	for i := range w.Set.Frames[r.Article] {
		f := &w.Set.Frames[r.Article][i]
		switch {
		case f.Sentence < r.Sentence:
			continue
		case f.Sentence > r.Sentence:
			return best
		}
		if value.Len() == 0 {
			infinitive := strings.HasPrefix(w.Set.Articles[r.Article].Text(f.Verb), "to ")
			if f.Verb.Start >= r.Span.Start && f.Verb.End <= r.Span.End && usable(f) && !infinitive && (best == nil || lexicon.SpeechVerb(best.Predicate)) {
				best = f
			}
			continue
		}
		if value.Contains(f.Verb) { // "three | masked | men"
			continue
		}
		if valueIn(value, f.Actor.Span) || valueIn(value, f.Patient.Span) {
			return f
		}
		for _, g := range f.Attached {
			if valueIn(value, g.Span) {
				return f
			}
		}
		if usable(f) && (best == nil || f.Verb.Start < value.Start) {
			best = f
		}
	}
	return best
}

// usable reports whether a frame has a subject that can be named.
func usable(f *fact.Frame) bool {
	return nameable(f.Actor) || nameable(f.Patient) && f.Patient.Span.End <= f.Verb.Start
}

// nameable reports whether a group is something that a question can be asked of: a name or a noun, no time and no small word.
func nameable(g fact.Group) bool {
	if u, _ := lexicon.TimeUnit(g.Head, "en"); u != lexicon.NoUnit || lexicon.PartOfDay(g.Head, "en") != "" {
		return false // "this morning, led by the minister"
	}
	return g.Head != "" && (g.Name || len(g.Head) > 2 && !lexicon.Function(g.Head) && !strings.ContainsAny(g.Head, "'’")) // "he'd"
}

// subjectText is the subject with what hangs on it, "the head of the ministry", where the verb follows at once; "" where it names nothing.
func (w *workspace) subjectText(at int, f *fact.Frame, g fact.Group) string {
	if !nameable(g) || g.Span.Start > f.Verb.Start {
		return ""
	}
	a := w.Set.Articles[at]
	span := g.Span
	if f.Verb.Start-g.Span.End < longestRest {
		from, to := w.Set.TokenRange(at, text.Span{Start: g.Span.Start, End: f.Verb.Start})
		for to > from && (a.Tokens[to-1].Tag == lexicon.ADV || a.Tokens[to-1].Span.End > f.Verb.Start) {
			to--
		}
		whole := true
		for t := from; t < to; t++ {
			whole = whole && !breaks(&a.Tokens[t]) && a.Tokens[t].Tag != lexicon.VERB && a.Tokens[t].Tag != lexicon.PRON
		}
		if !whole { // "the first round | of new talks | between …"
			_, from = w.Set.TokenRange(at, span)
			to = from
			if from < len(a.Tokens) && a.Tokens[from].Norm == "of" {
				for to++; to < len(a.Tokens) && a.Tokens[to].Span.End < f.Verb.Start && nominal(a.Tokens[to].Tag); to++ {
				}
			}
		}
		if to > from+1 || whole && to > from {
			span.End = max(span.End, a.Tokens[to-1].Span.End)
		}
	}
	s := text.OneLine(a.Text(span))
	if strings.Count(s, `"`)%2 == 1 || strings.Count(s, "“") != strings.Count(s, "”") {
		return "" // `the "repair levy | a one-off charge"`
	}
	from, _ := w.Set.TokenRange(at, span)
	if tag := a.Tokens[from].Tag; tag == lexicon.DET || tag == lexicon.NUM || lexicon.In(a.Tokens[from].Norm, "her his its my our their these those your") || from == a.Sentences[f.Sentence].First && tag != lexicon.PROPN && !(tag == lexicon.ADJ && national(a.Tokens[from].Norm)) {
		s = strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// nominal reports a word that can stand within a noun group.
func nominal(tag lexicon.Tag) bool {
	return tag == lexicon.DET || tag == lexicon.ADJ || tag == lexicon.NOUN || tag == lexicon.PROPN || tag == lexicon.NUM
}

// national reports an adjective that has its capital letter anywhere: "Iranian", "Turkish".
func national(w string) bool {
	return strings.HasSuffix(w, "an") || strings.HasSuffix(w, "ish") || strings.HasSuffix(w, "ese") || strings.HasSuffix(w, "i")
}

// verb splits a verb group into helper and rest; it reports false where the group is no finite verb.
func (w *workspace) verb(c *Clause, at int, span text.Span, subject fact.Group, passive bool) bool {
	a := w.Set.Articles[at]
	var words []article.Token
	from, to := w.Set.TokenRange(at, span)
	for _, k := range a.Tokens[from:to] {
		if k.Tag == lexicon.ADV || k.Tag == lexicon.PUNCT || k.Norm == "not" || k.Norm == "n't" || k.Norm == "never" {
			continue
		}
		words = append(words, k)
	}
	if len(words) == 0 {
		return false
	}
	c.Finite = text.OneLine(a.Text(span))
	if len(words) == 1 && to < len(a.Tokens) && a.Tokens[to].Norm == "by" {
		return false // "the delegation | led | by"
	}
	first := words[0]
	if len(words) == 1 && lexicon.Forms(first.Norm)&lexicon.PastForm != 0 && w.participle(at, from, subject) {
		return false
	}
	tail := func(from int) string {
		var s []string
		for _, k := range words[min(from, len(words)):] {
			s = append(s, a.Text(k.Span))
		}
		return strings.Join(s, " ")
	}
	if strings.HasPrefix(first.Norm, "'") || strings.HasSuffix(first.Norm, "n't") || lexicon.In(first.Norm, "be been being to") {
		return false
	}
	have := first.Norm == "has" || first.Norm == "have" || first.Norm == "had"
	switch {
	case have && len(words) > 1 && words[1].Norm == "been":
		c.Helper, c.Verb = "were", tail(2)
		if first.Norm == "has" || first.Norm == "had" && !plural(a, subject) {
			c.Helper = "was"
		}
	case have && len(words) > 1:
		c.Helper, c.Verb = "did", words[len(words)-1].Lemma()
	case first.Norm == "having":
		return false
	case first.Tag == lexicon.AUX && (len(words) > 1 || first.Lemma() == "be"):
		c.Helper, c.Verb = first.Norm, tail(1)
	default:
		forms := lexicon.Forms(first.Norm)
		switch {
		case passive, len(words) > 1, forms == lexicon.IngForm, first.Tag == lexicon.AUX && first.Lemma() != "have" && first.Lemma() != "do", first.Norm == first.Lemma() && strings.HasSuffix(first.Norm, "ed") && len(first.Norm) > 4:
			return false
		case forms&lexicon.PastForm != 0 || first.Norm == "had" || first.Norm == "did":
			c.Helper = "did"
		case first.Norm != first.Lemma():
			c.Helper = "does"
		case !plural(a, subject) && !lexicon.In(subject.Head, "people police") && !strings.Contains(c.Subject, " and "):
			return false // a bare form behind one thing is a noun, or an infinitive whose helper stands further off
		default:
			c.Helper = "do"
		}
		if c.Helper == "does" && plural(a, subject) {
			return false
		}
		c.Verb = first.Lemma()
	}
	return true
}

// participle reports whether a verb in one word that ends as the past does goes with a noun and tells nothing itself: "a parrot | named Olaf | bit the vet",
// "portions of | deferred | pay", "an | estimated | 40".
func (w *workspace) participle(at, t int, subject fact.Group) bool {
	a := w.Set.Articles[at]
	verb, before := &a.Tokens[t], &a.Tokens[max(0, t-1)]
	switch {
	case before.Tag == lexicon.DET, before.Tag == lexicon.ADP, lexicon.In(verb.Norm, "based called dubbed known named pictured"):
		return true
	case lexicon.In(before.Norm, "that which who"):
		return false
	}
	for i := range w.Set.Frames[at] {
		if f := &w.Set.Frames[at][i]; f.Verb.Start > verb.Span.End && f.Actor.At == subject.At && w.leadsTo(at, t, f.Verb) {
			return true
		}
	}
	return false
}

// leadsTo reports whether nothing but what hangs on token t stands between it and a finite verb.
func (w *workspace) leadsTo(at, t int, verb text.Span) bool {
	a := w.Set.Articles[at]
	for t++; t < len(a.Tokens) && a.Tokens[t].Span.Start < verb.Start; t++ {
		if tag := a.Tokens[t].Tag; tag == lexicon.CCONJ || tag == lexicon.SCONJ || breaks(&a.Tokens[t]) || lexicon.In(a.Tokens[t].Norm, "after as before since until") {
			return false
		}
	}
	return t < len(a.Tokens) && a.Tokens[t].Norm != "to" && lexicon.Forms(a.Tokens[t].Norm) != lexicon.IngForm
}

// plural reports whether the group's noun stands in the plural.
func plural(a *article.Article, g fact.Group) bool {
	return !g.Name && strings.ToLower(a.Text(g.At)) != g.Head
}

// beforeValue is where the words before the value end, without its preposition and articles.
func (w *workspace) beforeValue(at int, c *Clause, from int, value text.Span) int {
	a := w.Set.Articles[at]
	first, to := w.Set.TokenRange(at, text.Span{Start: from, End: value.Start})
	if to-first > 1 && lexicon.In(a.Tokens[first].Norm, "away down off out") { // "set | out | at noon"
		from = a.Tokens[first].Span.End
		first++
	}
	for to > first && (a.Tokens[to-1].Tag == lexicon.ADP || a.Tokens[to-1].Tag == lexicon.DET || lexicon.Function(a.Tokens[to-1].Norm)) {
		to--
		if a.Tokens[to].Tag == lexicon.ADP {
			c.Before = a.Tokens[to].Norm
		}
	}
	if to == first {
		return from
	}
	return a.Tokens[to-1].Span.End
}

// rest is what follows the verb up to end, with the infinitive that hangs on it, cut at a break and before it grows too long, and then back to where
// a clause may end: "hurt | when a tram …". It reports false where the clause would be torn: "gave the players" without the blankets.
func (w *workspace) rest(at int, f *fact.Frame, end int, value text.Span) (string, bool) {
	a := w.Set.Articles[at]
	_, from := w.Set.TokenRange(at, text.Span{Start: f.Verb.End - 1, End: f.Verb.End})
	last := a.Sentences[f.Sentence].Last
	t, quote := from, -1
	take := func() {
		for ; t < last && a.Tokens[t].Span.End <= end && a.Tokens[t].Span.End-f.Verb.End <= longestRest; t++ {
			switch k := &a.Tokens[t]; {
			case k.Norm == `"` && quote >= 0:
				quote = -1
			case k.Norm == `"`:
				quote = t
			case w.marks(at, t, last):
				return
			}
		}
	}
	take()
	if t+1 < last && a.Tokens[t].Norm == "to" && a.Tokens[t+1].Tag == lexicon.VERB && value.Len() == 0 {
		for i := range w.Set.Frames[at] {
			if g := &w.Set.Frames[at][i]; g.Sentence == f.Sentence && g.Verb.Start == a.Tokens[t].Span.Start {
				end = g.Span.End
			}
		}
		take()
	}
	if quote >= 0 {
		t = quote
	}
	whole := t
	for t > from && !w.ends(at, t, last, value) || t < whole && a.Tokens[t].Tag == lexicon.CCONJ {
		t--
	}
	if t == from {
		return "", whole == from && (w.marks(at, t, last) || w.before(at, t, value))
	}
	if f.Patient.Span.Start >= f.Verb.End && f.Patient.Span.End <= end && a.Tokens[t-1].Span.End < f.Patient.At.End {
		return "", false
	}
	return text.OneLine(a.Text(text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[t-1].Span.End})), true
}

// ends reports whether a clause may end before token t of a sentence that ends at token last: at a mark, before the value that is asked for, before
// a time or what else hangs on it loosely, and behind no word that wants another.
func (w *workspace) ends(at, t, last int, value text.Span) bool {
	tokens := w.Set.Articles[at].Tokens
	mark := w.marks(at, t, last)
	if !mark && (lexicon.In(tokens[t].Norm, "after ago before earlier later") && timed(&tokens[t-1]) || tokens[t].Norm == "or" && t+1 < last && tokens[t+1].Norm == "so") {
		return false // "two years | ago", "in a week | or so"
	}
	switch k := &tokens[t-1]; k.Tag {
	case lexicon.DET, lexicon.CCONJ, lexicon.SCONJ, lexicon.AUX:
		return false
	case lexicon.ADP:
		return mark || w.before(at, t, value)
	case lexicon.PRON:
		if !lexicon.In(k.Norm, "herself him himself it itself them themselves") {
			return false
		}
	case lexicon.PART:
		if k.Norm == "to" || k.Norm == "'s" {
			return false
		}
	case lexicon.VERB:
		if !mark && (lexicon.SpeechVerb(k.Lemma()) || lexicon.In(k.Lemma(), "do get have make take")) {
			return false // "declined to say | whether …", "jumped to get | to safety"
		}
	}
	if mark || tokens[t].Norm == `"` || w.before(at, t, value) || w.timeAt(at, tokens[t].Span.Start) {
		return true
	}
	switch k := &tokens[t]; k.Tag {
	case lexicon.ADP:
		return k.Norm != "of" && (t+1 == last || tokens[t+1].Tag != lexicon.ADP && !w.marks(at, t+1, last)) // "go | off", "went | up in flames"
	case lexicon.SCONJ, lexicon.CCONJ, lexicon.ADV:
		return true
	case lexicon.PRON:
		return lexicon.In(k.Norm, "that which who")
	}
	return false
}

// timed reports whether a word is a unit of time: "years".
func timed(t *article.Token) bool {
	u, _ := lexicon.TimeUnit(t.Lemma(), "en")
	return u != lexicon.NoUnit
}

// marks reports whether a mark that parts clauses stands at token t of a sentence that ends at token last, or its end: no hyphen, and no full stop of
// an abbreviation.
func (w *workspace) marks(at, t, last int) bool {
	tokens := w.Set.Articles[at].Tokens
	switch {
	case t >= last:
		return true
	case t > 0 && tokens[t].Norm == "-" && tokens[t-1].Span.End == tokens[t].Span.Start, tokens[t].Norm == "." && t+1 < last, tokens[t].Norm == `"`:
		return false
	}
	return breaks(&tokens[t])
}

// timeAt reports whether a time begins at the byte.
func (w *workspace) timeAt(at, start int) bool {
	facts := w.Set.Facts[at]
	i, _ := slices.BinarySearchFunc(facts, start, func(f fact.Fact, start int) int { return cmp.Compare(f.Span.Start, start) })
	for ; i < len(facts) && facts[i].Span.Start == start; i++ {
		if facts[i].Value.Kind() == fact.KindTime {
			return true
		}
	}
	return false
}

// before reports whether the value begins at token t, or behind the preposition there.
func (w *workspace) before(at, t int, value text.Span) bool {
	tokens := w.Set.Articles[at].Tokens
	for t < len(tokens) && tokens[t].Span.Start < value.Start && (tokens[t].Tag == lexicon.ADP || tokens[t].Tag == lexicon.DET) {
		t++
	}
	return t < len(tokens) && value.Len() > 0 && tokens[t].Span.Start <= value.Start && value.Start < tokens[t].Span.End
}

// amount reports whether a question asks how much or how many.
func amount(t TopicID) bool {
	return t == TopicMoney || t == TopicShare || t == TopicCount || t == TopicMeasure
}

// frameAround is the narrowest clause that holds a place; nil where none does.
func (w *workspace) frameAround(p align.Place, at text.Span) *fact.Frame {
	var best *fact.Frame
	frames := w.Set.Frames[p.Article]
	for i := sort.Search(len(frames), func(i int) bool { return frames[i].Sentence >= p.Sentence }); i < len(frames) && frames[i].Sentence == p.Sentence; i++ {
		f := &frames[i]
		if f.Span.Contains(at) && (best == nil || f.Span.Len() <= best.Span.Len()) {
			best = f
		}
	}
	return best
}

// verbFrame is the clause whose verb group holds a token; nil where none does.
func (w *workspace) verbFrame(p align.Place, verb int) *fact.Frame {
	span := w.Set.Articles[p.Article].Tokens[verb].Span
	if f := w.frameAround(p, span); f != nil && f.Verb.Contains(span) {
		return f
	}
	return nil
}

// tellingOf is the stretch that tells of a step: whom it is told of, the verb, and what carries it.
func (w *workspace) tellingOf(a int, f *fact.Frame, of fact.Group, at text.Span) text.Span {
	s := f.Verb
	if at.Len() > 0 {
		s = s.Cover(at)
	}
	if of.Head != "" && s.Cover(of.Span).Len() <= maxEvidence && f.Verb.Start-of.Span.End < longestRest {
		s = s.Cover(of.Span)
	}
	if f.Patient.Head != "" && s.Cover(f.Patient.Span).Len() <= maxEvidence {
		s = s.Cover(f.Patient.Span)
	}
	for _, g := range f.Attached {
		if s.Cover(g.Span).Len() <= maxEvidence/2 {
			s = s.Cover(g.Span)
		}
	}
	return clip(w.Set.Articles[a], s)
}

// leadingUp is a noun with the words before it in its clause.
func (w *workspace) leadingUp(p align.Place, t int) text.Span {
	art := w.Set.Articles[p.Article]
	from := t
	for from > art.Sentences[p.Sentence].First && t-from < 8 && !breaks(&art.Tokens[from-1]) && art.Tokens[from-1].Tag != lexicon.CCONJ {
		from--
	}
	return art.Tokens[from].Span.Cover(art.Tokens[t].Span)
}

// valueIn reports whether a value stands in the group; the words that bound it may stand before: "about | 50 guests".
func valueIn(value, group text.Span) bool {
	return group.Start < value.End && value.End <= group.End
}
