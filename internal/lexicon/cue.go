package lexicon

// SpeechVerb reports whether w, in lower case, is a finite form of a verb that brings in what somebody says, thinks or writes.
func SpeechVerb(w string) bool {
	switch w {
	case "said", "says", "say", "told", "tells", "asked", "asks", "added", "adds", "wrote", "writes", "tweeted", "tweets", "posted", "stated", "states", "explained", "explains", "noted", "notes", "warned",
		"warns", "announced", "announces", "replied", "replies", "responded", "responds", "continued", "continues", "insisted", "insists", "admitted", "admits", "argued", "argues", "declared", "declares",
		"recalled", "recalls", "commented", "comments", "remarked", "joked", "shouted", "cried", "whispered", "quipped", "concluded", "concludes", "claimed", "claims", "exclaimed", "wondered", "thought":
		return true
	}
	return false
}
