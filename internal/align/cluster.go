package align

import (
	"slices"
	"sort"
)

// Edge says that two things may be one, and how surely; below zero it says that they are not.
type Edge struct {
	I, J  int
	Score float64
}

// MostPairs is the share of the pairs across two groups that is asked of them where what is joined could draw others after it.
const MostPairs = 0.5

// Cluster gathers n things into groups, best edge first. Two groups become one where at least the share of the pairs across them have an edge themselves,
// so that a chain of half-likenesses draws nothing together that is unlike, where no edge says that two of them are not one, and where none of the one is
// of a kind that the other has as well: two facts of one sentence, two people of one article. No kinds: all may be one. The groups come in the order of
// their first member, members in order; weakest is the score of the weakest edge that made a group, 1 for a single.
//
// What two groups share is counted once and added up when groups become one, the smaller into the larger. Cost: E log E for E edges, but for the kinds; the edges are sorted in place.
func Cluster(n int, edges []Edge, share float64, kinds []int) (groups [][]int, weakest []float64) {
	sort.SliceStable(edges, func(i, j int) bool { return edges[i].Score > edges[j].Score })
	c := clusters{group: make([]int, n), members: make([][]int, n), kinds: make([][]int, n), near: make([][]int, n), across: make(map[[2]int]int, len(edges))}
	least := make([]float64, n)
	single := make([]int, n) // the members of each group at first
	for i := range n {
		single[i] = i
		c.group[i], c.members[i], least[i] = i, single[i:i+1:i+1], 1
		if kinds != nil {
			c.kinds[i] = kinds[i : i+1 : i+1]
		}
	}
	for _, e := range edges {
		if e.Score < 0 {
			c.meet(e.I, e.J, never)
		} else {
			c.meet(e.I, e.J, 1)
		}
	}
	for _, e := range edges {
		if a, b := c.group[e.I], c.group[e.J]; a != b && e.Score > 0 && c.fit(a, b, share) {
			least[c.join(a, b)] = min(least[a], least[b], e.Score)
		}
	}
	for i := range n {
		if g := c.group[i]; c.members[g] != nil {
			slices.Sort(c.members[g])
			groups, weakest = append(groups, c.members[g]), append(weakest, least[g])
			c.members[g] = nil
		}
	}
	return groups, weakest
}

type clusters struct {
	group   []int          // of each thing; a group's number is that of one of its members
	members [][]int        // of each group
	kinds   [][]int        // of each group, sorted
	near    [][]int        // of each group: those it shares an edge with, or did before they became one with others
	across  map[[2]int]int // edges between two groups, below zero where one of them says never
}

// never outweighs all edges there may be.
const never = -1 << 30

func ordered(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// meet adds to what lies between two groups.
func (c *clusters) meet(a, b, count int) {
	key := ordered(a, b)
	before, met := c.across[key]
	if !met {
		c.near[a], c.near[b] = append(c.near[a], b), append(c.near[b], a)
	}
	c.across[key] = before + count
}

// fit reports whether two groups may become one.
func (c *clusters) fit(a, b int, share float64) bool {
	n := c.across[ordered(a, b)]
	return n >= 0 && float64(n) >= share*float64(len(c.members[a])*len(c.members[b])) && inBoth(c.kinds[a], c.kinds[b]) == 0
}

// join makes two groups one and gives its number.
func (c *clusters) join(a, b int) int {
	if len(c.near[a]) < len(c.near[b]) {
		a, b = b, a
	}
	for _, o := range c.near[b] {
		key := ordered(b, o)
		n, still := c.across[key]
		delete(c.across, key)
		if still && o != a {
			c.meet(a, o, n)
		}
	}
	for _, i := range c.members[b] {
		c.group[i] = a
	}
	c.members[a] = append(c.members[a], c.members[b]...)
	c.kinds[a] = append(c.kinds[a], c.kinds[b]...)
	slices.Sort(c.kinds[a])
	c.members[b], c.kinds[b], c.near[b] = nil, nil, nil
	return a
}
