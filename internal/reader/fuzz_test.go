package reader

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/internal/article"
)

// seed adds the article of our own in the formats named, as we write them and as other programs do.
func seed(f *testing.F, names []string, files ...string) {
	all := formats(f)
	for _, name := range names {
		f.Add(all[name])
	}
	for _, name := range files {
		data, err := os.ReadFile(filepath.Join("testdata/formats", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
}

// whole runs read and checks what must hold of every document and every refusal.
func whole(f *testing.F, read func(data []byte) (*Document, error)) {
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := read(data)
		if err != nil {
			if d != nil {
				t.Fatal("a document and an error")
			}
			return
		}
		check(t, d, "fuzz")
	})
}

// valid is what decode would give.
func valid(data []byte) string { return strings.ToValidUTF8(string(data), "\ufffd") }

func FuzzRead(f *testing.F) {
	f.Add([]byte(samplePage))
	f.Add([]byte("Ferry runs aground\n\n" + lead + "\n\nShare this\n"))
	f.Add([]byte("---\ntitle: x\n---\n# A *b* [c](http://d) ![e](f)\n\n> q\n"))
	f.Add([]byte("\xff\xfeF\x00e\x00r\x00r\x00y\x00"))
	f.Add([]byte("<p>a&shy;b&#x202e;c<br>d<table><td>e</p></table>"))
	f.Add([]byte("Published 6 February 2026 at 14:30 GMT\r\n(AP) - F\u00e4hre\u0308 \ufb01"))
	f.Add([]byte(")0000 a line that closes a bracket it never opened"))
	whole(f, func(data []byte) (*Document, error) {
		Unpack("x", data)
		return Read("x", data)
	})
}

// Places in a text or a page lead back into it.
func FuzzPlaces(f *testing.F) {
	seed(f, []string{"txt", "md", "html"}, "article.md", "article.html", "article.jsonld.html")
	f.Fuzz(func(t *testing.T, data []byte) {
		if isZip(data) || looksMIME(data) {
			return
		}
		source, err := decode(data, declaredCharset(data))
		if err != nil || rootOf(source) != "" && !looksHTML(source) || looksJSON(source) || len(data) > 0 && data[0] == '{' {
			return
		}
		d, err := Read("x", data)
		if err != nil || newsRoot(rootOf(source)) {
			return
		}
		for _, p := range d.Paragraphs {
			if o := d.Body.Original(p.Span); o.Start < 0 || o.End < o.Start || o.End > len(source) {
				t.Fatalf("%v leads to %v in %d bytes", p.Span, o, len(source))
			}
		}
	})
}

func FuzzZip(f *testing.F) {
	seed(f, []string{"docx", "odt", "epub"}, "article.docx", "article.odt", "article.epub", "article.zip")
	whole(f, func(data []byte) (*Document, error) {
		members, _ := Unpack("x.zip", data)
		for _, m := range members {
			if m.Err != nil && m.Data != nil {
				f.Fatal("data and an error")
			}
		}
		return readPackage(data)
	})
}

func FuzzDOCX(f *testing.F) {
	f.Add([]byte(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A &amp; b</w:t><w:tab/></w:r><w:del>x</w:del><w:p/></w:p>`))
	whole(f, func(data []byte) (*Document, error) {
		return compose(article.Meta{}, docxParagraphs(valid(data), styleNames(valid(data))))
	})
}

func FuzzODT(f *testing.F) {
	seed(f, []string{"fodt"})
	whole(f, func(data []byte) (*Document, error) { return readFlatODT(valid(data)) })
}

func FuzzEPUB(f *testing.F) {
	f.Add([]byte(`<item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/><dc:title>T</dc:title><h1>A</h1><a/><p>b</p>`))
	whole(f, func(data []byte) (*Document, error) {
		m, _ := epubPackage(valid(data), "x")
		return compose(m, markupParagraphs(valid(data), true))
	})
}

func FuzzRTF(f *testing.F) {
	seed(f, []string{"rtf"}, "article.pandoc.rtf")
	whole(f, func(data []byte) (*Document, error) { return readRTF(string(data)) })
}

func FuzzMessage(f *testing.F) {
	seed(f, []string{"eml", "eml plain", "mhtml"}, "article.eml", "article.mhtml")
	f.Add([]byte("Date: 1\nSubject:\x8500\n\n0"))
	whole(f, readMessage)
}

func FuzzNewsXML(f *testing.F) {
	seed(f, []string{"nitf", "g2 nitf", "g2 html", "g2 data"}, "article.newsml.xml", "article.nitf.xml")
	whole(f, func(data []byte) (*Document, error) {
		newsItems(valid(data))
		return readNewsXML(valid(data))
	})
}

func FuzzJSON(f *testing.F) {
	seed(f, []string{"ninjs 1", "ninjs 2", "json-ld"}, "article.ninjs1.json", "article.ninjs2.json")
	whole(f, func(data []byte) (*Document, error) { return readJSON(valid(data)) })
}
