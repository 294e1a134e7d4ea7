package reader

import (
	"bytes"
	"encoding/binary"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pdfFont says which characters the codes of a string draw, and how wide each is.
type pdfFont struct {
	composite bool // codes of one to four bytes, as the encoding's CMap has it; else one byte each
	codes     *pdfCMap
	unicode   *pdfCMap
	encoding  *[256]string // of a font with one byte a character
	widths    []float64    // of codes from first on, in thousandths of the size
	first     int
	cidWidths []pdfWidths
	missing   float64
	scale     float64 // a thousandth, unless the font has a matrix of its own
	utf16     bool    // codes are UTF-16
	bold      bool
}

// pdfWidths are the widths of the characters from to to; one of them where all are alike.
type pdfWidths struct {
	from, to int
	widths   []float64
}

// pdfGlyphCode is one code of a string.
type pdfGlyphCode struct {
	text  string // what it says; "" where the font does not tell
	width float64
	space bool // one byte, 32: word spacing widens it
}

func (f *pdfFile) font(v any) *pdfFont {
	num := 0
	if r, ok := v.(pdfRef); ok {
		num = int(r)
		if font, ok := f.fonts[num]; ok {
			return font
		}
	}
	font := f.newFont(v)
	if num != 0 {
		f.fonts[num] = font
	}
	return font
}

func (f *pdfFile) newFont(v any) *pdfFont {
	d, _ := f.dict(v)
	font := &pdfFont{scale: 0.001}
	if s, ok := f.value(d["ToUnicode"]).(*pdfStream); ok {
		font.unicode = f.cmap(s, 0)
	}
	name := string(f.name(d["BaseFont"]))
	font.bold = strings.Contains(name, "Bold") || strings.Contains(name, "Black") || strings.Contains(name, "CMBX") || strings.Contains(name, "Heavy")
	if f.name(d["Subtype"]) == "Type0" {
		f.composite(font, d)
		return font
	}
	desc, _ := f.dict(d["FontDescriptor"])
	font.encoding = f.simpleEncoding(d, desc, name)
	first, _ := f.number(d["FirstChar"])
	font.first = int(first)
	for _, w := range f.list(d["Widths"]) {
		n, _ := f.number(w)
		font.widths = append(font.widths, n)
	}
	font.missing, _ = f.number(desc["MissingWidth"])
	if len(font.widths) == 0 && font.missing == 0 {
		font.missing = 500 // one of the standard fonts, whose widths viewers know
		if strings.HasPrefix(name, "Courier") {
			font.missing = 600
		}
	}
	if m, ok := f.numbers(d["FontMatrix"], 6); ok && f.name(d["Subtype"]) == "Type3" {
		font.scale = m[0]
	}
	return font
}

// composite fills in a font whose codes are longer than a byte.
func (f *pdfFile) composite(font *pdfFont, d pdfDict) {
	font.composite = true
	switch e := f.value(d["Encoding"]).(type) {
	case *pdfStream:
		font.codes = f.cmap(e, 0)
	case pdfName:
		font.utf16 = strings.HasPrefix(string(e), "Uni") && (strings.Contains(string(e), "UCS2") || strings.Contains(string(e), "UTF16"))
	}
	var cid pdfDict
	if l := f.list(d["DescendantFonts"]); len(l) > 0 {
		cid, _ = f.dict(l[0])
	}
	font.missing = 1000
	if w, ok := f.number(cid["DW"]); ok {
		font.missing = w
	}
	l := f.list(cid["W"])
	for i := 0; i+1 < len(l); {
		from, ok := f.number(l[i])
		if !ok {
			return
		}
		if list := f.list(l[i+1]); list != nil {
			w := pdfWidths{from: int(from), to: int(from) + len(list) - 1}
			for _, v := range list {
				n, _ := f.number(v)
				w.widths = append(w.widths, n)
			}
			font.cidWidths = append(font.cidWidths, w)
			i += 2
			continue
		}
		if i+2 >= len(l) {
			break
		}
		to, _ := f.number(l[i+1])
		n, _ := f.number(l[i+2])
		font.cidWidths = append(font.cidWidths, pdfWidths{int(from), int(to), []float64{n}})
		i += 3
	}
	sort.SliceStable(font.cidWidths, func(i, j int) bool { return font.cidWidths[i].from < font.cidWidths[j].from })
}

// next takes the first code off s.
func (font *pdfFont) next(s pdfString) (g pdfGlyphCode, rest pdfString) {
	if !font.composite {
		c := int(s[0])
		g.width, g.space = font.missing, c == 32
		if k := c - font.first; k >= 0 && k < len(font.widths) {
			g.width = font.widths[k]
		}
		g.width *= font.scale
		g.text = font.unicode.text(c, 1)
		if g.text == "" {
			g.text = font.encoding[c]
		}
		return g, s[1:]
	}
	code, n := font.codes.next(s)
	g.space = n == 1 && code == 32
	cid := font.codes.cid(code, n)
	g.width = font.missing
	if k := sort.Search(len(font.cidWidths), func(i int) bool { return font.cidWidths[i].from > cid }) - 1; k >= 0 && cid <= font.cidWidths[k].to {
		w := font.cidWidths[k].widths
		g.width = w[min(cid-font.cidWidths[k].from, len(w)-1)]
	}
	g.width *= font.scale
	g.text = font.unicode.text(code, n)
	if g.text == "" && font.utf16 && n == 2 {
		g.text = string(rune(code))
	}
	return g, s[n:]
}

// pdfCMap is what a CMap says: how long codes are, which character of the font each is, or which text.
type pdfCMap struct {
	spaces []pdfCodes // codes by length
	cids   []pdfCodes
	texts  []pdfCodes
}

// pdfCodes is a range of codes of so many bytes.
type pdfCodes struct {
	from, to, bytes int
	cid             int    // of from
	text            string // of from; the last character counts on
}

// pdfMaxRanges is how many ranges a CMap may have: the largest real ones have some thousands.
const pdfMaxRanges = 70000

func (f *pdfFile) cmap(s *pdfStream, depth int) *pdfCMap {
	m := &pdfCMap{}
	if base, ok := f.value(s.dict["UseCMap"]).(*pdfStream); ok && depth < 4 {
		*m = *f.cmap(base, depth+1)
	}
	l := f.lexer(f.decode(s), 0)
	l.refs = false
	var args []any
	for {
		v := l.object(0)
		op, ok := v.(pdfOp)
		if !ok {
			args = append(args, v)
			continue
		}
		switch op {
		case "":
			m.sort()
			return m
		case "endcodespacerange":
			m.ranges(args, 2, &m.spaces)
		case "endcidrange":
			m.ranges(args, 3, &m.cids)
		case "endcidchar":
			m.ranges(args, 1, &m.cids)
		case "endbfrange":
			m.ranges(args, 3, &m.texts)
		case "endbfchar":
			m.ranges(args, 1, &m.texts)
		}
		args = args[:0]
	}
}

// ranges adds what stands before an "end" operator: from and to (kind 2), from, to and value (3), or code and value (1).
func (m *pdfCMap) ranges(args []any, kind int, out *[]pdfCodes) {
	step := max(kind, 2)
	for ; len(args) >= step && len(*out) < pdfMaxRanges; args = args[step:] {
		from, ok := args[0].(pdfString)
		if !ok || len(from) == 0 || len(from) > 4 {
			continue
		}
		r := pdfCodes{from: codeOf(from), to: codeOf(from), bytes: len(from)}
		if kind != 1 {
			to, ok := args[1].(pdfString)
			if !ok || len(to) != len(from) {
				continue
			}
			r.to = codeOf(to)
		}
		if r.to < r.from {
			continue
		}
		switch v := args[step-1].(type) {
		case float64:
			r.cid = int(v)
		case pdfString:
			r.text = decodeUTF16([]byte(v), binary.BigEndian)
			if len(v) == 1 {
				r.text = string(rune(v[0]))
			}
		case []any:
			for i, x := range v {
				if s, ok := x.(pdfString); ok && r.from+i <= r.to && len(*out) < pdfMaxRanges {
					*out = append(*out, pdfCodes{from: r.from + i, to: r.from + i, bytes: r.bytes, text: decodeUTF16([]byte(s), binary.BigEndian)})
				}
			}
			continue
		}
		*out = append(*out, r)
	}
}

func codeOf(s pdfString) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n<<8 | int(s[i])
	}
	return n
}

func (m *pdfCMap) sort() {
	for _, l := range [...][]pdfCodes{m.cids, m.texts} {
		sort.SliceStable(l, func(i, j int) bool { return l[i].from < l[j].from })
	}
}

// findCodes is the range that holds the code; where several do, the one that begins last.
func findCodes(l []pdfCodes, code, bytes int) *pdfCodes {
	k := sort.Search(len(l), func(i int) bool { return l[i].from > code }) - 1
	for n := 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		if r := &l[k]; r.bytes == bytes && code <= r.to {
			return r
		}
	}
	return nil
}

// next gives the first code of s and its length; two bytes where the map does not say.
func (m *pdfCMap) next(s pdfString) (code, n int) {
	if m != nil {
		for n := 1; n <= 4 && n <= len(s); n++ {
			code := codeOf(s[:n])
			for _, r := range m.spaces {
				if r.bytes == n && code >= r.from && code <= r.to {
					return code, n
				}
			}
		}
	}
	n = min(2, len(s))
	return codeOf(s[:n]), n
}

func (m *pdfCMap) cid(code, n int) int {
	if m == nil || len(m.cids) == 0 {
		return code
	}
	if r := findCodes(m.cids, code, n); r != nil {
		return r.cid + code - r.from
	}
	return 0
}

// text is what the code says, "" where the map has nothing or only what no text has.
func (m *pdfCMap) text(code, n int) string {
	if m == nil {
		return ""
	}
	r := findCodes(m.texts, code, n)
	if r == nil {
		return ""
	}
	s := r.text
	if d := code - r.from; d > 0 && s != "" {
		last, w := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-w] + string(last+rune(d))
	}
	if strings.ContainsAny(s, "\x00\ufffd") {
		return ""
	}
	return s
}

// simpleEncoding gives the characters of a font's codes: the encoding that it names or that is built into it, and the differences from that.
func (f *pdfFile) simpleEncoding(d, desc pdfDict, name string) *[256]string {
	e := &[256]string{}
	named := f.name(d["Encoding"])
	dict, _ := f.dict(d["Encoding"])
	if n := f.name(dict["BaseEncoding"]); n != "" {
		named = n
	}
	symbolic := strings.Contains(name, "Symbol") || strings.Contains(name, "Dingbats")
	for c := 0; c < 256; c++ {
		switch {
		case symbolic, c < ' ':
		case named == "MacRomanEncoding":
			e[c] = macRoman(byte(c))
		case named == "WinAnsiEncoding", f.name(d["Subtype"]) == "TrueType":
			e[c] = string(windows1252(byte(c)))
		default:
			e[c] = standardEncoding(byte(c))
		}
	}
	if named == "" {
		if s, ok := f.value(desc["FontFile"]).(*pdfStream); ok {
			builtIn(e, f.decode(s))
		}
	}
	code := 0
	for _, v := range f.list(dict["Differences"]) {
		switch v := f.value(v).(type) {
		case float64:
			code = int(v)
		case pdfName:
			if code >= 0 && code < 256 {
				e[code] = glyphText(string(v))
			}
			code++
		}
	}
	return e
}

// builtIn reads the encoding in the readable head of a Type 1 font: "dup 27 /ff put".
func builtIn(e *[256]string, font []byte) {
	n := bytes.Index(font, []byte("/Encoding"))
	if n < 0 {
		return
	}
	font = font[n:min(len(font), n+16000)]
	if end := bytes.Index(font, []byte("readonly def")); end >= 0 {
		font = font[:end]
	}
	if bytes.HasPrefix(font, []byte("/Encoding StandardEncoding")) {
		return
	}
	*e = [256]string{}
	words := strings.Fields(strings.ReplaceAll(string(font), "/", " /"))
	for i := 0; i+2 < len(words); i++ {
		if words[i] == "dup" && strings.HasPrefix(words[i+2], "/") {
			if c, err := strconv.Atoi(words[i+1]); err == nil && c >= 0 && c < 256 {
				e[c] = glyphText(words[i+2][1:])
			}
		}
	}
}

// standardEncoding is Adobe's, which ends in ASCII with two quotation marks of its own.
func standardEncoding(c byte) string {
	const high = "\xa1¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\xb1–†‡·\xb6¶•‚„”»…‰\xbf¿\xc1`´ˆ˜¯˘˙¨\xca˚¸\xcd˝˛ˇ—\xe1Æ\xe3ª\xe8ŁØŒº\xf1æ\xf5ı\xf8łøœß"
	switch {
	case c == '\'':
		return "’"
	case c == '`':
		return "‘"
	case c < 0x7f:
		return string(rune(c))
	}
	return nth(high, c)
}

func macRoman(c byte) string {
	const high = "\x80ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
	if c < 0x80 {
		return string(rune(c))
	}
	return nth(high, c)
}

// nth finds the character of a code in a list in which a byte that is no UTF-8 gives the code of the character behind it.
func nth(list string, c byte) string {
	code := byte(0)
	for i := 0; i < len(list); {
		r, w := utf8.DecodeRuneInString(list[i:])
		if r == utf8.RuneError && w == 1 {
			code = list[i]
		} else {
			if code == c {
				return string(r)
			}
			code++
		}
		i += w
	}
	return ""
}

// glyphText is the text that a glyph of that name draws, "" where the name does not say. Names are Adobe's (Adobe Glyph List for New
// Fonts): "a", "eacute", "f_f_i", "uni00E9"; only those of Latin texts are known, and accented letters are taken apart.
func glyphText(name string) string {
	if dot := strings.IndexByte(name, '.'); dot > 0 {
		name = name[:dot]
	}
	if strings.IndexByte(name, '_') > 0 {
		out := ""
		for _, part := range strings.Split(name, "_") {
			out += glyphText(part)
		}
		return out
	}
	if len(name) == 1 && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z') {
		return name
	}
	for _, u := range [...]string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(name, u); ok && len(hex) >= 4 && len(hex) <= 6 {
			if n, err := strconv.ParseUint(hex, 16, 32); err == nil && n < utf8.MaxRune && !utf16.IsSurrogate(rune(n)) {
				return string(rune(n))
			}
		}
	}
	const names = " space   exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus + comma , hyphen - period . slash / " +
		"zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] " +
		"asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © " +
		"ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ± acute ´ mu µ paragraph ¶ periodcentered · cedilla ¸ ordmasculine º guillemotright » " +
		"onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ AE Æ ae æ Eth Ð eth ð Thorn Þ thorn þ Oslash Ø oslash ø germandbls ß multiply × divide ÷ OE Œ oe œ Lslash Ł lslash ł " +
		"Dcroat Đ dcroat đ Hbar Ħ hbar ħ dotlessi ı dotlessj ȷ florin ƒ circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚ ogonek ˛ tilde ˜ hungarumlaut ˝ suppress \u0335 commaaccent \u0326 endash – emdash — " +
		"quoteleft ‘ quoteright ’ quotesinglbase ‚ quotedblleft “ quotedblright ” quotedblbase „ dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright › " +
		"fraction ⁄ Euro € trademark ™ minus − ff ff fi fi fl fl ffi ffi ffl ffl nbspace \u00a0 sfthyphen \u00ad onesuperior ¹ twosuperior ² threesuperior ³ "
	if n := strings.Index(names, " "+name+" "); n >= 0 && name != "" {
		s := names[n+len(name)+2:]
		return s[:max(1, strings.IndexByte(s, ' '))]
	}
	if len(name) > 3 {
		if r := composed(name[0], accent(glyphText(name[1:]))); r != 0 {
			return string(r)
		}
	}
	return ""
}

// accent is the combining mark of an accent that stands by itself, 0 where s is none.
func accent(s string) rune {
	const alone = "`´ˆ~¨˚ˇ¸˜¯˘˙˝˛^°\u0335\u0326"
	const marks = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0303\u0304\u0306\u0307\u030b\u0328\u0302\u030a\u0335\u0326"
	r, w := utf8.DecodeRuneInString(s)
	if s == "" || w != len(s) {
		return 0
	}
	m := marks
	for _, a := range alone {
		mark, n := utf8.DecodeRuneInString(m)
		if a == r || mark == r {
			return mark
		}
		m = m[n:]
	}
	return 0
}
