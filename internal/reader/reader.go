// Package reader turns the bytes of a file into an article's canonical text: what the page says, in paragraphs with their roles, with
// page furniture marked and reported. One file a format; formats are told apart by content, not by name.
package reader

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

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

// What is read of one file; no article comes near. The rest is left, and a notice says so.
const (
	maxText       = 1 << 20 // bytes of text
	maxParagraphs = 50_000
	maxNodes      = 500_000 // elements and texts of a page
)

// noteCut says that the end of a file was not read.
func (d *Document) noteCut() {
	d.notice("reader.long", "warning", "The file is far longer than an article; only its beginning was read.")
}

// cutText gives the first maxText bytes of s, to a whole character.
func cutText(s string) string {
	if len(s) <= maxText {
		return s
	}
	at := maxText
	for !utf8.RuneStart(s[at]) {
		at--
	}
	return s[:at]
}

// Errors that say why a file gave no article. Their texts are sentences for the user.
var (
	ErrEmpty     = errors.New("the file is empty")
	ErrBinary    = errors.New("the file is not text in a format that storydiff reads")
	ErrTooLong   = errors.New("the file is larger than the 20 MB that storydiff reads")
	ErrNoText    = errors.New("the page holds no article text; if it shows one in a browser, save the page there once it has loaded, or paste the text")
	ErrNoWords   = errors.New("the document holds no text; if it shows a picture of one, paste the text instead")
	ErrNoMessage = errors.New("the message holds no text that storydiff could read; paste it, or drop what is attached to it")
	ErrNoArticle = errors.New("the archive holds no file that could be an article")
	ErrPDFScan   = errors.New("the PDF has no text layer: its pages are pictures; run text recognition (OCR) on it first, or paste the text")
	ErrPDFFonts  = errors.New("the PDF's fonts do not say which letters they draw, so its text cannot be read; paste the text instead")
	ErrArchive   = errors.New("the file is an archive of several files; unpack it and name the files")
	ErrOldOffice = errors.New("the file is of an old office program or of Outlook (.doc, .xls, .ppt, .msg); save it as .docx, .odt or .eml, or paste its text")
	ErrSheet     = errors.New("the file is a spreadsheet or a presentation; paste its text instead")
	ErrJSON      = errors.New("the file is JSON of a kind that storydiff does not know; it reads ninjs and schema.org NewsArticle")
	ErrLongJSON  = errors.New("the file is JSON of more than the 4 MB that storydiff reads")
	ErrXML       = errors.New("the file is XML of a kind that storydiff does not know; it reads NewsML-G2, NITF and web pages")
	ErrImage     = errors.New("the file is a picture; storydiff reads text only")
	ErrPacked    = errors.New("the file is compressed in a way that storydiff does not read; unpack it first")
	ErrNesting   = errors.New("the file is nested deeper than any article is and was not opened")
	ErrSealed    = errors.New("the message is encrypted; save it in the mail program as text that can be read")
	ErrCharset   = errors.New("the file is in a character set other than UTF-8, UTF-16 and Windows-1252; save it as UTF-8")
	ErrDamaged   = errors.New("the file is damaged or cut short; save or download it again")
	ErrBomb      = errors.New("the file unpacks to far more than an article and was not opened; send the article on its own")
	ErrPassword  = errors.New("the file is locked with a password; save a copy without one")
	ErrCopyright = errors.New("the file is protected against copying (DRM) and cannot be read; paste its text instead")
)

// Read reads one file of at most Limit bytes. The name is a hint to nothing: formats are told apart by content.
func Read(name string, data []byte) (*Document, error) {
	if len(data) > Limit {
		return nil, ErrTooLong
	}
	if bytes.HasPrefix(data, []byte("%PDF-")) || bytes.Contains(data[:min(len(data), 1024)], []byte("\n%PDF-")) { // some servers put a line before it
		return readPDF(data)
	}
	if err := sniff(data); err != nil {
		return nil, err
	}
	switch {
	case isZip(data):
		return readPackage(data)
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return readRTF(string(data))
	case looksMIME(data):
		return readMessage(data)
	}
	s, err := decode(data, declaredCharset(data))
	if err != nil {
		return nil, err
	}
	if blank(s) {
		return nil, ErrEmpty
	}
	switch root := rootOf(s); {
	case newsRoot(root):
		return readNewsXML(s)
	case root == "document" && strings.Contains(s[:min(len(s), 4096)], "opendocument"):
		return readFlatODT(s)
	case looksJSON(s):
		return readJSON(s)
	case looksHTML(s):
		return readHTML(s, "")
	case root != "" && strings.HasPrefix(strings.TrimLeft(s, "\ufeff \t\r\n"), "<?xml"):
		return nil, ErrXML
	}
	return readPlain(s, "")
}

// sniff knows the formats that cannot be read by their first bytes.
func sniff(data []byte) error {
	head := string(data[:min(len(data), 16)])
	switch {
	case strings.HasPrefix(head, "\xd0\xcf\x11\xe0"): // what encrypts a .docx puts it into a file of the old form
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return ErrPassword
		}
		return ErrOldOffice
	case strings.HasPrefix(head, "\x89PNG"), strings.HasPrefix(head, "\xff\xd8\xff"), strings.HasPrefix(head, "GIF8"),
		strings.HasPrefix(head, "RIFF"), strings.HasPrefix(head, "II*\x00"), strings.HasPrefix(head, "MM\x00*"):
		return ErrImage
	case strings.HasPrefix(head, "\x1f\x8b"), strings.HasPrefix(head, "7z\xbc\xaf"), strings.HasPrefix(head, "Rar!"), strings.HasPrefix(head, "\xfd7zXZ"):
		return ErrPacked
	}
	return nil
}

// readPackage reads the formats that are zip files of XML.
func readPackage(data []byte) (*Document, error) {
	budget := maxUnpacked
	a, err := openArchive(data, &budget)
	if err != nil {
		return nil, err
	}
	switch a.kind() {
	case "docx":
		return readDOCX(a)
	case "odt":
		return readODT(a)
	case "epub":
		return readEPUB(a)
	case "sheet":
		return nil, ErrSheet
	}
	return nil, ErrArchive
}

// kind tells packages apart by what is in them; "" is an archive of files.
func (a *archive) kind() string {
	switch {
	case a.has("META-INF/container.xml"):
		return "epub"
	case a.has("[Content_Types].xml"):
		for i := range a.members {
			if strings.HasPrefix(a.members[i].name, "word/") {
				return "docx"
			}
		}
		return "sheet"
	case a.has("content.xml") && a.has("META-INF/manifest.xml"):
		if kind, err := a.read("mimetype"); err == nil && len(kind) > 0 && !strings.Contains(string(kind), "opendocument.text") {
			return "sheet"
		}
		return "odt"
	case a.has("encrypted-package") && a.has("META-INF/manifest.xml"):
		return "odt"
	}
	return ""
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
