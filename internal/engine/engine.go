// Package engine runs the stages in their order: read, segment, extract, align, find. It sets the limits and says
// what was not done.
package engine

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/finding"
	"storydiff/internal/reader"
	"storydiff/internal/report"
)

// Version is the program's version, written into every report.
const Version = "0.1.0"

// MaxArticles is how many articles one comparison takes.
const MaxArticles = 50

// minWords is how many words an article needs to be compared: less is a teaser or a failed extraction.
const minWords = 20

// maxWords is how many words of one article are compared: no news article is longer, and a comparison grows with the text.
const maxWords = 20000

// Input is one file and what the user knows of it.
type Input struct {
	Name          string
	Data          []byte
	Failed        string // why the file could not be opened; "" where it could
	Publisher     string // "" where the file should say
	DatePublished string // ISO 8601; a date in the text itself comes first
	URL           string
	Headline      string // this and the next three stand instead of what the file says, where they are not ""
	DateModified  string
	Dateline      string
	InLanguage    string         // BCP 47
	Ours          bool           // the user's own draft
	Include       []report.Range // what was left out of the text and is to be compared, in code points of Article.Text
}

// Options change how a comparison is made. The zero value is the default.
type Options struct {
	Progress    func(stage Stage, done, total int) // called as stages advance; may be nil
	Granularity Granularity                        // what counts as the same answer
	Pairs       []report.Pair                      // sentences that the reader put together or took apart
}

// Granularity says what counts as the same answer: "" the usual, "fine" or "coarse".
type Granularity = finding.Granularity

// Stage names a step for progress.
type Stage string

const (
	StageRead    Stage = "read"
	StageSegment Stage = "segment"
	StageExtract Stage = "extract"
	StageAlign   Stage = "align"
	StageFind    Stage = "find"
	StageRender  Stage = "render"
)

// ErrTooFew is returned by Compare when fewer than two articles could be read. The report that comes with it holds the diagnostics.
var ErrTooFew = errors.New("fewer than two articles could be read, and it takes two to compare")

// ErrTooMany is returned by Compare for more inputs than MaxArticles.
var ErrTooMany = errors.New("too many articles were given; compare them in smaller sets")

// ErrGranularity is returned by Compare for a granularity that is none.
var ErrGranularity = errors.New("there is no granularity")

// Compare reads the inputs and compares the articles in them. Inputs in another order give the same report.
func Compare(inputs []Input, opt Options) (*report.Report, error) {
	return new(Session).Compare(inputs, opt)
}

// Compare is the function of that name, for a set that is compared again and again.
func (s *Session) Compare(inputs []Input, opt Options) (*report.Report, error) {
	progress := func(stage Stage, done, total int) {
		runtime.Gosched() // a WebAssembly program has one thread and nothing interrupts it: here the collector gets its turn
		if opt.Progress != nil {
			opt.Progress(stage, done, total)
		}
	}
	r := report.New("storydiff", Version)
	switch opt.Granularity {
	case finding.Normal, finding.Fine, finding.Coarse:
		r.Granularity = string(opt.Granularity)
	default:
		return r, fmt.Errorf("%w %q; it is fine, coarse, or left out", ErrGranularity, opt.Granularity)
	}
	inputs, left := Unpack(canonical(inputs))
	r.Diagnostics = append(r.Diagnostics, left...)
	if len(inputs) > MaxArticles {
		return r, fmt.Errorf("%w of at most %d", ErrTooMany, MaxArticles)
	}
	readings := s.readAll(r, canonical(inputs), progress)
	if len(readings) < 2 {
		return r, ErrTooFew
	}
	sets := byEvent(r, longEnough(r, readings), progress)
	pairs := sortedPairs(opt.Pairs)
	for i, set := range sets {
		progress(StageFind, i, len(sets))
		in := finding.NewInput(set)
		in.Granularity = opt.Granularity
		in.Constrain(pairs.in(set))
		report.Build(r, in, finding.Detect(in))
	}
	pairs.report(r)
	progress(StageRender, 1, 1)
	return r, nil
}

// Unpack puts the articles of archives and of news messages in the place of the files that hold them. What the user said of such a file holds
// for each of its articles. What is no article is named in diagnostics.
func Unpack(inputs []Input) (out []Input, diagnostics []report.Diagnostic) {
	for _, in := range inputs {
		if in.Failed != "" {
			out = append(out, in)
			continue
		}
		members, left := reader.Unpack(in.Name, in.Data)
		for _, m := range members {
			one := in
			one.Name, one.Data = m.Name, m.Data
			if m.Err != nil {
				one.Failed = m.Err.Error()
			}
			out = append(out, one)
		}
		if len(left) > 0 {
			diagnostics = append(diagnostics, report.Diagnostic{Code: "reader.left-out", Level: "info", Name: in.Name,
				Message: fmt.Sprintf("What is no article in %s was left out: %s.", in.Name, listed(left))})
		}
	}
	return out, diagnostics
}

// listed names the first of names and says how many more there are.
func listed(names []string) string {
	const shown = 3
	if len(names) <= shown {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:shown], ", "), len(names)-shown)
}

// canonical gives the inputs in the one order that depends on nothing but themselves.
func canonical(inputs []Input) []Input {
	inputs = append([]Input(nil), inputs...)
	sort.SliceStable(inputs, func(i, j int) bool {
		a, b := &inputs[i], &inputs[j]
		x, y := a.known(), b.known()
		for k := range x {
			if x[k] != y[k] {
				return x[k] < y[k]
			}
		}
		if c := bytes.Compare(a.Data, b.Data); c != 0 {
			return c < 0
		}
		if a.Ours != b.Ours {
			return a.Ours
		}
		if a.Failed != b.Failed {
			return a.Failed < b.Failed
		}
		return slices.CompareFunc(a.Include, b.Include, func(r, s report.Range) int { return cmp.Or(cmp.Compare(r.Start, s.Start), cmp.Compare(r.End, s.End)) }) < 0
	})
	return inputs
}

// known is all that the user says of the input.
func (in *Input) known() [8]string {
	return [...]string{in.Name, in.Publisher, in.DatePublished, in.URL, in.Headline, in.DateModified, in.Dateline, in.InLanguage}
}

// within marks the paragraphs beyond maxWords as left out.
func within(d *reader.Document) (paragraphs []article.Paragraph, cut bool) {
	if d.Body.Len() < 2*maxWords {
		return d.Paragraphs, false // a word is a letter and a space at least
	}
	left := maxWords
	for i, p := range d.Paragraphs {
		n := len(strings.Fields(d.Body.Slice(p.Span)))
		if n <= left {
			left -= n
			continue
		}
		paragraphs = slices.Clone(d.Paragraphs)
		for k := i; k < len(paragraphs); k++ {
			paragraphs[k].Role = article.Furniture
		}
		if left > 0 { // the paragraph may be all there is
			paragraphs[i] = p
			paragraphs[i].Span.End = p.Span.Start + nthWord(d.Body.Slice(p.Span), left)
		}
		return paragraphs, true
	}
	return d.Paragraphs, false
}

// nthWord is where the n-th word of s ends.
func nthWord(s string, n int) int {
	in := false
	for i, r := range s {
		space := r == ' ' || r == '\n' || r == '\t'
		if in && space {
			if n--; n == 0 {
				return i
			}
		}
		in = !space
	}
	return len(s)
}

func read(in Input) (*reader.Document, error) {
	if in.Failed != "" {
		return nil, errors.New(in.Failed)
	}
	return reader.Read(in.Name, in.Data)
}

// merge adds what the user knows to what the file says. The user names the outlet; the text knows its own date better than a list of files
// does, but where the two name the same day, the more precise of them stands.
func merge(m article.Meta, in Input) article.Meta {
	if in.Publisher != "" {
		m.Publisher = in.Publisher
	}
	if m.DatePublished == "" || strings.HasPrefix(in.DatePublished, m.DatePublished) {
		m.DatePublished = in.DatePublished
	}
	if m.URL == "" {
		m.URL = in.URL
	}
	m.Headline = cmp.Or(in.Headline, m.Headline)
	m.DateModified = cmp.Or(in.DateModified, m.DateModified)
	m.Dateline = cmp.Or(in.Dateline, m.Dateline)
	m.InLanguage = cmp.Or(in.InLanguage, m.InLanguage)
	return m
}

// letters counts A … Z, AA, AB …
func letters(n int) string {
	s := ""
	for n++; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// longEnough leaves out the articles with too little text and says so.
func longEnough(r *report.Report, readings []*reading) []*reading {
	var out []*reading
	for _, rd := range readings {
		if n := rd.wire.Words; n < minWords {
			r.Diagnose("engine.short", "warning", rd.article.ID, "", fmt.Sprintf("%s holds only %d words of article text and was not compared. If it should be longer, look at what was left out, or paste its text.", rd.article.Name, n))
			continue
		}
		out = append(out, rd)
	}
	return out
}

// byEvent extracts the facts of every article and gives those that tell of one event, the largest group first; of an article that tells of
// none of the others' it says that it stays out.
func byEvent(r *report.Report, readings []*reading, progress func(Stage, int, int)) []*align.Set {
	articles := make([]*article.Article, len(readings))
	contents := make([]fact.Content, len(readings))
	extract(readings, progress)
	for i, rd := range readings {
		articles[i], contents[i] = rd.article, *rd.content
	}
	progress(StageAlign, 0, 1)
	set := align.Prepare(articles, contents)
	groups := set.Stories()
	if len(articles) > 1 && len(groups) == len(articles) {
		r.Diagnose("engine.no-common-event", "warning", "", "", "These articles look like different events, so there is nothing to compare between them.")
		return nil
	}
	sort.SliceStable(groups, func(i, j int) bool { return len(groups[i]) > len(groups[j]) })
	var sets []*align.Set
	several := len(groups) > 1 && len(groups[1]) > 1
	for g, group := range groups {
		if len(group) == 1 && len(articles) > 1 {
			a := articles[group[0]]
			r.Diagnose("engine.other-event", "warning", a.ID, "", fmt.Sprintf("%s looks like another event and was not compared.", a.Name))
			continue
		}
		var kept []*article.Article
		var keptContent []fact.Content
		for _, k := range group {
			kept, keptContent = append(kept, articles[k]), append(keptContent, contents[k])
			for i := range r.Articles {
				if w := &r.Articles[i]; w.ID == articles[k].ID {
					w.Compared = true
					if several {
						w.Story = fmt.Sprintf("s%d", g+1)
					}
				}
			}
		}
		if len(kept) < len(articles) {
			set = align.Prepare(kept, keptContent)
		}
		sets = append(sets, set)
	}
	if len(sets) > 1 {
		r.Diagnose("engine.several-events", "warning", "", "", fmt.Sprintf("These articles tell of %d events. Each event was compared on its own.", len(sets)))
	}
	return sets
}
