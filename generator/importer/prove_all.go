package importer

import (
	"slices"

	"tifaktor/generator/sums"
)

// fewestOfList is how many others the numbers of a list prove to be the parts of a row: any
// two rows have a sum.
const fewestOfList = 3

// isAllOfList reports whether the numbers prove that a row at either end of a list is the
// whole of all others in it, to the last answer. Where one of them is hidden, its name has
// to say so too: the fewer numbers there are, the easier they fit.
func isAllOfList(t *tree, at int, others []int) bool {
	r := t.nodes[at].row
	if !t.flat || len(others) < fewestOfList || t.isNoSum(at) || !isAtEdge(t, at, others) {
		return false
	}
	whole, parts, hidden := t.row(*r), t.together(others), t.hidden(others)
	fit := sums.Compare(whole, parts, t.scale)
	switch {
	case !fit.Possible() || !fit.Exact() || fit.OwnMost < hidden:
		return false
	case parts.Least == parts.Most:
		return fit.Chance < provedBy
	}
	fitting := float64(parts.Most-parts.Least+1) / float64(whole.Least)
	return isCalledAll(t, r.name) && fit.Chance*min(1, fitting) < provedBy
}

// isAtEdge reports whether a row is before or after all others.
func isAtEdge(t *tree, at int, others []int) bool {
	return at < slices.Min(others) || at > slices.Max(others)
}

// isCalledAll reports whether a name may be that of all of the organisation: "Kommunen",
// "Snitt alle", "Rådmannen (hele kommunen)", and "Fjordvik" where that is Fjordvik kommune.
func isCalledAll(t *tree, name string) bool {
	plain := bracketPattern().ReplaceAllString(name, " ")
	for _, inside := range bracketPattern().FindAllString(name, -1) {
		if isWholeName(inside[1 : len(inside)-1]) {
			return true
		}
	}
	own := ownPart(t.organisation)
	return isMeanOfAll(plain) || isOwnMean(plain) || isOwnName(plain) || len(own) > 0 && slices.Equal(ownPart(plain), own)
}

// ownPart is the words of an organisation's name that others do not have: "Fjordvik" of
// "Hele Fjordvik kommune".
func ownPart(name string) []string {
	return slices.DeleteFunc(words(name), func(word string) bool {
		return slices.Contains(wholeWords, word) || slices.Contains(ownWords, word) || word == "fylkeskommune"
	})
}

// layAll makes a row the whole of all others.
func layAll(t *tree, at int, others []int) {
	for _, other := range others {
		t.lay(other, at)
	}
	n := &t.nodes[at]
	if n.row.kind = unitRow; t.organisation != "" && isCalledAll(t, n.name) {
		n.name = t.organisation
	}
}
