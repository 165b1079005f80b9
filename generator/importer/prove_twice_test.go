package importer

import (
	"strings"
	"testing"
)

const inTwoSectors = "Eining;Overordna;Svar;Ro;Trivsel;Mot|Fjordvik;;109;3,75;3,62;3,86|Helse;Fjordvik;36;3,41;3,32;4,11|Heimen;Helse;21;3,40;3,29;4,15|Oppvekst;Fjordvik;61;4,02;3,79;3,64|Skule;Oppvekst;34;4,10;3,80;3,55|Heimen;Oppvekst;21;3,40;3,29;4,15"

func TestAUnitInTwoSectorsIsAskedAbout(t *testing.T) {
	for name, c := range map[string]struct {
		table    string
		said     Answers
		question bool
	}{
		"the same numbers":        {inTwoSectors, Answers{}, true},
		"one is left out":         {inTwoSectors, Answers{Rows: map[string]string{"7": "left-out"}}, false},
		"they are said to be two": {inTwoSectors, Answers{Rows: map[string]string{"Heimen": "unit"}}, false},
		"other answers":           {strings.Replace(inTwoSectors, "Oppvekst;21;3,40", "Oppvekst;22;3,40", 1), Answers{}, false},
		"another mean":            {strings.Replace(inTwoSectors, "Oppvekst;21;3,40", "Oppvekst;21;3,41", 1), Answers{}, false},
		"another name":            {strings.Replace(inTwoSectors, "Heimen;Oppvekst", "Hallen;Oppvekst", 1), Answers{}, false},
	} {
		_, problems := treeImported("r-2025.csv", c.table, c.said)
		if asked := strings.Contains(problems, "is there twice below two units"); asked != c.question {
			t.Errorf("%s: %s", name, problems)
		}
	}
}
