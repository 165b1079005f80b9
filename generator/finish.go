package generator

import (
	"errors"
	"io/fs"
	"iter"
	"path"

	"tifaktor/generator/export"
	"tifaktor/generator/output"
	"tifaktor/generator/page"
	"tifaktor/generator/plan"
	"tifaktor/generator/problem"
	"tifaktor/generator/texts"
	"tifaktor/generator/theme"
)

// finish plans the pages and returns the site with everything that belongs to it. It returns
// nil if a text has the address of another page.
func finish(planned plan.Content, m *Maker, problems *problem.List) (*Site, error) {
	pages, err := plan.Pages(planned)
	var clashes plan.Clashes
	if errors.As(err, &clashes) {
		for _, clash := range clashes {
			problems.Add(problem.Place{File: clash.Text.File}, "file-name", "the page would be %s, which %q already is; call the file something else",
				clash.Address, clash.Other)
		}
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	other := append(append(assets(m.look), attachments(planned, m.content)...), resultFiles(planned)...)
	return &Site{
		Pages: len(pages),
		Files: oneAfterAnother(made(other), render(pages, m.look, m.Workers)),
		parts: &parts{other: other, pages: pages, look: m.look},
	}, nil
}

// oneAfterAnother joins rows of files to one. It ends at the first error.
func oneAfterAnother(rows ...iter.Seq2[output.File, error]) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		for _, row := range rows {
			for file, err := range row {
				if !yield(file, err) || err != nil {
					return
				}
			}
		}
	}
}

// single is a file of the site that is not made with a page.
type single struct {
	path string
	make func() ([]byte, error)
}

// made makes files, one after the other.
func made(files []single) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		for _, file := range files {
			data, err := file.make()
			if !yield(output.File{Path: file.path, Data: data}, err) || err != nil {
				return
			}
		}
	}
}

// assets returns what all pages share: style sheets, scripts and fonts.
func assets(look *theme.Theme) []single {
	var files []single
	for _, asset := range look.Assets() {
		files = append(files, single{asset.Path, func() ([]byte, error) { return asset.Data, nil }})
	}
	return files
}

// attachments returns the pictures and files that texts show or link to.
func attachments(planned plan.Content, content fs.FS) []single {
	var files []single
	for _, attached := range planned.Programme.Files {
		read := func() ([]byte, error) { return fs.ReadFile(content, path.Join("programme", attached.Path)) }
		files = append(files, single{texts.FilesFolder + attached.Path, read})
	}
	return files
}

// resultFiles returns the file with all results, and those with all distributions, groups and
// rests where there are any.
func resultFiles(planned plan.Content) []single {
	data := planned.Survey
	if data == nil {
		return nil
	}
	var files []single
	add := func(path string, table func() []byte) {
		files = append(files, single{path, func() ([]byte, error) { return table(), nil }})
	}
	add(page.ResultsData, func() []byte { return export.ResultsCSV(data, planned.Site) })
	if data.HasDistributions() {
		add(page.DistributionsData, func() []byte { return export.DistributionsCSV(data) })
	}
	if len(data.Groupings) > 0 {
		add(page.GroupsData, func() []byte { return export.GroupsCSV(data, planned.Site) })
	}
	if data.HasRests() {
		add(page.RestsData, func() []byte { return export.RestsCSV(data) })
	}
	return files
}
