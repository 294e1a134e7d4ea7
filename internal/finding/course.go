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

// Courses
//
// "The driver has not been charged" at noon, "the driver was arrested and faces three charges" at night: no word is the opposite of another, and yet
// the story has moved. What shows it is that arrest, charge and sentence are steps of one course. A clause that tells of a step says between which
// steps the matter stands: "was charged" from there on, "has not been charged" and "may be charged" before it, "is missing" at the step and not yet at the
// next. So each mention is an interval of steps, and two articles whose intervals have nothing in common, said of one person or thing, are the
// story at two moments; the same interval in both is what they agree on.
//
// An article that gives both moments itself is past the first, so it counts for the later one only. Cost: linear in the words, then
// the square of the mentions of one course. What it gets wrong: two people of one story whom neither article names.

// mention is one place that tells how far a course has got: at step lo or further, and not yet at hi.
type mention struct {
	course lexicon.Course
	lo, hi int
	who    who
	at     align.Place
	span   text.Span
}

// otherWords is the likeness from which two sentences may speak of one person by two nouns: "the driver", "the man".
const otherWords = 0.1

// maxMentions is how many mentions of one course, or clauses with one verb, are looked at in an article: more would say nothing new and cost their square.
const maxMentions = 40

// who is the person or thing that a course is told of.
type who struct {
	entity int // into workspace.entities; -1 where no name stands there
	word   int // number of the head; -1 for pronouns and for nobody
	noun   string
	plural bool
	person bool // a name, a pronoun or a noun for people
	rest   bool // "the other victims", "a third man": not those spoken of elsewhere
}

// detectCourses finds where the articles tell of one course at two of its steps, or at the same.
func detectCourses(w *workspace) {
	byCourse := map[lexicon.Course][]mention{}
	var order []lexicon.Course
	for a, art := range w.Set.Articles {
		count := map[lexicon.Course]int{}
		for _, m := range w.mentions(a) {
			if art.Role(m.at.Sentence) == article.Caption {
				continue
			}
			if byCourse[m.course] == nil {
				order = append(order, m.course)
			}
			if count[m.course]++; count[m.course] <= maxMentions {
				byCourse[m.course] = append(byCourse[m.course], m)
			}
		}
	}
	sort.Slice(order, func(i, j int) bool { return order[i] < order[j] })
	for _, c := range order {
		w.course(byCourse[c])
	}
}

// course makes the findings of the mentions of one course.
func (w *workspace) course(ms []mention) {
	group := make([]int, len(ms)) // mentions of one person or thing
	for i := range ms {
		group[i] = i
		for j := range ms[:i] {
			if group[i] != group[j] && w.sameMatter(&ms[i], &ms[j]) {
				from, to := max(group[i], group[j]), min(group[i], group[j])
				for k := range ms[:i+1] {
					if group[k] == from {
						group[k] = to
					}
				}
			}
		}
	}
	for g := range ms {
		if group[g] != g {
			continue
		}
		var of []mention
		for i := range ms {
			if group[i] == g {
				of = append(of, ms[i])
			}
		}
		w.moves(of)
	}
}

// moves reports one matter: an update where an article stands before a step that another is past, and what several say alike.
func (w *workspace) moves(ms []mention) {
	if c := ms[0].course; (c == lexicon.MissingCourse || c == lexicon.HeldCourse || c == lexicon.TrappedCourse) && !slices.ContainsFunc(ms, func(m mention) bool { return m.lo == 1 }) {
		return // things are found every day that nobody had missed, and names released that nobody had held
	}
	var in []mention
	for i, m := range ms {
		known := false // the article itself is past it
		apart := false
		for j, o := range ms {
			if i == j {
				continue
			}
			known = known || o.at.Article == m.at.Article && o.lo >= m.hi
			apart = apart || w.moved(&ms[i], &ms[j]) || w.moved(&ms[j], &ms[i])
		}
		if !known && apart {
			in = append(in, m)
		}
	}
	next := lexicon.Furthest // the step that one is past and another not
	for i, m := range in {
		for j := range in {
			if w.moved(&in[i], &in[j]) {
				next = min(next, m.hi)
			}
		}
	}
	if next < lexicon.Furthest {
		ps := w.stations(in)
		w.add(Finding{Kind: Update, Aspect: Status, Topic: w.stepTopic(in, next), Positions: ps, Severity: 0.75 - 0.2*w.depth(in[0].at),
			Confidence: 0.65, Reason: Reason{ID: ReasonMoved}})
	}
	for _, p := range w.stations(ms) {
		lo, hi := stepsOf(p.Stage)
		topic := w.stepTopic(ms, cmp.Or(lo, hi))
		if c := ms[0].course; c == lexicon.AttendCourse || c == lexicon.CommentCourse && lo > 0 {
			topic = Topic{ID: TopicStatement, Words: []string{p.Value}}
		}
		if len(articlesOf([]Position{p})) > 1 {
			w.add(Finding{Kind: Agreement, Aspect: Status, Topic: topic, Positions: []Position{p}, Confidence: 0.65,
				Severity: 0.3 + 0.4*float64(len(articlesOf([]Position{p})))/float64(len(w.Set.Articles)), Reason: Reason{ID: ReasonSame}})
		}
	}
}

// moved reports whether the matter of two mentions has got further in the second's article than in the first's, which it does not repeat word for word.
func (w *workspace) moved(m, o *mention) bool {
	return m.at.Article != o.at.Article && o.lo >= m.hi && w.sameMatter(m, o) && !w.repeated(m.at, o.at.Article)
}

// repeated reports whether an article has a sentence of another word for word.
func (w *workspace) repeated(p align.Place, in int) bool {
	if !w.copied(p, in) {
		return false
	}
	a, b := w.Set.Articles[p.Article], w.Set.Articles[in]
	own := text.OneLine(a.Text(a.Sentences[p.Sentence].Span))
	return slices.ContainsFunc(b.Sentences, func(s article.Sentence) bool { return text.OneLine(b.Text(s.Span)) == own })
}

// stepTopic asks whether it has come to a step, of whoever is named best.
func (w *workspace) stepTopic(ms []mention, step int) Topic {
	switch ms[0].course {
	case lexicon.EventCourse:
		return Topic{ID: TopicStatus, Words: []string{w.Set.Word(ms[0].who.word)}}
	case lexicon.AccessCourse, lexicon.AttendCourse:
		return Topic{ID: TopicOutcome, Words: []string{text.OneLine(w.Set.Articles[ms[0].at.Article].Text(ms[0].span))}}
	}
	of := ""
	for _, m := range ms {
		if e := m.who.entity; e >= 0 {
			of = w.entities[e].Canonical
			break
		}
		if of == "" && m.who.word >= 0 {
			of = "the " + m.who.noun
		}
	}
	return Topic{ID: TopicStep, Words: []string{ms[0].course.Step(step), of}}
}

// stageOf is an interval of steps as the stage of a position: ordered by the step that is behind, then by the one that is not reached.
func stageOf(lo, hi int) int { return lo<<4 | hi }

// stepsOf is the interval of a stage.
func stepsOf(stage int) (lo, hi int) { return stage >> 4, stage & 15 }

// stations gathers mentions by where on the way they are.
func (w *workspace) stations(ms []mention) []Position {
	var ps []Position
	at := map[int]int{}
	for _, m := range ms {
		stage := stageOf(m.lo, m.hi)
		k, ok := at[stage]
		if !ok {
			k = len(ps)
			at[stage] = k
			ps = append(ps, Position{Value: text.OneLine(w.Set.Articles[m.at.Article].Text(m.span)), Stage: stage})
		}
		r := Reading{Article: m.at.Article, Span: m.span, Sentence: m.at.Sentence}
		w.attribute(&r)
		ps[k].Readings = joinReading(ps[k].Readings, r)
	}
	return ps
}

// sameMatter reports whether two mentions are of one person or thing.
func (w *workspace) sameMatter(x, y *mention) bool {
	p, q := &x.who, &y.who
	if p.rest != q.rest && (x.lo > 0) != (y.lo > 0) && x.course != lexicon.ConditionCourse {
		return false
	}
	if p.entity >= 0 && q.entity >= 0 {
		return p.entity == q.entity
	}
	switch x.course {
	case lexicon.FireCourse, lexicon.MotiveCourse, lexicon.ClaimCourse, lexicon.InquiryCourse:
		return true
	case lexicon.ProposalCourse, lexicon.CauseCourse:
		return p.word >= 0 && p.word == q.word
	case lexicon.CommentCourse, lexicon.AttendCourse, lexicon.OfficeCourse:
		return p.entity < 0 && q.entity < 0 && p.word >= 0 && p.word == q.word
	case lexicon.AccessCourse, lexicon.EventCourse:
		return p.word >= 0 && p.word == q.word
	}
	if p.word >= 0 && p.word == q.word && p.plural == q.plural {
		return true
	}
	if x.course == lexicon.ConditionCourse && (p.word < 0 || q.word < 0) {
		return true
	}
	if p.plural != q.plural || !p.person || !q.person || p.word >= 0 && q.word >= 0 && w.Set.Cosine(x.at, y.at) < otherWords {
		return false
	}
	return x.course != lexicon.IdentityCourse || x.lo == y.lo && x.hi == y.hi && x.lo == 0
}

// mentions are the places of an article that tell of a step.
func (w *workspace) mentions(a int) []mention {
	var out []mention
	art := w.Set.Articles[a]
	for i := range w.frames(a) {
		if m, ok := w.verbMention(a, &w.framed[a][i]); ok {
			out = append(out, m)
		}
	}
	for s, sen := range art.Sentences {
		out = append(out, w.phases(align.Place{Article: a, Sentence: s})...)
		for t := sen.First; t < sen.Last; t++ {
			if tag := art.Tokens[t].Tag; tag != lexicon.NOUN && tag != lexicon.ADJ && tag != lexicon.VERB {
				continue
			}
			if m, ok := w.wordMention(align.Place{Article: a, Sentence: s}, t); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// verbMention reads a step off a clause's verb.
func (w *workspace) verbMention(a int, f *fact.Frame) (mention, bool) {
	step := lexicon.StepOfVerb(f.Predicate)
	if step.Course == lexicon.NoCourse || f.State || !w.goesWith(a, f, step.With) {
		return mention{}, false
	}
	of := f.Actor
	if step.Sign != lexicon.Reaches && f.Patient.Head != "" {
		of = f.Patient
	}
	m := mention{course: step.Course, who: w.whoIs(a, of), at: align.Place{Article: a, Sentence: f.Sentence}}
	if !w.fits(a, step, f, &m.who) || w.elsewhen(m.at) {
		return mention{}, false
	}
	switch stand := w.standing(a, f); {
	case step.Course == lexicon.CauseCourse && f.Actor.Head == "what":
		m.stands(ahead, step.At, false)
	case stand == unclear, stand == ahead && step.Course == lexicon.AccessCourse && step.At == 1, stand == ahead && step.Course == lexicon.CommentCourse && f.Predicate != "respond":
		return mention{}, false
	default:
		m.stands(stand, step.At, step.Sign == lexicon.Holds && (f.Tense == fact.Present || w.lasts(a, f)))
	}
	m.span = w.tellingOf(a, f, of, text.Span{})
	return m, true
}

// stands sets between which steps the matter is, of a mention of the step at: before it where that is ahead, at it where it lasts, else there or further.
func (m *mention) stands(stand standingOf, at int, lasts bool) {
	switch {
	case stand == ahead:
		m.lo, m.hi = 0, at
	case lasts:
		m.lo, m.hi = at, at+1
	default:
		m.lo, m.hi = at, lexicon.Furthest
	}
}

// fits reports whether a verb's object or subject is what the course can be of.
func (w *workspace) fits(a int, step lexicon.Milestone, f *fact.Frame, who *who) bool {
	switch step.Course {
	case lexicon.AccessCourse: // "shares closed at 40"
		return who.word >= 0 && !who.person && (f.Patient.Head != "" || f.Predicate == "reopen" || f.Predicate == "resume" || w.lasts(a, f))
	case lexicon.TrappedCourse:
		return who.person || who.word >= 0
	case lexicon.HeldCourse: // "was held" of a person, not of a meeting
		return (who.person || who.word >= 0 && f.Predicate != "hold") && (f.Predicate != "hold" || f.Patient.Span.End <= f.Verb.Start && f.Patient.Head != "")
	case lexicon.ProposalCourse:
		return proposal(who.noun)
	case lexicon.InquiryCourse, lexicon.ClaimCourse:
		return true
	case lexicon.CauseCourse:
		return f.Actor.Head == "what" || f.Actor.Head != "" && f.Patient.Span.End <= f.Verb.Start
	case lexicon.FireCourse:
		return who.noun == "fire" || who.noun == "blaze" || who.noun == "fires" || who.noun == "flames"
	case lexicon.CommentCourse:
		return who.word >= 0 && (f.Predicate != "respond" || f.Polarity == fact.Negated)
	case lexicon.CaseCourse:
		return who.person && (step.Sign != lexicon.Holds || f.Actor.Head == "" || f.Actor.Head == "police")
	case lexicon.IdentityCourse:
		return who.person && (f.Patient.Head == "" || !strings.HasSuffix(f.Patient.Head, "self") && !strings.HasSuffix(f.Patient.Head, "selves"))
	case lexicon.AttendCourse:
		return who.entity >= 0
	}
	return who.person && !(step.Course == lexicon.HealthCourse && who.plural) // tolls are counted elsewhere
}

// proposal reports whether a noun is something that is put forward and decided on.
func proposal(noun string) bool {
	return lexicon.In(noun, "accord agreement amendment bid bill budget deal law legislation measure measures merger motion offer plan proposal resolution takeover treaty")
}

// lasts reports whether what a verb tells has not ended: "has been closed", "will remain closed".
func (w *workspace) lasts(a int, f *fact.Frame) bool {
	art := w.Set.Articles[a]
	first, _ := w.Set.TokenRange(a, f.Verb)
	if n := art.Tokens[first].Norm; n == "has" || n == "have" {
		return true
	}
	return first > 0 && lasting(art.Tokens[first-1].Lemma)
}

// lasting reports whether a verb, by its lemma, says that what follows it goes on.
func lasting(lemma string) bool { return lexicon.In(lemma, "keep remain stay") }

// goesWith reports whether the word that a verb needs stands close behind it, or is its object.
func (w *workspace) goesWith(a int, f *fact.Frame, with string) bool {
	if with == "" || f.Patient.Head == with {
		return true
	}
	art := w.Set.Articles[a]
	_, t := w.Set.TokenRange(a, f.Verb)
	for n := 0; t < art.Sentences[f.Sentence].Last && n < 3; t, n = t+1, n+1 {
		if art.Tokens[t].Norm == with {
			return true
		}
	}
	return false
}

type standingOf uint8

const (
	unclear standingOf = iota
	ahead              // denied, planned or possible: it has not come to that
	reached
)

// standing says whether what a clause tells has come about.
func (w *workspace) standing(a int, f *fact.Frame) standingOf {
	art := w.Set.Articles[a]
	first, last := w.Set.TokenRange(a, f.Verb)
	begin := art.Sentences[f.Sentence].First
	for t, n := first-1, 0; t >= begin && n < 8; t, n = t-1, n+1 {
		switch art.Tokens[t].Norm {
		case "whether":
			return ahead
		case "if", "unless", "before", "without", "once", "until":
			return unclear
		case "have", "get", "see": // "hopes to have the ban lifted"
			if t > begin && art.Tokens[t-1].Norm == "to" {
				return ahead
			}
		case ",", ";", ":", "that", "who", "which", "and", "but":
			n = 8
		}
	}
	switch {
	case f.Modality == fact.Conditional && f.Polarity == fact.Affirmed: // "would not say" is a refusal
		return unclear
	case f.Polarity == fact.Negated:
		if untilThen(art, last-1, art.Sentences[f.Sentence].Last) {
			return unclear
		}
		return ahead
	case f.Modality != fact.Actual:
		return ahead
	case art.Tokens[first].Norm == "to":
		if first == begin || art.Tokens[first-1].Norm == "not" || art.Role(f.Sentence) == article.Headline {
			return ahead
		}
		return unclear
	}
	return reached
}

// wordMention reads a step off a noun, an adjective or a set phrase.
func (w *workspace) wordMention(p align.Place, t int) (mention, bool) {
	art := w.Set.Articles[p.Article]
	tok := &art.Tokens[t]
	step := lexicon.StepOfWord(tok.Norm)
	begin := art.Sentences[p.Sentence].First
	if step.Course == lexicon.NoCourse || step.With != "" && (t == begin || art.Tokens[t-1].Norm != step.With && (t-1 == begin || art.Tokens[t-2].Norm != step.With)) {
		return mention{}, false
	}
	f := w.frameAround(p, tok.Span)
	m := mention{course: step.Course, who: who{entity: -1, word: -1, person: true}, at: p}
	if w.elsewhen(p) {
		return mention{}, false
	}
	if step.Sign == lexicon.Matter {
		return w.matterMention(m, f, step, t)
	}
	if f == nil {
		return mention{}, false
	}
	of := f.Actor
	if f.Patient.Head != "" && !f.Patient.Span.Contains(tok.Span) {
		of = f.Patient
	}
	m.who = w.whoIs(p.Article, of)
	if !m.who.person && step.Course != lexicon.FireCourse {
		return mention{}, false
	}
	stand := w.standing(p.Article, f)
	if stand == unclear {
		return mention{}, false
	}
	m.stands(stand, step.At, step.Sign == lexicon.Holds && f.Tense == fact.Present)
	m.span = w.tellingOf(p.Article, f, of, tok.Span)
	return m, true
}

// matterMention reads what a clause does with a noun such as "charges" or "names".
func (w *workspace) matterMention(m mention, f *fact.Frame, step lexicon.Milestone, t int) (mention, bool) {
	a := m.at.Article
	art := w.Set.Articles[a]
	sen := art.Sentences[m.at.Sentence]
	tok := &art.Tokens[t]
	if tok.Norm == "unidentified" || tok.Norm == "unnamed" {
		if t+1 == sen.Last || !lexicon.PersonNoun(art.Tokens[t+1].Lemma) {
			return m, false
		}
		m.stands(ahead, step.At, false)
		m.span = text.Span{Start: tok.Span.Start, End: art.Tokens[t+1].Span.End}
		m.who.plural = art.Tokens[t+1].Norm != art.Tokens[t+1].Lemma
		return m, true
	}
	if f == nil {
		return m, false
	}
	stand := w.matter(&m, f, &step, t)
	if stand == unclear || !m.who.person && m.course != lexicon.CommentCourse && m.course != lexicon.ConditionCourse {
		return m, false
	}
	m.stands(stand, step.At, step.Sign == lexicon.Holds)
	m.span = w.tellingOf(a, f, fact.Group{}, w.leadingUp(m.at, t))
	return m, true
}

// matter says how a clause leaves the noun at token t, by its verb, and fills in whose it is. It changes the step where the clause is of a later one,
// or of one that lasts; unclear where it tells of none.
func (w *workspace) matter(m *mention, f *fact.Frame, step *lexicon.Milestone, t int) standingOf {
	a := m.at.Article
	art := w.Set.Articles[a]
	tok := &art.Tokens[t]
	before := ""
	if t > art.Sentences[m.at.Sentence].First {
		before = art.Tokens[t-1].Norm
	}
	stand := w.standing(a, f)
	if before == "no" {
		stand = ahead
	}
	switch step.Course {
	case lexicon.CaseCourse:
		if !lexicon.In(f.Predicate, "announce await bring consider decide determine expect face file follow lay make possible press weigh") && before != "no" {
			return unclear
		}
		if lexicon.In(f.Predicate, "await consider decide determine expect possible weigh") {
			stand = ahead
		}
		if nameable(f.Actor) && f.Predicate == "face" {
			m.who = w.whoIs(a, f.Actor)
		}
	case lexicon.IdentityCourse:
		if !lexicon.In(f.Predicate, "announce confirm disclose give identify know make provide publish release reveal unknown withhold") {
			return unclear
		}
		if f.Predicate == "withhold" || f.Predicate == "unknown" {
			stand = ahead
		}
		m.who = w.owner(m.at, t)
	case lexicon.ConditionCourse:
		m.who = w.owner(m.at, t)
		switch {
		case tok.Norm != "condition" && tok.Norm != "conditions", lexicon.In(before, "critical fair good grave guarded poor satisfactory serious stable"):
			stand = reached
		case lexicon.In(f.Predicate, "announce clear disclose give know release reveal say") && stand == ahead, f.Predicate == "unknown", f.Predicate == "unclear":
			stand = ahead
		default:
			return unclear
		}
		if stand == reached && f.Predicate != "sustain" {
			m.who = w.whoIs(a, w.subjectOf(f))
		}
	case lexicon.MotiveCourse, lexicon.CauseCourse:
		m.who = w.owner(m.at, t)
		m.who.person = true
		switch {
		case lexicon.In(f.Predicate, "determine establish investigate seek unclear unknown"), attaches(f, "investigation"):
			stand = ahead
		case stand == reached && (!f.State || step.Course == lexicon.CauseCourse):
			return unclear
		}
	case lexicon.ProposalCourse:
		switch {
		case lexicon.In(f.Predicate, "consider explore mull plan prepare weigh"):
			stand = ahead
		case !lexicon.In(f.Predicate, "announce launch make present receive submit table unveil"):
			return unclear
		}
		m.who.word = w.Set.WordAt(a, t)
	case lexicon.InquiryCourse:
		switch {
		case before == "under" || attaches(f, "way") || lexicon.In(f.Predicate, "begin conduct continue launch ongoing open pend start underway"):
			step.Sign = lexicon.Holds
		case lexicon.In(f.Predicate, "close complete conclude end find"):
			step.At = 2
		case lexicon.In(f.Predicate, "call demand order promise urge"):
			stand = ahead
		default:
			return unclear
		}
	case lexicon.CommentCourse:
		if tok.Norm == "statement" {
			if stand != reached || !lexicon.In(f.Predicate, "issue make post publish release") {
				return unclear
			}
			m.who = w.whoIs(a, f.Actor)
			break
		}
		if !w.asked(m.at, t) {
			return unclear
		}
		m.who, stand = w.whoIs(a, w.subjectOf(f)), ahead
	}
	return stand
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

// asked reports whether the comment at token t was asked for and did not come: "declined to comment", "no comment", "was contacted for comment".
func (w *workspace) asked(p align.Place, t int) bool {
	art := w.Set.Articles[p.Article]
	for n := 0; t > art.Sentences[p.Sentence].First && n < 9; n++ {
		t--
		if breaks(&art.Tokens[t]) {
			return false
		}
		if lexicon.In(art.Tokens[t].Norm, "approached asked contacted couldn't decline declined declines declining didn't no not reached refused refuses refusing requests sought "+
			"unavailable") {
			return true
		}
	}
	return false
}

// subjectOf is the group that stands before a clause's verb.
func (w *workspace) subjectOf(f *fact.Frame) fact.Group {
	if f.Patient.Head != "" && f.Patient.Span.End <= f.Verb.Start {
		return f.Patient
	}
	return f.Actor
}

// attaches reports whether a noun hangs on a clause: "is under | investigation".
func attaches(f *fact.Frame, head string) bool {
	for _, g := range f.Attached {
		if g.Head == head {
			return true
		}
	}
	return false
}

// owner is whose the noun at token t is: "the names of the victims", "the boy's name".
func (w *workspace) owner(p align.Place, t int) who {
	art := w.Set.Articles[p.Article]
	sen := art.Sentences[p.Sentence]
	if t+2 < sen.Last && art.Tokens[t+1].Norm == "of" {
		for k := t + 2; k < min(sen.Last, t+8) && !breaks(&art.Tokens[k]); k++ {
			if last := k+1 == sen.Last || art.Tokens[k+1].Tag != lexicon.NOUN; art.Tokens[k].Tag == lexicon.NOUN && last || art.Tokens[k].Tag == lexicon.PROPN || art.Tokens[k].Norm == "those" {
				return w.whoAt(p.Article, k)
			}
		}
	}
	for k := t - 1; k >= max(sen.First, t-4) && !breaks(&art.Tokens[k]); k-- {
		if art.Tokens[k].Norm == "'s" && k > sen.First {
			k--
			return w.whoAt(p.Article, k)
		}
		if lexicon.In(art.Tokens[k].Norm, "her his their") {
			return w.whoAt(p.Article, k)
		}
	}
	return who{entity: -1, word: -1, person: true, plural: art.Tokens[t].Norm != art.Tokens[t].Lemma}
}

// whoIs says whom a noun group stands for.
func (w *workspace) whoIs(a int, g fact.Group) who {
	if g.Head == "" {
		return who{entity: -1, word: -1}
	}
	t, _ := w.Set.TokenRange(a, g.At)
	return w.whoAt(a, t)
}

// whoAt says whom the noun or pronoun at token t stands for.
func (w *workspace) whoAt(a, t int) who {
	art := w.Set.Articles[a]
	tok := &art.Tokens[t]
	out := who{entity: w.entityAt(a, tok.Span), word: -1}
	switch tok.Tag {
	case lexicon.PRON, lexicon.DET:
		out.person = lexicon.In(tok.Norm, "he her him his she their them they those")
		out.plural = lexicon.In(tok.Norm, "their them they those")
	default:
		out.rest = w.others(a, t)
		out.word = w.Set.WordAt(a, t)
		out.person = tok.Tag == lexicon.PROPN || lexicon.PersonNoun(tok.Lemma)
		out.noun, out.plural = tok.Norm, tok.Norm == "people" || tok.Tag != lexicon.PROPN && tok.Norm != tok.Lemma
	}
	return out
}

// others reports whether the words before a noun set it apart from those spoken of: "the other victims", "a third man".
func (w *workspace) others(a, t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		if lexicon.In(w.Set.Articles[a].Tokens[k].Norm, "another fourth other remaining second third") {
			return true
		}
	}
	return false
}

// entityAt is the entity that a name stands for; -1 where it has none.
func (w *workspace) entityAt(a int, at text.Span) int {
	if w.entityOf == nil {
		entities := w.namedEntities()
		w.entityOf = make([][]int, len(w.Set.Facts))
		for k := range w.Set.Facts {
			w.entityOf[k] = make([]int, len(w.Set.Facts[k]))
		}
		for e := range entities {
			for _, r := range entities[e].Mentions {
				w.entityOf[r.Article][r.Fact] = e + 1
			}
		}
	}
	t, _ := w.Set.TokenRange(a, at)
	for _, f := range w.Set.Sentences[a][w.sentenceOf(a, t)].Facts {
		if e := w.entityOf[a][f]; e > 0 && w.Set.Facts[a][f].Span.Overlaps(at) {
			return e - 1
		}
	}
	return -1
}

// sentenceOf is the sentence that token t stands in.
func (w *workspace) sentenceOf(a, t int) int {
	sentences := w.Set.Articles[a].Sentences
	return min(sort.Search(len(sentences), func(i int) bool { return sentences[i].Last > t }), len(sentences)-1)
}

// frameAround is the narrowest clause that holds a place; nil where none does.
func (w *workspace) frameAround(p align.Place, at text.Span) *fact.Frame {
	var best *fact.Frame
	frames := w.frames(p.Article)
	for i := sort.Search(len(frames), func(i int) bool { return frames[i].Sentence >= p.Sentence }); i < len(frames) && frames[i].Sentence == p.Sentence; i++ {
		f := &frames[i]
		if f.Span.Contains(at) && (best == nil || f.Span.Len() <= best.Span.Len()) {
			best = f
		}
	}
	return best
}

// elsewhen reports a sentence that tells of another year, or of what was before.
func (w *workspace) elsewhen(p align.Place) bool {
	return w.formerly(p) || w.year(Reading{Article: p.Article, Sentence: p.Sentence}) != 0
}

// formerly reports a sentence that tells of what was before: "previously", "two years ago".
func (w *workspace) formerly(p align.Place) bool {
	art := w.Set.Articles[p.Article]
	tokens := art.TokensOf(p.Sentence)
	for i, t := range tokens {
		switch t.Norm {
		case "previous", "previously":
			return true
		case "ago", "earlier", "before":
			if i > 0 && lexicon.In(tokens[i-1].Norm, "decades month months year years") {
				return true
			}
		}
	}
	return false
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
