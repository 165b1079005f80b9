package importer

import (
	"path"
	"path/filepath"
	"strings"
)

// File is one file of the content folder, with forward slashes in its path. An
// existing site.yaml is kept: it says more than the results can.
type File struct {
	Path      string
	Data      []byte
	OnlyIfNew bool // an existing file is kept, and that is well
}

// wholeName is what the whole organisation is called when no source tells.
const wholeName = "{nn: Heile organisasjonen, nb: Hele organisasjonen, en: The whole organisation}"

func (s *survey) files() []File {
	files := []File{
		{Path: "survey/instrument.yaml", Data: s.instrument()},
		{Path: "survey/units.yaml", Data: s.unitTree()},
	}
	for _, d := range s.rounds {
		files = append(files, File{Path: "survey/round-" + slug(d.round) + ".yaml", Data: s.round(d)})
	}
	return append(files, File{Path: "site.yaml", Data: s.site(), OnlyIfNew: true})
}

// sources names the files without the folders they lie in.
func (s *survey) sources() string {
	var names []string
	for _, d := range s.rounds {
		if name := base(d); len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// base is on one line, since it stands in a comment.
func base(d delivery) string {
	return strings.Join(strings.Fields(path.Base(filepath.ToSlash(d.source))), " ")
}

func (s *survey) site() []byte {
	var p page
	p.line("# Laga av «tifaktor import». Skriv det som er rett for dykk.")
	p.line("")
	p.line("title: {nn: Medarbeidarundersøkinga, nb: Medarbeiderundersøkelsen, en: Employee survey}")
	p.line("organisation: %s", unitName(s.units.units[0]))
	p.line("languages: [nn, nb, en]")
	p.line("")
	p.line("# Adressa er eit døme. Lag erklæringa på uustatus.no, og set inn adressa til dykkar eiga.")
	p.line("accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/00000000-0000-4000-8000-000000000000")
	return p.data()
}

func (s *survey) instrument() []byte {
	var p page
	p.line("# Kva undersøkinga måler, og på kva skala. Laga av «tifaktor import» frå")
	p.line("# %s.", s.sources())
	p.line("# Skriv gjerne namn på fleire språk: {nn: ..., nb: ..., en: ...}.")
	p.line("")
	p.line("id: survey")
	p.line("name: {nn: Medarbeidarundersøkinga, nb: Medarbeiderundersøkelsen, en: Employee survey}")
	p.line("")
	p.line("scale:")
	p.line("  from: %d", s.scale.from)
	p.line("  to: %d", s.scale.to)
	p.line("  decimals: %d", s.scale.decimals)
	if s.scale.percent {
		p.line("  percent: true")
	}
	p.line("")
	p.line("factors:")
	for _, f := range s.factors {
		p.line("  - {id: %s, name: %s}", scalar(f.id), scalar(f.name))
	}
	return p.data()
}

func unitName(u *unit) string {
	if u.key == topKey && u.name == "" {
		return wholeName
	}
	return scalar(u.label())
}

func (s *survey) unitTree() []byte {
	var p page
	p.line("# Organisasjonskartet. Laga av «tifaktor import» frå")
	p.line("# %s.", s.sources())
	p.line("# Ei eining med same namn i fleire målingar har éin id. Har ho skift namn, står ho her")
	p.line("# to gonger: rett det ved å bruke same id i målingane.")
	p.line("")
	p.line("units:")
	for _, u := range s.units.units {
		var f fields
		f.add("id", scalar(u.id))
		f.add("name", unitName(u))
		if u.parent != "" {
			f.add("parent", scalar(s.units.byKey[u.parent].id))
		}
		p.line("  - %s", f)
	}
	return p.data()
}
