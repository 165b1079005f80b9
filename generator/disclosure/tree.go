package disclosure

import (
	"errors"
	"fmt"

	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// tree is the organisation. The units are numbered so that every parent comes before its
// sub-units, and those are in the author's order. So going through them forwards is going
// down, and backwards going up.
type tree struct {
	units   []raw.Unit
	index   map[string]int
	parents []int // survey.NoUnit for the top, which is unit 0
	ends    []int // the first unit after the last sub-unit
	depths  []int
}

// newTree returns the tree of the units. If they are not one tree, it adds a problem and
// returns nil; package check reports why.
func newTree(authored []raw.Unit, problems *problem.List) *tree {
	children := map[string][]int{}
	for i, unit := range authored {
		children[unit.Parent.V] = append(children[unit.Parent.V], i)
	}
	t := &tree{
		units: make([]raw.Unit, 0, len(authored)), index: make(map[string]int, len(authored)),
		parents: make([]int, 0, len(authored)), ends: make([]int, 0, len(authored)), depths: make([]int, 0, len(authored)),
	}
	for _, top := range children[""] {
		t.add(authored, top, survey.NoUnit, children)
	}
	if len(children[""]) != 1 || len(t.units) != len(authored) {
		place := problem.Place{}
		if len(authored) > 0 {
			place = authored[0].ID.Place
		}
		problems.Add(place, rule, "the units are not one tree, so what one reveals of another is not known; "+
			"give every unit but one an existing parent and each its own id")
		return nil
	}
	return t
}

// add adds a unit and everything below it. A unit that comes twice is left out; newTree
// notices that by the number of units.
func (t *tree) add(authored []raw.Unit, from, parent int, children map[string][]int) {
	unit := authored[from]
	if _, taken := t.index[unit.ID.V]; taken || unit.ID.V == "" {
		return
	}
	number := len(t.units)
	t.index[unit.ID.V] = number
	t.units = append(t.units, unit)
	t.parents = append(t.parents, parent)
	depth := 0
	if parent != survey.NoUnit {
		depth = t.depths[parent] + 1
	}
	t.depths = append(t.depths, depth)
	t.ends = append(t.ends, 0)
	for _, child := range children[unit.ID.V] {
		t.add(authored, child, number, children)
	}
	t.ends[number] = len(t.units)
}

// id returns the id of a unit, as the publisher wrote it.
func (t *tree) id(unit int) string { return t.units[unit].ID.V }

// shownUnits returns the units as the dataset holds them.
func (t *tree) shownUnits() []survey.Unit {
	shown := make([]survey.Unit, len(t.units))
	for i, unit := range t.units {
		shown[i] = survey.Unit{
			ID: unit.ID.V, Name: unit.Name, Aliases: unit.Aliases, Type: unit.Type.V,
			Parent: t.parents[i], Depth: t.depths[i], MergedInto: survey.NoUnit, SplitOf: survey.NoUnit,
		}
		if into, ok := t.index[unit.MergedInto.V]; ok && unit.MergedFrom.Known() {
			shown[i].MergedInto, shown[i].MergedFrom = into, unit.MergedFrom.V
		}
		if of, ok := t.index[unit.SplitOf.V]; ok && unit.SplitFrom.Known() {
			shown[i].SplitOf, shown[i].SplitFrom = of, unit.SplitFrom.V
		}
		if len(unit.Formerly) > 0 && unit.RenamedFrom.Known() {
			shown[i].Formerly, shown[i].RenamedFrom = unit.Formerly, unit.RenamedFrom.V
		}
		if parent := t.parents[i]; parent != survey.NoUnit {
			shown[parent].Children = append(shown[parent].Children, i)
		}
	}
	return shown
}

// breaks reports, for each unit, whether it is a different group of people than in the
// round before: another was merged into it, a part was split off it, or it is that part. A
// unit with a new name is the same people as before.
func (t *tree) breaks(round string) []bool {
	breaks := make([]bool, len(t.units))
	for u, unit := range t.units {
		if into, ok := t.index[unit.MergedInto.V]; ok && unit.MergedFrom.Known() && unit.MergedFrom.V == round {
			breaks[into] = true
		}
		if of, ok := t.index[unit.SplitOf.V]; ok && unit.SplitFrom.Known() && unit.SplitFrom.V == round {
			breaks[of], breaks[u] = true, true
		}
	}
	return breaks
}

// shape returns the tree as package pattern needs it.
func (t *tree) shape() pattern.Tree {
	return pattern.Tree{Parents: t.parents, Ends: t.ends, Depths: t.depths}
}

// pattern returns the best pattern of the tree.
func (t *tree) pattern(q pattern.Question) ([]bool, error) {
	q.Tree = t.shape()
	shown, err := pattern.Find(q)
	return shown, t.named(err)
}

// ownPeople returns how many people are registered directly at each unit, and which units
// may share them with one of unknown number.
func (t *tree) ownPeople(counts []int) (own []int, shared []bool, err error) {
	own, shared, err = t.shape().OwnPeople(counts)
	return own, shared, t.named(err)
}

// named returns the error with the id of the unit instead of its number.
func (t *tree) named(err error) error {
	var excess pattern.Excess
	if errors.As(err, &excess) {
		return fmt.Errorf("the parts of %q have more people than it has itself", t.id(excess.Unit))
	}
	return err
}
