// Package e2e holds the tests of the whole way from articles to report: laws that must hold whatever the articles say. They run on the
// example set, and on the evaluation's stories where those stand beside the project.
package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand"
	"mime/multipart"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"storydiff/internal/engine"
	"storydiff/internal/httpapi"
	"storydiff/internal/report"
)

const stories = "../../../shared/eval/stories"

// row is one article as articles.json lists it.
type row struct {
	File      string `json:"file"`
	Source    string `json:"source"`
	Published string `json:"published"`
}

// load reads the articles of a folder.
func load(t *testing.T, dir string) (inputs []engine.Input, list []byte) {
	t.Helper()
	list, err := os.ReadFile(filepath.Join(dir, "articles.json"))
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	if err := json.Unmarshal(list, &rows); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		data, err := os.ReadFile(filepath.Join(dir, r.File))
		if err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, engine.Input{Name: r.File, Data: data, Publisher: r.Source, DatePublished: r.Published})
	}
	return inputs, list
}

// folders are the example and, where it is there, every story.
func folders(t *testing.T) []string {
	out := []string{"../../web/example"}
	entries, err := os.ReadDir(stories)
	if errors.Is(err, fs.ErrNotExist) {
		t.Logf("%s is not there; the example alone is tested", stories)
		return out
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		out = append(out, filepath.Join(stories, e.Name()))
	}
	return out
}

func compare(t *testing.T, inputs []engine.Input) *report.Report {
	t.Helper()
	r, err := engine.Compare(inputs, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func render(t *testing.T, r *report.Report, f report.Format) []byte {
	t.Helper()
	b, err := report.Render(r, f)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func each(t *testing.T, check func(t *testing.T, dir string)) {
	for _, dir := range folders(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) { check(t, dir) })
	}
}

func TestAnyOrderGivesTheSameBytes(t *testing.T) {
	for _, dir := range []string{"../../web/example", filepath.Join(stories, "oman-talks")} {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			if _, err := os.Stat(dir); err != nil {
				t.Skip(dir + " is not there")
			}
			inputs, _ := load(t, dir)
			want := render(t, compare(t, inputs), report.JSON)
			random := rand.New(rand.NewSource(1))
			for i := range 50 {
				random.Shuffle(len(inputs), func(i, j int) { inputs[i], inputs[j] = inputs[j], inputs[i] })
				if got := render(t, compare(t, inputs), report.JSON); !bytes.Equal(got, want) {
					var names []string
					for _, in := range inputs {
						names = append(names, in.Name)
					}
					t.Fatalf("order %d, %q, gives another report: %s", i, names, firstDifference(got, want))
				}
			}
		})
	}
}

// firstDifference shows the line where two reports part.
func firstDifference(got, want []byte) string {
	a, b := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			return fmt.Sprintf("line %d is\n%s\nnot\n%s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, not %d", len(a), len(b))
}

func TestAnArticleDoesNotConflictWithItself(t *testing.T) {
	each(t, func(t *testing.T, dir string) {
		inputs, _ := load(t, dir)
		for _, in := range inputs {
			copied := in
			copied.Name = "copy of " + in.Name
			for _, f := range compare(t, []engine.Input{in, copied}).Findings {
				if f.Kind == "conflict" || f.Kind == "update" {
					t.Errorf("%s: %s %q: %s", in.Name, f.Kind, f.Question, f.Reason)
				}
			}
		}
	})
}

// Both quotes or nothing: what a finding quotes stands in its article at the place that is given.
func TestEvidenceStandsWhereItSays(t *testing.T) {
	each(t, func(t *testing.T, dir string) {
		inputs, _ := load(t, dir)
		r := compare(t, inputs)
		texts := map[string][]rune{}
		for _, a := range r.Articles {
			texts[a.ID] = []rune(a.Text)
		}
		ids := map[string]bool{}
		for _, f := range r.Findings {
			if ids[f.ID] {
				t.Errorf("two findings are called %s", f.ID)
			}
			ids[f.ID] = true
			spoke, places := map[string]bool{}, map[string]bool{}
			for _, p := range f.Positions {
				if len(p.Evidence) == 0 {
					t.Errorf("%s: %q has no evidence", f.ID, p.Value)
				}
				for _, e := range p.Evidence {
					text := texts[e.Article]
					spoke[e.Article] = true
					places[fmt.Sprint(e.Article, e.Start)] = true
					if e.Start < 0 || e.End > len(text) || e.Start >= e.End || string(text[e.Start:e.End]) != e.Exact {
						t.Errorf("%s: %q does not stand at %d-%d of %s", f.ID, e.Exact, e.Start, e.End, e.Article)
						continue
					}
					if e.Sentence.Start > e.Start || e.Sentence.End < e.End {
						t.Errorf("%s: %q is outside its sentence", f.ID, e.Exact)
					}
					if (f.Kind == "conflict" || f.Kind == "update") && e.End-e.Start > 160 {
						t.Errorf("%s: evidence of %d characters", f.ID, e.End-e.Start)
					}
				}
			}
			if f.Kind != "single-source" && len(places) < 2 { // in two articles, or in one that contradicts itself
				t.Errorf("%s: a %s with %d quotation", f.ID, f.Kind, len(places))
			}
			for _, s := range f.Silent {
				if spoke[s] {
					t.Errorf("%s: %s is silent and quoted", f.ID, s)
				}
			}
		}
	})
}

func TestHTTPGivesTheEnginesBytes(t *testing.T) {
	inputs, list := load(t, "../../web/example")
	var articles []map[string]string
	var form bytes.Buffer
	parts := multipart.NewWriter(&form)
	for _, in := range inputs {
		articles = append(articles, map[string]string{"name": in.Name, "publisher": in.Publisher, "datePublished": in.DatePublished, "text": string(in.Data)})
		w, err := parts.CreateFormFile("article", in.Name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(in.Data)
	}
	w, err := parts.CreateFormField("meta")
	if err != nil {
		t.Fatal(err)
	}
	w.Write(list)
	parts.Close()
	asJSON, err := json.Marshal(map[string]any{"articles": articles})
	if err != nil {
		t.Fatal(err)
	}
	r := compare(t, inputs)
	for _, c := range []struct {
		accept string
		format report.Format
	}{
		{"", report.JSON}, {"text/html", report.HTML}, {"text/markdown", report.Markdown}, {"text/csv", report.CSV}, {"text/plain", report.Text},
	} {
		for contentType, body := range map[string][]byte{"application/json": asJSON, parts.FormDataContentType(): form.Bytes()} {
			request := httptest.NewRequest("POST", "/v1/compare", bytes.NewReader(body))
			request.Header.Set("Content-Type", contentType)
			if c.accept != "" {
				request.Header.Set("Accept", c.accept)
			}
			w := httptest.NewRecorder()
			httpapi.Handler(httpapi.MaxBytes).ServeHTTP(w, request)
			if want := render(t, r, c.format); w.Code != 200 || !bytes.Equal(w.Body.Bytes(), want) {
				t.Errorf("%s as %s: status %d, %s", contentType, c.accept, w.Code, firstDifference(w.Body.Bytes(), want))
			}
		}
	}
}

// The example must show what the program can do: every kind of finding, and the three that it was made for.
func TestTheExampleShowsEveryKind(t *testing.T) {
	inputs, _ := load(t, "../../web/example")
	r := compare(t, inputs)
	shown := map[string]int{}
	for _, f := range r.Findings {
		shown[f.Kind]++
	}
	for _, kind := range []string{"conflict", "update", "precision", "attribution", "wording", "spelling", "agreement", "single-source"} {
		if shown[kind] == 0 {
			t.Errorf("no finding of kind %s: %v", kind, shown)
		}
	}
	for _, want := range []struct {
		kind, aspect string
		values       []string
	}{
		{"single-source", "duration", []string{"some six hours"}},
		{"agreement", "quantity", []string{"Thousands"}},
		{"precision", "time", []string{"a later date", "a week or so", "in due course", "soon"}},
		{"conflict", "polarity", []string{"two delegations never sat in joint sessions", "two delegations sat in joint sessions"}},
	} {
		if !has(r, want.kind, want.aspect, want.values) {
			t.Errorf("no %s of %s with %q", want.kind, want.aspect, want.values)
		}
	}
}

// has reports whether a finding has exactly these values, in any order.
func has(r *report.Report, kind, aspect string, values []string) bool {
	for _, f := range r.Findings {
		if f.Kind != kind || f.Aspect != aspect {
			continue
		}
		var got []string
		for _, p := range f.Positions {
			got = append(got, p.Value)
		}
		slices.Sort(got)
		if slices.Equal(got, values) {
			return true
		}
	}
	return false
}

// TestGranularityLeavesConflictsAlone asks for coarser and finer reports: what excludes each other, and what moved, stays the same.
func TestGranularityLeavesConflictsAlone(t *testing.T) {
	each(t, func(t *testing.T, dir string) {
		inputs, _ := load(t, dir)
		usual := compare(t, inputs)
		for _, g := range []engine.Granularity{"fine", "coarse"} {
			r, err := engine.Compare(inputs, engine.Options{Granularity: g})
			if err != nil {
				t.Fatal(err)
			}
			for _, kind := range []string{"conflict", "update"} {
				if got, want := questions(r, kind), questions(usual, kind); !slices.Equal(got, want) {
					t.Errorf("%s: %s %q, not %q", g, kind, got, want)
				}
			}
			if n := len(questions(r, "precision")); g == "coarse" && n > 0 && n >= len(questions(usual, "precision")) {
				t.Errorf("%d of %d rows of more and less precise values are left", n, len(questions(usual, "precision")))
			}
			if g == "fine" && len(r.Findings) < len(usual.Findings) {
				t.Errorf("a finer report has %d findings, not %d", len(r.Findings), len(usual.Findings))
			}
		}
	})
}

func questions(r *report.Report, kind string) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Kind == kind {
			out = append(out, f.Question)
		}
	}
	return out
}
