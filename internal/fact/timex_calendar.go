package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// at makes a DATE of a day and remembers it for "the next morning".
func (p *timeParser) at(day int, known Known, i int) Timex {
	p.lastDay, p.hasDay, p.lastSpot = day, true, p.t[i].sentence
	p.lastYear, _, _ = civil(day)
	return Timex{Type: Date, Value: dayValue(day), Known: known}
}

// noTime takes words out of the way that hold time words but are no times.
func (p *timeParser) noTime(i int) (int, Timex, bool) {
	switch p.w(i) {
	case "as":
		if p.is(i, "as", "soon", "as", "possible") {
			return i + 4, Timex{Type: Date, Value: "FUTURE_REF", Vague: true}, true
		}
		if p.is(i, "as", "soon", "as") || p.is(i, "as", "long", "as") {
			return i + 3, Timex{}, true
		}
	case "this":
		if p.t[i].upper && p.after(i+1) == "week" && p.t[i+1].upper {
			return i + 2, Timex{}, true
		}
	}
	// ages: "37 years old", "6-year-old", "a 3-day-old", "aged 6 months"
	n, j := p.integer(i)
	if j > i {
		k := p.hyphen(j)
		if u, _ := lexicon.TimeUnit(p.after(k), p.lang); u != lexicon.NoUnit {
			k++
			m := p.hyphen(k)
			if p.after(m) == "old" || p.after(m) == "olds" || p.is(m, "of", "age") {
				return m + 1, Timex{}, true
			}
			if p.before(i) == "aged" {
				return k, Timex{}, true
			}
			if u == lexicon.UnitHour && n == 24 && (p.is(k, "a", "day") || p.is(k, "per", "day")) {
				return k + 2, Timex{}, true
			}
		}
		return 0, Timex{}, false
	}
	return 0, Timex{}, false
}

// capital reports whether the word at i is written as a name of a month or weekday must be in its language.
func (p *timeParser) capital(i int) bool {
	return p.t[i].upper || strings.HasPrefix(p.lang, "sv")
}

// monthAt reads a month's name with its dot. English names that are also words or given names ask for more around them.
func (p *timeParser) monthAt(i int) (m, end int) {
	if i < 0 || i >= len(p.t) || p.t[i].kind != article.Word {
		return 0, i
	}
	m = lexicon.Month(p.t[i].w, p.lang)
	if m == 0 || !p.capital(i) {
		return 0, i
	}
	end = i + 1
	if len(p.t[i].w) <= 4 && m != 5 && m != 6 && m != 7 && p.after(end) == "." && p.t[end].glued {
		end++
	}
	return m, end
}

// dayAt reads a day of the month: 6, 6th, eighth.
func (p *timeParser) dayAt(i int) (d, end int) {
	if i >= len(p.t) || p.t[i].first {
		return 0, i
	}
	if p.t[i].kind == article.Number && len(p.t[i].w) <= 2 {
		if d, end = p.integer(i); end > i && d >= 1 && d <= 31 {
			return d, end
		}
		return 0, i
	}
	if d, end = p.ordinal(i); end > i && d >= 1 && d <= 31 {
		return d, end
	}
	return 0, i
}

// yearAt reads a year in digits or words that follows a date.
func (p *timeParser) yearAt(i int) (y, end int) {
	if i >= len(p.t) || i > 0 && p.t[i].first {
		return 0, i
	}
	t := p.t[i]
	if t.kind == article.Number && len(t.w) == 4 {
		if y, end = p.integer(i); end > i && y >= 1000 && y < 2100 {
			return y, end
		}
		return 0, i
	}
	if t.kind != article.Word {
		return 0, i
	}
	a, j := lexicon.NumberWord(t.w, "")
	if !j {
		return 0, i
	}
	if a == 2 && p.after(i+1) == "thousand" {
		n, e := p.integer(i)
		return n, e
	}
	if a < 17 || a > 20 {
		return 0, i
	}
	b, e := p.integer(i + 1)
	if e == i+1 || b < 10 || b > 99 || p.t[i+1].first {
		return 0, i
	}
	return a*100 + b, e
}

// monthWord reports whether "May", "March" or a month that is a given name is meant as a month at [i, end), no day or year being near.
func (p *timeParser) monthWord(i, end int) bool {
	w := p.w(i)
	if len(w) == 3 && w != "may" && p.t[end-1].w != "." { // "Jan Novak"
		return false
	}
	before, after := p.before(i), p.after(end)
	verbToo := w == "may" || w == "march"
	switch before {
	case "in", "since", "by", "until", "till", "last", "next", "this", "early", "late", "mid", "through", "throughout", "during", "between", "each", "every",
		"from", "end", "beginning", "im", "seit", "ende", "anfang", "mitte", "i", "sedan":
		return true
	case "for", "before", "after", "of", "and", "to", "or":
		return !verbToo || after == "" || after == "." || after == ","
	case "a", "the":
		if !verbToo { // "the April vote"; "the May vote", but not "the March on Rome", "the March for Peace"
			return true
		}
		switch after {
		case "on", "for", "of", "to", "in", "from", "was", "is":
			return false
		}
		return after != "" && p.t[end].kind == article.Word && !p.t[end].upper
	}
	switch w {
	case "may", "march", "mai", "mars":
		return false
	case "april", "june", "august": // "April Jones", "Anna June": a name goes on with a capital
		return !p.capitalWord(end) && !(before != "" && p.t[i-1].kind == article.Word && p.t[i-1].upper)
	}
	return true
}

// capitalWord reports whether the word at i goes on with a capital as a name does, and is no weekday.
func (p *timeParser) capitalWord(i int) bool {
	w := p.after(i)
	if w == "" || p.t[i].kind != article.Word || !p.t[i].upper {
		return false
	}
	day, _ := lexicon.Weekday(w, p.lang)
	return day == 0
}

// calendar reads dates by month and day or by weekday, with the part of the day or the clock time behind them.
func (p *timeParser) calendar(i int) (int, Timex, bool) {
	if end, x, ok := p.carried(i); ok {
		return end, x, true
	}
	if end, x, ok := p.weekday(i); ok {
		return end, x, true
	}
	if end, x, ok := p.dayMonth(i); ok {
		end, x = p.dayTail(end, x, i)
		return end, x, true
	}
	if end, x, ok := p.monthDay(i); ok {
		if x.Known&KnownDay != 0 {
			end, x = p.dayTail(end, x, i)
		}
		return end, x, true
	}
	return p.numeric(i)
}

// dayTail adds the part of the day or the clock time behind a day: "Friday night", "Feb. 6 at 9 a.m.", "Monday afternoon at 3 p.m.".
func (p *timeParser) dayTail(end int, x Timex, i int) (int, Timex) {
	day := x.Value
	if part := lexicon.PartOfDay(p.after(end), p.lang); part != "" && !strings.HasSuffix(p.t[end].w, "s") {
		x.Type, x.Value, x.Known = Time, day+"T"+part, x.Known|KnownPartOfDay
		end++
	} else if w := p.after(end); w == "noon" || w == "midday" {
		x.Type, x.Value, x.Known = Time, day+"T12:00", x.Known|KnownHour
		return end + 1, x
	}
	k := end
	if p.after(k) == "," {
		k++
	}
	switch p.after(k) {
	case "at", "um", "kl", "kl.", "klockan":
		k++
		if p.after(k) == "about" || p.after(k) == "around" {
			k++
		}
	}
	if k < len(p.t) && !p.t[k].first && k > end {
		if c, e := p.clockAt(k); e > k && c.sure {
			x.Type, x.Known, x.Zone = Time, x.Known|c.known, c.zone
			x.Value = day + "T" + c.value()
			return e, x
		}
	}
	return end, x
}

// weekday reads "Friday", "Saturday, April 25", "Friday Oct. 13, 2006", "Friday night".
func (p *timeParser) weekday(i int) (int, Timex, bool) {
	d, plural := lexicon.Weekday(p.w(i), p.lang)
	if d == 0 || !p.capital(i) {
		return 0, Timex{}, false
	}
	if plural && p.lang == "" || plural && strings.HasPrefix(p.lang, "en") {
		return 0, Timex{}, false
	}
	if p.titled(i) {
		return i + 1, Timex{}, true
	}
	switch p.before(i) {
	case "black", "bloody", "super", "remembrance", "cyber", "giving": // named days
		if p.t[i-1].upper {
			return i + 1, Timex{}, true
		}
	}
	end := i + 1
	k := end
	if p.after(k) == "," || p.after(k) == "the" {
		k++
	}
	if k < len(p.t) && !p.t[k].first {
		if e, x, ok := p.monthDay(k); ok && x.Known&KnownDay != 0 && x.Type == Date {
			x.Known |= KnownWeekday
			e, x = p.dayTail(e, x, i)
			return e, x, true
		}
		if e, x, ok := p.dayMonth(k); ok && x.Type == Date {
			x.Known |= KnownWeekday
			e, x = p.dayTail(e, x, i)
			return e, x, true
		}
	}
	if !p.known {
		x := Timex{Type: Date, Value: "XXXX-WXX-" + pad(d, 1), Known: KnownWeekday}
		e, x := p.dayTail(end, x, i)
		return e, x, true
	}
	day := p.day - (weekdayOf(p.day)-d+7)%7
	from := i
	if p.anchor >= 0 {
		from = p.anchor
	}
	if p.after(end) == "'s" { // "Wednesday's ruling" is nearly always over
		if p.cue(min(end+2, len(p.t)-1)) == lexicon.FutureTense {
			day = p.day + (d-weekdayOf(p.day)+7)%7
		}
	} else if p.tense(from, end) == lexicon.FutureTense {
		day = p.day + (d-weekdayOf(p.day)+7)%7
	}
	x := p.at(day, KnownWeekday, i)
	e, x := p.dayTail(end, x, i)
	return e, x, true
}

// titled reports whether the word at i ends a name in quotation marks: "Fox News Sunday".
func (p *timeParser) titled(i int) bool {
	k := i + 1
	if p.after(k) == "," {
		k++
	}
	if p.after(k) != "\"" && p.after(k) != "'" {
		return false
	}
	for b := i - 1; b >= 0 && b >= i-4 && !p.t[b+1].first; b-- {
		if p.t[b].w == "\"" || p.t[b].w == "'" {
			return b < i-1
		}
		if !p.t[b].upper {
			return false
		}
	}
	return false
}

// nearYear chooses the year of a date given without one.
func (p *timeParser) nearYear(m, d int, t lexicon.Tense) int {
	best, dist := p.year0, 1<<30
	for y := p.year0 - 1; y <= p.year0+1; y++ {
		n := dayOf(y, m, max(d, 1)) - p.day
		if d == 0 {
			n = (y*12 + m - p.year0*12 - p.month0) * 30
		}
		switch {
		case t == lexicon.PastTense && n > 0, t == lexicon.FutureTense && n < 0:
			n *= 6
		case t == lexicon.Tenseless && n > 0 && d == 0: // news looks back more than ahead
			n += n / 2
		}
		if n < 0 {
			n = -n
		}
		if n < dist || n == dist && y == p.year0 {
			best, dist = y, n
		}
	}
	return best
}

// monthDay reads "Feb. 6", "February 6, 2026", "February 2026", "February".
func (p *timeParser) monthDay(i int) (int, Timex, bool) {
	m, end := p.monthAt(i)
	if m == 0 {
		return 0, Timex{}, false
	}
	k := end
	if p.after(k) == "the" {
		k++
	}
	if d, e := p.dayAt(k); e > k && d <= monthDays(2024, m) && !p.counts(e) {
		y, known := 0, KnownMonth|KnownDay
		tail := e
		if p.after(tail) == "," {
			tail++
		}
		if yy, ye := p.yearAt(tail); ye > tail {
			y, e, known = yy, ye, known|KnownYear
		} else if rel, re := p.relativeYear(e); re > e {
			y, e = rel, re
		}
		return p.monthDayAt(i, e, y, m, d, known)
	}
	tail := end
	if p.after(tail) == "," || p.after(tail) == "of" {
		tail++
	}
	if y, e := p.yearAt(tail); e > tail {
		p.lastYear = y
		p.carryEnd = -1
		return e, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth | KnownYear}, true
	}
	if !p.monthWord(i, end) {
		return 0, Timex{}, false
	}
	if p.t[end-1].w == "." && len(p.t[i].w) > 3 && p.w(i) != "sept" { // "in June." is the sentence's stop
		end--
	}
	if y, e := p.relativeYear(end); e > end {
		return e, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth}, true
	}
	if !p.known {
		return end, Timex{Type: Date, Value: "XXXX-" + pad(m, 2), Known: KnownMonth}, true
	}
	y := p.nearYear(m, 0, p.tense(i, end))
	return end, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth}, true
}

// counts reports whether the number before i counts something and is no day: "May 20 people", "March 10-year".
func (p *timeParser) counts(i int) bool {
	switch p.after(i) {
	case "percent", "%", "per", "people", "million", "billion", "thousand", "hundred", "degrees":
		return true
	}
	if p.hyphen(i) > i {
		u, _ := lexicon.TimeUnit(p.after(i+1), p.lang)
		return u != lexicon.NoUnit
	}
	return false
}

// relativeYear reads "last year", "this year" behind a month.
func (p *timeParser) relativeYear(i int) (y, end int) {
	if p.after(i+1) != "year" || !p.known || i >= len(p.t) || p.t[i].first {
		return 0, i
	}
	switch p.t[i].w {
	case "last":
		return p.year0 - 1, i + 2
	case "this":
		return p.year0, i + 2
	case "next":
		return p.year0 + 1, i + 2
	}
	return 0, i
}

func (p *timeParser) monthDayAt(i, end, y, m, d int, known Known) (int, Timex, bool) {
	if y == 0 && p.known {
		y = p.nearYear(m, d, p.adjacentTense(i))
		if n := dayOf(y, m, d) - p.day; n > 60 || n < -60 {
			y = p.nearYear(m, d, p.tense(i, end))
		}
	}
	x := Timex{Type: Date, Value: "XXXX-" + pad(m, 2) + "-" + pad(d, 2), Known: known}
	if y != 0 {
		if d > monthDays(y, m) {
			return 0, Timex{}, false
		}
		x = p.at(dayOf(y, m, d), known, i)
	}
	p.carryEnd, p.carryY, p.carryM, p.carryKnown, p.carryPart = end, y, m, known, ""
	// "the nights of January 8 and 9"
	if p.before(i) == "of" {
		if part := lexicon.PartOfDay(p.w(i-2), p.lang); part != "" && i >= 2 && !p.t[i-1].first {
			p.carryPart = part
			x.Type, x.Value, x.Known = Time, x.Value+"T"+part, x.Known|KnownPartOfDay
		}
	}
	return end, x, true
}

// adjacentTense looks only at the word before a full date, whose nearest year is nearly always the one meant.
func (p *timeParser) adjacentTense(i int) lexicon.Tense {
	b := p.before(i)
	if b == "on" {
		b = p.before(i - 1)
	}
	switch b {
	case "ended", "since", "last":
		return lexicon.PastTense
	case "next", "ending", "until", "by", "due", "payable", "effective", "expires":
		return lexicon.FutureTense
	}
	return lexicon.Tenseless
}

// carried reads the 9 of "January 8 and 9", "January 8-9", "January 8 to 9".
func (p *timeParser) carried(i int) (int, Timex, bool) {
	if p.carryEnd < 0 || p.carryEnd != i-1 || p.t[i].first || p.t[i].kind != article.Number {
		return 0, Timex{}, false
	}
	switch p.t[i-1].w {
	case "and", "to", "-", "or", "through", "&":
	case ",":
		if n := p.after(i + 1); n != "and" && n != "or" && n != "," {
			return 0, Timex{}, false
		}
	default:
		return 0, Timex{}, false
	}
	d, end := p.dayAt(i)
	if end == i || p.counts(end) {
		return 0, Timex{}, false
	}
	if m, _ := p.monthAt(end); m != 0 { // "6 and 7 February" is read forward
		return 0, Timex{}, false
	}
	if end < len(p.t) && !p.t[end].first && p.t[end].kind == article.Word && p.t[i-1].w != "-" && strings.HasSuffix(p.t[end].w, "s") && !p.t[end].upper {
		return 0, Timex{}, false // "on May 6 and 20 soldiers"
	}
	y, known := p.carryY, p.carryKnown
	tail := end
	if p.after(tail) == "," {
		tail++
	}
	if yy, e := p.yearAt(tail); e > tail {
		y, end, known = yy, e, known|KnownYear
	}
	part := p.carryPart
	x := Timex{Type: Date, Value: "XXXX-" + pad(p.carryM, 2) + "-" + pad(d, 2), Known: known}
	if y != 0 {
		if d > monthDays(y, p.carryM) {
			return 0, Timex{}, false
		}
		x = p.at(dayOf(y, p.carryM, d), known, i)
	}
	if part != "" {
		x.Type, x.Value, x.Known = Time, x.Value+"T"+part, x.Known|KnownPartOfDay
	}
	p.carryEnd, p.carryY, p.carryKnown = end, y, known
	return end, x, true
}

// dayMonth reads "6 February 2026", "6th of February", "the 6th of February" and the 6 of "6 and 7 February".
func (p *timeParser) dayMonth(i int) (int, Timex, bool) {
	if i >= len(p.t) || p.t[i].kind == article.Mark {
		return 0, Timex{}, false
	}
	j := i
	if p.w(j) == "the" {
		j++
	}
	if i > 0 && j < len(p.t) && j > i && p.t[j].first {
		return 0, Timex{}, false
	}
	d, end := p.dayNumber(j)
	if end == j {
		return 0, Timex{}, false
	}
	k := end
	if p.after(k) == "." && strings.HasPrefix(p.lang, "de") {
		k++
	}
	if p.after(k) == "of" {
		k++
	} else if j > i && p.t[j].kind == article.Number && len(p.t[j].w) < 3 {
		return 0, Timex{}, false
	}
	if k >= len(p.t) || p.t[k].first {
		return 0, Timex{}, false
	}
	m, e := p.monthAt(k)
	if m == 0 && p.t[k].kind == article.Word { // "6 februari 2026" in the head of a translated text
		if m = lexicon.Month(p.t[k].w, "sv"); m == 0 {
			m = lexicon.Month(p.t[k].w, "de")
		}
		if _, y := p.yearAt(k + 1); m > 0 && y > k+1 {
			e = k + 1
		} else {
			m = 0
		}
	}
	if m == 0 {
		// "6 and 7 February", "6-7 February"
		switch p.after(k) {
		case "and", "to", "-", "or", "bis", "och", "und":
			if d2, e2 := p.dayNumber(k + 1); e2 > k+1 && d2 > d && j == i {
				if p.after(e2) == "of" {
					e2++
				}
				if m, e := p.monthAt(e2); m != 0 && p.after(e2) != "" {
					y, known := 0, KnownMonth|KnownDay
					if yy, ye := p.yearAt(e); ye > e {
						y, known = yy, known|KnownYear
					}
					_, x, ok := p.monthDayAt(i, end, y, m, d, known)
					p.carryEnd = -1
					return end, x, ok
				}
			}
		}
		return 0, Timex{}, false
	}
	if p.t[k].w == "may" && k == end && !p.t[k].upper {
		return 0, Timex{}, false
	}
	if p.t[e-1].w == "." {
		if _, ye := p.yearAt(e); ye == e && len(p.t[k].w) > 3 {
			e--
		}
	}
	y, known := 0, KnownMonth|KnownDay
	tail := e
	if p.after(tail) == "," {
		tail++
	}
	if yy, ye := p.yearAt(tail); ye > tail {
		y, e, known = yy, ye, known|KnownYear
	} else if rel, re := p.relativeYear(e); re > e {
		y, e = rel, re
	}
	endAt, x, ok := p.monthDayAt(i, e, y, m, d, known)
	p.carryEnd = -1
	return endAt, x, ok
}

// dayNumber reads a day of the month that stands before its month.
func (p *timeParser) dayNumber(i int) (d, end int) {
	if i < 0 || i >= len(p.t) || i > 0 && p.t[i-1].w == "$" {
		return 0, i
	}
	if p.t[i].kind == article.Number && len(p.t[i].w) <= 2 {
		if d, end = p.integer(i); end > i && d >= 1 && d <= 31 {
			return d, end
		}
		return 0, i
	}
	if d, end = p.ordinal(i); end > i && d >= 1 && d <= 31 {
		return d, end
	}
	return 0, i
}

// numeric reads 2026-02-06, 06/02/2026, 6.2.2026 and "9/11".
func (p *timeParser) numeric(i int) (int, Timex, bool) {
	if i >= len(p.t) || p.t[i].kind != article.Number {
		return 0, Timex{}, false
	}
	w := p.t[i].w
	if w == "9/11" {
		return i + 1, Timex{Type: Date, Value: "2001-09-11", Known: KnownYear | KnownMonth | KnownDay}, true
	}
	if len(w) == 4 && i+4 < len(p.t) && p.is(i+1, "-") && p.is(i+3, "-") && p.t[i+1].glued && p.t[i+2].glued && p.t[i+3].glued && p.t[i+4].glued {
		y, e1 := p.integer(i)
		m, e2 := p.integer(i + 2)
		d, e3 := p.integer(i + 4)
		if e1 > i && e2 > i+2 && e3 > i+4 && validDay(y, m, d) {
			return i + 5, p.at(dayOf(y, m, d), KnownYear|KnownMonth|KnownDay, i), true
		}
	}
	for _, sep := range []byte{'/', '.'} {
		a, rest, ok := cutNumber(w, sep)
		if !ok {
			continue
		}
		b, rest, ok := cutNumber(rest, sep)
		if !ok {
			continue
		}
		y, rest, _ := cutNumber(rest+string(sep), sep)
		if rest != "" || y < 1000 || y > 2099 {
			continue
		}
		m, d := a, b
		if sep == '.' || a > 12 { // day first; 03/04/2026 is read the American way
			m, d = b, a
		}
		if validDay(y, m, d) {
			known := KnownYear
			if a > 12 || b > 12 || a == b || sep == '.' {
				known |= KnownMonth | KnownDay
			}
			return i + 1, p.at(dayOf(y, m, d), known, i), true
		}
	}
	return 0, Timex{}, false
}

func validDay(y, m, d int) bool {
	return y >= 1000 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= monthDays(y, m)
}

// cutNumber takes the digits before the next sep off s.
func cutNumber(s string, sep byte) (n int, rest string, ok bool) {
	k := 0
	for k < len(s) && k < 5 && s[k] >= '0' && s[k] <= '9' {
		n = n*10 + int(s[k]-'0')
		k++
	}
	if k == 0 || k >= len(s) || s[k] != sep {
		return 0, s, false
	}
	return n, s[k+1:], true
}

// clockTime is a time of day as written.
type clockTime struct {
	hour, minute int
	seconds      string // ":35" where written
	known        Known
	zone         string
	sure         bool // a.m., p.m., a zone or "o'clock" says that it is one
}

func (c clockTime) value() string { return pad(c.hour, 2) + ":" + pad(c.minute, 2) + c.seconds }

// clockAt reads "10 p.m.", "6.10am", "18:30", "0735 GMT", "noon", "4 in the morning" with the zone behind it.
func (p *timeParser) clockAt(i int) (c clockTime, end int) {
	if i < 0 || i >= len(p.t) {
		return c, i
	}
	t := p.t[i]
	switch t.w {
	case "noon", "midday":
		if p.before(i) == "high" {
			return c, i
		}
		c = clockTime{hour: 12, known: KnownHour, sure: true}
		return p.zone(c, i+1)
	case "midnight":
		c = clockTime{hour: 24, known: KnownHour, sure: true}
		return p.zone(c, i+1)
	}
	h, rest := 0, ""
	if t.kind == article.Number {
		k := 0
		for k < len(t.w) && k < 4 && t.w[k] >= '0' && t.w[k] <= '9' {
			h = h*10 + int(t.w[k]-'0')
			k++
		}
		if k == 4 && len(t.w) == 4 { // 0735 GMT, 1430 hours
			z, e := p.zone(clockTime{hour: h / 100, minute: h % 100, known: KnownHour | KnownMinute, sure: true}, i+1)
			if e == i+1 && p.after(i+1) == "hours" && t.w[0] <= '2' {
				e = i + 2
			}
			if e > i+1 && h/100 < 25 && h%100 < 60 {
				return z, e
			}
			return c, i
		}
		if k > 2 {
			return c, i
		}
		rest = t.w[k:]
	} else if n, e := p.integer(i); e == i+1 && n >= 1 && n <= 12 {
		h = n
	} else {
		return c, i
	}
	c = clockTime{hour: h, known: KnownHour}
	if len(rest) >= 3 && (rest[0] == ':' || rest[0] == '.') && rest[1] >= '0' && rest[1] <= '5' && rest[2] >= '0' && rest[2] <= '9' {
		c.minute = int(rest[1]-'0')*10 + int(rest[2]-'0')
		c.known |= KnownMinute
		colon := rest[0] == ':'
		rest = rest[3:]
		if colon && len(rest) == 3 && rest[0] == ':' && rest[1] <= '5' {
			c.seconds, rest = rest, ""
		}
		if rest == "" && colon && h < 24 && t.kind == article.Number {
			switch p.before(i) {
			case "at", "around", "about", "by", "until", "since", "before", "after", "between", "um", "gegen", "kl", "klockan":
				c.sure = true
			}
		}
		if rest != "" && (rest[0] == ':' || rest[0] == '.') {
			return c, i
		}
	}
	end = i + 1
	mer := rest
	if rest == "" {
		k := p.hyphen(end)
		switch w := p.after(k); w {
		case "a.m.", "a.m", "am", "p.m.", "p.m", "pm":
			mer = w
			end = k + 1
			if (w == "a.m" || w == "p.m") && p.after(end) == "." && p.t[end].glued {
				end++
			}
		case "uhr":
			c.sure = h < 25
			end = k + 1
		case "o'clock", "o’clock":
			c.sure = h <= 12
			end = k + 1
		case "in":
			if p.after(k+1) == "the" && h >= 1 && h <= 12 && p.before(i) == "at" {
				switch p.after(k + 2) {
				case "morning":
					mer, end = "am", k+3
				case "afternoon", "evening":
					mer, end = "pm", k+3
				}
			}
		}
		if c.known == KnownHour && c.sure && p.after(end) == "in" && p.after(end+1) == "the" {
			switch p.after(end + 2) {
			case "morning":
				mer, end = "am", end+3
			case "afternoon", "evening":
				mer, end = "pm", end+3
			}
		}
	}
	switch strings.ReplaceAll(mer, ".", "") {
	case "am":
		if c.hour == 12 {
			c.hour = 0
		}
		c.sure = h >= 1 && h <= 12
	case "pm":
		if c.hour < 12 {
			c.hour += 12
		}
		c.sure = h >= 1 && h <= 12
	case "":
	default:
		return c, i
	}
	if z, e := p.zone(c, end); e > end && h < 25 && (c.sure || c.known&KnownMinute != 0) {
		z.sure = true
		return z, e
	}
	if !c.sure || c.hour > 24 {
		return c, i
	}
	return c, end
}

// zone reads "GMT", "EST", "local time", "(GMT)" behind a clock time.
func (p *timeParser) zone(c clockTime, i int) (clockTime, int) {
	w := p.after(i)
	if w == "" {
		return c, i
	}
	if p.t[i].upper {
		if _, ok := lexicon.ZoneOffset(w); ok {
			c.zone = strings.ToUpper(w)
			return c, i + 1
		}
		switch w {
		case "et", "ct", "mt", "pt":
			c.zone = strings.ToUpper(w)
			return c, i + 1
		case "eastern", "central", "mountain", "pacific":
			c.zone = strings.ToUpper(w[:1]) + "T"
			if p.after(i+1) == "time" {
				return c, i + 2
			}
			if p.is(i+1, "standard", "time") || p.is(i+1, "daylight", "time") {
				return c, i + 3
			}
			return c, i + 1
		}
	}
	if w == "local" && p.after(i+1) == "time" {
		c.zone = "local"
		return c, i + 2
	}
	k := i
	if w == "," {
		k++
	}
	if p.after(k) != "" && p.t[k].upper && p.t[k].kind == article.Word && p.after(k+1) == "time" { // "9 o'clock, Swedish time"
		c.zone = strings.ToUpper(p.t[k].w)
		if k == i {
			return c, k + 2
		}
	}
	return c, i
}

// clock reads a time of day and the day behind it: "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "noon on Friday", "9 a.m. today".
func (p *timeParser) clock(i int) (int, Timex, bool) {
	c, end := p.clockAt(i)
	if end == i {
		// the 9 of "between 9 and 11 a.m."
		h, e := p.integer(i)
		if e != i+1 || h < 1 || h > 12 {
			return 0, Timex{}, false
		}
		switch p.after(e) {
		case "and", "to", "-", "or":
		default:
			return 0, Timex{}, false
		}
		next, ne := p.clockAt(e + 1)
		if ne == e+1 || !next.sure || p.t[e+1].first || p.after(e) == "and" && p.before(i) != "between" {
			return 0, Timex{}, false
		}
		c = clockTime{hour: h, known: KnownHour, zone: next.zone, sure: true}
		if next.hour >= 12 && h < 12 && h+12 <= next.hour {
			c.hour += 12
		}
		end = e
	} else if !c.sure {
		return 0, Timex{}, false
	}
	k := end
	if p.after(k) == "," {
		k++
	}
	if p.after(k) == "on" {
		k++
	}
	if p.after(k) != "" {
		p.anchor = i
		e, day, known := p.clockDay(k, &c)
		p.anchor = -1
		if day != "" {
			return e, Timex{Type: Time, Value: day + "T" + c.value(), Known: known | c.known, Zone: c.zone}, true
		}
	}
	x := Timex{Type: Time, Value: "XXXX-XX-XXT" + c.value(), Known: c.known, Zone: c.zone}
	if p.after(end) == "(" { // "10:35 a.m. (0735 GMT) Friday"
		if _, e := p.clockAt(end + 1); e > end+1 && p.after(e) == ")" && p.after(e+1) != "" {
			p.anchor = i
			_, y, ok := p.dayOnly(e + 1)
			p.anchor = -1
			if ok {
				x.Value = y.Value + "T" + c.value()
				return end, x, true
			}
		}
	}
	if day, ok := p.sameDay(i); ok {
		x.Value = dayValue(day) + "T" + c.value()
	}
	return end, x, true
}

// clockDay reads the day behind a clock time, and settles its half of the day by the words there: "11:36 Tuesday morning", "9 o'clock
// last night".
func (p *timeParser) clockDay(k int, c *clockTime) (end int, day string, known Known) {
	if e, x, ok := p.dayOnly(k); ok {
		return e, x.Value, x.Known
	}
	e, x, ok := p.weekday(k)
	if !ok {
		e, x, ok = p.deictic(k)
	}
	if !ok || x.Type != Time || x.Known&KnownPartOfDay == 0 {
		return k, "", 0
	}
	day, part, _ := strings.Cut(x.Value, "T")
	if part != "MO" && c.hour > 0 && c.hour < 12 && !(part == "NI" && c.hour < 6) {
		c.hour += 12
	}
	return e, day, x.Known &^ KnownPartOfDay
}

// dayOnly reads a date that is one day.
func (p *timeParser) dayOnly(i int) (int, Timex, bool) {
	if days, part, ok := lexicon.Deictic(p.w(i), p.lang); ok && part == "" && p.known {
		return i + 1, p.at(p.day+days, 0, i), true
	}
	for _, read := range []func(*timeParser, int) (int, Timex, bool){(*timeParser).weekday, (*timeParser).dayMonth, (*timeParser).monthDay} {
		if e, x, ok := read(p, i); ok {
			if x.Type == Date && len(x.Value) == 10 {
				return e, x, true
			}
			return 0, Timex{}, false
		}
	}
	return 0, Timex{}, false
}

// sameDay is the day that a bare clock time belongs to: the last one named within three sentences, else the article's.
func (p *timeParser) sameDay(i int) (int, bool) {
	if p.hasDay && p.t[i].sentence-p.lastSpot <= 3 {
		return p.lastDay, true
	}
	return p.day, p.known
}

// deictic reads "today", "yesterday evening", "this morning", "last night", "that day", "the next morning".
func (p *timeParser) deictic(i int) (int, Timex, bool) {
	w := p.w(i)
	if days, part, ok := lexicon.Deictic(w, p.lang); ok {
		if p.t[i].upper && !p.t[i].first && i > 0 && p.t[i-1].kind == article.Word && p.t[i-1].upper { // "USA Today"
			return i + 1, Timex{}, true
		}
		if !p.known {
			return i + 1, Timex{Type: Date, Value: "PRESENT_REF", Vague: true}, true
		}
		x := p.at(p.day+days, 0, i)
		end := i + 1
		if part != "" {
			x.Type, x.Value, x.Known = Time, x.Value+"T"+part, KnownPartOfDay
			return end, x, true
		}
		if w == "tomorrow" || w == "yesterday" || w == "today" || p.lang != "" {
			end, x = p.dayTail(end, x, i)
		}
		return end, x, true
	}
	switch w {
	case "overnight":
		if !p.known {
			return 0, Timex{}, false
		}
		return i + 1, Timex{Type: Time, Value: dayValue(p.day-1) + "TNI", Known: KnownPartOfDay}, true
	case "mid":
		k := p.hyphen(i + 1)
		if part := lexicon.PartOfDay(p.after(k), p.lang); part != "" {
			return p.partOf(i, k+1, part, "MID")
		}
	case "this", "that", "last", "the":
		next := p.after(i + 1)
		if part := lexicon.PartOfDay(next, p.lang); part != "" && !strings.HasSuffix(next, "s") && next != "dawn" && next != "sunset" && next != "sunrise" && next != "dusk" {
			switch w {
			case "this":
				if p.known {
					x := p.at(p.day, KnownPartOfDay, i)
					x.Type, x.Value = Time, x.Value+"T"+part
					return i + 2, x, true
				}
			case "last":
				if p.known {
					x := p.at(p.day-1, KnownPartOfDay, i)
					x.Type, x.Value = Time, x.Value+"T"+part
					return i + 2, x, true
				}
			case "that":
				if day, ok := p.sameDay(i); ok {
					return i + 2, Timex{Type: Time, Value: dayValue(day) + "T" + part, Known: KnownPartOfDay}, true
				}
			case "the":
				switch p.before(i) {
				case "in", "during", "into", "throughout":
					if p.after(i+2) == "of" {
						return i + 2, Timex{}, true // "in the morning of 6 February": the date takes it
					}
					return p.partOf(i, i+2, part, "")
				}
			}
		}
		if w == "the" || w == "that" {
			return p.neighbourDay(i)
		}
	}
	return 0, Timex{}, false
}

func (p *timeParser) partOf(i, end int, part, mod string) (int, Timex, bool) {
	x := Timex{Type: Time, Value: "XXXX-XX-XXT" + part, Known: KnownPartOfDay, Mod: mod}
	if d, _, ok := lexicon.Deictic(p.after(end), p.lang); ok && p.known {
		x.Value = dayValue(p.day+d) + "T" + part
		return end + 1, x, true
	}
	if day, ok := p.sameDay(i); ok {
		x.Value = dayValue(day) + "T" + part
	}
	return end, x, true
}

// neighbourDay reads days counted from the last one mentioned: "the next day", "the following morning", "that same day".
func (p *timeParser) neighbourDay(i int) (int, Timex, bool) {
	j, shift := i+1, 0
	switch p.after(j) {
	case "next", "following":
		shift, j = 1, j+1
	case "previous":
		shift, j = -1, j+1
	case "same":
		j++
	case "day":
		if p.w(i) != "that" {
			if p.is(i, "the", "day", "before", "yesterday") && p.known {
				return i + 4, p.at(p.day-2, 0, i), true
			}
			if p.is(i, "the", "day", "after", "tomorrow") && p.known {
				return i + 4, p.at(p.day+2, 0, i), true
			}
			return 0, Timex{}, false
		}
	default:
		return 0, Timex{}, false
	}
	part := ""
	if p.after(j) != "day" {
		part = lexicon.PartOfDay(p.after(j), p.lang)
		if part == "" || strings.HasSuffix(p.after(j), "s") {
			return 0, Timex{}, false
		}
	}
	day, ok := p.lastDay, p.hasDay
	if !ok {
		day, ok = p.day, p.known
	}
	if !ok {
		return 0, Timex{}, false
	}
	x := p.at(day+shift, 0, i)
	if part != "" {
		x.Type, x.Value, x.Known = Time, x.Value+"T"+part, KnownPartOfDay
	}
	return j + 1, x, true
}

// era reads decades and centuries by name: "the 1990s", "the '80s", "the nineties", "the 20th century".
func (p *timeParser) era(i int) (int, Timex, bool) {
	j := i
	if p.w(j) == "the" {
		j++
	}
	if j >= len(p.t) || j > i && p.t[j].first {
		return 0, Timex{}, false
	}
	if n, e := p.ordinal(j); e > j && n > 0 && n <= 21 {
		k := p.hyphen(e)
		if p.after(k) == "century" {
			return k + 1, Timex{Type: Date, Value: pad(n-1, 2), Known: KnownYear}, true
		}
		return 0, Timex{}, false
	}
	apostrophe := false
	if p.w(j) == "'" && p.after(j+1) != "" && p.t[j+1].glued {
		j++
		apostrophe = true
	}
	w := p.w(j)
	if p.t[j].kind == article.Number && strings.HasSuffix(w, "s") {
		digits := strings.TrimSuffix(w, "s")
		if n, rest, _ := cutNumber(digits+"|", '|'); rest == "" && n%10 == 0 {
			switch {
			case len(digits) == 4 && n >= 1000 && n < 2100:
				return j + 1, Timex{Type: Date, Value: pad(n/10, 3), Known: KnownYear}, true
			case len(digits) == 2 && (apostrophe || j > i) && p.before(i) != "in":
				return j + 1, Timex{Type: Date, Value: "19" + pad(n/10, 1), Known: KnownYear}, true
			case len(digits) == 2 && apostrophe:
				return j + 1, Timex{Type: Date, Value: "19" + pad(n/10, 1), Known: KnownYear}, true
			}
		}
		return 0, Timex{}, false
	}
	if j > i && !apostrophe {
		d := 0
		switch w {
		case "twenties":
			d = 2
		case "thirties":
			d = 3
		case "forties":
			d = 4
		case "fifties":
			d = 5
		case "sixties":
			d = 6
		case "seventies":
			d = 7
		case "eighties":
			d = 8
		case "nineties":
			d = 9
		}
		if d > 0 {
			return j + 1, Timex{Type: Date, Value: "19" + pad(d, 1), Known: KnownYear}, true
		}
	}
	return 0, Timex{}, false
}

// year reads a bare year where the words around it do not count with it: "in 1987", "the 1987 crash", but not "1987 people".
func (p *timeParser) year(i int) (int, Timex, bool) {
	j := i
	if p.is(i, "the", "year") {
		j = i + 2
	} else if p.w(i) == "fiscal" || p.w(i) == "calendar" {
		j = i + 1
		if p.after(j) == "year" {
			j++
		}
	}
	if j >= len(p.t) || j > i && p.t[j].first {
		return 0, Timex{}, false
	}
	y, end := p.yearAt(j)
	if end == j {
		return 0, Timex{}, false
	}
	if j == i && !p.yearHere(i, end, y) {
		return end, Timex{}, true
	}
	p.lastYear = y
	x := Timex{Type: Date, Value: pad(y, 4), Known: KnownYear}
	if p.is(end, "and", "beyond") || p.is(end, "or", "later") {
		x.Mod = "ON_OR_AFTER"
		end += 2
	}
	return end, x, true
}

// yearHere reports whether the number at [i, end) is a year by the words around it.
func (p *timeParser) yearHere(i, end, y int) bool {
	b, next := p.before(i), p.after(end)
	switch b {
	case "$", "#", "£", "€", "+", "no":
		return false
	}
	if next == "%" || countedUnit(next) {
		return false
	}
	if next != "" && p.t[end].glued && (next == "-" || next == "/") { // "2019-20", but not "1990-seat"
		if n, e := p.integer(end + 1); e > end+1 && p.t[end+1].glued {
			return n > y && n < 2100 || n > y%100 && n < 100 && len(p.t[end+1].w) == 2
		}
	}
	if b != "" && p.t[i].glued {
		switch b {
		case "(", "[", "'", "\"":
		case "-", "/":
			switch p.before(i - 1) {
			case "post", "pre", "mid", "late", "early":
				return true
			}
			_, e := p.yearAt(i - 2)
			return i >= 2 && e == i-1
		default:
			return false
		}
	}
	word := next != "" && p.t[end].kind == article.Word
	plural := word && !p.t[end].upper && len(next) > 3 && strings.HasSuffix(next, "s") && !strings.HasSuffix(next, "ss")
	switch b {
	case "in", "since", "until", "till", "during", "early", "late", "mid", "summer", "winter", "spring", "autumn", "fall", "season", "year", "years", "from", "before",
		"after", "through", "circa", "seit", "im", "sedan":
		return true
	case "of", "by", "for", "between":
		return y >= 1800 && !plural
	case "and", "to", "or":
		return y >= 1900 && !plural
	case "over", "at", "than", "with", "around", "about":
		return false
	case "the", "its", "his", "her", "their", "our", "'s", "a", "this", "that":
		return y >= 1800 && word
	}
	if b != "" && p.t[i-1].kind == article.Word && !p.t[i-1].upper && (!word || lexicon.Function(next)) {
		return false // "model 2000 and"; but "his failed 1996 campaign"
	}
	return y >= 1900 && y < 2060 && !plural
}

// countedUnit reports whether a number before the word counts it and is no year.
func countedUnit(w string) bool {
	switch w {
	case "percent", "people", "men", "women", "children", "troops", "soldiers", "miles", "metres", "meters", "feet", "km", "kilometers", "kilometres", "hours", "tons",
		"tonnes", "dollars", "degrees", "million", "billion":
		return true
	}
	return false
}

// season reads "the summer", "last fall", "the winter of 1994", "Easter weekend", "Thanksgiving Day".
func (p *timeParser) season(i int) (int, Timex, bool) {
	if end, x, ok := p.holiday(i); ok {
		return end, x, true
	}
	j := i
	if p.w(j) == "the" {
		j++
	}
	if j >= len(p.t) || j > i && p.t[j].first {
		return 0, Timex{}, false
	}
	code, plural := lexicon.Season(p.w(j))
	if code == "" || plural {
		return 0, Timex{}, false
	}
	end := j + 1
	k := end
	if p.after(k) == "of" || p.after(k) == "," {
		k++
	}
	if y, e := p.yearAt(k); e > k {
		p.lastYear = y
		return e, Timex{Type: Date, Value: pad(y, 4) + "-" + code, Known: KnownYear | KnownSeason}, true
	}
	w := p.w(j)
	if w == "fall" { // "hurt in the fall" is no autumn; "last fall" is the relative rule's
		return 0, Timex{}, false
	}
	switch p.before(i) {
	case "over", "during", "since", "by", "until", "through", "throughout", "into", "before", "for":
		if j == i {
			return 0, Timex{}, false
		}
	case "in":
		if j == i && w != "summer" && w != "winter" {
			return 0, Timex{}, false
		}
	case "early", "late", "mid", "-":
		if w == "spring" && j == i {
			return 0, Timex{}, false
		}
	default:
		return 0, Timex{}, false
	}
	if !p.known {
		return end, Timex{Type: Date, Value: "XXXX-" + code, Known: KnownSeason}, true
	}
	y := p.nearYear(seasonMonth(code), 0, p.tense(i, end))
	return end, Timex{Type: Date, Value: pad(y, 4) + "-" + code, Known: KnownSeason}, true
}

// seasonMonth is the first month of a season in the north.
func seasonMonth(code string) int {
	switch code {
	case "SP":
		return 3
	case "SU":
		return 6
	case "FA":
		return 9
	}
	return 12
}

// holiday reads holidays whose day can be computed.
func (p *timeParser) holiday(i int) (int, Timex, bool) {
	if !p.t[i].upper {
		return 0, Timex{}, false
	}
	day := func(y int) int { return 0 }
	end := i + 1
	w, next := p.w(i), p.after(i+1)
	if end < len(p.t) && !p.t[end].upper {
		next = ""
	}
	span := "day"
	switch {
	case w == "christmas":
		day = func(y int) int { return dayOf(y, 12, 25) }
		switch next {
		case "day":
			end++
		case "eve":
			day, end = func(y int) int { return dayOf(y, 12, 24) }, end+1
		}
	case w == "thanksgiving":
		day = func(y int) int { return nthWeekday(y, 11, 4, 4) }
		if next == "day" {
			end++
		}
	case w == "halloween":
		day = func(y int) int { return dayOf(y, 10, 31) }
	case w == "easter":
		day = easter
		switch p.after(i + 1) {
		case "sunday":
			end++
		case "monday":
			day, end = func(y int) int { return easter(y) + 1 }, end+1
		case "week":
			span, end = "week", end+1
		case "weekend":
			span, end = "weekend", end+1
		}
	case w == "good" && next == "friday":
		day, end = func(y int) int { return easter(y) - 2 }, end+1
	case w == "ash" && next == "wednesday":
		day, end = func(y int) int { return easter(y) - 46 }, end+1
	case w == "palm" && next == "sunday":
		day, end = func(y int) int { return easter(y) - 7 }, end+1
	case w == "boxing" && next == "day":
		day, end = func(y int) int { return dayOf(y, 12, 26) }, end+1
	case w == "election" && next == "day":
		day, end = func(y int) int { return nthWeekday(y, 11, 1, 1) + 1 }, end+1
	case w == "labor" && next == "day":
		day, end = func(y int) int { return nthWeekday(y, 9, 1, 1) }, end+1
	case w == "memorial" && next == "day":
		day, end = func(y int) int { return nthWeekday(y, 5, 1, -1) }, end+1
	case w == "independence" && next == "day":
		return 0, Timex{}, false // which country's?
	case w == "new" && next == "year" && p.after(i+2) == "'s":
		switch p.after(i + 3) {
		case "day":
			day, end = func(y int) int { return dayOf(y, 1, 1) }, i+4
		case "eve":
			day, end = func(y int) int { return dayOf(y, 12, 31) }, i+4
		default:
			return 0, Timex{}, false
		}
	default:
		return 0, Timex{}, false
	}
	y, e := p.yearAt(end)
	known := Known(0)
	if e > end {
		end, known = e, KnownYear
	} else {
		if !p.known {
			return end, Timex{}, true
		}
		_, m, d := civil(day(p.year0))
		y = p.nearYear(m, d, p.tense(i, end))
	}
	n := day(y)
	switch span {
	case "week":
		return end, Timex{Type: Date, Value: weekValue(n), Known: known}, true
	case "weekend":
		return end, Timex{Type: Date, Value: weekValue(n) + "-WE", Known: known}, true
	}
	x := p.at(n, known, i)
	end, x = p.dayTail(end, x, i)
	return end, x, true
}
