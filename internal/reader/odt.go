package reader

import (
	"strings"

	"storydiff/internal/article"
)

// readODT reads an OpenDocument text (ISO/IEC 26300).
func readODT(a *archive) (*Document, error) {
	manifest, err := a.text("META-INF/manifest.xml")
	if err != nil {
		return nil, err
	}
	if strings.Contains(manifest, "encryption-data") {
		return nil, ErrPassword
	}
	body, err := a.text("content.xml")
	if err != nil {
		return nil, err
	}
	return readFlatODT(body)
}

// readFlatODT reads the document's XML, which may also be a file of its own. Left out: what is marked as deleted, comments, footnotes, and
// the descriptions of drawings.
func readFlatODT(s string) (*Document, error) {
	var g gatherer
	parents := make(map[string]style) // of the styles that the program made for single paragraphs
	for x := (xmlScanner{src: s}); !g.full() && x.next(); {
		switch x.token {
		case xmlText:
			g.text(x.string())
		case xmlEnd:
			if x.name == "p" || x.name == "h" {
				g.end()
			}
		case xmlStart:
			switch x.name {
			case "style":
				if p := styleNamed(x.attr("parent-style-name")); p != plainStyle && x.attr("family") == "paragraph" {
					parents[x.attr("name")] = p
				}
			case "p", "h":
				name := x.attr("style-name")
				st := max(parents[name], styleNamed(name))
				if st == plainStyle && x.name == "h" && x.attr("outline-level") == "1" {
					st = headingStyle
				}
				g.begin(st)
			case "line-break":
				g.lineBreak()
			case "s", "tab":
				g.text(" ")
			case "tracked-changes", "annotation", "note", "sequence-decls", "title", "desc", "meta", "styles", "master-styles":
				x.inside(func() {})
			}
		}
	}
	return compose(article.Meta{}, g.all())
}
