//go:build !linux && !windows

package output

// sameAccessLists does nothing: other systems have no access lists that Go can copy.
func sameAccessLists(from, to string) {}
