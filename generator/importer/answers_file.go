package importer

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// writtenAnswers is survey/import.yaml: how the last table was read, and what the
// publisher has said or mended of it. The next table is read the same way.
type writtenAnswers struct {
	Organisation string                               `yaml:"organisation"`
	Instrument   string                               `yaml:"instrument"`
	Scale        yamlfile.Value[string]               `yaml:"scale"`
	Sheets       []string                             `yaml:"sheets"`
	Headings     yamlfile.Value[int]                  `yaml:"headings"`
	Tree         yamlfile.Value[string]               `yaml:"tree"`
	CarryDown    bool                                 `yaml:"carry_down"`
	Turned       bool                                 `yaml:"turned"`
	Protected    yamlfile.Value[string]               `yaml:"protected"`
	Columns      yamlfile.Map[yamlfile.Value[string]] `yaml:"columns"`
	Rows         yamlfile.Map[yamlfile.Value[string]] `yaml:"rows"`
	Same         yamlfile.Map[yamlfile.Value[string]] `yaml:"same"`
}

// bySource is what survey/import.yaml and a round say where the source has hidden
// small groups itself.
const bySource = "source"

// readAnswers reads survey/import.yaml; nothing when it is not there.
func readAnswers(files fs.FS, problems *problem.List) Answers {
	if !has(files, answersPath) {
		return Answers{}
	}
	data, err := fs.ReadFile(files, answersPath)
	if err != nil {
		problems.Add(problem.Place{File: answersPath}, rule, "the file cannot be read: %s", problem.Cause(err))
		return Answers{}
	}
	return decodeAnswers(data, problems)
}

// decodeAnswers reads what is in survey/import.yaml.
func decodeAnswers(data []byte, problems *problem.List) Answers {
	var w writtenAnswers
	yamlfile.Decode(answersPath, data, &w, problems)
	a := Answers{
		Organisation: w.Organisation, Instrument: w.Instrument, Scale: w.Scale.V, Sheets: w.Sheets, Headings: w.Headings.V, Tree: w.Tree.V,
		CarryDown: w.CarryDown, Turned: w.Turned, ProtectedBySource: w.Protected.V == bySource,
		Columns: map[string]string{}, Rows: map[string]string{}, Same: map[string]string{},
		places: map[string]problem.Place{placeOfTree: w.Tree.Place, placeOfScale: w.Scale.Place},
	}
	if w.Protected.Known() && !a.ProtectedBySource {
		problems.Add(w.Protected.Place, rule, "protected can only be %s, when the source has hidden small groups itself; write that, or remove the line", bySource)
	}
	if w.Headings.Known() && w.Headings.V < 1 {
		problems.Add(w.Headings.Place, rule, "headings is the number of a row, counted from 1")
	}
	for _, entry := range w.Columns {
		a.Columns[entry.Key.V] = entry.Value.V
		a.places[placeOfColumn+normal(entry.Key.V)] = entry.Value.Place
	}
	for _, entry := range w.Rows {
		a.Rows[entry.Key.V] = entry.Value.V
		a.places[placeOfRow+normal(entry.Key.V)] = entry.Value.Place
	}
	for _, entry := range w.Same {
		a.Same[entry.Key.V] = entry.Value.V
	}
	return a
}

// answersFile writes survey/import.yaml: the Reading of the newest round, in the
// words of the answers.
func (s *survey) answersFile(a Answers, n notes) []byte {
	d := s.deliveries[0]
	var p page
	p.comment(n.Words.Text("import.file_answers"))
	p.line("")
	p.optional("organisation", a.Organisation)
	if s.instrument != nil {
		p.optional("instrument", s.instrument.ID)
	}
	if s.scale.said {
		p.line("scale: %d-%d", s.scale.from, s.scale.to)
	}
	if sheets := s.sheetsToKeep(a); len(sheets) > 0 {
		p.line("sheets: %s", listOf(sheets))
	}
	p.line("headings: %d", d.table.line)
	if d.tree != bySheets { // which the sheets say anew
		p.line("tree: %s", d.tree)
	}
	if a.CarryDown {
		p.line("carry_down: true")
	}
	if a.Turned || d.table.turned {
		p.line("turned: true")
	}
	if s.protected {
		p.line("protected: %s", bySource)
	}
	columns := s.rolesIn(d.table)
	if d.tidy { // what is said of the names of factors, which are no headings
		columns = together(columns, a.Columns)
	}
	p.mapping("columns", withoutNumbers(columns))
	rows := maps.Clone(a.Rows)
	for _, found := range d.references {
		rows = together(map[string]string{found.name: "reference"}, rows)
	}
	p.mapping("rows", withoutNumbers(rows))
	p.mapping("same", a.Same)
	return p.data()
}

// sheetsToKeep are the sheets that the publisher names, or the only one with results. Those
// that were found to belong together are left to be found again: there may be one more.
func (s *survey) sheetsToKeep(a Answers) []string {
	first := s.deliveries[0].table
	if len(a.Sheets) > 0 {
		return a.Sheets
	}
	isElsewhere := func(d *delivery) bool { return d.table.sheet != first.sheet || d.table.joined }
	if first.sheet == "" || slices.ContainsFunc(s.deliveries, isElsewhere) {
		return nil
	}
	return []string{first.sheet}
}

// listOf writes names as a list on one line.
func listOf(names []string) string {
	var all []string
	for _, name := range names {
		all = append(all, scalar(name))
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// rolesIn are what the columns of a table hold, in the words of the answers.
func (s *survey) rolesIn(t *table) map[string]string {
	names, known := map[string]string{}, &instruments{}
	for _, c := range t.columns {
		if c.heading == "" || c.role == questionRole || c.factor != "" && factorCalled(s.factors, c.factor) == nil {
			continue
		}
		if s.instrument != nil && c.factor != "" && known.factorIn(s.instrument, c.heading) == "" {
			names[c.heading] = c.factor // its heading alone does not say so
			continue
		}
		for name, role := range roleNames {
			if role == c.role && (c.factor != "" || c.role != unknownRole) {
				names[c.heading] = name // each role has one name
			}
		}
	}
	return names
}

// optional writes a key that has a value.
func (p *page) optional(key, value string) {
	if value != "" {
		p.line("%s: %s", key, scalar(value))
	}
}

// mapping writes a mapping, its keys sorted; nothing when it is empty.
func (p *page) mapping(key string, values map[string]string) {
	values = keepable(values)
	if len(values) == 0 {
		return
	}
	p.line("%s:", key)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		p.line("  %s: %s", scalar(name), scalar(values[name]))
	}
}
