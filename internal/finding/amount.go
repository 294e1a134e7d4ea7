package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// amountReach is how many words may stand between an amount and the noun that says what it is an amount of.
const amountReach = 3

// amountOf is the number of the noun that an amount of money, a share or a measure is of, -1 where none is found, for counts and for ages: "$4 billion in | debt", "a deposit of $300", "the fine is $300", "a $300
// fine".
func (w *workspace) amountOf(r align.Ref) int {
	f := w.Set.Fact(r)
	q, ok := f.Value.(fact.Quantity)
	if !ok || q.Unit == "" || q.Unit == "person" || q.Unit == "a" {
		return -1
	}
	if !q.Counted.Empty() {
		_, to := w.Set.TokenRange(r.Article, q.Counted)
		return w.Set.WordAt(r.Article, to-1)
	}
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[f.Sentence]
	from, to := w.Set.TokenRange(r.Article, f.Span)
	if to < sen.Last && lexicon.In(a.Tokens[to].Norm, "in of") {
		for t := to + 1; t < min(sen.Last, to+1+amountReach); t++ {
			if lexicon.In(a.Tokens[t].Norm, "cash shares stock") {
				break // "$30 | in cash" is how it is paid
			}
			if a.Tokens[t].Tag == lexicon.NOUN && (t+1 >= sen.Last || a.Tokens[t+1].Tag != lexicon.NOUN) {
				return w.Set.WordAt(r.Article, t)
			}
		}
	}
	for t := from - 1; t >= max(sen.First, from-amountReach); t-- {
		if lexicon.In(a.Tokens[t].Norm, "at of") && t > sen.First && a.Tokens[t-1].Tag == lexicon.NOUN && a.Tokens[t-1].Lemma() != "speed" { // the ship's, not the speed's
			return w.Set.WordAt(r.Article, t-1)
		}
		if a.Tokens[t].Tag == lexicon.PROPN || a.Tokens[t].Norm == "for" {
			break // "the shares | of Norvell for | $40"
		}
	}
	if from > sen.First && lexicon.In(a.Tokens[from-1].Norm, "costing measuring weighing") { // "the robot, | weighing | 52 kilograms"
		for t := from - 2; t >= max(sen.First, from-1-amountReach); t-- {
			if a.Tokens[t].Tag == lexicon.NOUN {
				return w.Set.WordAt(r.Article, t)
			}
		}
	}
	if fr := w.frameOf(Reading{Article: r.Article, Sentence: f.Sentence, Span: f.Span}, f.Span); fr != nil && (fr.State || lexicon.In(fr.Predicate, "average reach stand total") || speeds(q) && lexicon.In(fr.Predicate, "do drive fly go hit move pass race sail strike travel")) && fr.Verb.End <= f.Span.Start {
		return w.groupWord(r.Article, fr.Actor, f.Span)
	}
	return -1
}

// speeds reports a figure for how fast something went.
func speeds(q fact.Quantity) bool {
	return q.Unit == "[kn_i]" || strings.HasSuffix(q.Unit, "/h") || strings.HasSuffix(q.Unit, "/s")
}

// otherAmount reports whether two amounts are said to be of two things: a charge of $3 million, $2 million in earnings.
func (w *workspace) otherAmount(p, q align.Ref) bool {
	m, n := w.amountOf(p), w.amountOf(q)
	return m >= 0 && n >= 0 && w.Set.WordLikeness(m, n) < amountAkin && !w.namesShare(m, q) && !w.namesShare(n, p)
}

// oneAmount reports whether two amounts are said to be of one thing: "a robot of 48 kilograms", "the robot, weighing 52 kilograms".
func (w *workspace) oneAmount(p, q align.Ref) bool {
	m, n := w.amountOf(p), w.amountOf(q)
	return m >= 0 && n >= 0 && w.Set.WordLikeness(m, n) >= align.AsGood
}

// namesShare reports whether the word for a share may be the name of a figure that says what it is a share of: "the share was 24", "24 percent of sales".
func (w *workspace) namesShare(word int, r align.Ref) bool {
	return lexicon.In(w.Set.Word(word), "percentage proportion rate share") && !w.Set.Fact(r).Value.(fact.Quantity).Counted.Empty()
}

// amountAkin is the likeness of two nouns below which amounts of the two are not compared.
const amountAkin = 0.5
