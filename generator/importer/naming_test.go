package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

func importOne(t *testing.T, name, data string, answers Answers) (map[string]string, string) {
	t.Helper()
	var problems problem.List
	files := map[string]string{}
	if out := imported(newInput([]sheet.Source{{Name: name, Data: []byte(data)}}, answers), &problems); out != nil {
		for _, file := range out.Files {
			files[file.Path] = string(file.Data)
		}
	}
	return files, told(&problems)
}

func TestTheRoundMayBeNamed(t *testing.T) {
	files, problems := importOne(t, "results.csv", "Unit,Autonomy,n\nA,4.1,9\n", Answers{Round: "2023-Haust"})
	if !strings.Contains(files["survey/round-2023-haust.yaml"], "round: \"2023-haust\"\n") {
		t.Error(files, problems)
	}
}

func TestTheOrganisationMayBeNamed(t *testing.T) {
	files, problems := importOne(t, "results-2023.csv", "Unit,Autonomy,n\nA,4.1,9\n", Answers{Organisation: "Sør kommune"})
	if !strings.Contains(files["survey/units.yaml"], "{id: sor-kommune, name: Sør kommune}") || !strings.Contains(files["site.yaml"], "organisation: Sør kommune\n") {
		t.Error(files, problems)
	}
}

func TestSeveralFilesOfOneRoundAreOneDelivery(t *testing.T) {
	var problems problem.List
	sources := []sheet.Source{
		{Name: "a.csv", Data: []byte("Unit,Mastery,n\nA,4.1,9\nB,4.2,8\n")},
		{Name: "b.csv", Data: []byte("Unit,Support,n\nA,3.1,9\nB,3.2,8\n")},
	}
	out := imported(newInput(sources, Answers{Round: "2023", Tree: flat}), &problems)
	if out == nil || !strings.Contains(string(out.Files[2].Data), "means: {mastery: 4.1, support: 3.1}") {
		t.Error(told(&problems))
	}
	_, text := importOne(t, "numbers.csv", "round,unit,factor,mean,n\n2023,a,x,4.1,9\n", Answers{Round: "2023"})
	if !strings.Contains(text, "leave out --round") {
		t.Error(text)
	}
}

func TestFoldersOfTheMachineStandInNoFile(t *testing.T) {
	files, _ := importOne(t, "/home/somebody/secret 2020/results-2023.csv", "Unit,Autonomy,n\nA,4.1,9\n", Answers{})
	if len(files) == 0 {
		t.Fatal("nothing imported")
	}
	for name, text := range files {
		if strings.Contains(text, "somebody") || strings.Contains(text, "secret") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
}

func TestNamesThatPeopleTakeForTheSameAreTheSame(t *testing.T) {
	for _, same := range [][]string{
		{"Learning and development", "learning & development", "Learning_and-development", " LEARNING  AND DEVELOPMENT "},
		{"Attorney General's departments", "Attorney General’s Departments"},
		{"Helse og omsorg", "Helse & omsorg", "HELSE OG OMSORG"},
		{"Mestrings-tro", "Mestrings\u00adtro", "mestringstro"},
	} {
		for _, other := range same[1:] {
			if normal(other) != normal(same[0]) {
				t.Errorf("%q is %q, and %q is %q", other, normal(other), same[0], normal(same[0]))
			}
		}
	}
	for _, other := range []string{"My team", "My teams", "Mitt team", "Område", "Omrade"} {
		if normal(other) == normal("My teåm") {
			t.Errorf("%q is taken for another", other)
		}
	}
}

func TestAnIDIsMadeOfSmallLettersAndKeepsWholeWords(t *testing.T) {
	for name, want := range map[string]string{
		"Bærum øst – Åsen":               "baerum-ost-asen",
		"Attorney General's Office":      "attorney-generals-office",
		"R\u0061\u030Ad":                 "rad",
		"Čáhppesvuotna":                  "cahppesvuotna",
		"Health & Safety":                "health-safety",
		"???":                            "",
		strings.Repeat("Langt namn ", 9): "langt-namn-langt-namn-langt-namn-langt-namn-langt-namn-langt",
		strings.Repeat("x", 99):          strings.Repeat("x", longestID),
	} {
		if got := slug(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestAQuestionIsKnownByItsCode(t *testing.T) {
	for _, heading := range []string{"B01", "W04", "C01_1", "E06_A", "Q12", "SP1"} {
		if role, _ := roleOf(heading); role != questionRole {
			t.Errorf("%q is no question", heading)
		}
	}
	for _, heading := range []string{"My work", "Autonomi", "10-FAKTOR", "B", "Faktor1"} {
		if role, _ := roleOf(heading); role == questionRole {
			t.Errorf("%q is a question", heading)
		}
	}
}

func TestWhereOnlyGroupsAreNamedTheyAreTheUnits(t *testing.T) {
	files, problems := importOne(t, "results-2023.csv", "Sektor,Autonomi,Svar\nHelse,4.1,9\n", Answers{Organisation: "Sør"})
	if !strings.HasSuffix(files["survey/units.yaml"], "units:\n  - {id: sor, name: Sør}\n  - {id: helse, name: Helse, parent: sor}\n") {
		t.Error(files["survey/units.yaml"], problems)
	}
}

func TestASecondRowForAllUnitsIsAProblem(t *testing.T) {
	_, problems := importOne(t, "results-2023.csv", "Unit,Autonomi,n\nTotal,4.1,9\nA,4.1,9\nAll units,4.2,9\n", Answers{})
	if !strings.Contains(problems, "results-2023.csv:4:1: “Total” and “All units” are both rows for the whole organisation") {
		t.Error(problems)
	}
}

func TestARoundThatItsSourceProtectedHasNoNumbersOfPeople(t *testing.T) {
	files, problems := importOne(t, "results.csv", "round,unit,invited,respondents,factor,mean\n2023,a,12,..,x,4.1\n", Answers{ProtectedBySource: true})
	if round := files["survey/round-2023.yaml"]; !strings.Contains(round, "protected: source\n") || strings.Contains(round, "invited") {
		t.Error(round, problems)
	}
}
