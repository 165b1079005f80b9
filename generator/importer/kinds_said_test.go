package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

func TestBlocksToCompareWithAreLeftOut(t *testing.T) {
	blocks := func(first, second string) string {
		table := ";;;" + first + ";;" + second + ";|Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro;Indre motivasjon;Mestringstro"
		for _, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			table += "|" + strings.Join(c[:3], ";") + ";3,6;3,7;" + c[3] + ";" + c[4]
		}
		return table
	}
	reading{name: "the country first", table: blocks("Norge", "Egen enhet"), tree: fjordmoTree, says: "Left out: Indre motivasjon, Mestringstro"}.try(t)
	reading{name: "the country last", table: strings.ReplaceAll(blocks("Resultat", "Landet"), "Overordnet;Svar", "Overordnet;Svar"), tree: fjordmoTree}.try(t)
	reading{name: "two of nothing that is known", table: blocks("Vår", "Haust"), says: "are the same factor"}.try(t)
	below := func(own, whole, last string) string {
		table := ";;;Indre motivasjon;;;Mestringstro;;|Enhet;Overordnet;Svar"
		for range 2 {
			table += ";" + own + ";" + whole + ";" + last
		}
		for _, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			table += "|" + strings.Join(c[:3], ";") + ";" + c[3] + ";4,02;3,6;" + c[4] + ";3,91;3,7"
		}
		return table
	}
	for _, own := range []string{"Enhet", "Eininga", "Egen enhet", "Unit"} {
		reading{name: own, table: below(own, "Kommunen", "Norge"), tree: fjordmoTree, says: "2 factors, all known in 10-FAKTOR"}.try(t)
	}
	reading{name: "another beside it", table: below("Enhet", "Kommunen", "Haust"), says: "Haust"}.try(t)
}

func TestNumbersOfWomenAndMenAreLeftOut(t *testing.T) {
	for _, heads := range [][2]string{{"Herav kvinner", "Herav menn"}, {"Kvinner", "Menn"}, {"Antall kvinner", "Antall menn"}} {
		table := "Enhet;Overordnet;Svar;" + heads[0] + ";" + heads[1] + ";Indre motivasjon;Mestringstro"
		for _, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			table += "|" + strings.Join(c[:3], ";") + ";12;9;" + c[3] + ";" + c[4]
		}
		reading{name: heads[0], table: table, tree: fjordmoTree, says: "Answered: “Svar”."}.try(t)
	}
}

func TestParentsWithCodesAndNamesAreOneColumn(t *testing.T) {
	rows := []string{"100;Fjordmo;;", "101;Oppvekst;100;Fjordmo", "102;Skule;101;Oppvekst", "103;Barnehage;101;Oppvekst", "104;Heim;100;Fjordmo"}
	table := "Enhets-ID;Enhet;Overordnet ID;Overordnet enhet;Svar;Indre motivasjon;Mestringstro"
	for i, line := range strings.Split(fjordmo, "|") {
		table += "|" + rows[i] + ";" + strings.Join(strings.Split(line, ";")[2:], ";")
	}
	reading{name: "codes and names", table: table, tree: fjordmoTree}.try(t)
	other := strings.Replace(table, "103;Barnehage;101;Oppvekst", "103;Barnehage;101;Fjordmo", 1)
	if tree, said := treeImported("r-2025.csv", other, Answers{}); tree == fjordmoTree || tree != "" && strings.Contains(said, "Left out: Overordnet enhet") {
		t.Errorf("they differ: %s\n%s", tree, said)
	}
}

func TestWhatUnitsBelongToMayStandBelowTheirNames(t *testing.T) {
	const numbers = "|Antall svar;98;54;33;21;44|Indre motivasjon;4,02;4,06;4,12;3,96;3,97|Mestringstro;3,91;3,86;3,91;3,78;3,97"
	for _, head := range []string{"Tilhører", "Overordnet enhet", "Hører til"} {
		reading{name: head, table: ";Fjordmo;Oppvekst;Skule;Barnehage;Heim|" + head + ";;Fjordmo;Oppvekst;Oppvekst;Fjordmo" + numbers, tree: fjordmoTree}.try(t)
	}
}

func TestCodesOfWordsAndBehindNamesAreRead(t *testing.T) {
	const tree = "oppvekst<fjordvik-kommune nes<oppvekst strand<oppvekst helse<fjordvik-kommune tenesta<helse heimen<helse"
	codes := []string{"", "OPP1", "OPP1-01", "OPP1-02", "HEL2", "HEL2-01", "HEL2-02"}
	reading{name: "words", file: "a-2025.csv", table: withCodes(codes...), tree: tree, says: "by codes"}.try(t)
	behind := func(codes ...string) string {
		var rows []string
		for i, code := range codes {
			rows = append(rows, strings.TrimSuffix(sevenUnits[i].name+" ("+code+")", " ()"))
		}
		return sevenTable("Namn", rows...)
	}
	reading{name: "behind names", file: "a-2025.csv", table: behind("", "1", "1.1", "1.2", "2", "2.1", "2.2"), tree: tree, says: "by codes"}.try(t)
	if _, said := treeImported("a-2025.csv", behind("", "1", "11", "12", "2", "21", "22"), Answers{}); strings.Contains(said, "by codes") {
		t.Errorf("numbers of people are taken for codes: %s", said)
	}
}

func TestHeadingsWithTheirSumsSayTheTree(t *testing.T) {
	numbers := func(at int) string { return ";" + sevenUnits[at].numbers }
	table := func(total, sum string) string {
		return "Eining;Svar;Meistring;Støtte;Trivsel|Oppvekst;;;;|Nes" + numbers(2) + "|Strand" + numbers(3) + "|" + sum + numbers(1) +
			"|Helse;;;;|Tenesta" + numbers(5) + "|Heimen" + numbers(6) + "|Sum Helse" + numbers(4) + "|" + total + numbers(0)
	}
	for _, total := range []string{"Totalt", "Fjordvik kommune totalt", "Sum Fjordvik kommune"} {
		reading{name: total, file: "a-2025.csv", table: table(total, "Sum Oppvekst"), answers: Answers{Organisation: "Fjordvik kommune"}, tree: sevenTree, says: "3 wholes fit"}.try(t)
	}
	own, _, _ := strings.Cut(strings.Replace(table("Totalt", "Oppvekst totalt"), ";36;", ";37;", 1), "|Totalt")
	reading{name: "people of its own", file: "a-2025.csv", table: own, answers: Answers{Organisation: "Fjordvik kommune"}, tree: sevenTree}.try(t)
	reading{name: "too few people", file: "a-2025.csv", table: strings.Replace(table("Totalt", "Sum Oppvekst"), ";36;", ";30;", 1), says: "more people together"}.try(t)
	reading{name: "the sum of another", file: "a-2025.csv", table: table("Totalt", "Sum Skule"), says: "--tree headings"}.try(t)
}

func TestHeadingsOfAPivotTableAreRead(t *testing.T) {
	for _, c := range [][2]string{{"Gjennomsnitt av Indre motivasjon", "Gjennomsnitt av Mestringstro"}, {"Average of Intrinsic motivation", "Average of Self-efficacy"}, {"Snitt av indre motivasjon", "Snitt av mestringstro"}} {
		reading{name: c[0], table: "Radetiketter;Overordnet;Antall svar;" + c[0] + ";" + c[1] + "|" + fjordmo, tree: fjordmoTree, says: "2 factors, all known in 10-FAKTOR"}.try(t)
	}
}

func TestTotaltInSeveralColumnsIsNoUnit(t *testing.T) {
	rows := []string{"Totalt;;", "Oppvekst;Totalt;", "Oppvekst;Skular;Totalt", "Oppvekst;Skular;Nes", "Oppvekst;Skular;Vik", "Oppvekst;SFO;", "Helse;Totalt;", "Helse;Heim;", "Helse;Legar;"}
	numbers := []string{"140;4,00;3,90", "90;4,10;3,96", "60;4,20;3,94", "33;4,25;3,91", "27;4,14;3,98", "30;3,90;4,00", "50;3,82;3,79", "30;3,90;3,80", "20;3,70;3,78"}
	table := "Sektor;Virksomhet;Avdeling;Svar;Indre motivasjon;Mestringstro"
	for i, row := range rows {
		table += "|" + row + ";" + numbers[i]
	}
	few := table + "|Helse;Natt;Totalt;<5;*;*|Helse;Natt;Vakt;<5;*;*|Helse;Natt;Bil;<5;*;*"
	few = strings.NewReplacer("Totalt;;;140;", "Totalt;;;142;", "Totalt;;50;", "Totalt;;52;").Replace(few)
	reading{name: "one that is hidden", table: few, answers: Answers{Organisation: "Fjordmo"}, tree: "oppvekst<fjordmo skular<oppvekst nes<skular vik<skular sfo<oppvekst helse<fjordmo heim<helse legar<helse natt<helse vakt<natt bil<natt"}.try(t)
	reading{name: "levels", table: table, answers: Answers{Organisation: "Fjordmo"}, tree: "oppvekst<fjordmo skular<oppvekst nes<skular vik<skular sfo<oppvekst helse<fjordmo heim<helse legar<helse"}.try(t)
}

func TestASheetOfPeopleIsReadBesideOneWithAnswers(t *testing.T) {
	const results = "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro|" + fjordmo
	people := "Eining;Inviterte;Antall svar|Fjordmo;120;98|Oppvekst;60;54|Skule;37;33|Barnehage;23;21|Heim;60;44"
	for name, c := range map[string]struct {
		people string
		tables int
	}{
		"the same answers":    {people, 1},
		"an answer differs":   {strings.Replace(people, ";54", ";53", 1), 2},
		"a unit of its own":   {people + "|Bibliotek;9;8", 2},
		"some units are left": {strings.Replace(people, "|Heim;60;44", "", 1), 2},
	} {
		var problems problem.List
		input := newInput(nil, Answers{})
		found := chooseSheets([]sheet.Sheet{sheetWith("A", results), sheetWith("B", c.people)}, &instruments{shipped: input.Instruments}, Answers{}.over(Answers{}), newNotes(&problems, input.Site.Printer()))
		if len(found) != c.tables || c.tables == 1 && headedAs(found[0].columns, invitedRole) < 0 {
			t.Errorf("%s: %d tables", name, len(found))
		}
	}
}

func TestTheSumOfASectorInItIsItsRow(t *testing.T) {
	table := func(own string) string {
		return "Sektor;Enhet;Svar;Indre motivasjon;Mestringstro|Oppvekst;Skule;33;4,12;3,91|Oppvekst;Barnehage;21;3,96;3,78|Oppvekst;" + own + ";57;4,06;3,86|Helse;Heim;24;3,90;3,97|Helse;Legar;20;4,05;3,97|Helse;Helse totalt;47;3,97;3,97"
	}
	const tree = "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst helse<fjordmo heim<helse legar<helse"
	for _, own := range []string{"Sum Oppvekst", "Oppvekst totalt", "Oppvekst samla"} {
		reading{name: own, table: table(own), answers: Answers{Organisation: "Fjordmo"}, tree: tree}.try(t)
	}
	if _, said := treeImported("r-2025.csv", table("Sum Kultur"), Answers{Organisation: "Fjordmo"}); !strings.Contains(said, "Sum Kultur") {
		t.Errorf("the sum of another: %s", said)
	}
}
