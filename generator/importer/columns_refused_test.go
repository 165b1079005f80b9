package importer

import (
	"strings"
	"testing"
)

func TestARowThatHasLostACellIsNoted(t *testing.T) {
	const heads = "Enhet;Overordnet;Svar;Svarprosent;Indre motivasjon;Mestringstro|"
	rows := strings.NewReplacer(";98;", ";98;81;", ";54;", ";54;79;", ";33;", ";33;74;", ";21;", ";21;85;", ";44;", ";44;83;").Replace(fjordmo)
	reading{name: "none is lost", table: heads + rows, tree: fjordmoTree}.try(t)
	reading{name: "a rate", table: heads + strings.Replace(rows, ";33;74;4,12;3,91", ";33;4,12;3,91;", 1), says: "a cell is missing in this row"}.try(t)
	reading{name: "a mean is hidden", table: heads + strings.Replace(rows, ";33;74;4,12;3,91", ";33;74;4,12;", 1), tree: fjordmoTree}.try(t)
	reading{name: "a low rate", table: heads + strings.Replace(rows, ";33;74;", ";33;7;", 1), tree: fjordmoTree}.try(t)
}
