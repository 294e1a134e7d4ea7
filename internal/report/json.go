package report

import "storydiff/internal/text"

// renderJSON writes the report as the tags of its types say: the edge and the programs that read reports go by those, and a test holds the two
// against each other.
func renderJSON(r *Report) []byte {
	w := &text.Writer{Indent: true, Bytes: make([]byte, 0, roughly(r))}
	w.Object()
	w.Key("schema").Text(r.Schema)
	w.Key("generator").Object()
	w.Key("name").Text(r.Generator.Name)
	w.Key("version").Text(r.Generator.Version)
	w.EndObject()
	w.Some("granularity", r.Granularity)
	text.Objects(w.Key("articles"), r.Articles, (*Article).members)
	text.Objects(w.Key("origins"), r.Origins, func(o *Origin, w *text.Writer) {
		w.Key("id").Text(o.ID)
		w.Key("articles").Texts(o.Articles)
		w.Some("basis", o.Basis)
		w.Some("credit", o.Credit)
	})
	text.Objects(w.Key("findings"), r.Findings, (*Finding).members)
	text.Objects(w.Key("alignment"), r.Alignment, func(a *Alignment, w *text.Writer) {
		w.Key("id").Text(a.ID)
		w.Key("score").Float(a.Score)
		text.Objects(w.Key("sentences"), a.Sentences, func(s *SentenceRange, w *text.Writer) {
			w.Key("article").Text(s.Article)
			w.Key("start").Int(s.Start)
			w.Key("end").Int(s.End)
		})
	})
	text.Objects(w.Key("diagnostics"), r.Diagnostics, (*Diagnostic).Members)
	if len(r.Pairs) > 0 {
		text.Objects(w.Key("pairs"), r.Pairs, func(p *Pair, w *text.Writer) {
			w.Key("relation").Text(p.Relation)
			text.Objects(w.Key("sentences"), p.Sentences, func(s *Selector, w *text.Writer) {
				w.Key("source").Text(s.Source)
				w.Key("exact").Text(s.Exact)
				w.Key("prefix").Text(s.Prefix)
				w.Key("suffix").Text(s.Suffix)
				w.Key("start").Int(s.Start)
				w.Key("end").Int(s.End)
			})
		})
	}
	w.EndObject()
	return append(w.Bytes, '\n')
}

// roughly is how many bytes a report takes: growing to them would copy them several times.
func roughly(r *Report) int {
	n := 1 << 10
	for i := range r.Articles {
		n += 512 + len(r.Articles[i].Text) + 80*len(r.Articles[i].Paragraphs)
	}
	for i := range r.Findings {
		n += 512
		for k := range r.Findings[i].Positions {
			p := &r.Findings[i].Positions[k]
			n += 192 + len(p.Value)
			for e := range p.Evidence {
				n += 256 + len(p.Evidence[e].Exact)
			}
		}
	}
	return n + 192*len(r.Alignment)
}

// Members writes what a diagnostic holds.
func (d *Diagnostic) Members(w *text.Writer) {
	w.Key("code").Text(d.Code)
	w.Key("level").Text(d.Level)
	w.Some("article", d.Article)
	w.Some("name", d.Name)
	w.Key("message").Text(d.Message)
}

func (a *Article) members(w *text.Writer) {
	w.Key("id").Text(a.ID)
	w.Key("name").Text(a.Name)
	w.Some("publisher", a.Publisher)
	w.Some("headline", a.Headline)
	w.Some("author", a.Author)
	w.Some("datePublished", a.DatePublished)
	w.Some("dateModified", a.DateModified)
	w.Some("dateline", a.Dateline)
	w.Some("inLanguage", a.InLanguage)
	w.Some("url", a.URL)
	w.Key("text").Text(a.Text)
	w.Key("words").Int(a.Words)
	w.Some("origin", a.Origin)
	w.Yes("ours", a.Ours)
	w.Some("story", a.Story)
	w.Key("compared").Bool(a.Compared)
	text.Objects(w.Key("paragraphs"), a.Paragraphs, func(p *Paragraph, w *text.Writer) {
		w.Key("start").Int(p.Start)
		w.Key("end").Int(p.End)
		w.Key("role").Text(p.Role)
	})
}

func (f *Finding) members(w *text.Writer) {
	w.Key("id").Text(f.ID)
	w.Key("kind").Text(f.Kind)
	w.Key("aspect").Text(f.Aspect)
	w.Key("label").Text(f.Label)
	w.Key("question").Text(f.Question)
	w.Key("severity").Float(f.Severity)
	w.Key("confidence").Float(f.Confidence)
	w.Key("reason").Text(f.Reason)
	text.Objects(w.Key("positions"), f.Positions, (*Position).members)
	w.Key("silent").Texts(f.Silent)
	w.Yes("pinned", f.Pinned)
	w.Some("setAside", f.SetAside)
	w.Some("note", f.Note)
}

func (p *Position) members(w *text.Writer) {
	w.Key("value").Text(p.Value)
	if n := p.Normalized; n != nil {
		w.Key("normalized").Object()
		w.Key("kind").Text(n.Kind)
		for _, m := range [...]struct {
			key   string
			value *float64
		}{{"value", n.Value}, {"min", n.Min}, {"max", n.Max}} {
			if m.value != nil {
				w.Key(m.key).Float(*m.value)
			}
		}
		w.Some("unit", n.Unit)
		w.Some("text", n.Text)
		w.EndObject()
	}
	w.Key("articles").Texts(p.Articles)
	w.Key("origins").Int(p.Origins)
	text.Objects(w.Key("evidence"), p.Evidence, func(e *Evidence, w *text.Writer) {
		w.Key("article").Text(e.Article)
		w.Key("exact").Text(e.Exact)
		w.Key("prefix").Text(e.Prefix)
		w.Key("suffix").Text(e.Suffix)
		w.Key("start").Int(e.Start)
		w.Key("end").Int(e.End)
		w.Key("sentence").Object()
		w.Key("start").Int(e.Sentence.Start)
		w.Key("end").Int(e.Sentence.End)
		w.EndObject()
		w.Some("attribution", e.Attribution)
		w.Some("firmness", e.Firmness)
	})
}
