package main

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/check"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// watcher makes the site again when a file has changed.
type watcher struct {
	from      source
	shown     *preview
	say       *cobra.Command // where progress and problems are printed
	seen      fingerprint    // of what the site was last made of
	made      bool
	maker     *generator.Maker // keeps what is made of files other than texts
	lastShown string           // the notes and problems that were last shown
}

// look makes the site if anything has changed since the last time, or if it was never made.
// What changes meanwhile is seen at the next call.
func (w *watcher) look() {
	now := fingerprintOf(w.from.folders)
	if w.made && now == w.seen {
		return
	}
	if err := undoInterrupted(w.say, w.from.dir); err != nil {
		w.made = false // an import may be writing; try again at the next call
		w.fail(err)
		return
	}
	if now.others != w.seen.others {
		w.maker = nil
	}
	w.made, w.seen = true, now
	w.make()
}

// fail shows an error, once.
func (w *watcher) fail(err error) {
	if text := fmt.Sprintf("tifaktor: %v\n", err); text != w.lastShown {
		w.lastShown = text
		w.say.PrintErr(text)
		w.shown.fail("1 problem", []string{err.Error()})
	}
}

// make makes the site, but no page of it: those are made when somebody looks at them. If
// more than texts may have changed, each layout is tried, so that a mistake in a theme is
// reported wherever it is.
func (w *watcher) make() {
	start := time.Now()
	var problems problem.List
	anew := w.maker == nil
	if anew {
		w.maker = generator.NewMaker(w.from.content, w.from.themes)
		defer debug.FreeOSMemory() // of what was kept before, and of reading
	}
	site, err := w.maker.Build(&problems)
	if err == nil && site != nil && anew {
		err = site.TryLayouts()
	}
	if w.from.sample {
		problems.Forget(check.PlaceholderRule)
	}
	wrong := w.showProblems(&problems)
	switch {
	case err != nil:
		w.maker = nil
		w.fail(err)
	case wrong != nil:
		page := w.from.view()
		page.words = i18n.For("en") // like the problems themselves, in the box above the page
		shown := page.summary(&problems)
		w.shown.fail(shown.last, shown.wrong)
	default:
		w.say.Println(w.from.words.Text("command.made", "n", site.Pages, "seconds", seconds(w.from.words, start)))
		w.shown.show(site)
	}
}

// showProblems prints notes and problems. Notes alone are printed only if they are not the
// same as last time.
func (w *watcher) showProblems(problems *problem.List) error {
	var text strings.Builder
	wrong := report(&text, problems, w.from.view())
	if wrong != nil || text.String() != w.lastShown {
		w.say.PrintErr(text.String())
	}
	w.lastShown = text.String()
	return wrong
}

// textsFolder is the part of the content that a Maker reads each time.
const textsFolder = "programme/"

// fingerprint is a hash of the path, time and size of every file that a site is made of,
// which changes if any of them does.
type fingerprint struct{ texts, others uint64 }

func fingerprintOf(folders []fs.FS) fingerprint {
	texts, others := fnv.New64a(), fnv.New64a()
	for _, folder := range folders {
		fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			sum := others
			if strings.HasPrefix(name, textsFolder) {
				sum = texts
			}
			if err != nil { // the file went away meanwhile, or may not be read
				fmt.Fprintf(sum, "%s %v\n", name, err)
				return nil
			}
			info, err := entry.Info()
			switch {
			case err != nil:
				fmt.Fprintf(sum, "%s %v\n", name, err)
			case !entry.IsDir():
				fmt.Fprintf(sum, "%s %d %d\n", name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return fingerprint{texts.Sum64(), others.Sum64()}
}
