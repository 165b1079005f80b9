package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/problem"
)

func explainCommand() *cobra.Command {
	var content contentFlag
	cmd := &cobra.Command{
		Use:   "explain [UNIT]",
		Short: "Tell what is hidden, why, and what would let more be shown",
		Long: `Tell the publisher in words what is hidden, why, and through which sum it could
otherwise be worked out. With the id of a unit, or of a group, it tells of that one
in every round, and tries out what would let more be shown.

This is for whoever publishes. Do not pass it on: the reason why a unit is hidden
can tell how many answered there. Nothing of it is ever in the site.`,
		Example: `  tifaktor explain
  tifaktor explain natteamet --content minkommune`,
		Args: cobra.MaximumNArgs(1),
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
	reasons, err := generator.Explain(from.content, from.themes, &problems)
	if problems.Failed() {
		return report(cmd.ErrOrStderr(), &problems, from.view())
	}
	if err != nil {
		return failed{err}
	}
	if len(units) == 0 {
		explainAll(cmd, reasons)
		return nil
	}
	return explainUnit(cmd, reasons, units[0])
}

// explainAll tells what is hidden in each round.
func explainAll(cmd *cobra.Command, reasons []generator.Reason) {
	hidden, round := 0, ""
	for _, reason := range reasons {
		if !reason.Hidden && !reason.Partly {
			continue
		}
		if reason.Round != round {
			cmd.Printf("Round %s\n", reason.Round)
			round = reason.Round
		}
		cmd.Printf("  %v\n", reason)
		if reason.Hidden {
			hidden++
		}
	}
	cmd.Printf("%d of %s of results hidden.", hidden, count(len(reasons), "row"))
	if hidden > 0 {
		cmd.Printf(" \"tifaktor explain UNIT\" tells what would let more be shown.")
	}
	cmd.Printf("\n")
}

// explainUnit tells of one unit in every round.
func explainUnit(cmd *cobra.Command, reasons []generator.Reason, unit string) error {
	var known []string
	found := false
	for _, reason := range reasons {
		known = append(known, reason.Unit)
		if reason.Unit != unit {
			continue
		}
		found = true
		cmd.Printf("Round %s: %v.\n", reason.Round, reason)
		if reason.Remedies == nil {
			continue
		}
		for _, remedy := range reason.Remedies() {
			cmd.Printf("  %s.\n", remedy)
		}
	}
	if !found {
		slices.Sort(known)
		return fmt.Errorf("no unit or group %q has results%s", unit, problem.Suggest(strings.ToLower(unit), slices.Compact(known)))
	}
	return nil
}
