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

// watcher builds the site anew when a file has changed.
type watcher struct {
	from  source
	shown *preview
	say   *cobra.Command // where progress and problems are told
	seen  uint64         // the fingerprint of what was last built
	built bool
	told  string // the notes and problems last told
}

// look builds the site if anything has changed since it was last built, and at
// the first look. What changes during a build is seen at the next look.
func (w *watcher) look() {
	now := fingerprint(w.from.folders)
	if w.built && now == w.seen {
		return
	}
	if err := undoBrokenOff(w.say, w.from.dir); err != nil {
		w.built = false // an import is writing, for instance: the next look may be luckier
		w.fail(err)
		return
	}
	w.built, w.seen = true, now
	w.build()
}

// fail shows an error, once.
func (w *watcher) fail(err error) {
	if text := fmt.Sprintf("tifaktor: %v\n", err); text != w.told {
		w.told = text
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
	wrong := w.tell(&problems)
	switch {
	case err != nil:
		w.fail(err)
	case wrong != nil:
		page := w.from.view()
		page.words = i18n.For("en") // as what is wrong is, in the box above the page
		shown := page.summary(&problems)
		w.shown.fail(shown.last, shown.wrong)
	default:
		w.say.Println(w.from.words.Text("command.made", "n", site.Pages, "seconds", seconds(w.from.words, start)))
		w.shown.show(files)
	}
}

// tell shows notes and problems, and notes that were the same last time only
// once.
func (w *watcher) tell(problems *problem.List) error {
	var text strings.Builder
	wrong := report(&text, problems, w.from.view())
	if wrong != nil || text.String() != w.told {
		w.say.PrintErr(text.String())
	}
	w.told = text.String()
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

// fingerprint tells whether anything has changed: it is made from the path,
// time and size of every file in the folders.
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
