package importer

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

// Site is the content that results are imported into, as far as it is there.
type Site struct {
	language i18n.Lang // that the publisher is spoken to in
	settings *site.Site
	results  raw.Results
	answers  Answers           // in survey/import.yaml
	wrong    []problem.Problem // in files of rounds
	files    fs.FS
}

// ReadSite reads the content folder that results are imported into, which may be
// empty or not there yet. What is wrong with its units and its instrument is added to
// problems, since units and factors could not be known again.
func ReadSite(files fs.FS, problems *problem.List) *Site {
	s := &Site{language: "en", files: files}
	if files == nil {
		return s
	}
	if _, err := fs.Stat(files, "site.yaml"); err == nil {
		s.settings = site.Read(files, &problem.List{}) // check says what is wrong with it
		s.language = s.settings.Languages[0]
	}
	s.answers = readAnswers(files, problems)
	if has(files, unitsPath) || has(files, instrumentPath) {
		s.readResults(problems)
	}
	return s
}

// The files of content that an import reads and writes.
const (
	unitsPath      = "survey/units.yaml"
	instrumentPath = "survey/instrument.yaml"
	answersPath    = "survey/import.yaml"
	settingsPath   = "site.yaml"
	roundPaths     = "survey/round-*.yaml"
)

// readResults reads what is there of the results: the units also where there is no
// round yet.
func (s *Site) readResults(problems *problem.List) {
	var found problem.List
	if results := raw.Read(s.files, &found); results != nil {
		s.results = *results
	} else if data := s.data(unitsPath); data != nil {
		s.results.Units, s.results.Groupings = raw.ReadUnits(unitsPath, data, &problem.List{})
	}
	for _, p := range found.Sorted() {
		file := p.Place.File
		isRound, _ := path.Match(roundPaths, file) // the pattern is well formed
		switch {
		case p.Advice || !has(s.files, unitsPath):
		case isRound:
			s.wrong = append(s.wrong, p)
		case file == unitsPath || file == instrumentPath:
			problems.Add(p.Place, p.Rule, "%s", p.Text)
		}
	}
}

func has(files fs.FS, name string) bool {
	_, err := fs.Stat(files, name)
	return !errors.Is(err, fs.ErrNotExist) && err == nil
}

// data returns what is in a file of the site; nil when it is not there.
func (s *Site) data(name string) []byte {
	if s.files == nil || !has(s.files, name) {
		return nil
	}
	data, err := fs.ReadFile(s.files, name)
	if err != nil {
		return nil
	}
	return data
}

// Printer writes in the site's first language; in English while there is no site.
func (s *Site) Printer() *i18n.Printer { return i18n.For(s.language) }

// instrument returns the site's own instrument, nil when it has none.
func (s *Site) instrument() *raw.Instrument {
	if len(s.results.Instrument.Factors) > 0 {
		return &s.results.Instrument
	}
	data := s.data(instrumentPath)
	if data == nil {
		return nil
	}
	instrument := raw.ReadInstrument(instrumentPath, data, &problem.List{})
	return &instrument
}

// organisations are the names that the whole may have.
func (s *Site) organisations(a Answers) []string {
	names := []string{a.Organisation}
	if s.settings != nil {
		for _, name := range s.settings.Organisation {
			names = append(names, name)
		}
	}
	for _, u := range s.units() {
		if !u.Parent.Known() {
			for _, name := range u.Name {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names) // a map has no order
	return slices.Compact(names)
}

// organisation is what the publisher calls the whole, or the site in its first
// language; "" if nobody says.
func (s *Site) organisation(a Answers) string {
	if a.Organisation != "" || s.settings == nil {
		return a.Organisation
	}
	name, _ := s.settings.Organisation.In(s.language, s.settings.Languages)
	return name
}

// group is the smallest group of the site.
func (s *Site) group() int {
	if s.settings == nil {
		return site.DefaultGroup
	}
	return s.settings.SmallestGroup
}

// units are the units that the site has already.
func (s *Site) units() []raw.Unit { return s.results.Units }

// isNotSum reports whether the site says that a unit is not the sum of others. Where
// several units are called that, the name of the one above distinguishes it.
func (s *Site) isNotSum(name, above string) bool {
	only, here := true, false
	for _, u := range s.units() {
		if !isNamed(u, name) {
			continue
		}
		only = only && u.NotSum
		here = here || u.NotSum && slices.ContainsFunc(s.units(), func(parent raw.Unit) bool {
			return parent.ID.V == u.Parent.V && isNamed(parent, above)
		})
	}
	return here || only && slices.ContainsFunc(s.units(), func(u raw.Unit) bool { return isNamed(u, name) })
}

// isNamed reports whether a unit has that name in some language, or had it before.
func isNamed(u raw.Unit, name string) bool {
	return isCalled(u, name) || normal(u.ID.V) == normal(name)
}

// isCalled reports whether a unit has that name in some language, or had it before,
// whatever its id is.
func isCalled(u raw.Unit, name string) bool {
	if normal(name) == "" {
		return false
	}
	for _, text := range []i18n.Text{u.Name, u.Formerly} {
		for _, known := range text {
			if normal(known) == normal(name) {
				return true
			}
		}
	}
	return false
}
