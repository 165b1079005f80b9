package output

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
)

// Change is one of the files that are written together.
type Change struct {
	Path   string // below the folder, with forward slashes
	Data   []byte
	Before []byte // what is there now; nil if nothing may be there
}

// ErrChanged is that a file is not what it was when it was read.
var ErrChanged = errors.New("was changed meanwhile")

// WriteTogether writes files below a folder, all of them or none, and flushes them. The
// folder is made when it is missing. A symbolic link stays one; what it leads to is
// replaced, and keeps its rights.
//
// The files change one after the other, so what each was is written down first (begun.go).
// When that is taken away, they are written; as long as it is there, [Undo] makes all of
// them as they were. So does WriteTogether itself when it fails.
func WriteTogether(dir string, changes []Change) (err error) {
	if len(changes) == 0 {
		return nil
	}
	isNew := !exists(dir)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	h, err := hold(writingPath(dir))
	switch {
	case errors.Is(err, errLocked):
		return beingWritten(dir)
	case err != nil:
		return err
	}
	defer func() {
		h.release()
		if err != nil && isNew {
			os.Remove(dir) // unless something is in it
		}
	}()
	if _, err := undo(dir); err != nil {
		return err
	}
	files, err := begin(dir, changes)
	if err != nil {
		return err
	}
	if err = files.remember(); err == nil {
		err = files.write(changes)
	}
	if err == nil {
		err = rename(listOf(dir), doneOf(dir))
	}
	if err != nil {
		if back := files.takeBack(); back != nil {
			return fmt.Errorf("%w; what was written already could not be taken back, which the next run tries again (%v)", err, back)
		}
		return err
	}
	err = flush(h.path)
	files.tidy() // what is left over is taken away by the next run
	return err
}

func beingWritten(dir string) error {
	return fmt.Errorf("another run is writing into %s just now; wait for it to finish", dir)
}

// begin finds out what each file is now.
func begin(dir string, changes []Change) (*begun, error) {
	b := &begun{dir: dir}
	for _, change := range changes {
		file := begunFile{Path: change.Path, After: sumOf(change.Data)}
		if change.Before != nil {
			file.Before = sumOf(change.Before)
		}
		now, err := sumOnDisk(b.real(file))
		switch {
		case err != nil:
			return nil, err
		case now != file.Before:
			return nil, fmt.Errorf("%s %w; try again", b.real(file), ErrChanged)
		}
		b.Files = append(b.Files, file)
		for folder := path.Dir(change.Path); folder != "." && !exists(join(dir, folder)); folder = path.Dir(folder) {
			if !slices.Contains(b.Folders, folder) {
				b.Folders = append(b.Folders, folder)
			}
		}
	}
	slices.Sort(b.Folders) // the outer before the inner
	return b, nil
}

// write puts all files beside their places, and then into them.
func (b *begun) write(changes []Change) error {
	for _, folder := range b.Folders {
		if err := mkdir(join(b.dir, folder)); err != nil {
			return err
		}
	}
	for i, file := range b.Files {
		if err := b.stage(file, changes[i].Data); err != nil {
			return err
		}
	}
	if err := b.flushFolders(); err != nil {
		return err
	}
	for _, file := range b.Files {
		if err := rename(b.made(file), b.real(file)); err != nil {
			return err
		}
	}
	return b.flushFolders()
}

// stage writes a file beside its place, and keeps the one that is there under another name.
func (b *begun) stage(file begunFile, data []byte) error {
	made, old, real := b.made(file), b.old(file), b.real(file)
	os.Remove(made) // left by a run of which somebody deleted the list
	os.Remove(old)
	if err := writeNew(made, data, 0o666); err != nil {
		return err
	}
	if err := flush(made); err != nil || file.Before == "" {
		return err
	}
	sameRights(real, made, 0)
	if link(real, old) == nil {
		return nil
	}
	info, err := os.Stat(real)
	if err != nil {
		return err
	}
	if err := copyFile(real, old, info); err != nil {
		return err
	}
	return flush(old)
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// sumOnDisk is the SHA-256 of a file; "" if there is none.
func sumOnDisk(name string) (string, error) {
	data, err := ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	}
	return sumOf(data), nil
}
