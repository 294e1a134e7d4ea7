// Package api is the versioned request and answer that every face but HTTP speaks: one frame of bytes in, one frame out. It knows
// neither JavaScript nor HTTP. web/src/protocol.ts is the other half, and repeats what follows word for word:
//
// A frame is a JSON header and any number of blobs:
//
//	uint32 length of the header | header (JSON) | for each blob: uint32 length | bytes
//
// Lengths are big-endian. The header of a request is {v, id, method, params}; params.articles[i].blob is an index into the blobs.
// The header of an answer is {v, id, ok:true} or {v, id, ok:false, error:{code, message}, diagnostics}. The method "compare" answers with
// the report in the format that was asked for as its first blob; with the error "too-few-articles" it is the JSON of what could be read.
// The method "unpack" answers with the files in archives and news messages, and any other file as it is: {files:[{name, failed}]} and a
// blob for each.
// While a request runs, events {v, id, event:"progress", stage, done, total} are handed out as plain JSON. Every request is answered.
package api

import (
	"encoding/binary"
	"errors"
	"fmt"

	"storydiff/internal/engine"
	"storydiff/internal/report"
)

// Version of the protocol.
const Version = 1

// Release is the program's version, the same as in every report.
const Release = engine.Version

// MaxArticles is how many articles one comparison takes.
const MaxArticles = engine.MaxArticles

// Diagnostic is what the program did, or did not do, with an article.
type Diagnostic = report.Diagnostic

// Pair is two sentences that the reader put together or took apart; Range a stretch of an article's text in code points.
type (
	Pair  = report.Pair
	Range = report.Range
)

// maxPairs is how many pairs one comparison takes; nobody makes more by hand.
const maxPairs = 1000

// Request is the header of a request frame.
type Request struct {
	V      int    `json:"v"`
	ID     int    `json:"id"`
	Method string `json:"method"` // "compare" or "unpack"
	Params Params `json:"params"`
}

// Params of a compare request.
type Params struct {
	Articles    []Article     `json:"articles"`
	Marks       []report.Mark `json:"marks,omitempty"`       // what the reader made of the findings, into the rendering
	Pairs       []Pair        `json:"pairs,omitempty"`       // sentences that the reader put together or took apart
	Granularity string        `json:"granularity,omitempty"` // what counts as the same answer: fine, coarse; absent for the usual
	Format      string        `json:"format,omitempty"`      // json (default), html, markdown, csv, xlsx, text: the rendering in the answer's first blob
}

// Article names one blob and what the user knows of it.
type Article struct {
	Name          string  `json:"name"`
	Blob          int     `json:"blob"`
	Failed        string  `json:"failed,omitempty"` // why there are no bytes: the article becomes a diagnostic, blob is not looked at
	Publisher     string  `json:"publisher,omitempty"`
	DatePublished string  `json:"datePublished,omitempty"`
	URL           string  `json:"url,omitempty"`
	Headline      string  `json:"headline,omitempty"` // this and the next three stand instead of what the file says
	DateModified  string  `json:"dateModified,omitempty"`
	Dateline      string  `json:"dateline,omitempty"`
	InLanguage    string  `json:"inLanguage,omitempty"`
	Ours          bool    `json:"ours,omitempty"`
	Include       []Range `json:"include,omitempty"` // what was left out of the text and is to be compared, in code points
}

// Answer is the header of an answer frame.
type Answer struct {
	V           int          `json:"v"`
	ID          int          `json:"id"`
	OK          bool         `json:"ok"`
	Error       *Error       `json:"error,omitempty"`
	Diagnostics []Diagnostic `json:"diagnostics,omitempty"` // with an error: what was wrong with each file
	Files       []File       `json:"files,omitempty"`       // of "unpack"
}

// File is one file that "unpack" gives; its bytes are the blob of the same index.
type File struct {
	Name   string `json:"name"`
	Failed string `json:"failed,omitempty"`
}

// Error says in one sentence what is the matter and what helps. Code is stable: bad-request, too-few-articles, too-many-articles, internal.
type Error struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Event is progress.
type Event struct {
	V     int    `json:"v"`
	ID    int    `json:"id"`
	Event string `json:"event"`
	Stage string `json:"stage"`
	Done  int    `json:"done"`
	Total int    `json:"total"`
}

// Session answers the requests of one page, which compares again and again what hardly differs. The zero value is ready.
type Session struct{ engine engine.Session }

// Handle answers one request frame. emit receives progress events as JSON while it runs; it may be nil. Handle never panics: a panic of
// the engine becomes an answer with code "internal".
func (s *Session) Handle(frame []byte, emit func(event []byte)) []byte {
	header, blobs, err := decode(frame)
	if err != nil {
		return fail(0, err.Error())
	}
	req, err := parse(header)
	if err != nil {
		return fail(req.ID, err.Error())
	}
	if req.V != Version {
		return fail(req.ID, fmt.Sprintf("protocol version %d is not spoken here, only %d; reload the page", req.V, Version))
	}
	switch req.Method {
	case "compare":
	case "unpack":
		return unpack(req, blobs)
	default:
		return fail(req.ID, fmt.Sprintf("method %q is not known", req.Method))
	}
	progress := func(stage engine.Stage, done, total int) {
		if emit != nil {
			emit(Event{Version, req.ID, "progress", string(stage), done, total}.json())
		}
	}
	body, diagnostics, failure := s.compare(req.Params, blobs, progress)
	answer := Answer{V: Version, ID: req.ID, OK: failure == nil, Error: failure, Diagnostics: diagnostics}
	if body == nil {
		return Encode(answer)
	}
	return Encode(answer, body)
}

// Compare is the method "compare" without its frame: the articles' bytes in blobs, the rendered report out. progress may be nil. With
// the error "too-few-articles" come the diagnostics that say what was wrong with each file and the JSON of what could be read. Compare
// never panics.
func Compare(p Params, blobs [][]byte, progress func(stage engine.Stage, done, total int)) (body []byte, diagnostics []Diagnostic, failure *Error) {
	return new(Session).compare(p, blobs, progress)
}

func (s *Session) compare(p Params, blobs [][]byte, progress func(stage engine.Stage, done, total int)) (body []byte, diagnostics []Diagnostic, failure *Error) {
	defer func() {
		if r := recover(); r != nil {
			body, diagnostics = nil, nil
			failure = &Error{"internal", fmt.Sprintf("storydiff failed on these articles (%v). Please report it; the articles are unchanged.", r)}
		}
	}()
	inputs, failure := inputs(p, blobs)
	if failure != nil {
		return nil, nil, failure
	}
	if len(p.Pairs) > maxPairs {
		return nil, nil, &Error{"bad-request", fmt.Sprintf("%d pairs of sentences are more than the %d that one comparison takes", len(p.Pairs), maxPairs)}
	}
	rep, err := s.engine.Compare(inputs, engine.Options{Progress: progress, Granularity: engine.Granularity(p.Granularity), Pairs: p.Pairs})
	if err != nil {
		switch {
		case errors.Is(err, engine.ErrTooMany):
			return nil, nil, &Error{"too-many-articles", err.Error()}
		case errors.Is(err, engine.ErrGranularity):
			return nil, nil, &Error{"bad-request", err.Error()}
		case !errors.Is(err, engine.ErrTooFew):
			return nil, nil, &Error{"internal", err.Error()}
		}
		body, _ = report.Render(rep, report.JSON)
		return body, rep.Diagnostics, &Error{"too-few-articles", err.Error()}
	}
	rep.Mark(p.Marks)
	if body, err = report.Render(rep, report.Format(p.Format)); err != nil {
		return nil, nil, &Error{"bad-request", err.Error()}
	}
	return body, nil, nil
}

// unpack is the method of that name.
func unpack(req Request, blobs [][]byte) (answer []byte) {
	defer func() {
		if r := recover(); r != nil {
			answer = Encode(Answer{V: Version, ID: req.ID, Error: &Error{"internal", fmt.Sprintf("storydiff failed on these files (%v). Please report it.", r)}})
		}
	}()
	packed, failure := inputs(req.Params, blobs)
	if failure != nil {
		return Encode(Answer{V: Version, ID: req.ID, Error: failure})
	}
	files, _ := engine.Unpack(packed)
	header := Answer{V: Version, ID: req.ID, OK: true}
	var out [][]byte
	for _, f := range files {
		header.Files = append(header.Files, File{f.Name, f.Failed})
		out = append(out, f.Data)
	}
	return Encode(header, out...)
}

// inputs are the articles of a request with their bytes.
func inputs(p Params, blobs [][]byte) ([]engine.Input, *Error) {
	out := make([]engine.Input, 0, len(p.Articles))
	for _, a := range p.Articles {
		in := engine.Input{Name: a.Name, Failed: a.Failed, Publisher: a.Publisher, DatePublished: a.DatePublished, URL: a.URL, Ours: a.Ours,
			Headline: a.Headline, DateModified: a.DateModified, Dateline: a.Dateline, InLanguage: a.InLanguage, Include: a.Include}
		if a.Failed == "" {
			if a.Blob < 0 || a.Blob >= len(blobs) {
				return nil, &Error{"bad-request", fmt.Sprintf("%s names blob %d of %d", a.Name, a.Blob, len(blobs))}
			}
			in.Data = blobs[a.Blob]
		}
		out = append(out, in)
	}
	return out, nil
}

func fail(id int, message string) []byte {
	return Encode(Answer{V: Version, ID: id, Error: &Error{"bad-request", message}})
}

// Encode makes a frame of an answer and blobs.
func Encode(answer Answer, blobs ...[]byte) []byte { return frame(answer.json(), blobs...) }

func frame(header []byte, blobs ...[]byte) []byte {
	out := append(binary.BigEndian.AppendUint32(nil, uint32(len(header))), header...)
	for _, b := range blobs {
		out = append(binary.BigEndian.AppendUint32(out, uint32(len(b))), b...)
	}
	return out
}

// decode takes a frame apart.
func decode(frame []byte) (header []byte, blobs [][]byte, err error) {
	next := func() ([]byte, error) {
		if len(frame) < 4 || uint32(len(frame)-4) < binary.BigEndian.Uint32(frame) {
			return nil, errors.New("the frame is cut short")
		}
		n := 4 + int(binary.BigEndian.Uint32(frame))
		b := frame[4:n]
		frame = frame[n:]
		return b, nil
	}
	if header, err = next(); err != nil {
		return nil, nil, err
	}
	for len(frame) > 0 {
		b, err := next()
		if err != nil {
			return nil, nil, err
		}
		blobs = append(blobs, b)
	}
	return header, blobs, nil
}
