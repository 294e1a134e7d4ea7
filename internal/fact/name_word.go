package fact

import "strings"

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
	switch w {
	case "prime", "vice", "foreign", "first", "second", "former", "ex", "acting", "interim", "deputy", "assistant", "associate", "senior", "junior", "supreme", "crown",
		"press", "state", "interior", "defense", "defence", "finance", "health", "justice", "education", "home", "trade", "energy", "labor", "labour", "transport",
		"transportation", "treasury", "commerce", "homeland", "national", "security", "economy", "environment", "agriculture", "culture", "information", "special", "rear",
		"house", "senate", "majority", "minority", "opposition", "district", "city", "county", "police", "fire", "staff", "lieutenant", "lt", "maj", "brig", "major",
		"attorney", "chief", "executive", "managing", "operating", "financial", "technology", "general", "secretary", "u.s", "dr", "sir", "retired", "ret", "co-founder",
		"republican", "democratic", "conservative", "labour's", "liberal", "democrat", "gop", "r", "d", "grand", "field", "air", "high", "internal", "external":
		return true
	}
	return titleWord(w)
}

// roleNoun reports whether w, in lower case in the text, names somebody's job or part: "spokesman", "envoys", "son-in-law".
func roleNoun(w string) bool {
	if titleWord(w) {
		switch w {
		case "count", "miss", "private", "major", "general", "chair", "lance", "fr", "father", "sister", "brother", "whip", "col", "gen", "rep", "reps", "r":
			return false
		}
		return true
	}
	switch w {
	case "spokesmen", "spokespeople", "lawyer", "lawyers", "attorneys", "negotiator", "negotiators", "diplomat", "official", "lawmaker", "lawmakers", "politician", "activist",
		"journalist", "reporter", "correspondent", "writer", "filmmaker", "professor", "scientist", "researcher", "expert", "historian", "physicist", "engineer", "pilot",
		"owner", "co-founder", "co-owner", "resident", "witness", "victim", "suspect", "gunman", "driver", "teacher", "student", "businessman", "businesswoman", "billionaire",
		"candidate", "nominee", "incumbent", "challenger", "counterpart", "successor", "predecessor", "son-in-law", "husband", "wife", "daughter", "son", "widow", "cousin",
		"boss", "head", "editor", "publisher", "artist", "musician", "rapper", "comedian", "player", "striker", "goalkeeper", "champion", "athlete", "model", "star",
		"mediator", "coordinator", "strategist", "pollster", "banker", "investor", "trader", "farmer", "fisherman", "soldier", "sailor", "astronaut", "cosmonaut",
		"celebrity", "host", "anchor", "presenter", "psychologist", "psychiatrist", "surgeon", "physician", "veterinarian", "zoologist", "meteorologist", "seismologist",
		"geologist", "biologist", "ministers", "commissioners", "secretary-general", "vice-chairman", "commander-in-chief", "chief-of-staff", "undersecretary-general":
		return true
	}
	return false
}

// rolePart reports whether a lower-case w may stand before a role noun: "former", "special", "film" director, "prime".
func rolePart(w string) bool {
	if titlePart(w) {
		return true
	}
	switch w {
	case "film", "movie", "human", "rights", "police", "military", "army", "navy", "government", "company", "university", "party", "opposition", "state-appointed", "veteran",
		"exiled", "top", "lead", "leading", "then", "long-time", "longtime", "outgoing", "incoming", "newly", "elected", "presidential", "right-wing", "left-wing", "far-right",
		"real", "estate", "ruling", "regional", "local", "federal", "provincial", "parliamentary", "political", "legal", "public", "private", "independent", "nuclear",
		"defense", "influential", "main", "ministry", "department", "campaign", "embassy", "hospital", "school", "football", "basketball", "baseball", "hockey", "soccer",
		"tv", "television", "radio", "news", "pop", "rock", "country", "reality", "climate", "weather", "lead-singer", "art", "music", "fellow":
		return true
	}
	return false
}

// orgHead reports whether a name with w in it is most likely an organisation's.
func orgHead(w string) bool {
	switch w {
	case "ministry", "ministries", "department", "dept", "agency", "bureau", "office", "commission", "committee", "subcommittee", "council", "board", "authority",
		"administration", "government", "parliament", "congress", "senate", "house", "assembly", "duma", "knesset", "bundestag", "bundesrat", "court", "tribunal", "police",
		"army", "navy", "guard", "guards", "force", "forces", "corps", "marines", "brigade", "battalion", "regiment", "command", "fleet", "coastguard",
		"corp", "corporation", "inc", "ltd", "llc", "llp", "lp", "plc", "kg", "ab", "oy", "spa", "gmbh", "ag", "sa", "nv", "co", "company", "group", "holdings", "bank", "bancorp", "capital", "partners",
		"ventures", "industries", "enterprises", "technologies", "systems", "airlines", "airways", "airline", "air", "motors", "pharmaceuticals", "pharma", "energy",
		"university", "college", "school", "academy", "institute", "institution", "laboratory", "laboratories", "lab", "labs", "hospital", "clinic", "infirmary",
		"association", "society", "union", "federation", "confederation", "league", "alliance", "coalition", "foundation", "fund", "trust", "organization",
		"organisation", "network", "party", "movement", "front", "club", "fc", "church", "cathedral", "mosque", "temple", "museum", "gallery", "library", "zoo",
		"news", "times", "post", "journal", "press", "tribune", "herald", "gazette", "guardian", "telegraph", "magazine", "media", "television", "tv", "radio", "broadcasting",
		"service", "services", "center", "centre", "team", "unit", "embassy", "consulate", "registry", "republicans", "democrats", "conservatives", "tories",
		"jazeera", "orchestra", "studios", "pictures", "records", "entertainment", "communications", "telecom", "oil", "petroleum", "securities", "exchange", "reserve",
		"taskforce", "summit-group", "secretariat", "directorate", "watchdog", "patrol", "mission", "nations", "communities", "states'", "insurance", "railway", "railways",
		"transit", "consortium", "initiative", "cartel", "gang", "militia", "brotherhood", "jihad", "caliphate", "rangers", "gop":
		return true
	}
	return false
}

// institution reports whether w heads a name of the form "W of X" or "W for X".
func institution(w string) bool {
	switch w {
	case "ministry", "department", "bank", "university", "college", "school", "institute", "bureau", "office", "board", "court", "courts", "council", "house", "chamber",
		"church", "cathedral", "society", "association", "federation", "organization", "organisation", "agency", "commission", "committee", "center", "centers", "centre",
		"institutes", "academy", "museum", "union", "league", "republic", "kingdom", "state", "states", "commonwealth", "isle", "bay", "gulf", "strait", "straits", "sea", "cape",
		"city", "county", "district", "port", "tower", "battle", "treaty", "convention", "declaration", "statue", "order", "army", "bishop", "archbishop", "duke",
		"duchess", "prince", "princess", "secretary", "minister", "president", "king", "queen", "emirate", "corps", "brotherhood", "daughters", "sons", "coalition",
		"campaign", "party", "people", "director", "chief", "mayor", "governor", "ambassador", "chancellor", "commissioner", "joint", "chiefs", "speaker", "leader", "movement", "partnership", "conference", "bar", "hospital", "sultanate",
		"institution", "authority", "doctors", "reporters", "campaigners", "mothers", "citizens", "parents", "democracy", "foundation", "fund", "network", "bill", "act":
		return true
	}
	return false
}

// locationHead reports whether a name that ends with w (or, for "Mount", begins with it) is a place that is no polity.
func locationHead(w string) bool {
	switch w {
	case "river", "lake", "lakes", "sea", "ocean", "mountain", "mountains", "mount", "mt", "hill", "hills", "bay", "gulf", "strait", "straits", "canal", "channel", "island",
		"islands", "isle", "peninsula", "cape", "coast", "desert", "valley", "forest", "canyon", "falls", "creek", "beach", "airport", "airfield", "airbase", "base", "harbor",
		"harbour", "port", "bridge", "tunnel", "street", "avenue", "road", "boulevard", "lane", "drive", "highway", "freeway", "motorway", "interstate", "route", "square",
		"plaza", "park", "garden", "gardens", "station", "stadium", "arena", "hall", "tower", "towers", "palace", "castle", "prison", "jail", "hotel", "mall", "terminal",
		"district", "region", "basin", "delta", "plateau", "glacier", "volcano", "reef", "dam", "mine", "border", "east", "west", "north", "south", "observatory", "theatre",
		"theater", "cemetery", "monument", "memorial", "campus", "barracks", "camp", "crossing", "junction", "corridor", "heights", "quarter", "neighborhood", "building",
		"courthouse", "penitentiary", "quay", "pier", "dock", "reservoir", "wall", "pass":
		return true
	}
	return false
}

// polityHead reports whether a name that ends with w is of a place with a government of its own.
func polityHead(w string) bool {
	switch w {
	case "county", "province", "state", "city", "town", "township", "village", "republic", "kingdom", "prefecture", "oblast", "borough", "parish", "territory", "governorate",
		"emirates", "sultanate":
		return true
	}
	return false
}

// eventHead reports whether a name that ends with w is an event's.
func eventHead(w string) bool {
	switch w {
	case "war", "wars", "olympics", "games", "cup", "championship", "championships", "festival", "summit", "conference", "convention", "forum", "marathon", "prix", "series",
		"tournament", "election", "elections", "referendum", "revolution", "uprising", "massacre", "crisis", "disaster", "earthquake", "tsunami", "bowl", "awards", "oscars",
		"carnival", "parade", "eve", "holocaust", "depression", "brexit", "spring", "derby", "congress":
		return true
	}
	return false
}

// eventStart reports whether a name that begins with w is a storm's or another event's: "Hurricane Ida", "Operation Epic".
func eventStart(w string) bool {
	switch w {
	case "hurricane", "typhoon", "cyclone", "storm", "operation", "exercise", "expo":
		return true
	}
	return false
}

// otherHead reports whether a name that ends with w is a law's, a prize's, a document's or a thing's.
func otherHead(w string) bool {
	switch w {
	case "act", "bill", "law", "laws", "treaty", "agreement", "accord", "accords", "pact", "amendment", "constitution", "convention", "protocol", "code", "resolution", "prize",
		"medal", "award", "cross", "heart", "report", "plan", "program", "programme", "project", "deal", "protocols", "declaration", "bible", "koran", "quran", "virus",
		"disease", "syndrome", "index", "average", "class", "series", "missile", "flight", "express", "app":
		return true
	}
	return false
}

// shipPrefix reports whether w stands before a ship's name.
func shipPrefix(w string) bool {
	switch w {
	case "uss", "hms", "usns", "usav", "hmas", "hmcs", "ins", "mv", "mt", "ss", "rms", "rv", "iss":
		return true
	}
	return false
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
	switch w {
	case "national", "international", "united", "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "great", "general", "royal",
		"first", "american", "federal", "state", "world", "global", "the", "old", "saint", "st", "san", "los", "las", "el", "al", "big", "little", "high", "black", "white",
		"red", "green", "blue", "supreme", "special", "central-", "republic", "islamic", "people's", "democratic", "public", "social", "of", "and", "for":
		return true
	}
	return orgHead(w) || locationHead(w) || titlePart(w) || polityHead(w) || eventHead(w) || otherHead(w)
}
