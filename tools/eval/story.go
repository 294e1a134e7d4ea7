package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"storydiff/internal/engine"
	"storydiff/internal/finding"
	"storydiff/internal/report"
)

// Stories
//
// What is written for a test is written by somebody who knows what the program does. So the stories of stories/ were written after what real outlets wrote
// of real events, with other names, places and figures, and what conflicts in them was noted before any program had read them. They are longer by far than
// the stories that the tests ask to be right to the letter, and nothing asks that of them: the sheet says how much of what is called a conflict is
// one, and how many are found, so that a change which is right for one story shows what it does to six hundred.
//
// A file begins with the conflicts, each as "= a | b", the values as they stand in the reports; "u a | b" are those where the story moved on. Then come the reports,
// each behind "== source, time of publication". What is noted is careful but not perfect.

const storyFiles = "tools/eval/stories/*.txt"

// story is a set of reports and what conflicts in them.
type story struct {
	name    string
	reports []engine.Input
	noted   map[string][]gold // by kind
}

// gold is what is noted of one point: its values, as the reports have them.
type gold []string

// stands reports whether words stand in a text where they share a part with runes [start, end).
func stands(words string, text []rune, start, end int) bool {
	own := []rune(words)
	for i := max(0, start-len(own)+1); i < end && i+len(own) <= len(text); i++ {
		if strings.EqualFold(string(text[i:i+len(own)]), words) && !letterAt(text, i-1) && !letterAt(text, i+len(own)) {
			return true
		}
	}
	return false
}

func letterAt(text []rune, i int) bool {
	return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]))
}

// readStories reads the stories of files.
func readStories(pattern string) ([]story, error) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no stories in %s: %w", pattern, err)
	}
	var out []story
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		s := story{name: strings.TrimSuffix(filepath.Base(name), ".txt"), noted: map[string][]gold{}}
		head, rest, _ := strings.Cut("\n"+string(data), "\n== ")
		for line := range strings.Lines(head) {
			for mark, kind := range map[string]string{"= ": finding.Conflict.String(), "u ": finding.Update.String()} {
				if values, ok := strings.CutPrefix(strings.TrimSpace(line), mark); ok {
					s.noted[kind] = append(s.noted[kind], strings.Split(values, " | "))
				}
			}
		}
		for _, r := range strings.Split(rest, "\n== ") {
			of, text, _ := strings.Cut(r, "\n")
			k := max(0, strings.LastIndex(of, ", "))
			s.reports = append(s.reports, engine.Input{Name: of[:k] + ".txt", Publisher: of[:k], DatePublished: of[min(len(of), k+2):], Data: []byte(strings.TrimSpace(text))})
		}
		out = append(out, s)
	}
	return out, nil
}

// tally counts what of what is called of a kind is of it, and what of what is noted as of that kind is called so.
type tally struct{ said, right, noted, found int }

func (t tally) String() string {
	return fmt.Sprintf("P %d/%d=%.2f R %d/%d=%.2f", t.right, t.said, float64(t.right)/float64(max(1, t.said)), t.found, t.noted, float64(t.found)/float64(max(1, t.noted)))
}

// judge compares the reports of each story and gives a line for the sheet.
func judge(stories []story) (string, error) {
	tallies := map[string]*tally{finding.Conflict.String(): {}, finding.Update.String(): {}}
	for i := range stories {
		s := &stories[i]
		r, err := engine.Compare(s.reports, engine.Options{})
		if err != nil {
			return "", fmt.Errorf("%s: %w", s.name, err)
		}
		texts := map[string][]rune{}
		for _, a := range r.Articles {
			texts[a.ID] = []rune(a.Text)
		}
		for kind, t := range tallies {
			found := make([]bool, len(s.noted[kind]))
			for _, f := range r.Findings {
				if f.Kind != kind {
					continue
				}
				t.said++
				right := false
				for k, g := range s.noted[kind] {
					if g.toldBy(f, texts) {
						right, found[k] = true, true
					}
				}
				if right {
					t.right++
				}
			}
			t.noted += len(found)
			for _, is := range found {
				if is {
					t.found++
				}
			}
		}
	}
	return fmt.Sprintf("%d stories | conflict %s | update %s\n", len(stories), tallies[finding.Conflict.String()], tallies[finding.Update.String()]), nil
}

// toldBy reports whether two positions of a finding have two of the values.
func (g gold) toldBy(f report.Finding, texts map[string][]rune) bool {
	var has [][]bool // by position and value
	for _, p := range f.Positions {
		own := make([]bool, len(g))
		for _, e := range p.Evidence {
			for k, words := range g {
				own[k] = own[k] || stands(words, texts[e.Article], e.Start, e.End)
			}
		}
		has = append(has, own)
	}
	for i := range has {
		for j := range has {
			for k := range g {
				for l := range g {
					if i != j && k != l && has[i][k] && has[j][l] {
						return true
					}
				}
			}
		}
	}
	return false
}
