// Package report is what storydiff hands out: the wire type that page, widget, edge and command line share, and its renderers. It reads
// what the stages before it found and computes nothing. All prose is written here.
package report

// Schema names the wire format. Fields may be added under the same name; one that changes its meaning needs a new one.
const Schema = "storydiff-report/1"

// Report is the discrepancy report over one set of articles. Offsets are Unicode code points into Article.Text, end exclusive.
type Report struct {
	Schema      string       `json:"schema"`
	Generator   Generator    `json:"generator"`
	Granularity string       `json:"granularity,omitempty"` // what counted as the same answer: fine, coarse; absent for the usual
	Articles    []Article    `json:"articles"`
	Origins     []Origin     `json:"origins"`
	Findings    []Finding    `json:"findings"`
	Alignment   []Alignment  `json:"alignment"`
	Diagnostics []Diagnostic `json:"diagnostics"`
	Pairs       []Pair       `json:"pairs,omitempty"` // what the reader put together or took apart before the articles were compared
}

// Pair is two sentences of different articles of which the reader says that they belong together, or that they do not. Relation is "together" or "apart".
type Pair struct {
	Relation  string     `json:"relation"`
	Sentences []Selector `json:"sentences"` // two
}

// Selector names a sentence, or a part of it, as a W3C TextQuoteSelector and TextPositionSelector in one. Source is the article's Name, which stays the same
// in another set. Where the words are not at Start, as after an edit, they are looked for.
type Selector struct {
	Source string `json:"source"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// New is an empty report: every list is there, so that JSON says [] and never null.
func New(program, version string) *Report {
	return &Report{Schema: Schema, Generator: Generator{program, version}, Articles: []Article{}, Origins: []Origin{}, Findings: []Finding{},
		Alignment: []Alignment{}, Diagnostics: []Diagnostic{}}
}

// Diagnose adds a diagnostic about an article, or about a file that did not become one.
func (r *Report) Diagnose(code, level, article, name, message string) {
	r.Diagnostics = append(r.Diagnostics, Diagnostic{Code: code, Level: level, Article: article, Name: name, Message: message})
}

// Generator names the program and its version.
type Generator struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Article is one article as it was read. Paragraphs say which stretches are headline, caption, byline or left-out page furniture.
type Article struct {
	ID            string      `json:"id"`
	Name          string      `json:"name"`
	Publisher     string      `json:"publisher,omitempty"`
	Headline      string      `json:"headline,omitempty"`
	Author        string      `json:"author,omitempty"`
	DatePublished string      `json:"datePublished,omitempty"`
	DateModified  string      `json:"dateModified,omitempty"`
	Dateline      string      `json:"dateline,omitempty"`
	InLanguage    string      `json:"inLanguage,omitempty"`
	URL           string      `json:"url,omitempty"`
	Text          string      `json:"text"`
	Words         int         `json:"words"`
	Origin        string      `json:"origin,omitempty"`
	Ours          bool        `json:"ours,omitempty"`  // the user's own draft
	Story         string      `json:"story,omitempty"` // which event it tells of, where the set holds several
	Compared      bool        `json:"compared"`        // false: another event, or too little text; a diagnostic says why
	Paragraphs    []Paragraph `json:"paragraphs"`
}

// Paragraph is a stretch of Article.Text; Role is body, headline, caption, byline or furniture.
type Paragraph struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Role  string `json:"role"`
}

// Origin groups articles that share their text.
type Origin struct {
	ID       string   `json:"id"`
	Articles []string `json:"articles"`
	Basis    string   `json:"basis,omitempty"`
	Credit   string   `json:"credit,omitempty"`
}

// Finding is one row of the report.
type Finding struct {
	ID         string     `json:"id"`
	Kind       string     `json:"kind"`
	Aspect     string     `json:"aspect"`
	Label      string     `json:"label"`
	Question   string     `json:"question"`
	Severity   float64    `json:"severity"`
	Confidence float64    `json:"confidence"`
	Reason     string     `json:"reason"`
	Positions  []Position `json:"positions"`
	Silent     []string   `json:"silent"`
	Pinned     bool       `json:"pinned,omitempty"`   // these three are the reader's own, see Mark
	SetAside   string     `json:"setAside,omitempty"` // why she does not want to see it; never empty where she set it aside
	Note       string     `json:"note,omitempty"`
}

// Mark is what a reader made of a finding: she may pin it to the top, set it aside with a reason, and write a note to it.
type Mark struct {
	Finding  string `json:"finding"` // its id
	Pinned   bool   `json:"pinned,omitempty"`
	SetAside string `json:"setAside,omitempty"`
	Note     string `json:"note,omitempty"`
}

// Mark puts the reader's marks on the findings. One of a finding that is not there is left out.
func (r *Report) Mark(marks []Mark) {
	for _, m := range marks {
		for i := range r.Findings {
			if f := &r.Findings[i]; f.ID == m.Finding {
				f.Pinned, f.SetAside, f.Note = m.Pinned, m.SetAside, m.Note
			}
		}
	}
}

// Position is one value and who gives it.
type Position struct {
	Value      string      `json:"value"`
	Normalized *Normalized `json:"normalized,omitempty"`
	Articles   []string    `json:"articles"`
	Origins    int         `json:"origins"`
	Evidence   []Evidence  `json:"evidence"`
}

// Normalized is a value that a program can compare. Kind is quantity, time, duration, name or text.
type Normalized struct {
	Kind  string   `json:"kind"`
	Value *float64 `json:"value,omitempty"`
	Min   *float64 `json:"min,omitempty"`
	Max   *float64 `json:"max,omitempty"`
	Unit  string   `json:"unit,omitempty"`
	Text  string   `json:"text,omitempty"` // TIMEX3 value, canonical name
}

// Evidence is a W3C TextQuoteSelector and TextPositionSelector in one, with the sentence around it and what it rests on.
type Evidence struct {
	Article     string `json:"article"`
	Exact       string `json:"exact"`
	Prefix      string `json:"prefix"`
	Suffix      string `json:"suffix"`
	Start       int    `json:"start"`
	End         int    `json:"end"`
	Sentence    Range  `json:"sentence"`
	Attribution string `json:"attribution,omitempty"` // who the article says it rests on: "rights groups"
	Firmness    string `json:"firmness,omitempty"`    // flat, hedged, claimed, rejected; empty where the article states it itself
}

// Range is a half-open range of code points.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Alignment is one row of sentences that say the same thing.
type Alignment struct {
	ID        string          `json:"id"`
	Score     float64         `json:"score"`
	Sentences []SentenceRange `json:"sentences"`
}

// SentenceRange is a sentence's place.
type SentenceRange struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// Diagnostic is something the program did, or did not do, that the user should know. Level is info, warning or error. Name is the file's
// name where the file did not become an article.
type Diagnostic struct {
	Code    string `json:"code"`
	Level   string `json:"level"`
	Article string `json:"article,omitempty"`
	Name    string `json:"name,omitempty"`
	Message string `json:"message"`
}
