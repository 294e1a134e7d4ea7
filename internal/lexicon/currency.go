package lexicon

import "strings"

// CurrencySign gives the ISO 4217 code of a currency sign. A plain "$" is the US dollar and "£" the British pound unless a prefix says
// otherwise ("A$", "HK$": see CurrencyPrefix).
func CurrencySign(sign string) string {
	return Value(sign, "$=USD £=GBP ¥=JPY ฿=THB ₡=CRC ₤=GBP ₦=NGN ₨=INR ₩=KRW ₪=ILS ₫=VND €=EUR ₭=LAK ₱=PHP ₴=UAH ₵=GHS ₸=KZT ₹=INR "+
		"₺=TRY ₽=RUB ₾=GEL ₿=XBT ＄=USD ￥=JPY")
}

// CurrencyPrefix gives the code that letters before a dollar or pound sign stand for: "A$", "HK$", "US$", "R$".
func CurrencyPrefix(letters string) string {
	return Value(letters, "a=AUD au=AUD aud=AUD brl=BRL c=CAD ca=CAD cad=CAD can=CAD cn=CNY hk=HKD hkd=HKD j=JMD jp=JPY mx=MXN mxn=MXN nt=TWD nz=NZD nzd=NZD r=BRL "+
		"rmb=CNY s=SGD sg=SGD sgd=SGD tt=TTD twd=TWD u.s.=USD us=USD usd=USD z=ZWL")
}

// CurrencyCode reports whether w is an ISO 4217 code, or an abbreviation used like one, and gives the code. Case matters: "ALL" and "TRY"
// are words too, so those that are words are left out.
func CurrencyCode(w string) string {
	switch {
	case len(w) == 3 && In(w, "AED ARS ATS AUD BDT BEF BGN BHD BRL CAD CHF CLP CNY COP CZK DEM DKK DZD EGP ESP ETB EUR FIM FRF GBP GEL GHS GRD HKD HRK HUF IDR IEP ILS INR "+
		"IQD IRR ISK ITL JMD JOD JPY KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NLG NOK NPR NZD OMR PEN PHP PKR PLN PTE QAR RON RSD RUB SAR SEK SGD THB "+
		"TND TRY TTD TWD UAH USD UYU VES VND ZAR"):
		return w
	case w == "RMB", w == "rmb":
		return "CNY"
	case w == "BTC":
		return "XBT"
	case w == "Rs", w == "Rs.", w == "rs":
		return "INR"
	case w == "RM":
		return "MYR"
	case w == "Rp":
		return "IDR"
	case w == "LE", w == "l.e.", w == "L.E.":
		return "EGP"
	case w == "Kč":
		return "CZK"
	case w == "zł":
		return "PLN"
	case w == "Fr", w == "SFr", w == "sfr":
		return "CHF"
	case w == "DM":
		return "DEM"
	case len(w) == 3 && In(w, "aud bgn cad chf cny dkk eur gbp hkd ils inr jpy kwd mxn myr nok nzd qar sek uah usd"):
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
	v := Value(noun, "baht=THB bitcoin=XBT bitcoins=XBT buck=USD?dollar bucks=USD?dollar crown=SEK?crown crowns=SEK?crown deutschemarks=DEM!mark "+
		"deutschmark=DEM!mark deutschmarks=DEM!mark dinar=IQD?dinar dinars=IQD?dinar dirham=AED?dirham dirhams=AED?dirham dollar=USD?dollar "+
		"dollars=USD?dollar dong=VND drachma=GRD drachmas=GRD euro=EUR euros=EUR forint=HUF forints=HUF franc=CHF?franc francs=CHF?franc "+
		"geneh=EGP guilder=NLG guilders=NLG hryvnia=UAH hryvnias=UAH koruna=CZK!crown korunas=CZK!crown krona=SEK!crown krone=NOK?crown "+
		"kronen=SEK?crown kroner=NOK?crown kronor=SEK!crown kuai=CNY lari=GEL lira=TRY?lira liras=TRY?lira lire=TRY?lira mark=?mark markka=FIM "+
		"markkaa=FIM marks=?mark naira=NGN peseta=ESP pesetas=ESP peso=MXN?peso pesos=MXN?peso pound=GBP?pound pounds=GBP?pound quid=GBP!pound "+
		"rand=ZAR rands=ZAR reais=BRL!real real=?real renminbi=CNY rial=IRR?rial rials=IRR?rial ringgit=MYR ringgits=MYR riyal=SAR?riyal "+
		"riyals=SAR?riyal rouble=RUB!ruble roubles=RUB!ruble rubel=RUB!ruble ruble=RUB!ruble rubles=RUB!ruble rupee=INR?rupee rupees=INR?rupee "+
		"rupiah=IDR rupiahs=IDR shekel=ILS shekels=ILS sheqels=ILS shilling=KES?shilling shillings=KES?shilling sterling=GBP taka=BDT tenge=KZT "+
		"won=?won yen=JPY yuan=CNY zloties=PLN zloty=PLN zlotys=PLN")
	mark := strings.IndexAny(v, "?!") // what stands behind it is asked together with the nation; "?": without one, the code is unsure
	if mark < 0 {
		return v, v != ""
	}
	if code = Value(v[mark+1:]+"/"+nation, "crown/czech=CZK crown/danish=DKK crown/icelandic=ISK crown/norwegian=NOK crown/swedish=SEK dinar/algerian=DZD dinar/bahraini=BHD "+
		"dinar/iraqi=IQD dinar/jordanian=JOD dinar/kuwaiti=KWD dinar/libyan=LYD dinar/serbian=RSD dinar/tunisian=TND dirham/emirati=AED "+
		"dirham/moroccan=MAD dirham/uae=AED dollar/american=USD dollar/aussie=AUD dollar/australian=AUD dollar/canadian=CAD dollar/kong=HKD "+
		"dollar/namibian=NAD dollar/singapore=SGD dollar/singaporean=SGD dollar/taiwan=TWD dollar/taiwanese=TWD dollar/u.s.=USD dollar/us=USD "+
		"dollar/zealand=NZD dollar/zimbabwe=ZWL dollar/zimbabwean=ZWL franc/belgian=BEF franc/cfa=XOF franc/french=FRF franc/swiss=CHF "+
		"lira/italian=ITL lira/lebanese=LBP lira/turkish=TRY mark/deutsche=DEM mark/german=DEM peso/argentine=ARS peso/argentinian=ARS "+
		"peso/chilean=CLP peso/colombian=COP peso/cuban=CUP peso/mexican=MXN peso/philippine=PHP pound/british=GBP pound/egyptian=EGP "+
		"pound/lebanese=LBP pound/sudanese=SDG pound/syrian=SYP real/brazilian=BRL rial/iranian=IRR rial/omani=OMR rial/yemeni=YER "+
		"riyal/qatari=QAR riyal/saudi=SAR ruble/belarusian=BYN rupee/india=INR rupee/indian=INR rupee/lankan=LKR rupee/nepalese=NPR "+
		"rupee/nepali=NPR rupee/pakistan=PKR rupee/pakistani=PKR rupee/sri=LKR shilling/kenyan=KES shilling/somali=SOS shilling/tanzanian=TZS "+
		"shilling/ugandan=UGX won/korea=KRW won/korean=KRW"); code != "" {
		return code, true
	}
	return v[:mark], v[mark] == '!'
}

// MinorUnit gives what the word for a small coin stands for: the code of the hundredth as traders write it (USX for US cents, GBX for
// pence) and, where the coin has a fixed worth in the main currency ("dime"), that currency and the worth.
func MinorUnit(noun string) (code string, worth float64) {
	switch {
	case noun == "cent", noun == "cents":
		return "USX", 0
	case noun == "penny", noun == "pence", noun == "pennies":
		return "GBX", 0
	case noun == "dime", noun == "dimes":
		return "USD", 0.10
	case noun == "nickel", noun == "nickels":
		return "USD", 0.05
	case noun == "grand":
		return "USD", 1000
	case noun == "mao":
		return "CNY", 0.10
	case In(noun, "centime centimes kopeck kopecks kopiyka kopiykas paise satoshi satoshis sen öre øre"):
		return "XXX", 0
	}
	return "", 0
}
