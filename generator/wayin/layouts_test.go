package wayin

import "math/rand/v2"

// expectation is what import must make of a layout. Wrong it may never be.
type expectation uint8

const (
	says expectation = iota // it says its tree and its counts: at least nine of ten are read without help
	asks                    // something in it is a guess: it is asked about, or right
	safe                    // numbers cannot prove what it is: nothing is shown that the truth hides
)

// layout is one way to write a table.
type layout struct {
	name   string
	expect expectation
	few    bool // no whole has many people of its own
	write  func(s *style, o *organisation) written
}

// written is what a layout makes: tables that are saved, each as a file, or as
// the sheets of one workbook, and what the publisher says beside them.
type written struct {
	tables  []table
	answers answers
	oneBook bool // all tables are sheets of one workbook
}

// one is what most layouts make.
func one(t table) written { return written{tables: []table{t}} }

// layouts are all that are known.
var layouts = []layout{
	{"parents by name", says, false, parentsByName},
	{"parents by name, shuffled", says, false, parentsShuffled},
	{"parents by id", says, false, parentsByID},
	{"parents by name, row for all last", says, false, parentsAndTotal},
	{"parents merged in a workbook", says, false, parentsMerged},
	{"parents in their first row only", asks, false, parentsBlank},
	{"sector column, units only", says, false, sectorsOfUnits},
	{"sector column, sectors within themselves", says, false, sectorsInThemselves},
	{"sector column, sectors without one", says, false, sectorsWithout},
	{"level columns", says, false, levels},
	{"level columns, blank where repeated", asks, false, levelsBlank},
	{"level columns merged in a workbook", says, false, levelsMerged},
	{"unit, group, subgroup", says, false, unitGroupSubgroup},
	{"codes", says, false, codes},
	{"codes with zeros and last points", says, false, codesDressed},
	{"codes in the cell of the name", asks, false, codesWithNames},
	{"codes, row for all without one", says, false, codesAndTotal},
	{"codes stored as numbers", asks, false, codesAsNumbers},
	{"indentation", says, false, indentation},
	{"indentation, row for all last", says, false, indentationAndTotal},
	{"indentation of a workbook", says, false, indentationOfWorkbook},
	{"column of levels", asks, false, depths},
	{"column of levels, rows in another order", asks, false, depthsSorted},
	{"codes without points", says, false, codesJoined},
	{"codes of one digit a level", asks, false, codesOfOneDigit},
	{"codes with a zero for the whole", asks, false, codesWithZero},
	{"marks before names", says, false, marksBeforeNames},
	{"paths in names", says, false, pathsInNames},
	{"parents below an unknown heading", asks, false, parentsUnnamed},
	{"level columns by other words", asks, false, levelsByWords},
	{"level columns back to front", asks, false, levelsBackToFront},
	{"outline, sums above", asks, false, outlineAbove},
	{"outline, sums below", asks, false, outlineBelow},
	{"sums after the parts of a sector", asks, true, sumsAfter},
	{"sums before their parts", asks, true, sumsBefore},
	{"flat, wholes before their parts", asks, true, flatBefore},
	{"flat, wholes after their parts", asks, true, flatAfter},
	{"flat, wholes in bold letters", asks, false, flatBold},
	{"flat, in any order", asks, true, flatShuffled},
	{"flat, wholes with many people of their own", safe, false, flatBefore},
	{"flat, wholes far from their parts", asks, true, flatFar},
	{"flat, sorted, no row for all", safe, true, flatSorted},
	{"flat, units only", asks, false, flatUnits},
	{"flat, row for all", says, true, flatAndTotal},
	{"flat, row for all of the organisation's name", asks, true, flatAndName},
	{"flat, row for all named by the publisher", says, true, flatAndNameSaid},
	{"flat, mean of its own as a row", asks, true, flatAndMean},
	{"one file for each level", asks, false, filePerLevel},
	{"one sheet for each sector", asks, true, sheetPerSector},
	{"parents as paths", says, false, parentsAsPaths},
	{"one row per number, by id", says, false, tidyByID},
	{"one row per number, by name", says, false, tidyByName},
	{"one row per number, no counts", asks, false, tidyUncounted},
	{"factors as rows", asks, false, factorsAsRows},
	{"no counts", asks, false, uncounted},
	{"two instruments", asks, false, twoInstruments},
	{"per cent", asks, false, perCent},
}

// tableOf makes the files of one organisation: what is the truth, what they are
// written in, and what was chosen.
func tableOf(l layout, rng *rand.Rand) (*organisation, []source, answers, *style) {
	o := newOrganisation(rng, l.few)
	s := randomStyle(rng, o)
	w := l.write(s, o)
	if o.deepest() < 2 && !l.few { // columns, codes and indentation of one level say as little as a list
		s.doubtful = true
	}
	o.alias = s.topName
	s.label("%s", map[form]string{textual: "text file", workbook: "workbook"}[s.form])
	if s.form == workbook && s.textNumbers {
		s.label("workbook: numbers as text")
	}
	for i := range w.tables {
		w.tables[i] = s.around(o, w.tables[i])
	}
	var sources []source
	switch {
	case s.form == workbook && w.oneBook:
		sources = append(sources, s.workbookFile("resultat-2024", w.tables...))
	default:
		for _, t := range w.tables {
			if s.form == workbook {
				sources = append(sources, s.book(t))
			} else {
				sources = append(sources, s.textFile(t))
			}
		}
	}
	return o, sources, w.answers, s
}

// book saves a table as a workbook of its own, perhaps with a sheet of words.
func (s *style) book(t table) source {
	name := t.name
	t.name = "Resultat"
	if !s.plain && s.rng.IntN(8) == 0 {
		s.label("a second sheet")
		about := table{name: "Om undersøkelsen", rows: []line{{cells: []cell{plain("Svarene er anonyme.")}}, {}, {cells: []cell{plain("Skala"), plain("1 til 5")}}}}
		return s.workbookFile(name, t, about)
	}
	return s.workbookFile(name, t)
}
