// Package fact finds what an article states that can be compared: quantities, times, names and quotes, each as a place in the text and a
// value. Ordered extractors propose, ordered refiners settle; both stand in one list, in extract.go.
package fact

import "storydiff/internal/text"

// Kind tells the four sorts of fact apart.
type Kind uint8

const (
	KindQuantity Kind = iota
	KindTime
	KindName
	KindQuote
)

// Value is a Quantity, Timex, Name or Quote.
type Value interface{ Kind() Kind }

// Polarity says whether the text asserts the fact.
type Polarity uint8

const (
	Affirmed Polarity = iota
	Negated           // "no one was injured"
	Denied            // quoted in order to be denied: "rejected claims that 40 had died"
)

// Modality says how real the text makes it.
type Modality uint8

const (
	Actual      Modality = iota
	Planned              // "will be released on Friday", "is due to"
	Possible             // "could", "may", "is feared"
	Conditional          // "if", "unless", "would"
)

// Fact is one thing stated. Facts of an article are in the order of their spans.
type Fact struct {
	ID          int       // index in the article's list
	Span        text.Span // no more words than the value needs: "at least 27 people"
	Sentence    int       // index into Article.Sentences
	Value       Value
	Polarity    Polarity
	Modality    Modality
	Attribution int // ID of the Quote it stands under, -1 where the article states it itself
}

// Quantity is a counted or measured amount with its bounds.
//
//	"27 people are injured"    Value 27, Min 27, Max 27, Unit "person", Role "injured"
//	"at least four dead"       Value 4, Min 4, Max +Inf
//	"some six hours"           a Timex (DURATION), not a Quantity
//	"thousands"                Min 2000, Max +Inf, Vague
//	"$4.2 billion"             Value 4.2e9, Unit "USD"
type Quantity struct {
	Value       float64   // the figure as written; NaN where only bounds are given ("thousands", "between 4 and 6")
	Min, Max    float64   // bounds, inclusive; -Inf and +Inf where open
	Unit        string    // UCUM code, ISO 4217 for money, "%" , "pp", "a" for an age, "person" for people, "" for a bare count
	Approximate bool      // "some", "about", "nearly"
	Vague       bool      // no figure at all: "dozens", "thousands", "several"
	Ordinal     bool      // "third", "31st": never compared with counts
	Number      text.Span // the figure itself: "27"
	Amount      text.Span // the figure with the words that bound it and its unit: "at least 27", "about 4 miles"
	Counted     text.Span // the noun group counted: "people"; empty where none
	Head        string    // stem of the counted noun's head: "passeng"; "" where none
	Role        string    // what befell or what they did, as a class: "killed", "injured", "missing", "arrested", "aboard", "displaced"; Children; or ""
	Scope       string    // what narrows it: "further", "among", "own" (some of somebody's), "total"; "" where nothing does
}

// Children is the role of a figure that says how many children a parent has: "a mother of three". Head is then "mother", "father" or the like.
const Children = "children"

// Magnitude is the head of a figure that says how strong an earthquake was: "a 6.1-magnitude quake", "6.1 on the Richter scale".
const Magnitude = "magnitude"

func (Quantity) Kind() Kind { return KindQuantity }

// TimexType is TIMEX3's type.
type TimexType uint8

const (
	Date TimexType = iota
	Time
	Duration
	Set
)

func (t TimexType) String() string { return [...]string{"DATE", "TIME", "DURATION", "SET"}[t] }

// Granularity of the parts of a time that the text itself states.
type Known uint16

const (
	KnownYear Known = 1 << iota
	KnownMonth
	KnownDay
	KnownWeekday
	KnownHour
	KnownMinute
	KnownPartOfDay
	KnownQuarter // also half of a year
	KnownSeason
	EitherHalf // the hour is that of a clock's face: whether before noon or after is not said
)

// Timex is a time expression as TIMEX3 has it.
//
//	"on Friday"                DATE 2026-02-06, Known weekday
//	"some six hours"           DURATION PT6H, Mod APPROX, Seconds 21600
//	"in a week or so"          DATE 2026-W07, Mod APPROX
//	"at a later date", "soon"  DATE FUTURE_REF, Vague
type Timex struct {
	Type    TimexType
	Value   string  // TIMEX3 value
	Mod     string  // TIMEX3 mod: APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_MORE …
	Known   Known   // parts that the words state; the others are filled in from the article's date and may not contradict
	Vague   bool    // "soon", "recently", "at a later date"
	Zone    string  // of a TIME, as written, in capitals: "GMT", "EST"; "local"; "" where the text names none
	Seconds float64 // length of a DURATION; 0 where unknown
	Most    float64 // upper end of a range in seconds, "two to three weeks"; 0 where it is no range
	From    int64   // the interval meant, in minutes since 1970 by the article's own clock; From == To where unknown
	To      int64
}

func (Timex) Kind() Kind { return KindTime }

// NameType is the sort of thing a name stands for.
type NameType uint8

const (
	Person       NameType = iota // PER
	Organization                 // ORG
	Polity                       // GPE: country, city, state
	Location                     // LOC
	Event                        // EVENT
	OtherName                    // MISC: ships, products, laws
)

func (t NameType) String() string {
	return [...]string{"PER", "ORG", "GPE", "LOC", "EVENT", "MISC"}[t]
}

// Name is one mention of somebody or something by name.
type Name struct {
	Type      NameType
	Canonical string // the fullest form in this article, without title: "Badr bin Hamad al-Busaidi"
	Title     string // as written before or after the name: "Omani Foreign Minister"
	Entity    int    // mentions of one thing in one article share a number, from 0
}

func (Name) Kind() Kind { return KindName }

// Firmness is how firmly a source is said to say it, from flat to doubtful.
type Firmness uint8

const (
	Flat     Firmness = iota // said, announced, confirmed
	Hedged                   // reportedly, is said to, apparently
	Claimed                  // claimed, alleged, accused
	Rejected                 // denied, rejected: the content is what is denied
)

// Quote is content with who says it: direct, mixed or indirect.
type Quote struct {
	Source  text.Span   // "Oman's Foreign Ministry"; empty where nobody is named
	Cue     text.Span   // "said", "according to"; empty where there is none
	Content []text.Span // in order; several where the cue stands in the middle
	Direct  bool        // the content stands in quotation marks, at least in part
	Marked  []text.Span // the stretches of the content that stand in quotation marks, with them
	Speaker string      // canonical form of the source where it resolves to a name or a role, else the source's words in lower case
	Firm    Firmness
}

func (Quote) Kind() Kind { return KindQuote }
