package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/check"
	"tifaktor/generator/ledger"
	"tifaktor/generator/mention"
	"tifaktor/generator/output"
	"tifaktor/generator/problem"
)

func publishCommand() *cobra.Command {
	var flags siteFlags
	cmd := &cobra.Command{
		Use:   "publish",
		Short: "Build the site and remember what it shows",
		Long: `Build the site that others will read, and remember what it shows. A figure that
was published once is known for ever, so the site is audited together with
everything in ledger.csv in the content folder. The new site is made first, beside
the old one; then what is new is written to ledger.csv, and then the new site takes
its place.

Placeholders of the sample or an import, such as addresses that end in .example, are
refused as long as nothing has been published from the folder. After that they are
advice, so that a site that others read already can still be corrected.

Results that are not invented, in a git repository with a copy elsewhere, are refused
until site.yaml says, under closed_repositories, that the copy is closed to others.

A unit with hidden figures that is named beside a number in a text, or in a file that is
published as it is, is refused until site.yaml says, under looked_at, that somebody has
looked at it.

With --for it also writes what a web server needs: web.config for iis, a file beside the
site to include for nginx or apache, staticwebapp.config.json for azure, with sign-in for
accounts of --tenant, a Dockerfile for container. A share needs nothing.

Keep ledger.csv with the content, and take a copy of both. It is not for readers
and is never a part of the site.`,
		Example: `  tifaktor publish
  tifaktor publish --content minkommune --out nettstad
  tifaktor publish --content minkommune --out nettstad --for iis`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return publish(cmd, flags)
		},
	}
	flags.add(cmd)
	return cmd
}

func publish(cmd *cobra.Command, flags siteFlags) error {
	d := doing{start: time.Now(), publishing: true}
	from, err := flags.open(cmd)
	if err != nil {
		return err
	}
	if from.sample {
		return errors.New("the built-in sample cannot be published, since there is no folder to remember it in; name your own with --content")
	}
	defer useMemoryOfOne(from.dir)()
	file := from.ledger()
	before, err := readLedger(file)
	if err != nil {
		return err
	}
	d.remembered = before
	if last, same := flags.unchanged(from, d); same && len(before) > 0 {
		if err := refuseRepository(cmd, from); err != nil {
			return err
		}
		cmd.Println(from.words.Text("command.remembered", "n", 0, "file", file))
		return flags.sayUnchanged(cmd, from, last, d)
	}
	published := len(before) > 0
	shownElsewhere := []string{mention.Rule}
	if !published {
		shownElsewhere = append(shownElsewhere, check.PlaceholderRule)
	}
	site, notes, err := makeSite(cmd, from, new(problem.List), shownElsewhere...)
	if err != nil {
		return err
	}
	if err := refuse(cmd, from, site, published); err != nil {
		return err
	}
	if err := flags.refuseFolder(from, site, before); err != nil {
		return err
	}
	if site.Ledger != nil {
		now := site.Ledger()
		d.remembered = now.Data
		d.ready = func() error {
			if err := flags.stillSame(from); err != nil {
				return err
			}
			if err := writeLedger(file, before, now); err != nil {
				return err
			}
			cmd.Println(from.words.Text("command.remembered", "n", lines(now.Data)-lines(before), "file", file))
			return nil
		}
	}
	return flags.write(cmd, from, site, ledger.Mark(d.remembered), notes, d)
}

// refuseFolder returns why the site cannot replace what is in the output folder, or why the
// ledger is not the one that it was published with; nil if nothing prevents it.
func (f *siteFlags) refuseFolder(from source, site *generator.Site, before []byte) error {
	if err := f.refuseOther(from, site); err != nil {
		return err
	}
	if err := f.refuseServer(from, site); err != nil {
		return err
	}
	if err := stillHolds(from.ledger(), before); err != nil {
		return err
	}
	if forgotten := f.forgotten(from, before); forgotten != "" {
		return failed{errors.New(forgotten)}
	}
	return nil
}

// refuse prints everything that must be done before the site is published; it returns nil if
// there is nothing.
func refuse(cmd *cobra.Command, from source, site *generator.Site, published bool) error {
	refused := refuseRepository(cmd, from)
	if !published && len(site.Placeholders) > 0 {
		refused = refusePlaceholders(cmd, from, site)
	}
	if len(site.Mentions) > 0 {
		refused = refuseMentions(cmd, from, site)
	}
	return refused
}

// readLedger returns the contents of the ledger; nil if there is no ledger.
func readLedger(name string) ([]byte, error) {
	data, err := fs.ReadFile(regularFiles{os.DirFS(filepath.Dir(name))}, filepath.Base(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, failed{fmt.Errorf("%s cannot be read: %s", name, problem.Cause(err))}
	}
	return data, nil
}

// writeLedger replaces the old ledger by the new one, whole or not at all. It fails if
// somebody else published meanwhile.
func writeLedger(name string, before []byte, after output.File) error {
	output.RemoveLeft(name) // of earlier versions
	if bytes.Equal(before, after.Data) {
		return stillHolds(name, before)
	}
	err := output.WriteTogether(filepath.Dir(name), []output.Change{{Path: filepath.Base(name), Data: after.Data, Before: before}})
	switch {
	case errors.Is(err, output.ErrChanged):
		return othersPublished(name)
	case err != nil:
		return failed{fmt.Errorf("the ledger could not be written, so no site was written: %w", err)}
	}
	return nil
}

// stillHolds returns an error if the ledger has changed, since somebody else published
// meanwhile.
func stillHolds(name string, before []byte) error {
	if now, err := readLedger(name); err != nil || bytes.Equal(now, before) {
		return err
	}
	return othersPublished(name)
}

func othersPublished(name string) error {
	return failed{fmt.Errorf("%s was changed while the site was made, so somebody else has published; publish again", name)}
}

func lines(data []byte) int { return bytes.Count(data, []byte("\n")) }
