package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// findTarget gives the real folder that dir names, all symbolic links followed,
// whether it exists or not. It makes the folder above when that is missing, and
// refuses what cannot be meant.
func findTarget(dir string) (string, error) {
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
	return target, refuseDangerous(dir, target)
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
