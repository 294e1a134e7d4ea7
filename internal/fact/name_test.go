package fact

import (
	"strings"
	"testing"
	"time"

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
	d := &doc{Article: a, src: s}
	extractNames(d)
	return d.facts, a
}

func TestNamesHostile(t *testing.T) {
	for _, unit := range []string{"((", "Aa ", "Smith said. ", "A", "Ann Lee and ", "U.S.-", "Mr. ", "of Ministry ", "The Department of the "} {
		s := strings.Repeat(unit, 200_000/len(unit))
		start := time.Now()
		namesOf(s)
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("200 kB of %q take %v", unit, d)
		}
	}
}
