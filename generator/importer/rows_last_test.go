package importer

import (
	"strings"
	"testing"
)

func TestAUnitWithoutNumbersInTheLastRowIsHidden(t *testing.T) {
	const note = "|* Vises ikkje, færre enn 5 svar"
	codes := "Kode;Enhet;Svar;Indre motivasjon|1;Fjordmo;60;4,0|1.1;Nes;33;4,1|1.2;Vik;25;3,9|1.3;Heim;;" + note
	reading{name: "a code", table: codes, tree: "nes<fjordmo vik<fjordmo heim<fjordmo", says: "Vises ikkje"}.try(t)
	for name, table := range map[string]string{
		"a parent": "Enhet;Overordnet;Svar;Indre motivasjon|Fjordmo;;60;4,0|Nes;Fjordmo;33;4,1|Vik;Fjordmo;25;3,9|Heim;Fjordmo;;",
		"levels":   "Nivå 1;Nivå 2;Svar;Indre motivasjon|Fjordmo;;60;4,0|Fjordmo;Nes;33;4,1|Fjordmo;Vik;25;3,9|Fjordmo;Heim;;",
		"a level":  "Nivå;Enhet;Svar;Indre motivasjon|1;Fjordmo;60;4,0|2;Nes;33;4,1|2;Vik;25;3,9|2;Heim;;",
		"indented": "Enhet;Svar;Indre motivasjon|Fjordmo;60;4,0|  Nes;33;4,1|  Vik;25;3,9|  Heim;;",
	} {
		tree, said := treeImported("r-2025.csv", table+note, Answers{})
		if asks := name == "a level" && strings.Contains(said, "[import]"); !asks && tree != "nes<fjordmo vik<fjordmo heim<fjordmo" {
			t.Errorf("%s: %s\n%s", name, tree, said)
		}
	}
}
