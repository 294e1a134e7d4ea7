package fact

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// plainDoc is a document of one English paragraph for each line.
func plainDoc(s string) *doc { return docIn(s, "en") }

func docIn(s, lang string) *doc {
	var ps []article.Paragraph
	at := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		ps = append(ps, article.Paragraph{Span: text.Span{Start: at, End: at + len(line)}})
		at += len(line)
	}
	return newDoc(article.New("", article.Meta{InLanguage: lang}, text.New(s, nil), ps), new(room))
}

// specLines are the lines of a spec file that are neither empty nor comments, with their numbers.
func specLines(t *testing.T, path string, f func(n int, line string)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	for n := 1; in.Scan(); n++ {
		if line := in.Text(); line != "" && !strings.HasPrefix(line, "//") {
			f(n, line)
		}
	}
}

func TestStanceSpec(t *testing.T) {
	specLines(t, "testdata/spec/stance.txt", func(n int, line string) {
		cols := strings.Split(line, " | ")
		if len(cols) != 4 {
			t.Fatalf("line %d has %d columns", n, len(cols))
		}
		open, end := strings.IndexByte(cols[0], '['), strings.IndexByte(cols[0], ']')
		d := plainDoc(strings.NewReplacer("[", "", "]", "").Replace(cols[0]))
		span := text.Span{Start: open, End: end - 1}
		at := 0
		for d.Sentences[at].Span.End < span.End {
			at++
		}
		d.add(span, at, Quantity{})
		extractQuotes(d)
		settleStance(d)
		f := d.facts[0]
		got := []string{
			[...]string{"affirmed", "negated", "denied"}[f.Polarity],
			[...]string{"actual", "planned", "possible", "conditional"}[f.Modality], "-"}
		if f.Attribution >= 0 {
			q := d.facts[f.Attribution].Value.(Quote)
			who := q.Speaker
			if who == "" {
				who = "?"
			}
			got[2] = [...]string{"flat", "hedged", "claimed", "rejected"}[q.Firm] + " " + who
		}
		if strings.Join(got, " | ") != strings.Join(cols[1:], " | ") {
			t.Errorf("line %d: %s\n got  %q\n want %q", n, cols[0], got, cols[1:])
		}
	})
}
