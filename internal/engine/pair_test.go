package engine

import (
	"slices"
	"strings"
	"testing"

	"storydiff/internal/report"
)

const (
	fire = "Fire at the mill\n\nA fire broke out at the paper mill in Orvik on Tuesday evening. Police said 25 workers were taken to hospital. The mill employs 300 people. It belongs to the Sund family."
	mill = "Blaze hits paper mill\n\nA fire broke out at the paper mill in Orvik on Tuesday evening. Police said 27 workers were taken to hospital. The cause is not known. Owners of the plant are two brothers called Sund."
)

// sentences makes a pair of the sentences that hold the words.
func sentences(relation, inA, inB string) report.Pair {
	return report.Pair{Relation: relation, Sentences: []report.Selector{{Source: "a.txt", Exact: inA}, {Source: "b.txt", Exact: inB}}}
}

func compared(t *testing.T, pairs ...report.Pair) *report.Report {
	t.Helper()
	r, err := Compare([]Input{{Name: "a.txt", Data: []byte(fire)}, {Name: "b.txt", Data: []byte(mill)}}, Options{Pairs: pairs})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// brought gives the kind of the finding in which both words stand, "" where there is none.
func brought(r *report.Report, inA, inB string) string {
	says := func(f report.Finding, words string) bool {
		return slices.ContainsFunc(f.Positions, func(p report.Position) bool {
			return slices.ContainsFunc(p.Evidence, func(e report.Evidence) bool { return strings.Contains(e.Exact, words) })
		})
	}
	for _, f := range r.Findings {
		if says(f, inA) && says(f, inB) {
			return f.Kind
		}
	}
	return ""
}

func TestSentencesTakenApartStandInNoFindingTogether(t *testing.T) {
	if kind := brought(compared(t), "25", "27"); kind == "" {
		t.Fatal("without the reader's word the figures do not meet, so the test shows nothing")
	}
	r := compared(t, sentences("apart", "25 workers", "27 workers"))
	if kind := brought(r, "25", "27"); kind != "" {
		t.Errorf("25 and 27 still stand in one finding, %s", kind)
	}
	if kind := brought(r, "Tuesday", "Tuesday"); kind == "" {
		t.Error("the sentences before them were parted, too")
	}
	if !strings.Contains(diagnostics(r), "Taken apart by the reader: “25 workers” and “27 workers”.") {
		t.Errorf("not said:\n%s", diagnostics(r))
	}
}

func TestSentencesPutTogetherStandInOneFinding(t *testing.T) {
	const x, y = "belongs to the Sund family", "two brothers called Sund"
	if kind := brought(compared(t), x, y); kind != "" {
		t.Fatalf("they meet without the reader's word, as %s, so the test shows nothing", kind)
	}
	r := compared(t, sentences("together", x, y))
	if kind := brought(r, x, y); kind != "wording" {
		t.Errorf("put together they stand in %q", kind)
	}
	if len(r.Pairs) != 1 || !strings.Contains(diagnostics(r), "Put together by the reader") {
		t.Errorf("not said:\n%s", diagnostics(r))
	}
}

func TestPairsCountInAnyOrderAndWhereTheTextHasChanged(t *testing.T) {
	one, two := sentences("apart", "25 workers", "27 workers"), sentences("together", "belongs to the Sund family", "two brothers called Sund")
	turned := sentences("apart", "25 workers", "27 workers")
	slices.Reverse(turned.Sentences)
	a, _ := report.Render(compared(t, one, two), report.JSON)
	b, _ := report.Render(compared(t, two, turned), report.JSON)
	if string(a) != string(b) {
		t.Error("pairs in another order give another report")
	}
	lost := compared(t, sentences("apart", "26 workers", "27 workers"), report.Pair{Relation: "near", Sentences: one.Sentences})
	if got := strings.Count(diagnostics(lost), "Not found any more"); got != 2 {
		t.Errorf("%d pairs are said to be lost, want 2", got)
	}
	moved := one
	moved.Sentences = slices.Clone(one.Sentences)
	moved.Sentences[0].Start, moved.Sentences[0].End = 3, 13 // where it stood before an edit
	if kind := brought(compared(t, moved), "25", "27"); kind != "" {
		t.Error("words that have moved are not found")
	}
}

func TestWhatWasLeftOutIsIncluded(t *testing.T) {
	page := ferry + "\n\nShare this article\n\nRead more: ten islands for a weekend"
	inputs := []Input{{Name: "a.txt", Data: []byte(page)}, {Name: "b.txt", Data: []byte(again)}}
	first, err := Compare(inputs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var left []report.Range
	for _, p := range first.Articles[0].Paragraphs {
		if p.Role == "furniture" {
			left = append(left, report.Range{Start: p.Start, End: p.End})
		}
	}
	if len(left) != 2 {
		t.Fatalf("%d lines are left out, want 2", len(left))
	}
	session := new(Session)
	for n, want := range []string{"Left out 2 lines", "Left out 1 line", ""} {
		inputs[0].Include = left[:n]
		r, err := session.Compare(inputs, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if said := diagnostics(r); want == "" && strings.Contains(said, "Left out") || !strings.Contains(said, want) {
			t.Errorf("with %d included: %q", n, said)
		}
	}
}
