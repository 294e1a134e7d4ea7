package engine

import (
	"os"
	"path/filepath"
	"testing"

	"storydiff/internal/article"
	"storydiff/internal/fact"
)

// exampleInputs are the five articles of the example set, or those of the folder that STORY names.
func exampleInputs(b *testing.B) []Input {
	files, err := filepath.Glob("../../web/example/*.txt")
	if dir := os.Getenv("STORY"); dir != "" {
		files, err = filepath.Glob(dir + "/*.txt")
	}
	if err != nil || len(files) < 2 {
		b.Fatalf("no articles: %v", err)
	}
	var inputs []Input
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		inputs = append(inputs, Input{Name: filepath.Base(f), Data: data})
	}
	return inputs
}

// BenchmarkCompare compares the articles.
func BenchmarkCompare(b *testing.B) {
	inputs := exampleInputs(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compare(inputs, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFacts reads the articles, segments them and extracts their facts.
func BenchmarkFacts(b *testing.B) {
	inputs := exampleInputs(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, in := range inputs {
			d, err := read(in)
			if err != nil {
				b.Fatal(err)
			}
			fact.Extract(article.New(in.Name, merge(d.Meta, in), d.Body, d.Paragraphs), "")
		}
	}
}
