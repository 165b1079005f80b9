package raw

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/problem"
)

// surveyOf returns a survey of so many units, groups, factors and rounds, and rows in each round.
func surveyOf(units, groups, factors, rounds, rows int) fstest.MapFS {
	files := fstest.MapFS{}
	write := func(name, head, line string, count int) {
		var text strings.Builder
		text.WriteString(head)
		for i := range count {
			text.WriteString(strings.ReplaceAll(line, "#", fmt.Sprint(i)))
		}
		files[folder+"/"+name] = &fstest.MapFile{Data: []byte(text.String())}
	}
	write(instrumentFile, "id: a\nname: A\nscale: {from: 1, to: 5}\nfactors:\n", "  - {id: f#, name: F#}\n", factors)
	write(unitsFile, "units:\n", "  - {id: u#, name: U#}\n", units)
	if groups > 0 {
		text := string(files[folder+"/"+unitsFile].Data)
		write(unitsFile, text+"groupings:\n  - name: G\n    of: u0\n    groups:\n", "      - {id: g#, name: G#}\n", groups)
	}
	for i := range rounds {
		write(fmt.Sprintf("round-%d.yaml", 1900+i), fmt.Sprintf("round: %d\nresults:\n", 1900+i), "  - {unit: u#}\n", rows)
	}
	return files
}

// chainOf returns a survey of units below each other.
func chainOf(levels int) fstest.MapFS {
	files := surveyOf(1, 0, 1, 1, 1)
	text := "units:\n  - {id: u0, name: U}\n"
	for i := 1; i < levels; i++ {
		text += fmt.Sprintf("  - {id: u%d, name: U, parent: u%d}\n", i, i-1)
	}
	files[folder+"/"+unitsFile] = &fstest.MapFile{Data: []byte(text)}
	return files
}

// circleOf returns a survey of units below each other, with the first below the last.
func circleOf(levels int) fstest.MapFS {
	files := chainOf(levels)
	file := files[folder+"/"+unitsFile]
	file.Data = []byte(strings.Replace(string(file.Data), "name: U}", fmt.Sprintf("name: U, parent: u%d}", levels-1), 1))
	return files
}

func TestASurveyAtALimitIsReadAndOneAboveItIsReported(t *testing.T) {
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  string
	}{
		"units, just enough":    {surveyOf(MostUnits-1, 1, 1, 1, 1), ""},
		"units, one too many":   {surveyOf(MostUnits, 1, 1, 1, 1), "survey/units.yaml: there are 10001 units and groups, and no more than 10000 are read; leave out the lowest level [survey-files]"},
		"factors, just enough":  {surveyOf(1, 0, MostFactors, 1, 1), ""},
		"factors, one too many": {surveyOf(1, 0, MostFactors+1, 1, 1), "survey/instrument.yaml: there are 101 factors, and no more than 100 are read; a factor is measured by several statements, and results are per factor [survey-files]"},
		"rounds, just enough":   {surveyOf(1, 0, 1, mostRounds, 1), ""},
		"rounds, one too many":  {surveyOf(1, 0, 1, mostRounds+1, 1), "survey: there are 101 rounds, and no more than 100 are read; take the oldest away [survey-files]"},
		"levels, just enough":   {chainOf(mostLevels), ""},
		"levels, one too many":  {chainOf(mostLevels + 1), `survey/units.yaml:52:32: "u50" lies more than 50 levels down; leave levels between out [survey-files]`},
		"a circle is no depth":  {circleOf(mostLevels + 1), ""},
		"rows, just enough":     {surveyOf(1, 0, 1, 10, mostRows/10), ""},
		"rows, some too many":   {surveyOf(1, 0, 1, 10, mostRows/10+1), "survey: there are 50010 rows of results, and no more than 50000 are read; take the oldest rounds away [survey-files]"},
	} {
		var problems problem.List
		results := Read(c.files, &problems)
		reported := ""
		for _, p := range problems.Sorted() {
			reported += p.String()
		}
		if reported != c.want || (results == nil) != (c.want != "") {
			t.Errorf("%s: %t, and %s", name, results != nil, reported)
		}
	}
}
