package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// errLocked is what lockFile gives while another process has the file locked.
var errLocked = errors.New("locked by another process")

// workspace is the folder beside the site (".public.tifaktor" for "public", so
// on the same file system) where the new site is made and the old one is taken
// apart. It exists only while a build writes, or after one that was broken off.
type workspace struct {
	target  string
	path    string
	staging string // the new site, being written
	retired string // the old site, after the new one has taken its place
	lock    *os.File
}

// openWorkspace makes the workspace and locks it for this run. The lock is the
// operating system's, so it goes with the process however that ends.
func openWorkspace(target string) (*workspace, error) {
	path := filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".tifaktor")
	work := &workspace{
		target:  target,
		path:    path,
		staging: filepath.Join(path, "new"),
		retired: filepath.Join(path, "old"),
	}
	for range 100 { // another run may take the folder away between two steps
		if err := os.Mkdir(path, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		lock, err := lockFile(work.lockPath())
		switch {
		case errors.Is(err, errLocked):
			return nil, fmt.Errorf("another build is writing %s just now; wait for it to finish", target)
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, fmt.Errorf("cannot lock %s: %w", work.lockPath(), err)
		}
		if work.lock = lock; work.holdsLock() {
			return work, nil
		}
		lock.Close()
	}
	return nil, fmt.Errorf("cannot make the folder %s", path)
}

func (w *workspace) lockPath() string { return filepath.Join(w.path, "lock") }

// holdsLock tells whether the file locked is still the one that others see.
func (w *workspace) holdsLock() bool {
	locked, err := w.lock.Stat()
	if err != nil {
		return false
	}
	seen, err := os.Stat(w.lockPath())
	return err == nil && os.SameFile(locked, seen)
}

// heal clears up after a run that was broken off: a site that was moved away is
// put back unless the new one is already in its place.
func (w *workspace) heal() error {
	if err := os.RemoveAll(w.staging); err != nil {
		return err
	}
	if !exists(w.retired) {
		return nil
	}
	if !exists(w.target) {
		return rename(w.retired, w.target)
	}
	return retire(w.retired, w.target)
}

// close removes the workspace and gives up the lock. Foreign files that could
// not be put back stay in the workspace.
func (w *workspace) close() error {
	err := os.RemoveAll(w.staging)
	os.Remove(w.lockPath()) // Windows removes it when it is closed
	w.lock.Close()
	os.Remove(w.path) // fails, as it should, when another run has taken over
	return err
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
