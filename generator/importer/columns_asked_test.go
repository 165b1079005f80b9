package importer

import (
	"strings"
	"testing"
)

// twoCounts is a small organisation with two columns of people and a rate.
func twoCounts(first, second, rate string) string {
	table := "Enhet;Overordnet;" + first + ";" + second + ";" + rate + ";Trivsel|Fjordmo kommune;;80;64;80 %;4,0|Skule;Fjordmo kommune;40;33;83 %;4,1|Heim;Fjordmo kommune;40;31;78 %;3,9"
	if rate == "" {
		table = strings.NewReplacer(";;Trivsel", ";Trivsel", ";80 %;", ";", ";83 %;", ";", ";78 %;", ";").Replace(table)
	}
	return table
}

func TestOfTwoNumbersOfPeopleTheRateProvesWhichWereAsked(t *testing.T) {
	const tree = "skule<fjordmo-kommune heim<fjordmo-kommune"
	for _, pair := range [][2]string{{"N", "n"}, {"Respondenter", "Svar"}, {"Deltakere", "Besvarelser"}, {"Svar", "Besvart"}} {
		reading{name: pair[0], table: twoCounts(pair[0], pair[1], "Svarprosent"), tree: tree, says: "Answered: “" + pair[1] + "”.\nAsked: “" + pair[0] + "”."}.try(t)
		other := strings.Replace(twoCounts(pair[0], pair[1], "Svarprosent"), "83 %", "93 %", 1)
		if tree, said := treeImported("a-2025.csv", other, Answers{}); pair[0] == "N" || pair[0] == "Svar" {
			if tree != "" || !strings.Contains(said, `--column "`+pair[1]+`=answers" --column "`+pair[0]+`=invited"`) {
				t.Errorf("%s and another rate: %s\n%s", pair[0], tree, said)
			}
		}
	}
	reading{name: "N and n", table: twoCounts("N", "n", ""), says: `--column "n=answers" --column "N=invited"`}.try(t)
	reading{name: "N and n, as they are said", table: twoCounts("N", "n", ""), answers: Answers{Columns: map[string]string{"N": "invited", "n": "answers"}}, tree: tree, says: "Answered: “n”.\nAsked: “N”."}.try(t)
	fewer := strings.Replace(twoCounts("Respondenter", "Svar", ""), "40;33", "32;33", 1)
	reading{name: "fewer in one row", table: fewer, says: "[import]"}.try(t)
}

func TestANumberBesideARateMayBeOfThoseAsked(t *testing.T) {
	rated := func(heading string) string {
		return strings.ReplaceAll(strings.NewReplacer(";80;64;", ";64;", ";40;33;", ";33;", ";40;31;", ";31;").Replace(twoCounts("X", heading, "Svarprosent")), "X;", "")
	}
	for _, heading := range []string{"Respondenter", "Antall respondenter", "Respondents", "n", "N"} {
		if tree, said := treeImported("a-2025.csv", rated(heading), Answers{}); tree != "" || !strings.Contains(said, `--column "`+heading+`=answers"`) || !strings.Contains(said, `--column "`+heading+`=invited"`) {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
	}
	for _, heading := range []string{"Svar", "Antall svar", "Besvart", "Har svart"} {
		if tree, said := treeImported("a-2025.csv", rated(heading), Answers{}); tree == "" {
			t.Errorf("%s: %s", heading, said)
		}
	}
	few := "|Bad;Fjordmo kommune;4;*"
	reading{name: "beside a mean that is hidden", table: counted("Respondenter", "") + few, says: `--column "Respondenter=invited"`}.try(t)
	reading{name: "clear words", table: strings.Replace(counted("Antall svar", ""), ";64;", ";68;", 1) + few, says: "by the column with the unit above", tree: "skule<fjordmo-kommune heim<fjordmo-kommune bad<fjordmo-kommune"}.try(t)
}

func TestThoseWhoCouldAnswerAreThoseInvited(t *testing.T) {
	for _, heading := range []string{"Antall svar mulig", "Svarberettigede", "Deltakere i utvalget", "Mulige svar", "Antall ansatte i undersøkelsen"} {
		reading{name: heading, table: twoCounts(heading, "Levert", ""), tree: "skule<fjordmo-kommune heim<fjordmo-kommune", says: "Asked: “" + heading + "”."}.try(t)
		fewer := strings.Replace(twoCounts(heading, "Levert", ""), "40;33", "32;33", 1)
		if _, said := treeImported("a-2025.csv", fewer, Answers{}); heading != "Mulige svar" && strings.Contains(said, "Asked:") {
			t.Errorf("%s, with fewer than answered: %s", heading, said)
		}
	}
}

func TestColumnsOfOneHeadingAreCalledByTheirLetters(t *testing.T) {
	table := strings.NewReplacer("80;64", "64;70", "40;33", "33;30", "40;31", "31;40").Replace(twoCounts("Svar", "Svar", ""))
	reading{name: "two", table: table, says: `--column "Svar (D)=left-out"`}.try(t)
	reading{name: "one of them said", table: table, answers: Answers{Columns: map[string]string{"Svar (D)": "left-out"}}, tree: "skule<fjordmo-kommune heim<fjordmo-kommune", says: "Left out: Svar (D)."}.try(t)
	reading{name: "no such column", table: table, answers: Answers{Columns: map[string]string{"Svar (K)": "left-out"}}, says: "no column has the heading"}.try(t)
}

func TestAColumnOfKindsOfUnitsIsAskedAbout(t *testing.T) {
	table := "Enhet;Gruppe;Svar;Trivsel|Fjordmo kommune;;64;4,0|Nes skule;Skole;33;4,1|Vik barnehage;Barnehage;21;3,9|Lageret;Annet;10;3,9"
	reading{name: "kinds", table: table, says: `--column "Gruppe=level"`}.try(t)
	reading{name: "sectors", table: strings.NewReplacer(";Skole;", ";Oppvekst;", ";Barnehage;", ";Oppvekst;", ";Annet;", ";Drift;").Replace(table), tree: "oppvekst<fjordmo-kommune nes-skule<oppvekst vik-barnehage<oppvekst drift<fjordmo-kommune lageret<drift"}.try(t)
}
