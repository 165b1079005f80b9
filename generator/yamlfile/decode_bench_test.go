package yamlfile_test

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// madeUpRow is a row of a file of a round.
type madeUpRow struct {
	Unit        yamlfile.Value[string]                         `yaml:"unit,required"`
	Invited     yamlfile.Value[int]                            `yaml:"invited"`
	Respondents yamlfile.Value[int]                            `yaml:"respondents"`
	Means       yamlfile.Map[yamlfile.Value[yamlfile.Decimal]] `yaml:"means"`
}

// BenchmarkDecode reads a round of 5,000 units and ten factors.
func BenchmarkDecode(b *testing.B) {
	data := madeUpRound(5000, 10)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var problems problem.List
		var round struct {
			Rows []madeUpRow `yaml:"results,required"`
		}
		if !yamlfile.Decode("round.yaml", data, &round, &problems) || len(round.Rows) != 5000 {
			b.Fatal(problems.Sorted())
		}
	}
}

func madeUpRound(units, factors int) []byte {
	var file strings.Builder
	file.WriteString("results:\n")
	for u := range units {
		fmt.Fprintf(&file, "  - unit: eining-%d\n    invited: %d\n    respondents: %d\n    means:\n", u, 20+u%30, 15+u%20)
		for f := range factors {
			fmt.Fprintf(&file, "      faktor-nummer-%d: %d.%02d\n", f, 3+f%2, (u*7+f*13)%100)
		}
	}
	return []byte(file.String())
}
