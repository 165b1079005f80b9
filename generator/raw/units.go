package raw

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// ReadUnits reads a file of units: the tree, and the groupings beside it. It adds what
// is wrong with it.
func ReadUnits(file string, data []byte, problems *problem.List) ([]Unit, []Grouping) {
	var written struct {
		Units     []Unit     `yaml:"units,required"`
		Groupings []Grouping `yaml:"groupings"`
	}
	if yamlfile.Decode(file, data, &written, problems) && len(written.Units) == 0 {
		problems.Add(problem.Place{File: file}, rule, "there are no units; the first one is the whole organisation, such as {id: kommunen, name: Kommunen}")
	}
	return written.Units, written.Groupings
}
