package main

import (
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator/problem"
)

func buildCommand() *cobra.Command {
	var flags siteFlags
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build the site",
		Long: `Build the site from the content folder. The new site takes the old one's place
only when it is whole: with a problem in the content, or a full disk, the old
site stays as it was. Files in the site's folder that tifaktor did not write are
left alone.

A folder themes/NAME beside the content goes before the built-in theme of that
name. In a folder with a site.yaml and no folder content, that folder is the content,
and the site is written beside it, to ../public. Elsewhere without a content folder the
built-in sample is built.

Everything in the content's ledger.csv, which "tifaktor publish" writes, counts as
known already. A build does not change it: a site that others will read must be made
with "tifaktor publish".`,
		Example: `  tifaktor build
  tifaktor build --content minkommune --out nettstad --for nginx`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return build(cmd, flags)
		},
	}
	flags.add(cmd)
	return cmd
}

func build(cmd *cobra.Command, flags siteFlags) error {
	d := doing{start: time.Now()}
	from, err := flags.open(cmd)
	if err != nil {
		return err
	}
	warnOfRepository(cmd, from)
	if d.remembered, err = readLedger(from.ledger()); err != nil {
		return err
	}
	if last, same := flags.unchanged(from, d); same {
		return flags.sayUnchanged(cmd, from, last, d)
	}
	site, notes, err := makeSite(cmd, from, new(problem.List))
	if err != nil {
		return err
	}
	if err := flags.refuseOther(from, site); err != nil {
		return err
	}
	if err := flags.refuseServer(from, site); err != nil {
		return err
	}
	now, err := readLedger(from.ledger()) // somebody may have published meanwhile
	if err != nil {
		return err
	}
	if forgotten := flags.forgotten(from, now); forgotten != "" {
		cmd.PrintErrln(from.words.Text("command.note", "text", forgotten))
	}
	if err := flags.write(cmd, from, site, flags.memory(), notes, d); err != nil {
		return err
	}
	from.remind(cmd)
	return nil
}
