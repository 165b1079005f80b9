package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/output"
	"tifaktor/themes"
)

// among is what a site has to do with the others that are built in the same run.
type among struct {
	looks   *generator.Looks
	workers int
	outcome *outcome
}

// outcome is what became of one of several sites.
type outcome struct {
	key    string // "command.built" or "command.unchanged"; "" if it was not built
	said   string // what its build printed, without the advice
	advice string // about its content
}

// share lets a site that has the built-in themes use those that were read for another. It is
// called when the fingerprint has been taken, so that themes that somebody adds meanwhile make
// the next run build the site again.
func (a *among) share(from *source) {
	from.workers = a.workers
	if _, err := os.Stat(filepath.Join(from.dir, "..", "themes")); errors.Is(err, os.ErrNotExist) {
		from.looks = a.looks
	}
}

// done records that the site is done. Advice about its content is left out of what is printed,
// and so are the steps that come next.
func (a *among) done(from source, key string, done made) {
	a.outcome.key, a.outcome.advice = key, done.Notes
	for _, round := range done.Unprotected {
		a.outcome.said += from.words.Text("command.note", "text", from.words.Text("command.unprotected", "round", round)) + "\n"
	}
}

// buildAll builds all sites in a folder, or a part of them.
func buildAll(cmd *cobra.Command, flags siteFlags, folder, part string) error {
	start := time.Now()
	if flags.quiet {
		cmd.SetOut(io.Discard)
	}
	found, err := sitesToBuild(cmd, flags, folder)
	if err != nil {
		return err
	}
	sites, err := partOf(found.sites, part)
	if err != nil {
		return err
	}
	words := wordsOf(found.sites[0].content)
	if len(found.leftOut) > 0 {
		cmd.PrintErrln(words.Text("command.note", "text", words.Text("command.left_out", "folders", strings.Join(found.leftOut, ", "))))
	}
	bound := memoryForSites()
	defer useMemory(bound)()
	shown := progressOf(cmd, words, flags.quiet)
	shown.start()
	each, done, lock := make([]outcome, len(sites)), 0, sync.Mutex{}
	flags.among = &among{looks: generator.NewLooks(themes.Files), workers: max(1, runtime.GOMAXPROCS(0)/max(1, len(sites)))}
	largestFirst(sites)
	inTurn(needs(sites), runtime.GOMAXPROCS(0), bound, func(i int) {
		each[i] = flags.buildOne(sites[i])
		lock.Lock()
		defer lock.Unlock()
		done++
		shown.step("command.progress_sites", done, len(sites))
	})
	shown.end()
	return outcomes{sites, each, words}.show(cmd, flags.out, start)
}

// sitesToBuild returns the sites in a folder. It refuses a folder without sites, and flags
// that are for one site.
func sitesToBuild(cmd *cobra.Command, flags siteFlags, folder string) (folderOfSites, error) {
	info, err := os.Stat(folder)
	switch {
	case cmd.Flags().Changed("content"):
		return folderOfSites{}, fmt.Errorf("--content names one site, and --all %s all in a folder; leave one of them out", inShell(folder))
	case errors.Is(err, os.ErrNotExist):
		return folderOfSites{}, fmt.Errorf("there is no folder %q; name the one that holds a folder for each site", folder)
	case err != nil:
		return folderOfSites{}, failed{err}
	case !info.IsDir():
		return folderOfSites{}, fmt.Errorf("%q is a file; name the folder that holds a folder for each site", folder)
	case isSite(folder):
		return folderOfSites{}, fmt.Errorf("%q is the content of one site; build it with --content %s, or name the folder that it is in", folder, inShell(folder))
	}
	if err := readable(folder); err != nil {
		return folderOfSites{}, err
	}
	found := inFolder(folder)
	if len(found.sites) == 0 {
		return folderOfSites{}, fmt.Errorf("there is no site in %q: no folder in it has a site.yaml, or a folder content with one", folder)
	}
	if err := flags.server.check(source{words: wordsOf(found.sites[0].content)}, flags.out); err != nil {
		return folderOfSites{}, err
	}
	if list, err := output.ReadList(flags.out); list != nil && err == nil {
		return folderOfSites{}, fmt.Errorf("%q is a site itself; name another folder for all sites with --out", flags.out)
	}
	return found, nil
}

// buildOne builds one of several sites as if it was the only one, and prints nothing.
func (f siteFlags) buildOne(s siteFolder) (o outcome) {
	var said bytes.Buffer
	defer func() {
		if mistake := recover(); mistake != nil {
			o = outcome{said: fmt.Sprintf("a mistake in tifaktor, please report it: %v\n%s", mistake, debug.Stack())}
		}
	}()
	shared := *f.among
	shared.outcome = &o
	f.among, f.content, f.quiet = &shared, contentFlag{}, true
	f.out = filepath.Join(f.out, s.name)
	cmd := &cobra.Command{}
	cmd.SetOut(&said)
	cmd.SetErr(&said)
	cmd.Flags().StringVar(&f.content.dir, "content", "", "")
	err := cmd.Flags().Set("content", s.content)
	if err == nil {
		err = build(cmd, f)
	}
	if err != nil && !errors.Is(err, errProblems) {
		fmt.Fprintln(&said, onLines(err))
	}
	if err != nil {
		o.key = ""
	}
	o.said = strings.Replace(said.String(), o.advice, "", 1) + o.said
	return o
}
