package reader

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
)

// How a copied text is read. A text that was copied off a page, or that an agency sent, has a head (title, site, date, author, picture
// line, in any order), a body of sentences, and a tail (share line, comments, links). The head ends where the first line stands that
// reads as a paragraph: a sentence of some length that is neither furniture nor caption. Within the head each line is given the first
// role that fits: furniture, stamp, author, caption, title; the first that looks like a title is the headline, and later ones are subtitles.
// Below the head a line is body unless it says that it is something else, so that subheads and short sentences are never lost; what is
// doubtful stays in.
//
// Cost: linear in the text. What it gets wrong: a title of three words and less, a lead that ends without a full stop, which is taken for
// a subtitle (and compared all the same).

// line is a paragraph while it is being classified.
type line struct {
	s     string
	words []word
	class lexicon.Class // of all words together
	p     *article.Paragraph

	furniture, caption answer
}

// answer is what was found out of a line; it is asked again for its title, its role and the end of the head.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func (a *answer) keep(is bool) bool {
	if *a = no; is {
		*a = yes
	}
	return is
}

// classify gives every paragraph its role and fills in what the text says of itself. Roles other than Body that a format already knows
// are kept. marked says that it knows headline and body from its markup, so that short lines are not guessed at.
func (d *Document) classify(marked bool) {
	ls := d.lines()
	var all votes
	for i := range ls {
		all.count(ls[i].words)
	}
	// A page's template may say "en" whatever is written in it.
	if own := all.language(); own != "" && !strings.HasPrefix(strings.ToLower(d.Meta.InLanguage), own) {
		d.Meta.InLanguage = own
	}
	head := d.headEnd(ls, marked)
	d.classifyHead(ls[:head], marked)
	for i := head; i < len(ls); i++ {
		d.classifyBelow(&ls[i])
	}
	lists(ls)
	repeats(ls)
	tail(ls)
	menus(ls[lastSentence(ls):])
	d.stamps(ls, head)
	d.dateline(ls)
	d.credits(ls)
	foreign(ls, d.Meta.InLanguage)
	d.noteLanguage()
	d.note()
}

// lines are the paragraphs, with what belongs to the page cut off them.
func (d *Document) lines() []line {
	ls := make([]line, 0, len(d.Paragraphs)+8)
	paragraphs := make([]article.Paragraph, 0, len(d.Paragraphs)+8)
	words := make([]word, 0, min(len(d.Body.String())/5, 1<<12)) // of all lines, as long as they fit
	add := func(p article.Paragraph) *line {
		l := line{s: d.Body.Slice(p.Span)}
		words = appendWords(words[len(words):], l.s[:min(len(l.s), looked)])
		l.words = words[:len(words):len(words)]
		for i := range words {
			l.class |= words[i].Known.Class
		}
		p.Found, p.FoundAt = l.words, p.Span.Start
		ls, paragraphs = append(ls, l), append(paragraphs, p)
		return &ls[len(ls)-1]
	}
	for i, p := range d.Paragraphs {
		l := add(p)
		if p.Role != article.Body && p.Role != article.Headline {
			continue
		}
		cut, first, rest := l.runOn(i)
		if cut == 0 {
			continue
		}
		ls, paragraphs = ls[:len(ls)-1], paragraphs[:len(ls)-1]
		if a := trimmed(d.Body.String(), p.Span.Start, p.Span.Start+cut); !a.Empty() {
			add(article.Paragraph{Span: a, Role: first})
		}
		if b := trimmed(d.Body.String(), p.Span.Start+cut, p.Span.End); !b.Empty() {
			add(article.Paragraph{Span: b, Role: rest})
		}
	}
	for i := range ls {
		ls[i].p = &paragraphs[i]
	}
	d.Paragraphs = paragraphs
	return ls
}

// looked is how much of a line is looked at, in bytes: roles are settled by its beginning, and a line may be the whole file.
const looked = 6000

// paragraph reports whether the line reads as a paragraph of the article.
func (l *line) paragraph() bool {
	return len(l.s) >= 50 && sentenceLike(l.s, len(l.words))
}

// headEnd is the index of the first paragraph. A first line that is short enough for a title belongs to the head even if it ends in a
// full stop.
func (d *Document) headEnd(ls []line, marked bool) int {
	for i := range ls {
		l := &ls[i]
		if l.p.Role != article.Body {
			continue
		}
		if !l.paragraph() || l.isFurniture() || l.isCaption() {
			continue
		}
		if i == 0 && !marked && len(ls) > 1 && len(l.s) <= 110 && d.Meta.Headline == "" && !strings.ContainsAny(strings.TrimRight(l.s, ".!?…"), ".!?") && datelineOf(l.s) == "" {
			continue
		}
		return i
	}
	return len(ls)
}

func (d *Document) classifyHead(ls []line, marked bool) {
	title := -1
	for pass, least := range [...]int{5, 3} { // a site's name is short: look for a longer line first
		for i := range ls {
			if least == 3 && pass == 1 && title >= 0 {
				break
			}
			if l := &ls[i]; !marked && d.Meta.Headline == "" && l.p.Role == article.Body && len(l.words) >= least && titleLike(l) {
				title, d.Meta.Headline = i, l.s
			}
		}
	}
	for i := range ls {
		l := &ls[i]
		if l.p.Role == article.Body && i != title && l.isFurniture() {
			l.p.Role = article.Furniture
			if isURL(l.s) && d.Meta.URL == "" {
				d.Meta.URL = l.s
				first(&d.Meta.Publisher, host(l.s))
			}
			if siteLine(l.words) && d.Meta.Publisher == "" {
				d.Meta.Publisher = l.s[:l.words[len(l.words)-2].End]
			}
		}
	}
	menus(ls)
	highlights := false
	for i := range ls {
		l := &ls[i]
		highlights = highlights || strings.HasPrefix(strings.ToLower(l.s), "story highlights")
		switch {
		case l.p.Role == article.Byline:
			d.byline(l)
		case l.p.Role != article.Body:
		case highlights: // an editor's summary is content
		case i == title:
			l.p.Role = article.Headline
		case len(ls) > 0 && title < 0 && l.s == d.Meta.Headline:
			l.p.Role = article.Headline
		case stampLine(l):
			l.p.Role = article.Byline
		case l.creditLine():
			l.p.Role = article.Byline
		case loneDateline(l.s) != "":
			l.p.Role = article.Byline
			d.Meta.Dateline = loneDateline(l.s)
		case d.byline(l):
			l.p.Role = article.Byline
		case l.isCaption():
			l.p.Role = article.Caption
		case marked:
		case closed(l.s) || strings.HasSuffix(l.s, ":") && len(l.words) < 4 && i > title && title >= 0:
			// a short sentence, or a label such as "Quick facts:"
		case len(l.words) <= 4:
			l.p.Role = article.Byline
			d.name(l, i < title)
		case len(l.s) <= 250 && title >= 0 && i > title:
			l.p.Role = article.Headline
		}
	}
}

// name takes a short line of the head for the site's name, or, below the headline and with every word in capitals, for the author's.
func (d *Document) name(l *line, aboveTitle bool) {
	s := strings.TrimSpace(strings.TrimLeft(l.s, "-–•* "))
	author := !aboveTitle && len(l.words) >= 2
	for _, w := range l.words {
		author = author && capital(l.s[w.Start:w.End])
	}
	switch {
	case author && d.Meta.Author == "" && s != d.Meta.Publisher:
		d.Meta.Author = s
	case !author && d.Meta.Publisher == "" && s != d.Meta.Author:
		d.Meta.Publisher = s
	}
}

// titleLike reports whether a line of the head may be the headline.
func titleLike(l *line) bool {
	if len(l.s) > 220 || len(l.words) > 32 || strings.HasSuffix(l.s, ":") || strings.HasSuffix(l.s, ",") {
		return false
	}
	return !l.isFurniture() && !stampLine(l) && bylineAuthor(l.s, l.words) == "" && !l.isCaption() && !l.creditLine() && datelineOf(l.s) == "" && loneDateline(l.s) == ""
}

func (d *Document) classifyBelow(l *line) {
	if l.p.Role != article.Body {
		return
	}
	switch {
	case l.isFurniture():
		l.p.Role = article.Furniture
	case len(l.words) <= 20 && stampLine(l):
		l.p.Role = article.Byline
	case l.creditLine():
		l.p.Role = article.Byline
	case l.isCaption():
		l.p.Role = article.Caption
	}
}

// lists marks what follows the header of a list of links: lines that read as titles, up to the next sentence. Two such lines make a
// list, and one does at the end of the text: a single one before more sentences may be a subhead.
func lists(ls []line) {
	for i := range ls {
		if ls[i].p.Role != article.Furniture || !listHeader(ls[i].words) {
			continue
		}
		j := i + 1
		for j < len(ls) && ls[j].p.Role != article.Headline && !closed(ls[j].s) && len(ls[j].words) <= 25 {
			j++
		}
		if j-i > 2 || j == len(ls) {
			for k := i + 1; k < j; k++ {
				ls[k].p.Role = article.Furniture
			}
		}
	}
}

// captionLeast is how many words a repeated sentence needs to be a picture's caption.
const captionLeast = 8

// repeats marks a sentence or title that stood before: a gallery's caption, a menu that opens and closes the page. What stands there more
// than three times, or asks, is a form of its own: the questions of an interview.
func repeats(ls []line) {
	// Most lines are alone of their length and ends; what they hold is counted only where they are not.
	alike := make([]uint8, 4*len(ls)+1)
	place := func(s string) *uint8 {
		h := uint32(len(s))
		for i := range min(len(s), 4) {
			h = h*31 + uint32(s[i])
			h = h*31 + uint32(s[len(s)-1-i])
		}
		return &alike[h%uint32(len(alike))]
	}
	for i := range ls {
		if n := place(ls[i].s); *n < 2 {
			*n++
		}
	}
	count := make(map[string]int)
	for _, l := range ls {
		if len(l.s) < 1000 && *place(l.s) > 1 {
			count[l.s]++
		}
	}
	if len(count) == 0 {
		return
	}
	seen := make(map[string]bool)
	for i := range ls {
		l := &ls[i]
		if n := count[l.s]; len(l.words) < 3 || n < 2 || n > 3 || strings.HasSuffix(l.s, "?") || strings.HasSuffix(l.s, ":") {
			continue
		}
		if seen[l.s] {
			l.p.Role = article.Furniture
			if len(l.words) >= captionLeast && closed(l.s) {
				l.p.Role = article.Caption
			}
		}
		seen[l.s] = true
	}
}

// tail marks the scraps below the last sentence, once furniture has begun there: names of buttons, of apps, of feeds.
func tail(ls []line) {
	begun := false
	for i := lastSentence(ls); i < len(ls); i++ {
		l := &ls[i]
		if l.p.Role == article.Furniture {
			begun = true
		} else if begun && l.p.Role == article.Body && len(l.words) <= 3 {
			l.p.Role = article.Furniture
		}
	}
}

// lastSentence is the index behind the last line of the body that ends as a sentence.
func lastSentence(ls []line) int {
	end := len(ls)
	for end > 0 && !(ls[end-1].p.Role == article.Body && closed(ls[end-1].s)) {
		end--
	}
	return end
}

// menuLeast is how many short lines in a row make a menu. Lists of names in a text are as long, but no button stands among them.
const menuLeast = 6

// menus marks runs of short lines above or below the text that hold furniture: a page's sections, copied with it.
func menus(ls []line) {
	for i := 0; i < len(ls); {
		j, buttons := i, 0
		for j < len(ls) && len(ls[j].words) <= 4 && ls[j].p.Role != article.Headline && !closed(ls[j].s) {
			if ls[j].p.Role == article.Furniture {
				buttons++
			}
			j++
		}
		if j-i >= menuLeast && buttons > 0 {
			for k := i; k < j; k++ {
				ls[k].p.Role = article.Furniture
			}
		}
		i = max(j, i+1)
	}
}

// foreign marks a line in another language beside a caption as a caption too: the same picture line before it was translated.
func foreign(ls []line, lang string) {
	if len(lang) < 2 {
		return
	}
	before := false // the line before is a caption by its own words
	for i := range ls {
		l := &ls[i]
		isCaption := l.p.Role == article.Caption
		if l.p.Role == article.Body && len(l.words) >= 8 && len(l.words) <= 80 && (before || i+1 < len(ls) && ls[i+1].p.Role == article.Caption) {
			var line votes
			if line.count(l.words); line.language() != "" && line.language() != lang[:2] {
				l.p.Role = article.Caption
			}
		}
		before = isCaption
	}
}

// runOn gives the place where the page's words end (or begin) in the paragraph of that index, and the roles on either side; 0 where there is nothing
// to cut: "Story highlights The ferry was towed to port …", "Image copyright PA Image caption Firefighters worked …", "date 2026-03-11 After the storm …".
func (l *line) runOn(index int) (cut int, first, rest article.Role) {
	s := l.s
	if s == "" {
		return 0, 0, 0
	}
	switch s[0] { // most lines are passed over here
	case 'A', 'C', 'I', 'M', 'P', 'S':
		if cut, first, rest = furnishedStart(s); cut > 0 {
			return cut, first, rest
		}
	}
	if index < 6 && l.class&(lexicon.Published|lexicon.Modified) != 0 {
		st := stamps(splitWords(s[:min(len(s), 400)]))
		// a stamp with a label before the first words: "date 2026-03-11 After the …"
		if len(st) > 0 && st[0].label != unlabelled && st[0].date != "" {
			if ws := splitWords(s[:st[0].span.Start]); len(ws) == 1 && labelOf(ws[0].Known) != unlabelled && len(s) > st[0].span.End+30 {
				return st[0].span.End, article.Byline, article.Body
			}
		}
		// and after a title: "Ship hits bridge Updated: 2023-04-18 07:26 (Agencies)"
		if len(st) > 0 && len(s) < 300 {
			last := st[len(st)-1]
			head := s[:last.span.Start]
			ws := splitWords(head)
			if last.label != unlabelled && len(ws) > 4 && len(splitWords(s[last.span.End:])) <= 2 && labelOf(ws[len(ws)-1].Known) != unlabelled && strings.HasSuffix(strings.TrimSpace(head), ":") {
				return int(ws[len(ws)-1].Start), article.Body, article.Byline
			}
		}
	}
	return 0, 0, 0
}

// furnishedStart is what runOn gives of a line that begins with the page's words.
func furnishedStart(s string) (cut int, first, rest article.Role) {
	for _, open := range [...]string{"Story highlights ", "Story Highlights ", "STORY HIGHLIGHTS ", "CLOSE ", "Advertisement Continue reading the main story ", "Photo Advertisement Continue reading the main story "} {
		if strings.HasPrefix(s, open) && len(s) > len(open)+20 {
			return len(open), article.Furniture, article.Body
		}
	}
	for _, open := range [...]string{"Image copyright", "Image source", "Media playback is unsupported on your device", "Image caption", "Media caption", "Image:"} {
		if !strings.HasPrefix(s, open) {
			continue
		}
		for _, mark := range [...]string{"Image caption", "Media caption", "Video caption"} {
			if n := strings.Index(s[:min(len(s), 160)], mark); n >= 0 && len(s) > n+len(mark)+8 {
				return n + len(mark), article.Furniture, article.Caption
			}
		}
		if len(s) < 90 {
			return len(s), article.Furniture, article.Body
		}
	}
	if strings.HasPrefix(s, "Skip Twitter post by @") {
		if n := strings.IndexByte(s[22:], ' '); n > 0 && len(s) > 22+n+20 {
			return 22 + n, article.Furniture, article.Body
		}
	}
	return 0, 0, 0
}

// isCaption reports whether the line belongs to a picture: it says who took it, or begins as an agency's picture line does.
func (l *line) isCaption() bool {
	if l.caption == unasked {
		return l.caption.keep(l.findCaption())
	}
	return l.caption == yes
}

func (l *line) findCaption() bool {
	s := l.s
	if len(l.words) < 4 || len(l.words) > 120 {
		return false
	}
	if galleryItem(s) {
		return true
	}
	if strings.HasPrefix(s, "FILE - ") || strings.HasPrefix(s, "FILE – ") || strings.HasPrefix(s, "FILE — ") || strings.HasPrefix(s, "File photo") {
		return true
	}
	if l.class&lexicon.PictureWord != 0 && pictured(strings.ToLower(s)) {
		return true
	}
	slash := strings.IndexByte(s, '/') >= 0
	if slash && gallery(s) {
		return true
	}
	if closed(s) {
		return false
	}
	if slash {
		for _, agency := range [...]string{" REUTERS/", " AFP/", " AP/", " EPA/", " PA/", " DPA/", " TT/"} {
			if n := strings.LastIndex(s, agency); n > 20 && len(s)-n < 60 {
				return true
			}
		}
	}
	low := strings.ToLower(s[max(0, len(s)-16):])
	for _, agency := range [...]string{"getty images", "/reuters", "/ap", "/afp", "/pa", "/epa", "/tt", "/dpa", "/bloomberg", "/shutterstock", "/rex features", "newslook"} {
		if strings.HasSuffix(low, agency) {
			return true
		}
	}
	return false
}

// gallery reports whether s is a gallery in one line: "1/8 The scene … 2/8 Police …".
func gallery(s string) bool {
	n := strings.Index(s, " 1/")
	if n < 0 {
		return false
	}
	total := s[n+3:]
	if len(total) < 3 || !isDigit(total[0]) {
		return false
	}
	end := strings.IndexByte(total, ' ')
	return end > 0 && end < 3 && strings.Contains(total, " 2/"+total[:end]+" ")
}

// pictured reports whether a line, in lower case, has a mark of a picture line.
func pictured(low string) bool {
	for _, mark := range [...]string{"[photo", "(photo:", "(photo by", "(photo courtesy", "(ap photo", "photo/", "(symbolic image", "symbolbild", "arkivbild", "file photo", "handout photo"} {
		if strings.Contains(low, mark) {
			return true
		}
	}
	for _, mark := range [...]string{"photo:", "photos:", "photograph:", "photographer:", "photo by ", "picture:", "foto:", "bild:", "image:", "photo credit"} {
		// a credit at the line's end, or a label at its beginning
		if n := strings.LastIndex(low, mark); n == 0 || n > 0 && (low[n-1] == ' ' || low[n-1] == '(') && len(low)-n-len(mark) < 60 {
			return true
		}
	}
	return false
}

// creditLine reports whether the line only says where the text or a picture comes from: "(Photo: KING)", "jm/dm (AFP, dpa)",
// "The Associated Press contributed to this report."
func (l *line) creditLine() bool {
	s, ws := l.s, l.words
	if len(ws) == 0 || len(ws) > 40 {
		return false
	}
	first, _, _ := strings.Cut(ws[0].Low(), ":")
	opens := lexicon.In(first, "additional editing information källa mit quelle reporting source with writing")
	low := s
	if len(ws) > 16 { // only its beginning may say so
		if !opens {
			return false
		}
		low = s[:min(len(s), 60)]
	}
	low = strings.TrimLeft(strings.ToLower(low), "(—– ")
	if opens {
		for _, open := range [...]string{"reporting by ", "additional reporting", "editing by ", "writing by ", "with assistance ", "with files from ", "with reporting by ", "information from:",
			"mit material von ", "mit material der ", "source:", "quelle:", "källa:"} {
			if strings.HasPrefix(low, open) {
				return true
			}
		}
	}
	if len(ws) <= 16 && (strings.Contains(low, "contributed to this report") || strings.Contains(low, "contributed to this story") || strings.Contains(low, "contributed reporting")) {
		return true
	}
	if len(ws) < 6 && (strings.HasPrefix(low, "this story has been updated") || strings.HasPrefix(low, "this post has been updated") || strings.HasPrefix(low, "this article has been updated")) {
		return true
	}
	if len(ws) == 1 && initials(s) {
		return true
	}
	inner := strings.Trim(s, ". ")
	if len(ws) <= 9 && strings.HasPrefix(inner, "(") && strings.HasSuffix(inner, ")") && strings.Count(inner, "(") == 1 {
		return strings.Contains(low, "photo") || strings.Contains(low, "courtesy") || strings.Contains(s, " / ") || strings.Contains(low, "via ") || agencies(inner) != ""
	}
	if len(ws) <= 6 && !closed(s[:len(s)-1]) && agencies(s) != "" {
		rest := len(ws)
		for _, w := range ws {
			if agency(s[w.Start:w.End]) != "" || strings.Contains(w.Low(), "/") || len(w.Low()) <= 3 {
				rest--
			}
		}
		return rest == 0
	}
	return false
}

// initials knows the sign of an agency's desk: "ab/cd", "bur-ab/cd/ef".
func initials(s string) bool {
	if strings.IndexByte(s, '/') < 0 || strings.ToLower(s) != s {
		return false
	}
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' }) {
		if len(part) < 2 || len(part) > 4 || isDigit(part[0]) {
			return false
		}
	}
	return true
}
