// Package importer turns results as a supplier delivers them into content: the
// instrument, the units and the rounds as YAML that a person can read and mend.
//
// Two shapes of CSV are known. A wide file has one row per unit and one column
// per factor (wide.go); a tidy one has one row per number (tidy.go). Both become
// deliveries, which are laid together to one survey (units.go, factors.go,
// scale.go) and written (yaml.go, files.go). Everything that is wrong is told in
// one run, and what is left out is told as advice. To let more headings be
// recognised, add them in columns.go; more ways to write a hidden number, in
// number.go.
package importer

import (
	"tifaktor/generator/problem"
)

// rule is the rule under which problems are noted here.
const rule = "import"

// Source is a results file as it was delivered.
type Source struct {
	Name string
	Data []byte
}

// Naming is what the sources do not tell themselves.
type Naming struct {
	Round        string // the round of a wide file; "" takes the year in its name
	Organisation string // the name of the whole; "" takes what the sources say
}

// delivery is what one source says of one round. Units and factors are names.
type delivery struct {
	source     string
	place      problem.Place // where the round was named
	round      string
	tidy       bool
	parents    bool     // it tells where units belong
	factors    []factor // in the order of the source
	references []row
	whole      []row // rows that are the whole organisation
	rows       []row
}

// row is one unit of a delivery, or a reference.
type row struct {
	place       problem.Place
	unit        string // the source's own id; "" in wide files
	name        string
	parent      string // the group's name in wide files, the unit's id in tidy ones
	invited     number
	respondents number
	means       []mean // aligned with nothing: each names its factor
}

// mean is one cell.
type mean struct {
	factor  string // the key of the factor
	place   problem.Place
	value   number
	answers number
}

// Import reads the sources and gives the files of a content folder. It gives
// none when anything is wrong, which is then added to problems.
func Import(sources []Source, naming Naming, problems *problem.List) []File {
	var deliveries []delivery
	for _, source := range sources {
		table, ok := readTable(source, problems)
		if !ok {
			continue
		}
		if isTidy(table) {
			deliveries = append(deliveries, readTidy(table, naming, problems)...)
		} else {
			deliveries = append(deliveries, readWide(table, naming, problems)...)
		}
	}
	if len(sources) > 1 && naming.Round != "" {
		problems.Add(problem.Place{File: sources[0].Name}, rule, "one round is named for several files; import one file, or let each have its year in its name")
	}
	combined := combine(deliveries, naming, problems)
	if problems.Failed() || len(deliveries) == 0 {
		return nil
	}
	return combined.files()
}
