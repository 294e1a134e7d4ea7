package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func sheetOf(right, said, trapsHarbour, trapsTram, broken, neutral int) string {
	return fmt.Sprintf(`# Scores
harbour-fire | conflict P 1/1=1.00 R 0/2=0.00 | update P 0/0 R 0/0 | traps %d/9 | broken 0 loose 0 findings 4
tram-linz    | conflict P 1/1=1.00 R 0/2=0.00 | update P 0/0 R 0/0 | traps %d/9 | broken 0 loose 0 findings 4
ALL          | conflict P %d/%d=0.50 R 1/4=0.25 | update P 0/0 R 0/0 | traps %d/18 | broken %d loose 0 findings 8
copy     ALL 29/60=0.483 reported as conflict; 23 other conflicts or updates (must be 0)
neutral  %d false conflicts or updates on 104 harmless copies (must be 0)
`, trapsHarbour, trapsTram, right, said, trapsHarbour+trapsTram, broken, neutral)
}

func TestRegressions(t *testing.T) {
	for _, c := range []struct {
		name, then, now string
		worse           []string
	}{
		{"the same", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(10, 20, 1, 0, 0, 2), nil},
		{"better", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(15, 20, 0, 0, 0, 0), nil},
		{"fewer but as precise", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(5, 10, 1, 0, 0, 2), nil},
		{"none said", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(0, 0, 0, 0, 0, 2), nil},
		{"none said before", sheetOf(0, 0, 0, 0, 0, 0), sheetOf(1, 9, 0, 0, 0, 0), nil},
		{"less precise", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(11, 23, 1, 0, 0, 2), []string{"conflict precision fell from 10/20 to 11/23"}},
		{"another trap, the total the same", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(10, 20, 0, 1, 0, 2), []string{"tram-linz: 1 traps reported as conflict, 0 before"}},
		{"less precise on made-up stories", "9 stories | conflict P 5/8=0.62 R 5/20=0.25 | update P 0/0 R 0/0\n", "9 stories | conflict P 6/10=0.60 R 6/20=0.30 | update P 0/0 R 0/0\n",
			[]string{"conflict precision on made-up stories fell from 5/8 to 6/10"}},
		{"broken and harmless", sheetOf(10, 20, 1, 0, 0, 2), sheetOf(10, 20, 1, 0, 1, 3), []string{"harmless copies: 3 conflicts or updates, 2 before", "evidence: 1 broken and 0 loose, 0 and 0 before"}},
	} {
		if got := regressions(c.then, c.now); !slices.Equal(got, c.worse) {
			t.Errorf("%s: %q, want %q", c.name, got, c.worse)
		}
	}
}

func TestChanged(t *testing.T) {
	if got := strings.Join(changed("a\nb\nc\n", "a\nB\nc\nd\n"), "|"); got != "- b|+ B|- |+ d" {
		t.Errorf("%q", got)
	}
	if got := changed("a\n", "a\n"); got != nil {
		t.Errorf("%q", got)
	}
}
