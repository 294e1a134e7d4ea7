package lexicon

// Phase is how far an event has got.
type Phase uint8

const (
	NoPhase   Phase = iota
	Begun           // has begun, was launched
	Underway        // is being held, continues
	Over            // ended, took place, wrapped up
	CalledOff       // failed, was cancelled
)

// Furthest is a step beyond the last of every course.
const Furthest = 9

// Steps are the steps of EventCourse that an event in this phase has behind it, lo, and not yet reached, hi, told by the verb w: what began may be
// over by now, what has begun is not.
func (p Phase) Steps(w string) (lo, hi int) {
	switch p {
	case Begun:
		if w == "begun" {
			return 1, 3
		}
		return 1, Furthest
	case Underway:
		return 2, 3
	}
	return 3, Furthest
}

// PhaseVerb gives the phase that a verb puts its event in when it stands in a past or perfect tense ("talks have begun"); w is in lower case. Verbs of
// two words are listed by their first, with the second asked for.
func PhaseVerb(w, next string) Phase {
	switch w {
	case "begin", "begins", "began", "begun", "start", "starts", "started", "launch", "launches", "launched", "open", "opens", "opened", "commenced", "resume",
		"resumes", "resumed", "beginning", "starting", "launching":
		return Begun
	case "continue", "continues", "continued", "continuing", "ongoing", "underway", "proceeding", "proceeds":
		return Underway
	case "under":
		if next == "way" {
			return Underway
		}
	case "holding", "taking":
		if w == "holding" || next == "place" {
			return Underway
		}
	case "end", "ends", "ended", "conclude", "concludes", "concluded", "finished", "completed", "finish", "closed", "adjourned":
		return Over
	case "wrap", "wraps", "wrapped", "wrapping":
		if next == "up" {
			return Over
		}
	case "call", "calls", "called", "calling":
		if next == "off" {
			return CalledOff
		}
	case "took", "broke":
		if next == "place" || next == "up" || next == "off" {
			return Over
		}
	case "held":
		return Over
	case "cancelled", "canceled", "postponed", "collapsed", "failed", "abandoned":
		return CalledOff
	}
	return NoPhase
}

// Causes reports whether a verb, by its lemma, says that its subject brought about its object.
func Causes(lemma string) bool {
	switch lemma {
	case "cause", "spark", "trigger", "ignite", "provoke", "prompt", "start", "create", "produce":
		return true
	}
	return false
}

// Directed reports whether a verb, by its lemma, tells of what one does to another at one moment, so that it matters who did it to whom.
func Directed(lemma string) bool {
	return In(lemma, "accuse approach assault attack beat bite bump chase choke confront contact email follow grab greet hit hug insult invite kick kill kiss "+
		"overtake phone provoke punch push ram rescue save shoot shove slap stab strike sue swear telephone threaten touch trip visit warn")
}
