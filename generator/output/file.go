// Package output writes the finished site to a folder: all of it or nothing.
//
// [Write] is the only door. The new site is made complete in a folder beside
// the old one (workspace.go, staging.go) and takes its place by two renames
// (swap.go). A list in the site itself tells which files are tifaktor's
// (manifest.go); every other file is carried over, never deleted and never
// overwritten. What a page may be called is decided in path.go, and which
// folders are too dangerous to write to in target.go.
package output

// File is one file of the site. Path is relative to the site's folder, with
// forward slashes. Data is not changed after it has been handed over.
type File struct {
	Path string
	Data []byte
}
