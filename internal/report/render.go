package report

import "fmt"

// Format names a rendering.
type Format string

const (
	JSON     Format = "json"
	HTML     Format = "html"     // a page that stands alone
	Fragment Format = "fragment" // its section element, to stand in another page
	Markdown Format = "markdown"
	CSV      Format = "csv"
	XLSX     Format = "xlsx"
	Text     Format = "text"
)

// Render writes the report in the format; "" is JSON. It fails only on an unknown format.
func Render(r *Report, f Format) ([]byte, error) {
	switch f {
	case JSON, "":
		return renderJSON(r), nil
	case HTML:
		return renderHTML(r), nil
	case Fragment:
		return renderFragment(r), nil
	case Markdown:
		return renderMarkdown(r), nil
	case CSV:
		return renderCSV(r), nil
	case XLSX:
		return renderXLSX(r), nil
	case Text:
		return renderText(r), nil
	}
	return nil, fmt.Errorf("format %q is not known: json, html, fragment, markdown, csv, xlsx or text", f)
}
