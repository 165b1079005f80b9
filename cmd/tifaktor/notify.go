package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// notices reports at once when something in a folder may have changed, where the system
// does. It does not on network drives, where municipal files are, so a preview also looks by
// itself.
type notices struct {
	system *fsnotify.Watcher // nil if the system reports nothing
	C      <-chan fsnotify.Event
}

// notice begins to watch folders with what is in them. Those that do not exist are left out.
func notice(folders ...string) notices {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return notices{}
	}
	go func() {
		for range system.Errors { // it reports nothing for a while, and the preview looks by itself
		}
	}()
	n := notices{system, system.Events}
	for _, folder := range folders {
		n.add(folder)
	}
	return n
}

// add begins to watch a folder with all below it. What cannot be watched is looked at anyway.
func (n notices) add(folder string) {
	_ = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			_ = n.system.Add(name)
		}
		return nil
	})
}

// seen must be called with each event: a new folder is watched from now on.
func (n notices) seen(event fsnotify.Event) {
	if info, err := os.Stat(event.Name); event.Has(fsnotify.Create) && err == nil && info.IsDir() {
		n.add(event.Name)
	}
}

func (n notices) stop() {
	if n.system != nil {
		n.system.Close()
	}
}
