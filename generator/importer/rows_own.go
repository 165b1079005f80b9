package importer

import (
	"slices"
	"strings"
)

// Words that the name of a row is made of which is all of what it belongs to: "Hele
// sektoren", "(alle)", "Sektorsnitt". One of the second alone says that as well.
var (
	allWords = []string{
		"total", "totalt", "totalsum", "totals", "sum", "samla", "samlet", "alle", "all", "heile", "hele", "whole", "entire", "overall", "alt", "delsum", "subtotal", "deltotal", "mellomsum",
		"snitt", "snittet", "gjennomsnitt", "gjennomsnittet", "average", "mean", "oppsummering", "oppsummeringa", "oppsummeringen", "oppsummert", "samandrag", "sammendrag", "summary",
	}
	groupWords = []string{
		"sektoren", "området", "tenesteområdet", "tjenesteområdet", "kommunalområdet", "hovudområdet", "hovedområdet", "ansvarsområdet", "virksomhetsområdet", "verksemdsområdet", "fagområdet", "avdelinga", "avdelingen", "etaten", "seksjonen", "gruppa", "gruppen", "divisjonen",
		"sektorsnitt", "områdesnitt", "avdelingssnitt", "etatssnitt", "gruppesnitt", "einingssnitt", "enhetssnitt", "sektorsum", "sektortotal", "områdesum",
	}
	besideAll = []string{
		"i", "in", "the", "for", "av", "of", "på", "sektor", "område", "avdeling", "etat", "gruppe", "sector", "department", "division", "group", "area", "eininga", "einingane", "enheten", "enhetene", "einingar", "enheter", "units",
		"tilsette", "ansatte", "medarbeidarar", "medarbeidere", "employees", "staff", "svar", "skår", "score", "resultat",
	}
)

// isAllOfGroup reports whether a name says no more than that a row is all of what it belongs
// to.
func isAllOfGroup(name string) bool {
	all := words(name)
	says := false
	for _, word := range all {
		isAll := slices.Contains(allWords, word) || slices.Contains(groupWords, word)
		if !isAll && !slices.Contains(besideAll, word) && strings.Trim(word, "0123456789") != "" {
			return false
		}
		says = says || isAll
	}
	return says
}

// takeOwnRows takes the row that is called all of its sector for that of the sector itself,
// as an empty cell in its place would say, where several sectors have such a row. The numbers
// are held against those of the others there as those of any whole.
func takeOwnRows(names rowNames, a Answers, rows []row) {
	found := map[string][]int{}
	for i, one := range rows {
		if isOwnRow(names, a, rows, i) {
			above := normal(one.parent)
			if len(one.path) > 1 {
				above = pathKey(one.path[:len(one.path)-1])
			}
			found[above] = append(found[above], i)
		}
	}
	for _, own := range found {
		one := &rows[own[0]]
		isTop := names.isOfAll(one.above()) || isRootRow(rows, *one)
		if len(own) > 1 || len(found) < 2 && !isTop {
			continue // which row it is of, the numbers say
		}
		if len(one.path) > 1 {
			one.path = one.path[:len(one.path)-1]
			one.name = one.path[len(one.path)-1]
		} else {
			one.name, one.parent = one.parent, ""
		}
	}
}

// isOwnRow reports whether a row is called all of its sector, which has no other row. One
// with as many answers as all the other rows together is that of more than its sector.
func isOwnRow(names rowNames, a Answers, rows []row, at int) bool {
	one := rows[at]
	if one.answers.kind == missing || one.answers.kind == wrong || !isCalledOwn(a, one) {
		return false
	}
	isGroup := func(other row) bool {
		return normal(other.name) == normal(one.parent) || other.code != "" && other.code == one.parent
	}
	switch {
	case len(one.path) > 1:
		above := pathKey(one.path[:len(one.path)-1])
		isGroup = func(other row) bool { return pathKey(other.path) == above }
		if len(one.path) == 2 && names.isOfAll(one.path[0]) && !isWholeName(one.name) || isRootRow(rows, one) {
			return !slices.ContainsFunc(rows, isGroup)
		}
	case one.parent == "" || isWholeName(one.name) && isWholeName(one.parent):
		return false
	case isWholeName(one.name) && (isAmong(names.organisations, one.parent) || isOwnName(one.parent)):
		return false // it is lifted out
	case names.isOfAll(one.parent):
		return !slices.ContainsFunc(rows, isGroup)
	}
	others := 0
	for _, other := range rows {
		if !isCalledOwn(a, other) {
			others += other.answers.least
		}
	}
	return one.answers.least < others && !slices.ContainsFunc(rows, isGroup)
}

// isRootRow reports whether a row is called all of the unit that every row begins with, where
// each level has a column: "Fjordvik", "Totalt".
func isRootRow(rows []row, one row) bool {
	if len(one.path) != 2 || !isWholeName(one.name) {
		return false
	}
	deeper := false
	for _, other := range rows {
		switch {
		case len(other.path) == 0 || !hasNumbers(other) || isCompared(other.name):
		case normal(other.path[0]) != normal(one.path[0]):
			return false
		default:
			deeper = deeper || len(other.path) > 2
		}
	}
	return deeper
}

// isCalledOwn reports whether a row is called all of what it belongs to, "Totalt" or "Sum
// Oppvekst" in Oppvekst, or is said to be the sum of others as each row of that name is.
func isCalledOwn(a Answers, one row) bool {
	kind, said := a.row(one.name, one.line)
	isOwnSum := normal(sumOf(one.name)) == normal(one.above()) && one.above() != ""
	return said && kind == sumRow && sumOf(one.name) == "" && !isAmong([]string{one.above()}, one.name) || !said && (isAllOfGroup(one.name) || isOwnSum)
}

// isOfAll reports whether a name is that of the organisation.
func (k rowNames) isOfAll(name string) bool {
	return namesOrganisation(name) || isAmong(k.organisations, name)
}

// above is what a row belongs to by its own words, "" if it says nothing.
func (r row) above() string {
	if len(r.path) > 1 {
		return r.path[len(r.path)-2]
	}
	return r.parent
}
