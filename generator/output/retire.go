package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// retire takes the old site apart: it deletes tifaktor's own files, the list of them last,
// and moves all others to the new site. They were carried over before, but one may have
// come or changed since. It goes on past what cannot be deleted or moved, and gives an
// error for each.
//
// Which files are its own is written in the workspace. Where that is missing, as after a
// run of an older version that was broken off, they are those of the list in the old site,
// and without one those that the new site has too; others are left where they are, since a
// page that was taken away must never come back as somebody's file.
func (w *workspace) retire(p place) (left []error) {
	if !exists(p.site) {
		os.Remove(p.own)
		return nil
	}
	own, known := p.ownFiles()
	taken, err := readManifest(w.target)
	if err != nil {
		return []error{err}
	}
	var folders []string
	err = walk(p.site, func(name string, info os.FileInfo) error {
		from, to := join(p.site, name), join(w.target, name)
		switch {
		case info.IsDir():
			if info.Mode()&0o300 != 0o300 {
				os.Chmod(from, info.Mode()|0o300) // so that what is in it can be deleted
			}
			folders = append(folders, from)
			return nil
		case name == manifestName:
			return nil
		case own[name]:
			err = remove(from)
		case !known && !taken[name]:
			err = &StrayError{from}
		case taken[name] && !known:
			err = remove(from)
		case taken[name]:
			err = fmt.Errorf("%s was put there while a page with that name was written; it now lies in %s: move it to where it belongs", to, from)
		default:
			err = moveOver(from, to, info)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			left = append(left, err)
		}
		return nil
	})
	if err != nil {
		left = append(left, err)
	}
	if len(left) > 0 {
		return left
	}
	return p.dismantle(folders)
}

// StrayError is a file that lies beside the site since a run of an older version was broken
// off. Nothing says whose it is, so it is neither published nor deleted.
type StrayError struct{ Path string }

func (e *StrayError) Error() string {
	return e.Path + " lies there since a run that was broken off, and nothing says whether it is a page that was taken away or a file of yours; move it or delete it"
}

// dismantle removes what is left of the old site when its files are gone: its folders, the
// list and the note of it in the workspace.
func (p place) dismantle(folders []string) (left []error) {
	gone := func(path string) {
		if err := remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			left = append(left, err)
		}
	}
	for i := len(folders) - 1; i >= 0; i-- {
		gone(folders[i])
	}
	if len(left) > 0 {
		return left
	}
	gone(filepath.Join(p.site, manifestName))
	gone(p.site)
	if len(left) == 0 {
		gone(p.own)
	}
	return left
}

// ownFiles gives the files of the old site that are tifaktor's, and whether that is known.
func (p place) ownFiles() (own map[string]bool, known bool) {
	if data, err := ReadFile(p.own); err == nil {
		if rest, ok := bytes.CutPrefix(data, []byte(ownHead)); ok {
			if len(rest) == 0 {
				return nil, true // it had no list: all in it is somebody else's
			}
			if list, err := parseList(p.own, rest); err == nil {
				return list.own(), true
			}
		}
	}
	own, err := readManifest(p.site)
	return own, err == nil && own != nil
}

// moveOver moves a foreign file in place of the copy or link made of it.
func moveOver(from, to string, info os.FileInfo) error {
	if copied, err := os.Lstat(to); err == nil && os.SameFile(info, copied) {
		return remove(from)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return rename(from, to)
}
