package e2e

import "testing"

func TestParseStory(t *testing.T) {
	s, err := ParseStory("ferry", []byte("= 21 crew | 23 crew\nu two hurt | three hurt\n== Post, Harbour, 2026-03-02T10:00\nFerry aground\n\n21 crew.\n== Wire, 2026-03-02T12:00\n23 crew.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Noted["="]) != 1 || len(s.Noted["u"]) != 1 || len(s.Reports) != 2 || s.Reports[0].Source != "Post, Harbour" || s.Reports[1].Published != "2026-03-02T12:00" {
		t.Errorf("%+v", s)
	}
	if _, err := ParseStory("ferry", []byte("== Wire\n23 crew.\n")); err == nil {
		t.Error("a report without its time is taken")
	}
}
