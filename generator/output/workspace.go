package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// workspace is the folder beside the site (".public.tifaktor" for "public", so
// on the same file system) where the new site is made and the old one is
// deleted. It exists only while a build writes, or after one that was interrupted.
type workspace struct {
	target  string
	path    string
	staging string       // the new site, being written
	next    string       // the new site when it is whole; after the exchange, for a moment, the old one
	old     replacedSite // for the old site, after the exchange
	held    lockedFolder
}

// replacedSite is the path of an old site while it is deleted, and that of the note of which
// files in it are tifaktor's.
type replacedSite struct{ site, note string }

// oldSiteAt returns the paths of an old site in the workspace, by its number. There is more
// than one only while files of an older site cannot be deleted.
func (w *workspace) oldSiteAt(number int) replacedSite {
	end := ""
	if number > 0 {
		end = fmt.Sprintf("-%d", number)
	}
	return replacedSite{filepath.Join(w.path, "old"+end), filepath.Join(w.path, "own"+end)}
}

// oldSites returns the old sites in the workspace, and the paths for the next one.
func (w *workspace) oldSites() (taken []replacedSite, free replacedSite) {
	for number := 0; ; number++ {
		p := w.oldSiteAt(number)
		if !exists(p.site) && !exists(p.note) {
			return taken, p
		}
		taken = append(taken, p)
	}
}

// workspacePath returns the path of the workspace of a site.
func workspacePath(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".tifaktor")
}

// openWorkspace makes the workspace and locks it for this run.
func openWorkspace(target string) (*workspace, error) {
	path := workspacePath(target)
	held, err := lockFolder(path)
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

// note returns the temporary name of a note of own files.
func (w *workspace) note() string { return filepath.Join(w.path, "note") }

// heal cleans up after a run that was interrupted at any moment. left is an error for each
// file of an older site that cannot be removed.
func (w *workspace) heal() (left []error, err error) {
	if err := removeAll(w.staging); err != nil {
		return nil, err
	}
	taken, _ := w.oldSites()
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
	_, w.old = w.oldSites()
	return left, nil
}

// healNext cleans up next. If it is the old site, since the exchange was done, it is renamed to
// old; otherwise it is deleted.
func (w *workspace) healNext(taken []replacedSite) error {
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

// isOf reports whether the note was written for the site in a folder: the lists are the same.
func (p replacedSite) isOf(folder string) bool {
	noted, err := ReadFile(p.note)
	if err != nil {
		return false
	}
	list, err := ReadFile(filepath.Join(folder, manifestName))
	return (err == nil || errors.Is(err, fs.ErrNotExist)) && string(noted) == ownHead+string(list)
}

// close removes the workspace and releases the lock. Files of an old site that could not be
// removed stay in it.
func (w *workspace) close() error {
	err := removeAll(w.staging)
	os.Remove(w.note())
	for taken, _ := w.oldSites(); len(taken) > 0 && !exists(w.next); taken = taken[1:] {
		if !exists(taken[0].site) {
			os.Remove(taken[0].note) // the old site was not replaced after all
		}
	}
	w.held.release()
	return err
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
