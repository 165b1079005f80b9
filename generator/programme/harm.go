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

// isHarmless looks into a file whose kind may be published, and notes why it may not be
// all the same. It is read here, so that a site without it is never begun.
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

// packable are endings of files that are data and may lie in an archive, where no browser
// shows them as a page.
var packable = []string{".xml", ".yaml", ".yml", ".md"}

// How far archives in an archive are looked into: so deep, and so many bytes of each.
const (
	mostArchives = 3
	mostUnpacked = 100_000_000
)

// isHarmlessArchive notes what is in an archive, or in one of so many archives in it, and
// would not be published by itself. What systems put into each archive unasked is hidden, or in
// a folder of its own on a Mac.
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
