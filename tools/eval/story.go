package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"storydiff/internal/e2e"
	"storydiff/internal/engine"
	"storydiff/internal/finding"
	"storydiff/internal/report"
)

// Stories
//
// What is written for a test is written by somebody who knows what the program does. So the stories of stories/ were written after what real outlets wrote
// of real events, with other names, places and figures, and what conflicts in them was noted before any program had read them. There are far more of them than
// of those that the tests ask to be right to the letter, and nothing asks that of these: the sheet says how much of what is called a conflict is
// one, and how many are found, so that a change which is right for one story shows what it does to eight hundred.
//
// Conflicts are marked "=", the values as they stand in the reports, and "u" where the story moved on. What is noted is careful but not perfect.

const storyFiles = "tools/eval/stories/*.txt"

// readStories reads the stories of files.
func readStories() ([]e2e.Story, error) {
	names, err := filepath.Glob(storyFiles)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("there are no stories in %s", storyFiles)
	}
	var out []e2e.Story
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		s, err := e2e.ParseStory(name, data)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
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

// tally counts what of what is called of a kind is of it, and what of what is noted as of that kind is called so.
type tally struct{ said, right, noted, found int }

func (t tally) String() string {
	return fmt.Sprintf("P %d/%d=%.2f R %d/%d=%.2f", t.right, t.said, float64(t.right)/float64(max(1, t.said)), t.found, t.noted, float64(t.found)/float64(max(1, t.noted)))
}

// judge compares the reports of each story and gives a line for the sheet.
func judge(stories []e2e.Story) (string, error) {
	var conflicts, updates tally
	for _, s := range stories {
		var inputs []engine.Input
		for _, r := range s.Reports {
			inputs = append(inputs, engine.Input{Name: r.Source + ".txt", Publisher: r.Source, DatePublished: r.Published, Data: []byte(r.Text)})
		}
		r, err := engine.Compare(inputs, engine.Options{})
		if err != nil {
			return "", fmt.Errorf("%s: %w", s.Name, err)
		}
		conflicts.count(r, finding.Conflict, s.Noted["="])
		updates.count(r, finding.Update, s.Noted["u"])
	}
	return fmt.Sprintf("%d stories | conflict %s | update %s\n", len(stories), conflicts, updates), nil
}

// count adds what a report says of one kind, beside what is noted of it.
func (t *tally) count(r *report.Report, kind finding.Kind, noted []string) {
	texts := map[string][]rune{}
	for _, a := range r.Articles {
		texts[a.ID] = []rune(a.Text)
	}
	found := make([]bool, len(noted))
	for _, f := range r.Findings {
		if f.Kind != kind.String() {
			continue
		}
		right := 0
		for k, values := range noted {
			if gold(strings.Split(values, " | ")).toldBy(f, texts) {
				right, found[k] = 1, true
			}
		}
		t.said++
		t.right += right
	}
	t.noted += len(noted)
	for _, is := range found {
		if is {
			t.found++
		}
	}
}

// toldBy reports whether two positions of a finding have two of the values.
func (g gold) toldBy(f report.Finding, texts map[string][]rune) bool {
	has := func(p report.Position, words string) bool {
		return slices.ContainsFunc(p.Evidence, func(e report.Evidence) bool { return stands(words, texts[e.Article], e.Start, e.End) })
	}
	for i, one := range g {
		for k, other := range g {
			for m, p := range f.Positions {
				for n, q := range f.Positions {
					if i != k && m != n && has(p, one) && has(q, other) {
						return true
					}
				}
			}
		}
	}
	return false
}
