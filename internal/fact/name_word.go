package fact

import (
	"strings"

	"storydiff/internal/lexicon"
)

// Words that tell what a name is of. Each list is short on purpose: a word belongs in it only if news English uses it for that thing whatever
// the story is about.

// titleWord reports whether w, in lower case, is the last word of a title before a person's name: "President", "Adm", "Spokesman".
func titleWord(w string) bool {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "-elect"), "-designate")
	if len(w) > 5 && w != "queens" {
		w = strings.TrimSuffix(w, "s") // "Presidents Bush and Clinton"
	}
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "madam", "baroness", "baron", "count", "prof", "professor", "rev", "reverend", "fr",
		"president", "vice-president", "chancellor", "premier", "minister", "secretary", "secretaries", "undersecretary", "senator", "sen", "sens",
		"representative", "rep", "reps", "congressman", "congresswoman", "congressmen", "assemblyman", "assemblywoman", "councilman", "councilwoman", "councillor", "alderman",
		"governor", "gov", "lieutenant-governor", "mayor", "ambassador", "envoy", "consul", "delegate", "commissioner", "chairman", "chairwoman", "chairperson",
		"chair", "speaker", "leader", "whip", "attorney", "solicitor", "judge", "justice", "magistrate", "prosecutor", "sheriff", "undersheriff", "marshal", "constable", "detective",
		"inspector", "superintendent", "officer", "trooper", "deputy", "chief", "captain", "capt", "cpt", "colonel", "col", "lieutenant", "lt", "ltc", "major", "maj",
		"general", "gen", "brigadier", "brig", "admiral", "adm", "commander", "cmdr", "commodore", "sergeant", "sgt", "corporal", "cpl", "private", "pvt", "pfc", "lance",
		"king", "queen", "prince", "princess", "emperor", "empress", "emir", "sultan", "sheikh", "sheik", "sayyid", "seyyed", "shah", "duke", "duchess", "pope", "cardinal", "archbishop",
		"bishop", "father", "sister", "brother", "imam", "ayatollah", "mullah", "rabbi", "pastor", "spokesman", "spokeswoman", "spokesperson", "director", "executive",
		"ceo", "cfo", "coo", "founder", "coach", "manager", "doctor", "nurse", "author", "actor", "actress", "singer", "counsel", "adviser", "advisor", "aide", "economist",
		"analyst", "editor", "columnist", "reporter", "correspondent", "strategist", "negotiator", "scientist", "mp", "msp", "republican", "democrat", "mep", "pm", "minister-president", "firefighter", "paramedic", "uncle", "aunt", "grandpa", "grandma":
		return true
	}
	return false
}

// titlePart reports whether w may stand before the last word of a title: "Prime", "Vice", "Attorney" (of "Attorney General"), "Former".
func titlePart(w string) bool {
	if lexicon.In(w, "acting agriculture air assistant associate attorney brig chief city co-founder commerce conservative county crown culture d defence defense "+
		"democrat democratic deputy district dr economy education energy environment ex executive external field finance financial fire first foreign "+
		"former general gop grand health high home homeland house information interim interior internal junior justice labor labour labour's liberal "+
		"lieutenant lt maj major majority managing minority national operating opposition police press prime r rear republican ret retired second "+
		"secretary security senate senior sir special staff state supreme technology trade transport transportation treasury u.s vice") {
		return true
	}
	return titleWord(w)
}

// roleNoun reports whether w, in lower case in the text, names somebody's job or part: "spokesman", "envoys", "son-in-law".
func roleNoun(w string) bool {
	if titleWord(w) {
		return !lexicon.In(w, "brother chair col count father fr gen general lance major miss private r rep reps sister whip")
	}
	return lexicon.In(w, "activist anchor artist astronaut athlete attorneys banker billionaire biologist boss businessman businesswoman candidate celebrity challenger "+
		"champion chief-of-staff co-founder co-owner comedian commander-in-chief commissioners coordinator correspondent cosmonaut counterpart cousin "+
		"daughter dictator diplomat driver editor engineer expert farmer filmmaker fisherman geologist goalkeeper gunman head historian host husband incumbent "+
		"investor journalist lawmaker lawmakers lawyer lawyers mediator meteorologist ministers model musician negotiator negotiators nominee official "+
		"owner physician physicist pilot player politician pollster predecessor presenter professor psychiatrist psychologist publisher rapper "+
		"reporter researcher resident sailor scientist secretary-general seismologist soldier son son-in-law spokesmen spokespeople star strategist "+
		"striker strongman student successor surgeon suspect teacher trader undersecretary-general veterinarian vice-chairman victim widow wife witness writer "+
		"zoologist")
}

// rolePart reports whether a lower-case w may stand before a role noun: "former", "special", "film" director, "prime".
func rolePart(w string) bool {
	if titlePart(w) {
		return true
	}
	return lexicon.In(w, "army art baseball basketball campaign climate company country defense department elected embassy estate exiled far-right federal fellow film "+
		"football government hockey hospital human incoming independent influential lead lead-singer leading left-wing legal local long-time longtime "+
		"main military ministry movie music navy newly news nuclear opposition outgoing parliamentary party police political pop presidential private "+
		"provincial public radio real reality regional right-wing rights rock ruling school soccer state-appointed television then top tv university "+
		"veteran weather")
}

// orgHead reports whether a name with w in it is most likely an organisation's.
func orgHead(w string) bool { return lexicon.Of(w).In(lexicon.OrgHead) }

// institution reports whether w heads a name of the form "W of X" or "W for X".
func institution(w string) bool { return lexicon.Of(w).In(lexicon.Institution) }

// locationHead reports whether a name that ends with w (or, for "Mount", begins with it) is a place that is no polity.
func locationHead(w string) bool { return lexicon.Of(w).In(lexicon.LocationHead) }

// polityHead reports whether a name that ends with w is of a place with a government of its own.
func polityHead(w string) bool { return lexicon.Of(w).In(lexicon.PolityHead) }

// eventHead reports whether a name that ends with w is an event's.
func eventHead(w string) bool { return lexicon.Of(w).In(lexicon.EventHead) }

// eventStart reports whether a name that begins with w is a storm's or another event's: "Hurricane Ida", "Operation Epic".
func eventStart(w string) bool {
	return lexicon.In(w, "cyclone exercise expo hurricane operation storm typhoon")
}

// otherHead reports whether a name that ends with w is a law's, a prize's, a document's or a thing's.
func otherHead(w string) bool { return lexicon.Of(w).In(lexicon.OtherHead) }

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

// sharedWord reports whether w in a name of several words alone never stands for the whole: "Ministry", "National", "New".
func sharedWord(w string) bool {
	if lexicon.In(w, "al american and big black blue central central- democratic east eastern el federal first for general global great green high international "+
		"islamic las little los national new north northern of old people's public red republic royal saint san social south southern special st state "+
		"supreme the united west western white world") {
		return true
	}
	return orgHead(w) || locationHead(w) || titlePart(w) || polityHead(w) || eventHead(w) || otherHead(w)
}
