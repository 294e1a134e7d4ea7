package lexicon

import "strings"

// CueClass says what a verb makes of the words it brings in.
type CueClass uint8

const (
	NoCue    CueClass = iota
	Speech            // "said", "told", "wrote": the words are what the source says
	Address           // "criticised", "praised", "called for": the words are what the source speaks about
	Thought           // "believes", "knows", "fears"
	Intent            // "plans", "agreed", "refused": an attitude to what is to be done; no doubt is cast on anything
	Evidence          // "shows", "found", "suggests", "reported": what a document, poll or study says
)

// Cue classes a verb form, in lower case, by the lemma it comes from: "saying" is Speech of "say". lemma is "" where the class is NoCue.
func Cue(w string) (lemma string, c CueClass) {
	if lemma := irregular(w); lemma != "" {
		return lemma, cueClass(lemma)
	}
	if c := cueClass(w); c != NoCue {
		return w, c
	}
	try := func(stem string) bool {
		lemma, c = stem, cueClass(stem)
		return c != NoCue
	}
	cut := func(suffix string) (string, bool) {
		if len(w) > len(suffix)+2 && strings.HasSuffix(w, suffix) {
			return w[:len(w)-len(suffix)], true
		}
		return "", false
	}
	if s, ok := cut("ies"); ok && try(s+"y") {
		return lemma, c
	}
	if s, ok := cut("ied"); ok && try(s+"y") {
		return lemma, c
	}
	if s, ok := cut("es"); ok && try(s) {
		return lemma, c
	}
	if s, ok := cut("s"); ok && try(s) {
		return lemma, c
	}
	for _, suffix := range [...]string{"ed", "ing"} {
		s, ok := cut(suffix)
		if !ok {
			continue
		}
		if try(s) || try(s+"e") {
			return lemma, c
		}
		if n := len(s); n > 2 && s[n-1] == s[n-2] && try(s[:n-1]) {
			return lemma, c
		}
	}
	return "", NoCue
}

// CueIn is Cue for a text in the language of a BCP 47 tag; German and Swedish forms are given the English lemma.
func CueIn(w, lang string) (lemma string, c CueClass) {
	switch Language(lang) {
	case "de":
		switch w {
		case "sagte", "sagt", "sagten", "sagen":
			return "say", Speech
		case "erklärte", "erklärt", "erklärten", "erläuterte":
			return "explain", Speech
		case "betonte", "betont":
			return "stress", Speech
		case "berichtete", "berichtet", "berichteten", "berichten", "meldete", "meldet", "meldeten":
			return "report", Evidence
		case "schrieb", "schreibt", "schrieben":
			return "write", Speech
		case "fragte", "fragt":
			return "ask", Speech
		case "warnte", "warnt", "warnten":
			return "warn", Speech
		case "kündigte", "kündigten":
			return "announce", Speech
		case "bestätigte", "bestätigt", "bestätigten":
			return "confirm", Speech
		case "dementierte", "dementiert", "bestritt":
			return "deny", Speech
		case "behauptete", "behauptet", "behaupteten":
			return "claim", Speech
		}
		return "", NoCue
	case "sv":
		switch w {
		case "sa", "säger", "sade":
			return "say", Speech
		case "förklarade", "förklarar":
			return "explain", Speech
		case "skrev", "skriver":
			return "write", Speech
		case "rapporterade", "rapporterar", "uppgav", "uppger":
			return "report", Evidence
		case "frågade", "frågar":
			return "ask", Speech
		case "varnade", "varnar":
			return "warn", Speech
		case "bekräftade", "bekräftar":
			return "confirm", Speech
		case "förnekade", "förnekar", "dementerade":
			return "deny", Speech
		case "hävdade", "hävdar", "påstod", "påstår":
			return "claim", Speech
		}
		return "", NoCue
	}
	return Cue(w)
}

func irregular(w string) string {
	switch w {
	case "said", "saying", "says":
		return "say"
	case "told":
		return "tell"
	case "wrote", "written":
		return "write"
	case "spoke", "spoken":
		return "speak"
	case "thought":
		return "think"
	case "knew", "known":
		return "know"
	case "felt":
		return "feel"
	case "found":
		return "find"
	case "shown":
		return "show"
	case "saw", "seen":
		return "see"
	case "heard":
		return "hear"
	case "swore", "sworn":
		return "swear"
	case "understood":
		return "understand"
	case "sought":
		return "seek"
	case "sang":
		return "sing"
	case "meant":
		return "mean"
	case "chose", "chosen":
		return "choose"
	case "foresaw":
		return "foresee"
	}
	return ""
}

func cueClass(lemma string) CueClass {
	switch lemma {
	case "say", "tell", "ask", "add", "write", "tweet", "retweet", "state", "explain", "note", "warn", "announce", "reply", "respond", "continue", "insist", "admit", "argue", "declare", "recall", "remark",
		"joke", "shout", "cry", "whisper", "quip", "conclude", "claim", "exclaim", "wonder", "assert", "acknowledge", "allege", "affirm", "maintain", "contend", "concede", "confirm", "deny", "reveal", "disclose",
		"stress", "emphasize", "emphasise", "mention", "observe", "reiterate", "repeat", "testify", "comment", "complain", "confess", "caution", "counter", "retort", "inform", "assure", "remind", "brag", "boast",
		"suggest", "predict", "swear", "speculate", "opine", "lament", "muse", "chant", "yell", "scream", "murmur", "mutter", "sing", "recount", "elaborate", "clarify", "advise", "notify", "proclaim", "pronounce",
		"post", "email", "text", "blog", "quote", "underline", "underscore", "highlight", "interject", "protest", "object", "gush", "snap", "sneer", "scoff", "intone", "riff", "read", "relate", "describe", "ascertain",
		"rule", "decree", "grumble", "hint", "signal", "attest", "plead", "beg", "moan", "cheer", "deadpan", "persist", "chime", "jeer", "implore":
		return Speech
	case "criticize", "criticise", "praise", "condemn", "attack", "blast", "slam", "denounce", "mock", "accuse", "blame", "cite", "discuss", "question", "dismiss", "reject", "dispute", "address", "call", "urge",
		"demand", "request", "appeal", "label", "liken", "compare", "characterize", "characterise", "speak", "point", "talk", "echo", "deride", "decry", "chide", "scold", "rebuke", "laud", "applaud", "welcome",
		"hail", "defend", "challenge", "endorse", "tout", "ridicule", "lambast", "lambaste", "rail", "rebut", "refute", "bemoan", "deplore", "pan", "portray", "depict", "paint", "brand", "dub", "term", "detail",
		"outline", "propose", "recommend", "encourage", "press", "pitch", "advocate", "tease", "taunt", "downplay", "exhort", "invoke", "reference", "refer", "raise", "debate", "order", "instruct", "grill", "rip", "bash",
		"disavow", "apologize", "apologise", "thank", "congratulate", "bristle", "pressure", "lobby", "warrant", "hit", "boo", "pillory", "chastise", "admonish", "rap", "nominate", "promote", "trumpet", "celebrate", "push":
		return Address
	case "believe", "think", "know", "feel", "fear", "hope", "expect", "worry", "doubt", "suspect", "assume", "consider", "understand", "realize", "realise", "imagine", "regard", "view", "regret", "anticipate", "guess",
		"figure", "envision", "recognize", "recognise", "remember", "forget", "foresee", "estimate", "reckon", "love", "hate", "like", "dislike", "admire", "respect", "resent", "disagree", "care", "learn", "see", "sense":
		return Thought
	case "want", "plan", "agree", "refuse", "decide", "vow", "promise", "pledge", "offer", "support", "oppose", "threaten", "intend", "seek", "decline", "aim", "wish", "prefer", "favor", "favour", "back", "approve",
		"resolve", "commit", "undertake", "volunteer", "consent", "opt", "choose", "resist", "accept", "persuade", "convince", "forbid", "prohibit", "ban", "permit", "allow", "authorize", "authorise", "require", "need",
		"block", "veto", "vote", "embrace", "champion", "insure", "determine", "attempt", "hesitate", "dare", "balk", "strive", "desire", "crave":
		return Intent
	case "show", "find", "report", "indicate", "imply", "document", "estimated", "prove", "demonstrate", "illustrate", "reflect", "rate", "record", "discover", "publish", "hear", "mean", "measure", "project", "forecast",
		"calculate", "chronicle", "seem", "appear", "examine", "release", "issue":
		return Evidence
	}
	return NoCue
}

// WeakCue reports whether a verb of the lemma more often does something else (“added 200 jobs”, “wrote a book”), so that it brings in content only
// with quotation marks or “that”.
func WeakCue(lemma string) bool {
	switch lemma {
	case "continue", "post", "read", "add", "snap", "counter", "cry", "shout", "sing", "cheer", "object", "relate", "press", "push", "hit", "raise", "reflect", "record", "measure", "rate", "publish", "release", "issue",
		"hear", "mean", "like", "commit", "write", "reference", "address", "thank", "celebrate", "promote", "discover", "prove", "determine", "figure", "see", "text", "email", "state", "respond", "reply", "repeat",
		"pronounce", "rip", "rap", "pan", "quote", "examine", "point", "project", "feel", "rule", "recall", "observe", "maintain", "conclude", "signal", "remember", "forget", "describe", "speak",
		"talk", "refer", "demonstrate":
		return true
	}
	return false
}

// SourceNoun reports whether w, in lower case, is a common noun for those whom reports rest on: people who speak, or what has been written down.
func SourceNoun(w string) bool {
	return In(strings.TrimSuffix(w, "s"), "activist adviser advisor affidavit agencie agency aide analyst army attorney authoritie authority bank board broadcaster channel colleague "+
		"commander companie company complaint consulate council court data diplomat doctor document email embassy expert familie family figure filing "+
		"force friend government group guard hospital insider intelligence investigator lawyer leader letter media medic member memo military minister "+
		"ministry monitor navy neighbor neighbour newspaper office officer official outlet palace paper party people person police poll prosecutor "+
		"radio rebel record relative report rescuer researcher resident soldier source spokesman spokesmen spokespeople spokesperson spokeswoman "+
		"statement station studie study survey survivor television transcript tribunal union website witness witnesse")
}

// SpeechVerb reports whether w, in lower case, is a finite form of a verb that brings in what somebody says.
func SpeechVerb(w string) bool {
	_, c := Cue(w)
	return c == Speech
}

// Hedge reports whether w, in lower case, is an adverb that says others say so, naming nobody.
func Hedge(w string) bool {
	switch w {
	case "reportedly", "allegedly", "apparently", "supposedly", "purportedly", "ostensibly", "seemingly", "presumably", "so-called", "angeblich", "mutmaßlich", "uppgivs", "påstås":
		return true
	}
	return false
}
