package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLayers(t *testing.T) {
	for _, c := range []struct{ from, imported, broken string }{
		{"internal/fact", "storydiff/internal/article", ""},
		{"internal/fact", "storydiff/internal/align", "arrows point downwards"},
		{"internal/article", "storydiff/internal/reader", "arrows point downwards"},
		{"internal/httpapi", "storydiff/internal/engine", "arrows point downwards"},
		{"internal/report", "storydiff/internal/lexicon", "arrows point downwards"},
		{"wasm/edge", "storydiff/internal/httpapi", ""},
		{"wasm/edge", "storydiff/internal/engine", "arrows point downwards"},
		{"tools/storydiff", "storydiff/internal/lexicon", ""},
		{"tools/storydiff", "storydiff/tools/build", "arrows point downwards"},
		{"internal/util", "strings", "no place in the house"},
		{"internal/text", "unicode/utf8", ""},
	} {
		got := layers([]pkg{{ImportPath: "storydiff/" + c.from, Imports: []string{c.imported}}})
		expect(t, c.from+" -> "+c.imported, got, c.broken)
	}
}

func TestBannedImports(t *testing.T) {
	for _, c := range []struct{ from, imported, why string }{
		{"internal/api", "syscall/js", "wasm/ only"},
		{"tools/build", "syscall/js", "wasm/ only"},
		{"wasm/browser", "syscall/js", ""},
		{"internal/engine", "net/http", "talks to a network"},
		{"wasm/browser", "net/http", "talks to a network"},
		{"internal/httpapi", "net/http", ""},
		{"wasm/edge", "net/http", ""},
		{"tools/storydiff", "net/http", ""},
		{"internal/reader", "net/url", ""},
		{"internal/reader", "os", "pass it bytes"},
		{"internal/reader", "os/exec", "pass it bytes"},
		{"tools/storydiff", "os", ""},
		{"internal/align", "math/rand/v2", "chance"},
		{"internal/align", "math", ""},
	} {
		if got := bannedImport(c.from, c.imported); (got == "") != (c.why == "") || !strings.Contains(got, c.why) {
			t.Errorf("%s imports %s: %q, want %q", c.from, c.imported, got, c.why)
		}
	}
}

func parse(t *testing.T, src string) (*token.FileSet, []*ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", "package p\n"+src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return fset, []*ast.File{f}
}

func expect(t *testing.T, name string, got []string, want string) {
	t.Helper()
	if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.Contains(got[0], want)) {
		t.Errorf("%s: %q, want %q", name, got, want)
	}
}

func TestInitWork(t *testing.T) {
	for _, c := range []struct{ src, broken string }{
		{`var re = regexp.MustCompile("a")`, "p.go:2: regexp.MustCompile called"},
		{`var m = map[string]int{"a": 1}`, "p.go:2: map built"},
		{`var m = make(map[string]int)`, "make called"},
		{`var t = struct{ m map[string]int }{m: map[string]int{}}`, "map built"},
		{`var r = strings.NewReplacer("a", "b")`, "strings.NewReplacer called"},
		{`var table = build()`, "build called"},
		{`func init() {}`, "init function"},
		{`type t struct{}; func (t) init() {}`, ""},
		{`var m map[string]int`, ""},
		{`var words = [...]string{"a", "b"}`, ""},
		{`var Err = errors.New("a")`, ""},
		{`var data = []byte("a")`, ""},
		{`var table = sync.OnceValue(func() map[string]int { return map[string]int{"a": len(os.Args)} })`, ""},
		{`var table = sync.OnceValue[map[string]int](build)`, ""},
		{`func f() { _ = map[string]int{} }`, ""},
	} {
		fset, files := parse(t, c.src)
		expect(t, c.src, initWork(fset, files), c.broken)
	}
}

func TestClocks(t *testing.T) {
	for _, c := range []struct{ src, broken string }{
		{`var _ = func() any { return time.Now() }`, "p.go:2: time.Now"},
		{`func f(t time.Time) any { return time.Since(t) }`, "time.Since"},
		{`func f() any { return time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC) }`, ""},
	} {
		fset, files := parse(t, c.src)
		expect(t, c.src, clocks(fset, files), c.broken)
	}
}

func TestMapRanges(t *testing.T) {
	for _, c := range []struct{ src, broken string }{
		{"func f(m map[string]int) {\n for range m {\n }\n}", "p.go:3: range over a map"},
		{"type set map[string]bool\nfunc f(s set) {\n for k := range s {\n _ = k\n }\n}", "p.go:4:"},
		{"func f(m map[string]int) {\n for range m { // order: a sum\n }\n}", ""},
		{"func f(m map[string]int) {\n // order: a sum\n for range m {\n }\n}", ""},
		{"func f(m map[string]int) {\n // order: a sum,\n // which is commutative\n for range m {\n }\n}", ""},
		{"func f(m map[string]int) {\n // in no order\n for range m {\n }\n}", "range over a map"},
		{"func f(s []int, n int) {\n for range s {\n }\n for range n {\n }\n}", ""},
	} {
		fset, files := parse(t, c.src)
		got, err := mapRanges(fset, "p", files, importer.Default())
		if err != nil {
			t.Fatal(c.src, err)
		}
		expect(t, c.src, got, c.broken)
	}
}

func TestSeals(t *testing.T) {
	tree := func(edit func(fstest.MapFS)) fstest.MapFS {
		m := fstest.MapFS{
			"tools/gen/main.go": {Data: []byte("package main")}, "tools/gen/main_test.go": {Data: []byte("package main")},
			"internal/lexicon/words.gen.txt": {Data: []byte("a\n")}, "internal/lexicon/lexicon.go": {Data: []byte("package lexicon")},
			"web/node_modules/x.gen.js": {Data: []byte("1")},
		}
		text, err := sums(m)
		if err != nil {
			t.Fatal(err)
		}
		m[sealFile] = &fstest.MapFile{Data: text}
		edit(m)
		return m
	}
	for _, c := range []struct {
		name, broken string
		edit         func(fstest.MapFS)
	}{
		{"fresh", "", func(fstest.MapFS) {}},
		{"generator changed", "tools/gen/main.go is not", func(m fstest.MapFS) { m["tools/gen/main.go"] = &fstest.MapFile{Data: []byte("package main // new")} }},
		{"edited by hand", "words.gen.txt is not", func(m fstest.MapFS) { m["internal/lexicon/words.gen.txt"] = &fstest.MapFile{Data: []byte("b\n")} }},
		{"not sealed", "more.gen.go is not", func(m fstest.MapFS) { m["internal/lexicon/more.gen.go"] = &fstest.MapFile{} }},
		{"gone", "words.gen.txt is gone", func(m fstest.MapFS) { delete(m, "internal/lexicon/words.gen.txt") }},
		{"others may change", "", func(m fstest.MapFS) { m["internal/lexicon/lexicon.go"] = &fstest.MapFile{} }},
	} {
		got, err := seals(tree(c.edit))
		if err != nil {
			t.Fatal(err)
		}
		expect(t, c.name, got, c.broken)
	}
}

func TestCompressed(t *testing.T) {
	data := bytes.Repeat([]byte("one and the same "), 10_000)
	if n := compressed(data, 6); n > 1000 {
		t.Error(n)
	}
	var noise bytes.Buffer // digits of a counter's squares do not compress to nothing
	for i := range 5000 {
		fmt.Fprint(&noise, i*i*2654435761)
	}
	quick, best := compressed(noise.Bytes(), 6), compressed(noise.Bytes(), 11)
	if best <= 10 || best > quick || quick > noise.Len() {
		t.Error(best, quick, noise.Len())
	}
	size := func(quality int) int { return compressed(noise.Bytes(), quality) }
	if n := atMost(quick, size); n != quick {
		t.Error("the quick setting was enough:", n, quick)
	}
	if n := atMost(quick-1, size); n != best {
		t.Error("only the best setting could tell:", n, best)
	}
}
