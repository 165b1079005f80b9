package main

import (
	"errors"
	"io"
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
	into    bool // the folder may hold other files and no site
	quiet   bool // nothing but problems and advice is printed
	server  serverFlags
	among   *among // nil unless it is one of several sites
}

// doing is what a command does with the site.
type doing struct {
	start      time.Time
	publishing bool
	remembered []byte // the contents of the ledger when the command is done

	ready func() error // called when the new site is made, before it replaces the old one
}

// add adds the flags to the command.
func (f *siteFlags) add(cmd *cobra.Command) {
	f.content.add(cmd)
	cmd.Flags().StringVar(&f.out, "out", defaultOut, "write the site to this `folder`")
	markFolder(cmd, "out")
	cmd.Flags().BoolVar(&f.into, "into-existing", false, "write the site beside other files that the folder has, if it has no site yet")
	cmd.Flags().BoolVar(&f.quiet, "quiet", false, "print problems and advice only")
	f.server.add(cmd)
}

// open returns the content, unless the site would be written into it or around it. If the
// content is the current folder and no flag names another folder, the site is written beside
// it.
func (f *siteFlags) open(cmd *cobra.Command) (source, error) {
	if f.quiet {
		cmd.SetOut(io.Discard)
	}
	if f.content.isHere(cmd) && !cmd.Flags().Changed("out") {
		f.out = filepath.Join("..", defaultOut)
	}
	if err := refuseMixing(f.content.dir, f.out); err != nil {
		return source{}, err
	}
	from, err := f.content.open(cmd)
	if err == nil {
		err = f.server.check(from, f.out)
	}
	if err == nil && !from.sample {
		from.fingerprint, _ = f.fingerprint(from) // what cannot be read is reported when it is read
	}
	if err == nil && f.among != nil {
		f.among.share(&from)
	}
	return from, err
}

// makeSite makes the site and shows the problems of the content, together with those in
// problems. If there are none, advice of the rules in shownElsewhere is left out, since the
// caller shows it in another way; so are the placeholders of the sample. The second result
// is what was shown.
func makeSite(cmd *cobra.Command, from source, problems *problem.List, shownElsewhere ...string) (*generator.Site, string, error) {
	maker := generator.NewMaker(from.content, from.themes)
	maker.Looks, maker.Workers = from.looks, from.workers
	site, err := maker.Build(problems)
	if from.sample {
		problems.Forget(check.PlaceholderRule)
	}
	for _, rule := range shownElsewhere {
		if !problems.Failed() {
			problems.Forget(rule)
		}
	}
	var notes strings.Builder
	if shown := report(io.MultiWriter(cmd.ErrOrStderr(), &notes), problems, from.view()); shown != nil {
		return nil, "", shown
	}
	if err != nil {
		return nil, "", failed{err}
	}
	return site, notes.String(), nil
}

// write writes the site with the mark of its ledger, and prints what was done.
func (f *siteFlags) write(cmd *cobra.Command, from source, site *generator.Site, memory, notes string, d doing) error {
	folder := output.Folder{Path: f.out, IntoExisting: f.into, Ready: d.ready}
	about := owner(from, site)
	about.Memory, about.Rounds = memory, site.Rounds
	files := progressOf(cmd, from.words, f.quiet).count(f.withServer(site), site.Pages)
	summary, err := output.Write(folder, about, files)
	var taken *output.TakenError
	switch {
	case errors.As(err, &taken):
		return errors.New(from.words.Text("command.taken", "folder", taken.Folder, "name", problem.OnOneLine(taken.Name)))
	case err != nil:
		return failed{err}
	}
	if err := f.writeBeside(site); err != nil {
		return err
	}
	f.warnOfSite(cmd, from)
	f.warnOfFolder(cmd, from, summary)
	done := "command.built"
	switch {
	case summary.Changed == 0 && !summary.Listed:
		done = "command.unchanged"
	case d.publishing:
		done = "command.published"
	}
	now := made{Pages: site.Pages, Notes: notes, Unprotected: site.Unprotected}
	if len(summary.Left) == 0 {
		f.noteMade(from, d, now)
	}
	return f.sayDone(cmd, from, done, now, d)
}

// sayDone prints that the site is done, and at the end the rounds in which tifaktor protects
// nobody.
func (f *siteFlags) sayDone(cmd *cobra.Command, from source, key string, done made, d doing) error {
	if f.among != nil {
		f.among.done(from, key, done)
		return nil
	}
	cmd.Println(from.words.Text(key, "n", done.Pages, "seconds", seconds(from.words, d.start), "file", filepath.Join(f.out, "index.html")))
	f.sayServer(cmd, from)
	if d.publishing {
		if err := f.sayListSum(cmd, from); err != nil {
			return err
		}
	}
	for _, round := range done.Unprotected {
		cmd.Println(from.words.Text("command.unprotected", "round", round))
	}
	return nil
}

// seconds returns the seconds since a moment, with two decimals.
func seconds(words *i18n.Printer, start time.Time) string {
	return words.Decimal(int(time.Since(start)/(10*time.Millisecond)), 2)
}

// warnOfFolder prints what is wrong with the folder of the site.
func (f *siteFlags) warnOfFolder(cmd *cobra.Command, from source, summary output.Summary) {
	note := func(key string, pairs ...any) {
		cmd.PrintErrln(from.words.Text("command.note", "text", from.words.Text("command."+key, pairs...)))
	}
	var stray *output.StrayError
	switch {
	case len(summary.Left) == 0:
	case errors.As(summary.Left[0], &stray):
		note("stray", "n", len(summary.Left), "first", stray.Path)
	default:
		note("left", "n", len(summary.Left), "first", summary.Left[0].Error())
	}
	if summary.Hidden {
		note("unreadable", "folder", f.out)
	}
}
