package importer

import (
	"io/fs"
	"maps"
	"slices"
	"strconv"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// writtenAnswers is survey/import.yaml: how the last table was read, and what the
// publisher has said or mended of it. The next table is read the same way.
type writtenAnswers struct {
	Organisation string                               `yaml:"organisation"`
	Instrument   string                               `yaml:"instrument"`
	Scale        string                               `yaml:"scale"`
	Sheets       []string                             `yaml:"sheets"`
	Headings     yamlfile.Value[int]                  `yaml:"headings"`
	Tree         string                               `yaml:"tree"`
	CarryDown    bool                                 `yaml:"carry_down"`
	Turned       bool                                 `yaml:"turned"`
	Protected    string                               `yaml:"protected"`
	Columns      yamlfile.Map[yamlfile.Value[string]] `yaml:"columns"`
	Rows         yamlfile.Map[yamlfile.Value[string]] `yaml:"rows"`
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
		problems.Add(problem.Place{File: answersPath}, rule, "the file cannot be read: %v", err)
		return Answers{}
	}
	return decodeAnswers(data, problems)
}

// decodeAnswers reads what is in survey/import.yaml.
func decodeAnswers(data []byte, problems *problem.List) Answers {
	var w writtenAnswers
	yamlfile.Decode(answersPath, data, &w, problems)
	a := Answers{
		Organisation: w.Organisation, Instrument: w.Instrument, Scale: w.Scale, Sheets: w.Sheets, Headings: w.Headings.V, Tree: w.Tree,
		CarryDown: w.CarryDown, Turned: w.Turned, ProtectedBySource: w.Protected == bySource,
		Columns: map[string]string{}, Rows: map[string]string{},
	}
	for _, entry := range w.Columns {
		a.Columns[entry.Key.V] = entry.Value.V
	}
	for _, entry := range w.Rows {
		a.Rows[entry.Key.V] = entry.Value.V
	}
	return a
}

// check notes answers that mean nothing.
func (a Answers) check(file string, known *instruments, n notes) bool {
	at := problem.Place{File: file}
	if a.Tree != "" && !slices.Contains(trees, a.Tree) {
		n.Problem(at, "answer_unknown", "answer", n.Words.Quote(a.Tree), "known", n.Words.List(trees)+n.suggestion(a.Tree, trees))
	}
	for _, heading := range slices.Sorted(maps.Keys(a.Columns)) {
		what := a.Columns[heading]
		if _, ok := roleNames[what]; !ok && !slices.Contains(known.ids(), what) {
			n.Problem(at, "answer_unknown", "answer", n.Words.Quote(heading+"="+what), "known", kindsSaid(roleNames)+n.suggestion(what, append(slices.Collect(maps.Keys(roleNames)), known.ids()...)))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(a.Rows)) {
		if _, ok := rowKinds[a.Rows[name]]; !ok {
			n.Problem(at, "answer_unknown", "answer", n.Words.Quote(name+"="+a.Rows[name]), "known", kindsSaid(rowKinds))
		}
	}
	return !n.failed()
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
	if d.table.sheet != "" {
		p.line("sheets: [%s]", scalar(d.table.sheet))
	}
	p.line("headings: %d", d.table.line)
	p.line("tree: %s", d.tree)
	if a.CarryDown {
		p.line("carry_down: true")
	}
	if a.Turned {
		p.line("turned: true")
	}
	if s.protected {
		p.line("protected: %s", bySource)
	}
	p.mapping("columns", s.rolesIn(d.table))
	rows := maps.Clone(a.Rows)
	for _, found := range d.references {
		rows = together(map[string]string{found.name: "reference"}, rows)
	}
	p.mapping("rows", rows)
	return p.data()
}

// rolesIn are what the columns of a table hold, in the words of the answers.
func (s *survey) rolesIn(t *table) map[string]string {
	names := map[string]string{}
	for _, c := range t.columns {
		if c.heading == "" || c.role == questionRole || c.factor != "" && s.factor(c.factor) == nil {
			continue
		}
		if s.instrument != nil && c.factor != "" && factorIn(s.instrument, c.heading) == "" {
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
	if len(values) == 0 {
		return
	}
	p.line("%s:", key)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if _, err := strconv.Atoi(name); err == nil {
			continue // the number of a row means nothing in the next file
		}
		p.line("  %s: %s", scalar(name), values[name])
	}
}
