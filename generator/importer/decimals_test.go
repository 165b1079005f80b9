package importer

import (
	"fmt"
	"strings"
	"testing"
)

// delivered is a table of some units with a mean each, written as they are given in turn.
func delivered(units int, means ...string) string {
	var table strings.Builder
	table.WriteString("Eining;Svar;Ro\n")
	for i := range units {
		fmt.Fprintf(&table, "Lag %d;%d;%s\n", i, 20+3*i, means[i%len(means)])
	}
	return table.String()
}

func TestARoundSaysHowManyDecimalsItsMeansAreDeliveredWith(t *testing.T) {
	for name, c := range map[string]struct {
		table string
		want  string // among the lines of the round
	}{
		"one":                                      {delivered(20, "4,1"), "decimals: 1"},
		"two":                                      {delivered(20, "4,12"), "decimals: 2"},
		"too few say it":                           {delivered(19, "4,12"), ""},
		"zeros at the end are cut":                 {delivered(28, "4,12", "3,91", "4,05", "4,1"), "decimals: 2"},
		"zeros at the end are written":             {delivered(20, "4,10"), "decimals: 2"},
		"more are rounded to one than a chance":    {delivered(84, "4,12", "3,91", "4,05", "4,1", "4,1"), ""},
		"one has two among many of one":            {delivered(60, "4,1", "3,9") + "Stab;31;4,15\n", ""},
		"three":                                    {delivered(20, "4,125"), "decimals: 3"},
		"nobody has rounded them":                  {delivered(20, "4,23333333333333"), "decimals: 4"},
		"... and some need few decimals":           {delivered(28, "4,23333333333333", "3,9166666666667", "4,0714285714286", "4,25"), "decimals: 4"},
		"a spreadsheet has worked out some":        {delivered(40, "4,23333333333333", "3,9"), ""},
		"on a scale in per cent, without decimals": {delivered(20, "72 %"), "decimals: 0"},
	} {
		files, said := importOne(t, "r-2025.csv", c.table, Answers{Tree: flat})
		round := files["survey/round-2025.yaml"]
		if round == "" || c.want == "" && strings.Contains(round, "decimals:") || !strings.Contains(round, "\n"+c.want) {
			t.Errorf("%s: not %q\n%s%s", name, c.want, round, said)
		}
	}
}

func TestMeansThatNobodyHasRoundedAreWrittenAsExactlyAsTheRoundSays(t *testing.T) {
	files, said := importOne(t, "r-2025.csv", delivered(20, "4,23333333333333", "3,91666666666667"), Answers{Tree: flat})
	if round := files["survey/round-2025.yaml"]; !strings.Contains(round, "{ro: 4.2333}") || !strings.Contains(round, "{ro: 3.9167}") {
		t.Error(round, said)
	}
	files, _ = importOne(t, "r-2025.csv", delivered(19, "4,23333333333333", "3,91666666666667"), Answers{Tree: flat})
	if round := files["survey/round-2025.yaml"]; !strings.Contains(round, "{ro: 4.2}") || !strings.Contains(round, "{ro: 3.9}") {
		t.Error("too few say it: ", round)
	}
	files, said = importOne(t, "r-2025.csv", delivered(20, "4,12"), Answers{Tree: flat, ProtectedBySource: true})
	if round := files["survey/round-2025.yaml"]; round == "" || strings.Contains(round, "decimals") {
		t.Error("nothing is worked out of what its source has protected: ", round, said)
	}
}

func TestTheSameResultsWithOtherDecimalsAreKnownAgain(t *testing.T) {
	exact, rounded := delivered(20, "4,23333333333333", "3,91666666666667"), delivered(20, "4,2", "3,9")
	for _, tables := range [][2]string{{exact, rounded}, {rounded, exact}, {exact, exact}} {
		files, _ := importOne(t, "a-2025.csv", tables[0], Answers{Tree: flat})
		site := map[string]string{unitsPath: files[unitsPath], instrumentPath: files[instrumentPath], "survey/round-2025.yaml": files["survey/round-2025.yaml"]}
		if _, said := (yearTwo{table: tables[1], site: site, said: Answers{Tree: flat}}).run(t); !strings.Contains(said, "all 20 units have the same numbers") {
			t.Error(said)
		}
	}
	files, _ := importOne(t, "a-2025.csv", rounded, Answers{Tree: flat})
	site := map[string]string{unitsPath: files[unitsPath], instrumentPath: files[instrumentPath], "survey/round-2025.yaml": files["survey/round-2025.yaml"]}
	if _, said := (yearTwo{table: delivered(20, "4,27", "3,97"), site: site, said: Answers{Tree: flat}}).run(t); strings.Contains(said, "the same numbers") {
		t.Error("they are others: ", said)
	}
}
