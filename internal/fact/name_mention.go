package fact

import (
	"strings"
	"unicode"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// add completes a mention by what stands round it.
func (n *namer) add(s int, span text.Span, typ NameType, sure bool, place, title string) {
	n.mentions = append(n.mentions, nameMention{span: span, sentence: s, typ: typ, sure: sure, place: place, title: title})
	m := &n.mentions[len(n.mentions)-1]
	sen := n.Sentences[s]
	i, j := n.tokenAt(m.span.Start, sen), n.tokenAt(m.span.End-1, sen)+1
	if i > sen.First {
		switch n.Tokens[i-1].Norm {
		case "the":
			m.the = !n.beforeNoun(sen, j)
		case "in", "near", "outside":
			m.within = true
		}
		m.speaks = n.Tokens[i-1].Word.Speaks()
	}
	if j < sen.Last {
		m.speaks = m.speaks || n.Tokens[j].Word.Speaks()
	}
	if m.typ == OtherName && !m.sure && j-i == 1 && innerCapital(n.word(i)) {
		m.typ = Organization // "HuffPost"
	}
	m.first, m.tokens = i, j-i
	for k := j; k < sen.Last && k < j+25 && m.speaks; k++ {
		if w := n.Tokens[k].Norm; w == "he" || w == "she" || w == "his" || w == "her" {
			m.he = true
		} else if w == "its" || w == "it" || n.upper(k) {
			break
		}
	}
	m.form = n.fold(m.span, i, j)
	m.words = n.forms[m.form].words
	if len(m.words) == 0 {
		n.mentions = n.mentions[:len(n.mentions)-1]
		return
	}
	if m.place == "" && (m.typ == Person || !m.sure) {
		if m.title == "" {
			m.title = n.titleBefore(sen, i)
		}
		if m.title == "" {
			m.title = n.titleBehind(sen, j)
		}
		if m.title != "" && (m.typ == OtherName || m.typ == Location) && !m.the {
			m.typ, m.sure = Person, true
		} else if m.typ != Person {
			m.title = ""
		}
		if m.typ == OtherName && n.aged(sen, j) {
			m.typ, m.sure = Person, true
		}
	}
	if m.typ == Organization {
		if !stateBody(m.words) {
			// "Britain's Sky News" is Sky News
		} else if m.owner = n.ownerBefore(sen, i); m.owner == "" && j-i > 2 {
			if p, ok := n.place(i, i+1); ok && p.Kind == lexicon.Country && len(m.words) > 2 {
				m.owner, m.words = p.Country, m.words[1:]
			}
		}
		if m.owner == "" && seated(m.words) && j+1 < sen.Last && n.norm(j) == "in" {
			if p, ok := n.place(j+1, j+2); ok && p.Kind == lexicon.Capital {
				m.owner = p.Country // "the Foreign Ministry | in Lima"
			}
		}
	}
}

// innerCapital reports whether a capital stands behind a small letter, as companies like it; "McDonald" and "DeLuca" are people.
func innerCapital(w string) bool {
	small := 0
	for _, r := range w {
		if unicode.IsUpper(r) && small > 2 {
			return true
		}
		if unicode.IsLower(r) {
			small++
		} else if !unicode.IsUpper(r) {
			return false
		}
	}
	return false
}

// beforeNoun reports whether a noun follows at token j, so that "the" before the name belongs to that: "the Trump administration".
func (n *namer) beforeNoun(sen article.Sentence, j int) bool {
	if j >= sen.Last || n.Tokens[j].Kind != article.Word || n.upper(j) {
		return false
	}
	tags, ok := n.Tokens[j].Word.Tags()
	return ok && (tags[0] == lexicon.NOUN || tags[0] == lexicon.ADJ) || n.Tokens[j].Word.In(lexicon.RoleNoun)
}

// stateBody reports whether a country's name is needed to tell a body from those of others: "Foreign Ministry".
func stateBody(words []string) bool {
	for _, w := range words {
		if lexicon.In(w, "agency army assembly authority bank bureau commission congress council court department embassy force forces government guard guards "+
			"ministry navy office parliament police senate service treasury") {
			return true
		}
	}
	return false
}

// seated reports whether a body of state sits in the capital of its own country, as an embassy does not.
func seated(words []string) bool {
	for _, w := range words {
		if lexicon.In(w, "assembly congress government ministry parliament senate treasury") {
			return true
		}
	}
	return false
}

// tokenAt is the token of the sentence that holds the byte.
func (n *namer) tokenAt(at int, sen article.Sentence) int {
	i := min(max(n.near, sen.First), sen.Last-1)
	for i+1 < sen.Last && n.Tokens[i].Span.End <= at {
		i++
	}
	for i > sen.First && n.Tokens[i-1].Span.End > at {
		i--
	}
	n.near = i
	return i
}

// fold is the form of a span in tokens [i, j). What an article repeats is taken apart once.
func (n *namer) fold(span text.Span, i, j int) (form int) {
	name := n.src[span.Start:span.End]
	if j == i+1 && span == n.Tokens[i].Span {
		name = n.Tokens[i].Norm
	}
	e := &n.index.entries[n.index.number(asWritten, name, nil)]
	if e.entity < 0 {
		e.entity = len(n.forms)
		n.forms = append(n.forms, nameForm{words: nameFold(name)})
	}
	return e.entity
}

// aged reports whether an age stands behind token j: "Ann Lee, 34,".
func (n *namer) aged(sen article.Sentence, j int) bool {
	return j+1 < sen.Last && n.Tokens[j].Norm == "," && n.Tokens[j+1].Kind == article.Number && n.Tokens[j+1].Span.Len() <= 2 &&
		(j+2 >= sen.Last || n.Tokens[j+2].Kind == article.Mark)
}

// ownerBefore is the country whose institution begins at token i: "Oman's Foreign Ministry", "Russian Defence Ministry".
func (n *namer) ownerBefore(sen article.Sentence, i int) string {
	k := i - 1
	if k >= sen.First && n.Tokens[k].Norm == "'s" {
		k--
	}
	if k < sen.First || k < i-2 || n.Tokens[k].Kind != article.Word {
		return ""
	}
	if p, ok := n.place(k, k+1); ok && p.Kind == lexicon.Country {
		return p.Country
	}
	return ""
}

// titleBefore is the role in small letters that stands before token i: "Kremlin spokesman" Dmitry Peskov, "US special envoy".
func (n *namer) titleBefore(sen article.Sentence, i int) string {
	role := func(k int) bool {
		return k >= sen.First && n.Tokens[k].Kind == article.Word && n.Tokens[k].Word.In(lexicon.RoleNoun) && (!n.upper(k) || n.acronym(k))
	}
	k := i - 1
	if k > sen.First && n.Tokens[k].Norm == "," {
		k-- // "his son-in-law, Jared Kushner"
		end := k
		for end > sen.First && k-end < 5 && !role(end) && (n.Tokens[end].Kind == article.Word || n.Tokens[end].Norm == "'s") {
			end-- // "the head of the dockers' union, Ilze Ozola"
		}
		if !role(end) || !n.determined(sen, end) || end < k && n.Tokens[end+1].Norm != "of" {
			return ""
		}
		if end < k {
			return n.oneLine(text.Span{Start: n.Tokens[end].Span.Start, End: n.Tokens[k].Span.End})
		}
	}
	if !role(k) {
		return ""
	}
	a := k
	for a > sen.First && k-a < 6 {
		t := &n.Tokens[a-1]
		if t.Kind == article.Word && (n.upper(a-1) && !n.weakPlain(sen, a-1) || t.Word.In(lexicon.RolePart)) || t.Norm == "'s" && a-2 >= sen.First && n.upper(a-2) {
			a--
			continue
		}
		break
	}
	if n.Tokens[a].Norm == "'s" {
		a++
	}
	return n.oneLine(text.Span{Start: n.Tokens[a].Span.Start, End: n.Tokens[k].Span.End})
}

// weakPlain reports whether the first word of the sentence has its capital from that alone.
func (n *namer) weakPlain(sen article.Sentence, i int) bool {
	return i == sen.First && lexicon.Function(n.Tokens[i].Norm) && !n.acronym(i)
}

// determined reports whether a word such as "the" or "his" stands shortly before token k, in its noun group.
func (n *namer) determined(sen article.Sentence, k int) bool {
	for a := k - 1; a >= sen.First && k-a < 5; a-- {
		if lexicon.In(n.Tokens[a].Norm, "'s a an her his its the their") {
			return true
		}
		if n.Tokens[a].Kind == article.Mark {
			return false
		}
	}
	return false
}

// titleBehind is the role between commas behind a name: Badr Albusaidi, "Oman's foreign minister",.
func (n *namer) titleBehind(sen article.Sentence, j int) string {
	if j >= sen.Last || n.Tokens[j].Norm != "," {
		return ""
	}
	if j+2 < sen.Last && n.Tokens[j+1].Kind == article.Number && n.Tokens[j+1].Span.Len() <= 2 && n.Tokens[j+2].Norm == "," {
		j += 2 // "Ilze Ozola, 45, a nurse"
	}
	role := -1
	k := j + 1
	for ; k < sen.Last && k-j < 14; k++ {
		t := &n.Tokens[k]
		if t.Norm == "." && k+1 < sen.Last && n.doc.titleBefore(k) && n.upper(k+1) {
			continue // "Mr. Maddox's chief adviser"
		}
		if t.Norm == "," || t.Norm == ";" || t.Norm == "." || t.Norm == "(" {
			break
		}
		switch t.Norm {
		case "who", "which", "is", "was", "has", "had", "are", "were", `"`, ":", "and", "but", "said", "says":
			if role < 0 || t.Norm != "and" {
				return ""
			}
		}
		if role < 0 && k > j+1 && t.Norm != "'s" && t.Word.In(lexicon.FunctionWord) {
			return "" // "Reuters, counts of assault against a soldier,"
		}
		if tags, ok := t.Word.Tags(); role >= 0 && ok && tags[0] == lexicon.VERB && !strings.HasSuffix(t.Norm, "ing") {
			return "" // "singer posted four photos"
		}
		if t.Kind == article.Word && t.Word.In(lexicon.RoleNoun) {
			if k+1 < sen.Last && n.upper(k+1) && n.spaced(k) && !n.Tokens[k+1].Word.In(lexicon.TitlePart) {
				return "" // the next in a list, with a title of its own
			}
			if role < 0 {
				role = k
			}
		}
	}
	if role < 0 || k >= sen.Last && n.Tokens[sen.Last-1].Kind == article.Word || role-j > 8 {
		return ""
	}
	a := j + 1
	if lexicon.In(n.Tokens[a].Norm, "a an her his the their") {
		a++
	}
	if a >= k || a > role {
		return ""
	}
	return n.oneLine(text.Span{Start: n.Tokens[a].Span.Start, End: n.Tokens[k-1].Span.End})
}
