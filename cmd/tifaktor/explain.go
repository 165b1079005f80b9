package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

func explainCommand() *cobra.Command {
	var content contentFlag
	cmd := &cobra.Command{
		Use:   "explain [UNIT]",
		Short: "Tell what is hidden, why, and what would let more be shown",
		Long: `Tell the publisher in words what is hidden, why, and through which sum it could
otherwise be worked out. With the id or the name of a unit, or of a group, it tells of
that one in every round, and tries out what would let more be shown.

This is for whoever publishes. Do not pass it on: the reason why a unit is hidden
can tell how many answered there. Nothing of it is ever in the site.`,
		Example: `  tifaktor explain
  tifaktor explain natteamet --content minkommune
  tifaktor explain "Lia SFO" --content minkommune`,
		Args: atMostOneWord,
		RunE: func(cmd *cobra.Command, units []string) error {
			return explain(cmd, content, units)
		},
	}
	content.add(cmd)
	return cmd
}

func explain(cmd *cobra.Command, content contentFlag, units []string) error {
	from, err := content.open(cmd)
	if err != nil {
		return err
	}
	var problems problem.List
	reasons, err := generator.Explain(from.content, &problems)
	if problems.Failed() {
		return report(cmd.ErrOrStderr(), &problems, from.view())
	}
	if err != nil {
		return failed{err}
	}
	if len(units) == 0 {
		explainAll(cmd, from.words, reasons)
		return nil
	}
	return explainUnit(cmd, from.words, reasons, units[0])
}

// explainAll tells what is hidden in each round.
func explainAll(cmd *cobra.Command, words *i18n.Printer, reasons []generator.Reason) {
	rows, hidden, round := 0, 0, ""
	for _, reason := range reasons {
		if !reason.Revealed {
			rows++
		}
		if !reason.Hidden && !reason.Partly && !reason.Revealed {
			continue
		}
		if reason.Round != round {
			cmd.Println(words.Text("explain.round", "round", reason.Round))
			round = reason.Round
		}
		cmd.Printf("  %v\n", reason)
		if reason.Hidden {
			hidden++
		}
	}
	last := words.Text("explain.hidden", "n", rows, "hidden", hidden)
	if hidden > 0 {
		last += " " + words.Text("explain.ask")
	}
	cmd.Println(last)
}

// explainUnit tells of one unit in every round, by its id or one of its names.
func explainUnit(cmd *cobra.Command, words *i18n.Printer, reasons []generator.Reason, unit string) error {
	ids, known := unitsCalled(reasons, unit)
	switch len(ids) {
	case 0:
		return fmt.Errorf("no unit or group %q has results%s", unit, problem.Suggest(strings.ToLower(unit), known))
	case 1:
	default:
		return fmt.Errorf("%d units are called %q; name one of them by its id: %s", len(ids), unit, strings.Join(ids, ", "))
	}
	for _, reason := range reasons {
		if reason.Unit != ids[0] {
			continue
		}
		cmd.Printf("%s: %v.\n", words.Text("explain.round", "round", reason.Round), reason)
		if reason.Remedies == nil {
			continue
		}
		for _, remedy := range reason.Remedies() {
			cmd.Printf("  %s.\n", remedy)
		}
	}
	return nil
}

// unitsCalled returns the ids of the units and groups that a word means: the one with that
// id, or those with that name. Known are all ids, and all names in small letters.
func unitsCalled(reasons []generator.Reason, word string) (ids, known []string) {
	for _, reason := range reasons {
		known = append(known, reason.Unit)
		if reason.Unit == word {
			return []string{word}, nil
		}
		for _, name := range reason.Names {
			known = append(known, strings.ToLower(name))
			if strings.EqualFold(name, strings.TrimSpace(word)) {
				ids = append(ids, reason.Unit)
			}
		}
	}
	slices.Sort(ids)
	slices.Sort(known)
	return slices.Compact(ids), slices.Compact(known)
}
