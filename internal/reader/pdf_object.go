package reader

import (
	"bytes"
	"encoding/binary"
	"sort"
	"strconv"
)

// How the objects of a PDF are found. A PDF is a heap of numbered objects with a table of where each one stands; the table is cut off in
// files whose download broke, wrong in files that a mail gateway touched, and may lead in circles in files made to do harm. So it is not
// read at all: one pass over the file notes every "12 0 obj", the way programs do that repair such files. Where a number comes twice the
// later one counts, because a PDF that was changed has its changes appended. Objects packed together in an object stream stand where that
// stream stands. The cost is one search through the file. What it gets wrong: an object that a later version of the file deletes, if
// something still points at it, and another PDF attached to this one as it stands.
//
// PDF 32000-1:2008, chapter 7, has the syntax.

type (
	pdfName   string
	pdfString string
	pdfOp     string // a keyword or operator; "" at the end
	pdfRef    int    // generations are not told apart
	pdfDict   map[pdfName]any
	pdfStream struct {
		dict pdfDict
		raw  []byte
		num  int // of the object, for decryption
	}
)

// pdfWork is how many steps reading one file may take: a token, a glyph and eight bytes unpacked are a step each. The longest newspaper
// pages take a twentieth of it; a file that takes all of it was made to.
const pdfWork = 20 << 20

// pdfFile is a file while it is read.
type pdfFile struct {
	data    []byte
	at      map[int]int // where in data an object's value begins
	packed  map[int]pdfPacked
	known   map[int]any // objects already parsed
	trailer pdfDict
	crypt   *pdfCrypt
	work    int // steps left

	complete bool // all objects are found
	fonts    map[int]*pdfFont
}

// pdfPacked is an object in an object stream.
type pdfPacked struct {
	stream []byte
	at     int
}

// pdfLexer reads objects from b.
type pdfLexer struct {
	b    []byte
	i    int
	work *int
	refs bool // "12 0 R" is a reference: in files, not in the contents of pages
}

func pdfSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func pdfDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return pdfSpace(c)
}

func (l *pdfLexer) skip() {
	for l.i < len(l.b) {
		c := l.b[l.i]
		if c == '%' {
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
		} else if !pdfSpace(c) {
			return
		} else {
			l.i++
		}
	}
}

// deepest is how far arrays and dictionaries nest.
const deepest = 64

// object reads the next object or operator.
func (l *pdfLexer) object(depth int) any {
	*l.work--
	l.skip()
	if l.i >= len(l.b) || *l.work < 0 || depth > deepest {
		l.i = len(l.b)
		return pdfOp("")
	}
	c := l.b[l.i]
	switch {
	case c == '/':
		return l.name()
	case c == '(':
		return l.literal()
	case c == '[':
		l.i++
		list := []any{}
		for {
			v := l.object(depth + 1)
			if op, ok := v.(pdfOp); ok {
				if op == "]" || op == "" || op == "endobj" {
					return list
				}
				continue
			}
			list = append(list, v)
		}
	case c == '<' && l.i+1 < len(l.b) && l.b[l.i+1] == '<':
		l.i += 2
		return l.dict(depth)
	case c == '<':
		return l.hex()
	case c == '>' && l.i+1 < len(l.b) && l.b[l.i+1] == '>':
		l.i += 2
		return pdfOp(">>")
	case pdfDelimiter(c):
		l.i++
		return pdfOp(l.b[l.i-1 : l.i])
	}
	start := l.i
	for l.i < len(l.b) && !pdfDelimiter(l.b[l.i]) {
		l.i++
	}
	word := l.b[start:l.i]
	if n, ok := pdfNumber(word); ok {
		if l.refs && n >= 0 && n == float64(int(n)) {
			if after := l.reference(); after > 0 {
				l.i = after
				return pdfRef(n)
			}
		}
		return n
	}
	switch string(word) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return pdfOp(word)
}

// reference gives the place behind "0 R" if that comes next, and 0 otherwise.
func (l *pdfLexer) reference() int {
	i := l.i
	for i < len(l.b) && pdfSpace(l.b[i]) {
		i++
	}
	from := i
	for i < len(l.b) && i < from+6 && isDigit(l.b[i]) {
		i++
	}
	if i == from {
		return 0
	}
	from = i
	for i < len(l.b) && pdfSpace(l.b[i]) {
		i++
	}
	if i == from || i >= len(l.b) || l.b[i] != 'R' || i+1 < len(l.b) && !pdfDelimiter(l.b[i+1]) {
		return 0
	}
	return i + 1
}

// pdfNumber reads a number as viewers do: signs may be doubled and a second point ends it.
func pdfNumber(b []byte) (float64, bool) {
	n, scale, digits, sign := 0.0, 0.0, 0, 1.0
	for i, c := range b {
		switch {
		case c == '-' && digits == 0:
			sign = -1
		case c == '-': // "12.5-3"
			return sign * n, true
		case c == '+' && i == 0:
		case c == '.' && scale == 0:
			scale = 1
		case c == '.':
			return sign * n, digits > 0
		case isDigit(c) && scale > 0:
			scale /= 10
			n += float64(float64(c-'0') * scale)
			digits++
		case isDigit(c):
			n = float64(n*10) + float64(c-'0')
			digits++
		default:
			return 0, false
		}
	}
	return sign * n, digits > 0
}

func (l *pdfLexer) name() pdfName {
	l.i++
	start, plain := l.i, true
	for l.i < len(l.b) && !pdfDelimiter(l.b[l.i]) {
		plain = plain && l.b[l.i] != '#'
		l.i++
	}
	if plain {
		return pdfName(l.b[start:l.i])
	}
	var out []byte
	for i := start; i < l.i; i++ {
		if l.b[i] == '#' && i+2 < l.i && hexDigit(l.b[i+1]) >= 0 && hexDigit(l.b[i+2]) >= 0 {
			out = append(out, byte(hexDigit(l.b[i+1])<<4|hexDigit(l.b[i+2])))
			i += 2
			continue
		}
		out = append(out, l.b[i])
	}
	return pdfName(out)
}

func (l *pdfLexer) hex() pdfString {
	var out []byte
	high, digits := 0, 0
	for l.i++; l.i < len(l.b) && l.b[l.i] != '>'; l.i++ {
		d := hexDigit(l.b[l.i])
		if d < 0 {
			continue
		}
		if digits++; digits%2 == 1 {
			high = d << 4
		} else {
			out = append(out, byte(high|d))
		}
	}
	if digits%2 == 1 {
		out = append(out, byte(high))
	}
	l.i++
	*l.work -= digits / 16
	return pdfString(out)
}

func (l *pdfLexer) literal() pdfString {
	var out []byte
	open := 1
	for l.i++; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				l.i++
				*l.work -= len(out) / 8
				return pdfString(out)
			}
		case '\\':
			if l.i++; l.i >= len(l.b) {
				return pdfString(out)
			}
			switch c = l.b[l.i]; c {
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case '\r':
				if l.i+1 < len(l.b) && l.b[l.i+1] == '\n' {
					l.i++
				}
				continue
			case '\n':
				continue
			case '0', '1', '2', '3', '4', '5', '6', '7':
				n := int(c - '0')
				for k := 0; k < 2 && l.i+1 < len(l.b) && l.b[l.i+1] >= '0' && l.b[l.i+1] <= '7'; k++ {
					l.i++
					n = n<<3 | int(l.b[l.i]-'0')
				}
				c = byte(n)
			}
		}
		out = append(out, c)
	}
	*l.work -= len(out) / 8
	return pdfString(out)
}

func (l *pdfLexer) dict(depth int) pdfDict {
	d := pdfDict{}
	for {
		switch key := l.object(depth + 1).(type) {
		case pdfName:
			v := l.object(depth + 1)
			if op, ok := v.(pdfOp); ok {
				if op == ">>" || op == "" {
					return d
				}
				continue
			}
			d[key] = v
		case pdfOp:
			if key == ">>" || key == "" || key == "endobj" || key == "stream" {
				return d
			}
		}
	}
}

// openPDF finds the objects of a file.
func openPDF(data []byte) *pdfFile {
	f := &pdfFile{data: data, at: map[int]int{}, packed: map[int]pdfPacked{}, known: map[int]any{}, fonts: map[int]*pdfFont{}, trailer: pdfDict{}, work: pdfWork}
	var streams []int                              // numbers of object streams
	next := func(word string, was, from int) int { // the word's next place, len(data) where there is none
		if was >= from {
			return was
		}
		if from > len(data) { // an object that a cut file says to go on
			return len(data)
		}
		if n := bytes.Index(data[from:], []byte(word)); n >= 0 {
			return from + n
		}
		return len(data)
	}
	object, trailer := -1, -1
	for i := 0; f.work >= 0; {
		object, trailer = next("obj", object, i), next("trailer", trailer, i)
		if trailer < object {
			l := f.lexer(data, trailer+len("trailer"))
			if d, ok := l.object(0).(pdfDict); ok {
				f.addTrailer(d)
			}
			i = l.i
			continue
		}
		if object == len(data) {
			break
		}
		i = object + len("obj")
		num, ok := objectNumber(data[:i-len("obj")])
		if !ok {
			continue
		}
		f.at[num] = i
		if head := data[i:min(len(data), i+400)]; bytes.Contains(head, []byte("stream")) || bytes.Contains(head, []byte("/XRef")) || bytes.Contains(head, []byte("/ObjStm")) {
			if s, ok := f.parse(data, i, num).(*pdfStream); ok {
				switch s.dict["Type"] {
				case pdfName("XRef"):
					f.addTrailer(s.dict)
				case pdfName("ObjStm"):
					streams = append(streams, num)
				}
				i += len(s.raw) * 9 / 10 // nothing that stands in a stream is an object
			}
		}
	}
	f.complete = true
	if e, ok := f.dict(f.trailer["Encrypt"]); ok {
		if f.crypt = newPDFCrypt(f, e); f.crypt == nil {
			return f
		}
		clear(f.known) // what was read before was not decrypted
	}
	for _, num := range streams {
		f.unpack(num)
	}
	return f
}

func (f *pdfFile) lexer(b []byte, at int) *pdfLexer {
	return &pdfLexer{b: b, i: at, work: &f.work, refs: true}
}

// objectNumber reads the "12 0 " that ends b.
func objectNumber(b []byte) (int, bool) {
	end := len(b)
	back := func(want func(byte) bool) int {
		n := 0
		for end > 0 && n < 12 && want(b[end-1]) {
			end--
			n++
		}
		return n
	}
	back(pdfSpace)
	if back(isDigit) == 0 || back(pdfSpace) == 0 {
		return 0, false
	}
	stop := end
	if back(isDigit) == 0 {
		return 0, false
	}
	n, err := strconv.Atoi(string(b[end:stop]))
	return n, err == nil
}

// addTrailer notes what a trailer says; later ones count, but none takes away what an earlier one said.
func (f *pdfFile) addTrailer(d pdfDict) {
	for _, key := range [...]pdfName{"Root", "Encrypt", "ID"} {
		if v, ok := d[key]; ok {
			f.trailer[key] = v
		}
	}
}

// parse reads the object whose value begins at data[at:]; a stream gets its bytes.
func (f *pdfFile) parse(data []byte, at, num int) any {
	l := f.lexer(data, at)
	v := l.object(0)
	d, ok := v.(pdfDict)
	if !ok {
		return v
	}
	l.skip()
	if !bytes.HasPrefix(data[min(l.i, len(data)):], []byte("stream")) {
		return v
	}
	start := l.i + len("stream")
	if start < len(data) && data[start] == '\r' {
		start++
	}
	if start < len(data) && data[start] == '\n' {
		start++
	}
	rest := data[min(start, len(data)):]
	n, ok := d["Length"].(float64)
	if !ok && f.complete {
		n, ok = f.number(d["Length"])
	}
	if ok {
		if n >= 0 && int(n) <= len(rest) && bytes.HasPrefix(bytes.TrimLeft(rest[int(n):min(len(rest), int(n)+20)], "\r\n \t\x00"), []byte("endstr")) {
			return &pdfStream{d, rest[:int(n)], num}
		}
	}
	end := bytes.Index(rest, []byte("endstream"))
	if end < 0 {
		end = len(rest)
	}
	f.work -= end / 64
	return &pdfStream{d, rest[:end], num}
}

// unpack notes the objects in an object stream, unless they stand later in the file as well.
func (f *pdfFile) unpack(num int) {
	s, ok := f.get(num).(*pdfStream)
	if !ok {
		return
	}
	count, _ := f.number(s.dict["N"])
	first, _ := f.number(s.dict["First"])
	data := f.decode(s)
	f.work -= len(data) / 2 // they are all kept
	if first < 0 || int(first) > len(data) {
		return
	}
	l := f.lexer(data[:int(first)], 0)
	for n := 0; n < int(count); n++ {
		object, ok1 := l.object(0).(float64)
		at, ok2 := l.object(0).(float64)
		if !ok1 || !ok2 {
			return
		}
		if where, ok := f.at[int(object)]; ok && where > f.at[num] || at < 0 || int(first+at) > len(data) {
			continue
		}
		delete(f.at, int(object))
		delete(f.known, int(object))
		f.packed[int(object)] = pdfPacked{data, int(first + at)}
	}
}

// get is the object of that number, nil where there is none.
func (f *pdfFile) get(num int) any {
	if v, ok := f.known[num]; ok {
		return v
	}
	if f.work < 0 {
		return nil
	}
	f.known[num] = nil // in case it leads back here
	var v any
	if at, ok := f.at[num]; ok {
		v = f.parse(f.data, at, num)
		if f.crypt != nil {
			v = f.crypt.strings(v, num)
		}
	} else if p, ok := f.packed[num]; ok {
		v = f.lexer(p.stream, p.at).object(0)
	}
	f.known[num] = v
	return v
}

// value follows references.
func (f *pdfFile) value(v any) any {
	for n := 0; n < 16; n++ {
		r, ok := v.(pdfRef)
		if !ok {
			return v
		}
		v = f.get(int(r))
	}
	return nil
}

func (f *pdfFile) dict(v any) (pdfDict, bool) {
	switch v := f.value(v).(type) {
	case pdfDict:
		return v, true
	case *pdfStream:
		return v.dict, true
	}
	return nil, false
}

func (f *pdfFile) number(v any) (float64, bool) {
	n, ok := f.value(v).(float64)
	return n, ok
}

func (f *pdfFile) name(v any) pdfName {
	n, _ := f.value(v).(pdfName)
	return n
}

func (f *pdfFile) list(v any) []any {
	l, _ := f.value(v).([]any)
	return l
}

// numbers is a list of exactly n numbers.
func (f *pdfFile) numbers(v any, n int) ([]float64, bool) {
	l := f.list(v)
	if len(l) != n {
		return nil, false
	}
	out := make([]float64, n)
	for i := range l {
		x, ok := f.number(l[i])
		if !ok {
			return nil, false
		}
		out[i] = x
	}
	return out, true
}

// pdfPage is a page with what it inherits.
type pdfPage struct {
	dict      pdfDict
	resources pdfDict
	box       []float64 // what of it is seen; nil where it does not say
}

// pdfMaxPages is how many pages are read: no article is longer.
const pdfMaxPages = 200

// pages gives the pages in order: those that the page tree leads to, or, where it is broken, all there are, by their number.
func (f *pdfFile) pages() (pages []pdfPage, more bool) {
	root, _ := f.dict(f.trailer["Root"])
	seen := map[int]bool{}
	var walk func(v any, above pdfPage, depth int)
	walk = func(v any, above pdfPage, depth int) {
		if r, ok := v.(pdfRef); ok {
			if seen[int(r)] {
				return
			}
			seen[int(r)] = true
		}
		d, ok := f.dict(v)
		if !ok || depth > deepest || f.work < 0 {
			return
		}
		if len(pages) >= pdfMaxPages {
			more = true
			return
		}
		above.dict = d
		if r, ok := f.dict(d["Resources"]); ok {
			above.resources = r
		}
		for _, key := range [...]pdfName{"MediaBox", "CropBox"} {
			if b, ok := f.numbers(d[key], 4); ok {
				above.box = b
			}
		}
		if kids := f.list(d["Kids"]); kids != nil {
			for _, k := range kids {
				walk(k, above, depth+1)
			}
		} else if d["Contents"] != nil || f.name(d["Type"]) == "Page" {
			pages = append(pages, above)
		}
	}
	walk(root["Pages"], pdfPage{}, 0)
	if len(pages) > 0 {
		return pages, more
	}
	var nums []int
	for n := range f.at { // order: sorted below
		nums = append(nums, n)
	}
	for n := range f.packed { // order: sorted below
		nums = append(nums, n)
	}
	sort.Ints(nums)
	for _, n := range nums {
		if d, ok := f.get(n).(pdfDict); ok && f.name(d["Type"]) == "Page" {
			walk(pdfRef(n), pdfPage{}, 0)
		}
	}
	return pages, more
}

// pdfText decodes a text string of a dictionary: UTF-16 or UTF-8 with a mark, else close to Windows-1252.
func pdfText(s pdfString) string {
	switch {
	case len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff:
		return decodeUTF16([]byte(s[2:]), binary.BigEndian)
	case len(s) >= 3 && s[:3] == "\xef\xbb\xbf":
		return string(s[3:])
	}
	return decode1252([]byte(s))
}
