package lexicon

import "strings"

// Rivals gives the set that a lemma belongs to and its side there: approve is on the side "for" of "stand", ban on the side "against". Of one thing words of one side
// alone hold. These are wider than opposites in a dictionary: nouns and verbs together, and where there are more than two sides, as of kinship. Steps that follow each other
// (open and close, hire and dismiss) and words that turn round with who does it (buy and sell) are left out. "" for any other word.
func Rivals(lemma string) (set, side string) {
	set, side, _ = strings.Cut(Value(lemma, "accept=stand/for accuse=stand/against acknowledge=answer/admits acquaintance=bond/known acquit=verdict/innocent acquittal=verdict/innocent "+
		"admit=answer/admits adopt=stand/for against=stand/against agree=stand/for alike=likeness/same alive=life/living allow=stand/for ally=terms/ally "+
		"approval=stand/for approve=stand/for arrest=liberty/held attack=stand/against attacker=crime/attacker aunt=kin/uncle authentic=truth/real "+
		"avoid=bearing/prevents back=stand/for ban=stand/against block=stand/against brother=kin/sibling brother-in-law=kin/sibling-in-law "+
		"capture=liberty/held cause=bearing/causes child=kin/parent climb=course/up colleague=bond/work combat=stand/against compulsory=duty/compulsory "+
		"condemn=stand/against confess=answer/admits confirm=answer/admits confront=stand/against confrontation=stand/against convict=verdict/guilty "+
		"conviction=verdict/guilty cousin=kin/cousin criticise=stand/against criticism=stand/against criticize=stand/against custody=liberty/held "+
		"cut=course/down dad=kin/parent danger=danger/unsafe dangerous=danger/unsafe daughter=kin/parent daughter-in-law=kin/parent-in-law dead=life/dead "+
		"death=life/dead decline=course/down decrease=course/down defeat=balance/loss defend=stand/for deficit=balance/loss denial=answer/denies "+
		"denounce=stand/against deny=answer/denies detain=liberty/held deteriorate=trend/worse die=life/dead differ=likeness/different "+
		"different=likeness/different difficult=ease/hard difficulty=ease/hard disapprove=stand/against discourage=urging/off divide=union/several "+
		"divorce=kin/divorced domestic=home/domestic doubt=stand/against drop=course/down earn=balance/gain earnings=balance/gain easily=ease/easy "+
		"easy=ease/easy effect=bearing/causes employee=bond/work employer=bond/work encourage=urging/on endorse=stand/for enemy=terms/enemy "+
		"escape=liberty/free ex-husband=kin/divorced ex-wife=kin/divorced expand=course/up export=trade/export fail=success/failure failure=success/failure "+
		"fake=truth/fake fall=course/down father=kin/parent father-in-law=kin/parent-in-law favor=stand/for favour=stand/for fight=stand/against "+
		"flee=liberty/free forbid=stand/against foreign=home/foreign forged=truth/fake free=liberty/free friend=terms/ally fugitive=liberty/free "+
		"gain=balance/gain genuine=truth/real grandchild=kin/grandparent granddaughter=kin/grandparent grandfather=kin/grandparent grandmother=kin/grandparent "+
		"grandson=kin/grandparent grow=course/up growth=course/up guilt=verdict/guilty guilty=verdict/guilty harmless=danger/safe hate=feeling/hate "+
		"hatred=feeling/hate husband=kin/married identical=likeness/same illegal=law/illegal import=trade/import imprison=liberty/held improve=trend/better "+
		"improvement=trend/better increase=course/up innocence=verdict/innocent innocent=verdict/innocent jail=liberty/held jump=course/up kill=life/dead "+
		"lawful=law/legal legal=law/legal liberate=liberty/free lose=balance/loss loser=balance/loss loss=balance/loss love=feeling/love major=weight/major "+
		"majority=share/most mandatory=duty/compulsory marriage=kin/married marry=kin/married merge=union/one merger=union/one mild=weight/minor "+
		"minor=weight/minor minority=share/few mother=kin/parent mother-in-law=kin/parent-in-law mum=kin/parent negative=sign/negative neighbor=bond/known "+
		"neighbour=bond/known nephew=kin/uncle niece=kin/uncle opponent=stand/against oppose=stand/against opposition=stand/against optional=duty/optional "+
		"parent=kin/parent partner=terms/ally pass=stand/for permanent=term/permanent permit=stand/for perpetrator=crime/attacker plunge=course/down "+
		"poor=means/poor positive=sign/positive poverty=means/poor prevent=bearing/prevents prevention=bearing/prevents private=access/private "+
		"profit=balance/gain prohibit=stand/against promote=stand/for protest=stand/against provoke=bearing/causes public=access/public raise=course/up "+
		"ratify=stand/for real=truth/real reduce=course/down reduction=course/down refuse=stand/against reject=stand/against rejection=stand/against "+
		"relative=bond/kin release=liberty/free resist=stand/against rich=means/rich rise=course/up rival=terms/enemy safe=danger/safe safety=danger/safe "+
		"same=likeness/same separate=union/several serious=weight/major severe=weight/major shrink=course/down sibling=kin/sibling similar=likeness/same "+
		"sister=kin/sibling sister-in-law=kin/sibling-in-law slight=weight/minor slip=course/down soar=course/up son=kin/parent son-in-law=kin/parent-in-law "+
		"split=union/several spouse=kin/married stranger=bond/known strength=strength/strong strong=strength/strong succeed=success/success "+
		"success=success/success successful=success/success support=stand/for surge=course/up surplus=balance/gain survive=life/living survivor=life/living "+
		"temporary=term/temporary trigger=bearing/causes twin=kin/sibling uncle=kin/uncle unite=union/one unlawful=law/illegal unlike=likeness/different "+
		"unsafe=danger/unsafe veto=stand/against victim=crime/victim victory=balance/gain voluntary=duty/optional weak=strength/weak weakness=strength/weak "+
		"wealthy=means/rich welcome=stand/for wife=kin/married win=balance/gain winner=balance/gain worsen=trend/worse"), "/")
	return set, side
}
