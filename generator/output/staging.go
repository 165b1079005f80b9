package output

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
)

// staged is a new site while it is made: the files that differ from the old one are in the
// workspace already.
type staged struct {
	work      *workspace
	about     About
	old       *List // of the old site; nil if there is none
	names     *names
	unchanged []string        // files that are the same in the old site
	made      map[string]bool // folders of the new site that have been made
	summary   Summary
}

// stage writes those of the files that changed. It stops at the first error; closing the
// workspace removes what has been written.
func (w *workspace) stage(about About, files iter.Seq2[File, error]) (*staged, error) {
	old, err := ReadList(w.target)
	if err != nil {
		return nil, err
	}
	s := &staged{work: w, about: about, old: old, names: newNames()}
	pool := startPool(s)
	err = s.feed(pool, files)
	if failure := pool.wait(); err == nil {
		err = failure
	}
	s.unchanged, s.summary.Changed = pool.unchanged, pool.changed
	slices.Sort(s.unchanged)
	return s, err
}

// feed hands the files to the pool.
func (s *staged) feed(pool *pool, files iter.Seq2[File, error]) error {
	for file, err := range files {
		if err != nil {
			return err
		}
		if _, err := s.names.add(file.Path); err != nil {
			return err
		}
		s.names.setSum(file.Path, sha256.Sum256(file.Data))
		s.summary.Files++
		s.summary.Bytes += int64(len(file.Data))
		select {
		case pool.queue <- file:
		case <-pool.failed:
			return nil // wait returns the error
		}
	}
	return nil
}

// changed reports whether the new site differs from the old one, or its list would.
func (s *staged) changed() bool {
	if s.old == nil || s.summary.Changed > 0 || len(s.old.Files) != len(s.unchanged) {
		return true
	}
	list, err := ReadFile(filepath.Join(s.work.target, manifestName))
	return err != nil || string(list) != manifest(s.about, s.names)
}

// finish completes the new site with the unchanged files, the list, and the files of others,
// and flushes all of it.
func (s *staged) finish() error {
	for _, name := range s.unchanged {
		if err := s.makeFolder(name); err != nil {
			return err
		}
		if err := s.keep(name); err != nil {
			return err
		}
	}
	if err := s.makeFolder(manifestName); err != nil {
		return err
	}
	if err := writeNew(s.path(manifestName), []byte(manifest(s.about, s.names)), 0o666); err != nil {
		return err
	}
	s.likeBefore(manifestName)
	if err := carry(s.work.target, s.work.staging, s.names); err != nil {
		return err
	}
	return flushAll(s.work.staging)
}

// keep puts a file of the old site into the new one, with its time: as a hard link if the
// disk can, else as a copy.
func (s *staged) keep(name string) error {
	from := join(s.work.target, name)
	if link(from, s.path(name)) == nil {
		return nil
	}
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	return copyFile(from, s.path(name), info)
}

// likeBefore copies to a new file the rights of the one that it replaces, or else of
// the list of the old site, so that the same users can read the new site.
func (s *staged) likeBefore(name string) {
	if s.old == nil {
		return
	}
	like := join(s.work.target, name)
	if info, err := os.Lstat(like); err != nil || !info.Mode().IsRegular() {
		like = filepath.Join(s.work.target, manifestName)
	}
	sameRights(like, s.path(name), 0o200)
}

func (s *staged) path(name string) string { return join(s.work.staging, name) }

// makeFolder makes the folder of a file, and those above it, with the rights that they have
// in the old site. A new folder has the rights of the one that it is in.
func (s *staged) makeFolder(name string) error {
	if s.made == nil {
		if err := mkdir(s.work.staging); err != nil {
			return err
		}
		sameRights(s.work.target, s.work.staging, 0o300)
		s.made = map[string]bool{}
	}
	folder := filepath.Dir(filepath.FromSlash(name))
	if s.made[folder] {
		return nil
	}
	s.made[folder] = true
	return makeFolders(s.work.staging, s.work.target, folder)
}

func makeFolders(staging, target, folder string) error {
	if folder == "." || exists(filepath.Join(staging, folder)) {
		return nil
	}
	if err := makeFolders(staging, target, filepath.Dir(folder)); err != nil {
		return err
	}
	made := filepath.Join(staging, folder)
	if err := mkdir(made); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	like := filepath.Join(target, folder)
	if !exists(like) {
		like = filepath.Dir(made)
	}
	if exists(target) {
		sameRights(like, made, 0o300)
	}
	return nil
}

// isThere reports whether the old site has a file with these bytes. It reads the file, since
// somebody may have changed it after the list was written.
func (s *staged) isThere(file File) bool {
	if s.old == nil {
		return false
	}
	sum := s.names.sum(file.Path)
	if s.old.Files[file.Path] != hex.EncodeToString(sum[:]) {
		return false
	}
	path := join(s.work.target, file.Path)
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(file.Data)) {
		return false
	}
	data, err := ReadFile(path)
	return err == nil && string(data) == string(file.Data)
}
