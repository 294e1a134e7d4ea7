package fact

import (
	"storydiff/internal/lexicon"
)

// shift makes the DATE that lies the amount before (-1) or after (1) the article's date, as coarse as the unit.
func (p *timeParser) shift(a amount, sign int) Timex {
	return p.shiftFrom(p.day, a, sign)
}

func (p *timeParser) shiftFrom(day int, a amount, sign int) Timex {
	n := int(a.n) * sign
	y, m, _ := civil(day)
	x := Timex{Type: Date}
	if a.approx {
		x.Mod = "APPROX"
	}
	switch a.unit {
	case lexicon.UnitYear:
		if a.n != float64(int(a.n)) {
			x.Value = monthValue(y, m+int(a.n*12)*sign)
			return x
		}
		x.Value = pad(y+n, 4)
		p.lastYear = y + n
	case lexicon.UnitDecade:
		x.Value = pad(y+10*n, 4)
	case lexicon.UnitCentury:
		x.Value = pad(max(y+100*n, 0), 4)
	case lexicon.UnitQuarter:
		q := y*4 + (m-1)/3 + n
		x.Value = pad(q/4, 4) + "-Q" + pad(q%4+1, 1)
	case lexicon.UnitMonth:
		x.Value = monthValue(y, m+n)
	case lexicon.UnitWeek:
		x.Value = weekValue(day + 7*n)
	case lexicon.UnitDay:
		x.Value = dayValue(day + n)
	default: // hours and less stay on the day
		x.Value = dayValue(day)
	}
	if y := x.Value; len(y) < 4 || y[0] == '-' || a.n > 3000 {
		return Timex{Type: Date, Value: "PAST_REF", Vague: true, Mod: x.Mod}
	}
	return x
}

// ago reads "two weeks ago", "a year earlier", "year-ago", and the amount alone of "three days later".
func (p *timeParser) ago(i int) (int, Timex, bool) {
	// "year-ago quarter", "the year-earlier period", "a year-ago loss"
	j := i
	if p.w(j) == "the" {
		j++
		if p.after(j) == "comparable" {
			j++
		}
	}
	if p.after(j) == "year" || j == i && p.w(j) == "year" {
		if k := p.hyphen(j + 1); k > j+1 && (p.after(k) == "ago" || p.after(k) == "earlier") && p.known {
			end := k + 1
			x := p.yearEarlier()
			switch p.after(end) {
			case "quarter", "period":
				return end + 1, x, true
			case "first", "second", "third", "fourth":
				if e, q, _, ok := p.quarterAt(end); ok {
					return e, Timex{Type: Date, Value: pad(p.year0-1, 4) + "-Q" + pad(q, 1), Known: KnownQuarter}, true
				}
			default:
				if a, ok := p.amountAt(end); ok && !a.bare && !a.vague && a.unit == lexicon.UnitMonth {
					return a.end, a.durationOf(), true
				}
			}
			if j > i {
				return 0, Timex{}, false
			}
			return end, x, true
		}
	}
	if j > i {
		return 0, Timex{}, false
	}
	a, ok := p.amountAt(i)
	if !ok {
		return 0, Timex{}, false
	}
	end, x := p.durationTail(a.end, Timex{})
	if x.Mod == "" && p.is(a.end, "and", "a", "half") {
		return 0, Timex{}, false
	}
	switch p.after(end) {
	case "ago":
		if a.vague {
			v := Timex{Type: Date, Value: "PAST_REF", Vague: true}
			if a.bare {
				v = a.durationOf()
			}
			return end + 1, v, true
		}
		if !p.known {
			return end + 1, Timex{Type: Date, Value: "PAST_REF", Vague: true}, true
		}
		var y Timex
		if a.article && a.unit == lexicon.UnitYear && a.n == 1 && p.quarterYear > 0 {
			y = p.yearEarlier()
		} else {
			y = p.shift(a, -1)
		}
		if x.Mod != "" {
			y.Mod = x.Mod
		}
		return end + 1, y, true
	case "earlier":
		if a.article && p.known && a.n == 1 {
			switch a.unit {
			case lexicon.UnitYear:
				return end + 1, p.yearEarlier(), true
			case lexicon.UnitMonth, lexicon.UnitWeek, lexicon.UnitDay:
				day := p.day
				if p.hasDay {
					day = p.lastDay
				}
				return end + 1, p.shiftFrom(day, a, -1), true
			}
		}
	}
	return 0, Timex{}, false
}

// placed is a word that places the unit or name behind it: "last", "this", "the next", "that same".
type placed struct {
	at   int    // first word: "the"
	word string // "next"
	sign int    // -1 back, 0 here, 1 ahead
	the  bool
	next int // the word behind
}

// places reads the placing words at i.
func (p *timeParser) places(i int) (pl placed, ok bool) {
	pl = placed{at: i, next: i + 1}
	if p.w(i) == "the" {
		pl.the, pl.next = true, i+2
	}
	pl.word = p.w(i)
	if pl.the {
		pl.word = p.after(i + 1)
	}
	switch pl.word {
	case "last", "past", "previous", "preceding":
		pl.sign = -1
	case "next", "coming", "following", "upcoming":
		pl.sign = 1
	case "this", "current", "recent", "same":
	case "latest", "first", "final":
		if !pl.the {
			return pl, false
		}
	case "that":
		if pl.the {
			return pl, false
		}
	default:
		return pl, false
	}
	if pl.word == "this" {
		switch p.after(pl.next) { // "this past spring", "this coming Sunday"
		case "past", "last":
			pl.sign, pl.next = -1, pl.next+1
		case "coming":
			pl.sign, pl.next = 1, pl.next+1
		}
	}
	switch p.after(pl.next) {
	case "fiscal", "calendar", "same":
		pl.next++
	}
	return pl, p.after(pl.next) != ""
}

// leans reports whether the expression is counted from the last time mentioned and not from the article's date: "that year".
func (pl placed) leans() bool {
	return lexicon.In(pl.word, "following preceding previous same that")
}

// relative reads units and names that are placed by a word before them: "last week", "the past two years", "next Friday", "this summer".
func (p *timeParser) relative(i int) (int, Timex, bool) {
	pl, ok := p.places(i)
	if !ok {
		if pl.the {
			return p.theUnit(i)
		}
		return 0, Timex{}, false
	}
	if end, x, ok := p.placedAmount(pl); ok {
		return end, x, true
	}
	switch pl.word {
	case "recent", "first", "final":
		return 0, Timex{}, false
	case "past":
		if pl.the && p.before(i) == "in" {
			if _, e := p.integer(pl.next); e > pl.next { // "in the past nine elections"
				return e, Timex{}, true
			}
			if u, _ := p.wordAfter(pl.next).TimeUnit(p.lang); u == lexicon.NoUnit {
				return pl.next, Timex{Type: Date, Value: "PAST_REF", Vague: true}, true
			}
		}
	}
	if p.known {
		for _, read := range []func(*timeParser, placed) (int, Timex, bool){
			(*timeParser).placedWeekday, (*timeParser).placedMonth, (*timeParser).placedSeason, (*timeParser).placedWeekend,
		} {
			if end, x, ok := read(p, pl); ok {
				return end, x, true
			}
		}
	}
	return p.placedUnit(pl)
}

// placedAmount reads "the past two years", "the next few days", "the first nine months", "coming weeks", "recent years".
func (p *timeParser) placedAmount(pl placed) (int, Timex, bool) {
	switch pl.word {
	case "this", "that", "same", "current":
		return 0, Timex{}, false
	}
	a, ok := p.amountAt(pl.next)
	if !ok || a.hyphened || a.article || p.w(pl.next) == "a" || p.w(pl.next) == "an" {
		return 0, Timex{}, false
	}
	if !a.bare {
		end, x := p.durationTail(a.end, a.durationOf())
		return end, x, true
	}
	value := "PAST_REF"
	switch pl.word {
	case "first", "final", "following", "latest":
		return 0, Timex{}, false
	case "next", "coming", "upcoming":
		value = "FUTURE_REF"
	}
	end := a.end
	if w := p.after(end); w == "and" || w == "or" { // "recent weeks and months"
		if u, plural := p.wordAfter(end + 1).TimeUnit(p.lang); plural && u != lexicon.NoUnit {
			end += 2
		}
	}
	return end, Timex{Type: Date, Value: value, Vague: true}, true
}

// placedWeekday reads "last Friday", "this coming Sunday, March 8", "that Monday".
func (p *timeParser) placedWeekday(pl placed) (int, Timex, bool) {
	d, plural := p.wordAfter(pl.next).Weekday(p.lang)
	if d == 0 || plural || !p.t[pl.next].upper || pl.word == "current" {
		return 0, Timex{}, false
	}
	day := p.day
	if p.hasDay && pl.leans() && pl.word != "following" {
		day = p.lastDay
	}
	switch {
	case pl.sign < 0:
		day -= (weekdayOf(day)-d+6)%7 + 1
	case pl.sign > 0:
		day += (d-weekdayOf(day)+6)%7 + 1
	case pl.word == "this":
		day += d - weekdayOf(day)
	default:
		day -= (weekdayOf(day) - d + 7) % 7
	}
	end := pl.next + 1
	x := p.at(day, KnownWeekday, pl.at)
	if p.after(end) == "," {
		if e, y, ok := p.monthDay(end + 1); ok && len(y.Value) == len("2026-02-06") {
			x, end = p.at(dayFrom(y.Value), y.Known|KnownWeekday, pl.at), e
		}
	}
	end, x = p.dayTail(end, x)
	return end, x, true
}

// placedMonth reads "last June", "this September". Of "last Oct. 23" it leaves the date to stand alone.
func (p *timeParser) placedMonth(pl placed) (int, Timex, bool) {
	m, end := p.monthAt(pl.next)
	if m == 0 || pl.the || pl.word == "that" || pl.word == "same" || pl.word == "current" {
		return 0, Timex{}, false
	}
	if _, e := p.dayAt(end); e > end {
		return 0, Timex{}, false
	}
	if _, e := p.yearAt(end); e > end {
		return 0, Timex{}, false
	}
	end = p.withoutStop(pl.next, end)
	y := p.year0
	if pl.sign < 0 && m >= p.month0 {
		y--
	} else if pl.sign > 0 && m <= p.month0 {
		y++
	}
	p.lastMonth = y*12 + m - 1
	return end, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth}, true
}

// placedSeason reads "last fall", "this summer", "last Thanksgiving".
func (p *timeParser) placedSeason(pl placed) (int, Timex, bool) {
	switch pl.word {
	case "that", "same", "current":
		return 0, Timex{}, false
	}
	code, plural := lexicon.Season(p.after(pl.next))
	if code == "" || plural {
		if pl.the {
			return 0, Timex{}, false
		}
		end, x, ok := p.holiday(pl.next, pl.sign)
		return end, x, ok && x.Value != ""
	}
	y, m := p.year0, seasonMonth(code)
	if pl.sign < 0 && p.month0 < m+3 {
		y--
	} else if pl.sign > 0 && p.month0 >= m {
		y++
	}
	return pl.next + 1, Timex{Type: Date, Value: pad(y, 4) + "-" + code, Known: KnownSeason}, true
}

// placedWeekend reads "last weekend", "this weekend".
func (p *timeParser) placedWeekend(pl placed) (int, Timex, bool) {
	if p.after(pl.next) != "weekend" || pl.word == "current" {
		return 0, Timex{}, false
	}
	day := p.day + 7*pl.sign
	switch {
	case pl.word == "that" && p.hasDay:
		day = p.lastDay
	case pl.word == "this" && weekdayOf(p.day) <= 2 && p.tense(pl.at, pl.next+1) == lexicon.PastTense: // written on Monday
		day = p.day - 7
	}
	return pl.next + 1, Timex{Type: Date, Value: weekValue(day) + "-WE"}, true
}

// placedUnit reads "last week", "next year", "that month", "the past year", "this century".
func (p *timeParser) placedUnit(pl placed) (int, Timex, bool) {
	u, plural := p.wordAfter(pl.next).TimeUnit(p.lang)
	if u == lexicon.NoUnit || plural || pl.word == "latest" {
		return 0, Timex{}, false
	}
	end := pl.next + 1
	length := Timex{Type: Duration, Value: isoDuration(1, u), Seconds: u.Seconds()}
	switch u {
	case lexicon.UnitSecond, lexicon.UnitMinute, lexicon.UnitHour:
		if pl.sign != 0 && pl.the && p.after(end) != "of" { // "the past hour"
			return end, length, true
		}
		return 0, Timex{}, false
	case lexicon.UnitDay:
		if lexicon.In(pl.word, "current last past preceding this") {
			return 0, Timex{}, false
		}
	}
	if !p.known {
		return end, Timex{Type: Date, Value: [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}[pl.sign+1], Vague: true}, true
	}
	if p.stretch(pl) && u != lexicon.UnitDay && u != lexicon.UnitCentury {
		end, length = p.durationTail(end, length)
		return end, length, true
	}
	day := p.day
	if pl.leans() {
		switch {
		case u == lexicon.UnitYear && p.lastYear > 0:
			day = dayOf(p.lastYear, 1, 1)
		case u == lexicon.UnitMonth && p.lastMonth > 0:
			day = dayOf(p.lastMonth/12, p.lastMonth%12+1, 1)
		case p.hasDay:
			day = p.lastDay
		}
	}
	switch u {
	case lexicon.UnitDay:
		return end, p.at(day+pl.sign, 0, pl.at), true
	case lexicon.UnitDecade:
		return end, Timex{Type: Date, Value: pad(p.year0/10+pl.sign, 3)}, true
	case lexicon.UnitCentury:
		return end, Timex{Type: Date, Value: pad(p.year0/100+pl.sign, 2)}, true
	case lexicon.UnitQuarter:
		y, m, _ := civil(day)
		q := y*4 + (m-1)/3 + pl.sign
		if pl.sign == 0 && p.quarterNo > 0 && pl.word != "current" {
			q = p.quarterYear*4 + p.quarterNo - 1
		}
		p.quarterYear, p.quarterNo = q/4, q%4+1
		return end, Timex{Type: Date, Value: pad(q/4, 4) + "-Q" + pad(q%4+1, 1)}, true
	}
	return end, p.shiftFrom(day, amount{n: float64(pl.sign), unit: u}, 1), true
}

// stretch reports whether "the past year", "over the last month" is a length that reaches to now and no calendar year or month.
func (p *timeParser) stretch(pl placed) bool {
	switch pl.word {
	case "past":
		return true
	case "coming":
		return pl.the
	case "last":
		return pl.the && p.before(pl.at) == "over"
	case "next":
		if pl.the {
			switch p.before(pl.at) {
			case "over", "within", "during":
				return true
			}
		}
	}
	return false
}

// dayFrom is the day of a value "2026-02-06".
func dayFrom(value string) int {
	v, _ := partsOf(value)
	return dayOf(v.year, v.month, v.day)
}

// theUnit reads "the year", "the week of March 6", "the weekend", "the month", "the nine months".
func (p *timeParser) theUnit(i int) (int, Timex, bool) {
	j := i + 1
	w := p.after(j)
	if w == "" || !p.known {
		return 0, Timex{}, false
	}
	if w == "full" && p.after(j+1) == "year" {
		return j + 2, Timex{Type: Date, Value: pad(p.year0, 4)}, true
	}
	if w == "fiscal" && p.after(j+1) == "year" {
		if n := p.after(j + 2); n == "ended" || n == "ending" || n == "to" {
			return j + 2, Timex{Type: Duration, Value: "P1Y", Seconds: lexicon.UnitYear.Seconds()}, true
		}
		if _, e := p.yearAt(j + 2); e > j+2 {
			return 0, Timex{}, false
		}
		return j + 2, Timex{Type: Date, Value: pad(p.year0, 4)}, true
	}
	if w == "weekend" {
		day := p.day
		if p.tense(i, j+1) != lexicon.FutureTense && weekdayOf(day) < 6 {
			day -= 7
		}
		return j + 1, Timex{Type: Date, Value: weekValue(day) + "-WE"}, true
	}
	switch w {
	case "foreseeable": // no time can be later than it
		if p.after(j+1) == "future" {
			return j + 2, Timex{}, true
		}
		return 0, Timex{}, false
	case "near", "short":
		switch p.after(j + 1) {
		case "future", "term":
			return j + 2, Timex{Type: Date, Value: "FUTURE_REF", Vague: true}, true
		}
		return 0, Timex{}, false
	case "future":
		switch p.before(i) {
		case "of", "for":
			return 0, Timex{}, false
		}
		if p.after(j+1) == "of" {
			return 0, Timex{}, false
		}
		return j + 1, Timex{Type: Date, Value: "FUTURE_REF", Vague: true}, true
	}
	a, ok := p.amountAt(j)
	if ok && !a.bare && !a.vague && !a.article && !a.hyphened {
		return a.end, a.durationOf(), true
	}
	u, plural := p.t[j].word.TimeUnit(p.lang)
	if u == lexicon.NoUnit || plural || p.t[j].upper { // "Hero of the Year"
		return 0, Timex{}, false
	}
	end := j + 1
	switch u {
	case lexicon.UnitWeek, lexicon.UnitMonth, lexicon.UnitYear:
		if p.after(end) == "of" {
			if e, x, ok := p.calendar(end + 1); ok && x.Type == Date && x.Value != "" && !p.t[end+1].first {
				if u == lexicon.UnitWeek && len(x.Value) == 10 {
					x.Value = weekValue(dayFrom(x.Value))
				}
				return e, x, true
			}
			if u == lexicon.UnitYear {
				if y, e := p.yearAt(end + 1); e > end+1 {
					return e, Timex{Type: Date, Value: pad(y, 4), Known: KnownYear}, true
				}
			}
			if u != lexicon.UnitYear || p.before(i) != "for" {
				return 0, Timex{}, false
			}
		}
		if u == lexicon.UnitYear {
			if _, e := p.yearAt(end); e > end {
				return 0, Timex{}, false // "the year 2000" is the year rule's
			}
			if p.after(end) == "before" || p.after(end) == "-" || p.after(end) == "after" {
				return 0, Timex{}, false
			}
			if p.after(end) == "ended" || p.after(end) == "ending" || p.after(end) == "to" {
				return end, Timex{Type: Duration, Value: "P1Y", Seconds: u.Seconds()}, true
			}
			if b := p.before(i); b == "of" || b == "in" || b == "for" || b == "during" || b == "this" || b == "throughout" || b == "" || b == "." {
				return end, Timex{Type: Date, Value: pad(p.year0, 4)}, true
			}
			return 0, Timex{}, false
		}
		if p.after(end) == "before" || p.after(end) == "after" {
			return 0, Timex{}, false
		}
		if lexicon.In(p.before(i), "and during for in of on this throughout") {
			return end, p.shift(amount{n: 0, unit: u}, 1), true
		}
	}
	return 0, Timex{}, false
}

// reference reads words for now, before and later that name no date, and "year-end".
func (p *timeParser) reference(i int) (int, Timex, bool) {
	ref := func(n int, value string) (int, Timex, bool) {
		return i + n, Timex{Type: Date, Value: value, Vague: true}, true
	}
	w := p.w(i)
	switch w {
	case "now":
		switch p.after(i + 1) {
		case "-", "known":
			return 0, Timex{}, false
		}
		if p.t[i].upper && p.before(i) != "" && p.t[i-1].upper { // "Democracy Now"
			return 0, Timex{}, false
		}
		return ref(1, "PRESENT_REF")
	case "current":
		return ref(1, "PRESENT_REF")
	case "currently", "nowadays":
		return ref(1, "PRESENT_REF")
	case "these":
		if p.after(i+1) == "days" {
			return ref(2, "PRESENT_REF")
		}
	case "recently", "lately":
		return ref(1, "PAST_REF")
	case "recent":
		return ref(1, "PAST_REF")
	case "soon", "shortly":
		if lexicon.In(p.after(i+1), "after afterward afterwards as before thereafter") {
			return 0, Timex{}, false
		}
		if lexicon.In(p.before(i), "as had how too was were") {
			return 0, Timex{}, false
		}
		if i+1 < len(p.t) && !p.t[i+1].first && p.cue(i+1) == lexicon.PastTense {
			return 0, Timex{}, false // "it soon became"
		}
		return ref(1, "FUTURE_REF")
	case "sooner":
		if p.is(i, "sooner", "or", "later") {
			return ref(3, "FUTURE_REF")
		}
	case "in":
		if p.is(i, "in", "due", "course") {
			return ref(3, "FUTURE_REF")
		}
	case "a", "some":
		switch {
		case p.is(i, "a", "later", "date"), p.is(i, "a", "future", "date"):
			return ref(3, "FUTURE_REF")
		}
	case "more":
		if p.after(i+1) == "recently" {
			return ref(2, "PAST_REF")
		}
	case "future":
		if _, plural := p.wordAfter(i + 1).TimeUnit(p.lang); plural {
			return ref(2, "FUTURE_REF")
		}
	case "one":
		if p.is(i, "one", "day") {
			if lexicon.In(p.before(i), "could may might will would") {
				return ref(2, "FUTURE_REF")
			}
		}
	case "year":
		if !p.known {
			return 0, Timex{}, false
		}
		k := p.hyphen(i + 1)
		if p.after(k) == "'s" {
			k++
		}
		if p.after(k) == "end" && k-i <= 2 {
			y := p.year0
			if p.before(i) == "since" && p.tense(i, k+1) != lexicon.FutureTense {
				y--
			}
			return k + 1, Timex{Type: Date, Value: pad(y, 4) + "-12-31"}, true
		}
	}
	return 0, Timex{}, false
}
