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
// Cost: likeness of meaning for the pairs that could be told at all, two short stretches each. What it gets wrong: two happenings of one day's news that
// are told alike, as far as the gates do not know them.

// oddLeast is how alike two places must be, as the sum of three likenesses; oddTop is how far down its article, as a share of its sentences, a place
// still tells the main event.
const (
	oddLeast   = 0.75
	oddNextDay = 1.25 // for two days in a row: what went on over midnight, in another zone, or is the next step of one matter
	oddTop     = 0.35

	oddNear = 8  // words on either side whose meaning is compared
	oddFar  = 40 // the same, for the whole sentence
)

// odds compares the slots of one class of time.
type odds struct {
	w     *workspace
	slots []align.Slot
	gists [][2]*align.Gist
	memo  map[[2]int]float64
}

func (w *workspace) oddOnes(slots []align.Slot) {
	o := odds{w: w, memo: map[[2]int]float64{}}
	for _, s := range slots {
		if f := w.Set.Fact(s.Ref); singleTime(f.Value) && w.Set.Articles[s.Article].Role(f.Sentence) <= article.Caption {
			o.slots = append(o.slots, s)
		}
	}
	o.gists = make([][2]*align.Gist, len(o.slots))
	told := make([]bool, len(o.slots))
	for i := range o.slots {
		if j := o.opponent(i); j >= 0 && !told[i] && !told[j] {
			for _, k := range o.report(i, j) {
				told[k] = true
			}
		}
	}
}

// singleTime reports whether a time is a length, or one day or a part of it in its own words.
func singleTime(v fact.Value) bool {
	t, ok := v.(fact.Timex)
	return ok && !t.Vague && (t.Type == fact.Duration || onDay(t))
}

// opponent is the slot of another article that a slot is most alike to of those that exclude it; -1 where either has a better partner in the other's
// article, or somebody else agrees with the first.
func (o *odds) opponent(i int) int {
	best, most := -1, oddLeast
	for j := range o.slots {
		if o.slots[j].Article != o.slots[i].Article && o.relation(i, j) == excludes && o.tellable(i, j) {
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
	if w.offset(a) != w.offset(b) {
		return false
	}
	x, y := w.occasion(w.reading(a)), w.occasion(w.reading(b))
	if len(x.event) == 0 || len(y.event) == 0 {
		return w.depth(w.Set.Place(a)) < oddTop && w.depth(w.Set.Place(b)) < oddTop
	}
	p, _, ok := w.oneEvent(x, y)
	return ok && w.isTopic(p)
}

func (o *odds) relation(i, j int) relation {
	rel, _ := relate(o.w.Set.Fact(o.slots[i].Ref).Value, o.w.Set.Fact(o.slots[j].Ref).Value)
	return rel
}

// neighbours reports whether one of two times is on the day after the other's.
func (o *odds) neighbours(i, j int) bool {
	x, ok := o.w.Set.Fact(o.slots[i].Ref).Value.(fact.Timex)
	y, ok2 := o.w.Set.Fact(o.slots[j].Ref).Value.(fact.Timex)
	apart := x.From/day - y.From/day
	return ok && ok2 && x.Type != fact.Duration && (apart == 1 || apart == -1)
}

// alike is how alike the surroundings of two slots are, in words and in meaning: 0 to 3.
func (o *odds) alike(i, j int) float64 {
	key := [2]int{min(i, j), max(i, j)}
	x, ok := o.memo[key]
	if !ok {
		x = o.w.likeness(&o.slots[key[0]], &o.slots[key[1]])
		if x >= 0 {
			g, h := o.gist(key[0]), o.gist(key[1])
			x += g[0].Similarity(h[0]) + g[1].Similarity(h[1])
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
	w.conflict(Finding{Aspect: aspectOf(ps[0].Fact), Topic: w.topicOf(first), Severity: w.severityOf(first), Positions: ps, Reason: why, Confidence: min(0.8, 0.25+0.3*o.alike(i, j))})
	return in
}
