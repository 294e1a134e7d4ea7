package reader

import (
	"strings"
	"unicode"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// stampLine reports whether the line says when, and next to nothing else.
func stampLine(l *line) bool {
	if len(l.words) == 0 || len(l.words) > 20 {
		return false
	}
	if _, n := clockAt(l.words, 0); n == len(l.words) { // an entry of a live page
		return true
	}
	st := stamps(l.words)
	if len(st) == 0 {
		return labelOf(l.words[0].Known) != unlabelled && len(l.words) <= 8 && len(l.words) > 1 && strings.ContainsAny(l.s, "0123456789") && !closed(strings.TrimRight(l.s, ")"))
	}
	rest, names := 0, true
	for _, w := range l.words {
		inside := filler(w.Low()) || labelOf(w.Known) != unlabelled || isDigit(w.Low()[0])
		for _, x := range st {
			inside = inside || x.span.Start <= int(w.Start) && int(w.End) <= x.span.End
		}
		if !inside {
			rest++
			names = names && capital(l.s[w.Start:])
		}
	}
	if rest <= 3 && names && st[0].date != "" && (st[0].span.Start == 0 || strings.ContainsAny(l.s, "|·•")) { // "Feb. 6, 2026 / 9:06 AM / The Example", "Night Desk | 6 February 2026"
		return true
	}
	return rest <= 1 || rest <= len(st) || rest <= 2 && strings.Contains(l.s, "(")
}

// stamps settles when the article was published and changed. The head's stamps come first; below it only a labelled one counts.
func (d *Document) stamps(ls []line, head int) {
	var date, clock, changed, changedClock string
	var zoneP, zoneM string
	for i := range ls {
		l := &ls[i]
		if l.p.Role != article.Byline && l.p.Role != article.Furniture || len(l.words) > 24 {
			continue
		}
		if l.p.Role == article.Furniture && copyrightLine(l.s, l.words) {
			continue
		}
		for _, st := range stamps(l.words) {
			switch {
			case st.label == modified:
				if changed == "" {
					changed = st.date
				}
				if changedClock == "" {
					changedClock, zoneM = st.clock, st.zone
				}
			case i < head || st.label == published:
				if date == "" {
					date = st.date
				}
				if clock == "" && (st.date == "" || st.date == date) {
					clock, zoneP = st.clock, st.zone
				}
			}
		}
	}
	if date == "" {
		date = changed
		if clock == "" {
			clock, zoneP = changedClock, zoneM
		}
	}
	if said := (stamp{date: date, clock: clock, zone: zoneP}).iso(); strings.HasPrefix(said, d.Meta.DatePublished) { // or nothing known, or the day alone
		d.Meta.DatePublished = said
	}
	if changed == "" && changedClock != "" {
		changed = date
	}
	if d.Meta.DateModified == "" {
		d.Meta.DateModified = stamp{date: changed, clock: changedClock, zone: zoneM}.iso()
	}
}

// byline takes the author from a line of the head, if the line is one.
func (d *Document) byline(l *line) bool {
	a := bylineAuthor(l.s, l.words)
	if a == "" {
		return false
	}
	if d.Meta.Author == "" {
		d.Meta.Author = a
	}
	return true
}

// bylineAuthor gives the author of "By Nick Example and Staff", "Von Eva Beispiel", "" where the line is no such line.
func bylineAuthor(s string, ws []word) string {
	if len(ws) < 2 || len(ws) > 14 || closed(s) && len(ws) > 8 {
		return ""
	}
	switch ws[0].Low() {
	case "by", "von", "av", "text", "par":
	default:
		return ""
	}
	if c := s[ws[0].End:ws[1].Start]; strings.Trim(c, " :\t") != "" {
		return ""
	}
	names, unnamed := 0, false
	for _, w := range ws[1:] {
		if capital(s[w.Start:w.End]) {
			names++
		}
		unnamed = unnamed || lexicon.In(w.Low(), "agencies correspondent correspondents editor editors reporter reporters staff writer writers")
	}
	if unnamed && len(ws) <= 6 && !closed(s) { // "By our correspondents", "by a staff writer"
		return strings.TrimRight(s[ws[1].Start:], " |")
	}
	if !capital(s[ws[1].Start:]) || names*2 < len(ws)-1 || ws[0].Low() != "by" && names < len(ws)-1-2 {
		return ""
	}
	return strings.TrimRight(s[ws[1].Start:], " .|")
}

// dateline looks for the place line that opens an agency's text, in the headline's and the first body paragraphs.
func (d *Document) dateline(ls []line) {
	seen := 0
	for i := range ls {
		if ls[i].p.Role != article.Body || len(ls[i].words) < 6 {
			continue
		}
		if seen++; seen > 4 {
			return
		}
		if line := datelineOf(ls[i].s); line != "" {
			if strings.TrimLeft(line, "(") == line && d.Meta.Dateline == "" {
				d.Meta.Dateline = line
			}
			if st := stamps(splitWords(line)); d.Meta.DatePublished == "" && len(st) > 0 { // an agency's text says nowhere else when it was written
				d.Meta.DatePublished = st[0].date
			}
			if d.Meta.Credit == "" {
				d.Meta.Credit = agencies(line)
			}
			return
		}
	}
}

// datelineOf gives the dateline that opens s, without the dash or colon that ends it: "TURKU, Finland, Mar 12 (Agencies)" of "TURKU, Finland,
// Mar 12 (Agencies): A ferry …", "(Reuters)" of "(Reuters) - A jet …"; "" where s has none.
//
// A place stands in capitals, at least in its first word; what follows up to the mark is region, date and credit. A colon counts only
// after a credit in brackets or after capitals alone ("ISLAMABAD: The …"), since "POLICE: Two held" is a headline.
func datelineOf(s string) string {
	const longest = 90
	end, next := -1, 0
	depth := 0
	for i := 0; i < len(s) && i < longest && end < 0; i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
			if i+1 < len(s) && strings.HasPrefix(strings.TrimLeft(s[:i], " "), "(") && agencies(s[:i]) != "" { // "(CNN) Passengers …"
				end, next = i+1, i+1
			}
		case ':':
			if depth == 0 && i > 0 && i+1 < len(s) && s[i+1] == ' ' && (s[i-1] == ')' || allCaps(s[:i])) {
				end, next = i, i+1
			}
		case '-', '_': // older wires write the dash as an underscore
			if depth == 0 && i > 1 && i+1 < len(s) && (s[i-1] == ' ' || s[i+1] == '-') {
				end, next = i, i+1
			}
		case 0xe2: // – and —
			if depth == 0 && i > 1 && (strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—")) {
				end, next = i, i+len("–")
			}
		case '.', '!', '?', ';', '"':
			if s[i] != '.' {
				return ""
			}
		}
	}
	if end < 0 || len(s)-next < 20 {
		return ""
	}
	line := strings.TrimRight(s[:end], " -_")
	if strings.HasPrefix(line, "(") {
		if agencies(line) != "" {
			return line
		}
		return ""
	}
	ws := splitWords(line)
	if len(ws) == 0 || len(ws) > 12 {
		return ""
	}
	first := line[ws[0].Start:ws[0].End]
	if len(first) < 2 || len(first) == 2 && (len(ws) < 2 || !allCaps(line[ws[1].Start:ws[1].End])) || strings.ToUpper(first) != first || !unicode.IsLetter([]rune(first)[0]) || ws[0].Start > 0 {
		return ""
	}
	caps, lower := 0, 0
	for _, w := range ws {
		x := line[w.Start:w.End]
		switch {
		case strings.ToUpper(x) == x:
			caps++
		case !capital(x) && !isDigit(x[0]):
			lower++
		}
		if lexicon.In(w.Low(), "analysis breaking byline correction desk editorial exclusive file graphic host image live map more news note opinion photo staff update "+
			"updated video watch") {
			return ""
		}
	}
	if lower > 1 {
		return ""
	}
	return line
}

// loneDateline gives the dateline of a line that holds nothing else: "NAIROBI, Kenya (AP) --".
func loneDateline(s string) string {
	t := strings.TrimRight(s, " -_–—")
	if t == s || len(t) > 80 {
		return ""
	}
	return datelineOf(t + " -- and then the text begins")
}

// allCaps reports whether s holds letters and none of them is lower case.
func allCaps(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s && len(s) < 40
}

// credits looks at the end of the text for those it names as its sources.
func (d *Document) credits(ls []line) {
	for i := len(ls) - 1; i >= 0 && i >= len(ls)-12 && d.Meta.Credit == ""; i-- {
		l := &ls[i]
		if l.p.Role == article.Byline || l.p.Role == article.Furniture && copyrightLine(l.s, l.words) {
			d.Meta.Credit = agencies(l.s)
		}
	}
	if d.Meta.Credit != "" {
		return
	}
	for i := range ls { // a stamp or author line of the head: "Updated: 09:53 (Agencies)"
		l := &ls[i]
		if i > 12 || d.Meta.Credit != "" {
			return
		}
		if l.p.Role == article.Byline {
			d.Meta.Credit = agencies(l.s)
		}
	}
}

// agencies gives the news agencies named in s, joined by a comma: "AFP, dpa".
func agencies(s string) string {
	out := ""
	add := func(name string) {
		if name != "" && !strings.Contains(", "+out+", ", ", "+name+", ") {
			if out != "" {
				out += ", "
			}
			out += name
		}
	}
	for _, long := range [...][2]string{{"Associated Press", "AP"}, {"Agence France-Presse", "AFP"}, {"Press Association", "PA"}, {"Canadian Press", "CP"}, {"Press Trust of India", "PTI"}, {"Deutsche Presse-Agentur", "dpa"}} {
		if strings.Contains(s, long[0]) {
			add(long[1])
		}
	}
	for _, w := range splitWords(s) {
		x := s[w.Start:w.End]
		if !strings.ContainsAny(x, "/-") {
			add(agency(x))
			continue
		}
		for _, part := range strings.FieldsFunc(x, func(r rune) bool { return r == '/' || r == '-' }) {
			add(agency(part))
		}
	}
	return out
}

// agency is the usual short form of a news agency's name, "" for any other word. Case tells AP from ap and dpa from DPA's namesakes.
func agency(w string) string {
	if lexicon.In(w, "AAP AFP ANI ANSA AP APA Agencies Bloomberg CNN CP EFE IANS IRNA KNA Kyodo NTB PA PTI QNA Reuters Ritzau SDA SID STT TASS TT UPI WAM Xinhua "+
		"Yonhap dpa epd") {
		return w
	}
	return lexicon.Value(w, "AGENCIES=Agencies Agenturen=Agencies DPA=dpa REUTERS=Reuters agencies=Agencies")
}
