package report

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

// fill gives everything that v holds a value that is not its zero, or, with empty, makes its pointers nil and its lists empty.
func fill(v reflect.Value, n *int, empty bool) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n, empty)
		}
	case reflect.Slice:
		size := 2
		if empty {
			size = *n % 2
		}
		v.Set(reflect.MakeSlice(v.Type(), size, size))
		for i := range size {
			fill(v.Index(i), n, empty)
		}
	case reflect.Pointer:
		if !empty {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), n, empty)
		}
	case reflect.String:
		if !empty {
			v.SetString("“" + string(rune('a'+*n%26)) + "\" <\n")
		}
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) / 8)
	case reflect.Bool:
		v.SetBool(!empty)
	}
}

// A field that is added to the wire types must be written too.
func TestJSONHoldsEveryField(t *testing.T) {
	for _, empty := range []bool{false, true} {
		r, n := &Report{}, 0
		fill(reflect.ValueOf(r).Elem(), &n, empty)
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
		if got := renderJSON(r); !bytes.Equal(got, want.Bytes()) {
			t.Errorf("got\n%s\nwant\n%s", got, want.Bytes())
		}
	}
	if got := string(renderJSON(&Report{})); !json.Valid([]byte(got)) {
		t.Errorf("an empty report is %s", got)
	}
}
