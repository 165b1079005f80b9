package importer

import (
	"strings"
	"testing"
)

func TestTheLastWordOfANameSaysWhatKindOfPlaceItIs(t *testing.T) {
	for name, want := range map[string]string{
		"E-skulen": "school", "Nordlia skole": "school", "Nordlia SFO": "", "Skole og barnehage": "kindergarten",
		"Solbakken barnehage": "kindergarten", "Heimen sjukeheim": "nursing home", "Skulekontoret": "", "": "", "–": "",
	} {
		if got := kindOfPlace(name); got != want {
			t.Errorf("%q: %q, not %q", name, got, want)
		}
	}
}

func TestASchoolIsNotTakenForTheWholeOfAnother(t *testing.T) {
	for table, want := range map[string]bool{
		"E-skulen;12;4,1\nF-skulen;11;4,0\nG-skulen;<5;*\nA-skulen;24;3,0\n":    false,
		"E-området;12;4,1\nF-skulen;11;4,0\nG-skulen;<5;*\nA-skulen;24;3,0\n":   true,
		"E-barnehage;12;4,1\nF-skulen;11;4,0\nG-skulen;<5;*\nA-skulen;24;3,0\n": true,
	} {
		_, problems := importOne(t, "r-2025.csv", "Enhet;Svar;Ro\n"+table, Answers{})
		if asked := strings.Contains(problems, flatAsked); asked != want {
			t.Errorf("%s: %s", table, problems)
		}
	}
}
