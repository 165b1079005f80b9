package main

import (
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/output"
	"tifaktor/generator/problem"
)

func buildCommand() *cobra.Command {
	var content contentFlag
	var out string
	cmd := &cobra.Command{
		Use:   "build",
		Short: "Build the site",
		Long: `Build the site from the content folder. The new site takes the old one's place
only when it is whole: with a problem in the content, or a full disk, the old
site stays as it was. Files in the site's folder that tifaktor did not write are
left alone.

A folder themes/NAME beside the content goes before the built-in theme of that
name. Without a content folder the built-in sample is built.

Everything in the content's ledger.csv, which "tifaktor publish" writes, is taken
to be known already. A build does not change it: to lay a site out for others to
read, publish it.`,
		Example: `  tifaktor build
  tifaktor build --content minkommune --out nettstad`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return build(cmd, content, out)
		},
	}
	content.add(cmd)
	cmd.Flags().StringVar(&out, "out", defaultOut, "write the site to this `folder`")
	markFolder(cmd, "out")
	return cmd
}

func build(cmd *cobra.Command, content contentFlag, out string) error {
	start := time.Now()
	if err := refuseMixing(content.dir, out); err != nil {
		return err
	}
	from, err := content.open(cmd)
	if err != nil {
		return err
	}
	site, err := makeSite(cmd, from)
	if err != nil {
		return err
	}
	return writeSite(cmd, site, out, "Built", start)
}

// makeSite makes the site and shows what is wrong with the content.
func makeSite(cmd *cobra.Command, from source) (*generator.Site, error) {
	warnOfRepository(cmd, from)
	var problems problem.List
	site, err := generator.Build(from.content, from.themes, &problems)
	if shown := report(cmd.ErrOrStderr(), &problems, from.file); shown != nil {
		return nil, shown
	}
	if err != nil {
		return nil, failed{err}
	}
	return site, nil
}

// writeSite writes the site and says so.
func writeSite(cmd *cobra.Command, site *generator.Site, out, done string, start time.Time) error {
	if _, err := output.Write(out, site.Files); err != nil {
		return failed{err}
	}
	cmd.Printf("%s %s in %.2f s: %s\n", done, count(site.Pages, "page"), time.Since(start).Seconds(), filepath.Join(out, "index.html"))
	return nil
}
