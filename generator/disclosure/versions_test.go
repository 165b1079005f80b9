package disclosure

import (
	"math/big"
	"slices"
	"testing"
	"testing/fstest"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

func nothingPublished() *ledger.Ledger {
	var problems problem.List
	return ledger.Read(fstest.MapFS{}, &problems)
}

// versions is everything that was published of the first factor of a round, one
// version after the other.
type versions struct {
	format  *formatter
	parents []int      // of the units shown, among themselves
	shown   []int      // the units shown in the first version
	answers [][]int    // per version and unit shown
	printed [][]string // per version and unit shown
}

// add adds a version, unless it says nothing new.
func (v *versions) add(d *survey.Dataset) {
	round := &d.Rounds[0]
	if v.shown == nil {
		place := map[int]int{survey.NoUnit: -1}
		for u, unit := range d.Units {
			place[u] = place[unit.Parent]
			if round.Means[u][0].State == survey.Shown {
				place[u] = len(v.shown)
				v.shown, v.parents = append(v.shown, u), append(v.parents, place[unit.Parent])
			}
		}
	}
	var answers []int
	var printed []string
	for _, u := range v.shown {
		n := round.Means[u][0].Answers
		if n == 0 {
			n = round.Responses[u].Respondents
		}
		answers, printed = append(answers, n), append(printed, v.format.statement(round.Means[u][0]))
	}
	if last := len(v.answers) - 1; len(v.shown) > 0 && (last < 0 || !slices.Equal(v.answers[last], answers) || !slices.Equal(v.printed[last], printed)) {
		v.answers, v.printed = append(v.answers, answers), append(v.printed, printed)
	}
}

// came returns how many came to the remainder of a unit between a version and the one
// before it.
func (v *versions) came(version, unit int) int {
	left := func(version int) int {
		n := v.answers[version][unit]
		for below, parent := range v.parents {
			if parent == unit {
				n -= v.answers[version][below]
			}
		}
		return n
	}
	if version == 0 {
		return left(0)
	}
	return left(version) - left(version-1)
}

// attack asks about a single answer of everyone: those who were there from the
// beginning, and those who came between any two versions.
func (v *versions) attack(t *testing.T, seed int) (asked int) {
	t.Helper()
	scale := v.format.scale
	a := &attacker{Publication: audit.Publication{From: scale.From, To: scale.To, Decimals: scale.Decimals}}
	length := int64((a.To - a.From) * a.half())
	for version := range v.answers {
		for u := range v.shown {
			if v.came(version, u) <= 0 {
				continue
			}
			asked++
			s, alone := v.system(a, version, u)
			least, greatest := s.bounds(alone)
			if least == nil || greatest == nil || width(least, greatest).Cmp(big.NewRat(length, 4)) < 0 {
				t.Errorf("seed %d: a single answer of those who came to unit %d with version %d is told: %v %v %v", seed, u, version, v.parents, v.answers, v.printed)
			}
		}
	}
	return asked
}

// system returns all versions as inequalities. The unknowns are the sums of those who came
// to each remainder with each version; a single answer of theirs is the last unknown.
func (v *versions) system(a *attacker, version, unit int) (s *system, alone int) {
	half := a.half()
	number := map[[2]int]int{}
	for c := range v.answers {
		for u := range v.shown {
			if v.came(c, u) != 0 {
				number[[2]int{c, u}] = len(number)
			}
		}
	}
	alone = len(number)
	s = &system{unknowns: alone + 1}
	s.atLeast(a.From*half, alone)
	s.atMost(a.To*half, alone)
	for at, unknown := range number {
		n := v.came(at[0], at[1])
		if at == [2]int{version, unit} {
			n--
		}
		s.atLeast(n*a.From*half, unknown)
		s.atMost(n*a.To*half, unknown)
	}
	for c := range v.answers {
		for u := range v.shown {
			var sum []int
			for at, unknown := range number {
				if at[0] <= c && v.within(at[1], u) {
					sum = append(sum, unknown)
				}
			}
			if c >= version && v.within(unit, u) {
				sum = append(sum, alone)
			}
			low, high := a.meaning(v.printed[c][u])
			s.atLeast(v.answers[c][u]*low, sum...)
			s.atMost(v.answers[c][u]*high, sum...)
		}
	}
	return s, alone
}

// within reports whether a unit is another or lies below it.
func (v *versions) within(unit, other int) bool {
	for unit > other {
		unit = v.parents[unit]
	}
	return unit == other
}

// Seventeen and then twenty-five of whom nine said yes: the eight between all said no, and
// their sum is exactly 0.
func TestThoseInBetweenMayHaveASumOfNothing(t *testing.T) {
	yesNo := func(people, percent int) *raw.Results {
		results := table(unit{"k", "", -1, people, 0})
		results.Instrument.Scale = survey.Scale{From: 0, To: 100, Percent: true}
		results.Instrument.Factors[0].Statements = survey.Statements{Fewest: 1, Most: 1}
		row(results, "k").Cells[0].Mean = written(yamlfile.Decimal(percent)*yamlfile.One, 2)
		return results
	}
	before := remembered(t, yesNo(17, 53), five())
	if dataset, _ := protectAs(t, yesNo(25, 36), five(), before); seen(dataset) != "k 25 answers <=40" { // one more may have said yes
		t.Error(seen(dataset))
	}
	if dataset, _ := protectAs(t, yesNo(25, 48), five(), before); seen(dataset) != "k 25 answers 48" { // three of the eight said yes
		t.Error(seen(dataset))
	}
}
