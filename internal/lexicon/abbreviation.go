package lexicon

import "strings"

// AbbreviationClass says what the full stop after a word can mean.
type AbbreviationClass uint8

const (
	NoAbbreviation AbbreviationClass = iota
	BeforeName                       // "Mr.", "Sgt.", "e.g.": never ends a sentence
	BeforeNumber                     // "No.", "Feb.", "p.": does not end one before a figure
	AnyPlace                         // "Inc.", "Calif.", "etc.": ends one only where the next word plainly begins another
)

// Abbreviation classes the word before a full stop, in lower case and without that stop ("e.g", "sgt"). lang is a BCP 47 tag; "" is English.
func Abbreviation(w, lang string) AbbreviationClass {
	switch Language(lang) {
	case "de":
		if len(w) > 3 && strings.HasSuffix(w, "str") { // Hafenstr. 5
			return BeforeNumber
		}
		return abbreviationDE(w)
	case "sv":
		return abbreviationSV(w)
	}
	switch w {
	case "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "profs", "gen", "lt", "col", "maj", "sgt", "cpl", "pvt", "pfc", "capt", "cmdr", "cdr", "adm", "brig", "sen", "sens",
		"rep", "reps", "gov", "govs", "pres", "rev", "hon", "fr", "br", "msgr", "supt", "insp", "det", "dep", "asst", "atty", "messrs", "mme", "mlle", "mt", "ald", "amb", "sec",
		"e.g", "i.e", "eg", "cf", "vs", "viz", "approx", "ph", "gov-gen", "maj-gen", "lt-gen", "lt-col", "v":
		return BeforeName
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "nr", "p", "pp", "fig", "figs", "vol", "vols", "art", "arts", "ch", "chap",
		"par", "para", "sect", "ca", "c", "n°", "lb", "lbs", "oz", "ft", "in", "yd", "hr", "hrs", "min", "mins", "ver", "ext", "tel", "p.o", "rs":
		return BeforeNumber
	case "inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "jr", "sr", "etc", "al", "dept", "est", "ave", "blvd", "rd", "st", "sts", "univ", "assn", "assoc", "ft.", "bldg", "hwy", "pkwy",
		"sq", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa",
		"penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "alta", "ont", "que", "intl", "natl", "govt", "mgr", "esq", "ed", "eds", "mfg", "gmbh", "pty", "s.p.a", "messieurs", "rte", "ret", "m.d":
		return AnyPlace
	}
	return NoAbbreviation
}

func abbreviationDE(w string) AbbreviationClass {
	switch w {
	case "z.b", "d.h", "u.a", "u.u", "z.t", "z.z", "i.d.r", "s.o", "s.u", "o.g", "v.a", "i.a", "b", "bzw", "ca", "evtl", "ggf", "dr", "prof", "med", "dipl", "ing", "kath", "ev", "evang", "geb",
		"gest", "hrsg", "inkl", "exkl", "sog", "vgl", "st", "hl", "jur", "phil", "rer", "nat", "mag", "hr", "fr", "bes", "insb", "allg", "bspw", "gem", "lt", "einschl", "entspr", "max", "v", "zzgl", "mr", "mrs", "ms", "gen",
		"vs", "sen", "gov":
		return BeforeName
	case "nr", "abs", "art", "str", "s", "bd", "kap", "tel", "jan", "feb", "febr", "apr", "jun", "jul", "aug", "sept", "okt", "nov", "dez", "ziff":
		return BeforeNumber
	case "usw", "etc", "mio", "mrd", "tsd", "jh", "jhd", "jhdt", "chr", "abb", "verf", "zt", "ä", "dgl", "o.ä", "u.ä", "u.s.w", "inc", "corp", "ltd",
		"co":
		return AnyPlace
	}
	return NoAbbreviation
}

func abbreviationSV(w string) AbbreviationClass {
	switch w {
	case "t.ex", "bl.a", "d.v.s", "s.k", "f.d", "p.g.a", "t.o.m", "fr.o.m", "resp", "dvs", "tex", "bla", "f.n", "i.o.m", "jfr", "inkl", "exkl", "st", "dr", "prof", "mr", "mrs", "ms", "vs":
		return BeforeName
	case "kl", "nr", "ca", "s", "tel", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "kap":
		return BeforeNumber
	case "m.m", "o.s.v", "osv", "m.fl", "etc", "f.kr", "e.kr", "o.d", "mfl", "milj", "mkr", "inc", "corp", "ltd", "co":
		return AnyPlace
	}
	return NoAbbreviation
}

// Language is the primary subtag of a BCP 47 tag, in lower case; "" is taken as English.
func Language(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if tag == "" {
		return "en"
	}
	return strings.ToLower(tag)
}

// Opener reports whether w, as written with its capital, is a word that begins sentences and hardly ever a name: what tells "in the U.S. The
// talks" from "the U.S. Senate".
func Opener(w, lang string) bool {
	switch Language(lang) {
	case "de":
		switch w {
		case "Der", "Die", "Das", "Den", "Dem", "Des", "Ein", "Eine", "Einen", "Einem", "Einer", "Er", "Sie", "Es", "Wir", "Ich", "Ihr", "Ihre", "Sein", "Seine", "Du", "Dies", "Diese",
			"Dieser", "Dieses", "Diesen", "Dort", "Hier", "Da", "Dann", "Damit", "Doch", "Aber", "Und", "Auch", "Am", "Im", "In", "An", "Auf", "Aus", "Nach", "Vor", "Bei", "Beim", "Mit", "Von", "Vom",
			"Zu", "Zum", "Zur", "Für", "Als", "Wenn", "Weil", "Während", "Seit", "Wie", "Was", "Wer", "Wo", "Warum", "Alle", "Viele", "Man", "Nun", "So", "Bis", "Laut", "Zudem", "Jedoch", "Allerdings",
			"Nicht", "Kein", "Keine", "Über", "Unter", "Um", "Durch", "Gegen", "Ohne", "Trotz", "Wegen", "Dabei", "Dazu", "Deshalb", "Daher", "Denn", "Ob", "Noch", "Nur", "Jetzt", "Heute", "Zwei", "Drei":
			return true
		}
		return false
	case "sv":
		switch w {
		case "Det", "Den", "De", "En", "Ett", "Han", "Hon", "Vi", "Jag", "Ni", "Du", "I", "På", "Av", "Till", "Från", "Efter", "Före", "När", "Om", "Men", "Och", "Så", "Där", "Här", "Enligt", "Detta",
			"Denna", "Dessa", "Under", "Vid", "Med", "Att", "Vad", "Vem", "Hur", "Varför", "Var", "Man", "Nu", "Inte", "Inga", "Ingen", "Alla", "Två", "Tre", "För", "Över", "Mot", "Utan", "Sedan", "Dock", "Även":
			return true
		}
		return false
	}
	if i := strings.IndexAny(w, "'’"); i > 0 {
		w = w[:i]
	}
	switch w {
	case "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "I", "You", "His", "Her", "Their", "Our", "My", "Your", "In", "On", "At", "By", "For", "From",
		"With", "Without", "After", "Before", "When", "While", "If", "As", "But", "And", "Or", "So", "Yet", "However", "Meanwhile", "Although", "Though", "Since", "Because", "There", "Here", "What",
		"Who", "Whose", "How", "Why", "Where", "Which", "Did", "Do", "Does", "Don", "Is", "Are", "Was", "Were", "Has", "Have", "Had", "Would", "Can", "Could", "Should", "Not", "No", "Nobody",
		"Nothing", "None", "Some", "Many", "Most", "Several", "All", "Both", "Each", "Every", "Another", "Other", "Others", "Such", "One", "Two", "Three", "According", "Also", "Then", "Now", "Later",
		"Earlier", "Under", "Over", "During", "Among", "Between", "Despite", "Until", "Once", "Only", "Even", "Still", "Just", "To", "About", "More", "Nearly", "Almost", "Of", "Let", "Please",
		"Following", "Last", "Today", "Yesterday", "Tomorrow", "Asked", "Instead", "Additionally", "Moreover", "Furthermore", "Indeed", "Perhaps", "Often", "Sometimes":
		return true
	}
	return false
}
