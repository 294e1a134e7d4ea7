package text

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON
//
// What the program reads and writes of JSON (RFC 8259) is little, and encoding/json with the reflection behind it was a twentieth of what the browser
// downloads, and a twentieth of the time of a comparison. So values are read as maps and lists, and written by a Writer that is told what comes next.
// Members gives those of an object and says which one is of another type than it should be. All of it is linear; the tests hold it against encoding/json.

// maxDepth is how deep lists and objects may lie within each other.
const maxDepth = 10000

// ParseJSON reads one value: nil, bool, float64, string, []any or map[string]any. ok is false where s is anything else than one value.
func ParseJSON(s string) (v any, ok bool) {
	p := parser{s: s}
	v, ok = p.value(0)
	p.space()
	return v, ok && p.at == len(s)
}

// JSONError says where s stops being JSON, "" where it does not.
func JSONError(s string) string {
	p := parser{s: s}
	_, ok := p.value(0)
	p.space()
	switch {
	case ok && p.at == len(s):
		return ""
	case p.at >= len(s):
		return fmt.Sprintf("it ends too early, at byte %d", len(s))
	}
	return fmt.Sprintf("byte %d is not as it should be", p.at)
}

// JSONItems gives the members of a list, each as it stands. ok is false where s is no list.
func JSONItems(s string) (items []string, ok bool) {
	p := parser{s: s, items: &items}
	v, ok := p.value(0)
	p.space()
	_, list := v.([]any)
	return items, ok && list && p.at == len(s)
}

type parser struct {
	s     string
	at    int
	items *[]string // where the members of the outermost list go; may be nil
}

func (p *parser) space() {
	for p.at < len(p.s) && (p.s[p.at] == ' ' || p.s[p.at] == '\n' || p.s[p.at] == '\t' || p.s[p.at] == '\r') {
		p.at++
	}
}

// next passes over white space and the byte b.
func (p *parser) next(b byte) bool {
	p.space()
	if p.at < len(p.s) && p.s[p.at] == b {
		p.at++
		return true
	}
	return false
}

func (p *parser) word(w string) bool {
	if strings.HasPrefix(p.s[p.at:], w) {
		p.at += len(w)
		return true
	}
	return false
}

func (p *parser) value(depth int) (v any, ok bool) {
	p.space()
	if p.at == len(p.s) || depth > maxDepth {
		return nil, false
	}
	switch p.s[p.at] {
	case '{':
		return p.object(depth)
	case '[':
		return p.list(depth)
	case '"':
		return p.text()
	case 't':
		return true, p.word("true")
	case 'f':
		return false, p.word("false")
	case 'n':
		return nil, p.word("null")
	}
	return p.number()
}

func (p *parser) object(depth int) (any, bool) {
	p.at++
	m := map[string]any{}
	if p.next('}') {
		return m, true
	}
	for {
		p.space()
		if p.at == len(p.s) || p.s[p.at] != '"' {
			return nil, false
		}
		key, ok := p.text()
		if !ok || !p.next(':') {
			return nil, false
		}
		if m[key], ok = p.value(depth + 1); !ok {
			return nil, false
		}
		if !p.next(',') {
			return m, p.next('}')
		}
	}
}

func (p *parser) list(depth int) (any, bool) {
	p.at++
	l := []any{}
	if p.next(']') {
		return l, true
	}
	for {
		p.space()
		from := p.at
		v, ok := p.value(depth + 1)
		if !ok {
			return nil, false
		}
		if p.items != nil && depth == 0 {
			*p.items = append(*p.items, p.s[from:p.at]) // as they stand; what they are is not kept
		} else {
			l = append(l, v)
		}
		if !p.next(',') {
			return l, p.next(']')
		}
	}
}

// text reads a string; bytes that are no UTF-8 and halves of surrogate pairs become U+FFFD.
func (p *parser) text() (string, bool) {
	p.at++
	from := p.at
	for p.at < len(p.s) && p.s[p.at] >= ' ' && p.s[p.at] != '"' && p.s[p.at] != '\\' {
		p.at++
	}
	if p.at < len(p.s) && p.s[p.at] == '"' {
		p.at++
		return strings.ToValidUTF8(p.s[from:p.at-1], "\ufffd"), true // one for a run, where the rest of the file has gone wrong too
	}
	b := []byte(p.s[from:p.at])
	for p.at < len(p.s) {
		switch c := p.s[p.at]; {
		case c < ' ':
			return "", false
		case c == '"':
			p.at++
			return strings.ToValidUTF8(string(b), "\ufffd"), true
		case c != '\\':
			b = append(b, c)
			p.at++
		default:
			if p.at++; p.at == len(p.s) {
				return "", false
			}
			c = p.s[p.at]
			p.at++
			if c == 'u' {
				r, ok := p.hex()
				if !ok {
					return "", false
				}
				if utf16.IsSurrogate(r) {
					before := p.at
					second, ok := rune(0), false
					if p.word(`\u`) {
						second, ok = p.hex()
					}
					if r = utf16.DecodeRune(r, second); !ok || r == utf8.RuneError {
						r, p.at = utf8.RuneError, before
					}
				}
				b = utf8.AppendRune(b, r)
				continue
			}
			k := strings.IndexByte(`"\/bfnrt`, c)
			if k < 0 {
				return "", false
			}
			b = append(b, "\"\\/\b\f\n\r\t"[k])
		}
	}
	return "", false
}

// hex reads the four digits of an escape.
func (p *parser) hex() (rune, bool) {
	if p.at+4 > len(p.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(p.s[p.at:p.at+4], 16, 32)
	p.at += 4
	return rune(n), err == nil && p.s[p.at-4] != '+' && p.s[p.at-4] != '_'
}

func (p *parser) number() (any, bool) {
	from := p.at
	digits := func() bool {
		start := p.at
		for p.at < len(p.s) && p.s[p.at] >= '0' && p.s[p.at] <= '9' {
			p.at++
		}
		return p.at > start
	}
	p.word("-")
	if !p.word("0") && !digits() || p.word(".") && !digits() {
		return nil, false
	}
	if p.word("e") || p.word("E") {
		if !p.word("+") {
			p.word("-")
		}
		if !digits() {
			return nil, false
		}
	}
	f, err := strconv.ParseFloat(p.s[from:p.at], 64)
	return f, err == nil
}

// Members are those of a JSON object. One that is not there, or null, is as good as zero; the first that is of another type than is asked for is kept
// for Wrong.
type Members struct {
	of    map[string]any
	path  string
	wrong *string
}

// MembersOf are those of a value that ParseJSON has read.
func MembersOf(v any) Members {
	m := Members{wrong: new(string)}
	m.of = as[map[string]any](m, "", v, "an object")
	return m
}

// Wrong says what is of another type than it should be: "articles must be an array". "" where nothing is.
func (m Members) Wrong() string { return *m.wrong }

// refuse keeps that a member is of another type than it should be, where it is the first such.
func (m Members) refuse(key, kind string) {
	if *m.wrong == "" {
		*m.wrong = cmp.Or(m.path+key, "the whole") + " must be " + kind
	}
}

// as takes the value as a T.
func as[T any](m Members, key string, v any, kind string) T {
	out, ok := v.(T)
	if !ok && v != nil {
		m.refuse(key, kind)
	}
	return out
}

// Has reports whether there is such a member and it is not null.
func (m Members) Has(key string) bool { return m.of[key] != nil }

// Text is a string.
func (m Members) Text(key string) string { return as[string](m, key, m.of[key], "a string") }

// Bool is true or false.
func (m Members) Bool(key string) bool { return as[bool](m, key, m.of[key], "true or false") }

// Int is a whole number.
func (m Members) Int(key string) int {
	f := as[float64](m, key, m.of[key], "a number")
	if f != math.Trunc(f) || math.Abs(f) > 1<<53 {
		m.refuse(key, "a whole number")
		return 0
	}
	return int(f)
}

// Object is an object.
func (m Members) Object(key string) Members {
	return Members{as[map[string]any](m, key, m.of[key], "an object"), m.path + key + ".", m.wrong}
}

// List is an array of objects.
func (m Members) List(key string) []Members {
	return m.each(key, as[[]any](m, key, m.of[key], "an array"))
}

// ListOf are the members of a value that ParseJSON has read as an array of objects, and what is wrong with it.
func ListOf(v any) (list []Members, wrong string) {
	m := Members{wrong: new(string)}
	list = m.each("", as[[]any](m, "", v, "an array"))
	return list, *m.wrong
}

func (m Members) each(key string, values []any) []Members {
	var out []Members
	for i, v := range values {
		at := fmt.Sprintf("%s[%d]", key, i)
		out = append(out, Members{as[map[string]any](m, at, v, "an object"), m.path + at + ".", m.wrong})
	}
	return out
}

// Writer writes JSON. Between an Object or a List and its End come its members, each behind its Key in an object. With Indent, each member has a
// line of its own, as encoding/json sets them.
type Writer struct {
	Bytes  []byte
	Indent bool // by one space a level

	first bool // nothing stands yet in the object or list at hand
	keyed bool // a key has been written for the value that follows
	depth int
}

// before sets what stands before a value or key.
func (w *Writer) before() {
	if w.keyed {
		w.keyed = false
		return
	}
	if w.depth > 0 {
		if !w.first {
			w.Bytes = append(w.Bytes, ',')
		}
		w.line()
	}
	w.first = false
}

func (w *Writer) line() {
	if w.Indent {
		w.Bytes = append(w.Bytes, '\n')
		for range w.depth {
			w.Bytes = append(w.Bytes, ' ')
		}
	}
}

func (w *Writer) open(b byte) {
	w.before()
	w.Bytes = append(w.Bytes, b)
	w.depth++
	w.first = true
}

// Object and List begin one.
func (w *Writer) Object() { w.open('{') }
func (w *Writer) List()   { w.open('[') }

// EndObject and EndList end it.
func (w *Writer) EndObject() { w.end('}') }
func (w *Writer) EndList()   { w.end(']') }

func (w *Writer) end(b byte) {
	w.depth--
	if !w.first {
		w.line()
	}
	w.Bytes = append(w.Bytes, b)
	w.first = false
}

// Key names the next member of an object; its value is to be written next. It holds nothing that JSON writes otherwise.
func (w *Writer) Key(key string) *Writer {
	w.before()
	w.Bytes = append(append(append(w.Bytes, '"'), key...), '"', ':')
	if w.Indent {
		w.Bytes = append(w.Bytes, ' ')
	}
	w.keyed = true
	return w
}

// Some writes a member that is left out where its text is empty.
func (w *Writer) Some(key, s string) {
	if s != "" {
		w.Key(key).Text(s)
	}
}

// Yes writes a member that is left out where it is not so.
func (w *Writer) Yes(key string, v bool) {
	if v {
		w.Key(key).Bool(true)
	}
}

// Objects writes a list of objects, whose members the function writes; null where there is no list.
func Objects[T any](w *Writer, all []T, members func(*T, *Writer)) {
	if all == nil {
		w.Null()
		return
	}
	w.List()
	for i := range all {
		w.Object()
		members(&all[i], w)
		w.EndObject()
	}
	w.EndList()
}

// Texts writes a list of strings; null where there is none.
func (w *Writer) Texts(all []string) {
	if all == nil {
		w.Null()
		return
	}
	w.List()
	for _, s := range all {
		w.Text(s)
	}
	w.EndList()
}

// Text writes a string.
func (w *Writer) Text(s string) {
	w.before()
	b := append(w.Bytes, '"')
	from := 0 // what stands from here on is written as it is
	for i := 0; ; {
		if i += unescaped(s[i:]); i == len(s) {
			break
		}
		c := s[i]
		r, n := rune(c), 1
		if c >= utf8.RuneSelf {
			if r, n = utf8.DecodeRuneInString(s[i:]); r != '\u2028' && r != '\u2029' && (r != utf8.RuneError || n > 1) {
				i += n
				continue
			}
		}
		b = append(b, s[from:i]...)
		if k := strings.IndexByte("\"\\\b\f\n\r\t", c); k >= 0 {
			b = append(b, '\\', `"\bfnrt`[k])
		} else {
			const hex = "0123456789abcdef"
			b = append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		}
		i += n
		from = i
	}
	w.Bytes = append(append(b, s[from:]...), '"')
}

// unescaped is how many bytes at the beginning of s are ASCII that stands in JSON as it is.
func unescaped(s string) int {
	i := 0
	for len(s)-i >= 8 { // as in Level
		b := s[i : i+8]
		if odd(b[0])|odd(b[1])|odd(b[2])|odd(b[3])|odd(b[4])|odd(b[5])|odd(b[6])|odd(b[7]) >= utf8.RuneSelf {
			break
		}
		i += 8
	}
	for i < len(s) && odd(s[i]) < utf8.RuneSelf {
		i++
	}
	return i
}

// odd has its highest bit where a byte is a control, a quotation mark, a backslash or no ASCII.
func odd(c byte) byte { return c | (c - ' ') | ((c ^ '"') - 1) | ((c ^ '\\') - 1) }

// Int, Bool and Null write such a value.
func (w *Writer) Int(n int) {
	w.before()
	w.Bytes = strconv.AppendInt(w.Bytes, int64(n), 10)
}

func (w *Writer) Bool(v bool) {
	w.before()
	w.Bytes = strconv.AppendBool(w.Bytes, v)
}

func (w *Writer) Null() {
	w.before()
	w.Bytes = append(w.Bytes, "null"...)
}

// Float writes a number as JavaScript does; it must be finite.
func (w *Writer) Float(f float64) {
	w.before()
	if size := max(f, -f); size != 0 && (size < 1e-6 || size >= 1e21) {
		w.Bytes = strconv.AppendFloat(w.Bytes, f, 'e', -1, 64)
		if n := len(w.Bytes); n >= 4 && w.Bytes[n-4] == 'e' && w.Bytes[n-3] == '-' && w.Bytes[n-2] == '0' { // e-09 is e-9
			w.Bytes = append(w.Bytes[:n-2], w.Bytes[n-1])
		}
		return
	}
	w.Bytes = strconv.AppendFloat(w.Bytes, f, 'f', -1, 64)
}
