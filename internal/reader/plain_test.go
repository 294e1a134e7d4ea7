package reader

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"storydiff/internal/article"
)

// roles gives the paragraphs of a role.
func roles(d *Document, r article.Role) []string {
	var out []string
	for _, p := range d.Paragraphs {
		if p.Role == r {
			out = append(out, d.Body.Slice(p.Span))
		}
	}
	return out
}

func mustRead(t *testing.T, s string) *Document {
	t.Helper()
	d, err := Read("a.txt", []byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEncodingsGiveTheSameText(t *testing.T) {
	const want = "Bråte på väg\n\nMånga fördes till sjukhus – “allvarligt”, säger polisen."
	wide := utf16.Encode([]rune(want))
	le, be := make([]byte, 0, 2*len(wide)), make([]byte, 0, 2*len(wide))
	for _, u := range wide {
		le = append(le, byte(u), byte(u>>8))
		be = append(be, byte(u>>8), byte(u))
	}
	cp := []byte{}
	for _, r := range want {
		switch r {
		case '–':
			cp = append(cp, 0x96)
		case '“':
			cp = append(cp, 0x93)
		case '”':
			cp = append(cp, 0x94)
		default:
			cp = append(cp, byte(r))
		}
	}
	for name, data := range map[string][]byte{
		"utf-8": []byte(want), "utf-8 with mark": append([]byte("\ufeff"), want...), "utf-16le": le, "utf-16be": be,
		"utf-16le with mark": append([]byte{0xff, 0xfe}, le...), "utf-16be with mark": append([]byte{0xfe, 0xff}, be...),
		"windows-1252": cp, "carriage returns": []byte(strings.ReplaceAll(want, "\n", "\r\n")),
	} {
		d, err := Read("a.txt", data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := d.Body.String(); got != want {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestInvisibleCharactersGoAndLeadBack(t *testing.T) {
	const src = "\ufeffDie Regie\u00adrung zahlt 4\u00a0000 Euro, drei\ufb01ach\u200b und\ufe0f\U000e0101 １２ Mal."
	d := mustRead(t, src)
	if want := "Die Regierung zahlt 4 000 Euro, dreifiach und 12 Mal."; d.Body.String() != want {
		t.Fatalf("got %q", d.Body.String())
	}
	for _, c := range [][2]string{{"Regierung", "Regie\u00adrung"}, {"4 000", "4\u00a0000"}, {"12", "１２"}, {"und", "und"}, {"Mal.", "Mal."}} {
		at := strings.Index(d.Body.String(), c[0])
		o := d.Body.Original(span(at, at+len(c[0])))
		if got := src[o.Start:o.End]; got != c[1] {
			t.Errorf("%q came from %q, want %q", c[0], got, c[1])
		}
	}
}

func TestComposesLettersOfWesternEurope(t *testing.T) {
	if got := mustRead(t, "Mu\u0308ller traf A\u030aberg in Mo\u0302naco.").Body.String(); got != "Müller traf Åberg in Mônaco." {
		t.Errorf("got %q", got)
	}
}

func TestWrappedLinesAreOneParagraph(t *testing.T) {
	d := mustRead(t, `Ferry runs aground

A ferry with some forty people aboard ran onto rocks in the sound
on Tuesday evening, the coast guard said. No one was hurt, and the
passengers were taken ashore by two lifeboats before nightfall had
come over the bay.

The captain, who has sailed the route for eleven years, told local
radio that the rudder had not answered. An inquiry is under way at
the ministry.
`)
	if got := roles(d, article.Body); len(got) != 2 || strings.Contains(got[0], "\n") {
		t.Errorf("got %q", got)
	}
}

func TestWhatIsNoArticleSaysWhy(t *testing.T) {
	for _, c := range []struct {
		name string
		data string
		want error
	}{
		{"nothing", "", ErrEmpty},
		{"white space", " \n\t\u00a0\ufeff\n", ErrEmpty},
		{"zeros", strings.Repeat("\x00\x01\x02\x03", 100), ErrBinary},
		{"PDF", "%PDF-1.7\nxref", ErrDamaged},
		{"half a zip", "PK\x03\x04....", ErrDamaged},
		{"old Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600), ErrOldOffice},
		{"locked Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", ErrPassword},
		{"empty RTF", `{\rtf1\ansi }`, ErrNoWords},
		{"JSON of something else", `{"a": [1, 2]}`, ErrJSON},
		{"half a JSON", `{"headline": "Ferry agrou`, ErrDamaged},
		{"XML of something else", `<?xml version="1.0"?><inventory><item/></inventory>`, ErrXML},
		{"Russian in Windows-1251", "\xcf\xe0\xf0\xee\xec \xed\xe0 \xec\xe5\xeb\xe8", ErrCharset},
		{"a page in another character set", "<html><meta charset=shift_jis><p>\x83t\x83F\x83\x8a\x81[", ErrCharset},
		{"PNG", "\x89PNG\r\n\x1a\n", ErrImage},
		{"gzip", "\x1f\x8b\x08", ErrPacked},
		{"too long", strings.Repeat("a ", Limit/2+1), ErrTooLong},
	} {
		if _, err := Read(c.name, []byte(c.data)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
}

// What the reader has looked up makes no token another than it would be without.
func TestWordsFoundMakeTheSameTokens(t *testing.T) {
	for _, s := range []string{
		"The U.S. envoy, A. Berg, said at 6.10 p.m. that the ferry's crew (all of it) left. It didn't.",
		"E-mail ann@mail.example or see x_y, and/or AT&T; résumés, naïve words, 3rd, B2B, al-Rashid's “harbour”.A gap… and “so” on",
		"#tag @name rock'n'roll O'Brien’s 'twas co-op. J. R. Vale vs. K.L. Holm -- no-one… end",
		strings.Repeat("harbour ", looked/8+3) + "master.",
	} {
		d, err := Read("a.txt", []byte(s+"\n\nA line below it that ends as a sentence does, with words enough."))
		if err != nil {
			t.Fatal(err)
		}
		bare := slices.Clone(d.Paragraphs)
		for i := range bare {
			bare[i].Found = nil
		}
		a, b := article.New("a", d.Meta, d.Body, d.Paragraphs), article.New("b", d.Meta, d.Body, bare)
		if !slices.Equal(a.Tokens, b.Tokens) {
			t.Errorf("%.60q: other tokens", s)
		}
		if len(d.Paragraphs[0].Found) == 0 {
			t.Errorf("%.60q: no word was found", s)
		}
	}
}
