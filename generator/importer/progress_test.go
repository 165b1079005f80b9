package importer

import (
	"fmt"
	"slices"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// TestAnImportTellsHowMuchOfEachStepIsDone imports two rounds, one number to a row and one unit
// to a row.
func TestAnImportTellsHowMuchOfEachStepIsDone(t *testing.T) {
	for name, table := range map[string]string{
		"wide": "Unit;Answers;Joy;Trust\nThe whole;24;4.1;3.9\n",
		"tidy": "Unit;Factor;Mean;Answers\nThe whole;Joy;4.1;24\nThe whole;Trust;3.9;24\n",
	} {
		var told []string
		in := newInput([]sheet.Source{{Name: "results-2023.csv", Data: []byte(table)}, {Name: "results-2025.csv", Data: []byte(table)}},
			Answers{Columns: map[string]string{"Joy": "factor", "Trust": "factor"}})
		if name == "tidy" {
			in.Answers.Columns = nil
		}
		in.Progress = func(step Step, done, of int) { told = append(told, fmt.Sprint(step, ":", done, "/", of)) }
		var problems problem.List
		out := Import(in, &problems)
		want := []string{"0:0/2", "0:1/2", "0:2/2", "1:0/2", "1:1/2", "1:2/2", "2:0/2", "2:1/2", "3:0/2", "3:1/2"}
		if name == "tidy" {
			want = []string{"0:0/2", "0:1/2", "0:2/2", "1:0/4", "1:1/4", "1:2/4", "1:3/4", "1:4/4", "2:0/2", "2:1/2", "3:0/2", "3:1/2"}
		}
		if !slices.Equal(told, want) || len(out.Files) == 0 {
			t.Errorf("%s: told %q, not %q; %v", name, told, want, problems.Sorted())
		}
	}
}
