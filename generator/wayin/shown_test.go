package wayin

import (
	"fmt"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// leaks returns what the imported content shows although the same program hides it
// when it knows the truth. Units are known by their names, wherever they are.
func (o *organisation) leaks(c *content, imported, truth *survey.Dataset) []string {
	factors := o.match(c, func(string, ...any) {})
	may := o.shown(truth, func(f int) string { return fmt.Sprintf("f%d", f) })
	var leaks []string
	for cell := range o.shown(imported, func(f int) string { return factors[f] }) {
		if !may[cell] {
			leaks = append(leaks, cell)
		}
	}
	slices.Sort(leaks)
	return leaks
}

// shown returns the cells that a reader sees: a unit's name and a factor, or that
// its number of answers is shown.
func (o *organisation) shown(d *survey.Dataset, id func(f int) string) map[string]bool {
	cells := map[string]bool{}
	column := map[string]int{}
	for f, factor := range d.Instrument.Factors {
		column[factor.ID] = f
	}
	for _, round := range d.Rounds {
		for u, unit := range d.Units {
			name, _ := unit.Name.In("nb", []i18n.Lang{"nb"})
			if name = o.without(name); unit.Parent == survey.NoUnit {
				name = "the whole"
			}
			if r := round.Responses[u]; r.State == survey.Shown && r.Respondents > 0 {
				cells[name+", answers"] = true
			}
			for f := range o.factors {
				if at, known := column[id(f)]; known && round.Means[u][at].State == survey.Shown {
					cells[fmt.Sprintf("%s, %s", name, o.factors[f].title)] = true
				}
			}
		}
	}
	return cells
}

// without returns the name of a unit without what says that it is a sum.
func (o *organisation) without(name string) string {
	if name = normal(name); name == normal(o.name) || name == normal(o.alias) {
		return "the whole"
	}
	for _, word := range []string{"sum: ", "sum ", "totalt "} {
		name = strings.TrimPrefix(name, word)
	}
	return strings.TrimSuffix(strings.TrimSuffix(name, " totalt"), " samlet")
}
