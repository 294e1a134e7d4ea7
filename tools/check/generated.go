package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
)

// sealFile holds the sums of the generator's sources and of all it made. To run the generator itself takes minutes and the network, so
// freshness is checked by these: a change on either side without the other breaks the seal.
const sealFile = "tools/gen/generated.sum"

// sums is the text of the seal for the tree: one line a file, "sum  path", in order of path.
func sums(root fs.FS) ([]byte, error) {
	var out bytes.Buffer
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := path.Base(name)
		if d.IsDir() {
			if base == "node_modules" || base == "dist" || base == "build" || base == ".git" {
				return fs.SkipDir
			}
			return nil
		}
		source := strings.HasPrefix(name, "tools/gen/") && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")
		if !source && !strings.Contains(base, ".gen.") {
			return nil
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "%x  %s\n", sha256.Sum256(data), name)
		return nil
	})
	return out.Bytes(), err
}

// seals compares the tree with its seal and names the files that differ.
func seals(root fs.FS) (broken []string, err error) {
	now, err := sums(root)
	if err != nil {
		return nil, err
	}
	then, err := fs.ReadFile(root, sealFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	was := map[string]string{}
	for line := range strings.Lines(string(then)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		was[name] = sum
	}
	for line := range strings.Lines(string(now)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		if was[name] != sum {
			broken = append(broken, name+" is not what it was when files were last generated: run make gen, which makes them anew and seals them; never edit a generated file")
		}
		delete(was, name)
	}
	for name := range was {
		broken = append(broken, name+" is gone since files were last generated: run make gen")
	}
	return broken, nil
}

func checkGenerated() ([]string, error) {
	return seals(os.DirFS("."))
}

func writeSeal(dir string) error {
	text, err := sums(os.DirFS(dir))
	if err != nil {
		return err
	}
	return os.WriteFile(path.Join(dir, sealFile), text, 0o644)
}
