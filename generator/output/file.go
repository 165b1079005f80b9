// Package output writes the finished site to a folder: all of it or nothing.
//
// [Write] writes the files that differ from those of the old site to a folder beside it
// (staging.go, pool.go), links the unchanged files and the files of others into it
// (carry.go), and flushes it. Then it exchanges the two folders (swap.go) and deletes the old
// one (retire.go). If a run is interrupted at any moment, the old site or the new one is
// there, and the next run cleans up (workspace.go). A list in the site itself names
// tifaktor's files (manifest.go); every other file is kept. path.go decides which names a
// page may have, and target.go which folders are not written to.
//
// [WriteTogether] (together.go, journal.go, undo.go) writes files of content into a folder that
// people work in, all or none, and [Replace] writes one file. All changes to the disk are made
// in disk.go, where a test makes each of them fail.
package output

// File is one file of the site. Path is relative to the site's folder, with
// forward slashes. Data is not changed after it has been handed over.
type File struct {
	Path string
	Data []byte
}
