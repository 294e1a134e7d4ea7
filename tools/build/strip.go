package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// What only traces read
//
// A Go program carries a table that tells of each of its instructions which line of which file it came from, which function it was copied out of, and
// which arguments are worth printing. The linker's -s and -w leave it in, since the trace of a panic names all that. It is an eighth of what a visitor
// waits for. strip takes it out and leaves what the program runs on: how deep each function's stack is, what the collector must look at,
// how bounds were broken, the functions' names. A trace still names every function that was called, with "?:0" for the line, which is what the runtime
// writes where it knows no line.
//
// The lists of values that are left move together, as what is between them would be zeroes otherwise, too few at a time for a piece of data to end there.
//
// Functions are found by their addresses in a table of buckets, one for each 4,096 addresses. In WebAssembly a function has 65,536 and only the first
// of its sixteen buckets is asked (findfunc in runtime/symtab.go); the others go.
//
// The linker also cuts the program's data wherever eight zeroes follow each other, into 86,000 pieces with an address each, most of them such buckets. A
// compressor makes less of those addresses than of the zeroes, so that the pieces that are left are joined over short gaps.
//
// The layout is that of cmd/link/internal/ld/pcln.go, runtime/symtab.go and internal/abi/symtab.go in Go 1.26; a program with another one is refused,
// not guessed at.
//
// Cost: one walk through the table. What it gives up: lines, arguments and inlined functions in traces.

// Where the numbers of the table stand, in bytes from its own beginning and from that of a function's record.
const (
	headFuncs, headNames, headFileNumbers, headFiles, headValues, headRecords = 8, 32, 40, 48, 56, 64
	headSize                                                                  = 72

	recordName, recordStack, recordFile, recordLine, recordTables, recordBegins, recordFacts = 4, 16, 20, 24, 28, 36, 43
	recordSize                                                                               = 44
)

// Which of a function's lists of values, and which of the facts that stand apart from the table, only a trace reads, or only what stops a thread in
// mid-course, of which WebAssembly has none. No list is 0, no fact is noFact.
const (
	listStops, listInlined, listArguments    = 0, 2, 3
	factInlined, factArguments, factLiveArgs = 3, 5, 6
	noFact                                   = 1<<32 - 1
)

// What stands in the record of the whole program, in words of eight bytes: where the table's names are, where functions are found by their addresses,
// the first address and the one behind the last, and from where the facts of functions are counted.
const (
	moduleNames, moduleFinder, moduleFirst, moduleEnd, moduleFacts, moduleTableEnd = 1, 19, 20, 21, 40, 41
)

// A function's address is its number times functionSize in WebAssembly, so that of the finder's buckets only every 16th is ever asked.
const (
	functionSize, bucketSize, bucketBytes = 1 << 16, 1 << 12, 20
	inlinedBytes                          = 16   // of a call that was inlined
	argumentsEnd                          = 0xff // closes what says how to print arguments
)

// How many zeroes end a piece of data: where a file is compressed for its readers, and where it counts as it is. With the linker's 8 there would soon be
// more pieces than the 100,000 that engines take.
const (
	toCompress = 24
	asItIs     = 12
)

var (
	errNoModule = errors.New("strip: this is no WebAssembly module as Go's linker writes it")
	errNoTable  = errors.New("strip: the table of functions is not laid out as in Go 1.26; see what has changed in runtime/symtab.go")
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
			if err := dropTraces(base, image); err != nil {
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

// dropTraces takes what only traces read out of a program's memory, which begins at the address base.
func dropTraces(base int, image []byte) error {
	const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08" // Go 1.20 and later, instructions of one byte, addresses of eight
	at := bytes.Index(image, []byte(magic))
	if at < 0 || bytes.Contains(image[at+1:], []byte(magic)) {
		return errNoTable
	}
	table := image[at:]
	head := func(at int) int { return int(binary.LittleEndian.Uint64(table[at:])) }
	word := func(at int) int { return int(binary.LittleEndian.Uint32(table[at:])) }
	put := func(at, v int) { binary.LittleEndian.PutUint32(table[at:], uint32(v)) }
	if from, to := head(headFileNumbers), head(headRecords); head(headNames) < headSize || from < head(headNames) || head(headFiles) < from || head(headValues) < head(headFiles) || to < head(headValues) || to > len(table) {
		return errNoTable
	}
	module, err := moduleOf(base, image, at)
	if err != nil {
		return err
	}
	facts := image[module(moduleFacts)-base : module(moduleFinder)-base]
	finder := image[module(moduleFinder)-base : module(moduleTableEnd)-base]
	for from := 0; from < len(finder); from += bucketBytes * functionSize / bucketSize {
		clear(finder[min(from+bucketBytes, len(finder)):min(from+bucketBytes*functionSize/bucketSize, len(finder))])
	}
	old := bytes.Clone(table[head(headValues):head(headRecords)])
	names := bytes.Clone(table[head(headNames):head(headFileNumbers)])
	clear(table[head(headNames):head(headRecords)])
	values, moved := table[head(headValues):head(headValues)+1], map[int]int{0: 0}
	for f := range head(headFuncs) {
		record := head(headRecords) + word(head(headRecords)+8*f+4)
		name := names[word(record+recordName):]
		copy(table[head(headNames)+word(record+recordName):], name[:bytes.IndexByte(name, 0)])
		lists := word(record + recordTables)
		apart := record + recordSize + 4*lists
		for i := range int(table[record+recordFacts]) {
			switch fact := word(apart + 4*i); {
			case fact == noFact:
			case i == factInlined:
				inlined := 0
				if lists > listInlined {
					inlined = highest(old, word(record+recordSize+4*listInlined)) + 1
				}
				clear(facts[fact : fact+inlined*inlinedBytes])
				put(apart+4*i, noFact)
			case i == factArguments:
				clear(facts[fact : fact+max(0, bytes.IndexByte(facts[fact:], argumentsEnd))])
				put(apart+4*i, noFact)
			case i == factLiveArgs:
				put(apart+4*i, noFact)
			}
		}
		for _, at := range [...]int{recordFile, recordLine, recordBegins} {
			put(record+at, 0)
		}
		for i := range lists {
			if i == listStops || i == listInlined || i == listArguments {
				put(record+recordSize+4*i, 0)
			}
		}
		for i := -1; i < lists; i++ {
			at := record + recordSize + 4*i
			if i < 0 {
				at = record + recordStack
			}
			to, ok := moved[word(at)]
			if !ok {
				to = len(values)
				values = append(values, list(old, word(at))...) // shorter than what it overwrites: nothing is added
				moved[word(at)] = to
			}
			put(at, to)
		}
	}
	return nil
}

// moduleOf reads the words of the program's own record, which begins with the address of the table.
func moduleOf(base int, image []byte, table int) (word func(int) int, err error) {
	want := binary.LittleEndian.AppendUint64(nil, uint64(base+table))
	names := base + table + int(binary.LittleEndian.Uint64(image[table+headNames:]))
	for at := 0; ; at += 8 {
		next := bytes.Index(image[at:], want)
		if next < 0 {
			return nil, errNoTable
		}
		at += next
		word = func(i int) int { return int(binary.LittleEndian.Uint64(image[at+8*i:])) }
		if at+8*moduleTableEnd+8 > len(image) || word(moduleNames) != names {
			continue
		}
		facts, finder, end := word(moduleFacts), word(moduleFinder), word(moduleTableEnd)
		buckets := (word(moduleEnd) - word(moduleFirst) + bucketSize - 1) / bucketSize
		if facts < names || finder < facts || end < finder+(buckets-1)*bucketBytes || end > base+len(image) || word(moduleFirst)%functionSize != 0 {
			return nil, errNoTable
		}
		return word, nil
	}
}

// list is one list of values: pairs of a value's change and how far it reaches, up to a change of zero that is not the first.
func list(values []byte, from int) []byte {
	at := from
	for first := true; ; first = false {
		change, n := binary.Uvarint(values[at:])
		at += n
		if change == 0 && !first {
			return values[from:at]
		}
		_, n = binary.Uvarint(values[at:])
		at += n
	}
}

// highest is the highest value of a list; they count from -1.
func highest(values []byte, from int) int {
	top, value := -1, -1
	if from == 0 {
		return top
	}
	for l := list(values, from); len(l) > 1; {
		change, n := binary.Uvarint(l)
		if value += int(change >> 1); change&1 != 0 {
			value += int(^(change >> 1)) - int(change>>1)
		}
		top = max(top, value)
		_, reach := binary.Uvarint(l[n:])
		l = l[n+reach:]
	}
	return top
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
