package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

// newUnits is a table with a new unit in a sector, a new sector with a unit, and a unit
// with a new name.
func newUnits(t *testing.T) string {
	return swap(t, tableNow, "Sjukeheimen", "Nye Sjukeheimen", ";190;", ";230;", "Oppvekst;Fjordvik kommune;95", "Oppvekst;Fjordvik kommune;107") +
		"Ungdomsskulen;Oppvekst;12;4,0\nTeknisk;Fjordvik kommune;20;4,0\nVegvesen;Teknisk;20;4,0\n"
}

// The lines that newUnits adds, and what it makes of Sjukeheimen.
var (
	newSchool = "- {id: ungdomsskulen, name: Ungdomsskulen, parent: oppvekst}"
	newSector = []string{"- {id: teknisk, name: Teknisk, parent: fjordvik}", "- {id: vegvesen, name: Vegvesen, parent: teknisk}"}
)

func TestAcceptedUnitsAreWrittenWhereTheyBelongAndNothingElseChanges(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{
			"a line for each unit",
			unitsBefore,
			swap(t, unitsBefore,
				"name: Sjukeheimen,", "name: Nye Sjukeheimen, formerly: Sjukeheimen, renamed_from: 2027,",
				"Administrasjon, parent: oppvekst}\n", "Administrasjon, parent: oppvekst}\n  "+newSchool+"\n",
				"Administrasjon, parent: helse}\n", "Administrasjon, parent: helse}\n  "+strings.Join(newSector, "\n  ")+"\n"),
		},
		{
			"comments, blank lines, quotation marks and Windows' ends of lines",
			crlf("# Kartet\n\nunits: # alle\n- {id: fjordvik, name: Fjordvik kommune}\n\n# Oppvekst\n- id: oppvekst\n  name: {nn: Oppvekst, nb: \"Oppvekst\"} # begge\n  parent: fjordvik\n" +
				"- {id: lia,\n   name: Lia SFO, # her òg\n   parent: oppvekst}\n- name: 'Nordlia skule'\n  id: nordlia\n  parent: oppvekst\n  # siste i oppvekst\n\n# Helse\n" +
				"-\n  id: helse\n  name: Helse\n  parent: fjordvik\n- id: heimen\n  name: \"Sjuke\\xADheimen\"   # snart nytt?\n  # sjå møtet\n  parent: helse\n\n# slutt\ngroupings: []\n"),
			crlf("# Kartet\n\nunits: # alle\n- {id: fjordvik, name: Fjordvik kommune}\n\n# Oppvekst\n- id: oppvekst\n  name: {nn: Oppvekst, nb: \"Oppvekst\"} # begge\n  parent: fjordvik\n" +
				"- {id: lia,\n   name: Lia SFO, # her òg\n   parent: oppvekst}\n- name: 'Nordlia skule'\n  id: nordlia\n  parent: oppvekst\n  # siste i oppvekst\n" +
				newSchool + "\n\n# Helse\n" +
				"-\n  id: helse\n  name: Helse\n  parent: fjordvik\n- id: heimen\n  name: Nye Sjukeheimen   # snart nytt?\n  formerly: \"Sjuke\\xADheimen\"\n  renamed_from: 2027\n  # sjå møtet\n  parent: helse\n" +
				strings.Join(newSector, "\n") + "\n\n# slutt\ngroupings: []\n"),
		},
		{
			"no end of line at the end",
			strings.TrimSuffix(unitsBefore, "\n"),
			strings.TrimSuffix(swap(t, unitsBefore,
				"name: Sjukeheimen,", "name: Nye Sjukeheimen, formerly: Sjukeheimen, renamed_from: 2027,",
				"Administrasjon, parent: oppvekst}\n", "Administrasjon, parent: oppvekst}\n  "+newSchool+"\n",
				"Administrasjon, parent: helse}\n", "Administrasjon, parent: helse}\n  "+strings.Join(newSector, "\n  ")+"\n"), "\n"),
		},
	} {
		table := newUnits(t)
		if !strings.Contains(c.before, "oppvekst-adm") {
			table = swap(t, table, "Administrasjon;Oppvekst;26;4,1\n", "", "Administrasjon;Helse;40;4,2\n", "")
		}
		y := yearTwo{table: table, site: map[string]string{unitsPath: c.before}}
		if out, _ := y.run(t); out != nil {
			t.Errorf("%s: written without leave", c.name)
		}
		y.accept = true
		out, notes := y.run(t)
		if got := written(out, unitsPath); got != c.after {
			t.Errorf("%s: became\n%s\nnot\n%s\n%s", c.name, got, c.after, notes)
		}
		y.site[unitsPath] = written(out, unitsPath)
		if again, notes := y.run(t); written(again, "survey/round-2027.yaml") != written(out, "survey/round-2027.yaml") || written(again, unitsPath) != "" {
			t.Errorf("%s: it is read otherwise with the units written: %s", c.name, notes)
		}
	}
}

func TestWhatBelongsDeeperComesBeforeWhatIsNewAboveIt(t *testing.T) {
	table := swap(t, tableNow, ";190;", ";220;") + "Teknisk;Fjordvik kommune;30;4,0\nVegvesen;Teknisk;20;4,0\nLegevakta;Helse;0;\n"
	out, notes := yearTwo{table: table, accept: true}.run(t)
	want := unitsBefore + "  - {id: legevakta, name: Legevakta, parent: helse}\n  " + strings.Join(newSector, "\n  ") + "\n"
	if got := written(out, unitsPath); got != want {
		t.Errorf("became\n%s\n%s", got, notes)
	}
}

func crlf(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

func TestAFileThatIsWrittenInAnotherWayIsLeftToItsAuthor(t *testing.T) {
	renamed := swap(t, tableNow, "Lia SFO", "Lia fritidsheim")
	for _, c := range []struct{ name, table, before string }{
		{"a name in several languages", renamed, swap(t, unitsBefore, "name: Lia SFO", "name: {nn: Lia SFO, en: Lia after school}")},
		{"a name before that already", renamed, swap(t, unitsBefore, "name: Lia SFO", "name: Lia SFO, formerly: Lia, renamed_from: 2025")},
		{"a name on two lines", renamed, swap(t, unitsBefore, "- {id: lia, name: Lia SFO, parent: oppvekst}", "- id: lia\n    name: Lia\n      SFO\n    parent: oppvekst")},
		{"all units on one line", tableNow + "Legevakta;Helse;0;\n", "units: [" + strings.TrimPrefix(strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(unitsBefore, "units:\n"), "\n"), "\n  - ", ", "), "  - ") + "]\n"},
	} {
		out, notes := yearTwo{table: c.table, site: map[string]string{unitsPath: c.before}, accept: true}.run(t)
		if out != nil || !strings.Contains(notes, "write the lines yourself") {
			t.Errorf("%s: %s\n%s", c.name, written(out, unitsPath), notes)
		}
	}
}

func TestWhatAFlagSaysNewIsKeptAndNoOtherByteOfTheAnswersChanges(t *testing.T) {
	const before = "# Våre svar\norganisation: Fjordvik kommune # alltid\ncolumns:\n  # tala\n  Svar: answers\n  \"Eining\": unit\n\ntree: parents\n"
	for _, c := range []struct {
		name, before string
		said         Answers
		after        string // "" when nothing is written
	}{
		{"nothing", before, Answers{}, ""},
		{"what is there", before, Answers{Tree: byParents, Columns: map[string]string{"svar": "answers"}}, ""},
		{"another value", before, Answers{Organisation: "Fjordvik"}, swap(t, before, "Fjordvik kommune #", "Fjordvik #")},
		{"a key", before, Answers{Scale: "1-5", CarryDown: true}, before + "scale: \"1-5\"\ncarry_down: true\n"},
		{"an entry", before, Answers{Columns: map[string]string{"Rang": "left-out", "eining": "level"}}, swap(t, before, "\"Eining\": unit\n", "\"Eining\": level\n  Rang: left-out\n")},
		{"two mappings", "columns:\n  A: unit\n", Answers{Rows: map[string]string{"X": "sum", "7": "left-out"}, Columns: map[string]string{"B": "rate"}, Tree: flat},
			"columns:\n  A: unit\n  B: rate\nrows:\n  X: sum\ntree: flat\n"},
		{"an empty mapping", "rows:\ntree: flat\n", Answers{Rows: map[string]string{"X": "sum"}}, "rows:\n  X: sum\ntree: flat\n"},
		{"an empty mapping in braces", "rows: {} # ingen\n", Answers{Rows: map[string]string{"X": "sum"}}, "rows: # ingen\n  X: sum\n"},
		{"with Windows' ends of lines", crlf(before), Answers{Sheets: []string{"Tal 1"}}, crlf(before) + "sheets: [Tal 1]\r\n"},
	} {
		stored := decodeAnswers([]byte(c.before), &problem.List{})
		got, ok := keepAnswers([]byte(c.before), stored, c.said)
		if !ok || string(got) != c.after {
			t.Errorf("%s: %v\n%s", c.name, ok, got)
		}
	}
	flow := "columns: {Svar: answers}\n"
	if got, ok := keepAnswers([]byte(flow), decodeAnswers([]byte(flow), &problem.List{}), Answers{Columns: map[string]string{"Rang": "left-out"}}); ok {
		t.Errorf("written in a line of its own: %s", got)
	}
}
