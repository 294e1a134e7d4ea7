package reader

import (
	"strings"
	"testing"

	"storydiff/internal/article"
)

// Sentences long enough to weigh as paragraphs.
const (
	one    = "The ferry Aurora ran onto rocks north of the harbour on Tuesday evening, the coast guard said."
	second = "Some forty people were taken ashore by two lifeboats, and nobody was hurt, the guard added later."
	three  = "The captain told local radio that the rudder had not answered, and that he had called for help."
	chat   = "I have always said that this ferry is too old, and that in the end somebody has to pay for it all."
	other  = "A museum in the capital has bought a painting of the harbour, and it will be shown there in the spring."
)

func TestArticleIsFoundHoweverThePageIsBuilt(t *testing.T) {
	for _, c := range []struct {
		name, html string
		want       []string
	}{
		{"paragraphs", "<html><body><p>" + one + "</p><p>" + second + "</p>", []string{one, second}},
		{"a piece from the clipboard", "<meta charset='utf-8'><p>" + one + "</p><p>" + second + "</p>", []string{one, second}},
		{"divs for paragraphs", "<html><body><div><div>" + one + "</div><div>" + second + "</div></div>", []string{one, second}},
		{"line breaks for paragraphs", "<html><body><div>" + one + "<br><br>" + second + "<br>\n<br>" + three + "</div>", []string{one, second, three}},
		{"a line break within a sentence", "<html><body><p>" + strings.Replace(one, " ran ", "<br>ran ", 1) + "</p>", []string{one}},
		{"upper case, nothing closed", "<HTML><BODY><P>" + one + "<P>" + second + "<UL><LI>" + three + "</BODY>", []string{one, second, three}},
		{"a table for layout", "<html><body><table><tr><td><a href=a>Home</a><td><p>" + one + "<p>" + second + "</td></tr></table>", []string{one, second}},
		{"more comments than article", "<html><body><div class=story><p>" + one + "</p><p>" + second + "</p></div><div id='comments'>" + strings.Repeat("<p>"+chat+"</p>", 9) + "</div>", []string{one, second}},
		{"other articles below", "<html><body><article><h1>Ferry runs aground in the night</h1><p>" + one + "</p><p>" + second + "</p><p>" + three + "</p><p>" + one + second + "</p></article>" + strings.Repeat("<article><h2>Painting</h2><p>"+other+"</p></article>", 6), []string{one, second, three, one + second}},
		{"a name that is not believed", "<html><body><div class='content-sidebar-wrap related'><p>" + one + "</p><p>" + second + "</p></div>", []string{one, second}},
		{"hidden until a script runs", "<html><body style='display: none'><p>" + one + "</p><p>" + second + "</p>", []string{one, second}},
		{"a hidden piece", "<html><body><p>" + one + "</p><p style='display:none'>" + chat + "</p><p>" + second + "</p>", []string{one, second}},
		{"the body declared", "<html><body><div><p>" + other + "</p><p>" + other + "</p></div><div itemprop=articleBody><p>" + one + "</p><p>" + second + "</p></div>", []string{one, second}},
		{"the body declared in pieces", "<html><body><div><p>" + other + "</p></div><div><div class=article__body><p>" + one + "</p></div><div class=ad><p>" + chat + "</p></div><div class=article__body><p>" + second + "</p><p>" + three + "</p></div></div>", []string{one, second, three}},
		{"mixed-up tags", "<html><body><div><p><b><i>" + one + "</b></i></p></span></div><p>" + second + "</p></div></body></html>", []string{one, second}},
		{"scripts and styles", "<html><body><p>" + one + "<script>var x='<p>" + chat + "</p>'</script></p><style>p{}</style><p>" + second + "</p><template><p>" + chat + "</p></template>", []string{one, second}},
		{"a link list", "<html><body><p>" + one + "</p><ul><li><a href=1>" + other + "</a></li><li><a href=2>" + other + "</a></li></ul><p>" + second + "</p>", []string{one, second}},
		{"attributes of every kind", `<html><body><p title=">" data-x='a"b' class = "x" hidden=false>` + chat + `</p><p a b=c d="&quot;">` + one + `</p><p>` + second + "</p>", []string{one, second}},
		{"a comment and a doctype", "<!-- saved from news.example --><!DOCTYPE html><html><body><!-- <p>" + chat + "</p> --><p>" + one + "</p></html>", []string{one}},
	} {
		d, err := Read("page.html", []byte(c.html))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := roles(d, article.Body); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestHeadlineAndSourceOfAPage(t *testing.T) {
	const body = "<p>" + one + "</p><p>" + second + "</p>"
	for _, c := range []struct{ name, html, headline, publisher, date string }{
		{"title with the site's name", "<html><head><title>Ferry runs aground off Turku coast | The Example</title></head><body>" + body, "Ferry runs aground off Turku coast", "", ""},
		{"Open Graph", `<html><head><meta property="og:title" content="Ferry &amp; rocks"><meta property="og:site_name" content="The Example"><meta property="article:published_time" content="2026-02-06T10:00:00Z"></head><body>` + body, "Ferry & rocks", "The Example", "2026-02-06T10:00Z"},
		{"only a heading", "<html><body><h1>Ferry runs <em>aground</em></h1>" + body, "Ferry runs aground", "", ""},
		{"the heading's wording goes before the title's", "<html><head><title>Ferry runs aground off Turku - The Example</title><meta property='og:site_name' content='The Example'></head><body><h1>Ferry runs aground off Turku</h1>" + body, "Ferry runs aground off Turku", "The Example", ""},
		{"JSON-LD with line ends in its strings", "<html><script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs\n aground\",\"publisher\":{\"name\":\"The Example\"}}]</script><body>" + body, "Ferry runs aground", "The Example", ""},
		{"JSON-LD that is broken", "<html><title>Ferry runs aground</title><script type='application/ld+json'>{\"@type\":</script><body>" + body, "Ferry runs aground", "", ""},
		{"the address", "<html><link rel=canonical href='https://www.news.example/ferry'><title>Ferry runs aground</title><body>" + body, "Ferry runs aground", "news.example", ""},
		{"a saved page", "<!DOCTYPE html>\n<!-- saved from url=(0027)https://www.news.example/f1 -->\n<html><title>Ferry runs aground</title><body>" + body, "Ferry runs aground", "news.example", ""},
		{"a time element", "<html><title>Ferry runs aground</title><body><time itemprop=datePublished datetime='2026-02-06T09:06+02:00'>yesterday</time>" + body, "Ferry runs aground", "", "2026-02-06T09:06+02:00"},
	} {
		d, err := Read("page.html", []byte(c.html))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d.Meta.Headline != c.headline || d.Meta.Publisher != c.publisher || d.Meta.DatePublished != c.date {
			t.Errorf("%s: got %q, %q, %q", c.name, d.Meta.Headline, d.Meta.Publisher, d.Meta.DatePublished)
		}
		if got := roles(d, article.Body); len(got) != 2 {
			t.Errorf("%s: body %q", c.name, got)
		}
	}
}

func TestEntriesOfALivePageKeepTheirTimes(t *testing.T) {
	d := mustRead(t, `<html><head><title>Ferry accident: live updates</title></head><body><article><h1>Ferry accident off Turku: live updates</h1>
<section><time datetime="2026-02-06T14:30:00+02:00">14:30</time><h3>All are ashore</h3><p>`+second+`</p></section><section><time>13.05</time><p>`+one+`</p></section></article>`)
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, p.Role.String()+" "+d.Body.Slice(p.Span))
	}
	want := []string{"headline Ferry accident off Turku: live updates", "byline 14:30", "body All are ashore", "body " + second, "byline 13.05", "body " + one}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q", got)
	}
}
