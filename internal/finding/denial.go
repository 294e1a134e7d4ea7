package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// Claims denied
//
// "Ferry line to close in May" here, "Owner denies that ferry line will close" or "Reports that the line will close are false" there: no verb is
// negated, yet the one says what the other says is not so. A denial is a sentence with a word for it, "deny", "refute", "false", "hoax", that has what is claimed
// within its reach: behind the verb, or all of the sentence for the adjectives. It meets a sentence of another article that holds most of what
// is denied, and denies nothing itself.
//
// The gates: an article that tells the claim and the denial has told both sides, and so has one that denies here and states there. What a
// court or a minister is asked for and denies ("bail denied") is no claim.
//
// Cost: linear in the words of linked sentences, and a walk through the links for each of at most denialMost pairs. What it gets wrong: a denial of a detail that the other article does not give.

// denied is a sentence that says of a claim that it is not so.
type denied struct {
	cue   int   // the token that says so
	words []int // numbers of what is claimed, with who denies it
	core  []int // numbers of what is claimed
}

const (
	denialShare = 0.4  // of the weight of what is denied, that the other sentence must have
	denialNames = 0.6  // where names are all that they share: of what the other sentence says, that must be denied
	denialSure  = 0.55 // confidence at least
	happenReach = 4    // words before "happened" among which stands what it should have
	denialMost  = 50   // pairs that are looked at: each costs a walk through the links
)

// detectDenials finds what one article states and another calls untrue.
func detectDenials(w *workspace) {
	var found []denied
	at := map[align.Place]int{} // into found, -1 for none
	look := func(p align.Place) int {
		k, ok := at[p]
		if !ok {
			k = -1
			if d, is := w.denies(p); is {
				k = len(found)
				found = append(found, d)
			}
			at[p] = k
		}
		return k
	}
	looked := 0
	for _, l := range w.Links {
		if l.Score < polarityThreshold || looked == denialMost {
			break
		}
		claim, denial := l.A, l.B
		p, q := look(claim), look(denial)
		if p >= 0 {
			claim, denial, p, q = denial, claim, q, p
		}
		if q < 0 || p >= 0 || w.captioned(claim) || w.captioned(denial) || !w.claims(claim, found[q]) || !w.claimedOf(claim, denial, found[q].cue) {
			continue
		}
		if looked++; w.bothSides(l, claim, denial, look) {
			continue
		}
		w.conflict(w.differing(Polarity, claim, weightDeed, denialSure+0.4*l.Score, ReasonNegated,
			w.denialPosition(claim, w.Set.Articles[claim.Article].Sentences[claim.Sentence].First), w.denialPosition(denial, found[q].cue)))
	}
}

// denies looks for a word that denies what else the sentence says.
func (w *workspace) denies(p align.Place) (denied, bool) {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	for t := sen.First; t < sen.Last; t++ {
		from, to, ok := w.denialReach(p, t)
		if !ok {
			continue
		}
		if k := claimWord(a, from, to); k >= 0 && k+4 < to && (k == sen.First || lexicon.In(a.Tokens[k+1].Norm, "about of that")) {
			from = k + 1 // "the mayor denies reports that …": what is reported, not who denies it
		}
		d := denied{cue: t, words: w.claimed(p, t, from, to)}
		if len(d.words) < 2 {
			d.words = w.claimed(p, t, sen.First, sen.Last) // "Hoax busted: …"
		}
		d.core = d.words
		if tok := &a.Tokens[t]; tok.Tag == lexicon.VERB && tok.Lemma() != "happen" {
			d.core = w.claimed(p, t, max(from, t), to)
		}
		return d, len(d.words) >= 2
	}
	return denied{}, false
}

// denialReach gives the tokens [from, to) among which stands what token t denies; ok is false where it denies nothing.
func (w *workspace) denialReach(p align.Place, t int) (from, to int, ok bool) {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	tok, next := &a.Tokens[t], ""
	if tok.Kind == article.Mark || tok.Word.In(lexicon.FunctionWord) && tok.Norm != "no" {
		return 0, 0, false // most tokens
	}
	if k := t + 1; k < sen.Last {
		if k+1 < sen.Last && (a.Tokens[k].Tag == lexicon.DET || lexicon.In(a.Tokens[k].Norm, "her his its their")) {
			k++ // "denied | the request"
		}
		next = a.Tokens[k].Lemma()
	}
	switch {
	case tok.Tag != lexicon.NOUN && lexicon.In(tok.Lemma(), "debunk deny disprove rebut refute"),
		tok.Tag == lexicon.VERB && lexicon.In(tok.Lemma(), "dismiss dispel quash reject squash") && claimWord(a, t+1, min(t+5, sen.Last)) >= 0:
		if t > sen.First && beForm(a.Tokens[t-1].Norm) || lexicon.In(next, "access appeal application bail charge entry motion parole permission request visa wrongdoing") {
			return 0, 0, false
		}
		for to = t + 2; to < sen.Last && !breaks(&a.Tokens[to]); to++ { // "denies truce, says girls are married": the rest is told
		}
		return sen.First, min(to, sen.Last), true
	case lexicon.In(tok.Norm, "baseless bogus fabricated fake false hoax inaccurate incorrect prank satire unfounded untrue") && ofClaim(a, t, sen),
		tok.Lemma() == "happen" && w.turned(p, t) && !anyToken(a.Tokens[max(sen.First, t-happenReach):t], func(k *article.Token) bool { return lexicon.In(k.Norm, "must ought should") }): // it should not have, and did
		from, to = clauseAround(a, t, sen)
		for k := from; k < t; k++ {
			if lexicon.In(a.Tokens[k].Norm, "it it's that this") { // "vandals painted a car, but it was a prank"
				return sen.First, sen.Last, true
			}
		}
		return from, to, true
	case tok.Norm == "no" && t == sen.First && next == ",":
		return sen.First, sen.Last, true
	}
	return 0, 0, false
}

// clauseAround is the stretch between two marks that token t stands in.
func clauseAround(a *article.Article, t int, sen article.Sentence) (from, to int) {
	for from = t; from > sen.First && !breaks(&a.Tokens[from-1]); from-- {
	}
	for to = t + 1; to < sen.Last && !breaks(&a.Tokens[to]); to++ {
	}
	return from, to
}

// claimed are the content words of tokens [from, to) but for the cue and words like "report".
func (w *workspace) claimed(p align.Place, cue, from, to int) []int {
	var out []int
	for k := from; k < to; k++ {
		n := w.Set.WordAt(p.Article, k)
		if n >= 0 && k != cue && !claimNoun(w.Set.Articles[p.Article].Tokens[k].Lemma()) && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// ofClaim reports whether a word like "false" is said of what is told, not of a thing: "is false", "false reports", "it's a hoax", not "false teeth" nor "won them over with false claims".
func ofClaim(a *article.Article, t int, sen article.Sentence) bool {
	if t+1 < sen.Last && (a.Tokens[t+1].Kind == article.Word && a.Tokens[t+1].Tag == lexicon.NOUN || a.Tokens[t+1].Tag == lexicon.PROPN) {
		return claimNoun(a.Tokens[t+1].Lemma()) && (t == sen.First || !lexicon.In(a.Tokens[t-1].Lemma(), "by file give make through with"))
	}
	for k := t - 1; k >= max(sen.First, t-4); k-- {
		if n := a.Tokens[k].Norm; beForm(n) || n == "it's" || n == "called" || n == "calls" {
			return k == t-1 || a.Tokens[k+1].Norm != "not"
		}
	}
	return t == sen.First || t == sen.Last-1
}

// claimWord is the first of tokens [from, to) that names something said; -1 where there is none.
func claimWord(a *article.Article, from, to int) int {
	for k := from; k < to; k++ {
		if claimNoun(a.Tokens[k].Lemma()) {
			return k
		}
	}
	return -1
}

// claimNoun reports whether a lemma names something said.
func claimNoun(lemma string) bool {
	return lexicon.In(lemma, "allegation claim news photo report rumor rumour speculation statement story suggestion video")
}

// beForm reports whether a word is a form of "be".
func beForm(w string) bool {
	return lexicon.In(w, "are be been being is was were")
}

// claims reports whether a sentence has most of what another denies, a word that is no name among it.
func (w *workspace) claims(p align.Place, d denied) bool {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	for t := sen.First; t < sen.Last; t++ {
		n := a.Tokens[t].Norm
		if n == "?" || a.Tokens[t].Word.In(lexicon.Negation) || lexicon.In(n, "dismiss dismisses doubt doubts fake false hoax no rumor rumors rumour rumours") {
			return false // a claim in doubt is none
		}
	}
	all, both, plain := 0.0, 0.0, false
	own := w.claimed(p, -1, sen.First, sen.Last)
	rest := 0.0 // of what the claim says besides
	for _, m := range own {
		rest += w.weight(m)
	}
	for _, n := range d.words {
		all += w.weight(n)
		for t := sen.First; t < sen.Last; t++ {
			if m := w.Set.WordAt(p.Article, t); m >= 0 && w.Set.WordLikeness(m, n) >= align.AsGood {
				both += w.weight(n)
				plain = plain || slices.Contains(d.core, n) && (!w.capital(p.Article, t) || w.titled(p) && a.Tokens[t].Tag != lexicon.PROPN)
				break
			}
		}
	}
	return both >= denialShare*all && (plain || len(d.words) > 1 && both >= denialNames*rest)
}

// claimedOf reports whether a sentence tells something of whom another denies it: "the army denied that it had shelled the camp" does not answer "the UN
// condemned the shelling of the camp".
func (w *workspace) claimedOf(claim, denial align.Place, cue int) bool {
	at := w.Set.Articles[denial.Article].Tokens[cue].Span
	denier, of := who{entity: -1, word: -1}, who{entity: -1, word: -1}
	for i := range w.Set.Frames[denial.Article] {
		f := &w.Set.Frames[denial.Article][i]
		if f.Sentence != denial.Sentence || f.Verb.End < at.Start {
			continue
		}
		if of = w.whoIs(denial.Article, w.subjectOf(f)); !f.Verb.Overlaps(at) {
			break
		}
		denier, of = of, who{entity: -1, word: -1}
	}
	if of.word < 0 && of.entity < 0 {
		of = denier // "denied that | he | would leave"
	}
	if of.word < 0 && of.entity < 0 {
		return true
	}
	told := false
	for i := range w.Set.Frames[claim.Article] {
		if f := &w.Set.Frames[claim.Article][i]; f.Sentence == claim.Sentence && w.subjectOf(f).Head != "" {
			told = true
			if s := w.whoIs(claim.Article, w.subjectOf(f)); s.entity >= 0 && s.entity == of.entity || s.word >= 0 && of.word >= 0 && w.Set.WordLikeness(s.word, of.word) >= align.AsGood {
				return true
			}
		}
	}
	return !told
}

func (w *workspace) weight(word int) float64 { return lexicon.Weight(w.Set.Word(word)) }

// bothSides reports whether one of the articles tells the claim and its denial.
func (w *workspace) bothSides(l align.Link, claim, denial align.Place, look func(align.Place) int) bool {
	for _, o := range w.Links {
		if o.Score < l.Score*0.8 {
			break
		}
		for _, x := range [2][2]align.Place{{o.A, o.B}, {o.B, o.A}} {
			if x[0] == claim && x[1].Article == denial.Article && x[1] != denial && look(x[1]) < 0 {
				return true
			}
			if x[0] == denial && x[1].Article == claim.Article && x[1] != claim && look(x[1]) >= 0 {
				return true
			}
		}
	}
	return false
}

// denialPosition is a claim or a denial: its sentence, or where that is long, from a few words before token t on.
func (w *workspace) denialPosition(p align.Place, t int) Position {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	span := sen.Span
	if span.Len() > maxEvidence {
		span.Start = a.Tokens[max(sen.First, t-4)].Span.Start
	}
	position := w.stretch(p, clip(a, span))
	position.Value = strings.TrimRight(position.Value, ". ")
	return position
}
