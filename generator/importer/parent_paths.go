package importer

import (
	"slices"
	"strings"
)

// tightSigns are between the names of a path without spaces, and in names as well.
var tightSigns = []string{"/", ">", "|", ";"}

// readPathsInParents takes parents apart that are written as the whole way down to them:
// "Fjordmo / Oppvekst". All begin at the same unit, and where the sign is in ordinary
// names as well, all names in them are rows.
func readPathsInParents(names rowNames, a Answers, n notes, rows []row) {
	if a.Tree != "" && a.Tree != byLevels || slices.ContainsFunc(rows, func(one row) bool { return len(one.path) > 0 }) {
		return
	}
	for _, sign := range slices.Concat(pathSigns, weakSigns, tightSigns, otherSign(rows)) {
		isWeak := !slices.Contains(pathSigns, sign)
		root := rootOfPaths(rows, sign, isWeak)
		if root == "" {
			continue
		}
		for i := range rows {
			one := &rows[i]
			if !hasNumbers(*one) || one.parent == "" && normal(one.name) != root && names.kindOf(*one) != unitRow {
				continue
			}
			path := namesIn(one.parent, sign)
			if len(path) == 0 || normal(path[len(path)-1]) != normal(one.name) {
				path = append(path, one.name)
			}
			one.path, one.parent = path, ""
		}
		return
	}
	askPaths(n, rows)
}

// askPaths asks about parents that are no rows, and begin and end with the names of rows:
// they are paths with a sign that is not known, or that was lost.
func askPaths(n notes, rows []row) {
	isWithin := func(one, other row, cut func(s, part string) (string, bool)) bool {
		rest, found := cut(one.parent, other.name)
		return found && len(other.name) > 1 && rest != ""
	}
	for _, one := range rows {
		isSame := func(other row) bool { return normal(other.name) == normal(one.parent) }
		begins := func(other row) bool { return isWithin(one, other, strings.CutPrefix) }
		ends := func(other row) bool { return isWithin(one, other, strings.CutSuffix) }
		if one.parent != "" && !slices.ContainsFunc(rows, isSame) && slices.ContainsFunc(rows, begins) && slices.ContainsFunc(rows, ends) {
			n.Problem(one.place, "parent_path", "name", n.Words.Quote(one.label()), "parent", n.Words.Quote(one.parent))
			return
		}
	}
}

// rootOfPaths returns the name that the parents of rows begin with, in its normal form, when
// they are paths with a sign between the names; "" when they are none.
func rootOfPaths(rows []row, sign string, isWeak bool) string {
	names := map[string]bool{}
	for _, one := range rows {
		names[normal(one.name)] = true
	}
	root, paths := "", 0
	for _, one := range rows {
		path := namesIn(one.parent, sign)
		if len(path) == 0 {
			continue
		}
		if len(path) > 1 {
			paths++
		}
		switch {
		case names[normal(one.parent)] && len(path) > 1, root != "" && normal(path[0]) != root:
			return ""
		case isWeak && slices.ContainsFunc(path, func(name string) bool { return !names[normal(name)] }):
			return ""
		}
		root = normal(path[0])
	}
	if paths == 0 {
		return ""
	}
	return root
}

// otherSign finds what is between the names of rows in a parent that is no row itself:
// "Fjordmo ~ Oppvekst".
func otherSign(rows []row) []string {
	isName := func(text string, from int) bool {
		return slices.ContainsFunc(rows, func(one row) bool { return one.name != "" && strings.HasPrefix(text[from:], one.name) })
	}
	isRow := func(name string) bool {
		return slices.ContainsFunc(rows, func(one row) bool { return normal(one.name) == normal(name) })
	}
	for _, one := range rows {
		if one.parent == "" || isRow(one.parent) {
			continue
		}
		for _, first := range rows {
			rest, found := strings.CutPrefix(one.parent, first.name)
			if !found || first.name == "" {
				continue
			}
			for at := 1; at < min(len(rest), longestSign); at++ {
				if isName(rest, at) && normal(rest[:at]) == "" {
					return []string{rest[:at]}
				}
			}
		}
	}
	return nil
}

// longestSign is how long a sign between names may be, with its spaces, in bytes.
const longestSign = 8

// namesIn returns the names of a path, none of an empty text.
func namesIn(path, sign string) []string {
	var names []string
	for _, name := range strings.Split(path, sign) {
		if name = oneLine(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
