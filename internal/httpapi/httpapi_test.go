package httpapi

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"storydiff/internal/api"
)

const (
	first  = "Twelve people were hurt when a tram left its rails in Linz on Monday, police said."
	second = "A tram left its rails in Linz on Monday. Nine people were hurt, the fire service said."
)

func request(method, path, contentType, body string) *http.Request {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	return r
}

func do(r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	Handler(MaxBytes).ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t *testing.T, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func articles(list ...map[string]any) string {
	b, err := json.Marshal(map[string]any{"articles": list})
	if err != nil {
		panic(err)
	}
	return string(b)
}

func two() string {
	return articles(map[string]any{"name": "a.txt", "text": first}, map[string]any{"name": "b.txt", "text": second})
}

// form is a multipart body: files by name, fields by "=name".
func form(parts ...[2]string) (contentType, body string) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, p := range parts {
		var out io.Writer
		var err error
		if field, ok := strings.CutPrefix(p[0], "="); ok {
			out, err = w.CreateFormField(field)
		} else {
			out, err = w.CreateFormFile("article", p[0])
		}
		if err != nil {
			panic(err)
		}
		io.WriteString(out, p[1])
	}
	w.Close()
	return w.FormDataContentType(), b.String()
}

func TestCompareGivesTheEnginesBytes(t *testing.T) {
	want, _, failure := api.Compare(api.Params{Articles: []api.Article{
		{Name: "a.txt", Blob: 0, Publisher: "Kurier", DatePublished: "2024-05-06"}, {Name: "b.txt", Blob: 1}}}, [][]byte{[]byte(first), []byte(second)}, nil)
	if failure != nil {
		t.Fatal(failure)
	}
	a := map[string]any{"name": "a.txt", "publisher": "Kurier", "datePublished": "2024-05-06"}
	with := func(field, value string) string {
		m := map[string]any{field: value}
		for k, v := range a {
			m[k] = v
		}
		return articles(map[string]any{"name": "b.txt", "text": second}, m)
	}
	multipartType, multipartBody := form([2]string{"b.txt", second}, [2]string{"a.txt", first},
		[2]string{"=meta", `[{"file": "a.txt", "source": "Kurier", "published": "2024-05-06"}]`})
	for _, c := range []struct{ name, contentType, body string }{
		{"text", "application/json", with("text", first)},
		{"html goes by content", "application/json; charset=utf-8", with("html", first)},
		{"data", "application/json", with("data", base64.StdEncoding.EncodeToString([]byte(first)))},
		{"multipart", multipartType, multipartBody},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := do(request("POST", "/v1/compare", c.contentType, c.body))
			got := bodyOf(t, res)
			if res.StatusCode != 200 || res.Header.Get("Content-Type") != "application/json" || res.Header.Get("Access-Control-Allow-Origin") != "*" {
				t.Fatalf("%s %v\n%s", res.Status, res.Header, got)
			}
			if got != string(want) {
				t.Errorf("the report is not the engine's:\n%s\nwant\n%s", got, want)
			}
			if res.Header.Get("Content-Length") != fmt.Sprint(len(got)) {
				t.Errorf("Content-Length %s of %d", res.Header.Get("Content-Length"), len(got))
			}
		})
	}
}

func TestPairsComeWithFilesAsWithJSON(t *testing.T) {
	sentence := func(source, words string) string {
		line, _, _ := strings.Cut(words, "\n")
		return fmt.Sprintf(`{"source": %q, "exact": %q, "prefix": "", "suffix": "", "start": 0, "end": %d}`, source, line, len([]rune(line)))
	}
	pairs := `[{"relation": "together", "sentences": [` + sentence("a.txt", first) + ", " + sentence("b.txt", second) + `]}]`
	contentType, body := form([2]string{"a.txt", first}, [2]string{"=pairs", pairs}, [2]string{"b.txt", second})
	got := bodyOf(t, do(request("POST", "/v1/compare", contentType, body)))
	want := bodyOf(t, do(request("POST", "/v1/compare", "application/json", strings.TrimSuffix(two(), "}")+`, "pairs": `+pairs+"}")))
	if got != want || !strings.Contains(got, `"relation": "together"`) {
		t.Errorf("with files\n%s\nas JSON\n%s", got, want)
	}
}

func TestOneArticleThatFailedIsADiagnostic(t *testing.T) {
	body := articles(map[string]any{"name": "a.txt", "text": first}, map[string]any{"name": "b.txt", "text": second},
		map[string]any{"url": "https://news.example/tram"}, map[string]any{"name": "blank", "text": ""})
	res := do(request("POST", "/v1/compare", "application/json", body))
	var r struct {
		Articles    []struct{ Name string }
		Diagnostics []api.Diagnostic
	}
	if err := json.Unmarshal([]byte(bodyOf(t, res)), &r); err != nil || len(r.Articles) != 2 {
		t.Fatal(err, r)
	}
	var failed []string
	for _, d := range r.Diagnostics {
		if d.Level == "error" {
			failed = append(failed, d.Name+": "+d.Message)
		}
	}
	if len(failed) != 2 || !strings.Contains(failed[0], "blank") || !strings.Contains(failed[1], "does not fetch") {
		t.Errorf("%q", failed)
	}
}

func TestProblems(t *testing.T) {
	many := make([]map[string]any, api.MaxArticles+1)
	manyParts := make([][2]string, api.MaxArticles+1)
	for i := range many {
		many[i] = map[string]any{"text": first}
		manyParts[i] = [2]string{"a.txt", first}
	}
	manyType, manyBody := form(manyParts...)
	fieldType, fieldBody := form([2]string{"=article", first})
	metaType, metaBody := form([2]string{"a.txt", first}, [2]string{"b.txt", second}, [2]string{"=meta", "{}"})
	pairsType, pairsBody := form([2]string{"a.txt", first}, [2]string{"b.txt", second}, [2]string{"=pairs", `[{"relation": "apart", "sentences": [{"start": "0"}]}]`})
	noneType, noneBody := form([2]string{"a.txt", first}, [2]string{"b.txt", second}, [2]string{"=pairs", "apart"})
	large := strings.Repeat(" ", MaxBytes+1)
	const j = "application/json"
	for _, c := range []struct {
		name, method, path, contentType, body string
		header                                string // "Name: value"
		status                                int
		code, detail                          string
	}{
		{"no such path", "GET", "/v2/compare", "", "", "", 404, "not-found", "/v1/compare"},
		{"wrong method", "GET", "/v1/compare", "", "", "", 405, "method-not-allowed", "only POST"},
		{"health by POST", "POST", "/healthz", "", "", "", 405, "method-not-allowed", "only GET"},
		{"unacceptable", "POST", "/v1/compare", j, two(), "Accept: image/png", 406, "not-acceptable", "text/csv"},
		{"no type", "POST", "/v1/compare", "", two(), "", 415, "unsupported-media-type", "multipart/form-data"},
		{"wrong type", "POST", "/v1/compare", "text/plain", first, "", 415, "unsupported-media-type", `"text/plain"`},
		{"no boundary", "POST", "/v1/compare", "multipart/form-data", "", "", 415, "unsupported-media-type", "multipart"},
		{"packed", "POST", "/v1/compare", j, two(), "Content-Encoding: gzip", 415, "unsupported-encoding", "gzip"},
		{"no JSON", "POST", "/v1/compare", j, `{"articles": [`, "", 400, "bad-request", "it ends too early, at byte 14"},
		{"wrong JSON", "POST", "/v1/compare", j, `{"articles": {}}`, "", 400, "bad-request", "articles must be an array"},
		{"wrong kind", "POST", "/v1/compare", j, `{"articles": [{"text": 5}]}`, "", 400, "bad-request", "articles[0].text must be a string"},
		{"nothing to read", "POST", "/v1/compare", j, articles(map[string]any{"name": "a"}), "", 400, "bad-request", "articles[0] has none"},
		{"two texts", "POST", "/v1/compare", j, articles(map[string]any{"text": "x", "html": "y"}), "", 400, "bad-request", "more than one"},
		{"no base64", "POST", "/v1/compare", j, articles(map[string]any{"data": "***"}), "", 400, "bad-request", "articles[0].data is not base64"},
		{"cut short", "POST", "/v1/compare", fieldType, fieldBody[:60], "", 400, "bad-request", "could not be read to its end"},
		{"a field for a file", "POST", "/v1/compare", fieldType, fieldBody, "", 400, "bad-request", `"article" is not known`},
		{"wrong pairs", "POST", "/v1/compare", pairsType, pairsBody, "", 400, "bad-request", "[0].sentences[0].start must be a number"},
		{"pairs that are none", "POST", "/v1/compare", noneType, noneBody, "", 400, "bad-request", `"pairs"`},
		{"wrong meta", "POST", "/v1/compare", metaType, metaBody, "", 400, "bad-request", `"meta"`},
		{"too large", "POST", "/v1/compare", j, large, "", 413, "too-large", "20 MB"},
		{"too many", "POST", "/v1/compare", j, articles(many...), "", 413, "too-many-articles", "50"},
		{"too many files", "POST", "/v1/compare", manyType, manyBody, "", 413, "too-many-articles", "50"},
		{"too many in one file", "POST", "/v1/compare", j, articles(map[string]any{"name": "wire.json", "text": "[" + strings.Repeat(`{"headline": "A"},`, api.MaxArticles) + `{"headline": "B"}]`}), "", 413, "too-many-articles", "50"},
		{"none", "POST", "/v1/compare", j, `{}`, "", 422, "too-few-articles", "two to compare"},
		{"one", "POST", "/v1/compare", j, articles(map[string]any{"text": first}), "", 422, "too-few-articles", "two to compare"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := request(c.method, c.path, c.contentType, c.body)
			if k, v, ok := strings.Cut(c.header, ": "); ok {
				r.Header.Set(k, v)
			}
			res := do(r)
			var p problem
			if err := json.Unmarshal([]byte(bodyOf(t, res)), &p); err != nil {
				t.Fatal(err)
			}
			if res.StatusCode != c.status || p.Status != c.status || p.Code != c.code || !strings.Contains(p.Detail, c.detail) || p.Title != http.StatusText(c.status) {
				t.Errorf("%s %+v", res.Status, p)
			}
			if ct := res.Header.Get("Content-Type"); ct != "application/problem+json" {
				t.Errorf("Content-Type %s", ct)
			}
			if c.status == 405 && res.Header.Get("Allow") == "" {
				t.Error("405 without Allow")
			}
		})
	}
}

func TestTooFewReadableSaysWhy(t *testing.T) {
	res := do(request("POST", "/v1/compare", "application/json",
		articles(map[string]any{"name": "a.txt", "text": first}, map[string]any{"name": "b.txt", "url": "https://news.example/b"}, map[string]any{"name": "c.txt", "data": "AAECA/8="})))
	var p problem
	if err := json.Unmarshal([]byte(bodyOf(t, res)), &p); err != nil || res.StatusCode != 422 {
		t.Fatal(res.Status, err)
	}
	why := map[string]string{}
	for _, d := range p.Diagnostics {
		why[d.Name] = d.Message
	}
	if !strings.Contains(why["b.txt"], "does not fetch") || why["c.txt"] == "" {
		t.Errorf("%+v", p)
	}
}

// A body whose length is not told is cut off at the limit, not read into memory whole.
func TestUnknownLengthIsLimited(t *testing.T) {
	r := httptest.NewRequest("POST", "/v1/compare", io.LimitReader(endless{}, 1<<40))
	r.Header.Set("Content-Type", "application/json")
	if res := do(r); res.StatusCode != 413 {
		t.Error(res.Status)
	}
}

func TestTheEdgeTakesLess(t *testing.T) {
	w := httptest.NewRecorder()
	Handler(EdgeMaxBytes).ServeHTTP(w, request("POST", "/v1/compare", "application/json", strings.Repeat(" ", EdgeMaxBytes+1)))
	var p problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Status != 413 || p.Limit != EdgeMaxBytes || !strings.Contains(p.Detail, "4 MB") {
		t.Error(err, p)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestCORS(t *testing.T) {
	r := request("OPTIONS", "/v1/compare", "", "")
	r.Header.Set("Origin", "https://cms.example")
	r.Header.Set("Access-Control-Request-Method", "POST")
	res := do(r)
	h := res.Header
	if res.StatusCode != 204 || h.Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(h.Get("Access-Control-Allow-Methods"), "POST") ||
		!strings.Contains(h.Get("Access-Control-Allow-Headers"), "Content-Type") {
		t.Error(res.Status, h)
	}
}

func TestHealth(t *testing.T) {
	res := do(request("GET", "/healthz", "", ""))
	var h struct{ Status, Version string }
	if err := json.Unmarshal([]byte(bodyOf(t, res)), &h); err != nil || h.Status != "ok" || h.Version != api.Release {
		t.Error(err, h)
	}
	if res = do(request("HEAD", "/healthz", "", "")); res.StatusCode != 200 || bodyOf(t, res) != "" {
		t.Error("HEAD", res.Status)
	}
}

func TestNegotiate(t *testing.T) {
	for _, c := range []struct {
		accept []string
		want   string // "" for not acceptable
	}{
		{nil, "json"},
		{[]string{""}, "json"},
		{[]string{"*/*"}, "json"},
		{[]string{"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}, "html"},
		{[]string{"text/html", "application/xml;q=0.9", " */*;q=0.8"}, "html"},
		{[]string{"text/*"}, "html"},
		{[]string{"text/*, text/html;q=0"}, "markdown"},
		{[]string{"text/csv;q=0.5, text/plain;q=0.7"}, "text"},
		{[]string{"TEXT/CSV; charset=utf-8; q=1.0"}, "csv"},
		{[]string{"text/markdown;q=2"}, ""},
		{[]string{"image/png, application/pdf"}, ""},
		{[]string{"application/json;q=0"}, ""},
		{[]string{"application/json;q=0, */*"}, "html"},
	} {
		f, ok := negotiate(c.accept)
		if ok != (c.want != "") || ok && f.name != c.want {
			t.Errorf("%q: %v %v, want %q", c.accept, f.name, ok, c.want)
		}
	}
}
