package engine

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"storydiff/internal/report"
)

const (
	ferry = "Ferry runs aground near Turku\n\nThe ferry Aurora ran aground near Turku on Tuesday evening with 140 passengers on board. The harbour police said that nobody was hurt. Divers will look at the hull on Wednesday, and the captain is being questioned."
	again = "Aurora stuck off Turku\n\nOn Tuesday evening the ferry Aurora with its 140 passengers ran aground near Turku. Nobody was hurt, the harbour police said. The hull will be looked at by divers on Wednesday while police question the captain."
	pears = "Early start for pear growers\n\nGrowers in the valley have begun to pick pears two weeks before the usual date. After a warm spring the cooperative expects a third more fruit from its orchards than last year, its chairman said."
	other = "Pear harvest opens in the valley\n\nGrowers in the valley have begun to pick this year's pears, two weeks before the usual date. The spring was warm, and the cooperative expects a third more fruit than last year from its orchards."
)

func diagnostics(r *report.Report) string {
	var all []string
	for _, d := range r.Diagnostics {
		all = append(all, d.Code+" "+d.Message)
	}
	return strings.Join(all, "\n")
}

func TestBadInputIsNamedAndTheRestCompared(t *testing.T) {
	for _, c := range []struct {
		name string
		bad  Input
		code string
	}{
		{"empty", Input{Name: "empty.txt"}, "reader.failed empty.txt"},
		{"binary", Input{Name: "photo.bin", Data: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03\xff\xfe\xfd\x00\x00\x00")}, "reader.failed photo.bin"},
		{"not opened", Input{Name: "gone.txt", Failed: "no such file"}, "reader.failed gone.txt"},
		{"too short", Input{Name: "teaser.txt", Data: []byte("Ferry Aurora runs aground near Turku.")}, "engine.short teaser.txt"},
		{"another event", Input{Name: "pears.txt", Data: []byte(other)}, "engine.other-event pears.txt"},
		{"endless", Input{Name: "endless.txt", Data: []byte(ferry + strings.Repeat("\nThe ferry Aurora ran aground near Turku, the police said again.", 3000))}, "engine.long endless.txt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Compare([]Input{{Name: "a.txt", Data: []byte(ferry)}, c.bad, {Name: "b.txt", Data: []byte(again)}}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(diagnostics(r), c.code) {
				t.Errorf("no %q in:\n%s", c.code, diagnostics(r))
			}
			agreed := false
			for _, f := range r.Findings {
				agreed = agreed || f.Kind == "agreement" && strings.Contains(f.Positions[0].Value, "140")
			}
			if !agreed {
				t.Error("the other two were not compared")
			}
		})
	}
}

func TestTooFewAndTooMany(t *testing.T) {
	r, err := Compare([]Input{{Name: "a.txt", Data: []byte(ferry)}, {Name: "b.txt"}}, Options{})
	if !errors.Is(err, ErrTooFew) || !strings.Contains(diagnostics(r), "b.txt was not read") || len(r.Articles) != 1 {
		t.Errorf("got %v, %d articles, %s", err, len(r.Articles), diagnostics(r))
	}
	if _, err := Compare(make([]Input, MaxArticles+1), Options{}); !errors.Is(err, ErrTooMany) {
		t.Errorf("got %v", err)
	}
}

func TestTwoStoriesAreComparedEachOnItsOwn(t *testing.T) {
	r, err := Compare([]Input{{Name: "a.txt", Data: []byte(ferry)}, {Name: "b.txt", Data: []byte(other)}, {Name: "c.txt", Data: []byte(again)}, {Name: "d.txt", Data: []byte(pears)}}, Options{})
	if err != nil || !strings.Contains(diagnostics(r), "engine.several-events") {
		t.Fatalf("got %v, %s", err, diagnostics(r))
	}
	story := map[string]string{}
	for _, a := range r.Articles {
		story[a.ID] = a.Story
	}
	if story["A"] == "" || story["A"] != story["C"] || story["B"] == story["A"] || story["B"] != story["D"] {
		t.Errorf("the stories are %v", story)
	}
	seen, ids := map[string]bool{}, map[string]bool{}
	for _, f := range r.Findings {
		if ids[f.ID] {
			t.Errorf("%s is there twice", f.ID)
		}
		ids[f.ID] = true
		first := story[f.Positions[0].Articles[0]]
		seen[first] = true
		for _, p := range f.Positions {
			for _, a := range append(p.Articles, f.Silent...) {
				if story[a] != first {
					t.Errorf("%s %q mixes the stories", f.ID, f.Question)
				}
			}
		}
	}
	if len(seen) != 2 {
		t.Errorf("findings in the stories %v only", seen)
	}
}

func TestDifferentEventsGiveNoFindings(t *testing.T) {
	r, err := Compare([]Input{{Name: "a.txt", Data: []byte(ferry)}, {Name: "b.txt", Data: []byte(other)}}, Options{})
	if err != nil || len(r.Findings) != 0 || !strings.Contains(diagnostics(r), "different events") {
		t.Errorf("got %v, %d findings, %s", err, len(r.Findings), diagnostics(r))
	}
}

func TestTheTextsOwnDateComesFirst(t *testing.T) {
	dated := strings.Replace(ferry, "\n\n", "\n\nPublished 3 March 2026\n\n", 1)
	r, err := Compare([]Input{{Name: "a.txt", Data: []byte(dated), DatePublished: "2026-05-09"}, {Name: "b.txt", Data: []byte(again), DatePublished: "2026-03-04T18:00:00Z"}}, Options{})
	if err != nil || r.Articles[0].DatePublished != "2026-03-03" || r.Articles[1].DatePublished != "2026-03-04T18:00:00Z" {
		t.Errorf("got %v, %q and %q", err, r.Articles[0].DatePublished, r.Articles[1].DatePublished)
	}
}

func TestLetters(t *testing.T) {
	for n, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA"} {
		if got := letters(n); got != want {
			t.Errorf("letters(%d) = %s, want %s", n, got, want)
		}
	}
}

// zipped makes an archive of names and contents, in turn.
func zipped(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(files[i+1]))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOneBadFileOfTwentyLeavesNineteen(t *testing.T) {
	for name, bad := range map[string][]byte{
		"bomb.docx": zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml", strings.Repeat(" ", 15<<20)),
		"half.zip":  zipped(t, "a.txt", ferry)[:60],
		"huge.txt":  make([]byte, 30<<20),
		"deep.rtf":  []byte(`{\rtf1` + strings.Repeat("{", 100_000)),
	} {
		inputs := []Input{{Name: name, Data: bad}}
		for i := range 19 {
			body := ferry
			if i%2 == 1 {
				body = again
			}
			inputs = append(inputs, Input{Name: "article " + letters(i) + ".txt", Data: []byte(body)})
		}
		r, err := Compare(inputs, Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		compared := 0
		for _, a := range r.Articles {
			if a.Compared {
				compared++
			}
		}
		if compared != 19 || !strings.Contains(diagnostics(r), "reader.failed "+name+" was not read: the file ") {
			t.Errorf("%s: %d compared, %s", name, compared, diagnostics(r))
		}
	}
}

func TestArchivesGiveTheirArticles(t *testing.T) {
	set := zipped(t, "a.txt", ferry, "page_files/b.txt", other, "sub/c.txt", again, "d.jpg", "\xff\xd8\xff")
	r, err := Compare([]Input{{Name: "set.zip", Data: set, DatePublished: "2026-03-04"}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Articles) != 2 || r.Articles[0].Name != "set.zip/a.txt" || r.Articles[1].Name != "set.zip/sub/c.txt" || r.Articles[1].DatePublished != "2026-03-04" {
		t.Errorf("got %+v", r.Articles)
	}
	if !strings.Contains(diagnostics(r), "What is no article in set.zip was left out: set.zip/page_files/b.txt, set.zip/d.jpg.") {
		t.Error(diagnostics(r))
	}
	if _, err := Compare([]Input{{Name: "many.zip", Data: zipped(t, strings.Split(strings.Repeat("x.txt|x|", MaxArticles+1)+"y.txt|y", "|")...)}}, Options{}); !errors.Is(err, ErrTooMany) {
		t.Errorf("got %v", err)
	}
}
