package finding

import (
	"math"
	"slices"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Sums
//
// "Twelve people were on board: eight passengers and three crew" is wrong in one of its three figures, whatever the others write. A tally is a list of
// counts, "eight passengers and three crew", in which nothing stands between two but a comma or "and", and its total is the count right before it, of
// people in general, with a colon, a dash or a comma between. Of a list with no total of its own the sum stands for one where the list says that it counts
// all on board, so that it may be held against another article's total; and a part is never held against a total that its tally makes up. A share is
// checked in the same way: "21 of the 30 members, or 80 percent".
//
// Cost: one look at the counts of each sentence. What it gets wrong: a list that goes on in the next sentence, and people in general beside people of a
// trade ("12 people, eight guards and three cooks"), which is why the sum must come near its total.

// sumClose is how near a sum must come to a total, as the smaller's share of the larger, to be meant for it.
const sumClose = 0.7

// tally is a list of counts of one sentence, and the total before it.
type tally struct {
	parts []align.Ref
	total align.Ref // Article is below zero where there is none
	sum   float64
	span  text.Span // of the parts
	all   bool      // "on board" stands behind the list
}

// detectSums finds totals and shares that do not fit their parts.
func detectSums(w *workspace) {
	for _, t := range w.sums() {
		if t.total.Article >= 0 {
			w.offSum(t, t.total)
		} else if t.all {
			w.offTotals(t)
		}
	}
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			w.offShare(align.Ref{Article: a, Fact: f})
			w.offShift(align.Ref{Article: a, Fact: f})
		}
	}
}

// offSum reports a total that is not what its parts add up to.
func (w *workspace) offSum(t tally, total align.Ref) {
	v := w.Set.Fact(total).Value.(fact.Quantity).Value
	if v == t.sum || min(v, t.sum) < sumClose*max(v, t.sum) {
		return
	}
	parts := w.stretch(w.Set.Place(t.parts[0]), t.span)
	f := Finding{Aspect: Quantity, Topic: w.topicOf(total), Severity: w.severityOf(total), Confidence: 0.75, Positions: []Position{w.position(total), parts}}
	f.Reason = Reason{ReasonSum, []string{f.Positions[0].Value, parts.Value}}
	w.certain(f)
}

// offTotals holds all that were on board in one article against the total of others.
func (w *workspace) offTotals(t tally) {
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			r := align.Ref{Article: a, Fact: f}
			if q, ok := w.Set.Facts[a][f].Value.(fact.Quantity); ok && a != t.parts[0].Article && q.Role == "aboard" && wholeCount(q) && exactly(q) && w.year(w.reading(r)) == w.year(w.reading(t.parts[0])) {
				w.offSum(t, r)
			}
		}
	}
}

// sums are the tallies of all articles, found once.
func (w *workspace) sums() []tally {
	if w.tallies != nil {
		return w.tallies
	}
	w.tallies = []tally{}
	for a := range w.Set.Articles {
		for s := range w.Set.Sentences[a] {
			var run []align.Ref
			before := align.Ref{Article: -1}
			close := func() {
				if len(run) > 1 {
					w.tallies = append(w.tallies, w.tally(before, run))
				}
				run = nil
			}
			for _, f := range w.Set.Sentences[a][s].Facts {
				r := align.Ref{Article: a, Fact: f}
				q, ok := w.Set.Facts[a][f].Value.(fact.Quantity)
				if !ok {
					continue
				}
				if !exactly(q) || q.Unit != "person" || q.Counted.Empty() {
					close()
					before.Article = -1
					continue
				}
				if len(run) > 0 && !w.listed(run[len(run)-1], r) {
					last := run[len(run)-1]
					close()
					before = last
				}
				run = append(run, r)
				if len(run) == 2 && wholeCount(w.Set.Fact(run[0]).Value.(fact.Quantity)) { // "12 people, eight …": the total goes before the list
					before, run = run[0], run[1:]
				}
			}
			close()
		}
	}
	return w.tallies
}

// tally makes one of a list of counts; before is the count that stands before it.
func (w *workspace) tally(before align.Ref, parts []align.Ref) tally {
	a := w.Set.Articles[parts[0].Article]
	t := tally{parts: parts, total: align.Ref{Article: -1}}
	for _, r := range parts {
		q := w.Set.Fact(r).Value.(fact.Quantity)
		t.sum += q.Value
		t.span = t.span.Cover(q.Number).Cover(q.Counted)
	}
	first, to := w.Set.TokenRange(parts[0].Article, t.span)
	t.all = to < len(a.Tokens) && (a.Tokens[to].Norm == "aboard" || to+1 < len(a.Tokens) && a.Tokens[to].Norm == "on" && a.Tokens[to+1].Norm == "board")
	if before.Article < 0 || first == 0 || !wholeCount(w.Set.Fact(before).Value.(fact.Quantity)) {
		return t
	}
	from := w.Set.Fact(before).Span
	_, end := w.Set.TokenRange(before.Article, from)
	if a.Tokens[first-1].Kind == article.Mark && end >= first-1 || a.Tokens[first-1].Norm == ":" { // nothing but the mark between, or a colon
		t.total = before
	}
	return t
}

// listed reports whether two counts of one sentence follow each other in a list.
func (w *workspace) listed(r, s align.Ref) bool {
	_, from := w.Set.TokenRange(r.Article, w.Set.Fact(r).Value.(fact.Quantity).Counted)
	to, _ := w.Set.TokenRange(s.Article, w.Set.Fact(s).Value.(fact.Quantity).Number)
	tokens := w.Set.Articles[r.Article].Tokens
	return from < to && !anyToken(tokens[from:to], func(t *article.Token) bool { return t.Norm != "," && t.Norm != "and" })
}

// wholeCount reports whether a count is one of people in general, who may be of several sorts.
func wholeCount(q fact.Quantity) bool { return lexicon.In(q.Head, "human people person soul") }

// exactly reports a plain count with nothing left open.
func exactly(q fact.Quantity) bool {
	return !q.Ordinal && !q.Vague && !q.Approximate && q.Min == q.Max && q.Value >= 1 && q.Value == math.Trunc(q.Value) && q.Scope != "among" && q.Scope != "own"
}

// isTally gives the tally that a count is part of, nil for none.
func (w *workspace) isTally(r align.Ref) *tally {
	for i := range w.sums() {
		if slices.Contains(w.tallies[i].parts, r) {
			return &w.tallies[i]
		}
	}
	return nil
}

// gateSum: "five women and three children died" and "eight people died"; "eight homes in Astley and four in Norton" and "twelve homes".
func gateSum(w *workspace, f *Finding) verdict {
	for i := range f.Positions {
		for _, r := range f.Positions[i].Readings {
			at, ok := w.factAt(r)
			if !ok {
				continue
			}
			var sum float64
			if t := w.isTally(at); t != nil {
				sum = t.sum
			} else {
				sum = w.elsewhere(at)
			}
			for j := range f.Positions {
				if q, ok := f.Positions[j].Fact.(fact.Quantity); ok && i != j && (sum > 0 && q.Value == sum || w.withMore(at, q.Value)) {
					f.Kind, f.Reason = Precision, Reason{ID: ReasonScope}
					return explained
				}
			}
		}
	}
	return passed
}

// elsewhere is a count with those that its sentence goes on with for other places without naming again what is counted; 0 where there is none.
func (w *workspace) elsewhere(r align.Ref) float64 {
	q, ok := w.Set.Fact(r).Value.(fact.Quantity)
	if !ok || !exactly(q) || q.Counted.Empty() {
		return 0
	}
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[w.Set.Fact(r).Sentence]
	sum, more := q.Value, false
	for _, k := range w.Set.Sentences[r.Article][w.Set.Fact(r).Sentence].Facts {
		o, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
		if !ok || k <= r.Fact {
			continue
		}
		from, to := w.Set.TokenRange(r.Article, w.Set.Facts[r.Article][k].Span)
		if !exactly(o) || !o.Counted.Empty() || from <= sen.First || to >= sen.Last || !lexicon.In(a.Tokens[from-1].Norm, ", and") || !lexicon.In(a.Tokens[to].Norm, "at elsewhere in near on outside") {
			return 0
		}
		sum, more = sum+o.Value, true
	}
	if !more {
		return 0
	}
	return sum
}

// withMore reports whether a count comes to another with what its sentence puts beside it, or without what it takes in: "142 shops, on top of 46" and
// "188 shops, including 46" of 188 and of 142.
func (w *workspace) withMore(r align.Ref, other float64) bool {
	q, ok := w.Set.Fact(r).Value.(fact.Quantity)
	if !ok || !exactly(q) || !counted(q) {
		return false
	}
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[w.Set.Fact(r).Sentence]
	for _, k := range w.Set.Sentences[r.Article][w.Set.Fact(r).Sentence].Facts {
		o, ok := w.Set.Facts[r.Article][k].Value.(fact.Quantity)
		if !ok || k == r.Fact || !exactly(o) || o.Value != other-q.Value && o.Value != q.Value-other || o.Head != "" && o.Head != q.Head {
			continue
		}
		from, _ := w.Set.TokenRange(r.Article, w.Set.Facts[r.Article][k].Span)
		if anyToken(a.Tokens[max(sen.First, from-2):from], func(t *article.Token) bool {
			if o.Value == q.Value-other {
				return lexicon.In(t.Norm, "counting including")
			}
			return lexicon.In(t.Norm, "addition additional another besides extra further more other plus top")
		}) {
			return true
		}
	}
	return false
}

// sharePoints is by how many points a share may be off for rounding.
const sharePoints = 1.0

// offShare reports a percentage that is not that of its part and base: "21 of the 30 members, or 80 percent".
func (w *workspace) offShare(r align.Ref) {
	q, ok := w.Set.Fact(r).Value.(fact.Quantity)
	if !ok || q.Unit != "%" || q.Approximate || q.Min != q.Max {
		return
	}
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[w.Set.Fact(r).Sentence]
	at, _ := w.Set.TokenRange(r.Article, q.Number)
	k := at - 1
	for k > sen.First && lexicon.In(a.Tokens[k].Norm, "( , or") {
		k--
	}
	if k == at-1 || k-sen.First < 3 || a.Tokens[k].Tag != lexicon.NOUN {
		return
	}
	base, ok := figure(a.Tokens[k-1].Norm)
	k -= 2
	if a.Tokens[k].Norm == "the" || a.Tokens[k].Norm == "its" {
		k--
	}
	if !ok || k <= sen.First || a.Tokens[k].Norm != "of" {
		return
	}
	part, ok := figure(a.Tokens[k-1].Norm)
	if !ok || part > base || base < 5 || math.Abs(100*part/base-q.Value) <= sharePoints {
		return
	}
	span := text.Span{Start: a.Tokens[k-1].Span.Start, End: a.Tokens[k].Span.End}
	for t := k; t < at-1 && !breaks(&a.Tokens[t]) && a.Tokens[t].Norm != "or"; t++ {
		span.End = a.Tokens[t].Span.End
	}
	p, parts := w.position(r), w.stretch(w.Set.Place(r), span)
	w.certain(Finding{Aspect: Quantity, Topic: w.topicOf(r), Severity: w.severityOf(r), Confidence: 0.75, Positions: []Position{parts, p},
		Reason: Reason{ReasonSum, []string{p.Value, parts.Value}}})
}
