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

// watcher builds the site again when a file has changed.
type watcher struct {
	from      source
	shown     *preview
	say       *cobra.Command // where progress and problems are printed
	seen      uint64         // the fingerprint of what was last built
	built     bool
	lastShown string // the notes and problems that were last shown
}

// look builds the site if anything has changed since the last build, or if there was none.
// What changes during a build is seen at the next call.
func (w *watcher) look() {
	now := fingerprint(w.from.folders)
	if w.built && now == w.seen {
		return
	}
	if err := undoInterrupted(w.say, w.from.dir); err != nil {
		w.built = false // an import may be writing; try again at the next call
		w.fail(err)
		return
	}
	w.built, w.seen = true, now
	w.build()
}

// fail shows an error, once.
func (w *watcher) fail(err error) {
	if text := fmt.Sprintf("tifaktor: %v\n", err); text != w.lastShown {
		w.lastShown = text
		w.say.PrintErr(text)
		w.shown.fail("1 problem", []string{err.Error()})
	}
}

func (w *watcher) build() {
	start := time.Now()
	var problems problem.List
	site, err := generator.Build(w.from.content, w.from.themes, &problems)
	var files map[string]packed
	if err == nil && site != nil {
		files, err = w.collect(site)
	}
	defer debug.FreeOSMemory() // until something changes again, which may be after a long time
	if w.from.sample {
		problems.Forget(check.PlaceholderRule)
	}
	wrong := w.showProblems(&problems)
	switch {
	case err != nil:
		w.fail(err)
	case wrong != nil:
		page := w.from.view()
		page.words = i18n.For("en") // like the problems themselves, in the box above the page
		shown := page.summary(&problems)
		w.shown.fail(shown.last, shown.wrong)
	default:
		w.say.Println(w.from.words.Text("command.made", "n", site.Pages, "seconds", seconds(w.from.words, start)))
		w.shown.show(files)
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

// collect makes all files of the site.
func (w *watcher) collect(site *generator.Site) (map[string]packed, error) {
	before, _ := w.shown.look()
	files, packer := map[string]packed{}, newPacker()
	for file, err := range site.Files {
		if err != nil {
			return nil, err
		}
		files[file.Path] = packer.pack(file.Data, before.files[file.Path])
	}
	return files, nil
}

// fingerprint returns a hash of the path, time and size of every file in the folders, which
// changes if any of them does.
func fingerprint(folders []fs.FS) uint64 {
	sum := fnv.New64a()
	for _, folder := range folders {
		fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
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
	return sum.Sum64()
}
