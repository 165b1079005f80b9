package importer

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// renamedAmongNew is the table with another name for the after-school unit, and a new unit
// beside it.
func renamedAmongNew(t *testing.T, renamed, added string) string {
	t.Helper()
	return swap(t, tableNow, "Lia SFO;", renamed+";", ";190;", ";220;", "Oppvekst;Fjordvik kommune;95", "Oppvekst;Fjordvik kommune;125") +
		added + ";Oppvekst;30;4,0\n"
}

func TestANewNameIsProposedAmongUnitsThatAreNew(t *testing.T) {
	y := yearTwo{table: renamedAmongNew(t, "Lia fritidsordning SFO", "Vik barnehage")}
	out, notes := y.run(t)
	for _, want := range []string{
		"  # lia\n  name: Lia fritidsordning SFO\n  formerly: Lia SFO\n  renamed_from: 2027\n",
		"  - {id: vik-barnehage, name: Vik barnehage, parent: oppvekst}\n",
	} {
		if out != nil || !strings.Contains(notes, want) {
			t.Errorf("no %q in\n%s", want, notes)
		}
	}
}

func TestAKindOfPlaceSaysNothingOfWhichUnitHasANewName(t *testing.T) {
	more := "  - {id: vik, name: Vik barnehage, parent: helse}\n  - {id: nes, name: Nes barnehage, parent: helse}\n"
	units := swap(t, unitsBefore, "name: Lia SFO", "name: Lia barnehage") + more
	y := yearTwo{table: renamedAmongNew(t, "Lia oppvekstsenter", "Bergheim barnehage"), site: map[string]string{unitsPath: units}}
	if out, notes := y.run(t); out != nil || !strings.Contains(notes, "  # lia\n  name: Lia oppvekstsenter\n  formerly: Lia barnehage\n") {
		t.Error(notes)
	}
}

func TestWhichNewUnitHasANewNameIsNotGuessed(t *testing.T) {
	y := yearTwo{table: renamedAmongNew(t, "Grenda", "Vik barnehage")}
	for _, y.accept = range []bool{false, true} {
		out, notes := y.run(t)
		for _, want := range []string{
			"“Lia SFO” is not in the table, and “Grenda” and “Vik barnehage” not in survey/units.yaml",
			"  # lia\n  name: …\n  formerly: Lia SFO\n  renamed_from: 2027\n",
			"  - {id: grenda, name: Grenda, parent: oppvekst}\n  - {id: vik-barnehage, name: Vik barnehage, parent: oppvekst}\n",
		} {
			if out != nil || !strings.Contains(notes, want) {
				t.Errorf("no %q in\n%s", want, notes)
			}
		}
	}
	both := "  - {id: grenda, name: Grenda, parent: oppvekst}\n  - {id: vik-barnehage, name: Vik barnehage, parent: oppvekst}\n"
	if out, notes := (yearTwo{table: y.table, site: map[string]string{unitsPath: unitsBefore + both}}).run(t); out == nil {
		t.Errorf("written by hand: %s", notes)
	}
}

func TestTheNumbersOfAnotherRoundAreAskedAbout(t *testing.T) {
	again := swap(t, tableNow, ";190;", ";180;", ";95;4,2", ";90;4,2", ";42;", ";40;", ";27;", ";25;", ";26;", ";25;", ";95;4,0", ";90;4,0", ";55;", ";50;")
	out, notes := yearTwo{table: again}.run(t)
	if want := "results-2027.csv: all 8 units have the same numbers in “2027” as in “2025”"; out != nil || !strings.Contains(notes, want) {
		t.Errorf("no %q in\n%s", want, notes)
	}
	if out, notes := (yearTwo{table: swap(t, again, "3,9", "3,8")}).run(t); out == nil {
		t.Errorf("one number is another: %s", notes)
	}
}

func TestTheReadingIsThereWhenSomethingIsAsked(t *testing.T) {
	for table, want := range map[string]string{
		"Unit;n;Calm\nA;19;4.1\nB;18;4.2\nBoth;37;4.15\n": "vik-2025.csv: headings in row 1, round 2025.\n",
		"Unit;Filled in;Calm\nA;9;4.1\nB;8;4.2\n":         "vik-2025.csv: headings in row 1. The columns are read as: Unit=unit, Filled in=factor, Calm=factor.\n",
		"no table": "",
	} {
		var problems problem.List
		out := Import(newInput([]sheet.Source{{Name: "vik-2025.csv", Data: []byte(table)}}, Answers{}), &problems)
		if !problems.Failed() || len(out.Files) > 0 || !strings.HasPrefix(out.Reading, want) || want == "" && out.Reading != "" {
			t.Errorf("%s\n%s%s", table, out.Reading, told(&problems))
		}
	}
}

// many is a table of some units with the same numbers but those of a few.
func many(units, others int) string {
	var table strings.Builder
	table.WriteString("Eining;Svar;Autonomi;Mestringsklima\n")
	for i := range units {
		mean := 20 + i*37%60
		if i < others {
			mean++
		}
		fmt.Fprintf(&table, "Lag %d;%d;3,%02d;4,%02d\n", i, 20+3*i, mean, 10+i*53%80)
	}
	return table.String()
}

func TestARoundWithNearlyTheNumbersOfAnotherIsAskedAbout(t *testing.T) {
	const nearly, delivered = "units have just the same numbers in “2027” as in “2025”. Is it the table of", "units have just the same numbers in “2027” as in “2025”, from a-2025.csv"
	for _, m := range []struct {
		units, others int
		asked         bool
	}{{10, 1, true}, {9, 1, false}, {20, 2, true}, {20, 3, false}, {5, 1, false}} {
		before, now := many(m.units, 0), many(m.units, m.others)
		files, said := importOne(t, "a-2025.csv", before, Answers{Tree: flat})
		if len(files) == 0 {
			t.Fatal(said)
		}
		site := map[string]string{unitsPath: files[unitsPath], instrumentPath: files[instrumentPath], "survey/round-2025.yaml": files["survey/round-2025.yaml"]}
		if _, said := (yearTwo{table: now, site: site, said: Answers{Tree: flat}}).run(t); strings.Contains(said, nearly) != m.asked {
			t.Errorf("%v: %s", m, said)
		}
		_, said = importedSources(Answers{Tree: flat}, sheet.Source{Name: "a-2025.csv", Data: []byte(before)}, sheet.Source{Name: "a-2027.csv", Data: []byte(now)})
		if strings.Contains(said, delivered) != m.asked {
			t.Errorf("together, %v: %s", m, said)
		}
	}
}

func TestMeansWithMoreDecimalsThanAreWrittenAreKnownAgain(t *testing.T) {
	table := strings.ReplaceAll(many(5, 0), "\n", "4\n")
	table = "Eining;Svar;Autonomi;Mestringsklima\n" + strings.SplitN(table, "\n", 2)[1]
	files, _ := importOne(t, "a-2025.csv", table, Answers{Tree: flat})
	site := map[string]string{unitsPath: files[unitsPath], instrumentPath: files[instrumentPath], "survey/round-2025.yaml": files["survey/round-2025.yaml"]}
	if _, said := (yearTwo{table: table, site: site, said: Answers{Tree: flat}}).run(t); !strings.Contains(said, "all 5 units have the same numbers") {
		t.Error(said)
	}
}

func TestANewNameIsNotTakenBySizeAlone(t *testing.T) {
	bySize := swap(t, tableNow, "Sjukeheimen", "Nes bu- og behandling")
	for _, accept := range []bool{false, true} {
		out, notes := yearTwo{table: bySize, accept: accept}.run(t)
		if want := "“Sjukeheimen” is not in the table, and “Nes bu- og behandling” not in survey/units.yaml. Is it the same unit under a new name?"; out != nil || !strings.Contains(notes, want) {
			t.Errorf("accepted %v: no %q in\n%s", accept, want, notes)
		}
	}
	declined := unitsBefore + "  - {id: nes-bu, name: Nes bu- og behandling, parent: helse}\n"
	if out, notes := (yearTwo{table: bySize, site: map[string]string{unitsPath: declined}}).run(t); out == nil || strings.Contains(notes, "new name") {
		t.Errorf("declined: %s", notes)
	}
	for name, table := range map[string]string{
		"the same parts":    strings.ReplaceAll(tableNow, "Helse;", "Velferd;"),
		"one name and more": swap(t, tableNow, "Sjukeheimen", "Nye Sjukeheimen i Nes"),
	} {
		if out, notes := (yearTwo{table: table, accept: true}).run(t); out == nil || !strings.Contains(written(out, unitsPath), "renamed_from: 2027") {
			t.Errorf("%s: %s", name, notes)
		}
	}
}
