package output

import "iter"

// Summary is what was written, apart from the manifest.
type Summary struct {
	Files   int
	Bytes   int64
	Changed int  // files that are new or have other bytes
	Listed  bool // the list of files changed: files changed, or are gone

	// Left has an error for each file of the old site that could not be deleted. The files
	// are beside the site, and the next run tries again.
	Left []error

	// Hidden is true if other users, such as that of a web server, cannot read the folder.
	Hidden bool
}

// Folder is a folder to write a site to. It need not exist and may be a symbolic link.
type Folder struct {
	Path string

	// IntoExisting allows a folder that holds files but no site yet. The files stay.
	IntoExisting bool

	// Ready is called when the new site is whole and on the disk, before it replaces
	// the old one. If it fails, the old site stays. It may be nil.
	Ready func() error
}

// Write replaces the site in a folder by the files, and writes about into its list. Files
// that differ from the old site are written to a folder beside it by several goroutines;
// the others are linked, and keep their time. When everything is flushed to the disk, the
// two folders are exchanged, in one step if the system can. A site in which nothing changed
// is not touched.
//
// On any error (from the sequence, the disk, a path that no page may have, a file of others
// with the name of a page) the old site stays as it was. Files that tifaktor did not write
// are kept, and so are the rights of folders. The next run cleans up after an interrupted
// one. Two runs at once on the same folder are refused.
//
// A folder that holds files but no site is refused, unless the Folder says otherwise.
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
			err = closed // after another error it has the same cause, and the next run cleans up
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
