package api

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"storydiff/internal/report"
)

// The two halves of the channel are written in two languages; what they say of it must not drift apart.
func TestBothHalvesSayTheSame(t *testing.T) {
	here, err := os.ReadFile("api.go")
	if err != nil {
		t.Fatal(err)
	}
	there, err := os.ReadFile("../../web/src/protocol.ts")
	if err != nil {
		t.Fatal(err)
	}
	ours, theirs := contract(string(here)), contract(string(there))
	if ours == "" || ours != theirs {
		t.Errorf("api.go says:\n%s\nprotocol.ts says:\n%s", ours, theirs)
	}
	m := regexp.MustCompile(`export const version = (\d+);`).FindStringSubmatch(string(there))
	if m == nil || m[1] != strconv.Itoa(Version) {
		t.Errorf("protocol.ts speaks version %v, api.go %d", m, Version)
	}
}

// contract is the part of the first comment from "A frame is" on.
func contract(source string) string {
	_, source, _ = strings.Cut(source, "// A frame is")
	var out []string
	for line := range strings.Lines(source) {
		if len(out) > 0 && !strings.HasPrefix(line, "//") {
			break
		}
		out = append(out, line)
	}
	return strings.TrimSpace(strings.Join(out, ""))
}

func TestHandle(t *testing.T) {
	two := [][]byte{[]byte("The bridge was closed on Monday. Police said four people were hurt.\n"), []byte("The bridge was shut. Nobody was hurt, police said.\n")}
	articles := []Article{{Name: "a.txt", Blob: 0}, {Name: "b.txt", Blob: 1}}
	long := binary.BigEndian.AppendUint32(nil, 1<<31)
	tests := []struct {
		name  string
		frame []byte
		code  string // "" is ok
		blobs int
	}{
		{"two articles", asked(t, Request{V: 1, ID: 7, Method: "compare", Params: Params{Articles: articles}}, two...), "", 1},
		{"one article", asked(t, Request{V: 1, ID: 7, Method: "compare", Params: Params{Articles: articles[:1]}}, two...), "too-few-articles", 1},
		{"another version", asked(t, Request{V: 9, ID: 7, Method: "compare"}), "bad-request", 0},
		{"unpacking", asked(t, Request{V: 1, ID: 7, Method: "unpack", Params: Params{Articles: articles}}, two...), "", 2},
		{"unpacking a blob that is not there", asked(t, Request{V: 1, ID: 7, Method: "unpack", Params: Params{Articles: articles}}, two[0]), "bad-request", 0},
		{"unknown method", asked(t, Request{V: 1, ID: 7, Method: "judge"}), "bad-request", 0},
		{"blob that is not there", asked(t, Request{V: 1, ID: 7, Method: "compare", Params: Params{Articles: articles}}, two[0]), "bad-request", 0},
		{"unknown format", asked(t, Request{V: 1, ID: 7, Method: "compare", Params: Params{Articles: articles, Format: "docx"}}, two...), "bad-request", 0},
		{"empty frame", nil, "bad-request", 0},
		{"frame cut short", long, "bad-request", 0},
		{"header is no JSON", append(binary.BigEndian.AppendUint32(nil, 2), "no"...), "bad-request", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, blobs := answered(t, new(Session).Handle(tt.frame, nil))
			code := ""
			if got.Error != nil {
				code = got.Error.Code
			}
			if code != tt.code || got.OK != (tt.code == "") || len(blobs) != tt.blobs {
				t.Errorf("got ok=%v, error %+v, %d blobs; want code %q and %d blobs", got.OK, got.Error, len(blobs), tt.code, tt.blobs)
			}
		})
	}
}

// asked is the frame of a request.
func asked(t *testing.T, r Request, blobs ...[]byte) []byte {
	t.Helper()
	h, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return frame(h, blobs...)
}

// answered takes an answer's frame apart.
func answered(t *testing.T, frame []byte) (a Answer, blobs [][]byte) {
	t.Helper()
	h, blobs, err := decode(frame)
	if err == nil {
		err = json.Unmarshal(h, &a)
	}
	if err != nil {
		t.Fatal(err)
	}
	return a, blobs
}

// A field that is added to the headers must be read and written too.
func TestHeadersHoldEveryField(t *testing.T) {
	want := Request{1, 7, "compare", Params{[]Article{{"a", 1, "b", "c", "d", "e", "f", "g", "h", "i", true, []Range{{Start: 2, End: 3}}}, {Name: "k"}}, []report.Mark{{Finding: "l", Pinned: true, SetAside: "m", Note: "n"}},
		[]Pair{{Relation: "q", Sentences: []report.Selector{{Source: "r", Exact: "s", Prefix: "t", Suffix: "u", Start: 4, End: 5}, {Source: "w"}}}}, "o", "p"}}
	h, _ := json.Marshal(want)
	if got, err := parse(h); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, a := range []Answer{{}, {1, 7, true, &Error{"a", "b <c>"}, []Diagnostic{{Code: "d", Level: "e", Article: "f", Name: "g", Message: "h"}, {}}, []File{{"i", "j"}, {}}}} {
		h, _ := json.Marshal(a)
		var want, got any
		if err := errors.Join(json.Unmarshal(h, &want), json.Unmarshal(a.json(), &got)); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %s, want %s, %v", a.json(), h, err)
		}
	}
	for _, bad := range []string{`[]`, `{"v":"1"}`, `{"v":1.5}`, `{"params":[]}`, `{"params":{"articles":{}}}`, `{"params":{"articles":["a"]}}`, `{"params":{"articles":[{"name":1}]}}`, `{"params":{"marks":[{"pinned":"yes"}]}}`, `{"params":{"format":1}}`} {
		if _, err := parse([]byte(bad)); err == nil {
			t.Errorf("%s was taken", bad)
		}
	}
}

func TestHandleTellsProgress(t *testing.T) {
	var events []Event
	new(Session).Handle(asked(t, Request{V: 1, ID: 7, Method: "compare", Params: Params{Articles: []Article{{Name: "a.txt"}, {Name: "b.txt"}}}}, []byte("One thing happened.")), func(b []byte) {
		var e Event
		if err := json.Unmarshal(b, &e); err != nil {
			t.Error(err)
		}
		events = append(events, e)
	})
	if len(events) == 0 || events[0].Stage != "read" || events[0].ID != 7 || events[0].Event != "progress" {
		t.Errorf("events %+v", events)
	}
}

func TestUnpackGivesTheFiles(t *testing.T) {
	list := []byte(`[{"headline": "A"}, {"headline": "B"}]`)
	got, blobs := answered(t, new(Session).Handle(asked(t, Request{V: 1, ID: 7, Method: "unpack", Params: Params{Articles: []Article{{Name: "wire.json"}, {Name: "a.txt", Failed: "gone", Blob: 9}}}}, list), nil))
	if len(blobs) != 3 || string(blobs[1]) != `{"headline": "B"}` {
		t.Fatalf("%q", blobs)
	}
	if want := []File{{"wire.json/1", ""}, {"wire.json/2", ""}, {"a.txt", "gone"}}; !slices.Equal(got.Files, want) {
		t.Errorf("got %v, want %v", got.Files, want)
	}
}
