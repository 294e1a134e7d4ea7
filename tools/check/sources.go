package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// checkSources reads the sources of internal/ and wasm/, tests excepted.
func checkSources() ([]string, error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	pkgs, err := list("", "-export", "-deps", "./internal/...")
	if err != nil {
		return nil, err
	}
	wasm, err := list("js", "./wasm/...")
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for _, p := range pkgs {
		exports[p.ImportPath] = p.Export
	}
	var broken []string
	for _, p := range append(pkgs, wasm...) {
		path, ours := strings.CutPrefix(p.ImportPath, module+"/")
		if p.Standard || !ours {
			continue
		}
		fset := token.NewFileSet()
		var files []*ast.File
		for _, name := range p.GoFiles {
			full := filepath.Join(p.Dir, name)
			src, err := os.ReadFile(full)
			if err != nil {
				return nil, err
			}
			shown := full
			if rel, err := filepath.Rel(root, full); err == nil {
				shown = rel
			}
			f, err := parser.ParseFile(fset, shown, src, parser.ParseComments)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
		broken = append(broken, initWork(fset, files)...)
		if strings.HasPrefix(path, "internal/") {
			broken = append(broken, clocks(fset, files)...)
			found, err := mapRanges(fset, p.ImportPath, files, importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
				return os.Open(exports[path])
			}))
			if err != nil {
				return nil, err
			}
			broken = append(broken, found...)
		}
	}
	return broken, nil
}

func at(fset *token.FileSet, n ast.Node, format string, args ...any) string {
	p := fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d: %s", p.Filename, p.Line, fmt.Sprintf(format, args...))
}

const paidAtStart = "package init is paid at every cold start of the edge; use a switch, a sorted table or sync.OnceValue"

// initWork finds what would run before main: init functions, and package-level variables whose values are maps or are computed by calls.
// Function literals only run when called, so sync.OnceValue(func() …) is the way out.
func initWork(fset *token.FileSet, files []*ast.File) (broken []string) {
	for _, f := range files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					broken = append(broken, at(fset, d, "init function: %s", paidAtStart))
				}
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
				ast.Inspect(d, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.FuncLit:
						return false
					case *ast.CompositeLit:
						if _, ok := n.Type.(*ast.MapType); ok {
							broken = append(broken, at(fset, n, "map built at package level: %s", paidAtStart))
						}
					case *ast.CallExpr:
						if !cheap(n) {
							broken = append(broken, at(fset, n, "%s called at package level: %s", callee(n), paidAtStart))
						}
					}
					return true
				})
			}
		}
	}
	return broken
}

// cheap calls cost nothing worth naming: an error's text, a function to be run once later, and conversions and lengths that the compiler
// works out.
func cheap(c *ast.CallExpr) bool {
	switch callee(c) {
	case "errors.New", "sync.OnceValue", "sync.OnceValues", "sync.OnceFunc", "len", "string", "[]byte", "float64", "float32", "int", "rune", "byte", "uint8", "uint16", "uint32", "uint64", "int64":
		return true
	}
	return false
}

// callee is the called function as it is written.
func callee(c *ast.CallExpr) string {
	fun := c.Fun
	if i, ok := fun.(*ast.IndexExpr); ok { // a type argument
		fun = i.X
	}
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
		return f.Sel.Name
	case *ast.ArrayType:
		if e, ok := f.Elt.(*ast.Ident); ok && f.Len == nil {
			return "[]" + e.Name
		}
	}
	return "a function"
}

// clocks finds readings of the clock.
func clocks(fset *token.FileSet, files []*ast.File) (broken []string) {
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if c, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := c.X.(*ast.Ident); ok && x.Name == "time" {
					switch c.Sel.Name {
					case "Now", "Since", "Until", "Sleep", "After", "Tick", "NewTimer", "NewTicker":
						broken = append(broken, at(fset, c, "time.%s: a report does not depend on when it is made: pass a reference time", c.Sel.Name))
					}
				}
			}
			return true
		})
	}
	return broken
}

// mapRanges finds loops over maps, directly or by package maps, that do not say in a comment "order: …", on their line or the one above,
// why the order does not matter.
func mapRanges(fset *token.FileSet, path string, files []*ast.File, imports types.Importer) (broken []string, err error) {
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	if _, err := (&types.Config{Importer: imports}).Check(path, fset, files, info); err != nil {
		return nil, err
	}
	for _, f := range files {
		said := map[int]bool{}
		for _, group := range f.Comments {
			for _, c := range group.List {
				if strings.HasPrefix(strings.TrimLeft(c.Text, "/* \t"), "order:") {
					line := fset.Position(group.End()).Line // a comment of several lines speaks for the line below its last
					said[fset.Position(c.Pos()).Line] = true
					said[line+1] = true
				}
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			r, ok := n.(*ast.RangeStmt)
			if !ok || said[fset.Position(r.Pos()).Line] {
				return true
			}
			over := false
			if t := info.TypeOf(r.X); t != nil {
				_, over = t.Underlying().(*types.Map)
			}
			if c, ok := r.X.(*ast.CallExpr); ok {
				switch callee(c) {
				case "maps.Keys", "maps.Values", "maps.All":
					over = true
				}
			}
			if over {
				broken = append(broken, at(fset, r, `range over a map: its order is chance, and a report must not be; sort the keys, or say in a comment "// order: …" why it does not reach the output`))
			}
			return true
		})
	}
	return broken, nil
}
