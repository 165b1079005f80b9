package disclosure

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/survey"
)

// audited gives what the audit finds in a publication that it must understand.
func audited(t testing.TB, p publication) []finding {
	t.Helper()
	var a auditor
	found, err := a.audit(p)
	if err != nil {
		t.Fatalf("%v in %+v", err, p)
	}
	return found
}

// found is what is found of one unit.
func found(unit, rule int) []finding { return []finding{{remainder: unit, rule: rule}} }

// one is a publication on the scale 1 to 5 with one decimal.
func one(parents, answers []int, printed ...string) publication {
	return publication{parents: parents, answers: answers, printed: printed, from: 1, to: 5, decimals: 1, limits: limits{group: 5}}
}

func TestTheAuditReadsWhatIsPrinted(t *testing.T) {
	family := []int{-1, 0, 0}
	for _, test := range []struct {
		name string
		p    publication
		want []finding
	}{
		{"all is well", one(family, []int{30, 12, 18}, "4.0", "4.1", "3.9"), nil},
		{"nothing is printed", one(family, []int{4, 2, 2}, "", "", ""), nil},
		{"a small unit is printed", one(family, []int{30, 4, 26}, "", "4.1", ""), found(1, 1)},
		{"a small unit can be computed", one(family, []int{30, 4, 26}, "4.0", "", "4.0"), found(0, 1)},
		{"three leaders can be computed", one(family, []int{33, 12, 18}, "4.0", "4.1", "3.9"), found(0, 1)},
		{"everybody answered 5", one(family, []int{30, 5, 25}, "", "5.0", ""), found(1, 3)},
		{"everybody answered 1", one(family, []int{30, 5, 25}, "", "1.0", ""), found(1, 3)},
		{"no more than 4.8 or higher is said", one(family, []int{30, 5, 25}, "", ">=4.8", ""), nil},
		{"4.9 or higher says too much of five", one(family, []int{30, 5, 25}, "", ">=4.9", ""), found(1, 3)},
		{"1.2 or lower is enough of a secret", one(family, []int{30, 5, 25}, "", "<=1.2", ""), nil},
		{"twenty rounded answers of 1 do not: with one of 2 it would be 1.1", one(family, []int{45, 20, 25}, "", "1.0", ""), found(1, 3)},
		{"four answers are all 1 when the mean is below 1.25", publication{parents: family, answers: []int{30, 4, 26}, printed: []string{"", "<=1.2", ""}, from: 1, to: 5, decimals: 1, limits: limits{group: 4}}, found(1, 3)},
		{"twenty-one can have one of 2", one(family, []int{46, 21, 25}, "", "1.0", ""), nil},
		{"twenty rounded answers keep their secret", one(family, []int{45, 20, 25}, "", "5.0", ""), nil},
		{"the rest must all have answered 5", one(family, []int{10, 5, 5}, "4.5", "4.0", ""), found(0, 3)},
		{"the parts tell of the rest through the whole", one(family, []int{10, 5, 5}, "4.5", "4.0", ">=4.8"), found(2, 3)},
		{"four of the seven left are too alike", one([]int{-1, 0, 0, 0}, []int{12, 5, 3, 4}, "4.6", "4.2", "", ""), found(0, 2)},
		{"so may four of them be whose number nobody knows", one(family, []int{12, 5, unknown}, "4.6", "4.2", ""), found(0, 2)},
		{"a hidden middle level is looked through", one([]int{-1, 0, 1}, []int{20, 19, 17}, "4.0", "", "4.0"), found(0, 1)},
	} {
		found := audited(t, test.p)
		for i := range found {
			found[i].cause = 0 // of no interest here
		}
		if !slices.Equal(slices.Compact(found), test.want) {
			t.Errorf("%s: found %v, not %v", test.name, found, test.want)
		}
	}
}

func TestContradictionsAreTakenAsTheWorst(t *testing.T) {
	// Ten answers with a mean of 4.5, five of them 3.0: the others would have to be above 5.
	p := one([]int{-1, 0, 0}, []int{10, 5, 5}, "4.5", "3.0", "")
	if found := audited(t, p); !slices.Contains(found, finding{0, 0, ruleAnswer, true}) {
		t.Errorf("found %v", found)
	}
}

func TestTheAuditRefusesWhatItDoesNotUnderstand(t *testing.T) {
	for _, p := range []publication{
		one([]int{-1}, []int{10}, "4"),
		one([]int{-1}, []int{10}, "4,1"),
		one([]int{-1}, []int{10}, "4.12"),
		one([]int{-1}, []int{10}, "4.1 or higher"),
		one([]int{-1}, []int{10}, "+4.1"),
		one([]int{-1}, []int{10}, "5.1"),
		one([]int{-1}, []int{10}, ">=0.9"),
		one([]int{-1}, []int{0}, "4.1"),
		one([]int{-1}, []int{unknown}, "4.1"),
		one([]int{-1, 0, 0}, []int{10, 6, 6}, "4.1", "4.1", "4.1"),
	} {
		var a auditor
		if found, err := a.audit(p); err == nil {
			t.Errorf("%v: found %v", p.printed, found)
		}
	}
}

// TestTheAuditFindsExactlyWhatInequalitiesFind compares it, on publications that
// nobody protected, with an attack that knows nothing of trees.
func TestTheAuditFindsExactlyWhatInequalitiesFind(t *testing.T) {
	rules := map[int]int{}
	for seed := range 3000 {
		rng := seeded(seed)
		p := careless(rng, 3+rng.IntN(3), 2+rng.IntN(4))
		a := newAttacker(p)
		want := a.findings()
		got := audited(t, p)
		for i := range got {
			got[i].cause = 0
		}
		slices.SortFunc(got, compareFindings)
		got = slices.Compact(got)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: found %v, not %v in %+v", seed, got, want, p)
		}
		for _, f := range got {
			rules[f.rule]++
		}
	}
	if rules[1] < 100 || rules[2] < 15 || rules[3] < 100 {
		t.Errorf("too few findings to prove anything: %v", rules)
	}
}

func compareFindings(a, b finding) int {
	if a.remainder != b.remainder {
		return a.remainder - b.remainder
	}
	return a.rule - b.rule
}

// careless publishes the means of a random organisation without any thought:
// some units, some of them as coarse statements.
func careless(rng *rand.Rand, group, units int) publication {
	scale := []survey.Scale{oneToFive, {From: 1, To: 5, Decimals: 2}, {From: 0, To: 100}}[rng.IntN(3)]
	m := random(rng, units, 1, scale)
	results := m.results()
	p := publication{from: scale.From, to: scale.To, decimals: scale.Decimals, limits: limits{group: group}}
	format := newFormatter(scale)
	p.parents, p.answers, p.printed = m.parents, make([]int, units), make([]string, units)
	for _, row := range results.Rounds[0].Rows {
		for _, cell := range row.Cells {
			u := int(row.Unit.V[1] - '0')
			p.answers[u] = delivered(results, row.Unit.V, "f0")
			figure := survey.Mean{State: survey.Shown, Digits: format.round(cell.Mean.V)}
			switch top := scale.Digits(scale.To) * 9 / 10; {
			case rng.IntN(3) == 0:
				figure.State = survey.Hidden
			case rng.IntN(3) == 0 && figure.Digits >= top:
				figure.Digits, figure.Bound = top, survey.AtLeast
			}
			p.printed[u] = format.statement(figure)
		}
	}
	return p
}

// findings applies rules 1 to 3 with inequalities alone.
func (a *attacker) findings() []finding {
	var found []finding
	length := int64((a.to - a.from) * a.half())
	for u := range a.parents {
		if a.printed[u] == "" {
			continue
		}
		left, places := 0, a.remainder(u)
		for _, p := range places {
			left += a.own[p]
		}
		if a.answers[u] < a.group || left > 0 && left < a.group {
			found = append(found, finding{remainder: u, rule: 1})
		}
		var narrow [4]bool
		for _, p := range places {
			if a.own[p] > 0 {
				narrow[3] = narrow[3] || width(a.system(p).bounds(len(a.parents))).Cmp(big.NewRat(length, 4)) < 0
			}
			for _, group := range [][]int{{p}, intersection(a.below(p), places)} {
				n := 0
				for _, g := range group {
					n += a.own[g]
				}
				if n > 0 && n < left && (len(group) == 1 || p != u) {
					few := min(a.group-1, left-1) // the rule is for all numbers that it could be
					narrow[2] = narrow[2] || a.among(few, left, places).Cmp(big.NewRat(int64(few)*length, 8)) < 0
				}
			}
		}
		for rule, is := range narrow {
			if is {
				found = append(found, finding{remainder: u, rule: rule})
			}
		}
	}
	slices.SortFunc(found, compareFindings)
	return found
}

// among gives how far apart the sums of a few can be among the people left of a
// unit, of whom the others can have answered anything.
func (a *attacker) among(few, left int, places []int) *big.Rat {
	least, greatest := a.system(-1).bounds(places...)
	end := func(people, answer int) *big.Rat { return big.NewRat(int64(people*answer*a.half()), 1) }
	least.Sub(least, end(left-few, a.to))
	greatest.Sub(greatest, end(left-few, a.from))
	if lowest := end(few, a.from); least.Cmp(lowest) < 0 {
		least = lowest
	}
	if highest := end(few, a.to); greatest.Cmp(highest) > 0 {
		greatest = highest
	}
	return width(least, greatest)
}

// remainder lists the units whose own people no shown unit below covers.
func (a *attacker) remainder(unit int) []int {
	var left []int
	for _, u := range a.below(unit) {
		above := u
		for above != unit && a.printed[above] == "" {
			above = a.parents[above]
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

func TestFindingsSayWhatIsWrong(t *testing.T) {
	if text := (finding{remainder: 3, rule: 2}).String(); !strings.Contains(text, "rule 2") || !strings.Contains(text, "unit 3") {
		t.Error(text)
	}
}
