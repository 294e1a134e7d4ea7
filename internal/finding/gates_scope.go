package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Whose figure, and of what
//
// Texts full of figures have many for one noun: the points that one club is ahead and another behind, the seats of a party and those of two together, the
// percentage that a price rose by and the one that a premium amounts to, the revenue of a quarter and of nine months. The words around them are alike, as they
// belong to the subject, so these gates look at the few that are not: who has the figure, what it is a measure of, for how long, and whether it is asked for,
// shared out or added up. Where silence tells nothing, a gate drops a difference only if both sides say it and differ; a mark like "demands" tells by standing
// on one side alone. Cost: the clause of each reading. What they get wrong: one firm under two names that share no word.

// sayOtherwise is a gate that drops figures of a sort whose clauses say otherwise of them: no reading of the one side has the mark that one of the other has.
func sayOtherwise(of func(fact.Value) bool, mark func(*workspace, Reading) string) func(*workspace, *Finding) verdict {
	return func(w *workspace, f *Finding) verdict {
		fit := func(x, y string) bool { return x == y || (x == "" || y == "") && strings.HasPrefix(x+y, "~") } // a loss may be a net one
		return dropIf(f.anyTwo(func(p, q *Position) bool {
			return of(p.Fact) && of(q.Fact) && !match(p, q, func(r Reading) string { return mark(w, r) }, fit)
		}))
	}
}

// gateActors: Rovers are eleven points behind, City thirteen.
func gateActors(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return counts(p.Fact) && (!match(p, q, w.actor, orUnsaid) || w.ownShare(p, q) || w.ownShare(q, p))
	}))
}

// ownShare reports whether what one party did is much less than what was done in all, by whomever: "the airline cancelled 364 flights", "1,100 flights were
// cancelled".
func (w *workspace) ownShare(p, q *Position) bool {
	x, ok := p.Fact.(fact.Quantity)
	y, ok2 := q.Fact.(fact.Quantity)
	does := func(r Reading) bool {
		f := w.frameOf(r, r.Span)
		return w.actor(r) != "" && f != nil && f.Actor.Name && f.Patient.Span.Overlaps(r.Span)
	}
	return ok && ok2 && x.Unit == "" && x.Value < y.Value/2 && !p.any(func(r Reading) bool { return !does(r) }) && !q.any(func(r Reading) bool { return w.actor(r) != "" })
}

// counts reports a figure that is neither an age nor a toll.
func counts(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Role == "" && q.Unit != "a"
}

func anyFigure(v fact.Value) bool { return v != nil && v.Kind() == fact.KindQuantity }

// actor is the name that does, has or is what a reading's clause tells; "" where the clause has no name for it.
func (w *workspace) actor(r Reading) string {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	if t == a.Sentences[r.Sentence].First || a.Tokens[t-1].Tag != lexicon.PROPN { // but in "the Conservatives had 33 percent, | Labour | 30"
		f := w.frameOf(r, r.Span)
		if f == nil || lexicon.SpeechVerb(f.Predicate) || lexicon.In(f.Predicate, "estimate expect fear speak warn") {
			return "" // whoever speaks of 500 jobs does not have them
		}
		g := w.subjectOf(f)
		if !g.Name || g.Span.Overlaps(r.Span) {
			return ""
		}
		t, _ = w.Set.TokenRange(r.Article, g.At)
		t++
	}
	if e := w.entityAt(r.Article, a.Tokens[t-1].Span); e >= 0 {
		return w.namedEntities()[e].Canonical
	}
	return ""
}

// Whether a share is by how much something moved or where it stands; "" where the words do not say.
const (
	moves  = "moves"
	stands = "stands"
)

// gateMotion: shares that rose by 32 percent, and a premium of 34.
func gateMotion(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return isShare(p.Fact) && (!match(p, q, w.motion, orUnsaid) || !match(p, q, w.mover, orUnsaid))
	}))
}

// mover is the noun before the verb by which a reading's share moved: "the | shares | had gained 8 percent"; "" where none stands there.
func (w *workspace) mover(r Reading) string {
	a := w.Set.Articles[r.Article]
	first := a.Sentences[r.Sentence].First
	from, _ := w.Set.TokenRange(r.Article, r.Span)
	for t := from - 1; t > max(first, from-motionReach) && !breaks(&a.Tokens[t]); t-- {
		if a.Tokens[t].Tag != lexicon.VERB && !(a.Tokens[t].Tag == lexicon.NOUN && w.headed(r)) || wayOf(a.Tokens[t].Lemma()) == 0 {
			continue // a headline's "shares fall" may be taken for two nouns
		}
		for t--; t > first && (a.Tokens[t].Tag == lexicon.AUX || a.Tokens[t].Tag == lexicon.ADV); t-- {
		}
		for of := t - 1; of > first && t-of < motionReach && !breaks(&a.Tokens[of]); of-- {
			if a.Tokens[of].Norm == "of" {
				t = of - 1 // "sales | of the mill"
				break
			}
		}
		if a.Tokens[t].Tag == lexicon.NOUN {
			return a.Tokens[t].Lemma()
		}
		return ""
	}
	return ""
}

// motionReach is how many words before a share are looked at.
const motionReach = 4

func (w *workspace) motion(r Reading) string {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	if to < sen.Last && lexicon.In(a.Tokens[to].Norm, "down fewer less more up") {
		return moves
	}
	if to < sen.Last && a.Tokens[to].Tag == lexicon.ADJ {
		switch {
		case strings.HasSuffix(a.Tokens[to].Norm, "er"):
			return moves // "30 percent | larger"
		case !w.timeAt(r.Article, a.Tokens[to].Span.Start): // "13 percent | next year"
			return stands // "70 percent | complete"
		}
	}
	for t := from - 1; t >= max(sen.First, from-motionReach) && !breaks(&a.Tokens[t]); t-- {
		switch k := &a.Tokens[t]; {
		case k.Norm == "by" && w.votedBy(r):
		case k.Norm == "by", wayOf(k.Lemma()) != 0:
			return moves
		case lexicon.In(k.Norm, "at is to was were"), k.Norm == "of" && t > sen.First && a.Tokens[t-1].Tag == lexicon.NOUN && !lexicon.In(a.Tokens[t-1].Lemma(), "cut decline decrease drop fall gain growth increase jump loss raise rise"):
			return stands
		}
	}
	return ""
}

// votedBy reports whether a reading stands in a clause of a vote: "rejected the offer by | 94 percent" is no change by so much.
func (w *workspace) votedBy(r Reading) bool {
	f := w.frameOf(r, r.Span)
	return f != nil && lexicon.In(f.Predicate, "adopt approve back elect endorse pass ratify reject vote")
}

// gateWhole: "eight satellites, among them six of the agency's" leaves open which of the two the other's five are, and "12 goals, four of them in the cup"
// are 8 in the league.
func gateWhole(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return w.partOf(p, q) || w.partOf(q, p) || w.killerToo(p, q) || w.killerToo(q, p) || w.oneMore(p, q) || w.oneMore(q, p)
	}))
}

// oneMore reports whether a figure stands behind "and", with somebody before it who makes the other's one more: "its | owner and his two | brothers", of three men.
func (w *workspace) oneMore(p, q *Position) bool {
	x, ok := p.Fact.(fact.Quantity)
	y, ok2 := q.Fact.(fact.Quantity)
	return ok && ok2 && x.Unit == "person" && y.Value == x.Value+1 && p.any(func(r Reading) bool {
		a := w.Set.Articles[r.Article]
		at, ok := w.factAt(r)
		if !ok {
			return false
		}
		t, _ := w.Set.TokenRange(r.Article, w.figureSpan(at))
		for t--; t > a.Sentences[r.Sentence].First && lexicon.In(a.Tokens[t].Norm, "her his its the their"); t-- {
		}
		return t > a.Sentences[r.Sentence].First && a.Tokens[t].Norm == "and" && a.Tokens[t-1].Norm != "people" && lexicon.PersonNoun(a.Tokens[t-1].Norm)
	})
}

// killerToo reports whether a toll says that it has one more than another's since whoever did it is among the dead: "three dead, | including the gunman".
func (w *workspace) killerToo(p, q *Position) bool {
	x, ok := p.Fact.(fact.Quantity)
	y, ok2 := q.Fact.(fact.Quantity)
	return ok && ok2 && x.Role == "killed" && x.Value == y.Value+1 && p.any(func(r Reading) bool {
		a := w.Set.Articles[r.Article]
		_, t := w.Set.TokenRange(r.Article, r.Span)
		for t++; t < a.Sentences[r.Sentence].Last; t++ {
			if lexicon.In(a.Tokens[t].Norm, "assailant attacker bomber gunman killer shooter suspect") && (amid(a.Tokens[t-1].Norm) || amid(a.Tokens[t-2].Norm)) {
				return true
			}
		}
		return false
	})
}

// partOf reports whether an article that counts a whole gives a part too that is nearer to another's figure, or leaves that figure. Two figures with one part
// in common are two wholes: "27 people, | four of them | badly hurt", "20 people, | four of whom | are badly hurt".
func (w *workspace) partOf(p, q *Position) bool {
	whole, ok := p.Fact.(fact.Quantity)
	other, ok2 := q.Fact.(fact.Quantity)
	if !ok || !ok2 || !counts(whole) {
		return false
	}
	near, left, common := false, false, false
	for _, part := range w.parts(p) {
		near = near || closeness(part, other) > closeness(whole, other)
		left = left || whole.Value-part.Value == other.Value
		common = common || slices.ContainsFunc(w.parts(q), func(o fact.Quantity) bool { return o.Value == part.Value })
	}
	return left || near && !common
}

// parts are the figures that the sentences of a position's readings give as parts of another.
func (w *workspace) parts(p *Position) (out []fact.Quantity) {
	for _, r := range p.Readings {
		for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
			if o, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity); ok && (amongThem(o) || w.leadsUp(r, o, amid)) {
				out = append(out, o)
			}
		}
	}
	return out
}

// amid reports whether a word leads up to some of those told before it.
func amid(norm string) bool { return lexicon.In(norm, "among including which whom") }

// gateNobody: that no resident was hurt says nothing of two firefighters.
func gateNobody(w *workspace, f *Finding) verdict {
	for i, p := range f.Positions {
		q, ok := p.Fact.(fact.Quantity)
		if ok && q.Max == 0 && q.Role == "injured" && !p.any(func(r Reading) bool { return !w.nobodyThere(r) }) {
			return f.withoutPosition(i)
		}
		if !ok || q.Max != 0 || q.Head == "" || q.Head == "people" || f.anyPosition(func(o Position) bool {
			x, ok := o.Fact.(fact.Quantity)
			return ok && x.Max != 0 && x.Head == q.Head
		}) {
			continue
		}
		return f.withoutPosition(i)
	}
	return passed
}

// nobodyThere reports whether a reading has nobody hurt in a place, in an article that tells in another sentence of people who were: "29 children were
// injured", "no injuries have been reported | in Norway".
func (w *workspace) nobodyThere(r Reading) bool {
	f := w.frameOf(r, r.Span)
	if f == nil || !slices.ContainsFunc(f.Attached, func(g fact.Attachment) bool {
		n := w.headWord(r.Article, g.At)
		return lexicon.In(g.Preposition, "aboard among at in on") && (n < 0 || g.Name || !w.Set.Entry(n).Happens())
	}) {
		return false
	}
	a := w.Set.Articles[r.Article]
	for s, sen := range a.Sentences {
		for t := sen.First; t < sen.Last && s != r.Sentence; t++ {
			if lexicon.In(a.Tokens[t].Lemma(), "hurt injure injury wound") && !w.turned(align.Place{Article: r.Article, Sentence: s}, t) {
				return true
			}
		}
	}
	return false
}

// roomReach is how many words before a figure may say that there is room for so many.
const roomReach = 5

// room marks a figure that says for how many something was made: a jail "built | for | 410 prisoners" holds 590.
func (w *workspace) room(r Reading) string {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	for k := max(a.Sentences[r.Sentence].First, t-roomReach); k+1 < t; k++ {
		if lexicon.In(a.Tokens[k].Norm, "can could") && lexicon.In(a.Tokens[k+1].Norm, "accommodate carry hold house seat sleep take") {
			return "for" // "the ferry | can carry | 400 passengers"
		}
	}
	if t-1 > a.Sentences[r.Sentence].First && a.Tokens[t-1].Norm == "of" && lexicon.In(a.Tokens[t-2].Norm, "assembly chamber council house parliament senate") {
		return "of" // "331 votes in a house | of 577 members"
	}
	if t-1 > a.Sentences[r.Sentence].First && a.Tokens[t-1].Norm == "for" && lexicon.In(a.Tokens[t-2].Norm, "beds built designed licensed made meant places room seats space") {
		return "for"
	}
	return ""
}

// counted reports a number of things or of people whom nothing befell.
func counted(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Role == "" && (q.Unit == "" || q.Unit == "person")
}

func isDuration(v fact.Value) bool {
	t, ok := v.(fact.Timex)
	return ok && t.Type == fact.Duration
}

// gateKinds: set points are no match points, with 40 pupils aboard there may be 43 people, and a toll of Canadians is not that of all.
func gateKinds(w *workspace, f *Finding) verdict {
	if !f.anyPosition(func(p Position) bool {
		return p.any(w.ofNation) && p.any(func(r Reading) bool { return !w.ofNation(r) })
	}) && f.anyReading(func(r Reading) bool { return !w.ofNation(r) }) {
		if f.without(w.ofNation) == dropped {
			return dropped
		}
	}
	one := func(x, y string) bool {
		return x == y || (x == "" || y == "") && !lexicon.In(x+y, "cup league ~female ~male") || x != "" && y != "" && x[0] == '~' && y[0] == '~'
	}
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return counted(p.Fact) && !match(p, q, w.sort, one) || someAboard(p.Fact, q.Fact) || someAboard(q.Fact, p.Fact)
	}))
}

// ofNation reports whether a reading counts people by their country: "twelve | Canadians".
func (w *workspace) ofNation(r Reading) bool {
	at, ok := w.factAt(r)
	if !ok {
		return false
	}
	q, ok := w.Set.Fact(at).Value.(fact.Quantity)
	if !ok || q.Unit != "person" || q.Counted.Empty() {
		return false
	}
	_, t := w.Set.TokenRange(r.Article, q.Counted)
	return w.capital(r.Article, t-1) && national(strings.TrimSuffix(w.Set.Articles[r.Article].Tokens[t-1].Norm, "s"))
}

// amongThem reports a count of some of those spoken of.
func amongThem(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && (strings.Contains(q.Scope, "among") || strings.Contains(q.Scope, "own"))
}

// someAboard reports whether the one figure is that of a sort of people aboard, or of officers hurt, and the other a larger one of all.
func someAboard(v, u fact.Value) bool {
	x, ok := v.(fact.Quantity)
	y, ok2 := u.(fact.Quantity)
	sort := x.Role == "aboard" || lexicon.In(x.Head, "firefighter officer policeman")
	if aboard := lexicon.In(x.Head, "crew passenger"); ok && ok2 && aboard && x.Role == "" && (y.Role == "" || y.Role == "aboard") && lexicon.In(y.Head, "people person") && x.Max < y.Min {
		return true // "seven passengers", "nine people in all"
	}
	return ok && ok2 && sort && x.Role != "" && x.Role == y.Role && x.Head != y.Head && (x.Role != "aboard" && y.Head == "" || lexicon.In(y.Head, "people person")) && x.Max < y.Min
}

// sort is the noun before the one that a reading counts, "three | match | points", or the adjective, behind a "~"; "" for none.
func (w *workspace) sort(r Reading) string {
	a := w.Set.Articles[r.Article]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	if to-from < 3 || a.Tokens[to-1].Tag != lexicon.NOUN {
		return ""
	}
	switch k := &a.Tokens[to-2]; k.Tag {
	case lexicon.NOUN:
		return k.Lemma()
	case lexicon.ADJ:
		return "~" + k.Lemma()
	}
	return ""
}

// gateTerms: 4.9 billion, and 5.8 billion including debt, whether or not each report says so.
func gateTerms(w *workspace, f *Finding) verdict {
	with := func(r Reading) bool { return w.terms(r) == "if" }
	if f.anyTwo(func(p, q *Position) bool { return counts(p.Fact) && p.any(with) != q.any(with) }) {
		return dropped
	}
	return sayOtherwise(counts, (*workspace).terms)(w, f)
}

// termsReach is how many words behind a figure its terms begin, termsLead how long a phrase at the head of the sentence may be that says them.
const (
	termsReach = 3
	termsLead  = 8
)

// terms marks a figure by what is counted in or left out, "2,300 jobs | if | temporary workers are counted", as what was before, as what is left, as what is allowed,
// as how far it lies from another, or as the total of which another number is told: "480 of some | 620 flights".
func (w *workspace) terms(r Reading) string {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	for t := to; t < min(sen.Last, to+termsReach); t++ {
		if lexicon.In(a.Tokens[t].Norm, "counting excluding if including plus without") {
			return "if"
		}
	}
	if at, ok := w.factAt(r); ok && to < sen.Last && lexicon.In(a.Tokens[to].Norm, "above below") && !counted(w.Set.Fact(at).Value) {
		return "gap" // "$3 | below | the offer"
	}
	for t := sen.First; t < min(from, sen.First+termsLead) && a.Tokens[t].Norm != ","; t++ {
		if lexicon.In(a.Tokens[t].Norm, "counting excluded excluding included including") {
			return "if" // "with debt | included, | the price is"
		}
	}
	for t := from; t < to; t++ {
		if lexicon.In(a.Tokens[t].Norm, "other remaining surviving") {
			return "rest"
		}
	}
	if w.wordIn(r, askReach, func(k *article.Token) bool { return lexicon.In(k.Norm, "limit limited") }) != "" {
		return "limit" // "the speed | limit | is 60 miles an hour"
	}
	t := from - 1
	if t > sen.First && lexicon.In(a.Tokens[t].Norm, "against from than") {
		return "from" // "fell to 25 percent | from | 26"
	}
	for t > sen.First && lexicon.In(a.Tokens[t].Norm, "about around its nearly roughly some the their") {
		t--
	}
	if t > sen.First && a.Tokens[t].Norm == "of" && a.Tokens[t-1].Tag == lexicon.NUM {
		return "of"
	}
	return ""
}

// askReach is how many words before a figure the verb of asking may stand.
const askReach = 8

// sharedReach is how many words before it may say whose together a figure is: "the | combined | group will have sales of 19 billion crowns and 62,000 staff".
const sharedReach = 14

// sought marks a figure that somebody asks for or expects, not one that is offered or has come about: "the union | demands | a rise of 9 percent".
func (w *workspace) sought(r Reading) string {
	if w.wordIn(r, askReach, func(t *article.Token) bool {
		return t.Tag == lexicon.VERB && lexicon.In(t.Lemma(), "ask claim demand expect forecast predict request seek want")
	}) == "" {
		return ""
	}
	return "sought" // whichever word says it
}

// shared marks a figure that each of several has, or each year, or that they have together: "each side frees 320" and "640 prisoners are to be freed" say one
// thing.
func (w *workspace) shared(r Reading) string {
	switch w.wordIn(r, sharedReach, func(t *article.Token) bool { return lexicon.In(t.Norm, "combined each every together") }) {
	case "":
		a := w.Set.Articles[r.Article]
		_, t := w.Set.TokenRange(r.Article, r.Span)
		for end := min(a.Sentences[r.Sentence].Last, t+sharedReach); t+1 < end && !breaks(&a.Tokens[t]); t++ {
			if lexicon.In(a.Tokens[t].Norm, "from in of on per") && a.Tokens[t+1].Norm == "each" {
				return "each" // "four men got out | of each | car"
			}
			if lexicon.In(a.Tokens[t].Norm, "each every") && lexicon.In(a.Tokens[t+1].Norm, "day month season week year") {
				return "each"
			}
		}
		return ""
	case "each", "every":
		return "each"
	}
	return "together"
}

// wordIn is a word that fits and stands close before a reading, in its clause, and not before "with"; "" for none.
func (w *workspace) wordIn(r Reading, reach int, fits func(*article.Token) bool) string {
	a := w.Set.Articles[r.Article]
	from, _ := w.Set.TokenRange(r.Article, r.Span)
	for t := from - 1; t >= max(a.Sentences[r.Sentence].First, from-reach) && !breaks(&a.Tokens[t]); t-- {
		if fits(&a.Tokens[t]) && a.Tokens[t+1].Norm != "with" {
			return a.Tokens[t].Lemma()
		}
	}
	return ""
}

// ofPeriod reports a share or a sum of money, which may be that of a period.
func ofPeriod(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && (isShare(q) || isMoney(q.Unit))
}

// period is the word in a reading's sentence for the stretch of time that a result is of, "nine-month | revenue", "full-year"; "" where none stands before
// the figure. "A six-month inquiry" is no result.
func (w *workspace) period(r Reading) string {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	for t--; t >= a.Sentences[r.Sentence].First; t-- {
		switch n := a.Tokens[t].Norm; {
		case t+1 >= len(a.Tokens) || !lexicon.In(a.Tokens[t+1].Lemma(), "earning income loss pretax profit result revenue sale turnover"):
		case lexicon.In(n, "gross net operating pretax"):
			return "~" + n
		case n == "annual", n == "full-year":
			return "full-year"
		case n == "half-year", n == "six-month":
			return "half-year"
		case strings.HasSuffix(n, "-month"), strings.HasSuffix(n, "-quarter"), strings.HasSuffix(n, "-half"):
			return n
		}
	}
	return ""
}
