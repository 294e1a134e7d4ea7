package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// detectNames looks at who and what is named: written differently, called differently, or named by all.
func detectNames(w *workspace) {
	for _, e := range w.namedEntities() {
		if len(e.Articles) < 2 {
			continue
		}
		w.spelling(&e)
		if e.Type == fact.Person {
			w.titles(&e)
		}
		w.named(&e)
	}
	w.nearNames()
}

// namedEntities are the set's, found once.
func (w *workspace) namedEntities() []align.Entity {
	if w.entities == nil {
		w.entities = w.Set.Entities()
		for e := range w.entities {
			for _, r := range w.entities[e].Mentions {
				w.note(r).entity = e + 1
			}
		}
	}
	return w.entities
}

// nearShared is how many words two names must share to be taken for one name misremembered.
const nearShared = 2

// nearNames reports two names that share words and stand in sentences of one content, each in articles that never have the other: "Ystad Harbour Trust",
// "Ystad Harbour Fund". For people one given name may do, as they marry and go by a middle name, if the names are alike on the whole.
func (w *workspace) nearNames() {
	entities := w.namedEntities()
	at := map[align.Place][]int{}
	words := make([][]string, len(entities))
	some := make([]uint64, len(entities)) // of each, a set of its words, each by one of 64 bits
	for i := range entities {
		words[i] = nameWords(entities[i].Canonical)
		for _, word := range words[i] {
			some[i] |= 1 << (lexicon.Hash(word) % 64)
		}
		for _, r := range entities[i].Mentions {
			p := w.Set.Place(r)
			at[p] = append(at[p], i)
		}
	}
	done := map[[2]int]bool{}
	for _, l := range w.Links {
		for _, i := range at[l.A] {
			for _, j := range at[l.B] {
				pair := [2]int{min(i, j), max(i, j)}
				if i == j || some[i]&some[j] == 0 || done[pair] { // names without a word in common are not near
					continue
				}
				done[pair] = true
				x, y := &entities[pair[0]], &entities[pair[1]]
				p, q := words[pair[0]], words[pair[1]]
				renamed := w.oneOfTwoSurnames(x, y, p, q)
				if !renamed && !nearName(x, y, p, q) {
					continue
				}
				f := Finding{Kind: Spelling, Aspect: NameForm, Topic: Topic{ID: TopicSpelling, Words: []string{x.Canonical}}, Confidence: 0.5,
					Positions: []Position{w.nameForm(x), w.nameForm(y)}, Reason: Reason{ID: ReasonVariant},
					Severity: w.spread(0.2, 0.2, len(x.Articles)+len(y.Articles))}
				if renamed {
					f.Severity, f.Reason = f.Severity+0.2, Reason{ReasonExclude, []string{x.Canonical, y.Canonical}}
					w.conflict(f)
					continue
				}
				w.add(f)
			}
		}
	}
}

// nearName reports whether two entities that no article has both of may be one. p and q are the words of their names.
func nearName(x, y *align.Entity, p, q []string) bool {
	if anyOf(x.Articles, y.Articles) || x.Type == fact.Polity || y.Type == fact.Polity || subset(p, q) || subset(q, p) || max(len(p), len(q)) > longestName {
		return false
	}
	shared := 0
	for _, v := range p {
		if slices.Contains(q, v) {
			shared++
		}
	}
	if x.Type == fact.Person && y.Type == fact.Person {
		return len(p) > 1 && len(q) > 1 && p[0] == q[0] && fact.NameSimilarity(x.Canonical, y.Canonical) >= fact.NameThreshold
	}
	return shared >= nearShared && x.Type != fact.Person && y.Type != fact.Person
}

// oneOfTwoSurnames reports whether two people of one given name and one age, of whom no article has both, go by surnames that are no spellings of each
// other: "Ilse Verhoef, 43", "the 43-year-old Ilse Maas". p and q are the words of their names.
func (w *workspace) oneOfTwoSurnames(x, y *align.Entity, p, q []string) bool {
	if x.Type != fact.Person || y.Type != fact.Person || len(p) < 2 || len(q) < 2 || p[0] != q[0] || sameName(p[len(p)-1], q[len(q)-1]) || anyOf(x.Articles, y.Articles) {
		return false
	}
	ages := w.ages(x)
	return slices.ContainsFunc(w.ages(y), func(age float64) bool { return slices.Contains(ages, age) })
}

// ages are the ages that stand in the sentences that name an entity.
func (w *workspace) ages(e *align.Entity) []float64 {
	var out []float64
	for _, r := range e.Mentions {
		p := w.Set.Place(r)
		for _, f := range w.Set.Sentences[p.Article][p.Sentence].Facts {
			if q, ok := w.Set.Facts[p.Article][f].Value.(fact.Quantity); ok && q.Unit == "a" {
				out = append(out, q.Value)
			}
		}
	}
	return out
}

// anyOf reports whether one list has something of the other.
func anyOf(x, y []int) bool {
	return slices.ContainsFunc(x, func(a int) bool { return slices.Contains(y, a) })
}

// nameForm is an entity as one position, in the first form that each article has.
func (w *workspace) nameForm(e *align.Entity) Position {
	p := Position{Value: e.Canonical, Fact: w.Set.Fact(e.Mentions[0]).Value}
	last := -1
	for _, r := range e.Mentions {
		if w.nameText(r) == e.Canonical && r.Article != last {
			last = r.Article
			p.Readings = append(p.Readings, w.nameReading(r))
		}
	}
	if p.Readings == nil {
		p.Readings = append(p.Readings, w.nameReading(e.Mentions[0]))
	}
	return p
}

// form is one way in which a name is written, and where.
type form struct {
	text  string
	words []string
	refs  []align.Ref
}

// spelling reports the forms of one name where they differ in more than how much of it is given: "al-Busaidi" behind "Badr al-Busaidi" is shorter,
// "al-Bussaidi" is another spelling, and "Badr Hamad al-Busaidi" in another article another form. So each article's fullest forms are compared: what is
// only a part of another form there says nothing of how the name is written.
func (w *workspace) spelling(e *align.Entity) {
	forms := w.forms(e)
	variant, fuller := false, false
	for i := range forms {
		for j := i + 1; j < len(forms); j++ {
			variant = variant || respelt(&forms[i], &forms[j])
			fuller = fuller || longer(&forms[i], &forms[j])
		}
	}
	if !variant && !fuller {
		return
	}
	f := Finding{Kind: Spelling, Aspect: NameForm, Topic: Topic{ID: TopicSpelling, Words: []string{e.Canonical}}, Confidence: 0.85, Reason: Reason{ID: ReasonVariant},
		Severity: w.spread(0.25, 0.25, len(e.Articles))}
	if !variant {
		f.Severity -= 0.15
	}
	for _, x := range forms {
		p := Position{Value: x.text, Fact: w.Set.Fact(x.refs[0]).Value}
		seen := map[int]bool{}
		for _, r := range x.refs {
			if !seen[r.Article] {
				seen[r.Article] = true
				p.Readings = append(p.Readings, w.nameReading(r))
			}
		}
		f.Positions = append(f.Positions, p)
	}
	w.add(f)
}

// realm reports whether a name is a country's, its people's, a state's or a part of the world's.
func realm(name string) bool {
	for _, p := range lexicon.Places(name) {
		if p.Kind == lexicon.Country || p.Kind == lexicon.WorldPart || p.Demonym || p.Kind == lexicon.Region && p.State != "" {
			return true
		}
	}
	return false
}

// longestName is how many words a name may have; more are a headline in capitals.
const longestName = 8

// forms are the fullest forms that each article has of a name, in the order of their first mention. Where some article writes no more than one word
// of a person's name, that word counts only if it is none of the words of the others.
func (w *workspace) forms(e *align.Entity) []form {
	type use struct {
		form
		article int
	}
	var uses []use
	realms := map[string]bool{}
	for _, r := range e.Mentions {
		t := w.nameText(r)
		if e.Type == fact.Polity {
			is, known := realms[t]
			if !known {
				is = realm(t)
				realms[t] = is
			}
			if is {
				continue // "US" and "United States", "Iran" and "Iranian" are no spellings worth a row
			}
		}
		k := 0
		for k < len(uses) && (uses[k].article != r.Article || uses[k].text != t) {
			k++
		}
		if k == len(uses) {
			uses = append(uses, use{form{text: t, words: nameWords(t)}, r.Article})
		}
		uses[k].refs = append(uses[k].refs, r)
	}
	var out []form
	for i := range uses {
		u, part, other := &uses[i], false, false
		for j := range uses {
			v := &uses[j]
			if len(u.words) < len(v.words) && (u.article == v.article || len(u.words) == 1) && subset(u.words, v.words) {
				part = true
			}
			other = other || len(u.words) > 1 && u.article != v.article && respelt(&u.form, &v.form)
		}
		if part && !other || len(u.words) > longestName {
			continue
		}
		k := 0
		for k < len(out) && out[k].text != u.text {
			k++
		}
		if k == len(out) {
			out = append(out, form{text: u.text, words: u.words})
		}
		out[k].refs = append(out[k].refs, u.refs...)
	}
	return out
}

// respelt reports whether two forms write some part of the name differently: neither's words are all among the other's, or the same letters stand in
// other words, "Harbour-Post" and "Harbour Post".
func respelt(x, y *form) bool {
	if !subset(x.words, y.words) && !subset(y.words, x.words) {
		return true
	}
	return len(x.words) > 1 && len(y.words) > 1 && !slices.Equal(x.words, y.words) && letters(x.words) == letters(y.words)
}

// longer reports whether one of two forms of several words gives a word that the other leaves out: "Karin Holmberg", "Karin E. Holmberg". What says no
// more than that something is a company does not count.
func longer(x, y *form) bool {
	p, q := proper(x.words), proper(y.words)
	return len(p) > 1 && len(q) > 1 && len(p) != len(q) && (subset(p, q) || subset(q, p))
}

func proper(words []string) []string {
	var out []string
	for _, w := range words {
		if !lexicon.In(w, "ag co company corp corporation group inc llc ltd plc the") {
			out = append(out, w)
		}
	}
	return out
}

// derived reports whether one word is the other with the ending of an adjective: "East", "Eastern". A plural or possessive counts too for a name of one
// word.
func derived(p, q string, single bool) bool {
	if len(p) > len(q) {
		p, q = q, p
	}
	if len(p) < 4 || !strings.HasPrefix(q, p) {
		return false
	}
	return lexicon.In(q[len(p):], "an ern ese i ian ic ish n") || single && lexicon.In(q[len(p):], "'s s")
}

func nameWords(s string) []string {
	return strings.Fields(strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), "’", "'")))
}

func letters(words []string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.Join(words, ""), "-", ""), "'", "")
}

func subset(x, y []string) bool {
	for _, p := range x {
		found := false
		for _, q := range y {
			found = found || p == q || derived(p, q, len(x) == 1)
		}
		if !found {
			return false
		}
	}
	return true
}

// nameReading is the place of a name, which is never clipped: how it is written is what the finding shows.
func (w *workspace) nameReading(r align.Ref) Reading {
	rd := w.reading(r)
	rd.Span = w.Set.Fact(r).Span
	return rd
}

func (w *workspace) nameText(r align.Ref) string {
	return text.OneLine(w.Set.Articles[r.Article].Text(w.Set.Fact(r).Span))
}

// titles reports a person who goes under different titles.
func (w *workspace) titles(e *align.Entity) {
	var ps []Position
	at := map[string]int{}
	for _, r := range e.Mentions {
		n := w.Set.Fact(r).Value.(fact.Name)
		if n.Title == "" || fact.CourtesyTitle(n.Title) {
			continue
		}
		key := plainTitle(n.Title)
		if key == "" {
			continue
		}
		k, ok := at[key]
		if !ok {
			k = len(ps)
			at[key] = k
			ps = append(ps, Position{Value: text.OneLine(n.Title), Fact: n})
		}
		rd := w.reading(r)
		rd.Span = w.titledSpan(r, n.Title)
		ps[k].Readings = append(ps[k].Readings, rd)
	}
	if len(ps) < 2 || len(articlesOf(ps)) < 2 {
		return
	}
	w.add(Finding{Kind: Spelling, Aspect: NameForm, Topic: Topic{ID: TopicTitle, Words: []string{e.Canonical}}, Positions: ps, Confidence: 0.7,
		Severity: w.spread(0.15, 0.15, len(e.Articles)), Reason: Reason{ID: ReasonTitles}})
}

// located reports whether a place is named as where something is: "in Oman", "near the town of Linz".
func (w *workspace) located(r align.Ref) bool {
	a := w.Set.Articles[r.Article]
	t, _ := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	for n := 0; n < 4 && t > a.Sentences[w.Set.Fact(r).Sentence].First; n++ {
		t--
		switch a.Tokens[t].Norm {
		case "in", "at", "near", "outside":
			return true
		}
		if breaks(&a.Tokens[t]) || a.Tokens[t].Tag == lexicon.VERB {
			return false
		}
	}
	return false
}

// titledSpan is a name with its title, where both stand close together.
func (w *workspace) titledSpan(r align.Ref, title string) text.Span {
	a := w.Set.Articles[r.Article]
	f := w.Set.Fact(r)
	sen := a.Sentences[f.Sentence].Span
	best := f.Span
	for at := sen.Start; ; {
		k := strings.Index(a.Body.String()[at:sen.End], title)
		if k < 0 {
			return best
		}
		at += k
		s := f.Span.Cover(text.Span{Start: at, End: at + len(title)})
		if s.Len() <= maxEvidence && (best == f.Span || s.Len() < best.Len()) {
			best = s
		}
		at += len(title)
	}
}

// plainTitle folds a title for comparison and leaves out whose it is: "Iran's Foreign Minister", "Iranian Foreign Minister" and "Foreign Minister" are one.
func plainTitle(title string) string {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("’s", "", "'s", "", ".", "").Replace(title)))
	kept := words[:0]
	for i, w := range words {
		if i+1 < len(words) && (len(lexicon.Places(w)) > 0 || w == "us" || w == "the") {
			continue
		}
		kept = append(kept, w)
	}
	if n := len(kept); n > 0 && len(kept[n-1]) > 4 {
		kept[n-1] = strings.TrimSuffix(kept[n-1], "s") // "Presidents Bush and Obama"
	}
	return strings.Join(kept, " ")
}

// named reports who and what several articles name.
func (w *workspace) named(e *align.Entity) {
	aspect, topic := Participant, TopicPerson
	switch e.Type {
	case fact.Polity, fact.Location:
		aspect, topic = Location, TopicPlace
	}
	p := Position{Value: e.Canonical}
	seen := map[int]bool{}
	depth := 1.0
	for _, r := range e.Mentions {
		if aspect == Location && !w.located(r) {
			continue
		}
		if p.Fact == nil {
			p.Fact = w.Set.Fact(r).Value
		}
		if !seen[r.Article] {
			seen[r.Article] = true
			p.Readings = append(p.Readings, w.reading(r))
			depth = min(depth, w.depth(w.Set.Place(r)))
		}
	}
	if len(p.Readings) < 2 {
		return
	}
	w.add(Finding{Kind: Agreement, Aspect: aspect, Topic: Topic{ID: topic, Words: []string{e.Canonical}}, Positions: []Position{p}, Confidence: 0.85,
		Severity: w.spread(0.2, 0.35, len(e.Articles)) - 0.1*depth, Reason: Reason{ID: ReasonSame}})
}
