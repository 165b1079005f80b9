package sums

import (
	"cmp"
	"slices"
)

// bySize returns the indexes of the rows, those with the fewest people first.
func bySize(rows []Row) []int {
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[a].Least, rows[b].Least) })
	return order
}

func indexOf(list []int, wanted int) int { return slices.Index(list, wanted) }

// without returns the list without some of its members.
func without(list, some []int) []int {
	var rest []int
	for _, member := range list {
		if !slices.Contains(some, member) {
			rest = append(rest, member)
		}
	}
	return rest
}
