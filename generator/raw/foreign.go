package raw

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/yamlfile"
)

// isMeant reports whether a file seems to be meant as one that is read and is missing.
func isMeant(entries []fs.DirEntry, name string) bool {
	meant := yamlfile.NameMeant(name)
	isRound, _ := path.Match(roundPattern, meant)
	return meant != name && !holds(entries, meant) && (isRound || meant == instrumentFile || meant == unitsFile || meant == importFile)
}

// isMisnamed reports whether a file is there under another name.
func isMisnamed(entries []fs.DirEntry, name string) bool {
	return slices.ContainsFunc(entries, func(entry fs.DirEntry) bool {
		return isMeant(entries, entry.Name()) && yamlfile.NameMeant(entry.Name()) == name
	})
}

// isOfTheSystem reports whether a file is one that Windows or Office leaves in folders.
func isOfTheSystem(name string) bool {
	small := strings.ToLower(name)
	return slices.Contains([]string{"desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r"}, small) || strings.HasPrefix(small, "~$")
}

// isTable reports whether a file is a table, as suppliers deliver results.
func isTable(name string) bool {
	return slices.Contains([]string{".xlsx", ".xls", ".csv", ".tsv", ".ods"}, strings.ToLower(path.Ext(name)))
}
