package disclosure

import (
	"testing"

	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// TestDistributionsAboveEachOtherTellNoMoreThanAllowed shows two of them that tell
// only together that all of a answered the lowest: each step of k may hold a
// little less, but all of them must make up the whole.
func TestDistributionsAboveEachOtherTellNoMoreThanAllowed(t *testing.T) {
	results := table(unit{"k", "", -1, 23, 0}, unit{"a", "k", -1, 12, 1000})
	results.Instrument.Scale.Decimals = 2
	row(results, "k").Cells[0].Mean = written(yamlfile.Decimal(1217391304), 2)
	for id, shares := range map[string][]yamlfile.Decimal{"k": {91304, 0, 4348, 4348, 0}, "a": {100000, 0, 0, 0, 0}} {
		spread := raw.Distribution{Factor: written("autonomi", 2)}
		for _, share := range shares {
			spread.Shares = append(spread.Shares, written(share*yamlfile.One/1000, 2))
		}
		row(results, id).Distributions = []raw.Distribution{spread}
	}
	dataset, _ := protect(t, results, 5)
	if shown := dataset.Rounds[0].Distributions; shown[0][0].State == survey.Shown && shown[1][0].State == survey.Shown {
		t.Errorf("both are shown: %v", shown)
	}
	if got := seen(dataset); got != "k 23 answers 1.22; a 12 answers <=1.08" {
		t.Errorf("got %s", got)
	}
}
