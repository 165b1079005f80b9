package importer

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	results "tifaktor/generator/survey"
)

// publishedRound is a ledger that holds a round of the small organisation.
func publishedRound(t *testing.T, id string, synthetic bool) string {
	t.Helper()
	var problems problem.List
	return string(ledger.Read(fstest.MapFS{}, &problems).With(&results.Dataset{
		Instrument: results.Instrument{Scale: results.Scale{From: 1, To: 5, Decimals: 1}, Factors: []results.Factor{{ID: "autonomi"}}},
		Units:      []results.Unit{{ID: "fjordvik", Parent: results.NoUnit}},
		Rounds: []results.Round{{
			ID: id, Synthetic: synthetic, Responses: []results.Response{{State: results.Shown, Respondents: 180}},
			Means: [][]results.Mean{{{State: results.Shown, Digits: 41}}},
		}},
	}))
}

func TestARoundThatIsThereIsOnlyReplacedWithLeaveAndBeforeItIsPublished(t *testing.T) {
	round := swap(t, roundBefore, "2025", "2027")
	other := map[string]string{"survey/round-2027.yaml": round}
	for _, c := range []struct {
		name string
		yearTwo
		want string // "" when it is replaced
	}{
		{"without leave", yearTwo{site: other}, "survey/round-2027.yaml: the results of “2027” are there already"},
		{"with leave", yearTwo{site: other, again: true}, ""},
		{"when another round is published", yearTwo{site: map[string]string{"survey/round-2027.yaml": round, "ledger.csv": publishedRound(t, "2025", false)}, again: true}, ""},
		{"when it is published", yearTwo{site: map[string]string{"survey/round-2027.yaml": round, "ledger.csv": publishedRound(t, "2027", false)}, again: true}, "“2027” has been published"},
		{"when invented results were published", yearTwo{site: map[string]string{"survey/round-2027.yaml": round, "ledger.csv": publishedRound(t, "2027", true)}, again: true}, ""},
		{"when invented results were published, and these are too", yearTwo{table: "Invented numbers\n" + tableNow, site: map[string]string{"survey/round-2027.yaml": round, "ledger.csv": publishedRound(t, "2027", true)}, again: true}, "“2027” has been published"},
		{"when these are invented and nothing is published", yearTwo{table: "Invented numbers\n" + tableNow, site: other, again: true}, ""},
		{"when the ledger is damaged", yearTwo{site: map[string]string{"survey/round-2027.yaml": round, "ledger.csv": "kind\n"}, again: true}, "ledger.csv:1: the file is cut short"},
		{"under another name", yearTwo{site: map[string]string{"survey/round-ny.yaml": round}}, "survey/round-ny.yaml: the results of “2027” are there already"},
		{"in the file of another round", yearTwo{site: map[string]string{"survey/round-2027.yaml": swap(t, round, "2027", "2026")}, again: true}, "this file has the round “2026”"},
		{"when it cannot be read", yearTwo{site: map[string]string{"survey/round-2027.yaml": "round: 2027\nresults: x\n"}, again: true}, ""},
		{"when an older one cannot be read", yearTwo{site: map[string]string{"survey/round-2025.yaml": "round: 2025\nresults: x\n"}, again: true}, "results must be a list"},
	} {
		c.table = cmp.Or(c.table, tableNow)
		out, notes := c.run(t)
		if c.want != "" {
			if out != nil || !strings.Contains(notes, c.want) {
				t.Errorf("%s: %s", c.name, notes)
			}
			continue
		}
		if out == nil {
			t.Errorf("%s: %s", c.name, notes)
			continue
		}
		at := slices.IndexFunc(out.Files, func(f File) bool { return f.Path == "survey/round-2027.yaml" })
		if string(out.Files[at].Before) != c.site["survey/round-2027.yaml"] || !slices.Equal(rows(string(out.Files[at].Data)), allRows) {
			t.Errorf("%s: %s", c.name, out.Files[at].Data)
		}
	}
}

func TestTheTableBeforeIsAHintAndAFlagIsAnOrder(t *testing.T) {
	title := "Resultat;;;\nTittel;to;tre;fire\n" + tableNow
	turned := "Eining;Fjordvik kommune;Oppvekst;Helse\nOverordna eining;;Fjordvik kommune;Fjordvik kommune\nSvar;190;95;95\nAutonomi;4,1;4,2;4,0\n"
	const columns = "columns:\n  Eining: unit\n  Overordna eining: parent\n  Svar: answers\n  Autonomi: factor\n"
	for _, c := range []struct {
		name, answers, table string
		said                 Answers
		right                bool
	}{
		{"the headings are in another row now", "headings: 1\n" + columns, title, Answers{}, true},
		{"they are in the same row", "headings: 3\n" + columns, title, Answers{}, true},
		{"a flag says another row", "headings: 3\n" + columns, title, Answers{Headings: 2}, false},
		{"the tree is given in another way", "tree: levels\n", tableNow, Answers{}, true},
		{"a flag says how it is given", "tree: parents\n", tableNow, Answers{Tree: byCodes}, false},
		{"rows and columns are no longer turned", "turned: true\n", tableNow, Answers{}, true},
		{"the source protected the table before, and this one has numbers of answers", "protected: source\n", tableNow, Answers{}, true},
		{"the sheet has no such name now", "sheets: [Resultat 2025]\n", tableNow, Answers{}, true},
		{"a flag names a sheet", "", tableNow, Answers{Sheets: []string{"Resultat 2025"}}, false},
		{"rows and columns are turned again", "turned: true\n", turned, Answers{}, true},
	} {
		out, notes := yearTwo{table: c.table, said: c.said, site: map[string]string{answersPath: c.answers}}.run(t)
		round := written(out, "survey/round-2027.yaml")
		if got := slices.Equal(rows(round), allRows) || c.table == turned && strings.Contains(round, "unit: oppvekst\n    respondents: 95\n"); got != c.right || strings.Contains(round, "protected") {
			t.Errorf("%s: %s\n%s", c.name, round, notes)
		}
		if c.answers != "" && strings.Contains(written(out, answersPath), "#") {
			t.Errorf("%s: the answers are written anew", c.name)
		}
	}
}

func TestAUnitThatIsSaidToBeNoSumLeavesItsSistersToOthers(t *testing.T) {
	const sisters = "  - {id: a, name: A, parent: top, not_a_sum: true}\n  - {id: b, name: B, parent: top}\n  - {id: c, name: C, parent: top}\n  - {id: d, name: D, parent: top}\n"
	year := yearTwo{
		site: map[string]string{
			unitsPath:                "units:\n  - {id: top, name: Topp}\n" + sisters,
			"survey/round-2025.yaml": "round: 2025\nresults:\n  - {unit: b, respondents: 12, means: {autonomi: 4.3}}\n",
		},
		table: "Eining;Overordna eining;Svar;Autonomi\nA;Topp;16;3,6\nB;Topp;12;4,3\nC;Topp;4;1,5\nD;Topp;16;3,6\n",
	}
	if _, problems := year.run(t); !strings.Contains(problems, `--row "D=unit"`) || strings.Contains(problems, "=sum") {
		t.Error(problems)
	}
	year.said = Answers{Rows: map[string]string{"D": "unit"}}
	if out, problems := year.run(t); out == nil {
		t.Error(problems)
	}
	year.site[unitsPath] += "  - {id: e, name: E, parent: top}\n  - {id: other-a, name: A, parent: e}\n"
	year.table = strings.Replace(year.table, "D;Topp;16;3,6", "E;Topp;;\nA;E;30;4,0", 1)
	if _, problems := year.run(t); strings.Contains(problems, "sum") {
		t.Error("the other of that name is asked about:", problems)
	}
}
