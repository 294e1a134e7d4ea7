package lexicon

import (
	"strconv"
	"strings"
)

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
	if k := Of(w); k.numeral != NotNumeral {
		return k.value, k.numeral
	}
	if isGerman(lang) {
		return numeralIn(Value(w, "acht=u8 achtzehn=t18 achtzig=t80 billion=s1e12 billionen=s1e12 drei=u3 dreizehn=t13 dreißig=t30 dutzend=s12 dutzende=s12 elf=t11 "+
			"fünf=u5 fünfzehn=t15 fünfzig=t50 hundert=s100 hunderte=s100 milliarde=s1e9 milliarden=s1e9 million=s1e6 millionen=s1e6 mio=s1e6 "+
			"mrd=s1e9 neun=u9 neunzehn=t19 neunzig=t90 null=z0 sechs=u6 sechzehn=t16 sechzig=t60 sieben=u7 siebzehn=t17 siebzig=t70 tausend=s1e3 "+
			"tausende=s1e3 vier=u4 vierzehn=t14 vierzig=t40 zehn=t10 zwanzig=t20 zwei=u2 zwölf=t12"))
	}
	return 0, NotNumeral
}

func numeral(w string) (float64, NumeralClass) {
	return numeralIn(Value(w, "billion=s1e9 billions=s1e9 cr=s1e7 crore=s1e7 crores=s1e7 dozen=s12 dozens=s12 eight=u8 eighteen=t18 eighty=T80 eleven=t11 fifteen=t15 "+
		"fifty=T50 five=u5 forty=T40 four=u4 fourteen=t14 fourty=T40 hundred=s100 hundreds=s100 krore=s1e7 krores=s1e7 lac=s1e5 lacs=s1e5 "+
		"lakh=s1e5 lakhs=s1e5 million=s1e6 millions=s1e6 naught=z0 nil=z0 nine=u9 nineteen=t19 ninety=T90 nought=z0 nul=z0 one=u1 "+
		"quadrillion=s1e15 seven=u7 seventeen=t17 seventy=T70 six=u6 sixteen=t16 sixty=T60 ten=t10 thirteen=t13 thirty=T30 thousand=s1e3 "+
		"thousands=s1e3 three=u3 trillion=s1e12 trillions=s1e12 twelve=t12 twenty=T20 two=u2 zero=z0"))
}

// numeralIn reads a class and a value from a table: "T20".
func numeralIn(s string) (float64, NumeralClass) {
	if s == "" {
		return 0, NotNumeral
	}
	return number(s[1:]), NumeralClass(strings.IndexByte("-zutTs", s[0]))
}

// number reads a figure of a table; 0 where s is empty.
func number(s string) float64 {
	if s == "" {
		return 0
	}
	v, _ := strconv.ParseFloat(s, 64)
	return v
}

func isGerman(lang string) bool { return len(lang) >= 2 && (lang[:2] == "de" || lang[:2] == "DE") }

// ScaleSuffix gives the factor of a short form that follows a figure: "1.2bn", "100k", "30 lkh". Letters that are also units ("m" and "g")
// are left to the caller, who knows whether money stands before them.
func ScaleSuffix(w string) (float64, bool) {
	v := number(Value(w, "B=1e9 BN=1e9 Bln=1e9 Bn=1e9 Cr=1e7 K=1e3 M=1e6 MM=1e6 Mio=1e6 Mln=1e6 Mn=1e6 Mrd=1e9 TN=1e12 Tln=1e12 Tn=1e12 b=1e9 bln=1e9 bn=1e9 "+
		"cr=1e7 doz=12 dz=12 dzs=12 k=1e3 lkh=1e5 lkhs=1e5 mil=1e6 mio=1e6 mln=1e6 mm$=1e6 mn=1e6 mrd=1e9 tln=1e12 tn=1e12 trn=1e12"))
	return v, v > 0
}

// OrdinalNumber gives the value of an ordinal word ("third" 3, "twentieth" 20, "hundredth" 100) or a denominator in the plural ("thirds");
// 0 where w is none.
func OrdinalNumber(w string) (n float64, plural bool) {
	if n := Of(w).ordinal; n > 0 {
		return n, false
	}
	if len(w) > 1 && w[len(w)-1] == 's' {
		if n := Of(w[:len(w)-1]).ordinal; n > 0 {
			return n, true
		}
	}
	return 0, false
}

func ordinal(w string) float64 {
	return number(Value(w, "billionth=1e9 eighteenth=18 eighth=8 eightieth=80 eleventh=11 fifteenth=15 fifth=5 fiftieth=50 first=1 fortieth=40 fourteenth=14 "+
		"fourth=4 hundredth=100 millionth=1e6 nineteenth=19 ninetieth=90 ninth=9 second=2 seventeenth=17 seventh=7 seventieth=70 sixteenth=16 "+
		"sixth=6 sixtieth=60 tenth=10 third=3 thirteenth=13 thirtieth=30 thousandth=1e3 trillionth=1e12 twelfth=12 twentieth=20"))
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
