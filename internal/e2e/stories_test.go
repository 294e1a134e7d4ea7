package e2e

import (
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"storydiff/internal/engine"
)

// TestStories compares made-up stories of three reports each, which tell of one event in words of their own and are full of what looks like a conflict and is none: tolls that rise, offers that are raised,
// counts that go on, prices of the morning and the evening, the days of two steps. A file begins with the conflicts that are to be found, each as its
// values in order of the alphabet, and nothing else may be called one; "~" names those of which the report has to show the values beside each other and says that they may be of
// two things, or that the later one holds; then come the reports, each behind "== source, time of publication".
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			story, err := ParseStory(file, data)
			if err != nil {
				t.Fatal(err)
			}
			var got, shown []string
			want, doubt := story.Noted["="], story.Noted["~"]
			var inputs []engine.Input
			for _, r := range story.Reports {
				inputs = append(inputs, engine.Input{Name: r.Source + ".txt", Publisher: r.Source, DatePublished: r.Published, Data: []byte(r.Text)})
			}
			r := compare(t, inputs)
			for _, a := range r.Articles {
				if !a.Compared {
					t.Errorf("%s is left out", a.Name)
				}
			}
			for _, f := range r.Findings {
				var values []string
				for _, p := range f.Positions {
					values = append(values, p.Value)
				}
				sort.Strings(values)
				shown = append(shown, strings.Join(values, " | "))
				if f.Kind == "conflict" {
					got = append(got, shown[len(shown)-1])
				}
			}
			sort.Strings(want)
			sort.Strings(got)
			if !slices.Equal(got, want) {
				t.Errorf("conflicts %q, want %q", got, want)
			}
			for _, values := range doubt {
				if !slices.Contains(shown, values) {
					t.Errorf("%q is not shown", values)
				}
			}
		})
	}
}
