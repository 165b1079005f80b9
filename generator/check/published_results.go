package check

import (
	"io/fs"
	"path"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/tabular"
)

// publishedResults looks for results of small groups in files that are copied to
// the site as they are: those that texts link to, and those in the assets/ of
// the theme. Nothing protects what is in them.
//
// A row of such a file is about a unit when it names the unit, by its id or by a
// name it has or had in any language; the row goes on until another unit is
// named. When several are named side by side, the rows below them are read by
// column. A fact is a number in the row that is the unit's number of answers or
// one of its means in a round. It is a problem when a unit with fewer answers
// than the smallest group has a mean with two decimals there, since that is no
// coincidence, or two facts of the same round, or one while another unit has one
// too. A single small number may be anything: a room, a day. What the site itself
// shows of the unit is passed over: its means of rounds in which it was not small.
//
// It is advice when a file has names of small units beside numbers that might be
// results, or the name of a file that holds results. Files of other formats, such
// as PDF and pictures, are not read.
func publishedResults(content Content, r report) {
	if content.Results == nil {
		return
	}
	p := newPublished(content, r)
	for _, attached := range content.Programme.Files {
		p.file(content.Files, path.Join("programme", attached.Path), attached.Place.File, "a text links to it")
	}
	if content.Themes == nil {
		return
	}
	for _, theme := range themesOf(content) {
		// What cannot be walked is no theme, which is told when it is loaded.
		_ = fs.WalkDir(content.Themes, path.Join(theme, "assets"), func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() {
				p.file(content.Themes, name, "../themes/"+name, "it lies in the assets/ of a theme")
			}
			return nil
		})
	}
}

// themesOf gives the theme of the site, and the one that supplies what it leaves
// out.
func themesOf(content Content) []string {
	const supplier = "default"
	if chosen := content.Site.Theme; chosen != "" && chosen != supplier && fs.ValidPath(chosen) {
		return []string{chosen, supplier}
	}
	return []string{supplier}
}

// file looks through one file. Shown is its name as the author sees it, and
// because says why it is published.
func (p *published) file(files fs.FS, name, shown, because string) {
	if !tabular.Readable(name) {
		return
	}
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return // told when it is copied
	}
	rows := p.rowsAbout(tabular.Rows(name, data))
	found, near := p.told(rows), p.near(rows)
	isRound, _ := path.Match("round-*.yaml", path.Base(name)) // the pattern is well formed
	at := problem.Place{File: shown}
	switch {
	case len(found) > 0:
		for _, f := range found {
			p.problem(problem.Place{File: shown, Line: f.line}, "this tells what %v people in %q answered in round %q, and whoever reads the site can fetch the file, since %s; take the results out of it, or the file away",
				answered(p.rows[f.round][f.unit]), p.id(f.unit), p.rounds[f.round], because)
		}
	case len(near) > 1:
		p.advice(at, "units with few answers stand beside numbers here (%s), and whoever reads the site can fetch the file, since %s; make sure that these are no results",
			strings.Join(near, ", "), because)
	case isRound || path.Base(name) == "ledger.csv":
		p.advice(at, "files of this name hold results, and whoever reads the site can fetch it, since %s; make sure that this one holds none", because)
	}
}
