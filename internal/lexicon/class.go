package lexicon

import (
	"strings"
	"sync"
)

// Class is a set of what is asked about nearly every word. All of a word's classes are found together when it is looked up, so that a question costs
// one bit; the lists stand below, each class by itself.
type Class uint64

const (
	FunctionWord Class = 1 << iota // see Function
	TimeWord                       // an English time expression may begin with it
	AmountWord                     // an amount in English words may
	CountWord                      // an English sentence without one has no amount in words
	Adverb                         // by its form or one of a few; what may stand between an auxiliary and its verb
	Negation                       // "not", "never", "didn't"
	Be                             // a form of "be"
	Modal                          // an auxiliary but for "be" and "have"
	Determiner                     // begins a noun phrase
	Preposition
	Nominative        // a pronoun that is a subject
	ClauseWord        // joins a clause
	ClausePreposition // begins a phrase that is no part of the noun phrase behind it
	DayWord           // says when, in a phrase of its own
	ClauseEdge        // a clause begins at it
	Shall             // puts a clause in the future
	Could             // makes it possible
	Perhaps           // makes it possible, without a verb
	Intending         // plans what "to" brings in
	Finite            // a form of "be", "have" or "do" that carries a clause
	Denying           // denies what is said
	Claims            // what is said, as a noun
	Proof             // what a claim rests on
	OrgHead           // a name that holds it is most likely an organisation's
	Institution       // heads a name of the form "W of X"
	LocationHead      // ends the name of a place that is no polity
	PolityHead        // ends the name of a place with a government
	EventHead         // ends the name of an event
	OtherHead         // ends the name of a law, a prize, a document or a thing
	TitleWord         // the last word of a title before a person's name: "President", "Adm", "Spokesman"
	TitlePart         // stands in one: "Prime", "Vice", "Attorney" (of "Attorney General"), "Former"
	RoleNoun          // names somebody's job or part, written small: "spokesman", "envoys", "son-in-law"
	RolePart          // stands before such a noun: "former", "special", "film" director, "prime"
	Portfolio         // says what a minister or secretary is for
	Numbered          // a figure may end a name whose last word it is: "Flight 175"
	Owning            // says whose the next word is
	Compass           // points to a part of a place
	NewsAgency        // or a broadcaster: "(AP)" behind a dateline and "/AP" behind a picture are credits
	NameJoint         // may stand small between two words of a person's or place's name: "bin", "von", "de"
	SharedWord        // in a name of several words, never stands for the whole: "Ministry", "National", "New"
	Pointing          // stands before a noun or instead of one: "that", "some", "all"
	Grading           // says how much of what follows: "more", "about", "only"
	LengthWord        // may stand between a figure and the unit of a length of time: "two full days"
	TimeOpener        // begins a time expression only before a TimeFollower
	TimeFollower      // may stand second in a time expression behind a TimeOpener; so may every TimeWord
	Recurring         // says how often
	Hyphened          // holds a hyphen
	Elided            // holds an apostrophe
	CueWord           // may bring in what somebody says, in an English text
	Published         // pages put it before the day a text came out
	Modified          // pages put it before the day it was changed
	PictureWord       // holds a word for a picture
)

// In reports whether the word is of one of the classes.
func (k *Word) In(c Class) bool { return k.Class&c != 0 }

// classLists are the classes that are known by listing their words.
var classLists = [...]struct {
	class Class
	words string // with one space between two
}{
	{Be, "'m 're 's am are aren't be been being is isn't was wasn't were weren't"},
	{Modal, "'d 'll can could did do does may might must shall should will would"},
	{Determiner, "a all an another any both das den der die each ein eine en ett every few her his its many most my no our several some such that the their these this " +
		"those your"},
	{Preposition, "about after against amid among as at before between by despite during following for from in including inside into like near of on onto outside over " +
		"per since than through to toward towards under until upon via with within without"},
	{Nominative, "er han he hon i ich it jag she sie they vi we wir you"},
	{ClauseWord, "although as att because but dass how if since so than that though unless until what when where whether which while who why"},
	{ClausePreposition, "after amid before despite during following like once than until upon"},
	{DayWord, "afternoon again ago earlier early evening first friday last late later monday monday's month morning night previously recently saturday sunday then " +
		"this thursday today tomorrow tonight tuesday wednesday week year yesterday"},
	{ClauseEdge, "although assuming because but dass falls how if ob provided that though unless wenn when where whether which while who whom whose why"},
	{Shall, "'ll shall ska werden will wird won't"},
	{Could, "could couldn't kan könnte könnten may might"},
	{Perhaps, "likely maybe perhaps possibly potentially probably"},
	{Intending, "agreed aim aims hope hopes intend intended intends offered plan planned planning plans pledged promised seek seeks threatened vowed want wants"},
	{Finite, "are aren't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't was wasn't were weren't"},
	{Denying, "debunked denied denies deny denying dismissed dismisses dismissing disputed disputes rebuffed refuted refutes rejected rejecting rejects"},
	{Claims, "allegation allegations claim claims report reports rumors rumours suggestions"},
	{Proof, "evidence indication indications proof sign signs truth"},
	{OrgHead, "ab academy administration ag agency air airline airlines airways alliance army assembly association authority bancorp bank battalion board brigade " +
		"broadcasting brotherhood bundesrat bundestag bureau caliphate capital cartel cathedral center centre church clinic club co coalition coastguard " +
		"college command commission committee communications communities company confederation congress conservatives consortium consulate corp corporation " +
		"corps council court democrats department dept directorate duma embassy energy enterprises entertainment exchange fc federation fleet force forces " +
		"foundation front fund gallery gang gazette gmbh gop government group guard guardian guards herald holdings hospital house inc industries infirmary " +
		"initiative institute institution insurance jazeera jihad journal kg knesset lab laboratories laboratory labs league library llc llp lp ltd magazine " +
		"marines media militia ministries ministry mission mosque motors movement museum nations navy network news nv office oil orchestra organisation " +
		"organization oy parliament partners party patrol petroleum pharma pharmaceuticals pictures plc police post press radio railway railways rangers " +
		"records regiment registry republicans reserve sa school secretariat securities senate service services society spa states' studios subcommittee " +
		"summit-group systems taskforce team technologies telecom telegraph television temple times tories transit tribunal tribune trust tv union unit " +
		"university ventures watchdog zoo"},
	{Institution, "academy act agency ambassador archbishop army association authority bank bar battle bay bill bishop board brotherhood bureau campaign campaigners " +
		"cape cathedral center centers centre chamber chancellor chief chiefs church citizens city coalition college commission commissioner committee " +
		"commonwealth conference convention corps council county court courts daughters declaration democracy department director district doctors duchess " +
		"duke emirate federation foundation fund governor gulf hospital house institute institutes institution isle joint king kingdom leader league mayor " +
		"minister ministry mothers movement museum network office order organisation organization parents partnership party people port president prince " +
		"princess queen reporters republic school sea secretary society sons speaker state states statue strait straits sultanate tower treaty union " +
		"university"},
	{LocationHead, "airbase airfield airport arena avenue barracks base basin bay beach border boulevard bridge building camp campus canal canyon cape castle cemetery " +
		"channel coast corridor courthouse creek crossing dam delta desert district dock drive east falls forest freeway garden gardens glacier gulf hall " +
		"harbor harbour heights highway hill hills hotel interstate island islands isle jail junction lake lakes lane mall memorial mine monument motorway " +
		"mount mountain mountains mt neighborhood north observatory ocean palace park pass peninsula penitentiary pier plateau plaza port prison quarter quay " +
		"reef region reservoir river road route sea south square stadium station strait straits street terminal theater theatre tower towers tunnel valley " +
		"volcano wall west"},
	{PolityHead, "borough city county emirates governorate kingdom oblast parish prefecture province republic state sultanate territory town township village"},
	{EventHead, "awards bowl brexit carnival championship championships conference congress convention crisis cup depression derby disaster earthquake election " +
		"elections eve festival forum games holocaust marathon massacre olympics oscars parade prix referendum revolution series spring summit tournament " +
		"tsunami uprising war wars"},
	{OtherHead, "accord accords act agreement amendment app average award bible bill class code constitution convention cross deal declaration disease express flight " +
		"heart index koran law laws medal missile pact plan prize program programme project protocol protocols quran report resolution series syndrome treaty " +
		"virus"},
	{TitleWord, "actor actress adm admiral adviser advisor aide alderman ambassador analyst archbishop assemblyman assemblywoman attorney aunt author " +
		"ayatollah baron baroness bishop brig brigadier brother capt captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chief cmdr " +
		"coach col colonel columnist commander commissioner commodore congressman congressmen congresswoman constable consul coo corporal correspondent " +
		"councillor councilman councilwoman counsel count cpl cpt dame delegate democrat deputy detective director doctor dr duchess duke economist editor " +
		"emir emperor empress envoy executive father firefighter founder fr gen general gov governor grandma grandpa imam inspector judge justice king " +
		"lady lance leader lieutenant lieutenant-governor lord lt ltc madam magistrate maj major manager marshal mayor mep minister minister-president " +
		"miss mp mr mrs ms msp mullah mx negotiator nurse officer paramedic pastor pfc pm pope premier president prince princess private prof professor " +
		"prosecutor pvt queen rabbi rep reporter representative reps republican rev reverend sayyid scientist secretaries secretary sen senator sens " +
		"sergeant seyyed sgt shah sheik sheikh sheriff singer sir sister solicitor speaker spokesman spokesperson spokeswoman strategist sultan " +
		"superintendent trooper uncle undersecretary undersheriff vice-president whip"},
	{TitlePart, "acting agriculture air assistant associate attorney brig chief city co-founder commerce conservative county crown culture d defence " +
		"defense democrat democratic deputy district dr economy education energy environment ex executive external field finance financial fire first " +
		"foreign former general gop grand health high home homeland house information interim interior internal junior justice labor labour labour's " +
		"liberal lieutenant lt maj major majority managing minority national operating opposition police press prime r rear republican ret retired second " +
		"secretary security senate senior sir special staff state supreme technology trade transport transportation treasury u.s vice"},
	{RoleNoun, "activist anchor artist astronaut athlete attorneys banker billionaire biologist boss businessman businesswoman candidate celebrity " +
		"challenger champion chief-of-staff co-founder co-owner comedian commander-in-chief commissioners coordinator correspondent cosmonaut counterpart " +
		"cousin daughter dictator diplomat driver editor engineer expert farmer filmmaker fisherman geologist goalkeeper gunman head historian host " +
		"husband incumbent investor journalist lawmaker lawmakers lawyer lawyers mediator meteorologist ministers model musician negotiator negotiators " +
		"nominee official owner physician physicist pilot player politician pollster predecessor presenter professor psychiatrist psychologist publisher " +
		"rapper reporter researcher resident sailor scientist secretary-general seismologist soldier son son-in-law spokesmen spokespeople star strategist " +
		"striker strongman student successor surgeon suspect teacher trader undersecretary-general veterinarian vice-chairman victim widow wife witness " +
		"writer zoologist"},
	{RolePart, "army art baseball basketball campaign climate company country defense department elected embassy estate exiled far-right federal fellow " +
		"film football government hockey hospital human incoming independent influential lead lead-singer leading left-wing legal local long-time longtime " +
		"main military ministry movie music navy newly news nuclear opposition outgoing parliamentary party police political pop presidential private " +
		"provincial public radio real reality regional right-wing rights rock ruling school soccer state-appointed television then top tv university " +
		"veteran weather"},
	{Portfolio, "affairs agriculture commerce communications culture defence defense development economy education energy environment equalities " +
		"exchequer finance foreign health home homeland housing human immigration industry information infrastructure integration interior ireland justice " +
		"labor labour migration northern operations pensions planning police science scotland security services sport sports staff state technology the " +
		"tourism trade transport transportation treasury urban veterans wales war work"},
	{Numbered, "airbus antonov apollo boeing channel falcon flight galaxy highway interstate iphone route soyuz tupolev windows"},
	{Owning, "'s her his its my our their whose your"},
	{Compass, "central east eastern lower north northeast northern northwest south southeast southern southwest upper west western"},
	{NewsAgency, "aap abc afp agencies anadolu ani ansa ap apa bbc bloomberg cbs cnn dpa efe epa epa-efe getty ians interfax irna isna kyodo nbc ntb pa pti " +
		"reuters ritzau tass tt upi via xinhua"},
	{NameJoint, "abu af af- al ap ben bin bint da das de del dela della den der di do dos du el ibn la le ould st ter ud ul ur van von y zu"},
	{SharedWord, "al american and big black blue central central- democratic east eastern el federal first for general global great green high " +
		"international islamic las little los national new north northern of old people's public red republic royal saint san social south southern " +
		"special st state supreme the united west western white world"},
	{Pointing, "all another any both each either neither some that these this those what which"},
	{Grading, "about around least less more most much only over"},
	{LengthWord, "additional business calendar consecutive entire fiscal full further long more other short solid straight successive trading whole working"},
	{TimeOpener, "a an as at in more no some that the this up"},
	{TimeFollower, "additional due eighties fifties fiscal forties foreseeable full further least long mere most near nineties seventies short single sixties than thirties time to twenties weekend whole while"},
	{CountWord, "couple dime dollar euro few gallon grand handful hectare kg kilo kilogram liter litre metric nickel penny score tonne"},
	{Published, "created date datum erstellt filed issued posted publicerad publicerat published stand veröffentlicht"},
	{Modified, "aktualisiert edited modified updated uppdaterad uppdaterat"},
	{Recurring, "annually biweekly daily fortnightly hourly monthly nightly weekly yearly"},
}

// classTable finds the classes of a listed word: a hash table with open places, made at the first question.
type classTable struct {
	mask    uint32
	words   []string
	classes []Class
}

var classOnce = sync.OnceValue(func() *classTable {
	const size = 1 << 12 // twice the words, at least
	t := &classTable{mask: size - 1, words: make([]string, size), classes: make([]Class, size)}
	for _, l := range classLists {
		for from, i := 0, 0; i <= len(l.words); i++ {
			if i == len(l.words) || l.words[i] == ' ' {
				w := l.words[from:i]
				at := t.place(w, Hash(w))
				t.words[at] = w
				t.classes[at] |= l.class
				from = i + 1
			}
		}
	}
	return t
})

// anyPart reports whether a part of a word such as "thirty-year" or "b2b" is of the class; a figure is of every one.
func anyPart(w string, c Class) bool {
	from, parts := 0, 0
	for i := 0; i <= len(w); i++ {
		if i < len(w) && w[i] >= '0' && w[i] <= '9' {
			return true
		}
		if i == len(w) && parts > 0 || i < len(w) && (w[i] == '-' || w[i] == '\'' || w[i] == '.') {
			if i > from && Of(w[from:i]).In(c) {
				return true
			}
			from, parts = i+1, parts+1
		}
	}
	return false
}

// place is where the word stands, or would.
func (t *classTable) place(w string, h uint32) uint32 {
	at := h & t.mask
	for t.words[at] != "" && t.words[at] != w {
		at = (at + 1) & t.mask
	}
	return at
}

// of are the classes that list the word.
func (t *classTable) of(w string, h uint32) Class { return t.classes[t.place(w, h)] }

// role are the classes of what somebody is: "minister-elect" is a minister, and "Presidents Bush and Clinton" are presidents.
func (t *classTable) role(w string) Class {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "-elect"), "-designate")
	c := t.of(w, Hash(w)) & (Portfolio | TitleWord)
	if c&TitleWord == 0 && len(w) > 5 && w != "queens" {
		w = strings.TrimSuffix(w, "s")
		c |= t.of(w, Hash(w)) & TitleWord
	}
	return c
}

func (k *Word) classes() Class {
	t := classOnce()
	c := t.of(k.text, k.hash)&^(TitleWord|Portfolio) | t.role(k.text)
	if functionWord(k.text) {
		c |= FunctionWord
	}
	if k.times != 0 {
		c |= TimeWord
	}
	if k.part != "" {
		c |= TimeFollower
	}
	if k.numeral != NotNumeral || k.ordinal > 0 || In(k.text, "a an half many minus multi multibillion multimillion no nobody none noone point quarter scores several some tens") {
		c |= AmountWord
	}
	if c&AmountWord != 0 && k.text != "a" && k.text != "an" || anyPart(k.text, CountWord) {
		c |= CountWord
	}
	if adverb(k.text) {
		c |= Adverb
	}
	if negation(k.text) {
		c |= Negation
	}
	if strings.IndexByte(k.text, '-') >= 0 {
		c |= Hyphened
	}
	if strings.IndexByte(k.text, '\'') >= 0 {
		c |= Elided
	}
	if c&TitleWord != 0 {
		c |= TitlePart
		if c &^= RoleNoun; !In(k.text, "brother chair col count father fr gen general lance major miss private r rep reps sister whip") {
			c |= RoleNoun
		}
	}
	if c&TitlePart != 0 {
		c |= RolePart
	}
	if c&(OrgHead|LocationHead|TitlePart|PolityHead|EventHead|OtherHead) != 0 {
		c |= SharedWord
	}
	if pictureWord(k.text) {
		c |= PictureWord
	}
	if k.cue != NoCue || k.text == "according" || Hedge(k.text) {
		c |= CueWord
	}
	return c
}

func pictureWord(w string) bool {
	for _, part := range [...]string{"bild", "foto", "image", "photo", "picture"} {
		if strings.Contains(w, part) {
			return true
		}
	}
	return false
}

func negation(w string) bool {
	switch w {
	case "not", "n't", "never", "cannot":
		return true
	}
	return strings.HasSuffix(w, "n't")
}

func adverb(w string) bool {
	switch w {
	case "also", "then", "later", "earlier", "now", "just", "still", "even", "often", "once", "again", "further", "long", "always", "too", "simply", "first", "sometimes", "already", "ever", "thus", "so", "yet":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly") && w != "family" && w != "daily" && w != "july" && w != "italy" && w != "assembly" && w != "reply" && w != "ally" && w != "rally" && w != "weekly"
}
