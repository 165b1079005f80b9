package output

import (
	"errors"
	"os"
	"syscall"
)

const (
	sharingViolation  = syscall.Errno(32)
	removeWhenClosed  = 0x04000000 // FILE_FLAG_DELETE_ON_CLOSE
	sharedWithNobody  = 0
	readAndWrite      = syscall.GENERIC_READ | syscall.GENERIC_WRITE | deleteRight
	deleteRight       = 0x00010000 // DELETE
	createWhenMissing = syscall.OPEN_ALWAYS
)

// lockFile makes the file if it is missing, and keeps other processes out until
// it is closed or the process ends, which also removes it. It returns errLocked
// if another run has it.
func lockFile(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	handle, err := syscall.CreateFile(name, readAndWrite, sharedWithNobody, nil,
		createWhenMissing, syscall.FILE_ATTRIBUTE_NORMAL|removeWhenClosed, 0)
	if errors.Is(err, sharingViolation) {
		return nil, errLocked
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}
