package importer

import (
	"slices"
	"strings"
)

// takeYears keeps the columns of one year where the same heading is there for several:
// those of the round that the publisher names, which is asked for. Their headings are
// then read without the year.
func (r *columnReader) takeYears() {
	years := map[string][]string{} // by headings without them
	var all []string
	yearIn := func(c column) (year, rest string) {
		found := yearsIn(c.heading)
		if len(found) != 1 {
			return "", c.heading
		}
		return found[0], oneLine(strings.Replace(c.heading, found[0], " ", 1))
	}
	for _, c := range r.columns {
		if year, rest := yearIn(c); year != "" && c.role != leftOutRole && !slices.Contains(years[normal(rest)], year) {
			years[normal(rest)] = append(years[normal(rest)], year)
			all = append(all, year)
		}
	}
	several := func(rest string) bool { return len(years[normal(rest)]) > 1 }
	first := slices.IndexFunc(r.columns, func(c column) bool { _, rest := yearIn(c); return several(rest) })
	if first < 0 {
		return
	}
	slices.Sort(all)
	all = slices.Compact(all)
	wanted := yearOf(r.answers.Round)
	if !slices.Contains(all, wanted) {
		r.Problem(r.columns[first].place, "years_beside", "years", r.Words.List(all), "year", all[len(all)-1])
		return
	}
	for i := range r.columns {
		c := &r.columns[i]
		if year, rest := yearIn(*c); year == wanted && several(rest) {
			c.heading = rest
		} else if year != "" && year != wanted {
			c.role = leftOutRole
		}
	}
}
