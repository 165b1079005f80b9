package importer

import (
	"slices"
	"strings"
)

// askSums asks whether rows are the wholes of others, all in one question.
func (s *sumFinder) askSums(open []openSum) {
	var wholes, names []string
	var first *node
	for _, sum := range open {
		n := &s.nodes[sum.at]
		if isBareSum(n.name) && !s.isHeading(n.parent) {
			s.Problem(n.place, "sum_nameless", "name", s.Words.Quote(n.name), "parts", s.quoted(s.names(sum.parts)), "row", n.row.line)
			continue
		}
		if first == nil {
			first = n
		}
		names = append(names, n.name)
		wholes = append(wholes, s.Words.Text("import.whole_of", "whole", s.Words.Quote(n.name), "parts", s.quoted(s.names(sum.parts))))
	}
	if first != nil {
		s.Problem(first.place, "sum", "n", len(wholes), "wholes", s.someOf(wholes), "row", commonName(names))
	}
}

// commonName is one answer for rows with several names: what they are all called, or the
// word that they all begin or end with and a star. Without any, it is the first name.
func commonName(names []string) string {
	first := strings.Fields(names[0])
	all := func(has func(words []string) bool) bool {
		return !slices.ContainsFunc(names, func(name string) bool { return !has(strings.Fields(name)) })
	}
	switch last := len(first) - 1; {
	case len(names) == 1 || all(func(words []string) bool { return slices.Equal(words, first) }) || last < 1:
	case all(func(words []string) bool { return len(words) > 1 && words[0] == first[0] }):
		return first[0] + " *"
	case all(func(words []string) bool { return len(words) > 1 && words[len(words)-1] == first[last] }):
		return "* " + first[last]
	}
	return names[0]
}

// commonHeading is one answer for columns with several headings, as commonName is for rows: with a
// star only where it stands for no other column.
func (t *table) commonHeading(columns []int) string {
	said := commonName(t.headingsOf(columns))
	for at, c := range t.columns {
		if strings.Contains(said, "*") && isAnswered(said, c.heading) && !slices.Contains(columns, at) {
			return t.columns[columns[0]].heading
		}
	}
	return said
}
