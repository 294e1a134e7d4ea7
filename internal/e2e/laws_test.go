package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/internal/report"
)

// places are the marked places of the conflicts and updates, by file and offset: what a finding is, whatever it is numbered or called.
func places(r *report.Report, kinds ...string) []string {
	name := map[string]string{}
	for _, a := range r.Articles {
		name[a.ID] = a.Name
	}
	var out []string
	for _, f := range r.Findings {
		if !slices.Contains(kinds, f.Kind) {
			continue
		}
		for _, p := range f.Positions {
			for _, e := range p.Evidence {
				out = append(out, fmt.Sprintf("%s %s %s %q", f.Kind, f.Question, name[e.Article], e.Exact))
			}
		}
	}
	slices.Sort(out)
	return out
}

// TestOtherWordsChangeNothing rewrites one article in a way that changes no fact, and wants the same conflicts and updates.
func TestOtherWordsChangeNothing(t *testing.T) {
	rewrites := []struct {
		name string
		r    *strings.Replacer
	}{
		{"straight marks", strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")},
		{"other dashes", strings.NewReplacer(" — ", " – ", "—", " – ")},
		{"stated", strings.NewReplacer(" he said", " he stated", " she said", " she stated", " police said", " police stated", " officials said", " officials stated")},
		{"per cent", strings.NewReplacer(" percent", " per cent", " per cent", " percent")},
		{"and, but", strings.NewReplacer(". But ", ". However, ", ". However, ", ". But ", ". Also, ", ". ")},
	}
	each(t, func(t *testing.T, dir string) {
		inputs, _ := load(t, dir)
		want := places(compare(t, inputs), "conflict", "update")
		for _, w := range rewrites {
			for i := range inputs {
				changed := slices.Clone(inputs)
				changed[i].Data = []byte(w.r.Replace(string(inputs[i].Data)))
				if string(changed[i].Data) == string(inputs[i].Data) {
					continue
				}
				got := places(compare(t, changed), "conflict", "update")
				if len(got) != len(want) {
					t.Errorf("%s in %s:\nnow  %q\nthen %q", w.name, inputs[i].Name, without(got, want), without(want, got))
				}
			}
		}
	})
}

// without gives what is in a and not in b.
func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}
