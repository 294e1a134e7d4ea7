package finding

import (
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Results
//
// "Rovers won 2-1", "a 3-1 defeat by Rovers"; "passed by 158 votes to 139", "156-139, with four abstentions": the result of a match or a ballot is two figures
// that belong together, and where two reports of one differ, they hardly ever differ in both. So results are read off sentences that tell of winning,
// losing or voting, and two that have one figure in common, in one rank, are held against each other where their sentences are alike. A score that
// is told as one on the way ("at half-time", "made it 1-1"), one of a list and one of another year are none, and an article that has both
// takes them for two matches. Cost: linear in the words, then the square of the results of a set. What it gets wrong: two matches of one evening of which
// each report tells one.

// result is two figures in which a match or a ballot ended.
type result struct {
	at       align.Place
	more, of float64 // the higher and the lower
	span     text.Span
	count    text.Span // where the higher is a count too, which is compared as one: "158 votes | to 139"
}

const (
	resultLikeness = 0.15 // of two sentences that tell of one result
	ballotLeast    = 20   // figures from which a result is that of a ballot
	nearShare      = 0.75 // how near two results of one ballot lie
	resultReach    = 4    // words before and behind a score that may say that it is none
)

// detectResults finds results that have one figure in common and differ in the other.
func detectResults(w *workspace) {
	var all []result
	for a := range w.Set.Articles {
		for s := range w.Set.Articles[a].Sentences {
			if p := (align.Place{Article: a, Sentence: s}); !w.captioned(p) {
				all = append(all, w.results(p)...)
			}
		}
	}
	gives := func(article int, x *result) bool {
		return slices.ContainsFunc(all, func(y result) bool { return y.at.Article == article && y.same(x) })
	}
	var x, y *result
	likest := resultLikeness
	for i := range all {
		for j := range all[:i] {
			p, q := &all[j], &all[i]
			if p.at.Article == q.at.Article || (p.more == q.more) == (p.of == q.of) || p.more != q.more && p.count.Len() > 0 && q.count.Len() > 0 || gives(p.at.Article, q) || gives(q.at.Article, p) {
				continue
			}
			like := w.Set.Cosine(p.at, q.at)
			if p.near(q) && (p.more == q.more || p.count.Len()+q.count.Len() == 0) {
				like += resultLikeness
			}
			if like >= likest {
				x, y, likest = p, q, like
			}
		}
	}
	if x == nil {
		return
	}
	var ps []Position
	told := func(r *result) text.Span {
		if x.more != y.more && r.count.Len() > 0 {
			return r.count
		}
		return r.span
	}
	for _, r := range [...]*result{x, y} {
		p := w.stretch(r.at, told(r))
		for i := range all {
			if o := &all[i]; o != r && o.same(r) {
				p.Readings = append(p.Readings, w.stretch(o.at, told(o)).Readings...)
			}
		}
		ps = append(ps, p)
	}
	w.conflict(w.differing(Quantity, x.at, weightResult, 0.5+likest, ReasonExclude, ps...))
}

// near reports whether two results are those of a ballot and have as many for it, or hardly differ, which two ballots do not do by chance: "31 to 27", "31 to 28".
func (r *result) near(o *result) bool {
	close := func(x, y float64) bool { return min(x, y) >= nearShare*max(x, y) }
	return min(r.more, o.more) >= ballotLeast && (r.more == o.more || close(r.more, o.more) && close(r.of, o.of))
}

func (r *result) same(o *result) bool { return r.more == o.more && r.of == o.of }

// results are those that a sentence tells.
func (w *workspace) results(p align.Place) []result {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	tokens := a.Tokens[sen.First:sen.Last]
	var out []result
	for i := 0; i+2 < len(tokens); i++ {
		k := i + 1
		if lexicon.In(tokens[k].Norm, "vote votes") { // "158 | votes | to 139"
			k++
		}
		if tokens[i].Kind != article.Number {
			continue
		}
		if r, ok := forAndAgainst(tokens, i, k); ok {
			r.at = p
			out = append(out, r)
			break
		}
		if k+1 >= len(tokens) || tokens[k+1].Kind != article.Number {
			continue
		}
		hyphen := tokens[k].Kind == article.Mark && tokens[k].Norm == "-" && tokens[i].Span.End == tokens[k].Span.Start && tokens[k].Span.End == tokens[k+1].Span.Start
		if !hyphen && tokens[k].Norm != "to" {
			continue
		}
		x, ok := figure(tokens[i].Norm)
		y, ok2 := figure(tokens[k+1].Norm)
		r := result{at: p, more: max(x, y), of: min(x, y), span: tokens[i].Span.Cover(tokens[k+1].Span)}
		if k > i+1 {
			r.count = tokens[i].Span.Cover(tokens[k-1].Span)
		}
		if ok && ok2 && !yearLike(x) && !yearLike(y) && !onTheWay(tokens, i, k+2, hyphen) {
			out = append(out, r)
		}
		i = k + 1
	}
	if len(out) != 1 {
		return nil // sets, or a round's matches
	}
	around := a.Tokens[sen.First:a.Sentences[min(p.Sentence+1, len(a.Sentences)-1)].Last] // "it went by 31 to 28. All Liberals | voted | against"
	if !anyToken(around, func(t *article.Token) bool {
		return lexicon.In(t.Lemma(), "adopt approve ballot beat defeat draw lose loss pass reject victory vote win winner")
	}) || w.elsewhen(p) {
		return nil
	}
	return out
}

// forAndAgainst reads a ballot told as so many for it and so many against, from the figure at token i and the word at k on: "105 votes in favour, nine against".
func forAndAgainst(tokens []article.Token, i, k int) (r result, ok bool) {
	switch {
	case tokens[k].Norm == "for":
		k++
	case k+1 < len(tokens) && tokens[k].Norm == "in" && lexicon.In(tokens[k+1].Norm, "favor favour"):
		k += 2
	default:
		return r, false
	}
	if k < len(tokens) && lexicon.In(tokens[k].Norm, ", and to") {
		k++
	}
	if k+1 >= len(tokens) || tokens[k+1].Norm != "against" {
		return r, false
	}
	x, ok := figure(tokens[i].Norm)
	y, ok2 := figure(tokens[k].Norm)
	return result{more: max(x, y), of: min(x, y), span: tokens[i].Span.Cover(tokens[k+1].Span)}, ok && ok2
}

// yearLike reports whether a figure may be a year's.
func yearLike(x float64) bool { return x >= 1800 && x < 2100 }

// onTheWay reports whether tokens [from, to) of a sentence are no result by what stands around them: a range, an amount or a score that did not last.
func onTheWay(tokens []article.Token, from, to int, hyphen bool) bool {
	if from > 0 && (lexicon.In(tokens[from-1].Norm, "about between from some up") || tokens[from-1].Norm == "-") {
		return true
	}
	if to < len(tokens) {
		next := &tokens[to]
		if next.Norm == "-" || next.Norm == "%" || lexicon.In(next.Norm, "billion degrees million per percent thousand year-old") || !hyphen && next.Tag == lexicon.NOUN && next.Lemma() != "vote" {
			return true
		}
	}
	for _, t := range tokens[max(0, from-resultReach):min(len(tokens), to+resultReach)] {
		if lexicon.In(t.Lemma(), "aggregate ahead behind break equalise equaliser equalize first-leg half half-time halftime interval lead level make quarter-final record semi-final series trail") {
			return true
		}
	}
	return false
}
