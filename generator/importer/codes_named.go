package importer

import (
	"slices"
	"strings"
)

// codedName is a name with a code before it: "1.2 Nes skule", "1203 – Nes skule", "A1 Nes".
var codedName = pattern(`^((?:\d+|\p{Lu}(?:\d+\p{Ll}?)?)(?:[.-]\d+)*)[.:]?\s+(?:[–-]\s+)?(\p{L}.*)$`)

// codedLast is a name with a code of several levels in brackets after it: "Nes skule (1.2)".
var codedLast = pattern(`^(\pL.*?)\s*[(\[](\d+(?:[.-]\d+)*)[)\]]$`)

// codeIn takes the code off a name; it is "" where the name has none.
func codeIn(name string, last bool) (code, rest string) {
	if parts := codedLast().FindStringSubmatch(name); last && parts != nil {
		return parts[2], parts[1]
	}
	if parts := codedName().FindStringSubmatch(name); !last && parts != nil {
		return parts[1], parts[2]
	}
	return "", name
}

// readCodesInNames takes the codes off names that have them before or after them, where all units
// have one but for the organisation itself, and they say of some what those belong to. After a
// name, only signs between their levels tell codes from numbers of people.
func readCodesInNames(t *table, names rowNames, rows []row) {
	if t.find(codeRole) >= 0 || takeCodesOfParents(rows) {
		return
	}
	for _, last := range []bool{false, true} {
		if !haveCodes(names, rows, last) {
			continue
		}
		for i := range rows {
			if code, rest := codeIn(rows[i].name, last); code != "" {
				rows[i].code, rows[i].name = code, rest
			}
		}
		return
	}
}

// haveCodes reports whether the names of rows have such codes.
func haveCodes(names rowNames, rows []row, last bool) bool {
	var coded []row
	var bare []string
	for _, found := range rows {
		if !hasNumbers(found) || isCompared(found.name) || isWholeName(found.name) {
			continue
		}
		if code, _ := codeIn(found.name, last); code != "" {
			coded = append(coded, row{code: code})
		} else {
			bare = append(bare, found.name)
		}
	}
	isOther := func(name string) bool { return !isAmong(names.organisations, name) && !namesOrganisation(name) }
	isDeep := func(one row) bool { return strings.ContainsAny(one.code, ".-") }
	if len(bare) > 1 || slices.ContainsFunc(bare, isOther) {
		return false
	}
	return slices.ContainsFunc(coded, isDeep) && areTree(coded) || !last && (slices.ContainsFunc(coded, isDeep) || areTree(coded) || len(otherTrees(coded)) > 0)
}
