package fact

import (
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// runWord is a word of a run.
type runWord struct {
	token int
	norm  string
	known *lexicon.Word
}

// run takes the tokens [i, j) of sentence s apart and adds the mentions that stand there.
func (n *namer) run(s, i, j int) {
	if j == i+1 { // the country of most mentions
		if len(n.Tokens[i].Norm) > 3 && n.shout(i) {
			return
		}
		if p, ok := n.place(i, j); ok {
			n.addPlace(s, n.Tokens[i].Span, p)
			return
		}
	}
	ps := n.runRoom[:0]
	for k := i; k < j; k++ {
		if t := &n.Tokens[k]; t.Kind != article.Mark || t.Norm == "'s" || t.Norm == "&" {
			ps = append(ps, runWord{k, t.Norm, t.Word})
		}
	}
	n.runRoom = ps
	for len(ps) > 1 && n.shout(ps[0].token) {
		ps = ps[1:] // "MOST READ Harvey"
	}
	if len(ps[0].norm) > 3 && n.shout(ps[0].token) {
		return
	}
	for len(ps) > 1 && n.creditWord(ps[len(ps)-1].token) {
		ps = ps[:len(ps)-1] // "Downing Street EPA", "Getty Images Image"
	}
	if len(ps) > 1 && i > 0 && j < n.Sentences[s].Last && n.Tokens[i-1].Norm == `"` && n.Tokens[j].Norm == `"` && i-1 > n.Sentences[s].First && !headedName(ps) {
		n.addRun(s, ps, OtherName, true) // a ship, a film, a song
		return
	}
	title := text.Span{}
	for len(ps) > 0 {
		if len(ps) > 1 && len(ps[0].norm) <= len("hmas") && n.acronym(ps[0].token) && shipPrefix(ps[0].norm) {
			n.addRun(s, ps, OtherName, true)
			return
		}
		k, p, ok := n.placePrefix(ps)
		if ok && k == len(ps) {
			n.addPlace(s, n.spanOf(ps), p)
			return
		}
		rest := ps[k:]
		if ok && len(rest) > 1 && !headedName(rest) && !p.Demonym && ps[0].token > n.Sentences[s].First+1 && n.Tokens[ps[0].token-1].Norm == "of" && n.Tokens[ps[0].token-2].Word.In(lexicon.TitleWord) && n.titleEnd(rest) == 0 {
			n.addPlace(s, n.spanOf(ps[:k]), p) // "the mayor of London Sadiq Khan"
			n.person(s, rest, text.Span{Start: n.Tokens[ps[0].token-2].Span.Start, End: n.Tokens[ps[k-1].token].Span.End})
			return
		}
		t := n.titleEnd(rest)
		if ok {
			if l, q, all := n.placePrefix(rest); all && l == len(rest) { // "US Middle East envoy"
				n.addPlace(s, n.spanOf(ps[:k]), p)
				n.addPlace(s, n.spanOf(rest), q)
				return
			}
		}
		if ok && (t > 0 || p.Demonym && splitsOff(rest) || p.Kind == lexicon.Country && n.acronym(ps[0].token) && !headedName(rest)) {
			n.addPlace(s, n.spanOf(ps[:k]), p)
			if t > 0 || title.Empty() {
				title = n.spanOf(ps[:k])
			}
			ps = rest
			if t == 0 {
				title = text.Span{}
				continue
			}
		}
		if t = n.titleEnd(ps); t > 0 {
			if lead := leadingName(ps[:t]); lead > 0 {
				n.other(s, ps[:lead])
			}
			title = title.Cover(n.spanOf(ps[:t]))
			ps = ps[t:]
			if len(ps) == 0 {
				return // a role without a name: "the Foreign Minister"
			}
			n.person(s, ps, title)
			return
		}
		break
	}
	for k := 1; k < len(ps)-1; k++ { // "All Nippon Airways Flight 175"
		if ps[k].known.In(lexicon.Numbered) && n.Tokens[ps[k+1].token].Kind == article.Number {
			n.other(s, ps[:k])
			ps = ps[k:]
			break
		}
	}
	if len(ps) > 0 {
		before := len(n.mentions)
		n.other(s, ps)
		if k, _, ok := n.placePrefix(ps); ok && k < len(ps) && before < len(n.mentions) {
			n.mentions[before].placed = true
		}
	}
}

// placePrefix is the longest start of the run that is a known place.
func (n *namer) placePrefix(ps []runWord) (k int, p lexicon.Place, ok bool) {
	if len(ps) == 0 || !n.Tokens[ps[0].token].Word.PlaceBegins() {
		return 0, p, false
	}
	for k = min(len(ps), 7); k > 0; k-- {
		if ps[k-1].norm == "of" || ps[k-1].norm == "and" {
			continue
		}
		if p, ok = n.place(ps[0].token, ps[k-1].token+1); ok {
			return k, p, true
		}
	}
	return 0, lexicon.Place{}, false
}

// splitsOff reports whether what follows "Iranian" or "Swiss" is a name of its own: somebody's, or a body's known elsewhere; "Swiss Crystal" is not
// taken apart.
func splitsOff(rest []runWord) bool {
	return len(rest) > 0 && !headedName(rest) && (len(rest) > 1 || !commonWord(rest[0].known))
}

// headedName reports whether a word of the run heads names of organisations, places, events or laws.
func headedName(ps []runWord) bool {
	for _, p := range ps {
		if p.known.In(lexicon.OrgHead) {
			return true
		}
	}
	return ps[len(ps)-1].known.In(lexicon.LocationHead | lexicon.PolityHead | lexicon.EventHead | lexicon.OtherHead)
}

// titleEnd is how many words at the start of a run are a title, with the organisation it is of: 3 in "Foreign Minister Badr", 4 in "White
// House Press Secretary Ann Lee"; 0 where there is none, or where the title word is part of a name ("General Motors", "Stephen King").
func (n *namer) titleEnd(ps []runWord) int {
	t := 0
	for k := range ps {
		if ps[k].known.In(lexicon.TitleWord) && (k == 0 || ps[k-1].norm != "of") {
			t = k + 1
		} else if t > 0 && !ps[k].known.In(lexicon.TitlePart) {
			break
		}
	}
	if t == 0 {
		return 0
	}
	// "Secretary of State", "Minister for Health and Sport", "Prince of Wales"
	k := t
	for k+1 < len(ps) && (ps[k].norm == "of" || ps[k].norm == "for") {
		k++
		for k < len(ps) && (ps[k].known.In(lexicon.Portfolio) || ps[k].norm == "and" || ps[k].norm == "the") {
			k++
		}
		if l, _, ok := n.placePrefix(ps[k:]); ok {
			k += l // "Mayor of London"
		} else if k < len(ps) && !ps[k-1].known.In(lexicon.Portfolio) {
			return 0
		}
	}
	t = k
	rest := ps[t:]
	if len(rest) == 0 {
		if t == 2 && surnameToo(ps[1].norm) && !ps[0].known.In(lexicon.TitlePart) {
			return 0
		}
		return t
	}
	if headedName(rest) && !(len(rest) == 2 && !rest[1].known.In(lexicon.OrgHead)) || rest[0].norm == "&" || len(rest) > 6 {
		return 0
	}
	if lexicon.In(ps[t-1].norm, "captain father general king lady major nurse prime prince queen") {
		switch ps[t-1].norm + " " + rest[0].norm {
		case "general motors", "general electric", "general assembly", "general mills", "general dynamics", "general staff", "prime minister's", "king crimson", "major league",
			"father christmas", "queen mary", "lady gaga", "prince george's", "nurse practitioner", "captain america":
			return 0
		}
	}
	for _, p := range rest {
		if p.norm == "'s" {
			return 0
		}
	}
	// "Trump Chief", "Smith Judge": what stands before must be a title or an organisation, or the title must be a plain one
	return t
}

// surnameToo reports whether a title word is a surname as well: "Stephen King".
func surnameToo(w string) bool {
	return lexicon.In(w, "baron bishop cardinal constable coo count duke father general judge justice king lance lord major marshal miss nurse pope prince shah speaker")
}

// leadingName is how many words before a title are no part of it but the name of whom it serves: 2 in "White House Press Secretary".
func leadingName(ps []runWord) int {
	if ps[0].known.In(lexicon.TitlePart) || len(ps) < 2 {
		return 0
	}
	k := 1
	for k < len(ps)-1 && !ps[k].known.In(lexicon.TitlePart) {
		k++
	}
	if k < len(ps)-1 && ps[k].known.In(lexicon.OrgHead) && !ps[k-1].known.In(lexicon.OrgHead) {
		k++
	}
	return k
}

func (n *namer) spanOf(ps []runWord) text.Span {
	return text.Span{Start: n.Tokens[ps[0].token].Span.Start, End: n.Tokens[ps[len(ps)-1].token].Span.End}
}

// addRun adds the words as one mention.
func (n *namer) addRun(s int, ps []runWord, typ NameType, sure bool) {
	n.add(s, n.spanOf(ps), typ, sure, "", "")
}

// person adds a person's name behind a title.
func (n *namer) person(s int, ps []runWord, title text.Span) {
	sen := n.Sentences[s]
	i := n.tokenAt(title.Start, sen)
	for i > sen.First {
		switch t := n.Tokens[i-1]; {
		case t.Norm == "'s" && i-2 >= sen.First && n.upper(i-2): // "Iran's Foreign Minister"
			i -= 2
			continue
		case t.Norm == "former" || t.Norm == "acting" || t.Norm == "outgoing" || t.Norm == "then" || t.Norm == "late" || t.Norm == "deputy":
			i--
			continue
		}
		break
	}
	title.Start = n.Tokens[i].Span.Start
	if k, p, ok := n.placePrefix(ps); ok && k == len(ps) && p.Demonym {
		n.addPlace(s, n.spanOf(ps), p) // "General American"
		return
	}
	n.add(s, n.spanOf(ps), Person, true, "", n.oneLine(title))
}

// other adds a name that no title tells the type of.
func (n *namer) other(s int, ps []runWord) {
	for len(ps) > 0 && (ps[len(ps)-1].known.In(lexicon.NameJoint) || ps[len(ps)-1].known.In(lexicon.FunctionWord) && !n.upper(ps[len(ps)-1].token)) {
		ps = ps[:len(ps)-1] // "Royal Courts of"
	}
	if len(ps) == 0 || calendar(ps) {
		return
	}
	if len(ps) > 1 && ps[0].known.In(lexicon.Compass) {
		if k, _, ok := n.placePrefix(ps[1:]); ok && k == len(ps)-1 {
			n.addRun(s, ps, Location, true)
			return
		}
	}
	last := ps[len(ps)-1].known
	if cut := strings.LastIndexByte(last.Text(), '-'); cut >= 0 {
		last = lexicon.Of(last.Text()[cut+1:])
	}
	first, known := ps[0].norm, ps[0].known
	for k, p := range ps { // "University of Leeds", "Bay of Bengal"
		if p.norm == "of" && k > 0 {
			last = ps[k-1].known
			break
		}
	}
	alone := len(ps) == 1
	switch {
	case alone && (n.Tokens[ps[0].token].Span.Len() == 1 || unitAcronym(first) || noName(known) && !n.acronym(ps[0].token)):
		return
	case alone && known.In(lexicon.NewsAgency) && !commonWord(known):
		n.addRun(s, ps, Organization, true)
	case alone && feast(first):
		n.addRun(s, ps, Event, true)
	case !alone && known.In(lexicon.Numbered) && n.Tokens[ps[1].token].Kind == article.Number:
		n.addRun(s, ps, OtherName, true)
	case alone && (known.In(lexicon.FunctionWord) && !n.acronym(ps[0].token) || known.In(lexicon.TitleWord) && !known.In(lexicon.OrgHead)):
		return
	case !alone && (last.In(lexicon.EventHead) || eventStart(first)):
		n.addRun(s, ps, Event, true)
	case !alone && last.In(lexicon.OtherHead), known.In(lexicon.Numbered) && !alone:
		n.addRun(s, ps, OtherName, true)
	case !alone && last.In(lexicon.PolityHead):
		n.addRun(s, ps, Polity, true)
	case !alone && last.In(lexicon.OrgHead):
		n.addRun(s, ps, Organization, true)
	case !alone && (last.In(lexicon.LocationHead) || first == "mount" || first == "lake" || first == "mt" || first == "fort" || first == "port" || first == "cape"):
		n.addRun(s, ps, Location, !commonSurname(last.Text()))
	case !alone && (innerCapital(n.word(ps[0].token)) || n.acronym(ps[0].token) && len(n.word(ps[0].token)) > 2 && !strings.Contains(n.word(ps[0].token), ".") && n.spaced(ps[0].token)):
		n.addRun(s, ps, Organization, false) // "JPMorgan Chase", "NBC Connecticut"
	case known.In(lexicon.OrgHead) || n.anyOrg(ps):
		n.addRun(s, ps, Organization, !alone || n.acronym(ps[0].token))
	case alone && n.acronym(ps[0].token):
		if w := strings.ReplaceAll(n.word(ps[0].token), ".", ""); len(w) > 3 && commonWord(known) {
			return // a shout: "NEVER"
		}
		n.addRun(s, ps, Organization, false)
	default:
		n.addRun(s, ps, OtherName, false)
	}
}

// shout reports whether token i, in capitals, is a word of the dictionary.
func (n *namer) shout(i int) bool {
	return n.acronym(i) && len(n.Tokens[i].Norm) > 2 && commonWord(n.Tokens[i].Word) && strings.IndexByte(n.Tokens[i].Norm, '.') < 0
}

// calendar reports whether the words are days and months in short, as a time stamp has them: "Mon Mar".
func calendar(ps []runWord) bool {
	for _, p := range ps {
		switch {
		case len(p.norm) < 6 && lexicon.In(p.norm, "apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu thur thurs tue tues wed"):
		default:
			return false
		}
	}
	return true
}

// noName reports whether a capitalised word alone names nobody: a verb or an adverb that opens a heading, an adjective of a creed or a party, a
// point of the compass.
func noName(known *lexicon.Word) bool {
	w := known.Text()
	if lexicon.In(w, "arab arabs buddhist catholic catholics christian christians conservative democrat earth file god god's hindu hispanic image internet islamic "+
		"jew jewish jews kurdish latino muslim muslims orthodox photo protestant read republican shia shiite sikh state sunni updated video western") {
		return true
	}
	if known.In(lexicon.Compass) {
		return true
	}
	tags, ok := known.Tags()
	if !ok {
		return strings.HasPrefix(w, "we'") || strings.HasPrefix(w, "they'") || strings.HasPrefix(w, "you'")
	}
	return tags[0] != lexicon.NOUN && tags[0] != lexicon.PROPN
}

// feast reports whether w is a holiday that is named as an event.
func feast(w string) bool {
	return lexicon.In(w, "brexit christmas diwali easter eid halloween hanukkah passover ramadan thanksgiving")
}

func (n *namer) anyOrg(ps []runWord) bool {
	for _, p := range ps {
		if p.known.In(lexicon.OrgHead) && !p.known.In(lexicon.TitlePart) || p.norm == "&" {
			return true
		}
	}
	return false
}

// unitAcronym reports whether capitals are a unit, a job or another common noun: "CEO", "DNA", "GMT".
func unitAcronym(w string) bool {
	return len(w) <= len("lgbtq") && lexicon.In(w, "a.d a.m a.m. ad ai aids ak am ar atm b.c bc bst cctv ceo cet cfo coo ct cto dna dui edt er est eur faq gbp gdp gmt gps hiv hr icu id ii iii "+
		"ip ipo it iv j.r jr km lgbt lgbtq md mp mph mps mri ok p.m p.m. pc pdt phd pm pr pst q&a rip rna sos sr suv tv ufo url usd utc vi vii vip xi")
}

// commonSurname reports whether a word that heads names of places is a surname as well.
func commonSurname(w string) bool {
	return lexicon.In(w, "banks base bay beach brook camp cape castle delta drive east falls field fields ford forest garden gardens hall hill hills lake lane mills "+
		"mine mount north palace park pass pier port rivers south street temple valley wall west")
}

func (n *namer) addPlace(s int, span text.Span, p lexicon.Place) {
	typ := Polity
	code := p.Country
	if p.State != "" && p.Kind == lexicon.Region {
		code += "." + p.State
	} else if p.Kind == lexicon.City || p.Kind == lexicon.Capital || p.Kind == lexicon.Region {
		code = ""
	}
	if p.Kind == lexicon.WorldPart {
		typ = Location
	}
	first := n.tokenAt(span.Start, n.Sentences[s])
	apart := !n.weak(s, first) && !n.in(first-1, lexicon.Determiner) // "flew to Lima", not "the Phoenix" or "Lima beans are"
	n.add(s, span, typ, code != "" || apart, code, "")
}

// oneLine is the text of a span with its white space folded.
func (n *namer) oneLine(s text.Span) string {
	return text.OneLine(n.src[s.Start:s.End])
}

// stateBehind reports whether tokens from k are the short form of a US state behind a town: ", Fla.", ", CA".
func (n *namer) stateBehind(s, k int) bool {
	sen := n.Sentences[s]
	if k <= sen.First+1 {
		return false
	}
	switch n.Tokens[k-1].Norm {
	case ",":
		if !n.upper(k - 2) {
			return false
		}
	case "-", "(": // "(D-N.C.)"
		if !strings.Contains(n.word(k), ".") {
			return false
		}
	default:
		return false
	}
	w := n.word(k)
	if !n.acronym(k) && (k+1 >= sen.Last || n.Tokens[k+1].Norm != ".") && !strings.Contains(w, ".") {
		return false
	}
	code := stateCode(strings.ToLower(strings.ReplaceAll(w, ".", "")))
	if code == "" {
		return false
	}
	n.addPlace(s, n.Tokens[k].Span, lexicon.Place{Kind: lexicon.Region, Country: "US", State: code})
	return true
}

// stateCode is the postal code of a US state by its newspaper short form or that code itself.
func stateCode(w string) string {
	return lexicon.Value(w, "al=AL ala=AL ar=AR ariz=AZ ark=AR az=AZ ca=CA calif=CA co=CO colo=CO conn=CT ct=CT de=DE del=DE fl=FL fla=FL ga=GA il=IL ill=IL in=IN "+
		"ind=IN kan=KS ks=KS ky=KY la=LA ma=MA mass=MA md=MD mi=MI mich=MI minn=MN miss=MS mn=MN mo=MO mont=MT ms=MS mt=MT nc=NC nd=ND ne=NE neb=NE "+
		"nev=NV nh=NH nj=NJ nm=NM nv=NV ny=NY oh=OH ok=OK okla=OK or=OR ore=OR pa=PA ri=RI sc=SC sd=SD tenn=TN tex=TX tn=TN tx=TX ut=UT va=VA vt=VT "+
		"wa=WA wash=WA wi=WI wis=WI wv=WV wva=WV wy=WY wyo=WY")
}
