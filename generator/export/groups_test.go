package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// grouped is the sample with two units whose people are divided in a second way.
func grouped() *survey.Dataset {
	data := sample()
	data.Groupings = []survey.Grouping{
		{Name: i18n.Text{"nn": "Rolle", "nb": "Rolle (nb)"}, Of: 1, Groups: []survey.Group{
			{ID: "leiarar", Name: i18n.Text{"nn": "Leiarar, alle", "nb": "Ledere"}},
			{ID: "andre", Name: i18n.Same("-Andre")},
		}},
		{Name: i18n.Same("Turnus"), Of: 3, Groups: []survey.Group{{ID: "natt", Name: i18n.Same("Natt")}}},
	}
	hidden := survey.Mean{State: survey.Hidden, Digits: secret, Answers: secret}
	own, most := shown(44), shown(48)
	own.Answers, most.Bound = 9, survey.AtLeast
	answered := survey.Response{State: survey.Shown, Invited: 12, Respondents: 10}
	kept := survey.Response{State: survey.Hidden, Invited: secret, Respondents: secret}
	data.Rounds[0].Groups = [][]survey.GroupResult{
		{{}, {Response: answered, Means: []survey.Mean{shown(41)}}},
		{{Response: answered, Means: []survey.Mean{shown(40), hidden}}},
	}
	data.Rounds[1].Groups = [][]survey.GroupResult{
		{{Response: answered, Means: []survey.Mean{own, most}}, {Response: kept, Means: []survey.Mean{hidden, hidden}}},
	}
	return data
}

const groupsCSV = `round,unit,grouping,group,name,respondents,factor,mean,n,status
2021,nord,Rolle,leiarar,"Leiarar, alle",,rolle,,,missing
2021,nord,Rolle,leiarar,"Leiarar, alle",,klima,,,missing
2021,nord,Rolle,andre,'-Andre,10,rolle,4.1,10,shown
2021,nord,Rolle,andre,'-Andre,10,klima,,,missing
2021,dag,Turnus,natt,Natt,10,rolle,4.0,10,shown
2021,dag,Turnus,natt,Natt,10,klima,,,hidden
2023,nord,Rolle,leiarar,"Leiarar, alle",10,rolle,4.4,9,shown
2023,nord,Rolle,leiarar,"Leiarar, alle",10,klima,>=4.8,10,coarse
2023,nord,Rolle,andre,'-Andre,,rolle,,,hidden
2023,nord,Rolle,andre,'-Andre,,klima,,,hidden
`

func TestTheFileOfGroupsHasOnlyWhatMayBeShown(t *testing.T) {
	made := GroupsCSV(grouped(), &site.Site{Languages: []i18n.Lang{"nn", "nb"}})
	if got := string(made); got != groupsCSV {
		t.Errorf("got:\n%s\nwant:\n%s", got, groupsCSV)
	}
	if bytes.Contains(made, []byte(fmt.Sprint(secret))) {
		t.Error("it holds a hidden number")
	}
	if _, err := csv.NewReader(bytes.NewReader(made)).ReadAll(); err != nil {
		t.Error(err)
	}
}

func TestGroupsDoNotChangeTheFileOfResults(t *testing.T) {
	if got := string(ResultsCSV(grouped(), &site.Site{Languages: []i18n.Lang{"nn", "nb"}})); got != sampleCSV {
		t.Errorf("%s", got)
	}
}
