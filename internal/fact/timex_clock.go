package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// clockTime is a time of day as written.
type clockTime struct {
	hour, minute int
	seconds      string // ":35" where written
	known        Known
	zone         string
	sure         bool // a.m., p.m., a zone or "o'clock" says that it is one
}

func (c clockTime) value() string { return pad(c.hour, 2) + ":" + pad(c.minute, 2) + c.seconds }

// clockAt reads "10 p.m.", "6.10am", "18:30", "0735 GMT", "noon", "4 in the morning" with the zone behind it. end is i where there is no
// clock time or nothing makes sure that the figure is one.
func (p *timeParser) clockAt(i int) (c clockTime, end int) {
	switch p.w(i) {
	case "":
		return c, i
	case "noon", "midday":
		if p.before(i) == "high" || p.t[i].upper && i+1 < len(p.t) && p.t[i+1].upper { // "High Noon", "Noon Road"
			return c, i
		}
		return p.zone(clockTime{hour: 12, known: KnownHour, sure: true}, i+1)
	case "midnight":
		return p.zone(clockTime{hour: 24, known: KnownHour, sure: true}, i+1)
	}
	if c, end := p.militaryTime(i); end > i {
		return c, end
	}
	c, half, end := p.spokenTime(i)
	if end == i {
		var ok bool
		if c, half, ok = p.clockFigure(i); !ok {
			return c, i
		}
		end = i + 1
	}
	written := c.hour
	if half == "" {
		half, end = p.halfOfDay(i, end, &c)
	}
	switch strings.ReplaceAll(half, ".", "") {
	case "am":
		c.hour, c.sure = c.hour%12, written >= 1 && written <= 12
	case "pm":
		c.hour, c.sure = c.hour%12+12, written >= 1 && written <= 23 // also "14.30 p.m."
	case "":
	default: // "6km"
		return c, i
	}
	z, e := p.zone(c, end)
	if e > end && c.known&KnownMinute != 0 {
		z.sure = true
	}
	if half == "" && p.english && written >= 1 && written <= 12 && z.zone == "" {
		z.known |= EitherHalf
	}
	if !z.sure || z.hour > 24 {
		return c, i
	}
	return z, e
}

// militaryTime reads "0735 GMT", "1430 hours".
func (p *timeParser) militaryTime(i int) (clockTime, int) {
	w := p.t[i].w
	if p.t[i].kind != article.Number || len(w) != 4 {
		return clockTime{}, i
	}
	n, e := p.integer(i)
	if e == i || n/100 > 24 || n%100 > 59 {
		return clockTime{}, i
	}
	c, end := p.zone(clockTime{hour: n / 100, minute: n % 100, known: KnownHour | KnownMinute, sure: true}, i+1)
	if end == i+1 && p.after(i+1) == "hours" {
		end = i + 2
	}
	if end == i+1 {
		return clockTime{}, i
	}
	return c, end
}

// spokenTime reads "half past three", "a quarter to nine", "ten minutes past six"; end is i where none stands there. "Ten to twelve" may be people, and
// "the third quarter to 9 million" money, so what goes to an hour needs a word that says it is a time.
func (p *timeParser) spokenTime(i int) (c clockTime, half string, end int) {
	minute, sure := 0, lexicon.In(p.before(i), "a about after around at before by just since until")
	end = i + 1
	switch p.w(i) {
	case "half":
		minute = 30
	case "quarter":
		if minute = 15; !sure {
			return c, "", i
		}
	default:
		minute, end = p.integer(i)
		sure = minute%5 == 0 && (p.before(i) == "at" || sure && p.after(end) == "past")
		if p.after(end) == "minutes" {
			end, sure = end+1, true
		}
		if !sure || minute < 1 || minute > 29 {
			return c, "", i
		}
	}
	way := p.after(end)
	n, e := p.integer(end + 1)
	if way != "past" && (way != "to" || minute == 30) || e != end+2 || n < 1 || n > 12 || p.t[end+1].first {
		return c, "", i
	}
	c = clockTime{hour: n, minute: minute, known: KnownHour | KnownMinute, sure: true}
	if way == "to" {
		c.hour, c.minute = (n+10)%12+1, 60-minute
	}
	return c, "", e
}

// clockFigure reads the figure of a clock time: "10", "6.10", "3:07:35", "four", and what is glued to it: the am of "6.10am".
func (p *timeParser) clockFigure(i int) (c clockTime, rest string, ok bool) {
	c.known = KnownHour
	t := &p.t[i]
	if t.kind != article.Number {
		n, e := p.integer(i)
		c.hour = n
		return c, "", e == i+1 && n >= 1 && n <= 12
	}
	k := 0
	for k < len(t.w) && t.w[k] >= '0' && t.w[k] <= '9' {
		if k == 2 {
			return c, "", false
		}
		c.hour = c.hour*10 + int(t.w[k]-'0')
		k++
	}
	rest = t.w[k:]
	if len(rest) < 3 || rest[0] != ':' && rest[0] != '.' || rest[1] < '0' || rest[1] > '5' || rest[2] < '0' || rest[2] > '9' {
		return c, rest, true
	}
	colon := rest[0] == ':'
	c.minute = int(rest[1]-'0')*10 + int(rest[2]-'0')
	c.known |= KnownMinute
	rest = rest[3:]
	if colon && len(rest) == 3 && rest[0] == ':' && rest[1] <= '5' {
		c.seconds, rest = rest, ""
	}
	if rest == "" && colon && c.hour < 24 { // else a score or a ratio
		if lexicon.In(p.before(i), "about after approximately around at before between by gegen kl klockan roughly since um until") {
			c.sure = true
		}
	}
	return c, rest, true
}

// halfOfDay reads "a.m.", "o'clock", "in the morning" behind the figure at i, which ends at from.
func (p *timeParser) halfOfDay(i, from int, c *clockTime) (half string, end int) {
	end = from
	k := p.hyphen(end)
	switch w := p.after(k); w {
	case "a.m.", "am", "p.m.", "pm":
		return w, k + 1
	case "a.m", "p.m":
		if p.after(k+1) == "." && p.t[k+1].glued {
			k++
		}
		return w, k + 1
	case "uhr":
		c.sure = c.hour < 25
		return "", k + 1
	case "o'clock", "o’clock":
		c.sure = c.hour <= 12
		end = k + 1
	}
	if c.hour >= 1 && c.hour <= 12 && (c.sure || lexicon.In(p.before(i), "about after around at before by until")) && p.is(end, "in", "the") && !p.t[end].first {
		switch p.after(end + 2) {
		case "morning":
			return "am", end + 3
		case "afternoon", "evening":
			return "pm", end + 3
		}
	}
	return "", end
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
		switch {
		case lexicon.In(w, "c.t. ct e.t. et mt p.t. pt"):
			c.zone = strings.ToUpper(strings.ReplaceAll(w, ".", ""))
			return c, i + 1
		case w == "eastern", w == "central", w == "mountain", w == "pacific":
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
	if w == "local" {
		if p.after(i+1) == "time" {
			c.zone = "local"
			return c, i + 2
		}
		switch n := p.after(i + 1); n { // "local eastern time"
		case "eastern", "central", "mountain", "pacific":
			if p.after(i+2) == "time" {
				c.zone = strings.ToUpper(n[:1]) + "T"
				return c, i + 3
			}
		}
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
	c.known &^= EitherHalf
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
			end, x = p.dayTail(end, x)
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
		if part := p.wordAfter(k).PartOfDay(p.lang); part != "" {
			return p.partOf(i, k+1, part, "MID")
		}
	case "this", "that", "last", "the":
		next := p.after(i + 1)
		if part := p.wordAfter(i + 1).PartOfDay(p.lang); part != "" && !strings.HasSuffix(next, "s") && next != "dawn" && next != "sunset" && next != "sunrise" && next != "dusk" {
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
					if n := p.after(i + 2); len(n) > 3 && strings.HasSuffix(n, "s") && p.t[i+2].kind == article.Word { // "in the morning meetings"
						return i + 2, Timex{}, true
					}
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
		part = p.wordAfter(j).PartOfDay(p.lang)
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
