package importer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// A small organisation, as its units.yaml and its results of 2025 are written by hand.
const (
	unitsBefore = `units:
  - {id: fjordvik, name: Fjordvik kommune}
  - {id: oppvekst, name: {nn: Oppvekst, nb: Oppvekst og læring}, parent: fjordvik}
  - {id: nordlia, name: Nordlia skule, formerly: Nordlia barneskule, renamed_from: 2024, parent: oppvekst}
  - {id: lia, name: Lia SFO, parent: oppvekst}
  - {id: oppvekst-adm, name: Administrasjon, parent: oppvekst}
  - {id: helse, name: Helse, parent: fjordvik}
  - {id: heimen, name: Sjukeheimen, parent: helse}
  - {id: helse-adm, name: Administrasjon, parent: helse}
`
	roundBefore = `round: 2025
results:
  - {unit: fjordvik, respondents: 180, means: {autonomi: 4.1}}
  - {unit: oppvekst, respondents: 90, means: {autonomi: 4.2}}
  - {unit: nordlia, respondents: 40, means: {autonomi: 4.1}}
  - {unit: lia, respondents: 25, means: {autonomi: 4.4}}
  - {unit: oppvekst-adm, respondents: 25, means: {autonomi: 4.1}}
  - {unit: helse, respondents: 90, means: {autonomi: 4.0}}
  - {unit: heimen, respondents: 50, means: {autonomi: 3.9}}
  - {unit: helse-adm, respondents: 40, means: {autonomi: 4.2}}
`
	instrumentBefore = "id: survey\nname: Undersøkinga\nscale: {from: 1, to: 5, decimals: 1}\nfactors:\n  - {id: autonomi, name: Autonomi}\n"

	tableNow = `Eining;Overordna eining;Svar;Autonomi
Fjordvik kommune;;190;4,1
Oppvekst;Fjordvik kommune;95;4,2
Nordlia skule;Oppvekst;42;4,1
Lia SFO;Oppvekst;27;4,4
Administrasjon;Oppvekst;26;4,1
Helse;Fjordvik kommune;95;4,0
Sjukeheimen;Helse;55;3,9
Administrasjon;Helse;40;4,2
`
)

// yearTwo is an import into the content of a year before.
type yearTwo struct {
	site   map[string]string // over the content before; "" leaves a file out
	table  string
	file   string // results-2027.csv unless another is named
	accept bool
	again  bool
	said   Answers
}

// run returns what the import makes and what it notes.
func (y yearTwo) run(t *testing.T) (*Output, string) {
	t.Helper()
	texts := map[string]string{unitsPath: unitsBefore, "survey/round-2025.yaml": roundBefore, instrumentPath: instrumentBefore}
	maps.Copy(texts, y.site)
	files := fstest.MapFS{}
	for name, text := range texts {
		if text != "" {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	if y.file == "" {
		y.file = "results-2027.csv"
	}
	var problems problem.List
	out := imported(Input{
		Sources: []sheet.Source{{Name: y.file, Data: []byte(y.table)}}, Answers: y.said, Site: ReadSite(files, &problems),
		Instruments: []Instrument{shippedInstrument()}, Accept: y.accept, Replace: y.again,
	}, &problems)
	return out, told(&problems)
}

// shippedInstrument is the instrument inside the program.
var shippedInstrument = sync.OnceValue(func() Instrument {
	instrument, err := ReadInstrument(content.Files)
	if err != nil {
		panic(err)
	}
	return instrument
})

// written returns a file that the import makes, "" when it makes none.
func written(out *Output, name string) string {
	if out == nil {
		return ""
	}
	at := slices.IndexFunc(out.Files, func(f File) bool { return f.Path == name })
	if at < 0 {
		return ""
	}
	return string(out.Files[at].Data)
}

// rows returns the units of a round with their answers, "nordlia 42".
func rows(round string) []string {
	var found []string
	for line := range strings.Lines(round) {
		if unit, ok := strings.CutPrefix(line, "  - unit: "); ok {
			found = append(found, strings.Trim(strings.TrimSpace(unit), `"`))
		}
		if answers, ok := strings.CutPrefix(line, "    respondents: "); ok {
			found[len(found)-1] += " " + strings.TrimSpace(answers)
		}
	}
	return found
}

var allRows = []string{
	"fjordvik 190", "oppvekst 95", "nordlia 42", "lia 27", "oppvekst-adm 26", "helse 95", "heimen 55", "helse-adm 40",
}

// swap replaces texts in a table, and fails when one is not there.
func swap(t *testing.T, table string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(table, pairs[i]) {
			t.Fatalf("%q is not in %q", pairs[i], table)
		}
		table = strings.ReplaceAll(table, pairs[i], pairs[i+1])
	}
	return table
}

func TestOnlyTheNewRoundIsWrittenIntoASiteThatHasUnits(t *testing.T) {
	out, notes := yearTwo{table: tableNow}.run(t)
	if out == nil || notes != "" {
		t.Fatal(notes)
	}
	var names []string
	for _, f := range out.Files {
		names = append(names, f.Path)
	}
	if want := []string{"survey/round-2027.yaml", answersPath, settingsPath}; !slices.Equal(names, want) {
		t.Errorf("writes %v", names)
	}
	if got := rows(written(out, "survey/round-2027.yaml")); !slices.Equal(got, allRows) {
		t.Errorf("rows %v", got)
	}
}

func TestUnitsAreRecognised(t *testing.T) {
	noResults := map[string]string{"survey/round-2025.yaml": ""}
	noSector := swap(t, tableNow, "Oppvekst;Fjordvik kommune;95;4,2\n", "", ";Oppvekst;", ";Fjordvik kommune;", "Administrasjon;Fjordvik", "Stab;Fjordvik")
	for name, y := range map[string]yearTwo{
		"by their names in another language":   {table: swap(t, tableNow, "\nOppvekst", "\nOppvekst og læring", ";Oppvekst", ";Oppvekst og læring")},
		"by their names before":                {table: swap(t, tableNow, "Nordlia skule", "Nordlia barneskule")},
		"by their ids":                         {table: swap(t, tableNow, "Sjukeheimen", "Heimen")},
		"whatever the whole is called":         {table: swap(t, tableNow, "Fjordvik kommune", "Totalt")},
		"when the whole has another name":      {table: swap(t, tableNow, "Fjordvik kommune", "Fjordvik")},
		"where there are no results yet":       {table: tableNow, site: noResults},
		"in a table without a tree":            {table: flatTable(t)},
		"in a table that is said to be flat":   {table: tableNow, said: Answers{Tree: flat, Rows: map[string]string{"Nordlia skule": "unit"}}, site: map[string]string{unitsPath: swap(t, unitsBefore, "name: Administrasjon, parent: helse", "name: Adm, parent: helse")}},
		"in a table of fewer levels":           {table: swap(t, noSector, "Stab", "Oppvekststab"), site: map[string]string{unitsPath: swap(t, unitsBefore, "name: Administrasjon, parent: oppvekst", "name: Oppvekststab, parent: oppvekst")}},
		"below a unit that nobody has told of": {table: tableNow, site: map[string]string{unitsPath: swap(t, unitsBefore, "Nordlia skule, formerly", "Nordlia skule, type: school, formerly")}},
	} {
		if strings.Contains(name, "said to be flat") {
			y.table = swap(t, y.table, "Administrasjon;Helse", "Adm;Helse")
		}
		out, notes := y.run(t)
		got := rows(written(out, "survey/round-2027.yaml"))
		want := slices.Clone(allRows)
		if strings.Contains(name, "fewer levels") {
			want = slices.DeleteFunc(want, func(row string) bool { return row == "oppvekst 95" })
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: rows %v\n%s", name, got, notes)
		}
	}
}

// flatTable is the table without its column of parents, and with different names.
func flatTable(t *testing.T) string {
	var lines []string
	for line := range strings.Lines(swap(t, tableNow, "Administrasjon;Oppvekst", "oppvekst-adm;Oppvekst", "Administrasjon;Helse", "helse-adm;Helse")) {
		fields := strings.Split(line, ";")
		lines = append(lines, strings.Join(slices.Delete(fields, 1, 2), ";"))
	}
	return strings.Join(lines, "")
}

func TestWhatIsNotCertainIsAsked(t *testing.T) {
	for _, c := range []struct {
		name string
		yearTwo
		want string
	}{
		{"a unit is new", yearTwo{table: tableNow + "Legevakta;Helse;0;\n"}, "  - {id: legevakta, name: Legevakta, parent: helse}\n"},
		{"a sector is new, and what is in it", yearTwo{table: swap(t, tableNow, ";190;", ";220;") + "Vegvesen;Teknisk;30;4,0\n"},
			"  - {id: teknisk, name: Teknisk, parent: fjordvik}\n  - {id: vegvesen, name: Vegvesen, parent: teknisk}\n"},
		{"a new unit has the name of others", yearTwo{table: swap(t, tableNow, ";190;", ";220;") + "Administrasjon;Teknisk;30;4,0\n"},
			"  - {id: teknisk-administrasjon, name: Administrasjon, parent: teknisk}\n"},
		{"a unit has a new name", yearTwo{table: swap(t, tableNow, "Lia SFO", "Lia fritidsheim")},
			"  # lia\n  name: Lia fritidsheim\n  formerly: Lia SFO\n  renamed_from: 2027\n"},
		{"a unit with names in languages has a new one", yearTwo{table: swap(t, tableNow, "\nOppvekst", "\nBarn og unge", ";Oppvekst", ";Barn og unge")},
			"  name: {nn: Barn og unge, nb: Barn og unge}\n  formerly: {nn: Oppvekst, nb: Oppvekst og læring}\n"},
		{"a name that is gone and one that is much larger", yearTwo{table: swap(t, tableNow, "Lia SFO;Oppvekst;27", "Ungdomsskulen;Oppvekst;51", ";190;", ";230;", ";95;4,2", ";125;4,2")},
			"  - {id: ungdomsskulen, name: Ungdomsskulen, parent: oppvekst}\n"},
		{"a unit lies elsewhere", yearTwo{table: swap(t, tableNow, "Lia SFO;Oppvekst", "Lia SFO;Helse", "Helse;Fjordvik kommune;95", "Helse;Fjordvik kommune;125", ";190;", ";225;")},
			"“Lia SFO” belongs to “Helse” in this table, and to “Oppvekst” in survey/units.yaml"},
		{"two units share a name, and the table has no tree", yearTwo{table: swap(t, flatTable(t), "oppvekst-adm", "Administrasjon")},
			"“Administrasjon” may be any of 2 units in survey/units.yaml: oppvekst-adm and helse-adm"},
		{"two rows are one unit", yearTwo{table: swap(t, tableNow, "Lia SFO", "Nordlia barneskule")}, "are both the unit nordlia in survey/units.yaml"},
		{"a unit is new in a table without a tree", yearTwo{table: flatTable(t) + "Legevakta;3;4,0\n"}, "  - {id: legevakta, name: Legevakta, parent: …}\n"},
		{"the table of one sector has a total", yearTwo{table: "Eining;Svar;Autonomi\nNordlia skule;42;4,1\nLia SFO;27;4,4\nTotalt;95;4,2\n"}, "--organisation \"Oppvekst\""},
		{"the table of one sector has a total and a name that nobody knows", yearTwo{table: "Eining;Svar;Autonomi\nNordlia skule;42;4,1\nLia SFO;27;4,4\nTotalt;95;4,2\n", said: Answers{Organisation: "Barn og unge"}}, "--organisation \"Oppvekst\""},
		{"the total of one sector with a unit that another has too", yearTwo{table: "Eining;Svar;Autonomi\nNordlia skule;42;4,1\nLia SFO;27;4,4\nSjukeheimen;26;4,1\nTotalt;95;4,2\n"}, "is all the others in this table together"},
		{"the total is like nothing before", yearTwo{table: swap(t, tableNow, "Fjordvik kommune;;190", "Totalt;;420", "Fjordvik kommune", "Totalt")}, "--organisation \"Fjordvik kommune\""},
		{"no unit is known", yearTwo{table: "Eining;Svar;Autonomi\nA-skulen;42;4,1\nB-skulen;27;4,4\n"}, "none of the 2 units"},
		{"the numbers contradict the tree of the site", yearTwo{table: swap(t, flatTable(t), "Oppvekst;95", "Oppvekst;60")}, "have more people together"},
		{"units.yaml is no tree", yearTwo{table: tableNow, site: map[string]string{unitsPath: swap(t, unitsBefore, "parent: helse", "parent: hlse")}}, "make one tree"},
		{"a new unit has no parent where others have one", yearTwo{table: swap(t, tableNow, ";190;", ";220;") + "Kyrkja;;12;4,0\n", said: Answers{Tree: byParents, Organisation: "Fjordvik kommune"}}, "  - {id: kyrkja, name: Kyrkja, parent: …}\n"},
	} {
		out, notes := c.run(t)
		if out != nil || !strings.Contains(notes, c.want) {
			t.Errorf("%s: not asked %q but\n%s", c.name, c.want, notes)
		}
		if accepted := c.yearTwo; strings.Contains(c.want, "…") || !strings.HasPrefix(c.want, "  ") {
			accepted.accept = true
			if out, _ := accepted.run(t); out != nil {
				t.Errorf("%s: accepted", c.name)
			}
		}
	}
}

func TestAUnitThatIsGoneIsNamed(t *testing.T) {
	_, notes := yearTwo{table: swap(t, tableNow, "Lia SFO;Oppvekst;27;4,4\n", "")}.run(t)
	if !strings.Contains(notes, "note: results-2027.csv: a unit had results in 2025 and has none here: “Lia SFO”") {
		t.Error(notes)
	}
	_, notes = yearTwo{file: "results-2023.csv", table: swap(t, tableNow, "Lia SFO;Oppvekst;27;4,4\n", "")}.run(t)
	if notes != "" {
		t.Errorf("of an older round: %s", notes)
	}
}

func TestTheTableOfOneSectorIsThatSector(t *testing.T) {
	for name, y := range map[string]yearTwo{
		"by its name": {table: "Eining;Overordna eining;Svar;Autonomi\nOppvekst;;95;4,2\nNordlia skule;Oppvekst;42;4,1\nLia SFO;Oppvekst;27;4,4\n"},
		"whatever the whole is called": {table: "Eining;Overordna eining;Svar;Autonomi\nOppvekst;;95;4,2\nNordlia skule;Oppvekst;42;4,1\nLia SFO;Oppvekst;27;4,4\n",
			said: Answers{Organisation: "Fjordvik kommune"}},
		"as it is said": {table: "Eining;Svar;Autonomi\nNordlia skule;42;4,1\nLia SFO;27;4,4\nTotalt;95;4,2\n",
			said: Answers{Organisation: "Oppvekst"}},
	} {
		out, notes := y.run(t)
		got := rows(written(out, "survey/round-2027.yaml"))
		if slices.Sort(got); !slices.Equal(got, []string{"lia 27", "nordlia 42", "oppvekst 95"}) || strings.Contains(notes, "Helse") {
			t.Errorf("%s: rows %v\n%s", name, got, notes)
		}
		if strings.Contains(written(out, answersPath), "organisation: Oppvekst") {
			t.Errorf("%s: next year's table is taken for a sector: %s", name, written(out, answersPath))
		}
	}
}

func TestAUnitThatMovedUnderANewIdIsTheNewOneFromThenOn(t *testing.T) {
	moved := swap(t, unitsBefore, "name: Lia SFO, parent: oppvekst", "name: Lia SFO, parent: oppvekst, merged_into: lia-2, merged_from: 2026") +
		"  - {id: lia-2, name: Lia SFO, parent: helse}\n"
	for file, want := range map[string]string{"results-2027.csv": "lia-2 27", "results-2023.csv": "lia 27"} {
		table := tableNow
		if want == "lia-2 27" {
			table = swap(t, flatTable(t), "Helse;95", "Helse;125", "kommune;190", "kommune;240")
		}
		out, notes := yearTwo{table: table, file: file, site: map[string]string{unitsPath: moved}}.run(t)
		if got := rows(written(out, strings.Replace(strings.Replace(file, "results-", "survey/round-", 1), "csv", "yaml", 1))); !slices.Contains(got, want) {
			t.Errorf("%s: %v\n%s", file, got, notes)
		}
	}
}

func TestAnIdOfTheSourceSaysWhichUnitARowIsAndItsNewNameIsAsked(t *testing.T) {
	const table = `round,unit,name,parent,respondents,factor,mean
2027,fjordvik,Fjordvik kommune,,190,autonomi,4.1
2027,helse,Helse,fjordvik,95,autonomi,4.0
2027,heimen,Nes omsorg,helse,20,autonomi,3.9
2027,helse-adm,Administrasjon,helse,40,autonomi,4.2
`
	y := yearTwo{table: table}
	if out, notes := y.run(t); out != nil || !strings.Contains(notes, "  # heimen\n  name: Nes omsorg\n  formerly: Sjukeheimen\n") {
		t.Error(notes)
	}
	y.accept = true
	out, notes := y.run(t)
	if got := rows(written(out, "survey/round-2027.yaml")); !slices.Equal(got, []string{"fjordvik 190", "helse 95", "heimen 20", "helse-adm 40"}) {
		t.Errorf("%v\n%s", got, notes)
	}
	y.table = swap(t, table, "heimen,Nes omsorg", "heimen,Nordlia skule")
	if out, notes := y.run(t); out != nil || !strings.Contains(notes, "may be any of 2 units") {
		t.Errorf("the id of one unit and the name of another: %s", notes)
	}
}

func TestSeveralRoundsAreAddedAtOnce(t *testing.T) {
	table := strings.Replace(tidyOf(t, "2027", 190), "\n", "\n"+strings.SplitN(tidyOf(t, "2023", 150), "\n", 2)[1], 1)
	out, notes := yearTwo{table: table}.run(t)
	for _, round := range []string{"2023", "2027"} {
		if got := rows(written(out, "survey/round-"+round+".yaml")); len(got) != 2 || !strings.HasPrefix(got[0], "fjordvik 1") {
			t.Errorf("%s: %v\n%s", round, got, notes)
		}
	}
}

// tidyOf is a table of the whole and one sector, a row per number.
func tidyOf(t *testing.T, round string, answers int) string {
	t.Helper()
	return fmt.Sprintf("round,unit,name,parent,respondents,factor,mean\n%s,a,Fjordvik kommune,,%d,autonomi,4.1\n%[1]s,b,Helse,a,80,autonomi,4.0\n", round, answers)
}

func TestNumbersOfAnswersAreAlikeFromHalfToDouble(t *testing.T) {
	for _, c := range []struct {
		least, most int
		want        bool
	}{{19, 19, false}, {20, 20, true}, {80, 80, true}, {81, 81, false}, {0, 19, false}, {0, 20, true}, {81, 99, false}, {80, 99, true}} {
		if areAlike(40, 40, c.least, c.most) != c.want || areAlike(c.least, c.most, 40, 40) != c.want {
			t.Errorf("%d to %d answers are like 40: %v", c.least, c.most, !c.want)
		}
	}
}

func TestATotalIsTheWholeFromTwoInThreeOfTheUnits(t *testing.T) {
	total := swap(t, tableNow, "Fjordvik kommune", "Totalt", "Administrasjon;Oppvekst;26;4,1\n", "", "Administrasjon;Helse;40;4,2\n", "")
	if out, notes := (yearTwo{table: total}).run(t); out == nil { // five of seven
		t.Error(notes)
	}
	fewer := swap(t, total, "Sjukeheimen;Helse;55;3,9\n", "")
	if out, _ := (yearTwo{table: fewer}).run(t); out != nil { // four of seven
		t.Error("the total is taken for the whole")
	}
}

func TestATableWithoutARowForAUnitThatHadOneIsToldOf(t *testing.T) {
	const noWhole = "no row with numbers here: “Fjordvik kommune”. The pages then show no numbers for it"
	named := swap(t, tableNow, "Fjordvik kommune;;190;4,1\n", "")
	unnamed := swap(t, named, "Oppvekst;Fjordvik kommune;95", "Oppvekst;;95", "Helse;Fjordvik kommune;95", "Helse;;95")
	for name, table := range map[string]string{"named as a parent": named, "not named": unnamed} {
		out, notes := yearTwo{table: table}.run(t)
		if out == nil || !strings.Contains(notes, noWhole) || slices.Contains(rows(written(out, "survey/round-2027.yaml")), "fjordvik 190") {
			t.Errorf("%s: %s", name, notes)
		}
		if name == "not named" && !strings.Contains(out.Reading, "No row is “Fjordvik kommune”, so the round gets no results for everyone together.") {
			t.Error(out.Reading)
		}
	}
	if out, notes := (yearTwo{table: tableNow}).run(t); out == nil || strings.Contains(notes, "no row with numbers") {
		t.Errorf("all are there: %s", notes)
	}
	part := "Eining;Overordna eining;Svar;Autonomi\nHelse;;95;4,0\nSjukeheimen;Helse;55;3,9\nAdministrasjon;Helse;40;4,2\n"
	if out, notes := (yearTwo{table: part}).run(t); out == nil || strings.Contains(notes, "no row with numbers") {
		t.Errorf("a table about one part: %s", notes)
	}
}
