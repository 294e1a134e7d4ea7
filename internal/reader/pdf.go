package reader

import (
	"bytes"
	"fmt"
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// How lines become paragraphs again. A line begins a paragraph if it stands further from the line above than lines of that size mostly
// do, if it is indented and the next one is not, if the line above ended although the line's first word would still have fitted, or if
// size or weight of the type change. A paragraph that ends without a full stop at the foot of a column or page goes on in the next text
// of its size that begins with a small letter, whatever picture or heading stands between them.
//
// What stands at the head or foot of several pages, but for the numbers in it, is furniture, and so are page numbers and the address and
// date that browsers print there. Furniture is put behind the text, so that no sentence is parted by it.
//
// Places in the text lead back to the lines as they stand on the pages.

// readPDF reads a PDF that has a text layer.
func readPDF(data []byte) (*Document, error) {
	f := openPDF(data)
	if f.trailer["Encrypt"] != nil && f.crypt == nil {
		return nil, ErrPassword
	}
	pages, more := f.pages()
	if len(pages) == 0 {
		return nil, ErrDamaged
	}
	d := &Document{}
	var lines []segment
	glyphs, unknown, empty, read := 0, 0, 0, 0
	for n, p := range pages {
		if f.work < 0 {
			break
		}
		drawn := f.draw(p)
		glyphs += len(drawn)
		if len(drawn) == 0 {
			empty++
		}
		for i := range drawn {
			if drawn[i].text == "" {
				unknown++
			}
		}
		lines = append(lines, readingOrder(mastheads(segments(accents(once(upright(drawn))), n)))...)
		read++
	}
	switch {
	case glyphs == 0 && f.work < 0:
		return nil, ErrDamaged
	case glyphs == 0:
		return nil, ErrPDFScan
	case unknown*4 > glyphs:
		return nil, ErrPDFFonts
	case unknown*100 > glyphs:
		d.notice("reader.pdf-fonts", "warning", "Some characters of this PDF could not be read; its fonts do not say which letters they draw.")
	}
	if more || read < len(pages) {
		d.notice("reader.pdf-long", "warning", fmt.Sprintf("Only the first %d pages of this PDF were read.", read))
	}
	if empty > 0 {
		d.notice("reader.pdf-pictures", "warning", fmt.Sprintf("%d of the %d pages of this PDF have no text; if they are scans, run text recognition (OCR) on them first.", empty, read))
	}
	if !bytes.Contains(data[max(0, len(data)-2048):], []byte("startxref")) {
		d.notice("reader.pdf-cut", "warning", "This PDF is cut off or damaged; what could be found of it was read.")
	}
	body, running := runningLines(lines)
	d.compose(joinParagraphs(paragraphsOf(body)), running)
	if len(d.Paragraphs) == 0 {
		return nil, ErrPDFScan
	}
	if s := d.Body.String(); len(s) > 15*len(strings.Fields(s)) && len(s) > 200 && strings.ContainsAny(s, "eaio") {
		d.notice("reader.pdf-spaces", "warning", "The words of this PDF could not be told apart; read its text before you rely on what is found, or paste the text instead.")
	}
	return d, nil
}

// runningLines parts the lines that stand at the head or foot of pages, as page numbers and running titles do, from the text.
func runningLines(lines []segment) (body, running []segment) {
	type place struct {
		key string
		top bool
	}
	pages := 0
	edge := make([]*place, len(lines)) // of the lines at a page's head and foot
	seen := map[place]int{}
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].page == lines[from].page {
			to++
		}
		pages++
		order := make([]int, 0, to-from)
		for i := from; i < to; i++ {
			order = append(order, i)
		}
		sort.SliceStable(order, func(a, b int) bool { return lines[order[a]].y < lines[order[b]].y })
		once := map[place]bool{}
		mark := func(i int, top bool) {
			p := place{numberless(lines[i].text), top}
			edge[i] = &p
			if !once[p] {
				once[p] = true
				seen[p]++
			}
		}
		for k := 0; k < len(order) && k < 3; k++ {
			mark(order[k], true)
		}
		for k := len(order) - 1; k >= max(3, len(order)-3); k-- {
			mark(order[k], false)
		}
		from = to
	}
	for i, l := range lines {
		switch p := edge[i]; {
		case l.artifact, p != nil && (seen[*p] >= 2 && seen[*p]*3 >= pages || pageMark(l.text)):
			running = append(running, l)
		default:
			body = append(body, l)
		}
	}
	if len(body) == 0 { // a page that calls all of itself an artifact
		return lines, nil
	}
	return body, running
}

// numberless is s with each number made one mark.
func numberless(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			b.WriteByte(s[i])
		} else if i == 0 || !isDigit(s[i-1]) {
			b.WriteByte('#')
		}
	}
	return b.String()
}

// pageMark reports whether a line at the edge of a page can only be its number, or what a browser prints there: "3", "Page 3 of 5",
// "14/03/2027, 18:41", "https://news.example/ferry 1/2".
func pageMark(s string) bool {
	low := strings.ToLower(strings.TrimSpace(s))
	if strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "file://") {
		return true
	}
	rest := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return ' '
	}, low)
	for _, w := range strings.Fields(rest) {
		switch w {
		case "page", "p", "of", "seite", "von", "sida", "av", "s":
		default:
			date := numberless(low)
			return strings.HasPrefix(date, "#/#/#, #:#")
		}
	}
	return strings.ContainsAny(low, "0123456789") && len(low) < 30
}

// pdfParagraph is a run of lines.
type pdfParagraph struct {
	lines []segment
	size  float64
	bold  bool
	flush bool // its last line is as long as its column is wide
	inset bool // its first line is indented
}

// paragraphsOf cuts the lines of each column into paragraphs.
func paragraphsOf(lines []segment) []pdfParagraph {
	leads := leading(lines)
	var out []pdfParagraph
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].page == lines[from].page && lines[to].column == lines[from].column {
			to++
		}
		column := lines[from:to]
		start := 0
		for i := 1; i <= len(column); i++ {
			if i < len(column) && !begins(column, start, i, leads) {
				continue
			}
			p := pdfParagraph{lines: column[start:i], size: column[start].size, bold: column[start].boldest > 0.8}
			last := &column[i-1]
			left, right := margins(column, i-1)
			p.flush = last.x1 > right-2*last.size
			p.inset = column[start].x0 > left+0.6*p.size
			out = append(out, p)
			start = i
		}
		from = to
	}
	return out
}

// leading gives the usual distance of lines by their type size (in half points): the one that is found most often.
func leading(lines []segment) map[int]float64 {
	type key struct{ size, gap int }
	count := map[key]int{}
	best := map[int]key{}
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		gap := b.y - a.y
		if a.page != b.page || a.column != b.column || sizeClass(a.size) != sizeClass(b.size) || gap <= 0 || gap > 3*b.size {
			continue
		}
		k := key{sizeClass(b.size), int(math.Round(4 * gap))}
		count[k]++
		if was, ok := best[k.size]; !ok || count[k] > count[was] || count[k] == count[was] && k.gap < was.gap {
			best[k.size] = k
		}
	}
	out := map[int]float64{}
	for size, k := range best { // order: from one map into another
		out[size] = float64(k.gap) / 4
	}
	return out
}

func sizeClass(size float64) int { return int(math.Round(2 * size)) }

// margins are the edges of the column about line i: the four lines above and below it, since text may stand beside a picture.
func margins(column []segment, i int) (left, right float64) {
	left, right = column[i].x0, column[i].x1
	for k := max(0, i-4); k < len(column) && k <= i+4; k++ {
		if ratio(column[k].size, column[i].size) < 1.08 {
			left, right = min(left, column[k].x0), max(right, column[k].x1)
		}
	}
	return left, right
}

// begins reports whether column[i] begins a paragraph, where column[start] began the one at hand.
func begins(column []segment, start, i int, leads map[int]float64) bool {
	above, l := &column[i-1], &column[i]
	size := max(above.size, l.size)
	if ratio(above.size, l.size) > 1.08 && min(above.chars, l.chars) > 2 || above.artifact != l.artifact {
		return true
	}
	if (above.boldest > 0.8) != (l.boldest > 0.8) && (above.boldest < 0.2 || l.boldest < 0.2) && min(above.chars, l.chars) > 3 {
		return true
	}
	lead, ok := leads[sizeClass(l.size)]
	if !ok {
		lead = 1.3 * l.size
	}
	if l.y-above.y > 1.22*lead+0.02*size {
		return true
	}
	left, right := margins(column, i)
	centred := math.Abs(above.x0+above.x1-l.x0-l.x1) < size && (l.x0 > left+size/2 || above.x0 > left+size/2)
	next := i+1 < len(column)
	if inset := l.x0 - above.x0; inset > 0.6*size && inset < 6*size && !centred && (!next || column[i+1].x0 < l.x0-0.5*size) {
		return true
	}
	if start+1 < i && column[start+1].x0 > l.x0+0.6*size && !centred { // below a hanging indent
		return true
	}
	room := right - above.x1 - l.first - 0.3*size
	if closed(above.text) || strings.HasSuffix(above.text, ":") {
		return room > 0.4*size && !centred
	}
	if small(l.text) || strings.HasSuffix(above.text, ",") { // a sentence that goes on beside a picture
		return false
	}
	return room > 1.6*size && !centred
}

// joinParagraphs puts the parts of paragraphs together that the foot of a column or page cut.
func joinParagraphs(ps []pdfParagraph) []pdfParagraph {
	var out []pdfParagraph
	taken := make([]bool, len(ps))
	for i := range ps {
		if taken[i] {
			continue
		}
		p := ps[i]
		for n := i; ; {
			next := -1
			last := p.lines[len(p.lines)-1]
			if p.flush && !closed(last.text) {
				elsewhere := false // in another column or on another page
				for j := n + 1; j < len(ps) && j <= n+4; j++ {
					q := &ps[j]
					elsewhere = elsewhere || q.lines[0].page != last.page || q.lines[0].column != last.column
					if taken[j] || sizeClass(q.size) != sizeClass(p.size) || q.bold != p.bold {
						continue
					}
					if elsewhere && (small(q.lines[0].text) || j == n+1 && !q.inset && !strings.HasSuffix(last.text, ":")) || !elsewhere && j > n+1 && small(q.lines[0].text) {
						next = j
					}
					if next >= 0 || !elsewhere {
						break
					}
				}
			}
			if next < 0 {
				break
			}
			taken[next] = true
			p.lines = append(p.lines[:len(p.lines):len(p.lines)], ps[next].lines...)
			p.flush = ps[next].flush
			n = next
		}
		out = append(out, p)
	}
	return out
}

// small reports whether s begins with a small letter.
func small(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// compose writes the document's text: paragraphs, then what was printed around them.
func (d *Document) compose(ps []pdfParagraph, running []segment) {
	var raw strings.Builder
	for _, p := range ps {
		for _, l := range p.lines {
			raw.WriteString(l.text)
			raw.WriteByte('\n')
		}
	}
	for _, l := range running {
		raw.WriteString(l.text)
		raw.WriteByte('\n')
	}
	c := &canon{src: raw.String()}
	words := newBrokenWords(c.src)
	title := headlineOf(ps)
	at := 0
	for n, p := range ps {
		if n > 0 {
			c.subst(c.next, 0, "\n")
		}
		start := len(c.buf)
		for i, l := range p.lines {
			end := at + len(l.text)
			if i+1 == len(p.lines) {
				c.copy(at, end)
				at = end + 1
				c.copy(end, at)
				break
			}
			cut, glue := words.joint(l.text, p.lines[i+1].text)
			c.copy(at, end-cut)
			c.subst(end-cut, cut+1, glue)
			at = end + 1
		}
		role := article.Body
		if n == title {
			role = article.Headline
		}
		d.add(c, start, role)
		if n == title {
			d.Meta.Headline = string(c.buf[d.Paragraphs[len(d.Paragraphs)-1].Span.Start:d.Paragraphs[len(d.Paragraphs)-1].Span.End])
		}
	}
	for _, l := range running {
		c.subst(c.next, 0, "\n")
		start := len(c.buf)
		c.copy(at, at+len(l.text)+1)
		at += len(l.text) + 1
		d.add(c, start, article.Furniture)
	}
	d.Body = c.text()
	d.classify(title >= 0)
}

// add makes a paragraph of what was written since start.
func (d *Document) add(c *canon, start int, role article.Role) {
	s := trimmed(string(c.buf[start:]), 0, len(c.buf)-start)
	if !s.Empty() {
		d.Paragraphs = append(d.Paragraphs, article.Paragraph{Span: text.Span{Start: start + s.Start, End: start + s.End}, Role: role})
	}
}

// headlineOf is the paragraph set largest, if it stands near the beginning and is larger than most of the text; -1 where none is.
func headlineOf(ps []pdfParagraph) int {
	chars := map[int]int{}
	body := 0 // the size of most of the text
	for _, p := range ps {
		for _, l := range p.lines {
			k := sizeClass(l.size)
			if chars[k] += l.chars; chars[k] > chars[body] || chars[k] == chars[body] && k < body {
				body = k
			}
		}
	}
	best := -1
	for i := range ps[:min(len(ps), 12)] {
		p := &ps[i]
		words := 0
		for _, l := range p.lines {
			words += strings.Count(l.text, " ") + 1
		}
		if words < 4 || words > 40 || float64(sizeClass(p.size)) < 1.15*float64(body) {
			continue
		}
		if best < 0 || p.size > 1.05*ps[best].size {
			best = i
		}
	}
	return best
}

// brokenWords decides whether a hyphen at the end of a line was put there to break a word, or belongs to it. "effi-|cient" must become
// one word and "wind-|swept" keep its hyphen. A form that stands elsewhere in the text decides; then the lexicon; and then whether this
// text breaks words at all, since a text that does not has only its own hyphens at the ends of lines.
type brokenWords struct {
	seen   map[string]bool // words of the text, in small letters, hyphens kept
	breaks bool
}

func newBrokenWords(s string) *brokenWords {
	b := &brokenWords{seen: map[string]bool{}}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		for n, w := range strings.Fields(l) {
			w = strings.ToLower(strings.TrimFunc(w, notWord))
			whole := n > 0 || i == 0 || !strings.HasSuffix(lines[i-1], "-")
			if whole && w != "" && !(strings.HasSuffix(l, w+"-")) {
				b.seen[w] = true
			}
		}
		if i+1 < len(lines) && strings.HasSuffix(l, "-") {
			first, second := ends(l[:len(l)-1], lines[i+1])
			b.breaks = b.breaks || knownWord(first+second)
		}
	}
	return b
}

// joint says how a line is joined to the next: how many bytes to cut off its end, and what to put between.
func (b *brokenWords) joint(line, next string) (cut int, glue string) {
	for _, soft := range [...]string{"\u00ad", "\u00ad-", "\u2010"} { // the last is what CSS draws where it breaks a word
		if strings.HasSuffix(line, soft) {
			return len(soft), ""
		}
	}
	before, ok := strings.CutSuffix(line, "-")
	if !ok || before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "-") {
		return 0, " "
	}
	first, second := ends(before, next)
	switch {
	case second == "" || first == "" || !small(next):
		return 0, ""
	case second == "and" || second == "or" || second == "und" || second == "oder" || second == "och":
		return 0, " "
	case isDigit(first[len(first)-1]) || strings.Contains(first, "-"):
		return 0, ""
	case b.seen[first+second]:
		return 1, ""
	case b.seen[first+"-"+second]:
		return 0, ""
	case knownWord(first + second):
		return 1, ""
	case !b.breaks, len(first) > 3 && len(second) > 3 && knownWord(first) && knownWord(second):
		return 0, ""
	}
	return 1, ""
}

// ends are the last word of a line and the first of the next, in small letters.
func ends(line, next string) (last, first string) {
	last = strings.TrimLeftFunc(line[strings.LastIndexByte(line, ' ')+1:], notWord)
	first, _, _ = strings.Cut(next, " ")
	if n := strings.IndexFunc(first, notWord); n >= 0 {
		first = first[:n]
	}
	return strings.ToLower(last), strings.ToLower(first)
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func knownWord(w string) bool {
	_, ok := lexicon.Tags(w)
	return ok
}
