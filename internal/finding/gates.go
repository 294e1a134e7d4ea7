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

// gate is one reason why a difference is no conflict. It sees a finding that would be one and may make it something else, or drop it.
type gate struct {
	name, why string
	run       func(*workspace, *Finding) verdict
	apart     bool // of sentences written apart only: between copies of one sentence, one changed word is a change whatever it is
}

type verdict uint8

const (
	passed    verdict = iota // the gate has nothing to say
	explained                // the gate gave the finding another kind and its reason
	dropped                  // the values do not answer one question
)

// gates is every one of them, in order. What passes all of them is a conflict.
func gates() []gate {
	return []gate{
		{"both", "an article that gives both values takes them for two things", gateBoth, false},
		{"alike", "articles that give the same two values do not differ from each other", gateAlike, false},
		{"sum", "a part is not its total", gateSum, false},
		{"year", "what happened in another year is another thing", gateYear, false},
		{"own day", "what each tells of the day it came out on happened on both", gateOwnDay, true},
		{"basis", "shares of two things do not contradict each other", gateBasis, true},
		{"from", "a figure that is told as what another came from has been overtaken", gateFrom, false},
		{"part", "a figure that is told as part of another is not held against it", gatePart, false},
		{"partial", "a count that goes on comes out otherwise", gatePartial, true},
		{"raised", "what was changed to a figure had another before", gateRaised, true},
		{"said", "the day of the saying is not the day of what is said", gateSaid, true},
		{"price", "a price turns within the hour", gatePrice, true},
		{"steps", "the day of one step is not that of another", gateSteps, false},
		{"places", "the dead of two places are two tolls for whoever gives both", gatePlaces, false},
		{"lasting", "what goes on went on on other days too", gateLasting, true},
		{"aim", "a bid for one firm is no bid for another", gateAim, false},
		{"occasion", "how far one fell is not how tall another stands, and a price of November is not Monday's", gateOccasion, true},
		{"first", "what was given at first has been overtaken since", gateFirst, true},
		{"within", "two figures of one article are two things, unless its headline has one of them", gateWithin, false},
		{"stage", "what one plans or fears, another has seen happen", gateStage, false},
		{"speakers", "two people's opinions may differ without the articles doing so", gateSpeakers, true},
		{"estimate", "what one person makes of it is not what the article says it is", gateEstimate, true},
		{"now", "what a later day's report tells of the present is how things stand by then", gateNow, true},
		{"later", "a toll moves while the reports come in", gateLater, true},
	}
}

// conflict adds a finding that the gates let through, or what they make of it.
func (w *workspace) conflict(f Finding) {
	f.Kind = Conflict
	for _, g := range gates() {
		if g.apart && f.Reason.ID == ReasonCopyEdited {
			continue
		}
		switch g.run(w, &f) {
		case explained:
			w.add(f)
			return
		case dropped:
			return
		}
	}
	w.add(f)
}

// gateBoth: "88 guests" here and "24 staff" there are no conflict where one article gives both.
func gateBoth(w *workspace, f *Finding) verdict {
	if f.weighed {
		return passed
	}
	if f.Reason.ID == ReasonCopyEdited {
		return w.gateBothEdited(f)
	}
	for i := range f.Positions {
		rs := f.Positions[i].Readings[:0:0]
		for _, r := range f.Positions[i].Readings {
			switch said := w.givesAnother(f, i, r); {
			case said.was:
				f.Kind, f.Reason = Update, Reason{ReasonLater, []string{w.outlet(r.Article)}}
				return explained
			case !said.is:
				rs = append(rs, r)
			}
		}
		if len(rs) == 0 {
			return dropped
		}
		f.Positions[i].Readings = rs
	}
	return passed
}

// givesAnother says whether the article of a reading gives a value of another position too.
func (w *workspace) givesAnother(f *Finding, position int, r Reading) stated {
	var out stated
	for j := range f.Positions {
		if v := f.Positions[j].Fact; j != position && v != nil {
			said := w.states(r.Article, v, f, func(o align.Ref) bool { return w.further(o, r, f.Positions[j].Readings) })
			out.is, out.was = out.is || said.is, out.was || said.was
		}
	}
	return out
}

// gateBothEdited: in a copied sentence one changed figure is a change, unless the articles are no copies as wholes and each has the other's figure too.
func (w *workspace) gateBothEdited(f *Finding) verdict {
	if w.origin[f.Positions[0].Readings[0].Article] == w.origin[f.Positions[1].Readings[0].Article] {
		return passed
	}
	for i := range f.Positions {
		for j := range f.Positions {
			if v := f.Positions[j].Fact; i != j && (v == nil || !w.states(f.Positions[i].Readings[0].Article, v, f, nil).is) {
				return passed
			}
		}
	}
	return dropped
}

// stated says that an article gives a value itself: as what is, or as what was thought before ("first given as six, a number since corrected").
type stated struct{ is, was bool }

// further reports whether another place of an article is much less alike to what others say than the place that differs from them, and the others do not
// give both values too: "charged with 269 counts" is what "charged with 161 counts" has to be held against, whatever there are 269 of further down.
func (w *workspace) further(o align.Ref, r Reading, others []Reading) bool {
	at, ok := w.factAt(r)
	if !ok {
		return false
	}
	own, other := w.Set.Slot(at), w.Set.Slot(o)
	near, far := 0.0, 0.0
	for _, s := range others {
		if ref, ok := w.factAt(s); ok && s.Article != r.Article {
			slot := w.Set.Slot(ref)
			near, far = max(near, w.likeness(&own, &slot)), max(far, w.likeness(&other, &slot))
		}
		if w.gives(s.Article, w.Set.Fact(at).Value) {
			return false
		}
	}
	return near >= furtherSure || near >= furtherLeast && far < furtherShare*near
}

// gives reports whether an article has a value of the same class anywhere.
func (w *workspace) gives(article int, v fact.Value) bool {
	return slices.ContainsFunc(w.Set.Facts[article], func(f fact.Fact) bool {
		rel, _ := relate(f.Value, v)
		return rel == same && className(f.Value) == className(v)
	})
}

// How alike two places must be to count as told of one thing: beyond doubt, or else enough where the other place is less than a share as alike.
const (
	furtherSure  = 0.75
	furtherLeast = 0.5
	furtherShare = 0.5
)

// factAt is the quantity or time that a reading is of.
func (w *workspace) factAt(r Reading) (align.Ref, bool) {
	for f := range w.Set.Facts[r.Article] {
		ff := &w.Set.Facts[r.Article][f]
		if ff.Span.Overlaps(r.Span) && ff.Value.Kind() != fact.KindQuote && ff.Value.Kind() != fact.KindName {
			return align.Ref{Article: r.Article, Fact: f}, true
		}
	}
	return align.Ref{}, false
}

// states looks for a value in an article outside the finding itself and what is too far from it: a headline that contradicts its own body is a conflict.
func (w *workspace) states(article int, v fact.Value, but *Finding, far func(align.Ref) bool) stated {
	class := className(v)
	var out stated
	for f := range w.Set.Facts[article] {
		o := &w.Set.Facts[article][f]
		if className(o.Value) != class || but.reads(article, o.Span) {
			continue
		}
		rel, why := relate(o.Value, v)
		if (rel == same || rel == compatible && why.ID == ReasonRounded) && w.couldBe(align.Ref{Article: article, Fact: f}, but) && (far == nil || !far(align.Ref{Article: article, Fact: f})) {
			if w.outdated(article, o) {
				out.was = true
			} else {
				out.is = true
			}
		}
	}
	return out
}

// couldBe reports whether a fact may answer the finding's question: a day of another occasion does not.
func (w *workspace) couldBe(r align.Ref, f *Finding) bool {
	if f.Aspect != Time {
		return true
	}
	x := w.occasion(w.reading(r))
	if len(x.event) == 0 { // "the mayor said on Friday", or a day alone: near the top it may be the day of anything
		return w.depth(w.Set.Place(r)) < oddTop
	}
	for _, p := range f.Positions {
		for _, s := range p.Readings {
			y := w.occasion(s)
			if _, _, ok := w.oneEvent(x, y); ok || len(y.event) == 0 {
				return true
			}
		}
	}
	return false
}

// outdated reports whether the words before a fact say that it was thought earlier.
func (w *workspace) outdated(article int, f *fact.Fact) bool {
	a := w.Set.Articles[article]
	t, _ := w.Set.TokenRange(article, f.Span)
	for n := 0; t > a.Sentences[f.Sentence].First && n < 10; n++ {
		t--
		switch a.Tokens[t].Norm {
		case "initially", "originally", "corrected", "mistakenly", "wrongly":
			return true
		}
	}
	return false
}

// reads reports whether the span is among the finding's evidence.
func (f *Finding) reads(article int, s text.Span) bool {
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if r.Article == article && r.Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// className groups values that could stand for one another.
func className(v fact.Value) string {
	switch v := v.(type) {
	case fact.Quantity:
		if v.Unit == "%" || isMoney(v.Unit) {
			return "quantity/" + v.Unit // a charge is a hit is a cost
		}
		return "quantity/" + v.Unit + "/" + v.Role + "/" + v.Head
	case fact.Timex:
		return "time/" + v.Type.String()
	}
	return ""
}

// gateAlike: two prints of one text that both say 27 above and 25 below.
func gateAlike(w *workspace, f *Finding) verdict {
	first := articlesOf(f.Positions[:1])
	if len(first) < 2 {
		return passed
	}
	for i := range f.Positions[1:] {
		if !slices.Equal(articlesOf(f.Positions[i+1:i+2]), first) {
			return passed
		}
	}
	return dropped
}

// gateYear: the boy of five who fell from the pier in 2013 is not this year's boy of six. The year that most readings speak of stays.
func gateYear(w *workspace, f *Finding) verdict {
	if f.Aspect == Polarity {
		p, q := f.Positions[0].Readings[0], f.Positions[1].Readings[0]
		if w.formerly(align.Place{Article: p.Article, Sentence: p.Sentence}) != w.formerly(align.Place{Article: q.Article, Sentence: q.Sentence}) {
			return dropped // "two years ago he was not charged"
		}
	}
	count := map[int]int{}
	year := 0
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			y := w.year(r)
			count[y]++
			if count[y] > count[year] || count[y] == count[year] && y < year {
				year = y
			}
		}
	}
	if len(count) == 1 {
		return passed
	}
	kept := f.Positions[:0:0]
	for _, p := range f.Positions {
		p.Readings = slices.DeleteFunc(slices.Clone(p.Readings), func(r Reading) bool { return w.year(r) != year })
		if len(p.Readings) > 0 {
			kept = append(kept, p)
		}
	}
	f.Positions = kept
	excluded, why := judge(kept)
	if !excluded {
		return dropped
	}
	f.Reason = why
	return passed
}

// gateOwnDay: "divers searched the lake on Thursday", and on Friday Friday's paper says that they searched it on Friday.
func gateOwnDay(w *workspace, f *Finding) verdict {
	if f.Aspect != Time {
		return passed
	}
	for _, p := range f.Positions {
		t, ok := p.Fact.(fact.Timex)
		own := false
		for _, r := range p.Readings {
			published, known := fact.MinutesOf(w.Set.Articles[r.Article].DatePublished)
			own = own || ok && known && published/day == t.From/day
		}
		if !own {
			return passed
		}
	}
	return dropped
}

// gateLasting: "the unions kept up their protest on Tuesday", and protested on Sunday.
func gateLasting(w *workspace, f *Finding) verdict {
	if f.Aspect != Time {
		return passed
	}
	for _, p := range f.Positions {
		if !slices.ContainsFunc(p.Readings, func(r Reading) bool { return !w.goesOn(r) }) {
			return dropped
		}
	}
	return passed
}

// goesOn reports whether the clause of a reading says that something goes on.
func (w *workspace) goesOn(r Reading) bool {
	f := w.frameOf(r, r.Span)
	return f != nil && (lasting(f.Predicate) || f.Predicate == "continue")
}

// gateAim: "the $3m bid for Alma" and "the $5m bid for Brage" are two bids.
func gateAim(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for j := range f.Positions[:i] {
			if !w.oneAim(f.Positions[i].Readings, f.Positions[j].Readings) {
				return dropped
			}
		}
	}
	return passed
}

// oneAim reports whether some readings of both sides may have one aim: the same name, or none.
func (w *workspace) oneAim(x, y []Reading) bool {
	for _, r := range x {
		for _, s := range y {
			a, b := w.aim(r), w.aim(s)
			if a == "" || b == "" || sameName(a, b) || strings.Contains(a, b) || strings.Contains(b, a) {
				return true
			}
		}
	}
	return false
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

// gateOccasion: "fell ten feet" and "can grow to five feet", a bid raised on Monday and a closing price of a day three months before.
func gateOccasion(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for j := range f.Positions[:i] {
			p, q := &f.Positions[i], &f.Positions[j]
			if (measures(p.Fact) && f.Confidence < measureSure || farApart(p.Fact, q.Fact)) && !w.oneOf(p.Readings, q.Readings) {
				return dropped
			}
		}
	}
	return passed
}

// measureSure is how sure it must be that two measures answer one question where nothing says that they are of one occasion.
const measureSure = 0.65

// measures reports a length, a weight and the like, which says nothing of what it is the measure of.
func measures(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Unit != "" && q.Unit != "person" && q.Unit != "a" && q.Unit != "%" && q.Unit != "pp" && !isMoney(q.Unit)
}

// farApart reports two days with more than a week between.
func farApart(v, u fact.Value) bool {
	x, ok := v.(fact.Timex)
	y, ok2 := u.(fact.Timex)
	return ok && ok2 && x.From != x.To && y.From != y.To && max(x.From-y.From, y.From-x.From) > 7*day
}

// oneOf reports whether some readings of both sides are of one occasion.
func (w *workspace) oneOf(rs, ss []Reading) bool {
	for _, r := range rs {
		for _, s := range ss {
			if w.sameOccasion(r, s) {
				return true
			}
		}
	}
	return false
}

// gateFirst: "an initial offer of $103m" and "raised its offer to $121m".
func gateFirst(w *workspace, f *Finding) verdict {
	if len(f.Positions) != 2 {
		return passed
	}
	first := -1
	for i := range f.Positions {
		if _, ok := f.Positions[i].Fact.(fact.Quantity); !ok {
			return passed
		}
		if slices.ContainsFunc(f.Positions[i].Readings, w.atFirst) {
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
	f.Kind, f.Reason = Update, Reason{ID: ReasonMoved}
	return explained
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

// year is the year that a reading's clause names, 0 for none or for that of the article.
func (w *workspace) year(r Reading) int {
	for _, f := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		t, ok := w.Set.Facts[r.Article][f].Value.(fact.Timex)
		span := w.Set.Facts[r.Article][f].Span
		if !ok || t.Known&fact.KnownYear == 0 || len(t.Value) < 4 || span.Overlaps(r.Span) || w.parted(r.Article, span, r.Span) {
			continue
		}
		y, err := strconv.Atoi(t.Value[:4])
		if err == nil && !strings.HasPrefix(w.Set.Articles[r.Article].DatePublished, t.Value[:4]) {
			return y
		}
	}
	return 0
}

// gateStage: "will be released on Friday" and "was released on Saturday", "40 are feared dead" and "31 died".
func gateStage(w *workspace, f *Finding) verdict {
	stages := map[fact.Modality]bool{}
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			stages[w.modality(r)] = true
		}
	}
	if !stages[fact.Actual] || len(stages) == 1 {
		return passed
	}
	if stages[fact.Conditional] || f.Confidence < stageSure || !witnessed(f) {
		return dropped // "if he plays 50 games" is no plan
	}
	f.Kind, f.Reason, f.Confidence = Update, Reason{ID: ReasonMoved}, f.Confidence*0.8
	return explained
}

// witnessed reports whether every position has an article of its own: one that has them all takes them for several things.
func witnessed(f *Finding) bool {
	for i := range f.Positions {
		own := articlesOf(f.Positions[i : i+1])
		for j := range f.Positions {
			if i != j {
				others := articlesOf(f.Positions[j : j+1])
				own = slices.DeleteFunc(own, func(a int) bool { return slices.Contains(others, a) })
			}
		}
		if len(own) == 0 {
			return false
		}
	}
	return true
}

// stageSure is how sure the program must be that two values answer one question before it says that the one came of the other.
const stageSure = 0.55

// modality is that of the fact a reading came from.
func (w *workspace) modality(r Reading) fact.Modality {
	if at, ok := w.factAt(r); ok {
		return w.Set.Fact(at).Modality
	}
	return fact.Actual
}

// gateSpeakers: a denial in one person's quoted words and the claim in another's is their dispute.
func gateSpeakers(w *workspace, f *Finding) verdict {
	if f.Aspect != Polarity {
		return passed
	}
	var who []string
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if !r.Hedged {
				return passed
			}
			who = append(who, strings.ToLower(text.OneLine(w.Set.Articles[r.Article].Text(r.Source))))
		}
	}
	for _, s := range who[1:] {
		if s != who[0] && !sameName(s, who[0]) {
			f.Kind, f.Aspect, f.Reason = Attribution, Source, Reason{ID: ReasonAuthority}
			return explained
		}
	}
	return passed
}

// gateEstimate: "from where I stood I saw about two fire engines" beside the fire brigade's eight, which the article states itself.
func gateEstimate(w *workspace, f *Finding) verdict {
	estimated, flat := false, false
	for _, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		hedged := !slices.ContainsFunc(p.Readings, func(r Reading) bool { return !r.Hedged })
		estimated, flat = estimated || hedged && ok && q.Approximate, flat || !hedged
	}
	if !estimated || !flat {
		return passed
	}
	f.Kind, f.Aspect, f.Reason = Attribution, Source, Reason{ID: ReasonAuthority}
	return explained
}

// gateWithin: "two sources said … one source said" is no contradiction; "10-year-old" over a body that says 11 is.
func gateWithin(w *workspace, f *Finding) verdict {
	if len(articlesOf(f.Positions)) > 1 || f.Reason.ID == ReasonNegated {
		return passed
	}
	if q, ok := f.Positions[0].Fact.(fact.Quantity); ok && (q.Role != "" || q.Unit == "a") {
		return passed
	}
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if w.Set.Articles[r.Article].Role(r.Sentence) == article.Headline {
				return passed
			}
		}
	}
	return dropped
}

// gateLater: what befell people is counted anew all day, so two tolls of two reports are an update unless they stand in one article or in copies of
// one text. What else is counted anew from day to day is one where the one report surely came out after the other.
func gateLater(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	for i, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if !ok || q.Role == "" && (later < 0 || !running(q.Head)) || q.Max == 0 && !w.overtaken(f, i, w.soFar) {
			return passed // "no one was injured" is no earlier count of the injured
		}
	}
	articles := articlesOf(f.Positions)
	if len(articles) < 2 {
		return passed
	}
	f.Kind = Update
	f.Reason = Reason{ID: ReasonMoved}
	if later >= 0 {
		f.Reason = Reason{ReasonLater, []string{w.outlet(later)}}
	}
	return explained
}

// running reports whether things of a kind come in for days: cases of an illness, tips, homes without power.
func running(head string) bool {
	return lexicon.In(head, "aftershock application arrest case claim complaint donation evacuee home house household infection lawsuit order patient report request resident "+
		"signature tip")
}

// lastReport is an article that surely came out after all that take another position than it; -1 where there is none.
func (w *workspace) lastReport(f *Finding) int {
	for i := range f.Positions {
		for _, a := range articlesOf(f.Positions[i : i+1]) {
			last := true
			for j := range f.Positions {
				for _, b := range articlesOf(f.Positions[j : j+1]) {
					last = last && (j == i || fact.Before(w.Set.Articles[b].DatePublished, w.Set.Articles[a].DatePublished))
				}
			}
			if last {
				return a
			}
		}
	}
	return -1
}

// overtaken reports whether the readings of a position say that they are not the last word, in reports that came out before all others: "no deaths were
// reported by noon".
func (w *workspace) overtaken(f *Finding, position int, open func(Reading) bool) bool {
	for _, r := range f.Positions[position].Readings {
		if !open(r) {
			return false
		}
		for i, p := range f.Positions {
			for _, s := range p.Readings {
				if i != position && !fact.Before(w.Set.Articles[r.Article].DatePublished, w.Set.Articles[s.Article].DatePublished) {
					return false
				}
			}
		}
	}
	return true
}

// soFar reports whether a reading's sentence says of itself that more may become known.
func (w *workspace) soFar(r Reading) bool {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	return slices.ContainsFunc(a.Tokens[sen.First:sen.Last], func(t article.Token) bool {
		return lexicon.In(t.Norm, "far immediate immediately initially reported reports yet")
	})
}

// outlet is how prose names an article: by its publisher, else by its file.
func (w *workspace) outlet(article int) string {
	a := w.Set.Articles[article]
	if a.Publisher != "" {
		return a.Publisher
	}
	return a.Name
}

// attribute fills in who a stretch of text rests on: the source of the quotation or report that holds it.
func (w *workspace) attribute(r *Reading) {
	for _, f := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		q, ok := w.Set.Facts[r.Article][f].Value.(fact.Quote)
		if !ok {
			continue
		}
		for _, c := range q.Content {
			if c.Overlaps(r.Span) && !q.Source.Overlaps(r.Span) {
				r.Hedged, r.Firm, r.Source = true, q.Firm, q.Source
				return
			}
		}
	}
}
