package finding

import (
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
)

// Who takes part
//
// "The gunman fired five shots" and "the police fired eleven shots" are alike in every word but the one that tells whose shots they are; "the minister resigned
// on Monday, her deputy on Tuesday" and "will fly to Oslo on Monday, to Riga on Tuesday" are lists that two reports share out between them. So the clauses of
// two values are laid beside each other role by role: who does it, whom it befalls, where to. Nouns for people that are no synonyms, of whom neither is a wider
// word for the other, are two people, as are somebody and whoever is called by him, "the minister's deputy"; so are two names in one role that are not
// spellings of one. Where a clause leaves a role open it may be anybody's.
//
// Cost: the clause of each reading. What they get wrong: one person by two trades, "the teacher", "the climber", of whom each report knows one.

// gateOthers: a man was arrested on Wednesday, a second man on Thursday.
func gateOthers(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool { return !match(p, q, w.setApart, func(x, y bool) bool { return x == y }) }))
}

// setApart reports whether the subject of a reading's clause is said to be another than the one spoken of: "a second man", "the budget of the neighbouring town".
func (w *workspace) setApart(r Reading) bool {
	fr := w.frameOf(r, r.Span)
	if fr == nil {
		return false
	}
	g := w.subjectOf(fr)
	if g.Head == "" || g.Span.Overlaps(r.Span) {
		return false
	}
	first, _ := w.Set.TokenRange(r.Article, g.Span)
	verb, _ := w.Set.TokenRange(r.Article, fr.Verb)
	tokens := w.Set.Articles[r.Article].Tokens
	for t := first; t < verb && !breaks(&tokens[t]) && tokens[t].Tag != lexicon.VERB; t++ {
		if otherThan(tokens[t].Norm) || lexicon.In(tokens[t].Norm, "neighboring neighbouring rival") {
			return true
		}
	}
	return false
}

// gatePeople: the shots that the gunman fired, and those of the police; when the driver was freed, and when his passenger was.
func gatePeople(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool {
		return !match(p, q, w.clauseOf, w.samePeople) || counted(p.Fact) && !match(p, q, w.side, func(x, y string) bool { return x == y || x+y == befell || x+y == acted })
	}))
}

// What those or that which a reading counts has to do with what its clause tells; "" where it takes another part or none.
const (
	acted  = "acted"
	befell = "befell"
	heard  = "heard"
)

// side is what part a reading's people take: five attackers who were shot dead are some of the ten who | acted |, and the shots that one witness heard some of those fired.
func (w *workspace) side(r Reading) string {
	f := w.frameOf(r, r.Span)
	switch {
	case w.wordBefore(r) == "dead":
		return befell // "shot | dead | five attackers"
	case lexicon.In(w.wordBefore(r), "was were"):
		return acted // "there | were | seven attackers"
	case f == nil:
	case f.Predicate == "hear":
		return heard
	case f.Actor.Span.Overlaps(r.Span):
		if role, _ := lexicon.RoleOfVerb(f.Predicate); role == "" {
			return acted
		}
	case f.Patient.Span.Overlaps(r.Span) && (lexicon.In(f.Predicate, "arrest capture catch detain hurt identify injure kill rescue shoot wound") ||
		f.Predicate == "include" && lexicon.In(f.Actor.Head, "dead toll victim")):
		return befell
	}
	return ""
}

// clauseOf is the clause of a reading.
func (w *workspace) clauseOf(r Reading) party { return party{r, w.frameOf(r, r.Span)} }

// party is the clause of a reading: who takes part in what.
type party struct {
	Reading
	frame *fact.Frame // nil for none
}

// group is a noun group of the clause, empty where it holds the reading's own value.
func (p party) group(g fact.Group) fact.Group {
	if g.Span.Overlaps(p.Span) {
		return fact.Group{}
	}
	return g
}

// sameVerb reports whether two clauses tell of one deed.
func (p party) sameVerb(q party) bool {
	return p.frame != nil && q.frame != nil && p.frame.Predicate == q.frame.Predicate && !lexicon.SpeechVerb(p.frame.Predicate)
}

// samePeople reports whether those who do the same in two clauses, or whom it befalls, may be the same people.
func (w *workspace) samePeople(x, y party) bool {
	return !x.sameVerb(y) || w.oneNoun(x, y, x.frame.Actor, y.frame.Actor) && w.oneNoun(x, y, x.frame.Patient, y.frame.Patient)
}

// oneNoun reports whether two groups are not nouns for two people.
func (w *workspace) oneNoun(x, y party, g, h fact.Group) bool {
	g, h = x.group(g), y.group(h)
	a, b := w.whoIs(x.Article, g), w.whoIs(y.Article, h)
	if a.person && h.Name && w.called(x.Article, g, b.word) || b.person && g.Name && w.called(y.Article, h, a.word) {
		return false // "Hallam was born in 1961", "Hallam's father was born in 1932"
	}
	if a.word < 0 || b.word < 0 || a.word == b.word || !a.person || !b.person || g.Name || h.Name {
		return true
	}
	if w.called(x.Article, g, b.word) || w.called(y.Article, h, a.word) {
		return false
	}
	return anybody(a.noun) || anybody(b.noun) || w.Set.WordLikeness(a.word, b.word) >= samePerson || w.among(x.Article, g, b.word) || w.among(y.Article, h, a.word)
}

// among reports whether the noun with that number is one of those that a group joins: "a teacher and his | son".
func (w *workspace) among(a int, g fact.Group, word int) bool {
	t, to := w.Set.TokenRange(a, g.Span)
	for t < to && w.Set.WordAt(a, t) != word {
		t++
	}
	return t < to
}

// anybody reports nouns that fit whoever is spoken of.
func anybody(noun string) bool {
	return lexicon.In(noun, "adult adults citizens human man men official officials others people person suspect suspects victim victims woman women")
}

// samePerson is the likeness of two nouns from which they may be one person: that of a word to a wider one, "the watchman", "the guard".
const samePerson = 0.6

// called reports whether the noun with that number stands before a group's own as whose it is: "the | minister's | deputy".
func (w *workspace) called(a int, g fact.Group, word int) bool {
	first, _ := w.Set.TokenRange(a, g.Span)
	at, _ := w.Set.TokenRange(a, g.At)
	for t := first; t+1 < at; t++ {
		if w.Set.Articles[a].Tokens[t+1].Norm == "'s" && w.Set.WordAt(a, t) == word {
			return true
		}
	}
	return false
}

// gateTargets: to Oslo on Monday, and to Riga on Tuesday.
func gateTargets(w *workspace, f *Finding) verdict {
	return dropIf(f.anyTwo(func(p, q *Position) bool { return !match(p, q, w.clauseOf, w.oneTarget) }))
}

// oneTarget reports whether those whom two clauses name as befallen, or as where to, may be one.
func (w *workspace) oneTarget(x, y party) bool {
	if !x.sameVerb(y) {
		return true
	}
	if !w.oneName(x, y, x.frame.Patient, y.frame.Patient) {
		return false
	}
	for _, g := range x.frame.Attached {
		for _, h := range y.frame.Attached {
			if g.Preposition == "to" && h.Preposition == "to" && !w.oneName(x, y, g.Group, h.Group) {
				return false
			}
		}
	}
	return true
}

// oneName reports whether two groups are not names that exclude each other.
func (w *workspace) oneName(x, y party, g, h fact.Group) bool {
	if g, h = x.group(g), y.group(h); !g.Name || !h.Name {
		return true
	}
	p, q := w.entityAt(x.Article, g.At), w.entityAt(y.Article, h.At)
	if p < 0 || q < 0 || p == q {
		return true
	}
	a, b := w.namedEntities()[p], w.namedEntities()[q]
	return fact.CompareNames(fact.Name{Type: a.Type, Canonical: a.Canonical}, fact.Name{Type: b.Type, Canonical: b.Canonical}) != fact.NamesDifferent
}
