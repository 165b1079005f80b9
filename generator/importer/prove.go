package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// proof is what the numbers say of the tree of a round.
type proof struct {
	fitting int   // wholes whose parts fit them
	exact   int   // ... to the last answer
	own     []int // ... with as many people of their own
}

// prover holds a tree against its numbers of answers and means. What it cannot
// prove and nobody has said is a question.
type prover struct {
	*tree
	notes
	deliveries []*delivery
	about      string // what the rows to compare with are said to belong to
	references []row  // rows to compare with
	trial      bool   // an answer is tried, and nobody reads what is asked then
}

// prove finds the top and the wholes, and checks that what is below each unit fits
// it. The tree is right when nothing was noted.
func (p *prover) prove() proof {
	root := rootFinder{p.tree, p.notes, p.about}
	root.wholeByName()
	root.ownRows()
	root.nameGroups()
	if p.counted && !p.failed() {
		p.askTwice()
	}
	if p.counted && !p.failed() {
		p.askCalled()
	}
	found := sumFinder{tree: p.tree, notes: p.notes, deliveries: p.deliveries}
	if p.counted && !p.failed() {
		found.find()
	}
	if p.failed() {
		return proof{}
	}
	if p.askEmpty(); p.failed() {
		return proof{}
	}
	root.findTop()
	p.children = p.childLists()
	if !p.failed() {
		p.askDoubts()
	}
	if !p.counted || p.failed() {
		return proof{}
	}
	proved := p.checkWholes()
	if !p.failed() {
		p.askReferences()
	}
	if !p.failed() {
		p.askDisproved()
	}
	if !p.failed() && !p.answers.saysFlat() {
		p.askFamilies()
	}
	if !p.failed() && !p.answers.saysFlat() {
		p.askAcross()
	}
	if !p.failed() {
		p.askFlat(found.divided)
	}
	return proved
}

// checkWholes notes parts that have more people than their whole, and means that a
// whole cannot have.
func (p *prover) checkWholes() proof {
	var proved proof
	for at, n := range p.nodes {
		if n.row == nil || len(p.children[at]) == 0 {
			continue
		}
		if answers := n.row.answers; !answers.exact() {
			if answers.few() && p.together(p.children[at]).Least > answers.most {
				p.exceeded(at)
			}
			continue
		}
		fit := sums.Compare(p.row(*n.row), p.together(p.children[at]), p.scale)
		invited := p.invitedBelow(at)
		switch {
		case fit.OwnMost < 0 || n.row.invited.exact() && invited > n.row.invited.least:
			p.exceeded(at)
		case fit.Contradicted >= 0:
			factor := p.factors[fit.Contradicted]
			place := n.place
			if m := n.row.meanOf(factor.key); m != nil {
				place = m.place
			}
			p.Problem(place, "means_disprove", "name", p.Words.Quote(n.name), "factor", p.Words.Quote(factor.name), "parts", p.quoted(p.names(p.children[at])))
		default:
			p.adviseRoom(at, fit)
			proved.fitting++
			if fit.Exact() {
				proved.exact++
			} else {
				proved.own = append(proved.own, fit.OwnLeast)
			}
		}
	}
	return proved
}

// adviseRoom adds advice about parts whose numbers are hidden where the whole has no room for
// anybody in them: it leaves them out, or they are elsewhere.
func (p *prover) adviseRoom(at int, fit sums.Fit) {
	var hidden []int
	for _, child := range p.children[at] {
		if r := p.nodes[child].row; r != nil && hasNumbers(*r) && !r.answers.exact() && r.answers.least == 0 && len(p.children[child]) == 0 {
			hidden = append(hidden, child)
		}
	}
	if fit.OwnMost < len(hidden) {
		p.Advice(p.nodes[at].place, "no_room", "name", p.Words.Quote(p.nodes[at].name), "n", len(hidden), "parts", p.quoted(p.names(hidden)))
	}
}

// invitedBelow adds up the people invited in the nearest nodes below that say it.
func (t *tree) invitedBelow(at int) int {
	total := 0
	for _, child := range t.children[at] {
		if r := t.nodes[child].row; r != nil && r.invited.exact() {
			total += r.invited.least
		} else {
			total += t.invitedBelow(child)
		}
	}
	return total
}

// exceeded notes parts that are more than their whole, and which of them seem to
// hold others. What is proposed is what answers all.
func (p *prover) exceeded(at int) {
	n := p.nodes[at]
	family, nodes := p.family(p.children[at], sums.Unknown)
	found := family.Wholes()
	found = slices.DeleteFunc(found, func(w sums.Whole) bool { return p.nodes[nodes[w.Row]].row == nil })
	name, parts := p.Words.Quote(n.name), p.quoted(p.names(p.children[at]))
	if p.answers.Tree != bySums && p.works(saySums) {
		p.Problem(n.place, "parts_exceed_sums", "name", name, "parts", parts)
		return
	}
	if len(found) == 0 {
		p.Problem(n.place, "parts_exceed", "name", name, "parts", parts, "row", largest(p.tree, p.children[at]))
		return
	}
	whole := p.nodes[nodes[found[0].Row]]
	key := "parts_exceed_column"
	if p.works(saySum(nodes[found[0].Row])) {
		key = "parts_exceed_since"
	}
	p.Problem(n.place, key, "name", name, "whole", p.Words.Quote(whole.name), "parts", p.quoted(p.namesOf(nodes, found[0].Parts)), "row", whole.name)
}

// family returns nodes as rows whose numbers can be compared.
func (t *tree) family(nodes []int, tree sums.Trust) (sums.Family, []int) {
	family := sums.Family{Scale: t.scale, Group: t.group, Tree: tree}
	for _, at := range nodes {
		row := t.below(at)
		row.OnlyPart, row.IsWhole, row.Kind = t.isNoSum(at), t.isSaidSum(at), kindOfPlace(t.nodes[at].name)
		row.Name = t.nodes[at].name
		family.Rows = append(family.Rows, row)
	}
	return family, nodes
}

// lone returns the only row in a group without results, which is then all that is known
// of the group; of other nodes it returns the node itself.
func (t *tree) lone(at int) int {
	for t.nodes[at].row == nil {
		below := t.forest.children(at)
		if len(below) != 1 {
			break
		}
		at = below[0]
	}
	return at
}

// isNoSum reports whether a node is the whole of no sisters: the publisher or the site
// says so, or it has no number of its own.
func (t *tree) isNoSum(at int) bool {
	at = t.lone(at)
	n, above := t.nodes[at], ""
	if n.parent != noNode {
		above = t.nodes[n.parent].name
	}
	return n.row == nil || !n.row.answers.exact() || n.row.declared && n.row.kind == unitRow || t.notSum(n.name, above)
}

func (t *tree) namesOf(nodes, some []int) []string {
	var names []string
	for _, i := range some {
		names = append(names, t.nodes[nodes[i]].name)
	}
	return names
}
