package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// extension is the tree with the rests of some units added as nodes, for the audit: the
// rest lies between a shown unit and the hidden units in its rest. A hidden unit in it
// counts only those of its people who are in no shown unit below it.
type extension struct {
	parents []int // per node
	units   []int // per node: the unit, or the one whose rest it is
	rest    []bool
	inShown []int // per unit: its people in shown units below it, where it is in such a rest
}

// restCell is the figure of the rest of a unit with its number of answers and its rounding;
// the zero restCell if there is none.
type restCell struct {
	answers  int
	printed  string
	rounding audit.Rounding
}

// extension returns the tree with the rests of the units for which of is true.
func (f *factor) extension(of []bool) *extension {
	rd, e := f.round, &extension{inShown: make([]int, len(of))}
	nearest := rd.tree.nearestShown(rd.shown)
	at, restAt := make([]int, len(of)), make([]int, len(of))
	for u, parent := range rd.tree.parents {
		at[u] = len(e.parents)
		switch above := nearest[u]; {
		case parent == survey.NoUnit:
			e.add(-1, u, false)
		case above < 0 || !of[above]:
			e.add(at[parent], u, false)
		case rd.shown[u]:
			for w := parent; w != above; w = rd.tree.parents[w] {
				e.inShown[w] += f.counts[u]
			}
			e.add(at[above], u, false)
		case parent == above:
			e.add(restAt[above], u, false)
		default:
			e.add(at[parent], u, false)
		}
		if of[u] {
			restAt[u] = len(e.parents)
			e.add(at[u], u, true)
		}
	}
	return e
}

func (e *extension) add(parent, unit int, rest bool) {
	e.parents, e.units, e.rest = append(e.parents, parent), append(e.units, unit), append(e.rest, rest)
}

// node returns the node of a unit, or -1.
func (e *extension) node(unit int) int {
	for node, of := range e.units {
		if of == unit && !e.rest[node] {
			return node
		}
	}
	return -1
}

// publication returns a publication with the rests added to it.
func (e *extension) publication(p audit.Publication, rests []restCell) audit.Publication {
	size := len(e.parents)
	seen := p
	seen.Parents, seen.Answers, seen.Printed = e.parents, make([]int, size), make([]string, size)
	if p.NoCover != nil {
		seen.NoCover = make([]bool, size)
	}
	if p.HasGroups != nil {
		seen.HasGroups = make([]bool, size)
	}
	if p.Ranges != nil {
		seen.Ranges = make([]limits.Range, size)
	}
	seen.KnownSums, seen.Roundings = make([]audit.Interval, size), make([]audit.Rounding, size)
	for node, unit := range e.units {
		if e.rest[node] {
			seen.Answers[node], seen.Printed[node], seen.Roundings[node] = rests[unit].answers, rests[unit].printed, rests[unit].rounding
			continue
		}
		seen.Answers[node], seen.Printed[node] = p.Answers[unit], p.Printed[unit]
		if n := p.Answers[unit]; n > 0 && e.inShown[unit] > 0 {
			seen.Answers[node] = max(0, n-e.inShown[unit])
		}
		if p.NoCover != nil {
			seen.NoCover[node] = p.NoCover[unit]
		}
		if p.HasGroups != nil {
			seen.HasGroups[node] = p.HasGroups[unit]
		}
		if p.Ranges != nil {
			seen.Ranges[node] = p.Ranges[unit]
		}
		if p.KnownSums != nil {
			seen.KnownSums[node] = p.KnownSums[unit]
		}
	}
	return seen
}
