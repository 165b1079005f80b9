package importer

import (
	"slices"
	"strings"
	"testing"
)

// bareList is a list with a row for all and one more row: its name, and what is after it.
func bareList(row string) string {
	return "Enhet;Inviterte;Svar;Ro;Trivsel|Fjordmo kommune;75;64;4,0;3,8|Skule;40;33;4,1;3,9|Heim;35;31;3,9;3,7|" + row
}

func TestARowThatIsAboutTheNumbersIsNoUnit(t *testing.T) {
	for _, name := range []string{
		"Minimum", "Maksimum", "Min.", "Maks", "Max", "Median", "Medianen", "Standardavvik", "St.avvik", "Standard deviation", "SD", "Varians", "Spredning", "Spreiing",
		"Endring", "Endring frå 2023", "Endring fra 2023", "Change since 2023", "Differanse", "Differanse fra forrige måling", "Difference", "Rang", "Mål", "Mål 2025", "Mål for 2027", "Måltall", "Målsetjing", "Target 2025", "Goal",
		"Forrige måling", "Førre måling", "Forrige undersøkelse", "Previous survey", "Last year", "Resultat 2023", "Resultatet i 2023", "Results 2023", "Fjordmo kommune 2023", "Kommunen 2023", "Totalt 2023", "Lågaste verdi 2023", "Side 2", "Page 2 of 3", "s. 2",
	} {
		for _, numbers := range []string{";;;4,5;4,5", ";;;-0,1;0,2", ";75;60;4,0;3,8"} {
			tree, said := treeImported("a-2025.csv", bareList(name+numbers), Answers{Organisation: "Fjordmo kommune"})
			if tree != "skule<fjordmo-kommune heim<fjordmo-kommune" || !strings.Contains(said, "No unit, and left out: “"+name+"”.") {
				t.Errorf("%s%s: %s\n%s", name, numbers, tree, said)
			}
		}
	}
}

func TestANameWithMoreInItMayBeThatOfAUnit(t *testing.T) {
	for _, name := range []string{"Måløy skule", "Mål og meining", "Rangvald skole", "Maksimum Bemanning", "Endringskontoret", "Utvikling", "Resultatområde helse", "Resultat 2025", "Side om side", "Medianhuset", "Avviksteamet", "Siste stopp"} {
		if isStatistic(name) || (rowNames{round: "2025"}).isAbout(name) {
			t.Errorf("%s is taken for a row about the numbers", name)
		}
	}
}

func TestARowWithMeansAndNoPeopleIsAskedAboutWhereNothingSaysItsPlace(t *testing.T) {
	const asked = "has means, but no number of answers or of people invited"
	parents := "Enhet;Overordnet;Svar;Ro;Trivsel|Fjordmo kommune;;64;4,0;3,8|Skule;Fjordmo kommune;33;4,1;3,9|Heim;Fjordmo kommune;31;3,9;3,7|"
	for _, name := range []string{"Ambisjon", "Kommunesnitt", "Fjordmo", "Vestland fylke", "Beste eining", "Nasjonal norm", "Best practice"} {
		for _, table := range []string{bareList(name + ";;;4,5;4,5"), parents + name + ";;;4,5;4,5"} {
			tree, said := treeImported("a-2025.csv", table, Answers{Organisation: "Fjordmo kommune"})
			if tree != "" || questions(said) != 1 || !strings.Contains(said, "“"+name+"” "+asked) {
				t.Errorf("%s: %s\n%s", name, tree, said)
			}
			for _, kind := range []string{"reference", "left-out"} {
				tree, said = treeImported("a-2025.csv", table, Answers{Organisation: "Fjordmo kommune", Rows: map[string]string{name: kind}})
				if tree != "skule<fjordmo-kommune heim<fjordmo-kommune" {
					t.Errorf("%s=%s: %s\n%s", name, kind, tree, said)
				}
			}
		}
	}
	for name, table := range map[string]string{
		"it names its parent":          parents + "Kontor;Fjordmo kommune;;4,5;4,5",
		"its number is hidden":         bareList("Kontor;;<5;4,5;4,5"),
		"only those asked are written": bareList("Kontor;4;;4,5;4,5"),
		"others name it":               parents + "Stab;;;4,1;4,1|Kontor;Stab;<5;;",
	} {
		if _, said := treeImported("a-2025.csv", table, Answers{Organisation: "Fjordmo kommune"}); strings.Contains(said, asked) {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestARowWithoutNumbersThatNothingBelongsToIsAskedAbout(t *testing.T) {
	rows := []string{
		"Enhet;Overordnet;Svar;Ro", "Fjordmo kommune;;64;4,0", "Skule;Fjordmo kommune;33;4,1", "Heim;Fjordmo kommune;31;3,9",
	}
	for _, name := range []string{"Gruppe B", "Tekniske einingar", "Part two"} {
		table := strings.Join(slices.Insert(slices.Clone(rows), 3, name+";;;"), "|")
		tree, said := treeImported("a-2025.csv", table, Answers{})
		if tree != "" || !strings.Contains(said, "“"+name+"” has no numbers, and no row belongs to it") {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
		if tree, said = treeImported("a-2025.csv", table, Answers{Rows: map[string]string{name: "left-out"}}); tree != "skule<fjordmo-kommune heim<fjordmo-kommune" {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
	for _, row := range []string{"Kontor;Fjordmo kommune;;", "Side 2;;;"} {
		if tree, said := treeImported("a-2025.csv", strings.Join(slices.Insert(slices.Clone(rows), 3, row), "|"), Answers{}); tree == "" {
			t.Errorf("%s: %s", row, said)
		}
	}
}

func TestTheOrganisationsOwnMeanIsNothingToCompareWith(t *testing.T) {
	units := "Enhet;Svar;Ro;Trivsel;Tru|Region nord;30;4,12;3,91;4,4|Region sør;55;3,95;3,77;4,2|Hovudkontor;<5;*;*;*|"
	for _, name := range []string{"Heile landet", "Hele landet", "Landet", "Noreg", "Norge", "The whole country", "Alle kommunar"} {
		tree, said := treeImported("a-2025.csv", units+name+";;4,0;3,82;4,28", Answers{Tree: flat})
		if tree != "" || !strings.Contains(said, "“"+name+"” has the means of the organisation itself") {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
		if tree, said = treeImported("a-2025.csv", units+name+";;4,3;3,6;4,28", Answers{Tree: flat}); tree == "" {
			t.Errorf("%s is about others: %s", name, said)
		}
	}
}
