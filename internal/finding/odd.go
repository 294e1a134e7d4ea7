package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
)

// The odd one out
//
// "The swimmer was pulled from the canal on Saturday" and, three paragraphs into another report, "bystanders saw her fall in on Thursday" have too few words
// in common to answer one question by their likeness alone. What tells is the company they keep: of all the days that either article names, these two are
// each other's nearest, nobody else names Thursday for anything alike, and both stand where articles tell their main event, at the top, or hang on the same
// thing that happened. So pairs of values that exclude each other are looked at once more without the threshold of rows: each must be the other's best
// partner, by the words around them and by what those mean, and no value of a third place may fit better.
//
// Values that have changed places tell more still: the deposit is 28,100 crowns in three reports, 45,000 in the fourth, which has 28,100 nowhere, as nobody
// else has 45,000. Two figures for two things are rarely each other's nearest and yet each unknown to the other side, so such pairs need much less in
// common; their sentences as wholes may then say what the words near by do not. Figures must not lie further apart than one is to its double, as a slip or
// another source makes them.
//
// Cost: likeness of meaning for the pairs that could be told at all, two short stretches each. What it gets wrong: two happenings of one day's news that
// are told alike, an offer and its refusal, as far as the gates do not know them.

// oddLeast is how alike two places must be, as the sum of three likenesses; oddTop is how far down its article, as a share of its sentences, a place
// still tells the main event.
const (
	oddLeast   = 0.7
	oddNextDay = 1.25 // for two days in a row: what went on over midnight, in another zone, or is the next step of one matter
	oddSwapped = 0.5  // for two values that each side has alone
	oddRetold  = 0.6  // how alike two whole sentences must be for their days to be of one thing though nothing else says so
	oddWhole   = 0.5  // the same, for words near by that say nothing
	oddWords   = 0.1  // the part of that which the words around them must give
	oddSlack   = 0.1  // how much more alike to a third place a swapped value may be
	oddClose   = 0.5  // the smaller of two figures as a share of the larger
	oddTop     = 0.35

	oddNear = 8  // words on either side whose meaning is compared
	oddFar  = 40 // the same, for the whole sentence
)

// odds compares the slots of one kind of value.
type odds struct {
	w     *workspace
	slots []align.Slot
	gists [][2]*align.Gist
	memo  map[[2]int]resemblance
	given [][]bool // by article and slot: the article gives the slot's value
	alone []bool   // by slot: no other article gives its value
}

func (w *workspace) oddOnes(slots []align.Slot) {
	o := odds{w: w, memo: map[[2]int]resemblance{}}
	for _, s := range slots {
		if f := w.Set.Fact(s.Ref); single(f.Value) && w.Set.Articles[s.Article].Role(f.Sentence) <= article.Caption {
			o.slots = append(o.slots, s)
		}
	}
	o.gists = make([][2]*align.Gist, len(o.slots))
	o.give()
	told := make([]bool, len(o.slots))
	for _, opponent := range [...]func(int) int{o.swapped, o.opponent} {
		for i := range o.slots {
			if told[i] {
				continue
			}
			if j := opponent(i); j >= 0 && !told[j] {
				for _, k := range o.report(i, j) {
					told[k] = true
				}
			}
		}
	}
}

// single reports whether a value is a figure, a length of time, or one day or a part of it in its own words.
func single(v fact.Value) bool {
	switch v := v.(type) {
	case fact.Timex:
		return !v.Vague && (v.Type == fact.Duration || onDay(v))
	case fact.Quantity:
		return !v.Vague && v.Value > 0
	}
	return false
}

// swapped is the slot of another article whose value has the place of this one's: neither article has the other's value, nobody else has this one, and
// no third place is clearly more alike; -1 for none.
func (o *odds) swapped(i int) int {
	best, most := -1, 0.0
	for j := range o.slots {
		if o.excludes(i, j) && o.swap(i, j) && o.oneThing(i, j) {
			if x := o.alike(i, j); x >= oddSwapped && x > most && (o.w.likeness(&o.slots[i], &o.slots[j]) >= oddWords || o.whole(i, j) >= oddWhole) {
				best, most = j, x
			}
		}
	}
	if best < 0 {
		return -1
	}
	for k := range o.slots {
		if k == i || k == best || o.slots[k].Class != o.slots[i].Class {
			continue
		}
		slack := oddSlack
		if a := o.slots[k].Article; a == o.slots[i].Article || a == o.slots[best].Article {
			slack = 0
		}
		if o.rivals(k, i, best, most+slack) || o.rivals(k, best, i, most+slack) {
			return -1
		}
	}
	return best
}

// oneThing reports whether two values could be told of one thing: figures unless the text says what they are of, times where they hang on the same event.
func (o *odds) oneThing(i, j int) bool {
	if o.value(i).Kind() == fact.KindQuantity {
		return !o.w.otherAmount(o.slots[i].Ref, o.slots[j].Ref) && !o.w.someOfAll(o.slots[i].Ref, o.slots[j].Ref)
	}
	return o.oneEvent(i, j) || !o.neighbours(i, j) && (o.tellable(i, j) && o.backed(j) || o.whole(i, j) >= oddRetold)
}

// bounds says whether a time says how far apart two things were, by when one was done, or when it was over.
func (o *odds) bounds(i int) [3]bool {
	r := o.slots[i].Ref
	return [3]bool{o.w.offset(r), o.w.asEnd(r.Article, o.w.Set.Fact(r).Span), !isDuration(o.value(i)) && o.w.over(o.w.reading(r))}
}

// backed reports whether a second article gives a slot's value in a like place.
func (o *odds) backed(j int) bool {
	if o.alone[j] {
		return false
	}
	for k := range o.slots {
		if o.slots[k].Article != o.slots[j].Article && o.relation(k, j) == same && o.alike(k, j) >= oddSwapped {
			return true
		}
	}
	return false
}

// rivals reports whether a third slot would be a better partner for the first of two, more alike than most: not one that goes with the second or is an
// amount of another thing, nor one whose value the first's own article gives as well, so that the two go together.
func (o *odds) rivals(k, i, j int, most float64) bool {
	a, rel := o.slots[i].Article, o.relation(k, j)
	return o.slots[k].Article != a && !o.given[a][k] && rel != same && rel != compatible && o.alike(k, i) > most && !o.w.otherAmount(o.slots[k].Ref, o.slots[i].Ref)
}

// give finds out which articles give the value of each slot.
func (o *odds) give() {
	o.given, o.alone = make([][]bool, len(o.w.Set.Articles)), make([]bool, len(o.slots))
	for a := range o.given {
		o.given[a] = make([]bool, len(o.slots))
	}
	for i := range o.slots {
		o.alone[i] = true
		for k := range o.slots {
			if rel := o.relation(k, i); o.slots[k].Class == o.slots[i].Class && (rel == same || rel == compatible && oneFigure(o.value(k), o.value(i))) {
				if !o.headed(k) {
					o.given[o.slots[k].Article][i] = true
				}
				o.alone[i] = o.alone[i] && o.slots[k].Article == o.slots[i].Article
			}
		}
	}
}

// headed reports whether a slot is in a headline, which says what the article below it says and no more.
func (o *odds) headed(i int) bool {
	return o.w.headed(Reading{Article: o.slots[i].Article, Sentence: o.w.Set.Fact(o.slots[i].Ref).Sentence})
}

// oneFigure reports whether two amounts are one number, however bounded: "some 58 percent", "58 percent".
func oneFigure(v, u fact.Value) bool {
	x, ok := v.(fact.Quantity)
	y, ok2 := u.(fact.Quantity)
	return ok && ok2 && x.Value == y.Value
}

// swap reports whether two values are alone on their sides: the first in no other article, the second not in the first's, unless both are times of one
// event and the second is told there of something less alike.
func (o *odds) swap(i, j int) bool {
	own, one := o.given[o.slots[i].Article], o.oneEvent(i, j)
	if !o.alone[i] && !one {
		return false
	}
	if !own[j] && o.alone[i] || o.headed(i) && !own[i] && o.alone[i] {
		return true
	}
	if !one {
		return false
	}
	for k := range o.slots {
		if o.slots[k].Article == o.slots[i].Article && o.relation(k, j) == same && o.alike(k, j) >= o.alike(i, j) ||
			o.slots[k].Article != o.slots[i].Article && o.relation(k, i) == same && o.alike(k, i) >= o.alike(i, j) {
			return false
		}
	}
	return true
}

// oneEvent reports whether two times hang on the same event.
func (o *odds) oneEvent(i, j int) bool {
	if o.value(i).Kind() == fact.KindQuantity {
		return false
	}
	if isDuration(o.value(i)) { // how long two people were trapped are two lengths
		return o.w.oneOf(o.occasion(i), o.occasion(j))
	}
	_, _, ok := o.w.oneEvent(o.occasion(i), o.occasion(j))
	return ok
}

func (o *odds) occasion(i int) *occasion { return o.w.occasion(o.slots[i].Ref) }

// excludes reports whether two slots of two articles could answer one question and differ.
func (o *odds) excludes(i, j int) bool {
	if o.slots[i].Article == o.slots[j].Article || o.slots[i].Class != o.slots[j].Class || o.relation(i, j) != excludes {
		return false
	}
	if o.value(i).Kind() == fact.KindQuantity {
		return closeness(o.value(i), o.value(j)) >= oddClose
	}
	return !farApart(o.value(i), o.value(j)) && o.bounds(i) == o.bounds(j)
}

//go:noinline
func (o *odds) value(i int) fact.Value { return o.w.Set.Fact(o.slots[i].Ref).Value }

// opponent is the slot of another article that a slot is most alike to of those that exclude it; -1 where either has a better partner in the other's
// article, or somebody else agrees with the first.
func (o *odds) opponent(i int) int {
	best, most := -1, oddLeast
	for j := range o.slots {
		if o.value(i).Kind() == fact.KindTime && o.excludes(i, j) && o.tellable(i, j) {
			if x := o.alike(i, j); x > most {
				best, most = j, x
			}
		}
	}
	if best >= 0 && most < oddNextDay && o.neighbours(i, best) {
		return -1
	}
	for k := range o.slots {
		if best < 0 || k == i || k == best {
			continue
		}
		own, other := o.slots[k].Article == o.slots[i].Article, o.slots[k].Article == o.slots[best].Article
		if own && o.alike(k, best) >= most || other && o.alike(k, i) >= most || !own && o.relation(k, i) == same && o.alike(k, i) >= most {
			return -1
		}
	}
	return best
}

// tellable reports whether two places could be seen to tell one thing.
func (o *odds) tellable(i, j int) bool {
	w := o.w
	a, b := o.slots[i].Ref, o.slots[j].Ref
	x, y := o.occasion(i), o.occasion(j)
	if len(x.event) == 0 || len(y.event) == 0 {
		return w.depth(w.Set.Place(a)) < oddTop && w.depth(w.Set.Place(b)) < oddTop
	}
	p, q, ok := w.oneEvent(x, y)
	return ok && w.isTopic(p) && (!isDuration(o.value(i)) || w.oneOf(x, y) || p == q && x.verb < 0 && y.verb < 0)
}

func (o *odds) relation(i, j int) relation {
	rel, _ := relate(o.value(i), o.value(j))
	return rel
}

// neighbours reports whether one of two times is on the day after the other's.
func (o *odds) neighbours(i, j int) bool {
	x, ok := o.w.Set.Fact(o.slots[i].Ref).Value.(fact.Timex)
	y, ok2 := o.w.Set.Fact(o.slots[j].Ref).Value.(fact.Timex)
	apart := dayOf(x) - dayOf(y)
	if dayOf(x) <= 7 && dayOf(y) <= 7 { // weekdays alone: Sunday goes before Monday
		apart = (apart+10)%7 - 3
	}
	return ok && ok2 && x.Type != fact.Duration && (apart == 1 || apart == -1)
}

// resemblance is how alike two places are: in all, and their sentences as wholes.
type resemblance struct{ all, whole float64 }

// alike is how alike the surroundings of two slots are, in words and in meaning: 0 to 3, below zero where they may not meet.
//
//go:noinline
func (o *odds) alike(i, j int) float64 { return o.resemble(i, j).all }

// whole is how alike the sentences of two slots are as wholes, from 0 to 1.
func (o *odds) whole(i, j int) float64 { return o.resemble(i, j).whole }

func (o *odds) resemble(i, j int) resemblance {
	key := [2]int{min(i, j), max(i, j)}
	x, ok := o.memo[key]
	if !ok {
		x.all = o.w.likeness(&o.slots[key[0]], &o.slots[key[1]])
		if x.all >= 0 {
			g, h := o.gist(key[0]), o.gist(key[1])
			x.whole = g[1].Sameness(h[1])
			x.all += g[0].Sameness(h[0]) + x.whole
		}
		o.memo[key] = x
	}
	return x
}

func (o *odds) gist(i int) [2]*align.Gist {
	if o.gists[i][0] == nil {
		o.gists[i] = [2]*align.Gist{o.w.Set.Surroundings(o.slots[i].Ref, oddNear), o.w.Set.Surroundings(o.slots[i].Ref, oddFar)}
	}
	return o.gists[i]
}

// report makes a finding of two opponents and of what agrees with either in a like place, and says which slots are in it.
func (o *odds) report(i, j int) []int {
	w := o.w
	var ps []Position
	var in []int
	for _, k := range [...]int{i, j} {
		p := w.position(o.slots[k].Ref)
		in = append(in, k)
		for n := range o.slots {
			if n != k && o.relation(n, k) == same && o.alike(n, k) >= oddLeast && o.relation(n, i+j-k) == excludes {
				p.Readings = append(p.Readings, w.reading(o.slots[n].Ref))
				in = append(in, n)
			}
		}
		ps = append(ps, p)
	}
	first := o.slots[i].Ref
	_, why := judge(ps)
	swapped, sure := o.swap(i, j), 0.25
	if swapped {
		sure = 0.4
	}
	w.conflict(Finding{weighed: swapped, Aspect: aspectOf(ps[0].Fact), Topic: w.topicOf(first), Severity: w.severityOf(first), Positions: ps, Reason: why, Confidence: min(0.8, sure+0.3*o.alike(i, j))})
	return in
}
