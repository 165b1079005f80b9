package main

import (
	"errors"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/check"
	"tifaktor/generator/i18n"
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

// open gives the content, unless the site would be written into it or around it. Beside
// the current folder it is written when that is the content and nobody names another.
func (f *siteFlags) open(cmd *cobra.Command) (source, error) {
	if f.content.isHere(cmd) && !cmd.Flags().Changed("out") {
		f.out = filepath.Join("..", defaultOut)
	}
	if err := refuseMixing(f.content.dir, f.out); err != nil {
		return source{}, err
	}
	return f.content.open(cmd)
}

// makeSite makes the site and shows what is wrong with the content, with the problems that
// are known already. Advice of the rules that are told apart is left out when all is well,
// since it is told in another way; the placeholders of the sample are its own.
func makeSite(cmd *cobra.Command, from source, problems *problem.List, toldApart ...string) (*generator.Site, error) {
	site, err := generator.Build(from.content, from.themes, problems)
	if from.sample {
		problems.Forget(check.PlaceholderRule)
	}
	for _, rule := range toldApart {
		if !problems.Failed() {
			problems.Forget(rule)
		}
	}
	if shown := report(cmd.ErrOrStderr(), problems, from.view()); shown != nil {
		return nil, shown
	}
	if err != nil {
		return nil, failed{err}
	}
	return site, nil
}

// refuseOther refuses to take away the site of another organisation. What tifaktor
// knows of whom a site is, is in the list of its files.
func (f *siteFlags) refuseOther(from source, site *generator.Site) error {
	list, err := output.ReadList(f.out)
	if list == nil || err != nil {
		return nil // writing the site says what is wrong with it
	}
	there := list.Owner
	switch {
	case there == "" || there == owner(from, site):
		return nil
	case from.sample:
		return errors.New(from.words.Text("command.sample", "folder", f.out, "there", there))
	}
	return errors.New(from.words.Text("command.other_site", "folder", f.out, "there", there, "here", site.Organisation, "file", filepath.Join(f.out, output.ListName)))
}

// owner is the organisation that a site is of; "" for the sample, which is nobody's.
func owner(from source, site *generator.Site) string {
	if from.sample {
		return ""
	}
	return strings.Join(strings.Fields(site.Organisation), " ")
}

// write writes the site with what it remembers, and says so, and last of all in which
// rounds nobody is protected by tifaktor.
func (f *siteFlags) write(cmd *cobra.Command, from source, site *generator.Site, memory string, publishing bool, start time.Time) error {
	if _, err := output.Write(f.out, output.About{Owner: owner(from, site), Memory: memory, Rounds: site.Rounds}, site.Files); err != nil {
		return failed{err}
	}
	f.warnOfSite(cmd, from)
	done := "command.built"
	if publishing {
		done = "command.published"
	}
	cmd.Println(from.words.Text(done, "n", site.Pages, "seconds", seconds(from.words, start), "file", filepath.Join(f.out, "index.html")))
	if publishing {
		if err := f.sayListSum(cmd, from); err != nil {
			return err
		}
	}
	for _, round := range site.Unprotected {
		cmd.Println(from.words.Text("command.unprotected", "round", round))
	}
	return nil
}

// seconds is the time since a moment, in hundredths of a second.
func seconds(words *i18n.Printer, start time.Time) string {
	return words.Decimal(int(time.Since(start)/(10*time.Millisecond)), 2)
}
