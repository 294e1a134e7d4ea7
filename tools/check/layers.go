package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

const module = "storydiff"

// pkg is what go list says of a package.
type pkg struct {
	ImportPath string
	Dir        string
	Export     string // the file with its compiled exports
	GoFiles    []string
	Imports    []string
	Deps       []string
	Standard   bool
}

// list runs go list for the patterns. goos is "js" for what only WebAssembly builds.
func list(goos string, args ...string) ([]pkg, error) {
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Dir,Export,GoFiles,Imports,Deps,Standard"}, args...)...)
	cmd.Env = os.Environ()
	if goos == "js" {
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, said.String())
	}
	var pkgs []pkg
	for dec := json.NewDecoder(&out); ; {
		var p pkg
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			return pkgs, nil
		}
		if err != nil {
			return nil, err
		}
		pkgs = append(pkgs, p)
	}
}

// arrows says which packages of ours a package may import; ok is false where the package has no place in the house.
func arrows(path string) (to []string, ok bool) {
	switch path {
	case "wasm/browser":
		return []string{"internal/api"}, true
	case "wasm/edge":
		return []string{"internal/httpapi"}, true
	case "internal/httpapi":
		return []string{"internal/api", "internal/text"}, true
	case "internal/api":
		return []string{"internal/engine", "internal/report", "internal/text"}, true
	case "internal/engine":
		return []string{"internal/reader", "internal/align", "internal/finding", "internal/report", "internal/fact", "internal/article", "internal/text"}, true
	case "internal/report":
		return []string{"internal/finding", "internal/align", "internal/fact", "internal/article", "internal/text"}, true
	case "internal/finding":
		return []string{"internal/align", "internal/fact", "internal/article", "internal/text", "internal/lexicon"}, true
	case "internal/align":
		return []string{"internal/fact", "internal/article", "internal/text", "internal/lexicon"}, true
	case "internal/fact":
		return []string{"internal/article", "internal/text", "internal/lexicon"}, true
	case "internal/reader":
		return []string{"internal/article", "internal/lexicon", "internal/text"}, true
	case "internal/article":
		return []string{"internal/text", "internal/lexicon"}, true
	case "internal/text", "internal/lexicon", "internal/e2e":
		return nil, true
	}
	return nil, false
}

// layers finds arrows that do not point downwards.
func layers(pkgs []pkg) (broken []string) {
	for _, p := range pkgs {
		from := strings.TrimPrefix(p.ImportPath, module+"/")
		tool := strings.HasPrefix(from, "tools/")
		allowed, ok := arrows(from)
		if !ok && !tool {
			broken = append(broken, from+": this package has no place in the house; put its code where it belongs, or change arrows in tools/check and the layers in ARCHITECTURE.md with a reason")
			continue
		}
		for _, i := range p.Imports {
			to, ours := strings.CutPrefix(i, module+"/")
			switch {
			case !ours || slices.Contains(allowed, to):
			case tool && strings.HasPrefix(to, "internal/"):
			default:
				broken = append(broken, fmt.Sprintf("%s imports %s: arrows point downwards only, so that each stage can be understood and tested without those above it", from, to))
			}
		}
	}
	return broken
}

// bannedImport says why a package of ours must not import another, or "".
func bannedImport(from, imported string) string {
	internal := strings.HasPrefix(from, "internal/")
	switch {
	case imported == "syscall/js" && !strings.HasPrefix(from, "wasm/"):
		return "JavaScript is spoken in wasm/ only; everything else runs and is tested natively"
	case imported == "encoding/json" && internal:
		return "it adds 0.1 MB to what readers download, and more to what the edge starts; text.ParseJSON and text.Writer read and write JSON"
	case (imported == "net" || strings.HasPrefix(imported, "net/http")) && from != "internal/httpapi" && from != "wasm/edge" && !strings.HasPrefix(from, "tools/"):
		return "it adds some 3 MB to the browser's WebAssembly, and nothing of the engine talks to a network"
	case internal && (imported == "os" || strings.HasPrefix(imported, "os/") || imported == "io/ioutil"):
		return "the engine has no files, environment or processes: pass it bytes"
	case internal && strings.HasPrefix(imported, "math/rand"), internal && strings.HasPrefix(imported, "crypto/rand"):
		return "a report depends on its articles only, not on chance: pass a seed or do without"
	}
	return ""
}

func checkPackages() ([]string, error) {
	pkgs, err := list("", "./...")
	if err != nil {
		return nil, err
	}
	wasm, err := list("js", "./wasm/...")
	if err != nil {
		return nil, err
	}
	// A package of wasm/ may have files for both; what only WebAssembly builds is the one that counts.
	pkgs = slices.DeleteFunc(pkgs, func(p pkg) bool { return strings.HasPrefix(p.ImportPath, module+"/wasm/") })
	pkgs = append(pkgs, wasm...)
	broken := layers(pkgs)
	for _, p := range pkgs {
		from := strings.TrimPrefix(p.ImportPath, module+"/")
		for _, i := range p.Imports {
			if why := bannedImport(from, i); why != "" {
				broken = append(broken, fmt.Sprintf("%s imports %s: %s", from, i, why))
			}
		}
		if from == "wasm/browser" && slices.Contains(p.Deps, "net/http") {
			broken = append(broken, from+" depends on net/http through another package: it adds some 3 MB to the browser's WebAssembly")
		}
	}
	return broken, nil
}
