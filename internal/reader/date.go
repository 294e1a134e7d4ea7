package reader

import (
	"strconv"
	"strings"

	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// stamp is a date or clock time as a page states it. Empty parts were not stated.
type stamp struct {
	span  text.Span // in the line
	date  string    // 2026-02-06
	clock string    // 09:06
	zone  string    // Z, +01:00
	label label
}

// label is what a page says of a stamp.
type label uint8

const (
	unlabelled label = iota
	published
	modified
)

// iso joins the parts to an ISO 8601 date or date and time.
func (s stamp) iso() string {
	if s.date == "" || s.clock == "" {
		return s.date
	}
	return s.date + "T" + s.clock + s.zone
}

// stamps finds the full dates and the labelled clock times among the words of a line. A date needs day, month and year: "Feb 06" alone is no publication
// date. All-figure dates with slashes are left, since 6/2 and 2/6 cannot be told apart.
func stamps(ws []word) []stamp {
	figure := false
	for i := range ws {
		figure = figure || isDigit(ws[i].Low()[0])
	}
	if !figure {
		return nil
	}
	var out []stamp
	mark := unlabelled
	for i := 0; i < len(ws); {
		if l := labelOf(ws[i].Known); l != unlabelled {
			mark = l
			i++
			continue
		}
		st, n := dateAt(ws, i)
		if n == 0 {
			if c, k := clockAt(ws, i); k > 0 && mark != unlabelled {
				c.span, c.label = text.Span{Start: int(ws[i].Start), End: int(ws[i+k-1].End)}, mark
				out = append(out, c)
				i += k
				mark = unlabelled
				continue
			}
			i++
			continue
		}
		end := i + n
		// a clock time within the next words: "March 08, 2025 00:00:00", "6 February 2026 at 14:30 GMT"
		for k := end; st.clock == "" && k < len(ws) && k <= end+2; k++ {
			if c, w := clockAt(ws, k); w > 0 {
				st.clock, st.zone, end = c.clock, c.zone, k+w
				break
			}
			if !filler(ws[k].Low()) {
				break
			}
		}
		st.span, st.label = text.Span{Start: int(ws[i].Start), End: int(ws[end-1].End)}, mark
		if st.clock == "00:00" {
			st.clock, st.zone = "", "" // midnight is what a page writes that knows no time
		}
		out = append(out, st)
		i, mark = end, unlabelled
	}
	return out
}

// dateAt reads a date that begins at word i and gives the number of words it takes, 0 where there is none.
func dateAt(ws []word, i int) (stamp, int) {
	w := ws[i].Low()
	if y, m, d, rest, ok := isoDate(w); ok {
		st := stamp{date: ymd(y, m, d)}
		if len(rest) > 1 && (rest[0] == 't' || rest[0] == ' ') {
			st.clock, st.zone = isoClock(rest[1:])
		}
		return st, 1
	}
	if d, m, y, ok := dottedDate(w); ok {
		return stamp{date: ymd(y, m, d)}, 1
	}
	if i+1 == len(ws) {
		return stamp{}, 0
	}
	if d := day(ws[i+1].Low()); d > 0 && month(w) > 0 {
		m := month(w)
		if i+2 < len(ws) {
			if y := year(ws[i+2].Low()); y > 0 {
				return stamp{date: ymd(y, m, d)}, 3
			}
			// "Apr 14 08:21:50 PDT 2018", as Unix writes it
			if c, k := clockAt(ws, i+2); k > 0 && i+2+k < len(ws) {
				if y := year(ws[i+2+k].Low()); y > 0 {
					return stamp{date: ymd(y, m, d), clock: c.clock, zone: c.zone}, 3 + k
				}
			}
		}
		return stamp{}, 0
	}
	if d := day(w); d > 0 && i+2 < len(ws) {
		k := i + 1
		if ws[k].Low() == "of" || ws[k].Low() == "de" {
			k++
		}
		if k+1 < len(ws) {
			if m, y := month(ws[k].Low()), year(ws[k+1].Low()); m > 0 && y > 0 {
				return stamp{date: ymd(y, m, d)}, k + 2 - i
			}
		}
	}
	return stamp{}, 0
}

// clockAt reads a clock time that begins at word i: 11.58, 14:30, 9:06 pm CET.
func clockAt(ws []word, i int) (stamp, int) {
	w := ws[i].Low()
	if !isDigit(w[0]) {
		return stamp{}, 0 // most words
	}
	n := 1
	half := ""
	for _, h := range [...]string{"am", "pm", "a.m", "p.m"} {
		if strings.HasSuffix(w, h) && len(w) > len(h) {
			half, w = h[:1], w[:len(w)-len(h)]
			break
		}
	}
	sep := strings.IndexAny(w, ":.")
	if sep < 0 {
		if half == "" {
			return stamp{}, 0
		}
		w, sep = w+":00", len(w)
	}
	h, ok := number(w[:sep], 2)
	rest := w[sep+1:]
	if len(rest) > 2 && (rest[2] == ':' || rest[2] == '.') {
		if sec, ok := number(rest[3:], 2); !ok || sec > 59 {
			return stamp{}, 0
		}
		rest = rest[:2]
	}
	m, ok2 := number(rest, 2)
	if !ok || !ok2 || len(rest) != 2 || h > 23 || m > 59 {
		return stamp{}, 0
	}
	if half == "" && i+n < len(ws) {
		switch ws[i+n].Low() {
		case "am", "a.m":
			half = "a"
			n++
		case "pm", "p.m":
			half = "p"
			n++
		}
	}
	if half == "p" && h < 12 {
		h += 12
	} else if half == "a" && h == 12 {
		h = 0
	}
	st := stamp{clock: two(h) + ":" + two(m)}
	if i+n < len(ws) {
		if z := zone(ws[i+n].Low()); z != "" {
			st.zone = z
			n++
		}
	}
	return st, n
}

// normalDate is the ISO 8601 form of a date in markup, "" where none is found.
func normalDate(s string) string {
	if found := stamps(splitWords(s)); len(found) > 0 {
		return found[0].iso()
	}
	return ""
}

func isoDate(w string) (y, m, d int, rest string, ok bool) {
	if len(w) < 10 || w[4] != '-' && w[4] != '/' || w[7] != w[4] {
		return
	}
	y, a := number(w[:4], 4)
	m, b := number(w[5:7], 2)
	d, c := number(w[8:10], 2)
	if !a || !b || !c || y < 1900 || m < 1 || m > 12 || d < 1 || d > 31 || len(w) > 10 && isDigit(w[10]) {
		return 0, 0, 0, "", false
	}
	return y, m, d, w[10:], true
}

// isoClock reads "09:06:00+01:00" after the T.
func isoClock(s string) (clock, zone string) {
	if len(s) < 5 || s[2] != ':' {
		return "", ""
	}
	h, a := number(s[:2], 2)
	m, b := number(s[3:5], 2)
	if !a || !b || h > 23 || m > 59 {
		return "", ""
	}
	clock, s = s[:5], strings.TrimLeft(s[5:], ":.0123456789")
	switch {
	case s == "z":
		zone = "Z"
	case len(s) >= 5 && (s[0] == '+' || s[0] == '-'):
		hh, a := number(s[1:3], 2)
		mm, b := number(strings.TrimPrefix(s[3:], ":"), 2)
		if a && b && hh < 15 && mm < 60 {
			zone = s[:1] + two(hh) + ":" + two(mm)
		}
	}
	return clock, zone
}

// dottedDate reads 06.02.2026, as German and Scandinavian pages write it.
func dottedDate(w string) (d, m, y int, ok bool) {
	a := strings.IndexByte(w, '.')
	b := strings.LastIndexByte(w, '.')
	if a < 1 || b <= a+1 || b-a > 3 {
		return
	}
	d, p := number(w[:a], 2)
	m, q := number(w[a+1:b], 2)
	y, r := number(w[b+1:], 4)
	return d, m, y, p && q && r && d >= 1 && d <= 31 && m >= 1 && m <= 12 && y >= 1900
}

func ymd(y, m, d int) string { return two(y/100) + two(y%100) + "-" + two(m) + "-" + two(d) }

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// number reads up to digits digits and nothing else.
func number(s string, digits int) (int, bool) {
	if s == "" || len(s) > digits {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func year(w string) int {
	if n, ok := number(w, 4); ok && n >= 1900 && n < 2200 {
		return n
	}
	return 0
}

// day reads "6", "06", "6." and "6th".
func day(w string) int {
	if !isDigit(w[0]) {
		return 0
	}
	for _, end := range [...]string{"st", "nd", "rd", "th", "."} {
		w = strings.TrimSuffix(w, end)
	}
	if n, ok := number(w, 2); ok && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

// month is the number of a month's name in English, German, Swedish, French and Spanish, whole or cut, 0 for any other word.
func month(w string) int {
	n, _ := strconv.Atoi(lexicon.Value(strings.TrimSuffix(w, "."), "abril=4 agosto=8 août=8 apr=4 april=4 aug=8 august=8 augusti=8 avril=4 dec=12 december=12 dez=12 dezember=12 diciembre=12 décembre=12 enero=1 "+
		"feb=2 febr=2 febrero=2 februar=2 februari=2 february=2 février=2 jan=1 januar=1 januari=1 january=1 janvier=1 juillet=7 juin=6 jul=7 juli=7 "+
		"julio=7 july=7 jun=6 june=6 juni=6 junio=6 jänner=1 mai=5 maj=5 mar=3 march=3 mars=3 marzo=3 may=5 mayo=5 mär=3 märz=3 nov=11 november=11 "+
		"novembre=11 noviembre=11 oct=10 october=10 octobre=10 octubre=10 okt=10 oktober=10 sep=9 sept=9 september=9 septembre=9 septiembre=9"))
	return n
}

func weekday(w string) bool {
	return lexicon.In(strings.TrimSuffix(w, "."), "dienstag donnerstag fredag freitag fri friday lördag mittwoch mon monday montag måndag onsdag samstag sat saturday sonnabend sonntag sun "+
		"sunday söndag thu thur thurs thursday tisdag torsdag tue tues tuesday wed wednesday")
}

// filler reports whether the word may stand beside a date and a time without adding to them.
func filler(w string) bool {
	switch w {
	case "at", "on", "the", "kl", "um", "uhr", "den", "am", "date", "datum", "first", "last", "by", "time", "edt", "est", "et", "on-line":
		return true
	}
	return weekday(w) || zone(w) != ""
}

// labelOf knows the words that pages put before their stamps.
func labelOf(w *lexicon.Word) label {
	switch {
	case w.In(lexicon.Published):
		return published
	case w.In(lexicon.Modified):
		return modified
	}
	return unlabelled
}

// zone is the offset of a zone's abbreviation.
func zone(w string) string {
	return lexicon.Value(w, "bst=+01:00 cdt=-05:00 cest=+02:00 cet=+01:00 cst=-06:00 edt=-04:00 eest=+03:00 eet=+02:00 est=-05:00 gmt=Z jst=+09:00 mdt=-06:00 mesz=+02:00 mez=+01:00 msk=+03:00 mst=-07:00 pdt=-07:00 pst=-08:00 utc=Z z=Z")
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
