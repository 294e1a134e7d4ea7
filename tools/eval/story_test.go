package main

import (
	"os"
	"path/filepath"
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

func TestReadStories(t *testing.T) {
	dir := t.TempDir()
	err := os.WriteFile(filepath.Join(dir, "ferry.txt"), []byte("= 21 crew | 23 crew\nu two hurt | three hurt\n== Post, Harbour, 2026-03-02T10:00\nFerry aground\n\n21 crew.\n== Wire, 2026-03-02T12:00\n23 crew.\n"), 0o644)
	if err != nil {
		t.Fatal(err)
	}
	stories, err := readStories(filepath.Join(dir, "*.txt"))
	if err != nil || len(stories) != 1 {
		t.Fatal(stories, err)
	}
	s := stories[0]
	if len(s.noted["conflict"]) != 1 || len(s.noted["update"]) != 1 || len(s.reports) != 2 || s.reports[0].Publisher != "Post, Harbour" || s.reports[1].DatePublished != "2026-03-02T12:00" {
		t.Errorf("%+v", s)
	}
}
