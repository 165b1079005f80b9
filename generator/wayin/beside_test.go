package wayin

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// declared says of every unit that it is no sum, so that check lets it pass.
func declared(files map[string][]byte) map[string][]byte {
	units := string(files["survey/units.yaml"])
	files["survey/units.yaml"] = []byte(strings.ReplaceAll(units, ", name:", ", not_a_sum: true, name:"))
	return files
}

// withFactors makes an organisation with 3 to 12 factors.
func withFactors(rng *rand.Rand, few bool) *organisation {
	o := &organisation{topNamed: true, scaleTo: 5, decimals: 1 + rng.IntN(2), counted: true}
	for _, name := range otherFactors[:3+rng.IntN(10)] {
		o.factors = append(o.factors, factor{names: []string{name}, title: name})
	}
	o.grow(rng, 3+rng.IntN(40), 1+rng.IntN(4))
	nameAll(rng, o)
	o.employ(rng, few)
	o.print(rng)
	return o
}

// writtenByHand takes away what people leave out who write the files themselves: the
// numbers of some wholes, and of units that the source has hidden.
func writtenByHand(rng *rand.Rand, o *organisation) {
	for u := range o.units {
		if !o.isLeaf(u) && rng.IntN(3) == 0 {
			o.withoutRow(u)
		}
	}
	if rng.IntN(3) == 0 {
		hideSmall(o)
	}
}

// hideSmall lets the source hide the units with few answers.
func hideSmall(o *organisation) {
	for u := range o.units {
		unit := &o.units[u]
		if unit.hasRow && unit.answers < smallestGroup {
			unit.said = said{answers: "0-4", means: slices.Repeat([]string{"hidden"}, len(o.factors))}
		}
	}
}

// What can become of a whole beside its parts.
const (
	impossible = "no such whole"
	exceeded   = "too many answers"
	questioned = "a question"
	harmless   = "harmless"
	unnoticed  = "unnoticed"
)

// besideOutcome checks the wrong tree of an organisation, and reports as well
// whether a few people's answers would follow if check let it pass.
func besideOutcome(t *testing.T, o, wrong *organisation) (outcome string, told []string) {
	files := wrong.truth(o.decimals)
	problems := checked(files)
	other := slices.ContainsFunc(problems, func(p problem.Problem) bool { return p.Rule != "sum-of-sisters" && p.Rule != "sum-across" })
	if other {
		return exceeded, nil
	}
	shown, stopped := protect(declared(files))
	if shown == nil {
		t.Fatalf("%v", stopped)
	}
	told = o.told(wrong, shown)
	switch {
	case len(problems) > 0:
		return questioned, told
	case len(told) > 0:
		return unnoticed, told
	}
	return harmless, nil
}

// told returns of how few people a reader who knows the true tree can compute the
// answers, from what is shown of a wrong one.
func (o *organisation) told(wrong *organisation, shown *survey.Dataset) []string {
	visible := o.visible(wrong, shown)
	var found []string
	for f := range o.factors {
		below := make([]int, len(o.units)) // people in the topmost shown units below each
		for u := len(o.units) - 1; u >= 0; u-- {
			people := o.units[u].answers
			if rest := people - below[u]; visible[u][f] && o.follows(people, rest) {
				found = append(found, fmt.Sprintf("%s, %s: %d", o.units[u].name, o.factors[f].title, rest))
			}
			if !visible[u][f] {
				people = below[u]
			}
			if parent := o.units[u].parent; parent != noParent {
				below[parent] += people
			}
		}
	}
	return found
}

// follows reports whether the mean of the rest of some people follows from their own
// and those of the others: the rest are few, and rounding does not cover them.
func (o *organisation) follows(people, rest int) bool {
	last := 1.0
	for range o.decimals {
		last /= 10
	}
	return rest > 0 && rest < smallestGroup && last*float64(2*people-rest) < float64(rest*(o.scaleTo-1))
}

// visible returns for each unit and factor whether its mean is shown in a wrong tree.
func (o *organisation) visible(wrong *organisation, shown *survey.Dataset) [][]bool {
	visible := make([][]bool, len(o.units))
	at := map[string]int{}
	for u := range o.units {
		visible[u] = make([]bool, len(o.factors))
		at[o.units[u].id] = u
	}
	for i, unit := range shown.Units {
		written, err := strconv.Atoi(strings.TrimPrefix(unit.ID, "u"))
		if err != nil {
			panic(err)
		}
		u, known := at[wrong.units[written].id]
		if !known {
			continue // the top that was put above all
		}
		for f, cell := range shown.Rounds[0].Means[i] {
			visible[u][f] = cell.State == survey.Shown
		}
	}
	return visible
}
