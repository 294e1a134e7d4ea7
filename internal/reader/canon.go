package reader

import (
	"unicode/utf8"

	"storydiff/internal/text"
)

// canon builds an article's canonical text out of stretches of its source, and keeps the way back.
//
// Two articles that look the same on screen may differ in bytes: a soft hyphen inside a word, a no-break space in "4 000", a BOM, the
// variation selectors that a provenance mark hides in a text. Such characters would make equal sentences unequal, so they are removed or
// replaced by their plain form here, once, and every replacement is noted as a text.Edit. Stretches of the source may be added in any
// order. The cost is linear in the source; neighbouring edits of one sort are merged, so that a text of nothing but soft hyphens costs
// one edit. What it gets wrong: decomposed letters that are not in composed's small table stay decomposed.
type canon struct {
	src   string
	buf   []byte
	edits []text.Edit
	next  int // the place in src that the next byte of buf comes from if nothing intervenes
}

// copy adds src[from:to], normalised.
func (c *canon) copy(from, to int) {
	start := from // start of the stretch that is copied as it stands
	for i := from; i < to; {
		if b := c.src[i]; b >= ' ' && b < 0x7f || b == '\n' || b == '\t' {
			i += 1 + text.Level(c.src[i+1:to])
			continue
		}
		r, w := utf8.DecodeRuneInString(c.src[i:to])
		plain, ok := plainForm(r)
		switch {
		case r == '\r':
			ok, plain = true, "\n"
			if i+1 < to && c.src[i+1] == '\n' {
				plain = ""
			}
		case (r == '\u200c' || r == '\u200d') && i > from && joins(c.src[from:i]):
			ok = false // Persian and the Indic scripts spell with joiners
		case r >= 0x300 && r <= 0x335 && i > start:
			if letter := composed(c.src[i-1], r); letter != 0 {
				c.level(start, i-1)
				c.subst(i-1, 1+w, string(letter))
				i += w
				start = i
				continue
			}
		}
		if !ok {
			i += w
			continue
		}
		c.level(start, i)
		c.subst(i, w, plain)
		i += w
		start = i
	}
	c.level(start, to)
}

// level adds src[from:to] as it stands.
func (c *canon) level(from, to int) {
	if from >= to {
		return
	}
	c.jump(from)
	c.buf = append(c.buf, c.src[from:to]...)
	c.next = to
}

// subst adds s in place of src[from:from+old].
func (c *canon) subst(from, old int, s string) {
	if n := len(c.edits); n > 0 && old > 0 {
		e := &c.edits[n-1]
		if e.At+e.New == len(c.buf) && e.From+e.Old == from && (e.New == 0) == (s == "") {
			e.New += len(s)
			e.Old += old
			c.buf = append(c.buf, s...)
			c.next = from + old
			return
		}
	}
	if s == "" && old == 0 {
		return
	}
	c.jump(from)
	c.edits = append(c.edits, text.Edit{At: len(c.buf), New: len(s), From: from, Old: old})
	c.buf = append(c.buf, s...)
	c.next = from + old
}

// jump notes that the text goes on at src[from:].
func (c *canon) jump(from int) {
	switch {
	case from > c.next:
		c.edits = append(c.edits, text.Edit{At: len(c.buf), From: c.next, Old: from - c.next})
	case from < c.next:
		c.edits = append(c.edits, text.Edit{At: len(c.buf), From: from})
	}
	c.next = from
}

// text is what was built.
func (c *canon) text() *text.Text { return text.New(string(c.buf), c.edits) }

// plainForm gives the plain form of an invisible, compatibility or white space character, and false where r stays as it is. The list is
// Unicode's White_Space and Default_Ignorable_Code_Point as far as news texts have them, the Latin ligatures and the full-width forms.
func plainForm(r rune) (string, bool) {
	switch {
	case r < ' ' || r == 0x7f:
		if r == '\v' || r == '\f' {
			return "\n", true
		}
		return "", r != '\t' && r != '\n'
	case r < 0xa0:
		if r == 0x85 {
			return "\n", true
		}
		return "", r > 0x7f
	case r == 0xa0, r >= 0x2000 && r <= 0x200a, r == 0x202f, r == 0x205f, r == 0x3000:
		return " ", true
	case r == 0x2028, r == 0x2029:
		return "\n", true
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f, r >= 0xfe00 && r <= 0xfe0f, r == 0xfeff, r >= 0xe0000 && r <= 0xe0fff:
		return "", true
	case r >= 0xfb00 && r <= 0xfb06:
		return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xfb00], true
	case r >= 0xff01 && r <= 0xff5e:
		return string(r - 0xff01 + '!'), true
	case r == utf8.RuneError:
		return "\ufffd", false
	}
	return "", false
}

// joins reports whether s ends in a letter of a script that spells with joiners.
func joins(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x600 && r < 0xe00
}

// composed is the letter that the ASCII letter base and a combining mark make, 0 where it is none of the letters of Europe's languages.
// A file saved on a Mac, or a PDF, may spell "Müller" with a bare u and a diaeresis.
func composed(base byte, mark rune) rune {
	var from, to string
	switch mark {
	case 0x300:
		from, to = "AEIOUaeiou", "ÀÈÌÒÙàèìòù"
	case 0x301:
		from, to = "AEIOUYaeiouyCNSZcnszLRlr", "ÁÉÍÓÚÝáéíóúýĆŃŚŹćńśźĹŔĺŕ"
	case 0x302:
		from, to = "AEIOUaeiouCGHJSWYcghjswy", "ÂÊÎÔÛâêîôûĈĜĤĴŜŴŶĉĝĥĵŝŵŷ"
	case 0x303:
		from, to = "ANOanoIUiu", "ÃÑÕãñõĨŨĩũ"
	case 0x304:
		from, to = "AEIOUaeiou", "ĀĒĪŌŪāēīōū"
	case 0x306:
		from, to = "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"
	case 0x307:
		from, to = "CEGIZcegz", "ĊĖĠİŻċėġż"
	case 0x308:
		from, to = "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"
	case 0x30a:
		from, to = "AUau", "ÅŮåů"
	case 0x30b:
		from, to = "OUou", "ŐŰőű"
	case 0x30c:
		from, to = "CSZERNcszernDTLdtl", "ČŠŽĚŘŇčšžěřňĎŤĽďťľ"
	case 0x326:
		from, to = "STst", "ȘȚșț"
	case 0x327:
		from, to = "CSTcstGKLNRgklnr", "ÇŞŢçşţĢĶĻŅŖģķļņŗ"
	case 0x328:
		from, to = "AEIUaeiu", "ĄĘĮŲąęįų"
	case 0x335:
		from, to = "LDHldh", "ŁĐĦłđħ"
	}
	n := 0
	for _, r := range to {
		if from[n] == base {
			return r
		}
		n++
	}
	return 0
}
