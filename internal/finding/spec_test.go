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
	for _, s := range specs(t) {
		t.Run(s.name, func(t *testing.T) {
			for _, wrong := range s.wrong(newWorkspace(s.input)) {
				t.Error(wrong)
			}
		})
	}
}

// Every gate has a case that goes wrong without it.
func TestEveryGateIsNeeded(t *testing.T) {
	all := slices.DeleteFunc(specs(t), func(s spec) bool { return len(s.wrong(newWorkspace(s.input))) > 0 }) // those are TestSpecs' to tell
	for i, g := range gates() {
		needed := slices.ContainsFunc(all, func(s spec) bool {
			w := newWorkspace(s.input)
			w.gates = slices.Delete(w.gates, i, i+1)
			return len(s.wrong(w)) > 0
		})
		if !needed {
			t.Errorf("no case needs the gate %q: %s", g.name, g.why)
		}
	}
}

// spec is a case: articles, and what must and must not be found in them.
type spec struct {
	name  string
	input Input
	wants []string
}

func specs(t *testing.T) []spec {
	files, err := filepath.Glob("testdata/spec/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no spec files: %v", err)
	}
	var out []spec
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range strings.Split(string(data), "\n## ")[1:] {
			name, body, _ := strings.Cut(block, "\n")
			out = append(out, readSpec(t, filepath.Base(file)+"/"+name, body))
		}
	}
	return out
}

func readSpec(t *testing.T, name, body string) spec {
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
				t.Fatalf("%s: no text in %q", name, line)
			}
			_, date, _ := strings.Cut(head, " ")
			texts, dates = append(texts, rest), append(dates, date)
		case line != "":
			t.Fatalf("%s: not understood: %q", name, line)
		}
	}
	if len(wants) == 0 {
		t.Fatalf("%s: the case asks for nothing", name)
	}
	for _, want := range wants {
		head, _, _ := strings.Cut(want[2:], ": ")
		kind, aspect, narrow := strings.Cut(head, " ")
		if !slices.Contains(kindNames[:], kind) || narrow && !slices.Contains(aspectNames[:], aspect) {
			t.Fatalf("%s: no kind or aspect is called so: %q", name, want) // "! conflicts" would hold whatever is found
		}
	}
	var contents []fact.Content
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
		contents = append(contents, fact.Read(a))
	}
	return spec{name, NewInput(align.Prepare(articles, contents)), wants}
}

// wrong is what does not hold of the findings.
func (s spec) wrong(w *workspace) []string {
	var lines, wrong []string
	for _, f := range w.detect() {
		var values []string
		for _, p := range f.Positions {
			values = append(values, p.Value)
			for _, r := range p.Readings {
				if r.Span.Empty() || r.Span.End > w.Set.Articles[r.Article].Body.Len() {
					wrong = append(wrong, fmt.Sprintf("evidence out of range: %v", r))
				}
			}
		}
		sort.Strings(values)
		lines = append(lines, fmt.Sprintf("%s %s: %s", f.Kind, f.Aspect, strings.Join(values, " | ")))
	}
	for _, want := range s.wants {
		head, values, _ := strings.Cut(want[2:], ": ")
		if want[0] == '!' {
			for _, l := range lines {
				if strings.HasPrefix(l, head) {
					wrong = append(wrong, "must not be found: "+l)
				}
			}
			continue
		}
		vs := strings.Split(values, " | ")
		sort.Strings(vs)
		line := head + ": " + strings.Join(vs, " | ")
		if !slices.Contains(lines, line) {
			wrong = append(wrong, fmt.Sprintf("not found: %s\n\tfound: %s", line, strings.Join(lines, "\n\t       ")))
		}
	}
	return wrong
}

// A weekday that was changed in a copy is shown beside the copy that has it right.
func TestMisdatedCopy(t *testing.T) {
	const top = "The pier of Sarovo is to be mended. The town has found the money.\n  Nobody walks on it now. It lost a plank in May.\n  " +
		"The singer with Tavo Lind of Narvik on Sarovo Pier on "
	const rest = ", Dec. 26, 2017, with the wind in their hats.\n"
	s := readSpec(t, "misdated copy", "A 2018-01-03: "+top+"Tuesday"+rest+"B 2018-01-03: "+top+"Saturday"+rest+"= conflict time: Saturday | Dec. 26, 2017\n")
	for _, f := range newWorkspace(s.input).detect() {
		if f.Kind == Conflict && len(articlesOf(f.Positions)) != 2 {
			t.Errorf("%q is told of one article alone", f.Reason.Words)
		}
	}
}
