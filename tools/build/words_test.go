package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestCataloguesAgree(t *testing.T) {
	if _, err := catalogues(t.TempDir(), "../../web/src/words"); err != nil {
		t.Error(err)
	}
	en := map[string]map[string]string{"a": {"": "{n} of {m}"}, "b": {"one": "x", "other": "{n} x"}, "c": {"": "c"}}
	own := map[string]map[string]string{"a": {"": "{n} av {o}"}, "b": {"one": "y"}, "d": {"": "d"}}
	if odd := compareCatalogues(en, own); len(odd) != 4 {
		t.Errorf("found %q, want a placeholder, a plural category, a missing key and one too many", odd)
	}
}

// What the engine writes in fixed sentences, the catalogue has word for word; a sentence that is changed there and not here would be shown in English.
func TestEverySentenceOfTheEngineIsInTheCatalogue(t *testing.T) {
	en, err := catalogue("../../web/src/words/en.json")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for key, text := range en {
		if strings.HasPrefix(key, said) {
			known[placeholder.ReplaceAllString(text[""], "{}")] = true
		}
	}
	verb := regexp.MustCompile(`%[sdvw]`)
	checked := 0
	check := func(literal string) {
		checked++
		if s := strings.ReplaceAll(verb.ReplaceAllString(literal, "{}"), "%%", "%"); !known[s] {
			t.Errorf("no said.* in web/src/words/en.json is %q", s)
		}
	}
	prose := read(t, "../../internal/report/prose.go")
	_, reasons, _ := strings.Cut(prose, "func reason(")
	reasons, _, _ = strings.Cut(reasons, "\n}\n")
	for _, m := range regexp.MustCompile(`(?:return |Sprintf\()"([^"]+)"`).FindAllStringSubmatch(reasons, -1) {
		check(m[1])
	}
	files, _ := filepath.Glob("../../internal/reader/*.go") // the pattern is a valid one
	for _, f := range files {
		source := read(t, f)
		for _, m := range regexp.MustCompile(`\tErr\w+ += errors\.New\("([^"]+)"\)`).FindAllStringSubmatch(source, -1) {
			check(m[1])
		}
		for _, m := range regexp.MustCompile(`d\.notice\("[^"]+", "[^"]+", (?:fmt\.Sprintf\()?("[^\n]*")`).FindAllStringSubmatch(source, -1) {
			check(strings.ReplaceAll(regexp.MustCompile(`"\+[^"]+\+"`).ReplaceAllString(strings.Trim(m[1], `"`), "{}"), "{} of page furniture", "{} lines of page furniture"))
		}
	}
	for _, m := range regexp.MustCompile(`(?:Diagnose\("[^"]+", "[^"]+", [\w."]+, [\w."]+, |Message: )(?:fmt\.Sprintf\()?"([^"]+)"`).FindAllStringSubmatch(read(t, "../../internal/engine/engine.go"), -1) {
		check(m[1])
	}
	if checked < 60 {
		t.Errorf("only %d sentences were looked at", checked)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
