package article

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/text"
)

// TestSentencesSpec reads testdata/spec/sentences_LANG.txt: a paragraph with "¦" where a sentence must end, one case to a line; "\n" stands
// for a newline, "//" begins a comment.
func TestSentencesSpec(t *testing.T) {
	paths, err := filepath.Glob("testdata/spec/sentences_*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no spec files", err)
	}
	for _, path := range paths {
		lang := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "sentences_"), ".txt")
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		in := bufio.NewScanner(f)
		for n := 1; in.Scan(); n++ {
			line := in.Text()
			if line == "" || strings.HasPrefix(line, "//") {
				continue
			}
			line = strings.ReplaceAll(line, `\n`, "\n")
			var want []string
			for _, w := range strings.Split(line, "¦") {
				want = append(want, strings.TrimSpace(w))
			}
			s := strings.ReplaceAll(line, "¦", "")
			var got []string
			for _, g := range Sentences(s, text.Span{Start: 0, End: len(s)}, lang) {
				got = append(got, s[g.Start:g.End])
			}
			if strings.Join(got, "¦") != strings.Join(want, "¦") {
				t.Errorf("%s:%d\n got  %q\n want %q", path, n, got, want)
			}
		}
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"At 6 a.m. Mr. Ross left. “Is it over?” he asked.", "1. One 2. Two", "a\nb.\n\n• c ''d.'' (e.", ". . . ! ?”) „x“ «y»", "vom 6. Februar.Der"} {
		f.Add(s, "en")
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		if !utf8.ValidString(s) {
			return
		}
		at := 0
		for _, g := range Sentences(s, text.Span{Start: 0, End: len(s)}, lang) {
			if g.Start < at || g.End <= g.Start || g.End > len(s) {
				t.Fatalf("%v after %d in %d bytes", g, at, len(s))
			}
			if !utf8.RuneStart(s[g.Start]) || g.End < len(s) && !utf8.RuneStart(s[g.End]) {
				t.Fatalf("%v cuts a character", g)
			}
			if strings.TrimSpace(s[at:g.Start]) != "" {
				t.Fatalf("%q is in no sentence", s[at:g.Start])
			}
			end := at
			tokens, _ := appendTokens(nil, s, g, nil, 0)
			for _, tok := range tokens {
				if tok.Span.Start < max(end, g.Start) || tok.Span.End > g.End || tok.Span.Empty() {
					t.Fatalf("token %v in %v", tok.Span, g)
				}
				end = tok.Span.End
			}
			at = g.End
		}
		if strings.TrimFunc(s[at:], unicode.IsSpace) != "" {
			t.Fatalf("%q is in no sentence", s[at:])
		}
	})
}

// A hostile text must not take longer than its length warrants: 256 KB of one thing takes well under a second, minutes if the cost were quadratic.
func TestSentencesTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"(", "x", ".", ". ", "? ", "\"", "' ", "''", "a.b.", "“", "\n", "• ", "I ", "Mr. ", "1. ", "A", "Xx.Yy", "[.", "é", "?\" Aa Bb Cc Dd "} {
		s := strings.Repeat(unit, 1<<18/len(unit))
		begin := time.Now()
		for _, g := range Sentences(s, text.Span{Start: 0, End: len(s)}, "en") {
			appendTokens(nil, s, g, nil, 0)
		}
		if d := time.Since(begin); d > 5*time.Second {
			t.Errorf("256 KB of %q took %v", unit, d)
		}
	}
}
