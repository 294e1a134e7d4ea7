package reader

import "storydiff/internal/lexicon"

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
		return lexicon.In(w, "and are at by for from has have his in is it of on said that the to was were which who with")
	case 1:
		return lexicon.In(w, "als am auch auf bei das dem den der die ein eine für im in ist mit nach nicht sich und von wurde zu")
	case 2:
		return lexicon.In(w, "att av de den det efter en ett från för har i inte med men och om på som till var vid är")
	case 3:
		return lexicon.In(w, "au avec dans de des du en est et la le les par pas plus pour que qui sur un une")
	case 4:
		return lexicon.In(w, "al como con de del el en es la las lo los más para por que se su un una y")
	}
	return false
}
