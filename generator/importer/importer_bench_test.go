package importer

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// BenchmarkTidy imports one row per number. Ten times as many rows should take hardly
// more than ten times as long.
func BenchmarkTidy(b *testing.B) {
	for _, units := range []int{100, 1000, 10000} {
		var table strings.Builder
		table.WriteString("Enhet;Overordnet enhet;Faktor;Snitt;Antall svar\n")
		for u := range units {
			parent := ""
			if u > 0 {
				parent = fmt.Sprint("Enhet ", (u-1)/10)
			}
			for f := range 10 {
				fmt.Fprintf(&table, "Enhet %d;%s;F %d;%d,%d;%d\n", u, parent, f, 3+(u+f)%2, (u*7+f*3)%10, below(u, units)*7)
			}
		}
		b.Run(fmt.Sprint(units*10, " rows"), func(b *testing.B) {
			benchmarkImport(b, table.String())
		})
	}
}

// below is how many units there are in the tree below a unit with ten to each, and
// itself.
func below(unit, units int) int {
	if unit >= units {
		return 0
	}
	n := 1
	for child := unit*10 + 1; child <= unit*10+10; child++ {
		n += below(child, units)
	}
	return n
}

// BenchmarkFlat imports one row per unit that says nothing of the tree, in which
// sums are looked for.
func BenchmarkFlat(b *testing.B) {
	for _, units := range []int{20, 200, 2000} {
		var table strings.Builder
		table.WriteString("Enhet;Svar;A;B;C;D;E\n")
		for u := range units {
			fmt.Fprintf(&table, "Enhet %d;%d", u, 5+(u*31)%37)
			for f := range 5 {
				fmt.Fprintf(&table, ";%d,%d", 2+(u*13+f)%3, (u*7+f*3)%10)
			}
			table.WriteString("\n")
		}
		b.Run(fmt.Sprint(units, " units"), func(b *testing.B) {
			benchmarkImport(b, table.String())
		})
	}
}

// BenchmarkWide imports two rows of many empty columns, as a workbook has whose columns were
// formatted to the end.
func BenchmarkWide(b *testing.B) {
	for _, columns := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprint(columns, " columns"), func(b *testing.B) {
			benchmarkImport(b, "Enhet;Svar;A;B;C;D;E\nEnhet 1;12;3,1;3,2;3,3;3,4;3,5"+strings.Repeat(";", columns)+"\n")
		})
	}
}

func benchmarkImport(b *testing.B, table string) {
	for b.Loop() {
		problems := &problem.List{}
		Import(Input{
			Sources: []sheet.Source{{Name: "results-2025.csv", Data: []byte(table)}},
			Site:    ReadSite(nil, problems),
		}, problems)
	}
}
