package reader

import (
	"bytes"
	"compress/flate"
	"io"
)

// largestStream is how many bytes one stream may unpack to: a page's contents are hundreds of kilobytes, and a picture is not unpacked.
const largestStream = 8 << 20

// decode gives a stream's bytes without its filters, as far as they can be read; nil where a filter is one for pictures.
func (f *pdfFile) decode(s *pdfStream) []byte {
	data := s.raw
	if f.crypt != nil {
		data = f.crypt.bytes(data, s.num)
	}
	filters, params := f.list(s.dict["Filter"]), f.list(s.dict["DecodeParms"])
	if n := f.name(s.dict["Filter"]); n != "" {
		filters, params = []any{n}, []any{s.dict["DecodeParms"]}
	}
	if len(filters) > 4 {
		return nil
	}
	for i, v := range filters {
		if f.work < 0 {
			return nil
		}
		switch f.name(v) {
		case "FlateDecode", "Fl":
			data = unflate(data)
		case "LZWDecode", "LZW":
			early := 1.0
			if i < len(params) {
				if d, ok := f.dict(params[i]); ok {
					if e, ok := f.number(d["EarlyChange"]); ok {
						early = e
					}
				}
			}
			data = unLZW(data, early != 0)
		case "ASCII85Decode", "A85":
			data = un85(data)
		case "ASCIIHexDecode", "AHx":
			work := f.work
			data = []byte((&pdfLexer{b: append([]byte("<"), data...), work: &work}).hex())
		case "Crypt":
		default:
			return nil
		}
		f.work -= len(data) / 8
		if i < len(params) {
			if d, ok := f.dict(params[i]); ok {
				data = f.unpredict(data, d)
			}
		}
	}
	return data
}

// unflate gives what can be unpacked of a zlib stream, which may be cut off or carry a wrong sum.
func unflate(data []byte) []byte {
	if len(data) < 2 {
		return nil
	}
	var out bytes.Buffer
	io.Copy(&out, io.LimitReader(flate.NewReader(bytes.NewReader(data[2:])), largestStream)) // an error ends what there is
	return out.Bytes()
}

// unpredict takes back the differences that PNG's filters store, row by row. They are used for tables of objects.
func (f *pdfFile) unpredict(data []byte, d pdfDict) []byte {
	kind, _ := f.number(d["Predictor"])
	if kind < 10 { // 2 is for pictures
		return data
	}
	whole := func(key pdfName, or int) int {
		if n, ok := f.number(d[key]); ok && n >= 1 && n < 1<<20 {
			return int(n)
		}
		return or
	}
	bits := whole("Colors", 1) * whole("BitsPerComponent", 8)
	pixel, row := (bits+7)/8, (bits*whole("Columns", 1)+7)/8
	if row > len(data) {
		return data
	}
	var out []byte
	above := make([]byte, row)
	for at := 0; at < len(data); at += row + 1 {
		line := make([]byte, row)
		copy(line, data[at+1:])
		for i := range line {
			left, corner := byte(0), byte(0)
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch data[at] {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, line...)
		above = line
	}
	return out
}

// paeth is PNG's predictor: whichever neighbour is nearest to left + up - corner.
func paeth(left, up, corner byte) byte {
	far := func(x byte) int {
		d := int(left) + int(up) - int(corner) - int(x)
		return max(d, -d)
	}
	switch {
	case far(left) <= far(up) && far(left) <= far(corner):
		return left
	case far(up) <= far(corner):
		return up
	}
	return corner
}

// unLZW is PDF's variable-width LZW: codes of 9 to 12 bits, the highest bit first. early says that the width grows one code early.
func unLZW(data []byte, early bool) []byte {
	var out []byte
	var from, size [4096]int // a code's bytes, as a place in out
	next, width, acc, bits := 258, 9, 0, 0
	last := -1 // where the last code's bytes stand
	for _, b := range data {
		acc, bits = acc<<8|int(b), bits+8
		if bits < width {
			continue
		}
		code := acc >> (bits - width) & (1<<width - 1)
		bits -= width
		acc &= 1<<bits - 1
		if code == 257 || len(out) > largestStream {
			return out
		}
		if code == 256 {
			next, width, last = 258, 9, -1
			continue
		}
		start := len(out)
		switch {
		case code < 256:
			out = append(out, byte(code))
		case code < next:
			out = append(out, out[from[code]:from[code]+size[code]]...)
		case code == next && last >= 0:
			out = append(append(out, out[last:start]...), out[last])
		default:
			return out
		}
		if last >= 0 && next < 4096 {
			from[next], size[next] = last, start-last+1
			next++
		}
		last = start
		grow := next
		if early {
			grow++
		}
		switch {
		case grow >= 2048:
			width = 12
		case grow >= 1024:
			width = 11
		case grow >= 512:
			width = 10
		}
	}
	return out
}

func un85(data []byte) []byte {
	var out []byte
	acc, n := uint32(0), 0
	for _, c := range data {
		switch {
		case c == '~':
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
			continue
		case c >= '!' && c <= 'u':
			acc = acc*85 + uint32(c-'!')
			if n++; n == 5 {
				out = append(out, byte(acc>>24), byte(acc>>16), byte(acc>>8), byte(acc))
				acc, n = 0, 0
			}
			continue
		default:
			continue
		}
		break // "~>" ends the data
	}
	if n > 1 {
		for k := n; k < 5; k++ {
			acc = acc*85 + 84
		}
		for k := 0; k < n-1; k++ {
			out = append(out, byte(acc>>(24-8*k)))
		}
	}
	return out
}
