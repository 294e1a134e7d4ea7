package lexicon

// NumeralClass says how a number word combines with its neighbours.
type NumeralClass uint8

const (
	NotNumeral   NumeralClass = iota
	NumeralZero               // zero, nil: stands alone, or after "point"
	NumeralUnit               // one … nine
	NumeralTeen               // ten … nineteen
	NumeralTen                // twenty … ninety: may take a unit
	NumeralScale              // hundred, dozen, thousand, lakh, million …: multiplies what stands before it
)

// Numeral gives the value of a number word in lower case and how it combines. lang is a BCP 47 tag; German words count only there.
func Numeral(w, lang string) (float64, NumeralClass) {
	switch w {
	case "zero", "nought", "naught", "nil", "nul":
		return 0, NumeralZero
	case "one":
		return 1, NumeralUnit
	case "two":
		return 2, NumeralUnit
	case "three":
		return 3, NumeralUnit
	case "four":
		return 4, NumeralUnit
	case "five":
		return 5, NumeralUnit
	case "six":
		return 6, NumeralUnit
	case "seven":
		return 7, NumeralUnit
	case "eight":
		return 8, NumeralUnit
	case "nine":
		return 9, NumeralUnit
	case "ten":
		return 10, NumeralTeen
	case "eleven":
		return 11, NumeralTeen
	case "twelve":
		return 12, NumeralTeen
	case "thirteen":
		return 13, NumeralTeen
	case "fourteen":
		return 14, NumeralTeen
	case "fifteen":
		return 15, NumeralTeen
	case "sixteen":
		return 16, NumeralTeen
	case "seventeen":
		return 17, NumeralTeen
	case "eighteen":
		return 18, NumeralTeen
	case "nineteen":
		return 19, NumeralTeen
	case "twenty":
		return 20, NumeralTen
	case "thirty":
		return 30, NumeralTen
	case "forty", "fourty":
		return 40, NumeralTen
	case "fifty":
		return 50, NumeralTen
	case "sixty":
		return 60, NumeralTen
	case "seventy":
		return 70, NumeralTen
	case "eighty":
		return 80, NumeralTen
	case "ninety":
		return 90, NumeralTen
	case "dozen", "dozens":
		return 12, NumeralScale
	case "hundred", "hundreds":
		return 100, NumeralScale
	case "thousand", "thousands":
		return 1e3, NumeralScale
	case "lakh", "lakhs", "lac", "lacs":
		return 1e5, NumeralScale
	case "million", "millions":
		return 1e6, NumeralScale
	case "crore", "crores", "cr", "krore", "krores":
		return 1e7, NumeralScale
	case "billion", "billions":
		return 1e9, NumeralScale
	case "trillion", "trillions":
		return 1e12, NumeralScale
	case "quadrillion":
		return 1e15, NumeralScale
	}
	if isGerman(lang) {
		return germanNumeral(w)
	}
	return 0, NotNumeral
}

func isGerman(lang string) bool { return len(lang) >= 2 && (lang[:2] == "de" || lang[:2] == "DE") }

func germanNumeral(w string) (float64, NumeralClass) {
	switch w {
	case "null":
		return 0, NumeralZero
	case "zwei":
		return 2, NumeralUnit
	case "drei":
		return 3, NumeralUnit
	case "vier":
		return 4, NumeralUnit
	case "fünf":
		return 5, NumeralUnit
	case "sechs":
		return 6, NumeralUnit
	case "sieben":
		return 7, NumeralUnit
	case "acht":
		return 8, NumeralUnit
	case "neun":
		return 9, NumeralUnit
	case "zehn":
		return 10, NumeralTeen
	case "elf":
		return 11, NumeralTeen
	case "zwölf":
		return 12, NumeralTeen
	case "dreizehn":
		return 13, NumeralTeen
	case "vierzehn":
		return 14, NumeralTeen
	case "fünfzehn":
		return 15, NumeralTeen
	case "sechzehn":
		return 16, NumeralTeen
	case "siebzehn":
		return 17, NumeralTeen
	case "achtzehn":
		return 18, NumeralTeen
	case "neunzehn":
		return 19, NumeralTeen
	case "zwanzig":
		return 20, NumeralTeen
	case "dreißig":
		return 30, NumeralTeen
	case "vierzig":
		return 40, NumeralTeen
	case "fünfzig":
		return 50, NumeralTeen
	case "sechzig":
		return 60, NumeralTeen
	case "siebzig":
		return 70, NumeralTeen
	case "achtzig":
		return 80, NumeralTeen
	case "neunzig":
		return 90, NumeralTeen
	case "dutzend", "dutzende":
		return 12, NumeralScale
	case "hundert", "hunderte":
		return 100, NumeralScale
	case "tausend", "tausende":
		return 1e3, NumeralScale
	case "million", "millionen", "mio":
		return 1e6, NumeralScale
	case "milliarde", "milliarden", "mrd":
		return 1e9, NumeralScale
	case "billion", "billionen":
		return 1e12, NumeralScale
	}
	return 0, NotNumeral
}

// ScaleSuffix gives the factor of a short form that follows a figure: "1.2bn", "100k", "30 lkh". Letters that are also units ("m" and "g")
// are left to the caller, who knows whether money stands before them.
func ScaleSuffix(w string) (float64, bool) {
	switch w {
	case "k", "K":
		return 1e3, true
	case "M", "mn", "Mn", "mln", "Mln", "mil", "mio", "Mio", "MM", "mm$":
		return 1e6, true
	case "bn", "Bn", "BN", "b", "B", "bln", "Bln", "mrd", "Mrd":
		return 1e9, true
	case "tn", "Tn", "TN", "trn", "tln", "Tln":
		return 1e12, true
	case "lkh", "lkhs":
		return 1e5, true
	case "cr", "Cr":
		return 1e7, true
	case "dz", "dzs", "doz":
		return 12, true
	}
	return 0, false
}

// OrdinalNumber gives the value of an ordinal word ("third" 3, "twentieth" 20, "hundredth" 100) or a denominator in the plural ("thirds");
// 0 where w is none.
func OrdinalNumber(w string) (n float64, plural bool) {
	if n := ordinal(w); n > 0 {
		return n, false
	}
	if len(w) > 1 && w[len(w)-1] == 's' {
		if n := ordinal(w[:len(w)-1]); n > 0 {
			return n, true
		}
	}
	return 0, false
}

func ordinal(w string) float64 {
	switch w {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "eleventh":
		return 11
	case "twelfth":
		return 12
	case "thirteenth":
		return 13
	case "fourteenth":
		return 14
	case "fifteenth":
		return 15
	case "sixteenth":
		return 16
	case "seventeenth":
		return 17
	case "eighteenth":
		return 18
	case "nineteenth":
		return 19
	case "twentieth":
		return 20
	case "thirtieth":
		return 30
	case "fortieth":
		return 40
	case "fiftieth":
		return 50
	case "sixtieth":
		return 60
	case "seventieth":
		return 70
	case "eightieth":
		return 80
	case "ninetieth":
		return 90
	case "hundredth":
		return 100
	case "thousandth":
		return 1e3
	case "millionth":
		return 1e6
	case "billionth":
		return 1e9
	case "trillionth":
		return 1e12
	}
	return 0
}

// VulgarFraction gives the value of a fraction written as one character; 0 where r is none.
func VulgarFraction(r rune) float64 {
	switch r {
	case '½':
		return 1.0 / 2
	case '⅓':
		return 1.0 / 3
	case '⅔':
		return 2.0 / 3
	case '¼':
		return 1.0 / 4
	case '¾':
		return 3.0 / 4
	case '⅕':
		return 1.0 / 5
	case '⅖':
		return 2.0 / 5
	case '⅗':
		return 3.0 / 5
	case '⅘':
		return 4.0 / 5
	case '⅙':
		return 1.0 / 6
	case '⅚':
		return 5.0 / 6
	case '⅛':
		return 1.0 / 8
	case '⅜':
		return 3.0 / 8
	case '⅝':
		return 5.0 / 8
	case '⅞':
		return 7.0 / 8
	}
	return 0
}
