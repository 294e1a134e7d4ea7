package fact

import (
	"math"
	"strings"

	"storydiff/internal/lexicon"
)

// QuantityRelation says how two quantities stand to each other, taken as said of one thing.
type QuantityRelation uint8

const (
	QuantitiesUnrelated  QuantityRelation = iota // other units, roles, scopes or kinds of number
	QuantitiesAgree                              // the same value
	QuantitiesCompatible                         // both can be true: one is a bound, rounded, vaguer
	QuantitiesExclude                            // both cannot be true
)

func (r QuantityRelation) String() string {
	return [...]string{"unrelated", "agree", "compatible", "exclude"}[r]
}

// QuantityReason says why in one word.
type QuantityReason string

const (
	QuantityUnit    QuantityReason = "unit"    // unrelated: other units, or a count and an ordinal
	QuantityRole    QuantityReason = "role"    // unrelated: killed and injured
	QuantityScope   QuantityReason = "scope"   // unrelated: a part, a rate, the seriously hurt
	QuantitySame    QuantityReason = "same"    // agree
	QuantityBound   QuantityReason = "bound"   // compatible: "more than 80" and 84
	QuantityFar     QuantityReason = "far"     // compatible in logic only: "at least 12" and 31; a careful reader takes it for a later count
	QuantityRounded QuantityReason = "rounded" // compatible: "some 100" and 97, 4.2 billion and 4.21 billion, 101 metres and 330 feet
	QuantityVaguer  QuantityReason = "vaguer"  // compatible: "dozens" and 43
	QuantityDiffer  QuantityReason = "differ"  // exclude
)

const (
	// farBound: newspapers write "more than 80" for 81 to about 99; a value a quarter or more beyond the bound is another count.
	farBound = 1.25
	// roundingShare is the most by which rounding may move a figure.
	roundingShare = 0.05
	// conversionShare: a converted figure is rounded twice ("330 foot" for 101 metres).
	conversionShare = 0.03
	// coarseShare is the most by which two roundings may move a figure that is given in feet here and in metres there.
	coarseShare = 0.25
)

// CompareQuantities compares two quantities as if they were said of one thing, in a common unit. Both must have the same role and scope to be
// compared; which things are the same is the caller's to know.
//
// Every quantity is an interval. Two points agree where they are equal, and are compatible where one is the other rounded: by the zeros it
// ends in (4.2 billion and 4.21 billion), but small counts and ages are exact: 27 hurt and 25 hurt exclude each other. Intervals that meet are
// compatible; those that do not, exclude each other, with a little room around approximate ones.
func CompareQuantities(a, b Quantity) (QuantityRelation, QuantityReason) {
	if a.Ordinal != b.Ordinal {
		return QuantitiesUnrelated, QuantityUnit
	}
	if a.Role != b.Role && a.Role != "" && b.Role != "" {
		return QuantitiesUnrelated, QuantityRole
	}
	if x, y := narrows(a.Scope), narrows(b.Scope); x != y {
		return comparePart(a, b, x, y)
	}
	alow, ahigh, aunit := a.Base()
	blow, bhigh, bunit := b.Base()
	if aunit != bunit && !(people(aunit) && people(bunit)) {
		return QuantitiesUnrelated, QuantityUnit
	}
	if near(alow, blow, 1e-9) && near(ahigh, bhigh, 1e-9) {
		return QuantitiesAgree, QuantitySame
	}
	if a.Ordinal {
		return QuantitiesExclude, QuantityDiffer
	}
	if alow <= bhigh && blow <= ahigh {
		switch {
		case a.Vague || b.Vague:
			return QuantitiesCompatible, QuantityVaguer
		case math.IsInf(alow, 0) || math.IsInf(ahigh, 0) || math.IsInf(blow, 0) || math.IsInf(bhigh, 0):
			if far(alow, ahigh, blow, bhigh) || far(blow, bhigh, alow, ahigh) {
				return QuantitiesCompatible, QuantityFar
			}
			return QuantitiesCompatible, QuantityBound
		case a.Approximate || b.Approximate:
			return QuantitiesCompatible, QuantityRounded
		}
		return QuantitiesCompatible, QuantityBound
	}
	// apart: how far?
	low, high := ahigh, blow // a below b
	finest, coarsest := math.Min(grain(a), grain(b)), math.Max(grain(a), grain(b))
	if blow > bhigh || bhigh < alow {
		low, high = bhigh, alow
	}
	gap := high - low
	largest := math.Max(math.Abs(low), math.Abs(high))
	room := 0.0
	if gap <= coarsest/2*(1+1e-9) {
		room = roundingShare
	}
	if a.Unit != b.Unit && aunit == bunit && aunit != "person" {
		room = math.Max(room, conversionShare)
		if imperial(a.Unit) != imperial(b.Unit) && gap <= (finest+coarsest)/2 {
			room = coarseShare // "a mile" and 2 kilometres
		}
	}
	if gap <= room*largest {
		return QuantitiesCompatible, QuantityRounded
	}
	return QuantitiesExclude, QuantityDiffer
}

// comparePart compares a count of some, "four slightly hurt", with that of all of them, "three hurt". A part is no larger than the whole, and where the two
// are equal nobody else was hurt; all else leaves room.
func comparePart(a, b Quantity, x, y string) (QuantityRelation, QuantityReason) {
	if y != "" {
		a, b, x, y = b, a, y, x
	}
	switch {
	case y != "" || x != "slight" && x != "serious" && x != "critical" || !people(a.Unit) || !people(b.Unit) || a.Ordinal || b.Ordinal:
	case a.Min > b.Max:
		return QuantitiesExclude, QuantityDiffer
	case a.Min == b.Min && a.Max == b.Max && !a.Vague:
		return QuantitiesAgree, QuantitySame
	}
	return QuantitiesUnrelated, QuantityScope
}

// narrows is the scope without what leaves the count whole: "four of them critically" are all who are in that state.
func narrows(scope string) string {
	if grade, ok := strings.CutPrefix(scope, "among "); ok && lexicon.In(grade, "critical serious slight") {
		return grade
	}
	return strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(scope, "total", ""), "own", ""))
}

// imperial reports a unit of feet and pounds, which UCUM writes in brackets: [ft_i], [mi_i]/h.
func imperial(unit string) bool { return strings.HasPrefix(unit, "[") }

func people(unit string) bool { return unit == "" || unit == "person" }

func near(x, y, share float64) bool {
	return x == y || !math.IsInf(x-y, 0) && math.Abs(x-y) <= share*math.Max(math.Abs(x), math.Abs(y))
}

// far reports whether the first has only a lower bound, and the second lies well beyond it.
func far(low, high, otherLow, otherHigh float64) bool {
	return math.IsInf(high, 1) && low > 0 && otherLow > low*farBound && !math.IsInf(low, -1) && otherHigh >= otherLow
}

// Base gives the quantity's bounds in its dimension's base unit: metres, kilograms, litres, a currency's whole unit, years for ages, 1 for
// shares. Open bounds stay infinite.
func (q Quantity) Base() (low, high float64, unit string) {
	base, factor, offset := lexicon.UnitBase(q.Unit)
	return q.Min*factor + offset, q.Max*factor + offset, base
}

// grain is how finely the figure is given, in base units: half of it is what rounding may have moved. Counts below a hundred, and ages, are
// exact; percentages are given to the point.
func grain(q Quantity) float64 {
	v := math.Abs(q.Value)
	if math.IsNaN(v) || v == 0 || v > 1e18 {
		return 0
	}
	base, factor, _ := lexicon.UnitBase(q.Unit)
	switch {
	case base == "a":
		return 0
	case people(base) && v < 100:
		return 0
	}
	g := 1.0
	if v == math.Trunc(v) {
		for g*10 <= v && math.Mod(v, g*10) == 0 {
			g *= 10
		}
		if g == 1 && v > 20 && math.Mod(v, 5) == 0 && strings.Contains(base, "/") {
			g = 5 // "95 kilometres an hour" may be 94
		}
		if base == "1" {
			g = math.Min(g, 1)
		}
	} else {
		for g > 1e-9 && !near(math.Round(v/g)*g, v, 1e-12) {
			g /= 10
		}
	}
	return g * factor
}
