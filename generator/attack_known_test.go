package generator

import (
	"slices"
	"testing"

	"tifaktor/generator/survey"
)

// foundOrganisation is an organisation in which random attacks once found a leak or a failed
// build, made as small as possible.
type foundOrganisation struct {
	name string
	*organisation
}

// crowdOf is a number of people alike: where, since which version, and what they
// answered in quarters of a step. Group and until are as of an employee.
type crowdOf struct{ unit, arrival, people, answer int }

// small makes an organisation of one factor and two versions, of which the
// second begins as the first.
func small(scale survey.Scale, first version, parents []int, crowds ...crowdOf) *organisation {
	o := &organisation{scale: scale, factors: 1, units: len(parents), groups: 2}
	for _, c := range crowds {
		for range c.people {
			o.employees = append(o.employees, employee{unit: c.unit, arrival: c.arrival, group: -1, answers: []int{c.answer}})
		}
	}
	first.parents, first.rows, first.without, first.round, first.factor = parents, make([]row, len(parents)), slices.Repeat([]int{-1}, len(parents)), "2023", "f0"
	second := first
	second.rows, second.without, second.parents = slices.Clone(first.rows), slices.Clone(first.without), slices.Clone(parents)
	o.versions = []version{first, second}
	return o
}

// change changes the second version.
func (o *organisation) change(how func(second *version)) *organisation {
	how(&o.versions[1])
	return o
}

// divide puts people into groups, in turns, and delivers the groups.
func (o *organisation) divide(of int, groups ...int) *organisation {
	o.of, o.groups = of, slices.Max(groups)+1
	next := 0
	for i := range o.employees {
		if o.in(len(o.versions)-1, o.employees[i], of) {
			o.employees[i].group = groups[next%len(groups)]
			next++
		}
	}
	for v := range o.versions {
		o.versions[v].grouped = true
	}
	return o
}

// spreadOut delivers distributions.
func (o *organisation) spreadOut() *organisation {
	for v := range o.versions {
		o.versions[v].spread = true
	}
	return o
}

var (
	oneDecimal  = survey.Scale{From: 1, To: 5, Decimals: 1}
	twoDecimals = survey.Scale{From: 1, To: 5, Decimals: 2}
	family      = []int{top, 0, 0}
)

var known = []foundOrganisation{
	// A coarse figure of u1, then a new one when three more have answered: their
	// sum is known from u0 too, and so is that of the three who answered first.
	{"late answers undo a coarse figure", small(twoDecimals, version{group: 3, strict: true}, []int{top, 0},
		crowdOf{0, 0, 2, 8}, crowdOf{0, 0, 1, 6}, crowdOf{1, 0, 3, 4}, crowdOf{1, 1, 3, 8})},
	// Without decimals too.
	{"late answers undo a coarse percentage", small(survey.Scale{From: 0, To: 100, Percent: true}, version{group: 4, strict: true}, []int{top, 0, 1},
		crowdOf{0, 0, 2, 0}, crowdOf{1, 0, 3, 272}, crowdOf{1, 0, 1, 270}, crowdOf{2, 0, 6, 0}, crowdOf{2, 1, 4, 164})},
	// The ledger knows a round by its id alone.
	{"the round is called something else", small(oneDecimal, version{group: 5}, family,
		crowdOf{1, 0, 10, 12}, crowdOf{2, 0, 10, 8}, crowdOf{1, 1, 1, 20}).change(func(v *version) { v.round = "2023-ny" })},
	// So it does a factor.
	{"the factor is called something else", silentUntil(1, small(oneDecimal, version{group: 5}, family,
		crowdOf{1, 0, 11, 12}, crowdOf{2, 0, 10, 8}).change(func(v *version) { v.factor = "mastery" }))},
	// The leader of u1 has a report of two answers more, and of the old sum.
	{"a leader's report and newcomers", insiderWithNewcomers()},
	// In u0 as many have chosen -1 as in u2, so all of u1 have chosen -2.
	{"a distribution takes apart what is merged below it", small(survey.Scale{From: -2, To: 2, Decimals: 1}, version{group: 5}, family,
		crowdOf{1, 0, 11, -8}, crowdOf{2, 0, 4, -8}, crowdOf{2, 0, 2, -4}, crowdOf{2, 0, 2, 4}, crowdOf{2, 0, 2, 8}).spreadOut()},
	// All of u0 together can be no further than 1.0 from the highest step, nor can
	// the three of a hidden group.
	{"a hidden group of a unit where all are alike", small(oneDecimal, version{group: 4, strict: true}, []int{top, 0},
		crowdOf{0, 0, 6, 20}, crowdOf{1, 0, 14, 20}).divide(1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 2, 2, 2, -1, -1)},
	{"groups and many late answers", small(oneDecimal, version{group: 5}, []int{top, 0},
		crowdOf{0, 0, 6, 12}, crowdOf{1, 0, 14, 8}, crowdOf{1, 1, 6, 16}).divide(0, 0, 1)},
	{"the row of the top removed and late answers", small(survey.Scale{From: 0, To: 100, Percent: true}, version{group: 4}, []int{top, 0, 0, 2},
		crowdOf{0, 0, 9, 196}, crowdOf{1, 0, 4, 184}, crowdOf{2, 1, 5, 0}).change(func(v *version) { v.rows[0] = noRow })},
	{"a factor hidden by the source and one more answer", silentUntil(1, small(oneDecimal, version{group: 6}, family,
		crowdOf{1, 0, 3, 15}, crowdOf{2, 0, 4, 4}).change(func(v *version) { v.without[0] = 0 }))},
	{"a middle level without a row is moved", small(twoDecimals, version{group: 6, strict: true}, []int{top, 0, 0, 2, 3},
		crowdOf{1, 0, 6, 12}, crowdOf{4, 0, 7, 11}).change(func(v *version) { v.parents[2] = 1 }).withoutRow(2)},
}

// silentUntil lets the first person answer from a version on.
func silentUntil(v int, o *organisation) *organisation {
	o.employees[0].until = v
	return o
}

func (o *organisation) withoutRow(unit int) *organisation {
	for v := range o.versions {
		o.versions[v].rows[unit] = noRow
	}
	return o
}

func insiderWithNewcomers() *organisation {
	o := small(oneDecimal, version{group: 3, insider: 3, strict: true}, []int{top, 0}, crowdOf{0, 0, 7, 4}, crowdOf{1, 0, 4, 20})
	for i := range o.employees {
		if i < 2 || i > 8 {
			o.employees[i].until = 1
		}
	}
	return o
}

func TestEarlierFindingsOfRandomAttacksAreProtected(t *testing.T) {
	for _, k := range known {
		t.Run(k.name, func(t *testing.T) {
			r := k.readAll(t)
			leaks, _ := k.leaks(r)
			if len(leaks) > 0 || len(r.errors) > 0 {
				t.Errorf("%v %v\n%s", leaks, r.errors, r.describe())
			}
		})
	}
}
