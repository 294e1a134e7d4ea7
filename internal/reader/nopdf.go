//go:build nopdf

package reader

import "errors"

// The edge's program is built without the PDF reader, which is 380 kB of WebAssembly.
func readPDF([]byte) (*Document, error) {
	return nil, errors.New("PDF files are not read here; drop the file on the page, which reads it in the browser, or compare it on the command line")
}
