package reader

import (
	"cmp"
	"html"
	"sort"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// maxJSON is the longest JSON that is read, in bytes: its values take some fifteen times as much while they are looked at.
const maxJSON = 4 << 20

// looksJSON reports whether the text is a JSON object or list, or one that was cut short.
func looksJSON(s string) bool {
	s = strings.TrimLeft(s, "\ufeff \t\r\n")
	if strings.HasPrefix(s, "{") {
		return strings.HasPrefix(strings.TrimLeft(s[1:], " \t\r\n"), `"`)
	}
	if !strings.HasPrefix(s, "[") {
		return false
	}
	_, ok := text.ParseJSON(s)
	return ok
}

// readJSON reads one article: an item of ninjs or a NewsArticle of schema.org. Of a list it takes the first; Unpack has parted longer ones
// before.
func readJSON(s string) (*Document, error) {
	if len(s) > maxJSON {
		return nil, ErrLongJSON
	}
	v, ok := text.ParseJSON(strings.TrimPrefix(s, "\ufeff"))
	if !ok {
		return nil, ErrDamaged
	}
	if list, ok := v.([]any); ok && len(list) > 0 && !isArticle(v) {
		v = list[0]
	}
	if item, ok := v.(map[string]any); ok && isNinjs(item) {
		return readNinjs(item)
	}
	var m metadata
	m.schema(v, 0)
	if m.Headline == "" && m.body == "" {
		return nil, ErrJSON
	}
	first(&m.Publisher, host(m.URL))
	return compose(m.Meta, bodyParagraphs(m.body))
}

// isArticle reports whether v is data of schema.org.
func isArticle(v any) bool {
	var m metadata
	m.schema(v, 0)
	return m.Headline != "" || m.body != ""
}

// bodyParagraphs takes a text apart that is plain, or a page's.
func bodyParagraphs(s string) []paragraph {
	if looksHTML(s) || strings.Contains(s, "</p>") {
		return markupParagraphs(s, false)
	}
	var out []paragraph
	for _, l := range strings.Split(html.UnescapeString(s), "\n") {
		out = append(out, paragraph{text: l})
	}
	return out
}

// isNinjs tells the IPTC's News in JSON by its shape, since the version stands in no field that all have. Version 1 has one value a field;
// from version 2 on fields are lists of values with roles.
func isNinjs(item map[string]any) bool {
	if item["@type"] != nil {
		return false
	}
	for _, key := range [...]string{"bodies", "body_text", "body_html", "body_xhtml"} {
		if item[key] != nil {
			return true
		}
	}
	return (item["uri"] != nil || item["guid"] != nil) && (item["headline"] != nil || item["headlines"] != nil)
}

func readNinjs(item map[string]any) (*Document, error) {
	created := normalDate(cmp.Or(str(item["firstcreated"]), str(item["firstCreated"]), str(item["contentcreated"]), str(item["contentCreated"])))
	version := normalDate(cmp.Or(str(item["versioncreated"]), str(item["versionCreated"])))
	m := article.Meta{
		Headline:      clean(cmp.Or(str(item["headline"]), valued(item["headlines"], "main", "headline"))),
		Author:        strings.TrimPrefix(clean(cmp.Or(str(item["byline"]), str(item["by"]))), "By "),
		Publisher:     clean(cmp.Or(str(item["source"]), names(item["infosources"]), names(item["infoSources"]), str(item["copyrightholder"]), str(item["copyrightHolder"]))),
		DatePublished: cmp.Or(created, version),
		Dateline:      clean(str(item["dateline"])),
		InLanguage:    str(item["language"]),
		URL:           str(item["url"]),
	}
	if version != m.DatePublished {
		m.DateModified = version
	}
	first(&m.Publisher, host(str(item["uri"])))
	body := cmp.Or(str(item["body_html"]), str(item["body_xhtml"]), str(item["body_text"]), valued(item["bodies"], "html"))
	return compose(m, append(bodyParagraphs(body), captions(item["associations"])...))
}

// valued is the value of a list's first member whose role or type of content has one of the words in it; of the first member, where none has.
func valued(v any, words ...string) string {
	list, _ := v.([]any)
	for _, w := range append(words, "") {
		for _, x := range list {
			if m, ok := x.(map[string]any); ok && (strings.Contains(str(m["role"]), w) || strings.Contains(str(m["contenttype"])+str(m["contentType"]), w)) {
				return str(m["value"])
			}
		}
	}
	return ""
}

// captions gives the descriptions of the pictures that go with an item.
func captions(v any) []paragraph {
	var out []paragraph
	add := func(v any) {
		if m, ok := v.(map[string]any); ok && str(m["type"]) == "picture" {
			out = append(out, paragraph{cmp.Or(str(m["description_text"]), valued(m["descriptions"], "caption")), captionStyle})
		}
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			add(x)
		}
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v { // order: sorted below
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for _, k := range keys {
			add(v[k])
		}
	}
	return out
}
