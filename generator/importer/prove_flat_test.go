package importer

import (
	"strings"
	"testing"
)

const flatAsked = "the table does not say which unit belongs to which"

func TestAListThatNothingProvesIsAskedAbout(t *testing.T) {
	const units = "B;12;2,4;4,4\nC;9;3,9;3,3\nA;30;3,1;3,2\nE;28;3,0;3,5\n"
	total := func(people string) string { return "Totalt;" + people + ";3,0;3,5\n" }
	for name, c := range map[string]struct {
		table string
		said  Answers
		asked bool
	}{
		"units only":                                    {units, Answers{}, true},
		"the publisher says that they are":              {units, Answers{Tree: flat}, false},
		"the means disprove that one holds two others":  {strings.NewReplacer("3,1", "4,9", "3,0", "4,9").Replace(units), Answers{}, false},
		"a row for all is their sum":                    {total("79") + units, Answers{}, false},
		"it has a few people of its own":                {units + total("87"), Answers{}, false},
		"it has room for a unit twice":                  {units + total("91"), Answers{}, true},
		"a unit too small to be shown tells nothing":    {total("86") + units + "D;3;2,2;2,2\n", Answers{}, false},
		"hidden units leave room":                       {total("91") + units + "D;<5;*;*\n", Answers{}, true},
		"a sum with its parts, and all others are said": {"D;21;3,0;3,9\n" + units, Answers{Tree: flat, Rows: map[string]string{"D": "sum"}}, false},
		"one unit": {"A;30;4,1;3,2\n", Answers{}, false},
	} {
		_, problems := importOne(t, "r-2025.csv", "Enhet;Svar;Ro;Mot\n"+c.table, c.said)
		if asked := strings.Contains(problems, flatAsked); asked != c.asked || !asked && strings.Contains(problems, "?") {
			t.Errorf("%s: %s", name, problems)
		}
	}
}

func TestAListThatWasFlatBeforeIsAskedAboutAgain(t *testing.T) {
	said := Answers{Tree: flat}.over(Answers{})
	if said.saysFlat() || !(Answers{}.over(Answers{Tree: flat})).saysFlat() {
		t.Error("only what is said of this table counts")
	}
}
