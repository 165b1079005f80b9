package generator

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/site"
)

// The page about protection explains the rules with an example. It would be a
// bad explanation if the program did otherwise: a survey with just those numbers
// of answers must have just those units hidden. (That the numbers keep the rules
// for every limit is tested where they are made.)
func TestTheExampleOfProtectionIsWhatTheProgramDoes(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	for _, limit := range []int{site.LowestGroup, 4, site.DefaultGroup, 8, 10, 25, 60} {
		drawn := exampleOf(t, build(t, exampleContent(limit, nil)))
		if len(drawn) != 4 {
			t.Fatalf("limit %d: the example has %d groups", limit, len(drawn))
		}
		hidden := hiddenUnits(t, build(t, exampleContent(limit, drawn))["data/results.csv"])
		for i, group := range drawn {
			if group.hidden != hidden[fmt.Sprint("u", i)] {
				t.Errorf("limit %d: the group of %d is drawn hidden: %v, and hidden by the program: %v",
					limit, group.answers, group.hidden, !group.hidden)
			}
		}
	}
}

// exampleGroup is a group as the figure shows it.
type exampleGroup struct {
	answers int
	hidden  bool
}

// exampleOf reads the figure: the whole first, then its parts.
func exampleOf(t *testing.T, files map[string][]byte) []exampleGroup {
	t.Helper()
	var groups []exampleGroup
	for _, node := range parse(t, "nn/om/vern.html", files["nn/om/vern.html"]).nodes {
		if !hasClass(node, "value") || node.Parent.Data != "div" {
			continue
		}
		var group exampleGroup
		if _, err := fmt.Sscanf(text(node), "%d svar", &group.answers); err != nil {
			t.Fatalf("%q: %v", text(node), err)
		}
		group.hidden = strings.Contains(attribute(node.Parent, "class"), "hatched")
		if group.hidden != strings.Contains(text(node.Parent), "Skjult") {
			t.Errorf("%q says something else than its drawing", text(node.Parent))
		}
		groups = append(groups, group)
	}
	return groups
}

// exampleContent is a site about protection with a limit, and a survey of the
// groups if there are any: the first is the whole of the others.
func exampleContent(limit int, groups []exampleGroup) fstest.MapFS {
	files := fstest.MapFS{
		"site.yaml": {Data: []byte(madeUpSite + fmt.Sprintf("smallest_group: %d\n", limit))},
		"programme/om/vern.md": {Data: []byte(
			"---\nkind: page\nsection: about\ntitle: Vern\nlead: Vern.\nfacts: protection\n---\n")},
	}
	if groups == nil {
		return files
	}
	units := "units:\n  - {id: u0, name: Heile}\n"
	round := "round: 2023\nfrom: 2023-03-06\nto: 2023-03-19\npublished: 2023-04-17\nsynthetic: true\nresults:\n"
	for i, group := range groups {
		if i > 0 {
			units += fmt.Sprintf("  - {id: u%d, name: Del %d, parent: u0}\n", i, i)
		}
		round += fmt.Sprintf("  - {unit: u%d, invited: %d, respondents: %d, means: {trivsel: 3.5}}\n", i, group.answers, group.answers)
	}
	files["survey/instrument.yaml"] = &fstest.MapFile{Data: []byte(
		"id: oppdikta\nname: Oppdikta\nsource: Oppdikta\nscale: {from: 1, to: 5, low: lite, high: mykje}\nfactors:\n  - {id: trivsel, name: Trivsel, meaning: trivsel}\n")}
	files["survey/units.yaml"] = &fstest.MapFile{Data: []byte(units)}
	files["survey/round-2023.yaml"] = &fstest.MapFile{Data: []byte(round)}
	return files
}
