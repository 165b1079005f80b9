package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// carry adds the files of others, which tifaktor did not write, from the old site to
// the new one: as hard links if the disk can, else as copies. If files have the names
// of pages, it returns one error for all of them.
func carry(target, staging string, names *names) error {
	if !exists(target) {
		return nil
	}
	own, err := readManifest(target)
	if err != nil {
		return err
	}
	ownFolders := foldersOf(own)
	var inTheWay []string
	err = walk(target, func(name string, info fs.FileInfo) error {
		if own[name] || info.IsDir() && ownFolders[name] {
			return nil
		}
		if names.blocks(name, info.IsDir()) || fold(name) == manifestName {
			inTheWay = append(inTheWay, join(target, name))
			if info.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if err := makeFolders(staging, target, filepath.Dir(filepath.FromSlash(name))); err != nil {
			return err
		}
		return carryOne(join(target, name), join(staging, name), info)
	})
	return errors.Join(blocked(inTheWay), err)
}

// mostNamed is the most files that an error names.
const mostNamed = 5

// blocked returns an error that names files of others with the names of pages, or nil if
// there are none.
func blocked(files []string) error {
	switch len(files) {
	case 0:
		return nil
	case 1:
		return fmt.Errorf("%s is in the way of a page with that name, and tifaktor did not write it; move or delete it, or write the site to another folder", files[0])
	}
	named, more := files, ""
	if len(files) > mostNamed {
		named, more = files[:mostNamed], fmt.Sprintf(" and %d more", len(files)-mostNamed)
	}
	return fmt.Errorf("%s%s are in the way of pages with those names, and tifaktor did not write them; move or delete them, or write the site to another folder", strings.Join(named, ", "), more)
}

// foldersOf returns every folder that holds one of the files, at any depth.
func foldersOf(files map[string]bool) map[string]bool {
	folders := map[string]bool{}
	for name := range files {
		for i := strings.LastIndexByte(name, '/'); i >= 0; i = strings.LastIndexByte(name, '/') {
			name = name[:i]
			folders[name] = true
		}
	}
	return folders
}

// carryOne links or copies one file, symbolic link or empty folder.
func carryOne(from, to string, info fs.FileInfo) error {
	if info.IsDir() {
		if exists(to) {
			return nil
		}
		if err := mkdir(to); err != nil {
			return err
		}
		sameRights(from, to, 0o300)
		return nil
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		leadsTo, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return symlink(leadsTo, to)
	}
	if link(from, to) == nil {
		return nil
	}
	return copyFile(from, to, info)
}

func copyFile(from, to string, info fs.FileInfo) error {
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is neither a file nor a folder, and cannot be copied to the new site; move it away", from)
	}
	data, err := ReadFile(from)
	if err != nil {
		return err
	}
	if err := writeNew(to, data, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}

// walk visits everything below dir in the order of names, with its path as in a
// manifest. Symbolic links are not followed.
func walk(dir string, visit func(name string, info fs.FileInfo) error) error {
	return filepath.WalkDir(dir, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || full == dir {
			return err
		}
		relative, err := filepath.Rel(dir, full)
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // gone since the folder was read
		}
		if err != nil {
			return err
		}
		return visit(filepath.ToSlash(relative), info)
	})
}

func join(dir, name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
