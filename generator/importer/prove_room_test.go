package importer

import (
	"strings"
	"testing"
)

func TestWhatACodeWithoutARowHoldsIsTold(t *testing.T) {
	const table = "Kode;Enhet;Svar;Ro|1;Fjordmo;98;4,0|1.1;Oppvekst;54;4,1|1.1.1;Skule;33;4,1|1.1.2;Hage;21;4,0|1.2;Teknisk;44;3,9|1.2.1;Veg;20;3,9|1.2.2;Bygg;24;3,9"
	for gone, told := range map[string]bool{"|1.2;Teknisk;44;3,9": true, "|1.2.2;Bygg;24;3,9": false, "": false} {
		tree, said := treeImported("a-2025.csv", strings.Replace(table, gone, "", 1), Answers{})
		if strings.Contains(said, "the code 1.2 has no row") != told || !strings.Contains(tree, "skule<oppvekst") || told && !strings.Contains(tree, "veg<fjordmo") {
			t.Errorf("without %s: %s\n%s", gone, tree, said)
		}
	}
}

func TestAWholeWithoutRoomForAHiddenPartIsTold(t *testing.T) {
	for total, told := range map[string]bool{"64": true, "65": false, "68": false} {
		tree, said := treeImported("a-2025.csv", "Enhet;Svar;Ro|Totalt;"+total+";4,0|Skule;33;4,1|Heim;31;3,9|Kontor;<5;*", Answers{})
		if strings.Contains(said, "no room for anybody in “Kontor”") != told || tree == "" {
			t.Errorf("%s: %s\n%s", total, tree, said)
		}
	}
}
