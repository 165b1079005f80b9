package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
)

// Undo makes a folder as it was before a run that was broken off while it wrote files
// together, and reports whether there was such a run. While a run is writing, it is refused.
func Undo(dir string) (undone bool, err error) {
	if !exists(writingPath(dir)) {
		return false, nil
	}
	h, err := hold(writingPath(dir))
	switch {
	case !exists(listOf(dir)) && err != nil:
		return false, nil // nothing was changed yet, or all is written
	case errors.Is(err, errLocked):
		return false, beingWritten(dir)
	case err != nil:
		return false, fmt.Errorf("a run that wrote into %s was broken off, and what it had written cannot be taken back, since %w", dir, err)
	}
	defer h.release()
	return undo(dir)
}

// undo does so in a folder that is held.
func undo(dir string) (undone bool, err error) {
	os.Remove(partOf(dir))
	done, err := readBegun(dir, doneOf(dir))
	switch {
	case err == nil && done != nil:
		return false, done.tidy()
	case err != nil:
		return false, remove(doneOf(dir)) // all is written; what is left over does no harm
	}
	b, err := readBegun(dir, listOf(dir))
	if err != nil || b == nil {
		return false, err
	}
	err = b.takeBack()
	return err == nil, err
}

// takeBack puts back what each file was, and takes away all else.
func (b *begun) takeBack() error {
	if err := b.restore(); err != nil {
		return err
	}
	if err := b.flushFolders(); err != nil {
		return err
	}
	return b.tidy()
}

// readBegun reads what was written down; nil if nothing was. The folder may come from
// somebody else, so nothing is believed that leads out of it.
func readBegun(dir, name string) (*begun, error) {
	data, err := ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	b := &begun{dir: dir}
	if err == nil {
		err = json.Unmarshal(data, b)
	}
	if err != nil {
		return nil, b.byHand(name + ", which says what a run was writing that was broken off, cannot be read (" + causeOf(err).Error() + ")")
	}
	for _, file := range b.Files {
		if b.leadsOut(file.Path) {
			return nil, b.byHand(fmt.Sprintf("%q leads out of %s, so what a run that was broken off wrote there is not taken back", file.Path, dir))
		}
	}
	for _, folder := range b.Folders {
		if b.leadsOut(folder) {
			return nil, b.byHand(fmt.Sprintf("%q leads out of %s, so it is not taken away after a run that was broken off", folder, dir))
		}
	}
	return b, nil
}

// leadsOut reports whether a path is not one below the folder, or goes through a link.
func (b *begun) leadsOut(name string) bool {
	if !fs.ValidPath(name) || name == "." {
		return true
	}
	for ; name != "."; name = path.Dir(name) {
		if info, err := os.Lstat(join(b.dir, name)); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return true
		}
	}
	return false
}

// byHand is an error that somebody must look into.
func (b *begun) byHand(what string) error {
	return fmt.Errorf("%s; look whether %s is whole, and delete the folder %s", what, b.dir, writingPath(b.dir))
}
