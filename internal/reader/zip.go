package reader

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf8"
)

// A zip file ends in a directory of its members, and each entry says where the member's bytes stand. This reads the directory and
// unpacks one member when it is asked for; Go's archive/zip does the same and more, for 240 kB of WebAssembly.
//
// A zip file is written by whoever sends it, so nothing in it is believed: places are checked against the file, sizes against limits
// before anything is unpacked, and what unpacks to more than its entry says is an error. All that is unpacked from one file counts
// against one budget, so that members that overlap, or files within files, cannot multiply.

// What an archive may hold. A word processor writes fewer than a hundred members, a saved page with pictures a few hundred; text and
// XML rarely shrink to less than a fiftieth.
const (
	maxMembers  = 5000
	maxUnpacked = 32 << 20 // bytes out of one file, all members together
	maxRatio    = 200      // between a member of more than 1 MB and its packed bytes
)

// member is one entry of an archive's directory.
type member struct {
	name   string
	method uint16
	locked bool
	size   int // unpacked, as the directory says
	packed int
	at     int // of its header in the file
}

// archive is an open zip file.
type archive struct {
	data    []byte
	members []member
	budget  *int // bytes that may still be unpacked
}

func isZip(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// openArchive reads the directory of a zip file.
func openArchive(data []byte, budget *int) (*archive, error) {
	const endLen, entryLen = 22, 46
	end := bytes.LastIndex(data[max(0, len(data)-endLen-1<<16):], []byte("PK\x05\x06"))
	if end < 0 {
		return nil, ErrDamaged
	}
	end += max(0, len(data)-endLen-1<<16)
	if len(data)-end < endLen {
		return nil, ErrDamaged
	}
	count := int(binary.LittleEndian.Uint16(data[end+10:]))
	at := int(binary.LittleEndian.Uint32(data[end+16:]))
	a := &archive{data: data, budget: budget}
	for range count {
		if at < 0 || at+entryLen > end || string(data[at:at+4]) != "PK\x01\x02" {
			return nil, ErrDamaged
		}
		e := data[at:end]
		nameLen := int(binary.LittleEndian.Uint16(e[28:]))
		rest := nameLen + int(binary.LittleEndian.Uint16(e[30:])) + int(binary.LittleEndian.Uint16(e[32:]))
		if entryLen+rest > len(e) {
			return nil, ErrDamaged
		}
		m := member{
			name:   memberName(e[entryLen : entryLen+nameLen]),
			method: binary.LittleEndian.Uint16(e[10:]),
			locked: e[8]&1 != 0,
			packed: int(binary.LittleEndian.Uint32(e[20:])),
			size:   int(binary.LittleEndian.Uint32(e[24:])),
			at:     int(binary.LittleEndian.Uint32(e[42:])),
		}
		if len(a.members) == maxMembers {
			return nil, ErrBomb
		}
		a.members = append(a.members, m)
		at += entryLen + rest
	}
	return a, nil
}

// memberName is the name as it is shown: UTF-8, or what old programs wrote, with forward slashes.
func memberName(raw []byte) string {
	name := string(raw)
	if !utf8.ValidString(name) {
		name = decode1252(raw)
	}
	return strings.ReplaceAll(name, `\`, "/")
}

// has reports whether there is a member of the name.
func (a *archive) has(name string) bool {
	for i := range a.members {
		if a.members[i].name == name {
			return true
		}
	}
	return false
}

// read unpacks the member of the name; nil where there is none.
func (a *archive) read(name string) ([]byte, error) {
	for i := range a.members {
		if a.members[i].name == name {
			return a.unpack(&a.members[i])
		}
	}
	return nil, nil
}

// text unpacks the member of the name and decodes it; "" where there is none.
func (a *archive) text(name string) (string, error) {
	data, err := a.read(name)
	if err != nil {
		return "", err
	}
	return decode(data, declaredCharset(data))
}

func (a *archive) unpack(m *member) ([]byte, error) {
	const headerLen = 30
	switch {
	case m.locked:
		return nil, ErrPassword
	case m.size > Limit:
		return nil, ErrTooLong
	case m.size > 1<<20 && m.size/maxRatio > m.packed, m.size > *a.budget:
		return nil, ErrBomb
	case m.at+headerLen > len(a.data) || string(a.data[m.at:m.at+4]) != "PK\x03\x04":
		return nil, ErrDamaged
	}
	*a.budget -= m.size
	from := m.at + headerLen + int(binary.LittleEndian.Uint16(a.data[m.at+26:])) + int(binary.LittleEndian.Uint16(a.data[m.at+28:]))
	if from+m.packed > len(a.data) {
		return nil, ErrDamaged
	}
	packed := a.data[from : from+m.packed]
	switch m.method {
	case 0:
		if m.size != m.packed {
			return nil, ErrDamaged
		}
		return packed, nil
	case 8:
		return inflate(packed, m.size)
	}
	return nil, ErrDamaged
}

// inflate unpacks deflated data that gives exactly size bytes.
func inflate(packed []byte, size int) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(min(size, 64+len(packed)*1032) + bytes.MinRead) // deflate cannot do better
	_, err := io.Copy(&out, io.LimitReader(flate.NewReader(bytes.NewReader(packed)), int64(size)+1))
	if err != nil || out.Len() != size {
		return nil, ErrDamaged
	}
	return out.Bytes(), nil
}
