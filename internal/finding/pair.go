package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
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
// Cost: the product of the two lengths. What it gets wrong: a denial of something besides, in a text that shares most of its words with the other, and two that deny one
// thing of which only one uses a word for it ("dead, says hoax site").

const (
	pairWords  = 18   // a text of more is no headline: what it denies may be anything
	pairShare  = 0.3  // of the weight of each one's words, the mean, that the other has
	pairAlike  = 0.55 // likeness from which two words stand for one thing
	pairObject = 0.3  // of what follows a "not", if anything does
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
	x, y := w.stance(0), w.stance(1)
	if x > y {
		x, y = y, x
	}
	if y != denying && y != givingUp || x != planning && (x != asserting || y != denying) {
		return 0, false
	}
	share := (w.share(0, w.contentOf(0)) + w.share(1, w.contentOf(1))) / 2
	return pairSure + share/2*(1-pairSure), share >= pairShare
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
	words := 0
	for t := range art.Tokens {
		if art.Tokens[t].Kind != article.Mark {
			words++
		}
	}
	if words > pairWords {
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
			lexicon.In(tok.Lemma, "abolish boycott cancel decline deny fail lack refuse reject stop"):
			open = true
		case strings.HasSuffix(n, "n't"), n == "cannot", n == "never", n == "not":
			if (n != "not" || (lexicon.Auxiliary(before) || beForm(before)) && next.Norm != "just" && next.Norm != "only") && w.deniesShared(a, t) {
				not = true
			} else {
				open = true
			}
		case lexicon.In(tok.Lemma, "abandon bail exit quit scrap withdraw"), next.Norm == "out" && lexicon.In(tok.Lemma, "back bow drop pull"), next.Norm == "on" && tok.Lemma == "pass":
			gone = true
		case n == "will", n == "to" && t > 0 && next.Tag == lexicon.VERB:
			plan = true
			open = open || lexicon.In(next.Lemma, "abandon depart end exit leave quit resign retire withdraw") // a plan to give up
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
		if lexicon.In(art.Tokens[k].Norm, "alike same") {
			return false
		}
		if n := w.Set.WordAt(a, k); n >= 0 {
			words = append(words, n)
		}
	}
	for _, n := range words {
		for _, m := range w.contentOf(1 - a) {
			if w.Set.Entry(n).Antonym(w.Set.Entry(m)) {
				return false
			}
		}
	}
	return len(words) == 0 || w.share(a, words) >= pairObject
}

// contentOf are the different content words of an article.
func (w *workspace) contentOf(a int) []int {
	return w.claimed(align.Place{Article: a}, -1, 0, len(w.Set.Articles[a].Tokens))
}

// share is the share of the weight of words of article a that the other article has.
func (w *workspace) share(a int, words []int) float64 {
	all, both := 0.0, 0.0
	other := w.contentOf(1 - a)
	for _, n := range words {
		all += w.weight(n)
		for _, m := range other {
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
