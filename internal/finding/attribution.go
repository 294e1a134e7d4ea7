package finding

import (
	"slices"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// On whose word
//
// Three papers agree that the captain was asleep. One says so, one has it from the coastguard, one writes that he is said to have been. What they agree on
// is a finding of its own; this one is about what it rests on. Each place that states the fact stands under an authority: somebody who is quoted or
// reported as saying it, a hedge without a name ("reportedly", "a possible leak"), or the article itself. An article that names its source once may state
// the fact flatly elsewhere, in its headline above all, so the best that it gives counts for the whole of it. Two sources are one where one's
// words are among the other's: "police", "Captain Alan Marsh of the harbour police".
//
// Cost: the readings of the findings there are. What it gets wrong: sources known by two names only outside the article, and a pronoun that stands
// for somebody else than the person named last.

// authority is what a reading rests on.
type authority struct {
	speaker string // canonical; "" where nobody is named
	words   []string
	hedged  bool      // hedged without a name
	source  text.Span // who, and the cue that says so
}

func (a *authority) flat() bool { return a.speaker == "" && !a.hedged }

// detectAttribution looks at what articles agree on and asks on whose word: one states it flatly, another leaves it to "rights groups", a third
// says that it "is said to" be so. The weightiest fact of some sentences speaks for them.
func detectAttribution(w *workspace) {
	var found []Finding
	for i := range w.findings {
		f := &w.findings[i]
		if f.Kind != Agreement && f.Kind != Precision || f.Aspect == Quotation || f.Topic.ID == TopicPerson || f.Topic.ID == TopicPlace || f.Topic.ID == TopicTime {
			continue
		}
		if g, ok := w.authorities(f); ok {
			found = append(found, g)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Severity > found[j].Severity })
	told := map[align.Place]bool{}
	for _, f := range found {
		fresh := false
		for _, p := range f.Positions {
			for _, r := range p.Readings {
				at := align.Place{Article: r.Article, Sentence: r.Sentence}
				fresh = fresh || !told[at]
				told[at] = true
			}
		}
		if fresh {
			w.add(f)
		}
	}
}

// authorities is the finding on whose word a fact is stated, where articles differ in that.
func (w *workspace) authorities(f *Finding) (Finding, bool) {
	type reading struct {
		Reading
		authority
	}
	best := make([][]reading, len(w.Set.Articles)) // by article: the readings of its best authorities
	rank := func(a *authority) int {
		switch {
		case a.speaker != "":
			return 2
		case a.hedged:
			return 1
		}
		return 0
	}
	for _, p := range f.Positions {
		for _, r := range p.Readings {
			if f.Kind == Precision && !w.predicates(r) {
				return Finding{}, false
			}
			a := w.authority(r)
			rs := best[r.Article]
			if len(rs) > 0 && rank(&rs[0].authority) < rank(&a) {
				rs = nil
			}
			if len(rs) == 0 || rank(&rs[0].authority) == rank(&a) {
				best[r.Article] = append(rs, reading{r, a})
			}
		}
	}
	var ps []Position
	var of []authority
	for _, rs := range best {
		for _, r := range rs {
			k := slices.IndexFunc(of, func(a authority) bool { return sameAuthority(&a, &r.authority) })
			if k < 0 {
				k = len(of)
				of = append(of, r.authority)
				ps = append(ps, Position{Value: text.OneLine(w.Set.Articles[r.Article].Text(r.Source))})
			}
			r.Reading.Hedged = !r.flat()
			if s := r.Span.Cover(r.source); !r.source.Empty() && s.Len() <= maxEvidence {
				r.Span = s
			}
			ps[k].Readings = append(ps[k].Readings, r.Reading)
		}
	}
	if len(ps) < 2 || len(articlesOf(ps)) < 2 {
		return Finding{}, false
	}
	why := Reason{ID: ReasonAuthority}
	if slices.ContainsFunc(of, func(a authority) bool { return a.flat() }) {
		why = Reason{ID: ReasonHedged}
	}
	return Finding{Kind: Attribution, Aspect: Source, Topic: Topic{ID: TopicSource, Words: []string{f.Topic.Name()}}, Positions: ps, Severity: f.Severity * 0.8,
		Confidence: f.Confidence * 0.8, Reason: why}, true
}

// longestSource is how many words a source may have; longer ones are clauses that were taken for somebody.
const longestSource = 10

// authority finds what a reading rests on: the closest content that holds most of it, of a cue that hands on words, else a hedge in it.
func (w *workspace) authority(r Reading) authority {
	art := w.Set.Articles[r.Article]
	var a authority
	length := 0
	for _, f := range w.Set.Sentences[r.Article][r.Sentence].Facts {
		q, ok := w.Set.Facts[r.Article][f].Value.(fact.Quote)
		if !ok || q.Firm == fact.Rejected || q.Source.Overlaps(r.Span) && !q.Source.Empty() || !q.Cue.Empty() && !w.says(r.Article, q.Cue) {
			continue
		}
		for _, c := range q.Content {
			if 2*(min(c.End, r.Span.End)-max(c.Start, r.Span.Start)) < r.Span.Len() || length > 0 && c.Len() >= length {
				continue
			}
			who := text.OneLine(art.Text(q.Source))
			if len(strings.Fields(who)) > longestSource {
				continue
			}
			length = c.Len()
			a = authority{speaker: q.Speaker, words: sourceWords(who + " " + q.Speaker)}
			if len(a.words) == 0 {
				a = authority{hedged: true} // "it is said", "they believe"
			}
			if art.Sentences[r.Sentence].Span.Contains(q.Source) {
				a.source = q.Source.Cover(q.Cue)
			}
		}
	}
	if a.flat() {
		a.hedged = w.hedges(r)
	}
	return a
}

// sourceWords are the words that tell a source from another.
func sourceWords(s string) []string {
	var out []string
	for _, v := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,.-'’\"“”", r) }) {
		if len(v) > 1 && !lexicon.Function(v) && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// sameAuthority reports whether two readings rest on one: none, a nameless hedge, or sources of which one's words are among the other's or
// that share a name.
func sameAuthority(a, b *authority) bool {
	if a.speaker == "" || b.speaker == "" {
		return a.speaker == b.speaker && a.hedged == b.hedged
	}
	if sameName(a.speaker, b.speaker) {
		return true
	}
	for _, v := range a.words {
		if slices.Contains(b.words, v) {
			return true
		}
	}
	return false
}

// predicates reports whether the words of a reading make a statement: they have a verb.
func (w *workspace) predicates(r Reading) bool {
	a := w.Set.Articles[r.Article]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	return anyToken(a.Tokens[from:to], func(t *article.Token) bool { return t.Tag == lexicon.VERB })
}

// hedges reports whether a reading leaves open whether it is so, by a word in it or right before it: "a possible leak", "may have slept".
func (w *workspace) hedges(r Reading) bool {
	a := w.Set.Articles[r.Article]
	from, to := w.Set.TokenRange(r.Article, r.Span)
	for t := max(from-2, a.Sentences[r.Sentence].First); t < to; t++ {
		switch n := a.Tokens[t].Norm; {
		case lexicon.In(n, "alleged apparent appear appeared appears possible possibly presumed probable probably reported seem seemed seems suspected unconfirmed"):
			return true
		case (n == "may" || n == "might" || n == "could") && t+1 < len(a.Tokens) && a.Tokens[t+1].Norm == "have":
			return true
		}
	}
	return false
}
