package reader

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"storydiff/internal/article"
)

const samplePage = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ferry runs aground off Turku | The Example</title>
<meta property="og:site_name" content="The Example"><link rel="canonical" href="https://news.example/ferry">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
"headline":"Ferry runs aground off Turku","datePublished":"2026-02-06T09:06:00+02:00","author":[{"@type":"Person","name":"Nick Example"}],
"publisher":{"@type":"Organization","name":"The Example"}}]}</script></head>
<body class="has-sidebar"><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
<div class="cookie-banner"><p>We use cookies so that this site works, and so that we can see which of its pages are read the most often.</p></div>
<main><article><h1>Ferry runs aground&nbsp;off Turku</h1>
<p class="standfirst">Forty people were taken ashore &amp; nobody was hurt, the coast guard says of Tuesday&rsquo;s accident.</p>
<figure><img src="a.jpg"><figcaption>The Aurora on the rocks. Photo: Some Name</figcaption></figure>
<p>The ferry <b>Aurora</b> ran onto rocks north of the har&shy;bour on Tuesday evening, the coast guard said in a statement.
<p>Some <a href="/boats">forty</a> people were aboard. They were taken ashore by two lifeboats within 40 min<wbr>utes, the guard added.
<h2>A rudder that did not answer</h2>
<p>The captain told local radio that the rudder had not answered.<br>An inquiry is under way, and it will report before the summer.</p>
<div class="related-articles"><p>Why ferries in the archipelago are older than those anywhere else in the whole of the country.</p></div>
<script>document.write("never read this, it is not part of the text at all and must not be in it")</script>
</article></main><aside><p>The weather in the archipelago stays mild, with light winds from the south and rain towards the evening.</p></aside>
<div id="comments"><p>I have always said that this ferry is too old, and that somebody has to pay for it in the end.</p></div>
<footer><p>Example Media publishes this site from Turku. All rights reserved, and more words about the company here.</p></footer></body></html>`

func TestPageGivesItsArticle(t *testing.T) {
	d, err := Read("page.html", []byte(samplePage))
	if err != nil {
		t.Fatal(err)
	}
	want := article.Meta{Headline: "Ferry runs aground off Turku", Author: "Nick Example", Publisher: "The Example", DatePublished: "2026-02-06T09:06+02:00",
		InLanguage: "en-GB", URL: "https://news.example/ferry"}
	if d.Meta != want {
		t.Errorf("got  %+v\nwant %+v", d.Meta, want)
	}
	for role, want := range map[article.Role][]string{
		article.Headline: {"Ferry runs aground off Turku"},
		article.Caption:  {"The Aurora on the rocks. Photo: Some Name"},
		article.Body: {
			"Forty people were taken ashore & nobody was hurt, the coast guard says of Tuesday’s accident.",
			"The ferry Aurora ran onto rocks north of the harbour on Tuesday evening, the coast guard said in a statement.",
			"Some forty people were aboard. They were taken ashore by two lifeboats within 40 minutes, the guard added.",
			"A rudder that did not answer",
			"The captain told local radio that the rudder had not answered.",
			"An inquiry is under way, and it will report before the summer.",
		},
	} {
		if got := roles(d, role); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%v: got %q", role, got)
		}
	}
}

func TestPlacesLeadBackIntoThePage(t *testing.T) {
	d, err := Read("page.html", []byte(samplePage))
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{
		"ran onto rocks":           "ran onto rocks",
		"harbour":                  "har&shy;bour",
		"Tuesday’s":                "Tuesday&rsquo;s",
		"ashore & nobody":          "ashore &amp; nobody",
		"aground off":              "aground&nbsp;off",
		"forty people were aboard": "forty</a> people were aboard",
	} {
		at := strings.Index(d.Body.String(), s)
		o := d.Body.Original(span(at, at+len(s)))
		if got := samplePage[o.Start:o.End]; got != want {
			t.Errorf("%q came from %q, want %q", s, got, want)
		}
	}
}

func TestPageWithoutTextSaysSo(t *testing.T) {
	for _, s := range []string{"<html><body><script>app()</script></body></html>", "<!doctype html><p></p>", "<div><nav><a href=x>Home</a></nav></div>"} {
		if _, err := Read("page.html", []byte(s)); !errors.Is(err, ErrNoText) {
			t.Errorf("%q: got %v", s, err)
		}
	}
}

func TestTextOfAPageThatShowsNoneComesFromItsData(t *testing.T) {
	body := strings.Repeat("The ferry ran onto rocks on Tuesday, the guard said. ", 5) + "\\n" + strings.Repeat("Nobody was hurt, it added later that night. ", 4)
	d, err := Read("page.html", []byte(`<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry aground off Turku","articleBody":"`+body+`"}</script><body><div id=app></div></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	if got := roles(d, article.Body); len(got) != 2 || !strings.HasPrefix(got[1], "Nobody was hurt") {
		t.Errorf("got %q", got)
	}
}

func TestHTMLInWindows1252(t *testing.T) {
	d, err := Read("p.html", []byte("<html><meta charset=iso-8859-1><body><h1>F\xe4rja p\xe5 grund</h1><p>F\xe4rjan gick p\xe5 grund p\xe5 tisdagen, s\xe4ger polisen, och ingen skadades vid olyckan.</p>"))
	if err != nil {
		t.Fatal(err)
	}
	if d.Meta.Headline != "Färja på grund" {
		t.Errorf("got %q", d.Meta.Headline)
	}
}

// hostile inputs must be read in time that grows with their length only.
func TestHostileInputIsReadInLinearTime(t *testing.T) {
	const n = 1 << 18
	for name, unit := range map[string]string{
		"nested tags": "<div>", "open tags": "<p", "anchors": "<a href=x>", "ampersands": "&", "entities": "&amp;", "brackets": "(((", "one word": "word",
		"soft hyphens": "a\u00ad", "no-break spaces": "\u00a0a", "links": "[](", "hashes": "# ", "lists": "<li>", "tables": "<table><tr><td>", "dots": ". . ",
		"phrases": "share this ", "lines": "ab\n", "wrapped lines": "some words of a line that is wrapped at some width\n", "bold": "<b><p></b>", "end tags": "</div></p></x>",
		"forms": "<form><select><option>", "custom": "<x-y>", "comments": "<!--", "dates": "6 feb 2026 ", "quotes": "\"' ", "capitals": "AB: ",
	} {
		for _, head := range []string{"", "<html><body><p>Some words here.</p>"} {
			data := []byte(head + strings.Repeat(unit, n/len(unit)))
			start := time.Now()
			d, err := Read(name, data)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s%s took %v for 256 kB", head, name, took)
			}
			if err == nil {
				check(t, d, name)
			}
		}
	}
}

// check asserts what holds of every document.
func check(t *testing.T, d *Document, what string) {
	t.Helper()
	s := d.Body.String()
	if !utf8.ValidString(s) {
		t.Fatalf("%s: the text is not UTF-8", what)
	}
	end := 0
	for _, p := range d.Paragraphs {
		if p.Span.Start < end || p.Span.End <= p.Span.Start || p.Span.End > len(s) {
			t.Fatalf("%s: paragraph %v after %d in %d bytes", what, p.Span, end, len(s))
		}
		end = p.Span.End
		if r, w := utf8.DecodeRuneInString(s[p.Span.Start:]); r == utf8.RuneError && w == 1 {
			t.Fatalf("%s: paragraph %v begins within a character", what, p.Span)
		}
	}
}

func TestATagWithZeroBytesIsRead(t *testing.T) {
	d, err := Read("p.html", []byte("<html><body><x\x00\x00\x00 y><p>"+strings.Repeat(lead+" ", 9)+"</p>"))
	if err != nil || !strings.Contains(d.Body.String(), lead) {
		t.Errorf("got %v, %v", d, err)
	}
}
