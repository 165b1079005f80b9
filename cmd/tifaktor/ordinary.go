package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"tifaktor/generator/ledger"
)

// ordinary is a folder of which only files and folders are opened, and files only as far
// as they are not too large. Reading a pipe or a device would wait for ever, and a file
// that was put there by mistake would fill the memory.
type ordinary struct{ fs.FS }

// Open opens a file or a folder.
func (o ordinary) Open(name string) (fs.File, error) {
	info, err := fs.Stat(o.FS, name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("it is neither a file nor a folder")}
	default:
		if most := mostOf(name); info.Size() > most.bytes {
			err := fmt.Errorf("it is larger than %d MB, the most for %s; %s", most.bytes>>20, most.what, most.instead)
			return nil, &fs.PathError{Op: "open", Path: name, Err: err}
		}
	}
	return o.FS.Open(name)
}

// most is how large a file of one kind may be.
type most struct {
	bytes         int64
	what, instead string
}

// The most that is read of one file. A round of 2,000 units and 10 factors is under 1 MB,
// and takes ten times its size in memory; the memory of 50 such rounds is 40 MB; a text of
// 100 pages is 300 kB. A file that is published is held in memory while it is written.
var (
	mostYAML   = most{16 << 20, "a file of YAML", "take away what is not needed"}
	mostText   = most{1 << 20, "a text", "divide it, and link the parts to each other"}
	mostLedger = most{64 << 20, "the memory of what was published", "put back the copy from before it grew so"}
	mostOther  = most{100 << 20, "a file that is published", "make it smaller; put a long film where films are kept, and link to it there"}
)

// mostOf gives how large a file may be, by its name.
func mostOf(name string) most {
	switch {
	case path.Ext(name) == ".yaml":
		return mostYAML
	case path.Ext(name) == ".md":
		return mostText
	case name == ledger.FileName:
		return mostLedger
	}
	return mostOther
}
