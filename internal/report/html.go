package report

import (
	"bytes"
	"html"
	"strconv"
	"strings"

	"storydiff/internal/text"
)

// The HTML rendering is one page without script, for reading, mailing and printing, or the same without head and styles, as what a web
// component shows before its script has run. It is built by hand: html/template would add a megabyte and 60 ms of start to the edge.
// Everything that comes from a report passes through esc.

// esc escapes text for element content and for quoted attributes. Control characters, which HTML forbids, become spaces.
func esc(s string) string { return html.EscapeString(flat(s)) }

// renderHTML writes a page that stands alone. Its policy forbids every request, so that it can be opened with an embargoed text in it.
func renderHTML(r *Report) []byte {
	v := newView(r)
	var b bytes.Buffer
	b.WriteString("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"generator\" content=\"" +
		esc(r.Generator.Name+" "+r.Generator.Version) + "\">\n<title>" + esc(v.title()) + "</title>\n<style>\n")
	b.WriteString(pageCSS)
	b.WriteString("</style>\n</head>\n<body>\n<main>\n")
	v.fragment(&b)
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.Bytes()
}

// renderFragment writes the report as one section element without styles, to stand in another page: as fallback content of a web
// component, or in a body of a content management system. Ids in it begin with "storydiff-".
func renderFragment(r *Report) []byte {
	var b bytes.Buffer
	newView(r).fragment(&b)
	return b.Bytes()
}

func (v *view) title() string {
	for i := range v.r.Articles {
		if h := v.r.Articles[i].Headline; h != "" {
			return "What the sources say: " + text.Shorten(text.OneLine(h), 80)
		}
	}
	return "What the sources say"
}

// unfolded is how many findings of a group stand open on the page, conflicts and updates aside, which all do: what fits a screen.
const unfolded = 7

func (v *view) fragment(b *bytes.Buffer) {
	b.WriteString("<section class=\"storydiff\" data-schema=\"" + esc(v.r.Schema) + "\">\n<header>\n<p class=\"storydiff-summary\">" + esc(v.summary()) + "</p>\n")
	if len(v.r.Articles) > 1 {
		b.WriteString("<p>" + esc(v.headline()) + "</p>\n")
	}
	b.WriteString("</header>\n")
	v.htmlArticles(b)
	for _, g := range v.groups {
		_, _, heading := kindWords(g.kind)
		id := "storydiff-" + g.kind
		if g.rank() > 2 { // folded: it is where nothing needs doing
			b.WriteString("<section data-kind=\"" + g.kind + "\" aria-labelledby=\"" + id + "\">\n<details>\n<summary><h2 id=\"" + id + "\">" + heading + " (" + strconv.Itoa(len(g.findings)) + ")</h2></summary>\n")
			for _, f := range g.findings {
				v.htmlFinding(b, f)
			}
			b.WriteString("</details>\n</section>\n")
			continue
		}
		b.WriteString("<section data-kind=\"" + esc(g.kind) + "\" aria-labelledby=\"" + esc(id) + "\">\n<h2 id=\"" + esc(id) + "\">" + heading + " (" + strconv.Itoa(len(g.findings)) + ")</h2>\n")
		for i, f := range g.findings {
			if i == unfolded && g.rank() > 1 {
				b.WriteString("<details>\n<summary>" + strconv.Itoa(len(g.findings)-i) + " more</summary>\n")
			}
			v.htmlFinding(b, f)
		}
		if len(g.findings) > unfolded && g.rank() > 1 {
			b.WriteString("</details>\n")
		}
		b.WriteString("</section>\n")
	}
	v.htmlNotes(b)
	b.WriteString("</section>\n")
}

func (v *view) htmlArticles(b *bytes.Buffer) {
	if len(v.r.Articles) == 0 {
		return
	}
	b.WriteString("<table class=\"storydiff-articles\">\n<caption>Articles compared</caption>\n<thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Published</th><th scope=\"col\">Headline</th><th scope=\"col\">Origin</th></tr></thead>\n<tbody>\n")
	for i := range v.r.Articles {
		a := &v.r.Articles[i]
		b.WriteString("<tr data-article=\"" + esc(a.ID) + "\"><th scope=\"row\">")
		if u := a.URL; strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
			b.WriteString("<a rel=\"noreferrer\" href=\"" + esc(u) + "\">" + esc(v.names[i]) + "</a>")
		} else {
			b.WriteString(esc(v.names[i]))
		}
		if a.Ours {
			b.WriteString(" <em>(your draft)</em>")
		}
		b.WriteString("</th><td>")
		if a.DatePublished != "" {
			b.WriteString("<time datetime=\"" + esc(a.DatePublished) + "\">" + esc(day(a.DatePublished)) + "</time>")
		}
		b.WriteString("</td><td" + lang(a) + ">" + esc(text.OneLine(a.Headline)) + "</td><td>" + esc(v.originNote(a)) + "</td></tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
}

// originNote says what an article shares with others: "shares its text with B; AP", "not compared".
func (v *view) originNote(a *Article) string {
	if !a.Compared {
		return "not compared"
	}
	for _, o := range v.r.Origins {
		if o.ID != a.Origin {
			continue
		}
		var parts, others []string
		for _, id := range o.Articles {
			if id != a.ID {
				others = append(others, v.name(id))
			}
		}
		if len(others) > 0 {
			parts = append(parts, "shares its text with "+list(others))
		}
		if o.Credit != "" {
			parts = append(parts, apart(o.Credit))
		}
		return strings.Join(parts, "; ")
	}
	return ""
}

// lang marks words of an article with its language, where it is known.
func lang(a *Article) string {
	if a == nil || a.InLanguage == "" {
		return " dir=\"auto\""
	}
	return " lang=\"" + esc(a.InLanguage) + "\" dir=\"auto\""
}

func (v *view) htmlFinding(b *bytes.Buffer, f *Finding) {
	mark, word, _ := kindWords(f.Kind)
	b.WriteString("<article id=\"storydiff-" + esc(f.ID) + "\" data-finding=\"" + esc(f.ID) + "\" data-kind=\"" + esc(f.Kind) + "\" data-aspect=\"" + esc(f.Aspect) +
		"\" data-severity=\"" + number(f.Severity) + "\" data-confidence=\"" + number(f.Confidence) + "\">\n<details>\n<summary><span class=\"storydiff-mark\" aria-hidden=\"true\">" + esc(mark) +
		"</span> <span class=\"storydiff-kind\">" + esc(word) + "</span> <strong>" + esc(quotesApart(f.Question)) + "</strong> " + esc(v.claim(f)) + "</summary>\n<div class=\"storydiff-sides\">\n")
	for i := range f.Positions {
		p := &f.Positions[i]
		b.WriteString("<figure>\n<figcaption><b dir=\"auto\">" + esc(text.OneLine(p.Value)) + "</b> " + esc(list(v.sources(p))) + "</figcaption>\n")
		for k := range p.Evidence {
			e := &p.Evidence[k]
			q := v.quote(e)
			a := v.article(e.Article)
			b.WriteString("<blockquote data-article=\"" + esc(e.Article) + "\" data-start=\"" + strconv.Itoa(e.Start) + "\" data-end=\"" + strconv.Itoa(e.End) + "\"" + lang(a) + "><p>" +
				esc(strings.TrimLeft(q.before, " ")) + "<mark>" + esc(q.exact) + "</mark>" + esc(strings.TrimRight(q.after, " ")) + "</p>")
			note := v.name(e.Article)
			if s := attributed(e); s != "" {
				note += ", " + s
			}
			b.WriteString("<footer dir=\"ltr\">" + esc(note) + "</footer></blockquote>\n")
		}
		b.WriteString("</figure>\n")
	}
	b.WriteString("</div>\n<p class=\"storydiff-reason\">")
	for i, s := range v.remarks(f) {
		if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(esc(s))
	}
	b.WriteString("</p>\n</details>\n</article>\n")
}

// remarks are what is said below a finding: why, how sure, and who is silent.
func (v *view) remarks(f *Finding) []string {
	var out []string
	if f.SetAside != "" {
		out = append(out, "Set aside: "+sentence(f.SetAside))
	}
	if f.Note != "" {
		out = append(out, "Note: "+apart(sentence(f.Note)))
	}
	if f.Reason != "" {
		out = append(out, quotesApart(f.Reason))
	}
	if s := v.silent(f); s != "" {
		out = append(out, s)
	}
	return append(out, "Confidence: "+confidenceWord(f.Confidence)+".")
}

// sentence closes what a reader wrote with a full stop where it has no mark of its own.
func sentence(s string) string {
	if s = text.OneLine(s); strings.ContainsAny(s[max(0, len(s)-1):], ".!?") {
		return s
	}
	return s + "."
}

func (v *view) htmlNotes(b *bytes.Buffer) {
	if len(v.r.Diagnostics) == 0 {
		return
	}
	b.WriteString("<section aria-labelledby=\"storydiff-notes\">\n<h2 id=\"storydiff-notes\">Notes</h2>\n<ul>\n")
	for i := range v.r.Diagnostics {
		d := &v.r.Diagnostics[i]
		b.WriteString("<li data-code=\"" + esc(d.Code) + "\" data-level=\"" + esc(d.Level) + "\">" + esc(v.note(d)) + "</li>\n")
	}
	b.WriteString("</ul>\n</section>\n")
}

// note is a diagnostic with the name of what it is about.
func (v *view) note(d *Diagnostic) string {
	who := d.Name
	if d.Article != "" {
		who = v.name(d.Article)
	}
	if who == "" || strings.HasPrefix(d.Message, who) {
		return d.Message
	}
	return who + ": " + d.Message
}

// number writes a score with two digits at most.
func number(x float64) string { return strconv.FormatFloat(round(x), 'f', -1, 64) }

// pageCSS is the whole of the page's styles: a serif for the articles' words, a sans for ours, one accent, light and dark, print in black.
const pageCSS = `:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#5a5a5a;--paper:#fff;--line:#d8d8d8;--mark:#ffedb3;--accent:#0b5394}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#a8a8a8;--paper:#161616;--line:#3a3a3a;--mark:#5c4a00;--accent:#8ec5ff}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem}
.storydiff-summary{font-size:1.4rem;margin:0}
.storydiff h2{font-size:1.1rem;margin:2rem 0 .5rem;display:inline-block}
.storydiff table{border-collapse:collapse;width:100%;margin-top:1rem;font-size:.9rem}
.storydiff caption{text-align:start;color:var(--soft)}
.storydiff th,.storydiff td{text-align:start;vertical-align:top;padding-block:.25rem;padding-inline-end:.75rem;border-top:1px solid var(--line)}
.storydiff article{border-top:1px solid var(--line);padding:.5rem 0}
.storydiff summary{cursor:pointer}
.storydiff-mark{display:inline-block;min-width:1.6em;text-align:center;font-weight:700;color:var(--accent)}
.storydiff-kind{color:var(--soft);font-size:.85rem}
.storydiff [data-kind=conflict] .storydiff-kind{font-weight:700;color:var(--ink)}
.storydiff-sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:0 1.5rem;margin:.5rem 0 0 1.6rem}
.storydiff figure{margin:0 0 1rem}
.storydiff figcaption{font-variant-numeric:tabular-nums}
.storydiff blockquote{margin:.5rem 0;padding-inline-start:.75rem;border-inline-start:2px solid var(--line);font-family:Georgia,serif}
.storydiff blockquote p{margin:0}
.storydiff blockquote footer,.storydiff-reason{color:var(--soft);font:.85rem/1.4 system-ui,sans-serif}
.storydiff-reason{margin:0 0 .5rem 1.6rem}
.storydiff mark{background:var(--mark);color:inherit;padding:0 .1em}
.storydiff a{color:var(--accent)}
@media (forced-colors:active){.storydiff mark{forced-color-adjust:none;background:Mark;color:MarkText}}
@media print{:root{--ink:#000;--soft:#000;--paper:#fff;--line:#999;--mark:#fff;--accent:#000}.storydiff mark{text-decoration:underline}.storydiff article{break-inside:avoid}.storydiff details::details-content{content-visibility:visible;block-size:auto}}
`
