package importer

import (
	"strings"
	"testing"
)

// fjordmo is a table of five units, whose rows begin and end as given.
const fjordmo = "Fjordmo;;98;4,02;3,91|Oppvekst;Fjordmo;54;4,06;3,86|Skule;Oppvekst;33;4,12;3,91|Barnehage;Oppvekst;21;3,96;3,78|Heim;Fjordmo;44;3,97;3,97"

// fjordmoTree is the tree that it says.
const fjordmoTree = "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst heim<fjordmo"

// reading is a table, what is said of it, and what must be in the tree, in what is said,
// and not in it.
type reading struct {
	name, file, table string
	answers           Answers
	tree, says        string
}

func (r reading) try(t *testing.T) {
	t.Helper()
	if r.file == "" {
		r.file = "r-2025.csv"
	}
	tree, said := treeImported(r.file, r.table, r.answers)
	if tree != r.tree || !strings.Contains(said, r.says) {
		t.Errorf("%s: %s\n%s", r.name, tree, said)
	}
}

func TestTheNewestOfSeveralYearsIsRead(t *testing.T) {
	years := func(heads string) string {
		return heads + "|Fjordmo;;90;98;4,0;4,02;3,9;3,91|Oppvekst;Fjordmo;50;54;4,1;4,06;3,8;3,86|Skule;Oppvekst;30;33;4,1;4,12;3,9;3,91|Barnehage;Oppvekst;20;21;4,0;3,96;3,7;3,78|Heim;Fjordmo;40;44;3,9;3,97;4,0;3,97"
	}
	const blocks = "Enhet;Overordnet;2023;;;2025;;|;;Svar;Indre motivasjon;Mestringstro;Svar;Indre motivasjon;Mestringstro|" +
		"Fjordmo;;90;4,0;3,9;98;4,02;3,91|Oppvekst;Fjordmo;50;4,1;3,8;54;4,06;3,86|Skule;Oppvekst;30;4,1;3,9;33;4,12;3,91|Barnehage;Oppvekst;20;4,0;3,7;21;3,96;3,78|Heim;Fjordmo;40;3,9;4,0;44;3,97;3,97"
	earlier := strings.NewReplacer(";4,", ";4,0;4,", ";3,", ";3,9;3,").Replace(fjordmo)
	for _, r := range []reading{
		{name: "with answers of both years", file: "r.csv", table: years("Enhet;Overordnet;Svar 2023;Svar 2025;Indre motivasjon 2023;Indre motivasjon 2025;Mestringstro 2023;Mestringstro 2025"), tree: fjordmoTree, says: "the columns for 2025 are read, and those for 2023 are left out. To read 2023, write --round 2023"},
		{name: "a goal for a year to come", file: "r.csv", table: years("Enhet;Overordnet;Svar 2023;Svar 2025;Indre motivasjon 2025;Indre motivasjon 2027;Mestringstro 2025;Mestringstro 2027"), says: "Say which, such as --round 2027"},
		{name: "above their columns", file: "r.csv", table: blocks, tree: fjordmoTree, says: "the columns for 2025 are read"},
		{name: "above their columns, and the older is named", file: "r.csv", table: blocks, answers: Answers{Round: "2023"}, tree: fjordmoTree, says: "round 2023"},
		{name: "an earlier year beside each factor", table: "Enhet;Overordnet;Svar;Indre motivasjon;2023;Mestringstro;2023|" + earlier, tree: fjordmoTree, says: "Left out: 2023."},
		{name: "a later year beside each factor", file: "r-2021.csv", table: "Enhet;Overordnet;Svar;Indre motivasjon;2023;Mestringstro;2023|" + earlier, says: "the column has numbers and no heading"},
		{name: "answers of another year", file: "r.csv", table: "Enhet;Overordnet;Svar 2023;Indre motivasjon 2025;Mestringstro 2025|" + fjordmo, says: `Are these the people who answered in 2025? Then write --column "Svar 2023=answers"`},
		{name: "answers of another year, said to be right", file: "r.csv", table: "Enhet;Overordnet;Svar 2023;Indre motivasjon 2025;Mestringstro 2025|" + fjordmo, answers: Answers{Columns: map[string]string{"Svar 2023": "answers"}}, tree: fjordmoTree, says: "round 2025"},
	} {
		r.try(t)
	}
}

func TestATurnedTableThatSaysAllIsRead(t *testing.T) {
	turned := "Enhet;Fjordmo;Oppvekst;Skule;Barnehage;Heim|Overordnet enhet;;Fjordmo;Oppvekst;Oppvekst;Fjordmo|Antall svar;98;54;33;21;44|Indre motivasjon;4,02;4,06;4,12;3,96;3,97|Mestringstro;3,91;3,86;3,91;3,78;3,97"
	reading{name: "with parents and answers", table: turned, tree: fjordmoTree, says: "so the rows are read as columns"}.try(t)
	reading{name: "without parents", table: strings.Replace(turned, "|Overordnet enhet;;Fjordmo;Oppvekst;Oppvekst;Fjordmo", "", 1), says: "--turn"}.try(t)
	reading{name: "without answers", table: strings.Replace(turned, "|Antall svar;98;54;33;21;44", "", 1), says: "--turn"}.try(t)
}

func TestNumbersOfAnswersAmongTheFactorsAreRead(t *testing.T) {
	rows := func(count string) string {
		table := "Enhet;Overordnet;Indikator;Verdi"
		for _, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			for i, name := range []string{"", "", count, "Indre motivasjon", "Mestringstro"} {
				if name != "" {
					table += "|" + c[0] + ";" + c[1] + ";" + name + ";" + c[i]
				}
			}
			table += "|" + c[0] + ";" + c[1] + ";Svarprosent;80 %"
		}
		return table
	}
	reading{name: "answers", table: rows("Antall svar"), tree: fjordmoTree, says: "Answered: “Antall svar”."}.try(t)
	reading{name: "answers, in English", table: strings.Replace(strings.Replace(rows("Responses"), "Indikator;Verdi", "Metric;Result", 1), "Enhet;Overordnet", "Unit;Parent", 1), tree: fjordmoTree}.try(t)
	reading{name: "people of whom nothing is said", table: rows("Antall"), says: `--column "Antall=answers"`}.try(t)
	reading{name: "... until it is", table: rows("Antall"), answers: Answers{Columns: map[string]string{"Antall": "answers"}}, tree: fjordmoTree}.try(t)
	files, said := importOne(t, "r-2025.csv", strings.ReplaceAll(rows("Antall"), "|", "\n")+"\n", Answers{Columns: map[string]string{"Antall": "answers"}})
	if kept := files[answersPath]; !strings.Contains(kept, "  Antall: answers\n") {
		t.Errorf("%s\n%s", kept, said)
	}
	files, said = importOne(t, "r-2025.csv", strings.NewReplacer("|", "\n", "Mestringstro", "Trua på seg sjølv").Replace(rows("Antall svar"))+"\n", Answers{Columns: map[string]string{"Trua på seg sjølv": "mestringstro"}})
	if kept := files[answersPath]; !strings.Contains(kept, "  Trua på seg sjølv: mestringstro\n") {
		t.Errorf("%s\n%s", kept, said)
	}
	reading{name: "two of them", table: rows("Antall svar") + "|Skule;Oppvekst;Svar i alt;34", says: "no column is known to hold the numbers of answers"}.try(t)
	reading{name: "two numbers of one", table: rows("Antall svar") + "|Skule;Oppvekst;Antall svar;34", says: "no column is known to hold the numbers of answers"}.try(t)
}

func TestNumbersOfAnswersBesideNamesAndRatesAreRead(t *testing.T) {
	named := func(between, end string) string {
		table := "Enhet;Overordnet;Indre motivasjon;Mestringstro"
		for _, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			table += "|" + c[0] + between + c[2] + end + ";" + c[1] + ";" + c[3] + ";" + c[4]
		}
		return table
	}
	cells := func(heading, before, after string) string {
		table := "Enhet;Overordnet;" + heading + ";Indre motivasjon;Mestringstro"
		for _, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			table += "|" + c[0] + ";" + c[1] + ";" + before + c[2] + after + ";" + c[3] + ";" + c[4]
		}
		return table
	}
	said := func(heading string) Answers { return Answers{Columns: map[string]string{heading: "answers"}} }
	for _, r := range []reading{
		{name: "n=", table: named(" (n=", ")"), tree: fjordmoTree, says: "Answered: “n”."},
		{name: "svar", table: named(", ", " svar"), tree: fjordmoTree},
		{name: "N", table: named(" (N = ", ")"), says: `--column "N=answers"`},
		{name: "N, said", table: named(" (N = ", ")"), answers: said("N"), tree: fjordmoTree},
		{name: "a bare number", table: named(" (", ")"), says: "nobody can be protected"},
		{name: "not in every name", table: strings.Replace(named(" (n=", ")"), "Heim (n=44)", "Heim", 1), says: "nobody can be protected"},
		{name: "answers before a rate", table: cells("Svar (svarprosent)", "", " (80 %)"), tree: fjordmoTree},
		{name: "answers after a rate", table: cells("Svarprosent (antall svar)", "80 % (", ")"), tree: fjordmoTree},
		{name: "n= in a cell", table: cells("Antall svar", "n=", ""), tree: fjordmoTree},
		{name: "a word in a cell", table: cells("Antall svar", "ca. ", ""), says: "Antall svar"},
		{name: "people after a rate", table: cells("Svar", "80 % (", ")"), says: `--column "Svar=answers"`},
		{name: "people after a rate, said", table: cells("Svar", "80 % (", ")"), answers: said("Svar"), tree: fjordmoTree},
	} {
		r.try(t)
	}
}

func TestRatesProveWhoABareNumberIs(t *testing.T) {
	rated := func(heading, rates string) string {
		table := "Enhet;Overordnet;" + heading + ";Svarprosent;Indre motivasjon;Mestringstro"
		each := strings.Fields(rates)
		for i, line := range strings.Split(fjordmo, "|") {
			c := strings.Split(line, ";")
			table += "|" + c[0] + ";" + c[1] + ";" + c[2] + ";" + each[i] + ";" + c[3] + ";" + c[4]
		}
		return table
	}
	for _, heading := range []string{"Antall", "N", "Deltakere"} {
		ask := `--column "` + heading + `=invited"`
		reading{name: heading + " of more people", table: rated(heading, "81,7% 81,8% 82,5% 80,8% 81,5%"), tree: fjordmoTree, says: "Answered: “" + heading + "”."}.try(t)
		reading{name: heading + ", of whom so many answered", table: rated(heading, "79,6% 79,6% 78,8% 81,0% 79,5%"), says: ask}.try(t)
		reading{name: heading + " without rates", table: "Enhet;Overordnet;" + heading + ";Indre motivasjon;Mestringstro|" + fjordmo, says: ask}.try(t)
	}
}

func TestWhatASourceWritesForHiddenNumbersIsKnown(t *testing.T) {
	small := func(row string) string {
		return "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro|" + strings.NewReplacer(";98;", ";101;", ";54;", ";57;").Replace(fjordmo) + "|SFO;Oppvekst;" + row
	}
	const tree = "oppvekst<fjordmo skule<oppvekst barnehage<oppvekst sfo<oppvekst heim<fjordmo"
	for _, r := range []reading{
		{name: "the same number off the scale", table: small("<5;99;99"), says: "the numbers of “SFO” are one number off the scale"},
		{name: "nought everywhere", table: small("0;0;0"), says: "the numbers of “SFO” are one number off the scale"},
		{name: "a text of two parts", table: small("Færre enn 5 svar, vises ikke;Færre enn 5 svar, vises ikke;Skjult (færre enn 5 svar)"), says: "1 unit is hidden by the source"},
	} {
		r.tree = tree
		r.try(t)
	}
	reading{name: "two numbers", table: small("<5;99;98"), says: "none of the numbers"}.try(t)
	reading{name: "a number of answers", table: small("3;99;99"), says: "none of the numbers"}.try(t)
	for text, most := range map[string]int{"færre enn 5 svar, vises ikke": 4, "skjult (færre enn 5 svar)": 4, "under 3 – skjult": 2, "skjult": 0, "færre enn 5, gjelder 2024": 0, "vises ikke, for få": 0} {
		if _, found, ok := readFew(text); found != most || ok != (most > 0) {
			t.Errorf("%s: %d %v", text, found, ok)
		}
	}
}

func TestRowsSaidToBeSumsAreThoseOfTheirSectors(t *testing.T) {
	table := "Sektor;Enhet;Svar;Indre motivasjon;Mestringstro|Oppvekst;Felles;54;4,06;3,86|Oppvekst;Skule;33;4,12;3,91|Oppvekst;Barnehage;21;3,96;3,78|Helse;Felles;44;3,97;3,97|Helse;Heim;24;3,90;3,97|Helse;Legar;20;4,05;3,97|Fjordmo kommune;Felles;98;4,02;3,91"
	tree := "oppvekst<fjordmo-kommune skule<oppvekst barnehage<oppvekst helse<fjordmo-kommune heim<helse legar<helse"
	answers := Answers{Organisation: "Fjordmo kommune", Rows: map[string]string{"Felles": "sum"}}
	reading{name: "by a column", table: table, answers: answers, tree: tree}.try(t)
	reading{name: "by levels", table: strings.Replace(table, "Sektor;Enhet", "Nivå 1;Nivå 2", 1), answers: answers, tree: tree}.try(t)
	reading{name: "called all of it", table: strings.ReplaceAll(strings.Replace(table, "Sektor;Enhet", "Nivå 1;Nivå 2", 1), "Felles", "Sektorsnitt"), answers: Answers{Organisation: "Fjordmo kommune"}, tree: tree}.try(t)
}

func TestFactorsAreKnownWithWordsForTheirMeans(t *testing.T) {
	for _, c := range [][2]string{
		{"Indre motivasjon - snitt", "Gjennomsnitt mestringstro"}, {"Snitt indre motivasjon", "Mestringstro (snitt)"}, {"Opplevd indre motivasjon", "Mestringstro, score"}, {"Average Intrinsic motivation", "Self-efficacy mean"},
	} {
		reading{name: c[0], table: "Enhet;Overordnet;Svar;" + c[0] + ";" + c[1] + "|" + fjordmo, tree: fjordmoTree, says: "2 factors, all known in 10-FAKTOR"}.try(t)
	}
	for _, heading := range []string{"Påstand 1", "Spørsmål 12: Jeg trives", "Utsagn nr. 3", "Question 4", "Statement 2", "Item 9"} {
		if found, _ := roleOf(heading); found != questionRole {
			t.Errorf("%s is read as %d", heading, found)
		}
	}
	for _, heading := range []string{"Spørsmål", "Påstand om leiing", "Question of trust"} {
		if found, _ := roleOf(heading); found == questionRole {
			t.Errorf("%s is read as a question", heading)
		}
	}
}
