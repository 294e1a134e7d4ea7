package lexicon

import "strings"

// Month gives 1 to 12 for the name or short form of a month in lower case without its dot, 0 for any other word. lang is a BCP 47
// tag: "mars" is a month in a Swedish text only.
func (k *Word) Month(lang string) int {
	if k.month > 0 {
		return int(k.month)
	}
	w := k.text
	switch base(lang) {
	case "de":
		return int(number(Value(w, "dez=12 dezember=12 februar=2 januar=1 juli=7 juni=6 jänner=1 mai=5 märz=3 okt=10 oktober=10")))
	case "sv":
		return int(number(Value(w, "augusti=8 februari=2 januari=1 juli=7 juni=6 maj=5 mars=3 okt=10 oktober=10")))
	}
	return 0
}

func month(w string) int8 {
	return int8(number(Value(w, "apr=4 april=4 aug=8 august=8 dec=12 december=12 feb=2 february=2 jan=1 january=1 july=7 june=6 march=3 may=5 nov=11 november=11 oct=10 "+
		"october=10 sep=9 sept=9 september=9")))
}

// Weekday gives 1 (Monday) to 7 (Sunday), as ISO 8601 counts, for the name of a weekday in lower case, 0 for any other word. plural is
// true of "mondays".
func Weekday(w, lang string) (day int, plural bool) { return Of(w).Weekday(lang) }

// Weekday is the function Weekday for a word that is looked up already.
func (k *Word) Weekday(lang string) (day int, plural bool) {
	if k.day > 0 {
		return int(k.day), k.plural
	}
	w := k.text
	switch base(lang) {
	case "de":
		day = int(number(Value(w, "dienstag=2 dienstags=2 donnerstag=4 donnerstags=4 freitag=5 freitags=5 mittwoch=3 mittwochs=3 montag=1 montags=1 samstag=6 samstags=6 "+
			"sonnabend=6 sonntag=7 sonntags=7")))
		return day, day > 0 && w[len(w)-1] == 's'
	case "sv":
		day = int(number(Value(w, "fredag=5 fredagen=5 lördag=6 lördagen=6 måndag=1 måndagen=1 onsdag=3 onsdagen=3 söndag=7 söndagen=7 tisdag=2 tisdagen=2 torsdag=4 "+
			"torsdagen=4")))
	}
	return day, false
}

func weekday(w string) (day int8, plural bool) {
	day = int8(number(Value(w, "friday=5 fridays=5 monday=1 mondays=1 saturday=6 saturdays=6 sunday=7 sundays=7 thursday=4 thursdays=4 tuesday=2 tuesdays=2 "+
		"wednesday=3 wednesdays=3")))
	return day, day > 0 && w[len(w)-1] == 's'
}

// Unit of time, in the letters of ISO 8601 where it has one: Y M W D and, behind a T, H M S.
type Unit byte

const (
	NoUnit      Unit = 0
	UnitSecond  Unit = 's'
	UnitMinute  Unit = 'm'
	UnitHour    Unit = 'h'
	UnitDay     Unit = 'D'
	UnitWeek    Unit = 'W'
	UnitMonth   Unit = 'M'
	UnitQuarter Unit = 'Q'
	UnitYear    Unit = 'Y'
	UnitDecade  Unit = 'E'
	UnitCentury Unit = 'C'
)

// TimeUnit gives the unit that a word in lower case names, and whether the word is plural.
func TimeUnit(w, lang string) (u Unit, plural bool) { return Of(w).TimeUnit(lang) }

// TimeUnit is the function TimeUnit for a word that is looked up already.
func (k *Word) TimeUnit(lang string) (u Unit, plural bool) {
	if k.unit != NoUnit {
		return k.unit, k.plural
	}
	w := k.text
	switch base(lang) {
	case "de":
		return unitIn(Value(w, "jahr=Y jahre=Y+ jahren=Y+ minute=m minuten=m+ monat=M monate=M+ monaten=M+ sekunde=s sekunden=s+ stunde=h stunden=h+ tag=D tage=D+ "+
			"tagen=D+ woche=W wochen=W+"))
	case "sv":
		return unitIn(Value(w, "dag=D dagar=D+ minut=m minuter=m+ månad=M månader=M+ sekund=s sekunder=s+ timmar=h+ timme=h vecka=W veckor=W+ år=Y+"))
	}
	return NoUnit, false
}

func timeUnit(w string) (u Unit, plural bool) {
	return unitIn(Value(w, "centuries=C+ century=C day=D days=D+ decade=E decades=E+ fortnight=W fortnights=W+ hour=h hours=h+ hr=h hrs=h+ min=m mins=m+ minute=m "+
		"minutes=m+ month=M months=M+ quarter=Q quarters=Q+ second=s seconds=s+ secs=s+ week=W weeks=W+ year=Y years=Y+ yr=Y yrs=Y+"))
}

// unitIn reads a unit from a table: "h", in the plural "h+".
func unitIn(s string) (u Unit, plural bool) {
	if s == "" {
		return NoUnit, false
	}
	return Unit(s[0]), len(s) > 1
}

// Seconds is the length of the unit; a month is taken as a twelfth of a year of 365.25 days.
func (u Unit) Seconds() float64 {
	const day = 86400
	switch u {
	case UnitSecond:
		return 1
	case UnitMinute:
		return 60
	case UnitHour:
		return 3600
	case UnitDay:
		return day
	case UnitWeek:
		return 7 * day
	case UnitMonth:
		return 365.25 * day / 12
	case UnitQuarter:
		return 365.25 * day / 4
	case UnitYear:
		return 365.25 * day
	case UnitDecade:
		return 3652.5 * day
	case UnitCentury:
		return 36525 * day
	}
	return 0
}

// PartOfDay gives TIMEX3's code for a part of the day: MO, MI, AF, EV, NI, DT; "" for any other word.
func PartOfDay(w, lang string) string { return Of(w).PartOfDay(lang) }

// PartOfDay is the function PartOfDay for a word that is looked up already.
func (k *Word) PartOfDay(lang string) string {
	if k.part != "" {
		return k.part
	}
	w := k.text
	switch base(lang) {
	case "de":
		return Value(w, "abend=EV früh=MO nachmittag=AF nacht=NI vormittag=MO")
	case "sv":
		return Value(w, "eftermiddag=AF eftermiddagen=AF förmiddag=MO förmiddagen=MO kväll=EV kvällen=EV morgon=MO morgonen=MO natt=NI natten=NI")
	}
	return ""
}

func partOfDay(w string) string {
	return Value(w, "afternoon=AF afternoons=AF dawn=MO daybreak=MO daytime=DT dusk=EV evening=EV evenings=EV morning=MO mornings=MO night=NI nights=NI "+
		"nighttime=NI sunrise=MO sunset=EV")
}

// Season gives TIMEX3's code for a season, SP SU FA WI, and whether the word is plural; "" for any other word. "spring" and "fall" are
// mostly no seasons: ask for a determiner before them.
func Season(w string) (code string, plural bool) {
	return strings.CutSuffix(Value(w, "autumn=FA autumns=FA+ fall=FA spring=SP springs=SP+ springtime=SP summer=SU summers=SU+ summertime=SU winter=WI winters=WI+ "+
		"wintertime=WI"), "+")
}

// Deictic gives how many days a word such as "yesterday" lies from the day it is written on, and the part of the day it names, "" for
// the whole.
func Deictic(w, lang string) (days int, part string, ok bool) {
	at := Value(w, "today=0 tomorrow=1 tonight=0NI yesterday=-1")
	switch base(lang) {
	case "de":
		if at == "" {
			at = Value(w, "gestern=-1 heute=0 vorgestern=-2 übermorgen=2")
		}
	case "sv":
		if at == "" {
			at = Value(w, "idag=0 igår=-1 imorgon=1")
		}
	}
	if at == "" {
		return 0, "", false
	}
	if at, ok := strings.CutSuffix(at, "NI"); ok {
		return int(number(at)), "NI", true
	}
	return int(number(at)), "", true
}

// ZoneOffset gives minutes east of Greenwich for the abbreviation of a time zone in lower case. Abbreviations that are also English
// words ("est" is not, "met" is) are left out; two that share letters go by the use of English-language agencies.
func ZoneOffset(w string) (minutes int, ok bool) {
	at := Value(w, "adt=-180 aedt=660 aest=600 akdt=-480 akst=-540 ast=-240 awst=480 brt=-180 bst=60 cat=120 cdt=-300 cest=120 cet=60 cst=-360 eat=180 "+
		"edt=-240 eest=180 eet=120 est=-300 gmt=0 gst=240 hkt=480 hst=-600 irst=210 ist=330 jst=540 kst=540 mdt=-360 msk=180 mst=-420 nzdt=780 "+
		"nzst=720 pdt=-420 pht=480 pkt=300 pst=-480 sast=120 sgt=480 trt=180 utc=0 wat=60 wet=0 wib=420 zulu=0")
	return int(number(at)), at != ""
}

// Tense says which way the words around a time point.
type Tense int8

const (
	Tenseless Tense = iota
	PastTense
	FutureTense
)

// Tense gives the tense that a word in lower case shows by itself: modals, words for plans, and past forms that look like the present.
func (k *Word) Tense() Tense { return k.tense }

func tenseOf(w string) Tense {
	switch Value(w, "'ll=F ago=P aims=F arrives=F been=P begins=F burst=P coming=F could=F cut=P deadline=F did=P didn't=P due=F earlier=P ends=F expect=F "+
		"expected=F expecting=F expects=F expires=F forthcoming=F going=F gone=P had=P hadn't=P has=P have=P hit=P hope=F hopes=F hoping=F "+
		"hurt=P intend=F intends=F leaves=F likely=F may=F meets=F might=F must=F old=P opens=F payable=F plan=F planned=F planning=F plans=F "+
		"predicts=F prepares=F preparing=F put=P quit=P read=P returns=F said=P says=P scheduled=F set=F shall=F shot=P should=F shut=P since=P "+
		"slated=F spread=P starts=F takes=F told=P tomorrow=F upcoming=F was=P wasn't=P were=P weren't=P will=F won't=F would=F") {
	case "F":
		return FutureTense
	case "P":
		return PastTense
	}
	return Tenseless
}

// NumberWord gives the value of a number word in lower case from zero to ninety, and of hundred and thousand; in German and Swedish
// from one to twelve.
func NumberWord(w, lang string) (n int, ok bool) { return Of(w).NumberWord(lang) }

// NumberWord is the function NumberWord for a word that is looked up already.
func (k *Word) NumberWord(lang string) (n int, ok bool) {
	w := k.text
	switch k.numeral {
	case NumeralUnit, NumeralTeen, NumeralTen:
		return int(k.value), w != "fourty"
	case NumeralZero:
		return 0, w == "zero"
	case NumeralScale:
		if w == "hundred" || w == "thousand" {
			return int(k.value), true
		}
	}
	s := ""
	switch base(lang) {
	case "de":
		s = Value(w, "acht=8 drei=3 ein=1 eine=1 einem=1 einen=1 einer=1 elf=11 fünf=5 neun=9 sechs=6 sieben=7 vier=4 zehn=10 zwei=2 zwölf=12")
	case "sv":
		s = Value(w, "elva=11 en=1 ett=1 fem=5 fyra=4 nio=9 sex=6 sju=7 tio=10 tolv=12 tre=3 två=2 åtta=8")
	}
	return int(number(s)), s != ""
}

// Ordinal gives 1 to 31 for "first" to "thirty-first" written without a hyphen's second part ("twentieth", "ninth"), 0 for any other word.
func (k *Word) Ordinal() int {
	if k.ordinal <= 30 {
		return int(k.ordinal)
	}
	return 0
}

// base is the language of a BCP 47 tag without region and script: "de" of "de-AT".
func base(lang string) string {
	for i := 0; i < len(lang); i++ {
		if lang[i] == '-' || lang[i] == '_' {
			return lang[:i]
		}
	}
	return lang
}

// TimeSorts is a set of the sorts of time expression, by package fact's rules.
type TimeSorts uint16

const (
	NoTime TimeSorts = 1 << iota // "as soon as", "37 years old"
	SetTime
	ClockTime
	CalendarTime
	DeicticTime
	QuarterTime
	AgoTime
	RelativeTime
	EraTime
	SeasonTime
	DurationTime
	YearTime
	ReferenceTime
	BoundTime    // what bounds or blurs the time behind it: "at least"
	PositionTime // what names a part of it: "early"

	// FigureTime are those that may begin with a figure.
	FigureTime = NoTime | ClockTime | CalendarTime | AgoTime | EraTime | DurationTime | YearTime
)

// TimeSorts are those that may begin with the word in an English text; rules for others need not look at it.
func (k *Word) TimeSorts() TimeSorts { return k.times }

// BehindThe are those that may begin with "the" where the word stands behind it.
func (k *Word) BehindThe() (sorts TimeSorts) {
	if k.times&(ClockTime|CalendarTime) != 0 { // a number
		sorts |= CalendarTime | QuarterTime | RelativeTime | EraTime
	} else if k.times&DurationTime != 0 {
		sorts |= DeicticTime | AgoTime | RelativeTime | YearTime
	}
	if k.times&(QuarterTime|RelativeTime|ReferenceTime) != 0 { // "latest", "next", "future"
		sorts |= DeicticTime | QuarterTime | AgoTime | RelativeTime
	}
	if k.In(TimeFollower) { // "morning", "foreseeable", "nineties"
		sorts |= DeicticTime | RelativeTime | EraTime
	}
	return sorts | k.times&SeasonTime
}

func (k *Word) timeSorts() (sorts TimeSorts) {
	if k.day > 0 {
		sorts |= SetTime | CalendarTime
	}
	if k.month > 0 {
		sorts |= CalendarTime
	}
	if k.unit != NoUnit {
		sorts |= AgoTime | DurationTime
	}
	if k.numeral != NotNumeral {
		sorts |= AgoTime | DurationTime
	}
	n, number := k.NumberWord("")
	if number {
		sorts |= NoTime | ClockTime
	}
	if k.ordinal > 0 || number && n >= 20 && n <= 90 { // "twenty" may go on as "twenty-first"
		sorts |= CalendarTime | EraTime
	}
	if number && (n == 2 || n >= 17 && n <= 20) { // "two thousand", "nineteen ninety"
		sorts |= YearTime
	}
	if code, _ := Season(k.text); code != "" {
		sorts |= SeasonTime
	}
	if _, _, ok := Deictic(k.text, ""); ok {
		sorts |= DeicticTime
	}
	for _, sort := range []byte(Value(k.text, "'=e a=alf about=b almost=b an=al annually=s another=al approximately=b around=b as=n ash=h at=b beginning=p biweekly=s boxing=h calendar=y "+
		"christmas=h circa=b close=p coming=r comparable=q corresponding=q countless=al couple=al current=qrf currently=f daily=s dozens=al each=s "+
		"earlier=p early=p easter=h election=h end=p every=s few=al fewer=b final=q first=q fiscal=qy following=r fortnightly=s fourth=q future=f "+
		"good=h half=alk halloween=h hourly=s hundreds=al in=f independence=h just=q labor=h last=dqr late=p lately=f later=p latest=q less=b many=al "+
		"memorial=h mid=dp midday=k middle=p midnight=k moments=l monthly=s more=bf nearly=b new=h next=qr nightly=s no=b noon=k now=f nowadays=f "+
		"numerous=al once=s one=f over=b overnight=d palm=h past=r per=s period=q preceding=r previous=qr prior=q q1=q q2=q q3=q q4=q quarter=qk "+
		"recent=rf recently=f roughly=b same=qr scores=al second=q several=al shortly=f some=blf sometime=p soon=f sooner=f start=p thanksgiving=h "+
		"that=dr the=cdqarehyp these=f third=q this=ndqr thousands=al twice=s under=b up=b upcoming=r weekly=s year=f yearly=s")) {
		sorts |= 1 << strings.IndexByte("nskcdqarehlyfbp", sort)
	}
	return sorts
}
