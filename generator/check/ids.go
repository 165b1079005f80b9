package check

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// ids checks that every id can be part of an address, and that no two units,
// factors or rounds share one. A row names a group as it would a unit, so they
// count as the same.
func ids(results *raw.Results, r report) {
	factors := newIDs("factor", r)
	for i, factor := range results.Instrument.Factors {
		factors.check(factor.ID, results.Instrument.FactorPlaces[i])
	}
	units := newIDs("unit", r)
	for _, unit := range results.Units {
		units.check(unit.ID.V, unit.ID.Place)
	}
	groups := idRule{"group", r, units.first}
	for _, grouping := range results.Groupings {
		for _, group := range grouping.Groups {
			groups.check(group.ID.V, group.ID.Place)
		}
	}
	rounds := newIDs("round", r)
	for _, round := range results.Rounds {
		rounds.check(round.ID.V, round.ID.Place)
	}
}

// idRule checks the ids of one kind of thing.
type idRule struct {
	kind   string
	report report
	first  map[string]problem.Place
}

func newIDs(kind string, r report) idRule {
	return idRule{kind, r, map[string]problem.Place{}}
}

func (i idRule) check(id string, at problem.Place) {
	if at.Line == 0 {
		return // it could not be read, which is reported
	}
	switch {
	case slices.Contains(deviceNames, id):
		i.report.problem(at, "the %s id %q cannot be the name of a file on Windows; write a longer one", i.kind, id)
	case !isSlug(id):
		i.report.problem(at, "the %s id %q must be written with a-z, 0-9 and hyphens only%s", i.kind, id, slugHint(id))
	}
	if first, taken := i.first[id]; taken {
		i.report.problem(at, "the %s id %q is already taken at %s; give each %s its own", i.kind, id, first, i.kind)
		return
	}
	i.first[id] = at
}

// deviceNames cannot be names of files on Windows, whatever their extension
// (learn.microsoft.com, Naming Files, Paths, and Namespaces).
var deviceNames = []string{
	"con", "prn", "aux", "nul",
	"com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// isSlug reports whether an id can be part of an address on every server: small
// letters, since paths ignore case on IIS, and no hyphen at either end.
func isSlug(id string) bool {
	for _, letter := range id {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789-", letter) {
			return false
		}
	}
	return id != "" && !strings.HasPrefix(id, "-") && !strings.HasSuffix(id, "-")
}

// slugHint returns a possible id made from one that is not.
func slugHint(id string) string {
	replaced := strings.NewReplacer("æ", "ae", "ø", "o", "å", "a", " ", "-", "_", "-", ".", "-", "/", "-").Replace(strings.ToLower(id))
	replaced = strings.Trim(replaced, "-")
	if !isSlug(replaced) {
		return ""
	}
	return "; " + replaced + " would do"
}
