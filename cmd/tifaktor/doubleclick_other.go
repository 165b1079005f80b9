//go:build !windows

package main

// doubleClicked reports whether the program was started in a file manager, with no command
// line. Only Windows reports it; for macOS the archive has tifaktor.command.
func doubleClicked() bool { return false }
