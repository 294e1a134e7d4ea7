package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// FoldName writes a name in plain small Latin letters and digits: diacritics off, Cyrillic and Arabic letters transliterated, full stops,
// apostrophes and the signs for hamza and ain dropped, every other mark a space. Arabic writes no short vowels: "بدر" folds to "bdr".
func FoldName(s string) string {
	if folded(s) {
		return s
	}
	var room [64]byte
	return string(fold(room[:0], s))
}

// FoldKey is FoldName with one space between two words and none at the ends: what names are looked up by.
func FoldKey(s string) string {
	if folded(s) {
		return s
	}
	var room [64]byte
	return string(foldKey(room[:0], s))
}

// folded reports whether s is one word of plain small letters and digits.
func folded(s string) bool {
	for i := range len(s) {
		if b := s[i]; b-'a' >= 26 && b-'0' >= 10 {
			return false
		}
	}
	return true
}

func foldKey(b []byte, s string) []byte {
	b = fold(b, s)
	end := 0
	for i, c := range b {
		if c != ' ' || i+1 < len(b) && b[i+1] != ' ' && end > 0 {
			b[end] = c
			end++
		}
	}
	return b[:end]
}

// fold appends a name to b as FoldName writes it.
func fold(b []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r == '\'' || r == '’' || r == '‘' || r == 'ʿ' || r == 'ʾ' || r == '`' || r == '.' || r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r):
			// "Sa'id" is one word and so is "U.N."
		case r < utf8.RuneSelf:
			b = append(b, ' ')
		default:
			r = unicode.ToLower(r)
			if l := foldLetter(r); l != "" {
				b = append(b, l...)
			} else if r < utf8.RuneSelf {
				b = append(b, byte(r)) // İ and the Kelvin sign
			} else if !unicode.IsLetter(r) {
				b = append(b, ' ')
			}
		}
	}
	return b
}

// foldLetter is a letter outside ASCII in plain ones; "" where it has none.
func foldLetter(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ā', 'ă', 'ą', 'ạ', 'ả', 'ấ', 'ầ', 'ậ', 'å', 'ä':
		return "a"
	case 'æ':
		return "ae"
	case 'ç', 'ć', 'ĉ', 'ċ', 'č':
		return "c"
	case 'ď', 'đ', 'ḍ', 'ḑ':
		return "d"
	case 'ð', 'þ':
		return "th"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě', 'ế', 'ề', 'ệ', 'ẽ':
		return "e"
	case 'ĝ', 'ğ', 'ġ', 'ģ':
		return "g"
	case 'ĥ', 'ħ', 'ḥ', 'ḫ', 'ḩ':
		return "h"
	case 'ì', 'í', 'î', 'ï', 'ī', 'ĭ', 'į', 'ı', 'ị':
		return "i"
	case 'ĵ':
		return "j"
	case 'ķ':
		return "k"
	case 'ĺ', 'ļ', 'ľ', 'ł':
		return "l"
	case 'ñ', 'ń', 'ņ', 'ň':
		return "n"
	case 'ò', 'ó', 'ô', 'õ', 'ō', 'ŏ', 'ő', 'ơ', 'ọ', 'ố', 'ộ', 'ö', 'ø':
		return "o"
	case 'œ':
		return "oe"
	case 'ŕ', 'ř', 'ŗ':
		return "r"
	case 'ś', 'ș', 'ş', 'ṣ', 'ŝ', 'š':
		return "s"
	case 'ß':
		return "ss"
	case 'ţ', 'ț', 'ť', 'ṭ':
		return "t"
	case 'ù', 'ú', 'û', 'ū', 'ŭ', 'ů', 'ű', 'ų', 'ư', 'ụ', 'ü':
		return "u"
	case 'ý', 'ÿ':
		return "y"
	case 'ź', 'ż', 'ẓ', 'ž':
		return "z"
	// Cyrillic, as news agencies write it
	case 'а':
		return "a"
	case 'б':
		return "b"
	case 'в':
		return "v"
	case 'г', 'ґ':
		return "g"
	case 'д':
		return "d"
	case 'е', 'э', 'ё', 'є':
		return "e"
	case 'ж':
		return "zh"
	case 'з':
		return "z"
	case 'и', 'і', 'ї':
		return "i"
	case 'й', 'ы':
		return "y"
	case 'к':
		return "k"
	case 'л':
		return "l"
	case 'м':
		return "m"
	case 'н':
		return "n"
	case 'о':
		return "o"
	case 'п':
		return "p"
	case 'р':
		return "r"
	case 'с':
		return "s"
	case 'т':
		return "t"
	case 'у', 'ў':
		return "u"
	case 'ф':
		return "f"
	case 'х':
		return "kh"
	case 'ц':
		return "ts"
	case 'ч':
		return "ch"
	case 'ш':
		return "sh"
	case 'щ':
		return "shch"
	case 'ю':
		return "yu"
	case 'я':
		return "ya"
	// Arabic and Persian
	case 'ا', 'أ', 'إ', 'آ', 'ى', 'ة':
		return "a"
	case 'ب':
		return "b"
	case 'پ':
		return "p"
	case 'ت', 'ط':
		return "t"
	case 'ث':
		return "th"
	case 'ج':
		return "j"
	case 'چ':
		return "ch"
	case 'ح', 'ه':
		return "h"
	case 'خ':
		return "kh"
	case 'د', 'ض':
		return "d"
	case 'ذ':
		return "dh"
	case 'ر':
		return "r"
	case 'ز', 'ظ', 'ژ':
		return "z"
	case 'س', 'ص':
		return "s"
	case 'ش':
		return "sh"
	case 'غ':
		return "gh"
	case 'ف':
		return "f"
	case 'ق':
		return "q"
	case 'ك', 'ک':
		return "k"
	case 'گ':
		return "g"
	case 'ل':
		return "l"
	case 'م':
		return "m"
	case 'ن':
		return "n"
	case 'و':
		return "w"
	case 'ي', 'ی', 'ئ':
		return "y"
	}
	return ""
}
