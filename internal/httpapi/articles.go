package httpapi

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"

	"storydiff/internal/api"
)

// accepted is what Accept-Post would say: the two forms in which articles may come.
const accepted = "application/json or multipart/form-data"

// readArticles takes the articles out of the request's body, in either form.
func readArticles(r *http.Request, maxBytes int64) (api.Params, [][]byte, *problem) {
	if e := r.Header.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return api.Params{}, nil, &problem{Status: http.StatusUnsupportedMediaType, Code: "unsupported-encoding",
			Detail: fmt.Sprintf("The body is encoded as %s. Send it as it is, without Content-Encoding.", e)}
	}
	if r.ContentLength > maxBytes {
		return api.Params{}, nil, tooLarge(maxBytes)
	}
	if r.Body == nil { // the edge has no body object where nothing was sent
		r.Body = http.NoBody
	}
	body := http.MaxBytesReader(nil, r.Body, maxBytes)
	mediaType, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case err == nil && mediaType == "application/json":
		return readJSON(body)
	case err == nil && mediaType == "multipart/form-data" && params["boundary"] != "":
		return readMultipart(multipart.NewReader(body, params["boundary"]))
	}
	return api.Params{}, nil, &problem{Status: http.StatusUnsupportedMediaType, Code: "unsupported-media-type",
		Detail: fmt.Sprintf("Articles come as %s, and Content-Type says %q.", accepted, r.Header.Get("Content-Type"))}
}

// jsonArticle is one member of "articles". Exactly one of text, html, data and url says where its words are; url may also stand beside
// one of the others, and then only says where the article was published.
type jsonArticle struct {
	Name          string      `json:"name"`
	Publisher     string      `json:"publisher"`
	DatePublished string      `json:"datePublished"`
	Text          *string     `json:"text"`
	HTML          *string     `json:"html"`
	Data          *string     `json:"data"` // base64: any file that storydiff reads
	URL           string      `json:"url"`
	Headline      string      `json:"headline"` // this and the next three stand instead of what the file says
	DateModified  string      `json:"dateModified"`
	Dateline      string      `json:"dateline"`
	InLanguage    string      `json:"inLanguage"`
	Ours          bool        `json:"ours"`
	Include       []api.Range `json:"include"` // what was left out and is to be compared, in code points of the report's text
}

func readJSON(body io.Reader) (api.Params, [][]byte, *problem) {
	data, err := io.ReadAll(body)
	if err != nil {
		return api.Params{}, nil, unreadable(err)
	}
	var request struct {
		Articles    []jsonArticle `json:"articles"`
		Granularity string        `json:"granularity"`
		Pairs       []api.Pair    `json:"pairs"`
	}
	if err := json.Unmarshal(data, &request); err != nil {
		return api.Params{}, nil, bad(fmt.Sprintf(`The body is not the JSON that is expected, {"articles": [{"name": …, "text": …}, …]}: %s.`, describe(err)))
	}
	if len(request.Articles) > api.MaxArticles {
		return api.Params{}, nil, tooMany()
	}
	params := api.Params{Granularity: request.Granularity, Pairs: request.Pairs}
	var blobs [][]byte
	for i, a := range request.Articles {
		out := api.Article{Name: a.Name, Blob: len(blobs), Publisher: a.Publisher, DatePublished: a.DatePublished, URL: a.URL, Ours: a.Ours,
			Headline: a.Headline, DateModified: a.DateModified, Dateline: a.Dateline, InLanguage: a.InLanguage, Include: a.Include}
		if out.Name == "" { // not its number: the report must not depend on the order
			out.Name = firstOf(a.Publisher, a.URL, "unnamed article")
		}
		var blob []byte
		given := 0
		if a.Text != nil {
			given++
			blob = []byte(*a.Text)
		}
		if a.HTML != nil {
			given++
			blob = []byte(*a.HTML)
		}
		if a.Data != nil {
			given++
			if blob, err = base64.StdEncoding.DecodeString(*a.Data); err != nil {
				return api.Params{}, nil, bad(fmt.Sprintf("articles[%d].data is not base64: %s.", i, describe(err)))
			}
		}
		switch {
		case given > 1:
			return api.Params{}, nil, bad(fmt.Sprintf(`articles[%d] has more than one of "text", "html" and "data". Send one.`, i))
		case given == 0 && a.URL == "":
			return api.Params{}, nil, bad(fmt.Sprintf(`articles[%d] has none of "text", "html" and "data". Send one.`, i))
		case given == 0:
			out.Failed = fmt.Sprintf(`storydiff does not fetch pages, so %s was not read; send its words as "text", "html" or "data"`, a.URL)
		}
		params.Articles = append(params.Articles, out)
		blobs = append(blobs, blob)
	}
	return params, blobs, nil
}

// known is one row of the field "meta": what the sender knows of a file and the file does not say.
type known struct {
	File      string `json:"file"`
	Source    string `json:"source"`
	Published string `json:"published"`
}

// readMultipart takes every part with a file name as an article. Fields may come with them: "meta", a JSON array of {file, source, published} as the
// command line's --meta; "ours", the name of the file that is the sender's own draft; and "granularity".
func readMultipart(parts *multipart.Reader) (api.Params, [][]byte, *problem) {
	var params api.Params
	var blobs [][]byte
	var rows []known
	ours := ""
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return api.Params{}, nil, unreadable(err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return api.Params{}, nil, unreadable(err)
		}
		switch field, file := part.FormName(), part.FileName(); {
		case field == "meta":
			if err := json.Unmarshal(data, &rows); err != nil {
				return api.Params{}, nil, bad(fmt.Sprintf(`The field "meta" is not the JSON that is expected, [{"file": …, "source": …, "published": …}]: %s.`, describe(err)))
			}
		case field == "ours" && file == "":
			ours = string(data)
		case field == "granularity" && file == "":
			params.Granularity = string(data)
		case file == "":
			return api.Params{}, nil, bad(fmt.Sprintf(`The field %q is not known. Send each article as a file; the fields "meta", "ours" and "granularity" may come with them.`, field))
		case len(blobs) == api.MaxArticles:
			return api.Params{}, nil, tooMany()
		default:
			params.Articles = append(params.Articles, api.Article{Name: file, Blob: len(blobs)})
			blobs = append(blobs, data)
		}
	}
	for i := range params.Articles {
		a := &params.Articles[i]
		a.Ours = a.Name == ours
		for _, k := range rows {
			if k.File == a.Name {
				a.Publisher, a.DatePublished = k.Source, k.Published
			}
		}
	}
	return params, blobs, nil
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func bad(detail string) *problem {
	return &problem{Status: http.StatusBadRequest, Code: "bad-request", Detail: detail}
}

func tooLarge(limit int64) *problem {
	return &problem{Status: http.StatusRequestEntityTooLarge, Code: "too-large", Limit: limit,
		Detail: fmt.Sprintf("The request is larger than %d MB (%d bytes). Send fewer or shorter articles.", limit/1_000_000, limit)}
}

func tooMany() *problem {
	return &problem{Status: http.StatusRequestEntityTooLarge, Code: "too-many-articles", Limit: api.MaxArticles,
		Detail: fmt.Sprintf("More than %d articles were sent. Compare at most %d at a time.", api.MaxArticles, api.MaxArticles)}
}

// unreadable tells a body over the limit from one that is broken or cut short.
func unreadable(err error) *problem {
	var limit *http.MaxBytesError
	if errors.As(err, &limit) {
		return tooLarge(limit.Limit)
	}
	return bad(fmt.Sprintf("The body could not be read to its end: %s.", describe(err)))
}

// describe makes an error's text fit to stand in a sentence.
func describe(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("%v at byte %d", err, syntax.Offset)
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Sprintf("%s is a %s and must be a %s", firstOf(kind.Field, "the whole"), kind.Value, goKind(kind.Type.Kind().String()))
	}
	return strings.TrimPrefix(err.Error(), "multipart: ")
}

// goKind names a Go kind as JSON does.
func goKind(kind string) string {
	switch kind {
	case "struct", "map":
		return "object"
	case "slice":
		return "array"
	case "bool":
		return "boolean"
	}
	return kind
}
