package importer

import (
	"regexp"
	"slices"
	"strings"
)

// codedName is a name with a code before it: "1.2 Nes skule", "1203 – Nes skule", "A1 Nes".
var codedName = regexp.MustCompile(`^((?:\d+|\p{Lu}(?:\d+\p{Ll}?)?)(?:[.-]\d+)*)[.:]?\s+(?:[–-]\s+)?(\p{L}.*)$`)

// readCodesInNames takes the codes off names that have them before them, where all units have
// one but for the organisation itself, and they say of some what those belong to.
func (r wideReader) readCodesInNames(rows []row) {
	if r.find(codeRole) >= 0 {
		return
	}
	var coded []row
	var bare []string
	for _, found := range rows {
		if !hasNumbers(found) || isCompared(found.name) || isWholeName(found.name) {
			continue
		}
		if parts := codedName.FindStringSubmatch(found.name); parts != nil {
			coded = append(coded, row{code: parts[1]})
		} else {
			bare = append(bare, found.name)
		}
	}
	isOther := func(name string) bool { return !isAmong(r.organisations, name) && !namesOrganisation(name) }
	isDeep := func(one row) bool { return strings.Contains(one.code, ".") }
	if len(bare) > 1 || slices.ContainsFunc(bare, isOther) || !slices.ContainsFunc(coded, isDeep) && !areTree(coded) && len(otherTrees(coded)) == 0 {
		return
	}
	for i := range rows {
		if parts := codedName.FindStringSubmatch(rows[i].name); parts != nil {
			rows[i].code, rows[i].name = parts[1], parts[2]
		}
	}
}
