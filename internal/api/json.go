package api

import (
	"errors"

	"storydiff/internal/report"
	"storydiff/internal/text"
)

// The headers of frames in JSON, as the tags of their types say. A test holds the two against each other.

func (a Answer) json() []byte {
	var w text.Writer
	w.Object()
	w.Key("v").Int(a.V)
	w.Key("id").Int(a.ID)
	w.Key("ok").Bool(a.OK)
	if a.Error != nil {
		w.Key("error").Object()
		w.Key("code").Text(a.Error.Code)
		w.Key("message").Text(a.Error.Message)
		w.EndObject()
	}
	if len(a.Diagnostics) > 0 {
		text.Objects(w.Key("diagnostics"), a.Diagnostics, (*report.Diagnostic).Members)
	}
	if len(a.Files) > 0 {
		text.Objects(w.Key("files"), a.Files, func(f *File, w *text.Writer) {
			w.Key("name").Text(f.Name)
			w.Some("failed", f.Failed)
		})
	}
	w.EndObject()
	return w.Bytes
}

func (e Event) json() []byte {
	var w text.Writer
	w.Object()
	w.Key("v").Int(e.V)
	w.Key("id").Int(e.ID)
	w.Key("event").Text(e.Event)
	w.Key("stage").Text(e.Stage)
	w.Key("done").Int(e.Done)
	w.Key("total").Int(e.Total)
	w.EndObject()
	return w.Bytes
}

// parse reads a request's header. What it does not know it passes over, what is of another type than it should be it refuses.
func parse(header []byte) (r Request, err error) {
	v, ok := text.ParseJSON(string(header))
	if _, object := v.(map[string]any); !ok || !object {
		return r, errForm
	}
	m := text.MembersOf(v)
	r.V, r.ID, r.Method = m.Int("v"), m.Int("id"), m.Text("method")
	p := m.Object("params")
	r.Params.Granularity, r.Params.Format = p.Text("granularity"), p.Text("format")
	for _, a := range p.List("articles") {
		article := ReadArticle(a)
		article.Name, article.Blob, article.Failed = a.Text("name"), a.Int("blob"), a.Text("failed")
		r.Params.Articles = append(r.Params.Articles, article)
	}
	for _, k := range p.List("marks") {
		r.Params.Marks = append(r.Params.Marks, report.Mark{Finding: k.Text("finding"), Pinned: k.Bool("pinned"), SetAside: k.Text("setAside"), Note: k.Text("note")})
	}
	r.Params.Pairs = ReadPairs(p.List("pairs"))
	if m.Wrong() != "" {
		return r, errForm
	}
	return r, nil
}

// ReadArticle reads what the sender knows of an article; its name and bytes are told in other ways by each face.
func ReadArticle(a text.Members) Article {
	article := Article{Publisher: a.Text("publisher"), DatePublished: a.Text("datePublished"), URL: a.Text("url"), Headline: a.Text("headline"),
		DateModified: a.Text("dateModified"), Dateline: a.Text("dateline"), InLanguage: a.Text("inLanguage"), Ours: a.Bool("ours")}
	for _, s := range a.List("include") {
		article.Include = append(article.Include, Range{Start: s.Int("start"), End: s.Int("end")})
	}
	return article
}

// ReadPairs reads the sentences that belong together or do not.
func ReadPairs(list []text.Members) (pairs []Pair) {
	for _, k := range list {
		pair := Pair{Relation: k.Text("relation")}
		for _, s := range k.List("sentences") {
			pair.Sentences = append(pair.Sentences, report.Selector{Source: s.Text("source"), Exact: s.Text("exact"), Prefix: s.Text("prefix"), Suffix: s.Text("suffix"),
				Start: s.Int("start"), End: s.Int("end")})
		}
		pairs = append(pairs, pair)
	}
	return pairs
}

var errForm = errors.New("the header is not JSON of the expected form")
