package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCodePointsAgreesWithCounting(t *testing.T) {
	s := strings.Repeat("aé漢🙂 ", 200)
	x := New(s, nil)
	for at := 0; at <= len(s); at++ {
		if at < len(s) && !utf8.RuneStart(s[at]) {
			continue
		}
		if got, want := x.CodePoints(at), utf8.RuneCountInString(s[:at]); got != want {
			t.Fatalf("CodePoints(%d) = %d, want %d", at, got, want)
		}
	}
}

func TestContextStopsAtTheEdges(t *testing.T) {
	x := New("Four people were hurt.", nil)
	p, s := x.Context(Span{0, 4})
	if p != "" || s != " people were hurt." {
		t.Errorf("got %q, %q", p, s)
	}
}

func TestOriginalLeadsBackThroughEdits(t *testing.T) {
	// "a\u00adb c" became "ab c": the soft hyphen (2 bytes) is gone after byte 1.
	x := New("ab c", []Edit{{At: 1, New: 0, From: 1, Old: 2}})
	if got := x.Original(Span{0, 2}); got != (Span{0, 4}) {
		t.Errorf("ab came from %v", got)
	}
	if got := x.Original(Span{1, 2}); got != (Span{3, 4}) {
		t.Errorf("b came from %v", got)
	}
	// "ﬁve" became "five": one ligature of 3 bytes became 2 bytes.
	y := New("five", []Edit{{At: 0, New: 2, From: 0, Old: 3}})
	if got := y.Original(Span{1, 4}); got != (Span{0, 5}) {
		t.Errorf("ive came from %v", got)
	}
}

func TestOneLineFoldsEveryWhiteSpace(t *testing.T) {
	for r := rune(0); r < 0x3100; r++ {
		for _, s := range []string{"a" + string(r) + "b", string(r) + "a", "a" + string(r), "a " + string(r) + "b", "é" + string(r)} {
			if got, want := OneLine(s), strings.Join(strings.Fields(s), " "); got != want {
				t.Fatalf("OneLine(%q) = %q, want %q", s, got, want)
			}
		}
	}
	for _, s := range []string{"", " ", "a", "a b", "a  b", "“a” – b’s", "a\xe2", "a\xe2\x80", "\xc2"} {
		if got, want := OneLine(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("OneLine(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestVerbatimLeavesOutWhatWasChanged(t *testing.T) {
	// "seven\u00a0dead, no\u200bbody else": the no-break space became a space, the zero-width space is gone.
	x := New("seven dead, nobody else", []Edit{{At: 5, New: 1, From: 5, Old: 2}, {At: 14, New: 0, From: 15, Old: 3}})
	for _, c := range []struct{ in, want Span }{
		{Span{0, 10}, Span{0, 10}},
		{Span{0, 23}, Span{0, 14}},
		{Span{12, 23}, Span{14, 23}},
		{Span{14, 23}, Span{14, 23}},
	} {
		if got := x.Verbatim(c.in); got != c.want {
			t.Errorf("Verbatim(%v) = %v, want %v", c.in, got, c.want)
		}
	}
}
