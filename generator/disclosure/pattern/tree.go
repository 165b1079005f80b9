package pattern

import (
	"fmt"

	"tifaktor/generator/disclosure/limits"
)

// Tree is the organisation: its units, numbered so that every parent comes before its
// sub-units.
type Tree struct {
	Parents []int // per unit; -1 for the top, which is unit 0
	Ends    []int // per unit: the first unit after its last sub-unit
	Depths  []int // per unit: 0 for the top
}

// Excess is the error that the sub-units of a unit have more people than it has itself.
type Excess struct{ Unit, People int }

func (e Excess) Error() string {
	return fmt.Sprintf("the parts of unit %d have %d more people than it has itself", e.Unit, e.People)
}

// OwnPeople returns how many people are registered directly at each unit: its number
// without those of the nearest units below that have one. Units without a number are
// passed over, in both directions. Shared is true of a unit if some of its own people may
// belong to a unit below it whose number is unknown. OwnPeople fails, with an [Excess], at
// the first unit whose sub-units have more people than itself.
func (t Tree) OwnPeople(counts []int) (own []int, shared []bool, err error) {
	own, shared = make([]int, len(counts)), make([]bool, len(counts))
	above := make([]int, len(counts)) // the nearest unit above with a number
	for u, n := range counts {
		own[u], above[u] = max(n, 0), -1
		parent := t.Parents[u]
		if parent < 0 {
			continue
		}
		above[u] = above[parent]
		if counts[parent] > 0 {
			above[u] = parent
		}
		switch nearest := above[u]; {
		case nearest < 0:
		case n == limits.Unknown:
			shared[nearest] = true
		case n > 0:
			own[nearest] -= n
		}
	}
	for u := range counts {
		if own[u] < 0 {
			return nil, nil, Excess{u, -own[u]}
		}
	}
	return own, shared, nil
}
