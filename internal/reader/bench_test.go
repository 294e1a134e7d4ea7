package reader

import (
	"strings"
	"testing"
)

func BenchmarkLines(b *testing.B) {
	data := []byte(strings.Repeat("ab\n", 1<<18/3))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Read("x", data)
	}
}

func BenchmarkPage(b *testing.B) {
	data := []byte(samplePage)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Read("x", data)
	}
}

func BenchmarkPlain(b *testing.B) {
	data := []byte("Ferry with forty aboard runs aground\n\n" + strings.Repeat(lead+"\n\n"+last+"\n\n", 20))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		Read("x", data)
	}
}
