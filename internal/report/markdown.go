package report

import (
	"bytes"
	"strconv"
	"strings"
)

// renderMarkdown writes GitHub's dialect of CommonMark: headings for groups and questions, a table of positions for each finding.
func renderMarkdown(r *Report) []byte {
	v := newView(r)
	var b bytes.Buffer
	b.WriteString("# " + md(v.title()) + "\n\n" + md(v.summary()) + "\n")
	if len(r.Articles) > 1 {
		b.WriteString(md(v.headline()) + "\n")
	}
	if len(r.Articles) > 0 {
		b.WriteString("\n| Source | Published | Headline | Origin |\n| --- | --- | --- | --- |\n")
		for i := range r.Articles {
			a := &r.Articles[i]
			name := v.names[i]
			if a.Ours {
				name += " (your draft)"
			}
			b.WriteString("| " + md(name) + " | " + md(day(a.DatePublished)) + " | " + md(apart(a.Headline)) + " | " + md(v.originNote(a)) + " |\n")
		}
	}
	for _, g := range v.groups {
		_, _, heading := kindWords(g.kind)
		b.WriteString("\n## " + heading + " (" + strconv.Itoa(len(g.findings)) + ")\n")
		for _, f := range g.findings {
			mark, _, _ := kindWords(f.Kind)
			b.WriteString("\n### " + mark + " " + md(quotesApart(f.Question)) + "\n\n| Value | Says | Sentence |\n| --- | --- | --- |\n")
			for i := range f.Positions {
				p := &f.Positions[i]
				for k := range p.Evidence {
					e := &p.Evidence[k]
					q := v.quote(e)
					who := v.name(e.Article)
					if s := attributed(e); s != "" {
						who += ", " + s
					}
					b.WriteString("| " + md(apart(p.Value)) + " | " + md(who) + " | " + mdQuote(q) + " |\n")
				}
			}
			b.WriteString("\n" + md(strings.Join(v.remarks(f), " ")) + "\n")
		}
	}
	if len(r.Diagnostics) > 0 {
		b.WriteString("\n## Notes\n\n")
		for i := range r.Diagnostics {
			b.WriteString("- " + md(v.note(&r.Diagnostics[i])) + "\n")
		}
	}
	return b.Bytes()
}

// mdQuote is the sentence with its value in bold. The marks of bold must touch the words, so white space moves out.
func mdQuote(q quote) string {
	exact := strings.TrimSpace(q.exact)
	if exact == "" {
		return md(q.before + q.after)
	}
	before, after := md(strings.TrimLeft(q.before, " ")), md(strings.TrimRight(q.after, " "))
	if strings.HasSuffix(q.before, " ") || strings.HasPrefix(q.exact, " ") {
		before = strings.TrimRight(before, " ") + " "
	}
	if strings.HasPrefix(q.after, " ") || strings.HasSuffix(q.exact, " ") {
		after = " " + strings.TrimLeft(after, " ")
	}
	return strings.TrimSpace(before + "**" + md(exact) + "**" + after)
}

// md escapes what Markdown and the HTML within it would read as markup, and keeps it on one line. Marks that mean something at a line's
// beginning only are escaped everywhere: a cell or a paragraph may begin with them.
func md(s string) string {
	s = flat(s)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '!':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '+', '-', '=':
			if i == 0 {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		case '.', ')':
			if i > 0 && i < 10 && strings.Trim(s[:i], "0123456789") == "" { // "1. " would begin a list
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		case ':':
			if strings.HasPrefix(s[i:], "://") { // no links by themselves
				b.WriteString("&#58;")
				continue
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
