package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// begun is what is written down before files are written together: what each was, and
// which folders are made. It lies in a folder ".tifaktor-writing" among them, as "list"
// while all must be undone if the run ends, and as "done" once they are written and only
// what is left beside them must go.
type begun struct {
	dir     string
	Files   []begunFile `json:"files"`
	Folders []string    `json:"folders"` // the outer before the inner
}

// begunFile is one of them, with the SHA-256 of what it was, "" for nothing, and of what it
// becomes.
type begunFile struct {
	Path   string `json:"path"`
	Before string `json:"before"`
	After  string `json:"after"`
}

func writingPath(dir string) string { return filepath.Join(dir, ".tifaktor-writing") }
func listOf(dir string) string      { return filepath.Join(writingPath(dir), "list") }
func doneOf(dir string) string      { return filepath.Join(writingPath(dir), "done") }
func partOf(dir string) string      { return filepath.Join(writingPath(dir), "part") }

// real is the place of a file, where links lead to.
func (b *begun) real(file begunFile) string {
	name := join(b.dir, file.Path)
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	return name
}

// made is where a new file lies before it gets its place, and old is another name of the
// one that it replaces.
func (b *begun) made(file begunFile) string { return beside(b.real(file), "new") }
func (b *begun) old(file begunFile) string  { return beside(b.real(file), "old") }

func beside(name, which string) string {
	return filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"-tifaktor-"+which)
}

// remember writes it down.
func (b *begun) remember() error {
	data, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return err
	}
	part := partOf(b.dir)
	if err := writeNew(part, data, 0o666); err != nil {
		os.Remove(part)
		return err
	}
	err = flush(part)
	if err == nil {
		err = rename(part, listOf(b.dir))
	}
	if err != nil {
		os.Remove(part)
		return err
	}
	return flush(writingPath(b.dir), b.dir)
}

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
	b, err := readBegun(dir, doneOf(dir))
	if err == nil && b != nil {
		return false, b.tidy()
	}
	if err == nil {
		b, err = readBegun(dir, listOf(dir))
	}
	if err != nil || b == nil {
		return false, err
	}
	if err := b.restore(); err != nil {
		return false, err
	}
	if err := b.flushFolders(); err != nil {
		return false, err
	}
	return true, b.tidy()
}

// readBegun reads what was written down; nil if nothing was.
func readBegun(dir, name string) (*begun, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	b := &begun{dir: dir}
	if err == nil {
		err = json.Unmarshal(data, b)
	}
	if err != nil {
		return nil, fmt.Errorf("%s, which says what a run was writing that was broken off, cannot be read; look whether %s is whole, and delete the folder %s: %w", name, dir, writingPath(dir), err)
	}
	return b, nil
}

// restore puts back what each file was, unless somebody has changed one since.
func (b *begun) restore() error {
	var written []begunFile
	for _, file := range b.Files {
		now, err := sumOnDisk(b.real(file))
		switch {
		case err != nil:
			return err
		case now == file.Before:
		case now != file.After:
			return fmt.Errorf("%s was changed after a run that wrote into %s was broken off, so nothing is put back as it was; look whether %s is whole, and delete the folder %s",
				b.real(file), b.dir, b.dir, writingPath(b.dir))
		default:
			written = append(written, file)
		}
	}
	for _, file := range written {
		put := func() error { return remove(b.real(file)) }
		if file.Before != "" {
			put = func() error { return rename(b.old(file), b.real(file)) }
		}
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

// tidy takes away what lies beside the files, the folders made that are empty, and at last
// what was written down.
func (b *begun) tidy() error {
	var names []string
	for _, file := range b.Files {
		names = append(names, b.made(file), b.old(file))
	}
	for _, folder := range slices.Backward(b.Folders) {
		names = append(names, join(b.dir, folder))
	}
	for _, name := range append(names, listOf(b.dir), doneOf(b.dir)) {
		if entries, _ := os.ReadDir(name); !exists(name) || len(entries) > 0 {
			continue
		}
		if err := remove(name); err != nil {
			return err
		}
	}
	return flush(writingPath(b.dir))
}

// flushFolders flushes the folders of all files.
func (b *begun) flushFolders() error {
	folders := []string{b.dir}
	for _, file := range b.Files {
		if folder := filepath.Dir(b.real(file)); !slices.Contains(folders, folder) && exists(folder) {
			folders = append(folders, folder)
		}
	}
	return flush(folders...)
}
