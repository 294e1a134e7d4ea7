package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// static serves the files of the built page as Cloudflare's static assets do: an index.html stands for its folder, and the file _headers
// says what goes with each answer.
type static struct {
	files fs.FS
	rules []headerRule
}

// headerRule is one paragraph of _headers: paths that fit the pattern lose the headers in unset and get those in set.
type headerRule struct {
	pattern string // a path, or one with a star at the end
	unset   []string
	set     [][2]string
}

func newStatic(files fs.FS) (*static, error) {
	data, err := fs.ReadFile(files, "_headers")
	if errors.Is(err, fs.ErrNotExist) {
		return &static{files: files}, nil
	}
	if err != nil {
		return nil, err
	}
	rules, err := parseHeaders(string(data))
	return &static{files, rules}, err
}

// parseHeaders reads the _headers format of Cloudflare's static assets: a path on a line of its own, then indented "Name: value" lines, or
// "! Name" to take back what a rule above has set.
func parseHeaders(s string) ([]headerRule, error) {
	var rules []headerRule
	n := 0
	for line := range strings.Lines(s) {
		n++
		trimmed := strings.TrimSpace(line)
		name, value, isHeader := strings.Cut(trimmed, ":")
		switch {
		case trimmed == "" || strings.HasPrefix(trimmed, "#"):
		case strings.HasPrefix(trimmed, "/"):
			rules = append(rules, headerRule{pattern: trimmed})
		case len(rules) > 0 && strings.HasPrefix(trimmed, "!"):
			r := &rules[len(rules)-1]
			r.unset = append(r.unset, strings.TrimSpace(trimmed[1:]))
		case len(rules) > 0 && isHeader:
			r := &rules[len(rules)-1]
			r.set = append(r.set, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
		default:
			return nil, fmt.Errorf("_headers: line %d is neither a path nor a header of one", n)
		}
	}
	return rules, nil
}

func (r headerRule) applies(path string) bool {
	if prefix, ok := strings.CutSuffix(r.pattern, "*"); ok {
		return strings.HasPrefix(path, prefix)
	}
	return path == r.pattern
}

func (s *static) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-cache") // asks again each time, so that a new build is seen at once
	set := map[string]bool{}
	for _, rule := range s.rules {
		if !rule.applies(r.URL.Path) {
			continue
		}
		for _, name := range rule.unset {
			h.Del(name)
		}
		for _, kv := range rule.set { // a second rule's value is added to the first's, as there
			if set[kv[0]] {
				h.Add(kv[0], kv[1])
			} else {
				h.Set(kv[0], kv[1])
				set[kv[0]] = true
			}
		}
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "Files can only be read. Articles are sent to /v1/compare.", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	info, err := fs.Stat(s.files, pathOrRoot(name))
	if err == nil && info.IsDir() {
		if !strings.HasSuffix(r.URL.Path, "/") {
			http.Redirect(w, r, path.Clean(r.URL.Path)+"/", http.StatusTemporaryRedirect)
			return
		}
		name = path.Join(name, "index.html")
		info, err = fs.Stat(s.files, name)
	}
	if err != nil || name == "_headers" {
		message := "There is no such file on this page: " + r.URL.Path
		if name == "index.html" {
			message = "The page is not built yet. Run `make serve` in the project's folder; it builds the page and starts this server again."
		}
		http.Error(w, message, http.StatusNotFound)
		return
	}
	h.Set("Content-Type", mediaType(name))
	send := name
	for _, c := range []struct{ coding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if _, err := fs.Stat(s.files, name+c.suffix); err != nil {
			continue
		}
		h.Set("Vary", "Accept-Encoding")
		if accepts(r.Header.Get("Accept-Encoding"), c.coding) {
			h.Set("Content-Encoding", c.coding)
			send += c.suffix
			break
		}
	}
	data, err := fs.ReadFile(s.files, send)
	if err != nil {
		http.Error(w, "The file could not be read: "+r.URL.Path, http.StatusInternalServerError)
		return
	}
	http.ServeContent(w, r, name, info.ModTime(), bytes.NewReader(data))
}

func pathOrRoot(name string) string {
	if name == "" {
		return "."
	}
	return name
}

// accepts reports whether an Accept-Encoding header allows the coding.
func accepts(header, coding string) bool {
	for _, part := range strings.Split(header, ",") {
		name, params, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			q := strings.ReplaceAll(params, " ", "")
			return q != "q=0" && !strings.HasPrefix(q, "q=0.0")
		}
	}
	return false
}

// mediaType goes by the file's extension. It is a list of our own because the system's may lack application/wasm, without which a browser
// does not compile WebAssembly while it loads.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".json", ".map":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".ico":
		return "image/x-icon"
	case ".woff2":
		return "font/woff2"
	case ".txt", ".md":
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}
