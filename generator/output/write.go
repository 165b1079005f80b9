package output

import (
	"errors"
	"iter"
)

// Summary tells what was written, apart from the manifest.
type Summary struct {
	Files int
	Bytes int64
}

// Write replaces the site in dir by the files given, and says about it there what is
// given. They are written as they come to a folder beside dir, by a few goroutines. When all are there, the
// new folder takes the place of the old one.
//
// On any error (from the sequence, the disk, a path that no page may have, a
// foreign file in the way of a page) the old site stays as it was. Files in dir
// that tifaktor did not write are kept. dir need not exist and may be a
// symbolic link. A run that was broken off is cleared up by the next one, and
// two runs at once on the same folder are refused.
//
// The folder itself is replaced, so rights set on it by hand (other than its
// Unix mode) have to be set on the folder above it.
func Write(dir string, about About, files iter.Seq2[File, error]) (summary Summary, err error) {
	target, err := findTarget(dir)
	if err != nil {
		return Summary{}, err
	}
	work, err := openWorkspace(target)
	if err != nil {
		return Summary{}, err
	}
	defer func() {
		err = errors.Join(err, work.close())
	}()
	if err := work.heal(); err != nil {
		return Summary{}, err
	}
	names, summary, err := stage(work.staging, about, files)
	if err != nil {
		return Summary{}, err
	}
	if err := carry(target, work.staging, names); err != nil {
		return Summary{}, err
	}
	if err := swap(target, work.staging, work.retired); err != nil {
		return Summary{}, err
	}
	return summary, retire(work.retired, target)
}
