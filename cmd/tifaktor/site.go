package main

import (
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/check"
	"tifaktor/generator/output"
	"tifaktor/generator/problem"
)

// siteFlags are the flags of the commands that write a site.
type siteFlags struct {
	content contentFlag
	out     string
}

// add gives the command the flags.
func (f *siteFlags) add(cmd *cobra.Command) {
	f.content.add(cmd)
	cmd.Flags().StringVar(&f.out, "out", defaultOut, "write the site to this `folder`")
	markFolder(cmd, "out")
}

// open gives the content, unless the site would be written into it or around it.
func (f *siteFlags) open(cmd *cobra.Command) (source, error) {
	if err := refuseMixing(f.content.dir, f.out); err != nil {
		return source{}, err
	}
	return f.content.open(cmd)
}

// makeSite makes the site and shows what is wrong with the content. Placeholders are
// advice, but not where that is the sample's own or shown in another way.
func makeSite(cmd *cobra.Command, from source, placeholders bool) (*generator.Site, error) {
	warnOfRepository(cmd, from)
	var problems problem.List
	site, err := generator.Build(from.content, from.themes, &problems)
	if from.sample || !placeholders && !problems.Failed() {
		problems.Forget(check.PlaceholderRule)
	}
	if shown := report(cmd.ErrOrStderr(), &problems, from.file, from.all); shown != nil {
		return nil, shown
	}
	if err != nil {
		return nil, failed{err}
	}
	return site, nil
}

// writeSite writes the site and says so, and last of all in which rounds nobody is
// protected by tifaktor.
func writeSite(cmd *cobra.Command, site *generator.Site, out, done string, start time.Time) error {
	if _, err := output.Write(out, site.Files); err != nil {
		return failed{err}
	}
	cmd.Printf("%s %s in %.2f s: %s\n", done, count(site.Pages, "page"), time.Since(start).Seconds(), filepath.Join(out, "index.html"))
	for _, round := range site.Unprotected {
		cmd.Printf("In round %s tifaktor has hidden nothing, since it says \"protected: source\": every number in it is shown as it was delivered\n", round)
	}
	return nil
}
