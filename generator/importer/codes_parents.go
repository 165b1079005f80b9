package importer

import "slices"

// takeCodesOfParents takes the codes off names that have them before, and off the parents, where
// each parent is the code of one row, alone or before that row's name: "1100 Helse" with the
// parent "1000", or "1000 Fjordmo". It reports whether it did.
func takeCodesOfParents(rows []row) bool {
	coded := map[string]string{} // the names of the codes
	for _, one := range rows {
		code, name := codeIn(one.name, false)
		if _, twice := coded[code]; twice && code != "" {
			return false
		}
		coded[code] = name
	}
	delete(coded, "")
	above := func(parent string) string {
		if _, alone := coded[parent]; alone {
			return parent
		}
		if code, name := codeIn(parent, false); code != "" && normal(coded[code]) == normal(name) {
			return code
		}
		return ""
	}
	isChild := func(one row) bool { return one.parent != "" }
	isStrange := func(one row) bool { return isChild(one) && above(one.parent) == "" }
	if !slices.ContainsFunc(rows, isChild) || slices.ContainsFunc(rows, isStrange) {
		return false
	}
	for i := range rows {
		one := &rows[i]
		if code, name := codeIn(one.name, false); code != "" {
			one.code, one.name = code, name
		}
		if isChild(*one) {
			one.parent = above(one.parent)
		}
	}
	return true
}
