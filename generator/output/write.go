package output

import "iter"

// Summary tells what was written, apart from the manifest.
type Summary struct {
	Files   int
	Bytes   int64
	Changed int  // files that were not there before, or had other bytes
	Listed  bool // the list of files changed: that, or files are gone

	// Left are files of the old site that could not be deleted. They lie beside the site,
	// and the next run tries again.
	Left []error

	// Hidden says that other users than this one, such as that of a web server, cannot
	// read the folder.
	Hidden bool
}

// Folder is a folder to write a site to. It need not exist and may be a symbolic link.
type Folder struct {
	Path string

	// IntoExisting says that the folder may hold files and no site yet. They stay.
	IntoExisting bool

	// Ready is called when the new site is whole and on the disk, before it takes its
	// place. If it fails, the old site stays. It may be nil.
	Ready func() error
}

// Write replaces the site in a folder by the files given, and says about it there what is
// given. What differs from the old site is written to a folder beside it, by a few
// goroutines; what does not is linked, and keeps its time. When all is there and flushed
// to the disk, the new folder changes places with the old one, in one step where the
// system can. A site in which nothing changed is not touched.
//
// On any error (from the sequence, the disk, a path that no page may have, a foreign file
// in the way of a page) the old site stays as it was. Files that tifaktor did not write
// are kept, and so are the rights of folders. A run that was broken off is cleared up by
// the next one, and two runs at once on the same folder are refused.
//
// A folder that holds files and no site is refused, unless the Folder says otherwise.
func Write(folder Folder, about About, files iter.Seq2[File, error]) (summary Summary, err error) {
	target, err := findTarget(folder)
	if err != nil {
		return Summary{}, err
	}
	work, err := openWorkspace(target)
	if err != nil {
		return Summary{}, err
	}
	defer func() {
		if closed := work.close(); err == nil {
			err = closed // after another error it has the same cause, and the next run clears up
		}
	}()
	left, err := work.heal()
	if err != nil {
		return Summary{}, err
	}
	s, err := work.stage(about, files)
	if err != nil {
		return Summary{}, err
	}
	s.summary.Left = left
	if s.summary.Listed = s.changed(); s.summary.Listed {
		if err := s.finish(); err != nil {
			return Summary{}, err
		}
	}
	if folder.Ready != nil {
		if err := folder.Ready(); err != nil {
			return Summary{}, err
		}
	}
	if s.summary.Listed {
		if err := work.swap(); err != nil {
			return Summary{}, err
		}
		s.summary.Left = append(left, work.retire(work.old)...)
	}
	s.summary.Hidden = hiddenFromOthers(target)
	return s.summary, nil
}
