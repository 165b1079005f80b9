package importer

import (
	"path"
	"path/filepath"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// File is one file of the content folder, with forward slashes in its path.
type File struct {
	Path string
	Data []byte

	Before    []byte // what is there now, to be replaced; nil when nothing may be
	OnlyIfNew bool   // an existing file is kept, and that is well
}

// wholeName is what the whole organisation is called when no source says.
var wholeName = i18n.Text{"nn": "Heile organisasjonen", "nb": "Hele organisasjonen", "en": "The whole organisation"}

// write makes the files.
func (s *survey) write(a Answers, in Input, n notes) []File {
	var files []File
	if in.Site.instrument() == nil {
		files = append(files, File{Path: instrumentPath, Data: s.instrumentFile(in.Instruments, n)})
	}
	if s.units != nil {
		files = append(files, File{Path: unitsPath, Data: unitsFile(s.rounds, s.units, n)})
	}
	for i := len(s.rounds) - 1; i >= 0; i-- {
		in.tell(Writing, len(s.rounds)-1-i, len(s.rounds))
		r := s.rounds[i]
		if r.unchanged {
			continue
		}
		files = append(files, File{Path: r.file, Data: s.roundWriter().roundFile(r, n), Before: r.replaced})
	}
	if before := in.Site.data(answersPath); before == nil {
		files = append(files, File{Path: answersPath, Data: s.answersFile(toKeep(s.chart, a), n)})
	} else if data, ok := keepAnswers(before, in.Site.answers, toKeep(s.chart, in.Answers)); !ok {
		n.Advice(problem.Place{File: answersPath}, "answers_by_hand")
	} else if data != nil {
		files = append(files, File{Path: answersPath, Data: data, Before: before})
	}
	return append(files, File{Path: settingsPath, Data: settingsFile(s.units, s.chart, n), OnlyIfNew: true})
}

// toKeep are the answers by flags that hold for the next table. One that is about a part
// of the organisation says nothing of the next.
func toKeep(site *chart, said Answers) Answers {
	if site != nil && said.Organisation != "" && !isCalled(site.units[site.top], said.Organisation) {
		said.Organisation = ""
	}
	return said
}

// sourcesOf names the files without the folders they lie in.
func sourcesOf(rounds []round) string {
	var names []string
	for i := len(rounds) - 1; i >= 0; i-- {
		for _, name := range rounds[i].sources() {
			if len(names) == 0 || names[len(names)-1] != name {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// sources names the files of a round, each on one line, since they are written in a
// comment.
func (r round) sources() []string {
	var names []string
	for _, d := range r.deliveries {
		name := oneLine(path.Base(filepath.ToSlash(d.source)))
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	return names
}

func settingsFile(units *register, site *chart, n notes) []byte {
	var p page
	p.comment(n.Words.Text("import.file_settings"))
	p.line("")
	p.line("title: {nn: Medarbeidarundersøkinga, nb: Medarbeiderundersøkelsen, en: Employee survey}")
	p.line("organisation: %s", organisationInYAML(units, site))
	p.line("languages: [%s]", strings.Join(languagesFrom(n.Words.Lang()), ", "))
	p.line("")
	p.comment(n.Words.Text("new.statement"))
	p.line("# accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/...")
	return p.data()
}

// organisationInYAML is the name of the whole as YAML.
func organisationInYAML(units *register, site *chart) string {
	if site != nil {
		return inAllLanguages(site.units[site.top].Name)
	}
	return unitName(units.units[0])
}

// instrumentFile writes the instrument: the known one, of which only the factors in
// the tables are kept, or one made from the headings.
func (s *survey) instrumentFile(shipped []Instrument, n notes) []byte {
	if s.instrument != nil {
		for _, known := range shipped {
			if known.ID == s.instrument.ID {
				return keepFactors(known.Data, func(id string) bool { return factorCalled(s.factors, id) != nil })
			}
		}
	}
	var p page
	p.comment(n.Words.Text("import.file_instrument", "files", sourcesOf(s.rounds)))
	p.comment("{nn: ..., nb: ..., en: ...}")
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

// keepFactors leaves out the factors of an instrument's file that are not wanted. A
// factor begins with its id and ends where the next one begins.
func keepFactors(data []byte, wanted func(id string) bool) []byte {
	var kept strings.Builder
	keep := true
	for line := range strings.Lines(string(data)) {
		if id, ok := strings.CutPrefix(line, "  - id: "); ok {
			keep = wanted(strings.TrimSpace(id))
		}
		if keep {
			kept.WriteString(line)
		}
	}
	return []byte(kept.String())
}

func unitName(u *unit) string {
	if u.key == topKey && u.name == "" {
		return inAllLanguages(wholeName)
	}
	return scalar(u.label())
}

func unitsFile(rounds []round, units *register, n notes) []byte {
	var p page
	p.comment(n.Words.Text("import.file_units", "files", sourcesOf(rounds)))
	p.line("")
	p.line("units:")
	for _, u := range units.units {
		p.line("  - %s", units.line(u))
	}
	return p.data()
}

// line is a unit as units.yaml has it.
func (g *register) line(u *unit) string {
	var f fields
	f.add("id", scalar(u.id))
	f.add("name", unitName(u))
	if u.key != topKey {
		f.add("parent", scalar(g.byKey[u.parent].id))
	}
	if u.sisters {
		f.add("not_a_sum", "true")
	}
	return f.String()
}
