package importer

import (
	"slices"

	"tifaktor/generator/problem"
)

// works reports whether nothing more would be asked of the tree after an answer, so that a
// question names no answer that leads to another question.
func (p *prover) works(say func(*prover)) bool {
	if p.trial {
		return false
	}
	after, changed := *p, *p.tree
	after.trial, after.tree = true, &changed
	after.forest = &forest{nodes: slices.Clone(p.nodes), made: p.made}
	for at, n := range p.nodes {
		if n.row != nil {
			copied := *n.row
			after.nodes[at].row = &copied
		}
	}
	after.notes = newNotes(&problem.List{}, p.Words)
	say(&after)
	after.prove()
	return !after.failed()
}

// saySums is the answer that sums are found by their numbers.
func saySums(p *prover) { p.answers.Tree = bySums }

// saySum is the answer that a row is the sum of others.
func saySum(at int) func(*prover) {
	return func(p *prover) { p.nodes[at].row.kind, p.nodes[at].row.declared = sumRow, true }
}

// largest returns the name of the node with most answers among several.
func largest(t *tree, nodes []int) string {
	most := nodes[0]
	for _, at := range nodes {
		if r := t.nodes[at].row; r != nil && (t.nodes[most].row == nil || r.answers.least > t.nodes[most].row.answers.least) {
			most = at
		}
	}
	return t.nodes[most].name
}
