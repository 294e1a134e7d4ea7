package fact

import (
	"sort"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// maxSource is how many tokens a source may have.
const maxSource = 40

// subjectBefore finds the noun phrase that ends before token i, not reaching before token lo: the subject of the verb at i. Apposition between
// commas belongs to it: “Ann Ross, the mayor of Akron, Ohio, said”.
func (x *quoter) subjectBefore(i, lo int) (a, b int) {
	b = i
	for b > lo {
		n := x.timeTail(b-1, lo)
		if n == 0 {
			break
		}
		b -= n
	}
	end := b
	if end > lo && (x.norm(end-1) == "who" || x.norm(end-1) == "which" || x.norm(end-1) == "that") {
		end--
		if a = end - 1; a > lo && x.norm(a) == "," && x.capital(a-1) { // "according to his lawyer, | Ann Ross, | who expects"
			for b = a; a > lo && x.capital(a-1); a-- {
			}
			if m := x.nameAt(a); m != nil && m.place {
				for k := a - 1; k > lo && a-k < maxSource/2 && x.norm(k) != ","; k-- { // “| analysts in Berlin and the United States, | who expect”
					if lexicon.SourceNoun(x.norm(k)) {
						for a = k; a > lo && !x.capital(a-1) && (x.Tokens[a-1].Tag == lexicon.ADJ || x.Tokens[a-1].Tag == lexicon.NOUN); a-- {
						}
						return a, b
					}
				}
			}
			return a, b
		}
	}
	if end > lo && (x.norm(end-1) == "," || x.norm(end-1) == "-" && x.loose(end-1)) {
		mark := x.norm(end - 1)
		b = min(b, end-1)
		for at := end - 1; ; {
			k := at - 1
			for k >= lo && x.norm(k) != mark {
				if x.norm(k) == `"` || at-k > maxSource {
					return 0, 0
				}
				k--
			}
			if k < lo {
				return 0, 0 // “After the talks, said Ross”: no parenthesis
			}
			end = k
			if x.apposition(k+1, at) {
				break
			}
			if (at-k > 4 || !x.capital(k+1)) && x.finite(k+1, at) { // not the “Ohio” of “the mayor of Akron, Ohio, said”
				return 0, 0
			}
			at = k
		}
	}
	if end < i && end > lo && x.timeTail(end-1, lo) >= end-lo {
		return min(b, end+1), b // “On Tuesday, | a harbour official, Ann Ross, | said”
	}
	if a = x.phraseStart(end, lo); a >= end {
		return 0, 0
	}
	// a description before the parenthesis: “Ann Ross, a teacher from Akron, who spoke first, said”, but not “he owes it to Ross, the police said”
	for n := 0; n < 3 && end < i && x.norm(end) == "," && a-2 >= lo && x.norm(a-1) == "," && x.capital(a-2) && !x.timeWord(a-2) && !(a-2 == lo && x.leads(lo)) && !x.located(a-2, lo) && x.apposition(a, end); n++ {
		a = x.phraseStart(a-1, lo)
	}
	return a, b
}

// located reports whether the name that ends with token i says where something is: in “The ferry hit a pier at Turku, the coastguard said” nobody is called
// Turku.
func (d *doc) located(i, lo int) bool {
	for i > lo && d.capital(i-1) {
		i--
	}
	return i > lo && lexicon.In(d.norm(i-1), "at in into near off on outside to")
}

// modal reports whether token i is a verb like “may”, and not the end of a name: “Jane May said”, “Ms. May said”.
func (d *doc) modal(i int) bool {
	return d.in(i, lexicon.Modal) && !(i > 1 && d.capital(i) && (d.capital(i-1) || d.norm(i-1) == "." && d.titleBefore(i-1)))
}

// finite reports whether tokens [a, b) hold a verb that can carry a clause.
func (d *doc) finite(a, b int) bool {
	for i := a; i < b; i++ {
		w, is := d.norm(i), d.known(i)
		if is.In(lexicon.Be) && w != "'s" || is.In(lexicon.Modal) || w == "has" || w == "have" || w == "had" || d.word(i) && !d.capital(i) && (verbFirst(is) && (is.Tense() == lexicon.PastTense || !strings.HasSuffix(w, "ing") && !d.in(i-1, lexicon.Determiner))) {
			return true
		}
	}
	return false
}

// loose reports whether the dash at token i has space around it.
func (d *doc) loose(i int) bool {
	return i > 0 && d.Tokens[i-1].Span.End < d.Tokens[i].Span.Start
}

// apposition reports whether tokens [a, b) between commas describe what stands before them.
func (d *doc) apposition(a, b int) bool {
	switch w := d.norm(a); {
	case lexicon.In(w, "a also an formerly her herself himself his its now one the their then which who whom whose"):
		return true
	default:
		if d.Tokens[a].Kind == article.Number || strings.HasSuffix(w, "ing") {
			return true
		}
		return !d.capital(a) && b-a >= 2 && !d.in(a, lexicon.Preposition) && !d.in(a, lexicon.Nominative)
	}
}

// timeTail is how many tokens of a time or manner phrase end at token i: “Ross on Monday said”.
func (d *doc) timeTail(i, lo int) int {
	switch d.norm(i) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight", "morning", "afternoon", "evening", "night":
	case "himself", "herself", "themselves", "itself":
		return 1
	default:
		return 0
	}
	for n := 1; n <= 4 && i-n >= lo; n++ {
		switch d.norm(i - n) {
		case "on", "in", "at", "late", "early", "by":
			return n + 1
		case "the", "this", "last":
		default:
			if !d.timeWord(i - n) {
				return n
			}
		}
	}
	return 1
}

func (d *doc) timeWord(i int) bool { return d.in(i, lexicon.DayWord) }

// phraseStart walks back from token end to where its noun phrase begins.
func (d *doc) phraseStart(end, lo int) int {
	a := end
	for a > lo && end-a < maxSource {
		j := a - 1
		w, is := d.norm(j), d.known(j)
		t := &d.Tokens[j]
		switch {
		case is.In(lexicon.Nominative):
			if a == end {
				return j
			}
			return a
		case t.Kind == article.Mark:
			switch {
			case w == "'s" || w == "&" || w == "/" || w == "-" && !d.loose(j):
			case w == "." && j > lo && d.titleBefore(j):
			case w == "'" && j > lo && strings.HasSuffix(d.norm(j-1), "s") && a < end:
			case w == ")":
				k := j - 1
				for k > lo && d.norm(k) != "(" && j-k < 12 {
					k--
				}
				if d.norm(k) != "(" {
					return d.trimPhrase(a, end)
				}
				a = k
				continue
			default:
				return d.trimPhrase(a, end)
			}
		case w == "and" || w == "or":
			if a == end || !(d.capital(a) && j > lo && d.capital(j-1) || d.in(a, lexicon.Determiner) || pluralNoun(d.norm(end-1)) && j > lo && pluralNoun(d.norm(j-1))) {
				return d.trimPhrase(a, end)
			}
		case is.In(lexicon.ClauseWord) || is.In(lexicon.Be) || d.modal(j) || w == "has" || w == "have" || w == "had":
			return d.trimPhrase(a, end)
		case a < end && d.in(a, lexicon.Determiner) && !is.In(lexicon.Preposition) && !is.In(lexicon.Determiner):
			return d.trimPhrase(a, end) // “an ambition | the republic denies”
		case a < end && is.In(lexicon.ClausePreposition):
			return d.trimPhrase(a, end)
		case a < end && d.beginsPhrase(a) && !d.capital(j) && verbFirst(is) && !d.in(j-1, lexicon.Determiner):
			return d.trimPhrase(a, end) // “forced to pay | an architect”
		}
		a = j
	}
	return d.trimPhrase(a, end)
}

// beginsPhrase reports whether a noun phrase can begin at token i.
func (d *doc) beginsPhrase(i int) bool { return d.in(i, lexicon.Determiner) || d.capital(i) }

// verbFirst reports whether the word is most often a verb.
func verbFirst(w *lexicon.Word) bool {
	tags, ok := w.Tags()
	return ok && tags[0] == lexicon.VERB
}

// sentenceSubject is the noun phrase that a sentence begins with, after what may stand before it: “In May, however, the firm | …”.
func (d *doc) sentenceSubject(lo, hi int) (a, b int) {
	for n := 0; n < 3 && lo < hi; n++ {
		for lo < hi && (d.Tokens[lo].Kind == article.Mark || d.norm(lo) == "but" || d.norm(lo) == "and" || d.norm(lo) == "so" || d.norm(lo) == "yet") {
			lo++
		}
		if lo >= hi {
			return 0, 0
		}
		w := d.norm(lo)
		lead := d.in(lo, lexicon.Preposition) && d.norm(lo+1) != "least" || d.in(lo, lexicon.ClauseWord) || d.in(lo, lexicon.Adverb) || d.timeWord(lo) || verbFirst(d.known(lo)) || w == "however" || w == "meanwhile" || w == "contrary" || w == "asked" || w == "but"
		if !lead {
			break
		}
		k := lo
		for k < min(hi, lo+maxSource) && d.norm(k) != "," {
			k++
		}
		if k >= hi || d.norm(k) != "," {
			break
		}
		lo = k + 1
	}
	return d.subjectAfter(lo, hi)
}

// leads reports whether token i is a word that leads into a sentence and no name: “Earlier, …”.
func (d *doc) leads(i int) bool {
	tags, ok := d.known(i).Tags()
	return d.timeWord(i) || d.in(i, lexicon.Adverb) || ok && tags[0] != lexicon.PROPN && tags[0] != lexicon.NOUN
}

// titleBefore reports whether the full stop at token i belongs to the word before it: “Mr. Ross”, “Sen. Ross”, “J. Ross”.
func (d *doc) titleBefore(i int) bool {
	return d.capital(i-1) && d.Tokens[i-1].Span.End == d.Tokens[i].Span.Start && d.Tokens[i-1].Span.Len() <= 5
}

// trimPhrase leaves out the adverbs and prepositional phrases that stand before the subject: “In a statement the ministry said”.
func (d *doc) trimPhrase(a, end int) int {
	for a < end {
		w := d.norm(a)
		if w == "but" || w == "and" || w == "so" || w == "yet" || w == "still" || w == "meanwhile" || w == "however" || d.in(a, lexicon.Adverb) && a+1 < end {
			a++
			continue
		}
		break
	}
	if a >= end || !d.in(a, lexicon.Preposition) && !d.timeWord(a) {
		return a
	}
	for j := end - 1; j > a; j-- {
		if d.in(j, lexicon.Determiner) && !d.in(j-1, lexicon.Preposition) {
			return j
		}
		if d.in(j, lexicon.Nominative) {
			return j
		}
	}
	j := end - 1
	for j > a && d.capital(j-1) {
		j--
	}
	for j < end-1 && d.timeWord(j) {
		j++
	}
	return j
}

// subjectAfter reads the noun phrase that begins at token i: “said Ross”, “according to a spokesman for the ministry”.
func (d *doc) subjectAfter(i, hi int) (a, b int) {
	a, b = i, i
	for b < hi && b-a < maxSource {
		w, is := d.norm(b), d.known(b)
		t := &d.Tokens[b]
		if t.Kind == article.Mark {
			if w == "'s" || w == "&" || w == "/" || w == "-" && !d.loose(b) || w == "." && b > a && d.titleBefore(b) && b+1 < hi && d.capital(b+1) {
				b++
				continue
			}
			break
		}
		if b > a {
			switch {
			case w == "of" || w == "for" || w == "and" || w == "at" || w == "from" || w == "with":
				if w == "and" && !d.capital(b+1) && !d.in(b+1, lexicon.Determiner) {
					return a, b
				}
				if w == "at" && d.capital(b-1) {
					return a, b
				}
			default:
				if is.In(lexicon.ClauseWord) || is.In(lexicon.Preposition) || d.finite(b, b+1) || d.timeWord(b) || is.In(lexicon.Be) || d.modal(b) || w == "has" || w == "had" || w == "have" || is.In(lexicon.Nominative) || is.In(lexicon.Adverb) || strings.HasSuffix(w, "ing") && !d.capital(b) && !strings.Contains(w, "-") && verbFirst(is) {
					return a, b
				}
			}
		} else if w == "at" && d.norm(b+1) == "least" && b+2 < hi {
			b += 2
			continue
		} else if is.In(lexicon.ClauseWord) || is.In(lexicon.Preposition) {
			return 0, 0
		}
		if is.In(lexicon.Nominative) {
			return a, b + 1
		}
		b++
	}
	if b == a {
		return 0, 0
	}
	return a, b
}

func pluralNoun(w string) bool { return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") }

// mention is a name in the text.
type mention struct {
	span      text.Span
	canonical string
	person    bool
	place     bool // a country, a town or the like
	before    int  // the last person mentioned before this, an index into the list; -1 where there is none
}

// mentions appends the names of the article in the order of the text.
func (d *doc) mentions(out []mention) []mention {
	for i := range d.facts {
		if n, ok := d.facts[i].Value.(Name); ok {
			out = append(out, mention{span: d.facts[i].Span, canonical: n.Canonical, person: n.Type == Person, place: placeType(n.Type), before: -1})
		}
	}
	last := -1
	for i := range out {
		out[i].before = last
		if out[i].person {
			last = i
		}
	}
	return out
}

// Titles are whom the titles in a text stand for, in lower case: as they are written, “prime minister”, else from one of their words on, “minister”; "" where
// it may be two people. Canonical names are the values; the facts may be those of several articles.
func Titles(facts ...[]Fact) map[string]string {
	out, short := map[string]string{}, map[string]string{}
	give := func(to map[string]string, title, canonical string) {
		if c, ok := to[title]; ok && c != canonical {
			canonical = ""
		}
		to[title] = canonical
	}
	for _, in := range facts {
		for i := range in {
			n, ok := in[i].Value.(Name)
			if !ok || n.Type != Person || n.Title == "" || CourtesyTitle(n.Title) {
				continue
			}
			title := strings.ToLower(n.Title)
			give(out, title, n.Canonical)
			for _, t, _ := strings.Cut(title, " "); t != ""; _, t, _ = strings.Cut(t, " ") {
				give(short, t, n.Canonical)
			}
		}
	}
	for t, c := range short { // order: each title is looked at once
		if _, ok := out[t]; !ok {
			out[t] = c
		}
	}
	return out
}

// speaker gives the name that stands for a source: the canonical name of the person or body it names; for a pronoun, of the last person named before it and
// before what is said, which begins at the byte said; for “the minister”, of the one who has that title; else the source's words in lower case.
func (x *quoter) speaker(source text.Span, said int) string {
	if source.Empty() {
		return ""
	}
	words, after, _ := strings.Cut(x.Text(source), ",") // a description may follow
	if first, _, _ := strings.Cut(strings.TrimPrefix(after, " "), " "); lexicon.In(first, "who whom whose with") || strings.HasSuffix(first, "ing") {
		source.End = source.Start + len(words) // whom it names besides does not speak
	}
	bare, the := source, false
	if n := len("the "); len(words) >= n && strings.EqualFold(words[:n], "the ") {
		words, the = words[n:], true
		bare.Start += n
	}
	names := x.names
	k := sort.Search(len(names), func(i int) bool { return names[i].span.End > source.Start })
	if len(words) <= len("who") {
		switch w := strings.ToLower(words); w {
		case "er", "han", "he", "her", "his", "hon", "she", "who":
			for k > 0 && names[k-1].span.Start >= said {
				k-- // “Ann Ross will come,” he said
			}
			if k--; k >= 0 && !names[k].person {
				k = names[k].before
			}
			if k >= 0 {
				return names[k].canonical
			}
			return w
		}
	}
	body := ""
	for ; k < len(names) && names[k].span.Start < source.End; k++ {
		if names[k].person {
			return names[k].canonical
		}
		// a body is the source only where its name is all there is: not “a spokesman for the Harbour Board”, “Omani state television”
		if names[k].span.Contains(bare) {
			body = names[k].canonical
		}
	}
	if body != "" {
		return body
	}
	words = strings.ToLower(words)
	if c := x.titles[words]; the && c != "" {
		return c
	}
	return words
}
