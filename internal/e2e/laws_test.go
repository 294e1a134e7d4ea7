package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/internal/engine"
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

// TestLeavingOneOutAddsNoConflict compares each story without each of its articles: the others do not differ on more than before.
func TestLeavingOneOutAddsNoConflict(t *testing.T) {
	each(t, func(t *testing.T, dir string) {
		inputs, _ := load(t, dir)
		if len(inputs) < 3 {
			return
		}
		all := map[string]bool{}
		whole := compare(t, inputs)
		mark := func(r *report.Report, e *report.Evidence) string {
			for _, a := range r.Articles {
				if a.ID == e.Article {
					return fmt.Sprint(a.Name, e.Start)
				}
			}
			return ""
		}
		for _, f := range whole.Findings {
			for _, p := range f.Positions {
				for k := range p.Evidence {
					if f.Kind == "conflict" {
						all[mark(whole, &p.Evidence[k])] = true
					}
				}
			}
		}
		for i := range inputs {
			r, err := engine.Compare(append(slices.Clone(inputs[:i]), inputs[i+1:]...), engine.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range r.Findings {
				known := 0
				for _, p := range f.Positions {
					if slices.ContainsFunc(p.Evidence, func(e report.Evidence) bool { return all[mark(r, &e)] }) {
						known++
					}
				}
				if f.Kind == "conflict" && known < 2 {
					t.Errorf("without %s the others differ on %q: %q and %q", inputs[i].Name, f.Question, f.Positions[0].Value, f.Positions[1].Value)
				}
			}
		}
	})
}
