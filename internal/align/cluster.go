package align

import "sort"

// Edge says that two things may be one, and how surely.
type Edge struct {
	I, J  int
	Score float64
}

// Cluster gathers n things into groups, best edge first. Two groups become one where at least half of the pairs across them are alike themselves, so
// that a chain of half-likenesses draws nothing together that is unlike, and where no pair must stay apart. alike gives a pair's likeness: above zero
// alike, below zero never in one group. The groups come in the order of their first member, members in order; weakest is the score of the weakest edge
// that made a group, 1 for a single. Cost: the product of the sizes of two groups, each time that one of them has grown since an edge last joined them.
func Cluster(n int, edges []Edge, alike func(i, j int) float64) (groups [][]int, weakest []float64) {
	sort.SliceStable(edges, func(x, y int) bool { return edges[x].Score > edges[y].Score })
	group := make([]int, n)
	members := make([][]int, n)
	least := make([]float64, n)
	for i := range n {
		group[i], members[i], least[i] = i, []int{i}, 1
	}
	refused := map[[2]int]int{} // groups that did not become one, and how many members they had then
	for _, e := range edges {
		a, b := group[e.I], group[e.J]
		if a == b || refused[[2]int{min(a, b), max(a, b)}] == len(members[a])+len(members[b]) {
			continue
		}
		like, apart := 0, false
		for _, i := range members[a] {
			for _, j := range members[b] {
				switch x := alike(min(i, j), max(i, j)); {
				case x > 0:
					like++
				case x < 0:
					apart = true
				}
			}
		}
		if apart || 2*like < len(members[a])*len(members[b]) {
			refused[[2]int{min(a, b), max(a, b)}] = len(members[a]) + len(members[b])
			continue
		}
		for _, j := range members[b] {
			group[j] = a
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
		least[a] = min(least[a], least[b], e.Score)
	}
	for i := range n {
		if g := group[i]; members[g] != nil {
			sort.Ints(members[g])
			groups, weakest = append(groups, members[g]), append(weakest, least[g])
			members[g] = nil
		}
	}
	return groups, weakest
}
