package main

import (
	"io"
	"io/fs"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func page(t *testing.T) fstest.MapFS {
	headers, err := os.ReadFile("../../web/static/_headers")
	if err != nil {
		t.Fatal(err)
	}
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"_headers": {Data: headers}, "index.html": file("<!doctype html>"), "page.js": file("plain"), "page.js.br": file("brotli"), "page.js.gz": file("gzip"),
		"storydiff.wasm": file("\x00asm"), "embed/index.html": file("embed"), "embed/element.js": file("1"),
	}
}

func TestSite(t *testing.T) {
	h, err := site(page(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		method, path, encoding string
		status                 int
		contentType, body      string
		header                 string // "Name: part of its value"
	}{
		{"GET", "/", "", 200, "text/html; charset=utf-8", "<!doctype html>", "X-Content-Type-Options: nosniff"},
		{"HEAD", "/", "", 200, "text/html; charset=utf-8", "", ""},
		{"GET", "/page.js", "", 200, "text/javascript; charset=utf-8", "plain", "Vary: Accept-Encoding"},
		{"GET", "/page.js", "gzip, deflate, br", 200, "text/javascript; charset=utf-8", "brotli", "Content-Encoding: br"},
		{"GET", "/page.js", "gzip, br;q=0", 200, "text/javascript; charset=utf-8", "gzip", "Content-Encoding: gzip"},
		{"GET", "/storydiff.wasm", "br", 200, "application/wasm", "\x00asm", ""},
		{"GET", "/embed/", "", 200, "text/html; charset=utf-8", "embed", ""},
		{"GET", "/embed", "", 307, "", "", "Location: /embed/"},
		{"GET", "/nothing.js", "", 404, "text/plain; charset=utf-8", "There is no such file on this page: /nothing.js\n", ""},
		{"GET", "/_headers", "", 404, "text/plain; charset=utf-8", "There is no such file on this page: /_headers\n", ""},
		{"GET", "/../serve.go", "", 404, "text/plain; charset=utf-8", "There is no such file on this page: /../serve.go\n", ""},
		{"POST", "/", "", 405, "text/plain; charset=utf-8", "Files can only be read. Articles are sent to /v1/compare.\n", "Allow: GET"},
		{"GET", "/healthz", "", 200, "application/json", "", ""},
		{"GET", "/v1/nothing", "", 404, "application/problem+json", "", ""},
	} {
		t.Run(c.method+" "+c.path+" "+c.encoding, func(t *testing.T) {
			r := httptest.NewRequest(c.method, "/", nil)
			r.URL.Path = c.path
			if c.encoding != "" {
				r.Header.Set("Accept-Encoding", c.encoding)
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			res := w.Result()
			body, err := io.ReadAll(res.Body)
			if err != nil {
				t.Fatal(err)
			}
			if res.StatusCode != c.status || c.contentType != "" && res.Header.Get("Content-Type") != c.contentType || c.body != "" && string(body) != c.body {
				t.Errorf("%s %q %q", res.Status, res.Header.Get("Content-Type"), body)
			}
			if name, part, ok := strings.Cut(c.header, ": "); ok && !strings.Contains(res.Header.Get(name), part) {
				t.Errorf("%s: %q", name, res.Header.Get(name))
			}
		})
	}
}

// The policy is the proof of what the page promises; a looser one must not slip in.
func TestPolicy(t *testing.T) {
	h, err := site(page(t))
	if err != nil {
		t.Fatal(err)
	}
	for path, frames := range map[string]string{"/": "'none'", "/page.js": "'none'", "/embed/": "*"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		policies := w.Result().Header.Values("Content-Security-Policy")
		if len(policies) != 1 {
			t.Fatalf("%s: %d policies", path, len(policies))
		}
		got := map[string]string{}
		for _, d := range strings.Split(policies[0], ";") {
			name, value, _ := strings.Cut(strings.TrimSpace(d), " ")
			got[name] = value
		}
		for name, want := range map[string]string{"default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'", "style-src": "'self'",
			"base-uri": "'none'", "form-action": "'none'", "frame-ancestors": frames, "require-trusted-types-for": "'script'"} {
			if got[name] != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got[name], want)
			}
		}
	}
}

func TestPageNotBuilt(t *testing.T) {
	h, err := site(os.DirFS(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != 404 || !strings.Contains(w.Body.String(), "make serve") {
		t.Error(w.Code, w.Body)
	}
}

func TestHeadersFileMistakes(t *testing.T) {
	for _, s := range []string{"X-Frame-Options: DENY\n", "/*\n  nonsense\n"} {
		if _, err := newStatic(fstest.MapFS{"_headers": {Data: []byte(s)}}); err == nil {
			t.Errorf("%q is taken", s)
		}
	}
	if _, err := newStatic(fs.FS(fstest.MapFS{})); err != nil {
		t.Error(err)
	}
}
