package align

import "math"

// Likeness of meaning
//
// "Two dead as lorry hits toll booth" and "Two people die in crash" tell one thing and share few words; "The union called off its strike at the port on Friday"
// and "The union called off its strike at the airport on Friday" share nearly all of them and tell two. So two stretches of text are laid against each
// other in six ways. Words: each word looks for its partner in the other: the same lemma is worth 1, a synonym 0.9, one derived from it 0.8 (gist.go has more of this), any other as much as its vector points the same way;
// opposites, whose vectors lie close together, are worth nothing to each other. Weighed by how rare a word is in English, that gives the share
// of either that the other has, and what is left over. Order: the longest common subsequence, the longest common run, and pairs of content words
// that follow each other in both. Figures: those that are equal, and whether either has one that the other lacks. Polarity: a "not" on one
// side only, and words that are opposites. Left over: what of names, figures, verbs and other words one side has alone. Event: how much of what happens (verbs, and nouns that WordNet calls an act or event)
// is in both, as far as the rest is shared too.
//
// Three sums of these traits, each a logistic regression, say three things. Event asks whether both tell of one event; it was learned from sentences of reports
// on like events. Statement asks whether both say the same; it was learned from pairs of news sentences that people had judged. Sameness puts the two
// together: what tells of two events is not alike whatever the words, and among what tells of one the statement decides. Similarity does so where many pairs are to
// be put in order: there what tells of two events must stay below, however alike the words. Follows asks whether the one says
// what the other says, with whatever it says besides; it was learned from premises and what follows from them, and looks at what is left over of the second alone,
// less who said so. The weights are in weights.go, which tools/eval makes and checks by leaving out a fifth of the pairs at a time.
//
// After the alignment by word vectors of Kenter and de Rijke (2015), the word weights of Arora and others (2017), and the overlap traits of Wan and
// others (2006). Cost: the product of the two lengths, but only words that lack their equal look for another partner. It is wrong where
// one word decides, or who did it to whom ("police kill rebels", "rebels kill police"): it says that two sentences speak of one thing, never that
// nothing in them differs.

// Traits of two gists laid against each other.
const (
	traitMost      = iota // share of the one's weight that the other has: the greater
	traitLeast            // and the smaller
	traitLongOrder        // longest common subsequence as a share of the longer
	traitOrder            // and of the shorter
	traitRun              // longest common run as a share of the shorter
	traitFollow           // share of the one's pairs of near content words that the other has too
	traitShared           // logarithm of the weight that both have
	traitLeft             // logarithm of the weight that one has alone: the greater
	traitLeftToo          // and the smaller
	traitFigures          // logarithm of the number of figures that both have
	traitClash            // 1 where each has a figure that the other lacks
	traitLacks            // 1 where only one of them has
	traitOpposite         // 1 where a word of the one is the opposite of one of the other
	traitTurned           // 1 where one is negated
	traitHeld             // share of the one's content words that the other has, as far as there are enough of them to tell: the mean
	traitEvent            // logarithm of the weight of what happens in both, times the greater of those shares
	traitOver             // logarithm of the weight of the names that one has alone: the greater and the smaller; then figures, verbs, others
	traits         = traitOver + 2*int(wordClasses)
)

// Traits of how far what one gist says is in the other, for Follows; before them it weighs those from traitMost to traitTurned.
const (
	followShare       = int(traitHeld) + iota // share of its content words that the other has, without those of who said so
	followLeft                                // logarithm of the weight of those that the other lacks
	followWorst                               // weight of the word that the other lacks most
	followFigures                             // logarithm of the weight of its figures that the other lacks
	followVerbs                               // of verbs that either has alone, the smaller
	followLonger                              // logarithm of its length over that of the other
	followLongerShare                         // that times followShare, followLeft, followWorst and itself
	followLongerLeft
	followLongerWorst
	followLongerTwice
	followTraits
)

// TraitNames are the names of the traits, in order.
func TraitNames() [traits]string {
	return [traits]string{"most", "least", "longorder", "order", "run", "follow", "shared", "left", "lefttoo", "figures", "clash", "lacks", "opposite", "turned",
		"held", "event", "names", "namestoo", "numbers", "numberstoo", "verbs", "verbstoo", "others", "otherstoo"}
}

// FollowNames are the names of the traits of Follows, in order.
func FollowNames() []string {
	all := TraitNames()
	return append(all[:traitHeld:traitHeld], "told", "untold", "worst", "newnumbers", "verbstoo", "longer", "longertold", "longeruntold", "longerworst", "longertwice")
}

// Likeness is two gists laid against each other, as the traits that Sameness, Similarity, Agreement and Follows weigh.
type Likeness struct {
	Traits [traits]float64
	Follow [2][followTraits]float64 // of the first gist in the second, and of the second in the first
	whole  bool                     // every word has its equal, in the same order
}

// side is what one gist has in common with another.
type side struct {
	weight, shared, left, figures, found float64
	content, held                        float64              // of content words
	happens                              float64              // of what happens
	over                                 [wordClasses]float64 // what the other lacks
	told, heard                          float64              // of content words but for who said so, and what the other has of it
	worst                                float64
}

// heldRoom is added to the weight of content words where their shares are taken: that a headline's two rare words are both in a long sentence says less.
const heldRoom = 8.0

// share is the share of its content words that the other has, with room added to them.
func (s *side) share() float64 { return s.held / (s.content + heldRoom) }

func tally(words []gistWord, best []float64) side {
	var s side
	for i := range words {
		w := &words[i]
		s.weight += w.weight
		s.shared += w.weight * best[i]
		if !w.function {
			lack := w.weight * (1 - best[i])
			s.left += lack
			s.content += w.weight
			s.held += w.weight * best[i]
			s.over[w.class] += lack
			if w.happens {
				s.happens += w.weight * best[i]
			}
			if !w.source {
				s.told += w.weight
				s.heard += w.weight * best[i]
				s.worst = max(s.worst, lack)
			}
		}
		if w.figure {
			s.figures++
			s.found += best[i]
		}
	}
	return s
}

// Compare lays two gists against each other. It does not matter which is which.
func (g *Gist) Compare(o *Gist) Likeness {
	var l Likeness
	n, m := len(g.words), len(o.words)
	if g.weight == 0 || o.weight == 0 {
		return l
	}
	p := partners(g, o)
	x, y := tally(g.words, p.best[0]), tally(o.words, p.best[1])
	subsequence, run := g.order(o)
	t := &l.Traits
	t[traitMost], t[traitLeast] = max(x.shared/x.weight, y.shared/y.weight), min(x.shared/x.weight, y.shared/y.weight)
	t[traitLongOrder], t[traitOrder] = subsequence/float64(max(n, m)), subsequence/float64(min(n, m))
	t[traitRun] = run / float64(min(n, m))
	t[traitFollow] = (g.follows(o) + o.follows(g)) / 2
	t[traitShared] = math.Log1p(min(x.shared, y.shared))
	t[traitLeft], t[traitLeftToo] = math.Log1p(max(x.left, y.left)), math.Log1p(min(x.left, y.left))
	t[traitFigures] = math.Log1p(figureWeight * min(x.found, y.found))
	switch lacks, lacksToo := x.figures > x.found, y.figures > y.found; {
	case lacks && lacksToo:
		t[traitClash] = 1
	case lacks || lacksToo:
		t[traitLacks] = 1
	}
	if p.opposite {
		t[traitOpposite] = 1
	}
	if g.denied != o.denied {
		t[traitTurned] = 1
	}
	t[traitHeld] = (x.share() + y.share()) / 2
	t[traitEvent] = math.Log1p(min(x.happens, y.happens)) * max(x.share(), y.share())
	for c := range x.over {
		t[traitOver+2*c], t[traitOver+2*c+1] = math.Log1p(max(x.over[c], y.over[c])), math.Log1p(min(x.over[c], y.over[c]))
	}
	for k, s := range [2]*side{&x, &y} {
		f := &l.Follow[k]
		copy(f[:], t[:traitHeld])
		f[followShare], f[followLeft], f[followWorst] = s.heard/(s.told+followRoom), math.Log1p(s.told-s.heard), s.worst
		f[followFigures], f[followVerbs] = math.Log1p(s.over[figureWord]), t[traitOver+2*int(verbWord)+1]
		longer := max(-math.Ln2, min(math.Ln2, math.Log(float64(n)/float64(m)))) // more than twice the length counts as twice
		if k == 1 {
			longer = -longer
		}
		f[followLonger], f[followLongerTwice] = longer, longer*longer
		f[followLongerShare], f[followLongerLeft], f[followLongerWorst] = longer*f[followShare], longer*f[followLeft], longer*f[followWorst]
	}
	l.whole = n == m && int(subsequence) == n
	return l
}

// followRoom keeps the share of what has no content words from being undefined.
const followRoom = 0.1

// order gives the lengths of the longest common subsequence and of the longest common run of words.
func (g *Gist) order(o *Gist) (subsequence, run float64) {
	m := len(o.words)
	rows := make([]int, 2*(m+1))
	longest, length := rows[:m+1], rows[m+1:] // for the words of g so far
	most := 0
	for i, h := range g.hashes {
		before, diagonal := 0, 0 // longest[j] and length[j] of the row above
		for j := range o.hashes {
			above, ran := longest[j+1], length[j+1]
			if o.hashes[j] == h && g.same(i, o, j) {
				longest[j+1] = before + 1
				length[j+1] = diagonal + 1
				most = max(most, length[j+1])
			} else {
				longest[j+1] = max(above, longest[j])
				length[j+1] = 0
			}
			before, diagonal = above, ran
		}
	}
	return float64(longest[m]), float64(most)
}

// followReach is how many words apart two content words may stand and still count as following each other.
const followReach = 3

// follows is the share of the pairs of content words of g that stand within followReach of each other, that do so in o too, in the same order.
func (g *Gist) follows(o *Gist) float64 {
	all, both := 0, 0
	for i := range g.words {
		for k := i + 1; k <= i+followReach && k < len(g.words); k++ {
			if g.words[i].function || g.words[k].function {
				continue
			}
			all++
			if o.has(g, i, k) {
				both++
			}
		}
	}
	return float64(both) / float64(max(1, all))
}

// has reports whether words i and k of o stand near each other here too.
func (g *Gist) has(o *Gist, i, k int) bool {
	for j, h := range g.hashes {
		if h != o.hashes[i] || !g.same(j, o, i) {
			continue
		}
		for l := j + 1; l <= j+followReach+1 && l < len(g.words); l++ {
			if g.same(l, o, k) {
				return true
			}
		}
	}
	return false
}

// Sameness is how surely two stretches tell of one event and say the same of it, from 0 to 1, each a half.
func (l *Likeness) Sameness() float64 {
	return l.weigh(func(event, same float64) float64 { return min(1, event/eventSure) * (1 + same) / 2 })
}

// Similarity is how alike they are beside others, from 0 to 1: as Sameness, but that the same may well be said tells little of two events, so that this half
// counts only where it is nearly sure, and the surer the event, the more alike they are even beyond eventSure.
func (l *Likeness) Similarity() float64 {
	return l.weigh(func(event, same float64) float64 {
		return (min(1, event/eventSure)*(1+math.Pow(same, statementSharp))/2 + eventMore*event) / (1 + eventMore)
	})
}

func (l *Likeness) weigh(together func(event, same float64) float64) float64 {
	switch {
	case l.whole:
		return 1
	case l.Traits[traitMost] == 0:
		return 0
	}
	return together(logistic(l.Traits[:], eventWeights[:]), logistic(l.Traits[:], statementWeights[:]))
}

// eventSure is the probability from which two sentences are taken to tell of one event; from 0.8 to 1 Sameness moves by no more than 0.005. statementSharp is how soon
// a lower probability that they say the same counts for nothing, eventMore what the event is worth beyond. Between 4 and 6, 0.05 and 0.1 no measure of
// Similarity moves by more than 0.004.
const (
	eventSure      = 0.85
	statementSharp = 5
	eventMore      = 0.07
)

// Agreement is how surely the one says what the other says, from 0 to 1; it may say more.
func (l *Likeness) Agreement() float64 { return max(l.follows(0), l.follows(1)) }

// Follows is how surely the first says what the second says, from 0 to 1.
func (l *Likeness) Follows() float64 { return l.follows(1) }

// Agrees is the agreement from which the one is taken to say what the other says.
const Agrees = 0.5

func (l *Likeness) follows(side int) float64 {
	switch {
	case l.whole:
		return 1
	case l.Traits[traitMost] == 0:
		return 0
	}
	return logistic(l.Follow[side][:], followWeights[:])
}

// logistic weighs traits; the intercept is the last weight.
func logistic(traits, weights []float64) float64 {
	z := weights[len(traits)]
	for i, x := range traits {
		z += weights[i] * x
	}
	return 1 / (1 + math.Exp(-z))
}

// Sameness is how surely the two say the same, from 0 to 1.
func (g *Gist) Sameness(o *Gist) float64 {
	l := g.Compare(o)
	return l.Sameness()
}
