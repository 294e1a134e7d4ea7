// Package httpapi is the net/http face of the engine, for the edge and for the local server:
//
//	POST /v1/compare   articles as JSON or as multipart files in, the report out; Accept chooses JSON, HTML, Markdown, CSV, an Excel workbook or plain text
//	GET  /healthz      is it alive, and which version
//
// Everything that goes wrong is answered as application/problem+json (RFC 9457) with a sentence on what is the matter and what helps.
// Nothing is kept between requests, and nothing is fetched.
package httpapi

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"storydiff/internal/api"
	"storydiff/internal/text"
)

// Limits on the body of a request, in bytes. The edge's is lower because a worker there has 128 MB of memory in all, and a comparison takes up
// to twenty times its text.
const (
	MaxBytes     = 20_000_000
	EdgeMaxBytes = 4_000_000
)

// Handler answers /v1/compare and /healthz, and every other path with a problem of status 404. It refuses bodies of more than maxBytes.
func Handler(maxBytes int64) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		serve(w, r, maxBytes)
	})
}

func serve(w http.ResponseWriter, r *http.Request, maxBytes int64) {
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*") // answers depend on the request's body alone, so any page may ask
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	var handle func(*http.Request, int64) (*response, *problem)
	var methods string
	switch r.URL.Path {
	case "/v1/compare":
		handle, methods = compare, "POST, OPTIONS"
	case "/healthz":
		handle, methods = health, "GET, HEAD, OPTIONS"
	default:
		reject(w, r, &problem{Status: http.StatusNotFound, Code: "not-found",
			Detail: fmt.Sprintf("There is nothing at %s. POST articles to /v1/compare, or ask /healthz whether the service is alive.", r.URL.Path)})
		return
	}
	if r.Method == http.MethodOptions {
		h.Set("Allow", methods)
		h.Set("Access-Control-Allow-Methods", methods)
		h.Set("Access-Control-Allow-Headers", "Accept, Content-Type")
		h.Set("Access-Control-Max-Age", "86400")
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if !slices.Contains(strings.Split(methods, ", "), r.Method) {
		h.Set("Allow", methods)
		reject(w, r, &problem{Status: http.StatusMethodNotAllowed, Code: "method-not-allowed",
			Detail: fmt.Sprintf("%s is not possible on %s, only %s.", r.Method, r.URL.Path, methods)})
		return
	}
	answer, p := handle(r, maxBytes)
	if p != nil {
		reject(w, r, p)
		return
	}
	for _, kv := range answer.header {
		h.Set(kv[0], kv[1])
	}
	send(w, r, http.StatusOK, answer.contentType, answer.body)
}

// reject answers with a problem.
func reject(w http.ResponseWriter, r *http.Request, p *problem) {
	p.Title = http.StatusText(p.Status)
	send(w, r, p.Status, "application/problem+json", p.json())
}

// response is a success: a body, its type and headers of its own.
type response struct {
	contentType string
	header      [][2]string
	body        []byte
}

func health(*http.Request, int64) (*response, *problem) {
	to := text.Writer{}
	to.Object()
	for _, kv := range [...][2]string{{"status", "ok"}, {"name", "storydiff"}, {"version", api.Release}} {
		to.Key(kv[0])
		to.Text(kv[1])
	}
	to.EndObject()
	return &response{contentType: "application/json", body: append(to.Bytes, '\n')}, nil
}

func compare(r *http.Request, maxBytes int64) (*response, *problem) {
	f, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		return nil, &problem{Status: http.StatusNotAcceptable, Code: "not-acceptable",
			Detail: "A report comes as " + offered() + ". Ask for one of these in Accept, or leave the header out for JSON."}
	}
	params, blobs, p := readArticles(r, maxBytes)
	if p != nil {
		return nil, p
	}
	params.Format = f.name
	body, diagnostics, failure := api.Compare(params, blobs, nil)
	if failure != nil {
		if failure.Code == "too-many-articles" { // in archives
			return nil, tooMany()
		}
		p := &problem{Status: http.StatusInternalServerError, Code: failure.Code, Detail: failure.Message, Diagnostics: diagnostics}
		switch failure.Code {
		case "too-few-articles":
			p.Status = http.StatusUnprocessableEntity
			p.Detail = fmt.Sprintf("Of %d articles, fewer than two could be read, and it takes two to compare. The diagnostics say why; mend or replace what failed and send all again.", len(params.Articles))
		case "bad-request":
			p.Status = http.StatusBadRequest
		}
		return nil, p
	}
	answer := &response{contentType: f.contentType(), header: [][2]string{{"Vary", "Accept"}}, body: body}
	if f.name == "html" {
		// The report quotes texts that others wrote. It escapes them; this makes sure that nothing runs even so.
		answer.header = append(answer.header, [2]string{"Content-Security-Policy",
			"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox allow-popups"})
	}
	return answer, nil
}

// send writes a whole body with its length: the edge then hands it on as a stream of fixed length, which keeps no callback behind.
func send(w http.ResponseWriter, r *http.Request, status int, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(body) // an error means that nobody listens any more
	}
}
