package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// secret is every number of a hidden cell.
const secret = 7773

func shown(digits int) survey.Mean { return survey.Mean{State: survey.Shown, Digits: digits} }

func sample() *survey.Dataset {
	hidden := survey.Mean{State: survey.Hidden, Digits: secret, Answers: secret}
	answered := func(n, of int) survey.Response {
		return survey.Response{State: survey.Shown, Invited: of, Respondents: n}
	}
	own := shown(40)
	own.Answers = 29
	most, least := shown(48), shown(12)
	most.Bound, least.Bound = survey.AtLeast, survey.AtMost
	between := survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: 34, Highest: 50, Answers: secret}
	return &survey.Dataset{
		Instrument: survey.Instrument{
			Scale:   survey.Scale{From: 1, To: 5, Decimals: 1},
			Factors: []survey.Factor{{ID: "rolle"}, {ID: "klima"}},
		},
		Units: []survey.Unit{
			{ID: "fjellsund", Name: i18n.Text{"nn": "Fjellsund, heile", "nb": "Hele"}, Parent: survey.NoUnit},
			{ID: "nord", Name: i18n.Same(`=HYPERLINK("x")`), Parent: 0},
			{ID: "natt", Name: i18n.Same("Natteamet"), Parent: 0},
			{ID: "dag", Name: i18n.Same("Dagsenteret"), Parent: 0, MergedInto: 1, MergedFrom: "2023"},
			{ID: "kveld", Name: i18n.Same("Kveldsteamet"), Parent: 0, SplitOf: 1, SplitFrom: "2023"},
		},
		Rounds: []survey.Round{
			{
				ID:        "2021",
				Responses: []survey.Response{answered(600, 790), {}, {State: survey.Hidden, Invited: secret, Respondents: secret}, answered(6, 0), {}},
				Means:     [][]survey.Mean{{shown(40), shown(41)}, {{}, {}}, {hidden, hidden}, {most, least}, {{}, {}}},
			},
			{
				ID:        "2023",
				Responses: []survey.Response{answered(612, 803), answered(31, 38), {State: survey.Hidden, Invited: secret}, {}, answered(9, 12)},
				Means:     [][]survey.Mean{{shown(43), shown(5)}, {own, hidden}, {hidden, hidden}, {{}, {}}, {shown(39), between}},
			},
		},
	}
}

const sampleCSV = `round,unit,name,parent,invited,respondents,factor,mean,n,status
2021,fjellsund,"Fjellsund, heile",,790,600,rolle,4.0,600,shown
2021,fjellsund,"Fjellsund, heile",,790,600,klima,4.1,600,shown
2021,nord,"'=HYPERLINK(""x"")",fjellsund,,,rolle,,,missing
2021,nord,"'=HYPERLINK(""x"")",fjellsund,,,klima,,,missing
2021,natt,Natteamet,fjellsund,,,rolle,,,hidden
2021,natt,Natteamet,fjellsund,,,klima,,,hidden
2021,dag,Dagsenteret,fjellsund,,6,rolle,>=4.8,6,coarse
2021,dag,Dagsenteret,fjellsund,,6,klima,<=1.2,6,coarse
2023,fjellsund,"Fjellsund, heile",,803,612,rolle,4.3,612,shown
2023,fjellsund,"Fjellsund, heile",,803,612,klima,0.5,612,shown
2023,nord,"'=HYPERLINK(""x"")",fjellsund,38,31,rolle,4.0,29,shown
2023,nord,"'=HYPERLINK(""x"")",fjellsund,38,31,klima,,,hidden
2023,natt,Natteamet,fjellsund,,,rolle,,,hidden
2023,natt,Natteamet,fjellsund,,,klima,,,hidden
2023,kveld,Kveldsteamet,fjellsund,12,9,rolle,3.9,9,shown
2023,kveld,Kveldsteamet,fjellsund,12,9,klima,3.4..5.0,,between
`

func TestTheFileOfResultsHasOnlyWhatMayBeShown(t *testing.T) {
	made := ResultsCSV(sample(), &site.Site{Languages: []i18n.Lang{"nn", "nb"}})
	if got := string(made); got != sampleCSV {
		t.Errorf("got:\n%s\nwant:\n%s", got, sampleCSV)
	}
	if bytes.Contains(made, []byte(fmt.Sprint(secret))) {
		t.Error("it holds a hidden number")
	}
}

func TestTheFileOfResultsCanBeReadBack(t *testing.T) {
	made := ResultsCSV(sample(), &site.Site{Languages: []i18n.Lang{"nn", "nb"}})
	rows, err := csv.NewReader(bytes.NewReader(made)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		if first := row[2][0]; strings.ContainsRune("=+-@", rune(first)) {
			t.Errorf("a spreadsheet would read the name %q as a formula", row[2])
		}
	}
}

func TestNumbersInPercentHaveNoPoint(t *testing.T) {
	data := sample()
	data.Instrument.Scale = survey.Scale{To: 100, Percent: true}
	made := string(ResultsCSV(data, &site.Site{Languages: []i18n.Lang{"nn"}}))
	if !strings.Contains(made, ",rolle,43,612,shown\n") {
		t.Errorf("%s", made)
	}
}

func TestTheFileOfAUnitOpensInANorwegianSpreadsheet(t *testing.T) {
	table := page.Table{
		Head: []string{"Nr.", "Faktor", "2021", "2023"},
		Rows: [][]string{{"1", `Rolle; "klar"`, "skjult", "4,3"}, {"2", "-2+3", "–", "4,8 eller høgare"}, {"3", "＝2+3", "", ""}},
	}
	want := "\ufeffNr.;Faktor;2021;2023\r\n" +
		"1;\"Rolle; \"\"klar\"\"\";skjult;4,3\r\n" +
		"2;'-2+3;–;4,8 eller høgare\r\n" +
		"3;'＝2+3;;\r\n"
	if got := string(UnitCSV(table)); got != want {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}

func BenchmarkResultsCSV(b *testing.B) {
	data := sample()
	for len(data.Units) < 5000 {
		data.Units = append(data.Units, data.Units[1])
		for i := range data.Rounds {
			round := &data.Rounds[i]
			round.Responses = append(round.Responses, round.Responses[0])
			round.Means = append(round.Means, round.Means[0])
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		b.SetBytes(int64(len(ResultsCSV(data, &site.Site{Languages: []i18n.Lang{"nn"}}))))
	}
}
