package reader

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"
)

// How a page is read. A PDF draws characters at places; it knows no words, lines, columns or paragraphs. They are rebuilt from distances,
// all of them measured in the size of the type:
//
// Characters that follow one another on one baseline make a segment; a step of more than an eighth of the type size is a space, whether
// one was drawn or not. Where white runs down between segments, with several on either side of it and few across, there is a gutter:
// the few across (a headline over two columns) cut the page into bands, and in each band the columns are read one after the other,
// each cut further in the same way. Within a column segments on one baseline make a line.
//
// The cost is n log n in the segments at each cut, and cuts nest at most pdfCuts deep. What it gets wrong: tables, which are read as they
// stand, and text set around a picture's outline.

// segment is a stretch of text on one baseline, and, once a column's segments are put together, a line.
type segment struct {
	text     string
	x0, x1   float64
	y        float64 // baseline, down the page
	size     float64
	boldest  float64 // the part of its characters that are bold
	artifact bool
	unknown  int // characters that the font does not tell
	chars    int
	first    float64 // the width of its first word
	page     int
	column   int
}

const (
	spaceStep  = 0.13 // a step that is a space, by type size; kerning stays below a tenth, TeX's tightest space is 0.22
	gutterStep = 2.2  // a step that ends a segment: the widest spaces of justified text stay below
	sameLine   = 0.45 // how far apart baselines of one line are: exponents rise by a third
)

// upright keeps the glyphs that stand as most of the page's do.
func upright(glyphs []glyph) []glyph {
	var count [4]int
	for _, g := range glyphs {
		count[g.turn]++
	}
	best := uint8(0)
	for t := range count {
		if count[t] > count[best] {
			best = uint8(t)
		}
	}
	if count[best] == len(glyphs) {
		return glyphs
	}
	var out []glyph
	for _, g := range glyphs {
		if g.turn == best {
			out = append(out, g)
		}
	}
	return out
}

// once drops what is drawn a second time in one place, to look bold or to throw a shadow. Letters next to each other are at least a fifth of
// their size apart.
func once(glyphs []glyph) []glyph {
	type cell struct {
		text string
		x, y int
	}
	const step = 0.12
	seen := map[cell]*glyph{}
	out := glyphs[:0]
next:
	for i := range glyphs {
		g := glyphs[i]
		at := cell{g.text, int(math.Floor(g.x / (step * g.size))), int(math.Floor(g.y / (step * g.size)))}
		for n := range 9 {
			o := seen[cell{g.text, at.x + n%3 - 1, at.y + n/3 - 1}]
			if o != nil && o.size == g.size && math.Abs(o.x-g.x) < step*g.size && math.Abs(o.y-g.y) < step*g.size {
				continue next
			}
		}
		out = append(out, g)
		seen[at] = &out[len(out)-1]
	}
	return out
}

// accents puts letters together that are drawn of two: TeX's older fonts have no ö, but an o and a diaeresis drawn over it.
func accents(glyphs []glyph) []glyph {
	over := func(mark, base *glyph) bool {
		mid := mark.x + mark.w/2
		return mid > base.x-0.1*base.w && mid < base.x+1.1*base.w && math.Abs(mark.y-base.y) < 0.5*base.size && base.w > 0
	}
	merge := func(mark, base *glyph) bool {
		m := accent(mark.text)
		if m == 0 || !over(mark, base) {
			return false
		}
		letter := base.text
		switch letter {
		case "ı":
			letter = "i"
		case "ȷ":
			letter = "j"
		}
		if len(letter) != 1 {
			return false
		}
		r := composed(letter[0], m)
		if r == 0 {
			return false
		}
		base.text = string(r)
		return true
	}
	out := glyphs[:0]
	for i := 0; i < len(glyphs); i++ {
		g := &glyphs[i]
		if i+1 < len(glyphs) && merge(g, &glyphs[i+1]) {
			continue
		}
		if len(out) > 0 && merge(g, &out[len(out)-1]) {
			continue
		}
		out = append(out, *g)
	}
	return out
}

// segments puts glyphs together that follow one another on one baseline.
func segments(glyphs []glyph, page int) []segment {
	var out []segment
	var b strings.Builder
	var cur segment
	bold, step := 0, false
	flush := func() {
		cur.text = b.String()
		if cur.chars > 0 {
			cur.boldest = float64(bold) / float64(cur.chars)
			if cur.first == 0 {
				cur.first = cur.x1 - cur.x0
			}
			out = append(out, cur)
		}
		b.Reset()
		cur, bold, step = segment{}, 0, false
	}
	tracked := tracking(glyphs)
	for i := range glyphs {
		g := &glyphs[i]
		if g.text != "" && strings.Trim(g.text, " \u00a0\u2002\u2003\u2009\t\n\r") == "" {
			step = true
			continue
		}
		if cur.chars > 0 {
			gap, size := g.x-cur.x1, max(g.size, cur.size)
			if math.Abs(g.y-cur.y) > sameLine*size || gap > gutterStep*size || gap < -0.6*size || g.artifact != cur.artifact || ratio(g.size, cur.size) > 1.9 {
				flush()
			} else if step || gap > (spaceStep+tracked[i])*min(g.size, cur.size) {
				if cur.first == 0 {
					cur.first = cur.x1 - cur.x0
				}
				b.WriteByte(' ')
			}
		}
		step = false
		if cur.chars == 0 {
			cur = segment{x0: g.x, x1: g.x, y: g.y, size: g.size, artifact: g.artifact, page: page}
		}
		if g.text == "" {
			cur.unknown++
			b.WriteRune(utf8.RuneError)
		}
		b.WriteString(g.text)
		cur.chars++
		if g.bold {
			bold++
		}
		if g.size > cur.size {
			cur.size, cur.y = g.size, g.y
		}
		cur.x0, cur.x1 = min(cur.x0, g.x), max(cur.x1, g.x+g.w)
	}
	flush()
	return out
}

// tracking gives for every glyph how wide its surroundings are spaced on purpose: the median step of the ten around it, where each of
// them would be a space. "S P E C I A L" is one word.
func tracking(glyphs []glyph) []float64 {
	out := make([]float64, len(glyphs))
	for from := 0; from < len(glyphs); {
		to := from + 1
		least, steps := math.Inf(1), 0
		for to < len(glyphs) && glyphs[to].y == glyphs[from].y && glyphs[to].size == glyphs[from].size && glyphs[to].text != " " {
			gap := (glyphs[to].x - glyphs[to-1].x - glyphs[to-1].w) / glyphs[to].size
			if gap < spaceStep {
				least = 0
			}
			least, steps = min(least, gap), steps+1
			to++
		}
		if steps >= 5 && least > 0 && least < 1 {
			for k := from; k < to; k++ {
				out[k] = least
			}
		}
		from = to
	}
	return out
}

// mastheads marks the highest and lowest row of a page as furniture if it is set apart from the text and falls into pieces wide apart: the
// paper's name on one side, the date on the other.
func mastheads(segs []segment) []segment {
	order := make([]int, len(segs))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return segs[order[a]].y < segs[order[b]].y })
	mark := func(at func(int) *segment) {
		n := 1
		for n < len(segs) && math.Abs(at(n).y-at(0).y) < sameLine*at(0).size {
			n++
		}
		if n < 2 || n > 4 || n == len(segs) || math.Abs(at(n).y-at(0).y) < 2.2*max(at(0).size, at(n).size) {
			return
		}
		for k := 0; k < n; k++ {
			at(k).artifact = true
		}
	}
	if len(segs) > 8 {
		mark(func(k int) *segment { return &segs[order[k]] })
		mark(func(k int) *segment { return &segs[order[len(order)-1-k]] })
	}
	return segs
}

// ratio is how many times the larger is the smaller.
func ratio(a, b float64) float64 { return max(a, b) / min(a, b) }

// pdfCuts is how deep columns are cut within columns.
const pdfCuts = 12

// readingOrder gives the lines of a page in the order in which they are read; column tells its columns apart.
func readingOrder(segs []segment) []segment {
	var out []segment
	column := 0
	var cut func(segs []segment, depth int)
	cut = func(segs []segment, depth int) {
		if len(segs) == 0 {
			return
		}
		from, to, ok := 0.0, 0.0, false
		if depth < pdfCuts {
			from, to, ok = gutter(segs)
		}
		if !ok {
			out = append(out, inLines(segs, column)...)
			column++
			return
		}
		// Bands between what runs across the gutter.
		sort.SliceStable(segs, func(i, j int) bool { return segs[i].y < segs[j].y })
		var left, right, across []segment
		flush := func() {
			cut(left, depth+1)
			cut(right, depth+1)
			left, right = nil, nil
		}
		for _, s := range segs {
			switch mid := (from + to) / 2; {
			case s.x1 <= mid || s.x1 <= to && s.x0 < from:
				if len(across) > 0 {
					cut(across, pdfCuts)
					across = nil
				}
				left = append(left, s)
			case s.x0 >= mid || s.x0 >= from:
				if len(across) > 0 {
					cut(across, pdfCuts)
					across = nil
				}
				right = append(right, s)
			default:
				flush()
				across = append(across, s)
			}
		}
		cut(across, pdfCuts)
		flush()
	}
	cut(segs, 0)
	return out
}

// gutter finds the white between two columns: the place that the fewest segments cross, with at least three lines of text on either side
// and at most a quarter as many across.
func gutter(segs []segment) (from, to float64, ok bool) {
	if len(segs) < 6 {
		return 0, 0, false
	}
	type edge struct {
		x    float64
		open bool
	}
	edges := make([]edge, 0, 2*len(segs))
	size := medianSize(segs)
	for _, s := range segs {
		edges = append(edges, edge{s.x0, true}, edge{max(s.x0, s.x1-0.1*size), false})
	}
	sort.Slice(edges, func(i, j int) bool {
		if edges[i].x != edges[j].x {
			return edges[i].x < edges[j].x
		}
		return !edges[i].open && edges[j].open
	})
	type white struct{ from, to, score float64 }
	var found []white
	opened, closed := 0, 0
	open := false // the last of found goes on
	for i := 0; i+1 < len(edges); i++ {
		if edges[i].open {
			opened++
		} else {
			closed++
		}
		left, across, right := closed, opened-closed, len(segs)-opened
		if left < 3 || right < 3 || across*4 > min(left, right) {
			open = false
			continue
		}
		if !open {
			found = append(found, white{from: edges[i].x})
			open = true
		}
		w := &found[len(found)-1]
		w.to = edges[i+1].x
		if edges[i+1].x > edges[i].x {
			w.score = max(w.score, float64(min(left, right)-4*across))
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].score > found[j].score })
	for _, w := range found[:min(len(found), 8)] {
		if w.to-w.from > 0.6*size && prose(segs, w.from, w.to) {
			return w.from, w.to, true
		}
	}
	return 0, 0, false
}

// prose reports whether what stands on either side of a gutter is text to be read down, not a table to be read across: lines of some length
// that fill most of their column.
func prose(segs []segment, from, to float64) bool {
	var lengths [2][]int
	for _, s := range segs {
		switch {
		case s.x0 >= from:
			lengths[1] = append(lengths[1], len(s.text))
		case s.x1 <= to:
			lengths[0] = append(lengths[0], len(s.text))
		}
	}
	for _, l := range lengths {
		if sort.Ints(l); len(l) < 3 || l[len(l)/2] < 14 {
			return false
		}
	}
	return true
}

func medianSize(segs []segment) float64 {
	sizes := make([]float64, len(segs))
	for i := range segs {
		sizes[i] = segs[i].size
	}
	sort.Slice(sizes, func(i, j int) bool { return sizes[i] < sizes[j] }) // as other lists are: a sort of its own for numbers is 15 kB more of the program
	return sizes[len(sizes)/2]
}

// inLines puts a column's segments together to lines, from top to bottom, and capitals over several lines to the words they begin.
func inLines(segs []segment, column int) []segment {
	sort.SliceStable(segs, func(i, j int) bool { return segs[i].y < segs[j].y })
	var out []segment
	for i := 0; i < len(segs); {
		j := i + 1
		for j < len(segs) && segs[j].y-segs[i].y < sameLine*max(segs[i].size, segs[j].size)*0.8 && ratio(segs[i].size, segs[j].size) < 1.9 {
			j++
		}
		row := segs[i:j]
		sort.SliceStable(row, func(a, b int) bool { return row[a].x0 < row[b].x0 })
		line := row[0]
		for _, s := range row[1:] {
			if s.x0-line.x1 > spaceStep*min(s.size, line.size) {
				line.text += " "
			}
			line.text += s.text
			line.boldest = (float64(line.boldest*float64(line.chars)) + float64(s.boldest*float64(s.chars))) / float64(line.chars+s.chars)
			line.chars += s.chars
			line.unknown += s.unknown
			line.artifact = line.artifact && s.artifact
			if s.size > line.size {
				line.size, line.y = s.size, s.y
			}
			line.x1 = max(line.x1, s.x1)
		}
		line.column = column
		out = append(out, line)
		i = j
	}
	return dropCaps(out)
}

// dropCaps joins a capital that is as high as several lines to the first line beside it.
func dropCaps(lines []segment) []segment {
	out := lines[:0]
	for i := range lines {
		c := lines[i]
		if c.chars > 0 && c.chars <= 2 {
			for j := max(0, i-5); j < len(lines) && j < i+6; j++ {
				l := &lines[j]
				if ratio(c.size, l.size) < 1.8 || c.size < l.size || l.y < c.y-c.size || l.y > c.y+0.2*l.size || l.x0 < c.x1-0.5*l.size || l.x0 > c.x1+l.size {
					continue
				}
				for k := range out { // the line may have been kept already
					if out[k].y == l.y && out[k].x0 == l.x0 {
						l = &out[k]
					}
				}
				l.text, l.x0 = c.text+l.text, c.x0
				c.chars = 0
				break
			}
		}
		if c.chars > 0 {
			out = append(out, c)
		}
	}
	return out
}
