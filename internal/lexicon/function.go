package lexicon

import "strings"

// Function reports whether w, in lower case, is a function word of English: one that joins or points rather than names something, so that
// two sentences sharing it share nothing. Reporting verbs ("said") count as function words here: every news sentence has one.
func Function(w string) bool { return Of(w).In(FunctionWord) }

func functionWord(w string) bool {
	return In(w, "'d 'll 'm 're 's 've a about according across again against all along already also although am among an and another any are aren't "+
		"around as at be because been being between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done "+
		"down dr dr. during each either even ever every few for from had hadn't has hasn't have haven't having he he's her here hers herself "+
		"him himself his how however i i'm i've if in into is isn't it it's its itself just least less like many may me meanwhile might mine "+
		"more most mr mr. mrs mrs. ms ms. much must my myself n't neither never no none nor not now of off on once one ones only onto or other "+
		"ought our ours ourselves out over own per quite rather report reported reportedly reports s said same say saying says shall she she's "+
		"should shouldn't since so some still such t tell tells than that that's the their theirs them themselves then there these they they're "+
		"this those though through till to told too toward towards under unless until up upon us very via was wasn't we we're well were weren't "+
		"what whatever when where whether which while who whom whose why will with within without won't would wouldn't yet you your yours "+
		"yourself")
}

// Auxiliary reports whether w, in lower case, is an auxiliary or modal verb.
func Auxiliary(w string) bool {
	return In(w, "am are be been being can could did do does had has have is may might must shall should was were will would")
}

// Particle reports whether w, in lower case, is a small word inside names: "bin", "von", "de".
func Particle(w string) bool {
	return In(w, "abu al ben bin da de del della den der di do dos el ibn la le of van von zu")
}

// closedTags gives what a word of a closed class can be, most frequent first; X where w is of none.
func closedTags(w string) (list [MaxTags]Tag) {
	tags := Value(w, "'d=x 'll=x a=d a.m.=n about=pa above=pa across=pa after=ps again=a against=p ago=a all=dr almost=a along=p already=a also=a although=s "+
		"always=a am=x amid=p among=p amongst=p an=d and=c another=dr any=dr anybody=r anyone=r anything=r april=P are=x aren't=x around=pa "+
		"as=psa at=p august=P away=a be=x because=s been=x before=ps behind=pa being=x below=pa beneath=p beside=p besides=p between=p "+
		"beyond=pa billion=m both=dr but=c by=p can=x can't=x cannot=x concerning=p could=x couldn't=x december=P despite=p did=xv didn't=xv "+
		"do=xv does=xv doesn't=xv don't=xv down=pa dozen=m dr=P during=p each=dr either=dr even=a ever=a every=d everybody=r everyone=r "+
		"everything=r except=p february=P few=j first=j for=p friday=P from=p gmt=P had=xv hadn't=xv has=xv hasn't=xv have=xv haven't=xv "+
		"having=xv he=r he'd=r he'll=r her=r here=a hers=r herself=r him=r himself=r his=r how=as however=a i=r i'd=r i'll=r i'm=r i've=r if=s "+
		"in=p inside=pa instead=a into=p is=x isn't=x it=r it'll=r its=r itself=r january=P july=P june=P just=a last=j later=a least=ja "+
		"less=ja lest=s like=pv many=j may=xP me=r meanwhile=a might=x million=m mine=r monday=P more=ja most=ja mr=P mrs=P ms=P much=aj must=x "+
		"mustn't=x my=r myself=r n't=t near=pa neither=dr never=a next=j no=dh nobody=r none=r nor=c not=t nothing=r november=P now=a october=P "+
		"of=p off=pa often=a on=pa one=mr only=aj onto=p or=c other=j ought=x our=r ours=r ourselves=r out=pa outside=pa over=pa own=j p.m.=n "+
		"past=pa per=p perhaps=a regarding=p same=j saturday=P september=P several=j shall=x she=r she'd=r she'll=r should=x shouldn't=x "+
		"since=ps so=as some=dr somebody=r someone=r something=r soon=a still=a such=j sunday=P than=ps that=sdr the=d their=r theirs=r them=r "+
		"themselves=r then=a there=ar these=dr they=r they'd=r they'll=r they're=r they've=r this=dr those=dr though=s through=pa throughout=p "+
		"thursday=P till=ps to=pt today=n together=a tomorrow=n tonight=n too=a toward=p towards=p trillion=m tuesday=P under=pa unless=s "+
		"unlike=p until=ps up=pa upon=p us=r versus=p very=a via=p was=x wasn't=x we=r we'd=r we'll=r we're=r we've=r wednesday=P were=x "+
		"weren't=x what=rd whatever=rd when=as whenever=as where=as whereas=s wherever=as whether=s which=rd whichever=rd while=s who=r "+
		"whoever=r whom=r whose=r why=as will=x with=p within=p without=p won't=x would=x wouldn't=x yesterday=n yet=a you=r you'll=r you're=r "+
		"you've=r your=r yours=r yourself=r")
	for i := range len(tags) {
		list[i] = Tag(strings.IndexByte("-nPvxjapdrmtcsh", tags[i]))
	}
	return list
}
