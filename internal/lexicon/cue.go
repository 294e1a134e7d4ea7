package lexicon

import "strings"

// CueClass says what a verb makes of the words it brings in.
type CueClass uint8

const (
	NoCue    CueClass = iota
	Speech            // "said", "told", "wrote": the words are what the source says
	Address           // "criticised", "praised", "called for": the words are what the source speaks about
	Thought           // "believes", "knows", "fears"
	Intent            // "plans", "agreed", "refused": an attitude to what is to be done; no doubt is cast on anything
	Evidence          // "shows", "found", "suggests", "reported": what a document, poll or study says
)

// Cue classes a verb form, in lower case, by the lemma it comes from: "saying" is Speech of "say". lemma is "" where the class is NoCue.
func Cue(w string) (lemma string, c CueClass) {
	k := Of(w)
	return k.cueLemma, k.cue
}

func cueOf(w string) (lemma string, c CueClass) {
	if lemma := irregular(w); lemma != "" {
		return lemma, cueClass(lemma)
	}
	if c := cueClass(w); c != NoCue {
		return w, c
	}
	try := func(stem string) bool {
		lemma, c = stem, cueClass(stem)
		return c != NoCue
	}
	cut := func(suffix string) (string, bool) {
		if len(w) > len(suffix)+2 && strings.HasSuffix(w, suffix) {
			return w[:len(w)-len(suffix)], true
		}
		return "", false
	}
	if s, ok := cut("ies"); ok && try(s+"y") {
		return lemma, c
	}
	if s, ok := cut("ied"); ok && try(s+"y") {
		return lemma, c
	}
	if s, ok := cut("es"); ok && try(s) {
		return lemma, c
	}
	if s, ok := cut("s"); ok && try(s) {
		return lemma, c
	}
	for _, suffix := range [...]string{"ed", "ing"} {
		s, ok := cut(suffix)
		if !ok {
			continue
		}
		if try(s) || try(s+"e") {
			return lemma, c
		}
		if n := len(s); n > 2 && s[n-1] == s[n-2] && try(s[:n-1]) {
			return lemma, c
		}
	}
	return "", NoCue
}

// CueIn is Cue for a text in the language of a BCP 47 tag; German and Swedish forms are given the English lemma.
func (k *Word) CueIn(lang string) (lemma string, c CueClass) {
	w := k.text
	switch Language(lang) {
	case "de":
		lemma = Value(w, "behauptet=claim behauptete=claim behaupteten=claim berichten=report berichtet=report berichtete=report berichteten=report "+
			"bestritt=deny bestätigt=confirm bestätigte=confirm bestätigten=confirm betont=stress betonte=stress dementiert=deny dementierte=deny "+
			"erklärt=explain erklärte=explain erklärten=explain erläuterte=explain fragt=ask fragte=ask kündigte=announce kündigten=announce "+
			"meldet=report meldete=report meldeten=report sagen=say sagt=say sagte=say sagten=say schreibt=write schrieb=write schrieben=write "+
			"warnt=warn warnte=warn warnten=warn")
	case "sv":
		lemma = Value(w, "bekräftade=confirm bekräftar=confirm dementerade=deny frågade=ask frågar=ask förklarade=explain förklarar=explain förnekade=deny "+
			"förnekar=deny hävdade=claim hävdar=claim påstod=claim påstår=claim rapporterade=report rapporterar=report sa=say sade=say skrev=write "+
			"skriver=write säger=say uppgav=report uppger=report varnade=warn varnar=warn")
	default:
		return k.cueLemma, k.cue
	}
	return lemma, cueClass(lemma)
}

func irregular(w string) string {
	return Value(w, "chose=choose chosen=choose felt=feel foresaw=foresee found=find heard=hear knew=know known=know meant=mean said=say sang=sing saw=see "+
		"saying=say says=say seen=see shown=show sought=seek spoke=speak spoken=speak swore=swear sworn=swear thought=think told=tell "+
		"understood=understand written=write wrote=write")
}

func cueClass(lemma string) CueClass {
	switch Value(lemma, "accept=i accuse=a acknowledge=s add=s address=a admire=t admit=s admonish=a advise=s advocate=a affirm=s agree=i aim=i allege=s "+
		"allow=i announce=s anticipate=t apologise=a apologize=a appeal=a appear=e applaud=a approve=i argue=s ascertain=s ask=s assert=s "+
		"assume=t assure=s attack=a attempt=i attest=s authorise=i authorize=i back=i balk=i ban=i bash=a beg=s believe=t bemoan=a blame=a "+
		"blast=a block=i blog=s boast=s boo=a brag=s brand=a bristle=a calculate=e call=a care=t caution=s celebrate=a challenge=a champion=i "+
		"chant=s characterise=a characterize=a chastise=a cheer=s chide=a chime=s choose=i chronicle=e cite=a claim=s clarify=s comment=s "+
		"commit=i compare=a complain=s concede=s conclude=s condemn=a confess=s confirm=s congratulate=a consent=i consider=t contend=s "+
		"continue=s convince=i counter=s crave=i criticise=a criticize=a cry=s dare=i deadpan=s debate=a decide=i declare=s decline=i decree=s "+
		"decry=a defend=a demand=a demonstrate=e denounce=a deny=s depict=a deplore=a deride=a describe=s desire=i detail=a determine=i "+
		"disagree=t disavow=a disclose=s discover=e discuss=a dislike=t dismiss=a dispute=a document=e doubt=t downplay=a dub=a echo=a "+
		"elaborate=s email=s embrace=i emphasise=s emphasize=s encourage=a endorse=a envision=t estimate=t estimated=e examine=e exclaim=s "+
		"exhort=a expect=t explain=s favor=i favour=i fear=t feel=t figure=t find=e forbid=i forecast=e foresee=t forget=t grill=a grumble=s "+
		"guess=t gush=s hail=a hate=t hear=e hesitate=i highlight=s hint=s hit=a hope=t illustrate=e imagine=t implore=s imply=e indicate=e "+
		"inform=s insist=s instruct=a insure=i intend=i interject=s intone=s invoke=a issue=e jeer=s joke=s know=t label=a lambast=a lambaste=a "+
		"lament=s laud=a learn=t like=t liken=a lobby=a love=t maintain=s mean=e measure=e mention=s moan=s mock=a murmur=s muse=s mutter=s "+
		"need=i nominate=a note=s notify=s object=s observe=s offer=i opine=s oppose=i opt=i order=a outline=a paint=a pan=a permit=i persist=s "+
		"persuade=i pillory=a pitch=a plan=i plead=s pledge=i point=a portray=a post=s praise=a predict=s prefer=i press=a pressure=a "+
		"proclaim=s prohibit=i project=e promise=i promote=a pronounce=s propose=a protest=s prove=e publish=e push=a question=a quip=s quote=s "+
		"rail=a raise=a rap=a rate=e read=s realise=t realize=t rebuke=a rebut=a recall=s reckon=t recognise=t recognize=t recommend=a record=e "+
		"recount=s refer=a reference=a reflect=e refuse=i refute=a regard=t regret=t reiterate=s reject=a relate=s release=e remark=s "+
		"remember=t remind=s repeat=s reply=s report=e request=a require=i resent=t resist=i resolve=i respect=t respond=s retort=s retweet=s "+
		"reveal=s ridicule=a riff=s rip=a rule=s say=s scoff=s scold=a scream=s see=t seek=i seem=e sense=t shout=s show=e signal=s sing=s "+
		"slam=a snap=s sneer=s speak=a speculate=s state=s stress=s strive=i suggest=s support=i suspect=t swear=s talk=a taunt=a tease=a "+
		"tell=s term=a testify=s text=s thank=a think=t threaten=i tout=a trumpet=a tweet=s underline=s underscore=s understand=t undertake=i "+
		"urge=a veto=i view=t volunteer=i vote=i vow=i want=i warn=s warrant=a welcome=a whisper=s wish=i wonder=s worry=t write=s yell=s") {
	case "s":
		return Speech
	case "a":
		return Address
	case "t":
		return Thought
	case "i":
		return Intent
	case "e":
		return Evidence
	}
	return NoCue
}

// WeakCue reports whether a verb of the lemma more often does something else (“added 200 jobs”, “wrote a book”), so that it brings in content only
// with quotation marks or “that”.
func WeakCue(lemma string) bool {
	return In(lemma, "add address celebrate cheer commit conclude continue counter cry demonstrate describe determine discover email examine feel figure "+
		"forget hear hit issue like maintain mean measure object observe pan point post press project promote pronounce prove publish push "+
		"quote raise rap rate read recall record refer reference reflect relate release remember repeat reply respond rip rule see shout signal "+
		"sing snap speak state talk text thank write")
}

// SourceNoun reports whether w, in lower case, is a common noun for those whom reports rest on: people who speak, or what has been written down.
func SourceNoun(w string) bool {
	return In(strings.TrimSuffix(w, "s"), "activist adviser advisor affidavit agencie agency aide analyst army attorney authoritie authority bank board broadcaster channel colleague "+
		"commander companie company complaint consulate council court data diplomat doctor document email embassy expert familie family figure filing "+
		"force friend government group guard hospital insider intelligence investigator lawyer leader letter media medic member memo military minister "+
		"ministry monitor navy neighbor neighbour newspaper office officer official outlet palace paper party people person police poll prosecutor "+
		"radio rebel record relative report rescuer researcher resident soldier source spokesman spokesmen spokespeople spokesperson spokeswoman "+
		"statement station studie study survey survivor television transcript tribunal union website witness witnesse")
}

// SpeechVerb reports whether w, in lower case, is a finite form of a verb that brings in what somebody says.
func SpeechVerb(w string) bool { return Of(w).Speaks() }

// Speaks is the function SpeechVerb for a word that is looked up already.
func (k *Word) Speaks() bool { return k.cue == Speech }

// Hedge reports whether w, in lower case, is an adverb that says others say so, naming nobody.
func Hedge(w string) bool {
	switch w {
	case "reportedly", "allegedly", "apparently", "supposedly", "purportedly", "ostensibly", "seemingly", "presumably", "so-called", "angeblich", "mutmaßlich", "uppgivs", "påstås":
		return true
	}
	return false
}
