// Package engine is the one place that knows the order of the stages: read, segment, extract, align, find. It sets the limits and says
// what was not done.
package engine

import (
	"errors"
	"fmt"
	"sort"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/reader"
	"storydiff/internal/report"
)

// Version is the program's version, written into every report.
const Version = "0.1.0"

// Input is one file and what the user knows of it.
type Input struct {
	Name          string
	Data          []byte
	Failed        string // why the file could not be opened; "" where it could
	Publisher     string // "" where the file should say
	DatePublished string // ISO 8601; what the text says of its own date comes first
	URL           string
	Ours          bool // the user's own draft
}

// Options change how a comparison is made. The zero value is the default.
type Options struct {
	Progress func(stage Stage, done, total int) // called as stages advance; may be nil
}

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

// Compare reads the inputs and compares the articles in them. The report depends on the set of inputs only, not on their order.
func Compare(inputs []Input, opt Options) (*report.Report, error) {
	if opt.Progress == nil {
		opt.Progress = func(Stage, int, int) {}
	}
	r := &report.Report{Schema: report.Schema, Generator: report.Generator{Name: "storydiff", Version: Version},
		Articles: []report.Article{}, Origins: []report.Origin{}, Findings: []report.Finding{}, Alignment: []report.Alignment{}, Diagnostics: []report.Diagnostic{}}
	inputs = append([]Input(nil), inputs...)
	sort.SliceStable(inputs, func(i, j int) bool {
		a, b := inputs[i], inputs[j]
		if a.Name != b.Name {
			return a.Name < b.Name
		}
		return string(a.Data) < string(b.Data)
	})
	var articles []*article.Article
	for i, in := range inputs {
		opt.Progress(StageRead, i, len(inputs))
		doc, err := read(in)
		if err != nil {
			r.Diagnostics = append(r.Diagnostics, report.Diagnostic{Code: "reader.failed", Level: "error", Name: in.Name, Message: fmt.Sprintf("%s: %v.", in.Name, err)})
			continue
		}
		a := article.New(in.Name, doc.Meta, doc.Body, doc.Paragraphs)
		a.ID = string(rune('A' + len(articles)))
		articles = append(articles, a)
		r.Articles = append(r.Articles, report.Article{ID: a.ID, Name: a.Name, Text: a.Body.String(), Compared: true, Paragraphs: []report.Paragraph{}})
	}
	if len(articles) < 2 {
		return r, ErrTooFew
	}
	for _, a := range articles {
		fact.Extract(a, "")
	}
	return r, nil
}

func read(in Input) (*reader.Document, error) {
	if in.Failed != "" {
		return nil, errors.New(in.Failed)
	}
	return reader.Read(in.Name, in.Data)
}
