package wayin

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
)

// perStep is how many answers a step of the scale is divided in: a factor is the
// mean of four statements, so that one person's answer is a quarter.
const perStep = 4

// mostDecimals is how exact a mean can be in the content.
const mostDecimals = 2

// newOrganisation makes one up. With few, no whole has a smallest group of people
// of its own, so that its number of answers says whose sum it is.
func newOrganisation(rng *rand.Rand, few bool) *organisation {
	o := &organisation{topNamed: true, scaleTo: 5, decimals: 1 + rng.IntN(2), counted: true}
	o.factors, o.known = randomFactors(rng)
	o.grow(rng, 3+int(math.Exp(rng.Float64()*math.Log(57))), 1+rng.IntN(4))
	nameAll(rng, o)
	o.employ(rng, few)
	o.print(rng)
	return o
}

// grow makes the tree: units below the top in at most so many levels, none of
// them the only part of its whole where that can be.
func (o *organisation) grow(rng *rand.Rand, units, levels int) {
	levels = min(levels, 3)
	parents, depths, parts := []int{noParent}, []int{0}, []int{0}
	for len(parents) < units {
		parent := 0
		if len(parents) > 3 {
			parent = rng.IntN(len(parents))
		}
		for depths[parent] >= levels {
			parent = parents[parent]
		}
		for again := 0; again < 2 && (again == 0 || parts[parent] == 1); again++ {
			parents, depths, parts = append(parents, parent), append(depths, depths[parent]+1), append(parts, 0)
			parts[parent]++
		}
	}
	var visit func(u, parent int)
	visit = func(u, parent int) {
		at := len(o.units)
		o.units = append(o.units, unit{parent: parent, depth: depths[u], hasRow: true})
		for c := range parents {
			if parents[c] == u {
				visit(c, at)
			}
		}
	}
	visit(0, noParent)
}

// employ gives every unit its people and what they answer: the lowest units a
// log-normal number of 1 to 80, wholes often nobody of their own.
func (o *organisation) employ(rng *rand.Rand, few bool) {
	level := make([]float64, len(o.factors))
	for f := range level {
		level[f] = 3.5 + rng.Float64()
	}
	invites, large := rng.IntN(4) > 0, 1
	if rng.IntN(15) == 0 { // a thousand people and more
		large = 12
	}
	for i := range o.units {
		u := &o.units[i]
		u.sums = make([]int, len(o.factors))
		switch {
		case o.isLeaf(i):
			u.own = large * max(1, min(80, int(math.Exp(2.5+0.85*rng.NormFloat64()))))
		case rng.IntN(5) < 2:
			u.own = rng.IntN(smallestGroup)
		case !few && rng.IntN(3) == 0:
			u.own = smallestGroup + rng.IntN(12)
		}
		u.answers = u.own
		if invites {
			u.invited = u.own + int(float64(u.own)*rng.Float64()*0.5)
		}
		answerAll(rng, u, level)
	}
	for i := len(o.units) - 1; i > 0; i-- {
		u, whole := &o.units[i], &o.units[o.units[i].parent]
		whole.answers += u.answers
		whole.invited += u.invited
		for f, sum := range u.sums {
			whole.sums[f] += sum
		}
	}
}

// answerAll adds what the own people of a unit answer. Units differ by 0.2 to 0.3
// in all factors alike, people more; sometimes a whole team answers the lowest.
func answerAll(rng *rand.Rand, u *unit, level []float64) {
	mood, odd := 0.22*rng.NormFloat64(), rng.IntN(40)
	for range u.own {
		person := 0.4 * rng.NormFloat64()
		for f := range level {
			answer := level[f] + mood + person + 0.4*rng.NormFloat64()
			switch odd {
			case 0:
				answer = 1
			case 1:
				answer = 5
			}
			u.sums[f] += max(perStep, min(5*perStep, int(math.Round(perStep*answer))))
		}
	}
}

// print says of every unit what the source prints.
func (o *organisation) print(rng *rand.Rand) {
	printed := o.decimals
	if rng.IntN(12) == 0 { // an average that nobody has rounded
		o.decimals, printed = mostDecimals, 14
	}
	for i := range o.units {
		u := &o.units[i]
		u.said = said{answers: fmt.Sprint(u.answers), means: make([]string, len(o.factors))}
		for f, sum := range u.sums {
			u.said.means[f] = new(big.Rat).SetFrac64(int64(sum), int64(perStep*u.answers)).FloatString(printed)
			if printed > mostDecimals {
				u.said.means[f] = trimmed(u.said.means[f])
			}
		}
		u.id = fmt.Sprintf("%04d", 10*i+rng.IntN(10))
	}
}

// compareWith gives the organisation a row to compare with.
func (o *organisation) compareWith(rng *rand.Rand, name string) {
	r := reference{name: name}
	for range o.factors {
		r.means = append(r.means, fmt.Sprintf("%.*f", o.decimals, 3.6+0.9*rng.Float64()))
	}
	o.references = append(o.references, r)
}

// percent turns the scale of 1 to 5 into one of 0 to 100 per cent.
func (o *organisation) percent() {
	o.scaleTo, o.decimals = 100, 0
	for i := range o.units {
		u := &o.units[i]
		u.sums = slices.Clone(u.sums)
		for f, sum := range u.sums {
			share := new(big.Rat).SetFrac64(int64(100*(sum-perStep*u.answers)), int64(4*perStep*u.answers))
			u.said.means[f] = share.FloatString(0)
		}
	}
}
