// Command build makes dist/, the page as static files: the engine as WebAssembly, the scripts bundled, the style sheets, the examples.
// Any server of files can serve it. With -compress each file gets a .br and a .gz beside it, at the highest setting.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/evanw/esbuild/pkg/api"

	"storydiff/internal/engine"
	"storydiff/internal/report"
)

func main() {
	out := flag.String("out", "dist", "the folder to write")
	compress := flag.Bool("compress", false, "write .br and .gz files too, and print all sizes")
	lean := flag.String("strip", "", "only take the line numbers out of this module of Go's linker, in place")
	flag.Parse()
	var err error
	if *lean != "" {
		err = slim(*lean, asItIs)
	} else {
		err = build(*out, *compress)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(out string, compress bool) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	// Inlining what a comparison spends its time in makes it an eighth shorter and the download a twentieth larger; elsewhere it only adds to the download.
	wasm := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w")
	for _, p := range [...]string{"storydiff/...", "bytes", "compress/flate", "encoding/...", "fmt", "golang.org/x/net/html", "html", "reflect", "sort", "strconv", "strings", "time", "unicode/..."} {
		wasm.Args = append(wasm.Args, "-gcflags="+p+"=-l")
	}
	for _, p := range [...]string{"align", "article", "fact", "finding", "lexicon", "reader", "text"} {
		wasm.Args = append(wasm.Args, "-gcflags=storydiff/internal/"+p+"=")
	}
	wasm.Args = append(wasm.Args, "-o", filepath.Join(out, "storydiff.wasm"), "./wasm/browser")
	wasm.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	wasm.Stderr = os.Stderr
	if err := wasm.Run(); err != nil {
		return fmt.Errorf("the engine for the browser: %w", err)
	}
	if err := slim(filepath.Join(out, "storydiff.wasm"), toCompress); err != nil {
		return err
	}
	articles, err := example("web/example")
	if err != nil {
		return err
	}
	all, err := catalogues(out, "web/src/words")
	if err != nil {
		return err
	}
	if err := scripts(out, all, articles); err != nil {
		return err
	}
	for _, dir := range []struct{ from, to string }{{"web/static", out}, {"web/embed", filepath.Join(out, "embed")}} {
		if err := os.CopyFS(dir.to, os.DirFS(dir.from)); err != nil {
			return err
		}
	}
	if err := compared(filepath.Join(out, "embed/example.json"), articles); err != nil {
		return err
	}
	if err := serviceWorker(out); err != nil {
		return err
	}
	return sizes(out, compress)
}

// slim strips a module; one that a later Go lays out otherwise stays as it is, which costs a visitor's time and nothing else.
func slim(file string, zeroes int) error {
	module, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	lean, err := strip(module, zeroes)
	if err != nil {
		fmt.Fprintln(os.Stderr, "build: "+file+" stays as it is, larger than it need be:", err)
		return nil
	}
	return os.WriteFile(file, lean, 0o755)
}

// bundled is how every script is built.
func bundled() api.BuildOptions {
	return api.BuildOptions{
		Bundle: true, Format: api.FormatESModule, Target: api.ES2022, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsInline,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		Loader: map[string]api.Loader{".css": api.LoaderText},
	}
}

// serviceWorker writes sw.js, which knows the page's files and a sum over them.
func serviceWorker(out string) error {
	entries, err := os.ReadDir(out) // in the order of their names
	if err != nil {
		return err
	}
	names := []string{"./"}
	sum := sha256.New()
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), "_") || e.Name() == "custom-elements.json" || e.Name() == "story-diff.js" {
			continue // what the page itself does not use
		}
		data, err := os.ReadFile(filepath.Join(out, e.Name()))
		if err != nil {
			return err
		}
		sum.Write(data)
		if e.Name() != "index.html" {
			names = append(names, e.Name())
		}
	}
	list, err := json.Marshal(map[string]any{"files": names, "version": hex.EncodeToString(sum.Sum(nil)[:8])})
	if err != nil {
		return err
	}
	worker := bundled()
	worker.EntryPointsAdvanced, worker.Format = []api.EntryPoint{{InputPath: "web/src/sw.ts", OutputPath: "sw"}}, api.FormatIIFE
	worker.Outdir, worker.Write = out, true
	worker.Plugins = []api.Plugin{made(map[string]module{"storydiff:files": {string(list), api.LoaderJSON}})}
	return failed(api.Build(worker))
}

// wasmSupport is the folder of the scripts with which Go runs WebAssembly.
func wasmSupport() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	return filepath.Join(strings.TrimSpace(string(root)), "lib/wasm"), err
}

// scripts bundles the page and the widget. The worker goes into the page's bundle as text, so that a worker can be started again without
// asking the server for anything; so do the example's articles and the English words.
func scripts(out string, all map[string]words, articles []exampleArticle) error {
	support, err := wasmSupport()
	if err != nil {
		return err
	}
	options := bundled()
	options.Alias = map[string]string{"wasm_exec": filepath.Join(support, "wasm_exec.js")}

	worker := options
	worker.EntryPoints, worker.Format = []string{"web/src/worker.ts"}, api.FormatIIFE
	built := api.Build(worker)
	if err := failed(built); err != nil {
		return err
	}
	set, err := json.Marshal(articles)
	if err != nil {
		return err
	}

	english, err := json.Marshal(all["en"].Words)
	if err != nil {
		return err
	}
	page := options
	page.EntryPointsAdvanced = []api.EntryPoint{{InputPath: "web/src/page.ts", OutputPath: "page"}}
	page.Outdir, page.Write = out, true
	page.Plugins = []api.Plugin{made(map[string]module{
		"storydiff:worker":    {string(built.OutputFiles[0].Contents), api.LoaderText},
		"storydiff:example":   {string(set), api.LoaderJSON},
		"storydiff:english":   {string(english), api.LoaderJSON},
		"storydiff:languages": {"{}", api.LoaderJSON},
	})}
	if err := failed(api.Build(page)); err != nil {
		return err
	}

	// Built without words first, the widget says which ones it needs.
	widget := options
	widget.EntryPointsAdvanced = []api.EntryPoint{{InputPath: "web/src/story-diff-define.ts", OutputPath: "story-diff"}}
	widget.Outdir = out
	with := func(english, languages any) error {
		en, err := json.Marshal(english)
		if err != nil {
			return err
		}
		others, err := json.Marshal(languages)
		widget.Plugins = []api.Plugin{made(map[string]module{"storydiff:english": {string(en), api.LoaderJSON}, "storydiff:languages": {string(others), api.LoaderJSON}})}
		return err
	}
	if err := with(struct{}{}, struct{}{}); err != nil {
		return err
	}
	bare := api.Build(widget)
	if err := failed(bare); err != nil {
		return err
	}
	script := string(bare.OutputFiles[0].Contents)
	others := map[string]words{}
	for code, w := range all {
		if code != "en" {
			others[code] = words{only(script, w.Words), w.Said}
		}
	}
	if err := with(only(script, all["en"].Words), others); err != nil {
		return err
	}
	widget.Write = true
	if err := failed(api.Build(widget)); err != nil {
		return err
	}

	css := options
	css.EntryPoints, css.Outdir, css.Write, css.Loader = []string{"web/src/page.css"}, out, true, nil
	return failed(api.Build(css))
}

// module is a module made by the build, and how to read it.
type module struct {
	contents string
	loader   api.Loader
}

// made serves the modules that are made by the build under names of their own.
func made(modules map[string]module) api.Plugin {
	return api.Plugin{Name: "storydiff", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: "^storydiff:"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: a.Path, Namespace: "storydiff"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "storydiff"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			m, ok := modules[a.Path]
			if !ok {
				return api.OnLoadResult{}, fmt.Errorf("no module %s is made", a.Path)
			}
			return api.OnLoadResult{Contents: &m.contents, Loader: m.loader}, nil
		})
	}}
}

// exampleArticle is one article of the page's example, as articles.json lists it, with its text.
type exampleArticle struct {
	File      string `json:"file"`
	Source    string `json:"source"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

func example(dir string) ([]exampleArticle, error) {
	list, err := os.ReadFile(filepath.Join(dir, "articles.json"))
	if err != nil {
		return nil, err
	}
	var articles []exampleArticle
	if err := json.Unmarshal(list, &articles); err != nil {
		return nil, fmt.Errorf("%s/articles.json: %w", dir, err)
	}
	for i := range articles {
		text, err := os.ReadFile(filepath.Join(dir, articles[i].File))
		if err != nil {
			return nil, err
		}
		articles[i].Text = string(text)
	}
	return articles, nil
}

// compared writes the example's report, which the example of the widget shows.
func compared(path string, articles []exampleArticle) error {
	var inputs []engine.Input
	for _, a := range articles {
		inputs = append(inputs, engine.Input{Name: a.File, Data: []byte(a.Text), Publisher: a.Source, DatePublished: a.Published})
	}
	r, err := engine.Compare(inputs, engine.Options{})
	if err != nil {
		return fmt.Errorf("the example: %w", err)
	}
	body, err := report.Render(r, report.JSON)
	if err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o644)
}

func failed(r api.BuildResult) error {
	if len(r.Errors) == 0 {
		return nil
	}
	return errors.New(strings.Join(api.FormatMessages(r.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage}), ""))
}

// sizes prints what a visitor downloads, and writes the compressed files if asked.
func sizes(out string, compress bool) error {
	files, err := filepath.Glob(filepath.Join(out, "*"))
	if err != nil {
		return err
	}
	type row struct {
		name             string
		raw, gzip, brotl int
		err              error
	}
	var rows []row
	for _, f := range files {
		if info, err := os.Stat(f); err == nil && info.Mode().IsRegular() {
			rows = append(rows, row{name: f})
		}
	}
	var wg sync.WaitGroup
	for i := range rows {
		wg.Go(func() {
			r := &rows[i]
			var data []byte
			if data, r.err = os.ReadFile(r.name); r.err != nil {
				return
			}
			r.raw = len(data)
			if !compress {
				return
			}
			var gz, br bytes.Buffer
			g, _ := gzip.NewWriterLevel(&gz, gzip.BestCompression)                                              // the level is a valid one
			b := brotli.NewWriterOptions(&br, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24}) // the largest window that browsers take
			g.Write(data)                                                                                       // a bytes.Buffer takes everything
			g.Close()
			b.Write(data)
			b.Close()
			r.gzip, r.brotl = gz.Len(), br.Len()
			r.err = errors.Join(os.WriteFile(r.name+".gz", gz.Bytes(), 0o644), os.WriteFile(r.name+".br", br.Bytes(), 0o644))
		})
	}
	wg.Wait()
	var total row
	for _, r := range rows {
		if r.err != nil {
			return r.err
		}
		total.raw, total.gzip, total.brotl = total.raw+r.raw, total.gzip+r.gzip, total.brotl+r.brotl
	}
	for _, r := range append(rows, row{name: "together", raw: total.raw, gzip: total.gzip, brotl: total.brotl}) {
		fmt.Printf("%-28s %9d", r.name, r.raw)
		if compress {
			fmt.Printf("  gzip %8d  brotli %8d", r.gzip, r.brotl)
		}
		fmt.Println()
	}
	return nil
}
