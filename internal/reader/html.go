package reader

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// How the article is found on a page. Every block of text is weighed: a block counts for its length if it is long enough for a
// paragraph and few of its words are links. The article is the smallest element that holds nearly all of that weight: the walk goes down
// from the page as long as one child holds most of what its parent does, and stops where the paragraphs part. What says of itself that
// it is something else (nav, footer, aside, a class such as "related" or "comments") does not weigh, unless it holds most of the page,
// in which case its name is not believed. An element that calls itself the article's body is believed if it holds a good part.
//
// Within the article, blocks that are mostly links, that the vocabulary of furniture covers, or that stand in something named as
// furniture are left out. Cost: linear in the page. What it gets wrong: articles spread over several elements that do not share one
// with no other text, and pages whose longest text is not the article.

// looksHTML reports whether the text is a page or a piece of one: a tag of structure before any other word.
func looksHTML(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 4096)], "\ufeff \t\r\n")
	if len(s) < 4 || s[0] != '<' {
		return false
	}
	low := strings.ToLower(s)
	for _, open := range [...]string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1", "<section", "<main", "<meta", "<script", "<title", "<span"} {
		if strings.HasPrefix(low, open) {
			return true
		}
	}
	if strings.HasPrefix(low, "<!--") || strings.HasPrefix(low, "<?xml") {
		return strings.Contains(low, "<html") || strings.Contains(low, "<div") || strings.Contains(low, "<body")
	}
	return false
}

// declaredCharset is what the page's head says of its encoding, "" where it says nothing.
func declaredCharset(data []byte) string {
	data = data[:min(len(data), 2048)]
	if bytes.IndexByte(data, '=') < 0 {
		return "" // most files are no page
	}
	head := strings.ToLower(string(data))
	key := "charset="
	if strings.HasPrefix(strings.TrimLeft(head, "\ufeff \t\r\n"), "<?xml") {
		key = "encoding="
	}
	n := strings.Index(head, key)
	if n < 0 {
		return ""
	}
	head = strings.TrimLeft(head[n+len(key):], `"' `)
	if end := strings.IndexAny(head, `"'; />?`); end >= 0 {
		head = head[:end]
	}
	return head
}

// piece is a stretch of the source within a text.
type piece struct{ from, to int }

// textBlock is a run of text without a block's edge in it.
type textBlock struct {
	pieces []piece
	node   int // the element that it stands in
	chars  int // without white space
	linked int // of these, in links
	names  uint8
	tag    atom.Atom // of the element
	odd    bool      // the page's own articleBody does not have it
}

// What an element around a block says of itself.
const (
	isFurniture uint8 = 1 << iota
	isCaption
	isByline
	isComments
)

// page is a tree while the article is looked for.
type page struct {
	*tree
	blocks []textBlock
	weight []int   // by node: chars of paragraphs in it
	flags  []uint8 // what the element says of itself
	inline []uint8 // and those around it, as far as the next block
}

// readHTML reads a page. headline is what it is called where it does not say so itself.
func readHTML(s, headline string) (*Document, error) {
	p := &page{tree: parseHTML(s, strings.HasPrefix(s, "<?xml"))}
	m := p.metadata()
	p.flag()
	p.collect()
	if len(p.blocks) == 0 && m.body == "" {
		return nil, ErrNoText
	}
	p.known(m.body)
	p.weigh()
	title := p.title(m)
	if title < 0 {
		first(&m.Headline, headline)
	}
	d := &Document{Meta: m.Meta}
	c := &canon{src: s}
	if len(m.body) > 200 && p.weight[0]*2 < len(m.body) { // the page itself does not show the text
		writeBody(d, c, m)
	} else {
		p.write(d, c, p.articleNode(title), title, m)
	}
	d.Body = c.text()
	if len(d.Paragraphs) == 0 {
		return nil, ErrNoText
	}
	d.classify(true)
	if p.cut {
		d.noteCut()
	}
	return d, nil
}

// flag marks elements by what their names say, once for each element.
func (p *page) flag() {
	p.flags, p.inline = make([]uint8, len(p.nodes)), make([]uint8, len(p.nodes))
	for i := 1; i < len(p.nodes); i++ {
		n := &p.nodes[i]
		f := uint8(0)
		switch n.tag {
		case atom.Nav, atom.Aside, atom.Footer, atom.Menu, atom.Dialog, atom.Form:
			f |= isFurniture
		case atom.Figure, atom.Figcaption:
			f |= isCaption
		case atom.Address, atom.Time:
			f |= isByline
		}
		if a := n.attr; a != nil {
			switch a.role {
			case "navigation", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "toolbar", "banner":
				f |= isFurniture
			}
			if n.tag != atom.Body && n.tag != atom.Html {
				f |= named(a.class)
			}
			switch a.itemprop {
			case "articleBody":
				f = 0
			case "author", "publisher", "datePublished", "dateModified":
				f |= isByline
			case "caption":
				f |= isCaption
			}
		}
		p.flags[i] = f
		if !block(n.tag) {
			p.inline[i] = p.inline[n.parent] | f
		}
	}
}

// named tells from class names and ids what an element is for. A name is taken apart at hyphens, underscores and capitals.
func named(class string) uint8 {
	var f uint8
	for _, name := range strings.Fields(class) {
		first := true
		for name != "" {
			part := name
			if n := strings.IndexFunc(name[1:], func(r rune) bool { return r == '-' || r == '_' || r == ':' || r == '.' || unicode.IsUpper(r) }); n >= 0 {
				part, name = name[:n+1], name[n+1:]
			} else {
				name = ""
			}
			part = strings.ToLower(strings.Trim(part, "-_:."))
			if first && (part == "has" || part == "no" || part == "with" || part == "is" || part == "not" || part == "js" || part == "without") {
				break
			}
			if part != "" {
				first = false
			}
			f |= namePart(part)
		}
	}
	return f
}

func namePart(part string) uint8 {
	switch {
	case lexicon.In(part, "comment commentlist comments disqus replies respond"):
		return isFurniture | isComments
	case lexicon.In(part, "ad ads advert advertisement advertising banner bio breadcrumb breadcrumbs carousel consent cookie cookies copyright donate donation dropdown "+
		"feedback footer gdpr hidden invisible job jobs keywords lightbox login marketing masthead menu modal morestories mostpopular mostread nav "+
		"navbar navigation newsletter newsletters notification onward outbrain overlay pager pagination partner partners paywall playlist poll popular "+
		"popup print promo promos rail readmore recirc recirculation recommendations recommended related relateds share sharebar sharing shop sidebar "+
		"signup skip social sociallinks sponsor sponsored sr stocks store subscribe subscription taboola tagcloud taglist tags teaser teasers ticker "+
		"toast toc toolbar tooltip topics trending upsell video-playlist weather widget"):
		return isFurniture
	case lexicon.In(part, "caption captions credit credits figcaption gallery imagecaption photo photocredit slideshow"):
		return isCaption
	case lexicon.In(part, "author authors byline date dateline meta posted pubdate publishdate published timestamp"):
		return isByline
	}
	return 0
}

// skipped reports whether the element holds nothing to read.
func skipped(n *node) bool {
	switch n.tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Canvas, atom.Video, atom.Audio, atom.Button,
		atom.Select, atom.Textarea, atom.Head, atom.Noembed, atom.Noframes, atom.Title, atom.Map, atom.Progress, atom.Label:
		return true
	}
	return false
}

// hides reports whether element i is hidden. An element that holds most of the page is not believed: a script would show it.
func (p *page) hides(i int) bool {
	n := &p.nodes[i]
	return n.attr != nil && (n.attr.hidden || n.attr.unread && n.tag != atom.Figcaption) && (n.end-i)*2 < len(p.nodes)
}

// collect gathers the page's texts into blocks.
func (p *page) collect() {
	cur := textBlock{}
	flush := func() {
		if cur.chars > 0 {
			p.blocks = append(p.blocks, cur)
		}
		cur = textBlock{}
	}
	link := 0 // nodes before this one stand in a link
	blockEnd := []int{}
	blockNode := []int{0}
	breaks := 0
	left := maxText
	for i := 1; i < len(p.nodes); {
		for len(blockEnd) > 0 && i >= blockEnd[len(blockEnd)-1] {
			flush()
			blockEnd, blockNode = blockEnd[:len(blockEnd)-1], blockNode[:len(blockNode)-1]
		}
		n := &p.nodes[i]
		switch {
		case n.tag == 0:
			if n.span.Len() > left {
				p.cut = true
				for n.span.End = n.span.Start + left; left > 0 && !utf8.RuneStart(p.src[n.span.End]); n.span.End-- {
				}
			}
			left = max(0, left-n.span.Len())
			s := p.src[n.span.Start:n.span.End]
			k := visible(s)
			if k > 0 {
				breaks = 0
			}
			if k > 0 && cur.chars == 0 {
				cur.names = p.inline[i]
			} else if k > 0 {
				cur.names &= p.inline[i] // what only a part of the block is, the block is not
			}
			if k > 0 || cur.chars > 0 {
				cur.pieces = append(cur.pieces, piece{n.span.Start, n.span.End})
				cur.node = blockNode[len(blockNode)-1]
				cur.chars += k
				if i < link {
					cur.linked += k
				}
				cur.tag = p.nodes[cur.node].tag
			}
		case skipped(n), p.hides(i):
			i = n.end
			continue
		case n.tag == atom.Br:
			breaks++
			if len(cur.pieces) > 0 && (breaks > 1 || closed(p.src[cur.pieces[len(cur.pieces)-1].from:cur.pieces[len(cur.pieces)-1].to])) {
				flush()
			} else if cur.chars > 0 {
				cur.pieces = append(cur.pieces, piece{-1, -1})
			}
		case n.tag == atom.A:
			link = max(link, n.end)
		case block(n.tag):
			flush()
			breaks = 0
			blockEnd = append(blockEnd, n.end)
			blockNode = append(blockNode, i)
		}
		i++
	}
	flush()
}

// visible counts the bytes of s that are not white space.
func visible(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] > ' ' {
			n++
		}
	}
	return n
}

// paragraphLeast is the length from which a block counts as a paragraph of an article, in bytes without white space.
const paragraphLeast = 60

// weighs is what the block adds to the weight of the elements around it.
func (b *textBlock) weighs() int {
	if b.odd || b.chars < paragraphLeast || b.linked*5 > b.chars*2 {
		return 0
	}
	return b.chars
}

// known marks the blocks that the page's own articleBody (JSON-LD) does not have, if there is one and most of it stands on the page. Such
// a body is often cut short or without paragraphs, so it does not replace the page's text; it says which part of the page to read.
func (p *page) known(body string) {
	if len(body) < 400 {
		return
	}
	have := make(map[string]bool)
	ws := splitWords(clean(body))
	for i := 0; i+3 < len(ws); i++ {
		have[ws[i].Low()+" "+ws[i+1].Low()+" "+ws[i+2].Low()] = true
	}
	found := 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.chars < paragraphLeast {
			continue
		}
		bw := splitWords(p.plain(b))
		hit, all := 0, 0
		for k := 0; k+3 < len(bw); k++ {
			all++
			if have[bw[k].Low()+" "+bw[k+1].Low()+" "+bw[k+2].Low()] {
				hit++
			}
		}
		b.odd = hit*2 < all
		if !b.odd {
			found += b.chars
		}
	}
	if found*2 < visible(body) {
		for i := range p.blocks {
			p.blocks[i].odd = false
		}
	}
}

// weigh sums the paragraphs of every element, and takes the furniture's name from elements that hold most of the page.
func (p *page) weigh() {
	all := make([]int, len(p.nodes))
	for i := range p.blocks {
		all[p.blocks[i].node] += p.blocks[i].weighs()
	}
	for i := len(p.nodes) - 1; i > 0; i-- {
		all[p.nodes[i].parent] += all[i]
	}
	around := make([]uint8, len(p.nodes)) // what the element and those around it are, where they are believed
	for i := 1; i < len(p.nodes); i++ {
		f := p.flags[i]
		if all[i]*10 >= all[0]*3 && !(f&isComments != 0 && all[i]*10 < all[0]*9) {
			f = 0
		}
		around[i] = around[p.nodes[i].parent] | f
	}
	p.weight = make([]int, len(p.nodes))
	for i := range p.blocks {
		b := &p.blocks[i]
		b.names = around[b.node] | b.names
		if b.names&(isFurniture|isCaption) == 0 {
			p.weight[b.node] += b.weighs()
		}
	}
	for i := len(p.nodes) - 1; i > 0; i-- {
		p.weight[p.nodes[i].parent] += p.weight[i]
	}
}

// articleNode is the element that holds the article. title is the block of the headline, or -1.
func (p *page) articleNode(title int) int {
	if said := p.declaredBody(); said > 0 {
		return said
	}
	at := 0
	if title >= 0 { // an article element around the headline, if it holds some of the text
		for i := p.blocks[title].node; i > 0; i = p.nodes[i].parent {
			if p.nodes[i].tag == atom.Article && p.weight[i] >= 300 && p.weight[i]*5 >= p.weight[0] {
				at = i
				break
			}
		}
	}
	for {
		best, mass := -1, 0
		for i := at + 1; i < p.nodes[at].end; i = p.nodes[i].end {
			if w := p.weight[i]; w > mass {
				best, mass = i, w
			}
		}
		if best < 0 || mass*10 < p.weight[at]*6 || !block(p.nodes[best].tag) && p.nodes[best].tag != custom && p.nodes[best].tag != atom.Span || paragraphTag(p.nodes[best].tag) {
			return at
		}
		at = best
	}
}

func paragraphTag(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.Blockquote, atom.Pre:
		return true
	}
	return false
}

// declaredBody is the element that calls itself the article's body and holds at least a third of the page's paragraphs, 0 where none does.
// Where several of one class stand side by side in one article, as around advertisements, it is what holds them and little else.
func (p *page) declaredBody() int {
	best := 0
	for i := 1; i < len(p.nodes); i++ {
		if w := p.weight[i]; w > 0 && w*3 >= p.weight[0] && (best == 0 || w > p.weight[best]) && p.saysBody(i) {
			best = i
		}
	}
	if best == 0 {
		return 0
	}
	class := p.nodes[best].attr.class
	if class == "" {
		return best
	}
	for up := p.nodes[best].parent; up > 0 && p.nodes[up].tag != atom.Article && p.nodes[up].tag != atom.Main; up = p.nodes[up].parent {
		if p.weight[up] == p.weight[best] {
			continue
		}
		said := 0
		for i := up + 1; i < p.nodes[up].end; {
			if p.nodes[i].attr != nil && p.nodes[i].attr.class == class {
				said += p.weight[i]
				i = p.nodes[i].end
			} else {
				i++
			}
		}
		if said*10 < p.weight[up]*9 {
			break
		}
		best = up
	}
	return best
}

func (p *page) saysBody(i int) bool {
	a := p.nodes[i].attr
	return a != nil && (strings.Contains(a.itemprop, "articleBody") || bodyName(a.class))
}

// bodyName reports whether a class name is one that sites give to an article's body.
func bodyName(class string) bool {
	low := strings.ToLower(class)
	for _, name := range [...]string{"article-body", "article__body", "articlebody", "article_body", "story-body", "story__body", "storybody", "story_body", "entry-content", "post-content", "article-content", "article__content", "story-content", "article-text", "articletext", "post-body", "content-body", "body-copy", "artikeltext", "article-main-content", "td-post-content"} {
		if strings.Contains(low, name) {
			return true
		}
	}
	return false
}

// write adds the article's blocks to the document, the headline first.
func (p *page) write(d *Document, c *canon, root, title int, m *metadata) {
	p.headline(d, c, title, m)
	for i := range p.blocks {
		b := &p.blocks[i]
		inside := b.node >= root && b.node < p.nodes[root].end
		role := article.Body
		switch {
		case i == title, b.names&isFurniture != 0:
			continue
		case !inside && title >= 0 && i > title && i < title+12 && b.node < root && b.names == 0 && b.linked == 0 && b.chars >= 40:
			role = article.Headline // a lead between the headline and the text
		case !inside:
			continue
		case b.names&isCaption != 0:
			role = article.Caption
		case b.linked*2 > b.chars && b.chars < 400:
			continue
		case b.names&isByline != 0 && b.chars < 120:
			role = article.Byline
		}
		p.add(d, c, b, role)
	}
}

// writeBody takes the text from JSON-LD, where the page shows none without a script.
func writeBody(d *Document, c *canon, m *metadata) {
	body := html.UnescapeString(m.body)
	for _, s := range append([]string{m.Headline}, strings.Split(body, "\n")...) {
		if s = canonical(strings.TrimSpace(s)); s == "" {
			continue
		}
		if len(c.buf) > 0 {
			c.subst(c.next, 0, "\n\n")
		}
		start := len(c.buf)
		c.subst(m.bodyAt.Start, m.bodyAt.Len(), s)
		d.Paragraphs = append(d.Paragraphs, article.Paragraph{Span: text.Span{Start: start, End: len(c.buf)}})
	}
	if m.Headline != "" {
		d.Paragraphs[0].Role = article.Headline
	}
}

// title is the block in which the headline stands, -1 where it stands in none.
func (p *page) title(m *metadata) int {
	best := -1
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.tag != atom.H1 && b.tag != atom.H2 {
			continue
		}
		s := p.plain(b)
		if m.Headline != "" && (same(s, m.Headline) || b.tag == atom.H1 && overlap(s, m.Headline)) {
			return i
		}
		if b.tag == atom.H1 && best < 0 && len(s) > 12 && (m.Headline == "" || akin(s, m.Headline)) {
			best = i
		}
	}
	return best
}

// headline adds the headline, from its heading or else from what the page says of itself.
func (p *page) headline(d *Document, c *canon, title int, m *metadata) {
	switch {
	case title >= 0:
		p.add(d, c, &p.blocks[title], article.Headline)
	case m.Headline != "":
		c.subst(m.place.Start, m.place.Len(), m.Headline)
		d.Paragraphs = append(d.Paragraphs, article.Paragraph{Span: text.Span{Start: 0, End: len(c.buf)}, Role: article.Headline})
	}
	if len(d.Paragraphs) > 0 {
		at := d.Paragraphs[0].Span
		d.Meta.Headline = string(c.buf[at.Start:at.End])
	}
}

// same compares two titles by their letters and digits.
func same(a, b string) bool { return letters(a) == letters(b) && letters(a) != "" }

// akin reports whether half of the words of title stand in other: a page's title is often its headline cut or said otherwise.
func akin(title, other string) bool {
	ws, n := splitWords(title), 0
	low := " " + strings.ToLower(other) + " "
	for _, w := range ws {
		if strings.Contains(low, " "+w.Low()) {
			n++
		}
	}
	return len(ws) >= 4 && n*2 >= len(ws)
}

// overlap reports whether one title holds the other.
func overlap(a, b string) bool {
	a, b = letters(a), letters(b)
	return len(a) > 10 && len(b) > 10 && (strings.Contains(a, b) || strings.Contains(b, a))
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// plain is the block's text, for looking at only.
func (p *page) plain(b *textBlock) string {
	var c canon
	c.src = p.src
	p.copyPieces(&c, b)
	return strings.TrimSpace(string(c.buf))
}

// add appends the block as a paragraph.
func (p *page) add(d *Document, c *canon, b *textBlock, role article.Role) {
	if len(c.buf) > 0 {
		c.subst(c.next, 0, "\n\n")
	}
	start := len(c.buf)
	p.copyPieces(c, b)
	s := trimmed(string(c.buf[start:]), 0, len(c.buf)-start)
	if s.Empty() {
		return
	}
	d.Paragraphs = append(d.Paragraphs, article.Paragraph{Span: text.Span{Start: start + s.Start, End: start + s.End}, Role: role})
}

// copyPieces adds the block's text with entities resolved and runs of white space, which HTML does not show, made one space.
func (p *page) copyPieces(c *canon, b *textBlock) {
	space := true // what stands before is white space
	for _, x := range b.pieces {
		if x.from < 0 { // a line break within a sentence
			if !space {
				c.subst(c.next, 0, " ")
				space = true
			}
			continue
		}
		start := x.from
		for i := x.from; i < x.to; {
			switch ch := p.src[i]; {
			case ch == '&':
				w, s := entity(p.src[i:x.to])
				if w == 0 {
					i++
					space = false
					continue
				}
				c.copy(start, i)
				plain := canonical(s)
				if plain == " " && space {
					plain = ""
				}
				c.subst(i, w, plain)
				if plain != "" {
					space = plain == " " || plain == "\n"
				}
				i += w
				start = i
			case ch == ' ' || ch == '\n' || ch == '\t' || ch == '\r' || ch == '\f':
				j := i + 1
				for j < x.to && (p.src[j] == ' ' || p.src[j] == '\n' || p.src[j] == '\t' || p.src[j] == '\r' || p.src[j] == '\f') {
					j++
				}
				if !space && j == i+1 && ch == ' ' {
					i = j
					space = true
					continue
				}
				c.copy(start, i)
				if space {
					c.subst(i, j-i, "")
				} else {
					c.subst(i, j-i, " ")
				}
				space = true
				i = j
				start = i
			default:
				space = false
				i++
			}
		}
		c.copy(start, x.to)
	}
}

// entity resolves the character reference that opens s and gives its length, 0 where s opens with none.
func entity(s string) (int, string) {
	end := strings.IndexByte(s[:min(len(s), 34)], ';')
	if end < 0 {
		return 0, ""
	}
	raw := s[:end+1]
	if strings.IndexByte(raw[1:], '&') >= 0 {
		return 0, ""
	}
	if out := html.UnescapeString(raw); out != raw {
		return len(raw), out
	}
	return 0, ""
}

// canonical normalises a short string as canon does.
func canonical(s string) string {
	c := canon{src: s}
	c.copy(0, len(s))
	return string(c.buf)
}
