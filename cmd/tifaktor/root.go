package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator/problem"
)

// The exit codes of the command.
const (
	exitOK       = 0
	exitProblems = 1 // with the content, or an error of the machine
	exitUsage    = 2 // an unknown command, flag or folder
)

// subcommands are the subcommands, in the order that help lists them.
var subcommands = []func() *cobra.Command{buildCommand, publishCommand, checkCommand, explainCommand, verifyCommand, serveCommand, hostCommand, newCommand, importCommand, versionCommand}

// errProblems means that the content has problems, which have been shown.
var errProblems = errors.New("there are problems")

// failed is an error of the machine: the command line was right, but the command could
// not be carried out.
type failed struct{ error }

// Unwrap returns the cause.
func (f failed) Unwrap() error { return f.error }

// run carries out one command line and returns its exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	asked, err := root.ExecuteContextC(ctx)
	var machine failed
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &machine):
		fmt.Fprintf(stderr, "tifaktor: %s\n", onLines(err))
		return exitProblems
	}
	fmt.Fprintf(stderr, "tifaktor: %s\nSee \"%s --help\".\n", onLines(err), asked.CommandPath())
	return exitUsage
}

// onLines returns the text of an error, which may hold names of files, without signs that
// control a terminal.
func onLines(err error) string {
	lines := strings.Split(err.Error(), "\n")
	for i := range lines {
		lines[i] = problem.OnOneLine(lines[i])
	}
	return strings.Join(lines, "\n")
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "tifaktor",
		Short: "Turn survey results and programme texts into an intranet site",
		Long: `tifaktor turns survey results (YAML, per factor and unit) and programme texts
(Markdown) into a static intranet site. Nobody can see or work out on the site
what a few people answered.

Exit codes: 0 success, 1 problems, 2 wrong usage.`,
		Example: `  tifaktor build                              the folder content becomes public
  tifaktor serve                              see it while you write
  tifaktor new minkommune --organisation "Fjordvik kommune"
  tifaktor import results.csv --into content  from a table to content`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(flagError)
	for _, subcommand := range subcommands {
		root.AddCommand(subcommand())
	}
	return root
}
