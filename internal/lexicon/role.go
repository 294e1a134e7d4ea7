package lexicon

import "strings"

// Voice says which side of a verb form the people counted stand on.
type Voice uint8

const (
	Subject    Voice = 1 << iota // "twelve died"
	Object                       // "killing twelve"
	Participle                   // "twelve were killed", "twelve killed"
)

// RoleOfVerb gives the class of what befell people, or of what they did, that a verb form names, and on which side of it they stand. w is in
// lower case.
func RoleOfVerb(w string) (role string, v Voice) {
	switch w {
	case "starb", "starben", "gestorben":
		return "killed", Subject
	case "getötet":
		return "killed", Participle
	case "verletzt":
		return "injured", Participle
	case "festgenommen":
		return "arrested", Participle
	case "died", "perished", "dies", "die", "dying", "drowned", "drown":
		return "killed", Subject
	case "killed", "murdered", "slain", "massacred", "assassinated", "slaughtered", "executed", "beheaded", "gunned":
		return "killed", Object | Participle
	case "kills", "kill", "killing", "murdering", "massacring", "executing":
		return "killed", Object
	case "injured", "wounded", "hurt", "maimed":
		return "injured", Object | Participle
	case "injures", "injure", "injuring", "wounds", "wounding", "hurts", "hurting":
		return "injured", Object
	case "shot":
		return "shot", Object | Participle
	case "shoots", "shooting":
		return "shot", Object
	case "stabbed":
		return "stabbed", Object | Participle
	case "stabs", "stabbing":
		return "stabbed", Object
	case "arrested", "detained", "apprehended", "jailed", "imprisoned", "interned":
		return "arrested", Object | Participle
	case "arresting", "arrests", "arrest", "detains", "detaining":
		return "arrested", Object
	case "charged", "indicted":
		return "charged", Object | Participle
	case "convicted", "sentenced":
		return "convicted", Object | Participle
	case "released", "freed", "pardoned":
		return "released", Object | Participle
	case "frees", "freeing", "releasing":
		return "released", Object
	case "rescued":
		return "rescued", Object | Participle
	case "rescues", "rescuing":
		return "rescued", Object
	case "evacuated":
		return "evacuated", Object | Participle
	case "evacuates", "evacuating":
		return "evacuated", Object
	case "displaced", "uprooted":
		return "displaced", Object | Participle
	case "displaces", "displacing":
		return "displaced", Object
	case "fled", "flee", "fleeing":
		return "fled", Subject
	case "infected":
		return "infected", Object | Participle
	case "infects", "infecting":
		return "infected", Object
	case "hospitalised", "hospitalized":
		return "hospitalized", Object | Participle
	case "hospitalising", "hospitalizing":
		return "hospitalized", Object
	case "trapped":
		return "trapped", Object | Participle
	case "traps", "trapping":
		return "trapped", Object
	case "stranded":
		return "stranded", Object | Participle
	case "strands", "stranding":
		return "stranded", Object
	case "kidnapped", "abducted":
		return "kidnapped", Object | Participle
	case "kidnaps", "kidnapping", "abducting":
		return "kidnapped", Object
	case "deported", "expelled":
		return "deported", Object | Participle
	case "deporting", "expelling", "deports", "expels":
		return "deported", Object
	case "survived":
		return "survived", Subject
	case "survive", "surviving", "escaped":
		return "survived", Subject
	case "disappeared", "vanished":
		return "missing", Subject
	case "voted":
		return "voted", Subject
	case "vaccinated":
		return "vaccinated", Object | Participle
	case "protested", "demonstrated", "marched", "rallied":
		return "protested", Subject
	case "attended", "gathered", "attending":
		return "attended", Subject
	case "carrying", "carried", "carries":
		return "aboard", Object
	case "sacked", "fired", "dismissed":
		return "dismissed", Object | Participle
	}
	return "", 0
}

// RoleOfAdjective gives the class of a word that describes people counted, before or after their noun: "five dead", "missing children".
func RoleOfAdjective(w string) string {
	switch w {
	case "dead", "deceased", "lifeless":
		return "killed"
	case "hurt":
		return "injured"
	case "missing", "unaccounted":
		return "missing"
	case "aboard", "onboard":
		return "aboard"
	case "homeless":
		return "displaced"
	case "hostage":
		return "hostage"
	case "alive":
		return "survived"
	}
	if role, v := RoleOfVerb(w); v&Participle != 0 && w != "gunned" && w != "fired" && w != "charged" && w != "dismissed" {
		return role
	}
	return ""
}

// RoleOfNoun gives the class that a noun, singular or plural, names by itself: "fatalities", "arrests"; "" for people without one.
func RoleOfNoun(w string) string {
	switch w {
	case "dead", "death", "deaths", "fatality", "fatalities", "body", "bodies", "corpse", "corpses", "tote", "toten", "todesopfer":
		return "killed"
	case "injury", "injuries", "wounded", "injured", "verletzte", "verletzten", "verwundete":
		return "injured"
	case "casualty", "casualties":
		return "casualty"
	case "arrest", "arrests", "detainee", "detainees", "festnahmen":
		return "arrested"
	case "survivor", "survivors":
		return "survived"
	case "hostage", "hostages":
		return "hostage"
	case "evacuee", "evacuees":
		return "evacuated"
	case "infection", "infections":
		return "infected"
	case "vermisste", "vermissten":
		return "missing"
	}
	return ""
}

// PersonNoun reports whether a noun in the singular names people.
func PersonNoun(w string) bool {
	switch w {
	case "people", "person", "man", "woman", "child", "boy", "girl", "teenager", "teen", "adult", "baby", "toddler", "infant", "kid", "youth", "other",
		"victim", "passenger", "crew", "staff", "personnel", "police", "troop", "soldier", "officer", "civilian", "citizen", "resident", "villager",
		"worker", "employee", "student", "pupil", "teacher", "doctor", "nurse", "patient", "migrant", "refugee", "asylum-seeker", "protester",
		"protestor", "demonstrator", "supporter", "fan", "spectator", "reveller", "reveler", "tourist", "visitor", "guest", "pilgrim", "worshipper",
		"worshiper", "suspect", "gunman", "attacker", "militant", "terrorist", "rebel", "insurgent", "fighter", "hostage", "prisoner", "inmate",
		"detainee", "defendant", "lawyer", "judge", "juror", "witness", "bystander", "onlooker", "firefighter", "fireman", "policeman", "paramedic",
		"medic", "rescuer", "volunteer", "journalist", "reporter", "member", "lawmaker", "senator", "congressman", "deputy", "minister", "official",
		"diplomat", "leader", "politician", "voter", "delegate", "candidate", "player", "athlete", "coach", "driver", "pilot", "sailor", "marine",
		"fisherman", "miner", "farmer", "veteran", "survivor", "relative", "friend", "brother", "sister", "son", "daughter", "parent", "mother", "father",
		"wife", "husband", "grandchild", "cousin", "neighbour", "neighbor", "customer", "client", "shopper", "user", "subscriber", "follower",
		"applicant", "respondent", "adult-film", "activist", "guard", "agent", "commander", "general", "captain", "sergeant", "recruit", "servicemember",
		"serviceman", "airman", "peacekeeper", "mourner", "evacuee", "inhabitant", "tenant", "commuter", "cyclist", "pedestrian", "motorist",
		"climber", "hiker", "skier", "swimmer", "camper", "priest", "nun", "monk", "bishop", "imam", "scientist", "researcher", "expert", "engineer", "designer",
		"investor", "shareholder", "analyst", "economist", "executive", "director", "manager", "staffer", "aide", "adviser", "advisor", "spokesman",
		"councillor", "councilor", "mp", "mayor", "governor", "president", "negotiator", "envoy", "mediator", "conservative", "liberal", "socialist", "informant", "dissident", "orphan", "individual", "human", "european", "american", "briton", "german", "israeli", "palestinian", "russian",
		"ukrainian", "syrian", "iraqi", "iranian", "afghan", "turk", "kurd", "swede", "dane", "norwegian", "finn", "italian", "spaniard", "greek", "pole", "korean",
		"indian", "pakistani", "mexican", "canadian", "australian", "african", "asian", "muslim", "christian", "jew", "republican", "democrat", "nigerian",
		"singer", "actor", "actress", "artist", "author", "writer", "musician", "celebrity", "model", "dancer", "participant", "technician", "pyrotechnician",
		"operator", "trainee", "cadet", "newborn", "senior", "pensioner", "grandmother", "grandfather", "couple", "counsel", "hurt",
		"folk", "extremist", "jihadist", "smuggler", "trafficker", "robber", "thief", "burglar", "burglars", "assailant", "hijacker", "bomber", "abductor",
		"mensch", "menschen", "person-en", "personen", "frau", "frauen", "männer", "mann", "kind", "kinder", "soldaten", "polizisten", "passagiere":
		return true
	}
	if nationality(w) {
		return true
	}
	for _, end := range [...]string{"woman", "person", "-old", "seeker", "worker", "goer", "holder", "owner", "maker", "keeper"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return strings.HasSuffix(w, "man") && len(w) > 4 && w != "human" && w != "german" && w != "roman" && w != "talisman"
}

// nationality reports nouns of people that are alike in both numbers.
func nationality(w string) bool {
	switch w {
	case "chinese", "japanese", "french", "british", "dutch", "irish", "swiss", "portuguese", "lebanese", "vietnamese", "sudanese", "spanish", "burmese":
		return true
	}
	return false
}

// Singular is the singular of an English noun in lower case, by the rules of spelling and a few irregular forms; w itself where it is none.
func Singular(w string) string {
	switch w {
	case "people", "persons":
		return "people"
	case "men":
		return "man"
	case "women":
		return "woman"
	case "children", "schoolchildren", "grandchildren":
		return w[:len(w)-3]
	case "police", "news", "series", "species", "means", "headquarters", "gas", "bus", "lens", "virus", "status", "campus", "crisis", "us", "swiss", "chinese",
		"texas", "afghans", "las", "los", "this", "his", "its", "as", "was", "is", "has", "yes", "plus", "thus", "politics", "always", "perhaps":
		if w == "afghans" {
			return "afghan"
		}
		return w
	case "feet":
		return "foot"
	case "teeth":
		return "tooth"
	case "mice":
		return "mouse"
	case "lives":
		return "life"
	case "wives":
		return "wife"
	case "knives":
		return "knife"
	case "thieves":
		return "thief"
	case "crises":
		return "crisis"
	case "bodies":
		return "body"
	case "troops":
		return "troop"
	case "buses":
		return "bus"
	case "movies":
		return "movie"
	}
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's':
		if strings.HasSuffix(w, "men") && n > 4 {
			return w[:n-2] + "an"
		}
		return w
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	}
	return w[:n-1]
}
