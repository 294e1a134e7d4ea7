package main

import (
	"testing"

	"storydiff/internal/report"
)

func TestStands(t *testing.T) {
	text := []rune("Two of the 23 crew were hurt.")
	for _, c := range []struct {
		words      string
		start, end int
		want       bool
	}{
		{"23 crew", 11, 13, true},
		{"23 CREW", 14, 18, true},
		{"23 crew", 0, 3, false},  // of other words
		{"3 crew", 11, 18, false}, // part of a word
	} {
		if got := stands(c.words, text, c.start, c.end); got != c.want {
			t.Errorf("stands(%q, %d, %d) = %v", c.words, c.start, c.end, got)
		}
	}
}

func TestToldBy(t *testing.T) {
	texts := map[string][]rune{"A": []rune("21 crew"), "B": []rune("23 crew, 21 of them hurt")}
	at := func(article string, start, end int) report.Position {
		return report.Position{Evidence: []report.Evidence{{Article: article, Start: start, End: end}}}
	}
	g := gold{"21 crew", "23 crew"}
	if !g.toldBy(report.Finding{Positions: []report.Position{at("A", 0, 7), at("B", 0, 7)}}, texts) {
		t.Error("the two values are not seen")
	}
	if g.toldBy(report.Finding{Positions: []report.Position{at("A", 0, 7), at("B", 9, 11)}}, texts) {
		t.Error("one value is taken for both")
	}
}
