//go:build !linux

package output

// swapInOneStep cannot be done with what Go offers on other systems.
func swapInOneStep(one, other string) error { return errNoExchange }

// flushAll makes sure that a folder and all in it is on the disk.
func flushAll(path string) error { return flushEach(path) }
