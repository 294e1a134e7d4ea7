package lexicon

import "strings"

// tongues are the languages whose commonest function words are known, by their codes in the order of their bits.
const tongues = "da de en es fi fr it nl no pl pt sv"

// TongueCount is how many languages a word may vote for.
const TongueCount = (len(tongues) + 1) / 3

// Tongues is a set of languages, by bit; TongueCode names them.
type Tongues uint16

// TongueCode is the BCP 47 code of a language by its bit.
func TongueCode(bit int) string { return tongues[3*bit : 3*bit+2] }

// Tongues are the languages in which the word is one of the commonest function words.
func (k *Word) Tongues() Tongues { return k.tongues }

func tonguesOf(w string) (set Tongues) {
	codes := Value(w, "a=pt aan=nl af=da al=es ale=pl alla=it als=de am=de and=en ao=pt are=en as=pt at=en+da+no att=sv au=fr auch=de auf=de av=sv+no avec=fr bei=de "+
		"bij=nl ble=no blev=da by=en był=pl ce=fr che=it com=pt como=es con=es+it da=it+pt dans=fr das=de dat=nl de=sv+fr+es+nl+pt+da+no dei=it del=es+it "+
		"della=it dem=de den=de+sv+da+no der=de+da des=fr det=sv+da+no di=it die=de dla=pl do=pt+pl door=nl dos=pt du=fr e=it+pt een=nl efter=sv+da ei=fi "+
		"ein=de eine=de el=es em=pt en=sv+fr+es+nl+da+no er=nl+da+no es=es est=fr et=fr+da+no ett=sv etter=no että=fi foi=pt for=en+da+no fra=da+no from=en "+
		"från=sv fue=es för=sv für=de gli=it ha=it har=sv+da+no has=en have=en het=nl his=en hän=fi hänen=fi i=sv+it+da+no+pl ikke=da+no il=fr+it im=de "+
		"in=en+de+it+nl inte=sv is=en+nl ist=de it=en ja=fi jak=pl jego=pl jest=pl jo=fi joka=fi który=pl kuin=fi kun=fi la=fr+es+it las=es le=fr+it les=fr "+
		"lo=es los=es mais=pt med=sv+da+no men=sv+da+no met=nl mit=de mukaan=fi mutta=fi myös=fi más=es na=pt+pl naar=nl nach=de nel=it nicht=de nie=pl "+
		"niet=nl no=pt non=it não=pt o=pt+pl och=sv od=pl of=en og=da+no ole=fi oli=fi om=sv+nl+da+no on=en+fi ook=nl op=nl oraz=pl os=pt ovat=fi par=fr "+
		"para=es+pt pas=fr per=it plus=fr po=pl por=es+pt pour=fr przez=pl på=sv+da+no que=fr+es+pt qui=fr said=en se=es+pt+fi seg=no sekä=fi si=it sich=de "+
		"się=pl som=sv+da+no sono=it su=es sur=fr są=pl tai=fi te=nl that=en the=en til=da+no till=sv to=en+pl uit=nl um=pt uma=pt un=fr+es+it una=es+it "+
		"und=de une=fr van=nl var=sv+da+no vid=sv vielä=fi von=de voor=nl w=pl was=en werd=nl were=en which=en who=en with=en wurde=de y=es z=pl za=pl "+
		"zijn=nl zu=de är=sv è=it że=pl")
	for ; codes != ""; codes = strings.TrimPrefix(codes[2:], "+") {
		set |= 1 << (strings.Index(tongues, codes[:2]) / 3)
	}
	return set
}
