package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/survey"
)

// sampleDistributions returns the newest round of the sample distributions.
func sampleDistributions() *survey.Dataset {
	data := sample()
	hidden := survey.Distribution{State: survey.Hidden, Parts: []survey.Part{{From: secret, To: secret, Share: secret}}}
	shown := survey.Distribution{State: survey.Shown, Parts: []survey.Part{{From: 1, To: 2, Share: 4}, {From: 3, To: 3, Share: 15}, {From: 4, To: 5, Share: 82}}}
	data.Rounds[1].Distributions = [][]survey.Distribution{{shown, {}}, {hidden, shown}, {hidden, hidden}, {shown, shown}}
	return data
}

const distributionsCSV = `round,unit,factor,from,to,share,status
2023,fjellsund,rolle,1,2,4,shown
2023,fjellsund,rolle,3,3,15,shown
2023,fjellsund,rolle,4,5,82,shown
2023,fjellsund,klima,,,,missing
2023,nord,rolle,,,,hidden
2023,nord,klima,1,2,4,shown
2023,nord,klima,3,3,15,shown
2023,nord,klima,4,5,82,shown
2023,natt,rolle,,,,hidden
2023,natt,klima,,,,hidden
2023,kveld,rolle,,,,missing
2023,kveld,klima,,,,missing
`

func TestTheFileOfDistributionsHasOnlyWhatMayBeShown(t *testing.T) {
	made := DistributionsCSV(sampleDistributions())
	if got := string(made); got != distributionsCSV {
		t.Errorf("got:\n%s\nwant:\n%s", got, distributionsCSV)
	}
	if bytes.Contains(made, []byte(fmt.Sprint(secret))) {
		t.Error("it holds a hidden number")
	}
}

func TestTheFileOfDistributionsCanBeReadBack(t *testing.T) {
	data := sampleDistributions()
	data.Rounds[1].ID, data.Units[1].ID, data.Instrument.Factors[1].ID = `=1+"2", 3`, "@nord,\nvest", "-2"
	rows, err := csv.NewReader(bytes.NewReader(DistributionsCSV(data))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for _, cell := range row[:3] {
			if strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("a spreadsheet would read %q as a formula", cell)
			}
		}
	}
}
