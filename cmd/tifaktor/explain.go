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
		Short: "Show what is hidden, why, and what would let more be shown",
		Long: `Show the publisher in words what is hidden, why, and from which sum it could
otherwise be worked out. With the id or the name of a unit, or of a group, it explains
that one in every round, and tries out what would let more be shown.

This is for the publisher only. Do not pass it on: the reason why a unit is hidden
can reveal how many answered there. Nothing of it is ever in the site.`,
		Example: `  tifaktor explain
  tifaktor explain natteamet --content minkommune
  tifaktor explain "Lia SFO" --content minkommune`,
		Args: atMostOneArgument,
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

// explainAll prints what is hidden in each round.
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

// explainUnit explains one unit in every round; it is named by its id or one of its names.
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

// unitsCalled returns the ids of the units and groups with a name, or the one with that id.
// known is all ids, and all names in small letters.
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
