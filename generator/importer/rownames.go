package importer

import (
	"slices"
	"strings"
)

// rowNames knows what the names of rows say that these are.
type rowNames struct {
	organisations []string // what the whole is called
	round         string   // that the rows are of; "" if nobody says
}

// isOwnMean reports whether a name is that of the organisation's own mean.
func isOwnMean(name string) bool {
	return isCompared(name) && slices.ContainsFunc(words(name), func(word string) bool { return slices.Contains(ownWords, word) })
}

// isMeanOfAll reports whether a name says no more than that a row is the mean of all, and
// not of whom: "Gj.snitt", "Snitt alle".
func isMeanOfAll(name string) bool {
	all := strings.Fields(strings.ReplaceAll(strings.Join(words(name), " "), "gj snitt", "snitt"))
	other := func(word string) bool {
		return !slices.Contains([]string{"snitt", "snittet", "gjennomsnitt", "gjennomsnittet", "mean", "average"}, word) && !slices.Contains(wholeWords, word)
	}
	return isCompared(name) && !slices.ContainsFunc(all, other)
}

// isElsewhere reports whether the name of a row to compare with says that it is of others:
// "Landet" does, and "Gjennomsnitt" and "Snitt skular" do not.
func isElsewhere(name string) bool {
	return slices.ContainsFunc(words(name), func(word string) bool {
		return slices.Contains(placeWords, word) || slices.Contains(outsideWords, word)
	})
}

// isOwnName reports whether a name is that of the organisation, such as "Kommunen" and
// "Vår kommune". Without numbers of people, such a row is no unit.
func isOwnName(name string) bool {
	own := func(word string) bool { return slices.Contains(ownWords, word) || slices.Contains(wholeWords, word) }
	return namesOrganisation(name) || !slices.ContainsFunc(words(name), func(word string) bool { return !own(word) })
}

// isPartOfAbove reports whether a name says that a row is some of the people of the row
// above it.
func isPartOfAbove(name string) bool {
	all := words(name)
	if len(all) > 1 && slices.Contains([]string{"herav", "derav", "hvorav", "deriblant", "inkl", "inklusive", "including"}, all[0]) {
		return true
	}
	begins := func(two string) bool { return len(all) > 2 && strings.Join(all[:2], " ") == two }
	return slices.ContainsFunc([]string{"av disse", "av desse", "av dette", "av dei", "av dem", "blant dem", "blant dei", "blant disse", "blant desse", "of which", "of these", "of them", "among them"}, begins)
}

// isBareSum reports whether a name is that of a sum and does not say of what: "Delsum".
func isBareSum(name string) bool {
	return slices.Contains([]string{"delsum", "deltotal", "mellomsum", "mellomtotal", "subtotal", "subtotals"}, normal(name))
}
