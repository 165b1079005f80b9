package importer

import (
	"strings"
	"testing"
)

func TestAnOrganisationIsNotCalledAsARowForAll(t *testing.T) {
	const table = "Eining;Overordna eining;Svar;Autonomi\n%;;90;4,1\nSkule;%;50;4,2\nHelse;%;40;4,0\n"
	const advice = "note: site.yaml: nothing says what the organisation is called"
	for name, told := range map[string]bool{"Kommunen totalt": true, "Totalt": true, "Kommunen": true, "Vår kommune": true, "Fjordvik kommune": false, "Fjordvik": false} {
		written := strings.ReplaceAll(table, "%", name)
		if files, said := importOne(t, "a-2025.csv", written, Answers{}); len(files) == 0 || strings.Contains(said, advice) != told {
			t.Errorf("%s: %s", name, said)
		}
		files, said := importOne(t, "a-2025.csv", written, Answers{Organisation: "Fjordvik kommune"})
		right := strings.Contains(files[settingsPath], "organisation: Fjordvik kommune\n") && strings.Contains(files[unitsPath], "name: Fjordvik kommune}")
		if right != (name != "Fjordvik") || strings.Contains(said, advice) {
			t.Errorf("named, %s: %s\n%s", name, said, files[unitsPath])
		}
	}
}
