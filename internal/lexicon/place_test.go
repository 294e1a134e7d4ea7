package lexicon

import (
	"sort"
	"strings"
	"testing"
)

func TestPlaceTablesSorted(t *testing.T) {
	for name, table := range map[string]string{"places": placeTable, "names": placeNames, "parts": placeParts} {
		var keys []string
		for line := range strings.Lines(table) {
			k, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			keys = append(keys, k)
		}
		if len(keys) < 200 || !sort.StringsAreSorted(keys) {
			t.Errorf("%s: %d lines, sorted %v", name, len(keys), sort.StringsAreSorted(keys))
		}
		if name == "places" {
			for _, k := range keys {
				if len(Places(k)) == 0 {
					t.Errorf("%q is in the table and not found", k)
				}
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		name string
		want Place
	}{
		{"Norway", Place{Country, "NO", "", false}},
		{"Norwegians", Place{Country, "NO", "", true}},
		{"U.S.", Place{Country, "US", "", false}},
		{"american", Place{Country, "US", "", true}},
		{"Lisbon", Place{Capital, "PT", "", false}},
		{"Bogotá", Place{Capital, "CO", "", false}},
		{"İzmir", Place{City, "TR", "", false}},
		{"Houston", Place{City, "US", "TX", false}},
		{"Texas", Place{Region, "US", "TX", false}},
		{"Texan", Place{Region, "US", "TX", true}},
		{"Bavaria", Place{Region, "DE", "", false}},
		{"Europe", Place{WorldPart, "eu", "", false}},
	} {
		if got := Places(c.name); len(got) == 0 || got[0] != c.want {
			t.Errorf("%s: %v, want %v first", c.name, got, c.want)
		}
	}
	for _, name := range []string{"", "Thursday", "Smithson", "of", "((((", strings.Repeat("a", 1000)} {
		if got := Places(name); got != nil {
			t.Errorf("%s: %v, want none", name, got)
		}
	}
}

func TestPlaceWithin(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Lisbon", "Portugal", true},
		{"Houston", "Texas", true},
		{"Houston", "United States", true},
		{"Texas", "US", true},
		{"Bavaria", "Germany", true},
		{"Portugal", "Europe", true},
		{"Lisbon", "Europe", true},
		{"Houston", "Ohio", false},
		{"Lisbon", "Spain", false},
		{"Portugal", "Lisbon", false},
		{"Portugal", "Portugal", false},
		{"Portugal", "Asia", false},
		{"Nowhereville", "Portugal", false},
	} {
		if got := anyWithin(c.a, c.b); got != c.want {
			t.Errorf("%s within %s: %v", c.a, c.b, got)
		}
	}
	if got := PlaceName("NO"); got != "Norway" {
		t.Errorf("NO is %q", got)
	}
}

func TestPlaceBegins(t *testing.T) {
	for w, want := range map[string]bool{"Norway": true, "United": true, "U.S.": true, "Los": true, "Unit": false, "Zzz": false, "aaa": false, "": false, "(": false} {
		if got := PlaceBegins(w); got != want {
			t.Errorf("%q: %v", w, got)
		}
	}
}

func FuzzPlaces(f *testing.F) {
	f.Add("Lisbon")
	f.Add("Texas\t")
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range Places(s) {
			if len(p.Country) != 2 || len(p.State) != 0 && len(p.State) != 2 {
				t.Errorf("%q: %v", s, p)
			}
		}
	})
}

// anyWithin reports whether some reading of one name lies in some reading of the other: "Birmingham" in Alabama and in Britain.
func anyWithin(a, b string) bool {
	for _, in := range Places(a) {
		for _, out := range Places(b) {
			if in.Within(out) {
				return true
			}
		}
	}
	return false
}
