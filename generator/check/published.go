package check

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// published looks through published files. It knows what would be told of whom.
type published struct {
	report
	units    []raw.Unit
	names    unitNames
	smallest []int        // per round
	rounds   []string     // per round: its id
	rows     [][]*raw.Row // per round and unit
	small    map[int]bool // the units that are small in any round
	from, to float64      // of the scale
	digit    float64      // 10 when means are shown with one decimal
}

func newPublished(content Content, r report) *published {
	results := content.Results
	units := unitsAndGroups(results)
	t, scale := newTree(units), results.Instrument.Scale
	p := &published{
		report: r, units: units, names: newUnitNames(units), small: map[int]bool{},
		from: float64(scale.From), to: float64(scale.To), digit: float64(scale.Digits(1)),
	}
	for i := range results.Rounds {
		round := &results.Rounds[i]
		p.rounds = append(p.rounds, round.ID.V)
		p.smallest = append(p.smallest, cmp.Or(round.Group.V, content.Site.SmallestGroup))
		p.rows = append(p.rows, t.rows(round))
		for unit := range p.units {
			if p.isSmall(i, unit) {
				p.small[unit] = true
			}
		}
	}
	return p
}

// unitsAndGroups lists everything that results can be about.
func unitsAndGroups(results *raw.Results) []raw.Unit {
	all := slices.Clone(results.Units)
	for _, grouping := range results.Groupings {
		for _, group := range grouping.Groups {
			all = append(all, raw.Unit{ID: group.ID, Name: group.Name})
		}
	}
	return all
}

func (p *published) id(unit int) string { return p.units[unit].ID.V }

// isSmall tells that a unit had answers in a round, and fewer than the smallest
// group.
func (p *published) isSmall(round, unit int) bool {
	row := p.rows[round][unit]
	if row == nil {
		return false
	}
	few := answered(row)
	return few.most > 0 && few.least < p.smallest[round]
}

// leak is a row that tells what a small unit answered in a round.
type leak struct {
	unit, line, round, facts int
}

// told finds the small units that a file tells of, each once: in the round of
// which it tells most.
func (p *published) told(rows []unitRow) []leak {
	most := map[int]leak{}
	for round := range p.rounds {
		others := map[int]bool{} // units with a fact of the round
		for _, row := range rows {
			if facts, _ := p.facts(round, row); facts > 0 {
				others[row.unit] = true
			}
		}
		for _, row := range rows {
			facts, certain := p.facts(round, row)
			tells := certain || facts > 1 || facts == 1 && len(others) > 1
			if tells && p.isSmall(round, row.unit) && facts > most[row.unit].facts {
				most[row.unit] = leak{row.unit, row.line, round, facts}
			}
		}
	}
	return slices.SortedFunc(maps.Values(most), func(a, b leak) int {
		return cmp.Or(a.line-b.line, a.unit-b.unit)
	})
}

// facts counts the different numbers of a row that are the unit's in a round.
// One is certain when it is a mean with two decimals or more.
func (p *published) facts(round int, row unitRow) (facts int, certain bool) {
	delivered := p.rows[round][row.unit]
	if delivered == nil {
		return 0, false
	}
	var counted []number
	for _, n := range row.numbers {
		mean, exact := isMean(delivered, n)
		if mean && p.isSmall(round, row.unit) && p.shownElsewhere(row.unit, n) {
			continue
		}
		isCount := !n.point && n.value > 0 && n.value == float64(delivered.Respondents.V)
		if (mean || isCount) && !slices.Contains(counted, n) {
			counted = append(counted, n)
			certain = certain || exact
		}
	}
	return len(counted), certain
}

// isMean tells that a number is a mean of a row, and whether that mean has two
// decimals or more.
func isMean(row *raw.Row, n number) (is, exact bool) {
	for _, cell := range row.Cells {
		if !cell.Mean.Known() || !same(n, cell.Mean.V) {
			continue
		}
		is = true
		exact = exact || cell.Mean.V%(yamlfile.One/10) != 0
	}
	return is, exact
}

// same tells that a number is a mean. A mean without decimals is written with a
// point all the same, unless it is a percentage or the like, above ten. A
// spreadsheet may hold more decimals than were delivered.
func same(n number, mean yamlfile.Decimal) bool {
	value := float64(mean) / float64(yamlfile.One)
	hundredths := n.value * 100
	near := 1e-6
	if math.Abs(hundredths-math.Round(hundredths)) > 1e-6 {
		near = 0.005
	}
	return (n.point || value > 10) && math.Abs(n.value-value) <= near
}

// shownElsewhere tells that a number may be what the site shows of a unit from a
// round in which it was not small: a mean rounded to the decimals of the scale.
func (p *published) shownElsewhere(unit int, n number) bool {
	last := n.value * p.digit // in units of the last digit shown
	if math.Abs(last-math.Round(last)) > 1e-6 {
		return false
	}
	for round := range p.rounds {
		row := p.rows[round][unit]
		if row == nil || p.isSmall(round, unit) {
			continue
		}
		for _, cell := range row.Cells {
			mean := float64(cell.Mean.V) / float64(yamlfile.One)
			if cell.Mean.Known() && math.Abs(mean*p.digit-last) <= 0.5+1e-6 {
				return true
			}
		}
	}
	return false
}

// near names the small units that stand beside numbers which might be results:
// decimals on the scale, or numbers of answers below the smallest group.
func (p *published) near(rows []unitRow) []string {
	var found []string
	most := slices.Max(append([]int{0}, p.smallest...))
	for _, row := range rows {
		might := slices.ContainsFunc(row.numbers, func(n number) bool {
			isMean := n.point && n.value >= p.from && n.value <= p.to && !p.shownElsewhere(row.unit, n)
			return isMean || !n.point && n.value > 0 && n.value < float64(most)
		})
		if id := p.id(row.unit); might && p.small[row.unit] && !slices.Contains(found, id) {
			found = append(found, id)
		}
	}
	return found
}
