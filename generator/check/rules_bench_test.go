package check_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/check"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

// BenchmarkRun checks the survey of a municipality with 5,000 units, ten
// factors and three rounds.
func BenchmarkRun(b *testing.B) {
	var problems problem.List
	content := check.Content{
		Site:      &site.Site{},
		Programme: &programme.Programme{},
		Results:   raw.Read(largeSurvey(5000), &problems),
		Files:     fstest.MapFS{},
	}
	b.ReportAllocs()
	for b.Loop() {
		check.Run(content, &problems)
	}
	if found := problems.Sorted(); len(found) > 0 {
		b.Fatalf("%d problems, first %v", len(found), found[0])
	}
}

// largeSurvey returns an invented survey of one top and units under it, with ten
// factors and three rounds.
func largeSurvey(units int) fstest.MapFS {
	var tree, rows, factors, means strings.Builder
	for f := range 10 {
		fmt.Fprintf(&factors, "  - {id: faktor-%d, name: Faktor}\n", f)
		fmt.Fprintf(&means, "      faktor-%d: 4.%d\n", f, f)
	}
	fmt.Fprintf(&tree, "units:\n  - {id: topp, name: Topp}\n")
	fmt.Fprintf(&rows, "  - unit: topp\n    invited: %d\n    respondents: %d\n    means:\n%s", units*20, units*12, means.String())
	for u := range units {
		fmt.Fprintf(&tree, "  - {id: eining-%d, name: Eining, parent: topp}\n", u)
		fmt.Fprintf(&rows, "  - unit: eining-%d\n    invited: 20\n    respondents: 12\n    means:\n%s", u, means.String())
	}
	files := fstest.MapFS{
		"survey/instrument.yaml": {Data: []byte("id: i\nname: I\nscale: {from: 1, to: 5}\nfactors:\n" + factors.String())},
		"survey/units.yaml":      {Data: []byte(tree.String())},
	}
	for year := 2019; year < 2025; year += 2 {
		text := fmt.Sprintf("round: %d\nfrom: %d-03-06\nto: %d-03-19\nresults:\n%s", year, year, year, rows.String())
		files[fmt.Sprintf("survey/round-%d.yaml", year)] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}
