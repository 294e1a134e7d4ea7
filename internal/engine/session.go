package engine

import (
	"bytes"
	"fmt"
	"slices"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/reader"
	"storydiff/internal/report"
	"storydiff/internal/text"
)

// Session compares sets that hardly differ one after the other, as when one article is being written. What was read of an article in the comparison
// before is taken again where its bytes and what the user knows of it are the same; the report is the same as without. The zero value is ready.
// A session is for one caller at a time and holds on to the articles of the last comparison.
type Session struct {
	last []*reading
}

// reading is what one input gives whatever it is compared with.
type reading struct {
	in      Input
	doc     *reader.Document // nil where err is not
	err     error
	article *article.Article // once segmented
	wire    report.Article
	cut     bool          // there was more than maxWords
	content *fact.Content // once extracted
}

// reading is that of the comparison before, or a new one.
func (s *Session) reading(in Input) *reading {
	for i, rd := range s.last {
		if rd != nil && rd.in.Failed == in.Failed && rd.in.known() == in.known() && slices.Equal(rd.in.Include, in.Include) && bytes.Equal(rd.in.Data, in.Data) {
			rd.in.Ours, s.last[i] = in.Ours, nil // a file that is given twice is two articles
			return rd
		}
	}
	rd := &reading{in: in}
	if rd.doc, rd.err = read(in); rd.err == nil && len(in.Include) > 0 {
		rd.doc.Include(func(s text.Span) bool {
			for _, r := range in.Include {
				if r.Start < rd.doc.Body.CodePoints(s.End) && rd.doc.Body.CodePoints(s.Start) < r.End {
					return true
				}
			}
			return false
		})
	}
	return rd
}

// readAll reads and segments every input; one that cannot be read becomes a diagnostic.
func (s *Session) readAll(r *report.Report, inputs []Input, progress func(Stage, int, int)) (read []*reading) {
	all := make([]*reading, len(inputs))
	for i, in := range inputs {
		progress(StageRead, i, len(inputs))
		if all[i] = s.reading(in); all[i].err != nil {
			r.Diagnose("reader.failed", "error", "", in.Name, fmt.Sprintf("%s was not read: %v.", in.Name, all[i].err))
		}
	}
	s.last = all
	for i, rd := range all {
		if rd.err != nil {
			continue
		}
		progress(StageSegment, i, len(all))
		rd.segment()
		rd.article.ID = letters(len(read))
		rd.wire.ID, rd.wire.Ours = rd.article.ID, rd.in.Ours
		read = append(read, rd)
		r.Articles = append(r.Articles, rd.wire)
		if rd.cut {
			r.Diagnose("engine.long", "warning", rd.article.ID, "", fmt.Sprintf("%s is longer than %d words; only the first %d were compared.", rd.in.Name, maxWords, maxWords))
		}
		for _, n := range rd.doc.Notices {
			r.Diagnose(n.Code, n.Level, rd.article.ID, "", n.Message)
		}
	}
	return read
}

func (rd *reading) segment() {
	if rd.article != nil {
		return
	}
	paragraphs, cut := within(rd.doc)
	rd.article, rd.cut = article.New(rd.in.Name, merge(rd.doc.Meta, rd.in), rd.doc.Body, paragraphs), cut
	rd.wire = report.Describe(rd.article)
}

// extract finds what every article tells that was not yet asked.
func extract(readings []*reading, progress func(Stage, int, int)) {
	var fresh []*reading
	var articles []*article.Article
	for _, rd := range readings {
		if rd.content == nil {
			fresh, articles = append(fresh, rd), append(articles, rd.article)
		}
	}
	contents := fact.ReadAll(articles, func(done int) { progress(StageExtract, done, len(articles)) })
	for i, rd := range fresh {
		rd.content = &contents[i]
	}
}
