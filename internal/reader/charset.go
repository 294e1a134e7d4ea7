package reader

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"storydiff/internal/text"
)

// decode gives the text of a file in UTF-8: UTF-8 and UTF-16 with and without a byte order mark, Windows-1252 and with it ISO-8859-1
// (as the WHATWG encoding standard has it, which treats the two as one). declared is what the file says of itself, "" where nothing; the
// bytes are believed before it. A page turns other character sets into UTF-8 before they come here; elsewhere they are ErrCharset.
func decode(data []byte, declared string) (string, error) {
	switch {
	case len(data) >= 2 && data[0] == 0xff && data[1] == 0xfe:
		return decodeUTF16(data[2:], binary.LittleEndian), nil
	case len(data) >= 2 && data[0] == 0xfe && data[1] == 0xff:
		return decodeUTF16(data[2:], binary.BigEndian), nil
	}
	if order := utf16Order(data); order != nil {
		return decodeUTF16(data, order), nil
	}
	s := string(data)
	good, bad, control, high := 0, 0, 0, 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
				control++
			}
			i += 1 + text.Level(s[i+1:])
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && w == 1 {
			bad++
		} else {
			good++
		}
		high += w
		i += w
	}
	if control*200 > len(data) {
		return "", ErrBinary
	}
	switch {
	case bad == 0 && !escapes(declared, data):
		return s, nil
	case good > bad && !latin1(declared): // UTF-8 with a damaged place
		return strings.ToValidUTF8(s, "\ufffd"), nil
	case high*3 > len(data): // Windows-1252 is for languages that write most letters in ASCII
		return "", ErrCharset
	case declared == "" || latin1(declared) || strings.HasPrefix(strings.ToLower(declared), "utf"):
		return decode1252(data), nil
	}
	return "", ErrCharset
}

// escapes reports whether the text is in a character set that switches alphabets by escape sequences of ASCII.
func escapes(declared string, data []byte) bool {
	return strings.HasPrefix(strings.ToLower(declared), "iso-2022-") && bytes.IndexByte(data, 0x1b) >= 0
}

// latin1 reports whether the label means Windows-1252 in the encoding standard.
func latin1(label string) bool {
	switch strings.ToLower(label) {
	case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii", "iso-8859-15":
		return true
	}
	return false
}

// utf16Order finds UTF-16 without a mark by its zero bytes: in a text in Latin letters nearly every second byte is zero.
func utf16Order(data []byte) binary.ByteOrder {
	n := min(len(data), 4096) &^ 1
	if n < 4 || bytes.IndexByte(data[:n], 0) < 0 {
		return nil
	}
	var zeros [2]int
	for i, b := range data[:n] {
		if b == 0 {
			zeros[i&1]++
		}
	}
	switch {
	case zeros[1]*10 > n*3 && zeros[0]*20 < n:
		return binary.LittleEndian
	case zeros[0]*10 > n*3 && zeros[1]*20 < n:
		return binary.BigEndian
	}
	return nil
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	var b strings.Builder
	b.Grow(len(data))
	for i := 0; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			second := rune(0)
			if i+3 < len(data) {
				second = rune(order.Uint16(data[i+2:]))
			}
			if r = utf16.DecodeRune(r, second); r != utf8.RuneError {
				i += 2
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

func decode1252(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		b.WriteRune(windows1252(c))
	}
	return b.String()
}

// windows1252 is the character of a byte; the five bytes without one are the C1 controls of ISO-8859-1.
func windows1252(c byte) rune {
	const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	if c < 0x80 || c >= 0xa0 {
		return rune(c)
	}
	n := byte(0x80)
	for _, r := range high {
		if n == c {
			return r
		}
		n++
	}
	return utf8.RuneError
}
