package importer

import (
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// benchmarkPattern is found in the names of the rows above the units that are
// there to compare with.
var benchmarkPattern = regexp.MustCompile(`(?i)\b(benchmark|median|mean|average|reference|gjennomsnitt(et)?|landsgjennomsnitt(et)?|snitt(et)?|` +
	`referanse|landet|norge|noreg|norway|national|alle kommuna?e?r)\b`)

// wholeNames are the names of a row for all units.
var wholeNames = []string{
	"total", "in total", "all", "all units", "overall", "the whole organisation", "totalt", "alle", "i alt",
	"heile organisasjonen", "hele organisasjonen", "heile kommunen", "hele kommunen", "kommunen samla", "kommunen samlet",
}

var yearPattern = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)(?:\D|$)`)

// readWide reads a file with one row per unit and one column per factor.
//
// Factors are the columns of numbers whose heading is neither known for
// something else nor the code of a question, and that stand before the first
// question: what comes after the questions is worked out from them.
func readWide(t *table, naming Naming, problems *problem.List) []delivery {
	w := wide{table: t, problems: problems, columns: map[role]int{}}
	w.delivery = delivery{source: t.file, place: problem.Place{File: t.file}, round: w.round(naming), parents: true}
	w.findColumns()
	if _, ok := w.columns[nameRole]; !ok {
		problems.Add(t.header[0].place, rule, "no column holds the names of the units; call it Organisation, Unit, Eining or Enhet "+
			"(a file with one row per number has the columns round, unit, factor and mean)")
		return nil
	}
	if !slices.ContainsFunc(w.delivery.factors, func(f factor) bool { return !f.aside }) {
		problems.Add(t.header[0].place, rule, "no column is a factor: a column of numbers with the factor's name as its heading, before any column of a question")
	}
	w.readRows()
	return []delivery{w.delivery}
}

// wide is a wide file being read.
type wide struct {
	*table
	problems *problem.List
	columns  map[role]int   // the column of each role but the factors
	factors  map[int]string // the key of each column that may be a factor
	delivery delivery
}

// round is the round named, or the year in the file's name.
func (w *wide) round(naming Naming) string {
	if naming.Round != "" {
		return naming.Round
	}
	base := path.Base(filepath.ToSlash(w.file))
	years := yearPattern.FindAllStringSubmatch(base, -1)
	if len(years) != 1 {
		w.problems.Add(problem.Place{File: w.file}, rule, "the name of the file does not hold one year, so the round is not known; "+
			"name it with --round, or call the file such as results-2023.csv")
		return ""
	}
	return years[0][1]
}

// findColumns finds out what each column holds, and tells what is left out.
func (w *wide) findColumns() {
	w.factors = map[int]string{}
	var questions []cell
	for i, heading := range w.header {
		switch r := roleOf(heading.text); r {
		case questionRole:
			questions = append(questions, heading)
		case unknownRole:
			w.perhapsFactor(i, len(questions) > 0)
		default:
			if first, taken := w.columns[r]; taken {
				w.problems.Add(heading.place, rule, "%q and %q seem to hold the same; keep one of the columns, or give one another heading",
					w.header[first].text, heading.text)
			}
			w.columns[r] = i
		}
	}
	w.tellQuestions(questions)
	_, invited := w.columns[invitedRole]
	_, respondents := w.columns[respondentsRole]
	if rate, ok := w.columns[rateRole]; ok && !(invited && respondents) {
		w.problems.Advise(w.header[rate].place, rule, "left out %q: a rate is shown only together with the numbers it is worked out from", w.header[rate].text)
	}
	if group, ok := w.columns[groupRole]; ok {
		if _, named := w.columns[nameRole]; !named {
			w.columns[nameRole] = group
			delete(w.columns, groupRole)
		}
	}
}

func (w *wide) tellQuestions(questions []cell) {
	const reason = "results are shown per factor only"
	switch len(questions) {
	case 0:
	case 1:
		w.problems.Advise(questions[0].place, rule, "left out the column of a single question (%s): %s", questions[0].text, reason)
	default:
		w.problems.Advise(questions[0].place, rule, "left out the columns of single questions (%s to %s, %d in all): %s",
			questions[0].text, questions[len(questions)-1].text, len(questions), reason)
	}
}

// perhapsFactor takes a column of numbers as a factor.
func (w *wide) perhapsFactor(column int, afterQuestions bool) {
	heading := w.header[column]
	var kinds [wrong + 1]int
	for _, row := range w.rows {
		kinds[readNumber(row[column].text).kind]++
	}
	key := normal(heading.text)
	switch {
	case kinds[wrong] > 0 && kinds[wrong] >= kinds[known]:
		w.problems.Advise(heading.place, rule, "left out %q: the column holds text", heading.text)
	case kinds[known] == 0:
		w.problems.Advise(heading.place, rule, "left out %q: there is no number in the column", heading.text)
	case key == "":
		w.problems.Add(heading.place, rule, "the column holds numbers and has no heading; give it the name of its factor")
	case slices.ContainsFunc(w.delivery.factors, func(f factor) bool { return f.key == key }):
		w.problems.Add(heading.place, rule, "there are two columns called %q; keep one of them", heading.text)
	default:
		w.factors[column] = key
		w.delivery.factors = append(w.delivery.factors, factor{key: key, name: heading.text, place: heading.place, aside: afterQuestions})
	}
}

// readRows reads references, the whole, and the units.
func (w *wide) readRows() {
	leading := true
	for _, cells := range w.rows {
		row := w.row(cells)
		leading = leading && benchmarkPattern.MatchString(row.name)
		switch {
		case row.name == "":
			w.problems.Add(row.place, rule, "the unit has no name; write it in the column %q", w.header[w.columns[nameRole]].text)
		case leading:
			w.problems.Advise(row.place, rule, "%q is taken as a reference to compare with, not as a unit", row.name)
			w.delivery.references = append(w.delivery.references, row)
		case slices.ContainsFunc(wholeNames, func(whole string) bool { return normal(whole) == normal(row.name) }):
			w.delivery.whole = append(w.delivery.whole, row)
		default:
			w.delivery.rows = append(w.delivery.rows, row)
		}
	}
}

func (w *wide) row(cells []cell) row {
	name := cells[w.columns[nameRole]]
	r := row{place: name.place, name: strings.Join(strings.Fields(name.text), " ")}
	if group, ok := w.columns[groupRole]; ok {
		r.parent = strings.Join(strings.Fields(cells[group].text), " ")
	}
	if invited, ok := w.columns[invitedRole]; ok {
		r.invited = countIn(cells[invited], w.problems)
	}
	if respondents, ok := w.columns[respondentsRole]; ok {
		r.respondents = countIn(cells[respondents], w.problems)
	}
	for i := range cells {
		if key, ok := w.factors[i]; ok {
			r.means = append(r.means, mean{factor: key, place: cells[i].place, value: meanIn(cells[i], w.problems)})
		}
	}
	return r
}
