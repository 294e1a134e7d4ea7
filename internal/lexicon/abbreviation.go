package lexicon

import "strings"

// AbbreviationClass says what the full stop after a word can mean.
type AbbreviationClass uint8

const (
	NoAbbreviation AbbreviationClass = iota
	BeforeName                       // "Mr.", "Sgt.", "e.g.": never ends a sentence
	BeforeNumber                     // "No.", "Feb.", "p.": does not end one before a figure
	AnyPlace                         // "Inc.", "Calif.", "etc.": ends one only where the next word plainly begins another
)

// Abbreviation classes the word before a full stop, in lower case and without that stop ("e.g", "sgt"). lang is a BCP 47 tag; "" is English.
func Abbreviation(w, lang string) AbbreviationClass {
	switch Language(lang) {
	case "de":
		if len(w) > 3 && strings.HasSuffix(w, "str") { // Hafenstr. 5
			return BeforeNumber
		}
		return abbreviationDE(w)
	case "sv":
		return abbreviationSV(w)
	}
	switch Value(w, "adm=n al=a ala=a ald=n alta=a amb=n approx=n apr=f ariz=a ark=a art=f arts=f assn=a assoc=a asst=n atty=n aug=f ave=a bldg=a blvd=a br=n "+
		"brig=n bros=a c=f ca=f calif=a capt=n cdr=n cf=n ch=f chap=f cmdr=n co=a col=n colo=a conn=a corp=a cos=a cpl=n dec=f del=a dep=n dept=a "+
		"det=n dr=n drs=n e.g=n ed=a eds=a eg=n esq=a est=a etc=a ext=f feb=f fig=f figs=f fla=a fr=n ft=f ft.=a ga=a gen=n gmbh=a gov=n gov-gen=n "+
		"govs=n govt=a hon=n hr=f hrs=f hwy=a i.e=n ill=a in=f inc=a ind=a insp=n intl=a jan=f jr=a jul=f jun=f kan=a ky=a la=a lb=f lbs=f llc=a lt=n "+
		"lt-col=n lt-gen=n ltd=a m.d=a maj=n maj-gen=n mar=f mass=a md=a messieurs=a messrs=n mfg=a mgr=a mich=a min=f minn=a mins=f miss=a mlle=n "+
		"mme=n mo=a mont=a mr=n mrs=n ms=n msgr=n mt=n mx=n natl=a neb=a nev=a no=f nos=f nov=f nr=f n°=f oct=f okla=a ont=a ore=a oz=f p=f p.o=f "+
		"pa=a par=f para=f penn=a pfc=n ph=n pkwy=a plc=a pp=f pres=n prof=n profs=n pty=a pvt=n que=a rd=a rep=n reps=n ret=a rev=n rs=f rte=a "+
		"s.p.a=a sec=n sect=f sen=n sens=n sep=f sept=f sgt=n sq=a sr=a st=a sts=a supt=n tel=f tenn=a tex=a univ=a v=n va=a ver=f viz=n vol=f vols=f "+
		"vs=n vt=a wash=a wis=a wyo=a yd=f") {
	case "n":
		return BeforeName
	case "f":
		return BeforeNumber
	case "a":
		return AnyPlace
	}
	return NoAbbreviation
}

func abbreviationDE(w string) AbbreviationClass {
	switch {
	case In(w, "allg b bes bspw bzw ca d.h dipl dr einschl entspr ev evang evtl exkl fr geb gem gen gest ggf gov hl hr hrsg i.a i.d.r ing inkl insb jur kath "+
		"lt mag max med mr mrs ms nat o.g phil prof rer s.o s.u sen sog st u.a u.u v v.a vgl vs z.b z.t z.z zzgl"):
		return BeforeName
	case In(w, "abs apr art aug bd dez feb febr jan jul jun kap nov nr okt s sept str tel ziff"):
		return BeforeNumber
	case In(w, "abb chr co corp dgl etc inc jh jhd jhdt ltd mio mrd o.ä tsd u.s.w u.ä usw verf zt ä"):
		return AnyPlace
	}
	return NoAbbreviation
}

func abbreviationSV(w string) AbbreviationClass {
	switch {
	case In(w, "bl.a bla d.v.s dr dvs exkl f.d f.n fr.o.m i.o.m inkl jfr mr mrs ms p.g.a prof resp s.k st t.ex t.o.m tex vs"):
		return BeforeName
	case In(w, "apr aug ca dec feb jan jul jun kap kl mar nov nr okt s sep sept tel"):
		return BeforeNumber
	case In(w, "co corp e.kr etc f.kr inc ltd m.fl m.m mfl milj mkr o.d o.s.v osv"):
		return AnyPlace
	}
	return NoAbbreviation
}

// Language is the primary subtag of a BCP 47 tag, in lower case; "" is taken as English.
func Language(tag string) string {
	switch tag {
	case "", "en":
		return "en"
	case "de", "sv":
		return tag
	}
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if tag == "" {
		return "en"
	}
	return strings.ToLower(tag)
}

// Opener reports whether w, as written with its capital, is a word that begins sentences and hardly ever a name: what tells "in the U.S. The
// talks" from "the U.S. Senate".
func Opener(w, lang string) bool {
	switch Language(lang) {
	case "de":
		return In(w, "Aber Alle Allerdings Als Am An Auch Auf Aus Bei Beim Bis Da Dabei Daher Damit Dann Das Dazu Dem Den Denn Der Des Deshalb Die Dies Diese "+
			"Diesen Dieser Dieses Doch Dort Drei Du Durch Ein Eine Einem Einen Einer Er Es Für Gegen Heute Hier Ich Ihr Ihre Im In Jedoch Jetzt Kein "+
			"Keine Laut Man Mit Nach Nicht Noch Nun Nur Ob Ohne Sein Seine Seit Sie So Trotz Um Und Unter Viele Vom Von Vor Warum Was Wegen Weil Wenn "+
			"Wer Wie Wir Wo Während Zu Zudem Zum Zur Zwei Über")
	case "sv":
		return In(w, "Alla Att Av De Den Denna Dessa Det Detta Dock Du Där Efter En Enligt Ett Från För Före Han Hon Hur Här I Inga Ingen Inte Jag Man Med "+
			"Men Mot Ni Nu När Och Om På Sedan Så Till Tre Två Under Utan Vad Var Varför Vem Vi Vid Även Över")
	}
	if i := strings.IndexAny(w, "'’"); i > 0 {
		w = w[:i]
	}
	return In(w, "A About According Additionally After All Almost Also Although Among An And Another Are As Asked At Because Before Between Both But By Can "+
		"Could Despite Did Do Does Don During Each Earlier Even Every Following For From Furthermore Had Has Have He Her Here His How However I If In "+
		"Indeed Instead Is It Its Just Last Later Let Many Meanwhile More Moreover Most My Nearly No Nobody None Not Nothing Now Of Often On Once One "+
		"Only Or Other Others Our Over Perhaps Please Several She Should Since So Some Sometimes Still Such That The Their Then There These They This "+
		"Those Though Three To Today Tomorrow Two Under Until Was We Were What When Where Which While Who Whose Why With Without Would Yesterday Yet "+
		"You Your")
}
