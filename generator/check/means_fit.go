package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// meansFit checks that the mean of a unit can be the mean of its people, given
// the means of the parts, and given those of its groups: the people in none of
// them answered something on the scale.
// Figures that contradict each other come from different sources or are mistyped, and what
// they reveal of a hidden part could not be known.
func meansFit(results *raw.Results, r report) {
	d := newDivisions(results)
	scale := results.Instrument.Scale
	for i := range results.Rounds {
		rows, groups := d.rows(&results.Rounds[i]), d.groupRows(&results.Rounds[i])
		for _, factor := range results.Instrument.Factors {
			f := fit{d.tree, scale, roundedBy(scale, &results.Rounds[i])}
			f.check(factor.ID, rows, r)
			for grouping, unit := range d.of {
				if unit != noUnit {
					f.checkGroups(factor.ID, rows[unit], groups[grouping], r)
				}
			}
		}
	}
}

// roundedBy is how far a delivered mean may be from the true one: half of the last digit that
// is printed, or that is delivered if there are fewer, since 4.1 may be printed as 4.10.
func roundedBy(scale survey.Scale, round *raw.Round) yamlfile.Decimal {
	half := yamlfile.One / 2
	for range min(scale.Decimals, decimalsOf(round)) {
		half /= 10
	}
	return half
}

// fit holds what every comparison of a factor needs.
type fit struct {
	tree  *tree
	scale survey.Scale
	half  yamlfile.Decimal
}

// total is what is known of a number of people: how many they are, and the
// lowest and highest sum of their answers.
type total struct {
	people    int
	low, high yamlfile.Decimal
}

func (t total) plus(other total) total {
	return total{t.people + other.people, t.low + other.low, t.high + other.high}
}

// check goes through the units from the lowest up. For each it keeps in below what is
// known of the nearest units below it that have a mean.
func (f fit) check(factor string, rows []*raw.Row, r report) {
	below := make([]total, len(rows))
	for i := len(f.tree.order) - 1; i >= 0; i-- {
		unit := f.tree.order[i]
		known := below[unit]
		if mean, people := cellOf(rows[unit], factor); people > 0 {
			f.compare(rows[unit], mean, people, known, "mean_of_parts", r)
			known = f.total(mean, people)
		}
		if parent := f.tree.parents[unit]; parent != noUnit {
			below[parent] = below[parent].plus(known)
		}
	}
}

// checkGroups does the same with the groups of a unit.
func (f fit) checkGroups(factor string, whole *raw.Row, groups []*raw.Row, r report) {
	mean, people := cellOf(whole, factor)
	if people <= 0 {
		return
	}
	var known total
	for _, row := range groups {
		if mean, people := cellOf(row, factor); people > 0 {
			known = known.plus(f.total(mean, people))
		}
	}
	f.compare(whole, mean, people, known, "mean_of_groups", r)
}

// compare adds a problem for a mean that is not possible, given what is known of some of its
// people.
func (f fit) compare(row *raw.Row, mean yamlfile.Value[yamlfile.Decimal], people int, known total, key string, r report) {
	rest := people - known.people
	if known.people == 0 || rest < 0 {
		return
	}
	own, possible := f.total(mean, people), known.plus(f.anything(rest))
	if own.high < possible.low || own.low > possible.high {
		r.must(mean.Place, key, "unit", row.Unit.V)
	}
}

// total returns what a mean says of the answers behind it.
func (f fit) total(mean yamlfile.Value[yamlfile.Decimal], people int) total {
	return total{people, f.sum(mean.V-f.half, people), f.sum(mean.V+f.half, people)}
}

// cellOf returns a unit's mean of a factor and its number of answers; 0 if either is not
// known.
func cellOf(row *raw.Row, factor string) (yamlfile.Value[yamlfile.Decimal], int) {
	if row == nil {
		return yamlfile.Value[yamlfile.Decimal]{}, 0
	}
	for i := range row.Cells {
		cell := &row.Cells[i]
		if cell.Factor.V != factor || !cell.Mean.Known() {
			continue
		}
		if cell.Answers.Known() {
			return cell.Mean, cell.Answers.V
		}
		return cell.Mean, row.Respondents.V
	}
	return yamlfile.Value[yamlfile.Decimal]{}, 0
}

func (f fit) sum(mean yamlfile.Decimal, people int) yamlfile.Decimal {
	return mean * yamlfile.Decimal(people)
}

// anything returns what a number of people can have answered.
func (f fit) anything(people int) total {
	at := func(end int) yamlfile.Decimal { return f.sum(yamlfile.Decimal(end)*yamlfile.One, people) }
	return total{people, at(f.scale.From), at(f.scale.To)}
}
