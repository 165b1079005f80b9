package generator

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// madeOf returns what a version of an organisation comes to: the table of results
// and the ledger, or every file of the site in three languages as well. It is
// nil when the version is refused. Package check lets no groups through yet, so
// of them there are only the table and the ledger.
func (o *organisation) madeOf(t *testing.T, v int, book []byte, sites bool) map[string][]byte {
	t.Helper()
	folder := o.content(v, book)
	folder["site.yaml"].Data = bytes.Replace(folder["site.yaml"].Data, []byte("languages: [nn]"), []byte("languages: [nn, nb, en]"), 1)
	if o.versions[v].grouped || !sites {
		results, book, _, err := publish(folder)
		if err != nil || results == nil {
			return nil
		}
		return map[string][]byte{"data/results.csv": results, "ledger.csv": book}
	}
	var problems problem.List
	made, err := Build(withTexts(folder), themes.Files, &problems)
	if err != nil || problems.Failed() {
		return nil
	}
	files := map[string][]byte{"ledger.csv": made.Ledger().Data}
	for file, err := range made.Files {
		if err != nil {
			t.Fatal(err)
		}
		files[file.Path] = bytes.Clone(file.Data)
	}
	return files
}

// hiddenPair returns two people of whom every unit that is shown has both or neither:
// they came at the same time, to different units, and are alike in all but what
// they answered. It is -1, -1 if there are none.
func (r *reader) hiddenPair() (one, other int) {
	shownWith := func(e employee) (units []int) {
		for _, known := range slices.Concat(r.figures, r.answered) {
			if known.unit < r.units && r.in(0, employee{unit: e.unit}, known.unit) {
				units = append(units, known.unit)
			}
		}
		slices.Sort(units)
		return slices.Compact(units)
	}
	for i, a := range r.employees {
		for j, b := range r.employees[:i] {
			alike := a.unit != b.unit && a.arrival == b.arrival && a.until == b.until && a.group == b.group && !slices.Equal(a.answers, b.answers)
			for f := range a.answers {
				alike = alike && (a.answers[f] == silent) == (b.answers[f] == silent)
			}
			if units := shownWith(a); alike && len(units) > 0 && slices.Equal(units, shownWith(b)) {
				return j, i
			}
		}
	}
	return -1, -1
}

// compareSites publishes all versions of two organisations side by side. With
// pattern it compares only versions in which the same cells are shown.
func compareSites(t *testing.T, name string, o, other *organisation, pattern, sites bool) (compared int) {
	t.Helper()
	var book, otherBook []byte
	for v := range o.versions {
		before, after := o.madeOf(t, v, book, sites), other.madeOf(t, v, otherBook, sites)
		if (before == nil) != (after == nil) {
			if !pattern {
				t.Errorf("%s: only one is published", name)
			}
			return compared
		}
		if before == nil {
			continue
		}
		if pattern && statuses(before) != statuses(after) {
			return compared
		}
		for _, file := range names(before) {
			if !bytes.Equal(before[file], after[file]) {
				t.Errorf("%s: version %d: %s differs", name, v, file)
				return compared
			}
		}
		if len(before) != len(after) {
			t.Errorf("%s: version %d: other files", name, v)
		}
		compared++
		book, otherBook = before["ledger.csv"], after["ledger.csv"]
	}
	return compared
}

// statuses returns the pattern: which cells are shown, coarse, hidden or missing, and
// the numbers of answers, which distinguish old figures from new ones.
func statuses(files map[string][]byte) string {
	var all strings.Builder
	for line := range strings.Lines(string(files["data/results.csv"])) {
		cells := strings.Split(line, ",")
		fmt.Fprintln(&all, cells[5], cells[8], cells[9])
	}
	return all.String()
}

// sitesCompared is how many organisations have whole sites compared, and not only
// the table and the ledger.
const sitesCompared = 8

// interfere makes the same organisation with something changed for two people who
// count in the same units only. It returns the number of sites compared.
func interfere(t *testing.T, pattern bool, change func(one, other *employee)) (compared int) {
	t.Helper()
	for seed := range environment(t, "TIFAKTOR_ATTACKS", 300) {
		o, happened := attackedOrganisation(seed)
		for v := range o.versions {
			o.versions[v].correct = nil // by the number of a person, so nobody would be the same
		}
		r := o.readAll(t)
		one, another := r.hiddenPair()
		if one < 0 || len(r.errors) > 0 || o.reportsOrMoves() {
			continue
		}
		other := *o
		other.employees = slices.Clone(o.employees)
		change(&other.employees[one], &other.employees[another])
		compared += compareSites(t, fmt.Sprintf("organisation %d (%s)", seed, happened), o, &other, pattern, seed < sitesCompared)
	}
	return compared
}

// reportsOrMoves reports whether an organisation is left out here. If leaders have
// reports, what is hidden for their sake follows from the hidden answers in them; and when a
// unit is moved, the people here are not in the same units any more.
func (o *organisation) reportsOrMoves() bool {
	for _, v := range o.versions {
		if v.insider > 0 || !slices.Equal(v.parents, o.versions[0].parents) {
			return true
		}
	}
	return false
}

// TestHiddenAnswersChangeNothingInAnyVersion exchanges what two people answered.
func TestHiddenAnswersChangeNothingInAnyVersion(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	compared := interfere(t, false, func(one, other *employee) { one.answers, other.answers = other.answers, one.answers })
	if compared < 100 {
		t.Errorf("only %d sites compared", compared)
	}
	t.Log(compared, "versions compared")
}

// TestHiddenNumbersChangeNothingBesideThePattern moves somebody from one hidden
// unit to another. If the same units are shown, nothing else may differ.
func TestHiddenNumbersChangeNothingBesideThePattern(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	compared := interfere(t, true, func(one, other *employee) { one.unit = other.unit })
	if compared < 100 {
		t.Errorf("only %d sites compared", compared)
	}
	t.Log(compared, "versions compared")
}
