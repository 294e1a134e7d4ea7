package fact

import (
	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// season reads "the summer", "last fall", "the winter of 1994", "Easter weekend", "Thanksgiving Day".
func (p *timeParser) season(i int) (int, Timex, bool) {
	if end, x, ok := p.holiday(i, 0); ok {
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

// holidayAt reads the name of a holiday whose day can be computed: the rule that gives its day in a year, and whether the day, its week
// or its weekend is meant.
func (p *timeParser) holidayAt(i int) (end int, day func(year int) int, span string) {
	if i >= len(p.t) || !p.t[i].upper {
		return i, nil, ""
	}
	end = i + 1
	w, next := p.w(i), p.after(i+1)
	if end < len(p.t) && !p.t[end].upper {
		next = ""
	}
	span = "day"
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
		return i, nil, "" // which country's?
	case w == "new" && next == "year" && p.after(i+2) == "'s":
		switch p.after(i + 3) {
		case "day":
			day, end = func(y int) int { return dayOf(y, 1, 1) }, i+4
		case "eve":
			day, end = func(y int) int { return dayOf(y, 12, 31) }, i+4
		default:
			return i, nil, ""
		}
	default:
		return i, nil, ""
	}
	if end == i+1 && p.before(i) != "last" && p.before(i) != "next" { // "Christmas trees", "Easter Island"
		if n := p.after(end); n != "" && p.t[end].kind == article.Word && !p.t[end].word.In(lexicon.FunctionWord) && p.t[end].word.PartOfDay(p.lang) == "" {
			return i, nil, ""
		}
	}
	return end, day, span
}

// holiday reads a holiday. sign is -1 behind "last", 1 behind "next", 0 where the verb decides.
func (p *timeParser) holiday(i, sign int) (int, Timex, bool) {
	end, day, span := p.holidayAt(i)
	if day == nil {
		return 0, Timex{}, false
	}
	y, e := p.yearAt(end)
	known := Known(0)
	if span == "day" && dayValue(day(2001))[4:] == dayValue(day(2002))[4:] && dayValue(day(2001))[4:] == dayValue(day(2004))[4:] {
		known = KnownMonth | KnownDay // the same date every year
	}
	if e > end {
		end, known = e, known|KnownYear
	} else {
		if !p.known {
			return end, Timex{Type: Date, Value: "XXXX-XX-XX"}, true
		}
		y = p.year0
		switch n := day(y); {
		case sign < 0 && n >= p.day:
			y--
		case sign > 0 && n <= p.day:
			y++
		case sign == 0:
			_, m, d := civil(n)
			y = p.nearYear(m, d, p.tense(i, end))
		}
	}
	n := day(y)
	switch span {
	case "week":
		return end, Timex{Type: Date, Value: weekValue(n), Known: known}, true
	case "weekend":
		return end, Timex{Type: Date, Value: weekValue(n) + "-WE", Known: known}, true
	}
	x := p.at(n, known, i)
	end, x = p.dayTail(end, x)
	return end, x, true
}
