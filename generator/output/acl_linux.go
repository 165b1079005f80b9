package output

import "golang.org/x/sys/unix"

// sameAccessLists copies the access control lists of a folder: its own, and the default one
// for files that are made in it.
func sameAccessLists(from, to string) {
	for _, name := range []string{"system.posix_acl_access", "system.posix_acl_default"} {
		size, err := unix.Getxattr(from, name, nil)
		if err != nil || size == 0 {
			continue
		}
		list := make([]byte, size)
		if size, err = unix.Getxattr(from, name, list); err == nil {
			unix.Setxattr(to, name, list[:size], 0)
		}
	}
}
