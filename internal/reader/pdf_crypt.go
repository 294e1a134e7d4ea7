package reader

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// pdfCrypt opens a PDF that is encrypted with an empty password: one that everybody may read and nobody should change or copy, as many
// papers and press offices send them. Viewers show such files without a word. PDF 32000-1, 7.6, and 32000-2 for the last revision.
type pdfCrypt struct {
	key  []byte
	aes  bool // of strings and streams; else RC4
	long bool // one key for all objects: revision 5 and later
	none bool // strings and streams stand as they are
}

// newPDFCrypt gives nil where the file asks for a password or is encrypted in an unknown way.
func newPDFCrypt(f *pdfFile, d pdfDict) *pdfCrypt {
	str := func(key pdfName, least int) []byte {
		s, _ := f.value(d[key]).(pdfString)
		if len(s) < least {
			return make([]byte, least)
		}
		return []byte(s)
	}
	whole := func(key pdfName) int {
		n, _ := f.number(d[key])
		return int(n)
	}
	c := &pdfCrypt{}
	size := 5
	switch whole("V") {
	case 1:
	case 2, 3:
		size = whole("Length") / 8
	case 4, 5:
		filters, _ := f.dict(d["CF"])
		filter, _ := f.dict(filters[f.name(d["StmF"])])
		switch f.name(filter["CFM"]) {
		case "AESV2", "AESV3":
			c.aes = true
		case "V2":
		default:
			c.none = true
		}
		size = 16
	default:
		return nil
	}
	if f.name(d["Filter"]) != "Standard" || size < 5 || size > 16 {
		return nil
	}
	revision := whole("R")
	if revision >= 5 {
		return c.openLong(revision, str("U", 48), str("UE", 32))
	}
	const pad = "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a"
	var id []byte
	if l := f.list(f.trailer["ID"]); len(l) > 0 {
		s, _ := f.value(l[0]).(pdfString)
		id = []byte(s)
	}
	in := append([]byte(pad), str("O", 32)[:32]...)
	in = binary.LittleEndian.AppendUint32(in, uint32(int64(whole("P"))))
	in = append(in, id...)
	if meta, ok := f.value(d["EncryptMetadata"]).(bool); revision >= 4 && ok && !meta {
		in = append(in, 0xff, 0xff, 0xff, 0xff)
	}
	sum := md5.Sum(in)
	user := str("U", 32)
	if revision < 3 {
		c.key = sum[:size]
		if string(unRC4(c.key, user[:32])) != pad {
			return nil
		}
		return c
	}
	for range 50 {
		sum = md5.Sum(sum[:size])
	}
	c.key = append([]byte(nil), sum[:size]...)
	sum = md5.Sum(append([]byte(pad), id...))
	check := sum[:]
	for i := range 20 {
		k := make([]byte, size)
		for j := range k {
			k[j] = c.key[j] ^ byte(i)
		}
		check = unRC4(k, check)
	}
	if string(check) != string(user[:16]) {
		return nil
	}
	return c
}

// openLong takes the key of revisions 5 and 6 out of UE.
func (c *pdfCrypt) openLong(revision int, u, ue []byte) *pdfCrypt {
	hash := func(salt []byte) []byte {
		sum := sha256.Sum256(salt)
		if revision == 5 {
			return sum[:]
		}
		return hardened(sum[:])
	}
	if string(hash(u[32:40])) != string(u[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(u[40:48]))
	if err != nil {
		return nil
	}
	c.long, c.key = true, make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, ue[:32])
	return c
}

// hardened is the slow hash of revision 6 (algorithm 2.B) for an empty password.
func hardened(k []byte) []byte {
	for i := 0; ; i++ {
		in := make([]byte, 0, 64*len(k))
		for range 64 {
			in = append(in, k...)
		}
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return k
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(in, in)
		sum := 0
		for _, b := range in[:16] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			s := sha256.Sum256(in)
			k = s[:]
		case 1:
			s := sha512.Sum384(in)
			k = s[:]
		default:
			s := sha512.Sum512(in)
			k = s[:]
		}
		if i >= 63 && int(in[len(in)-1]) <= i-31 {
			return k[:32]
		}
	}
}

func unRC4(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// bytes decrypts a string or stream of the object.
func (c *pdfCrypt) bytes(data []byte, num int) []byte {
	if c.none {
		return data
	}
	key := c.key
	if !c.long {
		in := append(append([]byte(nil), c.key...), byte(num), byte(num>>8), byte(num>>16), 0, 0)
		if c.aes {
			in = append(in, "sAlT"...)
		}
		sum := md5.Sum(in)
		key = sum[:min(16, len(c.key)+5)]
	}
	if !c.aes {
		return unRC4(key, data)
	}
	if len(data) < 32 {
		return nil
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, (len(data)-16)&^15)
	cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, data[16:16+len(out)])
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 {
		out = out[:len(out)-n]
	}
	return out
}

// strings decrypts the strings in an object.
func (c *pdfCrypt) strings(v any, num int) any {
	switch v := v.(type) {
	case pdfString:
		return pdfString(c.bytes([]byte(v), num))
	case []any:
		for i := range v {
			v[i] = c.strings(v[i], num)
		}
	case pdfDict:
		for k := range v { // order: each by itself
			v[k] = c.strings(v[k], num)
		}
	case *pdfStream:
		c.strings(v.dict, num)
	}
	return v
}
