package finding

import (
	"slices"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Whose figure, and of what
//
// Texts full of figures have many for one noun: the points that one club is ahead and another behind, the seats of a party and those of two together, the
// percentage that a price rose by and the one that a premium amounts to, the revenue of a quarter and of nine months. The words around them are alike, as they
// belong to the subject, so these gates look at the few that are not: who has the figure, what it is a measure of, for how long, and whether it is asked for,
// shared out or added up. A gate drops a difference only where both sides say it and differ. Cost: the clause of each reading. What they get wrong:
// one firm under two names that share no word.

// gateActors: Rovers are eleven points behind, City thirteen.
func gateActors(w *workspace, f *Finding) verdict {
	if f.anyTwo(func(p, q *Position) bool { return counts(p.Fact) && !match(p, q, w.actor, oneActor) }) {
		return dropped
	}
	return passed
}

// counts reports a figure that is neither an age nor a toll.
func counts(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Role == "" && q.Unit != "a"
}

// actor is the name that does, has or is what a reading's clause tells; without entity and word where the clause has no name for it.
func (w *workspace) actor(r Reading) who {
	a := w.Set.Articles[r.Article]
	if t, _ := w.Set.TokenRange(r.Article, r.Span); t > a.Sentences[r.Sentence].First && a.Tokens[t-1].Tag == lexicon.PROPN {
		return w.whoAt(r.Article, t-1) // "the Conservatives had 33 percent, | Labour | 30"
	}
	f := w.frameOf(r, r.Span)
	if f == nil || lexicon.SpeechVerb(f.Predicate) {
		return who{entity: -1, word: -1}
	}
	g := w.subjectOf(f)
	if !g.Name || g.Span.Overlaps(r.Span) {
		return who{entity: -1, word: -1}
	}
	return w.whoIs(r.Article, g)
}

// oneActor reports whether two names may stand for one.
func oneActor(x, y who) bool {
	if x.entity >= 0 && y.entity >= 0 {
		return x.entity == y.entity
	}
	return x.word < 0 || y.word < 0 || x.word == y.word
}

// motion says whether a share is by how much something moved or where it stands.
type motion uint8

const (
	unmoved motion = iota // the words do not say
	moves
	stands
)

// gateMotion: shares that rose by 32 percent, and a premium of 34.
func gateMotion(w *workspace, f *Finding) verdict {
	fit := func(x, y motion) bool { return x == y || x == unmoved || y == unmoved }
	if f.anyTwo(func(p, q *Position) bool { return isShare(p.Fact) && !match(p, q, w.motion, fit) }) {
		return dropped
	}
	return passed
}

// motionReach is how many words before a share are looked at.
const motionReach = 4

func (w *workspace) motion(r Reading) motion {
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[r.Sentence]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	if to < sen.Last && lexicon.In(a.Tokens[to].Norm, "down fewer higher less lower more up") {
		return moves
	}
	for t := from - 1; t >= max(sen.First, from-motionReach) && !breaks(&a.Tokens[t]); t-- {
		switch k := &a.Tokens[t]; {
		case k.Norm == "by", lexicon.In(k.Lemma, "climb decline decrease down drop fall gain grow growth increase jump lose plunge rise shrink sink slide slip soar surge tumble up"):
			return moves
		case lexicon.In(k.Norm, "at is to was were"), k.Norm == "of" && t > sen.First && a.Tokens[t-1].Tag == lexicon.NOUN && !lexicon.In(a.Tokens[t-1].Lemma, "cut decline decrease drop fall gain growth increase jump loss raise rise"):
			return stands
		}
	}
	return unmoved
}

// gateOf: what five satellites were insured for is not what eight are worth.
func gateOf(w *workspace, f *Finding) verdict {
	two := func(p, q *Position) bool {
		return slices.ContainsFunc(p.Readings, func(r Reading) bool {
			return slices.ContainsFunc(q.Readings, func(s Reading) bool { return w.otherSet(r, s) || w.otherSet(s, r) })
		})
	}
	if f.anyTwo(func(p, q *Position) bool { return ofPeriod(p.Fact) && two(p, q) }) {
		return dropped
	}
	return passed
}

// otherSet reports whether a reading's sentence counts things of which the other's sentence speaks too and its article has another number.
func (w *workspace) otherSet(r, s Reading) bool {
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		q, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
		if !ok || !counted(q) || q.Ordinal || q.Head == "" || w.Set.Facts[r.Article][k].Span.Overlaps(r.Span) {
			continue
		}
		a := w.Set.Articles[s.Article]
		sen := a.Sentences[s.Sentence]
		if !slices.ContainsFunc(a.Tokens[sen.First:sen.Last], func(t article.Token) bool { return t.Lemma == q.Head }) {
			continue
		}
		other := false
		for _, o := range w.Set.Facts[s.Article] {
			p, ok := o.Value.(fact.Quantity)
			if !ok || p.Head != q.Head || p.Ordinal || p.Role != q.Role {
				continue
			}
			if rel, _ := relate(p, q); rel != excludes {
				return false
			}
			other = true
		}
		if other {
			return true
		}
	}
	return false
}

// rest reports whether a whole without one part is another: "12 goals, four of them in the cup", "8 in the league".
func rest(whole fact.Value, part fact.Quantity, other fact.Value) bool {
	x, ok := whole.(fact.Quantity)
	y, ok2 := other.(fact.Quantity)
	return ok && ok2 && x.Value-part.Value == y.Value
}

// amid reports whether a word leads up to some of those told before it.
func amid(norm string) bool { return lexicon.In(norm, "among including which whom") }

// gateWhole: "eight satellites, among them six of the agency's" leaves open which of the two the other's five are.
func gateWhole(w *workspace, f *Finding) verdict {
	nearer := func(p, q *Position) bool {
		for _, r := range p.Readings {
			for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
				o, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
				if ok && (o.Scope == "among" || w.leadsUp(r, o, amid)) && (closeness(o, q.Fact) > closeness(p.Fact, q.Fact) || rest(p.Fact, o, q.Fact)) {
					return true
				}
			}
		}
		return false
	}
	if f.anyTwo(func(p, q *Position) bool { return counts(p.Fact) && (nearer(p, q) || nearer(q, p)) }) {
		return dropped
	}
	return passed
}

// gatePeriod: the revenue of nine months is not that of a quarter.
func gatePeriod(w *workspace, f *Finding) verdict {
	same := func(x, y string) bool { return x == y }
	if f.anyTwo(func(p, q *Position) bool { return ofPeriod(p.Fact) && ofPeriod(q.Fact) && !match(p, q, w.period, same) }) {
		return dropped
	}
	return passed
}

// gateAdjunct: "won nine games" counts the games won, "unbeaten in 14 games" those in which it happened. "In four provinces" counts them too.
func gateAdjunct(w *workspace, f *Finding) verdict {
	same := func(x, y bool) bool { return x == y }
	if f.anyTwo(func(p, q *Position) bool { return counted(p.Fact) && repeats(p.Fact) && !match(p, q, w.adjunct, same) }) {
		return dropped
	}
	return passed
}

// gateRoom: a jail that was built for 410 holds 590.
func gateRoom(w *workspace, f *Finding) verdict {
	same := func(x, y bool) bool { return x == y }
	if f.anyTwo(func(p, q *Position) bool { return counted(p.Fact) && !match(p, q, w.room, same) }) {
		return dropped
	}
	return passed
}

// room reports whether a reading's figure says for how many something was made: "built | for | 410 prisoners".
func (w *workspace) room(r Reading) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	return t-1 > a.Sentences[r.Sentence].First && a.Tokens[t-1].Norm == "for" && lexicon.In(a.Tokens[t-2].Norm, "beds built designed licensed made meant places room seats space")
}

// repeats reports a number of occasions.
func repeats(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && lexicon.In(q.Head, "appearance attempt case fight game match outing race season start test trial trip year")
}

// counted reports a number of things or of people whom nothing befell.
func counted(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && q.Role == "" && (q.Unit == "" || q.Unit == "person")
}

// adjunct reports whether a reading's figure says in how many something happened.
func (w *workspace) adjunct(r Reading) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	return t > a.Sentences[r.Sentence].First && lexicon.In(a.Tokens[t-1].Norm, "after in within")
}

// gateDays: what was cancelled on Friday is a part of what was cancelled on Friday and Saturday.
func gateDays(w *workspace, f *Finding) verdict {
	if !slices.ContainsFunc(f.Positions, func(p Position) bool { return counts(p.Fact) }) {
		return passed
	}
	return f.without(func(r Reading) bool {
		from, to := w.daysOf(r)
		return to > 0 && f.anyReading(func(s Reading) bool {
			first, last := w.daysOf(s)
			return last > 0 && first <= from && to <= last && last-first > max(day, to-from)
		})
	})
}

// daysOf are the days on which a reading's sentence says it happened, a week of them at most, in minutes since 1970; zero for none.
func (w *workspace) daysOf(r Reading) (from, to int64) {
	for _, k := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		t, ok := w.Set.Facts[r.Article][k].Value.(fact.Timex)
		at := Reading{Article: r.Article, Sentence: r.Sentence, Span: w.Set.Facts[r.Article][k].Span}
		if !ok || t.Type == fact.Duration || t.Vague || t.From <= 0 || t.To <= t.From || t.To-t.From > 7*day || w.ofSaying(at) {
			continue
		}
		if to == 0 || t.From < from {
			from = t.From
		}
		to = max(to, t.To)
	}
	return from, to
}

// gateTerms: "2,300 jobs if temporary workers are counted" is no other count of those that are not.
func gateTerms(w *workspace, f *Finding) verdict {
	same := func(x, y bool) bool { return x == y }
	if f.anyTwo(func(p, q *Position) bool {
		return counts(p.Fact) && (!match(p, q, w.onTerms, same) || !match(p, q, w.total, same))
	}) {
		return dropped
	}
	return passed
}

// termsReach is how many words behind a figure its terms begin.
const termsReach = 3

// onTerms reports whether the words behind a reading's figure say what is counted in or left out.
func (w *workspace) onTerms(r Reading) bool {
	a := w.Set.Articles[r.Article]
	_, to := w.Set.TokenRange(r.Article, r.Span)
	for t := to; t < min(a.Sentences[r.Sentence].Last, to+termsReach); t++ {
		if lexicon.In(a.Tokens[t].Norm, "counting excluding if including plus without") {
			return true
		}
	}
	return false
}

// total reports whether a reading's figure is that of which another number is told: "480 of some | 620 flights".
func (w *workspace) total(r Reading) bool {
	a := w.Set.Articles[r.Article]
	first := a.Sentences[r.Sentence].First
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	for t--; t > first && lexicon.In(a.Tokens[t].Norm, "about around its nearly roughly some the their"); t-- {
	}
	return t > first && a.Tokens[t].Norm == "of" && a.Tokens[t-1].Tag == lexicon.NUM
}

// gateAsked: what one side asks for is not what the other offers, nor what came of it.
func gateAsked(w *workspace, f *Finding) verdict {
	same := func(x, y bool) bool { return x == y }
	if f.anyTwo(func(p, q *Position) bool { return ofPeriod(p.Fact) && !match(p, q, w.demanded, same) }) {
		return dropped
	}
	return passed
}

// askReach is how many words before a figure the verb of asking may stand.
const askReach = 8

// demanded reports whether a reading's figure is what somebody asks for: "the union | demands | a rise of 9 percent".
func (w *workspace) demanded(r Reading) bool {
	a := w.Set.Articles[r.Article]
	return w.wordIn(r, askReach, func(t int) bool {
		return a.Tokens[t].Tag == lexicon.VERB && lexicon.In(a.Tokens[t].Lemma, "ask claim demand request seek want")
	})
}

// gateEach: "each side frees 320" and "640 prisoners are to be freed" say one thing, and what two parties have together none of them has.
func gateEach(w *workspace, f *Finding) verdict {
	same := func(x, y string) bool { return x == y }
	if f.anyTwo(func(p, q *Position) bool { return !match(p, q, w.sharedOut, same) }) {
		return dropped
	}
	return passed
}

// sharedOut is the word that makes a reading's figure that of each of several, or of all of them; "" for none.
func (w *workspace) sharedOut(r Reading) string {
	a := w.Set.Articles[r.Article]
	word := ""
	w.wordIn(r, askReach, func(t int) bool {
		if n := a.Tokens[t].Norm; lexicon.In(n, "combined each every") || n == "together" && a.Tokens[t+1].Norm != "with" {
			word = n
		}
		return word != ""
	})
	return word
}

// wordIn reports whether a word that fits stands within a reach before a reading, in its clause.
func (w *workspace) wordIn(r Reading, reach int, fits func(token int) bool) bool {
	a := w.Set.Articles[r.Article]
	from, _ := w.Set.TokenRange(r.Article, r.Span)
	for t := from - 1; t >= max(a.Sentences[r.Sentence].First, from-reach) && !breaks(&a.Tokens[t]); t-- {
		if fits(t) {
			return true
		}
	}
	return false
}

// ofPeriod reports a share or a sum of money, which may be that of a period.
func ofPeriod(v fact.Value) bool {
	q, ok := v.(fact.Quantity)
	return ok && (isShare(q) || isMoney(q.Unit))
}

// period is the word in a reading's sentence for the stretch of time that a result is of: "nine-month", "full-year"; "" where none stands before the figure.
func (w *workspace) period(r Reading) string {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, r.Span)
	for t--; t >= a.Sentences[r.Sentence].First; t-- {
		switch n := a.Tokens[t].Norm; {
		case n == "annual":
			return "full-year"
		case n == "full-year", strings.HasSuffix(n, "-month"), strings.HasSuffix(n, "-quarter"), strings.HasSuffix(n, "-half"):
			return n
		}
	}
	return ""
}
