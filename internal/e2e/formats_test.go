package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/reader"
)

const formats = "../reader/testdata/formats"

// told is what an article says: its sentences and its facts, captions aside where the file has none.
func told(t *testing.T, name string, captions bool) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(formats, name))
	if err != nil {
		t.Fatal(err)
	}
	d, err := reader.Read(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	a := article.New("", d.Meta, d.Body, d.Paragraphs)
	shown := func(sentence int) bool { return captions || a.Role(sentence) != article.Caption }
	var out []string
	for i, s := range a.Sentences {
		if shown(i) {
			out = append(out, a.Text(s.Span))
		}
	}
	for _, f := range fact.Extract(a, "") {
		if shown(f.Sentence) {
			out = append(out, fmt.Sprintf("%T %s %v %v", f.Value, a.Text(f.Span), f.Polarity, f.Modality))
		}
	}
	return out
}

// missing counts what of a is not in b.
func missing(a, b []string) (n int, example string) {
	have := map[string]int{}
	for _, s := range b {
		have[s]++
	}
	for _, s := range a {
		if have[s]--; have[s] < 0 {
			n++
			example = s
		}
	}
	return n, example
}

// One article of our own in every format: the same sentences and facts, whatever program wrote the file.
func TestEveryFormatTellsTheSame(t *testing.T) {
	entries, err := os.ReadDir(formats)
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(name, "article.") || name == "article.zip" || name == "article.scan.pdf" || name == "article.encrypted.pdf" {
			continue
		}
		captions := name != "article.pandoc.rtf" // pandoc drops it
		want, got := told(t, "article.md", captions), told(t, name, captions)
		read++
		if n, s := missing(want, got); n*100 > len(want) {
			t.Errorf("%s: %d of %d are missing, such as %q", name, n, len(want), s)
		}
		if n, s := missing(got, want); n*100 > len(got) {
			t.Errorf("%s: %d of %d are new, such as %q", name, n, len(got), s)
		}
	}
	if read < 20 {
		t.Errorf("only %d files were read", read)
	}
}
