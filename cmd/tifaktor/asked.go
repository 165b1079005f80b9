package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tifaktor/generator/problem"
)

// flagError adds to what is wrong with a flag which one is probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	name := unknown.GetSpecifiedName()
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

// noWords refuses words that are no flags. The first is most often the folder of the
// content.
func noWords(cmd *cobra.Command, words []string) error {
	if len(words) == 0 {
		return nil
	}
	err := fmt.Errorf("%q is one word too many, since %q takes flags alone", words[0], cmd.CommandPath())
	if cmd.Flags().Lookup("content") != nil {
		err = fmt.Errorf("%w; did you mean --content %s?", err, inShell(words[0]))
	}
	return err
}
