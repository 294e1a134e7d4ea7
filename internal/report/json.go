package report

import "storydiff/internal/text"

// renderJSON writes the report as the tags of its types say: the edge and the programs that read reports go by those, and a test holds the two
// against each other.
func renderJSON(r *Report) []byte {
	w := &writer{text.Writer{Indent: true}}
	w.Object()
	w.text("schema", r.Schema)
	w.Key("generator")
	w.Object()
	w.text("name", r.Generator.Name)
	w.text("version", r.Generator.Version)
	w.EndObject()
	w.some("granularity", r.Granularity)
	objects(w, "articles", r.Articles, w.article)
	objects(w, "origins", r.Origins, func(o *Origin) {
		w.text("id", o.ID)
		w.texts("articles", o.Articles)
		w.some("basis", o.Basis)
		w.some("credit", o.Credit)
	})
	objects(w, "findings", r.Findings, w.finding)
	objects(w, "alignment", r.Alignment, func(a *Alignment) {
		w.text("id", a.ID)
		w.float("score", a.Score)
		objects(w, "sentences", a.Sentences, func(s *SentenceRange) {
			w.text("article", s.Article)
			w.int("start", s.Start)
			w.int("end", s.End)
		})
	})
	objects(w, "diagnostics", r.Diagnostics, func(d *Diagnostic) { d.Members(&w.Writer) })
	if len(r.Pairs) > 0 {
		objects(w, "pairs", r.Pairs, func(p *Pair) {
			w.text("relation", p.Relation)
			objects(w, "sentences", p.Sentences, func(s *Selector) {
				w.text("source", s.Source)
				w.text("exact", s.Exact)
				w.text("prefix", s.Prefix)
				w.text("suffix", s.Suffix)
				w.int("start", s.Start)
				w.int("end", s.End)
			})
		})
	}
	w.EndObject()
	return append(w.Bytes, '\n')
}

// Members writes what a diagnostic holds.
func (d *Diagnostic) Members(to *text.Writer) {
	w := writer{*to}
	w.text("code", d.Code)
	w.text("level", d.Level)
	w.some("article", d.Article)
	w.some("name", d.Name)
	w.text("message", d.Message)
	*to = w.Writer
}

type writer struct{ text.Writer }

func (w *writer) article(a *Article) {
	w.text("id", a.ID)
	w.text("name", a.Name)
	w.some("publisher", a.Publisher)
	w.some("headline", a.Headline)
	w.some("author", a.Author)
	w.some("datePublished", a.DatePublished)
	w.some("dateModified", a.DateModified)
	w.some("dateline", a.Dateline)
	w.some("inLanguage", a.InLanguage)
	w.some("url", a.URL)
	w.text("text", a.Text)
	w.int("words", a.Words)
	w.some("origin", a.Origin)
	w.yes("ours", a.Ours)
	w.some("story", a.Story)
	w.Key("compared")
	w.Bool(a.Compared)
	objects(w, "paragraphs", a.Paragraphs, func(p *Paragraph) {
		w.int("start", p.Start)
		w.int("end", p.End)
		w.text("role", p.Role)
	})
}

func (w *writer) finding(f *Finding) {
	w.text("id", f.ID)
	w.text("kind", f.Kind)
	w.text("aspect", f.Aspect)
	w.text("label", f.Label)
	w.text("question", f.Question)
	w.float("severity", f.Severity)
	w.float("confidence", f.Confidence)
	w.text("reason", f.Reason)
	objects(w, "positions", f.Positions, w.position)
	w.texts("silent", f.Silent)
	w.yes("pinned", f.Pinned)
	w.some("setAside", f.SetAside)
	w.some("note", f.Note)
}

func (w *writer) position(p *Position) {
	w.text("value", p.Value)
	if n := p.Normalized; n != nil {
		w.Key("normalized")
		w.Object()
		w.text("kind", n.Kind)
		for _, m := range [...]struct {
			key   string
			value *float64
		}{{"value", n.Value}, {"min", n.Min}, {"max", n.Max}} {
			if m.value != nil {
				w.float(m.key, *m.value)
			}
		}
		w.some("unit", n.Unit)
		w.some("text", n.Text)
		w.EndObject()
	}
	w.texts("articles", p.Articles)
	w.int("origins", p.Origins)
	objects(w, "evidence", p.Evidence, func(e *Evidence) {
		w.text("article", e.Article)
		w.text("exact", e.Exact)
		w.text("prefix", e.Prefix)
		w.text("suffix", e.Suffix)
		w.int("start", e.Start)
		w.int("end", e.End)
		w.Key("sentence")
		w.Object()
		w.int("start", e.Sentence.Start)
		w.int("end", e.Sentence.End)
		w.EndObject()
		w.some("attribution", e.Attribution)
		w.some("firmness", e.Firmness)
	})
}

func (w *writer) text(key, s string) {
	w.Key(key)
	w.Text(s)
}

// some writes a text that is left out where it is empty.
func (w *writer) some(key, s string) {
	if s != "" {
		w.text(key, s)
	}
}

// yes writes what is left out where it is not so.
func (w *writer) yes(key string, v bool) {
	if v {
		w.Key(key)
		w.Bool(true)
	}
}

func (w *writer) int(key string, n int) {
	w.Key(key)
	w.Int(n)
}

func (w *writer) float(key string, f float64) {
	w.Key(key)
	w.Float(f)
}

func (w *writer) texts(key string, all []string) {
	w.Key(key)
	if all == nil {
		w.Null()
		return
	}
	w.List()
	for _, s := range all {
		w.Text(s)
	}
	w.EndList()
}

// objects writes a list of objects, whose members the function writes.
func objects[T any](w *writer, key string, all []T, members func(*T)) {
	w.Key(key)
	if all == nil {
		w.Null()
		return
	}
	w.List()
	for i := range all {
		w.Object()
		members(&all[i])
		w.EndObject()
	}
	w.EndList()
}
