package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// Lines that nobody reads
//
// A Go program carries a table that tells of each of its instructions which line of which file it came from. The linker's -s and -w leave it in, since
// the trace of a panic names lines. For the page that is 5% of what a visitor waits for. strip takes the lines and file names out and leaves what the
// program runs on: how deep each function's stack is, what the collector must look at, the functions' names. A trace still names every function, with
// "?:0" for the line, which is what the runtime writes where it knows no line.
//
// The linker also cuts the program's data wherever eight zeroes follow each other, into 86,000 pieces with an address each. A compressor makes less of
// those addresses than of the zeroes. Joining the pieces again saves as much as the lines do.
//
// The layout is that of cmd/link/internal/ld/pcln.go and runtime/symtab.go since Go 1.20; a program with another one is refused, not guessed at.
//
// Cost: one walk through the table. What it gives up: lines in traces, and half a megabyte of zeroes in the file before it is compressed.

// Where the numbers of the table stand, in bytes from its own beginning and from that of a function's record.
const (
	headFuncs, headFileNumbers, headFiles, headValues, headRecords = 8, 40, 48, 56, 64
	headSize                                                       = 72

	recordStack, recordFile, recordLine, recordTables, recordBegins = 16, 20, 24, 28, 36
	recordSize                                                      = 44
)

// How many zeroes end a piece of data: where a file is compressed for its readers, and where it counts as it is. With the linker's 8 there would soon be
// more pieces than the 100,000 that engines take.
const (
	toCompress = 24
	asItIs     = 12
)

var (
	errNoModule = errors.New("strip: this is no WebAssembly module as Go's linker writes it")
	errNoTable  = errors.New("strip: the table of functions is not laid out as since Go 1.20; see what has changed in runtime/symtab.go")
)

// strip gives a WebAssembly module of Go's linker without what only names lines in traces, its data in pieces that so many zeroes part.
func strip(module []byte, zeroes int) (out []byte, err error) {
	defer func() {
		if recover() != nil { // an index that leads outside
			err = errNoModule
		}
	}()
	const head, sectionData, sectionDataCount = 8, 11, 12
	out = append(out, module[:head]...)
	for rest := module[head:]; len(rest) > 0; {
		id := rest[0]
		size, n := binary.Uvarint(rest[1:])
		body := rest[1+n : 1+n+int(size)]
		rest = rest[1+n+int(size):]
		switch id {
		case sectionDataCount:
			return nil, errNoModule // Go's linker writes none, and it would be false
		case sectionData:
			base, image, err := imageOf(body)
			if err != nil {
				return nil, err
			}
			if err := dropLines(image); err != nil {
				return nil, err
			}
			body = pieces(base, image, zeroes)
		}
		out = binary.AppendUvarint(append(out, id), uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// What a piece of data begins with: the first memory, and an i32.const for its address, closed by an end.
const (
	memory0  = 0x00
	i32Const = 0x41
	opEnd    = 0x0b
)

// imageOf is the memory that a data section fills, from the first address on.
func imageOf(section []byte) (base int, image []byte, err error) {
	count, n := binary.Uvarint(section)
	section = section[n:]
	for i := range count {
		if section[0] != memory0 || section[1] != i32Const {
			return 0, nil, errNoModule
		}
		at, n := signed(section[2:])
		section = section[2+n+1:]
		size, n := binary.Uvarint(section)
		if i == 0 {
			base = at
		}
		image = append(image, make([]byte, max(0, at-base+int(size)-len(image)))...)
		copy(image[at-base:], section[n:n+int(size)])
		section = section[n+int(size):]
	}
	return base, image, nil
}

// dropLines takes the lines out of the table of functions in a program's memory.
func dropLines(image []byte) error {
	const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08" // Go 1.20 and later, instructions of one byte, addresses of eight
	at := bytes.Index(image, []byte(magic))
	if at < 0 || bytes.Contains(image[at+1:], []byte(magic)) {
		return errNoTable
	}
	table := image[at:]
	head := func(at int) int { return int(binary.LittleEndian.Uint64(table[at:])) }
	word := func(at int) int { return int(binary.LittleEndian.Uint32(table[at:])) }
	if from, to := head(headFileNumbers), head(headRecords); from < headSize || head(headFiles) < from || head(headValues) < head(headFiles) || to < head(headValues) || to > len(table) {
		return errNoTable
	}
	values := table[head(headValues):head(headRecords)]
	used := make([]bool, len(values))
	for f := range head(headFuncs) {
		record := head(headRecords) + word(head(headRecords)+8*f+4)
		keep(values, used, word(record+recordStack))
		for i := range word(record + recordTables) {
			keep(values, used, word(record+recordSize+4*i))
		}
		for _, at := range [...]int{recordFile, recordLine, recordBegins} {
			clear(table[record+at : record+at+4])
		}
	}
	for i := range values {
		if !used[i] {
			values[i] = 0
		}
	}
	clear(table[head(headFileNumbers):head(headValues)])
	return nil
}

// keep marks the bytes of one list of values: pairs of a value's change and how far it reaches, up to a change of zero that is not the first.
func keep(values []byte, used []bool, at int) {
	if at == 0 {
		return // no list
	}
	for first := true; ; first = false {
		change, n := binary.Uvarint(values[at:])
		if change != 0 || first {
			_, reach := binary.Uvarint(values[at+n:])
			n += reach
		}
		for range n {
			used[at] = true
			at++
		}
		if change == 0 && !first {
			return
		}
	}
}

// pieces writes a data section that fills memory with an image.
func pieces(base int, image []byte, parting int) []byte {
	var body []byte
	count := uint64(0)
	for at := 0; at < len(image); {
		if image[at] == 0 {
			at++
			continue
		}
		end, zeroes := at, 0
		for next := at; next < len(image) && zeroes < parting; next++ {
			if zeroes++; image[next] != 0 {
				end, zeroes = next+1, 0
			}
		}
		body = appendSigned(append(body, memory0, i32Const), base+at)
		body = binary.AppendUvarint(append(body, opEnd), uint64(end-at))
		body = append(body, image[at:end]...)
		at = end
		count++
	}
	return append(binary.AppendUvarint(nil, count), body...)
}

// signed reads a number of the form LEB128 with a sign, and how many bytes it takes.
func signed(b []byte) (v, n int) {
	for shift := 0; ; shift += 7 {
		c := b[n]
		n++
		v |= int(c&0x7f) << shift
		if c < 0x80 {
			if c&0x40 != 0 {
				v -= 1 << (shift + 7)
			}
			return v, n
		}
	}
}

func appendSigned(b []byte, v int) []byte {
	for ; v < -64 || v >= 64; v >>= 7 {
		b = append(b, byte(v&0x7f)|0x80)
	}
	return append(b, byte(v&0x7f))
}
