package lexicon

// Month gives 1 to 12 for the name or short form of a month in lower case without its dot, 0 for any other word. lang is a BCP 47
// tag: "mars" is a month in a Swedish text only.
func Month(w, lang string) int {
	switch w {
	case "january", "jan":
		return 1
	case "february", "feb":
		return 2
	case "march":
		return 3
	case "april", "apr":
		return 4
	case "may":
		return 5
	case "june":
		return 6
	case "july":
		return 7
	case "august", "aug":
		return 8
	case "september", "sept", "sep":
		return 9
	case "october", "oct":
		return 10
	case "november", "nov":
		return 11
	case "december", "dec":
		return 12
	}
	switch base(lang) {
	case "de":
		switch w {
		case "januar", "jänner":
			return 1
		case "februar":
			return 2
		case "märz":
			return 3
		case "mai":
			return 5
		case "juni":
			return 6
		case "juli":
			return 7
		case "oktober", "okt":
			return 10
		case "dezember", "dez":
			return 12
		}
	case "sv":
		switch w {
		case "januari":
			return 1
		case "februari":
			return 2
		case "mars":
			return 3
		case "maj":
			return 5
		case "juni":
			return 6
		case "juli":
			return 7
		case "augusti":
			return 8
		case "oktober", "okt":
			return 10
		}
	}
	return 0
}

// Weekday gives 1 (Monday) to 7 (Sunday), as ISO 8601 counts, for the name of a weekday in lower case, 0 for any other word. plural is
// true of "mondays".
func Weekday(w, lang string) (day int, plural bool) {
	switch w {
	case "monday", "mondays":
		day = 1
	case "tuesday", "tuesdays":
		day = 2
	case "wednesday", "wednesdays":
		day = 3
	case "thursday", "thursdays":
		day = 4
	case "friday", "fridays":
		day = 5
	case "saturday", "saturdays":
		day = 6
	case "sunday", "sundays":
		day = 7
	}
	if day > 0 {
		return day, w[len(w)-1] == 's'
	}
	switch base(lang) {
	case "de":
		switch w {
		case "montag", "montags":
			day = 1
		case "dienstag", "dienstags":
			day = 2
		case "mittwoch", "mittwochs":
			day = 3
		case "donnerstag", "donnerstags":
			day = 4
		case "freitag", "freitags":
			day = 5
		case "samstag", "samstags", "sonnabend":
			day = 6
		case "sonntag", "sonntags":
			day = 7
		}
		return day, day > 0 && w[len(w)-1] == 's'
	case "sv":
		switch w {
		case "måndag", "måndagen":
			day = 1
		case "tisdag", "tisdagen":
			day = 2
		case "onsdag", "onsdagen":
			day = 3
		case "torsdag", "torsdagen":
			day = 4
		case "fredag", "fredagen":
			day = 5
		case "lördag", "lördagen":
			day = 6
		case "söndag", "söndagen":
			day = 7
		}
	}
	return day, false
}

// Unit of time, in the letters of ISO 8601 where it has one: Y M W D and, behind a T, H M S.
type Unit byte

const (
	NoUnit      Unit = 0
	UnitSecond  Unit = 's'
	UnitMinute  Unit = 'm'
	UnitHour    Unit = 'h'
	UnitDay     Unit = 'D'
	UnitWeek    Unit = 'W'
	UnitMonth   Unit = 'M'
	UnitQuarter Unit = 'Q'
	UnitYear    Unit = 'Y'
	UnitDecade  Unit = 'E'
	UnitCentury Unit = 'C'
)

// TimeUnit gives the unit that a word in lower case names, and whether the word is plural.
func TimeUnit(w, lang string) (u Unit, plural bool) {
	switch w {
	case "second":
		return UnitSecond, false
	case "seconds", "secs":
		return UnitSecond, true
	case "minute", "min":
		return UnitMinute, false
	case "minutes", "mins":
		return UnitMinute, true
	case "hour", "hr":
		return UnitHour, false
	case "hours", "hrs":
		return UnitHour, true
	case "day":
		return UnitDay, false
	case "days":
		return UnitDay, true
	case "week", "fortnight":
		return UnitWeek, false
	case "weeks", "fortnights":
		return UnitWeek, true
	case "month":
		return UnitMonth, false
	case "months":
		return UnitMonth, true
	case "quarter":
		return UnitQuarter, false
	case "quarters":
		return UnitQuarter, true
	case "year", "yr":
		return UnitYear, false
	case "years", "yrs":
		return UnitYear, true
	case "decade":
		return UnitDecade, false
	case "decades":
		return UnitDecade, true
	case "century":
		return UnitCentury, false
	case "centuries":
		return UnitCentury, true
	}
	switch base(lang) {
	case "de":
		switch w {
		case "sekunde":
			return UnitSecond, false
		case "sekunden":
			return UnitSecond, true
		case "minute":
			return UnitMinute, false
		case "minuten":
			return UnitMinute, true
		case "stunde":
			return UnitHour, false
		case "stunden":
			return UnitHour, true
		case "tag":
			return UnitDay, false
		case "tage", "tagen":
			return UnitDay, true
		case "woche":
			return UnitWeek, false
		case "wochen":
			return UnitWeek, true
		case "monat":
			return UnitMonth, false
		case "monate", "monaten":
			return UnitMonth, true
		case "jahr":
			return UnitYear, false
		case "jahre", "jahren":
			return UnitYear, true
		}
	case "sv":
		switch w {
		case "sekund":
			return UnitSecond, false
		case "sekunder":
			return UnitSecond, true
		case "minut":
			return UnitMinute, false
		case "minuter":
			return UnitMinute, true
		case "timme":
			return UnitHour, false
		case "timmar":
			return UnitHour, true
		case "dag":
			return UnitDay, false
		case "dagar":
			return UnitDay, true
		case "vecka":
			return UnitWeek, false
		case "veckor":
			return UnitWeek, true
		case "månad":
			return UnitMonth, false
		case "månader":
			return UnitMonth, true
		case "år":
			return UnitYear, true
		}
	}
	return NoUnit, false
}

// Seconds is the length of the unit; a month is taken as a twelfth of a year of 365.25 days.
func (u Unit) Seconds() float64 {
	const day = 86400
	switch u {
	case UnitSecond:
		return 1
	case UnitMinute:
		return 60
	case UnitHour:
		return 3600
	case UnitDay:
		return day
	case UnitWeek:
		return 7 * day
	case UnitMonth:
		return 365.25 * day / 12
	case UnitQuarter:
		return 365.25 * day / 4
	case UnitYear:
		return 365.25 * day
	case UnitDecade:
		return 3652.5 * day
	case UnitCentury:
		return 36525 * day
	}
	return 0
}

// PartOfDay gives TIMEX3's code for a part of the day: MO, MI, AF, EV, NI, DT; "" for any other word.
func PartOfDay(w, lang string) string {
	switch w {
	case "morning", "mornings", "dawn", "daybreak", "sunrise":
		return "MO"
	case "afternoon", "afternoons":
		return "AF"
	case "evening", "evenings", "dusk", "sunset":
		return "EV"
	case "night", "nights", "nighttime":
		return "NI"
	case "daytime":
		return "DT"
	}
	switch base(lang) {
	case "de":
		switch w {
		case "vormittag", "früh":
			return "MO"
		case "nachmittag":
			return "AF"
		case "abend":
			return "EV"
		case "nacht":
			return "NI"
		}
	case "sv":
		switch w {
		case "morgon", "morgonen", "förmiddag", "förmiddagen":
			return "MO"
		case "eftermiddag", "eftermiddagen":
			return "AF"
		case "kväll", "kvällen":
			return "EV"
		case "natt", "natten":
			return "NI"
		}
	}
	return ""
}

// Season gives TIMEX3's code for a season, SP SU FA WI, and whether the word is plural; "" for any other word. "spring" and "fall" are
// mostly no seasons: ask for a determiner before them.
func Season(w string) (code string, plural bool) {
	switch w {
	case "spring", "springtime":
		return "SP", false
	case "summer", "summertime":
		return "SU", false
	case "autumn", "fall":
		return "FA", false
	case "winter", "wintertime":
		return "WI", false
	case "springs":
		return "SP", true
	case "summers":
		return "SU", true
	case "autumns":
		return "FA", true
	case "winters":
		return "WI", true
	}
	return "", false
}

// Deictic gives how many days a word such as "yesterday" lies from the day it is written on, and the part of the day it names, "" for
// the whole.
func Deictic(w, lang string) (days int, part string, ok bool) {
	switch w {
	case "today":
		return 0, "", true
	case "yesterday":
		return -1, "", true
	case "tomorrow":
		return 1, "", true
	case "tonight":
		return 0, "NI", true
	}
	switch base(lang) {
	case "de":
		switch w {
		case "heute":
			return 0, "", true
		case "gestern":
			return -1, "", true
		case "vorgestern":
			return -2, "", true
		case "übermorgen":
			return 2, "", true
		}
	case "sv":
		switch w {
		case "idag":
			return 0, "", true
		case "igår":
			return -1, "", true
		case "imorgon":
			return 1, "", true
		}
	}
	return 0, "", false
}

// ZoneOffset gives minutes east of Greenwich for the abbreviation of a time zone in lower case. Abbreviations that are also English
// words ("est" is not, "met" is) are left out; two that share letters go by the use of English-language agencies.
func ZoneOffset(w string) (minutes int, ok bool) {
	switch w {
	case "gmt", "utc", "zulu", "wet":
		return 0, true
	case "bst", "cet", "wat":
		return 60, true
	case "cest", "eet", "cat", "sast":
		return 120, true
	case "eest", "eat", "msk", "trt":
		return 180, true
	case "irst":
		return 210, true
	case "gst":
		return 240, true
	case "pkt":
		return 300, true
	case "ist":
		return 330, true
	case "wib":
		return 420, true
	case "hkt", "sgt", "awst", "pht":
		return 480, true
	case "jst", "kst":
		return 540, true
	case "aest":
		return 600, true
	case "aedt":
		return 660, true
	case "nzst":
		return 720, true
	case "nzdt":
		return 780, true
	case "adt", "brt":
		return -180, true
	case "edt", "ast":
		return -240, true
	case "est", "cdt":
		return -300, true
	case "cst", "mdt":
		return -360, true
	case "mst", "pdt":
		return -420, true
	case "pst", "akdt":
		return -480, true
	case "akst":
		return -540, true
	case "hst":
		return -600, true
	}
	return 0, false
}

// Tense says which way the words around a time point.
type Tense int8

const (
	Tenseless Tense = iota
	PastTense
	FutureTense
)

// TenseOf gives the tense that a word in lower case shows by itself: modals, words for plans, and past forms that look like the present.
func TenseOf(w string) Tense {
	switch w {
	case "will", "'ll", "won't", "shall", "would", "scheduled", "due", "expected", "expects", "expect", "expecting", "plans", "planned", "plan", "planning",
		"intends", "intend", "upcoming", "likely", "coming", "forthcoming", "slated", "hopes", "hope", "hoping", "aims", "payable", "set", "begins", "starts", "ends", "expires", "takes",
		"opens", "arrives", "leaves", "meets", "returns", "deadline", "prepares", "preparing", "could", "may", "might", "should", "must", "going", "tomorrow", "predicts":
		return FutureTense
	case "said", "told", "says", "was", "were", "had", "did", "didn't", "wasn't", "weren't", "hadn't", "has", "have", "been", "cut", "hit", "hurt", "put", "quit",
		"read", "shot", "shut", "spread", "burst", "since", "ago", "earlier", "gone", "old":
		return PastTense
	}
	return Tenseless
}

// NumberWord gives the value of a number word in lower case from zero to ninety, and of hundred and thousand; in German and Swedish
// from one to twelve.
func NumberWord(w, lang string) (n int, ok bool) {
	switch w {
	case "zero":
		return 0, true
	case "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	case "ten":
		return 10, true
	case "eleven":
		return 11, true
	case "twelve":
		return 12, true
	case "thirteen":
		return 13, true
	case "fourteen":
		return 14, true
	case "fifteen":
		return 15, true
	case "sixteen":
		return 16, true
	case "seventeen":
		return 17, true
	case "eighteen":
		return 18, true
	case "nineteen":
		return 19, true
	case "twenty":
		return 20, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	case "sixty":
		return 60, true
	case "seventy":
		return 70, true
	case "eighty":
		return 80, true
	case "ninety":
		return 90, true
	case "hundred":
		return 100, true
	case "thousand":
		return 1000, true
	}
	switch base(lang) {
	case "de":
		switch w {
		case "ein", "eine", "einen", "einem", "einer":
			return 1, true
		case "zwei":
			return 2, true
		case "drei":
			return 3, true
		case "vier":
			return 4, true
		case "fünf":
			return 5, true
		case "sechs":
			return 6, true
		case "sieben":
			return 7, true
		case "acht":
			return 8, true
		case "neun":
			return 9, true
		case "zehn":
			return 10, true
		case "elf":
			return 11, true
		case "zwölf":
			return 12, true
		}
	case "sv":
		switch w {
		case "en", "ett":
			return 1, true
		case "två":
			return 2, true
		case "tre":
			return 3, true
		case "fyra":
			return 4, true
		case "fem":
			return 5, true
		case "sex":
			return 6, true
		case "sju":
			return 7, true
		case "åtta":
			return 8, true
		case "nio":
			return 9, true
		case "tio":
			return 10, true
		case "elva":
			return 11, true
		case "tolv":
			return 12, true
		}
	}
	return 0, false
}

// OrdinalWord gives 1 to 31 for "first" to "thirty-first" written without a hyphen's second part ("twentieth", "ninth"), 0 for any other word.
func OrdinalWord(w string) int {
	if n := ordinal(w); n <= 30 {
		return int(n)
	}
	return 0
}

// base is the language of a BCP 47 tag without region and script: "de" of "de-AT".
func base(lang string) string {
	for i := 0; i < len(lang); i++ {
		if lang[i] == '-' || lang[i] == '_' {
			return lang[:i]
		}
	}
	return lang
}
