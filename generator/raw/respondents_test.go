package raw_test

import (
	"strings"
	"testing"

	"tifaktor/generator/raw"
)

func TestANumberThatTheSourceHasHiddenIsReadAsARange(t *testing.T) {
	for _, text := range []string{"0-4", `"0-4"`} {
		results, problems := read(survey(map[string]string{"round-2023.yaml": strings.Replace(round2023, "respondents: 41", "respondents: "+text, 1)}))
		row := results.Rounds[1].Rows[0]
		if row.Within.V != (raw.Range{Lowest: 0, Highest: 4}) || row.Within.Place.Line != 11 || row.Respondents.Known() || problems != nil {
			t.Errorf("%s: %+v, %v", text, row, problems)
		}
	}
	results, _ := read(survey(nil))
	if row := results.Rounds[1].Rows[0]; row.Within.Known() || row.Respondents.V != 41 {
		t.Errorf("a number is read as %+v", row)
	}
}

func TestARangeWrittenInAnotherWayIsExplained(t *testing.T) {
	for text, want := range map[string]string{
		"4-0":          "the lowest number of a range comes first",
		"3-3":          "a range has two different ends; write one number when they are the same",
		"1–4":          "a range has a hyphen between its ends, and no space",
		"0 - 4":        "a range has a hyphen between its ends, and no space",
		`"<5"`:         "write respondents as 0-4, not <5",
		`"< 10"`:       "write respondents as 0-9, not < 10",
		"<0":           "respondents must be a whole number in digits alone",
		"-1-4":         "respondents must be a whole number in digits alone",
		"0-9999999999": "respondents must be a whole number in digits alone",
		"[0, 4]":       "respondents must be a whole number, not a list",
		"unntatt":      "respondents must be a whole number, not unntatt",
		`"41"`:         "respondents must be a whole number without quotation marks",
		"{from: 0}":    "respondents must be a whole number, not a group of keys",
	} {
		_, problems := read(survey(map[string]string{"round-2023.yaml": strings.Replace(round2023, "respondents: 41", "respondents: "+text, 1)}))
		if line := "survey/round-2023.yaml:11:18: " + want + " [yaml]"; len(problems) != 1 || problems[0] != line {
			t.Errorf("%s: found %q, wanted %q", text, problems, line)
		}
	}
}
