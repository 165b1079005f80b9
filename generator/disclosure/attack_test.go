package disclosure

import (
	"math/big"
	"strings"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// attacker writes one factor of one round as inequalities. The unknowns are, for each
// unit, the sum of the people registered directly there. A single answer that is asked
// about is an unknown of its own.
type attacker struct {
	audit.Publication
	own []int
}

func newAttacker(p audit.Publication) *attacker {
	a := &attacker{p, make([]int, len(p.Parents))}
	for u, n := range p.Answers {
		a.own[u] = max(0, n)
		for above := p.Parents[u]; above >= 0 && n > 0; above = p.Parents[above] {
			if p.Answers[above] > 0 {
				a.own[above] -= n
				break
			}
		}
	}
	return a
}

// below returns the units of a subtree.
func (a *attacker) below(unit int) []int {
	var all []int
	for u := range a.Parents {
		for above := u; above >= 0; above = a.Parents[above] {
			if above == unit {
				all = append(all, u)
				break
			}
		}
	}
	return all
}

// system returns everything that is printed as inequalities. Unknown i is the sum at unit
// i, in grains. A single answer of the unit alone is one unknown more, and a part of that
// sum.
func (a *attacker) system(alone int) *system {
	s := &system{unknowns: len(a.Parents)}
	if alone >= 0 {
		s.unknowns++
	}
	half := a.half()
	for u := range a.Parents {
		n, whole := a.own[u], []int{u}
		if u == alone {
			n, whole = n-1, []int{u}
			s.atLeast(a.From*half, s.unknowns-1)
			s.atMost(a.To*half, s.unknowns-1)
		}
		s.atLeast(n*a.From*half, whole...)
		s.atMost(n*a.To*half, whole...)
		if a.Printed[u] == "" {
			continue
		}
		below := a.below(u)
		for _, b := range below {
			if b == alone {
				below = append(below, s.unknowns-1)
				break
			}
		}
		low, high := a.meaning(a.Printed[u])
		low, high = a.whole(a.Answers[u], a.Answers[u]*low, a.Answers[u]*high)
		s.atLeast(low, below...)
		s.atMost(high, below...)
	}
	return s
}

// whole returns the lowest and the highest sum of so many whole answers within bounds,
// counted from the lowest answer. Of any two sums that are known in a tree, one contains the
// other or they have nothing in common, and all bounds are whole numbers. So the ends that
// the inequalities leave are whole too, and each bound can be rounded by itself.
func (a *attacker) whole(answers, low, high int) (least, greatest int) {
	if a.Statements == 0 {
		return low, high
	}
	point := big.NewRat(int64(a.Step*a.half()), int64(a.Statements))
	sum, one := new(big.Rat).SetInt64(int64(answers*a.From*a.half())), new(big.Rat)
	for sum.Cmp(one.SetInt64(int64(low))) < 0 {
		sum.Add(sum, point)
	}
	if sum.Cmp(one.SetInt64(int64(high))) > 0 {
		return low, high // somebody skipped a statement
	}
	first := int(sum.Num().Int64())
	for next := new(big.Rat).Add(sum, point); next.Cmp(one.SetInt64(int64(high))) <= 0; next.Add(next, point) {
		sum.Set(next)
	}
	return first, int(sum.Num().Int64())
}

func (a *attacker) half() int {
	half := 2 * audit.Grain
	for range a.Decimals {
		half *= 10
	}
	return half
}

// meaning returns the interval of the means that are rounded to a printed figure, once or
// twice, halves away from zero. The end further from zero belongs to the next figure.
func (a *attacker) meaning(text string) (low, high int) {
	bound := ""
	if text[0] == '<' || text[0] == '>' {
		bound, text = text[:1], text[2:]
	}
	text = strings.TrimPrefix(text, "~") // the audit reads it as if it were exact
	value, ok := new(big.Rat).SetString(text)
	if !ok {
		panic("not a figure: " + text)
	}
	halves := new(big.Rat).Mul(value, big.NewRat(int64(a.half()), 1))
	made := a.Rounding
	if made == (audit.Rounding{}) {
		made = audit.RoundedOnce
	}
	nearer, further := made.Nearer*audit.Grain/1000, made.Further*audit.Grain/1000-1
	switch middle := int(halves.Num().Int64()); {
	case middle > 0:
		low, high = middle-nearer, middle+further
	case middle < 0:
		low, high = middle-further, middle+nearer
	default:
		low, high = -further, further
	}
	switch bound {
	case ">":
		high = a.To * a.half()
	case "<":
		low = a.From * a.half()
	}
	return low, high
}

// TestAnAttackWithInequalitiesLearnsNoMoreThanAllowed attacks what is published
// of small random organisations with everything printed and all true numbers.
func TestAnAttackWithInequalitiesLearnsNoMoreThanAllowed(t *testing.T) {
	scales := []survey.Scale{oneToFive, {From: 1, To: 5, Decimals: 2}, {From: 0, To: 100, Percent: true}, {From: -2, To: 2, Decimals: 1}, {From: 1, To: 5}}
	attacked := 0
	for seed := range 600 {
		rng := seeded(seed)
		scale := scales[seed%len(scales)]
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2))}
		m := random(rng, 2+rng.IntN(5), 3, scale)
		m.crowd(rng)
		results := m.results()
		dataset, _ := protectAs(t, results, settings, nil)
		for f := range m.factors {
			a := newAttacker(published(dataset, results, f, settings))
			attacked += a.attack(t, seed, f)
		}
	}
	if attacked < 2000 {
		t.Errorf("only %d attacks: the organisations show too little", attacked)
	}
}

// published reads a factor of the dataset as a reader would, and its true
// numbers of answers as they were delivered.
func published(dataset *survey.Dataset, results *raw.Results, f int, settings *site.Site) audit.Publication {
	p := audit.Publication{From: dataset.Instrument.Scale.From, To: dataset.Instrument.Scale.To, Decimals: dataset.Instrument.Scale.Decimals, Limits: newLimits(settings, dataset.Instrument.Scale, dataset.Instrument.Factors, settings.SmallestGroup, false)}
	format := newFormatter(dataset.Instrument.Scale)
	for u, unit := range dataset.Units {
		p.Parents = append(p.Parents, unit.Parent)
		p.Printed = append(p.Printed, format.statement(dataset.Rounds[0].Means[u][f]))
		p.Answers = append(p.Answers, delivered(results, unit.ID, factorID(f)))
	}
	return p
}

// delivered returns the number of answers to a factor in a unit.
func delivered(results *raw.Results, unit, factor string) int {
	for _, row := range results.Rounds[0].Rows {
		for _, cell := range row.Cells {
			if row.Unit.V == unit && cell.Factor.V == factor {
				if cell.Answers.Known() {
					return cell.Answers.V
				}
				return row.Respondents.V
			}
		}
	}
	return 0
}

// attack asks about every remainder, every small hidden unit and every single answer, and
// returns the number of questions.
func (a *attacker) attack(t *testing.T, seed, factor int) (asked int) {
	t.Helper()
	all := a.system(-1)
	length := int64((a.To - a.From) * a.half())
	tell := func(what string, unit int) {
		t.Errorf("seed %d, factor %d: %s of unit %d is told too narrowly\n%+v", seed, factor, what, unit, a.Publication)
	}
	for u := range a.Parents {
		owner := u
		for owner >= 0 && a.Printed[owner] == "" {
			owner = a.Parents[owner]
		}
		if owner < 0 {
			continue
		}
		if left := a.left(owner); u == owner && left > 0 && left < a.Limits.Group {
			asked++
			if least, greatest := all.bounds(a.remainder(u)...); width(least, greatest).Cmp(big.NewRat(int64(left)*length, 4)) < 0 {
				tell("the mean of what is left", u)
			}
		}
		if a.own[u] > 0 {
			asked++
			least, greatest := a.system(u).bounds(len(a.Parents))
			if width(least, greatest).Cmp(big.NewRat(length, 4)) < 0 {
				tell("a single answer", u)
			}
		}
		n := a.Answers[u]
		if a.Printed[u] != "" || n <= 0 {
			continue
		}
		asked++
		least, greatest := all.bounds(a.below(u)...)
		if n < a.Limits.Group && width(least, greatest).Cmp(big.NewRat(int64(n)*length, 8)) < 0 {
			tell("the mean", u)
		}
	}
	return asked
}

// left returns how many people are in the remainder of a shown unit.
func (a *attacker) left(unit int) (left int) {
	for _, u := range a.remainder(unit) {
		left += a.own[u]
	}
	return left
}

func width(least, greatest *big.Rat) *big.Rat { return new(big.Rat).Sub(greatest, least) }
