package raw

import "testing"

func TestANameThatAnyOrganisationHasIsNameless(t *testing.T) {
	for name, nameless := range map[string]bool{
		"": true, "Totalt": true, "Kommunen totalt": true, "Vår kommune": true, "Hele organisasjonen": true, "The whole organisation": true, "Alle ansatte (2025)": true, "Sum": true, "I alt": true,
		"Fjordvik kommune": false, "Fjordvik": false, "Kommunen Fjordvik totalt": false, "Totalconsult": false, "Kommunerevisjonen": false,
	} {
		if IsNameless(name) != nameless {
			t.Errorf("%q: %v", name, !nameless)
		}
	}
}
