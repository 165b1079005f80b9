// Package themes holds the themes that are built into tifaktor, one folder each.
// README.md says how to make another.
package themes

import (
	"bytes"
	"embed"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Files holds the built-in themes by name.
//
//go:embed all:default
var Files embed.FS

// With returns a folder of the user's own themes over the built-in ones: a
// file is the user's where there is one, else the built-in of the same path.
func With(own fs.FS) fs.FS { return layered{own, Files} }

// layered is a file system laid over another.
type layered struct{ over, under fs.FS }

// Open opens the file of the upper layer, else of the lower. A file that is the same in both
// is that of the lower: a copy of what is built in is nobody's own.
func (l layered) Open(name string) (fs.File, error) {
	file, err := l.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && l.isCopy(name) {
		if err == nil {
			file.Close()
		}
		return l.under.Open(name)
	}
	return file, err
}

// isCopy reports whether a file has the same bytes in both layers.
func (l layered) isCopy(name string) bool {
	under, err := fs.ReadFile(l.under, name)
	if err != nil {
		return false
	}
	over, err := fs.ReadFile(l.over, name)
	return err == nil && bytes.Equal(over, under)
}

// ReadDir lists what either layer has, sorted by name.
func (l layered) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(l.over, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	below, errBelow := fs.ReadDir(l.under, name)
	if errBelow != nil && (err != nil || !errors.Is(errBelow, fs.ErrNotExist)) {
		return nil, errBelow
	}
	for _, entry := range below {
		same := func(e fs.DirEntry) bool { return e.Name() == entry.Name() }
		if !slices.ContainsFunc(entries, same) {
			entries = append(entries, entry)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}
