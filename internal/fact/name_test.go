package fact

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// namesOf extracts the names of a text whose lines are paragraphs.
func namesOf(s string) ([]Fact, *article.Article) {
	body := text.New(s, nil)
	var ps []article.Paragraph
	at := 0
	for line := range strings.Lines(s) {
		ps = append(ps, article.Paragraph{Span: text.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}})
		at += len(line)
	}
	a := article.New("", article.Meta{}, body, ps)
	d := newDoc(a, new(room))
	extractTimes(d)
	extractNames(d)
	d.facts = slices.DeleteFunc(d.facts, func(f Fact) bool { return f.Value.Kind() != KindName })
	return d.facts, a
}

func TestNamesHostile(t *testing.T) {
	for _, unit := range []string{"((", "Aa ", "Smith said. ", "A", "Ann Lee and ", "U.S.-", "Mr. ", "of Ministry ", "The Department of the "} {
		s := strings.Repeat(unit, 50_000/len(unit))
		start := time.Now()
		namesOf(s)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("50 kB of %q take %v", unit, d)
		}
	}
}

func TestNamesSpec(t *testing.T) {
	type expectation struct {
		Text       string
		Start, End int
		Type       string
		Canonical  string
		Title      string
		Entity     int
	}
	type row struct {
		Input    string
		Expected []expectation
	}
	files, _ := filepath.Glob("testdata/spec/names/*.json")
	if len(files) == 0 {
		t.Fatal("no spec files")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var rows []row
		if err := json.Unmarshal(data, &rows); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, r := range rows {
			t.Run(filepath.Base(file)+"/"+r.Input, func(t *testing.T) {
				var got []expectation
				facts, a := namesOf(r.Input)
				for _, f := range facts {
					n := f.Value.(Name)
					start := utf8.RuneCountInString(r.Input[:f.Span.Start])
					words := a.Text(f.Span)
					got = append(got, expectation{words, start, start + utf8.RuneCountInString(words), n.Type.String(), n.Canonical, n.Title, n.Entity})
				}
				if !slices.Equal(got, r.Expected) {
					t.Errorf("got  %v\nwant %v", got, r.Expected)
				}
			})
		}
	}
}

func FuzzNames(f *testing.F) {
	for _, s := range []string{"Norwegian Prime Minister Kari Lund said.", "U.S.-Iran Talks", "(AP) - St. John's \"Ab C\" of the", "Mr. Éa-ß and Ministry of", "الرئيس said Иван Петров", "A B C D E F (GH)."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		facts, a := namesOf(s)
		last, entities := 0, 0
		for _, x := range facts {
			n := x.Value.(Name)
			if x.Span.Start < last || x.Span.End > len(s) || x.Span.Empty() {
				t.Fatalf("span %v after %d of %d bytes", x.Span, last, len(s))
			}
			last = x.Span.End
			if !utf8.ValidString(a.Text(x.Span)) || !a.Sentences[x.Sentence].Span.Contains(x.Span) {
				t.Fatalf("%q: span cuts a rune or leaves its sentence", a.Text(x.Span))
			}
			if n.Canonical == "" || n.Entity > entities {
				t.Fatalf("%q: %+v", a.Text(x.Span), n)
			}
			if n.Entity == entities {
				entities++
			}
		}
	})
}
