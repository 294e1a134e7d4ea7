package reader

import (
	"strings"

	"storydiff/internal/article"
)

// readDOCX reads an Office Open XML text document (ECMA-376). Left out: deleted and moved-away text, field codes, comments, headers and
// footers, and the copies of drawings for old programs.
func readDOCX(a *archive) (*Document, error) {
	main := "word/document.xml"
	types, err := a.text("[Content_Types].xml")
	if err != nil {
		return nil, err
	}
	styles := ""
	for x := (xmlScanner{src: types}); x.next(); {
		if x.token != xmlStart || x.name != "Override" {
			continue
		}
		switch part, kind := strings.TrimPrefix(x.attr("PartName"), "/"), x.attr("ContentType"); {
		case strings.Contains(kind, "wordprocessingml.document.main"), strings.Contains(kind, "wordprocessingml.template.main"), strings.Contains(kind, "ms-word.document.macroEnabled.main"):
			main = part
		case strings.HasSuffix(kind, "wordprocessingml.styles+xml"):
			styles = part
		}
	}
	body, err := a.text(main)
	if err != nil {
		return nil, err
	}
	names, err := a.text(styles)
	if err != nil {
		return nil, err
	}
	return compose(article.Meta{}, docxParagraphs(body, styleNames(names)))
}

// styleNames gives the English name of each paragraph style by its id, which is in the language of the program's user.
func styleNames(s string) map[string]style {
	out := make(map[string]style)
	id := ""
	for x := (xmlScanner{src: s}); x.next(); {
		if x.token != xmlStart {
			continue
		}
		switch x.name {
		case "style":
			id = x.attr("styleId")
		case "name":
			if s := styleNamed(x.attr("val")); s != plainStyle && id != "" {
				out[id] = s
			}
		}
	}
	return out
}

// styleNamed tells what a style is for by its name.
func styleNamed(name string) style {
	switch low := strings.ToLower(strings.NewReplacer("_20_", "", " ", "", "-", "").Replace(name)); {
	case low == "title", low == "headline":
		return titleStyle
	case low == "heading1":
		return headingStyle
	case low == "subtitle":
		return subtitleStyle
	case strings.Contains(low, "caption"), low == "figure", low == "illustration":
		return captionStyle
	case low == "author", low == "authors", low == "date", low == "byline":
		return bylineStyle
	}
	return plainStyle
}

func docxParagraphs(s string, styles map[string]style) []paragraph {
	var g gatherer
	written := false // within w:t, the only place of text that shows
	for x := (xmlScanner{src: s}); !g.full() && x.next(); {
		switch x.token {
		case xmlText:
			if written {
				g.text(x.string())
			}
		case xmlEnd:
			switch x.name {
			case "t":
				written = false
			case "p":
				g.end()
			}
		case xmlStart:
			switch x.name {
			case "p":
				g.begin(plainStyle)
			case "pStyle":
				id := x.attr("val")
				g.set(max(styles[id], styleNamed(id)))
			case "t":
				written = true
			case "br", "cr":
				g.lineBreak()
			case "tab", "ptab":
				g.text(" ")
			case "noBreakHyphen":
				g.text("-")
			case "del", "moveFrom", "instrText", "Fallback", "rPr", "sectPr", "pPrChange":
				x.inside(func() {})
			}
		}
	}
	return g.all()
}
