package report

import (
	"fmt"
	"math"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/finding"
	"storydiff/internal/text"
)

// Build puts what the stages found in the articles of one event on the wire. r already holds every article that was read, by Describe, and
// what was found of other events.
func Build(r *Report, in finding.Input, findings []finding.Finding) {
	b := builder{in: in}
	for _, o := range in.Origins {
		id := fmt.Sprintf("o%d", len(r.Origins)+1)
		w := Origin{ID: id, Credit: o.Credit}
		for _, a := range o.Articles {
			w.Articles = append(w.Articles, in.Set.Articles[a].ID)
			for k := range r.Articles {
				if r.Articles[k].ID == in.Set.Articles[a].ID {
					r.Articles[k].Origin = id
				}
			}
		}
		if o.Share > 0 {
			w.Basis = originBasis(o, in.Set.Articles)
		}
		r.Origins = append(r.Origins, w)
	}
	for _, f := range findings {
		r.Findings = append(r.Findings, b.finding(fmt.Sprintf("f%d", len(r.Findings)+1), &f))
	}
	for _, l := range in.Links {
		if l.Score < alignShown {
			break // best first
		}
		r.Alignment = append(r.Alignment, Alignment{ID: fmt.Sprintf("r%d", len(r.Alignment)+1), Score: round(l.Score),
			Sentences: []SentenceRange{b.sentence(l.A), b.sentence(l.B)}})
	}
}

// alignShown is the likeness from which a reader agrees that two sentences tell the same; below it links are only candidates.
const alignShown = 0.35

// Describe puts one article as it was read on the wire.
func Describe(a *article.Article) Article {
	w := Article{ID: a.ID, Name: a.Name, Publisher: a.Publisher, Headline: a.Headline, Author: a.Author, DatePublished: a.DatePublished,
		DateModified: a.DateModified, Dateline: a.Dateline, InLanguage: a.InLanguage, URL: a.URL, Words: a.Words(), Text: a.Body.String(), Paragraphs: []Paragraph{}}
	for _, p := range a.Paragraphs {
		w.Paragraphs = append(w.Paragraphs, Paragraph{a.Body.CodePoints(p.Span.Start), a.Body.CodePoints(p.Span.End), p.Role.String()})
	}
	return w
}

type builder struct{ in finding.Input }

func (b *builder) finding(id string, f *finding.Finding) Finding {
	w := Finding{ID: id, Kind: f.Kind.String(), Aspect: f.Aspect.String(), Label: label(f.Topic), Question: question(f),
		Severity: round(f.Severity), Confidence: round(f.Confidence), Reason: reason(f), Positions: make([]Position, 0, len(f.Positions)), Silent: make([]string, 0, len(f.Silent))}
	for _, p := range f.Positions {
		v := Position{Value: positionValue(f, &p), Normalized: normalized(p.Fact), Origins: finding.Independent(b.in.Origins, p.Readings),
			Evidence: make([]Evidence, 0, len(p.Readings))}
		for _, r := range p.Readings {
			a := b.in.Set.Articles[r.Article]
			if n := len(v.Articles); n == 0 || v.Articles[n-1] != a.ID {
				v.Articles = append(v.Articles, a.ID)
			}
			v.Evidence = append(v.Evidence, b.evidence(a, r))
		}
		w.Positions = append(w.Positions, v)
	}
	for _, a := range f.Silent {
		w.Silent = append(w.Silent, b.in.Set.Articles[a].ID)
	}
	return w
}

func (b *builder) evidence(a *article.Article, r finding.Reading) Evidence {
	at := a.Body.Verbatim(r.Span)
	e := Evidence{Article: a.ID, Exact: a.Text(at), Start: a.Body.CodePoints(at.Start), End: a.Body.CodePoints(at.End),
		Sentence: points(a, a.Sentences[r.Sentence].Span), Attribution: text.OneLine(a.Text(r.Source))}
	e.Prefix, e.Suffix = a.Body.Context(at)
	if r.Hedged {
		e.Firmness = [...]string{"flat", "hedged", "claimed", "rejected"}[r.Firm]
	}
	return e
}

func points(a *article.Article, s text.Span) Range {
	return Range{a.Body.CodePoints(s.Start), a.Body.CodePoints(s.End)}
}

func (b *builder) sentence(p align.Place) SentenceRange {
	a := b.in.Set.Articles[p.Article]
	s := points(a, a.Sentences[p.Sentence].Span)
	return SentenceRange{a.ID, s.Start, s.End}
}

func normalized(v fact.Value) *Normalized {
	switch v := v.(type) {
	case fact.Quantity:
		return &Normalized{Kind: "quantity", Value: finite(v.Value), Min: bound(v.Min, v), Max: bound(v.Max, v), Unit: v.Unit}
	case fact.Timex:
		if v.Type == fact.Duration {
			return &Normalized{Kind: "duration", Text: v.Value}
		}
		return &Normalized{Kind: "time", Text: v.Value}
	case fact.Name:
		return &Normalized{Kind: "name", Text: v.Canonical}
	}
	return nil
}

// finite keeps NaN and the infinities out of JSON.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}

// bound leaves out a bound that is the value itself.
func bound(x float64, q fact.Quantity) *float64 {
	if x == q.Value {
		return nil
	}
	return finite(x)
}

// round keeps two decimals: more would say more than is known, and would let float noise into the bytes.
func round(x float64) float64 { return math.Round(x*100) / 100 }
