package fact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foldName writes a name in plain small Latin letters: diacritics off, Cyrillic and Arabic letters transliterated, apostrophes and the
// signs for hamza and ain dropped, every other mark a space. Arabic writes no short vowels, so "بدر" folds to "bdr"; the skeletons that
// words are compared by have none either.
func foldName(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteByte(byte(r))
		case r >= 'A' && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r == '\'' || r == '’' || r == '‘' || r == 'ʿ' || r == 'ʾ' || r == '`' || r == '.' || unicode.Is(unicode.Mn, r):
			// "Sa'id" is one word and so is "U.N."
		case r < utf8.RuneSelf:
			b.WriteByte(' ')
		default:
			if l := foldLetter(unicode.ToLower(r)); l != "" {
				b.WriteString(l)
			} else if !unicode.IsLetter(r) {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// foldLetter is a letter outside ASCII in plain ones; "" where it has none.
func foldLetter(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ā', 'ă', 'ą', 'ạ', 'ả', 'ấ', 'ầ', 'ậ', 'å':
		return "a"
	case 'ä', 'æ':
		return "ae"
	case 'ç', 'ć', 'ĉ', 'ċ':
		return "c"
	case 'č':
		return "ch"
	case 'ď', 'đ', 'ḍ':
		return "d"
	case 'ð', 'þ':
		return "th"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě', 'ế', 'ề', 'ệ', 'ẽ':
		return "e"
	case 'ĝ', 'ğ', 'ġ', 'ģ':
		return "g"
	case 'ĥ', 'ħ', 'ḥ', 'ḫ':
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
	case 'ò', 'ó', 'ô', 'õ', 'ō', 'ŏ', 'ő', 'ơ', 'ọ', 'ố', 'ộ':
		return "o"
	case 'ö', 'ø', 'œ':
		return "oe"
	case 'ŕ', 'ř', 'ŗ':
		return "r"
	case 'ś', 'ș', 'ş', 'ṣ', 'ŝ':
		return "s"
	case 'š':
		return "sh"
	case 'ß':
		return "ss"
	case 'ţ', 'ț', 'ť', 'ṭ':
		return "t"
	case 'ù', 'ú', 'û', 'ū', 'ŭ', 'ů', 'ű', 'ų', 'ư', 'ụ':
		return "u"
	case 'ü':
		return "ue"
	case 'ý', 'ÿ':
		return "y"
	case 'ź', 'ż', 'ẓ':
		return "z"
	case 'ž':
		return "zh"
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

// skeleton is a folded word by its sound: consonants of one family written one way, doubled letters single, vowels but a leading one left
// out. "Muhammad", "Mohammed" and "Mohamad" are all "mhmd"; "Qaddafi", "Gadhafi" and "Kadafi" all "kdf".
func skeleton(w string) string {
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
