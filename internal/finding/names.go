package finding

import (
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
}

// namedEntities are the set's, found once.
func (w *workspace) namedEntities() []align.Entity {
	if w.entities == nil {
		w.entities = w.Set.Entities()
	}
	return w.entities
}

// spelling reports the forms of one name where they differ in more than length: "al-Busaidi" beside "Badr al-Busaidi" is shorter, "al-Bussaidi"
// is another spelling.
func (w *workspace) spelling(e *align.Entity) {
	if e.Type == fact.Polity {
		return // "US" and "United States", "Iran" and "Iranian" are no spellings worth a row
	}
	type form struct {
		text string
		refs []align.Ref
	}
	var forms []form
	at := map[string]int{}
	for _, r := range e.Mentions {
		t := w.nameText(r)
		if k, ok := at[t]; ok {
			forms[k].refs = append(forms[k].refs, r)
			continue
		}
		at[t] = len(forms)
		forms = append(forms, form{t, []align.Ref{r}})
	}
	variant := false
	for i := range forms {
		for j := i + 1; j < len(forms); j++ {
			if respelt(forms[i].text, forms[j].text) {
				variant = true
			}
		}
	}
	if !variant {
		return
	}
	f := Finding{Kind: Spelling, Aspect: NameForm, Topic: Topic{ID: TopicSpelling, Words: []string{e.Canonical}}, Confidence: 0.85, Reason: Reason{ID: ReasonVariant},
		Severity: 0.25 + 0.25*float64(len(e.Articles))/float64(len(w.Set.Articles))}
	for _, x := range forms {
		p := Position{Value: x.text, Fact: w.Set.Fact(x.refs[0]).Value}
		seen := map[int]bool{}
		for _, r := range x.refs {
			if !seen[r.Article] {
				seen[r.Article] = true
				rd := w.reading(r)
				rd.Span = w.nameSpan(r)
				p.Readings = append(p.Readings, rd)
			}
		}
		f.Positions = append(f.Positions, p)
	}
	w.add(f)
}

// respelt reports whether two forms write some part of the name differently: after folding case and the dots of initials, neither's words are all
// among the other's.
func respelt(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	return !subset(x, y) && !subset(y, x)
}

// derived reports whether one word is the other with an ending: "East", "Eastern".
func derived(p, q string) bool {
	if len(p) > len(q) {
		p, q = q, p
	}
	return len(p) >= 4 && strings.HasPrefix(q, p)
}

func nameWords(s string) []string {
	return strings.Fields(strings.ToLower(strings.ReplaceAll(s, ".", "")))
}

func subset(x, y []string) bool {
	for _, p := range x {
		found := false
		for _, q := range y {
			found = found || p == q || derived(p, q)
		}
		if !found {
			return false
		}
	}
	return true
}

// nameSpan is the name without its title.
func (w *workspace) nameSpan(r align.Ref) text.Span { return w.Set.Fact(r).Span }

func (w *workspace) nameText(r align.Ref) string {
	return oneLine(w.Set.Articles[r.Article].Text(w.nameSpan(r)))
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
			ps = append(ps, Position{Value: oneLine(n.Title), Fact: n})
		}
		rd := w.reading(r)
		rd.Span = w.titledSpan(r, n.Title)
		ps[k].Readings = append(ps[k].Readings, rd)
	}
	if len(ps) < 2 || len(articlesOf(ps)) < 2 {
		return
	}
	w.add(Finding{Kind: Spelling, Aspect: NameForm, Topic: Topic{ID: TopicTitle, Words: []string{e.Canonical}}, Positions: ps, Confidence: 0.7,
		Severity: 0.15 + 0.15*float64(len(e.Articles))/float64(len(w.Set.Articles)), Reason: Reason{ID: ReasonTitles}})
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
		Severity: 0.2 + 0.35*float64(len(e.Articles))/float64(len(w.Set.Articles)) - 0.1*depth, Reason: Reason{ID: ReasonSame}})
}
