package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// errLocked is returned by lockFile while another process has the file locked.
var errLocked = errors.New("locked by another process")

// lockedFolder is a folder in which one run at a time works. The lock is the operating
// system's, so it ends with the process.
type lockedFolder struct {
	path string
	lock *os.File
}

// lockFolder makes the folder if it does not exist, and locks it. It returns errLocked while
// another run has it.
func lockFolder(path string) (lockedFolder, error) {
	for range 100 { // another run may take the folder away between two steps
		if err := mkdir(path); err != nil && !errors.Is(err, fs.ErrExist) {
			return lockedFolder{}, fmt.Errorf("no file can be made in the folder %s: %w", filepath.Dir(path), causeOf(err))
		}
		if info, err := os.Lstat(path); err == nil && !info.IsDir() {
			return lockedFolder{}, fmt.Errorf("%s is in the way of a folder that this run needs; delete it", path)
		}
		h := lockedFolder{path: path}
		lock, err := lockFile(h.lockPath())
		switch {
		case errors.Is(err, errLocked):
			return lockedFolder{}, err
		case errors.Is(err, fs.ErrNotExist):
			continue
		case errors.As(err, new(*fs.PathError)) && runtime.GOOS != "windows":
			os.Remove(path) // unless something is in it
			return lockedFolder{}, fmt.Errorf("no file can be made in the folder %s: %w", path, causeOf(err))
		case err != nil:
			os.Remove(h.lockPath())
			os.Remove(path)
			return lockedFolder{}, fmt.Errorf("cannot lock %s, so two runs could overwrite each other's files; some network drives cannot lock files: work in a folder on this machine, and copy it from there (%w)", h.lockPath(), err)
		}
		if h.lock = lock; h.isSeen() {
			return h, nil
		}
		lock.Close()
	}
	return lockedFolder{}, fmt.Errorf("cannot make the folder %s", path)
}

// causeOf returns the cause of an error of the disk, without the operation and the path.
func causeOf(err error) error {
	if of := (*fs.PathError)(nil); errors.As(err, &of) {
		return of.Err
	}
	return err
}

func (h lockedFolder) lockPath() string { return filepath.Join(h.path, "lock") }

// isSeen reports whether the locked file is still the one that other processes see.
func (h lockedFolder) isSeen() bool {
	locked, err := h.lock.Stat()
	if err != nil {
		return false
	}
	seen, err := os.Stat(h.lockPath())
	return err == nil && os.SameFile(locked, seen)
}

// release releases the lock, and removes the folder unless something is left in it.
func (h lockedFolder) release() {
	os.Remove(h.lockPath()) // Windows removes it when it is closed
	h.lock.Close()
	os.Remove(h.path) // fails, as it should, when another run has taken over
}
