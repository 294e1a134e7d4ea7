package reader

import (
	"path"
	"strings"

	"golang.org/x/net/html/atom"

	"storydiff/internal/article"
)

// readEPUB reads the pages of an EPUB book in the order of its spine. What the package says of title, author, publisher, date and language
// fills the metadata.
func readEPUB(a *archive) (*Document, error) {
	container, err := a.text("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	opf := ""
	for x := (xmlScanner{src: container}); x.next() && opf == ""; {
		if x.token == xmlStart && x.name == "rootfile" {
			opf = x.attr("full-path")
		}
	}
	pack, err := a.text(opf)
	if err != nil {
		return nil, err
	}
	locked, err := a.text("META-INF/encryption.xml")
	if err != nil {
		return nil, err
	}
	meta, pages := epubPackage(pack, path.Dir(opf))
	var ps []paragraph
	size := 0
	for _, name := range pages {
		if size > maxText || len(ps) > maxParagraphs {
			break
		}
		if strings.Contains(locked, `URI="`+name+`"`) { // fonts may be listed there, and do not matter
			return nil, ErrCopyright
		}
		s, err := a.text(name)
		if err != nil {
			return nil, err
		}
		size += len(s)
		ps = append(ps, markupParagraphs(s, true)...)
	}
	return compose(meta, ps)
}

// epubPackage takes metadata and the pages to read, in order, from a package document (OPF).
func epubPackage(s, dir string) (article.Meta, []string) {
	var m article.Meta
	var pages []string
	hrefs := make(map[string]string)
	for x := (xmlScanner{src: s}); x.next(); {
		if x.token != xmlStart {
			continue
		}
		switch x.name {
		case "title":
			first(&m.Headline, x.content())
		case "creator":
			first(&m.Author, x.content())
		case "publisher":
			first(&m.Publisher, x.content())
		case "date":
			first(&m.DatePublished, normalDate(x.content()))
		case "language":
			first(&m.InLanguage, x.content())
		case "item":
			if strings.Contains(x.attr("media-type"), "html") && !strings.Contains(x.attr("properties"), "nav") {
				hrefs[x.attr("id")] = path.Join(dir, string(unescape(x.attr("href"), '%')))
			}
		case "itemref":
			if page := hrefs[x.attr("idref")]; page != "" && x.attr("linear") != "no" && len(pages) < maxMembers {
				pages = append(pages, page)
			}
		}
	}
	if strings.EqualFold(m.Headline, "untitled") {
		m.Headline = ""
	}
	if m.InLanguage == "und" {
		m.InLanguage = ""
	}
	return m, pages
}

// markupParagraphs gives every block of a page that is known to hold nothing but the text.
func markupParagraphs(s string, xml bool) []paragraph {
	p := &page{tree: parseHTML(s, xml)}
	p.flag()
	p.collect()
	var out []paragraph
	for i := range p.blocks {
		b := &p.blocks[i]
		st, shown := plainStyle, true
		for n := b.node; n > 0 && shown; n = p.nodes[n].parent {
			if st == plainStyle {
				st = markupStyle(&p.nodes[n])
			}
			shown = p.nodes[n].tag != atom.Nav
		}
		if shown {
			out = append(out, paragraph{p.plain(b), st})
		}
	}
	return out
}

func markupStyle(n *node) style {
	if n.attr != nil && (n.tag == atom.H1 || n.tag == atom.P) {
		if st := styleNamed(strings.TrimSpace(n.attr.class)); st != plainStyle {
			return st
		}
	}
	switch n.tag {
	case atom.H1:
		return headingStyle
	case atom.Figcaption, atom.Figure:
		return captionStyle
	}
	return plainStyle
}
