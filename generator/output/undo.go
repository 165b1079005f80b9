package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
)

// Undo restores a folder to what it was before an interrupted call of WriteTogether, and
// reports whether there was one. It fails while another run is writing.
func Undo(dir string) (undone bool, err error) {
	if !exists(writingPath(dir)) {
		return false, nil
	}
	lock, err := lockFolder(writingPath(dir))
	switch {
	case !exists(listOf(dir)) && err != nil:
		return false, nil // nothing was changed yet, or all is written
	case errors.Is(err, errLocked):
		return false, beingWritten(dir)
	case err != nil:
		return false, fmt.Errorf("a run that wrote into %s was interrupted, and what it had written cannot be undone, since %w", dir, err)
	}
	defer lock.release()
	return undo(dir)
}

// undo does the work of Undo in a folder that is locked.
func undo(dir string) (undone bool, err error) {
	os.Remove(partOf(dir))
	done, err := readJournal(dir, doneOf(dir))
	switch {
	case err == nil && done != nil:
		return false, done.tidy()
	case err != nil:
		return false, remove(doneOf(dir)) // all files are written; what is left does no harm
	}
	j, err := readJournal(dir, listOf(dir))
	if err != nil || j == nil {
		return false, err
	}
	err = j.rollBack()
	return err == nil, err
}

// rollBack restores every file, and removes everything else.
func (j *journal) rollBack() error {
	if err := j.restore(); err != nil {
		return err
	}
	if err := j.flushFolders(); err != nil {
		return err
	}
	return j.tidy()
}

// readJournal reads a journal; nil if there is none. The folder may come from somebody else,
// so a path that leads out of it is refused.
func readJournal(dir, name string) (*journal, error) {
	data, err := ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	j := &journal{dir: dir}
	if err == nil {
		err = json.Unmarshal(data, j)
	}
	if err != nil {
		return nil, j.inspectByHand(name + ", which says what an interrupted run was writing, cannot be read (" + causeOf(err).Error() + ")")
	}
	for _, file := range j.Files {
		if j.leadsOut(file.Path) {
			return nil, j.inspectByHand(fmt.Sprintf("%q leads out of %s, so what an interrupted run wrote there is not undone", file.Path, dir))
		}
	}
	for _, folder := range j.Folders {
		if j.leadsOut(folder) {
			return nil, j.inspectByHand(fmt.Sprintf("%q leads out of %s, so it is not removed after an interrupted run", folder, dir))
		}
	}
	return j, nil
}

// leadsOut reports whether a path is not below the folder, or goes through a symbolic link.
func (j *journal) leadsOut(name string) bool {
	if !fs.ValidPath(name) || name == "." {
		return true
	}
	for ; name != "."; name = path.Dir(name) {
		if info, err := os.Lstat(join(j.dir, name)); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return true
		}
	}
	return false
}

// inspectByHand returns an error that asks a person to look at the folder.
func (j *journal) inspectByHand(what string) error {
	return fmt.Errorf("%s; check that %s is whole, and delete the folder %s", what, j.dir, writingPath(j.dir))
}
