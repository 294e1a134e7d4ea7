package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"math"
	"os"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/finding"
	"storydiff/internal/reader"
	"storydiff/internal/text"
)

// row is one line of input of any stage.
type row struct {
	ID            json.RawMessage `json:"id"`
	Text          string          `json:"text"`
	Lang          string          `json:"lang"`
	ReferenceDate string          `json:"reference_date"`
	A             string          `json:"a"`
	B             string          `json:"b"`
	Name          string          `json:"name"`
	Data          string          `json:"data"`
}

// inspect runs one stage over JSON Lines from standard input.
func inspect(args []string) int {
	if len(args) != 1 {
		return fail(exitUsage, "name one stage: sentences, facts, frames, names, pairs or read")
	}
	stages := map[string]func(row) map[string]any{
		"sentences": inspectSentences, "facts": inspectFacts, "frames": inspectFrames, "names": inspectNames, "pairs": inspectPairs, "read": inspectRead,
	}
	run := stages[args[0]]
	if run == nil {
		return fail(exitUsage, "there is no stage %q: sentences, facts, frames, names, pairs or read", args[0])
	}
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	dec := json.NewDecoder(in)
	for dec.More() {
		var r row
		if err := dec.Decode(&r); err != nil {
			out.Flush()
			return fail(exitFailed, "standard input is not JSON Lines: %v", err)
		}
		answer := run(r)
		answer["id"] = r.ID
		if err := enc.Encode(answer); err != nil {
			return fail(exitFailed, "%v", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fail(exitFailed, "%v", err)
	}
	return 0
}

// plainArticle takes the text as it stands, without a reader: a blank line parts paragraphs.
func plainArticle(s, lang string) *article.Article {
	var ps []article.Paragraph
	start, end := 0, 0 // of the paragraph at hand
	for at := 0; at < len(s); {
		next := len(s)
		if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		if strings.TrimSpace(s[at:next]) != "" {
			end = next
		} else if end > start {
			ps = append(ps, article.Paragraph{Span: text.Span{Start: start, End: end}})
			start = next
		} else {
			start = next
		}
		at = next
	}
	if end > start {
		ps = append(ps, article.Paragraph{Span: text.Span{Start: start, End: end}})
	}
	return article.New("", article.Meta{InLanguage: lang}, text.New(s, nil), ps)
}

func points(t *text.Text, s text.Span) [2]int {
	return [2]int{t.CodePoints(s.Start), t.CodePoints(s.End)}
}

func inspectSentences(r row) map[string]any {
	a := plainArticle(r.Text, r.Lang)
	spans := [][2]int{}
	for _, s := range a.Sentences {
		spans = append(spans, points(a.Body, s.Span))
	}
	return map[string]any{"sentences": spans}
}

func inspectFacts(r row) map[string]any {
	a := plainArticle(r.Text, r.Lang)
	facts := []map[string]any{}
	for _, f := range fact.Extract(a, r.ReferenceDate) {
		at := points(a.Body, f.Span)
		m := map[string]any{"start": at[0], "end": at[1], "text": a.Text(f.Span), "polarity": f.Polarity, "modality": f.Modality, "attribution": f.Attribution}
		switch v := f.Value.(type) {
		case fact.Timex:
			m["kind"], m["type"], m["value"] = "time", v.Type.String(), v.Value
			if v.Mod != "" {
				m["mod"] = v.Mod
			}
		case fact.Quantity:
			m["kind"], m["unit"], m["role"], m["head"], m["scope"] = "quantity", v.Unit, v.Role, v.Head, v.Scope
			m["ordinal"], m["approximate"], m["vague"] = v.Ordinal, v.Approximate, v.Vague
			if !v.Counted.Empty() {
				m["counted"] = a.Text(v.Counted)
			}
			for k, x := range map[string]float64{"value": v.Value, "min": v.Min, "max": v.Max} {
				if !math.IsNaN(x) && !math.IsInf(x, 0) {
					m[k] = x
				}
			}
		case fact.Name:
			m["kind"], m["type"], m["canonical"], m["entity"], m["title"] = "name", v.Type.String(), v.Canonical, v.Entity, v.Title
		case fact.Quote:
			m["kind"], m["direct"], m["speaker"], m["firmness"] = "quote", v.Direct, v.Speaker, v.Firm
			content := [][2]int{}
			for _, c := range v.Content {
				content = append(content, points(a.Body, c))
			}
			m["content"], m["source"], m["cue"] = content, nil, nil
			if !v.Source.Empty() {
				m["source"] = points(a.Body, v.Source)
			}
			if !v.Cue.Empty() {
				m["cue"] = points(a.Body, v.Cue)
			}
		}
		facts = append(facts, m)
	}
	return map[string]any{"facts": facts}
}

// inspectFrames shows each clause taken apart, to look at rather than to score.
func inspectFrames(r row) map[string]any {
	a := plainArticle(r.Text, r.Lang)
	frames := []map[string]any{}
	clauses, _ := fact.Parse(a)
	for _, f := range clauses {
		attached := []string{}
		for _, g := range f.Attached {
			attached = append(attached, g.Preposition+" "+a.Text(g.Span))
		}
		at := points(a.Body, f.Span)
		frames = append(frames, map[string]any{"start": at[0], "end": at[1], "text": a.Text(f.Span), "verb": a.Text(f.Verb), "predicate": f.Predicate,
			"state": f.State, "tense": f.Tense, "polarity": f.Polarity, "modality": f.Modality, "actor": a.Text(f.Actor.Span), "patient": a.Text(f.Patient.Span),
			"attached": attached})
	}
	return map[string]any{"frames": frames}
}

func inspectNames(r row) map[string]any {
	return map[string]any{"score": fact.NameSimilarity(r.A, r.B)}
}

// inspectPairs compares two texts that are about one thing, as whoever asks says: whether they cannot both be so, and else whether the first says what
// the second says.
func inspectPairs(r row) map[string]any {
	a, b := plainArticle(r.A, "en"), plainArticle(r.B, "en")
	likeness := align.NewGist(a, 0, len(a.Tokens)).Compare(align.NewGist(b, 0, len(b.Tokens)))
	similarity, agreement := likeness.Similarity(), likeness.Follows()
	relation, confidence := "unrelated", 1-agreement
	set := align.Prepare([]*article.Article{a, b}, []fact.Content{fact.Read(a), fact.Read(b)})
	if agreement >= align.Agrees && finding.TollsFollow(set) {
		relation, confidence = "agree", agreement
	}
	if sure, ok := finding.Excludes(finding.NewInput(set)); ok {
		relation, confidence = "conflict", sure
	}
	return map[string]any{"similarity": similarity, "relation": relation, "confidence": confidence}
}

func inspectRead(r row) map[string]any {
	data, err := base64.StdEncoding.DecodeString(r.Data)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	d, err := reader.Read(r.Name, data)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	kept := ""
	paragraphs := []map[string]any{}
	for _, p := range d.Paragraphs {
		at := points(d.Body, p.Span)
		paragraphs = append(paragraphs, map[string]any{"start": at[0], "end": at[1], "role": p.Role.String(), "text": d.Body.Slice(p.Span)})
		if p.Role == article.Body {
			kept += d.Body.Slice(p.Span) + "\n"
		}
	}
	notices := []string{}
	for _, n := range d.Notices {
		notices = append(notices, n.Message)
	}
	return map[string]any{"title": d.Meta.Headline, "text": kept, "published": d.Meta.DatePublished, "modified": d.Meta.DateModified,
		"author": d.Meta.Author, "publisher": d.Meta.Publisher, "dateline": d.Meta.Dateline, "credit": d.Meta.Credit,
		"language": d.Meta.InLanguage, "url": d.Meta.URL, "paragraphs": paragraphs, "notices": notices}
}
