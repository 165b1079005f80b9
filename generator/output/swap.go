package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// swap lets the new site take the place of the old one, which is moved to
// retired. When the second step fails the first is undone.
func swap(target, staging, retired string) error {
	info, err := os.Stat(target)
	if errors.Is(err, os.ErrNotExist) {
		return rename(staging, target)
	}
	if err != nil {
		return err
	}
	if err := os.Chmod(staging, info.Mode()); err != nil {
		return err
	}
	if err := rename(target, retired); err != nil {
		return fmt.Errorf("the old site cannot be moved away; is a file in it open in another program? %w", err)
	}
	if err := rename(staging, target); err != nil {
		return errors.Join(err, rename(retired, target))
	}
	return nil
}

// rename moves a folder. Windows refuses while a virus scanner has one of its
// files open, which passes, so it is tried there for two seconds.
func rename(from, to string) error {
	err := os.Rename(from, to)
	for tries := 0; err != nil && runtime.GOOS == "windows" && tries < 20; tries++ {
		time.Sleep(100 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

// retire takes the old site apart after the new one has taken its place: it
// deletes tifaktor's own files and moves all others to the new site. They were
// carried over before, but one may have come or changed since. A file that
// cannot be moved because a page has taken its name stays where it is, and the
// error names it.
func retire(retired, target string) error {
	if !exists(retired) {
		return nil
	}
	own, err := readManifest(retired)
	if err != nil {
		return err
	}
	taken, err := readManifest(target)
	if err != nil {
		return err
	}
	var kept []error
	var folders []string
	err = walk(retired, func(name string, info os.FileInfo) error {
		from, to := join(retired, name), join(target, name)
		switch {
		case info.IsDir():
			folders = append(folders, from)
			return nil
		case own[name]:
			return os.Remove(from)
		case taken[name]:
			kept = append(kept, fmt.Errorf("%s was put there while a page with that name was written; it now lies in %s: "+
				"move it to where it belongs", to, from))
			return nil
		}
		return moveOver(from, to, info)
	})
	for i := len(folders) - 1; i >= 0; i-- {
		os.Remove(folders[i]) // those with a file kept in them stay
	}
	os.Remove(retired)
	return errors.Join(append(kept, err)...)
}

// moveOver moves a foreign file in place of the copy or link made of it.
func moveOver(from, to string, info os.FileInfo) error {
	if copied, err := os.Lstat(to); err == nil && os.SameFile(info, copied) {
		return os.Remove(from)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return os.Rename(from, to)
}
