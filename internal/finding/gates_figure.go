package finding

import (
	"math"
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// What a figure rests on
//
// "A premium of 27 percent to Friday's close" and "31 percent over the average of three months" are both true: they are shares of two things. "Fell 3
// percent in early trading" and "closed down 5 percent" are one day's price at two moments. "80,000 homes, down from 120,000" says itself that the one
// figure came after the other. "Two on the island of Sable" and "five in Palmira" are the dead of two places, for an article that gives both. In
// none of these do the articles differ, and all of them look as if they did: one question, two figures. What tells is in the few words behind or before
// the figure, so that is where these gates look. Cost: linear in the words of the readings' sentences. What they get wrong: a base that the other
// article leaves out.

// basisReach is how many words of what a share is measured against are looked at.
const basisReach = 8

// gateBasis: shares of two things.
func gateBasis(w *workspace, f *Finding) verdict {
	two := func(x, y []int) bool {
		return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k int) bool { return w.answers(y, k, detailAnswer) })
	}
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return isShare(p.Fact) && isShare(q.Fact) && match(p, q, w.basis, two) || counted(p.Fact) && counted(q.Fact) && !match(p, q, w.countedOf, func(x, y []int) bool { return !two(x, y) })
	}))
}

// isShare reports a figure in percent or percentage points.
//
//go:noinline
func isShare(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && (q.Unit == "%" || q.Unit == "pp")
}

// basis are the content words of what a share is measured against: "27 percent | over the | average | price".
func (w *workspace) basis(r Reading) []int {
	a := w.Set.Articles[r.Article]
	_, t := w.Set.TokenRange(r.Article, r.Span)
	last := min(a.Sentences[r.Sentence].Last, t+basisReach)
	for t > 0 && t-1 >= a.Sentences[r.Sentence].First && !lexicon.In(a.Tokens[t-1].Norm, "% percent point points") { // "60 percent | of the ballots" as one reading
		t--
	}
	if t >= last || !lexicon.In(a.Tokens[t].Norm, "above against of over than to") {
		return nil
	}
	end := t + 1
	for end < last && !breaks(&a.Tokens[end]) {
		end++
	}
	return w.nearWords(align.Place{Article: r.Article, Sentence: r.Sentence}, t+1, end-1, -1)
}

// countedOf are the content words of what a reading counts reports or pieces of: "18 reports | of | loose screens".
func (w *workspace) countedOf(r Reading) []int {
	tokens := w.Set.Articles[r.Article].Tokens
	last := w.Set.Articles[r.Article].Sentences[r.Sentence].Last
	_, t := w.Set.TokenRange(r.Article, r.Span)
	if t >= last || tokens[t].Norm != "of" {
		return nil
	}
	end := t + 1
	for end < min(last, t+basisReach) && !breaks(&tokens[end]) && tokens[end].Norm != "and" {
		end++
	}
	return w.nearWords(align.Place{Article: r.Article, Sentence: r.Sentence}, t+1, end-1, -1)
}

// roundClose is how near another figure must come to one in round words.
const roundClose = 0.9

// littleWhile is how many minutes "just before" and "soon after" stand for.
const littleWhile = 15

// gateRound: "a kettle for two hundred people", of whom there were 212; "20 cows escape", above a text that has at least 20.
func gateRound(w *workspace, f *Finding) verdict {
	if v := f.without(func(r Reading) bool { return w.boundedBelow(f, r) }); v != passed {
		return v
	}
	for i := range f.Positions {
		for j := range f.Positions {
			if i == j {
				continue
			}
			p, q := &f.Positions[i], &f.Positions[j]
			x, _ := p.Fact.(fact.Timex)
			y, _ := q.Fact.(fact.Timex)
			nearly := clocks(x) && clocks(y) && max(x.From-y.From, y.From-x.From) <= littleWhile && p.any(w.littleOff)
			if nearly || p.any(w.inRoundWords) && closeness(p.Fact, q.Fact) >= roundClose || wholeOf(p.Fact, q.Fact) {
				f.Kind, f.Reason = Precision, Reason{ReasonRounded, []string{p.Value, q.Value}}
				return explained
			}
		}
	}
	return passed
}

// wholeOf reports whether a figure is another without what stands behind its point: "59 megajoules", "59.4 megajoules".
func wholeOf(v, u fact.Value) bool {
	x, ok := v.(fact.Quantity)
	y, ok2 := u.(fact.Quantity)
	return ok && ok2 && x.Unit == y.Unit && !isShare(x) && x.Value == math.Round(y.Value) && y.Value != x.Value
}

// boundedBelow reports whether a reading is a headline's figure that its text gives with a bound which another position keeps to.
func (w *workspace) boundedBelow(f *Finding, r Reading) bool {
	at, ok := w.factAt(r)
	if !ok || !w.headed(r) {
		return false
	}
	q, ok := w.Set.Fact(at).Value.(fact.Quantity)
	return ok && slices.ContainsFunc(w.Set.Facts[r.Article], func(o fact.Fact) bool {
		x, is := o.Value.(fact.Quantity)
		return is && x.Value == q.Value && x.Min != x.Max && className(x) == className(q) && f.anyPosition(func(p Position) bool {
			rel, _ := relate(x, p.Fact)
			return rel == compatible && !oneFigure(p.Fact, q)
		})
	})
}

// littleOff reports whether a reading's hour is told as one that it happened a little before or after: "just before 8:30", "soon after nine".
func (w *workspace) littleOff(r Reading) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	return t-1 > a.Sentences[r.Sentence].First && lexicon.In(a.Tokens[t-1].Norm, "after before past") && lexicon.In(a.Tokens[t-2].Norm, "just little moments shortly soon")
}

// inRoundWords reports whether a reading's figure is written as "two hundred", "a thousand".
func (w *workspace) inRoundWords(r Reading) bool {
	at, ok := w.factAt(r)
	if !ok {
		return false
	}
	q, ok := w.Set.Fact(at).Value.(fact.Quantity)
	if !ok || q.Role != "" && q.Role != "attended" || q.Unit != "" && q.Unit != "person" {
		return false
	}
	_, t := w.Set.TokenRange(r.Article, w.figureSpan(at))
	return t > 0 && lexicon.In(w.Set.Articles[r.Article].Tokens[t-1].Norm, "hundred thousand")
}

// gateGroups: of the pupils who can spell, and of those who can count.
func gateGroups(w *workspace, f *Finding) verdict {
	two := func(x, y group) bool {
		own := func(g, o group) bool {
			return slices.ContainsFunc(g.in, func(k int) bool { return !w.answers(o.in, k, detailAnswer) })
		}
		return x.beside != y.beside || own(x, y) && own(y, x)
	}
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return isShare(p.Fact) && isShare(q.Fact) && match(p, q, w.group, two) && !match(p, q, w.group, func(x, y group) bool { return !two(x, y) })
	}))
}

// group is what a share is a share in.
type group struct {
	in     []int // numbers of the words behind "in" and "among": "in | reading"
	beside bool  // another group's share is told with it: "70 percent of the girls, | against 62 | of the boys"
}

func (w *workspace) group(r Reading) group {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	var g group
	for t := sen.First; t+1 < sen.Last; t++ {
		switch {
		case a.Tokens[t].Norm == ";", lexicon.In(a.Tokens[t].Norm, "but while"):
			if t > to {
				return g
			}
			g.in = g.in[:0]
		case t >= from && t < to:
		case lexicon.In(a.Tokens[t].Norm, "among in"):
			for k := t + 1; k < min(sen.Last, t+4) && !breaks(&a.Tokens[k]); k++ {
				if n := w.Set.WordAt(r.Article, k); n >= 0 && (a.Tokens[k].Tag == lexicon.NOUN || a.Tokens[k].Tag == lexicon.PROPN) && !w.timeAt(r.Article, a.Tokens[k].Span.Start) {
					g.in = append(g.in, n)
					break
				}
			}
		}
	}
	for t := to; t+3 < min(sen.Last, to+basisReach); t++ {
		if lexicon.In(a.Tokens[t].Norm, "against and with") && a.Tokens[t+1].Kind == article.Number && lexicon.In(a.Tokens[t+2].Norm, "% percent") && lexicon.In(a.Tokens[t+3].Norm, "among in of") {
			g.beside = true
		}
	}
	return g
}

// gateFrom: an article that tells its own figure with the other's as what it was before.
func gateFrom(w *workspace, f *Finding) verdict {
	if a := w.besideOwn(f, wasBefore); a >= 0 {
		return f.overtakenIn(w, a)
	}
	return passed
}

// gatePart: "46,000 seats, of which 40,000 were sold here" holds the other's figure as a part of its own.
func gatePart(w *workspace, f *Finding) verdict {
	return dropIf(w.besideOwn(f, partitive) >= 0 || f.anyTwo(func(p, q *Position) bool { return w.lengthOfPart(p, q) || w.lengthOfPart(q, p) }))
}

// wasBefore reports whether a word leads up to what was before: "1,412 coins, against an estimate of 1,347".
func wasBefore(norm string) bool { return lexicon.In(norm, "against from previously") }

// lengthOfPart reports whether a length of time is told with what the other one is of it: "five hours, | two of which | they talked alone".
func (w *workspace) lengthOfPart(p, q *Position) bool {
	x, ok := p.Fact.(fact.Timex)
	y, ok2 := q.Fact.(fact.Timex)
	return ok && ok2 && x.Type == fact.Duration && y.Seconds < x.Seconds && p.any(func(r Reading) bool {
		unit, part, of := 0.0, 0.0, false
		for _, k := range w.Set.Articles[r.Article].TokensOf(r.Sentence) {
			n, number := figure(k.Norm)
			switch {
			case r.Span.Contains(k.Span) && number && n > 0:
				unit = x.Seconds / n
			case k.Span.Start < r.Span.End:
			case number && n > 0 && n*unit == y.Seconds:
				part = n
			}
			of = of || k.Span.Start >= r.Span.End && partitive(k.Norm)
		}
		return part > 0 && of
	})
}

// partitive reports whether a word leads up to a part of what was told before it.
func partitive(norm string) bool { return lexicon.In(norm, "among including of them these which whom") }

// besideOwn is an article that gives, beside its own figure, another position's behind a word that fits; -1 where none does.
func (w *workspace) besideOwn(f *Finding, by func(norm string) bool) int {
	for i := range f.Positions {
		for j := range f.Positions {
			q, ok := f.Positions[j].Fact.(fact.Quantity)
			if !ok || i == j {
				continue
			}
			for _, r := range f.Positions[i].Readings {
				if w.leadsUp(r, q, by) {
					return r.Article
				}
			}
		}
	}
	return -1
}

// leadsUp reports whether a reading's sentence gives the figure too, close behind a word that fits: "80, down | from | 120", "46, | of which | 40".
func (w *workspace) leadsUp(r Reading, q fact.Quantity, by func(norm string) bool) bool {
	a := w.Set.Articles[r.Article]
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		o, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
		if !ok || o.Value != q.Value || o.Head != "" && q.Head != "" && lexicon.Counted(o.Head) != lexicon.Counted(q.Head) || w.Set.Facts[r.Article][k].Span.Overlaps(r.Span) {
			continue
		}
		t, _ := w.Set.TokenRange(r.Article, w.figureSpan(align.Ref{Article: r.Article, Fact: k}))
		for n := 0; n < 5 && t > a.Sentences[r.Sentence].First; n++ {
			t--
			if by(a.Tokens[t].Norm) {
				return true
			}
		}
	}
	return false
}

// gatePartial: a count that goes on, "52 percent after half of the ballots", an exit poll, and what came of it.
func gatePartial(w *workspace, f *Finding) verdict {
	goesOn := func(r Reading) bool { return w.partial(r) || isShare(f.Positions[0].Fact) && w.polled(r) }
	if kept := *f; len(f.Positions) > 2 && kept.without(goesOn) == passed {
		*f = kept
	}
	later := w.lastReport(f)
	if later < 0 {
		return passed
	}
	for _, p := range f.Positions {
		if _, ok := p.Fact.(fact.Quantity); !ok || !slices.Contains(articlesOf([]Position{p}), later) && p.any(func(r Reading) bool { return !goesOn(r) }) {
			return passed
		}
	}
	return f.moved()
}

// gatePerfect: "police have questioned 25 people", "had questioned 40" in a later report.
func gatePerfect(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	if later < 0 || len(f.Positions) != 2 {
		return passed
	}
	for i, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		last, ok2 := f.Positions[1-i].Fact.(fact.Quantity)
		if !ok || !ok2 || q.Unit == "a" {
			return passed
		}
		if slices.Contains(articlesOf(f.Positions[1-i:2-i]), later) && last.Min > q.Max && p.any(w.perfect) && !p.any(func(r Reading) bool { return !w.perfect(r) && !w.headed(r) }) {
			return f.overtakenIn(w, later)
		}
	}
	return passed
}

// perfect reports whether a reading's clause tells what has been done by the time of writing, which goes on: "police | have questioned | 25 people".
func (w *workspace) perfect(r Reading) bool {
	fr := w.frameOf(r, r.Span)
	return fr != nil && !fr.State && fr.Modality == fact.Actual && fr.Polarity == fact.Affirmed && (w.hasDone(r.Article, fr) || w.and(r.Article, fr, w.hasDone))
}

// and reports whether a clause goes on after an "and" from one of which a condition holds: "has grown to 51,000 acres and | destroyed 146 buildings".
func (w *workspace) and(a int, f *fact.Frame, holds func(int, *fact.Frame) bool) bool {
	t, _ := w.Set.TokenRange(a, f.Verb)
	if t == 0 || w.Set.Articles[a].Tokens[t-1].Norm != "and" {
		return false
	}
	for i := range w.Set.Frames[a] {
		if &w.Set.Frames[a][i] == f {
			return i > 0 && w.Set.Frames[a][i-1].Sentence == f.Sentence && holds(a, &w.Set.Frames[a][i-1])
		}
	}
	return false
}

// hasDone reports a clause in the present perfect.
func (w *workspace) hasDone(a int, f *fact.Frame) bool {
	aux, rest, found := strings.Cut(w.Set.Articles[a].Text(f.Verb), " ")
	return found && rest != "" && lexicon.In(strings.ToLower(aux), "has have")
}

// partialReach is how many sentences before a figure may say that the count goes on.
const partialReach = 3

// partial reports whether the words before a reading say that the count goes on.
func (w *workspace) partial(r Reading) bool {
	a := w.Set.Articles[r.Article]
	from, to := a.Sentences[max(0, r.Sentence-partialReach)].First, a.Sentences[r.Sentence].Last
	for t := from; t < to; t++ {
		if n := a.Tokens[t].Norm; lexicon.In(n, "counted partial preliminary projection provisional") || n == "exit" && t+1 < to && strings.HasPrefix(a.Tokens[t+1].Norm, "poll") {
			return true
		}
	}
	return false
}

// polled reports whether a share is one of a poll, which the next poll overtakes, or of an hour: "turnout stood at 58 percent | by 5 p.m.".
func (w *workspace) polled(r Reading) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	_, to := w.Set.TokenRange(r.Article, r.Span)
	return slices.ContainsFunc(a.Tokens[sen.First:sen.Last], func(t article.Token) bool { return t.Norm == "poll" || t.Norm == "voters" }) ||
		to+1 < sen.Last && a.Tokens[to].Norm == "by" && w.timeAt(r.Article, a.Tokens[to+1].Span.Start)
}

// gateRaised: "raised its offer to 5.2 percent" says itself that the other's figure was the one before.
func gateRaised(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		if _, ok := f.Positions[i].Fact.(fact.Quantity); !ok {
			return passed
		}
		for j := range f.Positions {
			for _, r := range f.Positions[i].Readings {
				if i != j && w.raisedTo(r) && !f.Positions[j].any(func(s Reading) bool {
					return s.Article == r.Article || fact.Before(w.Set.Articles[r.Article].DatePublished, w.Set.Articles[s.Article].DatePublished)
				}) {
					return f.overtakenIn(w, r.Article)
				}
			}
		}
	}
	return passed
}

// raisedReach is how many words may stand between a verb of change and its "to".
const raisedReach = 12

// raisedTo reports whether a reading's figure is what something was changed to: "raised its pay offer | to | 5.2 percent".
func (w *workspace) raisedTo(r Reading) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	first := a.Sentences[r.Sentence].First
	if t == first || a.Tokens[t-1].Norm != "to" {
		return false
	}
	for n := 0; t > first && n < raisedReach; n++ {
		t--
		if lexicon.In(a.Tokens[t].Lemma(), "correct cut double extend grow increase lift lower raise reduce revise rise shorten") {
			return true
		}
	}
	return false
}

// gatePrice: a price at two moments of its day.
func gatePrice(w *workspace, f *Finding) verdict {
	if len(articlesOf(f.Positions)) < 2 {
		return passed
	}
	for _, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if !ok || !isShare(q) && !isMoney(q.Unit) || !p.any(w.traded) {
			return passed
		}
	}
	one := func(x, y string) bool { return x == y }
	if f.Reason.ID == ReasonCopyEdited && f.anyTwo(func(p, q *Position) bool { return match(p, q, w.wordBefore, one) }) {
		return passed // in a copy, "fell 3" and "fell 5" are one price changed
	}
	return f.moved()
}

// wordBefore is the word right before a reading, "" for none.
func (w *workspace) wordBefore(r Reading) string {
	a := w.Set.Articles[r.Article]
	if t, _ := w.Set.TokenRange(r.Article, r.Span); t > 0 {
		return a.Tokens[t-1].Norm
	}
	return ""
}

// traded reports whether a reading's figure is told of a price as it moves: "the shares | closed down | 5 percent".
func (w *workspace) traded(r Reading) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, _ := w.Set.TokenRange(r.Article, r.Span)
	moves := from > sen.First && lexicon.In(a.Tokens[from-1].Norm, "at to") // "were at 398 pence"
	for _, k := range a.Tokens[sen.First:sen.Last] {
		moves = moves || k.Tag != lexicon.NOUN && lexicon.In(k.Lemma(), "climb close decline down drop ease end fall gain high higher jump lose low lower open rise sink slide slip "+
			"soar surge trade tumble up")
	}
	return moves && anyToken(a.Tokens[sen.First:sen.Last], func(t *article.Token) bool {
		return lexicon.In(t.Lemma(), "currency future index market oil price share stock yield")
	})
}

// gatePlaces: the dead of two places are two tolls, where one article has both.
func gatePlaces(w *workspace, f *Finding) verdict {
	if f.anyPosition(func(p Position) bool { return measures(p.Fact) }) {
		return f.without(func(r Reading) bool { return w.measuredElsewhere(f, r) })
	}
	type place struct{ article, word int }
	where := func(r Reading) place { return place{r.Article, w.spot(r)} }
	two := func(x, y place) bool { return x.article == y.article && x.word >= 0 && y.word >= 0 && x.word != y.word }
	return dropIf(f.anyTwo(func(p, q *Position) bool { return match(p, q, where, two) }))
}

// measuredElsewhere reports whether a measure is one of a place, and all that differ from it and name a place are of others: 16 inches of rain at the airport.
func (w *workspace) measuredElsewhere(f *Finding, r Reading) bool {
	at, others := w.spot(r), false
	if at < 0 {
		return false
	}
	for _, p := range f.Positions {
		if slices.ContainsFunc(p.Readings, func(s Reading) bool { return s.Article == r.Article && s.Span == r.Span }) {
			continue
		}
		for _, s := range p.Readings {
			switch there := w.spot(s); {
			case there == at:
				return false
			case there >= 0:
				others = true
			}
		}
	}
	return others
}

// spot is the last word of the one name behind "at", "in" or "near" in a reading's sentence; -1 for none or several.
func (w *workspace) spot(r Reading) int {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	found := -1
	for t := sen.First + 1; t < sen.Last; t++ {
		if a.Tokens[t].Tag != lexicon.PROPN || !lexicon.In(a.Tokens[t-1].Norm, "at in near off on") || w.inValue(align.Place{Article: r.Article, Sentence: r.Sentence}, a.Tokens[t].Span) {
			continue
		}
		for t+1 < sen.Last && a.Tokens[t+1].Tag == lexicon.PROPN {
			t++
		}
		n := w.Set.WordAt(r.Article, t)
		if found >= 0 && n != found {
			return -1
		}
		found = n
	}
	return found
}

// gateAim: "the $3m bid for Alma" and "the $5m bid for Brage" are two bids.
func gateAim(w *workspace, f *Finding) verdict {
	one := func(a, b string) bool {
		return a == "" || b == "" || sameName(a, b) || strings.Contains(a, b) || strings.Contains(b, a)
	}
	return dropIf(f.anyTwo(func(p, q *Position) bool { return !match(p, q, w.aim, one) }))
}

// aimReach is how many words may stand between a value and its "for", and between that and the name.
const aimReach = 4

// aim is the name that a reading's value is for, "the $5m bid | for | the harbour firm | Brage"; "" where none follows.
func (w *workspace) aim(r Reading) string {
	a := w.Set.Articles[r.Article]
	_, t := w.Set.TokenRange(r.Article, r.Span)
	end := a.Sentences[r.Sentence].Last
	for n := 0; t < end && !lexicon.In(a.Tokens[t].Norm, "against for"); t++ { // "the $5m offer it renewed in May | for"
		if n++; n > aimReach || breaks(&a.Tokens[t]) {
			return ""
		}
	}
	last := min(end, t+1+aimReach)
	for _, f := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		n, ok := w.Set.Facts[r.Article][f].Value.(fact.Name)
		if span := w.Set.Facts[r.Article][f].Span; ok && last > t+1 && span.Start >= a.Tokens[t].Span.End && span.Start <= a.Tokens[last-1].Span.Start {
			return n.Canonical
		}
	}
	return ""
}

// gateFirst: "an initial offer of $103m" and "raised its offer to $121m".
func gateFirst(w *workspace, f *Finding) verdict {
	if len(f.Positions) != 2 {
		return passed
	}
	if f.anyReading(w.cameEarlier) {
		return dropped
	}
	first := -1
	for i := range f.Positions {
		if _, ok := f.Positions[i].Fact.(fact.Quantity); !ok {
			return passed
		}
		if f.Positions[i].any(w.atFirst) {
			if first >= 0 {
				return passed
			}
			first = i
		}
	}
	if first < 0 {
		return passed
	}
	f.Positions[first].Stage, f.Positions[1-first].Stage = 1, 2
	return f.moved()
}

// cameEarlier reports whether a reading's figure is one of what came about earlier the same day, not one that was given earlier: "had failed | earlier on Tuesday, with
// eleven members against".
func (w *workspace) cameEarlier(r Reading) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	for t := sen.First; t+1 < sen.Last; t++ {
		switch k := &a.Tokens[t]; {
		case k.Tag == lexicon.VERB && lexicon.SpeechVerb(k.Lemma()):
			return false
		case k.Norm == "earlier" && lexicon.In(a.Tokens[t+1].Norm, "in on that this"):
			return true
		}
	}
	return false
}

// firstReach is how far before the figure "initial" may stand: "an initial bid of $41 a share, or | $105m".
const firstReach = 10

// atFirst reports whether a reading's figure is called the first of several.
func (w *workspace) atFirst(r Reading) bool {
	a := w.Set.Articles[r.Article]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	for t := max(a.Sentences[r.Sentence].First, from-firstReach); t < to; t++ {
		if lexicon.In(a.Tokens[t].Norm, "earlier initial initially original originally previous previously prior") {
			return true
		}
	}
	return false
}

// gateLater: what befell people is counted anew all day, so two tolls of two reports are an update unless they stand in one article or in copies of
// one text. What else is counted anew from day to day is one where the one report surely came out after the other.
func gateLater(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	goesOn := later >= 0 && f.anyPosition(func(p Position) bool { q, ok := p.Fact.(fact.Quantity); return ok && running(q.Head) })
	for i, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if !ok || lexicon.In(q.Role, "aboard children") || q.Role == "" && !(goesOn && counted(q)) || q.Max == 0 && !w.overtaken(f, i, w.soFar) && !(q.Role == "missing" && slices.Contains(articlesOf(f.Positions[i:i+1]), later)) {
			return passed // "no one was injured" is no earlier count of the injured
		}
	}
	articles := articlesOf(f.Positions)
	if len(articles) < 2 && f.anyPosition(func(p Position) bool { q, ok := p.Fact.(fact.Quantity); return ok && grade(q) != "" }) {
		return dropped // "five suffered critical injuries", "one is in a critical condition"
	}
	if len(articles) < 2 || w.fallen(f, later) && !w.died(f, later) || w.stands(f, later) {
		return passed
	}
	if later >= 0 {
		if f.farBelow(later) {
			return f.unsure()
		}
		return f.overtakenIn(w, later)
	}
	return f.moved()
}

// tollFall is how far a toll may be put right downwards, as a share of what it was.
const tollFall = 0.6

// farBelow reports whether a later report has a toll so far below all before it that it is of something else: "20 dead this season", "six dead".
func (f *Finding) farBelow(later int) bool {
	last, least, ok := f.lastAndLeast(later, func(q fact.Quantity) bool { return lexicon.In(q.Role, "arrested infected injured killed") })
	return ok && last < tollFall*least
}

// lastAndLeast are the most that a later report gives and the least of all others; ok is false where a position is none of the figures asked for.
func (f *Finding) lastAndLeast(later int, of func(fact.Quantity) bool) (last, least float64, ok bool) {
	last, least = math.Inf(1), math.Inf(1)
	for _, p := range f.Positions {
		q, is := p.Fact.(fact.Quantity)
		if !is || !of(q) {
			return 0, 0, false
		}
		if slices.Contains(articlesOf([]Position{p}), later) {
			last = q.Max
		} else {
			least = min(least, q.Min)
		}
	}
	return last, least, true
}

// stands reports whether what is no toll has not moved: a place that somebody keeps so many in, or a figure of the last report that stood before another.
func (w *workspace) stands(f *Finding, later int) bool {
	people := true
	for _, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if !ok || q.Role != "" {
			return false
		}
		people = people && q.Unit == "person"
	}
	if people && f.anyReading(func(r Reading) bool {
		fr := w.frameOf(r, r.Span)
		return fr != nil && lexicon.In(fr.Predicate, "accommodate have hold house")
	}) {
		return true
	}
	return later >= 0 && f.anyPosition(func(p Position) bool {
		own := articlesOf([]Position{p})
		return slices.Contains(own, later) && f.anyReading(func(r Reading) bool {
			return !slices.Contains(own, r.Article) && slices.ContainsFunc(own, func(a int) bool {
				return fact.Before(w.Set.Articles[a].DatePublished, w.Set.Articles[r.Article].DatePublished)
			})
		})
	})
}

// died reports whether as many fewer are hurt in the last report as it has more dead: "12 dead, 3 injured", "13 dead, 2 injured".
func (w *workspace) died(f *Finding, later int) bool {
	var hurt, dead [2]float64 // by the others, by the last
	for _, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if !ok || q.Role != "injured" || later < 0 {
			return false
		}
		for _, a := range articlesOf([]Position{p}) {
			side := 0
			if a == later {
				side = 1
			}
			hurt[side] = max(hurt[side], q.Value)
			for i := range w.Set.Facts[a] {
				if k, ok := w.Set.Facts[a][i].Value.(fact.Quantity); ok && k.Role == "killed" && w.year(w.reading(align.Ref{Article: a, Fact: i})) == 0 {
					dead[side] = max(dead[side], k.Value)
				}
			}
		}
	}
	return dead[1] > dead[0] && dead[1]-dead[0] == hurt[0]-hurt[1]
}

// fallen reports whether a later report of the same day has fewer dead, hurt, arrested or helpers than all before it: those do not come to life again. From one day to the
// next tolls are put right.
func (w *workspace) fallen(f *Finding, later int) bool {
	last, least, ok := f.lastAndLeast(later, func(q fact.Quantity) bool {
		return grade(q) == "" && // of those in a critical condition fewer are left day by day
			(lexicon.In(q.Role, "arrested injured killed") || lexicon.In(q.Head, "firefighter helicopter rescuer soldier troop volunteer"))
	})
	return ok && last < least && !f.anyPosition(func(p Position) bool {
		own := articlesOf([]Position{p})
		return later >= 0 && !slices.Contains(own, later) && !slices.ContainsFunc(own, func(a int) bool { return w.appeared[a] == 0 || w.appeared[a] == w.appeared[later] })
	})
}

// running reports whether figures of a kind come in, or are corrected, for days: cases of an illness, homes without power, the magnitude of a quake.
func running(head string) bool {
	return lexicon.In(head, "aftershock application appointment arrest case claim complaint donation evacuee firefighter flight helicopter home house household infection lawsuit magnitude operation order patient "+
		"report request rescuer resident signature soldier tip troop volunteer")
}

// soFar reports whether a reading's sentence says of itself that more may become known.
func (w *workspace) soFar(r Reading) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	return anyToken(a.Tokens[sen.First:sen.Last], func(t *article.Token) bool {
		return lexicon.In(t.Norm, "arrested arrests far immediate immediately initially reported reports yet")
	})
}
