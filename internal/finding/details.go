package finding

import (
	"math"
	"slices"
	"sort"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Details
//
// "The ferry hit a pier", "the ferry struck the eastern pier of the old harbour as it turned": nobody contradicts anybody, and an editor who runs the first
// wants to know of the second. align lays beside each other what several articles tell of one thing; what is left to do is to see who says more. An
// account is a stretch of words, and what it says beyond another is those of its words that nothing in the other's sentence answers, neither the same
// word nor a synonym nor one derived from it. Accounts without such a word between them are one position. Where the heaviest word stands says
// what the difference is of: behind a preposition of place it is where, behind "because" or "to" with a verb it is why, in the
// subject it is who.
//
// A row for every such difference would bury the editor. They are ranked by how surely the accounts tell one thing, how many articles tell it, how
// many ways of telling it there are; each story shows as many as its articles make bearable.
//
// Cost: the product of the accounts in a row, which are few. What it gets wrong: an account that its article completes two sentences later looks
// vaguer than it is.

// told is an account as evidence.
type told struct {
	*align.Account
	first, last int   // tokens shown: [first, last)
	words       []int // distinct content words shown
}

const (
	toldLimit    = 110 // bytes of an account that are shown
	subjectReach = 4   // words that may stand between a subject and its verb for both to be shown
	detailAnswer = 0.6 // likeness of two words from which the one answers the other
	detailSame   = 0.7 // the same between two accounts that are to be one position
	detailWeight = 0.5 // weight that a word must have to be worth a row
	detailWays   = 6   // ways of telling it that a row shows
	detailBase   = 3   // rows that a story shows: detailBase and detailEach for every article
	detailEach   = 3
)

// detectDetails finds what several articles tell of one thing, one more exactly than another.
func detectDetails(w *workspace) {
	var found []Finding
	for _, r := range w.Set.AccountRows(w.Set.Accounts(w.namedEntities()), w.Links) {
		if f, ok := w.detail(r); ok {
			found = append(found, f)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Severity > found[j].Severity })
	var kept []Finding
	for i := range found {
		if len(kept) == detailBase+detailEach*len(w.Set.Articles) {
			break
		}
		if !slices.ContainsFunc(kept, func(k Finding) bool { return k.covers(&found[i], text.Span.Overlaps) }) {
			kept = append(kept, found[i])
		}
	}
	w.findings = append(w.findings, kept...)
}

// detail makes the finding of one row; it reports false where the accounts say the same or nothing worth a row.
func (w *workspace) detail(r align.AccountRow) (Finding, bool) {
	var all []told
	quoted := 0
	for _, c := range r.Accounts {
		if !c.Noun && lexicon.SpeechVerb(c.Frame.Predicate) {
			return Finding{}, false // what people say is compared as quotations
		}
		x := w.shown(c)
		if w.inQuote(align.Window{At: c.At, Span: w.Set.Span(x.At.Article, x.first, x.last)}) {
			quoted++
		}
		all = append(all, x)
	}
	if quoted == len(all) {
		return Finding{}, false
	}
	groups := w.ways(all)
	if w.atOdds(groups) {
		return Finding{}, false
	}
	most, aspect := w.difference(groups)
	if len(groups) < 2 || most < detailWeight {
		return Finding{}, false
	}
	f := Finding{Kind: Precision, Aspect: aspect}
	depth := 1.0
	for _, g := range groups[:min(len(groups), detailWays)] {
		p := Position{}
		for _, x := range g {
			rd := Reading{Article: x.At.Article, Span: w.Set.Span(x.At.Article, x.first, x.last), Sentence: x.At.Sentence}
			w.attribute(&rd)
			p.Readings = joinReading(p.Readings, rd)
			depth = min(depth, w.depth(x.At))
		}
		p.Value = text.OneLine(w.Set.Articles[p.Readings[0].Article].Text(p.Readings[0].Span))
		f.Positions = append(f.Positions, p)
	}
	n := len(articlesOf(f.Positions))
	if n < 2 {
		return Finding{}, false
	}
	sure := 0.4*r.Score + 0.3*float64(n)/float64(len(w.Set.Articles)) + 0.1*min(2, w.held(r))
	if len(f.Positions) > 2 {
		sure += 0.2
	}
	if all[0].Noun {
		sure += 0.1
	}
	short, full := f.Positions[len(f.Positions)-1].Value, f.Positions[0].Value
	f.Topic = Topic{ID: TopicDetail, Words: []string{short}}
	f.Reason = Reason{ID: ReasonDetail}
	if last := groups[min(len(groups), detailWays)-1][0]; w.holds(groups[0][0].words, last.words, detailAnswer) {
		f.Reason = Reason{ReasonVaguer, []string{short, full}}
	}
	f.Severity, f.Confidence = 0.1+0.5*sure-0.1*depth, min(0.9, 0.25+0.6*sure)
	return f, true
}

// ways groups accounts that say the same, the fullest first.
func (w *workspace) ways(all []told) [][]told {
	sort.SliceStable(all, func(i, j int) bool { return len(all[i].words) > len(all[j].words) })
	var groups [][]told
	for _, x := range all {
		g := slices.IndexFunc(groups, func(g []told) bool {
			return w.holds(g[0].words, x.words, detailSame) && w.holds(x.words, g[0].words, detailSame)
		})
		if g < 0 {
			groups = append(groups, []told{x})
			continue
		}
		groups[g] = append(groups[g], x)
	}
	return groups
}

// holds reports whether every one of words is answered.
func (w *workspace) holds(bag, words []int, floor float64) bool {
	for _, v := range words {
		if !w.answers(bag, v, floor) {
			return false
		}
	}
	return true
}

// answers reports whether a word is, or is as good as, one of the bag.
func (w *workspace) answers(bag []int, v int, floor float64) bool {
	if _, ok := slices.BinarySearch(bag, v); ok {
		return true
	}
	return slices.ContainsFunc(bag, func(u int) bool { return w.Set.WordLikeness(u, v) >= floor })
}

// difference is the weight of the heaviest word that one article has in its accounts and another, in all of its own, has not, and what it is of.
func (w *workspace) difference(groups [][]told) (most float64, of Aspect) {
	by := map[int][]told{}
	var articles []int
	for _, g := range groups {
		for _, x := range g {
			if by[x.At.Article] == nil {
				articles = append(articles, x.At.Article)
			}
			by[x.At.Article] = append(by[x.At.Article], x)
		}
	}
	for _, a := range articles {
		for _, b := range articles {
			if a == b {
				continue
			}
			for _, x := range by[a] {
				if t, n := w.beyond(x, by[b]); n > most {
					most, of = n, w.aspectAt(x, t)
				}
			}
		}
	}
	return most, of
}

// beyond is the heaviest word of x that nothing in the sentences of ys answers, and its weight.
func (w *workspace) beyond(x told, ys []told) (token int, weight float64) {
	a := w.Set.Articles[x.At.Article]
	for t := x.first; t < x.last; t++ {
		switch a.Tokens[t].Tag {
		case lexicon.NOUN, lexicon.PROPN, lexicon.NUM, lexicon.ADJ, lexicon.VERB:
		default:
			continue
		}
		v := w.Set.WordAt(x.At.Article, t)
		if v < 0 || w.Set.Tells(v) <= weight || w.valued(x, t, ys) {
			continue
		}
		if !slices.ContainsFunc(ys, func(y told) bool { return w.answers(w.Set.Sentences[y.At.Article][y.At.Sentence].Bag, v, detailAnswer) }) {
			token, weight = t, w.Set.Tells(v)
		}
	}
	return token, weight
}

// valued reports whether a token belongs to a value that one of ys gives too, in whatever figures.
func (w *workspace) valued(x told, t int, ys []told) bool {
	for _, f := range w.factsIn(x.At, w.Set.Articles[x.At.Article], t, t+1) {
		for _, y := range ys {
			for _, k := range w.Set.Sentences[y.At.Article][y.At.Sentence].Facts {
				if rel, _ := relate(w.Set.Fact(f).Value, w.Set.Facts[y.At.Article][k].Value); rel == same {
					return true
				}
			}
		}
	}
	return false
}

// aspectAt says what a word of an account tells: the value that it belongs to, else the slot that it stands in.
func (w *workspace) aspectAt(x told, t int) Aspect {
	a := w.Set.Articles[x.At.Article]
	for _, f := range w.factsIn(x.At, a, t, t+1) {
		if v := w.Set.Fact(f).Value; v.Kind() == fact.KindTime || v.Kind() == fact.KindQuantity && a.Tokens[t].Tag == lexicon.NUM {
			return aspectOf(v)
		}
	}
	for k := t; k >= x.first && !breaks(&a.Tokens[k]); k-- {
		switch norm := a.Tokens[k].Norm; {
		case norm == "of", k > 0 && k < t && a.Tokens[k].Tag == lexicon.VERB && a.Tokens[k-1].Tag == lexicon.PART: // "of the canton", "to | reach his boat"
		case a.Tokens[k].Tag == lexicon.PART && norm == "to", lexicon.In(norm, "because due"):
			return Cause
		case norm == "by" && k > 0 && a.Tokens[k-1].Tag == lexicon.VERB:
			return Participant
		case lexicon.In(norm, "across at in inside into near on onto outside over through toward towards under") && a.Tokens[k].Tag == lexicon.ADP:
			return Location
		case a.Tokens[k].Tag == lexicon.ADP || k < t && a.Tokens[k].Tag == lexicon.VERB:
			return Other
		}
	}
	if n := &a.Tokens[t]; n.Tag == lexicon.PROPN || n.Tag == lexicon.NOUN && lexicon.PersonNoun(n.Lemma()) {
		return Participant
	}
	return Other
}

// shown is the evidence of an account: a thing as it stands, a clause with its subject where both stand together.
func (w *workspace) shown(c *align.Account) told {
	x := told{Account: c, first: c.First, last: c.Last}
	tokens := w.Set.Articles[c.At.Article].Tokens
	for _, p := range c.Parts {
		if !c.Noun && p.Last <= c.First && p.Role != align.Attached && c.First-p.Last <= subjectReach {
			x.first = min(x.first, p.First)
		}
	}
	x.first, x.last = w.wholeNames(c.At, x.first, x.last)
	for x.last > x.first+1 && tokens[x.last-1].Span.End-tokens[x.first].Span.Start > toldLimit {
		x.last--
	}
	x.words = w.Set.Bag(c.At.Article, w.Set.Span(x.At.Article, x.first, x.last))
	return x
}

// wholeNames widens a stretch of tokens so that it cuts no name: "Rowing | and Sailing Club".
func (w *workspace) wholeNames(p align.Place, first, last int) (int, int) {
	for _, f := range w.factsIn(p, w.Set.Articles[p.Article], first, last) {
		if w.Set.Fact(f).Value.Kind() == fact.KindName {
			from, to := w.Set.TokenRange(p.Article, w.Set.Fact(f).Span)
			first, last = min(first, from), max(last, to)
		}
	}
	return first, last
}

// atOdds reports whether accounts of two groups hold values that exclude each other, or one of them denies what the other says: then none of them is merely
// the more exact one, and other detectors say what it is.
func (w *workspace) atOdds(groups [][]told) bool {
	for i, g := range groups {
		for _, h := range groups[:i] {
			x, y := g[0], h[0]
			if x.At.Article == y.At.Article {
				continue
			}
			if !x.Noun && !y.Noun && x.Frame.Polarity != y.Frame.Polarity {
				return true
			}
			for _, f := range w.factsIn(x.At, w.Set.Articles[x.At.Article], x.first, x.last) {
				for _, o := range w.factsIn(y.At, w.Set.Articles[y.At.Article], y.first, y.last) {
					p, q := w.Set.Fact(f).Value, w.Set.Fact(o).Value
					if className(p) != "" && className(p) == className(q) {
						if rel, _ := relate(p, q); rel == excludes {
							return true
						}
					}
				}
			}
		}
	}
	return false
}

// held is how much of what fills their slots the best pair of a row's accounts shares.
func (w *workspace) held(r align.AccountRow) float64 {
	most := 0.0
	for i, c := range r.Accounts {
		for _, o := range r.Accounts[:i] {
			sum := 0.0
			for _, m := range w.Set.MatchParts(c, o) {
				sum += m.Worth * w.Set.Tells(m.A.Head)
			}
			most = math.Max(most, sum)
		}
	}
	return most
}
