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

// findTarget returns the path of the folder with all symbolic links followed,
// whether it exists or not. It makes the folder above if that is missing, and
// refuses folders that are certainly a mistake.
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

// hiddenFiles are files of the system or of Git: a folder that holds only these is empty.
var hiddenFiles = []string{".gitignore", ".gitkeep", ".ds_store", "thumbs.db", "desktop.ini"}

// refuseOthers refuses a folder that holds files but no site of ours, unless IntoExisting is
// set, and a folder that is a disk of its own.
func refuseOthers(folder Folder, target string) error {
	entries, err := os.ReadDir(target)
	if err != nil {
		return nil // the folder does not exist, or writing reports what is wrong
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

// TakenError means that a folder holds files but no site.
type TakenError struct{ Folder, Name string }

func (e *TakenError) Error() string {
	return fmt.Sprintf("%s holds %s and no site that tifaktor made; name another folder, or say that the site may be written beside these files", e.Folder, e.Name)
}

// followLinks follows a symbolic link by its text, since the folder it leads to
// may be missing after an interrupted run.
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
		return fmt.Errorf("%s is or holds the current folder; leave it, or name another folder for the site", dir)
	}
	return nil
}

// holds reports whether inner is outer or is below it.
func holds(outer, inner string) bool {
	if real, err := filepath.EvalSymlinks(inner); err == nil {
		inner = real
	}
	relative, err := filepath.Rel(outer, inner)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}
