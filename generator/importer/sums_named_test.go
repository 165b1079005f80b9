package importer

import (
	"strings"
	"testing"
)

// sectors is an organisation whose sectors each have a row of their own, called as the
// publisher likes: the name is given the sector's. The numbers fit to the last answer.
func sectors(headings string, rows func(sector string) string, units ...string) string {
	table := headings + ";Svar;Ro;Trivsel;Tru;Meistring"
	numbers := map[string]string{
		"Skule": "33;4,12;3,91;4,40;4,01", "Barnehage": "21;3,95;3,77;4,20;4,31", "Oppvekst": "54;4,05;3,86;4,32;4,13",
		"Heimen": "44;3,52;4,11;3,90;3,75", "Tenesta": "19;3,71;4,02;3,85;3,91", "Helse": "63;3,58;4,08;3,88;3,80",
	}
	for _, sector := range [][]string{{"Oppvekst", "Skule", "Barnehage"}, {"Helse", "Heimen", "Tenesta"}} {
		for _, unit := range sector[1:] {
			table += "|" + strings.Join(append(units, unit), "") + ";" + numbers[unit]
			table = strings.ReplaceAll(table, "SECTOR", sector[0])
		}
		table += "|" + rows(sector[0]) + ";" + numbers[sector[0]]
	}
	return table
}

const twoSectors = "oppvekst<whole skule<oppvekst barnehage<oppvekst helse<whole heimen<helse tenesta<helse"

func TestARowCalledTheSumOfItsGroupIsProvedByItsNumbers(t *testing.T) {
	for _, name := range []string{"Totalt", "Alle", "Sum", "I alt", "Samla", "Delsum", "Alle ansatte", "Total", "Sum SECTOR", "SECTOR totalt", "Total SECTOR", "SECTOR i alt"} {
		row := func(sector string) string { return sector + ";" + strings.ReplaceAll(name, "SECTOR", sector) }
		if tree, said := treeImported("a-2025.csv", sectors("Sektor;Enhet", row, "SECTOR;"), Answers{}); tree != twoSectors {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}

func TestSumsInAListAreThoseOfTheRowsBetweenThem(t *testing.T) {
	for _, name := range []string{"Sum SECTOR", "SECTOR totalt", "Total SECTOR", "SECTOR i alt", "Samla SECTOR"} {
		row := func(sector string) string { return strings.ReplaceAll(name, "SECTOR", sector) }
		table := sectors("Enhet", row) + "|Totalt;117;3,80;3,98;4,08;3,95"
		tree, said := treeImported("a-2025.csv", table, Answers{})
		if sorted(tree) != sorted(strings.ReplaceAll(twoSectors, "whole", "totalt")) && sorted(tree) != sorted(twoSectors) {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}

func TestASumNamedAfterItsGroupMayHavePeopleOfItsOwn(t *testing.T) {
	for _, name := range []string{"Sum SECTOR", "SECTOR totalt"} {
		row := func(sector string) string { return sector + ";" + strings.ReplaceAll(name, "SECTOR", sector) }
		table := sectors("Sektor;Enhet", row, "SECTOR;")
		own := strings.NewReplacer(";54;4,05;3,86;4,32;4,13", ";64;4,0;3,9;4,2;4,1", ";63;3,58;4,08;3,88;3,80", ";73;3,6;4,0;3,8;3,9").Replace(table)
		if tree, said := treeImported("a-2025.csv", own, Answers{}); tree != twoSectors || !strings.Contains(said, "people of their own: 10, 10") {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
		less := strings.Replace(table, ";54;4,05;3,86;4,32;4,13", ";50;4,05;3,86;4,32;4,13", 1)
		if tree, said := treeImported("a-2025.csv", less, Answers{}); tree != "" || !strings.Contains(said, "more people together") {
			t.Errorf("%s, of fewer people than its parts: %s\n%s", name, tree, said)
		}
	}
}

func TestSeveralSumsHaveOneAnswer(t *testing.T) {
	for answer, names := range map[string][]string{
		"Sum *": {"Sum Oppvekst", "Sum Helse"}, "* totalt": {"Oppvekst totalt", "Helse totalt"}, "Delsum": {"Delsum", "Delsum"}, "Oppvekst totalt": {"Oppvekst totalt", "Sum Helse"},
	} {
		if found := commonName(names); found != answer {
			t.Errorf("%v: %s", names, found)
		}
	}
}

func TestARowForAllInAGroupOfItsOwnIsNoUnitBesideItsParts(t *testing.T) {
	row := func(sector string) string { return sector + ";" + sector }
	table := sectors("Sektor;Enhet", row, "SECTOR;")
	for _, group := range []string{"Felles", "Anna"} {
		for _, name := range []string{"Samla", "Totalt", "Fjordheim"} {
			tree, said := treeImported("a-2025.csv", table+"|"+group+";"+name+";117;3,80;3,98;4,08;3,95", Answers{})
			if tree != "" || questions(said) != 1 {
				t.Errorf("%s;%s: %s\n%s", group, name, tree, said)
			}
		}
	}
}

func TestAStarStandsForTheRestOfSeveralNames(t *testing.T) {
	for _, c := range []struct {
		said, name string
		want       bool
	}{
		{"Sum *", "Sum Oppvekst", true}, {"Sum *", "sum helse og omsorg", true}, {"Sum *", "Sum", false}, {"Sum *", "Summen", false}, {"* totalt", "Oppvekst totalt", true},
		{"* totalt", "Totalt", false}, {"*", "Oppvekst", false}, {"Sum", "Sum Oppvekst", false}, {"Sum", "SUM", true},
	} {
		if found := isAnswered(c.said, c.name); found != c.want {
			t.Errorf("%s for %s: %v", c.said, c.name, found)
		}
	}
	both := Answers{Rows: map[string]string{"Sum *": "sum", "Sum arkitektar": "unit"}}
	if kind, _ := both.row("Sum arkitektar", 3); kind != unitRow {
		t.Error("a name with a star goes before the whole name")
	}
}

func TestAHiddenRowBelowASumIsItsPartOnlyWhereNobodyIsElsewhere(t *testing.T) {
	const rows = "Skule;33;4,12;3,91;4,40|Kontor;<5;*;*;*|Sum Oppvekst;36;4,11;3,91;4,38|Heim;44;3,52;4,11;3,90|Tenesta;19;3,71;4,02;3,85|Sum Helse;63;3,58;4,08;3,88"
	const tree = "oppvekst<totalt skule<oppvekst kontor<oppvekst helse<totalt heim<helse tenesta<helse"
	for name, c := range map[string]struct {
		total string
		taken bool
	}{
		"the sums are all":  {"|Totalt;99;3,77;4,02;4,06", true},
		"others are in it":  {"|Totalt;109;3,77;4,02;4,06", false},
		"no row is for all": {"", false},
	} {
		got, said := treeImported("r-2025.csv", "Enhet;Svar;Ro;Mot;Tru|"+rows+c.total, Answers{})
		if taken := sorted(strings.ReplaceAll(got, "whole", "totalt")) == sorted(tree); taken != c.taken || !c.taken && questions(said) == 0 {
			t.Errorf("%s: %s\n%s", name, got, said)
		}
	}
}

func TestATotalIsTheOnlyGroupWhereItsNumbersSaySo(t *testing.T) {
	for total, want := range map[string]string{"77;3,78;4,02": "skule<fjordmo heim<fjordmo", "120;3,78;4,02": "fjordmo<whole skule<fjordmo heim<fjordmo"} {
		tree, said := treeImported("r-2025.csv", "Enhet;Overordnet;Svar;Ro;Mot|Totalt;;"+total+"|Skule;Fjordmo;33;4,12;3,91|Heim;Fjordmo;44;3,52;4,11", Answers{})
		if strings.ReplaceAll(tree, "totalt", "whole") != want {
			t.Errorf("%s: %s, not %s\n%s", total, tree, want, said)
		}
	}
}
