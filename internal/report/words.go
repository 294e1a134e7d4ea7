package report

import (
	"slices"
	"strconv"
	"strings"

	"storydiff/internal/text"
)

// Words that every rendering shares. They say who says what and never who is right: no "error", "false", "wrong", no praise, no alarm.

// kindWords is how a kind is shown: by a mark, which does for people who do not see colours, by a word, and by the heading of its group.
func kindWords(kind string) (mark, word, heading string) {
	switch kind {
	case "conflict":
		return "≠", "differs", "Where they differ"
	case "update":
		return "→", "moved on", "What moved"
	case "single-source":
		return "1", "only in", "Only in one article"
	case "precision":
		return "⊂", "more precise", "Where one is more precise"
	case "attribution":
		return "”", "on whose word", "On whose word"
	case "wording":
		return "≈", "other words", "The same in other words"
	case "spelling":
		return "Aa", "spelling", "Written differently"
	case "agreement":
		return "=", "agrees", "What they agree on"
	}
	if kind == setAside {
		return "–", "set aside", "Set aside"
	}
	return "·", kind, kind
}

// kindOrder is the order of the groups where severity does not decide: what needs a decision first, what all agree on last.
var kindOrder = [...]string{"conflict", "update", "single-source", "precision", "attribution", "wording", "spelling", "agreement", setAside}

// setAside is the group of the findings that the reader did not want to see.
const setAside = "set-aside"

// confidenceWord says in words how sure the program is. The bounds are those of the page's filter.
func confidenceWord(c float64) string {
	switch {
	case c >= 0.8:
		return "clear"
	case c >= 0.55:
		return "likely"
	}
	return "worth a look"
}

// count is "1 article", "5 articles".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// list joins names: "A", "A and B", "A, B and C".
func list(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// summary says what was compared: "4 articles, one story, 2 independent origins."
func (v *view) summary() string {
	n := len(v.r.Articles)
	compared := 0
	var stories []string
	for i := range v.r.Articles {
		if a := &v.r.Articles[i]; a.Compared {
			compared++
			if a.Story != "" && !slices.Contains(stories, a.Story) {
				stories = append(stories, a.Story)
			}
		}
	}
	told := "one story"
	if len(stories) > 1 {
		told = count(len(stories), "story", "stories")
	}
	s := count(n, "article", "articles")
	switch {
	case n == 0:
		return "No article was read."
	case compared == n && n > 1:
		s += ", " + told
	case compared > 1:
		s += ", " + strconv.Itoa(compared) + " of them on " + told
	}
	origins := 0
	for _, o := range v.r.Origins {
		for _, id := range o.Articles {
			if a := v.article(id); a != nil && a.Compared {
				origins++
				break
			}
		}
	}
	if origins > 0 {
		s += ", " + count(origins, "origin", "independent origins")
	}
	s += "."
	if out := n - compared; out > 0 && compared > 0 {
		s += " " + count(out, "article was", "articles were") + " not compared."
	}
	return s
}

// headline says what was found: "They differ on 2 points; 3 moved on."
func (v *view) headline() string {
	differ, moved := 0, 0
	for _, g := range v.groups {
		switch g.kind {
		case "conflict":
			differ = len(g.findings)
		case "update":
			moved = len(g.findings)
		}
	}
	s := "They differ on " + count(differ, "point", "points")
	if differ == 0 {
		s = "No point was found on which they differ"
	}
	if moved > 0 {
		s += "; " + strconv.Itoa(moved) + " moved on"
	}
	return s + "."
}

// claim answers the finding's question in one line, with who says what: "11 (AP in Harbour Post) or 9 (Fjord Courier, later)."
func (v *view) claim(f *Finding) string {
	join := "; "
	switch f.Kind {
	case "conflict":
		join = " or "
	case "update":
		join = ", then "
	}
	var parts []string
	for i := range f.Positions {
		p := &f.Positions[i]
		who := list(v.sources(p))
		switch {
		case f.Kind == "single-source":
			who = "only in " + list(v.named(p))
		case f.Kind == "conflict" && v.later(f, i):
			who += ", later"
		}
		parts = append(parts, apart(text.Shorten(text.OneLine(p.Value), 160))+" ("+who+")")
	}
	return strings.Join(parts, join) + "."
}

// sources names who gives a position: "AP in Daily Mail" where the article rests on an agency, each article once.
func (v *view) sources(p *Position) []string {
	var out []string
	for _, id := range p.Articles {
		s := v.name(id)
		if c := v.credit(id); c != "" && !strings.Contains(s, c) {
			s = apart(c) + " in " + s
		}
		out = append(out, s)
	}
	return out
}

// named names the position's articles without what they rest on.
func (v *view) named(p *Position) []string {
	var out []string
	for _, id := range p.Articles {
		out = append(out, v.name(id))
	}
	return out
}

// later reports whether all of the position's articles were published on a later day than some other position's.
func (v *view) later(f *Finding, i int) bool {
	first, _ := v.days(&f.Positions[i])
	if first == "" {
		return false
	}
	for k := range f.Positions {
		if _, last := v.days(&f.Positions[k]); k != i && last != "" && last < first {
			return true
		}
	}
	return false
}

// days gives the first and the last day on which the position's articles were published; "" where one does not say.
func (v *view) days(p *Position) (first, last string) {
	for _, id := range p.Articles {
		a := v.article(id)
		if a == nil || len(a.DatePublished) < 10 {
			return "", ""
		}
		d := a.DatePublished[:10]
		if first == "" || d < first {
			first = d
		}
		last = max(last, d)
	}
	return first, last
}

// silent names the articles that say nothing of it, "" where there are none.
func (v *view) silent(f *Finding) string {
	if len(f.Silent) == 0 || f.Kind == "single-source" {
		return ""
	}
	var names []string
	for _, id := range f.Silent {
		names = append(names, v.name(id))
	}
	return "Not in " + list(names) + "."
}

// attributed says on whose word the evidence rests, "" where the article says it itself.
func attributed(e *Evidence) string {
	if e.Attribution == "" {
		return ""
	}
	switch e.Firmness {
	case "hedged":
		return "according to " + apart(e.Attribution) + ", hedged"
	case "claimed":
		return "claimed by " + apart(e.Attribution)
	case "rejected":
		return "rejected by " + apart(e.Attribution)
	}
	return "according to " + apart(e.Attribution)
}

// day writes an ISO 8601 date for people: "6 Feb 2026, 09:06".
func day(iso string) string {
	if len(iso) < 10 || iso[4] != '-' || iso[7] != '-' {
		return iso
	}
	m, err := strconv.Atoi(iso[5:7])
	d, err2 := strconv.Atoi(iso[8:10])
	if err != nil || err2 != nil || m < 1 || m > 12 {
		return iso
	}
	s := strconv.Itoa(d) + " " + [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[m-1] + " " + iso[:4]
	if len(iso) >= 16 && iso[10] == 'T' {
		s += ", " + iso[11:16]
	}
	return s
}
