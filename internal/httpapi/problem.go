package httpapi

import (
	"storydiff/internal/api"
	"storydiff/internal/text"
)

// problem is an RFC 9457 problem. Type is left at its default about:blank, so Title is the status's own name; Code is the stable name of
// what went wrong and Detail the sentence for a person. Diagnostics say what was wrong with each article, Limit what was exceeded.
type problem struct {
	Title       string           `json:"title"`
	Status      int              `json:"status"`
	Code        string           `json:"code"`
	Detail      string           `json:"detail"`
	Limit       int64            `json:"limit,omitempty"`
	Diagnostics []api.Diagnostic `json:"diagnostics,omitempty"`
}

// json is the problem as its tags say, with a line end.
func (p *problem) json() []byte {
	w := text.Writer{Indent: true}
	w.Object()
	w.Key("title").Text(p.Title)
	w.Key("status").Int(p.Status)
	w.Key("code").Text(p.Code)
	w.Key("detail").Text(p.Detail)
	if p.Limit != 0 {
		w.Key("limit").Int(int(p.Limit))
	}
	if len(p.Diagnostics) > 0 {
		text.Objects(w.Key("diagnostics"), p.Diagnostics, (*api.Diagnostic).Members)
	}
	w.EndObject()
	return append(w.Bytes, '\n')
}
