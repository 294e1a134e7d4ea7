package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

func TestXLSXIsAWorkbookOfTheSameRows(t *testing.T) {
	for name, r := range map[string]*Report{"ferry": ferry(), "hostile": hostile(), "empty": New("storydiff", "test")} {
		data, err := Render(r, XLSX)
		if err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		rows := 0
		for _, f := range z.File {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(in) // checks the sum, too
			if err != nil {
				t.Fatalf("%s %s: %v", name, f.Name, err)
			}
			for d := xml.NewDecoder(bytes.NewReader(body)); ; {
				token, err := d.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatalf("%s %s: %v", name, f.Name, err)
				}
				if e, ok := token.(xml.StartElement); ok && e.Name.Local == "f" {
					t.Errorf("%s %s holds a formula", name, f.Name)
				} else if ok && e.Name.Local == "row" && f.Name == "xl/worksheets/sheet1.xml" {
					rows++
				}
			}
		}
		csv, _ := Render(r, CSV)
		if want := strings.Count(string(csv), "\r\n"); rows != want {
			t.Errorf("%s: %d rows, not %d", name, rows, want)
		}
	}
}
