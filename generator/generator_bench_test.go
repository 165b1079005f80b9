package generator

import (
	"fmt"
	"testing"

	"tifaktor/generator/output"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// BenchmarkBuild makes the whole site of a municipality, from YAML to files on
// disk: ten factors, three rounds, one language.
func BenchmarkBuild(b *testing.B) {
	for _, units := range []int{50, 500, 5000} {
		folder := municipality(units, 3)
		b.Run(fmt.Sprintf("units=%d", units), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var problems problem.List
				made, err := Build(folder, themes.Files, &problems)
				if err != nil || problems.Failed() {
					b.Fatal(err, problems.Sorted())
				}
				summary, err := output.Write(b.TempDir()+"/public", made.Files)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(summary.Files), "files")
				b.ReportMetric(float64(summary.Bytes)/1e6, "MB")
			}
		})
	}
}

// BenchmarkRead reads and checks the content of a municipality.
func BenchmarkRead(b *testing.B) {
	for _, units := range []int{50, 500, 5000} {
		folder := municipality(units, 3)
		b.Run(fmt.Sprintf("units=%d", units), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var problems problem.List
				read(folder, &problems)
				if problems.Failed() {
					b.Fatal(problems.Sorted())
				}
			}
		})
	}
}
