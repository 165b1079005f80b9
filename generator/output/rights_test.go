//go:build !windows

package output

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFoldersKeepTheirRights(t *testing.T) {
	dir := published(t)
	for folder, mode := range map[string]os.FileMode{".": 0o775 | os.ModeSetgid, "nn": 0o750, "away": 0o700} {
		if err := os.Chmod(filepath.Join(dir, folder), mode); err != nil {
			t.Fatal(err)
		}
	}
	root := os.Getuid() == 0
	if root {
		if err := os.Chown(filepath.Join(dir, "nn"), 12345, 12346); err != nil {
			t.Fatal(err)
		}
	}
	mustWrite(t, dir, site(newSite))
	for folder, want := range map[string]os.FileMode{".": 0o775 | os.ModeSetgid, "nn": 0o750, "here": 0o775 | os.ModeSetgid} {
		info, err := os.Stat(filepath.Join(dir, folder))
		if err != nil || info.Mode() != want|os.ModeDir {
			t.Errorf("%s is %v, not %v (%v)", folder, info.Mode(), want, err)
		}
		if there := info.Sys().(*syscall.Stat_t); root && folder == "nn" && (there.Uid != 12345 || there.Gid != 12346) {
			t.Errorf("nn is now %d:%d's", there.Uid, there.Gid)
		}
	}
}

func TestAReadOnlyFolderOfTheOldSiteIsRemoved(t *testing.T) {
	dir := published(t)
	if err := os.Chmod(filepath.Join(dir, "away", "deep"), 0o555); err != nil {
		t.Fatal(err)
	}
	heals(t, dir, "a folder is read-only")
}

func TestAFolderThatOthersCannotReadIsReported(t *testing.T) {
	for mask, hidden := range map[int]bool{0o022: false, 0o077: true, 0o027: true} {
		before := syscall.Umask(mask)
		summary, err := Write(Folder{Path: filepath.Join(t.TempDir(), "public")}, About{}, site(oldSite))
		syscall.Umask(before)
		if err != nil || summary.Hidden != hidden {
			t.Errorf("umask %o: hidden %v, %v", mask, summary.Hidden, err)
		}
	}
}

func TestAFileThatOthersCannotReadIsReported(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	before := syscall.Umask(0o022)
	defer syscall.Umask(before)
	if _, err := Write(Folder{Path: dir}, About{}, site(oldSite)); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, manifestName)
	for mode, hidden := range map[os.FileMode]bool{0o644: false, 0o600: true} {
		if err := os.Chmod(list, mode); err != nil {
			t.Fatal(err)
		}
		changed := maps.Clone(oldSite)
		changed["new.html"] = fmt.Sprint(mode)
		if summary, err := Write(Folder{Path: dir}, About{}, site(changed)); err != nil || summary.Hidden != hidden {
			t.Errorf("%o: hidden %v, %v", mode, summary.Hidden, err)
		}
	}
}

// TestFilesKeepTheirRights checks that the same users can read the old and the new site, though
// files that this run makes have other rights by default.
func TestFilesKeepTheirRights(t *testing.T) {
	for mask, modes := range map[int][3]os.FileMode{0o077: {0o644, 0o640, 0o644}, 0o022: {0o600, 0o660, 0o600}} {
		dir := published(t)
		for name, mode := range map[string]os.FileMode{manifestName: modes[0], "index.html": modes[1]} {
			if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
				t.Fatal(err)
			}
		}
		changed := maps.Clone(oldSite)
		changed["index.html"], changed["new.html"] = "changed", "new"
		before := syscall.Umask(mask)
		_, err := Write(Folder{Path: dir}, About{}, site(changed))
		syscall.Umask(before)
		if err != nil {
			t.Fatal(err)
		}
		for i, name := range []string{manifestName, "index.html", "new.html"} {
			if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode() != modes[i] {
				t.Errorf("umask %o: %s is %v, not %v (%v)", mask, name, info.Mode(), modes[i], err)
			}
		}
	}
}

func TestAFolderWithOtherFilesIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Join(dir, ".gitignore"), "*")
	put(t, filepath.Join(dir, "Thumbs.db"), "")
	mustRefuse := func(name string) {
		t.Helper()
		_, err := Write(Folder{Path: dir}, About{}, site(oldSite))
		if taken := (*TakenError)(nil); !errors.As(err, &taken) || taken.Name != name || !strings.Contains(err.Error(), dir) {
			t.Errorf("%v", err)
		}
		alone(t, dir)
	}
	if _, err := Write(Folder{Path: dir}, About{}, site(oldSite)); err != nil {
		t.Errorf("it holds nothing but files of the system: %v", err)
	}
	if err := os.Remove(filepath.Join(dir, manifestName)); err != nil {
		t.Fatal(err)
	}
	mustRefuse("away")
	dir = filepath.Join(t.TempDir(), "felles")
	put(t, filepath.Join(dir, "brev.docx"), "mine")
	mustRefuse("brev.docx")
	if _, err := Write(Folder{Path: dir, IntoExisting: true}, About{}, site(oldSite)); err != nil {
		t.Error(err)
	}
	if _, err := Write(Folder{Path: dir}, About{}, site(newSite)); err != nil {
		t.Errorf("it has a site now: %v", err)
	}
}

func TestAMountPointIsNotReplaced(t *testing.T) {
	if !otherDisk("/proc", "/") {
		t.Skip("there is no other disk here")
	}
	if err := refuseOthers(Folder{Path: "/proc", IntoExisting: true}, "/proc"); err == nil || !strings.Contains(err.Error(), "/proc is a disk of its own") {
		t.Error(err)
	}
	if otherDisk(t.TempDir(), os.TempDir()) {
		t.Error("a folder is a disk")
	}
}
