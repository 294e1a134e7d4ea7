package fact

import (
	"slices"
	"strings"

	"storydiff/internal/lexicon"
)

// NameRelation says how two names of two articles stand to each other.
type NameRelation uint8

const (
	NamesUnknown   NameRelation = iota // they may be one or two: "Lee" beside "the Lees", a company beside a person
	NamesSame                          // one person, place or organisation, whatever the spelling
	NamesWithin                        // one place lies within the other: "Lisbon", "Portugal"
	NamesDifferent                     // two
)

func (r NameRelation) String() string {
	return [...]string{"unknown", "same", "within", "different"}[r]
}

// CompareNames compares two names of two articles on one event, by type, canonical form and title. It answers NamesDifferent only where the names
// themselves exclude each other: other surnames, other first names of one surname, other known places, other distinctive words.
func CompareNames(a, b Name) NameRelation {
	if x, y := rawKey(a.Canonical), rawKey(b.Canonical); x == y && x != "" {
		if a.Type == Person && b.Type == Person && sex(a.Title)*sex(b.Title) < 0 {
			return NamesUnknown
		}
		if a.Type == b.Type || a.Type == OtherName || b.Type == OtherName || placeType(a.Type) && placeType(b.Type) || strings.Contains(x, " ") {
			return NamesSame // nobody shares two words with a town by chance
		}
		return NamesUnknown
	}
	if a.Type == OtherName && (b.Type == Person || b.Type == Organization) {
		a.Type = b.Type // not told apart in that article
	} else if b.Type == OtherName && (a.Type == Person || a.Type == Organization) {
		b.Type = a.Type
	}
	switch {
	case placeType(a.Type) && placeType(b.Type):
		return comparePlaces(a.Canonical, b.Canonical)
	case a.Type == Person && b.Type == Person:
		return comparePeople(a, b)
	case a.Type == Organization && b.Type == Organization:
		return compareBodies(a.Canonical, b.Canonical)
	case a.Type == b.Type:
		return compareThings(a.Canonical, b.Canonical)
	case a.Type == Person && placeType(b.Type), b.Type == Person && placeType(a.Type):
		return NamesDifferent
	}
	return NamesUnknown
}

func placeType(t NameType) bool { return t == Polity || t == Location }

// comparePlaces compares by what is known of the places, else by spelling.
func comparePlaces(a, b string) NameRelation {
	x, y := lexicon.Places(a), lexicon.Places(b)
	if len(x) > 0 && len(y) > 0 {
		for _, p := range x {
			for _, q := range y {
				switch {
				case p.Within(q) || q.Within(p):
					return NamesWithin
				case p.Country == q.Country && p.State == q.State && p.Kind == q.Kind:
					if p.Kind == lexicon.Country || p.Kind == lexicon.Capital || p.Kind == lexicon.WorldPart || p.State != "" && p.Kind == lexicon.Region || sameSound(a, b) {
						return NamesSame
					}
				}
			}
		}
		return NamesDifferent
	}
	if sameSound(a, b) {
		return NamesSame
	}
	return NamesUnknown // a village may lie in the country, or be a part of the town
}

// sameSound reports whether two names have the same words by their skeletons, so that one is another transliteration of the other.
func sameSound(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if x[i].bone != y[i].bone || x[i].letters != y[i].letters && (len(x[i].bone) < 3 || wordSimilarity(x[i], y[i]) < 0.8) {
			return false
		}
	}
	return true
}

// compareThings compares events, ships, laws: every word of the shorter name must stand in the longer one.
func compareThings(a, b string) NameRelation {
	x, y := nameFold(a), nameFold(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	shared := 0
	for _, w := range x {
		if slices.ContainsFunc(y, func(v string) bool { return v == w || len(w) > 3 && len(v) > 3 && wordsFit(v, w) }) {
			shared++
		}
	}
	switch {
	case len(x) == 0:
		return NamesUnknown
	case shared == len(x):
		return NamesSame
	case NameSimilarity(a, b) >= NameThreshold:
		return NamesUnknown
	}
	return NamesDifferent
}

// comparePeople compares two people's names: surnames first, then whether the other names agree.
func comparePeople(a, b Name) NameRelation {
	x, y := nameFold(a.Canonical), nameFold(b.Canonical)
	if len(x) == 0 || len(y) == 0 {
		return NamesUnknown
	}
	if sex(a.Title)*sex(b.Title) < 0 {
		return NamesDifferent
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 1 {
		switch {
		case wordsFit(x[0], y[len(y)-1]):
			return NamesSame
		case wordsFit(x[0], y[0]), slices.Contains(y, x[0]):
			return NamesSame // family names that come first, and people known by one name
		case NameSimilarity(a.Canonical, b.Canonical) >= NameThreshold:
			return NamesUnknown
		}
		return NamesDifferent
	}
	last := wordsFit(x[len(x)-1], y[len(y)-1])
	switch {
	case last && namesFit(x, y):
		return NamesSame
	case last:
		if NameSimilarity(a.Canonical, b.Canonical) >= 0.75 {
			return NamesSame
		}
		if len(x[0]) > 2 && len(y[0]) > 2 && x[0][0] == y[0][0] {
			return NamesUnknown // short forms that formal does not know: "Lex" for "Lexington"
		}
		return NamesDifferent
	case NameSimilarity(a.Canonical, b.Canonical) >= 0.75:
		return NamesSame // family name first, or a misspelt one
	case NameSimilarity(a.Canonical, b.Canonical) >= NameThreshold || wordsFit(x[0], y[0]) && strings.EqualFold(a.Title, b.Title) && a.Title != "":
		return NamesUnknown
	}
	return NamesDifferent
}

// sex is -1 for a title that only men bear, 1 for one that only women bear, 0 for others.
func sex(title string) int {
	switch w, _, _ := strings.Cut(strings.ToLower(title), " "); strings.TrimSuffix(w, ".") {
	case "mr", "sir", "king", "prince", "spokesman", "chairman", "congressman", "father", "brother", "herr":
		return -1
	case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "spokeswoman", "chairwoman", "congresswoman", "sister", "frau":
		return 1
	}
	return 0
}

// CourtesyTitle reports whether a title says no more than that somebody is a man or a woman.
func CourtesyTitle(title string) bool {
	return lexicon.In(strings.ToLower(strings.TrimSuffix(title, ".")), "madam messrs miss mr mrs ms mx sir")
}

// compareBodies compares organisations: acronyms, short forms, countries as "of Oman" or "Omani", "Ministry of Defence" and "Defense Ministry".
func compareBodies(a, b string) NameRelation {
	if acronymOf(a, b) || acronymOf(b, a) {
		return NamesSame
	}
	x, y := bodyWords(a), bodyWords(b)
	if len(x) == 0 || len(y) == 0 {
		return NamesUnknown
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	shared, telling := 0, false
	countryX, countryY := "", ""
	for _, w := range y {
		if w[0] == '@' {
			countryY = w
		}
	}
	for _, w := range x {
		if w[0] == '@' {
			countryX = w
		}
		if slices.ContainsFunc(y, func(v string) bool { return v == w || len(w) > 4 && wordsFit(v, w) }) {
			shared++
			telling = telling || w[0] != '@' && !lexicon.Of(w).In(lexicon.SharedWord)
		}
	}
	switch {
	case countryX != "" && countryY != "" && countryX != countryY:
		return NamesDifferent
	case shared == len(x) && (telling || len(x) == len(y)):
		return NamesSame
	case shared == len(x):
		return NamesUnknown // "Foreign Ministry" alone: whose?
	case acronym(a) || acronym(b) || len(x) == 1 || telling:
		return NamesUnknown
	}
	return NamesDifferent
}

// bodyWords are the words of an organisation's name in one form: countries and their adjectives as "@OM", spellings and ranks of state bodies as
// one, joining words out.
func bodyWords(s string) []string {
	var out []string
	fields := strings.Fields(clip(s, 200))
	for i := 0; i < len(fields); i++ {
		if lexicon.PlaceBegins(fields[i]) {
			found := false
			for j := min(len(fields), i+4); j > i; j-- {
				if p, ok := place(strings.Join(fields[i:j], " ")); ok && p.Kind == lexicon.Country {
					out = append(out, "@"+p.Country)
					i, found = j-1, true
					break
				}
			}
			if found {
				continue
			}
		}
		for _, w := range strings.Fields(lexicon.FoldName(fields[i])) {
			switch {
			case lexicon.In(w, "affairs and co company corp corporation for group inc llc ltd of plc s the"):
				continue
			case w == "defence":
				w = "defense"
			case w == "organisation":
				w = "organization"
			case w == "centre":
				w = "center"
			case w == "labour":
				w = "labor"
			case w == "department", w == "dept":
				w = "ministry"
			case w == "telly", w == "tv":
				w = "television"
			case w == "guards":
				w = "guard"
			}
			out = append(out, w)
		}
	}
	return out
}
