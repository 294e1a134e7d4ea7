package align

import (
	"slices"
	"sort"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Accounts
//
// "The driver was pulled from the canal by two anglers" and "passers-by dragged her out of the water near the lock" tell one thing. Sentences are too
// coarse to see it: each tells three or four things, and every outlet cuts them differently. So what is laid side by side is smaller: the clause
// (fact.Frame), and the thing with what hangs on it (fact.Mention: "the lock at the end of the canal"). Two clauses tell one thing where what happens
// is alike (the same word, a synonym, one derived from it, one of the other's kind) and where who or what fills their slots is alike, each
// weighed by how much the word tells in this set, with the likeness of the two sentences behind it. Two things are one where their nouns are the same
// and something else of them is too. Slots are matched one to one, best first, and roles may differ: who is "pulled" here may "climb" there.
// Best pairs join first, as in Rows.
//
// Cost: only accounts in linked sentences, or around a word that few accounts are about, are held against each other. What it gets wrong: two events of
// one sort that befell one somebody, clauses that were taken apart wrongly, and pronouns, which match nothing.

// Account is what one article tells in one clause, or of one thing.
type Account struct {
	At          Place
	Frame       *fact.Frame // of a clause; nil for a thing
	Noun        bool        // a thing
	Parts       []Part      // what fills its slots
	First, Last int         // tokens from its verb or the preposition before the thing to where it ends

	about int   // number of the word that says what happens, or of the thing; -1 for none
	core  []int // of a thing: the content words of its own noun group
}

// Part is what fills a slot.
type Part struct {
	Role        Role
	First, Last int   // tokens
	Head        int   // word number; -1 for pronouns and the like
	Entity      int   // index into the entities; -1 where it is no name
	Words       []int // distinct content words, of accounts that are kept
	name        bool
}

// Role is a slot's place in its clause.
type Role uint8

const (
	Actor    Role = iota // who does it, or is it
	Patient              // whom or what it befalls
	Attached             // behind a preposition
)

// AccountRow is what several articles tell of one thing.
type AccountRow struct {
	Accounts []*Account // in order of article and place
	Score    float64    // of the weakest join that made it, 0 to 1
}

const (
	accountThreshold = 0.41  // likeness from which two accounts tell one thing
	aboutFloor       = 0.4   // likeness that what happens must have
	thingTells       = 0.25  // what a thing's noun must tell
	otherActor       = 0.7   // what is left of what two clauses share where two different names do it: two banks' charges
	aboutLimit       = 24    // accounts that may be about a word for it to bring them together
	linkLimit        = 20000 // linked sentences that are looked at, the most alike first: hostile text has a million
	sentenceLimit    = 32    // accounts of one sentence that are looked at: no sentence has more, hostile text might
	partLimit        = 8     // the same for the slots of one clause
	accountReach     = 22    // words that a clause may reach
)

// Accounts makes accounts of each article's clauses and mentions. entities are those of the set.
func (s *Set) Accounts(entities []Entity) [][]Account {
	marks := s.marks(entities)
	out := make([][]Account, len(s.Articles))
	for a, art := range s.Articles {
		count := make([]int, len(art.Sentences))
		out[a] = make([]Account, 0, len(s.Frames[a])+len(s.Mentions[a]))
		keep := func(c Account) {
			if count[c.At.Sentence]++; count[c.At.Sentence] <= sentenceLimit && art.Role(c.At.Sentence) != article.Caption {
				for i := range c.Parts {
					p := &c.Parts[i]
					p.Words = distinct(s.words[a][p.First:p.Last])
				}
				out[a] = append(out[a], c)
			}
		}
		for i := range s.Frames[a] {
			if c, ok := s.clause(a, &s.Frames[a][i], marks); ok {
				keep(c)
			}
		}
		for i := range s.Mentions[a] {
			if c, ok := s.thing(a, &s.Mentions[a][i], marks, entities); ok {
				keep(c)
			}
		}
	}
	return out
}

// mark is what is known of a token besides its word.
type mark struct {
	entity int // index of the entity whose name it belongs to; -1 for none
	timed  bool
}

func (s *Set) marks(entities []Entity) [][]mark {
	out := make([][]mark, len(s.Articles))
	for a, art := range s.Articles {
		out[a] = make([]mark, len(art.Tokens))
		for t := range out[a] {
			out[a][t].entity = -1
		}
		for f := range s.Facts[a] {
			if s.Facts[a][f].Value.Kind() == fact.KindTime {
				from, to := s.TokenRange(a, s.Facts[a][f].Span)
				for t := from; t < to; t++ {
					out[a][t].timed = true
				}
			}
		}
	}
	for e := range entities {
		for _, r := range entities[e].Mentions {
			from, to := s.TokenRange(r.Article, s.Fact(r).Span)
			for t := from; t < to; t++ {
				out[r.Article][t].entity = e
			}
		}
	}
	return out
}

// clause makes an account of a frame; ok is false where nothing fills its slots.
func (s *Set) clause(a int, f *fact.Frame, marks [][]mark) (c Account, ok bool) {
	c = Account{At: Place{a, f.Sentence}, Frame: f, about: -1}
	c.First, c.Last = s.TokenRange(a, f.Verb)
	c.Parts = make([]Part, 0, min(partLimit, 2+len(f.Attached)))
	if f.Actor.Head != "" {
		c.Parts = append(c.Parts, s.part(a, &f.Actor, Actor, marks))
	}
	if f.Patient.Head != "" {
		c.Parts = append(c.Parts, s.part(a, &f.Patient, Patient, marks))
	}
	for k := 0; k < len(f.Attached) && len(c.Parts) < partLimit; k++ {
		c.Parts = append(c.Parts, s.part(a, &f.Attached[k].Group, Attached, marks))
	}
	tokens := s.Articles[a].Tokens
	_, end := s.TokenRange(a, f.Span)
	if f.State { // what it is said to be stands behind the verb
		for t := c.First; t < min(end, c.First+accountReach); t++ {
			if tokens[t].Lemma() == f.Predicate {
				c.about = s.words[a][t]
			}
		}
	} else {
		for t := c.Last - 1; t >= c.First && c.about < 0; t-- {
			if tokens[t].Tag == lexicon.VERB {
				c.about = s.words[a][t]
			}
		}
	}
	c.Last = s.reach(a, f.Sentence, c.First, max(c.Last, min(end, c.First+accountReach)))
	return c, len(c.Parts) > 0 && c.about >= 0
}

// reach goes on from a clause's last group to the next border, so that "to reach the bank" and "days after the fire" come with it.
func (s *Set) reach(a, sentence, first, last int) int {
	art := s.Articles[a]
	end := art.Sentences[sentence].Last
	for last < end && last-first < accountReach && !accountBorder(art, last, end) {
		last++
	}
	return last
}

// accountBorder reports whether a clause ends before the token: at a mark, a relative, or an "and" that a verb follows.
func accountBorder(a *article.Article, t, end int) bool {
	switch a.Tokens[t].Norm {
	case ",", ";", ":", "(", ")", "?", "!", "but", "which", "who", "that", "where", "although", "though", "while", "whether":
		return true
	case ".":
		return t+1 >= end // within a sentence it ends an abbreviation
	case `"`:
		return t > 0 && a.Tokens[t].Span.Start == a.Tokens[t-1].Span.End
	case "-":
		return t > 0 && a.Tokens[t-1].Span.End < a.Tokens[t].Span.Start
	case "and":
		for k := t + 1; k < min(end, t+6); k++ {
			switch a.Tokens[k].Tag {
			case lexicon.NOUN, lexicon.PROPN, lexicon.ADJ, lexicon.DET, lexicon.NUM:
			case lexicon.VERB, lexicon.AUX, lexicon.PRON, lexicon.SCONJ, lexicon.PART, lexicon.ADV:
				return true
			default:
				return false
			}
		}
	}
	return false
}

// thing makes an account of a mention; ok is false where it tells too little, or is somebody by name, who has titles and spellings of their own.
func (s *Set) thing(a int, m *fact.Mention, marks [][]mark, entities []Entity) (c Account, ok bool) {
	head := s.part(a, &m.Group, Actor, marks)
	if head.Head < 0 || s.Tells(head.Head) < thingTells || head.Entity >= 0 && entities[head.Entity].Type == fact.Person {
		return c, false
	}
	c = Account{At: Place{a, m.Sentence}, Noun: true, about: head.Head, core: distinct(s.words[a][head.First:head.Last]), Last: head.Last}
	c.First, _ = s.TokenRange(a, m.Span)
	if lexicon.In(m.Preposition, "down off out up") { // of the verb before: "broke off | the talks"
		c.First = head.First
	}
	person := len(m.Attached) > 0 && lexicon.PersonNoun(m.Head)
	for k := range m.Attached {
		g := &m.Attached[k]
		p := s.part(a, &g.Group, Attached, marks)
		if person && g.Preposition != "of" && g.Preposition != "from" || lexicon.In(g.Preposition, "into through") || marks[a][p.First].timed {
			break // "told the driver | on Monday" and "hit the driver | in the arm" hang on the verb
		}
		c.Parts, c.Last = append(c.Parts, p), p.Last
	}
	return c, len(c.Parts) > 0 || len(c.core) > 1
}

func (s *Set) part(a int, g *fact.Group, role Role, marks [][]mark) Part {
	p := Part{Role: role, Head: -1, Entity: -1, name: g.Name}
	p.First, p.Last = s.TokenRange(a, g.Span)
	for t := p.First; t < p.Last; t++ {
		if e := marks[a][t].entity; e >= 0 {
			p.Entity = e
		}
		if s.Articles[a].Tokens[t].Span == g.At {
			p.Head = s.words[a][t]
		}
	}
	return p
}

// Tells is how much a word tells in this set, 0 to 1.
func (s *Set) Tells(word int) float64 {
	if word < 0 {
		return 0
	}
	return min(1, s.weight[word]/s.heaviest)
}

// AccountRows brings together the accounts of different articles that tell one thing.
func (s *Set) AccountRows(accounts [][]Account, links []Link) []AccountRow {
	var all []*Account
	var sentences []int                  // of each account, by the first account of it
	at := make([][][]int, len(accounts)) // accounts, by article and sentence
	about := make([][]int, len(s.keys))  // and by what they are about
	for a := range accounts {
		at[a] = make([][]int, len(s.Sentences[a]))
		for i := range accounts[a] {
			c := &accounts[a][i]
			here := &at[a][c.At.Sentence]
			*here = append(*here, len(all))
			about[c.about] = append(about[c.about], len(all))
			all, sentences = append(all, c), append(sentences, (*here)[0])
		}
	}
	var edges []Edge
	try := func(i, j int) {
		if all[i].At.Article == all[j].At.Article {
			return
		}
		if like := s.accountLikeness(all[i], all[j]); like >= accountThreshold {
			edges = append(edges, Edge{i, j, like})
		}
	}
	for _, l := range links[:min(len(links), linkLimit)] {
		for _, i := range at[l.A.Article][l.A.Sentence] {
			for _, j := range at[l.B.Article][l.B.Sentence] {
				try(i, j)
			}
		}
	}
	for _, same := range about {
		if len(same) > aboutLimit {
			continue
		}
		for k, i := range same {
			for _, j := range same[k+1:] {
				try(i, j)
			}
		}
	}
	sort.Slice(edges, func(i, j int) bool {
		return edges[i].I < edges[j].I || edges[i].I == edges[j].I && edges[i].J < edges[j].J
	})
	edges = slices.Compact(edges) // few pairs are of one word and of linked sentences
	groups, weakest := Cluster(len(all), edges, MostPairs, sentences)
	var out []AccountRow
	for g, members := range groups {
		if len(members) < 2 {
			continue
		}
		r := AccountRow{Score: weakest[g]}
		for _, k := range members {
			r.Accounts = append(r.Accounts, all[k])
		}
		out = append(out, r)
	}
	return out
}

// accountLikeness is how surely two accounts tell one thing, 0 to 1. The weights were set by hand on the stories; none moves what is found by much.
func (s *Set) accountLikeness(x, y *Account) float64 {
	if x.Noun && y.Noun {
		return s.thingLikeness(x, y)
	}
	about := max(s.WordLikeness(x.about, y.about), s.nounLikeness(x, y.about), s.nounLikeness(y, x.about))
	if about < aboutFloor {
		return 0
	}
	held := 0.0
	for _, m := range s.MatchParts(x, y) {
		tells := max(s.Tells(m.A.Head), s.Tells(m.B.Head))
		if m.A.Entity >= 0 {
			tells = max(tells, 0.5)
		}
		worth := m.Worth * (0.3 + 0.7*tells)
		if m.A.Role != m.B.Role {
			worth *= 0.7
		}
		held += worth
	}
	if held == 0 {
		return 0
	}
	if p, q := x.actor(), y.actor(); p != nil && q != nil && p.Entity >= 0 && q.Entity >= 0 && p.Entity != q.Entity {
		held *= otherActor
	}
	about *= 0.4 + 0.6*max(s.Tells(x.about), s.Tells(y.about))
	return min(1, 0.35*about+0.3*min(1.3, held)+0.35*s.Cosine(x.At, y.At))
}

// nounLikeness is the likeness of a word to what a clause tells by a noun, as its verb says little: "was taken to hospital for | treatment", "held | talks".
func (s *Set) nounLikeness(c *Account, about int) float64 {
	like := 0.0
	if c.Frame != nil && lexicon.In(c.Frame.Predicate, "give have hold make take undergo") {
		for i := range c.Parts {
			if p := &c.Parts[i]; p.Role != Actor && p.Head >= 0 && s.entries[p.Head].Happens() {
				like = max(like, s.WordLikeness(p.Head, about))
			}
		}
	}
	return like
}

// actor is the slot of who does it; nil where the clause does not say.
func (c *Account) actor() *Part {
	if len(c.Parts) > 0 && c.Parts[0].Role == Actor {
		return &c.Parts[0]
	}
	return nil
}

// thingLikeness is how surely two mentions are of one thing: "the east lock of the canal", "a lock on the canal".
func (s *Set) thingLikeness(x, y *Account) float64 {
	if x.about != y.about {
		return 0
	}
	held := 0.0
	for _, w := range intersect(x.core, y.core) {
		if w != x.about {
			held += s.Tells(w)
		}
	}
	for _, m := range s.MatchParts(x, y) {
		held += m.Worth * max(s.Tells(m.A.Head), s.Tells(m.B.Head), 0.3)
	}
	return min(1, 0.3*s.Tells(x.about)+0.4*min(1, held)+0.4*s.Cosine(x.At, y.At))
}

// PartMatch is two slots filled alike.
type PartMatch struct {
	A, B  *Part
	Worth float64 // 0 to 1
}

// MatchParts matches the slots of two accounts one to one, best first.
func (s *Set) MatchParts(x, y *Account) []PartMatch {
	var worth [partLimit][partLimit]float64
	for i := range x.Parts {
		for j := range y.Parts {
			worth[i][j] = s.partLikeness(&x.Parts[i], &y.Parts[j])
		}
	}
	var out []PartMatch
	for {
		best, a, b := 0.0, 0, 0
		for i := range x.Parts {
			for j := range y.Parts {
				if w := worth[i][j]; w > best || w > 0 && w == best && x.Parts[i].Role == y.Parts[j].Role && x.Parts[a].Role != y.Parts[b].Role {
					best, a, b = w, i, j
				}
			}
		}
		if best == 0 {
			return out
		}
		out = append(out, PartMatch{&x.Parts[a], &y.Parts[b], best})
		for k := range partLimit {
			worth[a][k], worth[k][b] = 0, 0
		}
	}
}

// partLikeness is how surely two slots hold the same, 0 to 1.
func (s *Set) partLikeness(p, q *Part) float64 {
	if p.Entity >= 0 && p.Entity == q.Entity {
		return 1
	}
	if p.Head < 0 || q.Head < 0 {
		return 0
	}
	like := s.WordLikeness(p.Head, q.Head)
	if p.name != q.name && like < 1 {
		return 0
	}
	if p.Entity >= 0 && q.Entity >= 0 {
		like *= 0.6
	}
	if like < 0.5 {
		if n := inBoth(p.Words, q.Words); n > 0 && 2*n >= min(len(p.Words), len(q.Words)) {
			return 0.6 // "the harbour police", "officers of the harbour police"
		}
	}
	return like
}

// AsGood is the likeness from which one word is as good as another: derived from it, or a synonym in a frequent meaning. Below it they are of one kind, or
// neighbours.
const AsGood = 0.7

// WordLikeness is how surely two words stand for one thing, 0 to 1: the same word, one derived from the other, a synonym, one of the other's kind,
// or a neighbour in meaning. Opposites stand for nothing of each other.
func (s *Set) WordLikeness(v, w int) float64 {
	if v == w {
		return 1
	}
	if akin(s.keys[v], s.keys[w]) {
		return 0.8
	}
	x, y := s.Entry(v), s.Entry(w)
	if !x.Known() || !y.Known() {
		return 0
	}
	like := 0.9 * float64(x.Synonym(y))
	if like < 0.9*0.8 {
		like = 0
		if x.Wider(y) || y.Wider(x) {
			like = 0.6
		} else {
			if c := float64(x.Cosine(y)); c >= 0.5 {
				like = 0.8 * c
			}
		}
	}
	if like > 0 && x.Antonym(y) { // last: few pairs come so far
		return 0
	}
	return like
}

// Span is the text that the tokens [first, last) of an article take up.
func (s *Set) Span(article, first, last int) text.Span {
	tokens := s.Articles[article].Tokens
	return text.Span{Start: tokens[first].Span.Start, End: tokens[last-1].Span.End}
}
