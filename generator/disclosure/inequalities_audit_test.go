package disclosure

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// audited returns the findings in a publication that can be understood.
func audited(t testing.TB, p audit.Publication) []audit.Finding {
	t.Helper()
	_, found, err := audit.Audit(p)
	if err != nil {
		t.Fatalf("%v in %+v", err, p)
	}
	return found
}

// TestTheAuditFindsExactlyWhatInequalitiesFind compares the audit of unprotected
// publications with an attack that knows nothing of trees.
func TestTheAuditFindsExactlyWhatInequalitiesFind(t *testing.T) {
	rules := map[int]int{}
	for seed := range 3000 {
		rng := seeded(seed)
		p := careless(rng, 3+rng.IntN(3), 2+rng.IntN(4))
		a := newAttacker(p)
		want := a.findings()
		got := audited(t, p)
		for i := range got {
			got[i].Cause = 0
		}
		slices.SortFunc(got, compareFindings)
		got = slices.Compact(got)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: found %v, not %v in %+v", seed, got, want, p)
		}
		for _, f := range got {
			rules[f.Rule]++
		}
	}
	if rules[1] < 100 || rules[2] < 15 || rules[3] < 100 {
		t.Errorf("too few findings to prove anything: %v", rules)
	}
}

func compareFindings(a, b audit.Finding) int {
	if a.Remainder != b.Remainder {
		return a.Remainder - b.Remainder
	}
	return a.Rule - b.Rule
}

// careless returns a publication of a random organisation that nothing protects: some units
// are shown, some of them coarsely.
func careless(rng *rand.Rand, group, units int) audit.Publication {
	scale := []survey.Scale{oneToFive, {From: 1, To: 5, Decimals: 2}, {From: 0, To: 100}}[rng.IntN(3)]
	m := random(rng, units, 1, scale)
	results := m.results()
	p := audit.Publication{From: scale.From, To: scale.To, Decimals: scale.Decimals, Limits: limits.Limits{Group: group}}
	format := newFormatter(scale)
	p.Parents, p.Answers, p.Printed = m.parents, make([]int, units), make([]string, units)
	for _, row := range results.Rounds[0].Rows {
		for _, cell := range row.Cells {
			u := int(row.Unit.V[1] - '0')
			p.Answers[u] = delivered(results, row.Unit.V, "f0")
			figure := survey.Mean{State: survey.Shown, Digits: format.round(cell.Mean.V)}
			switch top := scale.Digits(scale.To) * 9 / 10; {
			case rng.IntN(3) == 0:
				figure.State = survey.Hidden
			case rng.IntN(3) == 0 && figure.Digits >= top:
				figure.Digits, figure.Bound = top, survey.AtLeast
			}
			p.Printed[u] = format.statement(figure)
		}
	}
	return p
}

// findings applies rules 1 to 3 with inequalities alone.
func (a *attacker) findings() []audit.Finding {
	var found []audit.Finding
	length := int64((a.To - a.From) * a.half())
	for u := range a.Parents {
		if a.Printed[u] == "" {
			continue
		}
		left, places := 0, a.remainder(u)
		for _, p := range places {
			left += a.own[p]
		}
		if a.Answers[u] < a.Limits.Group || left > 0 && left < a.Limits.Group {
			found = append(found, audit.Finding{Remainder: u, Rule: 1})
		}
		var narrow [4]bool
		for _, p := range places {
			if a.own[p] > 0 {
				narrow[3] = narrow[3] || width(a.system(p).bounds(len(a.Parents))).Cmp(big.NewRat(length, 4)) < 0
			}
			for _, group := range [][]int{{p}, intersection(a.below(p), places)} {
				n := 0
				for _, g := range group {
					n += a.own[g]
				}
				if n > 0 && n < left && (len(group) == 1 || p != u) {
					few := min(a.Limits.Group-1, left-1) // the rule is for all numbers that it could be
					narrow[2] = narrow[2] || a.among(few, left, places).Cmp(big.NewRat(int64(few)*length, 8)) < 0
				}
			}
		}
		for rule, is := range narrow {
			if is {
				found = append(found, audit.Finding{Remainder: u, Rule: rule})
			}
		}
	}
	slices.SortFunc(found, compareFindings)
	return found
}

// among returns the width of the interval of the sum of a few people in a remainder, in
// which the others can have answered anything.
func (a *attacker) among(few, left int, places []int) *big.Rat {
	least, greatest := a.system(-1).bounds(places...)
	end := func(people, answer int) *big.Rat { return big.NewRat(int64(people*answer*a.half()), 1) }
	least.Sub(least, end(left-few, a.To))
	greatest.Sub(greatest, end(left-few, a.From))
	if lowest := end(few, a.From); least.Cmp(lowest) < 0 {
		least = lowest
	}
	if highest := end(few, a.To); greatest.Cmp(highest) > 0 {
		greatest = highest
	}
	return width(least, greatest)
}

// remainder returns the units whose own people no shown unit below covers.
func (a *attacker) remainder(unit int) []int {
	var left []int
	for _, u := range a.below(unit) {
		above := u
		for above != unit && a.Printed[above] == "" {
			above = a.Parents[above]
		}
		if above == unit {
			left = append(left, u)
		}
	}
	return left
}

func intersection(a, b []int) []int {
	var both []int
	for _, x := range a {
		if slices.Contains(b, x) {
			both = append(both, x)
		}
	}
	return both
}
