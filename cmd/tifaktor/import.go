package main

import (
	"os"

	"github.com/spf13/cobra"

	"tifaktor/generator/importer"
	"tifaktor/generator/problem"
)

func importCommand() *cobra.Command {
	var into string
	var naming importer.Naming
	var all bool
	cmd := &cobra.Command{
		Use:   "import FILE... --into DIR",
		Short: "Turn tables of results into content",
		Long: `Turn tables of results (CSV) into content that you can read and mend: the
instrument, the units, and one file per round, in DIR/survey. Nothing that exists
is ever overwritten.

A table has either one row per unit and one column per factor, with the year in
the file's name (or in --round), or one row per number with the columns
round,unit,name,parent,invited,respondents,factor,mean,n in any order. Files of
several years make one survey: units of the same name are the same unit.`,
		Example: `  tifaktor import results-2021.csv results-2023.csv --into content
  tifaktor import results.csv --round 2023 --into content
  tifaktor import numbers.csv --into content --organisation "Seljord kommune"`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			return importFiles(cmd, files, naming, into, all)
		},
	}
	cmd.Flags().StringVar(&into, "into", "", "write the content to this `folder`")
	cmd.Flags().StringVar(&naming.Round, "round", "", "the `name` of the round, for a file without year in its name")
	cmd.Flags().StringVar(&naming.Organisation, "organisation", "", "the `name` of the whole organisation, for files with one row per unit")
	allFlag(cmd, &all)
	if err := cmd.MarkFlagRequired("into"); err != nil {
		panic(err) // the flag was added just before
	}
	markFolder(cmd, "into")
	return cmd
}

func importFiles(cmd *cobra.Command, names []string, naming importer.Naming, into string, all bool) error {
	var sources []importer.Source
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return failed{err}
		}
		sources = append(sources, importer.Source{Name: name, Data: data})
	}
	var problems problem.List
	var written []string
	var err error
	if files := importer.Import(sources, naming, &problems); files != nil {
		written, err = importer.Write(into, files, &problems)
	}
	asWritten := func(file string) string { return file }
	if shown := report(cmd.ErrOrStderr(), &problems, asWritten, all); shown != nil {
		return shown
	}
	if err != nil {
		return failed{err}
	}
	for _, file := range written {
		cmd.Printf("Wrote %s\n", file)
	}
	cmd.Printf("Read the files through, then: tifaktor check --content %s\n", into)
	return nil
}
