package importer

import (
	"fmt"
	"strings"
	"testing"
)

// ratedTable returns a table of units with so many people and rates.
func ratedTable(rows ...[2]int) string {
	table := "Enhet;Antall svar;Svarprosent;Ro;Mot;Lyst\n"
	for i, row := range rows {
		table += fmt.Sprintf("Eining %c;%d;%d %%;4,%d;3,%d;4,%d\n", 'A'+i, row[0], row[1], i, 9-i, (3*i)%10)
	}
	return table
}

func TestRatesInWholePerCentSayWhoWasAsked(t *testing.T) {
	// Each rate can be that of those who answered among a whole number of people, and of a whole number among these.
	both := [][2]int{{10, 50}, {20, 80}, {12, 75}, {30, 60}, {8, 50}, {24, 75}, {40, 80}}
	if _, said := importOne(t, "r-2025.csv", ratedTable(both...), Answers{Tree: flat}); !strings.Contains(said, "can be a percentage") {
		t.Errorf("not asked: %s", said)
	}
	for name, rows := range map[string][][2]int{
		"two rows may be chance":       {{10, 50}, {20, 80}},
		"people of large units":        {{310, 50}, {220, 80}, {412, 75}, {330, 60}, {508, 50}, {624, 75}, {240, 80}},
		"one is no part of its people": append([][2]int{{13, 87}}, both[1:]...),
	} {
		if _, said := importOne(t, "r-2025.csv", ratedTable(rows...), Answers{Tree: flat}); strings.Contains(said, "can be a percentage") {
			t.Errorf("%s: %s", name, said)
		}
	}
}
