package finding

import (
	"math"
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// detectQuantities gathers figures that answer one question and says how they stand to each other.
func detectQuantities(w *workspace) {
	var tolls, others []align.Slot
	for _, s := range w.allFigures() {
		if s.Role != "" {
			tolls = append(tolls, s)
		} else {
			others = append(others, s)
		}
	}
	w.valueRows(tolls, align.Thresholds{Agreeing: 0.25, Differing: 0.35})
	w.valueRows(others, align.Thresholds{Agreeing: 0.15, Differing: 0.25})
	w.oddOnes(others)
}

// detectTimes does the same for dates, clock times and durations.
func detectTimes(w *workspace) {
	dates, lengths := w.Set.TimeSlots(fact.Date, fact.Time), w.Set.TimeSlots(fact.Duration)
	w.valueRows(dates, align.Thresholds{Agreeing: 0.25, Differing: 0.6})
	w.valueRows(lengths, align.Thresholds{Agreeing: 0.25, Differing: 0.55})
	w.oddOnes(dates)
	w.oddOnes(lengths)
}

func (w *workspace) valueRows(slots []align.Slot, t align.Thresholds) {
	rows := w.Set.Rows(slots, func(a, b *align.Slot) (float64, bool) {
		rel, _ := relate(w.Set.Fact(a.Ref).Value, w.Set.Fact(b.Ref).Value)
		if rel != same && w.Set.Place(a.Ref) == w.Set.Place(b.Ref) {
			return -1, false // two values in one sentence answer two questions: "from May to July", "88 guests and 24 staff"
		}
		if rel == excludes && (w.twoInOne(a, b) || w.otherAmount(a.Ref, b.Ref)) || a.Article == b.Article && rel == compatible && clocks(w.Set.Fact(a.Ref).Value) && clocks(w.Set.Fact(b.Ref).Value) {
			return -1, false // "took off at 5.50", "crashed at about 6.20"
		}
		if rel == unrelated || rel == excludes && (w.overcome(a) != w.overcome(b) || w.someOfAll(a.Ref, b.Ref)) {
			return 0, false
		}
		like := w.likeness(a, b)
		if rel == excludes && like < partsApart && w.partsOfDay(a, b) {
			return -1, false // nor are they joined by the day itself: "crossed the border in the morning", "came on Monday", "arrived in the evening"
		}
		return like, rel != excludes && !vague(w.Set.Fact(a.Ref).Value) && !vague(w.Set.Fact(b.Ref).Value)
	}, t)
	for _, r := range rows {
		w.valueRow(r)
	}
}

// partsApart is the likeness below which two parts of a day may not be in one row for the sake of a third time.
const partsApart = 0.4

// partsOfDay reports whether two times are parts of one day.
func (w *workspace) partsOfDay(a, b *align.Slot) bool {
	x, ok := w.Set.Fact(a.Ref).Value.(fact.Timex)
	y, ok2 := w.Set.Fact(b.Ref).Value.(fact.Timex)
	return ok && ok2 && onDay(x) && onDay(y) && dayOf(x) == dayOf(y)
}

// overcome reports whether an amount is told as what another came from: "fell to 28 percent | from | 33".
func (w *workspace) overcome(s *align.Slot) bool {
	t, _ := w.Set.TokenRange(s.Article, w.Set.Fact(s.Ref).Span)
	return t > 0 && w.Set.Articles[s.Article].Tokens[t-1].Norm == "from" && ofPeriod(w.Set.Fact(s.Ref).Value)
}

// twoInOne reports whether one article gives both of two values that exclude each other, and takes them for two things: not for a toll that moves, nor
// for a headline's figure and the body's.
func (w *workspace) twoInOne(a, b *align.Slot) bool {
	art := w.Set.Articles[a.Article]
	return a.Article == b.Article && a.Role == "" && a.Class != "a" && art.Role(w.Set.Fact(a.Ref).Sentence) != article.Headline && art.Role(w.Set.Fact(b.Ref).Sentence) != article.Headline
}

// vague reports whether a value fits nearly everything: "recently" agrees with any date, so it needs more to share a row with one.
func vague(v fact.Value) bool {
	t, ok := v.(fact.Timex)
	return ok && t.Vague
}

// likeness says how surely two slots answer one question, from 0 to 1: by the words around them, the sentences, what is counted, and for figures that
// differ by how near they lie to each other. The weights were set by hand on the stories and are few, so that each can be told by its reason.
func (w *workspace) likeness(a, b *align.Slot) float64 {
	x, y := w.Set.Fact(a.Ref).Value, w.Set.Fact(b.Ref).Value
	c := closeness(x, y)
	paired, may := w.paired(w.Set.Place(a.Ref), w.Set.Place(b.Ref))
	if !may {
		return -1
	}
	if strings.HasPrefix(a.Class, "count/") && a.Head != b.Head && !w.oneDeed(w.reading(a.Ref), w.reading(b.Ref)) {
		return -1
	}
	like := paired + 0.4*a.Context.Similarity(&b.Context) + 0.15*a.Context.Held(&b.Context) + 0.2*w.Set.Cosine(w.Set.Place(a.Ref), w.Set.Place(b.Ref))
	switch {
	case a.Role != "" && a.Role == b.Role:
		like += 0.3
	case a.Head != "" && a.Head == b.Head && a.Class != "%" && a.Head != "person" && a.Head != "people":
		like += 0.2
	}
	if c > 0 && c < 1 {
		like += 0.3 * (c - 0.6) // 27 and 25 may be one toll, 20 billion and 3 billion are two charges
	}
	if c > 0 && c < w.leastClose(a, b) {
		return 0
	}
	if a.Class == "person" && c < 0.5 {
		like -= 0.1 // "30,000 people have it", "for the adults among them, some 12,000 people"
	} else if c < 0.4 && strings.HasPrefix(a.Class, "count/") {
		like -= 0.2 // "6,000 posts are vacant", "the minister's 1,800 posts"
	}
	if q, ok := x.(fact.Quantity); ok && isMoney(q.Unit) && c > 0 && c < 0.1 {
		like -= 0.3 // "the usual reward of $50,000", "a $5 million reward"
	}
	like += 0.06 * float64(w.beside(a.Ref, b.Ref))
	if measures(x) && w.oneAmount(a.Ref, b.Ref) {
		like += amountWorth
	}
	one := w.oneOccasion(a.Ref, b.Ref)
	if one {
		like += occasionWorth // "was sentenced to 14 years", "got 12 years" share no more than who it was
		if clocks(x) && clocks(y) || w.lengthBy(a.Ref) == "prison" {
			like += clockWorth
		}
	} else if w.oneBeginning(a.Ref, b.Ref) || w.oneHour(a.Ref, b.Ref) {
		one = true
		like += onsetWorth
	}
	if a.Article != b.Article && nearHours(x, y) {
		like += nearHourWorth
	}
	if a.Role == "" && a.Class != "a" && !one {
		switch w.sameSubject(a.Ref, b.Ref) {
		case yes:
			like += 0.1
		case no:
			return -1 // one player's seasons are not another's, nor one bank's charge
		}
	}
	if ofPerson(a) {
		switch w.sameAged(a, b) {
		case yes:
			like += 0.25
		case no:
			return -1
		case unknown:
			if c < 1 && (a.Head == "" || a.Head != b.Head) {
				return 0
			}
		}
	}
	return max(0, min(1, like))
}

// leastClose is how near to each other two figures must lie to be of one thing: "180 children were taken home", "he leaves three children"; "tens of thousands
// rallied in the capital", "about 100 marched here". A toll may grow from one to thousands, but where a later report has far fewer, they are the dead of one of
// two places.
func (w *workspace) leastClose(a, b *align.Slot) float64 {
	x, ok := w.Set.Fact(a.Ref).Value.(fact.Quantity)
	y, ok2 := w.Set.Fact(b.Ref).Value.(fact.Quantity)
	switch {
	case !ok || !ok2:
	case a.Role == "" && (a.Class == "person" || strings.HasPrefix(a.Class, "count/")):
		return 0.2
	case lexicon.In(a.Role, "attended protested voted"):
		return 0.1
	case a.Role != "":
		if x.Value < y.Value {
			a, b = b, a
		}
		if more, known := w.published(a.Article); known && more < w.appeared[b.Article] {
			return 0.2
		}
	}
	return 0
}

// nearHours reports whether two clock times lie so near to each other that one may be the other rounded: "about 6.45", "6:30". Exact ones may be those of
// the alarm and of the first to arrive.
func nearHours(x, y fact.Value) bool {
	t, _ := x.(fact.Timex)
	u, _ := y.(fact.Timex)
	if t.Type != fact.Time || u.Type != fact.Time || !clocks(t) || !clocks(u) || max(t.From, u.From)-min(t.From, u.From) > nearHour {
		return false
	}
	rel, _ := relate(x, y)
	return rel == compatible && (t.Mod == "APPROX" || u.Mod == "APPROX")
}

// nearHour is how many minutes apart two papers put one event, and nearHourWorth what it adds to the likeness of two times that lie so near.
const (
	nearHour      = 30
	nearHourWorth = 0.15
)

// amountWorth is what it adds to the likeness of two measures that the text says what they are of.
const amountWorth = 0.2

// deedAkin is the likeness of two verbs from which things that are counted under two names may be the same: "destroyed 40 flats", "50 homes burned down",
// not "damaged 310 homes".
const deedAkin = 0.55

// someOfAll reports whether one of two counts is of some of what somebody has, and nothing says that the other is of no more: "grounded three of its planes",
// "has nine planes".
func (w *workspace) someOfAll(a, b align.Ref) bool {
	return amongThem(w.Set.Fact(a).Value) != amongThem(w.Set.Fact(b).Value) && !w.oneDeed(w.reading(a), w.reading(b)) && !w.oneList(a, b)
}

// oneList reports whether the sentences of two counts give another count besides that is the same: "nine firms and 20 of their ships", "27 ships and nine firms".
func (w *workspace) oneList(a, b align.Ref) bool {
	for _, j := range w.Set.Sentences[a.Article][w.Set.Fact(a).Sentence].Facts {
		for _, k := range w.Set.Sentences[b.Article][w.Set.Fact(b).Sentence].Facts {
			x, y := w.Set.Facts[a.Article][j].Value, w.Set.Facts[b.Article][k].Value
			if rel, _ := relate(x, y); j != a.Fact && k != b.Fact && rel == same && counted(x) && className(x) == className(y) {
				return true
			}
		}
	}
	return false
}

// oneDeed reports whether the clauses of two readings tell that much the same was done.
func (w *workspace) oneDeed(r, s Reading) bool {
	x, y := w.frameOf(r, r.Span), w.frameOf(s, s.Span)
	if x == nil || y == nil || x.State || y.State || lexicon.LightVerb(x.Predicate) || lexicon.LightVerb(y.Predicate) {
		return false
	}
	v, u := w.verbWord(r.Article, x), w.verbWord(s.Article, y)
	return v >= 0 && u >= 0 && w.Set.WordLikeness(v, u) >= deedAkin
}

// beside counts the words that stand in the same places right before and right behind two facts, up to three on each side: "signed three letters" and
// "signed four letters", "pier 12 of the old port" and "pier 14 of the old port".
func (w *workspace) beside(p, q align.Ref) int {
	a, b := w.Set.Articles[p.Article], w.Set.Articles[q.Article]
	p1, p2 := w.Set.TokenRange(p.Article, w.figureSpan(p))
	q1, q2 := w.Set.TokenRange(q.Article, w.figureSpan(q))
	n := 0
	for k := 1; k <= 3 && p1-k >= 0 && q1-k >= 0 && a.Tokens[p1-k].Norm == b.Tokens[q1-k].Norm; k++ {
		n++
	}
	for k := 0; k < 3 && p2+k < len(a.Tokens) && q2+k < len(b.Tokens) && a.Tokens[p2+k].Norm == b.Tokens[q2+k].Norm; k++ {
		n++
	}
	return n
}

// figureSpan is where the figure of a fact stands, without what is counted.
func (w *workspace) figureSpan(r align.Ref) text.Span {
	f := w.Set.Fact(r)
	if q, ok := f.Value.(fact.Quantity); ok && !q.Number.Empty() {
		return q.Number
	}
	return f.Span
}

// sameSubject asks whether the person or organisation named last before each fact is one.
func (w *workspace) sameSubject(p, q align.Ref) answer {
	a, b := w.subject(p), w.subject(q)
	if a == nil || b == nil {
		return unknown
	}
	switch a.Compare(b) {
	case fact.NamesSame:
		return yes
	case fact.NamesDifferent:
		return no
	}
	return unknown
}

// subject is the person or organisation named last before a fact in its sentence; nil where there is none.
func (w *workspace) subject(r align.Ref) *fact.PreparedName {
	n := w.note(r)
	if !n.searched {
		n.searched = true
		f := w.Set.Fact(r)
		last := fact.Name{}
		for _, o := range w.Set.Sentences[r.Article][f.Sentence].Facts {
			name, is := w.Set.Facts[r.Article][o].Value.(fact.Name)
			if is && (name.Type == fact.Person || name.Type == fact.Organization) && w.Set.Facts[r.Article][o].Span.End <= f.Span.Start {
				last = name
			}
		}
		if last.Canonical != "" {
			n.subject = fact.PrepareName(last)
		}
	}
	return n.subject
}

type answer uint8

const (
	unknown answer = iota
	yes
	no
)

// valueRow turns a row of values into findings.
func (w *workspace) valueRow(r align.Row) {
	var ps []Position
	for _, ref := range r.Readings {
		if w.Set.Articles[ref.Article].Role(w.Set.Fact(ref).Sentence) > 2 {
			continue
		}
		w.place(&ps, ref)
	}
	if len(ps) == 0 {
		return
	}
	first := w.telling(r.Readings)
	f := Finding{Aspect: aspectOf(w.Set.Fact(first).Value), Topic: w.topicOf(first), Severity: w.severityOf(first), Positions: ps}
	if f.Topic.ID == TopicCount {
		f.Topic.Words = []string{w.countedBy(r.Readings, f.Topic.Words[0])}
	}
	articles := articlesOf(ps)
	switch {
	case len(ps) == 1 && len(articles) == 1:
		w.lone(first)
		return
	case len(ps) == 1 && trivial(ps[0].Fact):
		return
	case len(ps) == 1:
		f.Kind, f.Reason, f.Confidence = Agreement, Reason{ID: ReasonSame}, 0.9
	default:
		excluded, why := judge(ps)
		if !excluded && len(articles) == 1 {
			return // one article's own "Friday" and "this morning"
		}
		f.Kind, f.Reason, f.Confidence = Precision, why, 0.7*min(1, 0.4+r.Score)
		if excluded || risen(ps) {
			w.conflict(f)
			return
		}
	}
	w.add(f)
}

// countedBy is what all readings count, in the words of whoever says least of it: "horses" of "white horses".
func (w *workspace) countedBy(refs []align.Ref, noun string) string {
	for _, r := range refs {
		q, ok := w.Set.Fact(r).Value.(fact.Quantity)
		if least := strings.ToLower(text.OneLine(w.Set.Articles[r.Article].Text(q.Counted))); ok && least != "" && strings.HasSuffix(noun, " "+least) {
			noun = least
		}
	}
	return noun
}

// risen reports whether a toll lies far above a bound that another report gave for it: "at least 26 hurt", "41 hurt".
func risen(ps []Position) bool {
	for i := range ps {
		x, ok := ps[i].Fact.(fact.Quantity)
		if !ok || x.Role == "" || !math.IsInf(x.Max, 1) {
			continue
		}
		for j := range ps {
			if y, ok := ps[j].Fact.(fact.Quantity); ok && y.Role == x.Role && y.Min > risenShare*x.Min && x.Min > 0 && !hasBoth(ps, i, y) {
				return true
			}
		}
	}
	return false
}

// hasBoth reports whether every article that gives a bound gives a figure that goes with another too, of which it is a part: "49 killed", "at least 31 bodies were
// found at the site".
func hasBoth(ps []Position, bound int, other fact.Value) bool {
	var more []Position
	for i := range ps {
		if rel, _ := relate(ps[i].Fact, other); i != bound && rel != excludes {
			more = append(more, ps[i])
		}
	}
	has := articlesOf(more)
	return !slices.ContainsFunc(articlesOf(ps[bound:bound+1]), func(a int) bool { return !slices.Contains(has, a) })
}

// risenShare is how far above a bound a toll must lie to have risen: newspapers write "more than 80" for up to about 99.
const risenShare = 1.25

// trivial reports whether nobody would ask: "the two sides", "both delegations".
func trivial(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Role == "" && q.Unit != "a" && !isMoney(q.Unit) && q.Unit != "%" && q.Value <= 2
}

// lone reports a weighty value that no other article gives, though others may tell of the same: "some six hours of talks".
func (w *workspace) lone(r align.Ref) {
	f := w.Set.Fact(r)
	n := telling(f.Value)
	if n < loneWeight || f.Polarity != fact.Affirmed || w.captioned(w.Set.Place(r)) || w.quoted(r) {
		return
	}
	if w.offset(r) || w.givenToo(r) || w.Set.Touch(w.Set.Place(r)) < loneTouch {
		return
	}
	p := w.position(r)
	p.Readings[0].Span = w.phrase(r)
	w.add(Finding{Kind: SingleSource, Aspect: aspectOf(f.Value), Topic: w.topicOf(r), Positions: []Position{p}, Severity: 0.9 * w.severityOf(r), Confidence: 0.65,
		Reason: Reason{ID: ReasonAlone}})
}

// offset reports whether a length of time says how far apart two things were, not how long one took: "one day before", "less than a week later".
func (w *workspace) offset(r align.Ref) bool {
	a := w.Set.Articles[r.Article]
	_, to := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	if w.Set.Fact(r).Value.Kind() != fact.KindTime || to >= len(a.Tokens) {
		return false
	}
	switch a.Tokens[to].Norm {
	case "before", "after", "later", "earlier", "ago", "since", "ahead", "into":
		return true
	}
	return false
}

// givenToo reports whether another article gives a value that goes with this one of the same kind of thing, in whatever words.
func (w *workspace) givenToo(r align.Ref) bool {
	v := w.Set.Fact(r).Value
	q, counted := v.(fact.Quantity)
	for a := range w.Set.Articles {
		for f := range w.Set.Facts[a] {
			o := w.Set.Facts[a][f].Value
			if a == r.Article || o.Kind() != v.Kind() {
				continue
			}
			if p, ok := o.(fact.Quantity); ok && counted && (p.Role != q.Role || p.Unit != q.Unit) {
				continue
			}
			if rel, _ := relate(v, o); rel == same || rel == compatible && counted && q.Role != "" {
				return true
			}
		}
	}
	return false
}

// loneWeight is what a value must tell on its own, loneTouch how much of its sentence the other articles must speak of too: a fact about
// something else is nobody's omission.
const (
	loneWeight = 3
	loneTouch  = 0.3
)

// quoted reports whether a fact stands in somebody's words.
func (w *workspace) quoted(r align.Ref) bool {
	k := w.Set.Fact(r).Attribution
	if k < 0 {
		return false
	}
	q, ok := w.Set.Facts[r.Article][k].Value.(fact.Quote)
	return ok && q.Direct
}

// phrase is a fact with the words of its clause around it.
func (w *workspace) phrase(r align.Ref) text.Span {
	f := w.Set.Fact(r)
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[f.Sentence]
	from, to := w.Set.TokenRange(r.Article, f.Span)
	for n := 0; n < 5 && from > sen.First && !breaks(&a.Tokens[from-1]); n++ {
		from--
	}
	for n := 0; n < 5 && to < sen.Last && !breaks(&a.Tokens[to]); n++ {
		to++
	}
	return text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[to-1].Span.End}
}

// place puts a fact with the position that gives the same value, or opens one.
func (w *workspace) place(ps *[]Position, ref align.Ref) {
	v := w.Set.Fact(ref).Value
	for i := range *ps {
		if rel, _ := relate((*ps)[i].Fact, v); rel == same || rel == compatible && vague(v) && strings.EqualFold((*ps)[i].Value, w.valueText(ref)) {
			(*ps)[i].Readings = append((*ps)[i].Readings, w.reading(ref))
			return
		}
	}
	*ps = append(*ps, w.position(ref))
}

// width is how much a value leaves open: the span of its bounds or its stretch of time.
//
//go:noinline
func width(v fact.Value) float64 {
	switch v := v.(type) {
	case fact.Quantity:
		return v.Max - v.Min
	case fact.Timex:
		if v.Vague {
			return math.Inf(1)
		}
		return float64(v.To - v.From)
	}
	return 0
}

// judge says whether two of the positions exclude each other, and why; else what makes them compatible: of those that say something of one another.
func judge(ps []Position) (excluded bool, why Reason) {
	why = Reason{ID: ReasonDetail}
	for i := range ps {
		for j := i + 1; j < len(ps); j++ {
			rel, reason := relate(ps[i].Fact, ps[j].Fact)
			if rel != excludes && rel != compatible {
				continue
			}
			a, b := &ps[i], &ps[j]
			if reason.ID == ReasonWithin && width(a.Fact) > width(b.Fact) || reason.ID == ReasonVaguer && width(a.Fact) < width(b.Fact) ||
				reason.ID == ReasonBound && width(a.Fact) < width(b.Fact) || reason.ID == ReasonRounded && blurred(b.Fact) && !blurred(a.Fact) {
				a, b = b, a // the narrow one lies within the wide one; the wide one is vaguer, leaves room and may be the other, rounded
			}
			reason.Words = []string{a.Value, b.Value}
			if rel == excludes {
				return true, reason
			}
			why = reason
		}
	}
	return false, why
}

// blurred reports whether a value says of itself that it is not exact: "nearly a decade", "about 40".
func blurred(v fact.Value) bool {
	switch v := v.(type) {
	case fact.Quantity:
		return v.Approximate
	case fact.Timex:
		return v.Mod != ""
	}
	return false
}

// closeness of two figures is the smaller as a share of the larger: figures for one thing rarely lie far apart.
func closeness(a, b fact.Value) float64 {
	x, ok := a.(fact.Quantity)
	y, ok2 := b.(fact.Quantity)
	if !ok || !ok2 {
		return 0
	}
	p, q := someOf(x), someOf(y)
	if !(p > 0) || !(q > 0) {
		return 0
	}
	return min(p, q) / max(p, q)
}

// someOf is a figure in its base unit, or the fewest that it may stand for: 20,000 of "tens of thousands".
func someOf(q fact.Quantity) float64 {
	_, factor, _ := lexicon.UnitBase(q.Unit)
	if q.Vague {
		return q.Min * factor
	}
	return q.Value * factor
}
