package finding

import (
	"cmp"
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Pairs
//
// Inside a story a denial must first be shown to be of what the other article says, as every other sentence is about something else. Whoever lays two headlines
// side by side has said so already: "Ferry line to close in May" and "No, the ferry line isn't going anywhere" need to share little more than the ferry line.
// So a pair starts from another prior, pairShare, and each text is taken as a whole: it asserts, plans, denies ("not", "hoax", "denies reports of"), gives up ("pulls out
// of"), or leaves open ("?", "rumours of", "fails to", "if"). What one asserts or plans and the other denies cannot both be so, nor what one plans and the other
// gives up; between two undated texts there is no later one that could explain it.
//
// A longer text denies one thing and asserts ten, so there the denial must be of a word that the other has: "finding berths has not been easy" beside "skippers
// easily find berths". The word stands under a "not", "no", "without" or "refused to" in the one sentence, the other sentence has nothing of the kind, and the shorter
// of the two says little that the longer does not.
//
// Cost: the product of the two lengths. What it gets wrong: a denial of something besides, in a text that shares most of its words with the other, and two that deny one
// thing of which only one uses a word for it ("dead, says hoax site").

const (
	pairWords  = 18   // a text of more is no headline: what it denies may be anything
	pairShare  = 0.3  // of the weight of each one's words, the mean, that the other has
	pairAlike  = 0.55 // likeness from which two words stand for one thing
	pairSame   = 0.7  // and from which the one is the other as far as a denial goes
	pairObject = 0.3  // of what follows a "not", if anything does
	pairClause = 0.5  // of the weight of the shorter sentence's other words, where a word that both have is denied in one
	pairReach  = 5    // words before it that may deny a word
	pairSure   = 0.5  // confidence at least
)

// Excludes reports whether two texts that the caller vouches to be about one thing cannot both be so, and how surely. The set has these two, without dates.
func Excludes(in Input) (confidence float64, ok bool) {
	for _, f := range Detect(in) {
		if f.Kind == Conflict {
			return f.Confidence, true
		}
	}
	w := newWorkspace(in)
	if share := w.deniedWord(); share >= pairClause {
		return pairSure + share/2*(1-pairSure), true
	}
	claim := 0 // the shorter
	if in.Set.Articles[1].Words() < in.Set.Articles[0].Words() {
		claim = 1
	}
	if share := w.rivalled(claim); share >= pairClause {
		return pairSure + share/2*(1-pairSure), true
	}
	if w.tiesApart(claim) {
		return pairSure, true
	}
	x, y := w.stance(0), w.stance(1)
	if x > y {
		x, y = y, x
	}
	if y != denying && y != givingUp || x != planning && (x != asserting || y != denying) {
		return 0, false
	}
	share := (w.share(w.contentOf(0), 1) + w.share(w.contentOf(1), 0)) / 2
	return pairSure + share/2*(1-pairSure), share >= pairShare
}

// TollsFollow reports whether each toll of the second of two texts whose figure the first has too may be one there: that 4,000 people lost their power in a gale, of
// which no word is for dying, does not say that it killed 4,000.
func TollsFollow(set *align.Set) bool {
	for _, f := range set.Facts[1] {
		y, ok := f.Value.(fact.Quantity)
		if !ok || y.Role != "killed" && y.Role != "injured" || !plainFigure(y) {
			continue
		}
		given := slices.ContainsFunc(set.Facts[0], func(g fact.Fact) bool {
			x, ok := g.Value.(fact.Quantity)
			return ok && x.Value == y.Value
		})
		if given && !anyToken(set.Articles[0].Tokens, func(t *article.Token) bool { return befellBy(t) == y.Role }) {
			return false
		}
	}
	return true
}

// befellBy is the role that a word gives those who are counted with it: "killed" for "died", "the dead" and "lives"; "" for most words.
func befellBy(t *article.Token) string {
	if t.Lemma() == "life" {
		return "killed"
	}
	if role, _ := lexicon.RoleOfVerb(t.Norm); role != "" {
		return role
	}
	return cmp.Or(lexicon.RoleOfAdjective(t.Norm), lexicon.RoleOfNoun(t.Norm))
}

// deniedWord is the share of the words of the shorter of two sentences that the longer has too, where a word that both have is denied in one of them alone; 0 where none is.
func (w *workspace) deniedWord() float64 {
	a, b := w.Set.Articles[0], w.Set.Articles[1]
	best := 0.0
	for s := range a.Sentences {
		for r := range b.Sentences {
			p, q := align.Place{Article: 0, Sentence: s}, align.Place{Article: 1, Sentence: r}
			if x, y := w.negative(p), w.negative(q); x == y || w.asks(p) || w.asks(q) {
				continue // what both deny in their own words is one thing
			}
			x, y := w.wordsOf(p), w.wordsOf(q)
			for t := a.Sentences[s].First; t < a.Sentences[s].Last; t++ {
				n, tag := w.Set.WordAt(0, t), a.Tokens[t].Tag
				if n < 0 || tag == lexicon.NOUN || tag == lexicon.PROPN || attributive(a, t) || !w.deniedIn(p, q, t) {
					continue
				}
				if len(x) <= len(y) {
					best = max(best, w.share(without(x, n), 1))
				} else {
					best = max(best, w.share(without(y, n), 0))
				}
			}
		}
	}
	return best
}

// deniedIn reports whether token t of sentence p has its like in sentence q, one of them denied, and neither article has it both ways.
func (w *workspace) deniedIn(p, q align.Place, t int) bool {
	n, denied, found := w.Set.WordAt(p.Article, t), w.under(p, t), false
	for a, art := range w.Set.Articles {
		for s, sen := range art.Sentences {
			for u := sen.First; u < sen.Last; u++ {
				m := w.Set.WordAt(a, u)
				if m < 0 || w.Set.WordLikeness(n, m) < pairSame {
					continue
				}
				if w.under(align.Place{Article: a, Sentence: s}, u) == denied != (a == p.Article) {
					return false
				}
				found = found || a == q.Article && s == q.Sentence
			}
		}
	}
	return found
}

// under reports whether the word at t is denied: turned round as a verb, or with "no", "not" or "without" a few words before it in its clause.
func (w *workspace) under(p align.Place, t int) bool {
	if w.turned(p, t) {
		return true
	}
	a := w.Set.Articles[p.Article]
	for k := t - 1; k >= max(t-pairReach, a.Sentences[p.Sentence].First) && !breaks(&a.Tokens[k]) && !lexicon.In(a.Tokens[k].Norm, "and but that which who"); k-- {
		if n := a.Tokens[k].Norm; a.Tokens[k].Word.In(lexicon.Negation) || lexicon.In(n, "neither no nor without") {
			return n != "not" || k > a.Sentences[p.Sentence].First // "Not counting …, it succeeded"
		}
	}
	return false
}

// negative reports whether a sentence has a word that denies, forbids, leaves undone or leaves open.
func (w *workspace) negative(p align.Place) bool {
	for _, t := range w.Set.Articles[p.Article].TokensOf(p.Sentence) {
		if t.Word.In(lexicon.Negation) || lexicon.In(t.Norm, "hardly if neither no nobody none nor nothing only rather than unable unless unlikely until unwilling without yet") ||
			lexicon.In(t.Lemma(), "abolish avoid ban boycott cancel decline deny fail failure lack prevent refuse reject stop") {
			return true
		}
	}
	return false
}

// without is the words but for one.
func without(words []int, n int) []int {
	return slices.DeleteFunc(slices.Clone(words), func(m int) bool { return m == n })
}

// stance is what a headline as a whole does with what it tells.
type stance uint8

const (
	leavingOpen stance = iota // or no headline
	asserting
	planning
	denying
	givingUp
)

// stance reads the stance of an article that is one headline.
func (w *workspace) stance(a int) stance {
	art := w.Set.Articles[a]
	if art.Words() > pairWords {
		return leavingOpen
	}
	for s := range art.Sentences {
		if _, ok := w.denies(align.Place{Article: a, Sentence: s}); ok {
			return denying
		}
	}
	var not, gone, open, plan bool
	for t := range art.Tokens {
		tok, before, next := &art.Tokens[t], "", &article.Token{}
		if t > 0 {
			before = art.Tokens[t-1].Norm
		}
		if t+1 < len(art.Tokens) {
			next = &art.Tokens[t+1]
		}
		switch n := tok.Norm; {
		case n == "?", n == "don't" && (t == 0 || art.Tokens[t-1].Kind == article.Mark), // "Don't forget to …"
			lexicon.In(n, "claim claims doubt doubts fake false hardly hoax if may might neither no nobody none nor nothing only prank reportedly rumor rumors rumour rumours satire unable unconfirmed unless unlikely unwilling without yet"),
			lexicon.In(tok.Lemma(), "abolish boycott cancel decline deny fail lack refuse reject stop"):
			open = true
		case tok.Word.In(lexicon.Negation):
			if (n != "not" || (lexicon.Auxiliary(before) || beForm(before)) && next.Norm != "just" && next.Norm != "only") && w.deniesShared(a, t) {
				not = true
			} else {
				open = true
			}
		case lexicon.In(tok.Lemma(), "abandon bail exit quit scrap withdraw"), next.Norm == "out" && lexicon.In(tok.Lemma(), "back bow drop pull"), next.Norm == "on" && tok.Lemma() == "pass":
			gone = true
		case n == "will", n == "to" && t > 0 && next.Tag == lexicon.VERB:
			plan = true
			open = open || lexicon.In(next.Lemma(), "abandon depart end exit leave quit resign retire withdraw") // a plan to give up
		}
	}
	switch {
	case not:
		return denying
	case open && !gone:
		return leavingOpen
	case gone:
		return givingUp
	case plan:
		return planning
	}
	return asserting
}

// deniesShared reports whether what follows a "not" at token t is what the other text tells of; where nothing follows, it is. Where the other has the opposite,
// "not safe" and "dangerous", "not the same" and "different", both say one thing.
func (w *workspace) deniesShared(a, t int) bool {
	art := w.Set.Articles[a]
	to := t + 1
	for to < len(art.Tokens) && !breaks(&art.Tokens[to]) {
		to++
	}
	var words []int
	for k := t + 1; k < to; k++ {
		if lexicon.In(art.Tokens[k].Norm, "alike same") || w.hasOpposite(1-a, art.Tokens[k].Lemma()) {
			return false
		}
		if n := w.Set.WordAt(a, k); n >= 0 {
			words = append(words, n)
		}
	}
	return len(words) == 0 || w.share(words, 1-a) >= pairObject
}

// hasOpposite reports whether an article has an opposite of a word.
func (w *workspace) hasOpposite(a int, lemma string) bool {
	set, side := lexicon.Rivals(lemma)
	for _, t := range w.Set.Articles[a].Tokens {
		if x, y := lexicon.Rivals(t.Lemma()); x == set && x != "" && y != side || lexicon.Antonym(lemma, t.Lemma()) {
			return true
		}
	}
	return false
}

// contentOf are the different content words of an article.
func (w *workspace) contentOf(a int) []int {
	return w.claimed(align.Place{Article: a}, -1, 0, len(w.Set.Articles[a].Tokens))
}

// wordsOf are those of a sentence.
func (w *workspace) wordsOf(p align.Place) []int {
	sen := w.Set.Articles[p.Article].Sentences[p.Sentence]
	return w.claimed(p, -1, sen.First, sen.Last)
}

// share is the share of the weight of words that article a has.
func (w *workspace) share(words []int, a int) float64 { return w.shareOf(words, w.contentOf(a)) }

// shareOf is the share of the weight of words that others have.
func (w *workspace) shareOf(words, others []int) float64 {
	all, both := 0.0, 0.0
	for _, n := range words {
		all += w.weight(n)
		for _, m := range others {
			if w.Set.WordLikeness(m, n) >= pairAlike {
				both += w.weight(n)
				break
			}
		}
	}
	if all == 0 {
		return 0
	}
	return both / all
}
