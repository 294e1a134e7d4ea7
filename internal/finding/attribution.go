package finding

import (
	"strings"

	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// detectAttribution looks at what articles agree on and asks on whose word: one states it flatly, another leaves it to "rights groups", a third
// says that it "is said to" be so.
func detectAttribution(w *workspace) {
	n := len(w.findings)
	for i := 0; i < n; i++ {
		f := &w.findings[i]
		if f.Kind != Agreement && f.Kind != Precision || f.Aspect == Quotation || f.Topic.ID == TopicPerson || f.Topic.ID == TopicPlace || f.Topic.ID == TopicTime {
			continue
		}
		var ps []Position
		at := map[string]int{}
		for _, p := range f.Positions {
			for _, r := range p.Readings {
				if len(strings.Fields(w.Set.Articles[r.Article].Text(r.Source))) > longestSource {
					r.Source, r.Hedged = text.Span{}, false
				}
				if lexicon.Function(strings.ToLower(oneLine(w.Set.Articles[r.Article].Text(r.Source)))) {
					r.Source = text.Span{} // "he" is somebody, but names nobody
				}
				who := strings.ToLower(oneLine(w.Set.Articles[r.Article].Text(r.Source)))
				key := who
				if who == "" && r.Hedged {
					key = "?"
				}
				k, ok := at[key]
				if !ok {
					k = len(ps)
					at[key] = k
					ps = append(ps, Position{Value: oneLine(w.Set.Articles[r.Article].Text(r.Source))})
				}
				r.Span = w.withSource(r)
				ps[k].Readings = append(ps[k].Readings, r)
			}
		}
		if len(ps) < 2 || len(articlesOf(ps)) < 2 {
			continue
		}
		why := Reason{ID: ReasonAuthority}
		if _, flat := at[""]; flat {
			why = Reason{ID: ReasonHedged}
		}
		w.add(Finding{Kind: Attribution, Aspect: Source, Topic: Topic{ID: TopicSource, Words: []string{f.Topic.Name()}}, Positions: ps, Severity: f.Severity * 0.8,
			Confidence: f.Confidence * 0.8, Reason: why})
	}
}

// longestSource is how many words a source may have; longer ones are clauses that were taken for somebody.
const longestSource = 10

// withSource widens a reading to take in who says it, where both fit into one piece of evidence in one sentence.
func (w *workspace) withSource(r Reading) text.Span {
	if s := r.Span.Cover(r.Source); !r.Source.Empty() && s.Len() <= maxEvidence && w.Set.Articles[r.Article].Sentences[r.Sentence].Span.Contains(s) {
		return s
	}
	return r.Span
}
