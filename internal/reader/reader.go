// Package reader turns the bytes of a file into an article's canonical text: what the page says, in paragraphs with their roles, with
// page furniture marked and reported. One file a format; formats are told apart by content, not by name.
package reader

import (
	"errors"
	"strings"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// Document is what a file holds: everything article.New needs.
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

// Errors that say why a file gave no article. Their texts are sentences for the user.
var (
	ErrEmpty   = errors.New("the file is empty")
	ErrBinary  = errors.New("the file is not text in a format that storydiff reads")
	ErrTooLong = errors.New("the file is larger than storydiff reads")
)

// Read reads one file. name is used in messages only.
func Read(name string, data []byte) (*Document, error) {
	s := string(data)
	if strings.TrimSpace(s) == "" {
		return nil, ErrEmpty
	}
	if !utf8.ValidString(s) {
		return nil, ErrBinary
	}
	d := &Document{Body: text.New(s, nil)}
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += at
		}
		if strings.TrimSpace(s[at:end]) != "" {
			d.Paragraphs = append(d.Paragraphs, article.Paragraph{Span: text.Span{Start: at, End: end}})
		}
		at = end + 1
	}
	return d, nil
}
