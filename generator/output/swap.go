package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// errNoExchange is that two folders cannot change places in one step here.
var errNoExchange = errors.New("no exchange in one step")

// The new site takes the place of the old one in steps, of which each can be the last
// before the power goes:
//
//  1. the names of the old site's own files are written to the workspace (rememberOwn), since
//     its list goes with it; then the new site is called "next"
//  2. next and the site change places
//  3. what is called next now is the old site, and is called "old"
//  4. old is taken apart (retire.go)
//
// Where folders cannot change places, the old site is moved away first, to old, and the
// new one moved in. Between these two there is no site; heal puts the old one back.
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

// swapInTwoSteps undoes the first step when the second fails.
func (w *workspace) swapInTwoSteps() error {
	if err := rename(w.target, w.old.site); err != nil {
		return cannotSwap(err)
	}
	if err := rename(w.next, w.target); err != nil {
		if undone := rename(w.old.site, w.target); undone != nil {
			return fmt.Errorf("the new site could not take its place, and neither could the old one, which lies whole in %s: move it to %s, or build again (%w; %v)",
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

// ownHead begins the note in the workspace of which files of the old site are tifaktor's:
// the list of the site, by which heal tells the old site from the new as well.
const ownHead = "# Files of the site that is being replaced\n"

// rememberOwn writes down which files of the old site are tifaktor's.
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
	if err := rename(note, w.old.own); err != nil {
		return err
	}
	return flush(w.old.own, w.path)
}
