package finding

import (
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// saying is one quotation prepared for comparison.
type saying struct {
	ref   align.Ref
	quote fact.Quote
	span  text.Span // from the first word of the content to the last
	words []string
	bag   []int
	gist  *align.Gist
}

// Two quotations are taken for one statement from sayingAlike on, or from sayingSpeaker on where one speaker says both. A quotation of fewer than
// three words is a phrase: it must be the same phrase.
const (
	sayingAlike   = 0.5
	sayingSpeaker = 0.4
	sayingFloor   = 0.2 // of shared words, below which the meaning is not looked at
)

// detectQuotes finds the same statement in different words, or cut differently, and what all quote alike.
func detectQuotes(w *workspace) {
	var all []saying
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			q, ok := w.Set.Facts[a][f].Value.(fact.Quote)
			if !ok || !q.Direct || len(q.Content) == 0 {
				continue
			}
			s := saying{ref: align.Ref{Article: a, Fact: f}, quote: q}
			for _, c := range q.Content {
				s.span = s.span.Cover(c)
			}
			for _, c := range q.Content {
				s.words = append(s.words, w.wordsIn(a, c)...)
			}
			s.bag = w.Set.Bag(a, s.span)
			from, to := w.Set.TokenRange(a, s.span)
			s.gist = align.NewGist(w.Set.Articles[a], from, to)
			if len(s.words) > 0 && s.span.Len() < 1000 {
				all = append(all, s)
			}
		}
	}
	var edges []align.Edge
	likes := map[[2]int]float64{}
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			if all[i].ref.Article == all[j].ref.Article {
				continue
			}
			if like, ok := w.sameSaying(&all[i], &all[j]); ok {
				edges = append(edges, align.Edge{I: i, J: j, Score: like})
				likes[[2]int{i, j}] = like
			}
		}
	}
	groups, _ := align.Cluster(len(all), edges, func(i, j int) float64 { return likes[[2]int{i, j}] })
	for _, members := range groups {
		if len(members) > 1 {
			w.sayings(all, members)
		}
	}
}

// sameSaying reports whether two quotations render one statement, and how alike they are.
func (w *workspace) sameSaying(x, y *saying) (float64, bool) {
	if strings.Join(x.words, " ") == strings.Join(y.words, " ") {
		return 1, len(x.words) > 1
	}
	if len(x.bag) < 2 || len(y.bag) < 2 {
		return 0, false
	}
	like := w.Set.Alike(x.bag, y.bag)
	if like < sayingFloor {
		return 0, false
	}
	like = (like + x.gist.Similarity(y.gist)) / 2
	if part(x.words, y.words) || part(y.words, x.words) {
		return max(like, 0.9), min(len(x.words), len(y.words)) >= 3
	}
	if x.quote.Speaker != "" && y.quote.Speaker != "" && sameName(x.quote.Speaker, y.quote.Speaker) {
		return like, like >= sayingSpeaker
	}
	return like, like >= sayingAlike
}

// part reports whether the words of x stand in y in one run.
func part(x, y []string) bool {
	for i := 0; i+len(x) <= len(y); i++ {
		k := 0
		for k < len(x) && x[k] == y[i+k] {
			k++
		}
		if k == len(x) {
			return true
		}
	}
	return false
}

// sayings makes the finding of one statement.
func (w *workspace) sayings(all []saying, members []int) {
	var ps []Position
	var first []string
	cut := true
	speaker := ""
	depth := 1.0
	at := map[string]int{}
	for _, k := range members {
		s := &all[k]
		text := strings.Join(s.words, " ")
		p, ok := at[text]
		if !ok {
			p = len(ps)
			at[text] = p
			ps = append(ps, Position{Value: oneLine(w.Set.Articles[s.ref.Article].Text(s.span)), Fact: s.quote})
			if first == nil {
				first = s.words
			} else if !part(first, s.words) && !part(s.words, first) {
				cut = false
			}
		}
		r := Reading{Article: s.ref.Article, Span: s.span, Sentence: w.Set.Fact(s.ref).Sentence, Firm: s.quote.Firm}
		if !s.quote.Source.Empty() {
			r.Source, r.Hedged = s.quote.Source, true
		}
		ps[p].Readings = append(ps[p].Readings, r)
		if speaker == "" {
			speaker = w.speaker(s)
		}
		depth = min(depth, w.depth(w.Set.Place(s.ref)))
	}
	f := Finding{Kind: Wording, Aspect: Quotation, Topic: Topic{ID: TopicQuote, Words: []string{speaker, shorten(ps[0].Value)}}, Positions: ps, Confidence: 0.8,
		Severity: 0.45 - 0.2*depth, Reason: Reason{ID: ReasonOtherWords}}
	switch {
	case len(ps) == 1:
		f.Kind, f.Reason, f.Confidence, f.Severity = Agreement, Reason{ID: ReasonSame}, 0.95, 0.5-0.2*depth
	case cut:
		f.Reason, f.Severity = Reason{ID: ReasonCut}, 0.35-0.15*depth
	}
	w.add(f)
}

// speaker is who is quoted, as the article names them; a pronoun gives way to whom it stands for.
func (w *workspace) speaker(s *saying) string {
	who := oneLine(w.Set.Articles[s.ref.Article].Text(s.quote.Source))
	if who == "" || lexicon.Function(strings.ToLower(who)) {
		return s.quote.Speaker
	}
	return who
}

// wordsIn are the words of a stretch, folded.
func (w *workspace) wordsIn(article int, span text.Span) []string {
	a := w.Set.Articles[article]
	from, to := w.Set.TokenRange(article, span)
	return content(a, from, to)
}

// shorten cuts at a word's end, at most 50 bytes.
func shorten(s string) string {
	if len(s) <= 50 {
		return s
	}
	k := strings.LastIndexByte(s[:50], ' ')
	if k <= 0 {
		return s
	}
	return s[:k] + " …"
}
