package fact

import (
	"math"
	"strings"

	"storydiff/internal/lexicon"
)

// TimeRelation says how two time expressions stand to each other.
type TimeRelation uint8

const (
	TimesUnrelated  TimeRelation = iota // they cannot be compared, or only filled-in parts tell them apart
	TimesAgree                          // the same time or length
	TimesCompatible                     // both can be true of one thing: one is vaguer, rounded, bounded, or holds the other
	TimesExclude                        // what the two texts themselves say cannot be true of one thing
)

func (r TimeRelation) String() string {
	return [...]string{"unrelated", "agree", "compatible", "exclude"}[r]
}

// CompareTimes compares two expressions as if they were said of one thing. It never answers TimesExclude because of parts that are not in
// Known: "Friday" and "6 February" are compatible whatever the date lines say, "Friday" and "Thursday" exclude each other.
//
// Clock times without minutes are taken as rounded to the hour, lengths as rounded to their unit, and figures such as 20 or 50 to the ten.
// Times of two zones are compared in one; where only one text names its zone they never exclude each other. A night and the early hours of
// the next day are one night. Two weekdays that differ exclude each other even though the reporters' clocks may stand on two sides of
// midnight.
func CompareTimes(a, b Timex) TimeRelation {
	switch {
	case a.Type == Duration && b.Type == Duration:
		return compareDurations(a, b)
	case a.Type == Set && b.Type == Set:
		return compareSets(a, b)
	case a.Type == Duration || b.Type == Duration || a.Type == Set || b.Type == Set:
		return TimesUnrelated
	case a.Vague || b.Vague:
		if a.Vague && b.Vague && a.Value != b.Value {
			return TimesUnrelated
		}
		return TimesCompatible
	}
	p, ok := statedParts(a)
	q, ok2 := statedParts(b)
	if !ok || !ok2 {
		return TimesUnrelated
	}
	r := compareParts(p, q)
	if r == TimesExclude {
		if (p.approxDay || q.approxDay) && !clocksExclude(p, q) {
			return TimesCompatible
		}
		return r
	}
	if a.Value == b.Value {
		if a.Mod == b.Mod || a.Mod == "" || b.Mod == "" {
			if a.Mod == b.Mod && a.Zone == b.Zone {
				return TimesAgree
			}
			return TimesCompatible
		}
		if opposite(a.Mod, b.Mod) && a.Known&b.Known != 0 {
			return TimesExclude
		}
		return TimesCompatible
	}
	if p == q && (a.From == a.To) != (b.From == b.To) {
		return TimesAgree // "Friday" in two articles, one of which has no date to tell which
	}
	if r == TimesCompatible {
		return r
	}
	// nothing stated in common: do the stretches meet?
	if a.From < b.To && b.From < a.To {
		return TimesCompatible
	}
	return TimesUnrelated
}

// opposite reports whether two modifiers name different ends of one stretch.
func opposite(a, b string) bool {
	return a == "START" && b == "END" || a == "END" && b == "START"
}

// stated are the parts of a date or clock time that the words themselves say.
type stated struct {
	timeParts
	clock     int // minutes after midnight, -1 where unknown
	exact     bool
	either    bool // before noon or after
	approx    bool
	bound     bool // it says no more than about when, or before or after what
	approxDay bool // the day itself is approximate
	zone      string
	offset    int
	hasZone   bool // the offset is known
}

func statedParts(x Timex) (s stated, ok bool) {
	p, ok := partsOf(x.Value)
	if !ok {
		return s, false
	}
	s = stated{timeParts: p, clock: -1, zone: x.Zone}
	k := x.Known
	if k&KnownYear == 0 {
		s.year, s.decade, s.century = -1, -1, -1
	}
	if k&KnownMonth == 0 {
		s.month = -1
	}
	if k&KnownDay == 0 {
		s.day = -1
	}
	switch {
	case k&KnownWeekday != 0 && p.weekday < 0 && p.year > 0 && p.month > 0 && p.day > 0:
		s.weekday = weekdayOf(dayOf(p.year, p.month, p.day))
	case k&KnownWeekday == 0 && s.year > 0 && s.month > 0 && s.day > 0:
		s.weekday = weekdayOf(dayOf(s.year, s.month, s.day))
	}
	if k&KnownQuarter == 0 {
		s.quarter, s.half = -1, -1
	}
	if k&KnownSeason == 0 {
		s.season = ""
	}
	if k&KnownPartOfDay == 0 {
		s.part = ""
	}
	s.week = -1
	if k&KnownHour != 0 && p.hour >= 0 {
		s.clock = p.hour%24*60 + max(p.minute, 0)
		s.exact = p.minute > 0 // "06:00" is as round as "6 a.m."
		s.either = k&EitherHalf != 0
	}
	s.approx, s.bound = x.Mod == "APPROX", x.Mod != ""
	s.approxDay = s.approx && s.clock < 0 // "around 11 p.m. Wednesday" is sure of the day
	if x.Zone != "" {
		s.offset, s.hasZone = lexicon.ZoneOffset(strings.ToLower(x.Zone))
	}
	return s, true
}

// compareParts compares what both say. TimesAgree is not among its answers; TimesUnrelated means nothing is said by both.
func compareParts(p, q stated) TimeRelation {
	common := false
	differ := func(a, b int) bool {
		if a < 0 || b < 0 {
			return false
		}
		common = true
		return a != b
	}
	if differ(p.year, q.year) || differ(decadeOf(p), decadeOf(q)) || differ(centuryOf(p), centuryOf(q)) ||
		differ(p.month, q.month) || differ(p.quarter, q.quarter) || differ(p.half, q.half) {
		return TimesExclude
	}
	if p.season != "" && q.season != "" {
		common = true
		if p.season != q.season {
			return TimesExclude
		}
	}
	oneNight := nextMorning(p, q) || nextMorning(q, p)
	if (p.month < 0) == (q.month < 0) && differ(p.day, q.day) && !oneNight {
		return TimesExclude
	}
	if differ(p.weekday, q.weekday) && !oneNight {
		return TimesExclude
	}
	if clocksExclude(p, q) && !oneNight {
		return TimesExclude
	}
	if p.clock >= 0 && q.clock >= 0 || p.part != "" && q.part != "" || p.part != "" && q.clock >= 0 || q.part != "" && p.clock >= 0 {
		common = true
	}
	if common {
		return TimesCompatible
	}
	return TimesUnrelated
}

func decadeOf(p stated) int {
	if p.year >= 0 {
		return p.year / 10
	}
	return p.decade
}

func centuryOf(p stated) int {
	if d := decadeOf(p); d >= 0 {
		return d / 10
	}
	return p.century
}

// nextMorning reports whether p is a night and q the early hours of the day after it, which are one night.
func nextMorning(p, q stated) bool {
	late := p.part == "NI" || p.part == "EV" || p.clock >= 20*60 || p.either && p.clock >= 8*60
	early := q.part == "MO" || q.part == "NI" && p.clock >= 0 || q.clock >= 0 && (q.clock < 6*60 || q.either && q.clock%720 < 6*60) // Monday night and Tuesday night are two nights
	if !late || !early || p.part == "EV" && (q.clock >= 3*60 || q.clock < 0) {                                                      // an evening ends before four in the morning
		return false
	}
	if p.weekday > 0 && q.weekday > 0 && p.weekday%7+1 != q.weekday {
		return false
	}
	if p.day > 0 && q.day > 0 && q.day != p.day+1 && q.day != 1 {
		return false
	}
	return true
}

// clocksExclude reports whether the times of day cannot be one. Approximate times may lie an hour apart, exact ones not a minute.
func clocksExclude(p, q stated) bool {
	switch {
	case p.clock >= 0 && q.clock >= 0:
		d := p.clock - q.clock
		if p.zone != q.zone {
			if !p.hasZone || !q.hasZone { // zones lie quarters of an hour apart: 6.22 p.m. is 9.14 a.m. nowhere
				d = (d%15 + 15) % 15
				return p.exact && q.exact && !p.bound && !q.bound && min(d, 15-d) > 2
			}
			d = (p.clock - p.offset) - (q.clock - q.offset)
		}
		round := 24 * 60
		if p.either || q.either {
			round /= 2
		}
		d = (d%round + round) % round
		d = min(d, round-d)
		slack := 0
		if !p.exact || !q.exact {
			slack = 30
		}
		switch {
		case p.exact == q.exact && !p.exact:
			slack = 0
		case (p.clock%5 == 0) != (q.clock%5 == 0):
			slack = max(slack, 2) // "4.50" may be 4.52
		}
		if p.approx || q.approx {
			slack = 60
			if p.exact && q.exact { // "about ten past two" is not a quarter to three
				slack = 30
			}
		}
		return d > slack
	case p.part != "" && q.part != "":
		a1, a2 := partHours(p.part)
		b1, b2 := partHours(q.part)
		return !meet(a1, a2, b1, b2)
	case p.part != "" && q.clock >= 0:
		a1, a2 := partHours(p.part)
		return !meetsClock(a1-1, a2+1, q)
	case q.part != "" && p.clock >= 0:
		b1, b2 := partHours(q.part)
		return !meetsClock(b1-1, b2+1, p)
	}
	return false
}

// meetsClock reports whether a clock time lies in a stretch of hours.
func meetsClock(from, to int, s stated) bool {
	h := s.clock / 60
	return meet(from, to, h, h+1) || s.either && meet(from, to, h+12, h+13)
}

// meet reports whether two stretches of hours share one, on a clock that runs round.
func meet(a1, a2, b1, b2 int) bool {
	for _, turn := range [...]int{-24, 0, 24} {
		if a1 < b2+turn && b1+turn < a2 {
			return true
		}
	}
	return false
}

// roundedShare is how much of a length rounding may add or take away at most.
const roundedShare = 0.2

// DurationBounds are the shortest and the longest length in seconds that a DURATION can mean, by its modifier and its rounding; open ends
// are 0 and +Inf. ok is false where the text gives no figure at all ("a while").
func DurationBounds(x Timex) (least, most float64, ok bool) {
	if x.Type != Duration {
		return 0, 0, false
	}
	unit, n := lastUnit(x.Value)
	if x.Seconds == 0 {
		if s := unit.Seconds(); s > 0 { // "hours", "several years"
			return 2 * s, math.Inf(1), true
		}
		return 0, 0, false
	}
	half := min(unit.Seconds()/2, x.Seconds*roundedShare) // nobody calls 18 months two years
	if n >= 20 && math.Mod(n, 10) == 0 {
		half *= 10
	}
	low, high := x.Seconds-half, max(x.Seconds, x.Most)+half
	switch x.Mod {
	case "APPROX":
		return x.Seconds * 0.75, max(x.Seconds, x.Most) * 1.25, true
	case "LESS_THAN", "EQUAL_OR_LESS":
		return 0, high, true
	case "MORE_THAN", "EQUAL_OR_MORE":
		return low, math.Inf(1), true
	}
	return low, high, true
}

// lastUnit is the finest unit of a TIMEX3 duration with its figure, NaN for X.
func lastUnit(value string) (lexicon.Unit, float64) {
	unit, n, cur := lexicon.NoUnit, math.NaN(), 0.0
	clock, digits := false, false
	for i := 0; i < len(value); i++ {
		c := value[i]
		switch {
		case c == 'T':
			clock = true
		case c >= '0' && c <= '9':
			cur, digits = cur*10+float64(c-'0'), true
		case c == 'P' || c == 'X' || c == '.':
		default:
			unit, n = lexicon.Unit(c), math.NaN()
			if digits {
				n = cur
			}
			if clock && (c == 'H' || c == 'M' || c == 'S') {
				unit = lexicon.Unit(c + 'a' - 'A')
			}
			cur, digits = 0, false
		}
	}
	return unit, n
}

func compareDurations(a, b Timex) TimeRelation {
	a1, a2, ok := DurationBounds(a)
	b1, b2, ok2 := DurationBounds(b)
	if !ok || !ok2 {
		if a.Value == b.Value {
			return TimesAgree
		}
		return TimesCompatible
	}
	if a.Seconds == b.Seconds && a.Most == b.Most && a.Mod == b.Mod && (a.Seconds > 0 || a.Value == b.Value) {
		return TimesAgree
	}
	if a1 < b2 && b1 < a2 {
		return TimesCompatible
	}
	if a.Vague || b.Vague {
		return TimesUnrelated
	}
	return TimesExclude
}

func compareSets(a, b Timex) TimeRelation {
	if a.Value == b.Value {
		return TimesAgree
	}
	if strings.HasPrefix(a.Value, "P") && strings.HasPrefix(b.Value, "P") {
		return TimesExclude
	}
	p, ok := statedParts(a)
	q, ok2 := statedParts(b)
	if ok && ok2 {
		return compareParts(p, q)
	}
	return TimesUnrelated
}
