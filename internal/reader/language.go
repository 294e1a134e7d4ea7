package reader

import (
	"math/bits"

	"storydiff/internal/lexicon"
)

// votes are what words say of their language: their commonest function words vote for it.
type votes struct {
	words int
	of    [lexicon.TongueCount]int // by bit of lexicon.Tongues
}

// count takes the words in, of 3,000 at most.
func (v *votes) count(ws []word) {
	ws = ws[:min(len(ws), 3000-v.words)]
	v.words += len(ws)
	for i := range ws {
		for set := ws[i].Known.Tongues(); set != 0; set &= set - 1 {
			v.of[bits.TrailingZeros16(uint16(set))]++
		}
	}
}

// language is the one that wins, "" where too few voted or two languages are close. A library would know more languages for 550 kB (whatlanggo);
// these are those of most news that an English desk is sent, and what is none of them is left open.
func (v *votes) language() string {
	best, second := 0, -1
	for l := 1; l < len(v.of); l++ {
		if v.of[l] > v.of[best] {
			best, second = l, best
		} else if second < 0 || v.of[l] > v.of[second] {
			second = l
		}
	}
	code := lexicon.TongueCode(best)
	lead := v.of[second]*3/2 + 1
	if code == "da" || code == "no" || code == "sv" { // which share half of their function words
		lead = v.of[second]*6/5 + 1
	}
	if v.of[best] < 2 || v.of[best]*12 < v.words || v.of[best] < lead {
		return ""
	}
	return code
}

// noteLanguage says so where the article is in a language that is hardly read.
func (d *Document) noteLanguage() {
	if name := lexicon.Value(lexicon.Language(d.Meta.InLanguage), "da=Danish es=Spanish fi=Finnish fr=French it=Italian nl=Dutch no=Norwegian pl=Polish pt=Portuguese"); name != "" {
		d.notice("reader.language", "warning", "The article is in "+name+". storydiff reads English, German and Swedish; of other languages little more than names and figures.")
	}
}
