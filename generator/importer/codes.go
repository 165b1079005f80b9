package importer

import (
	"regexp"
	"slices"
	"strings"
)

// codePattern is a code that shows where a unit belongs: 1.4.10.
var codePattern = regexp.MustCompile(`^\d+(?:[.\-/]\d+)*[.]?$`)

// codedName is a name with such a code before it.
var codedName = regexp.MustCompile(`^(\d+(?:\.\d+)*)\.?\s+(\p{L}.*)$`)

// readCodesInNames takes the codes off names that have them before them, where all
// units have one and some have more than one level.
func (r wideReader) readCodesInNames(rows []row) {
	if r.find(codeRole) >= 0 {
		return
	}
	coded, deep, units := 0, false, 0
	for _, found := range rows {
		if !hasNumbers(found) || isCompared(found.name) || isWholeName(found.name) {
			continue
		}
		units++
		if parts := codedName.FindStringSubmatch(found.name); parts != nil {
			coded++
			deep = deep || strings.Contains(parts[1], ".")
		}
	}
	if !deep || coded < units {
		return
	}
	for i := range rows {
		if parts := codedName.FindStringSubmatch(rows[i].name); parts != nil {
			rows[i].code, rows[i].name = parts[1], parts[2]
		}
	}
}

// codeLevels splits a code into its levels.
func codeLevels(code string) []string {
	return strings.FieldsFunc(code, func(letter rune) bool { return strings.ContainsRune(".-/", letter) })
}

// areTree reports whether the codes of rows show a tree: each that is written has
// levels, and some stand below another that is there as well.
func areTree(rows []row) bool {
	var all []string
	for _, found := range rows {
		if found.code == "" {
			continue
		}
		if !codePattern.MatchString(found.code) {
			return false
		}
		all = append(all, strings.Join(codeLevels(found.code), "."))
	}
	below := func(code string) bool {
		at := strings.LastIndex(code, ".")
		return at > 0 && slices.Contains(all, code[:at])
	}
	return slices.ContainsFunc(all, below)
}
