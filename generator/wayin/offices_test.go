package wayin

import "testing"

// offices are tables as suppliers and offices lay them out, each of which says its tree and
// how many answered.
var offices = []layout{
	{"English headings without blanks", says, false, englishJoined},
	{"English headings, respondents asked and counted", says, false, englishBoth},
	{"English headings of a survey tool", says, false, englishTool},
	{"years side by side", says, false, yearsBeside},
	{"years above the columns", says, false, yearsAbove},
	{"numbers of answers of two years, factors of one", says, false, countsOfTwoYears},
	{"the mean before this beside each", says, false, meansBefore},
	{"shares after each mean", says, false, sharesAfter},
	{"shares of one heading after each mean", says, false, sharesAlike},
	{"shares below each factor", says, false, sharesBelow},
	{"shares named before the factor", says, false, sharesBefore},
	{"deviations after each mean", says, false, deviationsAfter},
	{"changes after each mean", says, false, changesAfter},
	{"answers after each mean", says, false, answersAfter},
	{"the country after each mean", says, false, countryAfter},
	{"a sheet per sector, with parents and a total", says, false, sheetsWithParents},
	{"a sheet per sector, with parents", says, false, sheetsWithParentsOnly},
	{"a sheet per level", says, false, sheetPerLevel},
	{"a sheet per level, one all hidden", says, false, sheetAllHidden},
	{"codes and codes of parents", says, false, codesOfParents},
	{"codes in names, and in parents alone", says, false, codesInNames},
	{"codes in names and in parents", says, false, codesInBoth},
	{"codes of no order in names, and in parents alone", says, false, codesWild(false)},
	{"codes of no order in names and in parents", says, false, codesWild(true)},
	{"codes with hyphens", says, false, codesHyphened},
	{"codes of letters and numbers", says, false, codesOfLetters},
	{"numbers of organisations", says, false, numbersOfOrganisations},
	{"numbers of rows first", says, false, numberedRows},
	{"a pivot table with totals", says, false, pivot},
	{"a pivot table in one column", says, false, pivotCompact},
	{"a pivot table with its labels repeated", says, false, pivotRepeated},
	{"levels with their codes", says, false, levelsWithCodes},
	{"levels filled to the right", says, false, levelsFilled},
	{"levels by words, the same municipality in all", says, false, levelsOfMunicipality},
	{"a sector column with rows for all of each", says, false, sectorsAll},
	{"a type of unit beside its parent", says, false, typesAndParents},
	{"parents last", says, false, parentsLast},
	{"numbers of answers last", says, false, answersLast},
	{"a word for no parent", says, false, nobodyAbove},
	{"the top belongs to itself", says, false, topInItself},
	{"women and men", says, false, womenAndMen},
	{"a leader and an address", says, false, leaders},
	{"rates as fractions", says, false, ratesAsFractions},
	{"scale in the headings", says, false, scaleInHeadings},
	{"numbers of the factors", says, false, factorNumbers},
	{"means said to be", says, false, meansSaid},
	{"headings in capitals", says, false, capitals},
	{"headings on two lines", says, false, twoLines},
	{"numbers of answers in the names", says, false, countsInNames},
	{"hidden by law", says, false, hiddenBy("u.off.", "u.off.")},
	{"hidden with n<5", says, false, hiddenBy("n<5", "n<5")},
	{"hidden with a star, told below", says, false, hiddenBy("*", "*")},
	{"hidden in words", says, false, hiddenBy("skjermet", "")},
	{"hidden with points", says, false, hiddenBy("..", "..")},
	{"notes below", says, false, notesBelow},
	{"one row per number with codes", says, false, longWithCodes},
	{"one row per number, factors by number", says, false, longNumbered},
	{"one row per number, numbers of answers each", says, false, longEach},
}

// eachOffice is how many organisations each of them is tried with.
const eachOffice = 3

// tryOffices tries each layout with a few organisations, and counts what a judge says of each.
func tryOffices(t *testing.T, layouts []layout, judge func(attempt) outcome) *tally {
	t.Helper()
	all := new(tally)
	var told reports
	forEach(0, len(layouts)*eachOffice, func(number int) {
		l := layouts[number/eachOffice]
		if *onlyLayout != "" && *onlyLayout != l.name {
			return
		}
		a := try(number, l)
		a.outcome = judge(a)
		all.add(l.name, a.outcome)
		told.add(a)
	})
	told.print(t)
	return all
}

func TestTablesOfOfficesAreRead(t *testing.T) {
	all := tryOffices(t, offices, func(a attempt) outcome { return a.outcome })
	read, tried := 0, 0
	for _, l := range offices {
		counts := all.of(l.name)
		read, tried = read+counts[right], tried+total(counts)
		if n := counts[wrong] + counts[leaking]; n > 0 {
			t.Errorf("%s: %d were accepted and are wrong", l.name, n)
		}
	}
	t.Logf("of %d tables, %d were read\n%s", tried, read, all.String())
	if read*10 < tried*9 {
		t.Errorf("of %d tables that say their tree and counts, only %d were read", tried, read)
	}
}

// simply leaves out what a style chose at random that the layouts here choose themselves.
func (s *style) simply(o *organisation) {
	s.answersHeading, s.extras, s.twoRows, s.marks, s.rate, s.doubtful = "Antall svar", nil, false, false, false, false
	if s.invitedHeading != "" {
		s.invitedHeading = "Inviterte"
	}
	s.noReferences(o)
}

// units are the columns of names and of parents, and the rows in the order of the tree.
func (s *style) units(o *organisation, name, parent string) []column {
	names := s.name(o)
	names.heading = name
	return []column{names, text(parent, func(u int) string { return s.parentName(o, u) })}
}

// inviteAll says of each unit how many were asked, of whom some did not answer.
func (s *style) inviteAll(o *organisation) {
	s.invitedHeading = "Inviterte"
	for i := range o.units {
		o.units[i].invited = o.units[i].own + o.units[i].own/3 + 1
	}
	for i := len(o.units) - 1; i > 0; i-- {
		o.units[o.units[i].parent].invited += o.units[i].invited
	}
}

// rates is a column of how many of those asked answered.
func (s *style) rates(o *organisation, heading string) column {
	return column{heading: heading, of: func(u int) cell { return s.rateOf(o, u) }}
}

// besideMeans puts columns after that of each factor.
func besideMeans(o *organisation, t table, headings func(title string) []string, of func(mean cell, at int) cell) table {
	first := t.rows[0].cells
	for r, l := range t.rows {
		var cells []cell
		for c, one := range l.cells {
			cells = append(cells, one)
			title := first[c].text
			if !o.hasTitle(title) {
				continue
			}
			for at, heading := range headings(title) {
				if r == 0 {
					cells = append(cells, plain(heading))
				} else {
					cells = append(cells, of(one, at))
				}
			}
		}
		t.rows[r].cells = cells
	}
	return t
}

func (o *organisation) hasTitle(title string) bool {
	for _, f := range o.factors {
		if f.title == title {
			return true
		}
	}
	return false
}
