package httpapi

import (
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"

	"storydiff/internal/api"
	"storydiff/internal/text"
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

// readJSON reads {"articles": […], "granularity", "pairs"}. An article has its name, exactly one of text, html, data (base64) and url that says where its words
// are, and what its sender knows of it; url may also stand beside one of the others, and then only says where the article was published.
func readJSON(body io.Reader) (api.Params, [][]byte, *problem) {
	data, err := io.ReadAll(body)
	if err != nil {
		return api.Params{}, nil, unreadable(err)
	}
	v, ok := text.ParseJSON(string(data))
	m := text.MembersOf(v)
	const form = `The body is not the JSON that is expected, {"articles": [{"name": …, "text": …}, …]}: %s.`
	if !ok {
		return api.Params{}, nil, bad(fmt.Sprintf(form, text.JSONError(string(data))))
	}
	articles := m.List("articles")
	if len(articles) > api.MaxArticles {
		return api.Params{}, nil, tooMany()
	}
	params := api.Params{Granularity: m.Text("granularity"), Pairs: api.ReadPairs(m.List("pairs"))}
	if wrong := m.Wrong(); wrong != "" {
		return api.Params{}, nil, bad(fmt.Sprintf(form, wrong))
	}
	var blobs [][]byte
	for i, a := range articles {
		out := api.ReadArticle(a)
		out.Name, out.Blob = a.Text("name"), len(blobs)
		words := [...]string{a.Text("text"), a.Text("html"), a.Text("data")}
		if wrong := m.Wrong(); wrong != "" {
			return api.Params{}, nil, bad(fmt.Sprintf(form, wrong))
		}
		if out.Name == "" { // not its number: the report must not depend on the order
			out.Name = cmp.Or(out.Publisher, out.URL, "unnamed article")
		}
		var blob []byte
		given := 0
		for k, key := range [...]string{"text", "html", "data"} {
			if !a.Has(key) {
				continue
			}
			given++
			if blob = []byte(words[k]); key == "data" {
				if blob, err = base64.StdEncoding.DecodeString(words[k]); err != nil {
					return api.Params{}, nil, bad(fmt.Sprintf("articles[%d].data is not base64: %s.", i, describe(err)))
				}
			}
		}
		switch {
		case given > 1:
			return api.Params{}, nil, bad(fmt.Sprintf(`articles[%d] has more than one of "text", "html" and "data". Send one.`, i))
		case given == 0 && out.URL == "":
			return api.Params{}, nil, bad(fmt.Sprintf(`articles[%d] has none of "text", "html" and "data". Send one.`, i))
		case given == 0:
			out.Failed = fmt.Sprintf(`storydiff does not fetch pages, so %s was not read; send its words as "text", "html" or "data"`, out.URL)
		}
		params.Articles = append(params.Articles, out)
		blobs = append(blobs, blob)
	}
	return params, blobs, nil
}

// readMultipart takes every part with a file name as an article. Fields may come with them: "meta", a JSON array of {file, source, published} as the
// command line's --meta; "ours", the name of the file that is the sender's own draft; "granularity"; and "pairs", a JSON array as in the JSON body.
func readMultipart(parts *multipart.Reader) (api.Params, [][]byte, *problem) {
	var params api.Params
	var blobs [][]byte
	var rows []text.Members // of the field "meta": what the sender knows of the files and they do not say
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
			list, wrong := listOf(data)
			if rows = list; wrong != "" {
				return api.Params{}, nil, bad(fmt.Sprintf(metaForm, wrong))
			}
		case field == "pairs":
			list, wrong := listOf(data)
			params.Pairs = api.ReadPairs(list)
			if wrong == "" && len(list) > 0 {
				wrong = list[0].Wrong() // one for all of them
			}
			if wrong != "" {
				return api.Params{}, nil, bad(fmt.Sprintf(`The field "pairs" is not the JSON that is expected, [{"relation": …, "sentences": […]}]: %s.`, wrong))
			}
		case field == "ours" && file == "":
			ours = string(data)
		case field == "granularity" && file == "":
			params.Granularity = string(data)
		case file == "":
			return api.Params{}, nil, bad(fmt.Sprintf(`The field %q is not known. Send each article as a file; the fields "meta", "ours", "granularity" and "pairs" may come with them.`, field))
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
			file, source, published := k.Text("file"), k.Text("source"), k.Text("published")
			if wrong := k.Wrong(); wrong != "" {
				return api.Params{}, nil, bad(fmt.Sprintf(metaForm, wrong))
			}
			if file == a.Name {
				a.Publisher, a.DatePublished = source, published
			}
		}
	}
	return params, blobs, nil
}

// listOf reads a field that is a JSON array of objects.
func listOf(data []byte) (list []text.Members, wrong string) {
	v, ok := text.ParseJSON(string(data))
	if !ok {
		return nil, text.JSONError(string(data))
	}
	return text.ListOf(v)
}

const metaForm = `The field "meta" is not the JSON that is expected, [{"file": …, "source": …, "published": …}]: %s.`

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
	return strings.TrimPrefix(err.Error(), "multipart: ")
}
