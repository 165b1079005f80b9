package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

const abbreviated = "Eining;Overordna;Svar;Ro;Trivsel;Mot|Helse og omsorg;Fjordvik;36;3,41;3,32;4,11|Heimen;HO;33;3,40;3,29;4,15|Tenesta;HO;<5;*;*;*|Oppvekst;Fjordvik;61;4,02;3,79;3,64|Skule;OPP;44;4,10;3,80;3,55|Barnehage;OPP;17;3,81;3,76;3,87"

func TestWhatParentsAreCalledIsAskedAboutAndSaid(t *testing.T) {
	same := map[string]string{"HO": "Helse og omsorg", "OPP": "Oppvekst"}
	for name, c := range map[string]struct {
		table    string
		said     Answers
		question string
		tree     string
	}{
		"asked": {abbreviated, Answers{}, `--same "OPP=Oppvekst" --same "HO=Helse og omsorg"`, ""},
		"said":  {abbreviated, Answers{Same: same}, "", "fjordvik<whole helse-og-omsorg<fjordvik heimen<helse-og-omsorg tenesta<helse-og-omsorg oppvekst<fjordvik skule<oppvekst barnehage<oppvekst"},
		"units of their own": {abbreviated, Answers{Rows: map[string]string{"Helse og omsorg": "unit", "Oppvekst": "unit"}}, "",
			"fjordvik<whole helse-og-omsorg<fjordvik oppvekst<fjordvik ho<whole heimen<ho tenesta<ho opp<whole skule<opp barnehage<opp"},
		"other means":    {strings.Replace(abbreviated, "36;3,41;3,32;4,11", "36;4,41;4,32;3,11", 1), Answers{}, `--same "OPP=Oppvekst". `, ""},
		"no such parent": {abbreviated, Answers{Same: map[string]string{"HX": "Oppvekst"}}, "“HX” is not in the table", ""},
		"no such row":    {abbreviated, Answers{Same: map[string]string{"HO": "Helse"}}, "“Helse” is not in the table", ""},
	} {
		tree, problems := treeImported("r-2025.csv", c.table, c.said)
		if tree != c.tree || !strings.Contains(problems, c.question) {
			t.Errorf("%s: %s\n%s", name, tree, problems)
		}
	}
}

func TestCodesThatAreTheSameAreWritten(t *testing.T) {
	var problems problem.List
	table := strings.ReplaceAll(strings.ReplaceAll(abbreviated, ";HO;", ";1200;"), "|", "\n")
	said := Answers{Same: map[string]string{"1200": "Helse og omsorg", "OPP": "Oppvekst"}}
	out := imported(newInput([]sheet.Source{{Name: "r-2025.csv", Data: []byte(table)}}, said), &problems)
	if out == nil {
		t.Fatal(told(&problems))
	}
	for _, file := range out.Files {
		if file.Path == "survey/import.yaml" && !strings.Contains(string(file.Data), "same:\n  \"1200\": Helse og omsorg\n  OPP: Oppvekst\n") {
			t.Errorf("%s", file.Data)
		}
	}
}

func TestWhatIsTheSameIsKept(t *testing.T) {
	before := "tree: parents\nsame:\n  HO: Helse\n"
	got, ok := keepAnswers([]byte(before), Answers{Tree: byParents, Same: map[string]string{"HO": "Helse"}}, Answers{Same: map[string]string{"1200": "Oppvekst"}})
	if want := before + "  \"1200\": Oppvekst\n"; !ok || string(got) != want {
		t.Errorf("%v %q", ok, got)
	}
}
