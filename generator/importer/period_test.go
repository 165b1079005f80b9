package importer

import (
	"strings"
	"testing"
)

// withDays is a table of the round 2025 with a line above it.
func withDays(above string) string {
	return above + ";;;|Eining;Svar;Meistring;Støtte|Nes;12;4,1;3,9|Lia;15;4,0;3,8"
}

func TestDaysOfAnotherYearThanTheRoundAreAskedAbout(t *testing.T) {
	for days, asked := range map[string]bool{
		"Periode: 03.03.2024-21.03.2024": true, "Periode: 1. til 20. mars 2026": true, "Undersøkelsesperiode 2023-03-01 - 2023-03-20": true,
		"Periode: 03.03.2025-21.03.2025": false, "Periode: 15.12.2024-15.01.2025": false, "Periode: 15.12.2025-15.01.2026": false,
		"Forrige undersøkelse: 03.03.2023-21.03.2023": false,
	} {
		tree, said := treeImported("a-2025.csv", withDays(days), Answers{})
		if (tree == "") != asked || strings.Contains(said, "a-2025.csv:1:1: the table says that the survey lasted from") != asked {
			t.Errorf("%s: %s", days, said)
		}
	}
	two := withDays("Svarperiode: 03.03.2023-21.03.2023|Svarperiode: 03.03.2025-21.03.2025")
	if tree, said := treeImported("a-2025.csv", two, Answers{}); tree == "" || !strings.Contains(said, "21\u00a0March 2025") {
		t.Errorf("the days of the round are there: %s", said)
	}
}

func TestTheRoundThatIsSaidDecidesOverTheDays(t *testing.T) {
	table := withDays("Periode: 03.03.2024-21.03.2024")
	for round, lasted := range map[string]bool{"2024": true, "2025": false, "2025-haust": false} {
		tree, said := treeImported("a-2025.csv", table, Answers{Round: round})
		if tree == "" || strings.Contains(said, "The survey lasted") != lasted || strings.Contains(said, "were left out. Write the right ones") == lasted {
			t.Errorf("%s: %s", round, said)
		}
	}
	table = "Periode: 03.03.2024-21.03.2024;;;|Eining;Antall svar;Faktor;Snitt|Nes;14;Meistring;4,1|Lia;15;Meistring;4,0"
	if tree, said := treeImported("a-2025.csv", table, Answers{}); tree != "" || !strings.Contains(said, "Is it the round 2024? Then write --round 2024") {
		t.Errorf("one row per number: %s", said)
	}
}

func TestDaysThatCannotBeAreTold(t *testing.T) {
	for days, impossible := range map[string]bool{
		"03.02.20255-21.03.2025": true, "03.03.2025-21.03.20255": true, "12.02.2025-31.02.2025": true, "03.03.255-21.03.2025": true, "29.02.2025-21.03.2025": true,
		"21.03.2025-03.03.2025": true, "2025-02-12 - 2025-02-31": true, "20255-03-03 - 2025-03-21": true, "103.03.2025-21.03.2025": true, "31. til 32. mars 2025": true,
		"03.03.2025-04.03.2026": false, "03.03.2025-05.03.2026": true, "03.03.1925-05.03.2025": true,
		"28.02.2025-21.03.2025": false, "3.3-21.3.25": false, "3. - 21. mars 2025": false, "12 til 20 personar 2025": false,
	} {
		tree, said := treeImported("a-2025.csv", withDays("Periode: "+days), Answers{})
		if (tree == "") != impossible || strings.Contains(said, "a-2025.csv:1:1: “"+days+"” cannot be the days of a survey") != impossible {
			t.Errorf("%s: %s", days, said)
		}
	}
}
