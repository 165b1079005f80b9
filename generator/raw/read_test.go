package raw_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

const instrument = `id: prove
name: {nn: Prøve, nb: Test}
source: Oss
statements: 36
scale: {from: 1, to: 5, decimals: 2, low: lite, high: mykje}
factors:
  - {id: autonomi, name: Autonomi, aliases: [sjølvstende], questions: ["Kva?", {nn: "Korleis?"}]}
  - {id: meistring, name: Meistring, short: M, meaning: Å tru på det}
`

const units = `units:
  - {id: kommunen, name: Kommunen}
  - {id: skule, name: Skule, parent: kommunen, type: school, merged_into: kommunen, merged_from: 2023}
`

const round2023 = `round: 2023
from: 2023-03-06
to: 2023-03-19
published: 2023-04-17
synthetic: true
references:
  - {label: Noreg, kind: national, date: 2023-02-01, means: {autonomi: 4.0}}
results:
  - unit: kommunen
    invited: 60
    respondents: 41
    means: {autonomi: 4.25, meistring: hidden}
    n: {autonomi: 40}
    distribution: {autonomi: [1, 4, 15, 50, 30]}
  - unit: skule
    gender: {women: 4}
`

const round2021 = "round: \"2021\"\nfrom: 2021-03-06\nto: 2021-03-19\nprotected: source\nresults: []\n"

// survey returns the files of a survey, with some of them replaced; an empty text leaves
// the file out.
func survey(replaced map[string]string) fstest.MapFS {
	texts := map[string]string{
		"instrument.yaml": instrument,
		"units.yaml":      units,
		"round-2023.yaml": round2023,
		"round-b.yaml":    round2021,
	}
	maps.Copy(texts, replaced)
	files := fstest.MapFS{}
	for name, text := range texts {
		if text != "" {
			files["survey/"+name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return files
}

func read(files fstest.MapFS) (*raw.Results, []string) {
	var problems problem.List
	results := raw.Read(files, &problems)
	var lines []string
	for _, p := range problems.Sorted() {
		lines = append(lines, p.String())
	}
	return results, lines
}

func TestTheWholeSurveyIsRead(t *testing.T) {
	results, problems := read(survey(nil))
	if problems != nil {
		t.Fatal(problems)
	}
	i := results.Instrument
	if i.ID != "prove" || i.Name["nb"] != "Test" || i.Statements != 36 || i.Scale.To != 5 || i.Scale.Decimals != 2 || i.Scale.High[""] != "mykje" {
		t.Errorf("instrument: %+v", i)
	}
	if len(i.Factors) != 2 || i.Factors[1].Number != 2 || i.Factors[1].Meaning[""] != "Å tru på det" || i.Factors[0].Questions[1]["nn"] != "Korleis?" {
		t.Errorf("factors: %+v", i.Factors)
	}
	if want := (problem.Place{File: "survey/instrument.yaml", Line: 8, Col: 10}); i.FactorPlaces[1] != want {
		t.Errorf("the second factor is at %v, not %v", i.FactorPlaces[1], want)
	}
	school := results.Units[1]
	if school.Parent.V != "kommunen" || school.Type.V != "school" || school.MergedFrom.V != "2023" || results.Units[0].Parent.Known() {
		t.Errorf("units: %+v", results.Units)
	}
}

func TestARoundIsReadWithAllItsNumbers(t *testing.T) {
	results, _ := read(survey(nil))
	old, round := results.Rounds[0], results.Rounds[1]
	if old.ID.V != "2021" || old.Protected.V != "source" || round.ID.V != "2023" {
		t.Errorf("the oldest round is not first: %v, %v", old.ID.V, round.ID.V)
	}
	if !round.Synthetic || round.Published.V.String() != "2023-04-17" || round.References[0].Means[0].Mean.V != 4*yamlfile.One {
		t.Errorf("round: %+v", round)
	}
	row := round.Rows[0]
	autonomy, mastery := row.Cells[0], row.Cells[1]
	if row.Invited.V != 60 || row.Respondents.V != 41 || autonomy.Mean.V != 4_250_000_000 || autonomy.Answers.V != 40 {
		t.Errorf("row: %+v", row)
	}
	if !mastery.Hidden || mastery.Mean.Known() || mastery.Answers.Known() {
		t.Errorf("the mean hidden by the source: %+v", mastery)
	}
	if shares := row.Distributions[0].Shares; len(shares) != 5 || shares[3].V != 50*yamlfile.One {
		t.Errorf("distribution: %+v", row.Distributions)
	}
	if refused := round.Rows[1].Refused; len(refused) != 1 || refused[0].Key != "gender" || refused[0].Kind != raw.Background {
		t.Errorf("refused: %+v", refused)
	}
}

func TestASiteMayHaveNoSurvey(t *testing.T) {
	results, problems := read(fstest.MapFS{"site.yaml": {}})
	if results != nil || problems != nil {
		t.Errorf("%v, %v", results, problems)
	}
}

func TestBeforeTheFirstRoundASiteHasNoResults(t *testing.T) {
	for _, m := range []struct {
		name  string
		files fstest.MapFS
		want  []string
	}{
		{"the instrument alone", fstest.MapFS{"survey/instrument.yaml": {Data: []byte(instrument)}}, nil},
		{"how the tables were read", fstest.MapFS{"survey/instrument.yaml": {Data: []byte(instrument)}, "survey/import.yaml": {Data: []byte("file: x\n")}}, nil},
		{"nothing but what the importer keeps", fstest.MapFS{"survey/import.yaml": {}}, nil},
		{"units that cannot be read", fstest.MapFS{"survey/units.yaml": {Data: []byte("units: []\n")}}, []string{
			"survey/units.yaml: there are no units; the first one is the whole organisation, such as {id: kommunen, name: Kommunen} [survey-files]"}},
	} {
		t.Run(m.name, func(t *testing.T) {
			var noted problem.List
			if results := raw.Read(m.files, &noted); results != nil || noted.Failed() != (len(m.want) > 0) {
				t.Errorf("%v, failed: %v", results, noted.Failed())
			}
			if _, problems := read(m.files); !slices.Equal(problems, m.want) {
				t.Errorf("found:\n%s\nwanted:\n%s", strings.Join(problems, "\n"), strings.Join(m.want, "\n"))
			}
		})
	}
}

func TestTheAnswersOfAnImportAreNotAForeignFile(t *testing.T) {
	if results, problems := read(survey(map[string]string{"import.yaml": "file: x\n"})); results == nil || problems != nil {
		t.Errorf("%v, %v", results, problems)
	}
}

func TestMistakesInTheFilesOfASurveyAreExplained(t *testing.T) {
	for _, m := range []struct {
		name     string
		replaced map[string]string
		want     string
	}{
		{"file missing", map[string]string{"units.yaml": ""},
			"survey/units.yaml: the file is missing; a survey needs instrument.yaml, units.yaml and a file for each round [survey-files]"},
		{"foreign file", map[string]string{"round2025.yaml": round2021, ".DS_Store": "x"},
			"survey/round2025.yaml: nothing reads this; only instrument.yaml, units.yaml and round-*.yaml (such as round-2023.yaml) are read here [survey-files]"},
		{"files that Windows and Office leave", map[string]string{"desktop.ini": "x", "Thumbs.db": "x", "~$resultat.xlsx": "x", "._units.yaml": "x", "units.yaml": ""},
			"survey/units.yaml: the file is missing; a survey needs instrument.yaml, units.yaml and a file for each round [survey-files]"},
		{"another ending", map[string]string{"units.yaml": "", "units.yml": "x"}, "survey/units.yml: nothing reads this under that name; call the file units.yaml [survey-files]"},
		{"an ending too many", map[string]string{"round-2019.yaml.txt": "x"}, "survey/round-2019.yaml.txt: nothing reads this under that name; call the file round-2019.yaml [survey-files]"},
		{"another ending beside the right one", map[string]string{"units.yml": "x"},
			"survey/units.yml: nothing reads this; only instrument.yaml, units.yaml and round-*.yaml (such as round-2023.yaml) are read here [survey-files]"},
		{"table", map[string]string{"resultat-2025.xlsx": "x"}, "survey/resultat-2025.xlsx: nothing reads a table here; bring it in with tifaktor import, and keep it in another folder [survey-files]"},
		{"folder", map[string]string{"round-old.yaml/a": "x"},
			"survey/round-old.yaml: nothing reads this; only instrument.yaml, units.yaml and round-*.yaml (such as round-2023.yaml) are read here [survey-files]"},
		{"no units", map[string]string{"units.yaml": "units: []"},
			"survey/units.yaml: there are no units; the first one is the whole organisation, such as {id: kommunen, name: Kommunen} [survey-files]"},
		{"no factors", map[string]string{"instrument.yaml": strings.Split(instrument, "factors")[0] + "factors: []\n"},
			"survey/instrument.yaml: there are no factors; a survey measures at least one [survey-files]"},
		{"scale", map[string]string{"instrument.yaml": strings.Replace(instrument, "to: 5, decimals: 2", "to: 1, decimals: 3", 1)},
			"survey/instrument.yaml:5:22: to must be above from, which is 1 [survey-files]\nsurvey/instrument.yaml:5:35: decimals must be 0, 1 or 2, not 3 [survey-files]"},
		{"no statements", map[string]string{"instrument.yaml": strings.Replace(instrument, "36", "0", 1)},
			"survey/instrument.yaml:4:13: statements must be 1 or more; leave the key out when the number is not known [survey-files]"},
		{"first day alone", map[string]string{"round-2023.yaml": strings.Replace(round2023, "to: 2023-03-19\n", "", 1)},
			"survey/round-2023.yaml:2:7: from is written and to is not; write both, or neither when the days are not known [survey-files]"},
		{"last day alone", map[string]string{"round-2023.yaml": strings.Replace(round2023, "from: 2023-03-06\n", "", 1)},
			"survey/round-2023.yaml:2:5: to is written and from is not; write both, or neither when the days are not known [survey-files]"},
		{"no days", map[string]string{"round-2023.yaml": strings.Replace(round2023, "from: 2023-03-06\nto: 2023-03-19\n", "", 1)}, ""},
		{"a day that does not exist", map[string]string{"round-2023.yaml": strings.Replace(round2023, "2023-03-06", "2023-02-30", 1)},
			"survey/round-2023.yaml:2:7: from must be a day that exists; February 2023 has 28 days, so 2023-02-30 does not [yaml]"},
		{"n without mean", map[string]string{"round-2023.yaml": strings.Replace(round2023, "n: {autonomi", "n: {meistringg", 1)},
			"survey/round-2023.yaml:13:9: n is given for \"meistringg\", which has no mean in this row; give both or neither [yaml]"},
		{"mean that is neither number nor hidden", map[string]string{"round-2023.yaml": strings.Replace(round2023, "hidden", "n<10", 1)},
			"survey/round-2023.yaml:12:40: write the mean in digits alone, or hidden when the source has hidden it [yaml]"},
	} {
		t.Run(m.name, func(t *testing.T) {
			results, problems := read(survey(m.replaced))
			if results == nil {
				t.Error("nothing was read")
			}
			if got := strings.Join(problems, "\n"); got != m.want {
				t.Errorf("found:\n%s\nwanted:\n%s", got, m.want)
			}
		})
	}
}

func TestMistakesInSeveralRoundsComeInTheSameOrderEveryTime(t *testing.T) {
	files := survey(nil)
	for _, name := range []string{"a", "c", "d", "e"} {
		files["survey/round-"+name+".yaml"] = &fstest.MapFile{Data: []byte("round: x\n")}
	}
	order := func() []string {
		var problems problem.List
		raw.Read(files, &problems)
		var all []string
		for _, round := range raw.Read(files, &problems).Rounds {
			all = append(all, round.File)
		}
		for _, p := range problems.Sorted() {
			all = append(all, p.String())
		}
		return all
	}
	first := order()
	for range 20 {
		if again := order(); !slices.Equal(first, again) {
			t.Fatalf("%q, then %q", first, again)
		}
	}
}

func TestRoundsKeepTheOrderOfTheirFilesIfADateIsWrong(t *testing.T) {
	var problems problem.List
	results := raw.Read(survey(map[string]string{
		"round-2023.yaml": strings.Replace(round2023, "2023-03-06", "2023-02-30", 1),
		"round-b.yaml":    "",
		"round-2021.yaml": round2021,
	}), &problems)
	var ids []string
	for _, round := range results.Rounds {
		ids = append(ids, round.ID.V)
	}
	if !slices.Equal(ids, []string{"2021", "2023"}) {
		t.Errorf("the rounds come as %v", ids)
	}
}
