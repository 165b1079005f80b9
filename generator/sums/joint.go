package sums

import "slices"

// joint is sets of rows that people add up in one row wherever they lie: all of a kind, all of
// a level, or several groups.
type joint struct {
	Across
	search   *search
	below    [][]int // the rows right below each, and last those at the top
	together []Row   // all people right below each
	sets     [][]set // of each sort: levels, kinds and groups, two of them, all of them but one, several groups
	words    *wordSets
}

// set is rows that nobody is in two of, in their order, and how many people they have.
type set struct {
	rows        []int
	least, most int
}

func (s set) has(row int) bool {
	_, found := slices.BinarySearch(s.rows, row)
	return found
}

// How rare a coincidence must be, of all sets of a sort together.
const (
	jointChance      = 0.02
	jointTellsChance = 0.1 // the whole and the shown parts would reveal what a few people answered
)

// How many groups there may be for each two of them to be tried together, and any number of them.
const (
	mostForPairs = 60
	mostForAny   = 10
)

func (a Across) newJoint(s *search) *joint {
	j := &joint{Across: a, search: s, words: newWordSets(s.words)}
	j.lay()
	var groups, leaves []int
	levels := map[int][]int{}
	for row := range a.Rows {
		if len(j.below[row]) > 0 {
			groups = append(groups, row)
		} else {
			leaves = append(leaves, row)
		}
		levels[a.depth(row)] = append(levels[a.depth(row)], row)
	}
	all := [][]int{leaves}
	for depth := range len(levels) {
		all = append(all, levels[depth])
	}
	kinds := j.kinds(leaves)
	for _, group := range groups {
		all = append(append(all, []int{group}), j.kinds(j.below[group])...) // the row may lie in it
	}
	j.add(append(all, kinds...))
	j.add(append(pairs(kinds), pairs(each(groups))...))
	j.add(append(allButOne(levels[0]), allButOne(levels[1])...))
	var most [][]int
	for _, kind := range kinds {
		most = append(most, allButOne(kind)...)
	}
	j.add(most)
	j.add(subsets(groups))
	return j
}

// lay finds what lies right below each row.
func (j *joint) lay() {
	j.below, j.together = make([][]int, len(j.Rows)+1), make([]Row, len(j.Rows)+1)
	for row, parent := range j.Parents {
		if parent < 0 {
			parent = len(j.Rows)
		}
		j.below[parent] = append(j.below[parent], row)
		j.together[parent].add(j.Rows[row], 1)
	}
}

// depth returns how many rows lie above a row.
func (a Across) depth(row int) int {
	depth := 0
	for row = a.Parents[row]; row >= 0; row = a.Parents[row] {
		depth++
	}
	return depth
}

// kinds returns the rows of each kind: those whose last words are alike.
func (j *joint) kinds(rows []int) [][]int {
	var kinds [][]int
	seen := map[string]bool{}
	for _, row := range rows {
		kind := j.words.last(row)
		if kind == "" || seen[kind] {
			continue
		}
		seen[kind] = true
		if alike := both(j.words.rows(kind), rows); len(alike) > 1 {
			kinds = append(kinds, alike)
		}
	}
	return kinds
}

// add adds sets of one sort, each without the rows that lie in others of it.
func (j *joint) add(lists [][]int) {
	var sets []set
	for _, rows := range lists {
		sets = append(sets, j.newSet(rows))
	}
	j.sets = append(j.sets, sets)
}

// newSet returns the set of some rows, without those that lie in others of them.
func (j *joint) newSet(rows []int) set {
	all := set{rows: union(rows, nil)}
	made := set{rows: slices.DeleteFunc(slices.Clone(all.rows), func(row int) bool { return j.isBelow(row, all) })}
	for _, row := range made.rows {
		made.least += j.Rows[row].Least
		made.most += j.Rows[row].Most
	}
	return made
}
