package importer

import (
	"slices"
	"unicode"
)

// misspelt returns the row with parts whose name a group that others name, and that has no
// row, has but for one slip of the pen, and that lies outside the group; -1 if there is none.
func misspelt(t *tree, group int) int {
	if t.nodes[group].row != nil {
		return -1
	}
	return slices.IndexFunc(t.nodes, func(n node) bool {
		hasParts := slices.ContainsFunc(t.nodes, func(other node) bool { return other.parent != noNode && t.nodes[other.parent].row == n.row })
		return n.row != nil && n.row.answers.exact() && !(n.row.declared && n.row.kind == unitRow) && isSlip(n.name, t.nodes[group].name) && hasParts && !t.isWithin(n.parent, group)
	})
}

// takeMisspelt lays what a group holds below the row that it seems to be, where their numbers
// prove that it is all of it or the publisher says so, and reports whether it did. Else it is
// a question.
func (r *rootFinder) takeMisspelt(group, at int) bool {
	n, parts := r.nodes[at], r.forest.children(group)
	all := append(r.forest.children(at), parts...)
	fit := r.fit(openSum{at, all})
	if said := n.row.declared && n.row.kind == sumRow; !said && (!fit.Possible() || !fit.Exact() || fit.Chance >= provedBy) {
		r.Problem(r.nodes[parts[0]].place, "group_similar", "group", r.Words.Quote(r.nodes[group].name), "name", r.Words.Quote(n.name), "row", n.name)
		return false
	}
	n.row.kind, n.row.declared = unitRow, false
	for _, part := range parts {
		r.lay(part, at)
	}
	r.remove(group)
	return true
}

// isSlip reports whether two names are one but for a letter that is wrong, missing, too much
// or in the other order. Names that differ by a number or by a letter that is alone are
// two.
func isSlip(first, second string) bool {
	a, b := []rune(normal(first)), []rune(normal(second))
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 1 || string(a) == string(b) || len(words(first)) == len(words(second)) && differAlone(words(first), words(second)) {
		return false
	}
	at := 0
	for at < len(a) && a[at] == b[at] {
		at++
	}
	if unicode.IsDigit(b[at]) || at < len(a) && unicode.IsDigit(a[at]) {
		return false
	}
	if len(a) < len(b) {
		return slices.Equal(a[at:], b[at+1:])
	}
	swapped := at+1 < len(a) && a[at] == b[at+1] && a[at+1] == b[at] && slices.Equal(a[at+2:], b[at+2:])
	return swapped || slices.Equal(a[at+1:], b[at+1:])
}

// differAlone reports whether names differ by a word of one letter: "Sone A", "Sone B".
func differAlone(first, second []string) bool {
	for i := range first {
		if first[i] != second[i] && len([]rune(first[i])) == 1 {
			return true
		}
	}
	return false
}
