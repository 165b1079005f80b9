package importer

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// takeYears keeps the columns of one year where the same heading is there for several:
// those of the round that the publisher names, or the newest where the file is called
// after it; else it is asked for. The headings are then read without the year. So are
// those of factors that all have the same.
func (r *columnReader) takeYears() {
	r.takeYearsBelow()
	years := map[string][]string{} // by headings without them
	var all []string
	for _, c := range r.columns {
		if year, rest := yearIn(c.heading); year != "" && c.role != leftOutRole && !slices.Contains(years[normal(rest)], year) {
			years[normal(rest)] = append(years[normal(rest)], year)
			all = append(all, year)
		}
	}
	several := func(rest string) bool { return len(years[normal(rest)]) > 1 }
	first := slices.IndexFunc(r.columns, func(c column) bool { _, rest := yearIn(c.heading); return several(rest) })
	slices.Sort(all)
	all = slices.Compact(all)
	if first < 0 {
		if len(all) == 1 {
			r.takeOnlyYear(all[0])
		}
		return
	}
	newest := all[len(all)-1]
	wanted := yearOf(r.answers.Round)
	if named := yearsIn(path.Base(filepath.ToSlash(r.file))); r.answers.Round == "" && len(named) == 1 && named[0] == newest {
		wanted = newest
	}
	if !slices.Contains(all, wanted) {
		r.Problem(r.columns[first].place, "years_beside", "years", r.Words.List(all), "year", newest)
		return
	}
	for i := range r.columns {
		c := &r.columns[i]
		switch year, rest := yearIn(c.heading); {
		case year == wanted && several(rest):
			c.heading = rest
		case year != "" && year != wanted:
			c.role = leftOutRole
		case c.role == answersRole && year == "" && wanted != newest:
			r.Problem(c.place, "years_counts", "heading", c.heading, "year", wanted)
			return
		}
	}
}

// takeYearsBelow reads a year that stands in the row below a factor with the factor.
func (r *columnReader) takeYearsBelow() {
	for i := range r.columns {
		if c := &r.columns[i]; yearWord.MatchString(c.heading) && c.over != "" && c.over != c.heading {
			c.heading = c.over + " " + c.heading
			c.role, _ = roleOf(c.heading)
		}
	}
}

// takeOnlyYear reads the headings of factors without the year that they all have. It is
// then that of the table.
func (r *columnReader) takeOnlyYear(year string) {
	var dated []int
	for i, c := range r.columns {
		found, rest := yearIn(c.heading)
		if role, _ := roleOf(rest); found == year && c.role == unknownRole && (role == unknownRole || role == rateRole) && r.kinds(i)[known] > 0 {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 {
		return
	}
	for _, at := range dated {
		_, r.columns[at].heading = yearIn(r.columns[at].heading)
	}
	r.year = year
}

// yearIn returns the only year in a heading, and the heading without it.
func yearIn(heading string) (year, rest string) {
	found := yearsIn(heading)
	if len(found) != 1 {
		return "", heading
	}
	return found[0], strings.Trim(oneLine(strings.Replace(heading, found[0], " ", 1)), " ,:;–-()[]")
}
