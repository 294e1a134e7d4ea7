package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// yearAt reads a year in digits or words that follows a date.
func (p *timeParser) yearAt(i int) (y, end int) {
	if i < 0 || i >= len(p.t) || i > 0 && p.t[i].first {
		return 0, i
	}
	t := &p.t[i]
	if t.kind == article.Number && len(t.w) == 4 {
		if y, end = p.integer(i); end > i && y >= 1000 && y < 2100 {
			return y, end
		}
		return 0, i
	}
	if t.kind != article.Word {
		return 0, i
	}
	a, j := t.word.NumberWord("")
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

// relativeYear reads "last year", "this year" behind a month.
func (p *timeParser) relativeYear(i int) (y, end int) {
	from := i
	if p.after(i) == "of" { // "March of next year"
		i++
	}
	if p.after(i+1) != "year" || !p.known || i >= len(p.t) || p.t[i].first {
		return 0, from
	}
	switch p.t[i].w {
	case "last":
		return p.year0 - 1, i + 2
	case "this":
		return p.year0, i + 2
	case "next":
		return p.year0 + 1, i + 2
	}
	return 0, from
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
	if lexicon.In(b, "# $ + no £ €") {
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
			if lexicon.In(p.before(i-1), "early late mid post pre") {
				return true
			}
			_, e := p.yearAt(i - 2)
			return e == i-1
		default:
			return false
		}
	}
	word := next != "" && p.t[end].kind == article.Word
	plural := word && !p.t[end].upper && len(next) > 3 && strings.HasSuffix(next, "s") && !strings.HasSuffix(next, "ss")
	switch b {
	case "in", "since", "until", "till", "during", "early", "late", "mid", "summer", "winter", "spring", "autumn", "fall", "season", "year", "years", "from", "before",
		"after", "through", "into", "both", "due", "dated", "circa", "seit", "im", "sedan":
		return true
	case "of", "by", "for", "between":
		return y >= 1800 && !plural
	case "and", "to", "or":
		return y >= 1900 && !plural
	case "around", "about":
		return p.before(i-1) == "in" && y >= 1000
	case "over", "at", "than", "with":
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
	return lexicon.In(w, "billion children degrees dollars feet hours kilometers kilometres km men meters metres miles million people percent soldiers tonnes tons "+
		"troops women")
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
				return p.namedPeriod(i, k, word)
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
		return p.namedPeriod(i, j, "the")
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
		if lexicon.In(p.after(end+1), "final first fourth quarter second third") {
			return y, end + 1
		}
	}
	return 0, i
}

// namedPeriod is "the latest quarter", "the current fiscal year", "the quarter": the noun stands at k.
func (p *timeParser) namedPeriod(i, k int, word string) (int, Timex, bool) {
	end := k + 1
	y, q := p.quarterYear, p.quarterNo
	if p.w(k) == "year" {
		n := p.year0
		switch {
		case lexicon.In(word, "comparable corresponding latest previous prior"):
			n--
		case word == "same":
			if p.lastYear > 0 {
				n = p.lastYear
			}
		case word == "current":
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
