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

// relative reads units and names placed by "last", "this", "next", "the past", "that": "last week", "next Friday", "this summer".
func (p *timeParser) relative(i int) (int, Timex, bool) {
	j := i
	the := p.w(j) == "the"
	if the {
		j++
	}
	if j >= len(p.t) || j > i && p.t[j].first {
		return 0, Timex{}, false
	}
	w := p.w(j)
	sign, placed := 0, false
	switch w {
	case "last", "past", "previous", "preceding":
		sign, placed = -1, true
	case "this", "current":
		placed = true
	case "next", "coming", "following", "upcoming":
		sign, placed = 1, true
	case "latest", "first", "final":
		placed = the
	case "that", "same":
		placed = !the || w == "same"
	case "recent":
		placed = true
	}
	if !placed {
		if the {
			return p.theUnit(i)
		}
		return 0, Timex{}, false
	}
	k := j + 1
	if (w == "this" || w == "these") && (p.after(k) == "past" || p.after(k) == "last" || p.after(k) == "coming") {
		if p.after(k) == "coming" {
			sign = 1
		} else {
			sign = -1
		}
		k++
	}
	if k >= len(p.t) || p.t[k].first {
		return 0, Timex{}, false
	}
	if p.after(k) == "fiscal" || p.after(k) == "calendar" || p.after(k) == "same" {
		k++
	}
	// "the past two years", "the next few days", "the first nine months", "last three years"
	if a, ok := p.amountAt(k); ok && !a.hyphened && (!a.bare || w != "this" && w != "that" && w != "same" && w != "first" && w != "final" && w != "following") && !a.article && p.w(k) != "a" && p.w(k) != "an" {
		if w == "that" || w == "same" || w == "this" || w == "current" {
			return 0, Timex{}, false
		}
		x := a.durationOf()
		end := a.end
		if a.bare {
			switch {
			case sign > 0:
				x = Timex{Type: Date, Value: "FUTURE_REF", Vague: true}
			case w == "latest":
				return 0, Timex{}, false
			default:
				x = Timex{Type: Date, Value: "PAST_REF", Vague: true}
			}
			if p.after(end) == "and" || p.after(end) == "or" {
				if u, plural := lexicon.TimeUnit(p.after(end+1), p.lang); plural && u != lexicon.NoUnit {
					end += 2
				}
			}
			return end, x, true
		}
		end, x = p.durationTail(end, x)
		return end, x, true
	}
	if w == "recent" || w == "first" || w == "final" {
		return 0, Timex{}, false
	}
	if the && w == "past" && p.before(i) == "in" {
		if _, e := p.integer(k); e > k { // "in the past nine elections"
			return e, Timex{}, true
		}
		if u, _ := lexicon.TimeUnit(p.after(k), p.lang); u == lexicon.NoUnit {
			return k, Timex{Type: Date, Value: "PAST_REF", Vague: true}, true
		}
	}
	if d, plural := lexicon.Weekday(p.after(k), p.lang); d > 0 && !plural && p.t[k].upper && w != "current" && p.known {
		day := p.day
		switch {
		case w == "that" || w == "same":
			if p.hasDay {
				day = p.lastDay
			}
			day -= (weekdayOf(day) - d + 7) % 7
		case w == "this" && sign == 0:
			day += d - weekdayOf(day)
		case sign < 0:
			if (w == "previous" || w == "preceding") && p.hasDay {
				day = p.lastDay
			}
			day -= (weekdayOf(day)-d+6)%7 + 1
		default:
			day += (d-weekdayOf(day)+6)%7 + 1
		}
		end := k + 1
		x := p.at(day, KnownWeekday, i)
		if p.after(end) == "," {
			if e, y, ok := p.monthDay(end + 1); ok && len(y.Value) == 10 {
				x, end = p.at(dayFrom(y.Value), y.Known|KnownWeekday, i), e
			}
		}
		end, x = p.dayTail(end, x, i)
		return end, x, true
	}
	if m, e := p.monthAt(k); m > 0 && p.known && w != "that" && w != "current" && w != "same" && !the {
		if _, de := p.dayAt(e); de > e {
			return k, Timex{}, false // "last Oct. 23": the date alone
		}
		if _, ye := p.yearAt(e); ye > e {
			return 0, Timex{}, false
		}
		if p.t[e-1].w == "." && len(p.t[k].w) > 3 && p.w(k) != "sept" {
			e--
		}
		y := p.year0
		if sign < 0 && m >= p.month0 {
			y--
		} else if sign > 0 && m <= p.month0 {
			y++
		}
		return e, Timex{Type: Date, Value: monthValue(y, m), Known: KnownMonth}, true
	}
	if code, plural := lexicon.Season(p.after(k)); code != "" && !plural && p.known && w != "that" && w != "current" && w != "same" {
		y, m := p.year0, seasonMonth(code)
		if sign < 0 && p.month0 < m+3 {
			y--
		} else if sign > 0 && p.month0 >= m {
			y++
		}
		return k + 1, Timex{Type: Date, Value: pad(y, 4) + "-" + code, Known: KnownSeason}, true
	}
	if !the && (w == "last" || w == "next" || w == "this") && !p.t[k].first {
		if end, x, ok := p.holiday(k, sign); ok && x.Value != "" {
			return end, x, true
		}
	}
	if p.after(k) == "weekend" && p.known && w != "current" {
		day := p.day + 7*sign
		if w == "that" && p.hasDay {
			day = p.lastDay
		}
		if sign < 0 && weekdayOf(p.day) >= 6 {
			day = p.day - 7
		}
		if w == "this" && weekdayOf(p.day) <= 2 && p.tense(i, k+1) == lexicon.PastTense { // written on Monday
			day = p.day - 7
		}
		return k + 1, Timex{Type: Date, Value: weekValue(day) + "-WE"}, true
	}
	u, plural := lexicon.TimeUnit(p.after(k), p.lang)
	if u == lexicon.NoUnit || plural {
		return 0, Timex{}, false
	}
	end := k + 1
	if w == "last" && the && (u == lexicon.UnitDay || u == lexicon.UnitHour || u == lexicon.UnitMinute) && p.after(end) == "of" {
		return 0, Timex{}, false
	}
	if !p.known {
		return end, Timex{Type: Date, Value: [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}[sign+1], Vague: true}, true
	}
	if the && w == "latest" {
		return 0, Timex{}, false
	}
	day := p.day
	switch w {
	case "that", "same", "previous", "preceding", "following":
		if p.hasDay {
			day = p.lastDay
		}
		if u == lexicon.UnitYear && p.lastYear > 0 {
			day = dayOf(p.lastYear, 1, 1)
		}
		if u == lexicon.UnitMonth && p.lastMonth > 0 {
			day = dayOf(p.lastMonth/12, p.lastMonth%12+1, 1)
		}
	}
	switch u {
	case lexicon.UnitSecond, lexicon.UnitMinute, lexicon.UnitHour:
		if sign != 0 && the {
			return end, Timex{Type: Duration, Value: isoDuration(1, u), Seconds: u.Seconds()}, true
		}
		return 0, Timex{}, false
	case lexicon.UnitDay:
		if w == "this" || w == "current" || sign < 0 && w != "previous" || p.before(i) == "one" {
			return 0, Timex{}, false
		}
		if sign > 0 || sign < 0 {
			return end, p.at(day+sign, 0, i), true
		}
		return end, p.at(day, 0, i), true
	case lexicon.UnitDecade:
		if the && sign != 0 && w == "past" {
			return end, Timex{Type: Duration, Value: "P10Y", Seconds: u.Seconds()}, true
		}
		return end, Timex{Type: Date, Value: pad(p.year0/10+sign, 3)}, true
	case lexicon.UnitCentury:
		return end, Timex{Type: Date, Value: pad(p.year0/100+sign, 2)}, true
	}
	if the && (w == "past" || w == "last" && p.before(i) == "over" || w == "coming" || w == "next" && (p.before(i) == "over" || p.before(i) == "within" || p.before(i) == "during")) {
		x := Timex{Type: Duration, Value: isoDuration(1, u), Seconds: u.Seconds()}
		end, x = p.durationTail(end, x)
		return end, x, true
	}
	if w == "past" && p.before(i) != "this" {
		return end, Timex{Type: Duration, Value: isoDuration(1, u), Seconds: u.Seconds()}, true
	}
	if u == lexicon.UnitQuarter {
		y, m, _ := civil(day)
		if sign == 0 && p.quarterNo > 0 && w != "current" {
			return end, Timex{Type: Date, Value: pad(p.quarterYear, 4) + "-Q" + pad(p.quarterNo, 1)}, true
		}
		q := y*4 + (m-1)/3 + sign
		p.quarterYear, p.quarterNo = q/4, q%4+1
		return end, Timex{Type: Date, Value: pad(q/4, 4) + "-Q" + pad(q%4+1, 1)}, true
	}
	x := p.shiftFrom(day, amount{n: 1, unit: u}, sign)
	if sign == 0 {
		x = p.shiftFrom(day, amount{n: 0, unit: u}, 1)
	}
	return end, x, true
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
	u, plural := lexicon.TimeUnit(w, p.lang)
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
		switch p.before(i) {
		case "of", "for", "in", "during", "and", "on", "this", "throughout":
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
		switch p.after(i + 1) {
		case "after", "before", "as", "afterwards", "afterward", "thereafter":
			return 0, Timex{}, false
		}
		switch p.before(i) {
		case "as", "how", "too", "was", "were", "had":
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
		if _, plural := lexicon.TimeUnit(p.after(i+1), p.lang); plural {
			return ref(2, "FUTURE_REF")
		}
	case "one":
		if p.is(i, "one", "day") {
			switch p.before(i) {
			case "will", "would", "could", "may", "might":
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
