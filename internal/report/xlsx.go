package report

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strconv"
	"strings"
)

// The XLSX rendering is a workbook with two sheets, findings and articles, for people who sort and filter in a spreadsheet (ECMA-376, Office Open
// XML). Every cell is typed as text or number, so that nothing in it is ever run as a formula. The parts are stored, not compressed, and carry
// no time, so that one report gives one file; a library would add more to the download than the rest of this package.

// renderXLSX writes the workbook.
func renderXLSX(r *Report) []byte {
	v := newView(r)
	var findings, articles sheet
	head := csvHead()
	findings.row(true, head...)
	v.rows(func(fields ...string) { findings.row(false, fields...) })
	articles.row(true, "article", "source", "published", "headline", "origin", "words")
	for i := range r.Articles {
		a := &r.Articles[i]
		articles.row(false, a.ID, alone(v.names[i]), a.DatePublished, a.Headline, v.originNote(a), strconv.Itoa(a.Words))
	}
	const ns = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const types = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	var z zipped
	z.add("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="`+types+`sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="`+types+`styles+xml"/>`+
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="`+types+`worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="`+types+`worksheet+xml"/></Types>`)
	z.add("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="`+rels+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	z.add("xl/workbook.xml", `<workbook`+ns+` xmlns:r="`+rels+`"><sheets><sheet name="Findings" sheetId="1" r:id="rId1"/><sheet name="Articles" sheetId="2" r:id="rId2"/></sheets></workbook>`)
	z.add("xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="`+rels+`/worksheet" Target="worksheets/sheet1.xml"/>`+
		`<Relationship Id="rId2" Type="`+rels+`/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="`+rels+`/styles" Target="styles.xml"/></Relationships>`)
	z.add("xl/styles.xml", `<styleSheet`+ns+`><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>`+
		`<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`)
	z.add("xl/worksheets/sheet1.xml", findings.xml(ns))
	z.add("xl/worksheets/sheet2.xml", articles.xml(ns))
	return z.close()
}

// sheet is the rows of a sheet as they are written.
type sheet struct {
	b    strings.Builder
	rows int
	cols int
}

// row adds one; the cells of the head are bold.
func (s *sheet) row(head bool, fields ...string) {
	s.rows++
	s.cols = max(s.cols, len(fields))
	s.b.WriteString("<row>")
	for _, f := range fields {
		f = flat(f)
		if x, err := strconv.ParseFloat(f, 64); err == nil && strconv.FormatFloat(x, 'f', -1, 64) == f {
			s.b.WriteString("<c><v>" + f + "</v></c>")
			continue
		}
		s.b.WriteString(`<c t="inlineStr"`)
		if head {
			s.b.WriteString(` s="1"`)
		}
		s.b.WriteString(`><is><t xml:space="preserve">` + esc(f) + "</t></is></c>")
	}
	s.b.WriteString("</row>")
}

// xml is the sheet with its first row kept in sight and a filter on every column.
func (s *sheet) xml(ns string) string {
	return `<worksheet` + ns + `><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>` + s.b.String() +
		`</sheetData><autoFilter ref="A1:` + string(rune('A'+s.cols-1)) + strconv.Itoa(s.rows) + `"/></worksheet>`
}

// zipped writes an archive of stored files (PKWARE APPNOTE 6.3.10, method 0).
type zipped struct {
	b, directory bytes.Buffer
	files        uint16
}

func (z *zipped) add(name, body string) {
	const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	body = xml + body
	at := z.b.Len()
	var h []byte
	h = binary.LittleEndian.AppendUint16(h, 20) // needs version 2.0
	h = binary.LittleEndian.AppendUint16(h, 0)
	h = binary.LittleEndian.AppendUint16(h, 0) // stored
	h = binary.LittleEndian.AppendUint16(h, 0) // midnight
	h = binary.LittleEndian.AppendUint16(h, 1<<5|1)
	h = binary.LittleEndian.AppendUint32(h, crc32.ChecksumIEEE([]byte(body)))
	h = binary.LittleEndian.AppendUint32(h, uint32(len(body)))
	h = binary.LittleEndian.AppendUint32(h, uint32(len(body)))
	h = binary.LittleEndian.AppendUint16(h, uint16(len(name)))
	h = binary.LittleEndian.AppendUint16(h, 0)
	z.b.WriteString("PK\x03\x04")
	z.b.Write(h)
	z.b.WriteString(name)
	z.b.WriteString(body)
	z.directory.WriteString("PK\x01\x02\x14\x00")
	z.directory.Write(h)
	z.directory.Write(make([]byte, 10)) // no comment, first disk, no attributes
	z.directory.Write(binary.LittleEndian.AppendUint32(nil, uint32(at)))
	z.directory.WriteString(name)
	z.files++
}

func (z *zipped) close() []byte {
	at := uint32(z.b.Len())
	z.b.Write(z.directory.Bytes())
	z.b.WriteString("PK\x05\x06\x00\x00\x00\x00")
	var e []byte
	e = binary.LittleEndian.AppendUint16(e, z.files)
	e = binary.LittleEndian.AppendUint16(e, z.files)
	e = binary.LittleEndian.AppendUint32(e, uint32(z.directory.Len()))
	e = binary.LittleEndian.AppendUint32(e, at)
	z.b.Write(append(e, 0, 0))
	return z.b.Bytes()
}
