package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// errNoExchange means that two folders cannot be exchanged in one step here.
var errNoExchange = errors.New("no exchange in one step")

// swap replaces the old site by the new one in steps. The power may go after each of them:
//
//  1. the names of the old site's own files are written to the workspace (rememberOwn), since
//     its list moves with it; then the new site is renamed to "next"
//  2. next and the site are exchanged
//  3. next, which is now the old site, is renamed to "old"
//  4. old is deleted (retire.go)
//
// If folders cannot be exchanged, the old site is first renamed to old, and then the new one
// gets its name. Between these two steps there is no site; heal restores the old one.
func (w *workspace) swap() error {
	if !exists(w.target) {
		if err := rename(w.staging, w.target); err != nil {
			return err
		}
		return flush(filepath.Dir(w.target))
	}
	if err := w.rememberOwn(); err != nil {
		return err
	}
	if err := rename(w.staging, w.next); err != nil {
		return err
	}
	err := exchange(w.target, w.next)
	switch {
	case errors.Is(err, errNoExchange):
		return w.swapInTwoSteps()
	case err != nil:
		return cannotSwap(err)
	}
	if err := flush(filepath.Dir(w.target), w.path); err != nil {
		return err
	}
	return rename(w.next, w.old.site)
}

// swapInTwoSteps replaces the old site in two steps, and undoes the first if the second fails.
func (w *workspace) swapInTwoSteps() error {
	if err := rename(w.target, w.old.site); err != nil {
		return cannotSwap(err)
	}
	if err := rename(w.next, w.target); err != nil {
		if undone := rename(w.old.site, w.target); undone != nil {
			return fmt.Errorf("the new site could not be moved to its place, and the old one could not be moved back; it is whole in %s: move it to %s, or build again (%w; %v)",
				w.old.site, w.target, err, undone)
		}
		return err
	}
	return flush(filepath.Dir(w.target))
}

func cannotSwap(err error) error {
	if errors.Is(err, syscall.EBUSY) {
		return fmt.Errorf("the folder of the site cannot be replaced: is it a disk of its own, or the folder of a running program? Write the site to a folder in it (%w)", err)
	}
	return fmt.Errorf("the old site cannot be moved away; is a file in it open in another program? %w", err)
}

// ownHead begins the note in the workspace of which files of the old site are tifaktor's. The
// rest of the note is the list of the old site, by which heal also recognises the old site.
const ownHead = "# Files of the site that is being replaced\n"

// rememberOwn writes the note of which files of the old site are tifaktor's.
func (w *workspace) rememberOwn() error {
	list, err := ReadFile(filepath.Join(w.target, manifestName))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	note := w.note()
	os.Remove(note)
	if err := writeNew(note, append([]byte(ownHead), list...), 0o666); err != nil {
		return err
	}
	if err := rename(note, w.old.note); err != nil {
		return err
	}
	return flush(w.old.note, w.path)
}
