package importer

import (
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// takeYears keeps the columns of one year where the same heading is there for several:
// those of the round that the publisher names, or the newest where the file is called
// after it or where that year has a column of answers; else it is asked for. The headings
// are then read without the year. So are those of factors that all have the same.
func takeYears(t *table, a Answers, n notes) {
	takeThisYear(t.columns, a)
	takeYearsBelow(t.columns)
	takeYearsAbove(t.columns)
	leaveEarlier(t, a)
	years, all := yearsOfHeadings(t.columns)
	several := func(rest string) bool { return len(years[normal(rest)]) > 1 }
	first := slices.IndexFunc(t.columns, func(c column) bool { _, rest := yearIn(c.heading); return several(rest) })
	if first < 0 {
		for _, year := range all {
			takeOnlyYear(t, a, n, year)
		}
		return
	}
	newest := all[len(all)-1]
	wanted := yearOf(a.Round)
	if a.Round == "" && (fileYear(t) == newest || fileYear(t) == "" && isWholeYear(t.columns, newest, years)) {
		wanted = newest
	}
	if !slices.Contains(all, wanted) {
		n.Problem(t.columns[first].place, "years_beside", "years", n.Words.List(all), "year", newest)
		return
	}
	for i := range t.columns {
		c := &t.columns[i]
		switch year, rest := yearIn(c.heading); {
		case year == wanted && (several(rest) || c.role == unknownRole && t.kinds(i)[known] > 0):
			c.heading = rest
		case year != "" && year != wanted:
			c.role = leftOutRole
		case c.role == answersRole && year == "" && wanted != newest:
			n.Problem(c.place, "years_counts", "heading", c.heading, "year", wanted)
			return
		}
	}
	if a.Round == "" && fileYear(t) == "" {
		t.year = wanted
		others := slices.DeleteFunc(all, func(year string) bool { return year == wanted })
		n.Advice(t.columns[first].place, "years_left", "year", wanted, "others", n.Words.List(others), "other", others[len(others)-1])
	}
}

// yearsOfHeadings returns the years in the headings of columns that are not left out: by the
// headings without them, and all in order.
func yearsOfHeadings(columns []column) (years map[string][]string, all []string) {
	years = map[string][]string{}
	for _, c := range columns {
		if year, rest := yearIn(c.heading); year != "" && c.role != leftOutRole && !slices.Contains(years[normal(rest)], year) {
			years[normal(rest)] = append(years[normal(rest)], year)
			all = append(all, year)
		}
	}
	slices.Sort(all)
	return years, slices.Compact(all)
}

// fileYear is the only year in the name of the file, "" if there is none.
func fileYear(t *table) string {
	if named := yearsIn(path.Base(filepath.ToSlash(t.file))); len(named) == 1 {
		return named[0]
	}
	return ""
}

// isWholeYear reports whether a year has a column of answers, and one for each heading that
// is there for several years: a goal for a year to come has not.
func isWholeYear(columns []column, year string, years map[string][]string) bool {
	for _, of := range years {
		if len(of) > 1 && !slices.Contains(of, year) {
			return false
		}
	}
	return slices.ContainsFunc(columns, func(c column) bool {
		found, _ := yearIn(c.heading)
		return found == year && c.role == answersRole
	})
}

// takeYearsBelow reads a year that is in the row below a factor with the factor.
func takeYearsBelow(columns []column) {
	for i := range columns {
		if c := &columns[i]; yearWord().MatchString(c.heading) && c.over != "" && c.over != c.heading {
			c.heading = c.over + " " + c.heading
			c.role, _ = roleOf(c.heading)
		}
	}
}

// takeYearsAbove reads a year that is above several columns, as above those of a round,
// with the heading of each, where the same heading is below several years.
func takeYearsAbove(columns []column) {
	years := map[string][]string{} // by headings
	for _, c := range columns {
		year, _ := yearIn(c.over)
		if year != "" && c.over != c.heading && len(yearsIn(c.heading)) == 0 && !slices.Contains(years[normal(c.heading)], year) {
			years[normal(c.heading)] = append(years[normal(c.heading)], year)
		}
	}
	for i := range columns {
		c := &columns[i]
		if year, _ := yearIn(c.over); c.over != c.heading && len(yearsIn(c.heading)) == 0 && len(years[normal(c.heading)]) > 1 && c.role != leftOutRole {
			c.heading += " " + year
		}
	}
}

// leaveEarlier leaves out a column that is headed by nothing but a year before that of the
// file, and is beside the factor that it is an earlier mean of.
func leaveEarlier(t *table, a Answers) {
	of := cmp.Or(yearOf(a.Round), fileYear(t))
	beside := false
	for i := range t.columns {
		c := &t.columns[i]
		if !yearWord().MatchString(c.heading) {
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
func takeOnlyYear(t *table, a Answers, n notes, year string) {
	var dated []int
	for i, c := range t.columns {
		found, rest := yearIn(c.heading)
		if role, _ := roleOf(rest); found == year && c.role == unknownRole && (role == unknownRole || role == rateRole) && t.kinds(i)[known] > 0 {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 {
		return
	}
	for _, at := range dated {
		_, t.columns[at].heading = yearIn(t.columns[at].heading)
	}
	t.year = year
	for _, at := range t.all(answersRole) {
		c := t.columns[at]
		if of, _ := yearIn(c.heading); of != "" && of != year && !isSaid(a, c.heading) {
			n.Problem(c.place, "counts_of_year", "heading", c.heading, "year", of, "factors", year)
		}
	}
}

// emptyBrackets are what is left of "(2024)".
var emptyBrackets = pattern(`\(\s*\)|\[\s*\]`)

// yearIn returns the only year in a heading, and the heading without it.
func yearIn(heading string) (year, rest string) {
	found := yearsIn(heading)
	if len(found) != 1 {
		return "", heading
	}
	rest = emptyBrackets().ReplaceAllString(strings.Replace(heading, found[0], " ", 1), " ")
	return found[0], strings.Trim(oneLine(rest), " ,:;–-")
}
