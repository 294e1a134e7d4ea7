package finding

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

// A spec file holds cases like
//
//	## a figure changed in a copied sentence
//	A 2026-03-02: The ferry carried 140 passengers, the harbour police said.
//	B 2026-03-02: The ferry carried 150 passengers, the harbour police said.
//	= conflict quantity: 140 passengers | 150 passengers
//	! update
//
// "=" asks for a finding of that kind and aspect whose positions have these values; "! kind" forbids every finding of the kind.
// "  " continues an article's text with a new paragraph.
func TestSpecs(t *testing.T) {
	files, err := filepath.Glob("testdata/spec/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no spec files: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range strings.Split(string(data), "\n## ")[1:] {
			name, body, _ := strings.Cut(block, "\n")
			t.Run(filepath.Base(file)+"/"+name, func(t *testing.T) { runSpec(t, body) })
		}
	}
}

func runSpec(t *testing.T, body string) {
	var articles []*article.Article
	var texts, dates, wants []string
	for _, line := range strings.Split(strings.TrimRight(body, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "= "), strings.HasPrefix(line, "! "):
			wants = append(wants, line)
		case strings.HasPrefix(line, "  "):
			texts[len(texts)-1] += "\n" + strings.TrimSpace(line)
		case len(line) > 2 && line[0] >= 'A' && line[0] <= 'Z':
			head, rest, ok := strings.Cut(line, ": ")
			if !ok {
				t.Fatalf("no text in %q", line)
			}
			_, date, _ := strings.Cut(head, " ")
			texts, dates = append(texts, rest), append(dates, date)
		case line != "":
			t.Fatalf("not understood: %q", line)
		}
	}
	if len(wants) == 0 {
		t.Fatal("the case asks for nothing")
	}
	var facts [][]fact.Fact
	for i, s := range texts {
		b := text.New(s, nil)
		var ps []article.Paragraph
		for at := 0; at <= len(s); {
			end := strings.IndexByte(s[at:], '\n')
			if end < 0 {
				end = len(s)
			} else {
				end += at
			}
			ps = append(ps, article.Paragraph{Span: text.Span{Start: at, End: end}})
			at = end + 1
		}
		a := article.New("", article.Meta{InLanguage: "en", DatePublished: dates[i]}, b, ps)
		a.ID = string(rune('A' + i))
		articles = append(articles, a)
		facts = append(facts, fact.Extract(a, ""))
	}
	found := Detect(NewInput(align.Prepare(articles, facts)))
	var lines []string
	for _, f := range found {
		var values []string
		for _, p := range f.Positions {
			values = append(values, p.Value)
			for _, r := range p.Readings {
				if r.Span.Empty() || r.Span.End > articles[r.Article].Body.Len() {
					t.Errorf("evidence out of range: %v", r)
				}
			}
		}
		sort.Strings(values)
		lines = append(lines, fmt.Sprintf("%s %s: %s", f.Kind, f.Aspect, strings.Join(values, " | ")))
	}
	for _, want := range wants {
		head, values, _ := strings.Cut(want[2:], ": ")
		kind, aspect, narrow := strings.Cut(head, " ")
		if !slices.Contains(kindNames[:], kind) || narrow && !slices.Contains(aspectNames[:], aspect) {
			t.Fatalf("no kind or aspect is called so: %q", want) // "! conflicts" would hold whatever is found
		}
		if want[0] == '!' {
			for _, l := range lines {
				if strings.HasPrefix(l, head) {
					t.Errorf("must not be found: %s", l)
				}
			}
			continue
		}
		vs := strings.Split(values, " | ")
		sort.Strings(vs)
		line := head + ": " + strings.Join(vs, " | ")
		ok := false
		for _, l := range lines {
			ok = ok || l == line
		}
		if !ok {
			t.Errorf("not found: %s\n\tfound: %s", line, strings.Join(lines, "\n\t       "))
		}
	}
}
