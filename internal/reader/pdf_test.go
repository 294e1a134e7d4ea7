package reader

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"storydiff/internal/article"
)

// pdfOf makes a file of objects, numbered from 1; the first is the catalogue.
func pdfOf(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n")
	return b.Bytes()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// pdfPageOf makes a file of one page with these contents. Font F has every character half as wide as it is high.
func pdfPageOf(contents string, more ...string) []byte {
	return pdfOf(append([]string{
		"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</X 6 0 R>>>>>>",
		stream("", contents), "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>>"}, more...)...)
}

// column sets lines below each other, twelve points apart.
func column(x, y int, lines ...string) string {
	var b strings.Builder
	for i, l := range lines {
		fmt.Fprintf(&b, "BT /F 10 Tf %d %d Td (%s) Tj ET\n", x, y-12*i, l)
	}
	return b.String()
}

func bodyOf(t *testing.T, data []byte) []string {
	t.Helper()
	d, err := Read("x.pdf", data)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range d.Paragraphs {
		if p.Role != article.Furniture {
			out = append(out, d.Body.Slice(p.Span))
		}
	}
	return out
}

func sentencesOf(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	a := article.New(name, d.Meta, d.Body, d.Paragraphs)
	var out []string
	for _, s := range a.Sentences {
		out = append(out, a.Text(s.Span))
	}
	return out
}

func TestPDFsOfEveryMakerGiveTheSameSentences(t *testing.T) {
	want := sentencesOf(t, "testdata/formats/article.txt")
	for _, maker := range [...]string{"chromium", "libreoffice", "latex", "columns", "protected"} {
		if got := sentencesOf(t, "testdata/formats/article."+maker+".pdf"); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", maker, got, want)
		}
	}
}

func TestPDFsThatCannotBeRead(t *testing.T) {
	for name, want := range map[string]error{"article.scan.pdf": ErrPDFScan, "article.encrypted.pdf": ErrPassword} {
		data, err := os.ReadFile(filepath.Join("testdata/formats", name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(name, data); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
	}
	unnamed := strings.Replace(string(pdfPageOf("BT /F 10 Tf 72 700 Td (abc) Tj ET")), "/Encoding /WinAnsiEncoding", "/Encoding <</Differences [0 "+strings.Repeat("/g17 ", 256)+"]>>", 1)
	if _, err := Read("x", []byte(unnamed)); !errors.Is(err, ErrPDFFonts) {
		t.Errorf("a font without letters: %v", err)
	}
}

// A file that was cut off, or whose table of objects is wrong, is read as far as it goes.
func TestDamagedPDFs(t *testing.T) {
	data, err := os.ReadFile("testdata/formats/article.libreoffice.pdf")
	if err != nil {
		t.Fatal(err)
	}
	whole := sentencesOf(t, "testdata/formats/article.libreoffice.pdf")
	d, err := Read("x", bytes.Replace(data, []byte("startxref"), []byte("startxxxx"), 1))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Notices) == 0 || d.Notices[0].Code != "reader.pdf-cut" {
		t.Errorf("notices: %v", d.Notices)
	}
	if a := article.New("", d.Meta, d.Body, d.Paragraphs); len(a.Sentences) != len(whole) {
		t.Errorf("%d sentences of %d", len(a.Sentences), len(whole))
	}
	for cut := 0; cut < len(data); cut += 997 { // no panic, and a sentence or an article
		if d, err := Read("x", data[:cut]); err == nil && len(d.Paragraphs) == 0 {
			t.Errorf("cut at %d: nothing", cut)
		}
	}
}

func TestPDFParagraphs(t *testing.T) {
	left := []string{"The ferry ran onto rocks north of the", "harbour on Tuesday, and forty people were", "taken ashore by lifeboats, the coast guard", "said. Nobody was hurt."}
	for _, c := range []struct {
		name, contents string
		want           []string
	}{
		{"lines", column(72, 700, left...), []string{strings.Join(left, " ")}},
		{"a larger step", column(72, 700, left...) + column(72, 640, "The captain was heard by the police."), []string{strings.Join(left, " "), "The captain was heard by the police."}},
		{"an indent", column(72, 700, left[:3]...) + column(84, 664, left[0][:30]) + column(72, 652, left[1:]...), []string{strings.Join(left[:3], " "), left[0][:30] + " " + strings.Join(left[1:], " ")}},
		{"a line that ends early", column(72, 700, append(left, left...)...), []string{strings.Join(left, " "), strings.Join(left, " ")}},
		{"columns", column(72, 700, left...) + column(330, 705, "The rudder had not answered, the captain", "told local radio, and the crew had at once", "called for help. It was there in an hour."),
			[]string{strings.Join(left, " "), "The rudder had not answered, the captain told local radio, and the crew had at once called for help. It was there in an hour."}},
		{"columns drawn row by row", row(700, left[0], "The rudder had not answered, the captain") + row(688, left[1], "told local radio, and the crew had at once") + row(676, left[2], "called for help. It was there in an hour.") + row(664, left[3], "It took forty people to the nearest port."),
			[]string{strings.Join(left, " "), "The rudder had not answered, the captain told local radio, and the crew had at once called for help. It was there in an hour. It took forty people to the nearest port."}},
		{"letters one by one", "BT /F 10 Tf 72 700 Td (T) Tj 5 0 Td (h) Tj 5 0 Td (e) Tj 8 0 Td (f) Tj 5 0 Td (e) Tj 5 0 Td (r) Tj 5 0 Td (r) Tj 5 0 Td (y) Tj ET", []string{"The ferry"}},
		{"steps for spaces", "BT /F 10 Tf 72 700 Td [(The) -300 (ferr) 20 (y) -250 (ran)] TJ ET", []string{"The ferry ran"}},
		{"letters spaced out", "BT /F 10 Tf 4 Tc 72 700 Td (FERRIES) Tj ET", []string{"FERRIES"}},
		{"drawn twice to look bold", column(72, 700, "The rudder will stall.") + "BT /F 10 Tf 72.3 700 Td (The rudder will stall.) Tj ET", []string{"The rudder will stall."}},
		{"a drawing in a drawing", "q 1 0 0 1 0 0 cm /X Do Q", []string{"Within the form"}},
		{"a page on its side", "BT /F 10 Tf 0 1 -1 0 100 72 Tm (The ferry ran aground) Tj 1 0 0 1 0 -12 Tm ET BT /F 10 Tf 0 1 -1 0 112 72 Tm (north of the harbour.) Tj ET", []string{"The ferry ran aground north of the harbour."}},
		{"a stamp across the page", column(72, 700, left...) + "BT /F 90 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET", []string{strings.Join(left, " ")}},
		{"what an artifact says", column(72, 700, left...) + "/Artifact BMC " + column(72, 40, "Printed for N. Example") + " EMC", []string{strings.Join(left, " ")}},
		{"text instead of what is drawn", "BT /F 10 Tf 72 700 Td (The o) Tj /Span <</ActualText (ffi)>> BDC (@) Tj EMC (ce) Tj ET", []string{"The office"}},
		{"a picture in the text", "BI /W 4 /H 1 /BPC 8 /CS /G ID (EI (Tj EI " + column(72, 700, left...), []string{strings.Join(left, " ")}},
		{"a page's number", column(72, 700, left...) + column(300, 30, "- 7 -"), []string{strings.Join(left, " ")}},
	} {
		data := pdfPageOf(c.contents, stream("/Type /XObject /Subtype /Form", column(72, 700, "Within the form")+" /X Do"))
		if got := bodyOf(t, data); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// row sets two columns' lines at once, as some programs do.
func row(y int, left, right string) string {
	return fmt.Sprintf("BT /F 10 Tf 72 %d Td (%s) Tj 258 0 Td (%s) Tj ET\n", y, left, right)
}

func TestBrokenWords(t *testing.T) {
	for _, c := range []struct{ before, after, rest, want string }{
		{"the coast guard's effi-", "cient boats", "", "the coast guard's efficient boats"},
		{"taken by the wind-", "swept sea", "", "taken by the wind-swept sea"},
		{"a 34-", "year-old driver", "some dam- age", "a 34-year-old driver"},
		{"said Eva Lindqvist-", "Berg there", "", "said Eva Lindqvist-Berg there"},
		{"a state-of-the-", "art ship", "its dam-\nage was small", "a state-of-the-art ship"},
		{"the two- and three-", "year plans", "", "the two- and three-year plans"},
		{"the short-", "and long-term plans", "", "the short- and long-term plans"},
		{"the isle of Yt-", "re lay north", "its dam-\nage was small", "the isle of Ytre lay north"},
		{"the captain of Sør-", "vik said", "from Sørvik", "the captain of Sørvik said"},
		{"a skipper’s ship-", "yard friend", "near the ship-yard", "a skipper’s ship-yard friend"},
		{"it was –", "or seemed – late", "", "it was – or seemed – late"},
		{"its cu\u00ad", "rious end", "", "its curious end"},
		{"a young deck\u2010", "hand of 22", "", "a young deckhand of 22"},
	} {
		words := newBrokenWords(c.before + "\n" + c.after + "\n" + c.rest)
		cut, glue := words.joint(c.before, c.after)
		if got := c.before[:len(c.before)-cut] + glue + c.after; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestAPDFWithoutSpacesSaysSo(t *testing.T) {
	tight := strings.Repeat("theferryranontorocksnorthoftheharbour", 2)
	d, err := Read("x", pdfPageOf(column(72, 700, tight, tight, tight, tight)))
	if err != nil || !slices.ContainsFunc(d.Notices, func(n Notice) bool { return n.Code == "reader.pdf-spaces" }) {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestHeadersOfSeveralPages(t *testing.T) {
	page := func(n int) string {
		return column(72, 780, fmt.Sprintf("The Example, page %d", n)) + column(72, 700, fmt.Sprintf("On day %d the ferry was %s the rocks, and", n, []string{"on", "beside", "off"}[n-1]), "the tugs had not come. So the "+strings.Repeat("brave ", n)+"crew stayed.") + column(300, 20, fmt.Sprint(n))
	}
	objects := []string{"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [4 0 R 6 0 R 8 0 R]>>", "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>"}
	for n := 1; n <= 3; n++ {
		objects = append(objects, fmt.Sprintf("<</Type /Page /Contents %d 0 R /Resources <</Font <</F 3 0 R>>>>>>", 3+2*n), stream("", page(n)))
	}
	for _, s := range bodyOf(t, pdfOf(objects...)) {
		if strings.Contains(s, "Example") || len(s) < 4 {
			t.Errorf("%q is no furniture", s)
		}
	}
}

func TestHostilePDFs(t *testing.T) {
	var bomb bytes.Buffer
	w := zlib.NewWriter(&bomb)
	for range 100 {
		w.Write(make([]byte, 1<<20))
	}
	w.Close()
	text := column(72, 700, "The ferry ran onto rocks north of the harbour.")
	self := "q /X Do /X Do Q"
	for name, data := range map[string][]byte{
		"a page tree in a circle":    pdfOf("<</Pages 2 0 R>>", "<</Kids [2 0 R 3 0 R 2 0 R]>>", "<</Parent 3 0 R /Kids [2 0 R]>>"),
		"a reference to itself":      pdfOf("<</Pages 2 0 R>>", "2 0 R"),
		"a form that draws itself":   pdfPageOf(self, stream("/Subtype /Form /Resources <</XObject <</X 6 0 R>>>>", self)),
		"a length in a circle":       pdfOf("<</Pages 2 0 R>>", "<</Kids [3 0 R]>>", "<</Contents 4 0 R>>", "<</Length 4 0 R>>\nstream\nq Q\nendstream"),
		"a bomb":                     bytes.Replace(pdfPageOf("x"), []byte(stream("", "x")), []byte(stream("/Filter /FlateDecode", bomb.String())), 1),
		"a bomb in a bomb":           bytes.Replace(pdfPageOf("x"), []byte(stream("", "x")), []byte(stream("/Filter [/FlateDecode /FlateDecode /FlateDecode]", bomb.String())), 1),
		"brackets":                   pdfPageOf(strings.Repeat("[", 1<<20)),
		"dictionaries":               pdfOf(strings.Repeat("<</A ", 1<<19)),
		"objects without end":        []byte("%PDF-1.7\n" + strings.Repeat("1 0 obj [ ", 1<<17)),
		"streams without end":        []byte("%PDF-1.7\n" + strings.Repeat("1 0 obj <</Type /ObjStm>> stream ", 1<<16)),
		"trailers":                   []byte("%PDF-1.7\n" + strings.Repeat("trailer <<", 1<<17)),
		"saved states":               pdfPageOf(strings.Repeat("q ", 1<<20)),
		"huge numbers":               pdfPageOf("1e99 0 0 99999999999999999999999999999 0 0 cm 9e99 Tz /F 99999999999999999999999999 Tf BT (abc) Tj ET"),
		"a row without end":          bytes.Replace(pdfPageOf("x"), []byte(stream("", "x")), []byte(stream("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 999999 /Colors 999999 /BitsPerComponent 999999>>", bomb.String())), 1),
		"an object stream of itself": pdfOf("<</Pages 2 0 R>>", stream("/Type /ObjStm /N 999999999 /First 8", "2 0 3 0 <</Kids [2 0 R]>>")),
		"a cipher of nothing":        bytes.Replace(pdfPageOf(text), []byte("/Root"), []byte("/Encrypt <</Filter /Standard /V 2 /R 3 /Length 128>> /Root"), 1),
	} {
		start := time.Now()
		d, err := Read(name, data)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if err == nil && len(d.Paragraphs) == 0 {
			t.Errorf("%s: neither text nor a sentence", name)
		}
	}
	// Thirty thousand times the same form, each with text: bounded, and what was read is given.
	many := pdfPageOf(strings.Repeat("/X Do ", 30000), stream("/Subtype /Form", strings.Repeat(text, 100)))
	if _, err := Read("many", many); err != nil {
		t.Error(err)
	}
}

func FuzzPDF(f *testing.F) {
	files, err := filepath.Glob("testdata/formats/*.pdf")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(pdfPageOf(column(72, 700, "The ferry ran onto rocks", "north of the har-", "bour.")))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := readPDF(data)
		if err != nil {
			return
		}
		check(t, d, "pdf")
	})
}
