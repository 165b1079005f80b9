// Package output writes the finished site to a folder: all of it or nothing.
//
// [Write] is the door. What differs from the site that is there is written to a folder
// beside it (staging.go, pool.go), with what does not differ and the files of others linked
// in (carry.go), and flushed. Then the two folders change places (swap.go), and the old
// one is taken apart (retire.go). Wherever a run is broken off, the old site or the new one
// is there, and the next run clears up (workspace.go). A list in the site itself tells which
// files are tifaktor's (manifest.go); every other file is kept. What a page may be called
// is decided in path.go, and which folders are not written to in target.go.
//
// [WriteTogether] (together.go, begun.go, undo.go) writes files of content into a folder that people
// work in, all or none, and [Replace] one file. All changes of the disk are made in
// disk.go, where a test breaks each of them.
package output

// File is one file of the site. Path is relative to the site's folder, with
// forward slashes. Data is not changed after it has been handed over.
type File struct {
	Path string
	Data []byte
}
