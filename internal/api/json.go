package api

import (
	"errors"
	"math"

	"storydiff/internal/report"
	"storydiff/internal/text"
)

// The headers of frames in JSON, as the tags of their types say; the HTTP face reads the same types by those. A test holds the two against each other.

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
	top, ok2 := v.(map[string]any)
	if !ok || !ok2 {
		return r, errForm
	}
	m := members{of: top}
	r.V, r.ID, r.Method = m.int("v"), m.int("id"), m.text("method")
	p := m.object("params")
	r.Params.Granularity, r.Params.Format = p.text("granularity"), p.text("format")
	bad := m.bad
	for _, a := range p.list("articles") {
		article := Article{Name: a.text("name"), Blob: a.int("blob"), Failed: a.text("failed"), Publisher: a.text("publisher"),
			DatePublished: a.text("datePublished"), URL: a.text("url"), Headline: a.text("headline"), DateModified: a.text("dateModified"),
			Dateline: a.text("dateline"), InLanguage: a.text("inLanguage"), Ours: a.bool("ours")}
		for _, s := range a.list("include") {
			article.Include = append(article.Include, Range{Start: s.int("start"), End: s.int("end")})
			bad = bad || s.bad
		}
		r.Params.Articles = append(r.Params.Articles, article)
		bad = bad || a.bad
	}
	for _, k := range p.list("marks") {
		r.Params.Marks = append(r.Params.Marks, report.Mark{Finding: k.text("finding"), Pinned: k.bool("pinned"), SetAside: k.text("setAside"), Note: k.text("note")})
		bad = bad || k.bad
	}
	for _, k := range p.list("pairs") {
		pair := Pair{Relation: k.text("relation")}
		for _, s := range k.list("sentences") {
			pair.Sentences = append(pair.Sentences, report.Selector{Source: s.text("source"), Exact: s.text("exact"), Prefix: s.text("prefix"), Suffix: s.text("suffix"),
				Start: s.int("start"), End: s.int("end")})
			bad = bad || s.bad
		}
		r.Params.Pairs = append(r.Params.Pairs, pair)
		bad = bad || k.bad
	}
	if bad || p.bad {
		return r, errForm
	}
	return r, nil
}

var errForm = errors.New("the header is not JSON of the expected form")

// members are those of an object; bad once one has been asked for that is of another type. One that is not there, or null, is as good as zero.
type members struct {
	of  map[string]any
	bad bool
}

func member[T any](m *members, key string) (v T) {
	if x := m.of[key]; x != nil {
		var ok bool
		if v, ok = x.(T); !ok {
			m.bad = true
		}
	}
	return v
}

func (m *members) text(key string) string { return member[string](m, key) }
func (m *members) bool(key string) bool   { return member[bool](m, key) }

func (m *members) int(key string) int {
	f := member[float64](m, key)
	if f != math.Trunc(f) || math.Abs(f) > 1<<53 {
		m.bad = true
		return 0
	}
	return int(f)
}

func (m *members) object(key string) *members {
	o := member[map[string]any](m, key)
	return &members{of: o, bad: m.bad}
}

func (m *members) list(key string) []*members {
	var out []*members
	for _, x := range member[[]any](m, key) {
		o, ok := x.(map[string]any)
		if !ok && x != nil {
			m.bad = true
		}
		out = append(out, &members{of: o})
	}
	return out
}
