package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/reader"
)

// exampleInputs are the five articles of the example set, or those of the folder that STORY names.
func exampleInputs(b *testing.B) []Input {
	inputs, err := readExamples()
	if err != nil {
		b.Fatal(err)
	}
	return inputs
}

// readExamples reads the files once, however often a benchmark is run: what it measures finds its texts at hand.
var readExamples = sync.OnceValues(func() ([]Input, error) {
	files, err := filepath.Glob("../../web/example/*.txt")
	if dir := os.Getenv("STORY"); dir != "" {
		files, err = filepath.Glob(dir + "/*.txt")
	}
	if err != nil || len(files) < 2 {
		return nil, fmt.Errorf("no articles: %w", err)
	}
	var inputs []Input
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, Input{Name: filepath.Base(f), Data: data})
	}
	return inputs, nil
})

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

// BenchmarkFacts reads the articles, segments them and extracts their facts, one after the other as Compare does.
func BenchmarkFacts(b *testing.B) {
	inputs := exampleInputs(b)
	documents, articles := make([]*reader.Document, len(inputs)), make([]*article.Article, len(inputs))
	b.ReportAllocs()
	for b.Loop() {
		for i, in := range inputs {
			var err error
			if documents[i], err = read(in); err != nil {
				b.Fatal(err)
			}
		}
		for i, d := range documents {
			articles[i] = article.New(inputs[i].Name, merge(d.Meta, inputs[i]), d.Body, d.Paragraphs)
		}
		fact.ExtractAll(articles, nil)
	}
}
