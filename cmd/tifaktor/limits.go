package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"tifaktor/generator/ledger"
)

// regularFiles is a folder in which only folders and regular files can be opened, and no
// file above its size limit. Reading a pipe or a device could wait for ever, and a large
// file that was put there by mistake would fill the memory.
type regularFiles struct{ fs.FS }

// Open opens a file or a folder.
func (o regularFiles) Open(name string) (fs.File, error) {
	info, err := fs.Stat(o.FS, name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("it is neither a file nor a folder")}
	default:
		if most := limitOf(name); info.Size() > most.bytes {
			err := fmt.Errorf("it is larger than %d MB, the most for %s; %s", most.bytes>>20, most.what, most.instead)
			return nil, &fs.PathError{Op: "open", Path: name, Err: err}
		}
	}
	return o.FS.Open(name)
}

// sizeLimit is how large a file of one kind may be.
type sizeLimit struct {
	bytes         int64
	what, instead string
}

// The size limits. A round of 2,000 units and 10 factors is under 1 MB, and takes ten times
// its size in memory; the ledger of 50 such rounds is 40 MB; a text of 100 pages is 300 kB.
// A file that is published is held in memory while it is written.
var (
	limitYAML   = sizeLimit{16 << 20, "a file of YAML", "remove what is not needed"}
	limitText   = sizeLimit{1 << 20, "a text", "divide it, and link the parts to each other"}
	limitLedger = sizeLimit{64 << 20, "the memory of what was published", "restore a copy from before it grew"}
	limitOther  = sizeLimit{100 << 20, "a file that is published", "make it smaller; put a long film on a server for films, and link to it"}
)

// limitOf returns how large a file may be, by its name.
func limitOf(name string) sizeLimit {
	switch {
	case path.Ext(name) == ".yaml":
		return limitYAML
	case path.Ext(name) == ".md":
		return limitText
	case name == ledger.FileName:
		return limitLedger
	}
	return limitOther
}
