package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator/i18n"
)

// fewestLines is how many lines of a site that failed are shown at least.
const fewestLines = 2

// outcomes is what became of several sites, by name.
type outcomes struct {
	sites []siteFolder
	each  []outcome
	words *i18n.Printer
}

// show prints what the builds said, the sites that failed last, and how many sites were built.
// It returns errProblems if one failed.
func (o outcomes) show(cmd *cobra.Command, out string, start time.Time) error {
	var failed []int
	counts := map[string]int{}
	advised := 0
	for i, one := range o.each {
		counts[one.key]++
		if one.key == "" {
			failed = append(failed, i)
		}
		if one.advice != "" {
			advised++
		}
	}
	for _, line := range o.notes(advised) {
		cmd.PrintErrln(line)
	}
	for _, line := range o.failures(failed) {
		cmd.PrintErrln(line)
	}
	cmd.Println(o.words.Text("command.sites_done",
		"built", o.words.Text("command.sites_built", "n", counts["command.built"]),
		"same", o.words.Text("command.sites_same", "n", len(o.each)-counts["command.built"]-len(failed)),
		"failed", o.words.Text("command.sites_failed", "n", len(failed)),
		"seconds", seconds(o.words, start), "folder", out))
	if len(failed) > 0 {
		return errProblems
	}
	return nil
}

// notes returns what the builds that succeeded said, each line once with the sites that it is
// about, and how many sites have advice about their content.
func (o outcomes) notes(advised int) (lines []string) {
	var texts []string
	about := map[string][]string{}
	for i, one := range o.each {
		if one.key == "" {
			continue
		}
		for line := range strings.Lines(one.said) {
			text := strings.ReplaceAll(strings.TrimSpace(line), o.sites[i].name, "NAME")
			if about[text] == nil {
				texts = append(texts, text)
			}
			about[text] = append(about[text], o.sites[i].name)
		}
	}
	for _, text := range texts {
		sites := about[text]
		line := sites[0] + ": " + strings.ReplaceAll(text, "NAME", sites[0])
		if more := sites[1:]; len(more) > 0 {
			line += " " + o.words.Text("command.alike", "n", len(more), "places", strings.Join(more, ", "))
		}
		lines = append(lines, line)
	}
	if left := len(lines) - mostLines; left > 0 {
		lines = append(lines[:mostLines], o.words.Text("command.notes", "n", left))
	}
	if advised > 0 {
		lines = append(lines, o.words.Text("command.sites_advised", "n", advised))
	}
	return lines
}

// failures returns the sites that failed, each with the first of what its build said; of those
// that there is no room for the names.
func (o outcomes) failures(failed []int) (lines []string) {
	if len(failed) == 0 {
		return nil
	}
	most := max(fewestLines, mostLines/len(failed)-2)
	for at, i := range failed {
		if len(lines)+most+2 > mostLines && at > 0 {
			var names []string
			for _, i := range failed[at:] {
				names = append(names, o.sites[i].name)
			}
			return append(lines, o.words.Text("command.sites_failed_too", "sites", strings.Join(names, ", ")))
		}
		lines = append(lines, o.words.Text("command.site_failed", "site", o.sites[i].name))
		said := slices.Collect(strings.Lines(strings.TrimSpace(o.each[i].said)))
		for _, line := range said[:min(len(said), most)] {
			lines = append(lines, "  "+strings.TrimRight(line, "\r\n"))
		}
		if left := len(said) - most; left > 0 {
			lines = append(lines, "  "+o.words.Text("command.more_lines", "n", left, "content", inShell(o.sites[i].content)))
		}
	}
	return lines
}
