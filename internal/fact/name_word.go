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

// newsAgency reports whether w is a news agency or broadcaster, in lower case: "(AP)" behind a dateline and "/AP" behind a picture are credits.
func newsAgency(w string) bool {
	switch w {
	case "ap", "afp", "reuters", "upi", "dpa", "ansa", "tass", "xinhua", "pa", "aap", "cnn", "efe", "apa", "tt", "ritzau", "ntb", "agencies", "interfax", "kyodo", "ians", "pti",
		"ani", "irna", "isna", "anadolu", "bloomberg", "bbc", "getty", "epa", "epa-efe", "abc", "nbc", "cbs", "via":
		return true
	}
	return false
}

// joinsName reports whether a lower-case w may stand between two capitalised words of a person's or place's name.
func joinsName(w string) bool {
	switch w {
	case "bin", "ibn", "ben", "bint", "al", "el", "ul", "ur", "ud", "von", "van", "der", "den", "de", "la", "le", "du", "da", "dos", "das", "di", "del", "della", "ter", "abu", "zu",
		"af", "y", "dela", "do", "af-", "ap", "st", "ould":
		return true
	}
	return false
}
