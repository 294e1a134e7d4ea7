package main

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"storydiff/internal/report"
)

// The page reads the report through types of its own; a field that is added in Go and forgotten there is found here.
func TestTypesOfThePageAreThoseOfTheReport(t *testing.T) {
	source, err := os.ReadFile("../../web/src/report.ts")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[reflect.Type]bool{}
	var check func(reflect.Type)
	check = func(r reflect.Type) {
		for r.Kind() == reflect.Slice || r.Kind() == reflect.Pointer {
			r = r.Elem()
		}
		if r.Kind() != reflect.Struct || seen[r] {
			return
		}
		seen[r] = true
		if want := typescript(r); !strings.Contains(string(source), want) {
			t.Errorf("web/src/report.ts should have:\n%s", want)
		}
		for i := range r.NumField() {
			check(r.Field(i).Type)
		}
	}
	check(reflect.TypeFor[report.Report]())
	if got := len(regexp.MustCompile(`(?m)^export interface`).FindAll(source, -1)); got != len(seen) {
		t.Errorf("web/src/report.ts has %d types, the report %d", got, len(seen))
	}
}

func typescript(r reflect.Type) string {
	var b strings.Builder
	fmt.Fprintf(&b, "export interface %s {\n", r.Name())
	for i := range r.NumField() {
		name, options, _ := strings.Cut(r.Field(i).Tag.Get("json"), ",")
		if options == "omitempty" {
			name += "?"
		}
		fmt.Fprintf(&b, "  %s: %s;\n", name, typeName(r.Field(i).Type))
	}
	return b.String() + "}"
}

func typeName(r reflect.Type) string {
	switch r.Kind() {
	case reflect.Slice:
		return typeName(r.Elem()) + "[]"
	case reflect.Pointer:
		return typeName(r.Elem())
	case reflect.Struct:
		return r.Name()
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "boolean"
	}
	return "number"
}
