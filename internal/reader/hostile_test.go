package reader

import (
	"bytes"
	"errors"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// fill repeats unit behind head up to n bytes.
func fill(n int, head, unit string) []byte {
	b := make([]byte, 0, n+len(unit))
	for b = append(b, head...); len(b) < n; {
		b = append(b, unit...)
	}
	return b
}

// Files of the largest size that is read, made to cost as much as they can: no panic, seconds, and less than 512 MB.
func TestLargestFilesTakeBoundedTimeAndMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	for name, file := range map[string]struct {
		size       int
		head, unit string
	}{
		"elements": {Limit - 9, "<html><body><p>Some words.</p>", "<b>"}, "paragraphs": {Limit - 9, "<html><body>", "<p>ab"},
		"references": {Limit - 9, "<html><body><p>", "&amp;"}, "lines": {Limit - 9, "", "ab\n"}, "soft hyphens": {Limit - 9, "", "a\u00ad"},
		"RTF paragraphs": {Limit - 9, `{\rtf1 `, `{a}\par `}, "XML paragraphs": {Limit - 9, "<nitf><body.content>", "<p>ab</p>"},
		"XML elements": {Limit - 9, "<nitf><body.content>", "<a>"}, "parts": {Limit - 9, "From: a\nDate: b\nContent-Type: multipart/mixed; boundary=x\n\n", "--x\n\n"},
		"lists": {maxJSON - 9, "[", "[],"}, "encoded letters": {Limit - 9, "From: a\nDate: b\nContent-Transfer-Encoding: quoted-printable\n\n", "=41"},
	} {
		data := fill(file.size, file.head, file.unit) // one at a time, so that the others do not count
		start := time.Now()
		Unpack(name, data)
		if d, err := Read(name, data); err == nil {
			check(t, d, name)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if m.HeapSys > 512<<20 {
			t.Fatalf("%s took the heap to %d MB", name, m.HeapSys>>20)
		}
	}
}

func TestHostileFilesSayWhatTheyAre(t *testing.T) {
	word := docx(t, "<w:p><w:r><w:t>"+lead+"</w:t></w:r></w:p>")
	bomb := packed(t, "[Content_Types].xml", docxTypes, "word/document2.xml", strings.Repeat(" ", 15<<20))
	lying := bytes.Clone(word) // says that its members are longer than they are
	for at := 0; ; {
		n := bytes.Index(lying[at:], []byte("PK\x01\x02"))
		if n < 0 {
			break
		}
		at += n + 4
		lying[at+20]++
	}
	deep := "From: a\nDate: b\n"
	for range maxPartDepth + 2 {
		deep += "Content-Type: message/rfc822\n\n"
	}
	laughs := `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha">`
	for c := 'b'; c < 'z'; c++ {
		laughs += "<!ENTITY " + string(c) + ` "` + strings.Repeat("&"+string(c-1)+";", 10) + `">`
	}
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"a zip bomb", bomb, ErrBomb},
		{"a zip that lies of its sizes", lying, ErrDamaged},
		{"half a .docx", word[:len(word)/2], ErrDamaged},
		{"a .docx without its end", word[:len(word)-8], ErrDamaged},
		{"200 MB", make([]byte, 200<<20), ErrTooLong},
		{"RTF without end of groups", fill(1<<20, `{\rtf1 `, "{"), ErrNesting},
		{"messages in messages", []byte(deep), ErrNesting},
		{"a message without text", []byte("From: a\nDate: b\nContent-Type: image/png\n\nxx"), ErrNoMessage},
		{"an encrypted message", []byte("From: a\nDate: b\nContent-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x--"), ErrSealed},
		{"an encrypted .odt", packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "\x01", "META-INF/manifest.xml", "<m><encryption-data/></m>"), ErrPassword},
		{"a protected book", packed(t, "META-INF/container.xml", `<rootfile full-path="a.opf"/>`, "a.opf", `<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/>`, "a.xhtml", "\x01",
			"META-INF/encryption.xml", `<EncryptedData><CipherReference URI="a.xhtml"/></EncryptedData>`), ErrCopyright},
		{"a spreadsheet", packed(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"), ErrSheet},
		{"an archive", packed(t, "a.txt", lead, "b.txt", lead), ErrArchive},
		{"JSON nested without end", fill(1<<20, `{"a":`, `{"a":`), ErrDamaged},
	} {
		if _, err := Read("x", c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
	d, err := Read("laughs.xml", []byte(laughs+"]><nitf><body><body.head><hedline><hl1>"+formatTitle+"</hl1></hedline></body.head><body.content><p>"+lead+"</p><p>&y;</p></body.content></body></nitf>"))
	if err != nil || d.Body.Len() > 1000 {
		t.Errorf("entities: %v, %d bytes", err, d.Body.Len())
	}
}

func TestNestedTagsAreNoTrouble(t *testing.T) {
	const deep = 100_000
	for name, data := range map[string]string{
		"HTML": "<html><body>" + strings.Repeat("<div>", deep) + "<p>" + lead + "</p>" + strings.Repeat("</div>", deep),
		"NITF": "<nitf><body.content>" + strings.Repeat("<block>", deep) + "<p>" + lead + "</p>" + strings.Repeat("</block>", deep),
		"DOCX": string(docx(t, strings.Repeat("<w:p>", deep)+"<w:r><w:t>"+lead+"</w:t></w:r>")),
	} {
		d, err := Read("x", []byte(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !strings.Contains(d.Body.String(), lead) {
			t.Errorf("%s: got %q", name, d.Body)
		}
	}
}

// What a page would run is neither run nor shown.
func TestScriptsAreNeverText(t *testing.T) {
	d, err := Read("page.html", []byte(`<html><body onload="alert('load')"><script>alert("one")</script><svg onload=alert(2)><script>alert(3)</script></svg>
<p onclick="alert('click')">`+lead+`<img src=x onerror="alert('img')"><a href="javascript:alert(4)"> here</a></p><iframe srcdoc="<script>alert(5)</script>"></iframe>
<noscript><p>alert(6)</p></noscript><style>p{content:"alert(7)"}</style><object data="alert(8)">alert(9)</object><p>`+last+`</p><textarea>alert(10)</textarea></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	if s := d.Body.String(); strings.Contains(s, "alert") || strings.Contains(s, "<") || !strings.Contains(s, last) {
		t.Errorf("got %q", s)
	}
}

func TestWrongNamesDoNotMatter(t *testing.T) {
	all := formats(t)
	for format, name := range map[string]string{"docx": "a.txt", "rtf": "a.docx", "html": "a.pdf", "eml": "a.html", "txt": "a.zip", "ninjs 1": "a.xml", "epub": "a.odt"} {
		if d, err := Read(name, all[format]); err != nil || d.Meta.Headline != formatTitle {
			t.Errorf("%s as %s: %v", format, name, err)
		}
	}
}

func TestUnpack(t *testing.T) {
	inner := packed(t, "b.txt", "b")
	locked := bytes.Clone(inner)
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} {
		at := bytes.Index(locked, []byte(mark))
		locked[at+map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[mark]] |= 1
	}
	for range maxArchiveDepth - 1 {
		inner = packed(t, "in.zip", string(inner))
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
		left int
	}{
		{"a.txt", []byte("text"), "a.txt", 0},
		{"a.docx", docx(t, ""), "a.docx", 0},
		{"set.zip", packed(t, "a.html", "a", "a_files/b.html", "b", "a_files/c.js", "c", "d/", "", "d/e.txt", "e", "d/.hidden", "f", "style.css", "g", `w\x.txt`, "x"), "set.zip/a.html set.zip/d/e.txt set.zip/w/x.txt", 4},
		{"zips.zip", inner, "zips.zip/in.zip/in.zip/b.txt", 0},
		{"deeper.zip", packed(t, "in.zip", string(packed(t, "in.zip", string(inner)))), "deeper.zip/in.zip/in.zip/in.zip ! " + ErrNesting.Error(), 0},
		{"locked.zip", locked, "locked.zip ! " + ErrPassword.Error(), 0},
		{"pictures.zip", packed(t, "a.png", "a"), "pictures.zip ! " + ErrNoArticle.Error(), 1},
		{"half.zip", packed(t, "a.txt", lead)[:40], "half.zip", 0},
		{"bomb.zip", packed(t, "a.txt", strings.Repeat("a", 10<<20), "b.txt", lead), "bomb.zip/a.txt ! " + ErrBomb.Error() + " bomb.zip/b.txt", 0},
		{"mail.eml", formats(t)["eml"], "mail.eml mail.eml/a.html", 0},
		{"empty.eml", []byte("From: a\nDate: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment; filename=\"a b.rtf\"\n\n{\\rtf1 A}\n--x\nContent-Disposition: attachment; filename=card.vcf\n\nBEGIN\n--x--"), "empty.eml/a b.rtf", 0},
		{"wire.json", []byte(`[{"headline":"a"}, {"headline":"b"}]`), "wire.json/1 wire.json/2", 0},
		{"one.json", []byte(`[{"headline":"a"}]`), "one.json", 0},
		{"list.json", []byte(`[1, 2]`), "list.json", 0},
		{"pictures.xml", []byte(`<newsMessage><newsItem><itemClass qcode="ninat:text"/></newsItem><newsItem><itemClass qcode="ninat:picture"/></newsItem></newsMessage>`), "pictures.xml", 0},
		{"wire.xml", []byte("\xff\xfe<\x00n\x00e\x00w\x00s\x00M\x00e\x00s\x00s\x00a\x00g\x00e\x00>\x00<\x00n\x00i\x00t\x00f\x00/\x00>\x00<\x00n\x00i\x00t\x00f\x00>\x00x\x00"), "wire.xml/1 wire.xml/2", 0},
	} {
		members, left := Unpack(c.name, c.data)
		var got []string
		for _, m := range members {
			got = append(got, m.Name)
			if m.Err != nil {
				got = append(got, "!", m.Err.Error())
			}
		}
		if s := strings.Join(got, " "); s != c.want || len(left) != c.left {
			t.Errorf("%s: got %s and %d left out, want %s and %d", c.name, s, len(left), c.want, c.left)
		}
	}
}

// The same article, written by the programs that people use, reads the same.
func TestFilesOfRealPrograms(t *testing.T) {
	const dir = "testdata/formats"
	read := func(name string) *Document {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(name, data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		check(t, d, name)
		return d
	}
	want := read("article.md")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasSuffix(name, ".pdf"), strings.HasSuffix(name, ".png"), strings.HasSuffix(name, ".zip"):
		default:
			got := read(name)
			for _, role := range []article.Role{article.Headline, article.Body, article.Caption} {
				if role == article.Caption && name == "article.pandoc.rtf" { // pandoc drops it
					continue
				}
				if a, b := strings.Join(roles(got, role), "\n"), strings.Join(roles(want, role), "\n"); a != b {
					t.Errorf("%s: %v is\n%s\nwant\n%s", name, role, a, b)
				}
			}
			if m := got.Meta; !strings.HasPrefix(m.DatePublished, "2027-03-14T18:40") || !strings.HasPrefix(m.Author, "Zoë Lindqvist-Müller") || m.Dateline != "SØRVIK, Norway" {
				t.Errorf("%s: %+v", name, m)
			}
		}
	}
}

// A paragraph's place leads to the words in the file that it was made from, marks and tags between them.
func TestParagraphsOfRealFilesLeadBack(t *testing.T) {
	marks := regexp.MustCompile(`<[^>]*>|[*#]|!?\[|\]\([^)]*\)`)
	for _, name := range []string{"article.txt", "article.md", "article.html", "article.jsonld.html"} {
		data, err := os.ReadFile(filepath.Join("testdata/formats", name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Paragraphs {
			o := d.Body.Original(p.Span)
			source := text.OneLine(canonical(html.UnescapeString(marks.ReplaceAllString(string(data[o.Start:o.End]), ""))))
			if got := d.Body.Slice(p.Span); got != source {
				t.Errorf("%s: %q came from %q", name, got, source)
			}
		}
	}
}
