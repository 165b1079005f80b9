package importer

import (
	"strings"
	"testing"
)

// besideFactors puts a column of numbers beside the factors of fjordmo.
func besideFactors(heading string, numbers ...string) string {
	table := "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro;" + heading
	for i, line := range strings.Split(fjordmo, "|") {
		table += "|" + line + ";" + numbers[i]
	}
	return table
}

func TestTheMeanOfAllFactorsIsLeftOut(t *testing.T) {
	means := []string{"3,97", "3,96", "4,02", "3,87", "3,97"}
	for _, heading := range []string{"Gj.snitt alle faktorer", "Gjennomsnitt av faktorane", "Snitt 10 faktorer", "Total score", "Samla skår", "Totalt", "Indeks", "Totalsnitt 2025", "Overall mean", "Gj.snitt 10-FAKTOR", "Medarbeiderindeks"} {
		reading{name: heading, table: besideFactors(heading, means...), tree: fjordmoTree, says: "Left out: " + heading}.try(t)
	}
	for name, numbers := range map[string][]string{
		"one row is none":  {"3,97", "3,96", "4,02", "3,87", "4,9"},
		"in few rows":      {"3,97", "3,96", "", "", ""},
		"numbers of other": {"1,2", "2,2", "4,2", "3,1", "1,9"},
	} {
		reading{name: name, table: besideFactors("Gj.snitt alle faktorer", numbers...), says: `--column "Gj.snitt alle faktorer=left-out"`}.try(t)
	}
	reading{name: "another name", table: besideFactors("Trivsel", means...), says: "Trivsel"}.try(t)
	reading{name: "weighed by questions", table: besideFactors("Gj.snitt alle faktorer", "3,96", "3,95", "4,01", "3,87", "3,97"), tree: fjordmoTree}.try(t)
	reading{name: "beside a hidden row", table: besideFactors("Gj.snitt alle faktorer", "3,97", "3,96", "4,02", "3,87", "3,97") + "|SFO;Fjordmo;<5;*;*;*", tree: fjordmoTree + " sfo<fjordmo"}.try(t)
}
