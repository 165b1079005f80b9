package importer

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"tifaktor/generator/problem"
)

// Written is a file that was written.
type Written struct {
	Path     string // as the disk has it
	Replaced bool   // there was one before
}

// Write writes the files below a content folder, all of them or none, and returns those
// written. A file that exists is only replaced if it is just as it was when the import
// began; unless it may be kept, it is a problem otherwise.
func Write(dir string, files []File, problems *problem.List) ([]Written, error) {
	var all []staged
	for _, file := range files {
		full := filepath.Join(dir, filepath.FromSlash(file.Path))
		if real, err := filepath.EvalSymlinks(full); err == nil {
			full = real // the file that a link leads to is replaced, not the link
		}
		now, err := os.ReadFile(full)
		switch {
		case errors.Is(err, fs.ErrNotExist) && file.Before == nil:
			all = append(all, staged{path: full, data: file.Data})
		case err == nil && file.Before != nil && bytes.Equal(now, file.Before):
			all = append(all, staged{path: full, data: file.Data, replaces: true})
		case file.Before != nil:
			return nil, errors.Join(err, fmt.Errorf("%s was changed while it was read; import again", full))
		case err != nil:
			return nil, err
		case !file.OnlyIfNew:
			problems.Add(problem.Place{File: full}, rule, "the file is there already, and nothing is ever overwritten; "+
				"move it away, or import into another folder and take over what you need")
		}
	}
	if problems.Failed() {
		return nil, nil
	}
	return commit(all)
}

// staged is a file that is about to be written.
type staged struct {
	path     string
	data     []byte
	replaces bool   // there is one now
	made     string // where it lies until all are there
	old      string // where the one before lies until all are in place
	placed   bool
}

// commit writes all files beside where they belong, and puts them in place once all are
// on the disk. If that fails, everything is as it was.
func commit(files []staged) ([]Written, error) {
	err := stageAll(files)
	for i := range files {
		if err == nil {
			err = files[i].place()
		}
	}
	if err != nil {
		for i := range files {
			err = errors.Join(err, files[i].undo())
		}
		return nil, err
	}
	var written []Written
	for i := range files {
		written = append(written, Written{files[i].path, files[i].replaces})
		err = errors.Join(err, files[i].forget())
	}
	return written, err
}

func stageAll(files []staged) error {
	for i := range files {
		if err := files[i].stage(); err != nil {
			return err
		}
	}
	return nil
}

// stage writes a file beside its place.
func (s *staged) stage() error {
	if err := os.MkdirAll(filepath.Dir(s.path), 0o777); err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(s.path), "."+filepath.Base(s.path)+"-*")
	if err != nil {
		return err
	}
	s.made = file.Name()
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(s.path); err == nil {
		mode = info.Mode().Perm()
	}
	_, err = file.Write(s.data)
	return errors.Join(err, file.Chmod(mode), file.Sync(), file.Close())
}

// place puts the file in its place, and the one before aside.
func (s *staged) place() error {
	if s.replaces {
		old := s.made + "-before"
		if err := os.Rename(s.path, old); err != nil {
			return err
		}
		s.old = old
	}
	if err := os.Rename(s.made, s.path); err != nil {
		return err
	}
	s.placed = true
	return nil
}

// undo makes everything as it was.
func (s *staged) undo() error {
	var err error
	switch {
	case s.placed && s.old == "":
		err = os.Remove(s.path)
	case !s.placed && s.made != "":
		err = os.Remove(s.made)
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if s.old != "" {
		err = errors.Join(err, os.Rename(s.old, s.path))
	}
	return err
}

// forget removes the file before.
func (s *staged) forget() error {
	if s.old == "" {
		return nil
	}
	return os.Remove(s.old)
}
