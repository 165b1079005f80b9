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
	Before []byte // what the file holds now; nil if it must not exist
}

// ErrChanged means that a file was changed after it was read.
var ErrChanged = errors.New("was changed meanwhile")

// WriteTogether writes files below a folder, all of them or none, and flushes them. It makes
// the folder if it is missing. A symbolic link stays one; the file that it leads to is
// replaced, and keeps its rights.
//
// The files change one after the other, so a journal of what each was is written first
// (journal.go). As long as the journal is there, [Undo] restores all of them; when it is
// removed, the files are written. WriteTogether restores them itself if it fails.
func WriteTogether(dir string, changes []Change) (err error) {
	if len(changes) == 0 {
		return nil
	}
	isNew := !exists(dir)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	lock, err := lockFolder(writingPath(dir))
	switch {
	case errors.Is(err, errLocked):
		return beingWritten(dir)
	case err != nil:
		return err
	}
	defer func() {
		lock.release()
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
		if back := files.rollBack(); back != nil {
			return fmt.Errorf("%w; what was written already could not be undone, which the next run tries again (%v)", err, back)
		}
		return err
	}
	err = flush(lock.path)
	files.tidy() // the next run removes what is left
	return err
}

func beingWritten(dir string) error {
	return fmt.Errorf("another run is writing into %s just now; wait for it to finish", dir)
}

// begin returns a journal of what each file is now.
func begin(dir string, changes []Change) (*journal, error) {
	j := &journal{dir: dir}
	for _, change := range changes {
		file := journalFile{Path: change.Path, After: sumOf(change.Data)}
		if change.Before != nil {
			file.Before = sumOf(change.Before)
		}
		now, err := sumOnDisk(j.real(file))
		switch {
		case err != nil:
			return nil, err
		case now != file.Before:
			return nil, fmt.Errorf("%s %w; try again", j.real(file), ErrChanged)
		}
		j.Files = append(j.Files, file)
		for folder := path.Dir(change.Path); folder != "." && !exists(join(dir, folder)); folder = path.Dir(folder) {
			if !slices.Contains(j.Folders, folder) {
				j.Folders = append(j.Folders, folder)
			}
		}
	}
	slices.Sort(j.Folders) // the outer before the inner
	return j, nil
}

// write writes all files under temporary names, and then renames them.
func (j *journal) write(changes []Change) error {
	for _, folder := range j.Folders {
		if err := mkdir(join(j.dir, folder)); err != nil {
			return err
		}
	}
	for i, file := range j.Files {
		if err := j.stage(file, changes[i].Data); err != nil {
			return err
		}
	}
	if err := j.flushFolders(); err != nil {
		return err
	}
	for _, file := range j.Files {
		if err := rename(j.made(file), j.real(file)); err != nil {
			return err
		}
	}
	return j.flushFolders()
}

// stage writes a file under a temporary name, and keeps the old file under another one.
func (j *journal) stage(file journalFile, data []byte) error {
	made, old, real := j.made(file), j.old(file), j.real(file)
	os.Remove(made) // left by a run whose journal somebody deleted
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

// sumOnDisk returns the SHA-256 of a file; "" if there is none.
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
