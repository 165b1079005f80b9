package main

import (
	"github.com/spf13/cobra"

	"tifaktor/generator/importer"
	"tifaktor/generator/problem"
)

func checkCommand() *cobra.Command {
	var content contentFlag
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Find what is wrong with the content",
		Long: `Find everything that is wrong with the content, in one run, without building
anything. Each problem has file, line and column, what is wrong and what would be
right, and the name of the rule.`,
		Example: `  tifaktor check
  tifaktor check --content minkommune`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			from, err := content.open(cmd)
			if err != nil {
				return err
			}
			warnOfRepository(cmd, from)
			var problems problem.List
			importer.CheckAnswers(from.content, knownInstruments(), &problems)
			if _, _, err := makeSite(cmd, from, &problems); err != nil {
				return err
			}
			if !from.sample {
				cmd.Println(from.words.Text("command.well", "folder", from.dir))
			}
			from.remind(cmd)
			return nil
		},
	}
	content.add(cmd)
	return cmd
}
