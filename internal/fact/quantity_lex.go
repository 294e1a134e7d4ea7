package fact

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// lexeme is a word, figure or sign as the number grammar wants it: "twenty-one" is two pieces and "1.2bn" is two, where a reader of prose
// sees one word.
type lexeme struct {
	text.Span
	kind   lexemeKind
	word   string // in lower case for words; the sign itself
	known  *lexicon.Word
	raw    string  // as written
	value  float64 // of a figure
	digits int     // of a figure without separators, else 0
	space  bool    // white space before it
	hyphen bool    // joined to the piece before by a hyphen
}

type lexemeKind uint8

const (
	wordLexeme lexemeKind = iota
	figureLexeme
	signLexeme
)

// lexemesOf splits s[span], which has the tokens, into pieces. Linear in the length of the span.
func lexemesOf(out []lexeme, s string, span text.Span, tokens []article.Token, lang string) []lexeme {
	i, end := span.Start, span.End
	space, hyphen := true, false // what stands before the next piece
	for i < end {
		if s[i] == ' ' {
			space = true
			i++
			continue
		}
		for len(tokens) > 0 && tokens[0].Span.Start < i {
			tokens = tokens[1:]
		}
		if len(tokens) > 0 && tokens[0].Span.Start == i && tokens[0].Word.Letters() { // most pieces
			if j := tokens[0].Span.End; j == end || s[j] == ' ' || s[j] == ',' {
				out = append(out, lexeme{Span: tokens[0].Span, kind: wordLexeme, raw: s[i:j], word: tokens[0].Norm, known: tokens[0].Word, space: space, hyphen: hyphen})
				space, hyphen = false, false
				i = j
				continue
			}
		}
		r, w := utf8.DecodeRuneInString(s[i:end])
		var p lexeme
		switch {
		case unicode.IsSpace(r):
			space = true
			i += w
			continue
		case isDigit(s[i]) || r == '.' && i+1 < end && isDigit(s[i+1]) && (i == span.Start || !alnumBefore(s, i)):
			p = lexFigure(s, i, end, lang)
		case unicode.IsLetter(r):
			raw := s[i:lexWordEnd(s, i, i+w, end)]
			known := lexicon.Written(raw)
			word := known.Text()
			if strings.Contains(raw, "’") {
				word = strings.ToLower(raw)
			}
			p = lexeme{Span: text.Span{Start: i, End: i + len(raw)}, kind: wordLexeme, raw: raw, word: word, known: known}
		case (r == '-' || r == '–' || r == '‐' || r == '‑' || r == '−') && len(out) > 0 && !space && out[len(out)-1].kind != signLexeme && i+w < end && joins(s, i+w, end):
			hyphen = true
			i += w
			continue
		case r == '-' && space && i+2 < end && s[i+1] == ' ' && len(out) > 0 && compound(&out[len(out)-1], s[i+2:min(end, i+18)], lang):
			hyphen, space = true, false
			i += 2
			continue
		default:
			word := s[i : i+w]
			switch r {
			case '–', '‐', '‑', '−', '‒':
				word = "-"
			case '“', '”', '„', '«', '»':
				word = `"`
			}
			j := i + article.Run(s[i:end], s[i:i+w])
			p = lexeme{Span: text.Span{Start: i, End: j}, kind: signLexeme, word: word, raw: s[i:j]}
		}
		p.space, p.hyphen = space, hyphen
		out = append(out, p)
		if p.kind == figureLexeme {
			out = joinSpaced(out)
		}
		space, hyphen = false, false
		i = p.End
	}
	return out
}

// lexWordEnd is where the word ends that begins at s[i] and whose first letter ends at s[j].
func lexWordEnd(s string, i, j, end int) int {
	for j < end {
		if b := s[j]; b|0x20-'a' < 26 {
			j++
			continue
		} else if b == ' ' {
			break
		}
		r, w := utf8.DecodeRuneInString(s[j:end])
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			j += w
			continue
		}
		if (r == '\'' || r == '’') && j+w < end {
			next, _ := utf8.DecodeRuneInString(s[j+w : end])
			if unicode.IsLetter(next) && !(next == 's' && !letterAt(s, j+w+1, end)) {
				j += w
				continue
			}
		}
		// "U.S.", "k.gs"
		if r == '.' && j+1 < end && j-i <= 5 && (s[j-1] < utf8.RuneSelf && (j-1 == i || s[j-2] == '.')) && letterAt(s, j+1, end) {
			j += w
			continue
		}
		if r == '.' && j-i >= 3 && s[j-2] == '.' {
			j += w
		}
		break
	}
	return j
}

// joinSpaced mends figures of texts that were written with a space around every mark: "32 . 99", "80 , 000".
func joinSpaced(out []lexeme) []lexeme {
	n := len(out)
	if n < 3 {
		return out
	}
	a, mark, b := &out[n-3], &out[n-2], &out[n-1]
	if a.kind != figureLexeme || mark.kind != signLexeme || !mark.space || !b.space || len(a.raw) != a.digits || len(b.raw) != b.digits || b.Start-a.End != 3 {
		return out
	}
	switch {
	case mark.word == "." && b.digits <= 4 && a.digits <= 4:
		a.value += b.value / math.Pow(10, float64(b.digits))
	case mark.word == "," && a.digits <= 3 && b.digits == 3:
		a.value = a.value*1000 + b.value
	default:
		return out
	}
	a.End, a.digits = b.End, a.digits+b.digits
	a.raw = a.raw + mark.word + b.raw
	return out[:n-2]
}

// compound reports whether " - " in such a text stands within one word: "ninety - five", "28 - year - old".
func compound(p *lexeme, rest, lang string) bool {
	k := 0
	for k < len(rest) && rest[k] >= 'a' && rest[k] <= 'z' {
		k++
	}
	next := rest[:k]
	if p.kind == wordLexeme && p.hyphen && (next == "old" || next == "olds") {
		return true
	}
	if _, ok := multiple(p.word); ok {
		return true
	}
	number := p.kind == figureLexeme
	if p.kind == wordLexeme {
		_, c := lexicon.Numeral(p.word, lang)
		o, _ := lexicon.OrdinalNumber(p.word)
		number = c != lexicon.NotNumeral || o > 0
	}
	if !number || next == "" {
		return false
	}
	if next == "year" || next == "month" || next == "quarter" || next == "mile" || next == "foot" || next == "coupon" {
		return true
	}
	_, c := lexicon.Numeral(next, lang)
	o, _ := lexicon.OrdinalNumber(next)
	return p.kind == wordLexeme && (c != lexicon.NotNumeral || o > 0)
}

// joins reports whether what follows a hyphen goes on the same expression: a letter, a figure, or a currency sign.
func joins(s string, i, end int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:end])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || r == '.' && i+1 < end && isDigit(s[i+1])
}

func letterAt(s string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:end])
	return unicode.IsLetter(r)
}

func alnumBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// maxFigure bounds how far a figure with separators is looked at, so that "1,1,1,1…" is not read again from every comma.
const maxFigure = 40

// lexFigure reads the figure at s[i]: grouping by commas, by points in the languages that do so, or by spaces; decimals; powers. What does
// not fit any way of writing numbers ends before the first separator: "192.168.1.2" is four figures.
func lexFigure(s string, i, end int, lang string) lexeme {
	j := i
	for j < end && j-i < maxFigure && (isDigit(s[j]) || (s[j] == ',' || s[j] == '.') && j+1 < end && isDigit(s[j+1])) {
		j++
	}
	raw := s[i:j]
	v, ok := figureValue(raw, lang)
	if !ok || j-i == maxFigure || i > 1 && isDigit(s[i]) && (s[i-1] == '.' || s[i-1] == ',') && isDigit(s[i-2]) {
		j = i
		if s[j] == '.' {
			j++
		}
		for j < end && isDigit(s[j]) {
			j++
		}
		raw = s[i:j]
		v, _ = figureValue(raw, lang)
	}
	if ok && j-i <= 3 && !strings.ContainsAny(raw, ".,") {
		if k, w := spacedGroups(s, i, j, end); k > j {
			j, v = k, w
		}
	}
	if k, w := power(s, j, end, v); k > j {
		j, v = k, w
	}
	digits := 0
	for k := i; k < j; k++ {
		if isDigit(s[k]) {
			digits++
		}
	}
	return lexeme{Span: text.Span{Start: i, End: j}, kind: figureLexeme, raw: s[i:j], word: s[i:j], value: v, digits: digits}
}

// figureValue reads digits with separators.
func figureValue(raw, lang string) (float64, bool) {
	comma, point := strings.Count(raw, ","), strings.Count(raw, ".")
	continental := lang != "" && !strings.HasPrefix(strings.ToLower(lang), "en")
	plain := raw
	switch {
	case comma == 0 && point == 0:
	case comma > 0 && point == 0 && grouped(raw, ','):
		plain = strings.ReplaceAll(raw, ",", "")
	case point > 0 && comma == 0 && grouped(raw, '.') && (continental || point > 1):
		plain = strings.ReplaceAll(raw, ".", "")
	case comma == 0 && point == 1:
	case comma == 1 && point == 0 && (continental || len(raw)-strings.IndexByte(raw, ',') <= 3):
		plain = strings.Replace(raw, ",", ".", 1)
	case comma > 0 && point == 1 && strings.IndexByte(raw, '.') > strings.LastIndexByte(raw, ',') && grouped(raw[:strings.IndexByte(raw, '.')], ','):
		plain = strings.ReplaceAll(raw, ",", "")
	case point > 0 && comma == 1 && strings.IndexByte(raw, ',') > strings.LastIndexByte(raw, '.') && grouped(raw[:strings.IndexByte(raw, ',')], '.'):
		plain = strings.Replace(strings.ReplaceAll(raw, ".", ""), ",", ".", 1)
	default:
		return 0, false
	}
	if plain[0] == '.' {
		plain = "0" + plain
	}
	v, err := strconv.ParseFloat(plain, 64)
	return v, err == nil
}

// grouped reports whether sep parts raw into groups as in 1,234,567 or, the Indian way, 12,34,567.
func grouped(raw string, sep byte) bool {
	western, indian := true, sep == ','
	last := len(raw)
	for first, i := true, len(raw)-1; i >= -1; i-- {
		if i >= 0 && raw[i] != sep {
			continue
		}
		n := last - i - 1
		switch {
		case n == 0:
			return false
		case i < 0: // the leading group
			western, indian = western && n <= 3, indian && n <= 2
		case first:
			if n != 3 {
				return false
			}
			first = false
		default:
			western, indian = western && n == 3, indian && n == 2
		}
		last = i
	}
	return western || indian
}

// spacedGroups goes on over " 021 100": groups of exactly three digits, one space before each.
func spacedGroups(s string, i, j, end int) (int, float64) {
	digits := []byte(s[i:j])
	k := j
	for len(digits) < 18 {
		w := 0
		switch {
		case k < end && s[k] == ' ':
			w = 1
		case strings.HasPrefix(s[k:end], "\u00a0"):
			w = 2
		case strings.HasPrefix(s[k:end], "\u202f"), strings.HasPrefix(s[k:end], "\u2009"):
			w = 3
		}
		g := k + w
		if w == 0 || g+3 > end || !isDigit(s[g]) || !isDigit(s[g+1]) || !isDigit(s[g+2]) || g+3 < end && isDigit(s[g+3]) {
			break
		}
		digits = append(digits, s[g:g+3]...)
		k = g + 3
	}
	if k == j || s[i] == '0' {
		return j, 0
	}
	if k+1 < end && s[k] == '.' && isDigit(s[k+1]) {
		digits = append(digits, '.')
		for k++; k < end && isDigit(s[k]); k++ {
			digits = append(digits, s[k])
		}
	} else if k+1 < end && (s[k] == ',' || s[k] == '/') && isDigit(s[k+1]) {
		return j, 0
	}
	v, err := strconv.ParseFloat(string(digits), 64)
	if err != nil {
		return j, 0
	}
	return k, v
}

// power reads "e10", "^23" or "x10^6" after a figure.
func power(s string, j, end int, v float64) (int, float64) {
	rest := s[j:end]
	base, k := 10.0, 0
	switch {
	case strings.HasPrefix(rest, "^"):
		base, k = v, 1
		v = 1
	case strings.HasPrefix(rest, "x10^"), strings.HasPrefix(rest, "*10^"):
		k = 4
	case strings.HasPrefix(rest, "×10^"):
		k = 5
	case len(rest) > 1 && (rest[0] == 'e' || rest[0] == 'E'):
		k = 1
	default:
		return j, v
	}
	negative := false
	for k < len(rest) && k < 8 && (rest[k] == '+' || rest[k] == '-') {
		negative = negative != (rest[k] == '-')
		k++
	}
	d := k
	for d < len(rest) && d < k+4 && isDigit(rest[d]) {
		d++
	}
	if d == k || d < len(rest) && (isDigit(rest[d]) || letterAt(rest, d, len(rest))) {
		return j, v
	}
	n, _ := strconv.Atoi(rest[k:d])
	if negative {
		n = -n
	}
	p := v * math.Pow(base, float64(n))
	if math.IsInf(p, 0) || math.IsNaN(p) {
		return j, v
	}
	return j + d, p
}

// vulgar gives the value of a piece that is a fraction in one character.
func (p *lexeme) vulgar() float64 {
	if p.kind != signLexeme {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.raw)
	return lexicon.VulgarFraction(r)
}

func (p *lexeme) is(w string) bool { return p.word == w }

// capital reports whether the lexeme is a word with a capital first.
func (p *lexeme) capital() bool {
	if p == nil || p.kind != wordLexeme {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.raw)
	return unicode.IsUpper(r)
}
