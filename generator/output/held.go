package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// errLocked is what lockFile gives while another process has the file locked.
var errLocked = errors.New("locked by another process")

// held is a folder in which one run at a time works. The lock is the operating system's, so
// it goes with the process however that ends.
type held struct {
	path string
	lock *os.File
}

// hold makes the folder, unless it is there, and locks it. It gives errLocked while
// another run has it.
func hold(path string) (held, error) {
	for range 100 { // another run may take the folder away between two steps
		if err := mkdir(path); err != nil && !errors.Is(err, fs.ErrExist) {
			return held{}, fmt.Errorf("nothing can be made in the folder %s: %w", filepath.Dir(path), causeOf(err))
		}
		if info, err := os.Lstat(path); err == nil && !info.IsDir() {
			return held{}, fmt.Errorf("%s is in the way of a folder that this run needs; delete it", path)
		}
		h := held{path: path}
		lock, err := lockFile(h.lockPath())
		switch {
		case errors.Is(err, errLocked):
			return held{}, err
		case errors.Is(err, fs.ErrNotExist):
			continue
		case errors.As(err, new(*fs.PathError)) && runtime.GOOS != "windows":
			os.Remove(path) // unless something is in it
			return held{}, fmt.Errorf("nothing can be made in the folder %s: %w", path, causeOf(err))
		case err != nil:
			os.Remove(h.lockPath())
			os.Remove(path)
			return held{}, fmt.Errorf("cannot lock %s, so two runs could disturb each other; some network drives cannot lock files: work in a folder on this machine, and copy it from there (%w)", h.lockPath(), err)
		}
		if h.lock = lock; h.isSeen() {
			return h, nil
		}
		lock.Close()
	}
	return held{}, fmt.Errorf("cannot make the folder %s", path)
}

// causeOf is what the disk says, without what was done to which name.
func causeOf(err error) error {
	if of := (*fs.PathError)(nil); errors.As(err, &of) {
		return of.Err
	}
	return err
}

func (h held) lockPath() string { return filepath.Join(h.path, "lock") }

// isSeen reports whether the file locked is still the one that others see.
func (h held) isSeen() bool {
	locked, err := h.lock.Stat()
	if err != nil {
		return false
	}
	seen, err := os.Stat(h.lockPath())
	return err == nil && os.SameFile(locked, seen)
}

// release gives up the lock, and removes the folder unless something is left in it.
func (h held) release() {
	os.Remove(h.lockPath()) // Windows removes it when it is closed
	h.lock.Close()
	os.Remove(h.path) // fails, as it should, when another run has taken over
}
