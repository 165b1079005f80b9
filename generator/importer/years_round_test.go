package importer

import (
	"strings"
	"testing"
)

func TestWhatIsOfThisYearIsReadWhereTheOtherIsToo(t *testing.T) {
	rows := strings.NewReplacer(";98;4,02;3,91", ";90;98;4,1;4,02;3,91", ";54;4,06;3,86", ";50;54;4,0;4,06;3,86", ";33;4,12;3,91", ";30;33;4,0;4,12;3,91", ";21;3,96;3,78", ";20;21;4,0;3,96;3,78", ";44;3,97;3,97", ";40;44;4,0;3,97;3,97").Replace(fjordmo)
	reading{name: "Norwegian", table: "Enhet;Overordnet;Svar;Svar i år;Indre motivasjon;Indre motivasjon i år;Mestringstro|" + rows, tree: fjordmoTree, says: "Answered: “Svar i år”."}.try(t)
	reading{name: "the answers of none", table: "Enhet;Overordnet;Svar;Antall svar nå;Indre motivasjon;Indre motivasjon i år;Mestringstro|" + rows, says: "[import]"}.try(t)
}

func TestNumbersOfAnswersAfterEachFactorAreRead(t *testing.T) {
	rows := strings.NewReplacer(";98;4,02;3,91", ";4,02;98;3,91;97", ";54;4,06;3,86", ";4,06;54;3,86;53", ";33;4,12;3,91", ";4,12;33;3,91;32", ";21;3,96;3,78", ";3,96;21;3,78;21", ";44;3,97;3,97", ";3,97;44;3,97;44").Replace(fjordmo)
	reading{name: "after each", table: "Enhet;Overordnet;Indre motivasjon;n;Mestringstro;n|" + rows, tree: fjordmoTree}.try(t)
	reading{name: "not after each", table: "Enhet;Overordnet;n;Indre motivasjon;Mestringstro;n|" + strings.NewReplacer(";4,02;98", ";98;4,02", ";4,06;54", ";54;4,06", ";4,12;33", ";33;4,12", ";3,96;21", ";21;3,96", ";3,97;44;3,97", ";44;3,97;3,97").Replace(rows), says: "--column \"n"}.try(t)
}

func TestColumnsThatDivideAcrossEachOtherAreAskedAbout(t *testing.T) {
	const table = "Sektor;Område;Enhet;Svar;Indre motivasjon|Oppvekst;Nord;Nes skule;20;4,0|Oppvekst;Sør;Vik skule;21;4,1|Helse;Nord;Nes heim;22;3,9|Helse;Sør;Vik heim;23;4,2"
	reading{name: "both", table: table, says: `--column "Område=left-out". If it is “Område”, write --column "Sektor=left-out"`}.try(t)
	reading{name: "one", table: table, answers: Answers{Organisation: "Fjordmo", Columns: map[string]string{"Område": "left-out"}}, tree: "oppvekst<fjordmo nes-skule<oppvekst vik-skule<oppvekst helse<fjordmo nes-heim<helse vik-heim<helse"}.try(t)
}

func TestSumsWithHiddenPartsAreOneQuestion(t *testing.T) {
	const table = "Enhet;Svar;Indre motivasjon;Mestringstro|Nes skule;25;4,1;3,9|Nes SFO;<5;*;*|Vik skule;27;4,0;3,8|Sum Oppvekst;55;4,05;3,86|Nes heim;33;3,9;4,1|Vik heim;<5;*;*|Sum Helse;35;3,9;4,09|Lager;11;3,8;4,0|Sum Drift;11;3,8;4,0|Fjordmo kommune;101;3,98;3,96"
	reading{name: "asked", table: table, says: `--row "Sum *=sum"`}.try(t)
	tree, said := treeImported("r-2025.csv", table, Answers{Organisation: "Fjordmo kommune", Rows: map[string]string{"Sum *": "sum"}})
	if !strings.Contains(tree, "nes-sfo<oppvekst") || !strings.Contains(tree, "vik-heim<helse") {
		t.Errorf("answered: %s\n%s", tree, said)
	}
	noRoom := strings.Replace(table, "Sum Oppvekst;55", "Sum Oppvekst;52", 1)
	if got, said := treeImported("r-2025.csv", noRoom, Answers{Organisation: "Fjordmo kommune", Rows: map[string]string{"Sum *": "sum"}}); got != "" {
		t.Errorf("nobody is left for the hidden part: %s\n%s", got, said)
	}
}
