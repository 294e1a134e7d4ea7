package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// tenure is an office that somebody is said to hold or to have held.
type tenure struct {
	at     align.Ref // the name
	former bool
	role   string    // the word for the office
	orgs   []int     // entities that it is held in
	span   text.Span // the office with the name
}

// tenureReach is how many words before a name may belong to the office.
const tenureReach = 6

// detectFormer finds who has an office in one article and is its former holder in another: "former X executive Ann Berg", "Berg, the CEO of X". Titles that people keep
// ("President", "General") say nothing. An article in which that somebody goes tells of both.
func detectFormer(w *workspace) {
	entities := w.namedEntities()
	for e := range entities {
		if entities[e].Type != fact.Person {
			continue
		}
		var has, had []tenure
		for _, r := range entities[e].Mentions {
			switch x, ok := w.tenureAt(r); {
			case ok && x.former:
				had = append(had, x)
			case ok:
				has = append(has, x)
			}
		}
		for _, x := range had {
			k := slices.IndexFunc(has, func(y tenure) bool {
				return x.at.Article != y.at.Article && x.role == y.role && anyOf(x.orgs, y.orgs)
			})
			both := func(y tenure) bool {
				return slices.ContainsFunc(had, func(x tenure) bool { return x.at.Article == y.at.Article })
			}
			if k < 0 || slices.ContainsFunc(has, both) || w.leaves(e) {
				continue
			}
			f := w.differing(Status, w.Set.Place(x.at), weightRank, 0.6, ReasonExclude, w.stretch(w.Set.Place(has[k].at), has[k].span), w.stretch(w.Set.Place(x.at), x.span))
			w.conflict(f)
			break
		}
	}
}

// tenureAt reads the office beside a name: the words before it, "former | Northline | executive | Ann Berg", or the title behind it, "Berg, the CEO of Northline".
func (w *workspace) tenureAt(r align.Ref) (x tenure, ok bool) {
	a := w.Set.Articles[r.Article]
	f := w.Set.Fact(r)
	sen := a.Sentences[f.Sentence]
	x = tenure{at: r, span: f.Span}
	if title := f.Value.(fact.Name).Title; title != "" {
		x.span = w.titledSpan(r, title)
	}
	from, to := w.Set.TokenRange(r.Article, x.span)
	if name, _ := w.Set.TokenRange(r.Article, f.Span); name == from || a.Tokens[name-1].Tag != lexicon.PUNCT {
		for n := 0; from > sen.First && n < tenureReach && inTitle(&a.Tokens[from-1]); n++ {
			from--
		}
	}
	for t := from; t < to; t++ {
		if k := &a.Tokens[t]; f.Span.Overlaps(k.Span) {
			continue
		} else if lexicon.In(k.Norm, "ex former onetime") {
			x.former = true
		} else if lexicon.In(k.Lemma(), "boss ceo chief executive head president") {
			x.role = "chief"
		} else if lexicon.In(k.Lemma(), "chairman chairwoman coach director editor manager mayor minister owner spokesman spokeswoman") {
			x.role = k.Lemma()
		}
	}
	x.span = w.Set.Span(r.Article, from, to)
	x.orgs = w.organisations(w.Set.Place(r), x.span)
	return x, x.role != "" && len(x.orgs) > 0 && !w.captioned(w.Set.Place(r))
}

// inTitle reports whether a word before a name may belong to its title: "former Northline | shipping | executive Ann Berg".
func inTitle(t *article.Token) bool {
	return nominal(t.Tag) || t.Tag == lexicon.VERB && strings.HasSuffix(t.Norm, "ing")
}

// leaves reports whether a clause says that somebody leaves or has left an office.
func (w *workspace) leaves(entity int) bool {
	for a := range w.Set.Articles {
		for i := range w.Set.Frames[a] {
			f := &w.Set.Frames[a][i]
			if lexicon.In(f.Predicate, "dismiss fire leave oust quit replace resign retire sack step succeed") && (w.whoIs(a, f.Actor).entity == entity || w.whoIs(a, f.Patient).entity == entity) {
				return true
			}
		}
	}
	return false
}
