package e2e

import (
	"fmt"
	"strings"
)

// Story is a set of reports on one event and what is noted of them.
type Story struct {
	Name    string
	Noted   map[string][]string // by mark, the points so marked, each as its values: "21 crew | 23 crew"
	Reports []Report
}

// Report is what one outlet wrote.
type Report struct{ Source, Published, Text string }

// ParseStory reads a story file. It begins with the points, each a line of its mark, a space and its values with " | " between them; then come
// the reports, each behind "== source, time of publication".
func ParseStory(name string, data []byte) (Story, error) {
	s := Story{Name: name, Noted: map[string][]string{}}
	head, rest, _ := strings.Cut("\n"+string(data), "\n== ")
	for line := range strings.Lines(head) {
		if mark, values, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			s.Noted[mark] = append(s.Noted[mark], values)
		}
	}
	for _, r := range strings.Split(rest, "\n== ") {
		of, text, _ := strings.Cut(r, "\n")
		comma := strings.LastIndex(of, ", ")
		if comma < 0 {
			return s, fmt.Errorf("%s: %q names no source and time", name, of)
		}
		s.Reports = append(s.Reports, Report{of[:comma], of[comma+2:], strings.TrimSpace(text)})
	}
	return s, nil
}
