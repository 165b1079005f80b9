package wayin

import (
	"io/fs"
	"strings"
	"sync"
	"testing/fstest"

	program "tifaktor/content"
	"tifaktor/generator/check"
	"tifaktor/generator/disclosure"
	"tifaktor/generator/importer"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// answers is what the publisher says beside the file: the flags of import.
type answers struct {
	Round, Organisation, Instrument, Scale, Sheet, Tree string

	Headings          int      // the row that they stand in
	Columns           []string // "HEADING=ROLE"
	Rows              []string // "NAME=ROLE"
	Same              []string // "NAME=ROW"
	CarryDown         bool
	Turned            bool
	ProtectedBySource bool
}

// importTable is the only place that knows the importer. It gives the files of a
// content folder; none when a question is left.
func importTable(sources []source, a answers) (map[string][]byte, []problem.Problem) {
	var delivered []sheet.Source
	for _, s := range sources {
		delivered = append(delivered, sheet.Source{Name: s.name, Data: s.data})
	}
	said := importer.Answers{
		Round: a.Round, Organisation: a.Organisation, Instrument: a.Instrument, Scale: a.Scale, Tree: a.Tree, Headings: a.Headings,
		Columns: taken(a.Columns), Rows: taken(a.Rows), Same: taken(a.Same), CarryDown: a.CarryDown, Turned: a.Turned, ProtectedBySource: a.ProtectedBySource,
	}
	if a.Sheet != "" {
		said.Sheets = []string{a.Sheet}
	}
	var problems problem.List
	out := importer.Import(importer.Input{
		Sources: delivered, Answers: said, Site: importer.ReadSite(nil, &problems), Instruments: []importer.Instrument{shipped()},
	}, &problems)
	if problems.Failed() {
		return nil, problems.Sorted()
	}
	content := map[string][]byte{}
	for _, f := range out.Files {
		content[f.Path] = f.Data
	}
	for line := range strings.Lines(out.Reading) {
		problems.Advise(problem.Place{File: "reading"}, "import", "%s", strings.TrimSpace(line))
	}
	return content, problems.Sorted()
}

// shipped is the instrument inside the program.
var shipped = sync.OnceValue(func() importer.Instrument {
	instrument, err := importer.ReadInstrument(program.Files)
	if err != nil {
		panic(err)
	}
	return instrument
})

// taken takes answers such as "Rang=left-out" apart.
func taken(answers []string) map[string]string {
	all := map[string]string{}
	for _, answer := range answers {
		at := strings.LastIndex(answer, "=")
		all[answer[:at]] = answer[at+1:]
	}
	return all
}

// stops returns the problems that are no advice.
func stops(problems []problem.Problem) []problem.Problem {
	var stop []problem.Problem
	for _, p := range problems {
		if !p.Advice {
			stop = append(stop, p)
		}
	}
	return stop
}

// settings is the site.yaml that results are protected with.
const settings = `title: Resultat
organisation: Fjordvik kommune
languages: [nb]
smallest_group: 5
accessibility_statement: https://uustatus.no/nb/erklaringer/publisert/11111111-2222-4333-8444-555555555555
`

// folder returns the files as a content folder with the settings of the test.
func folder(content map[string][]byte) fs.FS {
	files := fstest.MapFS{}
	for name, data := range content {
		files[name] = &fstest.MapFile{Data: data}
	}
	files["site.yaml"] = &fstest.MapFile{Data: []byte(settings)}
	return files
}

// checked returns what check stops at in a content folder.
func checked(content map[string][]byte) []problem.Problem {
	var problems problem.List
	read(folder(content), &problems)
	return stops(problems.Sorted())
}

func read(files fs.FS, problems *problem.List) check.Content {
	settings := site.Read(files, problems)
	delivered := check.Content{
		Site:      settings,
		Results:   raw.Read(files, problems),
		Programme: programme.Read(files, settings.Languages, problems),
		Files:     files,
	}
	check.Run(delivered, problems)
	return delivered
}

// protect reads, checks and protects a content folder as a build does. Without a
// dataset, the problems say why it does not build.
func protect(content map[string][]byte) (*survey.Dataset, []problem.Problem) {
	var problems problem.List
	files := folder(content)
	delivered, published := read(files, &problems), ledger.Read(files, &problems)
	if problems.Failed() || delivered.Results == nil {
		return nil, stops(problems.Sorted())
	}
	shown, _, err := disclosure.Protect(delivered.Results, delivered.Site, published, &problems)
	if err != nil {
		problems.Add(problem.Place{}, "protection", "%v", err)
	}
	if problems.Failed() {
		return nil, stops(problems.Sorted())
	}
	return shown, nil
}
