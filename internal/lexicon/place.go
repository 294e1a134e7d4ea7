package lexicon

import (
	_ "embed"
	"strings"
)

// placeTable has one line a name, sorted: the folded name, a tab, and its readings, each a mark, a country and, behind a dot, a US state.
//
//go:embed places.gen.txt
var placeTable string

// placeNames has one line a country, US state or part of the world, sorted: the code, a tab, the usual name.
//
//go:embed placenames.gen.txt
var placeNames string

// placeParts has one line for every part of the world that a country lies in, sorted: the two codes, four letters together.
//
//go:embed placeparts.gen.txt
var placeParts string

// PlaceKind says what sort of place a name stands for.
type PlaceKind uint8

const (
	Country PlaceKind = iota
	Region            // a state, province or island
	City
	Capital
	WorldPart // "Middle East", "Europe"
)

// Place is one thing that a place name may mean.
type Place struct {
	Kind    PlaceKind
	Country string // ISO 3166-1 alpha-2; of a part of the world, a code of two small letters
	State   string // postal code of a US state; "" elsewhere
	Demonym bool   // the name is of its people or an adjective: "Omani", "Texans"
}

// Places are the readings of a place name, the likeliest first; none where it is not known. Case, diacritics and dots do not matter. Countries
// with their demonyms, US states, large regions and cities are known: cities above 300,000 people, above 90,000 in English-speaking
// countries, and capitals.
//
// The table is one sorted string, searched by halves: nothing is built at start. GeoNames (geonames.org, CC BY 4.0) has the cities.
func Places(name string) []Place {
	var out []Place
	for codes := placeCodes(name); codes != ""; {
		var p Place
		p, codes = readPlace(codes)
		out = append(out, p)
	}
	return out
}

// LikeliestPlace is the first of Places.
func LikeliestPlace(name string) (p Place, ok bool) {
	if codes := placeCodes(name); codes != "" {
		p, _ = readPlace(codes)
		return p, true
	}
	return p, false
}

// Place is LikeliestPlace of a word that is looked up already.
func (k *Word) Place() (p Place, ok bool) {
	if !k.PlaceBegins() {
		return p, false
	}
	found := k.likeliest.Load()
	if found == nil {
		found = new(Place)
		*found, _ = LikeliestPlace(k.text)
		k.likeliest.Store(found)
	}
	return *found, found.Country != ""
}

// placeCodes are the readings of a place name as placeTable has them.
func placeCodes(name string) string {
	if len(name) > 60 {
		return ""
	}
	var room [64]byte
	key := foldKey(room[:0], name)
	if len(key) == 0 {
		return ""
	}
	return lineValue(placeTable, string(key))
}

// readPlace reads the first of some codes.
func readPlace(codes string) (p Place, rest string) {
	p.Country = codes[1:3]
	switch codes[0] {
	case '=':
		p.Kind = Country
	case '~':
		p.Kind, p.Demonym = Country, true
	case '-':
		p.Kind = Region
	case '+':
		p.Kind = City
	case '*':
		p.Kind = Capital
	}
	if p.Country[0] >= 'a' {
		p.Kind = WorldPart
	}
	codes = codes[3:]
	if codes != "" && codes[0] == '.' {
		p.State, codes = codes[1:3], codes[3:]
		if p.Demonym {
			p.Kind = Region
		}
	}
	return p, codes
}

// PlaceBegins reports whether a known place name begins with the word w: a cheap question to ask before trying phrases.
func PlaceBegins(w string) bool { return Written(w).PlaceBegins() }

// PlaceBegins is the function PlaceBegins for a word that is looked up already.
func (k *Word) PlaceBegins() bool { return k.placeNames() > noPlace }

// PlaceGoesOn reports whether a known place name of several words begins with the word: a cheaper question than one for each phrase.
func (k *Word) PlaceGoesOn() bool { return k.placeNames() == longPlace }

// What placeNames answers; 0 is kept before it is asked.
const (
	noPlace    = 1 + iota // no place name begins with the word
	shortPlace            // only names of that one word
	longPlace
)

func (k *Word) placeNames() uint32 {
	if found := k.place.Load(); found > 0 {
		return found
	}
	return k.findPlaceNames()
}

func (k *Word) findPlaceNames() uint32 {
	found := placeNamesOf(k.text)
	k.place.Store(found)
	return found
}

func placeNamesOf(w string) uint32 {
	if len(w) > 60 {
		return noPlace
	}
	key, _, _ := strings.Cut(strings.TrimSpace(FoldName(w)), " ")
	if key == "" {
		return noPlace
	}
	rest := placeTable[lowerBound(key, placeTable):] // the name of that one word comes first
	if strings.HasPrefix(rest, key) && rest[len(key)] == '\t' {
		if rest = rest[strings.IndexByte(rest, '\n')+1:]; !strings.HasPrefix(rest, key+" ") {
			return shortPlace
		}
	}
	if strings.HasPrefix(rest, key+" ") {
		return longPlace
	}
	return noPlace
}

// PlaceName is the usual English name of a country, US state or part of the world by its code: "OM", "US.TX", "me". "" where unknown.
func PlaceName(code string) string { return lineValue(placeNames, code) }

// Within reports whether p lies in q: a city in its country or US state, a state in its country, a country in a part of the world. A place does not
// lie in itself.
func (p Place) Within(q Place) bool {
	switch q.Kind {
	case WorldPart:
		return p.Kind != WorldPart && lies(p.Country, q.Country)
	case Country:
		return p.Kind != WorldPart && p.Kind != Country && p.Country == q.Country
	case Region:
		return (p.Kind == City || p.Kind == Capital) && q.State != "" && p.Country == q.Country && p.State == q.State
	}
	return false
}

// lies looks a country and a part of the world up in placeParts.
func lies(country, part string) bool {
	lo, hi := 0, len(placeParts)/5
	want := country + part
	for lo < hi {
		mid := (lo + hi) / 2
		switch at := placeParts[5*mid : 5*mid+4]; {
		case at == want:
			return true
		case at < want:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return false
}

// lineValue finds key in a sorted table of lines "key\tvalue\n".
func lineValue(table, key string) string {
	rest := table[recalled(key, table, lowerBound):]
	if !strings.HasPrefix(rest, key) || rest[len(key)] != '\t' {
		return ""
	}
	return rest[len(key)+1 : strings.IndexByte(rest, '\n')]
}

// lowerBound is where the first line begins that does not sort before key, by halves. A tab and a space sort before every letter, so the lines
// that begin with the word key come first among those.
func lowerBound(key, table string) int {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := (lo + hi) / 2
		start := strings.LastIndexByte(table[lo:mid], '\n') + 1 + lo
		if lineBefore(table[start:], key) {
			lo = start + strings.IndexByte(table[start:], '\n') + 1
		} else {
			hi = start
		}
	}
	return lo
}

// lineBefore reports whether the key of the first line of a table sorts before key.
func lineBefore(table, key string) bool {
	for i := range len(table) {
		b := table[i]
		if b == '\t' {
			return i < len(key)
		}
		if i == len(key) {
			return false
		}
		if b != key[i] {
			return b < key[i]
		}
	}
	return false // no table ends within a key
}
