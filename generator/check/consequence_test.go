package check_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const misspelt = `-- site.yaml --
title: Undersøkinga
organisation: Fjordvik kommune
languages: [nn]
accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/1
-- survey/instrument.yaml --
id: prove
name: Prøve
source: Oss
scale: {from: 1, to: 5, low: lite, high: mykje}
factors:
  - {id: autonomi, name: Autonomi, statements: 4}
-- survey/units.yaml --
units:
  - {id: fjordvik, name: Fjordvik kommune}
  - {id: skule, name: Skule, parent: fjordvik}
  - {id: helse, name: Helse, parent: fjordvik}
-- survey/round-2023.yaml --
round: 2023
results:
  - {unit: fjordvik, respondents: 90, means: {autonomi: 4.1}}
  - {unit: skule, respondents: 50, means: {autonomi: 4.2}}
  - {unit: helse, respondents: 40, means: {autonomi: 4.0}}
`

func TestWhatFollowsFromAMisspeltKeyIsNotReported(t *testing.T) {
	for _, c := range []struct {
		old, new string
		lines    []string // what is said, in part
	}{
		{"parent:", "paretn:", []string{`unknown key "paretn"`, `unknown key "paretn"`}},
		{"respondents:", "respondent:", []string{`unknown key "respondent"`, `unknown key "respondent"`, `unknown key "respondent"`}},
		{"id: skule", "id: “skule”", []string{"“ and ” are curly quotation marks"}},
		{"scale:", "scael:", []string{`unknown key "scael"`}},
		{"organisation:", "organization:", []string{`unknown key "organization"`}},
		{"parent: fjordvik", "parent: fjordvk", []string{`there is no unit "fjordvk"`, `there is no unit "fjordvk"`}},
		{"unit: skule", "unit: skole", []string{`there is no unit "skole"`}},
	} {
		var said []string
		for line := range strings.Lines(problemsOf(t, txtar.Parse([]byte(strings.ReplaceAll(misspelt, c.old, c.new))))) {
			if !strings.HasPrefix(line, "advice: ") {
				said = append(said, line)
			}
		}
		if len(said) != len(c.lines) {
			t.Errorf("%s: %q", c.new, said)
			continue
		}
		for i, want := range c.lines {
			if !strings.Contains(said[i], want) {
				t.Errorf("%s: no %q in %q", c.new, want, said[i])
			}
		}
	}
}

func TestTooManyResultsAreNotReportedAsMissing(t *testing.T) {
	site, round, _ := strings.Cut(misspelt, "-- survey/round-2023.yaml --\n")
	for year := range 101 {
		site += fmt.Sprintf("-- survey/round-%d.yaml --\n%s", 1900+year, strings.Replace(round, "2023", fmt.Sprint(1900+year), 1))
	}
	got := problemsOf(t, txtar.Parse([]byte(site)))
	if strings.Count(got, "\n") != 1 || !strings.Contains(got, "there are 101 rounds, and no more than 100 are read") {
		t.Error(got)
	}
}
