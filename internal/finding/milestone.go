package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// mentions are the places of an article that tell of a step.
func (w *workspace) mentions(a int) []mention {
	var out []mention
	art := w.Set.Articles[a]
	for i := range w.Set.Frames[a] {
		if m, ok := w.verbMention(a, &w.Set.Frames[a][i]); ok {
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
	if step.Course == lexicon.NoCourse || f.State || !w.goesWith(a, f, step.With) || w.supposed(a, f) {
		return mention{}, false
	}
	of := f.Actor
	if step.Sign != lexicon.Reaches && f.Patient.Head != "" {
		of = f.Patient
	}
	if step.With == "for" {
		of = w.attachedBy(f, step.With) // "are looking | for a woman"
	}
	m := mention{course: step.Course, who: w.whoIs(a, of), at: align.Place{Article: a, Sentence: f.Sentence}}
	if !w.fits(a, step, f, &m.who) || w.elsewhen(m.at) {
		return mention{}, false
	}
	m.who.person = m.who.person && step.With != "for" // it may be somebody who is missed: only the same noun tells that it is one matter
	switch stand := w.standing(a, f); {
	case step.Course == lexicon.CauseCourse && f.Actor.Head == "what":
		m.stands(open, step.At, false)
	case stand == unclear, stand.ahead() && step.Course == lexicon.AccessCourse && step.At == 1, stand.ahead() && step.Course == lexicon.CommentCourse && f.Predicate != "respond":
		return mention{}, false
	default:
		m.stands(stand, step.At, step.Sign == lexicon.Holds && (f.Tense == fact.Present || w.lasts(a, f)))
		m.denied = stand == undone
	}
	m.span = w.tellingOf(a, f, of, text.Span{})
	return m, true
}

// attachedBy is what hangs on a clause's verb by a preposition.
func (w *workspace) attachedBy(f *fact.Frame, preposition string) fact.Group {
	for _, g := range f.Attached {
		if g.Preposition == preposition {
			return g.Group
		}
	}
	return fact.Group{}
}

// supposed reports whether a clause only says what would be if something were so: "If he were convicted, he could face …".
func (w *workspace) supposed(a int, f *fact.Frame) bool {
	art := w.Set.Articles[a]
	t, _ := w.Set.TokenRange(a, w.subjectOf(f).Span.Cover(f.Verb))
	for n := 0; n < 3 && t > art.Sentences[f.Sentence].First; n++ {
		if t--; lexicon.In(art.Tokens[t].Norm, "if unless") {
			return true
		}
		if breaks(&art.Tokens[t]) {
			return false
		}
	}
	return false
}

// stands sets between which steps the matter is, of a mention of the step at: before it where that is ahead, at it where it lasts, else there or further.
func (m *mention) stands(stand standing, at int, lasts bool) {
	switch {
	case stand.ahead():
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
		if f.Predicate == "plead" && !w.goesWith(a, f, "guilty") {
			return false // "pleading for his return"
		}
		return who.person && (step.Sign != lexicon.Holds || f.Actor.Head == "" || f.Actor.Head == "police")
	case lexicon.IdentityCourse:
		return who.person && (f.Patient.Head == "" || !strings.HasSuffix(f.Patient.Head, "self") && !strings.HasSuffix(f.Patient.Head, "selves"))
	case lexicon.AttendCourse:
		return who.entity >= 0 || who.person && who.word >= 0 && !who.plural
	}
	return who.person && !(step.Course == lexicon.HealthCourse && who.plural) // tolls are counted elsewhere
}

// proposal reports whether a noun is something that is put forward and decided on.
func proposal(noun string) bool {
	return lexicon.In(noun, "accord agreement amendment bid bill budget deal law legislation measure measures merger motion offer plan proposal resolution takeover treaty")
}

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
		if t+1 == sen.Last || !lexicon.PersonNoun(art.Tokens[t+1].Lemma()) {
			return m, false
		}
		m.stands(undone, step.At, false)
		m.span = text.Span{Start: tok.Span.Start, End: art.Tokens[t+1].Span.End}
		m.who.plural = art.Tokens[t+1].Norm != art.Tokens[t+1].Lemma()
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
func (w *workspace) matter(m *mention, f *fact.Frame, step *lexicon.Milestone, t int) standing {
	a := m.at.Article
	art := w.Set.Articles[a]
	tok := &art.Tokens[t]
	before := ""
	if t > art.Sentences[m.at.Sentence].First {
		before = art.Tokens[t-1].Norm
	}
	stand := w.standing(a, f)
	if before == "no" {
		stand = undone
	}
	switch step.Course {
	case lexicon.CaseCourse:
		if !lexicon.In(f.Predicate, "announce await bring consider decide determine expect face file follow lay make possible press weigh") && before != "no" {
			return unclear
		}
		if lexicon.In(f.Predicate, "await consider decide determine expect possible weigh") {
			stand = open
		}
		if nameable(f.Actor) && f.Predicate == "face" {
			m.who = w.whoIs(a, f.Actor)
		}
	case lexicon.IdentityCourse:
		if !lexicon.In(f.Predicate, "announce confirm disclose give identify know make provide publish release reveal unknown withhold") {
			return unclear
		}
		if f.Predicate == "withhold" || f.Predicate == "unknown" {
			stand = undone
		}
		m.who = w.owner(m.at, t)
	case lexicon.ConditionCourse:
		m.who = w.owner(m.at, t)
		switch {
		case tok.Norm != "condition" && tok.Norm != "conditions", lexicon.In(before, "critical fair good grave guarded poor satisfactory serious stable"):
			stand = reached
		case lexicon.In(f.Predicate, "announce clear disclose give know release reveal say") && stand.ahead(), f.Predicate == "unknown", f.Predicate == "unclear":
			stand = undone
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
			stand = undone
		case stand == reached && (!f.State || step.Course == lexicon.CauseCourse):
			return unclear
		}
	case lexicon.ProposalCourse:
		switch {
		case lexicon.In(f.Predicate, "consider explore mull plan prepare weigh"):
			stand = planned
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
			stand = open
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
		m.who, stand = w.whoIs(a, w.subjectOf(f)), undone
	}
	return stand
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
