package raw

import (
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// hiddenBySource is what is written instead of a mean that the source itself hid.
const hiddenBySource = "hidden"

// writtenRow is a row of results as it is in the file.
type writtenRow struct {
	Unit         yamlfile.Value[string]                           `yaml:"unit,required"`
	Invited      yamlfile.Value[int]                              `yaml:"invited"`
	Respondents  respondents                                      `yaml:"respondents"`
	ShownAgain   yamlfile.Value[string]                           `yaml:"shown_again"`
	Means        Means                                            `yaml:"means"`
	Answers      yamlfile.Map[yamlfile.Value[int]]                `yaml:"n"`
	Distribution yamlfile.Map[[]yamlfile.Value[yamlfile.Decimal]] `yaml:"distribution"`
	Refused      refusedKeys                                      `yaml:",others"`
}

// DecodeYAML reads a row.
func (row *Row) DecodeYAML(node yamlfile.Node) {
	var written writtenRow
	node.Decode(&written)
	*row = Row{
		Unit:        written.Unit,
		Invited:     written.Invited,
		Respondents: written.Respondents.number,
		Within:      written.Respondents.within,
		ShownAgain:  written.ShownAgain,
		Cells:       written.Means,
		Refused:     written.Refused,
	}
	for _, answers := range written.Answers {
		cell := row.cell(answers.Key.V)
		if cell == nil {
			node.Problem(answers.Key.Place, "n is given for %q, which has no mean in this row; give both or neither", answers.Key.V)
			continue
		}
		cell.Answers = answers.Value
	}
	for _, distribution := range written.Distribution {
		row.Distributions = append(row.Distributions, Distribution{distribution.Key, distribution.Value})
	}
}

// cell returns the cell of a factor, or nil if there is none.
func (row *Row) cell(factor string) *Cell {
	for i := range row.Cells {
		if row.Cells[i].Factor.V == factor {
			return &row.Cells[i]
		}
	}
	return nil
}

// DecodeYAML reads the means of a row or a reference.
func (m *Means) DecodeYAML(node yamlfile.Node) {
	var written yamlfile.Map[mean]
	node.Decode(&written)
	*m = make(Means, 0, len(written))
	for _, entry := range written {
		*m = append(*m, Cell{Factor: entry.Key, Mean: entry.Value.mean, Hidden: entry.Value.hidden})
	}
}

// mean is a number, or the word for one that the source hid.
type mean struct {
	mean   yamlfile.Value[yamlfile.Decimal]
	hidden bool
}

// DecodeYAML reads a mean.
func (m *mean) DecodeYAML(node yamlfile.Node) {
	text, single := node.Scalar()
	digits := strings.TrimLeft(text, "+-−")
	switch {
	case single && text == hiddenBySource:
		m.hidden = true
	case single && strings.IndexAny(digits, "0123456789") != 0:
		node.Problem(node.Place(), "write the mean in digits alone, or %s when the source has hidden it", hiddenBySource)
	default:
		node.Decode(&m.mean)
	}
}

// refusedKeys are the keys that results must not hold.
type refusedKeys []Refused

// TakeKey takes a key that results must not hold, so that package check can report why
// instead of calling it unknown.
func (keys *refusedKeys) TakeKey(key string, at problem.Place) bool {
	kind, refused := refusedKind(key)
	if refused {
		*keys = append(*keys, Refused{Key: key, Kind: kind, Place: at})
	}
	return refused
}
