package lexicon_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"storydiff/internal/lexicon"
)

// Every list and table of the program is sorted, without a word twice, and all its words are found.
func TestListsSorted(t *testing.T) {
	files, _ := filepath.Glob("../*/*.go")
	lists := 0
	for _, name := range files {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 {
				return true
			}
			f := ""
			switch fun := call.Fun.(type) {
			case *ast.Ident:
				if file.Name.Name == "lexicon" {
					f = fun.Name
				}
			case *ast.SelectorExpr:
				if p, ok := fun.X.(*ast.Ident); ok && p.Name == "lexicon" {
					f = fun.Sel.Name
				}
			}
			if f != "In" && f != "Value" {
				return true
			}
			if list, ok := constant(call.Args[1]); ok {
				lists++
				checkList(t, fset.Position(call.Pos()).String(), list, f == "Value")
			} else if !strings.HasSuffix(name, "_test.go") {
				t.Errorf("%s: the list is no constant", fset.Position(call.Pos()))
			}
			return true
		})
	}
	if lists < 100 {
		t.Errorf("only %d lists found", lists)
	}
}

func constant(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, ok := constant(e.X)
		b, ok2 := constant(e.Y)
		return a + b, ok && ok2
	}
	return "", false
}

func checkList(t *testing.T, where, list string, valued bool) {
	var words []string
	for _, item := range strings.Split(list, " ") {
		w, value, equals := strings.Cut(item, "=")
		if w == "" || equals != valued || valued && lexicon.Value(w, list) != value || !valued && !lexicon.In(w, list) {
			t.Errorf("%s: %q is not as it should be", where, item)
		}
		words = append(words, w)
	}
	for i := 1; i < len(words); i++ {
		if words[i-1] >= words[i] {
			t.Errorf("%s: %q does not sort before %q", where, words[i-1], words[i])
		}
	}
}

func TestListMisses(t *testing.T) {
	const list, table = "a ab b.c cd", "a=1 ab=23 b.c=4"
	for _, w := range []string{"", " ", "a ", "a ab", "aa", "b", "b.c cd", "c", "cde", "zz", "="} {
		if lexicon.In(w, list) {
			t.Errorf("%q is in %q", w, list)
		}
	}
	for _, w := range []string{"", "=", "a=", "a=1", "a=1 ab", "aa", "b.c=", "b.c=4", "zz"} {
		if v := lexicon.Value(w, table); v != "" {
			t.Errorf("%q is %q", w, v)
		}
	}
}
