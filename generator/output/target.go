package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// findTarget gives the real folder that dir names, all symbolic links followed,
// whether it exists or not. It makes the folder above when that is missing, and
// refuses what cannot be meant.
func findTarget(folder Folder) (string, error) {
	dir := folder.Path
	if dir == "" {
		return "", errors.New("no folder to write the site to")
	}
	target, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if target, err = followLinks(target); err != nil {
		return "", err
	}
	if filepath.Dir(target) == target {
		return "", fmt.Errorf("%s is the whole disk; name a folder for the site", dir)
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return "", err
	}
	parent, err := filepath.EvalSymlinks(filepath.Dir(target))
	if err != nil {
		return "", err
	}
	target = filepath.Join(parent, filepath.Base(target))
	if info, err := os.Stat(target); err == nil && !info.IsDir() {
		return "", fmt.Errorf("%s is a file; name a folder for the site", dir)
	}
	if err := refuseDangerous(dir, target); err != nil {
		return "", err
	}
	return target, refuseOthers(folder, target)
}

// hiddenFiles may lie in a folder that holds nothing else: they are of the system or of Git.
var hiddenFiles = []string{".gitignore", ".gitkeep", ".ds_store", "thumbs.db", "desktop.ini"}

// refuseOthers refuses a folder that holds something and no site of ours, unless the
// publisher has said that it is meant, and one that is a disk of its own.
func refuseOthers(folder Folder, target string) error {
	entries, err := os.ReadDir(target)
	if err != nil {
		return nil // there is none, or writing says what is wrong
	}
	if otherDisk(target, filepath.Dir(target)) {
		return fmt.Errorf("%s is a disk of its own, and cannot be replaced as a whole; name a folder in it, such as %s", folder.Path, filepath.Join(folder.Path, "site"))
	}
	if exists(filepath.Join(target, manifestName)) || folder.IntoExisting {
		return nil
	}
	for _, entry := range entries {
		if !slices.Contains(hiddenFiles, strings.ToLower(entry.Name())) {
			return &TakenError{folder.Path, entry.Name()}
		}
	}
	return nil
}

// TakenError is that a folder holds something and no site.
type TakenError struct{ Folder, Name string }

func (e *TakenError) Error() string {
	return fmt.Sprintf("%s holds %s and no site that tifaktor made; name another folder, or say that the site is to lie beside these files", e.Folder, e.Name)
}

// followLinks follows a symbolic link by its text, since the folder it leads to
// may be missing after a run that was broken off.
func followLinks(target string) (string, error) {
	for range 40 {
		info, err := os.Lstat(target)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return target, nil
		}
		if err != nil {
			return "", err
		}
		link, err := os.Readlink(target)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(target), link)
		}
		target = filepath.Clean(link)
	}
	return "", fmt.Errorf("%s: the symbolic link leads round in a circle", target)
}

// refuseDangerous refuses to replace a folder that holds the user's home or the
// folder the command was started in.
func refuseDangerous(dir, target string) error {
	if home, err := os.UserHomeDir(); err == nil && holds(target, home) {
		return fmt.Errorf("%s is or holds your home folder; name a folder for the site", dir)
	}
	if here, err := os.Getwd(); err == nil && holds(target, here) {
		return fmt.Errorf("%s is or holds the folder you stand in; go out of it, or name another folder for the site", dir)
	}
	return nil
}

// holds tells whether inner is outer or lies below it.
func holds(outer, inner string) bool {
	if real, err := filepath.EvalSymlinks(inner); err == nil {
		inner = real
	}
	relative, err := filepath.Rel(outer, inner)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}
