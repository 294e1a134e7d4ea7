package lexicon

import "strings"

// What WordNet lacks or keeps apart though news uses it for one thing, and opposites that tell two reports apart. Lemmas only.

// Group gives words that news uses for one another the same group; "" where there is none. Members may differ in register ("blaze" and
// "fire"), country ("lorry" and "truck") or part of speech, never in what happened.
func Group(lemma string) string {
	switch lemma {
	case "hurt", "injure", "wound":
		return "injure"
	case "arrest", "detain", "apprehend", "nab":
		return "arrest"
	case "free", "release", "liberate":
		return "release"
	case "negotiation", "talks":
		return "talks"
	case "blast", "explosion":
		return "blast"
	case "blaze", "fire", "inferno":
		return "fire"
	case "collision", "crash", "smash":
		return "crash"
	case "earthquake", "quake", "tremor":
		return "quake"
	case "lorry", "truck":
		return "truck"
	case "aircraft", "airliner", "airplane", "jet", "jetliner", "plane":
		return "plane"
	case "kid", "child", "youngster":
		return "child"
	case "cut", "reduce", "slash", "trim", "lower":
		return "cut"
	case "raise", "increase", "hike", "boost", "lift":
		return "raise"
	case "climb", "rise", "soar", "jump", "surge":
		return "rise"
	case "fall", "drop", "decline", "plunge", "slump", "slide", "dip":
		return "fall"
	case "quit", "resign", "resignation":
		return "resign"
	case "pledge", "promise", "vow":
		return "vow"
	case "inquiry", "investigation", "probe", "investigate":
		return "probe"
	case "back", "endorse", "support":
		return "back"
	case "ban", "forbid", "outlaw", "prohibit":
		return "ban"
	case "acquire", "buy", "purchase", "acquisition":
		return "buy"
	case "begin", "commence", "start":
		return "begin"
	case "jail", "prison":
		return "jail"
	case "ceasefire", "cease-fire", "truce", "armistice":
		return "truce"
	case "accord", "agreement", "deal", "pact":
		return "deal"
	case "attack", "assault", "strike":
		return "attack"
	case "death", "fatality", "die", "kill", "dead", "perish", "slay":
		return "death"
	case "lawmaker", "legislator", "parliamentarian", "mp":
		return "lawmaker"
	case "apartment", "flat":
		return "flat"
	case "gunman", "shooter":
		return "gunman"
	case "spokesman", "spokesperson", "spokeswoman":
		return "spokesman"
	case "demonstrator", "protester", "protestor":
		return "protester"
	case "demonstration", "protest":
		return "protest"
	case "share", "stock":
		return "share"
	case "firm", "company", "corporation":
		return "company"
	case "vote", "ballot", "election", "poll":
		return "vote"
	case "gas", "gasoline", "petrol":
		return "petrol"
	case "inmate", "prisoner":
		return "prisoner"
	case "murder", "homicide":
		return "murder"
	case "pupil", "student", "schoolchild":
		return "pupil"
	case "film", "movie":
		return "film"
	case "soccer", "football":
		return "football"
	case "shut", "close":
		return "close"
	case "weapon", "arms":
		return "weapon"
	case "rebel", "insurgent", "militant":
		return "rebel"
	case "soldier", "troop", "serviceman":
		return "soldier"
	case "storm", "hurricane", "typhoon", "cyclone":
		return "storm"
	}
	return ""
}

// newsAntonyms are opposites that WordNet lacks in their frequent meanings; the two lemmas of a pair in alphabetical order.
func newsAntonyms(a, b string) bool {
	if a > b {
		a, b = b, a
	}
	return In(a+"/"+b, "above/below absent/present accept/refuse accept/reject accidental/deliberate accidental/intentional acknowledge/deny acquit/convict "+
		"acquittal/conviction admit/deny advance/retreat after/before agree/disagree agree/refuse alive/dead allow/ban allow/block allow/forbid "+
		"ally/enemy appear/disappear approve/reject approve/veto armed/unarmed arrest/release arrival/departure arrive/depart arrive/leave "+
		"attack/defend aunt/uncle aware/unaware away/toward backward/forward begin/end begin/finish boom/bust boy/girl brother/sister buy/sell "+
		"cancel/hold cancel/proceed cheap/expensive clockwise/counterclockwise close/open close/reopen confirm/deny confirm/dismiss confirm/refute "+
		"continue/stop critical/stable cut/raise damaged/intact damaged/undamaged daughter/son day/night decline/rise decrease/increase "+
		"defeat/victory deficit/surplus deploy/withdraw die/survive difficult/easy direct/indirect domestic/foreign down/up drop/rise early/late "+
		"east/west eastbound/westbound eastern/western empty/full end/start enter/leave evening/morning exclude/include export/import fail/pass "+
		"fail/succeed failure/success fall/rise false/true fast/slow father/mother female/male few/many fewer/more final/preliminary finish/start "+
		"fire/hire first/last full/partial gain/lose gain/loss guilty/innocent harmed/unharmed heavy/light high/low higher/lower hurt/unhurt "+
		"husband/wife illegal/legal impose/lift improve/worsen indoor/outdoor injured/uninjured inside/outside join/leave join/quit large/small "+
		"least/most leave/return leave/stay less/more lift/lower lose/win loser/winner loss/profit loss/win lower/raise lower/rise major/minor "+
		"majority/minority man/woman maximum/minimum minor/serious negative/positive nephew/niece north/south northbound/southbound "+
		"northeast/southwest northern/southern northwest/southeast offline/online old/young oppose/support over/under partial/total peace/war "+
		"peaceful/violent permanent/temporary private/public pull/push reject/support resume/stop resume/suspend safe/unsafe stable/unstable "+
		"start/stop strengthen/weaken")
}

// negatedForm reports whether one adjective is the other with a prefix that negates it: unhurt and hurt, indirect and direct. Both must be known,
// and as adjectives, which keeps "form" and "inform" apart.
func negatedForm(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutSuffix(b, a)
	if !ok || len(a) < 4 || b == "infamous" || b == "invaluable" {
		return false
	}
	if In(rest, "dis il im in ir non non- un") {
		return adjective(a) && adjective(b)
	}
	return false
}

func adjective(w string) bool {
	list, ok := Tags(w)
	return ok && (list[0] == ADJ || list[1] == ADJ)
}

// rivals gives lemmas that exclude each other in one slot the same set, where WordNet puts them far apart: nobody was hit by a car and by
// a truck that are one thing; "" where there is none.
func rivals(lemma string) string {
	switch lemma {
	case "car", "bus", "truck", "lorry", "van", "train", "tram", "motorcycle", "motorbike", "bicycle", "bike", "scooter", "helicopter", "plane",
		"boat", "ship", "ferry", "ambulance", "tractor", "tank":
		return "vehicle"
	case "gun", "knife", "bomb", "missile", "drone", "axe", "hammer", "sword", "grenade", "machete", "crossbow":
		return "weapon"
	case "slap", "punch", "kick", "bite", "stab", "shoot", "strangle":
		return "blow"
	case "tunnel", "bridge":
		return "crossing"
	case "hospital", "school", "church", "mosque", "synagogue", "hotel", "restaurant", "airport", "station", "stadium", "prison", "factory", "supermarket", "museum":
		return "building"
	case "brother", "sister", "father", "mother", "son", "daughter", "uncle", "aunt", "cousin", "nephew", "niece", "grandfather", "grandmother", "grandson", "granddaughter":
		return "kin"
	case "black", "white", "red", "green", "blue", "yellow", "brown", "grey", "orange", "purple", "pink":
		return "colour"
	case "murder", "manslaughter", "suicide":
		return "killing"
	case "head", "neck", "shoulder", "arm", "hand", "chest", "stomach", "abdomen", "leg", "thigh", "knee", "foot", "ankle", "cheek":
		return "body"
	case "street", "road", "drive", "lane", "avenue", "boulevard", "terrace", "crescent":
		return "road"
	}
	return ""
}

// Rivals reports whether two lemmas stand in one of our own lists of things that exclude each other: shoulder and chest, car and truck. It knows
// few words and is seldom wrong, where Sisters knows many.
func Rivals(a, b string) bool {
	if a == b {
		return false
	}
	set := rivals(a)
	return set != "" && set == rivals(b)
}

// Enclosed reports whether a thing is one that an event can happen in or beside, by its lemma.
func Enclosed(lemma string) bool {
	return In(lemma, "airport barracks base building bus camp car center centre church city club court embassy factory field forest garage garden home hospital "+
		"hotel house mall market mosque museum park prison restaurant room school shop stadium station store theater theatre town train tram tunnel "+
		"village warehouse")
}
