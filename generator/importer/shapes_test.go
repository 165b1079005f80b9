package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/sheet"
)

// twoUnits is what an import makes of a table with two units below the organisation.
const twoUnits = "skule<fjordmo-kommune heim<fjordmo-kommune"

// shape is a table written in some way, what is said of it, and the tree or the question
// that it must give.
type shape struct {
	name, table string
	say         Answers
	tree, asks  string
}

func (c shape) try(t *testing.T) {
	t.Helper()
	tree, said := treeImported("a-2025.csv", c.table, c.say)
	if c.asks == "" && sorted(tree) != sorted(c.tree) || c.asks != "" && (tree != "" || questions(said) != 1 || !strings.Contains(said, c.asks)) {
		t.Errorf("%s: %s\n%s", c.name, tree, said)
	}
}

func TestMarksForHiddenNumbersMayStandInBrackets(t *testing.T) {
	for _, mark := range []string{"(skjult)", "[hidden]", "(*)", "(for få svar)", "(<5)", "(skjerma)"} {
		shape{name: mark, tree: twoUnits, table: "Enhet;Svar;Ro|Fjordmo kommune;64;4,0|Skule;60;4,0|Heim;<5;" + mark, say: Answers{Organisation: "Fjordmo kommune", Tree: flat}}.try(t)
	}
}

func TestMoreWordsForAnswers(t *testing.T) {
	for _, heading := range []string{"Levert", "Innlevert", "Leverte", "Avgitt", "Antall resp.", "Submitted", "Returned", "Gjennomført"} {
		shape{name: heading, tree: twoUnits, table: "Enhet;Utsendt;" + heading + ";Ro|Fjordmo kommune;75;64;4,0|Skule;40;33;4,1|Heim;35;31;3,9", say: Answers{Organisation: "Fjordmo kommune"}}.try(t)
	}
	for _, heading := range []string{"Gjennomføringsevne", "Respekt", "Svarthet"} {
		_, said := treeImported("a-2025.csv", withColumn(heading), Answers{})
		if !strings.Contains(said, "2 factors: Trivsel, "+heading) {
			t.Errorf("%s is no factor: %s", heading, said)
		}
	}
}

func TestTwoNumbersOfPeopleInOneCell(t *testing.T) {
	for _, sign := range []string{" av ", " of ", "/", " / "} {
		for _, after := range []string{"", " (83 %)", " (83,1%)"} {
			table := strings.NewReplacer(" OF ", sign, "END", after).Replace("Enhet;Svar;Ro|Fjordmo kommune;64 OF 75END;4,0|Skule;33 OF 40END;4,1|Heim;31 OF 35END;3,9")
			tree, said := treeImported("a-2025.csv", table, Answers{Organisation: "Fjordmo kommune"})
			if tree != twoUnits || !strings.Contains(said, "1 whole fits its parts, to the last answer") {
				t.Errorf("%q %q: %s\n%s", sign, after, tree, said)
			}
		}
	}
	files, said := importOne(t, "a-2025.csv", "Enhet;Svar;Ro\nNes;24 av 31;4,0\nLia;<5 av 6;*\n", Answers{Tree: flat})
	for _, line := range []string{"invited: 31", "respondents: 24", "invited: 6", "respondents: 0-4"} {
		if !strings.Contains(files["survey/round-2025.yaml"], line) {
			t.Errorf("no %s: %s\n%s", line, files["survey/round-2025.yaml"], said)
		}
	}
}

func TestADateThatASpreadsheetMadeOfANumberIsSaidOnce(t *testing.T) {
	for _, date := range []string{"5.apr", "04. mai", "5-Apr", "apr.05", "2025-04-05", "4.5.2025", "5. des. 25"} {
		shape{name: date, table: "Enhet;Svar;Ro|Skule;33;4,1|Heim;31;" + date, say: Answers{Tree: flat}, asks: "is a date, which the spreadsheet has made of a number"}.try(t)
	}
}

func TestNamesInAStairAreMovedIn(t *testing.T) {
	stair := func(headings string) string {
		return headings + ";Svar;Ro|Fjordmo kommune;;;64;4,0|;Oppvekst;;33;4,1|;;Skule;20;4,0|;;Hage;13;4,2|;Heim;;31;3,9"
	}
	const tree = "oppvekst<fjordmo-kommune skule<oppvekst hage<oppvekst heim<fjordmo-kommune"
	shape{name: "a stair", table: stair("Enhet;;"), tree: tree}.try(t)
	two := "Enhet;;;Svar;Ro|Fjordmo kommune;;;64;4,0|Skule;merknad;;33;4,1|Heim;;;31;3,9"
	shape{name: "a note beside a name", table: two, say: Answers{Organisation: "Fjordmo kommune"}, tree: twoUnits}.try(t)
}

func TestAYearInTheHeadingsOrInAColumn(t *testing.T) {
	rows := "|Fjordmo kommune;64;4,0;3,9|Skule;33;4,1;3,8|Heim;31;3,9;4,0"
	say := Answers{Organisation: "Fjordmo kommune"}
	for _, c := range []shape{
		{name: "all headings have the year", table: "Enhet;Svar;Autonomi 2025;Rolleklarhet 2025" + rows, tree: twoUnits},
		{name: "in brackets", table: "Enhet;Svar 2025;Autonomi (2025);Rolleklarhet (2025)" + rows, tree: twoUnits},
		{name: "another year than the file", table: "Enhet;Svar;Autonomi 2023;Rolleklarhet 2023" + rows, asks: "--round 2023"},
		{name: "the years below the factors", table: "Enhet;Svar;Autonomi;|;;2023;2025" + rows, tree: twoUnits},
		{name: "the newest is the file's", table: "Enhet;Svar;Autonomi 2023;Autonomi 2025" + rows, tree: twoUnits},
		{name: "the file is of an older one", table: "Enhet;Svar;Autonomi 2025;Autonomi 2027" + rows, asks: "--round 2027"},
	} {
		c.say = say
		c.try(t)
	}
	shape{name: "the older one without answers", table: "Enhet;Svar;Autonomi 2023;Autonomi 2025" + rows, say: Answers{Round: "2023"}, asks: "have no numbers of answers of their own"}.try(t)
	for _, heading := range []string{"År", "Måling", "Undersøkelse", "Periode", "Year", "Survey"} {
		var table string
		for _, row := range strings.Split("|Fjordmo kommune;60;3,8;3,9|Skule;30;3,8;3,8|Heim;30;3,8;4,0", "|")[1:] {
			table += "|2023;" + row
		}
		for _, row := range strings.Split(rows, "|")[1:] {
			table += "|2025;" + row
		}
		files, said := importOne(t, "a.csv", strings.ReplaceAll(heading+";Enhet;Svar;Autonomi;Rolleklarhet"+table, "|", "\n")+"\n", say)
		if files["survey/round-2023.yaml"] == "" || files["survey/round-2025.yaml"] == "" || len(files) != 6 {
			t.Errorf("%s: %d files\n%s", heading, len(files), said)
		}
	}
}

func TestAParentThatIsSpeltOtherwiseIsTheRow(t *testing.T) {
	table := func(parent string) string {
		return "Enhet;Overordnet;Svar;Ro;Trivsel;Tru;Meistring|Fjordmo kommune;;117;3,80;3,98;4,08;3,95|Helse og mestring;Fjordmo kommune;54;4,05;3,86;4,32;4,13|Skule;" + parent + ";33;4,12;3,91;4,40;4,01|Barnehage;" + parent + ";21;3,95;3,77;4,20;4,31|Heim;Fjordmo kommune;63;3,58;4,08;3,88;3,80"
	}
	for _, parent := range []string{"HELSE OG MESTRING", "Helse- og mestring", "Helse & mestring", "Helse  og mestring ", "Helse/mestring", "Helse, mestring", "Helse og meistring", "Helse og mestring sektor"} {
		shape{name: parent, table: table(parent), tree: "helse-og-mestring<fjordmo-kommune skule<helse-og-mestring barnehage<helse-og-mestring heim<fjordmo-kommune"}.try(t)
	}
	unproved := strings.ReplaceAll(table("Helse og meistring"), ";117;3,80;3,98;4,08;3,95|Helse og mestring;Fjordmo kommune;54;4,05;3,86;4,32;4,13", ";123;3,79;3,99;4,08;3,95|Helse og mestring;Fjordmo kommune;60;4,00;3,90;4,30;4,10")
	shape{name: "with people of its own", table: unproved, asks: `--row "Helse og mestring=sum"`}.try(t)
	shape{name: "answered", table: unproved, say: Answers{Rows: map[string]string{"Helse og mestring": "sum"}}, tree: "helse-og-mestring<fjordmo-kommune skule<helse-og-mestring barnehage<helse-og-mestring heim<fjordmo-kommune"}.try(t)
}

func TestAStaffCalledAsItsSectorIsOnePartOfIt(t *testing.T) {
	table := "Sektor;Enhet;Svar;Ro|Oppvekst;Skule;33;4,1|Oppvekst;Hage;21;4,0|Oppvekst;Oppvekst;STAFF;3,9|Helse;Heim;44;3,8|Helse;Tenesta;20;3,9"
	const tree = "oppvekst-group<whole skule<oppvekst-group hage<oppvekst-group oppvekst<oppvekst-group helse<whole heim<helse tenesta<helse"
	for _, staff := range []string{"7", "32", "<5"} {
		tried, said := treeImported("a-2025.csv", strings.ReplaceAll(table, "STAFF", staff), Answers{})
		if sorted(tried) != sorted(tree) {
			t.Errorf("%s: %s\n%s", staff, tried, said)
		}
	}
	shape{name: "it may be most of them", table: strings.ReplaceAll(table, "STAFF", "40"), asks: `--row "Oppvekst=unit"`}.try(t)
}

func TestARowThatIsThereTwiceIsReadOnce(t *testing.T) {
	again := "Enhet;Overordnet;Svar;Ro|Fjordmo kommune;;64;4,0|Skule;Fjordmo kommune;33;4,1|Heim;Fjordmo kommune;31;3,9|Skule;Fjordmo kommune;33;"
	shape{name: "twice", table: again + "4,1", tree: twoUnits}.try(t)
	if tree, said := treeImported("a-2025.csv", again+"4,2", Answers{}); tree != "" {
		t.Errorf("with another mean: %s\n%s", tree, said)
	}
	shape{name: "two rows for all", table: "Enhet;Svar;Ro|Totalt;64;4,0|Fjordmo kommune;64;4,0|Skule;33;4,1|Heim;31;3,9", say: Answers{Organisation: "Fjordmo kommune"}, tree: twoUnits}.try(t)
	shape{name: "two others", table: "Enhet;Svar;Ro|Totalt;64;4,0|Fjordmo kommune;64;4,2|Skule;33;4,1|Heim;31;3,9", say: Answers{Organisation: "Fjordmo kommune"}, asks: "are both rows for the whole organisation"}.try(t)
}

func TestGroupsAcrossTheUnitsAreOneQuestion(t *testing.T) {
	for _, names := range [][2]string{{"Ledere", "Medarbeidere"}, {"Leiarar", "Medarbeidarar"}, {"Menn", "Kvinner"}, {"Under 40 år", "40 år og eldre"}, {"20-39 år", "40+"}, {"Heltid", "Deltid"}, {"Men", "Women"}} {
		table := "Enhet;Inviterte;Svar;Ro|Fjordmo kommune;75;64;4,0|Skule;40;33;4,1|Heim;35;31;3,9|" + names[0] + ";10;9;4,3|" + names[1] + ";50;55;3,95"
		say := Answers{Organisation: "Fjordmo kommune"}
		shape{name: names[0], table: table, say: say, asks: "are groups across the units"}.try(t)
		say.Rows = map[string]string{names[0]: "left-out", names[1]: "left-out"}
		shape{name: names[0], table: table, say: say, tree: twoUnits}.try(t)
	}
	if isBackground("Mannheimen") || isBackground("Ledelse og stab") || isBackground("Avdeling 40") || isBackground("Fastland") {
		t.Error("a unit is taken for a group across the units")
	}
}

func TestTablesCalledAfterTheUnitThatHoldsTheOthers(t *testing.T) {
	table := func(name string, rows ...string) sheet.Source {
		return sheet.Source{Name: name, Data: []byte("Enhet;Svar;Ro\n" + strings.Join(rows, "\n") + "\n")}
	}
	whole := table("kommunen-2025.csv", "Fjordmo kommune;117;3,80", "Oppvekst;54;4,05", "Helse;63;3,58")
	school := table("Oppvekst-2025.csv", "Oppvekst;54;4,05", "Skule;33;4,12", "Hage;21;3,95")
	health := table("Helse-2025.csv", "Heimen;44;3,52", "Helse;63;3,58", "Tenesta;19;3,71")
	tree, said := importedSources(Answers{Organisation: "Fjordmo kommune"}, whole, school, health)
	if want := "oppvekst<fjordmo-kommune helse<fjordmo-kommune skule<oppvekst hage<oppvekst heimen<helse tenesta<helse"; sorted(tree) != sorted(want) || !strings.Contains(said, "by the sheets") {
		t.Errorf("%s\n%s", tree, said)
	}
	other := table("Anna-2025.csv", "Heimen;44;3,52", "Helse;63;3,58", "Tenesta;19;3,71")
	if tree, said = importedSources(Answers{Organisation: "Fjordmo kommune"}, whole, school, other); tree != "" {
		t.Errorf("the file is called otherwise: %s\n%s", tree, said)
	}
}

func TestNumbersOfPeopleOnAnotherSheetAreJoined(t *testing.T) {
	known := &instruments{}
	sheetOf := func(name string, rows ...string) sheet.Sheet {
		s := sheet.Sheet{File: "a.xlsx", Name: name}
		for i, row := range rows {
			var cells []sheet.Cell
			for j, text := range strings.Split(row, ";") {
				c := sheet.Cell{Text: text}
				c.Place.Line, c.Place.Col = i+1, j+1
				cells = append(cells, c)
			}
			s.Rows = append(s.Rows, cells)
		}
		return s
	}
	counts := sheetOf("Deltakelse", "Enhet;Overordnet;Inviterte;Antall svar;Svarprosent", "Fjordmo;;75;64;85%", "Skule;Fjordmo;40;33;83%", "Heim;Fjordmo;35;31;89%", "Stab;Fjordmo;4;<5;")
	for _, c := range []struct {
		name   string
		means  []string
		tables int
	}{
		{"each unit is in both", []string{"Enhet;Ro;Tru", "Fjordmo;4,0;3,9", "Skule;4,1;3,8", "Heim;3,9;4,0", "Stab;*;*"}, 1},
		{"one is only among the counts", []string{"Enhet;Ro;Tru", "Fjordmo;4,0;3,9", "Heim;3,9;4,0", "Skule;4,1;3,8"}, 1},
		{"one is only among the means", []string{"Enhet;Ro;Tru", "Fjordmo;4,0;3,9", "Skule;4,1;3,8", "Anna;3,9;4,0"}, 2},
		{"one is there twice", []string{"Enhet;Ro;Tru", "Skule;4,0;3,9", "Skule;4,1;3,8", "Heim;3,9;4,0"}, 2},
	} {
		means, people := findTable(sheetOf("Faktorer", c.means...), known, Answers{}), findTable(counts, known, Answers{})
		found := joined([]*table{means}, []*table{people})
		if len(found) != c.tables || !isCounts(people, known) {
			t.Errorf("%s: %d tables", c.name, len(found))
		}
		if len(found) == 1 && (len(found[0].columns) != 7 || len(found[0].rows) != 4) {
			t.Errorf("%s: %d columns, %d rows", c.name, len(found[0].columns), len(found[0].rows))
		}
	}
}

func TestLongTablesInOtherWords(t *testing.T) {
	for _, headings := range []string{"Periode;Avdeling;Hører til;Utsendt;Besvart;Faktornavn;Score", "Måling;Eining;Høyrer til;Inviterte;Levert;Faktornamn;Verdi", "Period;Unit;Parent;Invited;Responses;Factor name;Mean score", "År;Enhet;Tilhører;Inviterte;Antall svar;Indikator;Gjennomsnittsskår", "Survey;Unit;Belongs to;Invited;Submitted;Measure;Value"} {
		table := headings
		for _, row := range []string{"Fjordmo kommune;;75;64;Ro;4,0", "Skule;Fjordmo kommune;40;33;Ro;4,1", "Heim;Fjordmo kommune;35;31;Ro;3,9"} {
			table += "|2025;" + row
		}
		shape{name: headings, table: table, tree: twoUnits}.try(t)
	}
}

func TestUnitsAsColumnsAreKnownWhateverTheyAreCalled(t *testing.T) {
	for _, units := range []string{"Nes skole;Lia barnehage", "Skule;Avdeling B", "Enhet A;Enhet B", "Svar nord;Svar sør"} {
		shape{name: units, table: "Faktor;" + units + "|Autonomi;4,1;4,0|Rolleklarhet;3,9;3,8|Antall svar;33;31", asks: "--turn"}.try(t)
	}
}

func TestArrowsAndSignsBeforeNamesMoveThemIn(t *testing.T) {
	for _, sign := range []string{"→ ", "› ", "» ", "• ", "> "} {
		table := withMarks("", sign, sign+sign, sign+sign, sign, sign+sign, sign+sign)
		shape{name: sign, table: table, tree: sevenTree}.try(t)
	}
	for _, sign := range []string{" - ", " – ", ": "} {
		table := withMarks("", "Fjordvik kommune"+sign, "Fjordvik kommune"+sign+"Oppvekst"+sign, "Fjordvik kommune"+sign+"Oppvekst"+sign, "Fjordvik kommune"+sign, "Fjordvik kommune"+sign+"Helse"+sign, "Fjordvik kommune"+sign+"Helse"+sign)
		shape{name: sign, table: table, tree: sevenTree}.try(t)
	}
}

func TestAListThatIsSaidToBeFlatIsNotAskedAboutSums(t *testing.T) {
	table := "Enhet;Svar;Ro;Trivsel;Tru|Oppvekst;54;4,05;3,86;4,32|Skule;33;4,12;3,91;4,40|Hage;21;3,95;3,77;4,20|Heim;40;3,5;3,6;3,7"
	shape{name: "nothing is said", table: table, asks: "may be the sum of others"}.try(t)
	shape{name: "it is said", table: table, say: Answers{Tree: flat}, tree: "oppvekst<whole skule<whole hage<whole heim<whole"}.try(t)
}

func TestTheNumbersOfPeopleInATableAboveAreAnotherTable(t *testing.T) {
	const people = "Deltaking|Enhet;Inviterte;Svar|Skule;40;33|Heim;35;31|Kontor;30;21||"
	shape{name: "a table of factors below", table: people + "Resultat|Enhet;Indre motivasjon;Mestringstro;Selvstendighet;Rolleklarhet|Skule;4,1;4,0;3,9;4,2|Heim;3,9;3,8;4,1;4,0|Kontor;4,2;3,9;4,0;4,1", asks: "another table, “Enhet”, begins here below the first"}.try(t)
	shape{name: "its people beside them", table: people + "Resultat|Enhet;Svar;Indre motivasjon;Mestringstro;Selvstendighet;Rolleklarhet|Skule;33;4,1;4,0;3,9;4,2|Heim;31;3,9;3,8;4,1;4,0|Kontor;21;4,2;3,9;4,0;4,1", say: Answers{Tree: flat}, tree: "skule<whole heim<whole kontor<whole"}.try(t)
}
