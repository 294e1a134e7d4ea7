package fact

import (
	"strconv"
	"strings"
	"time"
)

// A day here is a count of days since 1970-01-01 in the proleptic Gregorian calendar.

func dayOf(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func civil(day int) (y, m, d int) {
	t := time.Unix(int64(day)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// weekdayOf is 1 (Monday) to 7 (Sunday).
func weekdayOf(day int) int { return ((day+3)%7+7)%7 + 1 }

func monthDays(y, m int) int { return dayOf(y, m+1, 1) - dayOf(y, m, 1) }

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

func dayValue(day int) string {
	y, m, d := civil(day)
	return pad(y, 4) + "-" + pad(m, 2) + "-" + pad(d, 2)
}

func monthValue(y, m int) string {
	for m < 1 {
		y, m = y-1, m+12
	}
	for m > 12 {
		y, m = y+1, m-12
	}
	return pad(y, 4) + "-" + pad(m, 2)
}

func weekValue(day int) string {
	y, w := time.Unix(int64(day)*86400, 0).UTC().ISOWeek()
	return pad(y, 4) + "-W" + pad(w, 2)
}

// easter is the day of Western Easter Sunday of year y, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
func easter(y int) int {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayOf(y, n/31, n%31+1)
}

// nthWeekday is the n-th given weekday of a month, the last one for n = -1.
func nthWeekday(y, m, weekday, n int) int {
	if n < 0 {
		last := dayOf(y, m, monthDays(y, m))
		return last - (weekdayOf(last)-weekday+7)%7
	}
	first := dayOf(y, m, 1)
	return first + (weekday-weekdayOf(first)+7)%7 + 7*(n-1)
}

// timeParts are the fields that a TIMEX3 value of type DATE or TIME spells out; -1 and "" where it does not.
type timeParts struct {
	year, decade, century int // decade 199 for "199", century 19 for "19"
	month, day            int
	week, weekday         int
	quarter, half         int
	season, part          string // SP SU FA WI; MO MI AF EV NI DT
	hour, minute          int
	weekend               bool
}

// partsOf reads a TIMEX3 value: 2026-02-06, 2026-02, 2026, 202, 20, 2026-W06, 2026-W06-WE, XXXX-WXX-5, 2026-Q1, 2026-H1, 2026-SU,
// 2026-02-06T21:30, 2026-02-06TNI. ok is false for references and durations.
func partsOf(value string) (p timeParts, ok bool) {
	p = timeParts{year: -1, decade: -1, century: -1, month: -1, day: -1, week: -1, weekday: -1, quarter: -1, half: -1, hour: -1, minute: -1}
	date, clock := value, ""
	if i := strings.IndexByte(value, 'T'); i >= 0 && !strings.HasPrefix(value, "P") {
		date, clock = value[:i], value[i+1:]
	}
	if len(date) == 0 && clock == "" || strings.HasPrefix(date, "P") || strings.HasSuffix(date, "REF") {
		return p, false
	}
	for i, more := 0, true; more; i++ {
		var f string
		f, date, more = strings.Cut(date, "-")
		n, isNumber := wholeNumber(f)
		switch {
		case i == 0 && isNumber && len(f) == 4:
			p.year = n
		case i == 0 && isNumber && len(f) == 3:
			p.decade = n
		case i == 0 && isNumber && len(f) == 2:
			p.century = n
		case i == 0: // XXXX
		case isNumber && len(f) == 2 && i == 1:
			p.month = n
		case isNumber && len(f) == 2 && i == 2:
			p.day = n
		case isNumber && len(f) == 1 && i == 2:
			p.weekday = n
		case f == "WE":
			p.weekend = true
		case f == "SP" || f == "SU" || f == "FA" || f == "WI":
			p.season = f
		case len(f) == 2 && f[0] == 'Q' && f[1] <= '4' && f[1] >= '1':
			p.quarter = int(f[1] - '0')
		case len(f) == 2 && f[0] == 'H' && f[1] <= '2' && f[1] >= '1':
			p.half = int(f[1] - '0')
		case len(f) == 3 && f[0] == 'W':
			if w, isNumber := wholeNumber(f[1:]); isNumber {
				p.week = w
			}
		}
	}
	if clock != "" {
		if clock[0] >= '0' && clock[0] <= '9' {
			h, m, found := strings.Cut(clock, ":")
			p.hour, _ = wholeNumber(h)
			if found {
				m, _, _ = strings.Cut(m, ":")
				p.minute, _ = wholeNumber(m)
			}
		} else {
			p.part = clock
		}
	}
	return p, true
}

// wholeNumber reads digits; strconv.Atoi makes an error of whatever else is there, and values are taken apart at every comparison.
func wholeNumber(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || i == 9 {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != ""
}

// interval is the stretch that a DATE or TIME value covers, in minutes since 1970-01-01T00:00, end exclusive; both 0 where the value
// leaves it open.
func interval(value string) (from, to int64) {
	p, ok := partsOf(value)
	if !ok {
		return 0, 0
	}
	a, b := 0, 0 // days
	switch y := p.year; {
	case p.century >= 0:
		a, b = dayOf(p.century*100, 1, 1), dayOf(p.century*100+100, 1, 1)
	case p.decade >= 0:
		a, b = dayOf(p.decade*10, 1, 1), dayOf(p.decade*10+10, 1, 1)
	case y < 0:
		return 0, 0
	case p.week >= 0:
		jan4 := dayOf(y, 1, 4)
		a = jan4 - weekdayOf(jan4) + 1 + 7*(p.week-1)
		b = a + 7
		if p.weekend {
			a += 5
		}
	case p.quarter > 0:
		a, b = dayOf(y, 3*p.quarter-2, 1), dayOf(y, 3*p.quarter+1, 1)
	case p.half > 0:
		a, b = dayOf(y, 6*p.half-5, 1), dayOf(y, 6*p.half+1, 1)
	case p.season == "SP":
		a, b = dayOf(y, 3, 1), dayOf(y, 6, 1)
	case p.season == "SU":
		a, b = dayOf(y, 6, 1), dayOf(y, 9, 1)
	case p.season == "FA":
		a, b = dayOf(y, 9, 1), dayOf(y, 12, 1)
	case p.season == "WI": // the winter of 2025 may be either end of the year's turn
		a, b = dayOf(y-1, 12, 1), dayOf(y+1, 3, 1)
	case p.month > 0 && p.day > 0:
		a = dayOf(y, p.month, p.day)
		b = a + 1
	case p.month > 0:
		a, b = dayOf(y, p.month, 1), dayOf(y, p.month+1, 1)
	default:
		a, b = dayOf(y, 1, 1), dayOf(y+1, 1, 1)
	}
	from, to = int64(a)*1440, int64(b)*1440
	if p.hour >= 0 {
		from += int64(p.hour) * 60
		to = from + 60
		if p.minute >= 0 {
			from += int64(p.minute)
			to = from + 1
		}
	} else if p.part != "" {
		h1, h2 := partHours(p.part)
		from, to = from+int64(h1)*60, from+int64(h2)*60
	}
	return from, to
}

// partHours are the hours, end exclusive, that news text means by a part of the day. A night runs into the next day.
func partHours(part string) (from, to int) {
	switch part {
	case "MO":
		return 4, 12
	case "MI":
		return 11, 14
	case "AF":
		return 12, 18
	case "EV":
		return 17, 24
	case "NI":
		return 18, 30
	case "DT":
		return 6, 20
	}
	return 0, 24
}

// Moment gives an ISO 8601 date or time as the stretch that it leaves open, in minutes since 1970: a whole day where it has no clock time. zoned says
// that it names its zone and is counted in UTC; ok is false where there is no date.
func Moment(iso string) (from, to int64, zoned, ok bool) {
	for _, layout := range [...]string{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, iso); err == nil {
			return t.Unix() / 60, t.Unix() / 60, strings.HasSuffix(layout, "Z07:00"), true
		}
	}
	from, ok = MinutesOf(iso)
	return from, from + 24*60 - 1, false, ok
}

// Before reports whether one ISO 8601 date or time is surely before another: a day alone is not before an hour of that day, and a time without a zone
// may be any place's.
func Before(a, b string) bool {
	_, end, zoned, ok := Moment(a)
	begin, _, zoned2, ok2 := Moment(b)
	if zoned != zoned2 {
		end += 14 * 60 // how far zones lie from UTC
	}
	return ok && ok2 && end < begin
}

// MinutesOf gives the beginning of the day of an ISO 8601 date or time in minutes since 1970, as Timex.From counts them; ok is false where there is none.
func MinutesOf(iso string) (minutes int64, ok bool) {
	if len(iso) < 10 {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, iso[:10])
	if err != nil {
		return 0, false
	}
	return t.Unix() / 60, true
}
