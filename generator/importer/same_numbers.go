package importer

import (
	"math"
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// fewestSame is how many numbers must be the same before two rounds are taken for one:
// a few may be by chance.
const fewestSame = 8

// askSame asks about rounds in which each unit has just the numbers of another round of
// the site: then it is most often the file of that round once more.
func (s *survey) askSame(site *Site, n notes) {
	for i := range s.rounds {
		r := &s.rounds[i]
		for j := range site.results.Rounds {
			other := &site.results.Rounds[j]
			if other.ID.V == slug(r.id) {
				continue
			}
			if units := s.sameAs(r, other); units > 0 {
				n.Problem(problem.Place{File: r.deliveries[0].source}, "same_numbers", "n", units,
					"round", n.Words.Quote(slug(r.id)), "other", n.Words.Quote(other.ID.V), "file", other.File)
				break
			}
		}
	}
}

// sameAs returns how many units have the same numbers in a round of the site, 0 if any
// has others or there are too few numbers to tell.
func (s *survey) sameAs(r *round, other *raw.Round) int {
	before := map[string]*raw.Row{}
	for i := range other.Rows {
		before[other.Rows[i].Unit.V] = &other.Rows[i]
	}
	units, numbers := 0, 0
	for at, node := range r.forest.nodes {
		if node.row == nil || !hasNumbers(*node.row) {
			continue
		}
		there := before[s.chart.units[r.units[at]].ID.V]
		if there == nil {
			return 0
		}
		same, differs := s.compare(*node.row, there)
		if differs {
			return 0
		}
		units, numbers = units+1, numbers+same
	}
	if numbers < fewestSame || units < 2 {
		return 0
	}
	return units
}

// compare counts the numbers of a row that are the same in a row of the site, as far as
// both have them, and reports whether any is another.
func (s *survey) compare(found row, there *raw.Row) (same int, differs bool) {
	if found.answers.exact() && there.Respondents.Known() {
		if found.answers.least != there.Respondents.V {
			return 0, true
		}
		same++
	}
	for _, m := range found.means {
		factor := s.factor(m.factor)
		if factor == nil || m.value.kind != known {
			continue
		}
		i := slices.IndexFunc(there.Cells, func(c raw.Cell) bool { return c.Factor.V == factor.id && c.Mean.Known() })
		if i < 0 {
			continue
		}
		if math.Abs(m.value.float()-float64(there.Cells[i].Mean.V)/float64(yamlfile.One)) > 0.005 {
			return 0, true
		}
		same++
	}
	return same, false
}
