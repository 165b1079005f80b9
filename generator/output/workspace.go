package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// workspace is the folder beside the site (".public.tifaktor" for "public", so
// on the same file system) where the new site is made and the old one is taken
// apart. It exists only while a build writes, or after one that was broken off.
type workspace struct {
	target  string
	path    string
	staging string // the new site, being written
	next    string // the new site, ready to take its place; for a moment after that the old one
	old     place  // for the old site, after the new one has taken its place
	held    held
}

// place is where an old site lies while it is taken apart, and the note of which files in
// it are tifaktor's.
type place struct{ site, own string }

// place is one of the places in the workspace. There are more than one only while files of
// an older site cannot be deleted.
func (w *workspace) place(number int) place {
	end := ""
	if number > 0 {
		end = fmt.Sprintf("-%d", number)
	}
	return place{filepath.Join(w.path, "old"+end), filepath.Join(w.path, "own"+end)}
}

// places gives the places with something in them, and the first that is free.
func (w *workspace) places() (taken []place, free place) {
	for number := 0; ; number++ {
		p := w.place(number)
		if !exists(p.site) && !exists(p.own) {
			return taken, p
		}
		taken = append(taken, p)
	}
}

// workspacePath is the workspace of a site.
func workspacePath(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".tifaktor")
}

// openWorkspace makes the workspace and locks it for this run.
func openWorkspace(target string) (*workspace, error) {
	path := workspacePath(target)
	held, err := hold(path)
	switch {
	case errors.Is(err, errLocked):
		return nil, fmt.Errorf("another build is writing %s just now; wait for it to finish", target)
	case err != nil:
		return nil, err
	}
	return &workspace{
		target:  target,
		path:    path,
		staging: filepath.Join(path, "new"),
		next:    filepath.Join(path, "next"),
		held:    held,
	}, nil
}

// note is where a note of own files is written before it has its name.
func (w *workspace) note() string { return filepath.Join(w.path, "note") }

// heal clears up after a run that was broken off, wherever that was. Left are files of an
// older site that cannot be removed.
func (w *workspace) heal() (left []error, err error) {
	if err := removeAll(w.staging); err != nil {
		return nil, err
	}
	taken, _ := w.places()
	if exists(w.next) {
		if err := w.healNext(taken); err != nil {
			return nil, err
		}
	}
	for i := len(taken) - 1; i >= 0 && !exists(w.target); i-- {
		if exists(taken[i].site) && exists(filepath.Join(taken[i].site, manifestName)) {
			if err := rename(taken[i].site, w.target); err != nil {
				return nil, err
			}
		}
	}
	for _, p := range taken {
		left = append(left, w.retire(p)...)
	}
	_, w.old = w.places()
	return left, nil
}

// healNext finds out whether a site that was ready had changed places with the old one,
// which is then in its stead.
func (w *workspace) healNext(taken []place) error {
	for _, p := range taken {
		if !exists(p.site) && p.isOf(w.next) {
			return rename(w.next, p.site)
		}
	}
	if err := rename(w.next, w.staging); err != nil {
		return err
	}
	return removeAll(w.staging)
}

// isOf reports whether a folder has the list of files of the site that the note is of.
func (p place) isOf(folder string) bool {
	noted, err := ReadFile(p.own)
	if err != nil {
		return false
	}
	list, err := ReadFile(filepath.Join(folder, manifestName))
	return (err == nil || errors.Is(err, fs.ErrNotExist)) && string(noted) == ownHead+string(list)
}

// close removes the workspace and gives up the lock. What could not be removed of an old
// site stays in it.
func (w *workspace) close() error {
	err := removeAll(w.staging)
	os.Remove(w.note())
	for taken, _ := w.places(); len(taken) > 0 && !exists(w.next); taken = taken[1:] {
		if !exists(taken[0].site) {
			os.Remove(taken[0].own) // the old site was not replaced after all
		}
	}
	w.held.release()
	return err
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
