package reader

import (
	"errors"
	"strings"

	"storydiff/internal/article"
)

// readMessage reads a mail message (EML) or a page saved as one file (MHTML): the first part that is a page, or else the first that is
// plain text. Attachments are left alone. What the text does not say of headline, date and address comes from the header; a saved page's
// date is the day of saving and says nothing.
func readMessage(data []byte) (*Document, error) {
	root := parsePart(data)
	var page, plain *part
	locked := false
	_, err := root.leaves(0, func(p *part) bool {
		disposition := strings.ToLower(p.get("content-disposition"))
		switch kind := p.mediaType(); {
		case strings.HasPrefix(disposition, "attachment"):
		case (kind == "text/html" || kind == "application/xhtml+xml") && page == nil:
			page = p
		case kind == "text/plain" && plain == nil:
			plain = p
		case kind == "application/pgp-encrypted", strings.HasSuffix(kind, "pkcs7-mime"):
			locked = true
		}
		return page == nil
	})
	switch {
	case err != nil:
		return nil, err
	case locked && page == nil:
		return nil, ErrSealed
	}
	m := messageMeta(&root, page)
	d, err := (*Document)(nil), error(ErrNoMessage)
	if page != nil {
		d, err = readPart(page, m.Headline, readHTML)
	}
	if plain != nil && (errors.Is(err, ErrNoText) || errors.Is(err, ErrNoMessage)) {
		d, err = readPart(plain, m.Headline, readPlain)
	}
	if err != nil {
		return nil, err
	}
	d.fill(m)
	return d, nil
}

func readPart(p *part, headline string, read func(s, headline string) (*Document, error)) (*Document, error) {
	raw := p.decoded()
	charset := param(p.get("content-type"), "charset")
	if charset == "" {
		charset = declaredCharset(raw)
	}
	s, err := decode(raw, charset)
	if err != nil {
		return nil, err
	}
	if blank(s) {
		return nil, ErrNoMessage
	}
	return read(s, headline)
}

// messageMeta is what the headers say.
func messageMeta(root, page *part) article.Meta {
	m := article.Meta{Headline: words(root.get("subject")), URL: root.get("snapshot-content-location")}
	for low := strings.ToLower(m.Headline); ; low = strings.ToLower(m.Headline) {
		before, after, ok := strings.Cut(low, ":")
		if !ok || before != "re" && before != "fw" && before != "fwd" && before != "aw" && before != "wg" && before != "sv" && before != "vb" {
			break
		}
		m.Headline = strings.TrimSpace(m.Headline[len(m.Headline)-len(after):])
	}
	if page != nil {
		first(&m.URL, page.get("content-location"))
	}
	if strings.HasPrefix(root.mediaType(), "multipart/related") && m.URL != "" {
		return m
	}
	m.DatePublished = mailDate(root.get("date"))
	return m
}

// mailDate reads "Fri, 06 Feb 2026 09:06:00 +0200".
func mailDate(s string) string {
	at := strings.LastIndexAny(s, "+-")
	if at < 0 || len(s) < at+5 || strings.Trim(s[at+1:at+5], "0123456789") != "" {
		return normalDate(s)
	}
	date := normalDate(s[:at])
	if strings.Contains(date, "T") {
		date += s[at:at+3] + ":" + s[at+3:at+5]
	}
	return date
}

// fill adds what the document does not know of itself.
func (d *Document) fill(m article.Meta) {
	if !strings.HasPrefix(m.URL, "http") {
		m.URL = ""
	}
	first(&d.Meta.Headline, m.Headline)
	first(&d.Meta.Author, m.Author)
	first(&d.Meta.DatePublished, m.DatePublished)
	first(&d.Meta.DateModified, m.DateModified)
	first(&d.Meta.Dateline, m.Dateline)
	first(&d.Meta.InLanguage, m.InLanguage)
	first(&d.Meta.Credit, m.Credit)
	first(&d.Meta.URL, m.URL)
	first(&d.Meta.Publisher, m.Publisher)
	first(&d.Meta.Publisher, host(d.Meta.URL))
}
