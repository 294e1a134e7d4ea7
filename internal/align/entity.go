package align

import (
	"math"
	"strings"
	"unicode"

	"storydiff/internal/fact"
)

// Entity is one person, place, organisation or thing across the articles.
type Entity struct {
	Type      fact.NameType
	Canonical string // the form that most articles use, the longer where two are even
	Mentions  []Ref  // in order of article and place
	Articles  []int  // sorted
}

// local is one entity of one article, before it meets those of the others.
type local struct {
	article  int
	name     fact.Name
	mentions []Ref
	ready    *fact.PreparedName
	initials uint64 // set of the first letters of its words: names without one in common are not one name
}

// Entities brings the names of all articles together: the entities that each article's extraction found, joined where
// fact.CompareNames says that the names are one. Best pairs first, one entity of an article at most in each group, so that two brothers of one
// surname in one article are never drawn together by a third article's "Smith". Cost: the square of the number of distinct names.
func (s *Set) Entities() []Entity {
	var locals []local
	for a := range s.Facts {
		at := map[int]int{}
		for f := range s.Facts[a] {
			n, ok := s.Facts[a][f].Value.(fact.Name)
			if !ok {
				continue
			}
			k, ok := at[n.Entity]
			if !ok {
				k = len(locals)
				at[n.Entity] = k
				locals = append(locals, local{article: a, name: n, initials: initials(n.Canonical)})
			}
			l := &locals[k]
			l.mentions = append(l.mentions, Ref{a, f})
			if l.name.Title == "" {
				l.name.Title = n.Title
			}
		}
	}
	var edges []Edge
	articles := make([]int, len(locals))
	for i := range locals {
		locals[i].ready = fact.PrepareName(locals[i].name)
	}
	for i := range locals {
		x := &locals[i]
		articles[i] = x.article
		for j := i + 1; j < len(locals); j++ {
			y := &locals[j]
			if x.article == y.article || x.initials&y.initials == 0 || x.ready.Compare(y.ready) != fact.NamesSame {
				continue
			}
			edges = append(edges, Edge{i, j, x.ready.Similarity(y.ready)})
		}
	}
	groups, _ := Cluster(len(locals), edges, 0, articles)
	var out []Entity
	for _, members := range groups {
		e := Entity{Type: locals[members[0]].name.Type}
		best, used := 0, map[string]int{}
		for _, k := range members {
			used[locals[k].name.Canonical]++
		}
		for _, k := range members {
			l := &locals[k]
			e.Mentions = append(e.Mentions, l.mentions...)
			e.Articles = append(e.Articles, l.article)
			c := l.name.Canonical
			if n := used[c]; n > best || n == best && (len(c) > len(e.Canonical) || len(c) == len(e.Canonical) && c < e.Canonical) {
				best, e.Canonical = n, c
			}
		}
		out = append(out, e)
	}
	return out
}

// initials is the set of the letters that words of a name begin with. C, K and Q, and letters beyond Latin, count as one: spellings swap them.
func initials(name string) uint64 {
	set := uint64(0)
	start := true
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) {
			start = true
			continue
		}
		if start {
			switch {
			case r == 'c' || r == 'q' || r == 'k' || r == 'g' || r == 'j' || r == 'y':
				set |= 1 << ('k' - 'a')
			case r >= 'a' && r <= 'z':
				set |= 1 << (r - 'a')
			default:
				return math.MaxUint64
			}
		}
		start = false
	}
	return set
}
