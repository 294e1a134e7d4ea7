package finding

import (
	"cmp"
	"slices"
	"sort"

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
// What one report has seen done, and a later one says was not, are no two moments: for the courses of the law, which take no step back, that is a conflict,
// as long as both name whom they mean by one word.
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
	denied bool // it has not come to hi, as the clause says
}

// otherWords is the likeness from which two sentences may speak of one person by two nouns: "the driver", "the man".
const otherWords = 0.1

// maxMentions is how many mentions of one course, or clauses with one verb, are looked at in an article: more would say nothing new and cost their square.
const maxMentions = 40

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

// suspect gives the one name that stands in a case to everybody in it who has none: "the father", "the owner of the pistol" and "he" are whoever is
// charged, as long as nobody else is. People spoken of as several, or set apart as others, stay nameless.
func suspect(ms []mention) {
	one := -1
	for _, m := range ms {
		if e := m.who.entity; e >= 0 {
			if one >= 0 && one != e {
				return
			}
			one = e
		}
	}
	for i := range ms {
		if who := &ms[i].who; who.entity < 0 && who.person && !who.plural && !who.rest {
			who.entity = one
		}
	}
}

// course makes the findings of the mentions of one course.
func (w *workspace) course(ms []mention) {
	if ms[0].course == lexicon.CaseCourse {
		suspect(ms)
	}
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
	if w.takenBack(in) {
		return
	}
	next := lexicon.Furthest // the step that one is past and another not
	for i, m := range in {
		for j := range in {
			if w.movedOn(&in[i], &in[j]) {
				next = min(next, m.hi)
			}
		}
	}
	if next < lexicon.Furthest {
		ps := w.stations(in)
		w.add(Finding{Kind: Update, Aspect: Status, Topic: w.stepTopic(in, next), Positions: ps, Severity: w.weighed(weightStep, in[0].at),
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
				Severity: w.spread(0.3, 0.4, len(articlesOf([]Position{p}))), Reason: Reason{ID: ReasonSame}})
		}
	}
}

// takenBack reports a step that a later article says was not taken; it reports false where there is none.
func (w *workspace) takenBack(ms []mention) bool {
	for i := range ms {
		for j := range ms {
			m, o := &ms[i], &ms[j]
			if m.course != lexicon.CaseCourse || !m.denied || !w.moved(m, o) || m.who.noun == "" || m.who.noun != o.who.noun ||
				!fact.Before(w.Set.Articles[o.at.Article].DatePublished, w.Set.Articles[m.at.Article].DatePublished) {
				continue
			}
			ps := w.stations([]mention{*o, *m})
			w.conflict(Finding{Aspect: Polarity, Topic: w.stepTopic(ms, m.hi), Positions: ps, Severity: w.weighed(weightStep, o.at), Confidence: 0.65, Reason: Reason{ID: ReasonNegated}})
			return true
		}
	}
	return false
}

// moved reports whether the matter of two mentions has got further in the second's article than in the first's, which it does not repeat word for word.
func (w *workspace) moved(m, o *mention) bool {
	return m.at.Article != o.at.Article && o.lo >= m.hi && w.sameMatter(m, o) && !w.repeated(m.at, o.at.Article)
}

// movedOn reports the same where the second's article did not come out first: "the women were missing for years" stands in every report of how they were found.
func (w *workspace) movedOn(m, o *mention) bool {
	return w.moved(m, o) && !fact.Before(w.Set.Articles[o.at.Article].DatePublished, w.Set.Articles[m.at.Article].DatePublished)
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
