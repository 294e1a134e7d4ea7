package reader

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"storydiff/internal/article"
)

// The article that every format below holds.
const (
	formatTitle = "Ferry with forty aboard runs aground off Turku"
	formatQuote = "“The rudder did not answer,” the captain said – and “nobody on board panicked”, Åsa Berg & her son told us."
	formatCap   = "The Aurora on the rocks. Photo: Some Name"
)

var formatBody = []string{lead, formatQuote, last}

// packed makes a zip file of names and contents, in turn.
func packed(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, files[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const docxTypes = `<?xml version="1.0"?><Types><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`

func docx(t testing.TB, body string) []byte {
	return packed(t, "[Content_Types].xml", docxTypes, "word/document2.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>`+body+`</w:body></w:document>`,
		"word/styles.xml", `<w:styles><w:style w:type="paragraph" w:styleId="Otsikko"><w:name w:val="Title"/></w:style><w:style w:styleId="Kuvateksti"><w:name w:val="caption"/></w:style></w:styles>`)
}

func odt(t testing.TB, body string) []byte {
	return packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<manifest/>", "content.xml",
		`<office:document-content><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>`+body+`</office:text></office:body></office:document-content>`)
}

func epub(t testing.TB, pages ...string) []byte {
	files := []string{"mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="EPUB/content.opf"/></rootfiles></container>`}
	items, refs := `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`, `<itemref idref="nav"/>`
	for i, p := range pages {
		files = append(files, fmt.Sprintf("EPUB/text/ch %d.xhtml", i), `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>`+p+`</body></html>`)
		items += fmt.Sprintf(`<item id="c%d" href="text/ch%%20%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		refs += fmt.Sprintf(`<itemref idref="c%d"/>`, i)
	}
	return packed(t, append(files, "EPUB/nav.xhtml", "<nav>Contents</nav>", "EPUB/content.opf",
		`<package><metadata><dc:title>`+formatTitle+`</dc:title><dc:language>en</dc:language><dc:date>2026-02-06</dc:date></metadata><manifest>`+items+`</manifest><spine>`+refs+`</spine></package>`)...)
}

// rtfText writes letters beyond ASCII as \u, with a question mark for old programs.
func rtfText(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		if u < 0x80 {
			b.WriteByte(byte(u))
		} else {
			fmt.Fprintf(&b, `\u%d?`, int16(u))
		}
	}
	return b.String()
}

// quoted writes s in quoted-printable, in short lines.
func quoted(s string) string {
	var b strings.Builder
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\n':
			b.WriteString("\r\n")
			n = 0
			continue
		case c == '=' || c > '~':
			fmt.Fprintf(&b, "=%02X", c)
			n += 3
		default:
			b.WriteByte(c)
			n++
		}
		if n > 70 {
			b.WriteString("=\r\n")
			n = 0
		}
	}
	return b.String()
}

func join(open, end string, ps ...string) string { return open + strings.Join(ps, end+open) + end }

// formats gives the article in every format that holds it.
func formats(t testing.TB) map[string][]byte {
	esc := make([]string, len(formatBody))
	for i, p := range formatBody {
		esc[i] = html.EscapeString(p)
	}
	markup := join("<p>", "</p>\n", esc...)
	page := "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>" + formatTitle + "</title></head><body><h1>" + formatTitle + "</h1>" + markup + "<figure><figcaption>" + formatCap + "</figcaption></figure></body></html>"
	text := formatTitle + "\n\n" + strings.Join(formatBody, "\n\n") + "\n\n" + formatCap + "\n"
	nitf := "<nitf><head><docdata><date.issue norm=\"20260206T090600+0200\"/></docdata></head><body><body.head><hedline><hl1>" + formatTitle + "</hl1></hedline></body.head><body.content>" + markup + "<media><media-caption>" + formatCap + "</media-caption></media></body.content></body></nitf>"
	mixed := "MIME-Version: 1.0\r\nFrom: desk@news.example\r\nSubject: =?utf-8?Q?Ferry_with_forty?=\r\n =?utf-8?Q?_aboard?= runs aground off Turku\r\nDate: Fri, 06 Feb 2026 09:06:00 +0200\r\n" +
		"Content-Type: multipart/mixed; boundary=\"=_o\"\r\n\r\nNot shown.\r\n--=_o\r\nContent-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nShort form.\r\n" +
		"--i\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted(page) + "\r\n--i--\r\n--=_o\r\nContent-Disposition: attachment; filename=a.html\r\nContent-Type: text/html\r\n\r\n<p>No</p>\r\n--=_o--\r\n"
	saved := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.news.example/ferry\r\nSubject: " + formatTitle + "\r\nDate: Sun, 8 Nov 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----M--x----\"\r\n\r\n\r\n------M--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://www.news.example/ferry\r\n\r\n" +
		base64.StdEncoding.EncodeToString([]byte(page)) + "\r\n------M--x----\r\nContent-Type: image/png\r\n\r\nxx\r\n------M--x------\r\n"
	jsonString := func(s string) string { return strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(s) }
	word := `<w:p><w:pPr><w:pStyle w:val="Otsikko"/></w:pPr><w:r><w:t>` + formatTitle + `</w:t></w:r></w:p>`
	for i, p := range esc {
		first, rest, _ := strings.Cut(p, " ")
		noise := `<w:del><w:r><w:delText>gone </w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>`
		if i == 0 {
			noise += `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>twice</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r>`
		}
		word += `<w:p><w:r><w:t>` + first + `</w:t></w:r>` + noise + "\n" + `<w:r><w:t xml:space="preserve"> </w:t></w:r><w:ins><w:r><w:t>` + rest + `</w:t></w:r></w:ins></w:p>`
	}
	word += `<w:p><w:pPr><w:pStyle w:val="Kuvateksti"/></w:pPr><w:r><w:t>` + formatCap + `</w:t></w:r></w:p>`
	open := `<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p text:style-name="P1">` + formatTitle + `</text:p>` +
		join(`<text:p text:style-name="Text_20_body">`, `<office:annotation><text:p>a note</text:p></office:annotation></text:p>`, esc...) + `<text:p text:style-name="Caption">` + formatCap + "</text:p>"
	rich := `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\stylesheet{\s0 Normal;}{\s15\sbasedon0 Title;}{\s16 caption;}}{\info{\title Not this}}{\*\generator Some Program;}{\header On every page\par}` +
		"\n" + `\pard\plain\s15\b ` + formatTitle + `\par` + join("\n\\pard\\plain {\\f0 ", `{\footnote A note.}}\par`, rtfText(formatBody[0]), rtfText(formatBody[1]), rtfText(formatBody[2])) + `\pard\s16 ` + formatCap + `\par}`
	g2 := func(content string) []byte {
		return []byte(`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE newsItem [<!ENTITY a "b">]><newsMessage><itemSet><newsItem><itemMeta><provider literal="The Example"/><versionCreated>2026-02-06T11:58:00+02:00</versionCreated></itemMeta>` +
			`<contentMeta><contentCreated>2026-02-06T09:06:00+02:00</contentCreated><headline>` + formatTitle + `</headline><language tag="en"/></contentMeta><contentSet>` + content + `</contentSet></newsItem></itemSet></newsMessage>`)
	}
	return map[string][]byte{
		"txt": []byte(text), "md": []byte("# " + strings.Replace(text, "rudder", "*rudder*", 1)), "html": []byte(page), "eml": []byte(mixed), "mhtml": []byte(saved), "rtf": []byte(rich),
		"eml plain": []byte("From: a@b.example\nDate: 6 Feb 2026 09:06:00 +0200\nSubject: " + formatTitle + "\n\n" + strings.Join(formatBody, "\n\n") + "\n\n" + formatCap),
		"docx":      docx(t, word), "odt": odt(t, open), "fodt": []byte(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body>` + strings.Replace(open, "P1", "Title", 1) + `</office:body></office:document>`),
		"epub":    epub(t, `<section><h1 class="title">`+formatTitle+`</h1></section>`, `<script src="x"/><a id="top"/><h1>`+formatTitle+"</h1>"+markup+"<figure><figcaption>"+formatCap+"</figcaption></figure>"),
		"nitf":    []byte(nitf),
		"g2 nitf": g2(`<inlineXML contenttype="application/nitf+xml">` + nitf + `</inlineXML>`),
		"g2 html": g2(`<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>` + markup + "<figure><figcaption>" + formatCap + "</figcaption></figure></body></html></inlineXML>"),
		"g2 data": g2(`<inlineData contenttype="text/plain"><![CDATA[` + strings.Join(formatBody, "\n") + "\n" + formatCap + `]]></inlineData>`),
		"ninjs 1": []byte(`{"uri":"urn:x:1","version":"1","headline":"` + formatTitle + `","versioncreated":"2026-02-06T09:06:00+02:00","language":"en","body_html":"` + jsonString(markup) + `",` +
			`"associations":{"main":{"type":"picture","description_text":"` + formatCap + `"}}}`),
		"ninjs 2": []byte(`{"uri":"urn:x:1","headlines":[{"role":"main","value":"` + formatTitle + `"}],"contentcreated":"2026-02-06T09:06:00+02:00","bodies":[{"role":"main","contenttype":"text/plain","value":"` +
			jsonString(strings.Join(formatBody, "\n")) + `"}],"associations":[{"type":"picture","descriptions":[{"role":"caption","value":"` + formatCap + `"}]}]}`),
		"ninjs 3": []byte(`{"uri":"urn:x:1","standard":{"name":"ninjs","version":"3.0"},"headlines":[{"value":"` + formatTitle + `"}],"versioncreated":"2026-02-06T09:06:00+02:00","bodies":[{"contenttype":"text/html","value":"` +
			jsonString(markup+"<figure><figcaption>"+formatCap+"</figcaption></figure>") + `"}]}`),
		"json-ld": []byte(`[{"@context":"https://schema.org","@type":"NewsArticle","headline":"` + formatTitle + `","datePublished":"2026-02-06T09:06:00+02:00","articleBody":"` + jsonString(strings.Join(formatBody, "\n\n")+"\n"+formatCap) + `"}]`),
	}
}

func TestOneArticleInEveryFormat(t *testing.T) {
	for name, data := range formats(t) {
		d, err := Read("x", data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, d, name)
		if d.Meta.Headline != formatTitle {
			t.Errorf("%s: headline %q", name, d.Meta.Headline)
		}
		for role, want := range map[article.Role][]string{article.Headline: {formatTitle}, article.Body: formatBody, article.Caption: {formatCap}} {
			if got := roles(d, role); strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("%s: %v is\n%q, want\n%q", name, role, got, want)
			}
		}
	}
}

// What is pasted from a page into a word processor is one paragraph with line breaks in it.
func TestLineBreaksThatStandForParagraphs(t *testing.T) {
	const title, wrapped = "Ferry with forty aboard runs aground", "A museum in the capital has bought a painting"
	lines := func(br string) string {
		return title + br + br + lead + br + wrapped + br + "of the harbour, it said." + br + br + last
	}
	for name, data := range map[string][]byte{
		"docx": docx(t, `<w:p><w:r><w:t>`+lines(`</w:t><w:br/><w:t>`)+`</w:t></w:r></w:p>`), "odt": odt(t, `<text:p>`+lines(`<text:line-break/>`)+`</text:p>`),
		"rtf": []byte(`{\rtf1 ` + lines(`\line `) + `}`),
	} {
		d, err := Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		want := []string{lead, wrapped + " of the harbour, it said.", last}
		if got := roles(d, article.Body); strings.Join(got, "\n") != strings.Join(want, "\n") || d.Meta.Headline != title {
			t.Errorf("%s: got %q below %q", name, got, d.Meta.Headline)
		}
	}
}

func TestWhatPackagesSayOfTheirMaking(t *testing.T) {
	for name, want := range map[string]article.Meta{
		"eml":     {DatePublished: "2026-02-06T09:06+02:00", InLanguage: "en"},
		"mhtml":   {URL: "https://www.news.example/ferry", Publisher: "news.example", InLanguage: "en"},
		"epub":    {DatePublished: "2026-02-06", InLanguage: "en"},
		"nitf":    {DatePublished: "2026-02-06T09:06+02:00", InLanguage: "en"},
		"g2 nitf": {DatePublished: "2026-02-06T09:06+02:00", DateModified: "2026-02-06T11:58+02:00", Publisher: "The Example", InLanguage: "en"},
		"ninjs 1": {DatePublished: "2026-02-06T09:06+02:00", InLanguage: "en"},
		"ninjs 2": {DatePublished: "2026-02-06T09:06+02:00", InLanguage: "en"},
		"json-ld": {DatePublished: "2026-02-06T09:06+02:00", InLanguage: "en"},
	} {
		want.Headline = formatTitle
		d, err := Read("x", formats(t)[name])
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if d.Meta != want {
			t.Errorf("%s:\n got %+v\nwant %+v", name, d.Meta, want)
		}
	}
}
