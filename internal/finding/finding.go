// Package finding turns rows of readings into findings: what agrees, conflicts, goes further, hedges, or is said by one alone. Detectors
// propose rows, gates say what a difference is, and nothing is a finding without its places in the articles.
package finding

import (
	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

// Kind of a finding, in the order in which an editor wants to see them.
type Kind uint8

const (
	Conflict     Kind = iota // asserted of one thing, time and scope, and the one rules the other out
	Update                   // the later report is of a later state
	Precision                // one value lies within the other: rounded, bounded, vague
	Attribution              // one states what the other hedges or lays to a source
	Wording                  // a speaker is quoted in other words or at other length
	Spelling                 // two ways to write one name
	Agreement                // the value is the same in several articles
	SingleSource             // told by one article and by no other, and open to checking
)

var kindNames = [...]string{"conflict", "update", "precision", "attribution", "wording", "spelling", "agreement", "single-source"}

func (k Kind) String() string { return kindNames[k] }

// Aspect says what the finding is about.
type Aspect uint8

const (
	Quantity Aspect = iota
	Duration
	Time
	Location
	Participant
	NameForm
	Quotation
	Source
	Status
	Polarity
	Order
	Cause
	Other
)

var aspectNames = [...]string{"quantity", "duration", "time", "place", "participant", "name", "quote", "source", "status", "polarity", "order", "cause", "other"}

func (a Aspect) String() string { return aspectNames[a] }

// Finding is one row of the report before it is put into words.
type Finding struct {
	Kind       Kind
	Aspect     Aspect
	Topic      Topic
	Positions  []Position
	Silent     []int   // articles that say nothing of it
	Severity   float64 // how early an editor wants to see it, 0 to 1
	Confidence float64 // how sure the program is, 0 to 1
	Reason     Reason

	weighed bool // the detector has looked at what else each article gives
}

// Position is one value and the readings that give it.
type Position struct {
	Value    string     // in the words of its first reading
	Fact     fact.Value // the value as extracted; nil where it is no fact's value
	Readings []Reading
	Stage    int // of an update: how far along it is, earlier before later
}

// Reading is one place that gives a value.
type Reading struct {
	Article  int
	Span     text.Span // no more words than the value needs
	Sentence int
	Source   text.Span     // who the article says it rests on; empty where it states it itself
	Firm     fact.Firmness // how firmly the source says it
	Hedged   bool          // attributed or hedged in any way
}

// Topic says what the question is; the report puts it into words.
type Topic struct {
	ID     TopicID
	Words  []string // what fills the question, in the articles' own words
	Clause Clause   // the clause that is asked for, where there is one to ask with
}

// TopicID names a question. The report has a sentence for each.
type TopicID string

const (
	TopicPeople    TopicID = "people"    // how many people [were killed, …]; Words: role, or the noun
	TopicCount     TopicID = "count"     // how many [photos]; Words: noun
	TopicMoney     TopicID = "money"     // how much money; Words: what it is for
	TopicShare     TopicID = "share"     // what percentage; Words: of what
	TopicMeasure   TopicID = "measure"   // how far, how heavy …; Words: what, the unit written out
	TopicAge       TopicID = "age"       // how old; Words: who
	TopicDuration  TopicID = "duration"  // how long; Words: what
	TopicTime      TopicID = "time"      // when; Words: what happened
	TopicNext      TopicID = "next"      // when is the next [round]; Words: the event
	TopicPlace     TopicID = "place"     // where; Words: what happened
	TopicPerson    TopicID = "person"    // who is involved; Words: the name
	TopicSpelling  TopicID = "spelling"  // how is the name written; Words: the name
	TopicTitle     TopicID = "title"     // what is the person called; Words: the name
	TopicQuote     TopicID = "quote"     // what did X say; Words: speaker, gist
	TopicSource    TopicID = "source"    // on whose word; Words: the statement
	TopicStatus    TopicID = "status"    // how far has it got; Words: the event
	TopicOutcome   TopicID = "outcome"   // has it happened yet; Words: what was planned
	TopicStep      TopicID = "step"      // has it come to that; Words: the step of a lexicon.Course, of whom
	TopicStatement TopicID = "statement" // what is said of it; Words: the statement
	TopicDetail    TopicID = "detail"    // how exactly it is told; Words: the account that says least
)

// Name is the topic in a few words, for a question about it.
func (t Topic) Name() string {
	name := ""
	if len(t.Words) > 0 {
		name = t.Words[0]
	}
	switch t.ID {
	case TopicPeople:
		return "people " + name
	case TopicNext:
		return "the next " + name
	}
	return name
}

// Reason says in one line why the finding is what it is; the report puts it into words.
type Reason struct {
	ID    ReasonID
	Words []string
}

// ReasonID names a reason. The report has a sentence for each.
type ReasonID string

const (
	ReasonExclude    ReasonID = "exclude"     // the values exclude each other; Words: the values
	ReasonCopyEdited ReasonID = "copy-edited" // the same sentence with one word changed; Words: old, new
	ReasonLookalike  ReasonID = "lookalike"   // names that look alike and are two; Words: the two
	ReasonTurned     ReasonID = "turned"      // cause and effect are turned round; Words: the two
	ReasonNegated    ReasonID = "negated"     // one says so, the other denies it
	ReasonOpposite   ReasonID = "opposite"    // the words are opposites; Words: the two
	ReasonLater      ReasonID = "later"       // the later report has the later value
	ReasonMoved      ReasonID = "moved"       // planned in one, under way or over in the other
	ReasonBound      ReasonID = "bound"       // one gives a bound that holds the other's value
	ReasonRounded    ReasonID = "rounded"     // one value rounds the other
	ReasonVaguer     ReasonID = "vaguer"      // one is vaguer than the other
	ReasonDetail     ReasonID = "detail"      // each says what the other leaves out
	ReasonWithin     ReasonID = "within"      // one place or time lies within the other
	ReasonOverlap    ReasonID = "overlap"     // two stretches of time share a part: "Sunday afternoon", "Sunday evening"
	ReasonZones      ReasonID = "zones"       // two clock times, one of them without its zone
	ReasonCalled     ReasonID = "called"      // somebody was called to it before it happened; Words: when
	ReasonCalendar   ReasonID = "calendar"    // a date does not fall on its weekday; Words: weekday, date
	ReasonOffset     ReasonID = "offset"      // a clock time and the same one in another zone do not go together; Words: the two
	ReasonSum        ReasonID = "sum"         // parts do not add up to their total; Words: total or share, parts
	ReasonScope      ReasonID = "scope"       // one counts a part, the other the whole
	ReasonUnsure     ReasonID = "unsure"      // they exclude each other, but are perhaps not of one thing
	ReasonSame       ReasonID = "same"        // the same value
	ReasonVariant    ReasonID = "variant"     // spellings of one name
	ReasonTitles     ReasonID = "titles"      // one person under different titles
	ReasonOtherWords ReasonID = "other-words" // the same statement in other words
	ReasonCut        ReasonID = "cut"         // the same quotation, cut differently
	ReasonHedged     ReasonID = "hedged"      // flat in one, attributed in the other
	ReasonAuthority  ReasonID = "authority"   // each rests on another authority
	ReasonDisputed   ReasonID = "disputed"    // they differ, and each rests on another authority
	ReasonAlone      ReasonID = "alone"       // no other article says it
	ReasonNearEnough ReasonID = "near-enough" // the same as far as was asked for
	ReasonPaired     ReasonID = "paired"      // the reader put the sentences together
)

// Input is what the detectors read.
type Input struct {
	Set     *align.Set
	Links   []align.Link
	Copies  []align.Copy
	Origins []align.Origin

	Pairs []Pair // what the reader put together or took apart, see Constrain

	Granularity Granularity
}
