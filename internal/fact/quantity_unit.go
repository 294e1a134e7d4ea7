package fact

import (
	"math"

	"storydiff/internal/lexicon"
)

// moneyBefore reads the currency that stands before a figure at piece i: "$", "US$", "HK $", "EUR", "Rs". k is where the figure starts, i
// where no currency stands.
func (q *scan) moneyBefore(i int) (code string, k int) {
	p := q.at(i)
	if p == nil {
		return "", i
	}
	if p.kind == signLexeme {
		if c := lexicon.CurrencySign(p.word); c != "" && q.figureAt(i+1) {
			return c, i + 1
		}
		return "", i
	}
	if p.kind != wordLexeme || p.hyphen && i > 0 && q.at(i-1).kind == wordLexeme {
		return "", i
	}
	if s := q.at(i + 1); s != nil && s.kind == signLexeme && lexicon.CurrencySign(s.word) != "" && q.figureAt(i+2) {
		if c := lexicon.CurrencyPrefix(p.word); c != "" && (!s.space || len(p.word) > 1 || p.is("c")) {
			return c, i + 2
		}
		return "", i
	}
	if n := q.at(i + 1); n != nil && n.kind == figureLexeme && !n.hyphen {
		if c := lexicon.CurrencyCode(p.raw); c != "" {
			return c, i + 1
		}
		if c, sure := lexicon.CurrencyWord("", p.word); sure && len(p.word) > 4 && c != "" && n.space && q.end(i+2) {
			return c, i + 1
		}
	}
	return "", i
}

// figureAt reports whether a figure, or a number word, starts at piece i.
func (q *scan) figureAt(i int) bool {
	p := q.at(i)
	return p != nil && (p.kind == figureLexeme || p.kind == wordLexeme && q.numeral(p))
}

// moneyTail reads what may follow money that began with a sign: "million" is in the figure already; cents; the currency said again ("$10
// dollars", "$5m USD").
func (q *scan) moneyTail(a *draft) {
	if p := q.at(a.end); p != nil && p.kind == wordLexeme && !p.hyphen && !p.space && p.is("c") {
		a.end++
		return
	}
	q.smallCoins(a)
}

// smallCoins adds "and 45 cents" to a sum, and after coins worth a tenth what is left: "two kuai three mao five" is 2.35.
func (q *scan) smallCoins(a *draft) {
	if a.value != math.Trunc(a.value) || a.scale > 100 {
		return
	}
	worth := 0.01
	for {
		j := a.end
		joined := false
		if p := q.at(j); p != nil && p.kind == wordLexeme && p.is("and") {
			j++
			joined = true
		}
		n, _, k := q.cardinal(j)
		if k == j || n >= 100 || n < 0 || n != math.Trunc(n) || q.at(j).hyphen {
			return
		}
		if w := q.at(k); w != nil && w.kind == wordLexeme {
			code, fixed := lexicon.MinorUnit(w.word)
			switch {
			case fixed > 0 && fixed < 1 && code == a.Unit:
				worth = fixed
			case (code == "" || fixed > 0) && !(w.is("c") && !w.space):
				if !(joined && w.is("and")) {
					return
				}
				k--
			}
			k++
		} else if !q.end(k) || q.at(j).space && joined && w != nil && !w.is(".") && !w.is(",") || w != nil && (w.is("-") || w.is(":") || w.is("(")) {
			return
		}
		a.Value += n * worth
		a.Min, a.Max, a.value = a.Value, a.Value, a.Value
		a.end, a.number1 = k, k
		if worth == 0.01 {
			return
		}
		worth = 0.01
	}
}

// unitAfter reads what follows a figure: per cent, money, an age or a measure. It reports false where the letters glued to the figure make it
// something else ("11a", "13F", "173m212").
func (q *scan) unitAfter(a *draft) bool {
	j := a.end
	p := q.at(j)
	if a.Ordinal {
		return true
	}
	if p == nil {
		q.ageBefore(a)
		return true
	}
	if a.vague && p.is("of") && q.at(j+1) != nil {
		a.end++
		if !q.moneyAfter(a) && !q.measure(a) {
			a.end = j
		} else {
			a.Value, a.Min, a.Max = a.value, a.min, a.max
		}
		return true
	}
	glued := !p.space && !p.hyphen
	if q.percent(a) || q.moneyAfter(a) || q.age(a) || q.measure(a) {
		if n := q.at(a.end); n != nil && n.kind == figureLexeme && !n.space && !n.hyphen && q.at(a.end-1).kind == wordLexeme {
			return false
		}
		return true
	}
	// "Jane Roe, 59,", "aged 43", "age 87"
	q.ageBefore(a)
	return !(glued && p.kind == wordLexeme && a.figure)
}

// percent reads "%", "per cent", "percentage points", "basis points".
func (q *scan) percent(a *draft) bool {
	j := a.end
	p := q.at(j)
	if a.fraction && !a.figure && a.value == 0.5 && !p.is("percent") && !p.is("%") {
		return false
	}
	k := j
	switch {
	case p.is("%"), p.is("percent"), p.is("percents"), p.is("pct"), p.is("prozent"), p.is("procent"):
		k = j + 1
	case p.is("per") && (q.word(j+1) == "cent" || q.word(j+1) == "cents"):
		k = j + 2
	case p.is("percentage"):
		k = j + 1
	case p.is("basis") && (q.word(j+1) == "points" || q.word(j+1) == "point"):
		a.Unit, a.end = "[bp]", j+2
		return true
	default:
		return false
	}
	a.Unit, a.end = "%", k
	if w := q.word(k); p.is("percentage") && (w == "point" || w == "points") {
		a.Unit, a.end = "pp", k+1
	}
	return true
}

// moneyAfter reads "euros", "Australian dollars", "USD", "cents", "MUSD" after a figure.
func (q *scan) moneyAfter(a *draft) bool {
	j := a.end
	p := q.at(j)
	if p.kind == signLexeme {
		c := lexicon.CurrencySign(p.word)
		if c == "" {
			return false
		}
		if n := q.at(j + 1); n != nil && n.kind == figureLexeme && (!n.space || !p.space) {
			return false // the sign is the next figure's
		}
		a.Unit, a.end = c, j+1
		q.smallCoins(a)
		return true
	}
	if p.kind != wordLexeme {
		return false
	}
	if n := q.at(j + 1); n != nil && n.kind == signLexeme && !n.space && lexicon.CurrencySign(n.word) != "" {
		if c := lexicon.CurrencyPrefix(p.word); c != "" && !p.space {
			a.Unit, a.end = c, j+2
			return true
		}
	}
	// "30 MUSD", "75 USD million"
	if len(p.raw) == 4 && p.raw[0] == 'M' {
		if c := lexicon.CurrencyCode(p.raw[1:]); c != "" {
			a.multiply(1e6)
			a.Unit, a.end = c, j+1
			return true
		}
	}
	if c := lexicon.CurrencyCode(p.raw); c != "" && (len(p.raw) == 3 || p.raw != "rs" || a.figure) {
		a.Unit, a.end = c, j+1
		if s, class := lexicon.Numeral(q.word(j+1), q.lang); class == lexicon.NumeralScale && s > 1000 {
			a.multiply(s)
			a.end, a.number1 = j+2, j+2
			return true
		}
		if q.word(j+1) != "" || !q.end(j+1) {
			q.smallCoins(a)
		}
		return true
	}
	if p.is("c") && !p.space && a.figure && q.end(j+1) {
		a.Unit, a.end = "USX", j+1
		return true
	}
	if p.is("p") && !p.space && a.figure {
		a.Unit, a.end = "GBX", j+1
		return true
	}
	// up to two words name the country: "Hong Kong dollars", "New Zealand dollars"
	for k := j; k < j+3; k++ {
		w := q.at(k)
		if w == nil || w.kind != wordLexeme || k > j && !q.at(k-1).nationWord() {
			return false
		}
		nation := ""
		if k > j {
			nation = q.at(k - 1).word
		}
		if nation == "us" && w.word == "dollar" || nation != "" || true {
			code, sure := lexicon.CurrencyWord(nation, w.word)
			if code == "" && w.is("won") && (a.scale >= 1000 || a.value >= 1000) {
				code = "KRW"
			}
			if code != "" {
				return q.settleMoney(a, k, code, sure)
			}
		}
		if code, worth := lexicon.MinorUnit(w.word); code != "" && k == j {
			if w.is("grand") && q.nounAt(k+1) || w.is("mao") && w.capital() || w.is("sen") && w.capital() {
				return false
			}
			a.Unit, a.end = code, k+1
			if worth > 0 {
				a.multiply(worth)
				if worth < 1 {
					a.Value = math.Round(a.Value*100) / 100
					a.Min, a.Max = a.Value, a.Value
				}
			}
			return true
		}
	}
	return false
}

// nationWord reports whether the piece may stand between a figure and the name of a currency.
func (p *lexeme) nationWord() bool {
	if lexicon.In(p.word, "hong new saudi sri u.s. us") {
		return true
	}
	n := len(p.word)
	return n > 3 && (p.word[n-1] == 'n' || p.word[n-1] == 'h' || p.word[n-1] == 'i' || p.word[n-1] == 's' || p.word[n-1] == 'e' || p.word[n-1] == 'a' || p.is("zealand") || p.is("kong") || p.is("german"))
}

func (a *draft) multiply(m float64) {
	a.value *= m
	a.Value, a.Min, a.Max = a.value, a.value, a.value
	a.scale *= m
}

// settleMoney takes piece k as the currency's name. Pounds are weight unless money is meant; a noun shared by several countries is read as
// the article last made it plain.
func (q *scan) settleMoney(a *draft, k int, code string, sure bool) bool {
	w := q.at(k)
	if (w.is("pound") || w.is("pounds")) && !sure && q.weighs(a, k) {
		return false
	}
	if w.is("crown") && q.nounAt(k+1) || w.is("mark") || w.is("rand") && w.capital() || w.is("won") && q.nounAt(k+1) {
		return false
	}
	noun := lexicon.Singular(w.word)
	if sure {
		q.currency[noun] = code
	} else if c := q.currency[noun]; c != "" && noun != "dollar" && noun != "pound" {
		code = c
	}
	a.Unit, a.end = code, k+1
	q.smallCoins(a)
	return true
}

// weighs tells pounds of weight from pounds sterling.
func (q *scan) weighs(a *draft, k int) bool {
	if a.scale >= 1000 {
		return false
	}
	if q.word(k+1) == "of" {
		return !lexicon.In(q.word(k+2), "aid cash compensation damage debt fines investment public savings tax taxpayers")
	}
	if q.at(k).hyphen {
		return true
	}
	if p, s := q.at(k+1), q.at(k+2); s != nil && p.is("(") && s.kind == signLexeme {
		return false // "500 pounds ($800)"
	}
	for j := max(0, a.first-6); j < min(len(q.pieces), k+6); j++ {
		switch q.word(j) {
		case "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "ounces", "ounce", "lost", "gained", "baby", "gross", "explosives", "copper", "steel", "tons", "ton", "kg",
			"kilograms", "fish", "meat", "overweight":
			return true
		case "cost", "costs", "price", "paid", "pay", "worth", "fine", "fined", "earn", "money", "bill", "charge", "charged", "spent", "fee":
			return false
		}
	}
	return a.value < 1000
}

// age reads "17-month-old", "years old", "years of age".
func (q *scan) age(a *draft) bool {
	j := a.end
	unit := ""
	switch q.word(j) {
	case "year", "years", "yr", "yrs":
		unit = "a"
	case "month", "months":
		unit = "mo"
	case "week", "weeks":
		unit = "wk"
	case "day", "days":
		unit = "d"
	default:
		if lexiconGerman(q.lang) && (q.word(j) == "jährige" || q.word(j) == "jähriger" || q.word(j) == "jährigen") && q.hyphenAt(j) {
			a.Unit, a.age, a.end = "a", true, j+1
			return true
		}
		return false
	}
	switch w := q.word(j + 1); {
	case w == "old" || w == "olds":
		j += 2
	case w == "of" && q.word(j+2) == "age":
		j += 3
	case w == "alt" && lexiconGerman(q.lang):
		j += 2
	default:
		return false
	}
	a.Unit, a.age, a.end = unit, true, j
	return true
}

// ageBefore reads the ages that stand without a unit: "aged 43", "at the age of 16", "a man of 77", "Jane Roe, 59,", "Jane Roe (59)", "he is 3", "the pilot was 61".
func (q *scan) ageBefore(a *draft) {
	i := a.first
	if a.value < 1 || a.value > 115 || a.value != math.Trunc(a.value) || a.fraction || a.vague {
		return
	}
	prev := q.at(i - 1)
	if prev == nil {
		return
	}
	next := q.at(a.end)
	switch {
	case prev.is("aged"), prev.is("age"), prev.is("ages"):
		a.first--
	case prev.is("of") && (q.word(i-2) == "age" || q.word(i-2) == "ages"):
		a.first -= 2
	case prev.is("of") && a.value > 9 && !q.children(a) && lexicon.PersonNoun(q.word(i-2)) && lexicon.In(q.word(i-3), "a another the") && (next == nil || next.kind != wordLexeme || lexicon.In(next.word, "and from in was who whose with")):
		a.first -= 2 // "a man of 77"
		a.Counted, a.Head = q.span(i-2, i-1), q.word(i-2)
	case prev.is(",") && a.figure && a.value >= 1 && (next == nil || next.is(",") || next.is(".") || next.is(";") || next.is(")") || next.is("-") || (next.is("of") || next.is("from")) && q.at(i-3).capital()) && q.personBefore(i-2) && !q.listAfter(a.end):
	case prev.is("(") && a.figure && a.value > 4 && next != nil && next.is(")") && q.personBefore(i-2):
	case (prev.is("is") || prev.is("was") || prev.is("turned") || prev.is("turns")) && (lexicon.In(q.word(i-2), "he she who") || a.value > 9 && lexicon.PersonNoun(q.word(i-2)) && !lexicon.PersonNoun(q.word(i-4))) && (next == nil || next.is(".") || next.is(",") || next.is("and") || next.is("when")):
	default:
		return
	}
	a.Unit, a.age = "a", true
	if be := prev.is("was") || prev.is("is"); be && lexicon.PersonNoun(q.word(i-2)) && !lexicon.In(q.word(i-2), "he she who") {
		a.Counted, a.Head = q.span(i-2, i-1), q.word(i-2)
	}
	if prev.is(",") || prev.is("(") {
		from, to := i-2, i-1
		for from > 0 && q.at(from).capital() && q.at(from-1).capital() && i-from < 6 {
			from--
		}
		a.Counted, a.Head = q.span(from, to), q.at(to-1).word
		if prev.is("(") {
			a.end++
		}
	}
}

// personBefore reports whether piece i ends a name in capitals of at least two words, or one that is no place: "Jane Roe".
func (q *scan) personBefore(i int) bool {
	p := q.at(i)
	if p == nil || p.kind != wordLexeme || monthWord(p.word) {
		return false
	}
	if lexicon.PersonNoun(p.word) {
		return true
	}
	if !p.capital() {
		return false
	}
	if b := q.at(i - 1); b != nil && (b.capital() || b.hyphen || b.is(".")) && !monthWord(b.word) {
		return true
	}
	if b := q.at(i - 1); b != nil && b.kind == wordLexeme && !b.hyphen {
		if lexicon.In(b.word, "after at by for from in near of on since than the to") {
			return false // a place or a day
		}
	}
	return true
}

// listAfter reports whether another bare figure follows the comma, as in a list of results.
func (q *scan) listAfter(i int) bool {
	return q.at(i) != nil && q.at(i).is(",") && q.at(i+1) != nil && q.at(i+1).kind == figureLexeme && q.end(i+2) && q.at(i+2) != nil
}

// measure reads a unit of measure, and a second, smaller one: "5 ft 2 in".
func (q *scan) measure(a *draft) bool {
	code, k := q.unit(a.end, a)
	if code == "" {
		return false
	}
	a.Unit, a.end = code, k
	for n := 0; n < 2; n++ {
		j := a.end
		if p := q.at(j); p != nil && (p.is(",") || p.is("and") && p.kind == wordLexeme) {
			j++
		}
		v, _, e := q.cardinal(j)
		if e == j || q.at(j).hyphen {
			break
		}
		m := number{from: j, to: e, value: v, figure: e == j+1 && q.at(j).kind == figureLexeme}
		inner, k := "", e
		if w := q.word(e); w == "in" && a.Unit == "[ft_i]" && v < 12 {
			inner, k = "[in_i]", e+1
		} else {
			inner, k = q.unit(e, &draft{number: m})
		}
		if inner == "" {
			break
		}
		x, fx, ox := lexicon.UnitBase(a.Unit)
		y, fy, oy := lexicon.UnitBase(inner)
		if x != y || fy >= fx || ox != 0 || oy != 0 || a.Unit == "deg" {
			break
		}
		if metric(a.Unit) == metric(inner) {
			a.Value = math.Round((a.Value*fx/fy+v)*1e6) / 1e6
			a.Unit = inner
		} else {
			a.Value += v * fy / fx
		}
		a.Min, a.Max, a.value, a.end, a.number1 = a.Value, a.Value, a.Value, k, k
	}
	return true
}

func metric(code string) bool { return code[0] != '[' }

// unit reads the unit at piece j after amount a: its code and where it ends.
func (q *scan) unit(j int, a *draft) (string, int) {
	p := q.at(j)
	if p == nil {
		return "", j
	}
	if p.kind == signLexeme {
		switch {
		case p.is("°"):
			switch q.word(j + 1) {
			case "c", "celsius":
				return "Cel", j + 2
			case "f", "fahrenheit":
				return "[degF]", j + 2
			}
			return "deg", j + 1
		case (p.is("'") || p.is("’")) && !p.space && a.figure:
			if n := q.at(j + 1); n != nil && !n.space && (n.is("'") || n.is("’")) {
				return "[in_i]", j + 2
			}
			if n := q.at(j + 1); n == nil || n.kind == figureLexeme && !n.space {
				return "[ft_i]", j + 1
			}
		case (p.is("{") || p.is("<")) && q.at(j+2) != nil && (q.at(j+2).is("}") || q.at(j+2).is(">")):
			if u := lexicon.UnitOf(q.word(j + 1)); u != "" {
				return u, j + 3
			}
		}
		return "", j
	}
	if p.kind != wordLexeme {
		return "", j
	}
	next := q.word(j + 1)
	switch p.word {
	case "square", "sq":
		switch lexicon.UnitOf(next) {
		case "m":
			return "m2", j + 2
		case "km":
			return "km2", j + 2
		case "[mi_i]":
			return "[smi_us]", j + 2
		case "[ft_i]":
			return "[sft_i]", j + 2
		case "[yd_i]":
			return "[syd_i]", j + 2
		}
		return "", j
	case "cubic":
		switch lexicon.UnitOf(next) {
		case "m":
			return "m3", j + 2
		case "[ft_i]":
			return "[cft_i]", j + 2
		}
		return "", j
	case "metric", "long", "short":
		if u := lexicon.UnitOf(next); u == "t" {
			return u, j + 2
		}
		return "", j
	case "nautical":
		if lexicon.UnitOf(next) == "[mi_i]" {
			return "[nmi_i]", j + 2
		}
		return "", j
	case "fluid", "troy":
		if u := lexicon.UnitOf(next); u == "[oz_av]" {
			return u, j + 2
		}
		return "", j
	case "light":
		if next == "year" || next == "years" {
			return "[ly]", j + 2
		}
		return "", j
	case "degree", "degrees", "deg":
		switch next {
		case "celsius", "c", "celcius", "centigrade":
			return "Cel", j + 2
		case "fahrenheit", "f", "farenheit":
			return "[degF]", j + 2
		}
		return "deg", j + 1
	case "km":
		if s := q.at(j + 1); s != nil && s.is("/") && q.word(j+2) == "h" {
			return "km/h", j + 3
		}
	case "stone", "cup", "turn", "grad", "bit", "in", "yard":
		if p.is("stone") || p.is("grad") || p.is("in") || p.is("turn") || p.is("cup") && p.capital() {
			return "", j
		}
	}
	u := lexicon.UnitOf(p.raw)
	if p.raw == "t" && !p.space {
		u = "t"
	}
	if u == "" && len(p.raw) > 2 {
		u = lexicon.UnitOf(p.word)
	}
	if u == "" {
		return "", j
	}
	if n := q.at(j + 1); n != nil && !n.space && n.kind == figureLexeme && !n.hyphen {
		if u == "m" && n.raw == "2" {
			return "m2", j + 2
		}
		return "", j
	}
	if len(p.raw) == 1 && (!a.figure || p.hyphen || p.space && u != "m" && u != "g" && u != "L") {
		return "", j
	}
	if u == "W" && p.space {
		return "", j
	}
	// speeds: "miles an hour", "km per hour", "metres per second"
	if next == "an" || next == "per" || next == "a" {
		switch w := q.word(j + 2); {
		case w == "hour" && u == "[mi_i]", w == "hour" && u == "km":
			return u + "/h", j + 3
		case w == "second" && (u == "m" || u == "[ft_i]" || u == "km"):
			return u + "/s", j + 3
		case next == "per" && (w == "millisecond" || w == "minute") && u == "m":
			return "m/" + w, j + 3
		}
	}
	if s := q.at(j + 1); s != nil && s.is("/") && !s.space {
		switch q.word(j + 2) {
		case "s", "second", "ms", "millisecond":
			return u + "/" + q.word(j+2), j + 3
		}
	}
	return u, j + 1
}
