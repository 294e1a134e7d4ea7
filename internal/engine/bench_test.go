package engine

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkCompare compares the five articles of the example set.
func BenchmarkCompare(b *testing.B) {
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
	for b.Loop() {
		if _, err := Compare(inputs, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
