package check_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// sistersOf checks a round of a survey with four factors, and returns the problems of
// units that may be the whole of others.
func sistersOf(t *testing.T, units, round string) []string {
	t.Helper()
	archive := txtar.Parse([]byte(`-- site.yaml --
title: Resultat
organisation: Fjordvik kommune
languages: [nn]
smallest_group: 5
-- survey/instrument.yaml --
id: p
name: P
scale: {from: 1, to: 5, low: l, high: h}
factors:
  - {id: a, name: A}
  - {id: b, name: B}
  - {id: c, name: C}
  - {id: d, name: D}
-- survey/units.yaml --
units:
  - {id: alt, name: Alt}
` + units + `-- survey/round-2025.yaml --
round: 2025
` + round))
	var found []string
	for line := range strings.Lines(problemsOf(t, archive)) {
		if strings.HasSuffix(line, "[sum-of-sisters]\n") {
			found = append(found, line)
		}
	}
	return found
}

const (
	three = "  - {id: sum, name: Sum, parent: alt}\n  - {id: en, name: En, parent: alt}\n  - {id: to, name: To, parent: alt}\n"
	four  = three + "  - {id: tre, name: Tre, parent: alt}\n  - {id: fire, name: Fire, parent: alt}\n"
	rows  = "results:\n"
	whole = "  - {unit: sum, respondents: 27, means: {a: 3.92, b: 4.02, c: 3.83, d: 3.95}}\n"
	large = "  - {unit: en, respondents: 24, means: {a: 4.2, b: 4.23, c: 4.02, d: 4.21}}\n"
	small = "  - {unit: to, respondents: 3, means: {a: 1.67, b: 2.33, c: 2.33, d: 1.83}}\n"

	single = "  - {unit: sum, respondents: 27, means: {a: 3.9}}\n  - {unit: en, respondents: 24, means: {a: 4.2}}\n  - {unit: to, respondents: 3, means: {a: 1.7}}\n"
)

func TestUnitsThatMayBeTheWholeOfTheirSisters(t *testing.T) {
	for name, c := range map[string]struct {
		units, round string
		want         string // "" if there is none
	}{
		"the parts are all its people": {three, rows + whole + large + small, `"sum" has exactly the answers of "en" and "to" together`},
		"one mean does not fit":        {three, rows + strings.Replace(whole, "d: 3.95", "d: 3.99", 1) + large + small, ""},
		"one decimal less in a row":    {three, rows + "  - {unit: sum, respondents: 27, means: {a: 3.9, b: 4, c: 3.8, d: 3.9}}\n" + large + small, `"sum" has exactly`},
		"a part has a range":           {three, rows + whole + large + "  - {unit: to, respondents: 0-4, means: {a: hidden}}\n", `"sum" has exactly`},
		"the range begins too high":    {three, rows + whole + large + "  - {unit: to, respondents: 4-9, means: {a: hidden}}\n", ""},
		"a part has no number":         {three, rows + whole + large + "  - {unit: to, means: {a: hidden}}\n", `"sum" has exactly`},
		"some left a factor out":       {three, rows + whole + strings.Replace(large, "b: 4.23, c: 4.02, d: 4.21}", "b: 4.6, c: 4.02, d: 4.21}, n: {b: 20}", 1) + small, `"sum" has exactly`},
		"nobody left it out":           {three, rows + whole + strings.Replace(large, "b: 4.23", "b: 4.6", 1) + small, ""},
		"one is shown, two are hidden": {four, rows + strings.Replace(whole, "27", "30", 1) + large + "  - {unit: to, respondents: 0-4, means: {a: hidden}}\n  - {unit: tre, respondents: 0-4, means: {a: hidden}}\n  - {unit: fire, respondents: 90, means: {a: 3.1, b: 3, c: 3, d: 3}}\n", `"sum" has exactly the answers of "en", "to" and "tre" together`},
		"six do not make its means":    {four, rows + strings.Replace(strings.Replace(whole, "27", "30", 1), "a: 3.92", "a: 3.5", 1) + large + "  - {unit: to, respondents: 0-4, means: {a: hidden}}\n  - {unit: tre, respondents: 0-4, means: {a: hidden}}\n  - {unit: fire, respondents: 90, means: {a: 3.1, b: 3, c: 3, d: 3}}\n", ""},
		"the source has protected":     {three, "protected: source\n" + rows + whole + large + small, ""},
		"five besides the shown":       {three, rows + strings.Replace(whole, "27", "29", 1) + large + small, ""},
		"the round's group is six":     {three, "smallest_group: 6\n" + rows + strings.Replace(whole, "27", "29", 1) + large + small, "and of a few more people"},
		"there is no room":             {three, rows + "  - {unit: alt, respondents: 53, means: {}}\n" + single, "and its mean fits"},
		"there is room for all":        {three, rows + "  - {unit: alt, respondents: 54, means: {}}\n" + single, ""},
		"room further up": {
			"  - {id: sektor, name: S, parent: alt}\n" + strings.ReplaceAll(three, "parent: alt", "parent: sektor"),
			rows + "  - {unit: alt, respondents: 54, means: {}}\n" + single, "",
		},
		"no number above": {three, rows + single, "and its mean fits"},
	} {
		t.Run(name, func(t *testing.T) {
			found := sistersOf(t, c.units, c.round)
			if c.want == "" && len(found) > 0 || c.want != "" && (len(found) != 1 || !strings.Contains(found[0], c.want)) {
				t.Errorf("found %q", found)
			}
		})
	}
}

func TestALargeUnitOfAListMayBeTheWholeOfOthers(t *testing.T) {
	var units, round strings.Builder
	for _, id := range strings.Fields("sum u v x y z") {
		units.WriteString("  - {id: " + id + ", name: N, parent: alt}\n")
		answers := map[bool]string{true: "40", false: "17"}[id == "sum"]
		round.WriteString("  - {unit: " + id + ", respondents: " + answers + ", means: {a: 4.2}}\n")
	}
	if found := sistersOf(t, units.String(), rows+round.String()); len(found) != 1 || !strings.Contains(found[0], `"sum" may be the whole of others`) {
		t.Errorf("found %q", found)
	}
	if found := sistersOf(t, units.String(), rows+"  - {unit: alt, respondents: 200, means: {a: 4.2}}\n"+round.String()); len(found) != 0 {
		t.Errorf("the top has a number: %q", found)
	}
}
