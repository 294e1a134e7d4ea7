package report

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the goldens anew")

// place finds the quote in the article's text and makes evidence of it, with the sentence given by its first and last words.
func place(a *Article, sentence, exact string) Evidence {
	s := strings.Index(a.Text, sentence)
	k := strings.Index(sentence, exact)
	if s < 0 || k < 0 {
		panic("no such words: " + sentence + " / " + exact)
	}
	points := func(n int) int { return utf8.RuneCountInString(a.Text[:n]) }
	return Evidence{Article: a.ID, Exact: exact, Start: points(s + k), End: points(s + k + len(exact)), Sentence: Range{points(s), points(s + len(sentence))}}
}

// ferry is a report with every kind of finding in it, from three short articles.
func ferry() *Report {
	r := New("storydiff", "test")
	r.Articles = []Article{
		{ID: "A", Name: "herald.txt", Publisher: "The Herald", Headline: "Ferry runs aground off Åbo", DatePublished: "2026-02-06T09:06", InLanguage: "en", URL: "https://herald.example/ferry?a=1&b=2", Origin: "o1", Compared: true,
			Text: "Ferry runs aground off Åbo\n\nPolice say 31 people are hurt. The ferry had “some forty” aboard. The captain, Jan Åberg, blamed the rudder."},
		{ID: "B", Name: "post.html", Publisher: "The Post", Headline: "Ferry on rocks", DatePublished: "2026-02-07", InLanguage: "en", Origin: "o2", Compared: true,
			Text: "Ferry on rocks\n\nPolice say 28 people are hurt. The ferry had 43 people aboard. Captain Jan Aberg blamed the rudder, police said. The ferry was built in 1971."},
		{ID: "C", Name: "draft.md", Headline: "What the ferry hit", InLanguage: "en", Origin: "o2", Ours: true, Compared: true,
			Text: "What the ferry hit\n\nA ferry has hit rocks. Twenty-eight are hurt."},
		{ID: "D", Name: "other.txt", Publisher: "The Post", Text: "A train was late.", Compared: false},
	}
	r.Origins = []Origin{{ID: "o1", Articles: []string{"A"}, Credit: "AP"}, {ID: "o2", Articles: []string{"B", "C"}, Basis: "91% of draft stands in The Post"}}
	a, b, c := &r.Articles[0], &r.Articles[1], &r.Articles[2]
	hurtA := place(a, "Police say 31 people are hurt.", "31 people")
	hurtA.Attribution, hurtA.Firmness = "police", "flat"
	hurtB := place(b, "Police say 28 people are hurt.", "28 people")
	r.Findings = []Finding{
		{ID: "f1", Kind: "conflict", Aspect: "quantity", Label: "people hurt", Question: "How many people were hurt?", Severity: 0.9, Confidence: 0.87, Reason: "31 and 28 cannot both be the number.", Silent: []string{"D"},
			Positions: []Position{
				{Value: "31", Articles: []string{"A"}, Origins: 1, Evidence: []Evidence{hurtA}},
				{Value: "28", Articles: []string{"B", "C"}, Origins: 1, Evidence: []Evidence{hurtB, place(c, "Twenty-eight are hurt.", "Twenty-eight")}}}},
		{ID: "f2", Kind: "precision", Aspect: "quantity", Label: "people aboard", Question: "How many were aboard?", Severity: 0.6, Confidence: 0.6, Reason: "“some forty” may be 43, rounded.", Silent: []string{"C"},
			Positions: []Position{
				{Value: "some forty", Articles: []string{"A"}, Origins: 1, Evidence: []Evidence{place(a, "The ferry had “some forty” aboard.", "some forty")}},
				{Value: "43", Articles: []string{"B"}, Origins: 1, Evidence: []Evidence{place(b, "The ferry had 43 people aboard.", "43 people")}}}},
		{ID: "f3", Kind: "spelling", Aspect: "name", Label: "captain", Question: "How is the captain written?", Severity: 0.2, Confidence: 0.9, Reason: "Different spellings of one name.", Silent: []string{},
			Positions: []Position{
				{Value: "Jan Åberg", Articles: []string{"A"}, Evidence: []Evidence{place(a, "The captain, Jan Åberg, blamed the rudder.", "Jan Åberg")}},
				{Value: "Jan Aberg", Articles: []string{"B"}, Evidence: []Evidence{place(b, "Captain Jan Aberg blamed the rudder, police said.", "Jan Aberg")}}}},
		{ID: "f4", Kind: "update", Aspect: "status", Label: "ferry", Question: "How far has it got?", Severity: 0.5, Confidence: 0.5, Reason: "The one tells of an earlier stage.", Silent: []string{},
			Positions: []Position{
				{Value: "runs aground", Articles: []string{"A"}, Evidence: []Evidence{place(a, "Ferry runs aground off Åbo", "runs aground")}},
				{Value: "on rocks", Articles: []string{"B"}, Evidence: []Evidence{place(b, "Ferry on rocks", "on rocks")}}}},
		{ID: "f5", Kind: "attribution", Aspect: "source", Label: "rudder", Question: "On whose word: the rudder?", Severity: 0.3, Confidence: 0.7, Reason: "Stated flatly in one, attributed in another.", Silent: []string{"C"},
			Positions: []Position{
				{Value: "stated flatly", Articles: []string{"A"}, Evidence: []Evidence{place(a, "The captain, Jan Åberg, blamed the rudder.", "blamed the rudder")}},
				{Value: "police", Articles: []string{"B"}, Evidence: []Evidence{place(b, "Captain Jan Aberg blamed the rudder, police said.", "police said")}}}},
		{ID: "f6", Kind: "wording", Aspect: "quote", Label: "rocks", Question: "What was said about rocks?", Severity: 0.28, Confidence: 0.7, Reason: "The same in other words.", Silent: []string{"A"},
			Positions: []Position{
				{Value: "on rocks", Articles: []string{"B"}, Evidence: []Evidence{place(b, "Ferry on rocks", "on rocks")}},
				{Value: "has hit rocks", Articles: []string{"C"}, Evidence: []Evidence{place(c, "A ferry has hit rocks.", "has hit rocks")}}}},
		{ID: "f7", Kind: "agreement", Aspect: "other", Label: "rudder", Question: "What was to blame?", Severity: 0.1, Confidence: 0.8, Reason: "The same in all of them.", Silent: []string{},
			Positions: []Position{{Value: "the rudder", Articles: []string{"A", "B"}, Origins: 2, Evidence: []Evidence{
				place(a, "The captain, Jan Åberg, blamed the rudder.", "the rudder"), place(b, "Captain Jan Aberg blamed the rudder, police said.", "the rudder")}}}},
		{ID: "f8", Kind: "single-source", Aspect: "time", Label: "built", Question: "When was the ferry built?", Severity: 0.4, Confidence: 0.6, Reason: "No other article says it.", Silent: []string{"A", "C"},
			Positions: []Position{{Value: "1971", Articles: []string{"B"}, Origins: 1, Evidence: []Evidence{place(b, "The ferry was built in 1971.", "1971")}}}},
	}
	r.Diagnose("align.other-story", "warning", "D", "", "Looks like another event and was not compared.")
	r.Diagnose("reader.failed", "error", "", "scan.pdf", "scan.pdf: the file is a picture.")
	return r
}

// hostile is a report in which every text that comes from outside tries to be markup, a formula or a terminal command.
func hostile() *Report {
	const bad = "<script>alert(1)</script>\" onload='x' & | `code` *b* [l](http://h.example) \x1b[31mred\x07\r\n=1+1 ]]> --> {{x}}"
	r := New("storydiff", "test")
	r.Articles = []Article{
		{ID: "A", Name: bad, Publisher: "=cmd" + bad, Headline: bad, DatePublished: "\"><b>", InLanguage: "\"><i>", URL: "javascript:alert(1)", Compared: true, Text: bad},
		{ID: "B", Name: "b", Publisher: bad, URL: "https://h.example/\"><script>", Compared: true, Text: bad},
	}
	e := Evidence{Article: "A", Exact: bad, Prefix: bad, Suffix: bad, Start: 0, End: 8, Sentence: Range{0, 60}, Attribution: bad, Firmness: "claimed"}
	out := e
	out.Start, out.End, out.Sentence, out.Article = 50, 5000, Range{900, 10}, "nobody"
	r.Findings = []Finding{{ID: "f1\"><b>", Kind: "conflict", Aspect: bad, Label: bad, Question: "@" + bad, Severity: 1, Confidence: 1, Reason: bad, Silent: []string{"B", bad},
		Positions: []Position{{Value: "-1" + bad, Articles: []string{"A"}, Evidence: []Evidence{e}}, {Value: "+2", Articles: []string{"nobody"}, Evidence: []Evidence{out}}}}}
	r.Diagnose(bad, bad, "", bad, bad)
	return r
}

func TestRenderingsAreAsGolden(t *testing.T) {
	made := map[string]bool{}
	for name, r := range map[string]*Report{"ferry": ferry(), "hostile": hostile(), "empty": New("storydiff", "test")} {
		for ext, f := range map[string]Format{"html": HTML, "md": Markdown, "csv": CSV, "txt": Text} {
			got, err := Render(r, f)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name+"."+ext)
			made[path] = true
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is not what is written (%v); look at the difference, then run with -update", path, err)
			}
		}
	}
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !made[f] {
			t.Errorf("%s belongs to no test", f)
		}
	}
}

// A name that ends in a figure, from right to left, would draw the figure after it to its other side.
func TestNamesAndValuesFromRightToLeftAreSetApart(t *testing.T) {
	r := ferry()
	r.Articles[0].Publisher = "ערוץ 7"
	r.Findings[0].Question = "Who said “שני נפגעים 2”?"
	for f, want := range map[Format][]string{
		HTML:     {"\u2068ערוץ 7\u2069", "Who said \u2068“שני נפגעים 2”\u2069?"},
		Markdown: {"\u2068ערוץ 7\u2069", "Who said \u2068“שני נפגעים 2”\u2069?"},
		Text:     {"\u2068ערוץ 7\u2069", "Who said \u2068“שני נפגעים 2”\u2069?"},
		CSV:      {",ערוץ 7,", "Who said “שני נפגעים 2”?"},
	} {
		got, err := Render(r, f)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(string(got), w) {
				t.Errorf("%v without %q", f, w)
			}
		}
	}
	if s := apart("Ärzteblatt 24"); s != "Ärzteblatt 24" {
		t.Errorf("%q needs no marks", s)
	}
}

func TestNothingFromOutsideIsMarkup(t *testing.T) {
	page, _ := Render(hostile(), HTML)
	for _, s := range []string{"<script", "onload='", "<b>", "<i>", "javascript:", "\x1b", "\x07"} {
		body := string(page[bytes.Index(page, []byte("<body>")):])
		if s == "<b>" {
			body = strings.ReplaceAll(body, "<figcaption><b>", "")
		}
		if strings.Contains(body, s) {
			t.Errorf("the page has %q", s)
		}
	}
	if fragment, _ := Render(hostile(), Fragment); bytes.Contains(fragment, []byte("<style")) {
		t.Error("the fragment has styles")
	}
	for _, f := range []Format{Markdown, Text} {
		out, _ := Render(hostile(), f)
		if bytes.ContainsAny(out, "\x1b\x07\r") || f == Markdown && bytes.Contains(out, []byte("<script")) {
			t.Errorf("%s has control characters or markup", f)
		}
	}
}

func TestCSVIsReadBackAndHarmless(t *testing.T) {
	out, _ := Render(hostile(), CSV)
	if !bytes.HasPrefix(out, []byte("\xef\xbb\xbf")) || bytes.Count(out, []byte("\n")) != bytes.Count(out, []byte("\r\n")) {
		t.Error("no byte order mark, or a bare line end")
	}
	rows, err := csv.NewReader(bytes.NewReader(out[3:])).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
}

func TestQuotesStandInTheirSentences(t *testing.T) {
	r := ferry()
	v := newView(r)
	for i := range r.Findings {
		for _, p := range r.Findings[i].Positions {
			for k := range p.Evidence {
				if q := v.quote(&p.Evidence[k]); q.exact != p.Evidence[k].Exact {
					t.Errorf("marked %q, want %q", q.exact, p.Evidence[k].Exact)
				}
			}
		}
	}
}

func TestClaimsSayWhoSaysWhat(t *testing.T) {
	r := ferry()
	v := newView(r)
	for i, want := range []string{
		"31 (AP in The Herald) or 28 (The Post (post.html) and draft).",
		"some forty (AP in The Herald); 43 (The Post (post.html)).",
		"Jan Åberg (AP in The Herald); Jan Aberg (The Post (post.html)).",
		"runs aground (AP in The Herald), then on rocks (The Post (post.html)).",
	} {
		if got := v.claim(&r.Findings[i]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	r.Articles[2].DatePublished = "2026-02-07"
	if got := v.claim(&r.Findings[0]); !strings.HasSuffix(got, "draft, later).") {
		t.Errorf("the later day is not said: %q", got)
	}
	if got, want := v.summary(), "4 articles, 3 of them on one story, 2 independent origins. 1 article was not compared."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLongGroupsFold(t *testing.T) {
	r := ferry()
	for _, i := range []int{0, 7} { // a conflict, a single source
		for k := 0; k < unfolded+2; k++ {
			r.Findings = append(r.Findings, r.Findings[i])
		}
	}
	out, _ := Render(r, Fragment)
	page := string(out)
	if got := strings.Count(page, " more</summary>"); got != 1 {
		t.Errorf("%d groups fold, want the single sources only", got)
	}
	if a, b := strings.Count(page, "<details>"), strings.Count(page, "</details>"); a != b {
		t.Errorf("%d details open and %d close", a, b)
	}
}

func TestWordsDoNotJudge(t *testing.T) {
	for _, f := range []Format{HTML, Markdown, CSV, Text} {
		out, _ := Render(ferry(), f)
		low := strings.ToLower(string(out))
		for _, w := range []string{"error", "false", "wrong", "incorrect", "misinformation", "mistake", "lie "} {
			if strings.Contains(low, w) && !strings.Contains(w, "error") || w == "error" && strings.Contains(strings.ReplaceAll(low, `data-level="error"`, ""), w) {
				t.Errorf("%s says %q", f, w)
			}
		}
	}
}

func TestFormatThatIsNotKnown(t *testing.T) {
	if _, err := Render(ferry(), "docx"); err == nil {
		t.Error("no error")
	}
}

func TestReadersMarks(t *testing.T) {
	r := ferry()
	last := r.Findings[len(r.Findings)-1]
	r.Mark([]Mark{{Finding: r.Findings[0].ID, SetAside: "two ferries", Note: "asked the harbour"}, {Finding: last.ID, Pinned: true}, {Finding: "f99", Pinned: true}})
	for _, format := range []Format{HTML, Markdown, Text} {
		b, err := Render(r, format)
		if err != nil {
			t.Fatal(err)
		}
		s := string(b)
		if !strings.Contains(s, "Set aside: two ferries. Note: asked the harbour.") {
			t.Errorf("%s does not show the marks", format)
		}
		if strings.Contains(s, "They differ on 1 point") {
			t.Errorf("%s counts what was set aside", format)
		}
	}
	b, _ := Render(r, CSV)
	if !strings.Contains(string(b), ",two ferries,asked the harbour\r\n") || !strings.Contains(string(b), ",yes,,\r\n") {
		t.Error("csv does not show the marks")
	}
}
