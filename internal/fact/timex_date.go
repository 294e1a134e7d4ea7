package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// at makes a DATE of a day and remembers it for "the next morning".
func (p *timeParser) at(day int, known Known, i int) Timex {
	p.lastDay, p.hasDay, p.lastSpot = day, true, p.t[i].sentence
	y, m, _ := civil(day)
	p.lastYear, p.lastMonth = y, y*12+m-1
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
		if u, _ := p.wordAfter(k).TimeUnit(p.lang); u != lexicon.NoUnit {
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
	m = p.t[i].word.Month(p.lang)
	if m == 0 || !p.capital(i) {
		return 0, i
	}
	end = i + 1
	if len(p.t[i].w) <= 4 && m != 5 && m != 6 && m != 7 && p.after(end) == "." && p.t[end].glued {
		end++
	}
	return m, end
}

// withoutStop leaves the dot behind a month written in full to the sentence: "in June."
func (p *timeParser) withoutStop(i, end int) int {
	if p.t[end-1].w == "." && len(p.t[i].w) > 3 && p.t[i].w != "sept" {
		return end - 1
	}
	return end
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

// monthWord reports whether "May", "March" or a month that is a given name is meant as a month at [i, end), no day or year being near.
func (p *timeParser) monthWord(i, end int) bool {
	w := p.w(i)
	if len(w) == 3 && w != "may" && p.t[end-1].w != "." { // "Jan Novak"
		return false
	}
	before, after := p.before(i), p.after(end)
	verbToo := w == "may" || w == "march"
	switch {
	case lexicon.In(before, "anfang beginning between by during each early end ende every from i im in last late mid mitte next sedan seit since this through throughout "+
		"till until"):
		return true
	case lexicon.In(before, "after and before for of or to"):
		return !verbToo || after == "" || after == "." || after == ","
	case before == "a", before == "the":
		if !verbToo { // "the April vote"; "the May vote", but not "the March on Rome", "the March for Peace"
			return true
		}
		if lexicon.In(after, "for from in is of on to was") {
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
	day, _ := p.t[i].word.Weekday(p.lang)
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
		end, x = p.dayTail(end, x)
		return end, x, true
	}
	if end, x, ok := p.monthDay(i); ok {
		if x.Known&KnownDay != 0 {
			end, x = p.dayTail(end, x)
		}
		return end, x, true
	}
	return p.numeric(i)
}

// dayTail adds the part of the day or the clock time behind a day: "Friday night", "Feb. 6 at 9 a.m.", "Monday afternoon at 3 p.m.".
func (p *timeParser) dayTail(end int, x Timex) (int, Timex) {
	day := x.Value
	if part := p.wordAfter(end).PartOfDay(p.lang); part != "" && !strings.HasSuffix(p.t[end].w, "s") {
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
	if lexicon.In(p.after(k), "at kl kl. klockan um") {
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

// YearReach is how many days a date may lie from its article for a weekday that does not fit to be the slip, and not the year.
const YearReach = 120

// weekday reads "Friday", "Saturday, April 25", "Friday Oct. 13, 2006", "Friday night".
func (p *timeParser) weekday(i int) (int, Timex, bool) {
	d, plural := p.word(i).Weekday(p.lang)
	if d == 0 || !p.capital(i) {
		return 0, Timex{}, false
	}
	if plural && p.lang == "" || plural && strings.HasPrefix(p.lang, "en") {
		return 0, Timex{}, false
	}
	if p.titled(i) {
		return i + 1, Timex{}, true
	}
	if lexicon.In(p.before(i), "black bloody cyber giving remembrance super") { // named days
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
		e, x, ok := p.monthDay(k)
		if !ok || x.Known&KnownDay == 0 || x.Type != Date {
			e, x, ok = p.dayMonth(k)
		}
		if ok && x.Type == Date {
			e, x = p.dayTail(e, p.fallingOn(d, x))
			return e, x, true
		}
	}
	if !p.known || p.before(i) == "one" { // "one Friday in autumn"
		x := Timex{Type: Date, Value: "XXXX-WXX-" + pad(d, 1), Known: KnownWeekday}
		e, x := p.dayTail(end, x)
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
	e, x := p.dayTail(end, x)
	return e, x, true
}

// fallingOn is a date whose weekday is told as well. The year of one far off is not guessed where the weekday does not fit: "Friday, October 9", in March.
func (p *timeParser) fallingOn(weekday int, x Timex) Timex {
	x.Known |= KnownWeekday
	if v, ok := partsOf(x.Value); ok && x.Known&KnownYear == 0 && v.year > 0 {
		if n := dayOf(v.year, v.month, v.day); weekdayOf(n) != weekday && max(n-p.day, p.day-n) > YearReach {
			x.Value = "XXXX" + x.Value[4:]
		}
	}
	return x
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
			n *= 4
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
	if d, e := p.dayAt(k); e > k && d <= monthDays(2024, m) && !p.counts(e) && !p.amongCounts(i, k, e) {
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
	if e, x, ok := p.noDay(i, k, m); ok {
		return e, x, true
	}
	tail := end
	if p.after(tail) == "," || p.after(tail) == "of" {
		tail++
	}
	if y, e := p.yearAt(tail); e > tail {
		p.lastYear, p.lastMonth = y, y*12+m-1
		p.carryEnd = -1
		return e, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth | KnownYear}, true
	}
	if !p.monthWord(i, end) {
		return 0, Timex{}, false
	}
	end = p.withoutStop(i, end)
	if y, e := p.relativeYear(end); e > end {
		return e, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth}, true
	}
	if !p.known {
		return end, Timex{Type: Date, Value: "XXXX-" + pad(m, 2), Known: KnownMonth}, true
	}
	y := p.nearYear(m, 0, p.tense(i, end))
	p.lastMonth = y*12 + m - 1
	return end, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth}, true
}

// mostDay is how far a day of the month may lie beyond the calendar for it to be a slip for one.
const mostDay = 49

// noDay reads "on Dec. 35", a day that no calendar has: it is compared as it stands, and other reports' days tell that it is a slip.
func (p *timeParser) noDay(i, k, m int) (int, Timex, bool) {
	if k >= len(p.t) || p.t[k].first || p.t[k].kind != article.Number || len(p.t[k].w) != 2 || p.w(k-1) == "the" || p.before(i) == "in" {
		return 0, Timex{}, false
	}
	d, end := p.integer(k)
	if end == k || d < 32 || d > mostDay || p.counts(end) || p.after(end) != "" && (p.t[end].tag == lexicon.NOUN || p.t[end].kind == article.Number) {
		return 0, Timex{}, false
	}
	year := "XXXX"
	if p.known {
		year = pad(p.nearYear(m, d, p.adjacentTense(i)), 4)
	}
	return end, Timex{Type: Date, Value: year + "-" + pad(m, 2) + "-" + pad(d, 2), Known: KnownMonth | KnownDay}, true
}

// counts reports whether the number before i counts something and is no day: "May 20 people", "March 10-year".
func (p *timeParser) counts(i int) bool {
	if lexicon.In(p.after(i), "% billion degrees hundred million people per percent thousand") {
		return true
	}
	if p.hyphen(i) > i {
		u, _ := p.wordAfter(i + 1).TimeUnit(p.lang)
		return u != lexicon.NoUnit
	}
	return false
}

// amongCounts tells "in May 20 people died" from "on May 20 police said": a month takes "in", a day "on".
func (p *timeParser) amongCounts(i, k, end int) bool {
	return p.before(i) == "in" && p.after(end) != "" && p.t[end].tag == lexicon.NOUN && p.t[k].kind == article.Number
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
	// "the nights of March 3 and 4"
	if p.before(i) == "of" {
		if part := p.word(i - 2).PartOfDay(p.lang); part != "" && i >= 2 && !p.t[i-1].first {
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
	switch {
	case b == "ended", b == "since", b == "last":
		return lexicon.PastTense
	case b == "until" && p.fromBefore(i):
	case lexicon.In(b, "by due effective ending expires next payable until"):
		return lexicon.FutureTense
	}
	return lexicon.Tenseless
}

// fromBefore reports whether the time at i ends a stretch that is told from its beginning, and so may lie behind: "from March 3 | until | March 17".
func (p *timeParser) fromBefore(i int) bool {
	for k := i - 2; k >= 0 && k >= i-8 && p.t[k].sentence == p.t[i].sentence; k-- {
		if p.t[k].w == "from" {
			return true
		}
	}
	return false
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
		if m = p.t[k].word.Month("sv"); m == 0 {
			m = p.t[k].word.Month("de")
		}
		if _, y := p.yearAt(k + 1); m > 0 && y > k+1 {
			e = k + 1
		} else {
			m = 0
		}
	}
	if m == 0 {
		// "6 and 7 February", "6-7 February"
		if lexicon.In(p.after(k), "- and bis och or to und") {
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
	e = p.withoutStop(k, e)
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
