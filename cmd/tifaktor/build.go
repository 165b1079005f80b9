package main

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator/problem"
)

func buildCommand() *cobra.Command {
	var flags siteFlags
	var part string
	cmd := &cobra.Command{
		Use:   "build [--all FOLDER]",
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
with "tifaktor publish".

With --all and a folder, every site in it is built, several at a time, each to a folder
of its own name in the folder of --out. A folder NAME holds a site if it has a site.yaml
or a folder content with one. Each is built whole or not at all, one that fails stops no
other, and those that failed are listed at the end. What has not changed is left as it
is. All together they use as many cores as GOMAXPROCS says and as much memory as
GOMEMLIMIT says; without these, all cores and 512MiB.`,
		Example: `  tifaktor build
  tifaktor build --content minkommune --out nettstad --for nginx
  tifaktor build --all kommunar --out nettstader`,
		Args: onlyWithAll,
		RunE: func(cmd *cobra.Command, folder []string) error {
			switch {
			case len(folder) > 0:
				return buildAll(cmd, flags, folder[0], part)
			case cmd.Flags().Changed("part"):
				return errors.New("--part is a part of the sites in a folder; name the folder, as in --all kommunar --part 0/20")
			}
			return build(cmd, flags)
		},
	}
	flags.add(cmd)
	cmd.Flags().Lookup("all").Usage += "; with FOLDER, build all sites in that folder"
	cmd.Flags().StringVar(&part, "part", "", "with --all FOLDER, build only part `I/N` of the sites, from 0/N to the last")
	return cmd
}

func build(cmd *cobra.Command, flags siteFlags) error {
	d := doing{start: time.Now()}
	from, err := flags.open(cmd)
	if err != nil {
		return err
	}
	if flags.among == nil {
		defer useMemoryOfOne(from.dir)()
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
