package programme

import (
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Duties is what a role has to do for the survey (kind: role): whole sentences,
// at least one in each list. It is not the part that someone takes while a tool
// is used, which is a [Role].
type Duties struct {
	Before []string // the survey
	During []string // while it is open
	After  []string // when the results are there
}

type dutiesKeys struct {
	Common common `yaml:",inline"`
	Before points `yaml:"before,required"`
	During points `yaml:"during,required"`
	After  points `yaml:"after,required"`
}

// points is a list of sentences.
type points struct {
	place     problem.Place // where the list begins; without line if it was not written
	sentences []yamlfile.Value[string]
}

// DecodeYAML reads the list.
func (p *points) DecodeYAML(node yamlfile.Node) {
	p.place = node.Place()
	node.Decode(&p.sentences)
}

func readDuties(r *reader) {
	var keys dutiesKeys
	r.decode(&keys, &keys.Common)
	r.document.Duties = &Duties{
		Before: r.points("before", keys.Before),
		During: r.points("during", keys.During),
		After:  r.points("after", keys.After),
	}
}

// points returns the sentences of a list, which must have at least one.
func (r *reader) points(key string, written points) []string {
	if written.place.Line > 0 && written.sentences != nil && len(written.sentences) == 0 {
		r.problem(written.place, "%s is empty; write at least one thing that the role does", key)
	}
	var all []string
	for _, sentence := range written.sentences {
		if sentence.Known() && strings.TrimSpace(sentence.V) == "" {
			r.problem(sentence.Place, "a point of %s is empty; write what the role does, or take it away", key)
		}
		all = append(all, sentence.V)
	}
	return all
}

// readRoles reads the page that gathers the roles, which has nothing but its
// text.
func readRoles(r *reader) { readPage(r) }
