package fact

import (
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

func TestQuoteSpecs(t *testing.T) {
	paths, err := filepath.Glob("testdata/spec/quotes/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no spec files", err)
	}
	for _, path := range paths {
		var input string
		at := 0
		var want []string
		check := func() {
			if input == "" {
				return
			}
			var got []string
			got = append(got, quotesOf(input, strings.TrimSuffix(filepath.Base(path), ".txt"))...)
			if len(want) == 1 && want[0] == "=0" {
				want = nil
			}
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("%s:%d: %s\n got  %s\n want %s", path, at, input, strings.Join(got, "\n      "), strings.Join(want, "\n      "))
			}
		}
		specLines(t, path, func(n int, line string) {
			if strings.HasPrefix(line, "=") {
				want = append(want, line)
				return
			}
			check()
			input, at, want = line, n, nil
		})
		check()
	}
}

// quotesOf writes the quotes of a text as the spec files do. A spec file named by a language holds texts in it, the others are English.
func quotesOf(s, spec string) []string {
	lang := "en"
	if len(spec) == 2 {
		lang = spec
	}
	d := docIn(s, lang)
	extractQuotes(d)
	show := func(s string) string {
		if s == "" {
			return "?"
		}
		return s
	}
	var out []string
	for _, f := range d.facts {
		q := f.Value.(Quote)
		var content []string
		for _, c := range q.Content {
			content = append(content, d.Text(c))
		}
		kind := "indirect"
		if q.Direct {
			kind = "direct"
		}
		out = append(out, "= "+strings.Join([]string{show(d.Text(q.Source)), show(d.Text(q.Cue)), strings.Join(content, " … "), kind,
			[...]string{"flat", "hedged", "claimed", "rejected"}[q.Firm], show(q.Speaker)}, " | "))
	}
	return out
}

// The speaker of a pronoun is the last person named before what is said, by canonical name; whom a source or its aside names besides does not speak.
func TestSpeakerIsTheNameItResolvesTo(t *testing.T) {
	for _, c := range []struct{ text, speakers string }{
		{"Mayor Ann Ross spoke in Akron. “We lost the boat,” she said. The Harbour Board said it was sorry. A spokesman for the Harbour Board said more.",
			"Ann Ross; Harbour Board; a spokesman for the harbour board"},
		{"Ann Ross was up early. “Per Falk will come to the house,” she said.", "Ann Ross"},
		{"The mayor, who met Per Falk in Akron on Tuesday, said that the boat was lost.", "mayor"},
		{"Ann Ross, who welcomed Mr. Per Falk to Akron, said that the boat was lost.", "Ann Ross"},
		{"The mayor, sitting next to Per Falk in Akron, said that the boat was lost.", "mayor"},
		{"Mayor Ann Ross came by boat. The mayor said that the boat was lost. A mayor said so too.", "Ann Ross; a mayor"},
		{"It pleased analysts in Bergen and Akron, who say that the boat was lost.", "analysts in bergen and akron"},
	} {
		d := plainDoc(c.text)
		name := func(words string, kind NameType, title string) {
			for at := 0; ; {
				k := strings.Index(c.text[at:], words)
				if k < 0 {
					return
				}
				d.add(text.Span{Start: at + k, End: at + k + len(words)}, 0, Name{Type: kind, Canonical: words, Title: title})
				at += k + len(words)
			}
		}
		name("Ann Ross", Person, "Mayor")
		name("Per Falk", Person, "Mr.")
		name("Akron", Polity, "")
		name("Harbour Board", Organization, "")
		sort.SliceStable(d.facts, func(i, j int) bool { return d.facts[i].Span.Start < d.facts[j].Span.Start })
		extractQuotes(d)
		var got []string
		for _, f := range d.facts {
			if q, ok := f.Value.(Quote); ok {
				got = append(got, q.Speaker)
			}
		}
		if strings.Join(got, "; ") != c.speakers {
			t.Errorf("%s\n got %q\nwant %q", c.text, strings.Join(got, "; "), c.speakers)
		}
	}
}

func FuzzQuotes(f *testing.F) {
	for _, s := range []string{"“A,” Ann said. “B. C.”", "'x' and ''y'' said z, who said", "According to X, Y, and said \"", "He said that but \n\n“B", "is said to (reportedly, — , ) said"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		d := plainDoc(s)
		if len(d.Sentences) > 0 {
			d.add(d.Sentences[0].Span, 0, Quantity{})
		}
		extractQuotes(d)
		settleStance(d)
		inside := func(at text.Span, what string) {
			if at.Start < 0 || at.End > len(s) || at.Start > at.End || at.Start < len(s) && !utf8.RuneStart(s[at.Start]) || at.End < len(s) && !utf8.RuneStart(s[at.End]) {
				t.Fatalf("%s %v in %d bytes", what, at, len(s))
			}
		}
		for i, f := range d.facts {
			inside(f.Span, "span")
			if f.ID != i || f.Attribution >= len(d.facts) || f.Attribution == i {
				t.Fatalf("fact %d has ID %d and attribution %d", i, f.ID, f.Attribution)
			}
			if q, ok := f.Value.(Quote); ok {
				inside(q.Source, "source")
				inside(q.Cue, "cue")
				if len(q.Content) == 0 {
					t.Fatal("a quote without content")
				}
				end := 0
				for _, c := range q.Content {
					inside(c, "content")
					if c.Empty() || c.Start < end || !d.Sentences[f.Sentence].Span.Contains(c) || !f.Span.Contains(c) {
						t.Fatalf("content %v after %d in sentence %v of span %v", c, end, d.Sentences[f.Sentence].Span, f.Span)
					}
					end = c.End
				}
			}
		}
	})
}

// Hostile texts cost what their length warrants: 256 KB takes a fraction of a second; a quadratic step would take minutes.
func TestQuotesTakeLinearTime(t *testing.T) {
	for _, unit := range []string{"(", "x ", "said ", "Ross said ", "said that, ", "“", "\" ", "' ", "“a,” he said ", ", said Ross", "according to ", "and said 5 ", "reportedly ", "A. B said. "} {
		s := strings.Repeat(unit, 1<<18/len(unit))
		begin := time.Now()
		d := newDoc(article.New("", article.Meta{}, text.New(s, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(s)}}}), new(room))
		d.add(text.Span{Start: 0, End: 1}, 0, Quantity{})
		extractQuotes(d)
		settleStance(d)
		took := time.Since(begin)
		if took > 15*time.Second {
			t.Errorf("256 KB of %q took %v", unit, took)
		}
	}
}
