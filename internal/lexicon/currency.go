package lexicon

// CurrencySign gives the ISO 4217 code of a currency sign. A plain "$" is the US dollar and "£" the British pound unless a prefix says
// otherwise ("A$", "HK$": see CurrencyPrefix).
func CurrencySign(sign string) string {
	switch sign {
	case "$", "＄":
		return "USD"
	case "€":
		return "EUR"
	case "£", "₤":
		return "GBP"
	case "¥", "￥":
		return "JPY"
	case "₹", "₨":
		return "INR"
	case "₽":
		return "RUB"
	case "₩":
		return "KRW"
	case "₺":
		return "TRY"
	case "₪":
		return "ILS"
	case "₴":
		return "UAH"
	case "₦":
		return "NGN"
	case "₫":
		return "VND"
	case "₱":
		return "PHP"
	case "₾":
		return "GEL"
	case "₭":
		return "LAK"
	case "₸":
		return "KZT"
	case "฿":
		return "THB"
	case "₡":
		return "CRC"
	case "₵":
		return "GHS"
	case "₿":
		return "XBT"
	}
	return ""
}

// CurrencyPrefix gives the code that letters before a dollar or pound sign stand for: "A$", "HK$", "US$", "R$".
func CurrencyPrefix(letters string) string {
	switch letters {
	case "us", "u.s.", "usd":
		return "USD"
	case "a", "au", "aud":
		return "AUD"
	case "c", "ca", "can", "cad":
		return "CAD"
	case "hk", "hkd":
		return "HKD"
	case "nz", "nzd":
		return "NZD"
	case "s", "sg", "sgd":
		return "SGD"
	case "nt", "twd":
		return "TWD"
	case "r", "brl":
		return "BRL"
	case "mx", "mxn":
		return "MXN"
	case "tt":
		return "TTD"
	case "j":
		return "JMD"
	case "z":
		return "ZWL"
	case "rmb", "cn":
		return "CNY"
	case "jp":
		return "JPY"
	}
	return ""
}

// CurrencyCode reports whether w is an ISO 4217 code, or an abbreviation used like one, and gives the code. Case matters: "ALL" and "TRY"
// are words too, so those that are words are left out.
func CurrencyCode(w string) string {
	switch w {
	case "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "HKD", "SGD", "SEK", "NOK", "DKK", "ISK", "CZK", "PLN", "HUF", "RON", "BGN",
		"RUB", "UAH", "TRY", "ILS", "SAR", "AED", "QAR", "KWD", "BHD", "OMR", "JOD", "EGP", "LBP", "IQD", "IRR", "INR", "PKR", "BDT", "LKR", "NPR",
		"IDR", "MYR", "THB", "PHP", "VND", "KRW", "TWD", "KZT", "GEL", "ZAR", "NGN", "KES", "GHS", "ETB", "MAD", "TND", "DZD", "MXN", "BRL", "ARS",
		"CLP", "COP", "PEN", "UYU", "VES", "TTD", "JMD", "DEM", "FRF", "ITL", "ESP", "NLG", "BEF", "ATS", "FIM", "IEP", "PTE", "GRD", "HRK", "RSD":
		return w
	case "RMB", "rmb":
		return "CNY"
	case "BTC":
		return "XBT"
	case "Rs", "Rs.", "rs":
		return "INR"
	case "RM":
		return "MYR"
	case "Rp":
		return "IDR"
	case "LE", "l.e.", "L.E.":
		return "EGP"
	case "Kč":
		return "CZK"
	case "zł":
		return "PLN"
	case "Fr", "SFr", "sfr":
		return "CHF"
	case "DM":
		return "DEM"
	case "usd", "eur", "gbp", "jpy", "chf", "cad", "aud", "cny", "inr", "sek", "nok", "dkk", "ils", "kwd", "qar", "bgn", "myr", "uah", "mxn", "hkd", "nzd":
		return upper3(w)
	}
	return ""
}

func upper3(w string) string {
	b := []byte(w)
	for i := range b {
		b[i] -= 'a' - 'A'
	}
	return string(b)
}

// CurrencyWord gives the code of the currency that noun names, in lower case. nation is the word before it ("swedish crowns"), "" where
// there is none. sure is false where the noun alone leaves the country open ("crowns", "francs") and the code is the commonest one.
func CurrencyWord(nation, noun string) (code string, sure bool) {
	switch noun {
	case "euro", "euros":
		return "EUR", true
	case "yen":
		return "JPY", true
	case "yuan", "renminbi", "kuai":
		return "CNY", true
	case "ruble", "rubles", "rouble", "roubles", "rubel":
		if nation == "belarusian" {
			return "BYN", true
		}
		return "RUB", true
	case "rupee", "rupees":
		switch nation {
		case "pakistani", "pakistan":
			return "PKR", true
		case "sri", "lankan":
			return "LKR", true
		case "nepali", "nepalese":
			return "NPR", true
		case "indian", "india":
			return "INR", true
		}
		return "INR", false
	case "rupiah", "rupiahs":
		return "IDR", true
	case "ringgit", "ringgits":
		return "MYR", true
	case "baht":
		return "THB", true
	case "dong":
		return "VND", true
	case "won":
		if nation == "korean" || nation == "korea" {
			return "KRW", true
		}
		return "", false // a verb far more often; the caller asks for a nation
	case "shekel", "shekels", "sheqels":
		return "ILS", true
	case "lira", "liras", "lire":
		switch nation {
		case "italian":
			return "ITL", true
		case "lebanese":
			return "LBP", true
		case "turkish":
			return "TRY", true
		}
		return "TRY", false
	case "hryvnia", "hryvnias":
		return "UAH", true
	case "zloty", "zlotys", "zloties":
		return "PLN", true
	case "forint", "forints":
		return "HUF", true
	case "lari":
		return "GEL", true
	case "tenge":
		return "KZT", true
	case "taka":
		return "BDT", true
	case "naira":
		return "NGN", true
	case "rand", "rands":
		return "ZAR", true
	case "real", "reais":
		if noun == "reais" || nation == "brazilian" {
			return "BRL", true
		}
		return "", false
	case "dirham", "dirhams":
		switch nation {
		case "moroccan":
			return "MAD", true
		case "emirati", "uae":
			return "AED", true
		}
		return "AED", false
	case "riyal", "riyals":
		if nation == "qatari" {
			return "QAR", true
		}
		return "SAR", nation == "saudi"
	case "rial", "rials":
		switch nation {
		case "omani":
			return "OMR", true
		case "yemeni":
			return "YER", true
		case "iranian":
			return "IRR", true
		}
		return "IRR", false
	case "dinar", "dinars":
		switch nation {
		case "iraqi":
			return "IQD", true
		case "kuwaiti":
			return "KWD", true
		case "jordanian":
			return "JOD", true
		case "tunisian":
			return "TND", true
		case "algerian":
			return "DZD", true
		case "bahraini":
			return "BHD", true
		case "libyan":
			return "LYD", true
		case "serbian":
			return "RSD", true
		}
		return "IQD", false
	case "franc", "francs":
		switch nation {
		case "french":
			return "FRF", true
		case "belgian":
			return "BEF", true
		case "cfa":
			return "XOF", true
		case "swiss":
			return "CHF", true
		}
		return "CHF", false
	case "crown", "crowns", "krona", "kronor", "krone", "kroner", "koruna", "korunas", "kronen":
		switch nation {
		case "swedish":
			return "SEK", true
		case "norwegian":
			return "NOK", true
		case "danish":
			return "DKK", true
		case "icelandic":
			return "ISK", true
		case "czech":
			return "CZK", true
		}
		switch noun {
		case "kronor", "krona":
			return "SEK", true
		case "koruna", "korunas":
			return "CZK", true
		case "kroner", "krone":
			return "NOK", false
		}
		return "SEK", false
	case "peso", "pesos":
		switch nation {
		case "philippine":
			return "PHP", true
		case "argentine", "argentinian":
			return "ARS", true
		case "chilean":
			return "CLP", true
		case "colombian":
			return "COP", true
		case "cuban":
			return "CUP", true
		case "mexican":
			return "MXN", true
		}
		return "MXN", false
	case "shilling", "shillings":
		switch nation {
		case "kenyan":
			return "KES", true
		case "ugandan":
			return "UGX", true
		case "tanzanian":
			return "TZS", true
		case "somali":
			return "SOS", true
		}
		return "KES", false
	case "pound", "pounds", "quid":
		switch nation {
		case "egyptian":
			return "EGP", true
		case "lebanese":
			return "LBP", true
		case "syrian":
			return "SYP", true
		case "sudanese":
			return "SDG", true
		case "british":
			return "GBP", true
		}
		return "GBP", noun == "quid"
	case "sterling":
		return "GBP", true
	case "geneh":
		return "EGP", true
	case "mark", "marks", "deutschmark", "deutschmarks", "deutschemarks":
		if nation == "german" || nation == "deutsche" || noun[0] == 'd' {
			return "DEM", true
		}
		return "", false
	case "markka", "markkaa":
		return "FIM", true
	case "guilder", "guilders":
		return "NLG", true
	case "peseta", "pesetas":
		return "ESP", true
	case "drachma", "drachmas":
		return "GRD", true
	case "bitcoin", "bitcoins":
		return "XBT", true
	case "dollar", "dollars", "buck", "bucks":
		switch nation {
		case "us", "u.s.", "american":
			return "USD", true
		case "australian", "aussie":
			return "AUD", true
		case "canadian":
			return "CAD", true
		case "singapore", "singaporean":
			return "SGD", true
		case "kong":
			return "HKD", true
		case "zealand":
			return "NZD", true
		case "taiwan", "taiwanese":
			return "TWD", true
		case "namibian":
			return "NAD", true
		case "zimbabwe", "zimbabwean":
			return "ZWL", true
		}
		return "USD", false
	}
	return "", false
}

// MinorUnit gives what the word for a small coin stands for: the code of the hundredth as traders write it (USX for US cents, GBX for
// pence) and, where the coin has a fixed worth in the main currency ("dime"), that currency and the worth.
func MinorUnit(noun string) (code string, worth float64) {
	switch noun {
	case "cent", "cents":
		return "USX", 0
	case "penny", "pence", "pennies":
		return "GBX", 0
	case "dime", "dimes":
		return "USD", 0.10
	case "nickel", "nickels":
		return "USD", 0.05
	case "grand":
		return "USD", 1000
	case "kopeck", "kopecks", "kopiyka", "kopiykas", "sen", "paise", "mao", "satoshi", "satoshis", "centimes", "centime", "öre", "øre":
		return "XXX", 0
	}
	return "", 0
}
