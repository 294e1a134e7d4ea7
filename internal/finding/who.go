package finding

import (
	"sort"

	"storydiff/internal/align"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// who is the person or thing that a course is told of.
type who struct {
	entity int // into workspace.entities; -1 where no name stands there
	word   int // number of the head; -1 for pronouns and for nobody
	noun   string
	plural bool
	person bool // a name, a pronoun or a noun for people
	rest   bool // "the other victims", "a third man": not those spoken of elsewhere
}

// whoIs says whom a noun group stands for.
func (w *workspace) whoIs(a int, g fact.Group) who {
	if g.Head == "" {
		return who{entity: -1, word: -1}
	}
	t, _ := w.Set.TokenRange(a, g.At)
	return w.whoAt(a, t)
}

// whoAt says whom the noun or pronoun at token t stands for.
func (w *workspace) whoAt(a, t int) who {
	art := w.Set.Articles[a]
	tok := &art.Tokens[t]
	out := who{entity: w.entityAt(a, tok.Span), word: -1}
	switch tok.Tag {
	case lexicon.PRON, lexicon.DET:
		out.person = lexicon.In(tok.Norm, "he her him his she their them they those")
		out.plural = lexicon.In(tok.Norm, "their them they those")
	default:
		out.rest = w.others(a, t)
		out.word = w.Set.WordAt(a, t)
		out.person = tok.Tag == lexicon.PROPN || lexicon.PersonNoun(tok.Lemma())
		out.noun, out.plural = tok.Norm, tok.Norm == "people" || tok.Tag != lexicon.PROPN && tok.Norm != tok.Lemma()
	}
	return out
}

// others reports whether the words before a noun set it apart from those spoken of: "the other victims", "a third man".
func (w *workspace) others(a, t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		if otherThan(w.Set.Articles[a].Tokens[k].Norm) {
			return true
		}
	}
	return false
}

// otherThan reports a word that sets what follows apart from what is spoken of elsewhere.
func otherThan(norm string) bool {
	return lexicon.In(norm, "another fourth other remaining second third")
}

// owner is whose the noun at token t is: "the names of the victims", "the boy's name".
func (w *workspace) owner(p align.Place, t int) who {
	art := w.Set.Articles[p.Article]
	sen := art.Sentences[p.Sentence]
	if t+2 < sen.Last && art.Tokens[t+1].Norm == "of" {
		for k := t + 2; k < min(sen.Last, t+8) && !breaks(&art.Tokens[k]); k++ {
			if last := k+1 == sen.Last || art.Tokens[k+1].Tag != lexicon.NOUN; art.Tokens[k].Tag == lexicon.NOUN && last || art.Tokens[k].Tag == lexicon.PROPN || art.Tokens[k].Norm == "those" {
				return w.whoAt(p.Article, k)
			}
		}
	}
	for k := t - 1; k >= max(sen.First, t-4) && !breaks(&art.Tokens[k]); k-- {
		if art.Tokens[k].Norm == "'s" && k > sen.First {
			k--
			return w.whoAt(p.Article, k)
		}
		if lexicon.In(art.Tokens[k].Norm, "her his their") {
			return w.whoAt(p.Article, k)
		}
	}
	return who{entity: -1, word: -1, person: true, plural: art.Tokens[t].Norm != art.Tokens[t].Lemma()}
}

// subjectOf is the group that stands before a clause's verb.
//
//go:noinline
func (w *workspace) subjectOf(f *fact.Frame) fact.Group {
	if f.Patient.Head != "" && f.Patient.Span.End <= f.Verb.Start {
		return f.Patient
	}
	return f.Actor
}

// attaches reports whether a noun hangs on a clause: "is under | investigation".
func attaches(f *fact.Frame, head string) bool {
	for _, g := range f.Attached {
		if g.Head == head {
			return true
		}
	}
	return false
}

// entityAt is the entity that a name stands for; -1 where it has none.
func (w *workspace) entityAt(a int, at text.Span) int {
	w.namedEntities()
	t, _ := w.Set.TokenRange(a, at)
	for _, f := range w.Set.Sentences[a][w.sentenceOf(a, t)].Facts {
		if e := w.notes[a][f].entity; e > 0 && w.Set.Facts[a][f].Span.Overlaps(at) {
			return e - 1
		}
	}
	return -1
}

// sentenceOf is the sentence that token t stands in.
func (w *workspace) sentenceOf(a, t int) int {
	sentences := w.Set.Articles[a].Sentences
	return min(sort.Search(len(sentences), func(i int) bool { return sentences[i].Last > t }), len(sentences)-1)
}

// meant is the entity that the subject of the last verb up to a token stands for: a name, or for "he" and "she" the first person whom the sentence
// before names; -1 where there is none. pronoun says which.
func (w *workspace) meant(p align.Place, t int) (entity int, pronoun bool) {
	var f *fact.Frame // "pleaded | guilty": the adjective is no part of it
	for i := range w.Set.Frames[p.Article] {
		if g := &w.Set.Frames[p.Article][i]; g.Sentence == p.Sentence && g.Verb.Start < w.Set.Articles[p.Article].Tokens[t].Span.End {
			f = g
		}
	}
	if f == nil {
		return -1, false
	}
	subject := w.whoIs(p.Article, w.subjectOf(f))
	if subject.entity >= 0 || subject.word >= 0 || !subject.person || subject.plural || p.Sentence == 0 {
		return subject.entity, false
	}
	for _, k := range w.Set.Sentences[p.Article][p.Sentence-1].Facts {
		if n, ok := w.Set.Facts[p.Article][k].Value.(fact.Name); ok && n.Type == fact.Person {
			return w.entityAt(p.Article, w.Set.Facts[p.Article][k].Span), true
		}
	}
	return -1, true
}
