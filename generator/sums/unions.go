package sums

import "slices"

// both returns what is in two lists that are sorted.
func both(a, b []int) []int {
	return slices.DeleteFunc(slices.Clone(a), func(row int) bool {
		_, found := slices.BinarySearch(b, row)
		return !found
	})
}

// union returns what is in one list or another, sorted.
func union(a, b []int) []int {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// each returns a list for each row.
func each(rows []int) [][]int {
	var lists [][]int
	for _, row := range rows {
		lists = append(lists, []int{row})
	}
	return lists
}

// pairs returns each two lists as one; none of very many.
func pairs(lists [][]int) [][]int {
	if len(lists) > mostForPairs {
		return nil
	}
	var found [][]int
	for i, one := range lists {
		for _, other := range lists[i+1:] {
			found = append(found, union(one, other))
		}
	}
	return found
}

// allButOne returns the rows without each of them; none of very many.
func allButOne(rows []int) [][]int {
	if len(rows) > mostForPairs {
		return nil
	}
	var found [][]int
	for at := range rows {
		found = append(found, slices.Delete(slices.Clone(rows), at, at+1))
	}
	return found
}

// subsets returns each three rows or more; none of many.
func subsets(rows []int) [][]int {
	if len(rows) > mostForAny {
		return nil
	}
	var found [][]int
	for chosen := range 1 << len(rows) {
		var some []int
		for at, row := range rows {
			if chosen>>at&1 == 1 {
				some = append(some, row)
			}
		}
		if len(some) > 2 {
			found = append(found, some)
		}
	}
	return found
}
