package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tifaktor/generator/problem"
)

// flagError returns what is wrong with a flag in plain words, and which flag is probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	var none *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &value):
		return fmt.Errorf("--%s is %s, not %q", value.GetFlag().Name, expectedValue(value.GetFlag()), value.GetValue())
	case errors.As(err, &none):
		wanted, _ := pflag.UnquoteUsage(none.GetFlag())
		return fmt.Errorf("--%s needs its %s after it", none.GetFlag().Name, wanted)
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	}
	return err
}

// expectedValue returns what the value of a flag can be, in words.
func expectedValue(flag *pflag.Flag) string {
	switch flag.Value.Type() {
	case "bool":
		return "true or false, and true when no value is given"
	case "uint16":
		return "a whole number from 0 to 65535"
	}
	return "a whole number"
}

// unknownFlag adds to an unknown flag which one is probably meant.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	var known []string
	near := ""
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		known = append(known, flag.Name)
		if len(name) > 1 && (strings.HasPrefix(flag.Name, name) || strings.HasPrefix(name, flag.Name)) {
			near = flag.Name
		}
	})
	if nearest := problem.Nearest(name, known); nearest != "" {
		near = nearest
	}
	if near == "" {
		return err
	}
	return fmt.Errorf("%w; did you mean --%s?", err, near)
}

// noArguments refuses arguments that are not flags. The first is most often the folder of
// the content.
func noArguments(cmd *cobra.Command, words []string) error {
	if len(words) == 0 {
		return nil
	}
	err := fmt.Errorf("%q is one word too many, since %q takes only flags", words[0], cmd.CommandPath())
	if cmd.Flags().Lookup("content") != nil {
		err = fmt.Errorf("%w; did you mean --content %s?", err, inShell(words[0]))
	}
	return err
}

// onlyWithAll refuses arguments that are not flags, except one folder after --all.
func onlyWithAll(cmd *cobra.Command, words []string) error {
	all, err := cmd.Flags().GetBool("all")
	switch {
	case len(words) == 0 || err == nil && all:
		return atMostOneArgument(cmd, words)
	case len(inFolder(words[0]).sites) > 0:
		return fmt.Errorf("%q holds several sites; to build all of them, write --all %s", words[0], inShell(words[0]))
	}
	return noArguments(cmd, words)
}

// oneArgument requires exactly one argument; wanted is the error if there is none.
func oneArgument(wanted string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, words []string) error {
		if len(words) == 0 {
			return errors.New(wanted)
		}
		return atMostOneArgument(cmd, words)
	}
}

// atMostOneArgument refuses a second argument. Most often it is the rest of a name.
func atMostOneArgument(_ *cobra.Command, words []string) error {
	if len(words) < 2 {
		return nil
	}
	return fmt.Errorf("%q is one word too many; a name with spaces needs quotation marks around it, as \"%s\"", words[1], strings.Join(words, " "))
}

// oneOrMoreArguments requires at least one argument; wanted is the error if there is none.
func oneOrMoreArguments(wanted string) cobra.PositionalArgs {
	return func(_ *cobra.Command, words []string) error {
		if len(words) == 0 {
			return errors.New(wanted)
		}
		return nil
	}
}
