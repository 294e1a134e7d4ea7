package reader

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// metadata is what a page says of the article outside its text.
type metadata struct {
	article.Meta
	body   string    // articleBody of JSON-LD
	bodyAt text.Span // the script that it stands in
	place  text.Span // of the headline in the source, where it stands in no heading
}

// metadata reads JSON-LD (schema.org NewsArticle and its kin), then meta elements (Open Graph, Dublin Core and what newspapers use), then
// title and time elements. What comes first stays.
func (p *page) metadata() *metadata {
	m := &metadata{}
	var title string
	var titleAt text.Span
	var og article.Meta
	for i := 1; i < len(p.nodes); i++ {
		n := &p.nodes[i]
		switch n.tag {
		case atom.Script:
			if n.attr != nil && strings.Contains(n.attr.kind, "ld+json") && n.span.Len() < 1<<20 {
				raw := p.src[n.span.Start:n.span.End]
				v, ok := text.ParseJSON(raw)
				if !ok {
					v, ok = text.ParseJSON(strings.Map(noControl, raw))
				}
				if !ok {
					continue
				}
				before, body := m.Headline, m.body
				m.schema(v, 0)
				if before == "" {
					m.place = n.span
				}
				if body == "" {
					m.bodyAt = n.span
				}
			}
		case atom.Title:
			if title == "" && !n.span.Empty() {
				title, titleAt = clean(p.src[n.span.Start:n.span.End]), n.span
			}
		case atom.Html:
			if n.attr != nil && og.InLanguage == "" {
				og.InLanguage = n.attr.lang
			}
		case atom.Link:
			if n.attr != nil && n.attr.rel == "canonical" && og.URL == "" {
				og.URL = n.attr.href
			}
		case atom.Time:
			if n.attr != nil && n.attr.content != "" && (n.attr.itemprop == "datePublished" || strings.Contains(n.attr.class, "publish")) {
				first(&og.DatePublished, normalDate(n.attr.content))
			}
		case atom.Meta:
			if n.attr != nil && n.attr.content != "" {
				metaElement(&og, n.attr)
			}
		}
	}
	if m.Headline == "" {
		m.place = titleAt
	}
	first(&m.Headline, og.Headline)
	first(&m.Headline, withoutSite(title, og.Publisher))
	first(&m.DatePublished, og.DatePublished)
	first(&m.DateModified, og.DateModified)
	first(&m.Author, og.Author)
	first(&m.Publisher, og.Publisher)
	first(&m.URL, og.URL)
	first(&m.URL, savedFrom(p.src))
	first(&m.InLanguage, og.InLanguage)
	first(&m.Publisher, host(m.URL))
	if len(m.InLanguage) > 2 {
		m.InLanguage = strings.ToLower(m.InLanguage[:2]) + strings.Replace(m.InLanguage[2:], "_", "-", 1)
	}
	if site := m.Publisher; site != "" {
		m.Headline = withoutSite(m.Headline, site)
	}
	return m
}

// savedFrom is the address that browsers write into a page when they save it.
func savedFrom(src string) string {
	_, url, ok := strings.Cut(src[:min(len(src), 2048)], "<!-- saved from url=(")
	if !ok || len(url) < 5 || url[4] != ')' {
		return ""
	}
	url, _, _ = strings.Cut(url[5:], " ")
	if !isURL(url) {
		return ""
	}
	return url
}

func first(dst *string, s string) {
	if *dst == "" {
		*dst = s
	}
}

// noControl makes the line ends that some sites leave inside JSON strings into spaces.
func noControl(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// schema takes what it knows from a JSON-LD value: an object, a list or a graph of objects.
func (m *metadata) schema(v any, depth int) {
	if depth > 6 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v[:min(len(v), 100)] {
			m.schema(x, depth+1)
		}
	case map[string]any:
		if articleType(v["@type"]) {
			first(&m.Headline, clean(str(v["headline"])))
			first(&m.DatePublished, normalDate(str(v["datePublished"])))
			first(&m.DateModified, normalDate(str(v["dateModified"])))
			first(&m.Author, names(v["author"]))
			first(&m.Publisher, names(v["publisher"]))
			first(&m.Dateline, clean(str(v["dateline"])))
			first(&m.InLanguage, str(v["inLanguage"]))
			first(&m.URL, str(v["url"]))
			first(&m.body, str(v["articleBody"]))
		}
		m.schema(v["@graph"], depth+1)
		m.schema(v["mainEntity"], depth+1)
	}
}

func articleType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "BlogPosting") || v == "Report"
	case []any:
		for _, x := range v {
			if s, ok := x.(string); ok && articleType(s) {
				return true
			}
		}
	}
	return false
}

func str(v any) string {
	s, _ := v.(string)
	return s
}

// names gives the name of a person or organisation, or the names of a list of them.
func names(v any) string {
	switch v := v.(type) {
	case string:
		if !strings.Contains(v, "://") {
			return clean(v)
		}
	case map[string]any:
		return names(v["name"])
	case []any:
		out := ""
		for _, x := range v[:min(len(v), 20)] {
			if n := names(x); n != "" {
				if out != "" {
					out += ", "
				}
				out += n
			}
		}
		return out
	}
	return ""
}

func metaElement(m *article.Meta, a *attrs) {
	key := a.key
	if key == "" {
		key = a.itemprop
	}
	switch strings.ToLower(key) {
	case "og:title", "headline", "dc.title":
		first(&m.Headline, clean(a.content))
	case "article:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "dcterms.created", "publishdate", "parsely-pub-date", "sailthru.date", "article.published", "og:published_time", "ptime":
		first(&m.DatePublished, normalDate(a.content))
	case "article:modified_time", "datemodified", "lastmod", "dcterms.modified", "og:updated_time", "utime":
		first(&m.DateModified, normalDate(a.content))
	case "author", "dc.creator", "byl", "parsely-author", "article:author":
		if !strings.Contains(a.content, "://") {
			first(&m.Author, strings.TrimPrefix(strings.TrimPrefix(clean(a.content), "By "), "by "))
		}
	case "og:site_name", "publisher", "dc.publisher", "application-name":
		first(&m.Publisher, clean(a.content))
	case "og:url":
		first(&m.URL, a.content)
	case "inlanguage", "og:locale", "dc.language", "language":
		first(&m.InLanguage, a.content)
	}
}

// clean resolves what a site escaped twice and normalises white space.
func clean(s string) string {
	return text.OneLine(canonical(html.UnescapeString(s)))
}

// withoutSite cuts the site's name from the end of a title: "Ferry runs aground | The Daily Planet".
func withoutSite(title, site string) string {
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " :: ", " « ", " » "} {
		n := strings.LastIndex(title, sep)
		if n <= 0 {
			continue
		}
		rest := title[n+len(sep):]
		if site != "" && (same(rest, site) || overlap(rest, site)) || sep == " | " && len(splitWords(rest)) <= 5 && len(splitWords(title[:n])) >= 4 {
			return withoutSite(strings.TrimSpace(title[:n]), site)
		}
	}
	return title
}

// host is the site's name in an address: "dw.com" of "https://www.dw.com/en/a-1".
func host(url string) string {
	n := strings.Index(url, "://")
	if n < 0 {
		return ""
	}
	h := url[n+3:]
	if end := strings.IndexAny(h, "/?#:"); end >= 0 {
		h = h[:end]
	}
	return strings.TrimPrefix(strings.ToLower(h), "www.")
}
