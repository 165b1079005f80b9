//go:build !linux

package output

// swapInOneStep fails: Go has no such call on other systems.
func swapInOneStep(one, other string) error { return errNoExchange }

// flushAll flushes a folder and everything in it.
func flushAll(path string) error { return flushEach(path) }
