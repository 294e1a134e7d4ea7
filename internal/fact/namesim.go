package fact

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"storydiff/internal/lexicon"
)

// How alike two names are.
//
// Newsrooms spell one man in five ways: "Badr bin Hamad al-Busaidi", "Badr al-Bussaidi", "Badr Albusaidi", "Al Busaidi". Letters alone say too
// little ("Khaddafi" and "Gaddafi" differ in a third of theirs) and too much ("Jared Kushner" and "Jared Kramer"). So a name is taken apart
// into words without titles and particles; each word is compared by its letters and by its skeleton, the consonants by their sound; words are
// paired best first, in any order. What counts then is: how many words on both sides find no partner (a middle name that one leaves out costs
// nothing, two different first names cost much), how well the least alike word of the shorter name fits, first and last words, and the whole
// run together. The weights are a logistic regression on labelled pairs of spelling variants and of different people who share a word;
// features whose weight came out against sense were left out, so that names with nothing in common score low although aliases exist.
//
// The cost is bounded: at most 10 words of 24 letters each are compared, so a pair costs some hundred short edit distances at the most.
//
// It takes for one: brothers of short, like names ("Kim Jong Un", "Kim Yo Jong"). It takes for two: aliases, nicknames beyond an initial, and
// names whose spellings share neither letters nor consonants.

// NameThreshold is the one threshold that the engine uses: from it on two names are taken for one.
const NameThreshold = 0.5

// NameSimilarity says how likely a and b are the same name, from 0 to 1: spellings, transliterations, word order, titles, initials, missing
// middle names, and acronyms of names with several words. It knows nothing of who is meant; SameName weighs types and roles too.
func NameSimilarity(a, b string) float64 { return Spell(a).Similarity(Spell(b)) }

// Spelling is a name taken apart once, to be held against many others.
type Spelling struct {
	name  string
	words []nameWord
}

// Spell takes a name apart.
func Spell(name string) Spelling { return Spelling{name, nameWords(name)} }

// Similarity is NameSimilarity of the two names.
func (a Spelling) Similarity(b Spelling) float64 {
	if a.name > b.name {
		a, b = b, a // ties in the pairing must not depend on who is asked first
	}
	x, y := a.words, b.words
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	if acronymOf(a.name, b.name) || acronymOf(b.name, a.name) {
		return 0.95
	}
	x = joinParts(x, y)
	y = joinParts(y, x)
	alone, worst, first, last := pairUp(x, y)
	z := -1.35 - 1.9*float64(alone) + 2.8*worst + 0.6*first + 0.4*last + 1.75*ratio(joined(x), joined(y))
	return 1 / (1 + math.Exp(-z))
}

// acronymOf reports whether short stands for the initials of long: "NATO" and "North Atlantic Treaty Organization", "DoJ", "UNHCR".
func acronymOf(short, long string) bool {
	short = strings.ReplaceAll(short, ".", "")
	n := utf8.RuneCountInString(short)
	if n < 2 || n > 8 || strings.ContainsAny(short, " -") || !mostlyUpper(short) {
		return false
	}
	long = clip(long, 40*maxNameWords)
	// lower-case joining words may or may not give a letter: "Department of Justice" is DOJ and DJ
	var all, capitals []rune
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' || r == '/' || r == '\n' }) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all = append(all, unicode.ToUpper(r))
		if unicode.IsUpper(r) {
			capitals = append(capitals, r)
		}
	}
	if len(capitals) < 2 {
		return false
	}
	short = strings.ToUpper(short)
	return string(capitals) == short || string(all) == short
}

// mostlyUpper reports whether s is letters with more capitals than not: "NATO", "DoJ", "IAEA".
func mostlyUpper(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		default:
			return false
		}
	}
	return upper >= 2 && upper > lower
}

const (
	maxNameWords = 10 // a name longer than this is a list or a sentence
	maxNameWord  = 24 // letters of a word that are compared
)

// nameWord is one word of a name, ready to be compared.
type nameWord struct {
	letters string // folded: "busaidi"
	bone    string // its skeleton: "bsd"
}

// nameWords takes a name apart as nameFold does, each word with its skeleton.
func nameWords(s string) []nameWord {
	folded := nameFold(s)
	out := make([]nameWord, len(folded))
	for i, w := range folded {
		out[i] = newNameWord(w)
	}
	return out
}

// nameFold are the words of a name as entities are compared by: folded, titles and particles out, "abd al-" kept with the word that it belongs
// to.
func nameFold(s string) []string {
	var room [8]string
	fields := room[:0]
	for f := range strings.FieldsSeq(lexicon.FoldName(clip(s, 40*maxNameWords))) {
		fields = append(fields, f)
	}
	out := make([]string, 0, len(fields))
	prefix := ""
	for i, f := range fields {
		f = clip(f, maxNameWord)
		if nameParticle(f) || i+1 < len(fields) && sunArticle(f, fields[i+1]) {
			continue
		}
		switch {
		case f[0] == 'a' && lexicon.In(f, "abd abdal abdel abdol abdul"):
			if i+1 < len(fields) {
				prefix = "abd"
				continue
			}
		case f == "abu", f == "abou", f == "abo", f == "aboo":
			f = "abu"
		}
		if prefix != "" {
			f, prefix = prefix+f, ""
		} else if rest, ok := strings.CutPrefix(f, "abdul"); ok && len(rest) >= 3 {
			f = "abd" + rest
		} else if rest, ok := strings.CutPrefix(f, "abdel"); ok && len(rest) >= 3 {
			f = "abd" + rest
		}
		if len(out) == maxNameWords {
			break
		}
		out = append(out, f)
	}
	return out
}

func newNameWord(f string) nameWord { return nameWord{letters: f, bone: Skeleton(f)} }

// nameParticle reports whether w joins a name rather than being one.
func nameParticle(w string) bool {
	if len(w) > len("maulavi") { // most
		return false
	}
	switch w {
	case "al", "el", "ul", "ur", "il", "bin", "ibn", "ben", "bint", "von", "van", "der", "den", "de", "la", "le", "del", "della", "di", "da", "dos", "das", "du", "zu",
		"af", "av", "y", "e", "the", "of", "and", "und", "et", "for",
		"mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "prof", "hajji", "haji", "hajj", "sheikh", "shaykh", "shaikh", "sheik", "mullah", "mawlawi", "maulavi",
		"sayyid", "sayyed", "seyed", "seyyed", "jr", "sr", "ii", "iii":
		return true
	}
	return false
}

// sunArticle reports whether w is the Arabic article as it sounds before next: "as Sadr", "ash Shabaab", "ad Din".
func sunArticle(w, next string) bool {
	return len(w) >= 2 && len(w) <= 3 && (w[0] == 'a' || w[0] == 'e' || w[0] == 'u') && strings.HasPrefix(next, w[1:])
}

func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// wordSimilarity of two folded words, from 0 to 1: by their letters, and by their sound.
func wordSimilarity(a, b nameWord) float64 {
	if a.letters == b.letters {
		return 1
	}
	if len(a.letters) == 1 || len(b.letters) == 1 {
		if a.letters[0] == b.letters[0] {
			return 0.6
		}
		return 0
	}
	s := plainSimilarity(a, b)
	for _, p := range [2][2]nameWord{{a, b}, {b, a}} {
		if rest, ok := withoutArticle(p[0].letters); ok {
			s = max(s, 0.97*plainSimilarity(newNameWord(rest), p[1]))
		}
	}
	return s
}

func withoutArticle(w string) (string, bool) {
	if len(w) >= 6 && (strings.HasPrefix(w, "al") || strings.HasPrefix(w, "el")) {
		return w[2:], true
	}
	return "", false
}

func plainSimilarity(a, b nameWord) float64 {
	letters := ratio(a.letters, b.letters)
	bones := ratio(a.bone, b.bone)
	if m := min(len(a.bone), len(b.bone)); m <= 2 {
		bones *= 0.8
	}
	return max(letters, 0.45*letters+0.55*bones)
}

// ratio is 1 for equal words and falls by the edits over the length of the longer one.
func ratio(a, b string) float64 {
	n := max(len(a), len(b))
	if n == 0 {
		return 1
	}
	return 1 - float64(distance(a, b))/float64(n)
}

// distance is the edit distance of two words. Where the first has nothing but a to z it is counted a column at a time, in the bits of two numbers (Myers
// 1999, in the form of Hyyrö 2003): no name word is longer than the 64 letters that this takes.
func distance(a, b string) int {
	if len(a) == 0 || len(a) > 64 {
		return levenshtein.ComputeDistance(a, b)
	}
	var at [26]uint64 // where each letter stands in a
	for i := range len(a) {
		c := a[i] - 'a'
		if c >= 26 {
			return levenshtein.ComputeDistance(a, b)
		}
		at[c] |= 1 << i
	}
	up, down := ^uint64(0), uint64(0) // rows of the column that are one more, one less than the row above
	score, last := len(a), uint64(1)<<(len(a)-1)
	for i := range len(b) {
		match := uint64(0)
		if c := b[i] - 'a'; c < 26 {
			match = at[c]
		} else if b[i] >= utf8.RuneSelf {
			return levenshtein.ComputeDistance(a, b)
		}
		level := match | down
		match = (match&up + up) ^ up | match
		more, less := down|^(match|up), up&match
		if more&last != 0 {
			score++
		} else if less&last != 0 {
			score--
		}
		more, less = more<<1|1, less<<1
		up, down = less|^(level|more), more&level
	}
	return score
}

// joinParts makes one word of two neighbours of x that y writes as one: "Noor Welly" and "Noorwelly". x itself stays as it is.
func joinParts(x, y []nameWord) []nameWord {
	for i := 0; i+1 < len(x); i++ {
		n := len(x[i].letters) + len(x[i+1].letters)
		for _, w := range y {
			if len(w.letters) < 5 || w.letters[0] != x[i].letters[0] || n-len(w.letters) > 2 || len(w.letters)-n > 2 {
				continue
			}
			both := newNameWord(clip(x[i].letters+x[i+1].letters, maxNameWord))
			if s := wordSimilarity(both, w); s >= 0.8 && s > wordSimilarity(x[i], w) && s > wordSimilarity(x[i+1], w) {
				return slices.Concat(x[:i], []nameWord{both}, x[i+2:])
			}
		}
	}
	return x
}

// pairUp matches the words of two names, best pairs first whatever their order, and says how many of the name with fewer unmatched words
// stand alone, how alike the least alike word of the shorter name is to its best match, and the likeness of first and of last words.
func pairUp(x, y []nameWord) (alone int, worst, first, last float64) {
	if len(x) > len(y) {
		x, y = y, x
	}
	var sim [maxNameWords][maxNameWords]float64
	worst = 1
	for i := range x {
		best := 0.0
		for j := range y {
			sim[i][j] = wordSimilarity(x[i], y[j])
			best = max(best, sim[i][j])
		}
		worst = min(worst, best)
	}
	first, last = sim[0][0], sim[len(x)-1][len(y)-1]
	matched := 0
	for range x {
		best, bi, bj := 0.5, -1, -1
		for i := range x {
			for j := range y {
				if sim[i][j] > best {
					best, bi, bj = sim[i][j], i, j
				}
			}
		}
		if bi < 0 {
			break
		}
		matched++
		for i := range x {
			sim[i][bj] = 0
		}
		for j := range y {
			sim[bi][j] = 0
		}
	}
	return len(x) - matched, worst, first, last
}

func joined(x []nameWord) string {
	var room [maxNameWords * maxNameWord]byte
	b := room[:0]
	for _, w := range x {
		b = append(b, w.bone...)
	}
	return string(b)
}

// Skeleton is a folded word by its sound: consonants of one family written one way, doubled letters single, vowels but a leading one left
// out. "Muhammad", "Mohammed" and "Mohamad" are all "mhmd"; "Qaddafi", "Gadhafi" and "Kadafi" all "kdf".
func Skeleton(w string) string {
	b := make([]byte, 0, len(w))
	put := func(c byte) {
		if n := len(b); n == 0 || b[n-1] != c {
			b = append(b, c)
		}
	}
	for i := 0; i < len(w); i++ {
		c, next := w[i], byte(0)
		if i+1 < len(w) {
			next = w[i+1]
		}
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			if i == 0 {
				put('a')
			}
			continue
		case 'k', 'q', 'g':
			put('k')
			if next == 'h' {
				i++
			}
		case 'c':
			switch {
			case next == 'h':
				put('s')
				i++
			case next == 'e' || next == 'i' || next == 'y':
				put('s')
			default:
				put('k')
			}
		case 'x':
			put('k')
			put('s')
		case 's', 'z':
			if next == 'c' && i+2 < len(w) && w[i+2] == 'h' {
				i++
			}
			put('s')
			if i+1 < len(w) && w[i+1] == 'h' {
				i++
			}
		case 'd':
			switch {
			case next == 'j':
				put('j')
				i++
			case next == 'h':
				put('d')
				i++
			default:
				put('d')
			}
		case 't':
			put('t')
			if next == 'h' {
				i++
			}
		case 'p':
			if next == 'h' {
				put('f')
				i++
			} else {
				put('p')
			}
		case 'w':
			put('v')
		case 'h':
			if i+1 < len(w) || len(b) == 0 {
				put('h')
			}
		default:
			put(c)
		}
	}
	return string(b)
}
