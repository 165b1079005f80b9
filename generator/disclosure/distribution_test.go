package disclosure

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// spreadUnit is a unit with how many answered each step of the scale from 1 to 5.
type spreadUnit struct {
	id, parent string
	counts     []int
}

// spreadTable returns one round with one factor and its distributions.
func spreadTable(units ...spreadUnit) *raw.Results {
	var rows []unit
	for _, u := range units {
		_, people, sum := shares(u.counts...)
		rows = append(rows, unit{u.id, u.parent, -1, people, 1000 + 1000*sum/people})
	}
	r := table(rows...)
	for i, u := range units {
		list, _, _ := shares(u.counts...)
		r.Rounds[0].Rows[i].Distributions = []raw.Distribution{{Factor: written("autonomi", i+2), Shares: list}}
	}
	return r
}

// seenSpread returns which distributions are shown: "k 0 10 20 40 30".
func seenSpread(d *survey.Dataset) string {
	var lines []string
	for u, unit := range d.Units {
		line := unit.ID
		if d.Rounds[0].Distributions == nil {
			line += " none"
		} else if spread := d.Rounds[0].Distributions[u][0]; spread.State == survey.Hidden {
			line += " -"
		} else {
			for _, part := range spread.Parts {
				line += fmt.Sprint(" ", part.Share)
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestWhichDistributionsAreShown(t *testing.T) {
	for _, test := range []struct {
		name  string
		units []spreadUnit
		want  string
	}{
		{"ten answers", []spreadUnit{{"k", "", []int{1, 2, 2, 3, 2}}}, "k 10 20 20 30 20"},
		{"nine answers", []spreadUnit{{"k", "", []int{1, 2, 2, 3, 1}}}, "k -"},
		{"ten are left", []spreadUnit{{"k", "", []int{3, 3, 4, 6, 4}}, {"a", "k", []int{1, 2, 2, 3, 2}}, {"b", "k", []int{2, 1, 2, 3, 2}}}, "k 15 15 20 30 20; a 10 20 20 30 20; b 20 10 20 30 20"},
		{"nine are left", []spreadUnit{{"k", "", []int{3, 3, 4, 6, 3}}, {"a", "k", []int{1, 2, 2, 3, 2}}, {"b", "k", []int{2, 1, 2, 3, 1}}}, "k 16 16 21 32 16; a -; b -"},
		{"all who are left chose the same step", []spreadUnit{{"k", "", []int{1, 2, 2, 3, 22}}, {"a", "k", []int{1, 2, 2, 3, 2}}, {"b", "k", []int{0, 0, 0, 0, 20}}}, "k -; a 10 20 20 30 20; b 0 0 0 100"},
		{"nobody answered otherwise", []spreadUnit{{"k", "", []int{0, 0, 0, 0, 20}}}, "k 0 0 0 100"},
	} {
		dataset, _ := protect(t, spreadTable(test.units...), 5)
		if got := seenSpread(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s\n(%s)", test.name, got, test.want, seen(dataset))
		}
	}
}

// A source that hides small numbers leaves a range: that changes nothing of what follows.
func TestADistributionIsShownAboveARange(t *testing.T) {
	results := spreadTable(spreadUnit{"k", "", []int{4, 6, 8, 9, 6}}, spreadUnit{"a", "k", []int{2, 3, 3, 4, 3}}, spreadUnit{"b", "k", []int{1, 1, 0, 1, 0}})
	results.Rounds[0].Rows[1].Distributions = nil
	within(results, "b", 0, 4).Rounds[0].Rows[2].Distributions = nil
	if dataset, _ := protect(t, results, 5); seenSpread(dataset) != "k 12 18 24 27 18; a; b" {
		t.Errorf("got %s (%s)", seenSpread(dataset), seen(dataset))
	}
}

func TestWithoutDistributionsThereAreNone(t *testing.T) {
	dataset, _ := protect(t, k20(), 5)
	if got := seenSpread(dataset); got != "k none; a none; b none; c none" {
		t.Errorf("got %s", got)
	}
}

func TestWithDistributionsRoundingIsNotReliedOn(t *testing.T) {
	results := covered()
	if dataset, _ := protect(t, results, 5); seen(dataset) != "k 102 answers 4.0; a 50 answers 4.0; b 50 answers 4.0" {
		t.Fatalf("the example shows nothing: %s", seen(dataset))
	}
	list, _, _ := shares(2, 10, 10, 50, 30)
	results.Rounds[0].Rows[0].Distributions = []raw.Distribution{{Factor: written("autonomi", 2), Shares: list}}
	if dataset, _ := protect(t, results, 5); seen(dataset) != "k 102 answers 4.0; a 50 answers 4.0; b hidden -" {
		t.Errorf("got %s", seen(dataset))
	}
}

// TestDistributionsLeaveNobodyOrTenBetweenThem makes up organisations with
// distributions, and counts who is left between those shown.
func TestDistributionsLeaveNobodyOrTenBetweenThem(t *testing.T) {
	shown := 0
	for seed := range 400 {
		rng := seeded(seed)
		size := 1 + rng.IntN(6)
		units := make([]spreadUnit, size)
		for u := size - 1; u >= 0; u-- {
			parent := ""
			if u > 0 {
				parent = fmt.Sprint("u", rng.IntN(u))
			}
			units[u] = spreadUnit{fmt.Sprint("u", u), parent, make([]int, 5)}
		}
		for u := size - 1; u >= 0; u-- {
			units[u].counts[rng.IntN(5)]++
			for range rng.IntN(30) * rng.IntN(2) {
				units[u].counts[rng.IntN(1+rng.IntN(5))]++
			}
			for above := range u {
				if units[above].id == units[u].parent {
					for step, n := range units[u].counts {
						units[above].counts[step] += n
					}
				}
			}
		}
		dataset, _ := protect(t, spreadTable(units...), 3+rng.IntN(3))
		left := make([]int, size)
		for u, unit := range dataset.Units {
			if dataset.Rounds[0].Distributions[u][0].State != survey.Shown {
				continue
			}
			shown++
			n := dataset.Rounds[0].Responses[u].Respondents
			if left[u] += n; n < 10 {
				t.Errorf("seed %d: a distribution of %d", seed, n)
			}
			for above := unit.Parent; above >= 0; above = dataset.Units[above].Parent {
				if dataset.Rounds[0].Distributions[above][0].State == survey.Shown {
					left[above] -= n
					break
				}
			}
		}
		for u, n := range left {
			if n != 0 && n < 10 {
				t.Errorf("seed %d: %d are left of %s in %s", seed, n, dataset.Units[u].ID, seenSpread(dataset))
			}
		}
	}
	if shown < 300 {
		t.Errorf("only %d distributions are shown", shown)
	}
}

func TestPublishedDistributionsStay(t *testing.T) {
	in := func(late int) *raw.Results {
		return spreadTable(spreadUnit{"k", "", []int{2 + late, 4, 4 + late, 6, 4 + late}}, spreadUnit{"a", "k", []int{1 + late, 2, 2 + late, 3, 2 + late}}, spreadUnit{"b", "k", []int{1, 2, 2, 3, 2}})
	}
	first, known := publish(t, in(0), five(), nil)
	if got := seenSpread(first); got != "k 10 20 20 30 20; a 10 20 20 30 20; b 10 20 20 30 20" {
		t.Fatalf("got %s", got)
	}
	if dataset, _ := protectAs(t, in(1), five(), known); seenSpread(dataset) != seenSpread(first) {
		t.Errorf("with three late: %s", seenSpread(dataset))
	}
	// A distribution is never replaced, so its mean is not either.
	if dataset, _ := protectAs(t, in(4), five(), known); seenSpread(dataset) != seenSpread(first) || seen(dataset) != seen(first) {
		t.Errorf("with twelve late: %s, %s", seenSpread(dataset), seen(dataset))
	}
}

func TestADistributionIsHiddenByHandWithItsUnit(t *testing.T) {
	in := spreadTable(spreadUnit{"k", "", []int{2, 4, 4, 6, 4}}, spreadUnit{"a", "k", []int{1, 2, 2, 3, 2}}, spreadUnit{"b", "k", []int{1, 2, 2, 3, 2}})
	known := remembered(t, in, five())
	leaveOut(in, "a")
	dataset, _ := protectAs(t, in, &site.Site{SmallestGroup: 5}, known)
	if got := seenSpread(dataset); got != "k 10 20 20 30 20; a; b 10 20 20 30 20" {
		t.Errorf("got %s", got)
	}
}

func TestTheSumInADistributionIsAudited(t *testing.T) {
	// The means of k and a leave a step open for each of seven who all answered the
	// highest. k's distribution would narrow its sum more than its mean does.
	k, a, b := spreadUnit{"k", "", []int{0, 1, 3, 4, 9}}, spreadUnit{"a", "k", []int{0, 1, 3, 4, 2}}, spreadUnit{"b", "k", []int{0, 0, 0, 0, 7}}
	in := spreadTable(k, a, b)
	for i := range in.Rounds[0].Rows[1:] {
		in.Rounds[0].Rows[i+1].Distributions = nil
	}
	dataset, _ := protect(t, in, 5)
	if got := seen(dataset) + " | " + seenSpread(dataset); got != "k 17 answers >=4.2; a 10 answers 3.7; b 7 answers >=4.9 | k -; a; b" {
		t.Errorf("got %s", got)
	}
	if alone, _ := protect(t, spreadTable(k), 5); seenSpread(alone) != "k 0 6 18 24 53" {
		t.Errorf("alone: %s", seenSpread(alone))
	}
}

func TestADistributionRevealsNoMoreOfAnotherThanThatDoes(t *testing.T) {
	// b's own says from 4 to 5; k's and a's together would say 5. Without k's, a's sum is
	// 78, so that of b is 120 where k's mean is printed as 4.0, which is 5 for everyone.
	k, a, b := []int{4, 6, 6, 6, 28}, []int{4, 6, 6, 6, 4}, []int{0, 0, 0, 0, 24}
	dataset, _ := protect(t, spreadTable(spreadUnit{"k", "", k}, spreadUnit{"a", "k", a}, spreadUnit{"b", "k", b}), 5)
	if got := seenSpread(dataset); got != "k -; a -; b -" {
		t.Errorf("got %s", got)
	}
}

// TestAFindingHidesTheDistributionsAboveOthersFirst publishes a municipality where nearly
// everybody answered 4 or 5. What lies between two distributions there is often too much
// alike, while each unit's own says little of any answer.
func TestAFindingHidesTheDistributionsAboveOthersFirst(t *testing.T) {
	possible, shown := 0, 0
	for seed := range 3 {
		dataset, _ := protect(t, inhabited(seeded(seed), 4.6, 0, false).spreads(seeded(seed)), 5)
		for u, spreads := range dataset.Rounds[0].Distributions {
			if dataset.Units[u].Depth < 3 || dataset.Rounds[0].Responses[u].Respondents < fewestSpread {
				continue
			}
			for _, spread := range spreads {
				if possible++; spread.State == survey.Shown {
					shown++
				}
			}
		}
	}
	if possible < 300 || 10*shown < 9*possible {
		t.Errorf("%d of %d distributions of the units that people work in are shown", shown, possible)
	}
}
