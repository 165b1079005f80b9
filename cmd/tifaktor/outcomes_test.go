package main

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
)

// several returns so many sites of which each said so many lines, and whether they were built.
func several(sites, lines int, key string) outcomes {
	o := outcomes{words: i18n.For("en")}
	for i := range sites {
		name := fmt.Sprintf("kommune-%02d", i)
		said := ""
		for line := range lines {
			said += fmt.Sprintf("%s/site.yaml:%d:1: wrong\n", name, line)
		}
		o.sites = append(o.sites, siteFolder{name: name, content: "all/" + name})
		o.each = append(o.each, outcome{key: key, said: said})
	}
	return o
}

func indices(n int) (all []int) {
	for i := range n {
		all = append(all, i)
	}
	return all
}

func TestWhatFailedFitsOnAScreenAndNamesEverySite(t *testing.T) {
	for _, test := range []struct {
		sites, lines int
		last         string
	}{
		{1, 48, "  kommune-00/site.yaml:47:1: wrong"},
		{1, 49, "  … and 1 more line: tifaktor check --content all/kommune-00"},
		{12, 2, "  kommune-11/site.yaml:1:1: wrong"},
		{12, 9, "  … and 7 more lines: tifaktor check --content all/kommune-11"},
		{14, 3, "Nor were these built: kommune-12, kommune-13"},
		{357, 1, "Nor were these built: "},
	} {
		o := several(test.sites, test.lines, "")
		lines := o.failures(indices(test.sites))
		if last := lines[len(lines)-1]; !strings.HasPrefix(last, test.last) || len(lines) > mostLines+1 {
			t.Errorf("%d sites of %d lines: %d lines, the last %q", test.sites, test.lines, len(lines), last)
		}
		all := strings.Join(lines, "\n")
		for _, site := range o.sites {
			if !strings.Contains(all, site.name) {
				t.Errorf("%d sites of %d lines: %s is missing", test.sites, test.lines, site.name)
			}
		}
	}
}

func TestNotesAreShownOnceForAllSites(t *testing.T) {
	o := several(3, 1, "command.built")
	o.each[1].said = "kommune-01 has lost its ledger\n"
	o.each[2].advice = "what to do\n"
	want := []string{
		"kommune-00: kommune-00/site.yaml:0:1: wrong (and 1 more like it: kommune-02)",
		"kommune-01: kommune-01 has lost its ledger",
		"1 site has advice about its content; tifaktor check --content with its folder shows it",
	}
	if got := o.notes(1); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q", got)
	}
	for different, want := range map[int]int{mostLines: mostLines, mostLines + 1: mostLines + 1} {
		o := several(different, 0, "command.built")
		for i := range o.each {
			o.each[i].said = fmt.Sprintf("note %d\n", i)
		}
		if got := o.notes(0); len(got) != want {
			t.Errorf("%d lines, not %d, the last %q", len(got), want, got[len(got)-1])
		}
	}
}
