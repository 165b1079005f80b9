package importer

import (
	"strings"
	"testing"
)

func TestAMeanThatMayBeOfTheOrganisationsOwnUnitsIsAskedAbout(t *testing.T) {
	const unclear = "may be the mean of others, of some of the units here, or a unit"
	units := "Enhet;Svar;Ro\nKommunen totalt;64;4,0\nSkule;33;4,1\nHeim;31;3,9\n"
	for row, asked := range map[string]bool{
		"Gjennomsnitt;;4,0": true, "Snitt barnehagar;36;3,7": true, "Snitt alle;;4,0": true, "Kommunegruppa for IKT;3;3,0": true,
		"Landet;;4,2": false, "Landet;41000;4,2": false, "Kommunegruppe 3;4100;4,1": false, "Landsgjennomsnitt;;4,2": false,
	} {
		_, said := importOne(t, "r-2025.csv", units+row+"\n", Answers{})
		if strings.Contains(said, unclear) != asked {
			t.Errorf("%s: %s", row, said)
		}
	}
	if _, said := importOne(t, "r-2025.csv", units+"Gjennomsnitt;;4,0\n", Answers{Rows: map[string]string{"Gjennomsnitt": "reference"}}); strings.Contains(said, unclear) {
		t.Error(said)
	}
}

func TestARowForAllInAGroupCalledAsTheOrganisationIsTheTop(t *testing.T) {
	for _, all := range []string{"Kommunen;Totalt", "Fjordmo kommune;Totalt", "Totalt;Totalt"} {
		tree, said := treeImported("a-2025.csv", "Sektor;Enhet;Svar;Ro|Oppvekst;Skule;33;4,1|Oppvekst;Barnehage;21;4,0|Helse;Heim;44;3,9|"+all+";98;4,0", Answers{Organisation: "Fjordmo kommune"})
		if tree != "oppvekst<fjordmo-kommune skule<oppvekst barnehage<oppvekst helse<fjordmo-kommune heim<helse" {
			t.Errorf("%s: %s\n%s", all, tree, said)
		}
	}
}

func TestAColumnOfMeansHoldsNoNamesAndNoRates(t *testing.T) {
	for _, heading := range []string{"Team", "Avdeling", "Deltakelse", "Ansvar"} {
		files, said := importOne(t, "r-2025.csv", "Enhet;Svar;Ro;"+heading+"\nKommunen totalt;64;4,0;3,5\nSkule;33;4,1;3,6\nHeim;31;3,9;3,4\n", Answers{})
		if !strings.Contains(files[instrumentPath], "name: "+heading) {
			t.Errorf("%s is no factor: %s", heading, said)
		}
	}
}

func TestWhatImportFoundOutLastYearSilencesNoQuestion(t *testing.T) {
	kept := Answers{Instrument: "10-faktor"}.over(Answers{})
	if kept.saysInstrument() || !(Answers{}).over(Answers{Instrument: "10-faktor"}).saysInstrument() {
		t.Error("only what is said of this table counts")
	}
}
