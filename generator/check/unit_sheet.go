package check

import "tifaktor/generator/programme"

// unitSheet checks that at most one tool has a sheet for every unit: the page of a unit
// leads to one. The rule translation-differs checks that translations say the same.
func unitSheet(content Content, r report) {
	var taken *programme.Document
	for _, docPath := range content.Programme.Paths() {
		d := first(content, docPath)
		switch {
		case d == nil || d.Tool == nil || d.Tool.Worksheet == nil || !d.Tool.Worksheet.PerUnit:
		case taken == nil:
			taken = d
		default:
			r.problem(d.Tool.Worksheet.PerPlace, "%s has a sheet for every unit already, and a unit's page leads to one; remove per from one of them", taken.File)
		}
	}
}
