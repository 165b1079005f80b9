package importer

import (
	"cmp"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// takeYears keeps the columns of one year where the same heading is there for several:
// those of the round that the publisher names, or the newest where the file is called
// after it or where that year has a column of answers; else it is asked for. The headings
// are then read without the year. So are those of factors that all have the same.
func (r *columnReader) takeYears() {
	r.takeThisYear()
	r.takeYearsBelow()
	r.takeYearsAbove()
	r.leaveEarlier()
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
		for _, year := range all {
			r.takeOnlyYear(year)
		}
		return
	}
	newest := all[len(all)-1]
	wanted := yearOf(r.answers.Round)
	if r.answers.Round == "" && (r.fileYear() == newest || r.fileYear() == "" && r.isWhole(newest, years)) {
		wanted = newest
	}
	if !slices.Contains(all, wanted) {
		r.Problem(r.columns[first].place, "years_beside", "years", r.Words.List(all), "year", newest)
		return
	}
	for i := range r.columns {
		c := &r.columns[i]
		switch year, rest := yearIn(c.heading); {
		case year == wanted && (several(rest) || c.role == unknownRole && r.kinds(i)[known] > 0):
			c.heading = rest
		case year != "" && year != wanted:
			c.role = leftOutRole
		case c.role == answersRole && year == "" && wanted != newest:
			r.Problem(c.place, "years_counts", "heading", c.heading, "year", wanted)
			return
		}
	}
	if r.answers.Round == "" && r.fileYear() == "" {
		r.year = wanted
		others := slices.DeleteFunc(all, func(year string) bool { return year == wanted })
		r.Advice(r.columns[first].place, "years_left", "year", wanted, "others", r.Words.List(others), "other", others[len(others)-1])
	}
}

// fileYear is the only year in the name of the file, "" if there is none.
func (r *columnReader) fileYear() string {
	if named := yearsIn(path.Base(filepath.ToSlash(r.file))); len(named) == 1 {
		return named[0]
	}
	return ""
}

// isWhole reports whether a year has a column of answers, and one for each heading that
// stands for several years: a goal for a year to come has not.
func (r *columnReader) isWhole(year string, years map[string][]string) bool {
	for _, of := range years {
		if len(of) > 1 && !slices.Contains(of, year) {
			return false
		}
	}
	return slices.ContainsFunc(r.columns, func(c column) bool {
		found, _ := yearIn(c.heading)
		return found == year && c.role == answersRole
	})
}

// takeYearsBelow reads a year that is in the row below a factor with the factor.
func (r *columnReader) takeYearsBelow() {
	for i := range r.columns {
		if c := &r.columns[i]; yearWord.MatchString(c.heading) && c.over != "" && c.over != c.heading {
			c.heading = c.over + " " + c.heading
			c.role, _ = roleOf(c.heading)
		}
	}
}

// takeYearsAbove reads a year that is above several columns, as above those of a round,
// with the heading of each, where the same heading is below several years.
func (r *columnReader) takeYearsAbove() {
	years := map[string][]string{} // by headings
	for _, c := range r.columns {
		year, _ := yearIn(c.over)
		if year != "" && c.over != c.heading && len(yearsIn(c.heading)) == 0 && !slices.Contains(years[normal(c.heading)], year) {
			years[normal(c.heading)] = append(years[normal(c.heading)], year)
		}
	}
	for i := range r.columns {
		c := &r.columns[i]
		if year, _ := yearIn(c.over); c.over != c.heading && len(yearsIn(c.heading)) == 0 && len(years[normal(c.heading)]) > 1 && c.role != leftOutRole {
			c.heading += " " + year
		}
	}
}

// leaveEarlier leaves out a column that is headed by nothing but a year before that of the
// file, and is beside the factor that it is an earlier mean of.
func (r *columnReader) leaveEarlier() {
	of := cmp.Or(yearOf(r.answers.Round), r.fileYear())
	beside := false
	for i := range r.columns {
		c := &r.columns[i]
		if !yearWord.MatchString(c.heading) {
			beside = c.role == unknownRole && c.heading != "" && len(yearsIn(c.heading)) == 0 || beside && c.role == leftOutRole
			continue
		}
		if beside && c.heading < of {
			c.role = leftOutRole
		}
	}
}

// takeOnlyYear reads the headings of factors without the year that they all have. It is
// then that of the table, and the numbers of answers are asked about if theirs is another.
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
	for _, at := range r.all(answersRole) {
		c := r.columns[at]
		_, said := r.answers.column(c.heading)
		if of, _ := yearIn(c.heading); of != "" && of != year && !said {
			r.Problem(c.place, "counts_of_year", "heading", c.heading, "year", of, "factors", year)
		}
	}
}

// emptyBrackets are what is left of "(2024)".
var emptyBrackets = regexp.MustCompile(`\(\s*\)|\[\s*\]`)

// yearIn returns the only year in a heading, and the heading without it.
func yearIn(heading string) (year, rest string) {
	found := yearsIn(heading)
	if len(found) != 1 {
		return "", heading
	}
	rest = emptyBrackets.ReplaceAllString(strings.Replace(heading, found[0], " ", 1), " ")
	return found[0], strings.Trim(oneLine(rest), " ,:;–-")
}
