package finding

import (
	"github.com/agnivade/levenshtein"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// spot is a place word with the preposition that leads to it.
type spot struct {
	at   align.Place
	word int // number of the place's word
	span text.Span
	from int // token of the preposition
	in   bool
}

// placeReach is how many words around a place are compared, placeNear how many must be shared: another tunnel is another tunnel.
const (
	placeReach = 9
	placeNear  = 2
)

// detectInOrNear finds an event that one article puts in a place and another near it: "in a tunnel", "next to the tunnel". An article that has both is
// left alone.
func detectInOrNear(w *workspace) {
	var all []spot
	for a, art := range w.Set.Articles {
		for i := range art.Sentences {
			all = append(all, w.spots(align.Place{Article: a, Sentence: i})...)
		}
	}
	both := map[[2]int]int{} // article and word: 1 in, 2 near
	for _, s := range all {
		k := 2
		if s.in {
			k = 1
		}
		both[[2]int{s.at.Article, s.word}] |= k
	}
	found := map[int]*Finding{}
	var order []int
	for _, x := range all {
		for _, y := range all {
			if !x.in || y.in || x.word != y.word || x.at.Article == y.at.Article || both[[2]int{x.at.Article, x.word}] == 3 || both[[2]int{y.at.Article, y.word}] == 3 {
				continue
			}
			if meet(w.nearWords(x.at, x.from-placeReach, x.from+placeReach, x.word), w.nearWords(y.at, y.from-placeReach, y.from+placeReach, y.word)) < placeNear {
				continue
			}
			f := found[x.word]
			if f == nil {
				order = append(order, x.word)
				one := w.differing(Location, x.at, weightThing, 0.55, ReasonExclude, w.stretch(x.at, x.span), w.stretch(y.at, y.span))
				one.Topic.ID = TopicPlace
				found[x.word] = &one
				continue
			}
			f.Positions[0].Readings = joinReading(f.Positions[0].Readings, w.stretch(x.at, x.span).Readings[0])
			f.Positions[1].Readings = joinReading(f.Positions[1].Readings, w.stretch(y.at, y.span).Readings[0])
		}
	}
	for _, word := range order {
		w.conflict(*found[word])
	}
}

// spots finds the places of a sentence that a preposition of place leads to, over an article and one adjective.
func (w *workspace) spots(p align.Place) []spot {
	a := w.Set.Articles[p.Article]
	if a.Role(p.Sentence) == article.Caption {
		return nil
	}
	sen := a.Sentences[p.Sentence]
	var out []spot
	for t := sen.First; t < sen.Last; t++ {
		next := ""
		if t+1 < sen.Last {
			next = a.Tokens[t+1].Norm
		}
		in, near, from := false, false, t
		switch a.Tokens[t].Norm {
		case "in", "inside":
			in = true
		case "near", "outside", "beside":
			near = true
		case "next", "close":
			near = next == "to"
			t++
		}
		if !in && !near {
			t = from
			continue
		}
		for k := t + 1; k < min(sen.Last, t+4); k++ {
			tok := &a.Tokens[k]
			if tok.Tag == lexicon.DET || tok.Tag == lexicon.ADJ {
				continue
			}
			if k+1 < sen.Last && a.Tokens[k+1].Tag == lexicon.NOUN || w.areaOf(p, k) {
				break // "outside the Linz depot" is in Linz
			}
			if n := w.Set.WordAt(p.Article, k); n >= 0 && (tok.Tag == lexicon.NOUN && lexicon.Enclosed(tok.Lemma()) || w.isPlace(p, k)) {
				out = append(out, spot{at: p, word: n, span: text.Span{Start: a.Tokens[from].Span.Start, End: tok.Span.End}, from: from, in: in})
			}
			break
		}
		t = from
	}
	return out
}

// areaReach is how many words behind a place may say that it is only about there: "in the Linz, | Upper Austria, area".
const areaReach = 5

// areaOf reports whether what stands at token t is only what an area is called after.
func (w *workspace) areaOf(p align.Place, t int) bool {
	a := w.Set.Articles[p.Article]
	for k := t + 1; k < min(a.Sentences[p.Sentence].Last, t+1+areaReach) && (a.Tokens[k].Norm == "," || nominal(a.Tokens[k].Tag)); k++ {
		if lexicon.In(a.Tokens[k].Lemma(), "area region suburb vicinity") {
			return true
		}
	}
	return false
}

// isPlace reports whether a token belongs to the name of a place.
func (w *workspace) isPlace(p align.Place, t int) bool {
	span := w.Set.Articles[p.Article].Tokens[t].Span
	for _, f := range w.Set.Sentences[p.Article][p.Sentence].Facts {
		if n, ok := w.Set.Facts[p.Article][f].Value.(fact.Name); ok && (n.Type == fact.Polity || n.Type == fact.Location) && w.Set.Facts[p.Article][f].Span.Contains(span) {
			return true
		}
	}
	return false
}

// lookalike: from so many letters on, names of one first letter that differ in two are taken for a slip of one pen: Halden, Hamden.
const (
	lookalikeLetters  = 6
	lookalikeDistance = 2
)

// detectLookalikes finds two names that look nearly alike, are no spellings of one (of a place none that sound alike: Muscat and Maskat, not Boston and Bolton), and stand among the same words in two articles of which neither
// ever has the other's.
func detectLookalikes(w *workspace) {
	type named struct {
		at   align.Place
		t    int
		word int
	}
	var all []named
	for a, art := range w.Set.Articles {
		for i, sen := range art.Sentences {
			for t := sen.First; t < sen.Last; t++ {
				if tok := &art.Tokens[t]; tok.Tag == lexicon.PROPN && len(tok.Norm) >= lookalikeLetters && w.Set.WordAt(a, t) >= 0 {
					all = append(all, named{align.Place{Article: a, Sentence: i}, t, w.Set.WordAt(a, t)})
				}
			}
		}
	}
	norm := func(i int) string { return w.Set.Articles[all[i].at.Article].Tokens[all[i].t].Norm }
	next := make([]int, len(all)) // of each name, the next of its length that begins like it; 0 for none
	behind := map[[2]int]int{}
	for i := len(all) - 1; i >= 0; i-- {
		form := [2]int{len(norm(i)), int(norm(i)[0])}
		next[i], behind[form] = behind[form], i
	}
	near := map[[2]int]bool{} // whether two words look alike
	for i, x := range all {
		for j := next[i]; j > 0; j = next[j] {
			y, p, q := all[j], norm(i), norm(j)
			if x.word == y.word || x.at.Article == y.at.Article {
				continue
			}
			words := [2]int{min(x.word, y.word), max(x.word, y.word)}
			alike, known := near[words]
			if !known {
				alike = levenshtein.ComputeDistance(p, q) <= lookalikeDistance && (!sameName(p, q) || w.isPlace(x.at, x.t) && w.isPlace(y.at, y.t) && fact.Skeleton(p) != fact.Skeleton(q))
				near[words] = alike
			}
			if !alike || w.Set.Uses(x.at.Article, y.word) || w.Set.Uses(y.at.Article, x.word) {
				continue
			}
			if meet(w.nearWords(x.at, x.t-placeReach, x.t+placeReach, x.word), w.nearWords(y.at, y.t-placeReach, y.t+placeReach, y.word)) < placeNear {
				continue
			}
			near[words] = false // told once
			aspect := Participant
			if w.isPlace(x.at, x.t) || w.isPlace(y.at, y.t) {
				aspect = Location
			}
			f := w.differing(aspect, x.at, weightDeed, 0.6, ReasonLookalike, w.hunkPosition(x.at, x.t, x.t+1, aspect), w.hunkPosition(y.at, y.t, y.t+1, aspect))
			f.Reason.Words = []string{p, q}
			w.conflict(f)
		}
	}
}
