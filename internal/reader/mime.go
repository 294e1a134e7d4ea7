package reader

import (
	"bytes"
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"storydiff/internal/text"
)

// The form of mail messages and of pages saved as one file (RFC 2045, 2046, 2047, 2557): a header, an empty line, a body that may be parts
// of the same form between lines of dashes. Go's packages for it belong to its network library, which the page does without.
//
// A part is a stretch of its parent's bytes, so that nothing is copied before a part is chosen, and nothing can refer back to what is
// around it. Parts may stand in parts to maxParts, messages in messages too.

const (
	maxPartDepth = 10
	maxParts     = 2000
)

// part is a header with the body that it speaks of.
type part struct {
	header []field
	body   []byte
}

// field is a line of a header, unfolded; the key in lower case.
type field struct{ key, value string }

// looksMIME reports whether the file begins as a message does: at least two lines that say what messages say, before anything else.
func looksMIME(data []byte) bool {
	known := 0
	for _, f := range parsePart(data[:min(len(data), 16<<10)]).header {
		switch f.key {
		case "from", "to", "date", "subject", "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "reply-to",
			"snapshot-content-location", "x-mailer", "content-transfer-encoding":
			known++
		}
	}
	return known >= 2
}

// parsePart takes header and body apart. Bytes that are no header are all body.
func parsePart(data []byte) part {
	p := part{body: data}
	rest := bytes.TrimPrefix(data, []byte("\ufeff"))
	if bytes.HasPrefix(rest, []byte("From ")) { // the line that parts messages in a mailbox
		_, rest, _ = bytes.Cut(rest, []byte("\n"))
	}
	for len(rest) > 0 && len(p.header) < 500 {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			p.body = after
			return p
		}
		if n := len(p.header); (line[0] == ' ' || line[0] == '\t') && n > 0 {
			if len(p.header[n-1].value) < 8192 {
				p.header[n-1].value += " " + fieldText(line)
			}
		} else if key, value, ok := bytes.Cut(line, []byte(":")); ok && fieldName(key) {
			p.header = append(p.header, field{strings.ToLower(string(key)), fieldText(value)})
		} else {
			return part{body: data}
		}
		rest = after
	}
	p.body = rest
	return p
}

// fieldText is a line of a header as UTF-8: some programs write letters there that the standard has no place for.
func fieldText(raw []byte) string {
	raw = bytes.TrimSpace(raw[:min(len(raw), 8192)])
	if !utf8.Valid(raw) {
		return decode1252(raw)
	}
	return string(raw)
}

// fieldName reports whether key may name a field: printable letters of ASCII without a space.
func fieldName(key []byte) bool {
	for _, c := range key {
		if c <= ' ' || c > '~' {
			return false
		}
	}
	return len(key) > 0 && len(key) < 80
}

// get is the value of the first field of the name, "" where there is none.
func (p *part) get(key string) string {
	for _, f := range p.header {
		if f.key == key {
			return f.value
		}
	}
	return ""
}

// mediaType is the type in lower case, text/plain where none is given.
func (p *part) mediaType() string {
	t, _, _ := strings.Cut(p.get("content-type"), ";")
	if t = strings.ToLower(strings.TrimSpace(t)); strings.Contains(t, "/") {
		return t
	}
	return "text/plain"
}

// param is a parameter of a field's value: param(`text/html; charset="utf-8"`, "charset") is utf-8.
func param(value, name string) string {
	_, rest, _ := strings.Cut(value, ";")
	for rest != "" {
		key, after, ok := strings.Cut(rest, "=")
		if !ok {
			return ""
		}
		v := strings.TrimLeft(after, " ")
		if strings.HasPrefix(v, `"`) {
			v, rest, _ = strings.Cut(v[1:], `"`)
			_, rest, _ = strings.Cut(rest, ";")
		} else {
			v, rest, _ = strings.Cut(v, ";")
		}
		if strings.EqualFold(strings.Trim(key, " \t"), name) {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

// split gives the parts of a multipart body.
func (p *part) split() []part {
	boundary := param(p.get("content-type"), "boundary")
	if boundary == "" {
		return nil
	}
	mark := []byte("--" + boundary)
	var parts []part
	start := -1
	for at := 0; at < len(p.body) && len(parts) < maxParts; {
		n := bytes.Index(p.body[at:], mark)
		if n < 0 {
			break
		}
		n += at
		at = n + len(mark)
		if n > 0 && p.body[n-1] != '\n' {
			continue
		}
		if start >= 0 {
			parts = append(parts, parsePart(trimEnd(p.body[start:n])))
		}
		if bytes.HasPrefix(p.body[at:], []byte("--")) {
			return parts
		}
		eol := bytes.IndexByte(p.body[at:], '\n')
		if eol < 0 {
			return parts
		}
		at += eol + 1
		start = at
	}
	if start >= 0 { // cut short
		parts = append(parts, parsePart(p.body[start:]))
	}
	return parts
}

// trimEnd drops the line end that belongs to the boundary.
func trimEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// leaves calls f for each part that is no container, in order, until f gives false.
func (p *part) leaves(depth int, f func(*part) bool) (goOn bool, err error) {
	kind := p.mediaType()
	if !strings.HasPrefix(kind, "multipart/") && kind != "message/rfc822" {
		return f(p), nil
	}
	if depth >= maxPartDepth {
		return false, ErrNesting
	}
	parts := []part{}
	if kind == "message/rfc822" {
		parts = append(parts, parsePart(p.body))
	} else {
		parts = p.split()
	}
	for i := range parts {
		if goOn, err = parts[i].leaves(depth+1, f); !goOn || err != nil {
			return goOn, err
		}
	}
	return true, nil
}

// decoded is the body without its transfer encoding.
func (p *part) decoded() []byte {
	switch strings.ToLower(p.get("content-transfer-encoding")) {
	case "base64":
		return unbase64(p.body)
	case "quoted-printable":
		return unescape(string(p.body), '=')
	}
	return p.body
}

// unbase64 decodes as far as the bytes go; what is no letter of base64 is passed over, as RFC 2045 asks.
func unbase64(b []byte) []byte {
	kept := make([]byte, 0, len(b))
	for _, c := range b {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || isDigit(c) || c == '+' || c == '/' {
			kept = append(kept, c)
		}
	}
	n, _ := base64.RawStdEncoding.Decode(kept, kept[:len(kept)-b2i(len(kept)%4 == 1)])
	return kept[:n]
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// unescape resolves mark and two hexadecimal digits, as in quoted-printable and in addresses; a mark at a line's end joins the lines. What
// is neither stays.
func unescape(s string, mark byte) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c != mark {
			out = append(out, c)
			continue
		}
		if i+2 < len(s) {
			if a, b := hexDigit(s[i+1]), hexDigit(s[i+2]); a >= 0 && b >= 0 {
				out = append(out, byte(a<<4|b))
				i += 2
				continue
			}
		}
		end := i + 1
		for end < len(s) && (s[end] == ' ' || s[end] == '\t' || s[end] == '\r') {
			end++
		}
		if end < len(s) && s[end] == '\n' && mark == '=' {
			i = end
			continue
		}
		out = append(out, c)
	}
	return out
}

func hexDigit(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// words decodes the encoded words of a header field: "=?utf-8?Q?F=C3=A4rja?= aground".
func words(value string) string {
	var out strings.Builder
	after := false // an encoded word stands before: blanks between two of them do not count
	for value != "" {
		n := strings.Index(value, "=?")
		if n < 0 {
			break
		}
		f := strings.SplitN(value[n+2:], "?", 4)
		if len(f) < 4 || !strings.HasPrefix(f[3], "=") {
			out.WriteString(value[:n+2])
			value = value[n+2:]
			continue
		}
		var raw []byte
		if strings.EqualFold(f[1], "b") {
			raw = unbase64([]byte(f[2]))
		} else {
			raw = unescape(strings.ReplaceAll(f[2], "_", " "), '=')
		}
		if gap := value[:n]; !after || strings.TrimSpace(gap) != "" {
			out.WriteString(gap)
		}
		if s, err := decode(raw, f[0]); err == nil {
			out.WriteString(s)
		}
		after = true
		value = f[3][1:]
	}
	out.WriteString(value)
	return text.OneLine(canonical(out.String()))
}
