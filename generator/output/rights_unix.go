//go:build !windows

package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// sameRights copies the mode, the owner, the group and the access control lists of a
// folder or file to another, as far as this user may: they were set by somebody, and
// are kept.
func sameRights(from, to string, atLeast fs.FileMode) {
	info, err := os.Stat(from)
	if err != nil {
		return
	}
	if there, ok := info.Sys().(*syscall.Stat_t); ok {
		os.Chown(to, int(there.Uid), int(there.Gid))
	}
	os.Chmod(to, info.Mode()|atLeast)
	sameAccessLists(from, to)
}

// otherDisk reports whether a folder is on another disk than the folder above it: then it is
// a mount point, and cannot be replaced.
func otherDisk(folder, above string) bool {
	one, err := os.Stat(folder)
	other, err2 := os.Stat(above)
	if err != nil || err2 != nil {
		return false
	}
	a, ok := one.Sys().(*syscall.Stat_t)
	b, ok2 := other.Sys().(*syscall.Stat_t)
	return ok && ok2 && a.Dev != b.Dev
}

// hiddenFromOthers reports whether other users, such as that of a web server, cannot read a
// folder, or its list, which was written last.
func hiddenFromOthers(folder string) bool {
	info, err := os.Stat(folder)
	if err != nil || info.Mode().Perm()&0o005 != 0o005 {
		return err == nil
	}
	list, err := os.Stat(filepath.Join(folder, manifestName))
	return err == nil && list.Mode().Perm()&0o004 == 0
}
