package lexicon

import "strings"

// Voice says which side of a verb form the people counted stand on.
type Voice uint8

const (
	Subject    Voice = 1 << iota // "twelve died"
	Object                       // "killing twelve"
	Participle                   // "twelve were killed", "twelve killed"
)

// RoleOfVerb gives the class of what befell people, or of what they did, that a verb form names, and on which side of it they stand. w is in
// lower case.
func RoleOfVerb(w string) (role string, v Voice) {
	role, side, _ := strings.Cut(Value(w, "abducted=kidnapped/op abducting=kidnapped/o apprehended=arrested/op arrest=arrested/o arrested=arrested/op arresting=arrested/o "+
		"arrests=arrested/o assassinated=killed/op attended=attended/s attending=attended/s beheaded=killed/op carried=aboard/o "+
		"carrying=aboard/o charged=charged/op convicted=convicted/op demonstrated=protested/s deported=deported/op deporting=deported/o "+
		"deports=deported/o detained=arrested/op detaining=arrested/o detains=arrested/o die=killed/s died=killed/s dies=killed/s "+
		"disappeared=missing/s dismissed=dismissed/op displaced=displaced/op displaces=displaced/o displacing=displaced/o drown=killed/s "+
		"drowned=killed/s dying=killed/s escaped=survived/s evacuated=evacuated/op evacuates=evacuated/o evacuating=evacuated/o executed=killed/op "+
		"executing=killed/o expelled=deported/op expelling=deported/o expels=deported/o festgenommen=arrested/p fired=dismissed/op fled=fled/s "+
		"flee=fled/s fleeing=fled/s freed=released/op freeing=released/o frees=released/o gathered=attended/s gestorben=killed/s getötet=killed/p "+
		"gunned=killed/op hospitalised=hospitalized/op hospitalising=hospitalized/o hospitalized=hospitalized/op hospitalizing=hospitalized/o "+
		"hurt=injured/op hurting=injured/o hurts=injured/o imprisoned=arrested/op indicted=charged/op infected=infected/op infecting=infected/o "+
		"infects=infected/o injure=injured/o injured=injured/op injures=injured/o injuring=injured/o interned=arrested/op jailed=arrested/op "+
		"kidnapped=kidnapped/op kidnapping=kidnapped/o kidnaps=kidnapped/o kill=killed/o killed=killed/op killing=killed/o kills=killed/o "+
		"maimed=injured/op marched=protested/s massacred=killed/op massacring=killed/o murdered=killed/op murdering=killed/o pardoned=released/op "+
		"perished=killed/s protested=protested/s rallied=protested/s released=released/op releasing=released/o rescued=rescued/op rescues=rescued/o "+
		"rescuing=rescued/o sacked=dismissed/op saved=rescued/op sentenced=convicted/op shooting=shot/o shoots=shot/o shot=shot/op sickened=infected/op slain=killed/op "+
		"slaughtered=killed/op stabbed=stabbed/op stabbing=stabbed/o stabs=stabbed/o starb=killed/s starben=killed/s stranded=stranded/op "+
		"stranding=stranded/o strands=stranded/o survive=survived/s survived=survived/s surviving=survived/s trapped=trapped/op trapping=trapped/o "+
		"traps=trapped/o uprooted=displaced/op vaccinated=vaccinated/op vanished=missing/s verletzt=injured/p voted=voted/s wounded=injured/op "+
		"wounding=injured/o wounds=injured/o"), "/")
	switch side {
	case "s":
		v = Subject
	case "o":
		v = Object
	case "p":
		v = Participle
	case "op":
		v = Object | Participle
	}
	return role, v
}

// RoleOfAdjective gives the class of a word that describes people counted, before or after their noun: "five dead", "missing children".
func RoleOfAdjective(w string) string {
	if role := Value(w, "aboard=aboard alive=survived dead=killed deceased=killed homeless=displaced hostage=hostage hurt=injured lifeless=killed missing=missing "+
		"onboard=aboard unaccounted=missing"); role != "" {
		return role
	}
	if role, v := RoleOfVerb(w); v&Participle != 0 && w != "gunned" && w != "fired" && w != "charged" && w != "dismissed" {
		return role
	}
	return ""
}

// RoleOfNoun gives the class that a noun, singular or plural, names by itself: "fatalities", "arrests"; "" for people without one.
func RoleOfNoun(w string) string {
	return Value(w, "arrest=arrested arrests=arrested bodies=killed body=killed casualties=casualty casualty=casualty corpse=killed corpses=killed dead=killed "+
		"death=killed deaths=killed detainee=arrested detainees=arrested evacuee=evacuated evacuees=evacuated fatalities=killed fatality=killed "+
		"festnahmen=arrested hostage=hostage hostages=hostage infection=infected infections=infected injured=injured injuries=injured injury=injured "+
		"survivor=survived survivors=survived todesopfer=killed tote=killed toten=killed verletzte=injured verletzten=injured vermisste=missing "+
		"vermissten=missing verwundete=injured wounded=injured")
}

// PersonNoun reports whether a noun in the singular names people.
func PersonNoun(w string) bool {
	if In(w, "abductor activist actor actress adult adult-film adviser advisor afghan african agent aide airman american analyst applicant artist asian "+
		"assailant asylum-seeker athlete attacker aunt australian author baby bandit bather bishop bodyguard bomber boy briton brother builder burglar "+
		"burglars bystander cadet camper canadian candidate captain carer celebrity chef child christian citizen civilian cleaner client climber coach "+
		"commander commuter conductor congressman conscript conservative cook councillor councilor counsel couple courier cousin crew customer cyclist "+
		"dancer dane daughter defendant delegate democrat demonstrator deputy designer detainee diplomat director dissident diver dockworker doctor driver "+
		"economist electrician employee engineer envoy european evacuee executive expert extremist fan farmer father fighter finn firefighter fireman "+
		"fisher fisherman folk follower frau frauen friend general german girl governor graduate grandchild granddaughter grandfather grandmother grandson "+
		"greek guard guardian guest guide gunman hijacker hiker hooligan hostage hostess human hunter hurt husband imam indian individual infant informant "+
		"inhabitant inmate inspector insurgent investor iranian iraqi israeli italian jew jihadist journalist judge juror kid kind kinder korean kurd "+
		"laborer labourer lawmaker lawyer leader liberal lodger looter man manager mann marine mayor mechanic mediator medic member mensch menschen mexican "+
		"migrant militant miner minister model monk mother motorist mourner mp musician muslim männer negotiator neighbor neighbour nephew newborn niece "+
		"nigerian norwegian nun nurse officer official onlooker operator orphan other pakistani palestinian paraglider paramedic parent participant "+
		"passagiere passenger patient peacekeeper peasant pedestrian pensioner people person person-en personen personnel pilgrim pilot pirate player "+
		"plumber pole police policeman politician polizisten porter president priest prisoner protester protestor pupil pyrotechnician raider ranger rebel "+
		"recruit refugee relative reporter republican rescuer researcher resident respondent reveler reveller rider robber russian sailor scientist senator "+
		"senior sergeant serviceman servicemember shareholder shepherd sherpa shopper sibling singer sister skier skydiver smuggler sniper socialist "+
		"soldaten soldier son spaniard spectator spokesman staff staffer steward stewardess student subscriber supporter surfer survivor suspect swede "+
		"swimmer syrian teacher technician teen teenager tenant terrorist thief toddler tourist trader trafficker trainee trainer troop turk twin ukrainian "+
		"uncle undergraduate user vendor veteran victim villager visitor volunteer voter waiter waitress wife witness woman worker worshiper worshipper "+
		"writer youth") {
		return true
	}
	if nationality(w) {
		return true
	}
	for _, end := range [...]string{"woman", "person", "-old", "seeker", "worker", "goer", "holder", "owner", "maker", "keeper"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return strings.HasSuffix(w, "man") && len(w) > 4 && w != "human" && w != "german" && w != "roman" && w != "talisman"
}

// nationality reports nouns of people that are alike in both numbers.
func nationality(w string) bool {
	return In(w, "british burmese chinese dutch french irish japanese lebanese portuguese spanish sudanese swiss vietnamese")
}

// Singular is the singular of an English noun in lower case, by the rules of spelling and a few irregular forms; w itself where it is none.
func Singular(w string) string {
	if s := Value(w, "afghans=afghan always=always as=as bodies=body bus=bus buses=bus campus=campus children=child chinese=chinese crises=crisis "+
		"crisis=crisis feet=foot gas=gas grandchildren=grandchild has=has headquarters=headquarters his=his is=is its=its knives=knife las=las "+
		"lens=lens lives=life los=los means=means men=man mice=mouse movies=movie news=news people=people perhaps=perhaps persons=people "+
		"plus=plus police=police politics=politics schoolchildren=schoolchild series=series species=species status=status swiss=swiss "+
		"teeth=tooth texas=texas thieves=thief this=this thus=thus troops=troop us=us virus=virus was=was wives=wife women=woman yes=yes"); s != "" {
		return s
	}
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's':
		if strings.HasSuffix(w, "men") && n > 4 {
			return w[:n-2] + "an"
		}
		return w
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	}
	return w[:n-1]
}
