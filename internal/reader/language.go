package reader

// languages are what language can tell apart.
var languages = [...]string{"en", "de", "sv", "fr", "es"}

// language tells the language of words by a vote of their commonest function words, "" where too few voted. It reads at most 3,000 words.
func language(ws []word) string {
	var votes [len(languages)]int
	ws = ws[:min(len(ws), 3000)]
	for _, w := range ws {
		for l := range languages {
			if functionWord(l, w.low) {
				votes[l]++
			}
		}
	}
	best, second := 0, -1
	for l := 1; l < len(votes); l++ {
		if votes[l] > votes[best] {
			best, second = l, best
		} else if second < 0 || votes[l] > votes[second] {
			second = l
		}
	}
	if votes[best] < 2 || votes[best]*12 < len(ws) || votes[best] < votes[second]*3/2+1 {
		return ""
	}
	return languages[best]
}

func functionWord(l int, w string) bool {
	switch l {
	case 0:
		switch w {
		case "the", "of", "and", "to", "in", "that", "was", "is", "for", "on", "with", "said", "by", "from", "at", "his", "has", "have", "were", "who", "are", "it", "which":
			return true
		}
	case 1:
		switch w {
		case "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "nach", "wurde", "bei", "am":
			return true
		}
	case 2:
		switch w {
		case "och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "de", "inte", "om", "ett", "i", "från", "var", "vid", "men", "efter":
			return true
		}
	case 3:
		switch w {
		case "le", "la", "les", "et", "des", "en", "un", "une", "du", "que", "est", "dans", "qui", "par", "pour", "au", "sur", "pas", "plus", "avec", "de":
			return true
		}
	case 4:
		switch w {
		case "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "por", "con", "del", "se", "su", "para", "al", "es", "lo", "como", "más":
			return true
		}
	}
	return false
}
