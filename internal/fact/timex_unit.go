package fact

import (
	"strconv"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// amount is how many of a unit: 6, 2.5, "two to three", "a couple of", "several".
type amount struct {
	n, most   float64 // most > n for a range
	vague     bool    // "a few", "several", bare plural: no figure
	approx    bool    // "a couple of"
	article   bool    // "a", "an"
	bare      bool    // no word for it at all
	hyphened  bool    // "10-year"
	unit      lexicon.Unit
	plural    bool
	end       int
	halfAfter bool // "and a half"
}

// amountAt reads an amount with its unit: "six hours", "10-year", "a couple of years", "2 1/2 years", "two to six days", "weeks".
func (p *timeParser) amountAt(i int) (a amount, ok bool) {
	if i >= len(p.t) {
		return a, false
	}
	j := i
	w := p.w(i)
	switch w {
	case "a", "an", "another":
		a.n, a.article = 1, true
		j++
		switch p.after(j) {
		case "couple":
			j++
			if p.after(j) == "of" {
				j++
			}
			a.n, a.approx, a.article = 2, true, false
		case "few":
			a.vague, a.article = true, false
			j++
		case "half", "quarter":
			a.n = 0.5
			if p.after(j) == "quarter" {
				return a, false
			}
			j = p.hyphen(j + 1)
		case "hundred", "thousand", "dozen":
			n, e := p.integer(j)
			if p.after(j) == "dozen" {
				n, e = 12, j+1
			}
			a.n, a.article = float64(n), false
			j = e
		case "additional", "further", "full", "whole", "single", "fairly", "mere":
			j++
			if p.after(j) == "lengthy" {
				j++
			}
		}
	case "several", "few", "many", "countless", "numerous":
		a.vague = true
		j++
	case "half":
		a.n = 0.5
		j = p.hyphen(j + 1)
		if p.after(j) == "a" || p.after(j) == "an" {
			j++
		}
		if p.after(j) == "dozen" {
			a.n = 6
			j++
		}
	case "dozens", "scores", "hundreds", "thousands":
		if p.after(j+1) != "of" {
			return a, false
		}
		a.vague = true
		j += 2
	default:
		n, e := p.figure(i)
		if e == i {
			if u, plural := lexicon.TimeUnit(w, p.lang); plural && u != lexicon.NoUnit {
				a.vague, a.bare, a.unit, a.plural, a.end = true, true, u, true, i+1
				return a, true
			}
			return a, false
		}
		a.n, j = n, e
		// ranges: "two to three weeks", "12-18 months", "two or three days"
		k := j
		switch p.after(k) {
		case "to", "or", "-":
			if m, e := p.figure(k + 1); e > k+1 && m > a.n && !p.t[k+1].first {
				a.most, j = m, e
			}
		}
		if p.is(j, "and", "a", "half") {
			a.n, a.halfAfter = a.n+0.5, true
			j += 3
		} else if p.is(j, "-", "and", "-", "a", "-", "half") {
			a.n, a.halfAfter = a.n+0.5, true
			j += 6
		}
	}
	k := p.hyphen(j)
	a.hyphened = k > j
	j = k
	for n := 0; n < 2; n++ {
		switch p.after(j) {
		case "more", "full", "whole", "consecutive", "straight", "trading", "business", "working", "additional", "further", "other", "long", "calendar", "solid", "successive", "entire", "short", "fiscal":
			j++
		}
	}
	u, plural := lexicon.TimeUnit(p.after(j), p.lang)
	if u == lexicon.NoUnit {
		return a, false
	}
	if u == lexicon.UnitSecond && !plural || strings.HasPrefix(p.w(j), "fortnight") {
		if u == lexicon.UnitSecond && !a.hyphened {
			return a, false // "one second", but mostly "a second attack"
		}
		if u == lexicon.UnitWeek {
			a.n, a.most = 2*a.n, 2*a.most
		}
	}
	if a.article && plural && w != "another" && !p.is(i+1, "full") { // "a days"
		return a, false
	}
	if p.t[j].upper && (p.before(i) == "\"" || p.before(i) == "'") && (p.after(j+1) == "\"" || p.after(j+1) == "'") { // the programme "60 Minutes"
		return a, false
	}
	a.unit, a.plural, a.end = u, plural, j+1
	if a.n == 1 && !a.halfAfter && p.is(a.end, "and", "a", "half") { // "an hour and a half"
		a.n, a.end = 1.5, a.end+3
	}
	return a, true
}

// figure reads "6", "2.5", "2 1/2", "six", "twenty-four".
func (p *timeParser) figure(i int) (n float64, end int) {
	if i < 0 || i >= len(p.t) {
		return 0, i
	}
	t := p.t[i]
	if t.kind == article.Number && strings.Count(t.w, ".") == 1 {
		if f, err := strconv.ParseFloat(t.w, 64); err == nil && f < 1e6 {
			return f, i + 1
		}
		return 0, i
	}
	v, e := p.integer(i)
	if e == i {
		return 0, i
	}
	if e < len(p.t) && !p.t[e].first && t.kind == article.Number {
		switch p.t[e].w {
		case "1/2", "½":
			return float64(v) + 0.5, e + 1
		}
	}
	return float64(v), e
}

// isoDuration writes n units as a TIMEX3 duration. Half an hour is 30 minutes and two and a half years are P2Y6M, as TimeBank has it.
func isoDuration(n float64, u lexicon.Unit) string {
	whole := int(n)
	half := n-float64(whole) == 0.5
	if n != float64(whole) && !half {
		f := strconv.FormatFloat(n, 'f', -1, 64)
		if u == lexicon.UnitHour || u == lexicon.UnitMinute || u == lexicon.UnitSecond {
			return "PT" + f + strings.ToUpper(string(rune(u)))
		}
		return "P" + f + string(rune(u))
	}
	count := func(n int, s string) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n) + s
	}
	h := 0
	if half {
		h = 1
	}
	switch u {
	case lexicon.UnitSecond:
		return "PT" + strconv.Itoa(whole) + "S"
	case lexicon.UnitMinute:
		return "PT" + count(whole, "M") + count(30*h, "S")
	case lexicon.UnitHour:
		return "PT" + count(whole, "H") + count(30*h, "M")
	case lexicon.UnitDay:
		if half {
			return "P" + count(whole, "D") + "T12H"
		}
	case lexicon.UnitYear:
		return "P" + count(whole, "Y") + count(6*h, "M")
	case lexicon.UnitDecade:
		return "P" + strconv.Itoa(whole*10+5*h) + "Y"
	case lexicon.UnitCentury:
		return "P" + strconv.Itoa(whole*100+50*h) + "Y"
	}
	return "P" + strconv.FormatFloat(n, 'f', -1, 64) + string(rune(u))
}

func vagueDuration(u lexicon.Unit) string {
	switch u {
	case lexicon.UnitHour, lexicon.UnitMinute, lexicon.UnitSecond:
		return "PTX" + strings.ToUpper(string(rune(u)))
	}
	return "PX" + string(rune(u))
}

// durationOf makes the DURATION of an amount.
func (a amount) durationOf() Timex {
	if a.vague {
		return Timex{Type: Duration, Value: vagueDuration(a.unit), Vague: true}
	}
	x := Timex{Type: Duration, Value: isoDuration(a.n, a.unit), Seconds: a.n * a.unit.Seconds()}
	if a.most > a.n {
		x.Most = a.most * a.unit.Seconds()
	}
	if a.approx {
		x.Mod = "APPROX"
	}
	return x
}

// duration reads amounts of time.
func (p *timeParser) duration(i int) (int, Timex, bool) {
	switch {
	case p.is(i, "a", "while"):
		return i + 2, Timex{Type: Duration, Value: "PXX", Vague: true}, true
	case p.is(i, "some", "time"):
		if b := p.before(i); b == "for" || b == "in" || b == "within" {
			return i + 2, Timex{Type: Duration, Value: "PXX", Vague: true}, true
		}
		return i + 2, Timex{}, true
	case p.is(i, "moments"):
		return 0, Timex{}, false
	}
	// "day-long", "decades-long"
	if u, _ := lexicon.TimeUnit(p.w(i), p.lang); u != lexicon.NoUnit && u != lexicon.UnitSecond {
		if k := p.hyphen(i + 1); k > i+1 && p.after(k) == "long" {
			x := Timex{Type: Duration, Value: isoDuration(1, u), Seconds: u.Seconds()}
			if _, plural := lexicon.TimeUnit(p.w(i), p.lang); plural {
				x = Timex{Type: Duration, Value: vagueDuration(u), Vague: true}
			}
			return i + 1, x, true
		}
	}
	a, ok := p.amountAt(i)
	if !ok {
		return 0, Timex{}, false
	}
	if a.bare {
		if !p.barePlural(i, a) {
			return 0, Timex{}, false
		}
		end := a.end
		if p.after(end) == "or" || p.after(end) == "and" {
			if u, plural := lexicon.TimeUnit(p.after(end+1), p.lang); plural && u != lexicon.NoUnit {
				return end + 2, a.durationOf(), true
			}
		}
		return end, a.durationOf(), true
	}
	if p.w(i) == "one" && a.unit == lexicon.UnitDay && !a.hyphened {
		switch p.before(i) {
		case "he", "she", "they", "we", "it", "i", "you", "and", ",", "that", "\"", ".":
			if n := p.after(a.end); n != "later" && n != "before" && n != "after" && n != "earlier" {
				return 0, Timex{}, false
			}
		case "will", "would", "could", "may", "might", "to":
			return 0, Timex{}, false
		}
	}
	if a.article && !a.hyphened && !p.spans(i, a) {
		return a.end, Timex{}, true
	}
	if a.hyphened && a.unit == lexicon.UnitQuarter { // "three-quarter"
		return a.end, Timex{}, true
	}
	if a.unit == lexicon.UnitSecond && a.hyphened && !a.plural && p.after(a.end) == "half" {
		return 0, Timex{}, false
	}
	x := a.durationOf()
	end := a.end
	// "two hours and 15 minutes"
	if !a.vague && a.most == 0 {
		k := end
		if p.after(k) == "and" || p.after(k) == "," {
			k++
		}
		if b, ok := p.amountAt(k); ok && !b.vague && !b.bare && !b.article && b.unit.Seconds() < a.unit.Seconds() && k < len(p.t) && !p.t[k].first && b.most == 0 && b.plural {
			x.Value = joinDurations(x.Value, isoDuration(b.n, b.unit))
			x.Seconds += b.n * b.unit.Seconds()
			end = b.end
		}
	}
	end, x = p.durationTail(end, x)
	if a.article && i > 0 && a.hyphened {
		return end, x, true
	}
	// "in a week or so", "in five years": a point ahead where the verb says so
	if p.before(i) == "in" && p.known && !a.hyphened && p.tense(i, end) == lexicon.FutureTense && p.ahead(i) {
		if a.vague {
			return end, Timex{Type: Date, Value: "FUTURE_REF", Vague: true}, true
		}
		y := p.shift(a, 1)
		y.Mod = x.Mod
		return end, y, true
	}
	return end, x, true
}

// ahead reports whether "in ..." at i follows the plan itself: "will be held in two weeks", not "the third in two weeks".
func (p *timeParser) ahead(i int) bool {
	w := p.before(i - 1)
	switch w {
	case "first", "second", "third", "fourth", "time", "worst", "best", "highest", "lowest", "":
		return false
	}
	return true
}

func joinDurations(a, b string) string {
	date, clock, _ := strings.Cut(a[1:], "T")
	date2, clock2, _ := strings.Cut(b[1:], "T")
	if clock+clock2 == "" {
		return "P" + date + date2
	}
	return "P" + date + date2 + "T" + clock + clock2
}

// durationTail reads "or so", "or more" behind a duration.
func (p *timeParser) durationTail(end int, x Timex) (int, Timex) {
	if p.after(end) != "or" {
		return end, x
	}
	switch p.after(end + 1) {
	case "so":
		x.Mod = "APPROX"
		return end + 2, x
	case "more", "longer":
		x.Mod = "EQUAL_OR_MORE"
		return end + 2, x
	case "less":
		x.Mod = "EQUAL_OR_LESS"
		return end + 2, x
	case "two": // "a year or two"
		x.Mod, x.Most = "APPROX", 2*x.Seconds
		return end + 2, x
	}
	return end, x
}

// spans reports whether "a week" is a length of time here and no rate ("$3 million a year") or other noun ("a day of mourning").
func (p *timeParser) spans(i int, a amount) bool {
	switch p.after(a.end) {
	case "later", "earlier", "before", "after", "ago", "or":
		return true
	case "of", "-":
		return a.n != 1 || p.w(i) != "a" || p.before(i) == "after" || p.before(i) == "for" || p.before(i) == "within"
	}
	if p.w(i) == "another" || a.n != 1 {
		return true
	}
	if p.is(i, "an", "additional") || p.is(i, "a", "full") || p.is(i, "a", "whole") || p.is(i, "a", "further") {
		return true
	}
	switch p.before(i) {
	case "in", "for", "within", "after", "than", "over", "about", "nearly", "almost", "barely", "around", "lasted", "lasting", "last", "took", "take", "takes",
		"taking", "spent", "spend", "only", "just", "under", "least", "most", "roughly", "him", "them", "her", "by", "as", "once", "half", "during", "every":
		return true
	}
	return false
}

// barePlural reports whether a bare "weeks", "years" is an amount of time: after a preposition, "for years", or before "of" or "later".
func (p *timeParser) barePlural(i int, a amount) bool {
	switch p.w(i) {
	case "secs", "mins", "hrs", "yrs", "seconds", "år":
		return false
	}
	switch p.before(i) {
	case "of":
		return false
	case "for", "in", "within", "after", "over", "just", "only", "follows", "following", "takes", "take", "took", "last", "lasted", "lasting", "through", "spent", "until", "seit":
		return true
	}
	switch p.after(a.end) {
	case "later", "earlier", "ago", "before", "after":
		return true
	}
	return false
}

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

// yearEarlier is the same quarter, or the year, before the one that the article speaks of.
func (p *timeParser) yearEarlier() Timex {
	if p.quarterYear > 0 {
		return Timex{Type: Date, Value: pad(p.quarterYear-1, 4) + "-Q" + pad(p.quarterNo, 1)}
	}
	y := p.year0
	return Timex{Type: Date, Value: pad(y-1, 4)}
}

// quarterAt reads "third quarter", "third-quarter", "first half" and says which.
func (p *timeParser) quarterAt(i int) (end, n int, half, ok bool) {
	switch p.w(i) {
	case "first":
		n = 1
	case "second":
		n = 2
	case "third":
		n = 3
	case "fourth", "final":
		n = 4
	case "last":
		n = 2
	default:
		return 0, 0, false, false
	}
	k := p.hyphen(i + 1)
	switch p.after(k) {
	case "quarter", "quarters":
		if p.w(i) == "last" {
			return 0, 0, false, false
		}
		return k + 1, n, false, true
	case "half":
		if n > 2 {
			return 0, 0, false, false
		}
		return k + 1, n, true, true
	}
	return 0, 0, false, false
}

// quarter reads quarters and halves of a year: "the third quarter of 1990", "third-quarter", "next year's first quarter", "the latest
// quarter", "the 1988 period". Games have quarters and halves too, so a half needs its year.
func (p *timeParser) quarter(i int) (int, Timex, bool) {
	if i >= len(p.t) || p.t[i].kind == article.Mark || !p.known {
		return 0, Timex{}, false
	}
	if end, x, ok := p.shortQuarter(i); ok {
		return end, x, true
	}
	j := i
	the := p.w(j) == "the"
	if the {
		j++
	}
	year, known, fiscal := 0, Known(0), false
	if y, e := p.relativeYearOf(j); e > j {
		year, j = y, e
	} else if y, e := p.yearAt(j); e > j && the {
		year, known, j = y, KnownYear, e
	}
	for n := 0; n < 2; n++ {
		switch p.after(j) {
		case "fiscal":
			fiscal = true
			j = p.hyphen(j + 1)
		case "comparable", "corresponding", "latest", "current", "previous", "prior", "same", "first", "just":
			switch p.after(j + 1) {
			case "fiscal", "quarter", "period", "year":
				if p.after(j) == "first" {
					break
				}
				word := p.after(j)
				k := j + 1
				if p.after(k) == "fiscal" {
					k++
				}
				if p.after(k) != "quarter" && p.after(k) != "period" && p.after(k) != "year" || p.hyphen(k+1) > k+1 {
					break
				}
				return p.namedPeriod(i, k, word, year)
			}
		}
	}
	if j >= len(p.t) || j > i && p.t[j].first {
		return 0, Timex{}, false
	}
	if p.w(j) == "quarter" && (the || year > 0) && j > i {
		if year > 0 {
			q := p.quarterNo
			if q == 0 {
				q = 3
			}
			return j + 1, Timex{Type: Date, Value: pad(year, 4) + "-Q" + pad(q, 1), Known: known}, true
		}
		if p.after(j+1) == "of" || p.before(i) == "a" {
			return 0, Timex{}, false
		}
		return p.namedPeriod(i, j, "the", 0)
	}
	if p.w(j) == "period" && year > 0 {
		if p.quarterNo > 0 {
			return j + 1, Timex{Type: Date, Value: pad(year, 4) + "-Q" + pad(p.quarterNo, 1), Known: known}, true
		}
		return j + 1, Timex{Type: Date, Value: pad(year, 4), Known: known}, true
	}
	if p.is(j, "first", "two", "quarters", "of") || p.is(j, "last", "two", "quarters", "of") {
		if y, e := p.yearAt(j + 4); e > j+4 {
			h := "-H1"
			if p.w(j) == "last" {
				h = "-H2"
			}
			return e, Timex{Type: Date, Value: pad(y, 4) + h, Known: KnownYear | KnownQuarter}, true
		}
	}
	end, n, half, ok := p.quarterAt(j)
	if !ok || the && end == j+3 { // the article of "the third-quarter loss" is the loss's
		return 0, Timex{}, false
	}
	tail := end
	switch p.after(tail) {
	case "of":
		tail++
	}
	if y, e := p.yearAt(tail); e > tail {
		year, known, end = y, KnownYear, e
	} else if y, e := p.relativeYear(tail); e > tail {
		year, end = y, e
	} else if tail > end && p.is(tail, "the", "year") {
		if half {
			year = p.year0
		}
	} else if half && year == 0 {
		return 0, Timex{}, false
	} else if y, e := p.decadeAt(tail); half && e > tail {
		return e, Timex{Type: Date, Value: y, Known: KnownYear}, true
	}
	known |= KnownQuarter
	if half {
		return end, Timex{Type: Date, Value: pad(year, 4) + "-H" + pad(n, 1), Known: known}, true
	}
	if year == 0 {
		now := (p.month0-1)/3 + 1
		year = p.year0
		if n > now && p.tense(i, end) != lexicon.FutureTense && (n-now > 1 || p.month0%3 == 1 && now < 3) {
			year--
		}
		if n < now && p.tense(i, end) == lexicon.FutureTense && now-n > 1 && !fiscal {
			year++
		}
	}
	p.quarterYear, p.quarterNo = year, n
	return end, Timex{Type: Date, Value: pad(year, 4) + "-Q" + pad(n, 1), Known: known}, true
}

// shortQuarter reads "Q3 2025" and, without the year, "Q3".
func (p *timeParser) shortQuarter(i int) (int, Timex, bool) {
	w := p.w(i)
	if len(w) != 2 || w[0] != 'q' || w[1] < '1' || w[1] > '4' || !p.t[i].upper {
		return 0, Timex{}, false
	}
	n := int(w[1] - '0')
	if y, e := p.yearAt(i + 1); e > i+1 {
		p.quarterYear, p.quarterNo = y, n
		return e, Timex{Type: Date, Value: pad(y, 4) + "-Q" + w[1:], Known: KnownYear | KnownQuarter}, true
	}
	y := p.nearYear(3*n, 0, p.tense(i, i+1))
	p.quarterYear, p.quarterNo = y, n
	return i + 1, Timex{Type: Date, Value: pad(y, 4) + "-Q" + w[1:], Known: KnownQuarter}, true
}

// decadeAt reads a decade behind "the last half of".
func (p *timeParser) decadeAt(i int) (string, int) {
	if i >= len(p.t) || p.t[i].first {
		return "", i
	}
	if e, x, ok := p.era(i); ok && x.Value != "" {
		return x.Value, e
	}
	return "", i
}

// relativeYearOf reads "last year's", "this year's", "next year's" in front of a quarter.
func (p *timeParser) relativeYearOf(i int) (y, end int) {
	y, end = p.relativeYear(i)
	if end == i && i < len(p.t) && p.w(i+1) == "year" && !p.t[min(i+1, len(p.t)-1)].first {
		switch p.w(i) {
		case "last":
			y, end = p.year0-1, i+2
		case "this":
			y, end = p.year0, i+2
		case "next":
			y, end = p.year0+1, i+2
		}
	}
	if end > i && p.after(end) == "'s" {
		switch p.after(end + 1) {
		case "first", "second", "third", "fourth", "quarter", "final":
			return y, end + 1
		}
	}
	return 0, i
}

// namedPeriod is "the latest quarter", "the current fiscal year", "the quarter": the noun stands at k.
func (p *timeParser) namedPeriod(i, k int, word string, year int) (int, Timex, bool) {
	end := k + 1
	y, q := p.quarterYear, p.quarterNo
	if p.w(k) == "year" {
		n := p.year0
		switch word {
		case "previous", "prior", "latest", "corresponding", "comparable":
			n--
		case "same":
			if p.lastYear > 0 {
				n = p.lastYear
			}
		case "current":
		default:
			return 0, Timex{}, false
		}
		return end, Timex{Type: Date, Value: pad(n, 4)}, true
	}
	if w := p.w(i); w != "the" {
		return 0, Timex{}, false
	}
	if p.w(k) == "period" && q == 0 && word != "latest" {
		return 0, Timex{}, false
	}
	now := (p.month0-1)/3 + 1
	if word == "latest" && y == p.year0 && q >= now { // a result is out: the quarter is over
		q = 0
	}
	if word == "current" {
		y, q = p.year0, now
	} else if q == 0 {
		y, q = p.year0, now-1
		if q == 0 {
			y, q = y-1, 4
		}
	}
	switch word {
	case "previous", "prior":
		q--
		if q == 0 {
			y, q = y-1, 4
		}
	case "corresponding", "comparable":
		y--
		if yy, e := p.relativeYear(end); e > end {
			y, end = yy, e
		}
	case "same":
		if yy, e := p.relativeYear(end); e > end {
			y, end = yy, e
		}
	}
	x := Timex{Type: Date, Value: pad(y, 4) + "-Q" + pad(q, 1)}
	if word == "the" || word == "latest" {
		p.quarterYear, p.quarterNo = y, q
	}
	return end, x, true
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
	if p.after(k) == "weekend" && p.known && w != "current" {
		day := p.day + 7*sign
		if w == "that" && p.hasDay {
			day = p.lastDay
		}
		if sign < 0 && weekdayOf(p.day) >= 6 {
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
		if p.lastYear > 0 && u == lexicon.UnitYear && p.lastYear >= 1000 {
			day = dayOf(p.lastYear, 1, 1)
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

// set reads what recurs: "every Monday", "each year", "daily", "Tuesday nights", "twice a week".
func (p *timeParser) set(i int) (int, Timex, bool) {
	w := p.w(i)
	switch w {
	case "every", "each":
		j := i + 1
		if p.after(j) == "of" && p.is(j+1, "the") {
			if e, x, ok := p.relative(j + 1); ok && x.Type == Duration {
				return e, x, true
			}
			return 0, Timex{}, false
		}
		if p.after(j) == "single" || p.after(j) == "other" {
			j++
		}
		if d, _ := lexicon.Weekday(p.after(j), p.lang); d > 0 {
			v, end := "XXXX-WXX-"+pad(d, 1), j+1
			if part := lexicon.PartOfDay(p.after(end), p.lang); part != "" {
				v, end = v+"T"+part, end+1
			}
			return end, Timex{Type: Set, Value: v, Known: KnownWeekday}, true
		}
		if j < len(p.t) && !p.t[j].first {
			if m, e := p.monthAt(j); m > 0 {
				if d, de := p.dayAt(e); de > e {
					return de, Timex{Type: Set, Value: "XXXX-" + pad(m, 2) + "-" + pad(d, 2), Known: KnownMonth | KnownDay}, true
				}
				return e, Timex{Type: Set, Value: "XXXX-" + pad(m, 2), Known: KnownMonth}, true
			}
		}
		if part := lexicon.PartOfDay(p.after(j), p.lang); part != "" {
			return j + 1, Timex{Type: Set, Value: "XXXX-XX-XXT" + part, Known: KnownPartOfDay}, true
		}
		if code, _ := lexicon.Season(p.after(j)); code != "" {
			return j + 1, Timex{Type: Set, Value: "XXXX-" + code, Known: KnownSeason}, true
		}
		if u, plural := lexicon.TimeUnit(p.after(j), p.lang); u != lexicon.NoUnit && !plural && u != lexicon.UnitSecond {
			return j + 1, setOf(1, u), true
		}
		if a, ok := p.amountAt(j); ok && !a.vague && !a.bare && j < len(p.t) && !p.t[j].first {
			return a.end, setOf(a.n, a.unit), true
		}
		return 0, Timex{}, false
	case "daily", "weekly", "monthly", "nightly", "yearly", "hourly", "annually", "biweekly", "fortnightly":
		if p.t[i].upper && (!p.t[i].first && p.before(i) != "." && p.before(i) != "\"" || p.after(i+1) != "" && p.t[i+1].upper) {
			return 0, Timex{}, false // "the Daily News"
		}
		switch w {
		case "daily":
			return i + 1, setOf(1, lexicon.UnitDay), true
		case "nightly":
			return i + 1, Timex{Type: Set, Value: "XXXX-XX-XXTNI"}, true
		case "weekly":
			return i + 1, setOf(1, lexicon.UnitWeek), true
		case "biweekly", "fortnightly":
			return i + 1, setOf(2, lexicon.UnitWeek), true
		case "monthly":
			return i + 1, setOf(1, lexicon.UnitMonth), true
		case "hourly":
			return i + 1, setOf(1, lexicon.UnitHour), true
		}
		if i > 1 && p.t[i-1].kind == article.Mark || i > 1 && p.t[i-1].kind == article.Number {
			return 0, Timex{}, false // "rise 8.5% annually" is a rate
		}
		return i + 1, setOf(1, lexicon.UnitYear), true
	case "once", "twice":
		if p.after(i+1) == "a" || p.after(i+1) == "every" || p.after(i+1) == "per" {
			if u, plural := lexicon.TimeUnit(p.after(i+2), p.lang); u != lexicon.NoUnit && !plural && u != lexicon.UnitSecond {
				return i + 3, setOf(1, u), true
			}
		}
		return 0, Timex{}, false
	}
	if d, plural := lexicon.Weekday(w, p.lang); d > 0 && p.t[i].upper {
		if plural && (p.lang == "" || strings.HasPrefix(p.lang, "en")) {
			return i + 1, Timex{Type: Set, Value: "XXXX-WXX-" + pad(d, 1), Known: KnownWeekday}, true
		}
		if part := lexicon.PartOfDay(p.after(i+1), p.lang); part != "" && strings.HasSuffix(p.w(i+1), "s") {
			return i + 2, Timex{Type: Set, Value: "XXXX-WXX-" + pad(d, 1) + "T" + part, Known: KnownWeekday | KnownPartOfDay}, true
		}
		// "Monday and Tuesday nights"
		if p.after(i+1) == "and" {
			if d2, _ := lexicon.Weekday(p.after(i+2), p.lang); d2 > 0 {
				if part := lexicon.PartOfDay(p.after(i+3), p.lang); part != "" && strings.HasSuffix(p.w(i+3), "s") {
					return i + 1, Timex{Type: Set, Value: "XXXX-WXX-" + pad(d, 1) + "T" + part, Known: KnownWeekday | KnownPartOfDay}, true
				}
			}
		}
	}
	return 0, Timex{}, false
}

func setOf(n float64, u lexicon.Unit) Timex {
	return Timex{Type: Set, Value: isoDuration(n, u)}
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
