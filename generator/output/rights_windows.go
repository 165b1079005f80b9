package output

import "io/fs"

// sameRights does nothing: on Windows a folder has the rights of the one above it.
func sameRights(from, to string, atLeast fs.FileMode) {}

func otherDisk(folder, above string) bool { return false }

func hiddenFromOthers(folder string) bool { return false }
