package align

import (
	"sort"
	"strings"

	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Rows
//
// A row is one question with every reading of it: "How many were hurt?" with 27 in one article, 25 in the next, "dozens" in a third. The
// hard part is which figures answer the same question. Two facts may share a row where their slots are alike: what is counted or befell
// (head and role), the words around them (Context), and the sentences as wholes. Equal values need less of that than unequal ones: two
// articles that both give 341 ballots mean the same ballots, while 88 and 112 people in one hotel may be guests and all in the house.
//
// Facts are joined best pair first. A fact joins the row of its best partner only where it is alike to the row's other readings as well, so
// that a chain of half-likeness does not draw unlike things together. Cost: pairs are formed inside a class of facts (people, one currency,
// one unit, dates, durations), of which an article has a handful.

// Row is one question and the facts that answer it, in order of place.
type Row struct {
	Readings []Ref
	Score    float64 // of the weakest join that made it, 0 to 1
}

// Slot is a fact prepared for comparison with others of its class.
type Slot struct {
	Ref
	Class   string // facts of different classes never share a row
	Head    string // what is counted: stem; "" where unknown
	Role    string // what befell; "" where unknown
	Context Context
}

// Pair says how alike two slots of one class are, and whether their values agree. A likeness below zero keeps the two out of one row for good.
type Pair func(a, b *Slot) (likeness float64, agree bool)

// Thresholds of likeness. agreeing: from here two equal values answer one question. differing: from here two unequal ones do. They were set on
// the stories, cross-validated by story.
type Thresholds struct{ Agreeing, Differing float64 }

// Rows joins the slots.
func (s *Set) Rows(slots []Slot, pair Pair, t Thresholds) []Row {
	sort.SliceStable(slots, func(i, j int) bool {
		if slots[i].Class != slots[j].Class {
			return slots[i].Class < slots[j].Class
		}
		if slots[i].Article != slots[j].Article {
			return slots[i].Article < slots[j].Article
		}
		return slots[i].Fact < slots[j].Fact
	})
	var edges []Edge
	for i := range slots {
		for j := i + 1; j < len(slots) && slots[j].Class == slots[i].Class; j++ {
			like, agree := pair(&slots[i], &slots[j])
			floor := t.Differing
			if agree {
				floor = t.Agreeing
			}
			if like < 0 || like >= floor {
				edges = append(edges, Edge{i, j, like})
			}
		}
	}
	groups, weakest := Cluster(len(slots), edges, MostPairs, nil)
	var out []Row
	for g, members := range groups {
		r := Row{Score: weakest[g]}
		for _, k := range members {
			r.Readings = append(r.Readings, slots[k].Ref)
		}
		sort.Slice(r.Readings, func(x, y int) bool {
			a, b := r.Readings[x], r.Readings[y]
			return a.Article < b.Article || a.Article == b.Article && a.Fact < b.Fact
		})
		out = append(out, r)
	}
	return out
}

// Slot prepares a quantity or a time.
func (s *Set) Slot(r Ref) Slot {
	if q, ok := s.Fact(r).Value.(fact.Quantity); ok {
		return Slot{Ref: r, Class: QuantityClass(q), Head: q.Head, Role: q.Role, Context: s.Context(r)}
	}
	return Slot{Ref: r, Class: "time", Context: s.Context(r)}
}

// QuantitySlots prepares the quantities that can be compared: no ordinals, no bare figures that count nothing.
func (s *Set) QuantitySlots() []Slot {
	var out []Slot
	for a := range s.Facts {
		for f := range s.Facts[a] {
			q, ok := s.Facts[a][f].Value.(fact.Quantity)
			if !ok || q.Ordinal || q.Unit == "" && q.Head == "" && q.Role == "" || q.Unit != "a" && s.IsSource(a, f) {
				continue
			}
			if s.InDateline(a, s.Facts[a][f].Span) {
				continue
			}
			out = append(out, s.Slot(Ref{a, f}))
		}
	}
	return out
}

// InDateline reports whether a span lies in the dateline before an article's first words: "MUSCAT, Oman, Feb 6 (Agencies):" says where and when it was
// written, not what happened.
func (s *Set) InDateline(article int, span text.Span) bool {
	return s.datelines[article].Contains(span)
}

// IsSource reports whether a fact counts those who speak: "two officials said" counts nobody the story is about.
func (s *Set) IsSource(a, f int) bool {
	span := s.Facts[a][f].Span
	if k := s.Facts[a][f].Sentence; k < len(s.Sentences[a]) {
		for _, o := range s.Sentences[a][k].Facts {
			if q, ok := s.Facts[a][o].Value.(fact.Quote); ok && q.Source.Overlaps(span) && !s.sampled(a, span, q) {
				return true
			}
		}
	}
	return false
}

// sampled reports whether those whom a fact counts in a quotation's source do not speak: "a study of | 900 adults | suggests", "90 states | wanted".
func (s *Set) sampled(a int, span text.Span, q fact.Quote) bool {
	tokens := s.Articles[a].Tokens
	t, _ := s.TokenRange(a, span)
	c, _ := s.TokenRange(a, q.Cue)
	return span.Start > q.Source.Start && tokens[t-1].Norm == "of" || !q.Cue.Empty() && lexicon.In(tokens[c].Lemma(), "agree back support want")
}

// QuantityClass groups what could be compared at all.
func QuantityClass(q fact.Quantity) string {
	switch {
	case q.Role != "" && (q.Unit == "person" || q.Unit == ""):
		return "person/" + q.Role
	case q.Unit == "":
		return "count/" + lexicon.Counted(q.Head)
	case q.Unit == "person" || q.Unit == "%":
		return q.Unit
	case strings.HasPrefix(q.Scope, "per-"): // "$40 a share" answers nothing that "$40 million" does
		return q.Unit + q.Scope
	}
	if base, _, _ := lexicon.UnitBase(q.Unit); base != "a" {
		return base // of feet and metres
	}
	return q.Unit // a child of eight months is none of eight years
}

// TimeSlots prepares the times of one of the types.
func (s *Set) TimeSlots(types ...fact.TimexType) []Slot {
	var out []Slot
	for a := range s.Facts {
		for f := range s.Facts[a] {
			x, ok := s.Facts[a][f].Value.(fact.Timex)
			if !ok || s.InDateline(a, s.Facts[a][f].Span) {
				continue
			}
			for _, t := range types {
				if x.Type == t {
					out = append(out, s.Slot(Ref{a, f}))
				}
			}
		}
	}
	return out
}
