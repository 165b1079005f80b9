package output

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// swapInOneStep exchanges two folders, so that there is no moment without a site.
func swapInOneStep(one, other string) error {
	err := unix.Renameat2(unix.AT_FDCWD, one, unix.AT_FDCWD, other, unix.RENAME_EXCHANGE)
	for _, cannot := range []error{syscall.ENOSYS, syscall.EINVAL, syscall.EOPNOTSUPP} {
		if errors.Is(err, cannot) {
			return errNoExchange
		}
	}
	return err
}

// flushAll flushes a folder and everything in it. One call for the whole disk takes a
// fraction of the time of one for each file.
func flushAll(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := step("flush", path); err != nil {
		return err
	}
	if unix.Syncfs(int(folder.Fd())) == nil {
		return nil
	}
	return flushEach(path)
}
