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

// BenchmarkFacts segments the articles and extracts their facts, step by step over all of them as Compare does, from their texts at hand as `inspect facts`
// has them.
func BenchmarkFacts(b *testing.B) {
	inputs := exampleInputs(b)
	documents := readAll(b, inputs, make([]*reader.Document, len(inputs)))
	b.ReportAllocs()
	for b.Loop() {
		factsOf(inputs, documents)
	}
}

// BenchmarkFiles does the same from the files: their format is told, their page furniture and paragraphs found.
func BenchmarkFiles(b *testing.B) {
	inputs := exampleInputs(b)
	documents := make([]*reader.Document, len(inputs))
	b.ReportAllocs()
	for b.Loop() {
		factsOf(inputs, readAll(b, inputs, documents))
	}
}

func readAll(b *testing.B, inputs []Input, documents []*reader.Document) []*reader.Document {
	for i, in := range inputs {
		var err error
		if documents[i], err = read(in); err != nil {
			b.Fatal(err)
		}
	}
	return documents
}

func factsOf(inputs []Input, documents []*reader.Document) {
	articles := make([]*article.Article, len(inputs))
	for i, d := range documents {
		articles[i] = article.New(inputs[i].Name, merge(d.Meta, inputs[i]), d.Body, d.Paragraphs)
	}
	fact.ExtractAll(articles, nil)
}
