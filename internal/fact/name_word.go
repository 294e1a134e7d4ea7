package fact

import "storydiff/internal/lexicon"

// Words that tell what a name is of. Each list is short on purpose: a word belongs in it only if news English uses it for that thing whatever
// the story is about.

// eventStart reports whether a name that begins with w is a storm's or another event's: "Hurricane Ida", "Operation Epic".
func eventStart(w string) bool {
	return lexicon.In(w, "cyclone exercise expo hurricane operation storm typhoon")
}

// shipPrefix reports whether w stands before a ship's name.
func shipPrefix(w string) bool {
	return lexicon.In(w, "hmas hmcs hms ins iss mt mv rms rv ss usav usns uss")
}
