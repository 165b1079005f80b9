//go:build !linux && !windows

package output

// sameAccessLists does nothing: other systems have no access control lists that Go can copy.
func sameAccessLists(from, to string) {}
