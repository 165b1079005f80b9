package importer

import (
	"io/fs"
	"maps"
	"slices"

	"tifaktor/generator/problem"
)

// The keys of Answers.places. A heading or a name follows the last two.
const (
	placeOfTree   = "tree"
	placeOfScale  = "scale"
	placeOfColumn = "columns "
	placeOfRow    = "rows "
)

// at is where an answer is written: in survey/import.yaml, or where the table is when a
// flag says it.
func (a Answers) at(key string, table problem.Place) problem.Place {
	if place := a.places[key]; place.Line > 0 {
		return place
	}
	return table
}

// CheckAnswers notes what is wrong with survey/import.yaml of a content folder, so that it
// is mended before the next table comes.
func CheckAnswers(files fs.FS, shipped []Instrument, problems *problem.List) {
	site := ReadSite(files, &problem.List{})
	n := newNotes(problems, site.Printer())
	a := readAnswers(files, problems)
	a.check(answersPath, &instruments{own: site.instrument(), shipped: shipped}, n)
	if _, ok := readScale(a.Scale); a.Scale != "" && !ok {
		n.Problem(a.at(placeOfScale, problem.Place{File: answersPath}), "scale_unreadable", "text", problem.Shorten(a.Scale))
	}
}

// check notes answers that mean nothing.
func (a Answers) check(file string, known *instruments, n notes) bool {
	table := problem.Place{File: file}
	if a.Tree != "" && !slices.Contains(trees, a.Tree) {
		n.Problem(a.at(placeOfTree, table), "answer_unknown", "answer", n.Words.Quote(a.Tree), "known", n.Words.List(trees)+n.suggestion(a.Tree, trees))
	}
	for _, heading := range slices.Sorted(maps.Keys(a.Columns)) {
		what := a.Columns[heading]
		if _, ok := roleNames[what]; !ok && !slices.Contains(known.ids(), what) {
			n.Problem(a.at(placeOfColumn+normal(heading), table), "answer_unknown", "answer", n.Words.Quote(heading+"="+what), "known", kindsSaid(roleNames)+n.suggestion(what, append(slices.Collect(maps.Keys(roleNames)), known.ids()...)))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(a.Rows)) {
		if _, ok := rowKinds[a.Rows[name]]; !ok {
			n.Problem(a.at(placeOfRow+normal(name), table), "answer_unknown", "answer", n.Words.Quote(name+"="+a.Rows[name]), "known", kindsSaid(rowKinds)+n.suggestion(a.Rows[name], slices.Collect(maps.Keys(rowKinds))))
		}
	}
	return !n.failed()
}
