package reader

import (
	"cmp"
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Member is one file, or one item of a news message, out of another file.
type Member struct {
	Name string // "set.zip/page.html", "wire.json/2"
	Data []byte
	Err  error // why it could not be taken out; Data is nil then
}

// maxArchiveDepth is how deep archives may stand in archives.
const maxArchiveDepth = 3

// Unpack takes a file apart that holds several articles: a zip archive, a list of news items in JSON, a message of several items in XML, a mail
// with articles attached.
// Names begin with the file's own. left names the members that are no articles: a saved page's pictures and scripts, what a system
// leaves in folders. Any other file is its own only member, as it is.
func Unpack(name string, data []byte) (members []Member, left []string) {
	u := unpacker{budget: maxUnpacked}
	u.file(name, data, 0)
	return u.members, u.left
}

type unpacker struct {
	budget  int
	members []Member
	left    []string
}

func (u *unpacker) file(name string, data []byte, depth int) {
	switch {
	case len(data) > Limit:
	case isZip(data):
		a, err := openArchive(data, &u.budget)
		if err == nil && a.kind() == "" {
			u.archive(name, a, depth)
			return
		}
	case looksMIME(data):
		u.mail(name, data, depth)
		return
	case len(data) <= maxJSON || !looksJSON(string(data[:min(len(data), 16)])):
		if items := feedItems(data); len(items) > 1 {
			for i, item := range items {
				u.members = append(u.members, Member{Name: name + "/" + strconv.Itoa(i+1), Data: []byte(item)})
			}
			return
		}
	}
	u.members = append(u.members, Member{Name: name, Data: data})
}

// mail gives the message, if it says anything, and the articles attached to it.
func (u *unpacker) mail(name string, data []byte, depth int) {
	message := Member{Name: name, Data: data}
	var attached []Member
	root := parsePart(data)
	root.leaves(0, func(p *part) bool { // what is wrong with the message, reading it says
		file := words(cmp.Or(param(p.get("content-disposition"), "filename"), param(p.get("content-type"), "name")))
		if raw := p.body; file != "" && !Accompanies(file) && strings.HasPrefix(strings.ToLower(p.get("content-disposition")), "attachment") && len(raw) < u.budget {
			if raw = p.decoded(); holdsArticle(raw) {
				u.budget -= len(raw)
				attached = append(attached, Member{Name: name + "/" + file, Data: raw})
			}
		}
		return true
	})
	if len(attached) > 0 && depth < maxArchiveDepth {
		if _, err := readMessage(data); err == nil {
			u.members = append(u.members, message)
		}
		for _, m := range attached {
			u.file(m.Name, m.Data, depth+1)
		}
		return
	}
	u.members = append(u.members, message)
}

// holdsArticle reports whether an attachment is a document, and not a signature, a card or a calendar's entry.
func holdsArticle(data []byte) bool {
	head := string(data[:min(len(data), 512)])
	return isZip(data) || strings.HasPrefix(head, "%PDF-") || strings.HasPrefix(head, `{\rtf`) || looksHTML(head) || looksJSON(head) || newsRoot(rootOf(head))
}

func (u *unpacker) archive(name string, a *archive, depth int) {
	before := len(u.members)
	for i := range a.members {
		m := &a.members[i]
		full := name + "/" + m.name
		switch {
		case strings.HasSuffix(m.name, "/"):
		case Accompanies(m.name):
			u.left = append(u.left, full)
		case m.locked:
			u.members = append(u.members[:before], Member{Name: name, Err: ErrPassword})
			return
		case depth == maxArchiveDepth:
			u.members = append(u.members[:before], Member{Name: name, Err: ErrNesting})
			return
		default:
			data, err := a.unpack(m)
			if err != nil {
				u.members = append(u.members, Member{Name: full, Err: err})
				continue
			}
			u.file(full, data, depth+1)
		}
	}
	if len(u.members) == before {
		u.members = append(u.members, Member{Name: name, Err: ErrNoArticle})
	}
}

// Accompanies reports whether a file in a folder or archive goes with a page or belongs to a system, and is no article: by its path alone,
// since scripts and styles are text too.
func Accompanies(name string) bool {
	for _, dir := range strings.Split(path.Dir(name), "/") {
		if dir == "__MACOSX" || strings.HasSuffix(dir, "_files") || strings.HasSuffix(dir, "-Dateien") || len(dir) > 1 && dir[0] == '.' && dir != ".." {
			return true
		}
	}
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") {
		return true
	}
	return lexicon.In(strings.ToLower(strings.TrimPrefix(path.Ext(base), ".")), "avif bmp css db eot gif ico ini jpeg jpg js lnk m4a map mjs mov mp3 mp4 ogg otf png svg tif tiff ttf url wav webloc webm webp woff woff2")
}

// feedItems gives the items of a list in JSON or of a message in XML, nil for any other file.
func feedItems(data []byte) []string {
	mark := func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == 0 || r == utf8.RuneError } // byte order marks of any encoding
	if head := strings.TrimLeftFunc(string(data[:min(len(data), 256)]), mark); head == "" || head[0] != '[' && head[0] != '<' {
		return nil
	}
	s, err := decode(data, declaredCharset(data))
	if err != nil {
		return nil
	}
	s = strings.TrimPrefix(s, "\ufeff")
	if newsRoot(rootOf(s)) {
		return newsItems(s)
	}
	list, ok := text.JSONItems(s)
	if !ok {
		return nil
	}
	var out []string
	for _, raw := range list {
		if !looksJSON(raw) || raw[0] != '{' {
			return nil
		}
		out = append(out, raw)
	}
	return out
}
