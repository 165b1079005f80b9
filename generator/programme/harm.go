package programme

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// isHarmless reports whether a file of a kind that may be published has nothing that runs
// code and can be read, and adds a problem if not. The file is opened here, so that an
// unreadable one is found before a site is made.
func isHarmless(fsys fs.FS, at problem.Place, problems *problem.List) bool {
	ending := strings.ToLower(path.Ext(at.File))
	if ending != ".svg" && ending != ".zip" {
		file, err := fsys.Open(at.File)
		if err != nil {
			problems.Add(at, attachmentRule, "the file cannot be read: %s", problem.Cause(err))
			return false
		}
		return file.Close() == nil
	}
	data, err := fs.ReadFile(fsys, at.File)
	if err != nil {
		problems.Add(at, attachmentRule, "the file cannot be read: %s", problem.Cause(err))
		return false
	}
	if ending == ".zip" {
		return isHarmlessArchive(data, 0, at, problems)
	}
	return isHarmlessDrawing(data, at, problems)
}

// packable are endings of files that hold data and may be in an archive, where no browser
// shows them as a page.
var packable = []string{".xml", ".yaml", ".yml", ".md"}

// The limits for archives in an archive: the depth, and the bytes of each.
const (
	mostArchives = 3
	mostUnpacked = 100_000_000
)

// isHarmlessArchive reports whether every file in an archive, and in archives inside it, might
// be published by itself, and adds the first that may not as a problem. within is the number
// of archives around it. Hidden files, and those in the folder that a Mac adds, are ignored.
func isHarmlessArchive(data []byte, within int, at problem.Place, problems *problem.List) bool {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		problems.Add(at, attachmentRule, "the archive is cut short or damaged, so nobody could open it; pack it once more")
		return false
	}
	for _, file := range archive.File {
		name := strings.ReplaceAll(file.Name, "\\", "/")
		if strings.HasSuffix(name, "/") || IsHidden(name) || strings.HasPrefix(name, "__MACOSX/") ||
			slices.Contains(packable, strings.ToLower(path.Ext(name))) {
			continue
		}
		if mayBePublished(name) {
			if strings.ToLower(path.Ext(name)) == ".zip" && !isHarmlessPart(file, within+1, at, problems) {
				return false
			}
			continue
		}
		problems.Add(at, attachmentRule, "%q in the archive is of a kind that can run or change a machine; take it out of the archive, or take the link to it away", name)
		return false
	}
	return true
}

// isHarmlessPart looks into an archive in an archive.
func isHarmlessPart(file *zip.File, within int, at problem.Place, problems *problem.List) bool {
	unread := func() bool {
		problems.Add(at, attachmentRule, "the archive %q in it cannot be looked into; put its files into the outer archive", file.Name)
		return false
	}
	if within > mostArchives {
		return unread()
	}
	reader, err := file.Open()
	if err != nil {
		return unread()
	}
	defer reader.Close()
	data, err := io.ReadAll(io.LimitReader(reader, mostUnpacked+1))
	if err != nil || len(data) > mostUnpacked {
		return unread()
	}
	return isHarmlessArchive(data, within, at, problems)
}
