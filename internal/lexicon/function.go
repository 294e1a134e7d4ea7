package lexicon

// Function reports whether w, in lower case, is a function word of English: one that joins or points rather than names something, so that
// two sentences sharing it share nothing. Reporting verbs ("said") count as function words here: every news sentence has one.
func Function(w string) bool {
	switch w {
	case "a", "an", "the", "this", "that", "these", "those", "such", "same", "other", "another", "each", "every", "either", "neither", "both", "all",
		"any", "some", "no", "none", "not", "n't", "nor", "and", "or", "but", "if", "then", "than", "so", "as", "because", "while", "when", "where", "why",
		"how", "whether", "although", "though", "unless", "until", "till", "since", "once", "who", "whom", "whose", "which", "what", "whatever",
		"i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "he", "him", "his", "she", "her", "hers", "it", "its", "they",
		"them", "their", "theirs", "himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself", "there", "here",
		"of", "in", "on", "at", "by", "to", "from", "with", "without", "into", "onto", "out", "off", "up", "down", "over", "under", "about", "for",
		"through", "during", "between", "among", "against", "within", "along", "across", "around", "toward", "towards", "upon", "via", "per",
		"be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "do", "does", "did", "doing", "done",
		"will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought",
		"'s", "'re", "'ve", "'ll", "'d", "'m", "s", "t", "it's", "he's", "she's", "that's", "i'm", "i've", "we're", "they're", "don't", "doesn't", "didn't",
		"isn't", "wasn't", "aren't", "weren't", "hasn't", "haven't", "hadn't", "won't", "wouldn't", "can't", "cannot", "couldn't", "shouldn't",
		"also", "too", "very", "just", "only", "even", "still", "yet", "already", "again", "ever", "never", "now", "quite", "rather", "more", "most",
		"much", "many", "less", "least", "few", "own", "however", "meanwhile", "well", "like", "one", "ones",
		"say", "says", "said", "saying", "tell", "tells", "told", "according", "reported", "reportedly", "report", "reports", "mr", "mrs", "ms", "mr.", "mrs.", "ms.", "dr", "dr.":
		return true
	}
	return false
}

// Auxiliary reports whether w, in lower case, is an auxiliary or modal verb.
func Auxiliary(w string) bool {
	return In(w, "am are be been being can could did do does had has have is may might must shall should was were will would")
}

// Particle reports whether w, in lower case, is a small word inside names: "bin", "von", "de".
func Particle(w string) bool {
	return In(w, "abu al ben bin da de del della den der di do dos el ibn la le of van von zu")
}
