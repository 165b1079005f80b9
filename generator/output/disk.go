package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Every change that this package makes to the disk is made here, and what is written is
// flushed, so that the old or the new site is there even after a power cut.

// step is called before each change to the disk, with the operation and its path. Tests
// interrupt a run there, at each change in turn.
var step = func(what, path string) error { return nil }

// ReadFile reads a file. A pipe or a device is refused, since reading it might never end.
func ReadFile(name string) ([]byte, error) {
	if err := regular(name); err != nil {
		return nil, err
	}
	return os.ReadFile(name)
}

// regular returns an error if there is no file, or what has its name is none.
func regular(name string) error {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "read", Path: name, Err: errors.New("it is not a file")}
	}
	return err
}

func mkdir(path string) error {
	if err := step("mkdir", path); err != nil {
		return err
	}
	return os.Mkdir(path, 0o777)
}

func remove(path string) error {
	if err := step("remove", path); err != nil {
		return err
	}
	return os.Remove(path)
}

func link(from, to string) error {
	if err := step("link", to); err != nil {
		return err
	}
	return os.Link(from, to)
}

func symlink(leadsTo, path string) error {
	if err := step("symlink", path); err != nil {
		return err
	}
	return os.Symlink(leadsTo, path)
}

// rename moves a file or folder. Windows refuses while a virus scanner has one of its
// files open, which passes, so it is tried there for two seconds.
func rename(from, to string) error {
	if err := step("rename", to); err != nil {
		return err
	}
	err := os.Rename(from, to)
	for tries := 0; err != nil && runtime.GOOS == "windows" && tries < 20; tries++ {
		time.Sleep(100 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

// exchange exchanges two folders in one step. It returns errNoExchange if the system or the
// disk cannot.
func exchange(one, other string) error {
	if err := step("exchange", other); err != nil {
		return err
	}
	return swapInOneStep(one, other)
}

// writeNew writes a file that must not exist. It is on the disk only after flush or
// flushAll.
func writeNew(path string, data []byte, mode fs.FileMode) error {
	if err := step("write", path); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	if _, err = file.Write(data); err == nil {
		err = isWhole(file, len(data))
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// isWhole returns an error if the file is not as long as the data written: some disks
// report more than they wrote.
func isWhole(file *os.File, size int) error {
	info, err := file.Stat()
	if err == nil && info.Size() != int64(size) {
		err = fmt.Errorf("%s has %d of %d bytes, though the disk said that it wrote them all", file.Name(), info.Size(), size)
	}
	return err
}

// flushEach flushes a folder and everything in it, the innermost first.
func flushEach(path string) error {
	var all []string
	err := filepath.WalkDir(path, func(full string, entry fs.DirEntry, err error) error {
		if err == nil && (entry.IsDir() || entry.Type().IsRegular()) {
			all = append(all, full)
		}
		return err
	})
	for i := len(all) - 1; i >= 0 && err == nil; i-- {
		err = flush(all[i])
	}
	return err
}

// flush flushes files and folders, one after the other up to the first error. Windows cannot
// flush a folder and need not: it keeps a journal of the names in it.
func flush(paths ...string) error {
	for _, path := range paths {
		info, err := os.Lstat(path)
		if err == nil && !(info.IsDir() && runtime.GOOS == "windows") {
			err = flushOne(path)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func flushOne(path string) error {
	mode := os.O_RDONLY
	if runtime.GOOS == "windows" {
		mode = os.O_RDWR // otherwise it may not be flushed
	}
	file, err := os.OpenFile(path, mode, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := step("flush", path); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return fmt.Errorf("%s cannot be flushed to the disk: %w", path, err)
	}
	return nil
}

// removeAll removes a folder and everything in it. It continues after an error and returns
// the first one.
func removeAll(path string) error {
	var files, folders []string
	filepath.WalkDir(path, func(full string, entry fs.DirEntry, err error) error {
		switch {
		case entry == nil:
		case entry.IsDir():
			os.Chmod(full, 0o777) // so that what is in it can be removed
			folders = append(folders, full)
		default:
			files = append(files, full)
		}
		return nil
	})
	var first error
	for i := len(folders) - 1; i >= 0; i-- {
		files = append(files, folders[i])
	}
	for _, file := range files {
		if err := remove(file); err != nil && first == nil {
			first = err
		}
	}
	return first
}
