package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// themeFiles is every file of a theme by its path in the theme's folder.
type themeFiles map[string][]byte

// readFiles reads a theme. Files that it does not have are those of the default theme.
func readFiles(themes fs.FS, name string) (themeFiles, error) {
	if entry, err := fs.Stat(themes, name); err != nil || !entry.IsDir() {
		return nil, fmt.Errorf("there is no theme %q; there are %s", name, strings.Join(names(themes), ", "))
	}
	files := themeFiles{}
	for _, theme := range []string{name, Default} {
		if err := files.add(themes, theme); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// add reads the files of a theme whose paths are not there yet. There need not be a default
// theme.
func (files themeFiles) add(themes fs.FS, theme string) error {
	root, err := fs.Sub(themes, theme)
	if err != nil {
		return err
	}
	if _, err := fs.Stat(root, "."); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || files[path] != nil {
			return err
		}
		files[path], err = fs.ReadFile(root, path)
		return err
	})
}

// in returns the files with an ending that are directly in a folder of the theme, sorted.
func (files themeFiles) in(folder, ending string) []string {
	var found []string
	for file := range files {
		name, inside := strings.CutPrefix(file, folder+"/")
		if inside && !strings.Contains(name, "/") && strings.HasSuffix(name, ending) {
			found = append(found, file)
		}
	}
	slices.Sort(found)
	return found
}

// names returns the names of all themes, sorted.
func names(themes fs.FS) []string {
	entries, err := fs.ReadDir(themes, ".")
	if err != nil {
		return []string{"none"}
	}
	var all []string
	for _, entry := range entries {
		if entry.IsDir() {
			all = append(all, entry.Name())
		}
	}
	return all
}
