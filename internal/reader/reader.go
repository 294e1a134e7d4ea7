// Package reader turns the bytes of a file into an article's canonical text: what the page says, in paragraphs with their roles, with
// page furniture marked and reported. One file a format; formats are told apart by content, not by name.
package reader

import (
	"errors"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// Document is what a file holds: everything article.New needs. Body.Original leads to a place in the file's text after decoding to
// UTF-8: in a file that is UTF-8, to its bytes.
type Document struct {
	Meta       article.Meta
	Body       *text.Text
	Paragraphs []article.Paragraph
	Notices    []Notice
}

// Notice is something a reader did, or could not do, that the user should know.
type Notice struct {
	Code    string // "reader.boilerplate"
	Level   string // info, warning or error
	Message string // one sentence
}

// Limit is the largest file that Read takes, in bytes.
const Limit = 20 << 20

// Errors that say why a file gave no article. Their texts are sentences for the user.
var (
	ErrEmpty     = errors.New("the file is empty")
	ErrBinary    = errors.New("the file is not text in a format that storydiff reads")
	ErrTooLong   = errors.New("the file is larger than the 20 MB that storydiff reads")
	ErrNoText    = errors.New("the page holds no article text; if it shows one in a browser, save the page there once it has loaded, or paste the text")
	ErrPDF       = errors.New("the file is a PDF, which storydiff does not read yet; paste its text instead")
	ErrOffice    = errors.New("the file is a zip archive or an office document, which storydiff does not read yet; save it as plain text")
	ErrRTF       = errors.New("the file is rich text (RTF), which storydiff does not read yet; save it as plain text")
	ErrImage     = errors.New("the file is a picture; storydiff reads text only")
	ErrEncrypted = errors.New("the file is compressed or encrypted; unpack it first")
)

// Read reads one file of at most Limit bytes. The name is a hint to nothing: formats are told apart by content.
func Read(name string, data []byte) (*Document, error) {
	if len(data) > Limit {
		return nil, ErrTooLong
	}
	if err := sniff(data); err != nil {
		return nil, err
	}
	s, err := decode(data, declaredCharset(data))
	if err != nil {
		return nil, err
	}
	if blank(s) {
		return nil, ErrEmpty
	}
	if looksHTML(s) {
		return readHTML(s)
	}
	return readPlain(s)
}

// sniff knows the formats that are not text by their first bytes.
func sniff(data []byte) error {
	head := string(data[:min(len(data), 16)])
	switch {
	case strings.HasPrefix(head, "%PDF-"):
		return ErrPDF
	case strings.HasPrefix(head, "PK\x03\x04"), strings.HasPrefix(head, "PK\x05\x06"), strings.HasPrefix(head, "\xd0\xcf\x11\xe0"):
		return ErrOffice
	case strings.HasPrefix(head, `{\rtf`):
		return ErrRTF
	case strings.HasPrefix(head, "\x89PNG"), strings.HasPrefix(head, "\xff\xd8\xff"), strings.HasPrefix(head, "GIF8"),
		strings.HasPrefix(head, "RIFF"), strings.HasPrefix(head, "II*\x00"), strings.HasPrefix(head, "MM\x00*"):
		return ErrImage
	case strings.HasPrefix(head, "\x1f\x8b"), strings.HasPrefix(head, "7z\xbc\xaf"), strings.HasPrefix(head, "Rar!"), strings.HasPrefix(head, "\xfd7zXZ"):
		return ErrEncrypted
	}
	return nil
}

// blank reports whether s holds nothing that could be seen.
func blank(s string) bool {
	for _, r := range s {
		if plain, ok := plainForm(r); ok && strings.TrimSpace(plain) == "" || r == ' ' || r == '\n' || r == '\t' || r == '\r' {
			continue
		}
		return false
	}
	return true
}
