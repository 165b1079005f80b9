package importer

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// unitPattern is a unit in survey/units.yaml as an import writes it.
var unitPattern = regexp.MustCompile(`- \{id: ([\w-]+), name: .*?(?:, parent: ([\w-]+))?(?:, not_a_sum: true)?\}`)

// treeImported imports a table, in which lines are written between bars, and returns its
// tree, as "id<parent" with the top left out, and what was said.
func treeImported(name, table string, answers Answers) (tree, said string) {
	text := strings.ReplaceAll(table, "|", "\n") + "\n"
	return importedSources(answers, sheet.Source{Name: name, Data: []byte(text)})
}

func importedSources(answers Answers, sources ...sheet.Source) (tree, said string) {
	var problems problem.List
	out := imported(newInput(sources, answers), &problems)
	said = told(&problems)
	if out == nil {
		return "", said
	}
	var units []string
	for _, file := range out.Files {
		if file.Path != unitsPath {
			continue
		}
		for _, parts := range unitPattern.FindAllStringSubmatch(string(file.Data), -1) {
			if parts[2] != "" {
				units = append(units, parts[1]+"<"+parts[2])
			}
		}
	}
	return strings.Join(units, " "), out.Reading + said
}

func TestMoreAnswersThanPeopleAskedAreAProblemWhereTheyStand(t *testing.T) {
	for _, table := range []string{
		"Eining;Spurde;Svar;Meistring|Nes;12;14;4,1|Lia;20;15;4,0",
		"År;Eining;Spurde;Antall svar;Faktor;Snitt|2025;Nes;12;14;Meistring;4,1|2025;Lia;20;15;Meistring;4,0",
	} {
		tree, said := treeImported("a-2025.csv", table, Answers{})
		if tree != "" || !strings.Contains(said, ":2:") || !strings.Contains(said, "“Nes” has more answers than people who were asked") {
			t.Errorf("%s %s", tree, said)
		}
	}
	if tree, said := treeImported("a-2025.csv", "Eining;Spurde;Svar;Meistring|Nes;14;14;4,1|Lia;20;15;4,0", Answers{}); tree == "" {
		t.Error(said)
	}
}

func TestNumbersOfUnitsAreNoNumbersOfAnswers(t *testing.T) {
	for _, heading := range []string{"Antall enheter", "Antal einingar", "Antall respondentenheter", "Number of units", "N enheter", "Antall deltakende enheter", "Enheter (antall)", "Antall svarende avdelinger", "Antall team", "Antall spørsmål"} {
		tree, said := treeImported("a-2025.csv", "Eining;"+heading+";Meistring|Nes;12;4,1|Lia;15;4,0", Answers{})
		if tree != "" || strings.Contains(said, "=answers\"") && strings.Contains(said, heading+"=answers") {
			t.Errorf("%s: %s %s", heading, tree, said)
		}
	}
}

// threeLevels are the names of units on three levels, with what is beside them.
var threeLevels = [][]string{
	{"Oppvekst", "Skule", "Nes", "12;4,1"}, {"Oppvekst", "Skule", "Strand", "21;4,2"}, {"Oppvekst", "Barnehage", "Lia", "14;4,3"},
	{"Helse", "Heime", "Heimetenesta", "30;3,9"}, {"Helse", "Institusjon", "Sjukeheimen", "25;3,8"},
}

// levelTable is a table with names in the columns that are given.
func levelTable(headings string, columns ...int) string {
	table := headings + ";Svar;Meistring"
	for _, names := range threeLevels {
		table += "|"
		for _, at := range columns {
			table += names[at] + ";"
		}
		table += names[3]
	}
	return table
}

const (
	threeTree = "oppvekst<whole skule<oppvekst nes<skule strand<skule barnehage<oppvekst lia<barnehage helse<whole heime<helse heimetenesta<heime institusjon<helse sjukeheimen<institusjon"
	twoTree   = "oppvekst<whole nes<oppvekst strand<oppvekst lia<oppvekst helse<whole heimetenesta<helse sjukeheimen<helse"
)

func TestColumnsOfNamesAreLevelsInTheOrderThatTheNamesAllow(t *testing.T) {
	for _, c := range []struct{ headings, want string }{
		{"Kommunalområde;Tjenesteområde;Avdeling", threeTree}, {"Virksomhet;Avdeling;Seksjon", threeTree}, {"Kommunalsjefområde;Virksomhet;Gruppe", threeTree},
		{"Avdeling;Enhet;Gruppe", threeTree}, {"Tenesteområde;Eining;Team", threeTree}, {"Direktørområde;Fagområde;Arbeidsplass", threeTree},
		{"Rådmannsområde;Tenesteeining;Avdeling", threeTree}, {"Directorate;Department;Team", threeTree}, {"Byrådsavdeling;Bydel;Tjenestested", threeTree},
		{"Service area;Unit;Section", threeTree}, {"Hovedområde;Underområde;Enhet", threeTree}, {"Sektor;Tjenestested;Avdeling", threeTree},
	} {
		if tree, said := treeImported("a-2025.csv", levelTable(c.headings, 0, 1, 2), Answers{}); tree != c.want {
			t.Errorf("%s: %s\n%s", c.headings, tree, said)
		}
	}
	for _, headings := range []string{"Etat;Seksjon", "Etat;Resultatenhet", "Avdeling;Gruppe", "Enhet;Underenhet", "Resultatområde;Enhet", "Forvaltning;Virksomhet"} {
		if tree, said := treeImported("a-2025.csv", levelTable(headings, 0, 2), Answers{}); tree != twoTree {
			t.Errorf("%s: %s\n%s", headings, tree, said)
		}
	}
	if tree, said := treeImported("a-2025.csv", levelTable("Seksjon;Avdeling;Etat", 2, 1, 0), Answers{}); tree != threeTree {
		t.Errorf("back to front: %s\n%s", tree, said)
	}
}

func TestColumnsOfNamesInNoOrderAreAskedAbout(t *testing.T) {
	back := levelTable("Avdeling;Virksomhet", 2, 0)
	tree, said := treeImported("a-2025.csv", back, Answers{})
	if tree != "" || !strings.Contains(said, `a-2025.csv:1:1: the columns “Avdeling” and “Virksomhet” all have names of units`) {
		t.Errorf("%s %s", tree, said)
	}
	if tree, said = treeImported("a-2025.csv", back, Answers{Columns: map[string]string{"Avdeling": "unit", "Virksomhet": "parent"}}); tree != twoTree {
		t.Errorf("%s %s", tree, said)
	}
	unknown := levelTable("Hus;Eining", 0, 2)
	if tree, said = treeImported("a-2025.csv", unknown, Answers{}); tree != "" || !strings.Contains(said, `the column “Hus” divides the units into groups`) {
		t.Errorf("%s %s", tree, said)
	}
	if tree, said = treeImported("a-2025.csv", unknown, Answers{Columns: map[string]string{"Hus": "level"}}); tree != twoTree {
		t.Errorf("%s %s", tree, said)
	}
	if tree, said = treeImported("a-2025.csv", unknown, Answers{Tree: flat, Columns: map[string]string{"Hus": "left-out"}}); tree != "nes<whole strand<whole lia<whole heimetenesta<whole sjukeheimen<whole" {
		t.Errorf("%s %s", tree, said)
	}
}

func TestAScaleThatTheTableSaysIsTheScale(t *testing.T) {
	for _, c := range []struct{ table, want string }{
		{"Eining;Svar;Trivsel (1-7);Støtte (1–7)|Nes;12;4,1;3,9|Lia;15;4,0;3,8", "2 factors: Trivsel, Støtte.\nScale from 1 to 7."},
		{"Eining;Svar;Trivsel;Støtte|Nes;12;4,1;3,9|Lia;15;4,0;3,8|Skala 1–6;;;", "Scale from 1 to 6."},
		{"Alle spørsmål: skala fra 1 til 7;;;|Eining;Svar;Trivsel;Støtte|Nes;12;4,1;3,9|Lia;15;4,0;3,8", "Scale from 1 to 7."},
		{"Eining;Svar;Mestringsklima (1-5);Autonomi|Nes;12;4,1;3,9|Lia;15;4,0;3,8", "Scale from 1 to 5."},
		{"Eining;Svar;Trivsel (1-7);Støtte (1-5)|Nes;12;4,1;3,9|Lia;15;4,0;3,8", "the table says two scales, 1-7 and 1-5"},
		{"Eining;Svar;Mestringsklima (1-7);Autonomi|Nes;12;4,1;3,9|Lia;15;4,0;3,8", "the table says that the scale is 1-7, and 10-FAKTOR has 1-5"},
	} {
		if _, said := treeImported("a-2025.csv", c.table, Answers{}); !strings.Contains(said, c.want) {
			t.Errorf("%s\n%s", c.table, said)
		}
	}
	differ := "Eining;Svar;Trivsel (1-7);Støtte (1-5)|Nes;12;4,1;3,9|Lia;15;4,0;3,8"
	if _, said := treeImported("a-2025.csv", differ, Answers{Columns: map[string]string{"Støtte (1-5)": "left-out"}}); !strings.Contains(said, "Scale from 1 to 7.") {
		t.Error(said)
	}
}

func TestFactorsWithNumbersAloneAreAskedAboutWithTheirOrder(t *testing.T) {
	numbered := func(word string, most int) string {
		head, first, second := "Eining;Svar", "Nes;12", "Lia;15"
		for i := range most {
			head += ";" + word + strconv.Itoa(i+1)
			first += ";4," + strconv.Itoa(i%10)
			second += ";3," + strconv.Itoa(i%10)
		}
		return head + "|" + first + "|" + second
	}
	for _, word := range []string{"F", "Faktor ", "faktor"} {
		tree, said := treeImported("a-2025.csv", numbered(word, 10), Answers{})
		if tree != "" || !strings.Contains(said, "Is their order 1 Intrinsic motivation, 2 Self-efficacy, 3 Autonomy,") || strings.Count(said, "\n") != 1 {
			t.Errorf("%s: %s %s", word, tree, said)
		}
		if tree, said = treeImported("a-2025.csv", numbered(word, 10), Answers{Instrument: "10-faktor"}); tree == "" || !strings.Contains(said, "10 factors, all known in 10-FAKTOR") {
			t.Errorf("%s, answered: %s %s", word, tree, said)
		}
	}
	if tree, said := treeImported("a-2025.csv", numbered("F", 36), Answers{}); tree != "" || !strings.Contains(said, "no column is a factor") {
		t.Errorf("%s %s", tree, said)
	}
	tidy := "Eining;Antall svar;Faktor;Snitt|Nes;12;Faktor 1;4,1|Lia;15;Faktor 1;4,0"
	if tree, said := treeImported("a-2025.csv", tidy, Answers{}); tree != "" || !strings.Contains(said, "Is their order 1 Intrinsic motivation") {
		t.Errorf("%s %s", tree, said)
	}
}

func TestColumnsOfSeveralYearsAreReadForTheRoundThatIsNamed(t *testing.T) {
	table := "Eining;Svar 2023;Svar 2025;Autonomi 2023;Autonomi 2025;Støtte 2023;Støtte 2025|Nes;12;13;4,1;4,2;3,9;4,0|Lia;15;16;4,0;4,1;3,8;3,9"
	table = strings.ReplaceAll(table, "Støtte", "Rolleklarhet")
	tree, said := treeImported("a.csv", table, Answers{})
	if tree == "" || !strings.Contains(said, "round 2025") || !strings.Contains(said, "the columns for 2025 are read, and those for 2023 are left out") {
		t.Errorf("%s %s", tree, said)
	}
	if tree, said = treeImported("a.csv", table, Answers{Round: "2023"}); tree == "" || !strings.Contains(said, "round 2023") || !strings.Contains(said, "2 factors, all known in 10-FAKTOR: Autonomi, Rolleklarhet") {
		t.Errorf("%s %s", tree, said)
	}
}

func TestOneCauseIsOneLine(t *testing.T) {
	again := "Eining;Svar;Meistring|Nes;12;4,1|Eining;Svar;Meistring|Lia;15;4,0|Eining;Svar;Meistring|Drift;13;3,9"
	if tree, said := treeImported("a-2025.csv", again, Answers{}); tree != "nes<whole lia<whole drift<whole" {
		t.Errorf("repeated headings: %s %s", tree, said)
	}
	second := "Eining;Svar;Meistring|Nes;12;4,1|Lia;15;4,0||Alder;Svar;Trivsel|Under 30;11;4,1|Over 30;16;4,0"
	if tree, said := treeImported("a-2025.csv", second, Answers{}); tree != "" || !strings.HasPrefix(said, "a-2025.csv:5:1: another table, “Alder”, begins here") || strings.Count(said, "\n") != 1 {
		t.Errorf("a second table: %s %s", tree, said)
	}
	one := sheet.Source{Name: "a-2025.csv", Data: []byte("Eining;Svar;Meistring\nNes;12;4,1\nLia;15;4,0\n")}
	two := sheet.Source{Name: "b-2025.csv", Data: []byte("Eining;Svar;Meistring\nNes;13;4,1\nLia;15;4,2\n")}
	if tree, said := importedSources(Answers{}, one, two); tree != "" || !strings.Contains(said, "b-2025.csv:2:1: 2 units have other numbers here than in another table: “Nes” and “Lia”") {
		t.Errorf("two files: %s %s", tree, said)
	}
}

func TestColumnsWithUnreadableCellsAreNotOfferedAsNumbersOfAnswers(t *testing.T) {
	_, said := treeImported("a-2025.csv", "Eining;Besøk;Meistring|Nes;12;4,1|Lia;15 pers?;4,0|Nord;17;4,0|Sør;18;4,0|Vest;19;4,0", Answers{})
	if !strings.Contains(said, "Besøk") || strings.Contains(said, "answers") {
		t.Error(said)
	}
}

func TestAMisspeltFactorIsAskedAboutByItsName(t *testing.T) {
	table := "Eining;Svar;Mestringstro;Autonomi;Indre motivasjn|Nes;12;4,1;3,9;4,0|Lia;15;3,9;3,8;4,1"
	tree, said := treeImported("a-2025.csv", table, Answers{})
	if tree != "" || !strings.Contains(said, `“Indre motivasjn” is not the name of a factor. Is it “Indre motivasjon”? Then write --column "Indre motivasjn=indre-motivasjon"`) {
		t.Errorf("%s %s", tree, said)
	}
	answer := Answers{Columns: map[string]string{"Indre motivasjn": "indre-motivasjon"}}
	if tree, said = treeImported("a-2025.csv", table, answer); tree == "" || !strings.Contains(said, "3 factors, all known in 10-FAKTOR") {
		t.Errorf("%s %s", tree, said)
	}
	table = strings.ReplaceAll(table, "Indre motivasjn", "Humør")
	answer = Answers{Columns: map[string]string{"Humør": "factor"}}
	if tree, said = treeImported("a-2025.csv", table, answer); tree != "" || !strings.Contains(said, `“Humør” is said to be a factor, and 10-faktor does not have it. Say which it is`) {
		t.Errorf("%s %s", tree, said)
	}
}

func TestDaysAreReadWithTwoDigitsAndFromCellsOfTheirOwn(t *testing.T) {
	const want = "round 2025.\n"
	for _, above := range []string{
		"Undersøkelsen: 03.03.25–21.03.25;;;", "3.3. - 21.3.25;;;", "Periode;03.03.2025;21.03.2025;", "Undersøkelsesperiode;2025-03-03;;2025-03-21", "Periode;03.03.25;21.03.25;", "Frå:;2025-03-03T00:00:00;2025-03-21T00:00:00;",
	} {
		_, said := treeImported("a.csv", above+"|Eining;Svar;Meistring;Støtte|Nes;12;4,1;3,9|Lia;15;4,0;3,8", Answers{})
		said = strings.ReplaceAll(said, "\u00a0", " ")
		if !strings.Contains(said, want) || !strings.Contains(said, "lasted from 3 March 2025 to 21 March 2025") {
			t.Errorf("%s: %s", above, said)
		}
	}
	for _, above := range []string{"Uke 10 -25;;;", "Uttrekk;01.02.2025;03.03.2025;"} {
		if tree, said := treeImported("a.csv", above+"|Eining;Svar;Meistring;Støtte|Nes;12;4,1;3,9|Lia;15;4,0;3,8", Answers{}); tree != "" && !strings.Contains(above, "Uttrekk") || strings.Contains(said, "lasted") {
			t.Errorf("%s: %s", above, said)
		}
	}
}
