package importer

import "tifaktor/generator/sums"

// tree is the units of a round and their numbers: what can be asked of it is how these fit.
type tree struct {
	*forest
	measure
	children       [][]int // as childLists returns them; made anew when the tree has changed
	answers        Answers // what the publisher says of it
	counted        bool    // the round has numbers of answers
	flat           bool    // nothing in the tables says what the tree is
	organisation   string  // what the publisher or the site calls the whole; "" if nobody says
	isOrganisation func(name string) bool
	notSum         func(name, above string) bool
}

// below returns what is known of all people below a node: its own row, or that of
// what lies below it.
func (t *tree) below(at int) sums.Row {
	if r := t.nodes[at].row; r != nil && (r.answers.exact() || len(t.children[at]) == 0) {
		return t.row(*r)
	}
	return t.together(t.children[at])
}

// together returns what is known of the people of several nodes.
func (t *tree) together(nodes []int) sums.Row {
	if len(nodes) == 0 {
		return sums.NewRow(0, 0, make([]*sums.Range, len(t.factors)), t.scale)
	}
	total := t.below(nodes[0])
	for _, at := range nodes[1:] {
		total = total.Plus(t.below(at))
	}
	return total
}

// now returns the tree with the children that its nodes have now, while it is being changed.
func (t *tree) now() *tree {
	changed := *t
	changed.children = t.childLists()
	return &changed
}
