package lexicon

import "strings"

// What WordNet lacks or keeps apart though news uses it for one thing, and opposites that tell two reports apart. Lemmas only.

// Group gives words that news uses for one another the same group; "" where there is none. Members may differ in register ("blaze" and
// "fire"), country ("lorry" and "truck") or part of speech, never in what happened.
func Group(lemma string) string { return Of(lemma).group }

func groupOf(lemma string) string {
	return Value(lemma, "accord=deal acquire=buy acquisition=buy agreement=deal aircraft=plane airliner=plane airplane=plane apartment=flat apprehend=arrest "+
		"armistice=truce arms=weapon arrest=arrest assault=attack attack=attack axe=cut back=back ballot=vote ban=ban begin=begin blast=blast "+
		"blaze=fire boost=raise buy=buy cease-fire=truce ceasefire=truce child=child climb=rise close=close collision=crash commence=begin "+
		"company=company corporation=company crash=crash cut=cut cyclone=storm dead=death deal=deal death=death decline=fall "+
		"demonstration=protest demonstrator=protester detain=arrest die=death dip=fall drop=fall earthquake=quake election=vote endorse=back "+
		"explosion=blast fall=fall fatality=death film=film fire=fire firm=company flat=flat football=football forbid=ban free=release "+
		"gas=petrol gasoline=petrol gunman=gunman hike=raise homicide=murder hurricane=storm hurt=injure increase=raise inferno=fire "+
		"injure=injure inmate=prisoner inquiry=probe insurgent=rebel investigate=probe investigation=probe jail=jail jet=plane jetliner=plane "+
		"jump=rise kid=child kill=death lawmaker=lawmaker legislator=lawmaker liberate=release lift=raise lorry=truck lower=cut militant=rebel "+
		"movie=film mp=lawmaker murder=murder nab=arrest negotiation=talks outlaw=ban pact=deal parliamentarian=lawmaker perish=death "+
		"petrol=petrol plane=plane pledge=vow plunge=fall poll=vote prison=jail prisoner=prisoner probe=probe prohibit=ban promise=vow "+
		"protest=protest protester=protester protestor=protester pupil=pupil purchase=buy quake=quake quit=resign raise=raise rebel=rebel "+
		"reduce=cut release=release resign=resign resignation=resign rise=rise schoolchild=pupil serviceman=soldier share=share shed=cut shooter=gunman "+
		"shut=close slash=cut slay=death slide=fall slump=fall smash=crash soar=rise soccer=football soldier=soldier spokesman=spokesman "+
		"spokesperson=spokesman spokeswoman=spokesman start=begin stock=share storm=storm strike=attack student=pupil support=back surge=rise "+
		"talks=talks tremor=quake trim=cut troop=soldier truce=truce truck=truck typhoon=storm vote=vote vow=vow weapon=weapon wound=injure "+
		"youngster=child")
}

// Counted is the word that stands for a noun where things are counted: what burned down is so many flats in one report and so many homes in the next, though a
// flat is no home elsewhere. What news uses for one another everywhere is counted as one as well.
func Counted(lemma string) string {
	if v := Value(lemma, "apartment=home boat=ship dwelling=home flat=home house=home household=home position=job post=job residence=home store=shop vehicle=car vessel=ship warship=ship"); v != "" {
		return v
	}
	if v := Group(lemma); v != "" {
		return v
	}
	return lemma
}

// newsOpposites gives those opposites of a lemma that come after it in the alphabet, with commas between, as news uses words; WordNet's own are in its tables.
func newsOpposites(w string) string {
	return Value(w, "above=below absent=present accept=refuse,reject accidental=deliberate,intentional acknowledge=deny acquit=convict "+
		"acquittal=conviction admit=deny advance=retreat after=before agree=disagree,refuse alive=dead allow=ban,block,forbid,prevent,refuse,stop "+
		"ally=enemy appear=disappear approve=reject,veto armed=unarmed arrest=release arrival=departure arrive=depart,leave "+
		"attack=defend aunt=uncle aware=unaware away=toward backward=forward begin=end,finish boom=bust boy=girl brother=sister "+
		"buy=sell cancel=hold,proceed cheap=expensive clockwise=counterclockwise close=open,reopen confirm=deny,dismiss,refute "+
		"continue=stop crash=land critical=stable cut=raise damaged=intact,undamaged daughter=son day=night decline=rise decrease=increase "+
		"defeat=victory deficit=surplus deploy=withdraw die=survive difficult=easy direct=indirect domestic=foreign down=up drop=rise "+
		"early=late east=west eastbound=westbound eastern=western empty=full end=start enter=leave evening=morning exclude=include "+
		"export=import fail=pass,succeed failure=success fall=rise false=true fast=slow father=mother female=male few=many fewer=more "+
		"final=preliminary finish=start fire=hire first=last full=partial gain=lose,loss guilty=innocent harmed=unharmed heavy=light "+
		"high=low higher=lower hurt=unhurt husband=wife illegal=legal impose=lift improve=worsen indoor=outdoor injure=unharmed,unhurt,uninjured,unscathed injured=uninjured "+
		"inside=outside join=leave,quit large=small least=most leave=return,stay left=right less=more lift=lower lose=win loser=winner "+
		"loss=profit,win lower=raise,rise major=minor majority=minority man=woman maximum=minimum minor=serious negative=positive "+
		"nephew=niece north=south northbound=southbound northeast=southwest northern=southern northwest=southeast offline=online "+
		"old=young oppose=support over=under partial=total peace=war peaceful=violent permanent=temporary private=public pull=push "+
		"reject=support resume=stop,suspend safe=unsafe stable=unstable start=stop strengthen=weaken")
}

// negatedForm reports whether one adjective is the other with a prefix that negates it: unhurt and hurt, indirect and direct. Both must be known,
// and as adjectives, which keeps "form" and "inform" apart.
func negatedForm(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutSuffix(b, a)
	if !ok || len(a) < 4 || b == "infamous" || b == "invaluable" {
		return false
	}
	if In(rest, "dis il im in ir non non- un") {
		return adjective(a) && adjective(b)
	}
	return false
}

func adjective(w string) bool {
	list, ok := Tags(w)
	return ok && (list[0] == ADJ || list[1] == ADJ)
}

// rivals gives lemmas that exclude each other in one slot the same set, where WordNet puts them far apart: nobody was hit by a car and by
// a truck that are one thing; "" where there is none.
func rivals(lemma string) string {
	return Value(lemma, "abdomen=body airport=building alligator=animal ambulance=vehicle ankle=body arm=body attic=room aunt=kin avenue=road axe=weapon "+
		"bakery=building balcony=room barber=work barn=building baseball=sport basement=room basketball=sport bathroom=room battery=part "+
		"bear=animal bedroom=room bicycle=vehicle bite=blow black=colour blue=colour bomb=weapon boulevard=road boy=sex boyfriend=he brake=part "+
		"breakfast=meal bridge=crossing bronze=metal brother=kin brown=colour bull=animal bulldozer=vehicle bus=vehicle cafe=building "+
		"canal=water cancer=illness car=vehicle carpenter=work casino=building cat=animal cheek=body chef=work chest=body chimpanzee=animal "+
		"cholera=illness church=building copper=metal corridor=room cousin=kin credit=relief crescent=road cricket=sport crocodile=animal "+
		"crossbow=weapon daughter=kin deduction=relief deer=animal dentist=work diabetes=illness dinner=meal dog=animal dolphin=animal "+
		"drive=road drone=weapon electrician=work elephant=animal elevator=room engine=part engineer=work factory=building farmer=work "+
		"father=kin felony=degree ferry=vehicle fiance=he fiancee=she fire=leaving fisherman=work fog=weather foot=body forklift=vehicle "+
		"front=end garage=room gearbox=part girl=sex girlfriend=she goat=animal gold=metal golf=sport gorilla=animal granddaughter=kin "+
		"grandfather=kin grandmother=kin grandson=kin green=colour grenade=weapon grey=colour gun=weapon gym=building hail=weather hallway=room "+
		"hammer=weapon hand=body head=body helicopter=vehicle hockey=sport horse=animal hospital=building hotel=building husband=he janitor=work "+
		"kick=blow kitchen=room knee=body knife=weapon lake=water lane=road lawyer=work left=side leg=body leopard=animal library=building "+
		"lion=animal lobby=room lorry=vehicle lunch=meal machete=weapon malaria=illness manslaughter=killing measles=illness mechanic=work "+
		"meningitis=illness misdemeanor=degree missile=weapon mosque=building motel=building mother=kin motorbike=vehicle motorcycle=vehicle "+
		"murder=killing museum=building neck=body nephew=kin niece=kin nightclub=building nurse=work orange=colour painter=work pharmacist=work "+
		"pharmacy=building pig=animal pilot=work pink=colour plane=vehicle plumber=work pneumonia=illness pond=water porch=room prison=building "+
		"propeller=part pub=building punch=blow purple=colour rain=weather rear=end rebate=relief red=colour resign=leaving restaurant=building "+
		"retire=leaving right=side river=water road=road roof=room rudder=part rugby=sport school=building sea=water shark=animal sheep=animal "+
		"shoot=blow shoulder=body silver=metal sister=kin slap=blow sleet=weather snake=animal snow=weather snowmobile=vehicle son=kin stab=blow "+
		"stadium=building stairwell=room station=building steering=part stomach=body strangle=blow street=road stroke=illness suicide=killing "+
		"supermarket=building surgeon=work suspend=leaving sword=weapon synagogue=building tank=vehicle teacher=work tennis=sport terrace=road "+
		"theater=building theatre=building thigh=body tiger=animal tire=part tractor=vehicle train=vehicle tram=vehicle truck=vehicle "+
		"tuberculosis=illness tunnel=crossing tyre=part uncle=kin van=vehicle volleyball=sport waiter=work waitress=work warehouse=building "+
		"whale=animal white=colour wife=she windshield=part wing=part wolf=animal yellow=colour")
}

// Rivals reports whether two lemmas stand in one of our own lists of things that exclude each other: shoulder and chest, car and truck. It knows
// few words and is seldom wrong, where Sisters knows many.
func (k *Word) Rivals(o *Word) bool { return k.rival != "" && k.rival == o.rival && k.text != o.text }

// HasRivals reports whether there is a word that it rivals.
func (k *Word) HasRivals() bool { return k.rival != "" }

// Enclosed reports whether a thing is one that an event can happen in or beside, by its lemma.
func Enclosed(lemma string) bool {
	return In(lemma, "airport barracks base building bus camp car center centre church city club court embassy factory field forest garage garden home hospital "+
		"hotel house mall market mosque museum park prison restaurant room school shop stadium station store theater theatre town train tram tunnel "+
		"village warehouse")
}
