package finding

import (
	"slices"
	"strconv"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// gateYear: the boy of five who fell from the pier in 2013 is not this year's boy of six. The year that most readings speak of stays.
func gateYear(w *workspace, f *Finding) verdict {
	if f.Reason.ID == ReasonLookalike {
		return passed // one town, whatever the year: "a 2008 event in Norfolk", "the Norwalk event"
	}
	if f.Aspect == Polarity && !slices.Contains(f.Reason.Words, "before") { // where "before" is what differs it dates nothing
		p, q := f.Positions[0].Readings[0], f.Positions[1].Readings[0]
		if w.formerly(align.Place{Article: p.Article, Sentence: p.Sentence}) != w.formerly(align.Place{Article: q.Article, Sentence: q.Sentence}) {
			return dropped // "two years ago he was not charged"
		}
	}
	if f.Aspect == Time && f.anyTwo(func(p, q *Position) bool {
		return match(p, q, w.byYear, func(x, y string) bool { return x != "" && y != "" && x != y })
	}) {
		return dropped
	}
	kept := *f
	if v := kept.withoutOthers(w.year); v != dropped {
		*f = kept
		return v
	}
	return f.withoutOthers(func(r Reading) int { // as if nobody said when what is told of was made
		return w.yearBut(r, func(year text.Span) bool { return w.madeIn(r, year) })
	})
}

// byYear is the year of a time that tells which of several things is meant, "" for others: "the | 1996 | hall fire", "the | 7 May 2008 | floods".
func (w *workspace) byYear(r Reading) string {
	a := w.Set.Articles[r.Article]
	at, ok := w.factAt(r)
	if !ok {
		return ""
	}
	t, is := w.Set.Fact(at).Value.(fact.Timex)
	from, to := w.Set.TokenRange(r.Article, w.Set.Fact(at).Span)
	if !is || t.Known&fact.KnownYear == 0 || len(t.Value) < 4 || from == 0 || a.Tokens[from-1].Norm != "the" {
		return ""
	}
	last := a.Sentences[r.Sentence].Last
	if to < last && a.Tokens[to].Norm == "," {
		to++
	}
	for ; to < last; to++ {
		switch a.Tokens[to].Tag {
		case lexicon.NOUN:
			return t.Value[:4]
		case lexicon.ADJ, lexicon.PROPN:
		default:
			return ""
		}
	}
	return ""
}

// withoutOthers leaves out the readings that are of another year than most.
func (f *Finding) withoutOthers(of func(Reading) int) verdict {
	count := map[int]int{}
	year := 0
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			y := of(r)
			count[y]++
			if count[y] > count[year] || count[y] == count[year] && y < year {
				year = y
			}
		}
	}
	return f.without(func(r Reading) bool { return of(r) != year })
}

// year is the year that a reading's clause names, 0 for none or for that of the article.
func (w *workspace) year(r Reading) int {
	return w.yearBut(r, func(text.Span) bool { return false })
}

// yearBut is the same, but for years that do not count.
func (w *workspace) yearBut(r Reading, but func(year text.Span) bool) int {
	if w.yearEarlier(r) {
		return w.yearBefore(r.Article)
	}
	for _, f := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		t, ok := w.Set.Facts[r.Article][f].Value.(fact.Timex)
		span := w.Set.Facts[r.Article][f].Span
		if ok && w.lastYear(r.Article, span) {
			if y := w.yearBefore(r.Article); y > 0 {
				return y
			}
		}
		if first, _ := w.Set.TokenRange(r.Article, span); ok && span.End < r.Span.Start && t.Known&(fact.KnownYear|fact.KnownMonth) == fact.KnownMonth && t.To+7*day < w.appeared[r.Article] &&
			(first == w.Set.Articles[r.Article].Sentences[r.Sentence].First+1 || t.Known&fact.KnownDay != 0 && w.frameOf(r, span) == w.frameOf(r, r.Span)) && !w.parted(r.Article, span, r.Span) {
			return -int(t.From) // "In February police shot a man of 51": the month is one of its own, as is a year
		}
		if !ok || t.Known&fact.KnownYear == 0 || len(t.Value) < 4 || span.Overlaps(r.Span) || w.parted(r.Article, span, r.Span) || w.since(r.Article, span) || w.asEnd(r.Article, span) || w.goneOn(r, span) || but(span) {
			continue
		}
		y, err := strconv.Atoi(t.Value[:4])
		if err == nil && !strings.HasPrefix(w.Set.Articles[r.Article].DatePublished, t.Value[:4]) {
			return y
		}
	}
	return w.longBefore(r)
}

// longBefore is -1 for a reading whose sentence opens with how long before the story it happened, "six years ago", "some months before that", and 0 for others.
func (w *workspace) longBefore(r Reading) int {
	a := w.Set.Articles[r.Article]
	tokens := a.TokensOf(r.Sentence)
	for t := 1; t < min(len(tokens), openingReach) && tokens[t].Span.Start < r.Span.Start && !breaks(&tokens[t]) && tokens[t].Tag != lexicon.VERB; t++ {
		if lexicon.In(tokens[t].Norm, "ago before earlier") && lexicon.In(tokens[t-1].Norm, "decades month months week weeks year years") {
			return -1
		}
	}
	for t := 1; t < len(tokens); t++ {
		if tokens[t-1].Norm == "that" && tokens[t].Norm == "year" {
			return -1 // "thirteen people died | that year"
		}
	}
	return 0
}

// openingReach is how many words at the head of a sentence may say so.
const openingReach = 6

// yearBefore is the year before that of an article; 0 where it has none.
func (w *workspace) yearBefore(article int) int {
	published := w.Set.Articles[article].DatePublished
	y, err := strconv.Atoi(published[:min(4, len(published))])
	if err != nil {
		return 0
	}
	return y - 1
}

// earlierReach is how many words behind a figure may say that it is one of the year before.
const earlierReach = 9

// yearEarlier reports whether a reading's figure is told as one of the year before: "from 208 million in the same quarter | a year earlier", not "up 4 percent | on
// a year ago".
func (w *workspace) yearEarlier(r Reading) bool {
	a := w.Set.Articles[r.Article]
	_, t := w.Set.TokenRange(r.Article, r.Span)
	for n := 0; n < earlierReach && t+1 < a.Sentences[r.Sentence].Last && !breaks(&a.Tokens[t]); t, n = t+1, n+1 {
		switch k := &a.Tokens[t]; {
		case k.Kind == article.Number, k.Tag == lexicon.VERB, lexicon.In(k.Norm, "against compared from on over than to"):
			return false
		case k.Norm == "year" && lexicon.In(a.Tokens[t+1].Norm, "ago before earlier"):
			return true
		}
	}
	return false
}

// lastYear reports whether a time is the year before, and not what something is compared with: "last year's strike", not "up from | last year".
func (w *workspace) lastYear(article int, span text.Span) bool {
	a := w.Set.Articles[article]
	t, to := w.Set.TokenRange(article, span)
	return to-t == 2 && a.Tokens[t].Norm == "last" && strings.HasPrefix(a.Tokens[t+1].Norm, "year") &&
		(t == 0 || !lexicon.In(a.Tokens[t-1].Norm, "against as by for from her his in its of on over since than their to until with"))
}

// since reports whether a year is only what a record is measured from or comes after: "the highest, the hottest day | since | 1993", "the third title | after | 1988 and 2011".
func (w *workspace) since(article int, year text.Span) bool {
	t, _ := w.Set.TokenRange(article, year)
	tokens := w.Set.Articles[article].Tokens
	if t > 2 && tokens[t-1].Norm == "and" && tokens[t-2].Kind == tokens[t].Kind {
		t -= 2
	}
	if _, to := w.Set.TokenRange(article, year); to+1 < len(tokens) && tokens[to].Norm == "," && tokens[to+1].Norm == "when" {
		return false // "the first since 1977, | when 31 people were killed"
	}
	if t > 2 && tokens[t-1].Norm == "since" && (strings.HasSuffix(tokens[t-2].Norm, "st") || tokens[t-3].Tag == lexicon.ADJ && strings.HasSuffix(tokens[t-3].Norm, "st")) {
		return true
	}
	for k := t - 1; k >= max(0, t-sinceReach) && !breaks(&tokens[k]) && tokens[k].Tag != lexicon.VERB; k-- {
		if tokens[k].Norm == "after" {
			return true
		}
	}
	return false
}

// goneOn reports whether a year stands behind a reading in what the sentence goes on to tell of its own: "acted in 43 films and | won a prize in 1982".
func (w *workspace) goneOn(r Reading, year text.Span) bool {
	if age, ok := w.factAt(r); ok && year.Start > r.Span.End {
		if q, is := w.Set.Fact(age).Value.(fact.Quantity); is && q.Unit == "a" && w.namedAt(age) != "" {
			return true // "Berg, 61, | bought the mill in 2009" and is 61 today
		}
	}
	at := align.Place{Article: r.Article, Sentence: r.Sentence}
	f := w.frameAround(at, year)
	if f == nil || r.Span.Empty() || f.Verb.Start < r.Span.End || f.Verb.Start > year.Start || f == w.frameAround(at, r.Span) {
		return false
	}
	_, t := w.Set.TokenRange(r.Article, r.Span)
	on := false
	for ; w.Set.Articles[r.Article].Tokens[t].Span.Start < f.Verb.Start; t++ {
		switch w.Set.Articles[r.Article].Tokens[t].Norm {
		case ",", "and", "but":
			on = true
		case "after", "as", "before", "since", "that", "until", "when", "where", "which", "while", "who":
			return false
		}
	}
	return on
}

// sinceReach is how many words before a year "after" may stand: "the second | after | a Dane in 1997".
const sinceReach = 7

// madeIn reports whether a year hangs on a participle that a reading's clause has beside its verb: "the ferry, | built in 1987, | had 231 people aboard".
func (w *workspace) madeIn(r Reading, year text.Span) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, year)
	if t-2 <= a.Sentences[r.Sentence].First || a.Tokens[t-1].Norm != "in" || a.Tokens[t-2].Tag != lexicon.VERB || !lexicon.In(a.Tokens[t-2].Lemma(), "bear build commission complete construct create establish found launch make open") {
		return false
	}
	f := w.frameOf(r, r.Span)
	return f == nil || !f.Verb.Contains(a.Tokens[t-2].Span)
}

// parted reports whether a dash, colon or semicolon stands between two places of a sentence: "the rest is due in June 2031 – only $310 had to be paid".
func (w *workspace) parted(article int, s, r text.Span) bool {
	from, to := w.Set.TokenRange(article, s.Cover(r))
	for t := from; t < to; t++ {
		if k := &w.Set.Articles[article].Tokens[t]; lexicon.In(k.Norm, "- : ;") && !s.Overlaps(k.Span) && !r.Overlaps(k.Span) {
			return true
		}
	}
	return false
}

// gateOwnDay: "divers searched the lake on Thursday", and on Friday Friday's paper says that they searched it on Friday. What the story is about came about
// once.
func gateOwnDay(w *workspace, f *Finding) verdict {
	if f.Aspect != Time {
		return passed
	}
	if f.anyTwo(func(p, q *Position) bool { return w.tooEarly(p, q.Fact) || w.tooEarly(q, p.Fact) }) {
		return dropped
	}
	if f.anyTwo(func(p, q *Position) bool { return match(p, q, w.occasionAt, w.oneOnset) }) {
		return passed
	}
	first, _ := f.Positions[0].Fact.(fact.Timex)
	differ := false // two hours may be of one day
	for _, p := range f.Positions {
		t, ok := p.Fact.(fact.Timex)
		differ = differ || t.From/day != first.From/day
		own := false
		for _, r := range p.Readings {
			published, known := w.published(r.Article)
			own = own || ok && known && published/day == t.From/day
		}
		if !own {
			return passed
		}
	}
	return dropIf(differ)
}

// tooEarly reports whether all reports that have a position, and tell it as past, came out days before a time: they cannot have told of it.
func (w *workspace) tooEarly(p *Position, v fact.Value) bool {
	t, ok := v.(fact.Timex)
	return ok && onDay(t) && !p.any(func(r Reading) bool {
		published, known := w.published(r.Article)
		return !known || published+day >= t.From || w.modality(r) != fact.Actual
	})
}

// gateSaid: the day on which something was said is not the day on which it came about, and people say things on many days; what is announced is so once.
func gateSaid(w *workspace, f *Finding) verdict {
	fits := func(verb func(string) bool) bool {
		return f.anyReading(func(r Reading) bool { return verb(w.saidBy(r)) })
	}
	if f.Aspect != Time || !fits(func(v string) bool { return !announces(v) }) {
		return passed
	}
	if f.weighed && fits(announces) && !fits(func(v string) bool { return v == "" }) {
		return passed // "announced | on Monday", "on Thursday | she said", and neither has the other's day
	}
	return f.without(w.ofSaying)
}

// announces reports a verb for making something known, which is done once.
func announces(verb string) bool { return lexicon.In(verb, "announce publish release report unveil") }

// gateAbout: the day on which a bridge collapsed is not that on which the council discussed the collapse.
func gateAbout(w *workspace, f *Finding) verdict {
	return dropIf(f.Aspect == Time && f.anyTwo(func(p, q *Position) bool {
		return !match(p, q, w.occasionAt, func(x, y *occasion) bool { return !w.about(x, y) && !w.about(y, x) })
	}))
}

// about reports whether what a verb tells of the one occasion only takes part in what happens on the other.
func (w *workspace) about(x, y *occasion) bool {
	_, _, one := w.oneEvent(x, y)
	return !one && x.verb >= 0 && len(y.event) > 0 && slices.ContainsFunc(y.who[:y.core], func(q int) bool { return w.oneHappening(x.verb, q) })
}

// sayingReach is how many words a day may stand behind the verb whose day it is: "said | late on | Monday", "reported | the outbreak on | Monday".
const sayingReach = 4

// ofSaying reports whether a reading's day stands right behind a verb of speech.
func (w *workspace) ofSaying(r Reading) bool { return w.saidBy(r) != "" }

// saidBy is the verb of speech that a reading's day stands right behind, or that of its clause where it is the day of nothing else: "On | Monday, | the firm said";
// "" for none.
func (w *workspace) saidBy(r Reading) string {
	a := w.Set.Articles[r.Article]
	t, to := w.Set.TokenRange(r.Article, r.Span)
	if to < len(a.Tokens) && a.Tokens[to].Tag == lexicon.ADV {
		to++
	}
	if to < len(a.Tokens) && a.Tokens[to].Tag == lexicon.VERB && (lexicon.SpeechVerb(a.Tokens[to].Lemma()) || judges(a.Tokens[to].Lemma())) {
		return a.Tokens[to].Lemma() // "the minister | Thursday | condemned"
	}
	for n := 0; n < sayingReach && t > a.Sentences[r.Sentence].First; n++ {
		t--
		if a.Tokens[t].Tag == lexicon.VERB {
			if v := a.Tokens[t].Lemma(); lexicon.SpeechVerb(v) || judges(v) || lexicon.In(v, "publish release report") {
				return v
			}
			return ""
		}
	}
	if fr := w.frameOf(r, r.Span); fr != nil && lexicon.SpeechVerb(fr.Predicate) && len(w.occasionAt(r).event) == 0 {
		return fr.Predicate
	}
	return ""
}

// gateAgain: four bodies were found on Sunday, one on Monday; the toll rose to 33 on Sunday, to 36 on Monday.
func gateAgain(w *workspace, f *Finding) verdict {
	if f.Aspect == Quantity {
		return f.without(w.dayFind)
	}
	return dropIf(f.Aspect == Time && f.anyTwo(func(p, q *Position) bool {
		return !match(p, q, w.goesAt, func(x, y float64) bool { return x == y || x == 0 || y == 0 })
	}))
}

// dayFind reports whether a reading counts the bodies that were found on one day: "four bodies | were found late Sunday", not "have been found".
func (w *workspace) dayFind(r Reading) bool {
	at, ok := w.factAt(r)
	if !ok || w.goesAt(r) == 0 {
		return false
	}
	q, is := w.Set.Fact(at).Value.(fact.Quantity)
	fr := w.frameOf(r, r.Span)
	return is && q.Head == "body" && fr.Tense == fact.Past && slices.ContainsFunc(w.Set.Sentences[r.Article][r.Sentence].Facts, func(k int) bool {
		t, ok := w.Set.Facts[r.Article][k].Value.(fact.Timex)
		return ok && onDay(t) && fr.Span.Contains(w.Set.Facts[r.Article][k].Span)
	})
}

// goesAt is how many a reading's clause counts of what is done in several goes, 0 for none or for what is done once.
func (w *workspace) goesAt(r Reading) float64 {
	fr := w.frameOf(r, r.Span)
	if fr == nil || !(wayOf(fr.Predicate) != 0 && anyToken(w.Set.Articles[r.Article].TokensOf(r.Sentence), func(t *article.Token) bool { return lexicon.In(t.Norm, "number tally toll") })) && !lexicon.In(fr.Predicate, "arrest detain discover find identify locate pull recover rescue retrieve") {
		return 0
	}
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		if q, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity); ok && fr.Span.Overlaps(w.Set.Facts[r.Article][k].Span) {
			return q.Value
		}
	}
	if t, _ := w.Set.TokenRange(r.Article, fr.Patient.Span); !fr.Patient.Span.Empty() && lexicon.In(w.Set.Articles[r.Article].Tokens[t].Norm, "a an another") {
		return 1
	}
	return 0
}

// gateSteps: the day on which a road was closed and the day on which it opened again.
func gateSteps(w *workspace, f *Finding) verdict {
	frame := func(r Reading) *fact.Frame { return w.frameOf(r, r.Span) }
	two := func(x, y *fact.Frame) bool {
		return x != nil && y != nil && x.Predicate != y.Predicate && (steps(x.Predicate, y.Predicate) || lexicon.Antonym(x.Predicate, y.Predicate))
	}
	apart := func(p, q *Position) bool {
		return match(p, q, frame, two) || match(p, q, func(r Reading) Reading { return r }, func(r, s Reading) bool { return w.follows(r, s) || w.follows(s, r) })
	}
	return dropIf(f.Aspect == Time && f.anyTwo(apart))
}

// follows reports whether what one reading tells is a step taken because of what another tells as having happened: "was charged", "the attack happened".
func (w *workspace) follows(r, s Reading) bool {
	x := w.frameOf(r, r.Span)
	return x != nil && lexicon.StepOfVerb(x.Predicate).Course != lexicon.NoCourse && w.occasionAt(s).onset == called
}

// gateStretch: "on strike from Wednesday to Friday", which begins on Wednesday.
func gateStretch(w *workspace, f *Finding) verdict {
	return dropIf(f.Aspect == Time && !f.anyReading(w.atEnd) && f.anyTwo(func(p, q *Position) bool { return w.stretches(p, q.Fact) || w.stretches(q, p.Fact) }))
}

// atEnd reports whether a reading's time is said to be when something ends.
func (w *workspace) atEnd(r Reading) bool {
	fr := w.frameOf(r, r.Span)
	return fr != nil && ending(fr.Predicate)
}

// over reports whether a reading's time is that of the end of what had begun before: "a siege that | ended | on Saturday".
func (w *workspace) over(r Reading) bool {
	fr := w.frameOf(r, r.Span)
	return fr != nil && lexicon.In(fr.Predicate, "conclude end finish")
}

// ending reports a verb for coming to an end.
func ending(verb string) bool { return lexicon.In(verb, "close conclude end finish stop") }

// stretches reports whether a reading of the position is the beginning or the end of a stretch that holds a time.
func (w *workspace) stretches(p *Position, v fact.Value) bool {
	t, ok := v.(fact.Timex)
	return ok && p.any(func(r Reading) bool {
		at, ok := w.factAt(r)
		if !ok {
			return false
		}
		before := align.Ref{Fact: -1}
		for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
			next := align.Ref{Article: r.Article, Fact: k}
			y, is := w.Set.Fact(next).Value.(fact.Timex)
			if !is {
				continue
			}
			if before.Fact >= 0 && (before == at || next == at) && w.fromTo(before, next) && w.Set.Fact(before).Value.(fact.Timex).From <= t.From && t.To <= y.To {
				return true
			}
			before = next
		}
		return false
	})
}

// gateLasting: "the unions kept up their protest on Tuesday", and protested on Sunday; there are rallies every day.
func gateLasting(w *workspace, f *Finding) verdict {
	if f.Aspect != Time {
		return passed
	}
	for _, p := range f.Positions {
		if !p.any(func(r Reading) bool { return !w.goesOn(r) }) {
			return dropped
		}
	}
	return passed
}

// goesOn reports whether the clause of a reading says that something goes on.
func (w *workspace) goesOn(r Reading) bool {
	f := w.frameOf(r, r.Span)
	return f != nil && (lasting(f.Predicate) || lexicon.In(f.Predicate, "continue demonstrate protest rally") || f.Predicate == "attend" && lexicon.In(f.Patient.Head, "demonstration march protest rally vigil"))
}

// gateOccasion: "fell ten feet" and "can grow to five feet", a bid raised on Monday and a closing price of a day three months before.
func gateOccasion(w *workspace, f *Finding) verdict {
	of := func(p, q *Position) bool {
		return match(p, q, func(r Reading) Reading { return r }, func(r, s Reading) bool {
			x, ok := w.factAt(r)
			y, ok2 := w.factAt(s)
			return ok && ok2 && w.oneAmount(x, y)
		})
	}
	unsure := func(p, q *Position) bool {
		return measures(p.Fact) && f.Confidence < measureSure && !of(p, q) || farApart(p.Fact, q.Fact)
	}
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return unsure(p, q) && (!match(p, q, w.occasionAt, w.oneOf) || !match(p, q, w.ofOld, func(x, y bool) bool { return x == y }))
	}))
}

// ofOld reports whether a reading's time lies more than half a year before its article, which tells of it as of something else than this week's news.
func (w *workspace) ofOld(r Reading) bool {
	at, ok := w.factAt(r)
	if !ok {
		return false
	}
	t, is := w.Set.Fact(at).Value.(fact.Timex)
	return is && t.Type != fact.Duration && t.To > t.From && t.To+180*day < w.appeared[r.Article]
}

// measureSure is how sure it must be that two measures answer one question where nothing says that they are of one occasion.
const measureSure = 0.65

// measures reports a length, a weight and the like, which says nothing of what it is the measure of.
func measures(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Unit != "" && q.Unit != "person" && q.Unit != "a" && !isShare(q) && !isMoney(q.Unit)
}

// farApart reports two days with more than a week between, and lengths of time of which one is many times the other.
func farApart(v, u fact.Value) bool {
	x, ok := v.(fact.Timex)
	y, ok2 := u.(fact.Timex)
	if ok && ok2 && x.Type == fact.Duration && y.Type == fact.Duration {
		return max(x.Seconds, y.Seconds) > 6*min(x.Seconds, y.Seconds)
	}
	return ok && ok2 && x.From != x.To && y.From != y.To && max(x.From-y.From, y.From-x.From) > 7*day
}

// gateNow: what a report of a later day tells in the present or of the future is how things stand now: "500 soldiers are filling sandbags", "the strike
// will end on Thursday". Ages and sizes do not move, nor does what something is.
func gateNow(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	if later < 0 {
		return passed
	}
	for _, p := range f.Positions {
		switch v := p.Fact.(type) {
		case fact.Quantity:
			if v.Unit == "a" || measures(v) {
				return passed
			}
		case fact.Timex:
		default:
			return passed
		}
		own, others, now := false, false, false
		for _, r := range p.Readings {
			own, others = own || r.Article == later, others || r.Article != later
			fr := w.frameOf(r, r.Span)
			now = now || fr != nil && (fr.Tense == fact.Future || w.underWay(r.Article, fr) && p.Fact.Kind() == fact.KindQuantity)
		}
		if own && (others || !now) {
			return passed // it says what was said before
		}
	}
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if r.Article != later && w.appeared[r.Article] == w.appeared[later] {
				return passed
			}
		}
	}
	return f.overtakenIn(w, later)
}

// underWay reports whether a clause tells what is being done as it is written: "are filling", not "fills" or "has filled".
func (w *workspace) underWay(article int, f *fact.Frame) bool {
	verb := w.Set.Articles[article].Text(f.Verb)
	return f.Tense == fact.Present && !f.State && strings.HasSuffix(verb, "ing") && strings.Contains(verb, " ")
}
