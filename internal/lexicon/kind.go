package lexicon

import "sort"

// Kinds
//
// Two articles say "car" and "truck": they differ. "Car" and "vehicle": one is only vaguer. What tells the two apart is the tree of kinds: car
// and truck both hang directly under motor vehicle, vehicle lies above both. Synsets (meanings) are numbered parents first, so that
// everything under n is a range, and each lemma has its one to three frequent meanings per part of speech.
//
// What it gets wrong: WordNet is fine-grained and uneven, so sisters are not always apart ("statement" and "remark" are told apart, "bus" as
// public transport is far from "car"); of several parents only the first is kept; and roles of people are kinds that one person can
// have at once ("driver" and "officer"). So Sisters looks only at classes whose members exclude each other, and near the leaves.

// class is the number of WordNet's lexicographer file (lexnames(5WN)).
const (
	classAct       = 4
	classAnimal    = 5
	classArtifact  = 6
	classBody      = 8
	classSpeech    = 10
	classEvent     = 11
	classFood      = 13
	classGroup     = 14
	classObject    = 17
	classPlant     = 20
	classState     = 26
	classSubstance = 27
	classTime      = 28
	classContact   = 35 // verbs of touching and hitting
)

const (
	depthLimit  = 8   // how far above a meaning Wider looks
	familyLimit = 120 // how many kinds may hang below what sisters share: "artifact" makes no sisters
)

// Known reports whether the lexicon knows the word as a lemma: what it means, and what lies above it.
func (k *Word) Known() bool { return k.lemma >= 0 }

// Antonym looks up both lemmas and asks the first.
func Antonym(a, b string) bool { return Of(a).Antonym(Of(b)) }

// Synonym is how surely two lemmas mean the same: 1 where they share their first meanings or are equal, 0.9 where news uses the one for the
// other, 0.8 where they share another frequent meaning, 0.6 for adjectives of one cluster ("quick" and "fast"), else 0. It does not look at the sentence: "strike" and "attack" share a
// meaning, whatever a union does.
func (e *Word) Synonym(o *Word) float32 {
	if e == o || e.text == o.text {
		return 1
	}
	if e.kinship().same&o.kinship().same == 0 {
		return 0 // most pairs of words
	}
	best := float32(0)
	if e.group != "" && e.group == o.group {
		best = 0.9
	}
	x := indexOnce()
	i, j := int(e.lemma), int(o.lemma)
	if i < 0 || j < 0 {
		return best
	}
	from, to := x.synsets(i)
	other, end := x.synsets(j)
	for k := from; k < to; k++ {
		for l := other; l < end; l++ {
			s, t := synset(k), synset(l)
			switch {
			case s == t && k == from && l == other:
				return 1
			case s == t:
				best = max(best, 0.8)
			case kindClasses[s] == 0 && kindClasses[t] == 0 && (int(x.parent[s]) == t || int(x.parent[t]) == s):
				best = max(best, 0.6)
			}
		}
	}
	return best
}

// kinship is what tells at once of most pairs of words that they have nothing to do with each other: sets of meanings, each by one of 64 bits.
type kinship struct {
	same  uint64 // what makes a word a synonym of another: its meanings, what lies above them where they are adjectives', and its group
	wide  uint64 // its meanings that others lie below
	above uint64 // what lies above its meanings, as far as Wider looks
}

// kinship is made when first asked for, and so small that it is not called.
func (e *Word) kinship() *kinship {
	if k := e.kin.Load(); k != nil {
		return k
	}
	return e.findKinship()
}

func (e *Word) findKinship() *kinship {
	k := new(kinship)
	if e.group != "" {
		k.same |= 1 << (Hash(e.group) % 64)
	}
	if e.lemma >= 0 {
		x := indexOnce()
		from, to := x.synsets(int(e.lemma))
		for i := from; i < to; i++ {
			s := synset(i)
			k.same |= 1 << (s % 64)
			if kindClasses[s] == 0 {
				k.same |= 1 << (x.parent[s] % 64)
			} else if x.sizes[s] > 0 {
				k.wide |= 1 << (s % 64)
			}
			for n := 0; n < depthLimit && int(x.parent[s]) != s; n++ {
				s = int(x.parent[s])
				k.above |= 1 << (s % 64)
			}
		}
	}
	e.kin.Store(k)
	return k
}

// Wider reports whether a frequent meaning of the noun or verb lies above one of narrow: vehicle above car, building above school,
// hit above slap.
func (e *Word) Wider(narrow *Word) bool {
	if e.kinship().wide&narrow.kinship().above == 0 {
		return false // nothing lies below most meanings
	}
	x := indexOnce()
	i, j := int(e.lemma), int(narrow.lemma)
	if i < 0 || j < 0 || i == j {
		return false
	}
	from, to := x.synsets(i)
	other, end := x.synsets(j)
	for k := from; k < to; k++ {
		s := synset(k)
		if kindClasses[s] == 0 {
			continue
		}
		for l := other; l < end; l++ {
			if t := synset(l); s < t && t <= s+int(x.sizes[s]) && x.steps(t, s) <= depthLimit {
				return true
			}
		}
	}
	return false
}

// Happens reports whether the noun's most frequent meaning is something that begins and ends: a hearing, a war, a season, a meeting; also where it is not known.
func (e *Word) Happens() bool {
	if e.lemma < 0 {
		return true
	}
	x := indexOnce()
	from, to := x.synsets(int(e.lemma))
	if from == to {
		return true
	}
	switch kindClasses[synset(from)] {
	case classAct, classSpeech, classEvent, classGroup, classState, classTime:
		return true
	}
	return false
}

// Sisters reports whether two lemmas are different things of one kind, so that what is the one is not the other: car and truck, knife and
// gun, slap and punch. It takes two frequent meanings of one part of speech, at most two steps below what they share, and a short list of
// our own.
func (e *Word) Sisters(o *Word) bool {
	if e.Synonym(o) > 0 || e.Wider(o) || o.Wider(e) {
		return false
	}
	if e.Rivals(o) {
		return true
	}
	x := indexOnce()
	i, j := int(e.lemma), int(o.lemma)
	if i < 0 || j < 0 {
		return false
	}
	from, to := x.synsets(i)
	other, end := x.synsets(j)
	for k := from; k < to; k++ {
		for l := other; l < end; l++ {
			if x.sisters(synset(k), synset(l)) {
				return true
			}
		}
	}
	return false
}

func (x *index) sisters(s, t int) bool {
	if kindClasses[s] != kindClasses[t] {
		return false
	}
	switch kindClasses[s] {
	case classAnimal, classArtifact, classBody, classFood, classObject, classPlant, classSubstance, classContact:
	default:
		return false
	}
	up := x.common(s, t)
	return up >= 0 && x.steps(s, up) <= 2 && x.steps(t, up) <= 2 && x.sizes[up] <= familyLimit
}

// Antonym reports whether two lemmas are opposites: rise and fall, accept and reject, north and south, hurt and unhurt. WordNet gives those of
// frequent meanings, a short list of our own what news needs besides, and a prefix that negates makes one. It does not look at the sentence: "open" and
// "close" are opposites even where one article has the shares open and the other has them close.
func (e *Word) Antonym(o *Word) bool {
	if e == o || e.text == o.text {
		return false
	}
	if listed(e.opposite, o.text) || listed(o.opposite, e.text) || negatedForm(e.text, o.text) {
		return true
	}
	i, j := int(e.lemma), int(o.lemma)
	if i < 0 || j < 0 {
		return false
	}
	want := uint32(min(i, j))<<16 | uint32(max(i, j))
	n := len(antonymList) / 4
	k := sort.Search(n, func(k int) bool { return antonymPair(k) >= want })
	return k < n && antonymPair(k) == want
}

// steps is how many levels up lies above s.
func (x *index) steps(s, up int) int {
	n := 0
	for s != up && int(x.parent[s]) != s {
		s = int(x.parent[s])
		n++
	}
	return n
}

// common is the nearest synset above both or -1.
func (x *index) common(s, t int) int {
	for {
		if s <= t && t <= s+int(x.sizes[s]) {
			return s
		}
		if int(x.parent[s]) == s {
			return -1
		}
		s = int(x.parent[s])
	}
}
