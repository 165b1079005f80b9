package generator

import (
	"fmt"
	"slices"
)

// attack is everything that a reader knows of one factor after all versions. The
// unknowns are the sums of the answers of those who came at one time to one
// place. Where there are distributions each part has one unknown per step: its
// number of answers there.
type attack struct {
	*reader
	f       int
	spread  bool
	parts   []part
	truth   []tally // per part
	sets    [][]int // per figure of the factor: the parts it is about
	known   []figure
	latest  []int // per figure: the last version with its number of answers
	rows    []limit
	group   int   // the smallest group of all versions
	moved   []int // per unit: its place, itself or the nearest above that ever had a row
	corrupt bool  // the figures contradict each other
	leaks   []leak
}

// part is those who came at one time to one place. From the number of units on a
// place is a group, and the last one is the people in no group.
type part struct{ place, arrival int }

// limit is what a reader knows of a weighted sum: how far it can lie below and
// above the truth.
type limit struct {
	unknowns     []int
	weights      []float64
	below, above float64
}

// leak is something that the site shows and must not show.
type leak struct{ kind, what string }

// newAttack gathers what is known of a factor. It is nil when nothing is.
func newAttack(r *reader, f int) *attack {
	a := &attack{reader: r, f: f, group: 1 << 30}
	for _, v := range r.published {
		a.group = min(a.group, r.versions[v].group)
	}
	a.places()
	a.gatherParts()
	for _, known := range append(slices.Clone(r.answered), r.figures...) {
		if known.factor != f {
			continue
		}
		a.spread = a.spread || known.shares != nil
		set, latest := a.about(known)
		if set == nil {
			a.leaks = append(a.leaks, leak{"number", fmt.Sprintf("%+v is the number of nobody", known)})
			continue
		}
		a.known, a.sets, a.latest = append(a.known, known), append(a.sets, set), append(a.latest, latest)
	}
	if len(a.known) == 0 {
		return nil
	}
	if f == people {
		return a
	}
	a.possible()
	for i, known := range a.known {
		a.figure(known, a.sets[i])
	}
	a.takeBands()
	a.joinGroups()
	return a
}

// takeBands takes in the bands of hidden means. It is true of those that it is about where
// all else is.
func (a *attack) takeBands() {
	well := !a.corrupt
	for _, band := range a.bands {
		if set, _ := a.about(band); band.factor == a.f && set != nil {
			a.figure(band, set)
			if well && a.corrupt {
				a.leak("band", "version %d: u%d does not have %s", band.version, band.unit, band.text)
			}
		}
	}
}

// places finds where the people of each unit are distinguished.
func (a *attack) places() {
	for u := range a.units {
		place := u
		for place >= 0 && !a.everHadRow(place) {
			place = a.versions[0].parents[place]
		}
		a.moved = append(a.moved, place)
	}
}

func (a *attack) everHadRow(unit int) bool {
	if unit == a.of && a.grouped() {
		return true
	}
	for _, v := range a.published {
		if version := &a.versions[v]; version.parents[unit] != removed && version.rows[unit] != noRow || a.above(v, unit) != a.versions[0].parents[unit] {
			return true
		}
	}
	return false
}

func (a *attack) gatherParts() {
	last := a.published[len(a.published)-1]
	for arrival := range last + 1 {
		for place := range a.units {
			a.addPart(part{place, arrival}, func(e employee) bool { return e.came(a.f) == arrival && a.moved[e.unit] == place })
		}
		for g := range a.groups + 1 {
			group := g
			if g == a.groups {
				group = -1
			}
			a.addPart(part{a.units + g, arrival}, func(e employee) bool {
				return e.came(a.f) == arrival && e.group == group && a.grouped() && a.in(last, e, a.of)
			})
		}
	}
}

// grouped reports whether groups were ever delivered.
func (a *attack) grouped() bool {
	for _, v := range a.published {
		if a.versions[v].grouped {
			return true
		}
	}
	return false
}

func (a *attack) addPart(p part, counted func(employee) bool) {
	if t := a.tally(always, a.f, counted); t.answers > 0 {
		a.parts, a.truth = append(a.parts, p), append(a.truth, t)
	}
}

// members returns the parts of a unit or group in a version.
func (a *attack) members(v, unit int) []int {
	var set []int
	for i, p := range a.parts {
		if p.arrival <= v && (p.place == unit || p.place < a.units && unit < a.units && a.below(v, p.place, unit)) {
			set = append(set, i)
		}
	}
	return set
}

// named returns the parts that a figure names in a version: those of a unit, or those of
// its rest.
func (a *attack) named(v int, known figure) []int {
	set := a.members(v, known.unit)
	if known.without == nil {
		return set
	}
	return slices.DeleteFunc(set, func(i int) bool {
		return slices.ContainsFunc(known.without, func(shown int) bool {
			return shown != known.unit && a.below(v, shown, known.unit) && a.below(v, a.parts[i].place, shown)
		})
	})
}

func (a *attack) below(v, unit, other int) bool {
	for u := unit; u >= 0; u = a.above(v, u) {
		if u == other {
			return a.versions[v].parents[other] != removed
		}
	}
	return false
}

// about finds the parts that a figure is about: those of the first version that
// has its number of answers. Latest is the last version that has it.
func (a *attack) about(known figure) (set []int, latest int) {
	for _, v := range a.published {
		if v > known.version {
			break
		}
		if members := a.named(v, known); len(members) > 0 && a.answers(members) == known.answers {
			if latest = v; set == nil {
				set = members
			}
		}
	}
	return set, latest
}

func (a *attack) answers(set []int) (n int) {
	for _, i := range set {
		n += a.truth[i].answers
	}
	return n
}

// unknowns returns the unknowns of some parts, weighted so that they add up to the
// sum of the answers, in quarters of a step.
func (a *attack) unknowns(set []int) (unknowns []int, weights []float64) {
	if !a.spread {
		return set, nil
	}
	for _, i := range set {
		for step := range a.steps() {
			unknowns, weights = append(unknowns, i*a.steps()+step), append(weights, float64(4*(a.scale.From+step)))
		}
	}
	return unknowns, weights
}

func (a *attack) steps() int { return a.scale.To - a.scale.From + 1 }
