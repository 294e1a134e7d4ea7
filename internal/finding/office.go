package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Offices
//
// "Mission director Ann Berg" here and "Sunil Das, the mission director" there: an office that one alone holds, and two who hold it. A title of two words
// and more names such an office, "chief negotiator", "finance minister", if its last word does and nothing in it says that there are others ("deputy",
// "former"). Each of the two must be unknown to the other's articles and alone in the office in its own, and whose office it is must be said
// alike beside both: two firms' chief executives are two people, and so are two sides' chief negotiators. Cost: the square of the names with titles.
// What it gets wrong: two countries' ministers of one department, where each report has one and names no country.

// office is a name with the office it holds.
type office struct {
	ref    align.Ref
	entity int
	role   string
}

// officeLikeness is the likeness from which two sentences speak of one office.
const officeLikeness = 0.15

// officeReach is how many words before and behind a name with its title may say whose office it is.
const officeReach = 3

// detectOffices finds one office that two people are said to hold.
func detectOffices(w *workspace) {
	entities := w.namedEntities()
	var all []office
	for i := range entities {
		if entities[i].Type != fact.Person {
			continue
		}
		for _, r := range entities[i].Mentions {
			if role := soleOffice(w.Set.Fact(r).Value.(fact.Name).Title); role != "" {
				all = append(all, office{r, i, role})
			}
		}
	}
	told := map[[2]int]bool{}
	for i := range all {
		for j := range all[:i] {
			x, y := &all[j], &all[i]
			pair := [2]int{min(x.entity, y.entity), max(x.entity, y.entity)}
			if x.role != y.role || x.entity == y.entity || told[pair] || anyOf(entities[x.entity].Articles, entities[y.entity].Articles) || !w.oneOffice(x, y) {
				continue
			}
			if slices.ContainsFunc(all, func(o office) bool {
				return o.role == x.role && o.entity != x.entity && o.entity != y.entity && (o.ref.Article == x.ref.Article || o.ref.Article == y.ref.Article)
			}) {
				continue
			}
			told[pair] = true
			w.conflict(Finding{Aspect: Participant, Topic: Topic{ID: TopicStatement, Words: []string{x.role}}, Severity: weightRank, Confidence: 0.6,
				Positions: []Position{w.nameForm(&entities[x.entity]), w.nameForm(&entities[y.entity])},
				Reason:    Reason{ReasonExclude, []string{entities[x.entity].Canonical, entities[y.entity].Canonical}}})
		}
	}
}

// soleOffice is the office that a title names if one alone can hold it, in lower case and without whose it is; "" otherwise.
func soleOffice(title string) string {
	role := strings.ToLower(strings.ReplaceAll(title, "’", "'"))
	if k := strings.LastIndex(role, "'s "); k >= 0 {
		role = role[k+3:]
	}
	words := strings.Fields(strings.TrimPrefix(role, "the "))
	if len(words) < 2 || !lexicon.In(words[len(words)-1], "captain chairman chairwoman coach commander coordinator director executive mayor minister negotiator officer president secretary") {
		return ""
	}
	for _, w := range words {
		if lexicon.In(w, "acting assistant co deputy ex foreign former local new outgoing police prime regional senior sports state vice") {
			return ""
		}
	}
	return strings.Join(words, " ")
}

// oneOffice reports whether two mentions of an office are of one: whose it is is said alike beside both, or one organisation alone is named with either.
func (w *workspace) oneOffice(x, y *office) bool {
	p, q := w.Set.Place(x.ref), w.Set.Place(y.ref)
	if one, two := w.organisations(p, w.Set.Articles[p.Article].Sentences[p.Sentence].Span), w.organisations(q, w.Set.Articles[q.Article].Sentences[q.Sentence].Span); len(one)+len(two) > 0 {
		return len(one) == 1 && len(two) == 1 && one[0] == two[0]
	}
	return w.Set.Cosine(p, q) >= officeLikeness && meet(w.ownersOf(x), w.ownersOf(y)) > 0
}

// ownersOf are the nouns close to an office that are no part of it: "the | union's | chief negotiator".
func (w *workspace) ownersOf(x *office) []int {
	a, p := w.Set.Articles[x.ref.Article], w.Set.Place(x.ref)
	sen := a.Sentences[p.Sentence]
	from, to := w.Set.TokenRange(x.ref.Article, w.titledSpan(x.ref, w.Set.Fact(x.ref).Value.(fact.Name).Title))
	var out []int
	for t := max(sen.First, from-officeReach); t < min(sen.Last, to+officeReach); t++ {
		if n := w.Set.WordAt(x.ref.Article, t); n >= 0 && a.Tokens[t].Tag == lexicon.NOUN && !slices.Contains(strings.Fields(x.role), a.Tokens[t].Norm) {
			out = append(out, n)
		}
	}
	return out
}

// organisations are the entities that a stretch of a sentence names as organisations.
func (w *workspace) organisations(p align.Place, in text.Span) []int {
	var out []int
	for _, k := range w.Set.Sentences[p.Article][p.Sentence].Facts {
		if n, ok := w.Set.Facts[p.Article][k].Value.(fact.Name); ok && n.Type == fact.Organization && in.Overlaps(w.Set.Facts[p.Article][k].Span) {
			if e := w.entityAt(p.Article, w.Set.Facts[p.Article][k].Span); e >= 0 && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}
