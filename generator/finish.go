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
func finish(planned plan.Content, content fs.FS, look *theme.Theme, problems *problem.List) (*Site, error) {
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
	return &Site{
		Pages: len(pages),
		Files: oneAfterAnother(
			given(look.Assets()),
			attachments(planned, content),
			resultFiles(planned),
			render(pages, look),
		),
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

// given is a row of files that are there already.
func given(files []output.File) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		for _, file := range files {
			if !yield(file, nil) {
				return
			}
		}
	}
}

// attachments are the pictures and files that texts show or link to.
func attachments(planned plan.Content, content fs.FS) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		for _, attached := range planned.Programme.Files {
			data, err := fs.ReadFile(content, path.Join("programme", attached.Path))
			if !yield(output.File{Path: texts.FilesFolder + attached.Path, Data: data}, err) {
				return
			}
		}
	}
}

// resultFiles are the file with all results, and those with all distributions and
// groups where there are any.
func resultFiles(planned plan.Content) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		data := planned.Survey
		if data == nil {
			return
		}
		files := []output.File{{Path: page.ResultsData, Data: export.ResultsCSV(data, planned.Site)}}
		if data.HasDistributions() {
			files = append(files, output.File{Path: page.DistributionsData, Data: export.DistributionsCSV(data)})
		}
		if len(data.Groupings) > 0 {
			files = append(files, output.File{Path: page.GroupsData, Data: export.GroupsCSV(data, planned.Site)})
		}
		if data.HasRests() {
			files = append(files, output.File{Path: page.RestsData, Data: export.RestsCSV(data)})
		}
		given(files)(yield)
	}
}
