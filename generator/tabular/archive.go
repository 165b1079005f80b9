package tabular

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// archive reads the files in an archive, one after the other.
func (r *reader) archive(data []byte) {
	if len(r.inner) >= mostArchives {
		r.fail(Large)
		return
	}
	for _, file := range r.packed(data) {
		if strings.HasSuffix(file.Name, "/") {
			continue
		}
		r.within(file.Name, func() {
			if !Readable(file.Name) {
				r.fail(Unknown)
			} else if data, ok := r.unpack(file); ok {
				r.file(file.Name, data)
			}
		})
	}
}

// within calls read for a file or a part of the current file, which has a name in it.
func (r *reader) within(name string, read func()) {
	r.inner = append(r.inner, name)
	read()
	r.inner = r.inner[:len(r.inner)-1]
}

// packed returns the files in an archive, as many as may still be read.
func (r *reader) packed(data []byte) []*zip.File {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		r.fail(Broken)
		return nil
	}
	files := archive.File
	if len(files) > r.files {
		r.fail(Large)
		files = files[:r.files]
	}
	r.files -= len(files)
	return files
}

// unpack returns one file of an archive; false if it cannot be read whole.
func (r *reader) unpack(file *zip.File) ([]byte, bool) {
	const locked = 1 // of the flags of a file
	opened, err := file.Open()
	if err != nil || file.Flags&locked != 0 {
		r.fail(Broken)
		return nil, false
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, r.left+1))
	if int64(len(data)) > r.left {
		r.left = 0
		r.fail(Large)
		return nil, false
	}
	r.left -= int64(len(data))
	if err != nil {
		r.fail(Broken)
		return nil, false
	}
	return data, true
}

// skipped are the parts of office files without text by people.
var skipped = map[string]bool{
	"[Content_Types].xml": true, "app.xml": true, "settings.xml": true, "webSettings.xml": true,
	"fontTable.xml": true, "manifest.xml": true, "workbook.xml": true,
}

// office reads a workbook, a text or slides: an archive with XML in it. It also reads hidden
// sheets, comments, tracked deletions, the numbers of figures and the cache of pivot tables.
func (r *reader) office(data []byte) {
	if len(r.inner) > mostArchives {
		r.fail(Large)
		return
	}
	files := r.packed(data)
	if r.left == 0 || len(files) == 0 {
		return
	}
	book := r.workbook(files)
	store := &part{reader: r, whole: true, values: true, repeat: 1}
	for _, file := range files {
		name := path.Base(file.Name)
		switch {
		case strings.Contains(file.Name, "embeddings/") && name != "":
			r.within(name, func() {
				if data, ok := r.unpack(file); ok {
					r.file(name, data)
				}
			})
		case path.Ext(name) != ".xml" || skipped[name] || file.Name == sharedPart || strings.Contains(file.Name, "/theme/"):
		case strings.Contains(file.Name, "pivotCache/"):
			if data, ok := r.unpack(file); ok {
				store.name = "pivotCache"
				r.tokens(data, store.token)
			}
		default:
			if data, ok := r.unpack(file); ok {
				p := newPart(r, file.Name, book)
				r.tokens(data, p.token)
				p.end()
			}
		}
	}
	store.end()
}
