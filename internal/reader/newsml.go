package reader

import (
	"cmp"
	"strings"

	"storydiff/internal/article"
)

// readNewsXML reads what agencies send: an item of NewsML-G2, or of the first NewsML, with its text as NITF, XHTML or plain text, or a NITF
// document on its own. Where a message holds several items Unpack has parted them before.
func readNewsXML(s string) (*Document, error) {
	n := newsItem{scan: xmlScanner{src: s}}
	for !n.text.full() && n.scan.next() {
		if n.scan.token == xmlStart {
			n.element()
		}
	}
	n.meta.DatePublished = cmp.Or(n.issued, n.created, n.version)
	if n.version != n.meta.DatePublished {
		first(&n.meta.DateModified, n.version)
	}
	n.meta.Publisher = cmp.Or(n.provider, n.holder)
	return compose(n.meta, n.text.all())
}

// newsRoot reports whether a file with this outermost element is one that readNewsXML reads.
func newsRoot(name string) bool {
	switch name {
	case "newsMessage", "newsItem", "NewsML", "NewsItem", "nitf":
		return true
	}
	return false
}

// newsItem is what is known of an item while it is read.
type newsItem struct {
	scan xmlScanner
	text gatherer
	meta article.Meta

	issued, created, version string // dates in the order in which they are believed
	provider, holder         string
}

// element takes the element that opens here. The names are those of NewsML-G2, of NITF, and with other capitals of the first NewsML.
func (n *newsItem) element() {
	x := &n.scan
	switch strings.ToLower(x.name) {
	case "headline", "hl1":
		s := x.content()
		if x.name == "hl1" || n.meta.Headline == "" {
			n.meta.Headline = s
		}
	case "subheadline":
		n.text.done = append(n.text.done, paragraph{x.content(), subtitleStyle})
	case "by", "byline":
		by := strings.ReplaceAll(x.content(), " ,", ",")
		first(&n.meta.Author, strings.TrimPrefix(strings.TrimPrefix(by, "By "), "by "))
	case "dateline":
		n.dateline()
	case "creditline":
		first(&n.meta.Credit, agencies(x.content()))
	case "date.issue":
		first(&n.issued, xmlDate(x.attr("norm")))
	case "contentcreated", "firstcreated":
		first(&n.created, xmlDate(x.content()))
	case "contentmodified":
		first(&n.meta.DateModified, xmlDate(x.content()))
	case "versioncreated", "thisrevisioncreated":
		first(&n.version, xmlDate(x.content()))
	case "language":
		first(&n.meta.InLanguage, cmp.Or(x.attr("tag"), x.attr("FormalName")))
	case "provider":
		id := cmp.Or(x.attr("literal"), x.attr("qcode"))
		id = id[strings.LastIndexByte(id, ':')+1:]
		first(&n.provider, cmp.Or(x.content(), id))
	case "copyrightholder":
		first(&n.holder, x.content())
	case "doc.copyright":
		first(&n.holder, x.attr("holder"))
	case "inlinedata", "datacontent":
		n.inline(x.attr("contenttype"))
	case "html", "body":
		if x.name == "html" || strings.Contains(x.attrs, "xhtml") {
			from := x.from
			x.inside(func() {})
			n.text.done = append(n.text.done, markupParagraphs(x.src[from:x.at], true)...)
		}
	case "body.content":
		n.nitf()
	case "identified-content", "abstract", "remotecontent":
		x.inside(func() {})
	}
}

// dateline reads the place; NITF keeps the day in an element of its own.
func (n *newsItem) dateline() {
	x := &n.scan
	var place strings.Builder
	day := false
	x.inside(func() {
		switch {
		case x.name == "story.date":
			if day = x.token != xmlEnd; x.token == xmlStart {
				first(&n.issued, xmlDate(x.attr("norm")))
			}
		case x.token == xmlText && !day:
			place.WriteString(x.string())
		}
	})
	first(&n.meta.Dateline, strings.TrimRight(clean(place.String()), " ,–—-"))
}

// inline reads a text that stands in the item as it is: lines, or a page with its tags escaped.
func (n *newsItem) inline(kind string) {
	x := &n.scan
	var b strings.Builder
	marked := false
	x.inside(func() {
		switch {
		case x.token == xmlText:
			b.WriteString(x.string())
		case x.token == xmlStart && !marked && strings.ToLower(x.name) == "body.content":
			n.nitf()
			marked = true
		}
	})
	s := b.String()
	switch {
	case marked:
	case strings.Contains(kind, "html"), looksHTML(s):
		n.text.done = append(n.text.done, markupParagraphs(s, false)...)
	default:
		for _, l := range strings.Split(s, "\n") {
			n.text.done = append(n.text.done, paragraph{text: l})
		}
	}
}

// nitf reads the paragraphs of a NITF text. Pictures give their captions.
func (n *newsItem) nitf() {
	x := &n.scan
	x.inside(func() {
		switch x.token {
		case xmlText:
			n.text.text(x.string())
		case xmlStart:
			switch x.name {
			case "p", "hl2", "li", "dt", "dd", "td", "th", "pre":
				n.text.begin(plainStyle)
			case "media-caption":
				n.text.begin(captionStyle)
			case "br":
				n.text.lineBreak()
			}
		case xmlEnd:
			switch x.name {
			case "p", "hl2", "li", "dt", "dd", "td", "th", "pre", "media-caption":
				n.text.end()
			}
		}
	})
}

// xmlDate reads a date in full or in the short form of ISO 8601: 20260206T090600Z.
func xmlDate(s string) string {
	if len(s) >= 8 && strings.Trim(s[:8], "0123456789") == "" {
		long := s[:4] + "-" + s[4:6] + "-" + s[6:8]
		if len(s) >= 13 && s[8] == 'T' {
			long += "T" + s[9:11] + ":" + s[11:13] + ":00"
			if zone := strings.TrimLeft(s[13:], "0123456789"); len(zone) == 5 {
				long += zone[:3] + ":" + zone[3:]
			} else {
				long += zone
			}
		}
		s = long
	}
	return normalDate(s)
}

// newsItems gives the items of a message, without those of pictures and films.
func newsItems(s string) []string {
	var out []string
	for x := (xmlScanner{src: s}); x.next(); {
		if x.token == xmlStart && (x.name == "newsItem" || x.name == "NewsItem" || x.name == "nitf") {
			from := x.from
			x.inside(func() {})
			if item := s[from:x.at]; !strings.Contains(item, "ninat:picture") && !strings.Contains(item, "ninat:video") && !strings.Contains(item, "ninat:graphic") {
				out = append(out, item)
			}
		}
	}
	return out
}
