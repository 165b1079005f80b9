package output

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// reservedNames are the names of devices on Windows, with or without an ending
// (learn.microsoft.com/windows/win32/fileio/naming-a-file).
var reservedNames = []string{
	"con", "prn", "aux", "nul",
	"com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
	"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
}

// checkPath returns why a path cannot be written on every system that a site may
// be made on or served from; nil if it can.
func checkPath(name string) error {
	switch {
	case !utf8.ValidString(name):
		return fmt.Errorf("%q: the path is not UTF-8", name)
	case strings.ContainsRune(name, '\\'):
		return fmt.Errorf("%q: a path has forward slashes only", name)
	case !fs.ValidPath(name) || name == ".":
		return fmt.Errorf("%q: a path is relative to the site and stays inside it", name)
	case fold(name) == manifestName:
		return fmt.Errorf("%q: the name belongs to tifaktor's own list of files", name)
	}
	for element := range strings.SplitSeq(name, "/") {
		if err := checkElement(element); err != nil {
			return fmt.Errorf("%q: %w", name, err)
		}
	}
	return nil
}

func checkElement(element string) error {
	if i := strings.IndexFunc(element, forbidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(element[i:])
		return fmt.Errorf("%q cannot be in a file name on Windows", r)
	}
	if strings.HasSuffix(element, ".") || strings.HasSuffix(element, " ") {
		return fmt.Errorf("%q ends in a point or a space, which Windows drops", element)
	}
	base, _, _ := strings.Cut(fold(element), ".")
	if slices.Contains(reservedNames, strings.TrimRight(base, " ")) {
		return fmt.Errorf("%q is the name of a device on Windows", element)
	}
	return nil
}

func forbidden(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`<>:"|?*`, r) }

// fold returns the same string for names that Windows and IIS treat as the same.
func fold(name string) string { return strings.ToLower(strings.ToUpper(name)) }

// names are the files and folders of a site being written, under their folded
// names.
type names struct {
	files   map[string]string // as spelled
	folders map[string]string
	sums    map[string][sha256.Size]byte // of each file, by its name as spelled
	lock    sync.Mutex                   // of sums
}

func (n *names) setSum(name string, sum [sha256.Size]byte) {
	n.lock.Lock()
	n.sums[name] = sum
	n.lock.Unlock()
}

func (n *names) sum(name string) [sha256.Size]byte {
	n.lock.Lock()
	defer n.lock.Unlock()
	return n.sums[name]
}

func newNames() *names {
	return &names{files: map[string]string{}, folders: map[string]string{}, sums: map[string][sha256.Size]byte{}}
}

// add adds a file, and reports whether it is in a new folder. Two files may not have the
// same name except for case, and a file may not have the name of a folder.
func (n *names) add(name string) (newFolder bool, err error) {
	if err := checkPath(name); err != nil {
		return false, err
	}
	folded := fold(name)
	if other, ok := n.files[folded]; ok {
		return false, fmt.Errorf("%q: a page called %q has been written already", name, other)
	}
	if other, ok := n.folders[folded]; ok {
		return false, fmt.Errorf("%q: there is a folder called %q already", name, other)
	}
	n.files[folded] = name
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		if other, ok := n.files[fold(folder)]; ok {
			return false, fmt.Errorf("%q: %q is a file already, not a folder", name, other)
		}
		other, ok := n.folders[fold(folder)]
		if ok && other != folder {
			return false, fmt.Errorf("%q: the folder is spelled %q elsewhere", name, other)
		}
		if ok {
			break
		}
		n.folders[fold(folder)] = folder
		newFolder = true
	}
	return newFolder, nil
}

// blocks reports whether a file or folder of others with this name cannot be
// beside the site's own files.
func (n *names) blocks(name string, isFolder bool) bool {
	if _, ok := n.folders[fold(name)]; ok && !isFolder {
		return true
	}
	_, ok := n.files[fold(name)]
	return ok
}

// sorted returns the files by name.
func (n *names) sorted() []string {
	all := make([]string, 0, len(n.files))
	for _, name := range n.files {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}
