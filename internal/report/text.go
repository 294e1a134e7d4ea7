package report

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// textWidth is the width of a line of the text rendering, in characters.
const textWidth = 96

// renderText writes for terminals: no colour, no control characters, the value between brackets.
func renderText(r *Report) []byte {
	v := newView(r)
	var b bytes.Buffer
	wrap(&b, "", v.summary())
	if len(r.Articles) > 1 {
		wrap(&b, "", v.headline())
	}
	if len(r.Articles) > 0 {
		b.WriteByte('\n')
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		parts := []string{v.names[i]}
		if a.Ours {
			parts = append(parts, "your draft")
		}
		for _, s := range [...]string{day(a.DatePublished), apart(a.Headline), v.originNote(a)} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		wrap(&b, "  ", strings.Join(parts, " · "))
	}
	for _, g := range v.groups {
		mark, _, heading := kindWords(g.kind)
		b.WriteString("\n" + strings.ToUpper(heading) + " (" + strconv.Itoa(len(g.findings)) + ")\n")
		for _, f := range g.findings {
			b.WriteByte('\n')
			wrap(&b, "", mark+" "+quotesApart(f.Question))
			for i := range f.Positions {
				p := &f.Positions[i]
				wrap(&b, "  ", apart(p.Value)+" · "+list(v.sources(p)))
				for k := range p.Evidence {
					e := &p.Evidence[k]
					q := v.quote(e)
					s := apart(strings.TrimLeft(q.before, " ") + "[" + q.exact + "]" + strings.TrimRight(q.after, " "))
					if a := attributed(e); a != "" {
						s += " (" + a + ")"
					}
					wrap(&b, "    ", v.name(e.Article)+": "+s)
				}
			}
			wrap(&b, "  ", strings.Join(v.remarks(f), " "))
		}
	}
	if len(r.Diagnostics) > 0 {
		b.WriteString("\nNOTES\n\n")
		for i := range r.Diagnostics {
			wrap(&b, "  ", v.note(&r.Diagnostics[i]))
		}
	}
	return b.Bytes()
}

// wrap writes s in lines of textWidth characters, each behind the indent, and the further ones two deeper.
func wrap(b *bytes.Buffer, indent, s string) {
	at := 0
	for _, w := range strings.Fields(flat(s)) {
		n := utf8.RuneCountInString(w)
		switch {
		case at == 0:
			b.WriteString(indent)
			at = len(indent)
		case at+1+n > textWidth:
			b.WriteString("\n  " + indent)
			at = len(indent) + 2
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(w)
		at += n
	}
	b.WriteByte('\n')
}
