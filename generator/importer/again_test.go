package importer

import (
	"strconv"
	"strings"
	"testing"
)

// There is a round already, with what a person has added and hidden.
const thereAlready = `round: 2027
from: 2027-03-01 # the days we sent it
to: 2027-03-20
results:
  - {unit: fjordvik, respondents: 190, means: {autonomi: 4.1}}
  - {unit: oppvekst, respondents: 95, means: {autonomi: 4.2}}
  - {unit: nordlia, respondents: 42, means: {autonomi: 4.1}}
  - {unit: lia, respondents: 27, means: {autonomi: hidden}} # by hand
  - {unit: oppvekst-adm, respondents: 26, means: {autonomi: 4.1}}
  - {unit: helse, respondents: 95, means: {autonomi: 4.0}}
  - {unit: heimen, respondents: 55, means: {autonomi: 3.9}}
  - {unit: helse-adm, respondents: 40, means: {autonomi: 4.2}}
`

func TestATableThatIsThereAlreadyIsNothingNew(t *testing.T) {
	const asked = "survey/round-2027.yaml: the results of “2027” are there already"
	for _, c := range []struct {
		name, there, table string
		nothing            bool
	}{
		{"the same", thereAlready, tableNow, true},
		{"the same with a group of its own", thereAlready + "  - {unit: leiarar, respondents: 10, means: {autonomi: 4.0}}\n", tableNow, true},
		{"another number", thereAlready, swap(t, tableNow, "55;3,9", "55;3,8"), false},
		{"another number of answers", thereAlready, swap(t, tableNow, "42;4,1", "41;4,1"), false},
		{"a unit that is not there", swap(t, thereAlready, "  - {unit: helse-adm, respondents: 40, means: {autonomi: 4.2}}\n", ""), tableNow, false},
		{"a unit too many", thereAlready, swap(t, tableNow, "Administrasjon;Helse;40;4,2\n", ""), false},
		{"a mean that is hidden in the table", thereAlready, swap(t, tableNow, "55;3,9", "55;*"), false},
	} {
		units := unitsBefore + "groupings:\n  - name: Rolle\n    of: fjordvik\n    groups: [{id: leiarar, name: Leiarar}, {id: andre, name: Andre}]\n"
		out, notes := yearTwo{table: c.table, site: map[string]string{"survey/round-2027.yaml": c.there, unitsPath: units}}.run(t)
		switch {
		case c.nothing && (out == nil || len(out.Files) > 0 || notes != "" || out.Reading == ""):
			t.Errorf("%s: %v %s", c.name, out, notes)
		case !c.nothing && (out != nil || !strings.Contains(notes, asked)):
			t.Errorf("%s: %s", c.name, notes)
		}
	}
}

func TestOnlyTheRoundThatIsNewIsWritten(t *testing.T) {
	long := "Måling;Eining;Overordna eining;Svar;Faktor;Snitt\n"
	for _, year := range []string{"2027", "2029"} {
		for line := range strings.Lines(strings.SplitN(tableNow, "\n", 2)[1]) {
			cells := strings.Split(strings.TrimSpace(line), ";")
			answers, _ := strconv.Atoi(cells[2])
			if year == "2029" {
				answers *= 2
			}
			long += strings.Join([]string{year, cells[0], cells[1], strconv.Itoa(answers), "Autonomi", cells[3]}, ";") + "\n"
		}
	}
	out, notes := yearTwo{table: long, file: "alle.csv", site: map[string]string{"survey/round-2027.yaml": thereAlready}}.run(t)
	if out == nil || written(out, "survey/round-2029.yaml") == "" || written(out, "survey/round-2027.yaml") != "" {
		t.Errorf("%v\n%s", out, notes)
	}
}

func TestWhatIsHiddenByHandStaysHiddenWhenARoundIsReplaced(t *testing.T) {
	out, notes := yearTwo{table: swap(t, tableNow, "55;3,9", "55;3,8"), site: map[string]string{"survey/round-2027.yaml": thereAlready}, again: true}.run(t)
	round := written(out, "survey/round-2027.yaml")
	for _, want := range []string{"  - unit: lia\n    respondents: 27\n    means: {autonomi: hidden}\n", "means: {autonomi: 3.8}", "from: 2027-03-01\nto: 2027-03-20\n"} {
		if !strings.Contains(round, want) {
			t.Errorf("no %q in\n%s", want, round)
		}
	}
	if !strings.Contains(notes, "note: survey/round-2027.yaml: a mean is hidden in the file and stays hidden, although the table has it: “lia: autonomi”") {
		t.Error(notes)
	}
}
