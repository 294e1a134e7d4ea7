package api

import (
	"errors"

	"storydiff/internal/report"
	"storydiff/internal/text"
)

// The headers of frames in JSON, as the tags of their types say. A test holds the two against each other.

func (a Answer) json() []byte {
	var w text.Writer
	pair := func(key, s string) {
		w.Key(key)
		w.Text(s)
	}
	w.Object()
	w.Key("v")
	w.Int(a.V)
	w.Key("id")
	w.Int(a.ID)
	w.Key("ok")
	w.Bool(a.OK)
	if a.Error != nil {
		w.Key("error")
		w.Object()
		pair("code", a.Error.Code)
		pair("message", a.Error.Message)
		w.EndObject()
	}
	if len(a.Diagnostics) > 0 {
		w.Key("diagnostics")
		w.List()
		for i := range a.Diagnostics {
			w.Object()
			a.Diagnostics[i].Members(&w)
			w.EndObject()
		}
		w.EndList()
	}
	if len(a.Files) > 0 {
		w.Key("files")
		w.List()
		for _, f := range a.Files {
			w.Object()
			pair("name", f.Name)
			if f.Failed != "" {
				pair("failed", f.Failed)
			}
			w.EndObject()
		}
		w.EndList()
	}
	w.EndObject()
	return w.Bytes
}

func (e Event) json() []byte {
	var w text.Writer
	w.Object()
	w.Key("v")
	w.Int(e.V)
	w.Key("id")
	w.Int(e.ID)
	w.Key("event")
	w.Text(e.Event)
	w.Key("stage")
	w.Text(e.Stage)
	w.Key("done")
	w.Int(e.Done)
	w.Key("total")
	w.Int(e.Total)
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
	r.Params.Pairs = ReadPairs(p)
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
func ReadPairs(p text.Members) (pairs []Pair) {
	for _, k := range p.List("pairs") {
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
