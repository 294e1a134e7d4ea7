package fact

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// FuzzExtract holds what is true of all facts and frames of any text: sentences in order that cover it, places in range that cut no character.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"On Friday Mayor Ann Ross, 54, said: “At least 27 people were hurt.” She denied that two had died.",
		"--------------- ((((((((((1,1,1 Éa-ß\n\nA. B", "laut X 3,5 Mio. Euro am 6. Februar", "’’’’’’’’s''said\" 9-9-9\t%…",
	} {
		f.Add(s, "en")
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		a := article.New("", article.Meta{InLanguage: lang, DatePublished: "2024-02-29"}, text.New(s, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(s)}}})
		inside := func(at text.Span, what string) {
			if at.Start < 0 || at.Start > at.End || at.End > len(s) || !boundary(s, at.Start) || !boundary(s, at.End) {
				t.Fatalf("%s %v in %d bytes", what, at, len(s))
			}
		}
		end := 0
		for _, x := range a.Sentences {
			inside(x.Span, "sentence")
			if x.Span.Empty() || x.Span.Start < end || strings.ContainsFunc(s[end:x.Span.Start], notSpace) {
				t.Fatalf("sentence %v after %d", x.Span, end)
			}
			end = x.Span.End
		}
		if strings.ContainsFunc(s[end:], notSpace) {
			t.Fatalf("no sentence holds %q", s[end:])
		}
		end = 0
		for _, x := range a.Tokens {
			inside(x.Span, "token")
			if x.Span.Empty() || x.Span.Start < end {
				t.Fatalf("token %v after %d", x.Span, end)
			}
			end = x.Span.End
		}
		facts := Extract(a, "")
		start := 0
		for i, x := range facts {
			inside(x.Span, "fact")
			if x.ID != i || x.Span.Start < start || x.Sentence >= len(a.Sentences) || x.Attribution >= len(facts) || x.Attribution == i {
				t.Fatalf("fact %d after %d: %+v", i, start, x)
			}
			start = x.Span.Start
		}
		for _, x := range Read(a).Frames {
			inside(x.Span, "frame")
			inside(x.Verb, "verb")
		}
	})
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// Ten megabytes of one thing are no news, and are done with in seconds and without a gigabyte of tokens.
func TestExtractHostile(t *testing.T) {
	for _, unit := range []string{"(((", "a", "é", "9", "“"} {
		s := strings.Repeat(unit, 10_000_000/len(unit))
		start := time.Now()
		a := article.New("", article.Meta{}, text.New(s, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(s)}}})
		Extract(a, "2024-02-29")
		Parse(a)
		if d := time.Since(start); d > time.Minute { // a quadratic step would take days
			t.Errorf("10 MB of %q take %v", unit, d)
		}
		if len(a.Tokens) > 1000 {
			t.Errorf("10 MB of %q are %d tokens", unit, len(a.Tokens))
		}
	}
}

// TestExtractAll holds that articles know nothing of each other while their facts are found together.
func TestExtractAll(t *testing.T) {
	var articles []*article.Article
	for _, s := range []string{
		"Mayor Ann Ross said on Friday that 27 people were hurt.", "", "Two days later she said: “It is over.”", "NATO sent 300 soldiers to Narva.",
	} {
		articles = append(articles, article.New("", article.Meta{InLanguage: "en", DatePublished: "2024-02-29"}, text.New(s, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(s)}}}))
	}
	last := -1
	all := ExtractAll(articles, func(done int) {
		if done < last || done >= len(articles) {
			t.Errorf("%d articles done after %d of %d", done, last, len(articles))
		}
		last = done
	})
	for i, a := range articles {
		if alone := Extract(a, ""); !reflect.DeepEqual(alone, all[i]) {
			t.Errorf("article %d has %v alone and %v beside others", i, alone, all[i])
		}
	}
}
