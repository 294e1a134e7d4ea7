package report

import (
	"bytes"
	"strconv"
	"strings"
)

// renderCSV writes one row for each piece of evidence, as RFC 4180 has it: comma, CRLF, quotes doubled; with a byte order mark, so that
// spreadsheets read it as UTF-8.
func renderCSV(r *Report) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	csvRow(&b, csvHead()...)
	newView(r).rows(func(fields ...string) { csvRow(&b, fields...) })
	return b.Bytes()
}

// csvHead names the columns of rows.
func csvHead() []string {
	return []string{"finding", "kind", "aspect", "label", "question", "severity", "confidence", "value", "article", "source", "published", "exact", "sentence", "start", "end", "attribution", "silent",
		"reason", "pinned", "set aside", "note"}
}

// rows gives the fields of one row for each piece of evidence.
func (v *view) rows(write func(fields ...string)) {
	for _, g := range v.groups {
		for _, f := range g.findings {
			pinned := ""
			if f.Pinned {
				pinned = "yes"
			}
			for i := range f.Positions {
				p := &f.Positions[i]
				for k := range p.Evidence {
					e := &p.Evidence[k]
					q := v.quote(e)
					published := ""
					if a := v.article(e.Article); a != nil {
						published = a.DatePublished
					}
					write(f.ID, f.Kind, f.Aspect, f.Label, f.Question, number(f.Severity), number(f.Confidence), p.Value, e.Article, alone(v.name(e.Article)), published,
						e.Exact, strings.TrimSpace(q.before+q.exact+q.after), strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Attribution, strings.Join(f.Silent, " "), f.Reason, pinned, f.SetAside, f.Note)
				}
			}
		}
	}
}

func csvRow(b *bytes.Buffer, fields ...string) {
	for i, s := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		s = harmless(flat(s))
		if strings.ContainsAny(s, "\",\r\n") {
			s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
		}
		b.WriteString(s)
	}
	b.WriteString("\r\n")
}

// harmless puts an apostrophe before what a spreadsheet would run as a formula (OWASP, CSV injection).
func harmless(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		return "'" + s
	}
	return s
}
