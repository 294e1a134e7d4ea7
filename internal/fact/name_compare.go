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

// PreparedName is a name that is compared with many others: what comparing asks of it is found once, mostly when first asked for.
type PreparedName struct {
	Name
	key     string // see rawKey
	sex     int    // see sex
	places  []lexicon.Place
	folded  []string // see nameFold
	spelled Spelling
	body    []string // see bodyWords
}

// PrepareName makes a name ready to be compared.
func PrepareName(n Name) *PreparedName {
	p := &PreparedName{Name: n, key: rawKey(n.Canonical), sex: sex(n.Title)}
	if placeType(n.Type) {
		p.places = lexicon.Places(n.Canonical)
	}
	return p
}

func (a *PreparedName) fold() []string {
	if a.folded == nil {
		a.folded = nameFold(a.Canonical)
	}
	return a.folded
}

func (a *PreparedName) spelling() Spelling {
	if a.spelled.words == nil {
		a.spelled = Spell(a.Canonical)
	}
	return a.spelled
}

func (a *PreparedName) bodyWords() []string {
	if a.body == nil {
		a.body = bodyWords(a.Canonical)
	}
	return a.body
}

// Similarity is NameSimilarity of the two names.
func (a *PreparedName) Similarity(b *PreparedName) float64 {
	return a.spelling().Similarity(b.spelling())
}

// CompareNames compares two names of two articles on one event, by type, canonical form and title.
func CompareNames(a, b Name) NameRelation { return PrepareName(a).Compare(PrepareName(b)) }

// Compare is CompareNames of the two. It answers NamesDifferent only where the names themselves exclude each other: other surnames, other first names of one
// surname, other known places, other distinctive words.
func (a *PreparedName) Compare(b *PreparedName) NameRelation {
	if a.key == b.key && a.key != "" {
		if a.Type == Person && b.Type == Person && a.sex*b.sex < 0 {
			return NamesUnknown
		}
		if a.Type == b.Type || a.Type == OtherName || b.Type == OtherName || placeType(a.Type) && placeType(b.Type) || strings.Contains(a.key, " ") {
			return NamesSame // nobody shares two words with a town by chance
		}
		return NamesUnknown
	}
	x, y := a.Type, b.Type
	if x == OtherName && (y == Person || y == Organization) {
		x = y // not told apart in that article
	} else if y == OtherName && (x == Person || x == Organization) {
		y = x
	}
	switch {
	case placeType(x) && placeType(y):
		return comparePlaces(a, b)
	case x == Person && y == Person:
		return comparePeople(a, b)
	case x == Organization && y == Organization:
		return compareBodies(a, b)
	case x == y:
		return compareThings(a, b)
	case x == Person && placeType(y), y == Person && placeType(x):
		return NamesDifferent
	}
	return NamesUnknown
}

func placeType(t NameType) bool { return t == Polity || t == Location }

// comparePlaces compares by what is known of the places, else by spelling.
func comparePlaces(a, b *PreparedName) NameRelation {
	if len(a.places) > 0 && len(b.places) > 0 {
		for _, p := range a.places {
			for _, q := range b.places {
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
func sameSound(a, b *PreparedName) bool {
	x, y := a.spelling().words, b.spelling().words
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
func compareThings(a, b *PreparedName) NameRelation {
	x, y := a.fold(), b.fold()
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
	case a.Similarity(b) >= NameThreshold:
		return NamesUnknown
	}
	return NamesDifferent
}

// comparePeople compares two people's names: surnames first, then whether the other names agree.
func comparePeople(a, b *PreparedName) NameRelation {
	x, y := a.fold(), b.fold()
	if len(x) == 0 || len(y) == 0 {
		return NamesUnknown
	}
	if a.sex*b.sex < 0 {
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
		case a.Similarity(b) >= NameThreshold:
			return NamesUnknown
		}
		return NamesDifferent
	}
	last := wordsFit(x[len(x)-1], y[len(y)-1])
	if last && namesFit(x, y) {
		return NamesSame
	}
	switch like := a.Similarity(b); {
	case like >= 0.75:
		return NamesSame // family name first, or a misspelt one
	case last:
		if len(x[0]) > 2 && len(y[0]) > 2 && x[0][0] == y[0][0] {
			return NamesUnknown // short forms that formal does not know: "Lex" for "Lexington"
		}
		return NamesDifferent
	case like >= NameThreshold || wordsFit(x[0], y[0]) && strings.EqualFold(a.Title, b.Title) && a.Title != "":
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
func compareBodies(a, b *PreparedName) NameRelation {
	if acronymOf(a.Canonical, b.Canonical) || acronymOf(b.Canonical, a.Canonical) {
		return NamesSame
	}
	x, y := a.bodyWords(), b.bodyWords()
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
	case acronym(a.Canonical) || acronym(b.Canonical) || len(x) == 1 || telling:
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
