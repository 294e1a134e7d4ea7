package fact

import (
	"strconv"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// amount is how many of a unit: 6, 2.5, "two to three", "a couple of", "several".
type amount struct {
	n, most  float64 // most > n for a range
	vague    bool    // "a few", "several", bare plural: no figure
	approx   bool    // "a couple of"
	article  bool    // "a", "an"
	bare     bool    // no word for it at all
	hyphened bool    // "10-year"
	unit     lexicon.Unit
	plural   bool
	end      int
}

// amountAt reads an amount with its unit: "six hours", "10-year", "a couple of years", "2 1/2 years", "two to six days", "weeks".
func (p *timeParser) amountAt(i int) (a amount, ok bool) {
	if i >= len(p.t) || p.before(i) == "-" && p.t[i].glued && p.t[i-1].glued { // "$12-an-hour"
		return a, false
	}
	a, j := p.countAt(i)
	if j == i {
		u, plural := p.word(i).TimeUnit(p.lang)
		return amount{vague: true, bare: true, unit: u, plural: true, end: i + 1}, plural && u != lexicon.NoUnit
	}
	k := p.hyphen(j)
	a.hyphened = k > j
	j = k
	for n := 0; n < 2; n++ {
		if p.wordAfter(j).In(lexicon.LengthWord) {
			j++
		}
	}
	a.unit, a.plural = p.wordAfter(j).TimeUnit(p.lang)
	a.end = j + 1
	switch {
	case a.unit == lexicon.NoUnit:
		return a, false
	case a.unit == lexicon.UnitSecond && !a.plural && !a.hyphened: // "a second attack"
		return a, false
	case a.unit == lexicon.UnitQuarter && a.article: // "a quarter of the cost"
		return a, false
	case a.article && a.plural && p.w(i) != "another" && !p.is(i+1, "full"): // "a days"
		return a, false
	case p.t[j].upper && quoteMark(p.before(i)) && quoteMark(p.after(j+1)): // the programme "60 Minutes"
		return a, false
	case strings.HasPrefix(p.w(j), "fortnight"):
		a.n, a.most = 2*a.n, 2*a.most
	}
	if a.n == 1 && p.is(a.end, "and", "a", "half") { // "an hour and a half"
		a.n, a.end = 1.5, a.end+3
	}
	return a, true
}

func quoteMark(w string) bool { return w == "\"" || w == "'" }

// countAt reads how many: "a", "a couple of", "several", "half a", "2 1/2", "two to three". end is i where there is no such word.
func (p *timeParser) countAt(i int) (a amount, end int) {
	j := i + 1
	switch p.w(i) {
	case "a", "an", "another":
		a.n, a.article = 1, true
		switch p.after(j) {
		case "couple":
			a.n, a.approx, a.article = 2, true, false
			if j++; p.after(j) == "of" {
				j++
			}
		case "few":
			a.vague, a.article = true, false
			j++
		case "half":
			a.n = 0.5
			j = p.hyphen(j + 1)
		case "hundred", "thousand":
			n, e := p.integer(j)
			a.n, a.article, j = float64(n), false, e
		case "dozen":
			a.n, a.article = 12, false
			j++
		case "additional", "further", "full", "whole", "single", "mere":
			j++
		}
		return a, j
	case "couple":
		if p.after(j) != "of" {
			return a, i
		}
		a.n, a.approx = 2, true
		return a, j + 1
	case "several", "few", "many", "countless", "numerous":
		a.vague = true
		return a, j
	case "half":
		a.n = 0.5
		j = p.hyphen(j)
		if w := p.after(j); w == "a" || w == "an" {
			j++
		}
		if p.after(j) == "dozen" {
			a.n = 6
			j++
		}
		return a, j
	case "dozens", "scores", "hundreds", "thousands":
		if p.after(j) != "of" {
			return a, i
		}
		a.vague = true
		return a, j + 1
	}
	n, j := p.figure(i)
	if j == i {
		return a, i
	}
	a.n = n
	switch p.after(j) {
	case "to", "or", "-": // "two to three weeks", "12-18 months"
		if m, e := p.figure(j + 1); e > j+1 && m > n && !p.t[j+1].first {
			a.most, j = m, e
		}
	}
	switch {
	case p.is(j, "and", "a", "half"):
		a.n, j = a.n+0.5, j+3
	case p.is(j, "-", "and", "-", "a", "-", "half"):
		a.n, j = a.n+0.5, j+6
	}
	return a, j
}

// figure reads "6", "2.5", "2 1/2", "six", "twenty-four".
func (p *timeParser) figure(i int) (n float64, end int) {
	if i < 0 || i >= len(p.t) {
		return 0, i
	}
	t := &p.t[i]
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
	if u, _ := p.word(i).TimeUnit(p.lang); u != lexicon.NoUnit && u != lexicon.UnitSecond {
		if k := p.hyphen(i + 1); k > i+1 && p.after(k) == "long" {
			x := Timex{Type: Duration, Value: isoDuration(1, u), Seconds: u.Seconds()}
			if _, plural := p.word(i).TimeUnit(p.lang); plural {
				x = Timex{Type: Duration, Value: vagueDuration(u), Vague: true}
			}
			return k + 1, x, true
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
			if u, plural := p.wordAfter(end + 1).TimeUnit(p.lang); plural && u != lexicon.NoUnit {
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
	if a.article && p.hyphen(a.end) > a.end { // the article of "a year-earlier loss" is the loss's
		return 0, Timex{}, false
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
	return lexicon.In(p.before(i), "about after almost around as barely by during every for half her him in just last lasted lasting least most nearly once only over roughly "+
		"spend spent take takes taking than them took under within")
}

// barePlural reports whether a bare "weeks", "years" is an amount of time: after a preposition, "for years", or before "of" or "later".
func (p *timeParser) barePlural(i int, a amount) bool {
	if lexicon.In(p.w(i), "hrs mins seconds secs yrs år") {
		return false
	}
	switch p.before(i) {
	case "of":
		return false
	case "for", "in", "within", "after", "over", "just", "only", "follows", "following", "takes", "take", "took", "last", "lasted", "lasting", "through", "spent", "until", "seit":
		return true
	}
	return lexicon.In(p.after(a.end), "after ago before earlier later")
}

// set reads what recurs: "every Monday", "each year", "daily", "Tuesday nights", "twice a week".
func (p *timeParser) set(i int) (int, Timex, bool) {
	w := p.w(i)
	switch {
	case w == "every", w == "each":
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
		if d, _ := p.wordAfter(j).Weekday(p.lang); d > 0 {
			v, end := "XXXX-WXX-"+pad(d, 1), j+1
			if part := p.wordAfter(end).PartOfDay(p.lang); part != "" {
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
		if part := p.wordAfter(j).PartOfDay(p.lang); part != "" {
			return j + 1, Timex{Type: Set, Value: "XXXX-XX-XXT" + part, Known: KnownPartOfDay}, true
		}
		if code, _ := lexicon.Season(p.after(j)); code != "" {
			return j + 1, Timex{Type: Set, Value: "XXXX-" + code, Known: KnownSeason}, true
		}
		if u, plural := p.wordAfter(j).TimeUnit(p.lang); u != lexicon.NoUnit && !plural && u != lexicon.UnitSecond {
			return j + 1, setOf(1, u), true
		}
		if a, ok := p.amountAt(j); ok && !a.vague && !a.bare && j < len(p.t) && !p.t[j].first {
			return a.end, setOf(a.n, a.unit), true
		}
		return 0, Timex{}, false
	case p.t[i].word.In(lexicon.Recurring):
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
	case w == "once", w == "twice":
		if p.after(i+1) == "a" || p.after(i+1) == "every" || p.after(i+1) == "per" {
			if u, plural := p.wordAfter(i + 2).TimeUnit(p.lang); u != lexicon.NoUnit && !plural && u != lexicon.UnitSecond {
				return i + 3, setOf(1, u), true
			}
		}
		return 0, Timex{}, false
	}
	if d, plural := p.t[i].word.Weekday(p.lang); d > 0 && p.t[i].upper {
		if plural && (p.lang == "" || strings.HasPrefix(p.lang, "en")) {
			return i + 1, Timex{Type: Set, Value: "XXXX-WXX-" + pad(d, 1), Known: KnownWeekday}, true
		}
		if part := p.wordAfter(i + 1).PartOfDay(p.lang); part != "" && strings.HasSuffix(p.w(i+1), "s") {
			return i + 2, Timex{Type: Set, Value: "XXXX-WXX-" + pad(d, 1) + "T" + part, Known: KnownWeekday | KnownPartOfDay}, true
		}
		// "Monday and Tuesday nights"
		if p.after(i+1) == "and" {
			if d2, _ := p.wordAfter(i + 2).Weekday(p.lang); d2 > 0 {
				if part := p.wordAfter(i + 3).PartOfDay(p.lang); part != "" && strings.HasSuffix(p.w(i+3), "s") {
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
