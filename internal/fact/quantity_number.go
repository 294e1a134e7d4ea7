package fact

import (
	"math"

	"storydiff/internal/lexicon"
)

// number is a figure or number words as read, before its unit is known: pieces [from, to).
type number struct {
	from, to int
	value    float64 // NaN for vague ones
	min, max float64 // of vague ones
	vague    bool
	ordinal  bool
	fraction bool
	figure   bool    // one figure in digits and nothing else
	scale    float64 // the scale word it ends with: 1e6 in "4.2 million", else 1
}

// The number grammar.
//
// "Two hundred and fifty-four", "2.5 million", "five and a half million", "two-thirds", "one in five", "tens of thousands": a number is a
// sum of groups, each a small cardinal times a scale that gets smaller from left to right ("three million, two hundred thousand"). One pass
// keeps the sum so far and the open group; a unit may follow a ten, a ten may follow "hundred", "and" may follow a scale only before
// something smaller, which tells "three hundred and two" from "three hundred and two hundred". A scale that is not smaller than the one
// before multiplies all of it ("three lakh crore"). Fractions divide what stands before the denominator, "and a half" adds half of the last
// scale. Cost: every piece is looked at a constant number of times. What it gets wrong: years in words ("nineteen eighty") and figures read
// out digit by digit.

// number reads the number that starts at piece i.
func (q *scan) number(i int) (number, bool) {
	p := q.at(i)
	if p == nil {
		return number{}, false
	}
	negative := 1.0
	from := i
	switch {
	case p.word == "minus" && p.kind == wordLexeme, p.kind == signLexeme && (p.word == "-" || p.word == "+") && p.space:
		n := q.at(i + 1)
		if n == nil || p.kind == signLexeme && (n.space || n.kind != figureLexeme || i > 0 && q.at(i-1).kind == figureLexeme) {
			return number{}, false
		}
		if p.word != "+" {
			negative = -1
		}
		i++
	}
	words := q.at(i).kind == wordLexeme
	n, ok := number{}, false
	if words {
		if n, ok = q.vagueNumber(i); !ok {
			n, ok = q.fractionWord(i)
		}
	}
	if !ok {
		n, ok = q.cardinalNumber(i)
	}
	if !ok && words {
		n, ok = q.ordinalNumber(i)
	}
	if !ok {
		return number{}, false
	}
	n.from = from
	n.value *= negative
	if n.scale == 0 {
		n.scale = 1
	}
	return n, true
}

// cardinal reads number words and figures from piece i: the value, the scale that the last word gives, and where it ends (i where none).
func (q *scan) cardinal(i int) (v, scale float64, j int) {
	total, group := 0.0, 0.0
	open := false // group holds something
	last := lexicon.NotNumeral
	lastScale := math.Inf(1)
	figureLast := false
	scale = 1
	j = i
	if p := q.at(j); p != nil && (p.is("a") || p.is("an")) {
		n := q.at(j + 1)
		if n == nil || n.hyphen {
			return 0, 1, i
		}
		if s, c := lexicon.Numeral(n.word, q.lang); c != lexicon.NumeralScale || s == 12 && n.is("dozens") || n.word[len(n.word)-1] == 's' {
			return 0, 1, i
		}
		group, open = 1, true
		j++
	}
	for {
		p := q.at(j)
		if p == nil || j > i && j-i > 24 {
			break
		}
		if p.kind == figureLexeme {
			if open || figureLast || j > i && p.value >= lastScale || j > i && last != lexicon.NumeralScale || p.hyphen && j > i {
				break
			}
			if f := q.at(j + 1); f != nil && f.vulgar() > 0 && !f.space {
				return p.value + f.vulgar(), 1, j + 2
			}
			if a, b, k := q.slash(j); k > j && j == i {
				return a / b, 1, k
			}
			group, open, figureLast = p.value, true, true
			j++
			if a, b, k := q.slash(j); k > j && j-1 == i && p.value == math.Trunc(p.value) && a < b && q.at(j).space {
				return group + a/b, 1, k
			}
			if s, k := q.suffix(j); k > j {
				total, group, open, figureLast = total+group*s, 0, false, false
				last, lastScale, scale = lexicon.NumeralScale, s, s
				j = k
			}
			continue
		}
		if p.kind != wordLexeme {
			break
		}
		v, class := lexicon.Numeral(p.word, q.lang)
		fits := false
		switch class {
		case lexicon.NumeralZero:
			fits = j == i
		case lexicon.NumeralUnit:
			fits = !open || !figureLast && (last == lexicon.NumeralTen || last == lexicon.NumeralScale)
		case lexicon.NumeralTeen, lexicon.NumeralTen:
			fits = !open || !figureLast && last == lexicon.NumeralScale
		case lexicon.NumeralScale:
			fits = open || total > 0
		}
		if !fits || class != lexicon.NumeralScale && (v >= lastScale || j > i && p.hyphen && last != lexicon.NumeralTen && last != lexicon.NumeralScale) {
			break
		}
		switch {
		case class != lexicon.NumeralScale:
			group, open = group+v, true
			scale = 1
		case v == 100:
			if group >= 100 && !figureLast || !open {
				goto done
			}
			group *= 100
			figureLast = false
			scale = 100
		default:
			if open && v < lastScale {
				total += group * v
			} else {
				total = (total + group) * v
			}
			group, open, figureLast = 0, false, false
			lastScale, scale = v, v
		}
		last = class
		j++
		if class == lexicon.NumeralZero {
			break
		}
	}
done:
	if j == i || j == i+1 && (q.at(i).is("a") || q.at(i).is("an")) {
		return 0, 1, i
	}
	v = total + group
	if scale > 1 {
		v = math.Round(v*1000) / 1000 // 2.07 * 1e9 is not 2.07e9 in binary
	}
	// "three hundred and two", "6 crore and two hundred"; "twenty and three" only before a fraction, "twenty and three and a half"
	if p := q.at(j); p != nil && p.kind == wordLexeme && p.is("and") && (last == lexicon.NumeralScale || last == lexicon.NumeralTen) {
		limit := lastScale
		switch {
		case last == lexicon.NumeralTen:
			limit = 10
		case scale == 100:
			limit = 100
		}
		if limit > 12 || last == lexicon.NumeralTen {
			if w, _, k := q.cardinal(j + 1); k > j+1 && w < limit && w == math.Trunc(w) && !q.denominatorAt(k) && !q.startsNoun(j+1, k) &&
				(last != lexicon.NumeralTen || q.word(k) == "and" && q.fractionBegins(k+1)) {
				return v + w, 1, k
			}
		}
	}
	// "two point two million", "nine point nought four"
	if p := q.at(j); p != nil && p.is("point") && p.kind == wordLexeme {
		if w, k := q.decimals(j + 1); k > j+1 {
			v += w
			if n := q.at(k); n != nil && n.kind == wordLexeme {
				if s, c := lexicon.Numeral(n.word, q.lang); c == lexicon.NumeralScale && s > 12 {
					return v * s, s, k + 1
				}
			}
			return v, 1, k
		}
	}
	return v, scale, j
}

// startsNoun tells "three million and one passenger", rare, from "three hundred and one survived": a lone "one" after "and" is its own.
func (q *scan) startsNoun(i, j int) bool { return j == i+1 && q.at(i).is("one") }

func (q *scan) fractionBegins(i int) bool {
	_, k := q.fractionAt(i)
	return k > i
}

// decimals reads what follows "point": digits one by one, or a cardinal.
func (q *scan) decimals(i int) (float64, int) {
	v, unit, j := 0.0, 0.1, i
	for j-i < 12 {
		p := q.at(j)
		if p == nil || p.kind != wordLexeme {
			break
		}
		n, c := lexicon.Numeral(p.word, q.lang)
		if c != lexicon.NumeralUnit && c != lexicon.NumeralZero {
			break
		}
		v += n * unit
		unit /= 10
		j++
	}
	if j > i {
		return v, j
	}
	if p := q.at(i); p != nil && (p.kind == figureLexeme && p.digits == len(p.raw) && p.digits < 9) {
		return p.value / math.Pow(10, float64(p.digits)), i + 1
	}
	n, _, j := q.cardinal(i)
	if j > i && n >= 10 && n < 100 {
		return n / 100, j
	}
	return 0, i
}

// suffix reads a short scale after the figure before piece j: "bn", "k", "m" where money is meant.
func (q *scan) suffix(j int) (float64, int) {
	p := q.at(j)
	if p == nil || p.kind != wordLexeme {
		return 0, j
	}
	if p.is("m") || p.is("mm") {
		if q.money && (!p.space || p.is("m")) || p.raw == "MM" {
			return 1e6, j + 1
		}
		if !p.space && !p.hyphen && p.is("m") && p.raw == "m" && q.pluralAt(j+1) {
			return 1e6, j + 1
		}
	}
	if p.raw == "G" && !p.space && q.pieces[j-1].value >= 10 || p.raw == "G" && !p.space && q.pieces[j-1].value < 1 {
		return 1e9, j + 1
	}
	if p.raw == "t" && q.money && !p.space {
		return 1e12, j + 1
	}
	s, ok := lexicon.ScaleSuffix(p.raw)
	if !ok || p.hyphen {
		return 0, j
	}
	if p.space && len(p.raw) == 1 && p.raw != "k" && !q.money {
		return 0, j
	}
	return s, j + 1
}

// pluralAt reports whether a plural noun of people or things stands at piece i: "5m people", "2m tonnes".
func (q *scan) pluralAt(i int) bool {
	p := q.at(i)
	return p != nil && p.kind == wordLexeme && p.space && (lexicon.Singular(p.word) != p.word || lexicon.PersonNoun(p.word)) && !lexicon.Function(p.word)
}

// slash reads "3/15" at piece j.
func (q *scan) slash(j int) (a, b float64, k int) {
	x, s, y := q.at(j), q.at(j+1), q.at(j+2)
	if y == nil || x.kind != figureLexeme || y.kind != figureLexeme || !s.is("/") || x.value != math.Trunc(x.value) || y.value != math.Trunc(y.value) {
		return 0, 0, j
	}
	if s.space != y.space || x.value >= y.value || x.digits > 3 || y.digits > 3 || !denominatorFigure(y.value) || x.value == 0 || x.value == 9 && y.value == 11 {
		return 0, 0, j
	}
	if n := q.at(j + 3); n != nil && !n.space && (n.is("/") || n.kind == wordLexeme) {
		return 0, 0, j
	}
	return x.value, y.value, j + 3
}

// denominatorFigure reports the denominators that fractions in figures have; "7/34" is a picture's number.
func denominatorFigure(v float64) bool {
	return v <= 16 || v == 20 || v == 25 || v == 32 || v == 50 || v == 64 || v == 100
}

// cardinalNumber is a cardinal with a fraction where one follows.
func (q *scan) cardinalNumber(i int) (number, bool) {
	p := q.at(i)
	if p.kind == signLexeme {
		if f := p.vulgar(); f > 0 {
			return number{to: i + 1, value: f, fraction: true}, true
		}
		return number{}, false
	}
	if p.is("point") && p.kind == wordLexeme {
		if q.at(i+1) != nil && q.at(i+1).kind == figureLexeme && (i == 0 || q.at(i-1).kind == signLexeme) {
			if w, k := q.decimals(i + 1); k > i+1 {
				return number{to: k, value: w}, true
			}
		}
		return number{}, false
	}
	if p.kind == figureLexeme {
		if n := q.at(i + 1); n != nil && n.kind == wordLexeme && !n.space && !n.hyphen && ordinalSuffix(n.word) {
			return number{to: i + 2, value: p.value, ordinal: true}, true
		}
	}
	v, scale, j := q.cardinal(i)
	if j == i {
		return number{}, false
	}
	n := number{to: j, value: v, scale: scale, figure: p.kind == figureLexeme && j == i+1}
	// "five and a half", "one hundred and three quarters", "six million and two thirds"
	if a := q.at(j); a != nil && a.kind == wordLexeme && a.is("and") {
		if f, k := q.fractionAt(j + 1); k > j+1 {
			unit := scale
			if unit < 1000 {
				unit = 1
			}
			n.value, n.to, n.figure = v+f*unit, k, false
			if s := q.at(k); s != nil && s.kind == wordLexeme && unit == 1 {
				if m, c := lexicon.Numeral(s.word, q.lang); c == lexicon.NumeralScale {
					n.value, n.to, n.scale = n.value*m, k+1, m
				}
			}
			return n, true
		}
	}
	if d, k := q.denominator(j, v); k > j {
		// "one hundred thirty fifths" is a hundred over thirty-five
		if tens := math.Mod(v, 100); q.lastIsTen(j-1) && v > tens && d < 10 {
			return number{to: k, value: (v - tens) / (tens + d), fraction: true}, true
		}
		return q.scaled(number{to: k, value: v / d, fraction: true}), true
	}
	// "two out of five", "one in ten"
	if w, m := q.at(j), 0.0; w != nil && w.kind == wordLexeme && v == math.Trunc(v) && v > 0 {
		k := j
		switch {
		case w.is("out") && q.at(j+1) != nil && q.at(j+1).is("of"):
			m, _, k = q.cardinal(j + 2)
		case w.is("in") && (v == 1 || q.at(j+1) != nil && (q.at(j+1).is("ten") || q.at(j+1).is("10"))):
			m, _, k = q.cardinal(j + 1)
			if t := q.at(k); t != nil && (timeUnit(t.word) || t.is("percent") || t.is("%")) || m > 1000 || k > j+2 {
				m = 0
			}
		case w.is("over") && (q.end(j+2) || q.end(j+3)):
			m, _, k = q.cardinal(j + 1)
			if !q.end(k) {
				m = 0
			}
		}
		if m > v && k > j {
			return number{to: k, value: v / m, fraction: true}, true
		}
	}
	// "forty-five (45)": said twice
	if a, b, c := q.at(j), q.at(j+1), q.at(j+2); c != nil && p.kind == wordLexeme && a.is("(") && b.kind == figureLexeme && b.value == v && c.is(")") {
		n.to = j + 3
	}
	return n, true
}

// end reports whether nothing but a mark stands at piece i.
func (q *scan) end(i int) bool {
	p := q.at(i)
	return p == nil || p.kind == signLexeme && !p.is("$") && p.vulgar() == 0 && !p.is("%") && !p.is("/")
}

func (q *scan) lastIsTen(i int) bool {
	_, c := lexicon.Numeral(q.at(i).word, q.lang)
	return c == lexicon.NumeralTen
}

func ordinalSuffix(w string) bool { return w == "st" || w == "nd" || w == "rd" || w == "th" }

// denominator reads "thirds", "quarters" or "twenty-firsts" at piece i, after numerator v.
func (q *scan) denominator(i int, v float64) (float64, int) {
	p := q.at(i)
	if p == nil || p.kind != wordLexeme {
		return 0, i
	}
	switch p.word {
	case "half", "halves":
		if v == 1 || p.is("halves") {
			return 2, i + 1
		}
		return 0, i
	case "quarter", "quarters":
		if p.is("quarters") && v > 1 || p.is("quarter") && v == 1 && !q.nounAt(i+1) {
			return 4, i + 1
		}
		return 0, i
	}
	if t, c := lexicon.Numeral(p.word, q.lang); c == lexicon.NumeralTen {
		if n := q.at(i + 1); n != nil && n.kind == wordLexeme {
			if d, plural := lexicon.OrdinalNumber(n.word); d > 0 && d < 10 && (plural || v == 1) {
				return t + d, i + 2
			}
		}
		return 0, i
	}
	// "one one hundred and fifth", "two one hundred and fifths"
	if c, scale, k := q.cardinal(i); k > i && c >= 100 && scale >= 100 {
		if q.word(k) == "and" {
			k++
		}
		if d, plural := lexicon.OrdinalNumber(q.word(k)); d > 0 && d < scale && plural == (v != 1) {
			return c + d, k + 1
		}
		return 0, i
	}
	d, plural := lexicon.OrdinalNumber(p.word)
	if d < 3 || !plural && v != 1 || plural && v == 1 {
		return 0, i
	}
	if n := q.at(i + 1); !plural && (n != nil && n.hyphen || q.nounAt(i+1)) {
		return 0, i
	}
	return d, i + 1
}

func (q *scan) denominatorAt(i int) bool {
	_, k := q.denominator(i, 2)
	return k > i
}

// nounAt reports whether a word that could be a noun stands at piece i.
func (q *scan) nounAt(i int) bool {
	p := q.at(i)
	return p != nil && p.kind == wordLexeme && !lexicon.Function(p.word)
}

// fractionAt reads a fraction with its numerator: "a half", "three quarters", "two thirds".
func (q *scan) fractionAt(i int) (float64, int) {
	p := q.at(i)
	if p == nil || p.kind != wordLexeme {
		return 0, i
	}
	v, j := 1.0, i
	switch {
	case p.is("a"), p.is("an"):
		j++
	default:
		v, _, j = q.cardinal(i)
		if j == i {
			return 0, i
		}
	}
	if d, k := q.denominator(j, v); k > j {
		return v / d, k
	}
	return 0, i
}

// fractionWord reads from a word at i what starts with half, a half, a quarter or a third.
func (q *scan) fractionWord(i int) (number, bool) {
	p := q.at(i)
	j := i
	if p.is("a") || p.is("an") {
		j++
	}
	w := q.at(j)
	if w == nil || w.kind != wordLexeme || j > i && w.hyphen {
		return number{}, false
	}
	switch {
	case w.is("half"):
		if b := q.at(i - 1); b != nil && b.kind == wordLexeme {
			if o, _ := lexicon.OrdinalNumber(b.word); o > 0 || b.is("better") || b.is("other") || w.hyphen {
				return number{}, false
			}
		}
		n := number{to: j + 1, value: 0.5, fraction: true}
		k := j + 1
		if a := q.at(k); a != nil && (a.is("a") || a.is("an")) {
			k++
		}
		if s := q.at(k); s != nil && s.kind == wordLexeme {
			if m, c := lexicon.Numeral(s.word, q.lang); c == lexicon.NumeralScale {
				return number{to: k + 1, value: 0.5 * m, scale: m}, true
			}
			if lexicon.UnitOf(s.word) != "" && len(s.word) > 2 {
				return number{to: k, value: 0.5}, true
			}
		}
		if x := q.at(j + 1); x != nil && x.kind == wordLexeme && (x.hyphen || x.is("time") || x.is("past") || x.is("brother") || x.is("way") || timeUnit(x.word)) ||
			x != nil && x.is("a") && q.at(j+2) != nil && timeUnit(q.at(j+2).word) || x != nil && x.is("an") {
			return number{}, false
		}
		return n, true
	case w.is("quarter") && (j > i || q.scaleAt(j+1)):
		n := number{to: j + 1, value: 0.25, fraction: true}
		if q.scaleAt(j+1) || !q.nounAt(j+1) && !q.hyphenAt(j+1) {
			return q.scaled(n), true
		}
	case j > i:
		if d, k := q.denominator(j, 1); k > j && d > 1 && d != 1 {
			if !q.fractional(k) || i == 0 && q.at(k) != nil && !q.at(k).is("of") {
				return number{}, false
			}
			return q.scaled(number{to: k, value: 1 / d, fraction: true}), true
		}
	}
	return number{}, false
}

// fractional reports whether what follows "a third" makes it a share: "of", or the end of the phrase; "a third man" is an ordinal.
func (q *scan) fractional(i int) bool {
	p := q.at(i)
	return p == nil || p.kind == signLexeme || p.is("of") || p.is("to") || p.is("in") || p.is("from") || p.is("since") || p.is("by") || q.scaleAt(i)
}

func (q *scan) hyphenAt(i int) bool { return q.at(i) != nil && q.at(i).hyphen }

func (q *scan) scaleAt(i int) bool {
	p := q.at(i)
	if p == nil || p.kind != wordLexeme {
		return false
	}
	_, c := lexicon.Numeral(p.word, q.lang)
	return c == lexicon.NumeralScale
}

// scaled takes in a scale that follows a fraction: "a quarter million", "three quarters billion".
func (q *scan) scaled(n number) number {
	if p := q.at(n.to); p != nil && p.kind == wordLexeme {
		if m, c := lexicon.Numeral(p.word, q.lang); c == lexicon.NumeralScale && m >= 1000 {
			n.value, n.to, n.fraction, n.scale = n.value*m, n.to+1, false, m
		}
	}
	return n
}

// vagueNumber reads from a word at i "dozens", "several hundred", "tens of thousands", "a few", "a couple of", "a handful of".
func (q *scan) vagueNumber(i int) (number, bool) {
	p := q.at(i)
	nan, inf := math.NaN(), math.Inf(1)
	plural := func(j int) (number, bool) {
		w := q.at(j)
		if w == nil || w.kind != wordLexeme || w.hyphen {
			return number{}, false
		}
		base := 0.0
		switch w.word {
		case "tens":
			base = 10
		case "scores":
			if n := q.at(j + 1); n != nil && n.is("of") {
				return number{to: j + 1, value: nan, min: 40, max: inf, vague: true}, true
			}
			return number{}, false
		case "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "lakhs", "crores", "hunderte", "tausende", "dutzende", "millionen":
			base, _ = lexicon.Numeral(w.word, q.lang)
		}
		if base == 0 {
			return number{}, false
		}
		j++
		if o, s := q.at(j), q.at(j+1); s != nil && o.is("of") && s.kind == wordLexeme {
			if m, c := lexicon.Numeral(s.word, q.lang); c == lexicon.NumeralScale && m > base {
				base *= m
				j += 2
			}
		}
		if base == 10 {
			return number{}, false
		}
		low := 2 * base
		if base == 12 {
			low = 20
		}
		return number{to: j, value: nan, min: low, max: inf, vague: true}, true
	}
	if n, ok := plural(i); ok {
		return n, true
	}
	// "a multi-million pound campaign", "multibillion-dollar deals"
	if base, ok := multiple(p.word); ok {
		return number{to: i + 1, value: nan, min: 2 * base, max: inf, vague: true, scale: base}, true
	}
	if s := q.at(i + 1); p.is("multi") && s != nil && s.hyphen {
		if m, c := lexicon.Numeral(s.word, q.lang); c == lexicon.NumeralScale && m > 100 {
			return number{to: i + 2, value: nan, min: 2 * m, max: inf, vague: true, scale: m}, true
		}
	}
	few := func(j int, low, high float64) (number, bool) {
		if s := q.at(j); s != nil && s.kind == wordLexeme {
			if m, c := lexicon.Numeral(s.word, q.lang); c == lexicon.NumeralScale {
				return number{to: j + 1, value: nan, min: 2 * m, max: 10 * m, vague: true}, true
			}
			if timeUnit(s.word) {
				return number{}, false
			}
		}
		return number{to: j, value: nan, min: low, max: high, vague: true}, true
	}
	switch p.word {
	case "several", "mehrere":
		return few(i+1, 2, inf)
	case "many", "some":
		if n, ok := plural(i + 1); ok {
			return n, true
		}
	case "a":
		n := q.at(i + 1)
		if n == nil || n.kind != wordLexeme {
			return number{}, false
		}
		of := func(j int) bool { return q.at(j) != nil && q.at(j).is("of") }
		switch n.word {
		case "few":
			m, ok := few(i+2, 2, 30)
			if m.max == 30 {
				m.value = 3
			}
			return m, ok
		case "couple":
			if of(i + 2) {
				m, ok := few(i+3, 2, 3)
				m.to = max(i+2, m.to-1)
				if m.max == 3 {
					m.value = 2
				}
				return m, ok
			}
			if q.pluralAt(i+2) || q.end(i+2) {
				return number{to: i + 2, value: 2, min: 2, max: 3, vague: true}, true
			}
		case "handful", "number":
			if of(i+2) && n.is("handful") {
				return number{to: i + 2, value: nan, min: 2, max: 20, vague: true}, true
			}
		case "score":
			if of(i + 2) {
				return number{to: i + 2, value: 20, min: 20, max: 20}, true
			}
		}
	}
	return number{}, false
}

func multiple(w string) (float64, bool) {
	switch w {
	case "multimillion":
		return 1e6, true
	case "multibillion":
		return 1e9, true
	}
	return 0, false
}

// ordinalNumber reads from a word at i "third", "twenty-first".
func (q *scan) ordinalNumber(i int) (number, bool) {
	p := q.at(i)
	if t, c := lexicon.Numeral(p.word, q.lang); c == lexicon.NumeralTen {
		if n := q.at(i + 1); n != nil && n.kind == wordLexeme {
			if d, plural := lexicon.OrdinalNumber(n.word); d > 0 && d < 10 && !plural {
				return number{to: i + 2, value: t + d, ordinal: true}, true
			}
		}
	}
	if d, plural := lexicon.OrdinalNumber(p.word); d > 0 && !plural {
		return number{to: i + 1, value: d, ordinal: true}, true
	}
	return number{}, false
}

// timeUnit reports whether a word measures time; such figures are the time extractor's.
func timeUnit(w string) bool {
	return lexicon.In(w, "afternoon centuries century day days decade decades evening fortnight hour hours hr hrs jahre jahren min mins minute minuten minutes monate "+
		"monaten month months morning night nights sec second seconds secs sekunden stunde stunden summer tage tagen uhr week weekend weekends weeks "+
		"winter wochen year years yr yrs")
}
