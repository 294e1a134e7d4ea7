package text

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

// What is read must be what encoding/json reads, and what it refuses refused.
func TestJSONIsReadAsElsewhere(t *testing.T) {
	for _, s := range []string{
		"", " ", "null", "true", "falsy", "nul", "0", "-0", "01", "1.", ".5", "1.5e3", "1E-2", "1e", "1e999", "-", "+1", "0x10", "12 13",
		`""`, `"a"`, `"`, `"a`, `"\n\t\"\\\/\b\f\r"`, `"\x"`, `"\u00e9"`, `"\u00E9x"`, `"\u12"`, `"\u+123"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\u0041"`, `"\ude00"`,
		"\"tab\there\"", "\"line\nend\"", `"grün „so“"`, `"` + "\u2028" + `"`, `"` + "\x7f" + `"`,
		"[]", "[ ]", "[1]", "[1,]", "[,1]", "[1 2]", "[1,[2,[3]]]", "[", "]", `["a",null,true,{"k":[]}]`,
		"{}", "{ }", `{"a":1}`, `{"a":1,}`, `{"a"}`, `{"a":}`, `{a:1}`, `{"a":1 "b":2}`, `{"a":1,"a":2}`, ` { "a" : [ 1 , { "b" : "c" } ] } `, `{"a":1}}`, "\ufeff{}",
	} {
		var want any
		err := json.Unmarshal([]byte(s), &want)
		got, ok := ParseJSON(s)
		if ok != (err == nil) || ok && !reflect.DeepEqual(got, want) {
			t.Errorf("%q gives %#v, %v; want %#v, %v", s, got, ok, want, err)
		}
	}
	deep := bytes.Repeat([]byte("["), 1<<20)
	if _, ok := ParseJSON(string(deep)); ok {
		t.Error("a million open brackets were read")
	}
}

func TestJSONItems(t *testing.T) {
	items, ok := JSONItems(` [ {"a": [1, 2]} , "x" ,3 ] `)
	if want := []string{`{"a": [1, 2]}`, `"x"`, "3"}; !ok || !reflect.DeepEqual(items, want) {
		t.Errorf("got %q, %v", items, ok)
	}
	for _, s := range []string{"{}", "[1", "[1] 2", ""} {
		if _, ok := JSONItems(s); ok {
			t.Errorf("%q is taken for a list", s)
		}
	}
}

func TestJSONIsWrittenAsElsewhere(t *testing.T) {
	texts := []string{"", "plain", `a "quote" \ and / <b> & 'x'`, "line\nend\ttab\r\b\f\x00\x1f\x7f", "grün „so“ … 😀", "\u2028 \u2029", "cut\xff off"}
	floats := []float64{0, 1, -1, 0.5, 0.333, 1e20, 1e21, 4.2e9, 1e-6, 1e-7, -3e-9, 1.5e300, 123456.789}
	for _, indent := range []bool{false, true} {
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		if indent {
			e.SetIndent("", " ")
		}
		e.Encode(struct {
			Texts  []string
			Floats []float64
			Empty  []int
			None   []int
			Object struct{}
			Yes    bool
			N      int
		}{texts, floats, []int{}, nil, struct{}{}, true, -12})
		w := Writer{Indent: indent}
		w.Object()
		w.Key("Texts")
		w.List()
		for _, s := range texts {
			w.Text(s)
		}
		w.EndList()
		w.Key("Floats")
		w.List()
		for _, f := range floats {
			w.Float(f)
		}
		w.EndList()
		w.Key("Empty")
		w.List()
		w.EndList()
		w.Key("None")
		w.Null()
		w.Key("Object")
		w.Object()
		w.EndObject()
		w.Key("Yes")
		w.Bool(true)
		w.Key("N")
		w.Int(-12)
		w.EndObject()
		if got := string(w.Bytes) + "\n"; got != want.String() {
			t.Errorf("got\n%s\nwant\n%s", got, want.String())
		}
	}
}
