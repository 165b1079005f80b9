package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// retire deletes the old site: it deletes tifaktor's own files, the list of them last, and
// moves all others to the new site. Those were carried over before, but one may have been
// added or changed since. It continues after an error, and returns one for each file that
// cannot be deleted or moved.
//
// Which files are tifaktor's is noted in the workspace. If the note is missing, as after an
// interrupted run of an older version, they are those of the list in the old site; if there
// is no list, those that the new site has too. Any others are left where they are, since a
// page that was removed must never come back as somebody's file.
func (w *workspace) retire(p replacedSite) (left []error) {
	if !exists(p.site) {
		os.Remove(p.note)
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
			err = fmt.Errorf("%s was put there while a page with that name was written; it is now in %s: move it to where it belongs", to, from)
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

// StrayError means that an interrupted run of an older version left a file beside the site.
// It is not known whose it is, so it is neither published nor deleted.
type StrayError struct{ Path string }

func (e *StrayError) Error() string {
	return e.Path + " was left by a run that was interrupted, and it is not known whether it is a page that was removed or a file of yours; move it or delete it"
}

// dismantle removes the rest of the old site once its files are gone: its folders, its list
// and the note of it in the workspace.
func (p replacedSite) dismantle(folders []string) (left []error) {
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
		gone(p.note)
	}
	return left
}

// ownFiles returns the files of the old site that are tifaktor's, and whether they are known.
func (p replacedSite) ownFiles() (own map[string]bool, known bool) {
	if data, err := ReadFile(p.note); err == nil {
		if rest, ok := bytes.CutPrefix(data, []byte(ownHead)); ok {
			if len(rest) == 0 {
				return nil, true // the site had no list: all files are of others
			}
			if list, err := parseList(p.note, rest); err == nil {
				return list.own(), true
			}
		}
	}
	own, err := readManifest(p.site)
	return own, err == nil && own != nil
}

// moveOver moves a file of others to the new site, over the copy or link made of it.
func moveOver(from, to string, info os.FileInfo) error {
	if copied, err := os.Lstat(to); err == nil && os.SameFile(info, copied) {
		return remove(from)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return rename(from, to)
}
