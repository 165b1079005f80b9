package results

import (
	"slices"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// addBranches adds the units, part by part in the order of the organisation, with one key for
// all of them.
func addBranches(r *Results, body *FactorBody, f int, to *links) error {
	deepest, all := r.deepest()
	if !all {
		body.Cut = r.Printer.Text("units.cut")
	}
	y := r.yardstick()
	for _, b := range r.branches(deepest) {
		part, err := factorBranch(r, b, f, y, to)
		if err != nil {
			return err
		}
		if part != nil {
			body.Branches = append(body.Branches, *part)
			body.Key = mergeKeys(body.Key, part.Table.Key)
			part.Table.Key = nil
		}
	}
	return nil
}

// mergeKeys adds the items of a second key that the first does not have.
func mergeKeys(key, more []page.KeyItem) []page.KeyItem {
	for _, item := range more {
		same := func(known page.KeyItem) bool { return known.Picture == item.Picture }
		if !slices.ContainsFunc(key, same) {
			key = append(key, item)
		}
	}
	return key
}

// aloneID is the id of the part with the units that have no parts and lie directly below the
// whole. The ids of other parts begin with "u-", so they are never the same.
const aloneID = "u"

// factorBranch returns the part of a branch, or nil if none of its units was in the newest
// round.
func factorBranch(r *Results, b branch, f int, y *yardstick, to *links) (*FactorBranch, error) {
	part := &FactorBranch{Heading: r.Printer.Text("units.alone", "whole", r.whole.inside), ID: aloneID}
	if b.root != survey.NoUnit {
		part.Heading, part.ID = r.names[b.root], "u-"+r.data.Units[b.root].ID
	}
	title := r.Printer.Text("factor.tableCaption",
		"factor", r.factors[f].name, "unit", part.Heading, "round", r.round(r.latest).ID)
	table, err := unitsTable(r, title, b, f, y, to)
	if err != nil || table == nil {
		return nil, err
	}
	part.Table = table
	return part, nil
}

// unitsTable returns a table with a dot for each unit.
func unitsTable(r *Results, title string, b branch, f int, y *yardstick, to *links) (*DotTable, error) {
	scale := r.instrument.Scale
	data := chart.DotsData{Printer: r.Printer, Scale: scale, Names: chart.DotsNames{
		Now: r.Printer.Text("units.theUnit"), Low: r.Text(scale.Low), High: r.Text(scale.High),
	}}
	table := &DotTable{Head: r.Printer.Text("units.unit")}
	whole := y.mean(f)
	if whole.State == survey.Shown {
		data.Names.Whole = y.first
		table.Whole = y.head
	}
	var means []namedMean
	for _, u := range b.units {
		row := factorRow{factor: f, now: r.cell(r.latest, u, f), whole: whole}
		if row.now.State == survey.Missing {
			continue
		}
		row.answers = r.answers(r.latest, u, row.now)
		row.fromWhole = subtract(row.now, whole, survey.Notable(row.answers, scale))
		data.Rows = append(data.Rows, chart.DotsRow{
			Name: r.names[u], Now: row.now, Whole: whole, Band: row.fromWhole.threshold, Few: few(row.answers),
		})
		table.Rows = append(table.Rows, unitTableRow(r, b, u, row, y, to))
		means = append(means, namedMean{mean: row.now})
	}
	if len(table.Rows) == 0 {
		return nil, nil
	}
	picture, err := chart.Dots.Draw(data)
	if err != nil {
		return nil, err
	}
	for i := range picture.Rows {
		table.Rows[i].Picture = picture.Rows[i]
	}
	addPicture(r, table, title, r.rangeCaption(means), data, picture)
	return table, nil
}

// unitTableRow returns the row of a unit. The unit that the others are part of is stressed. A
// unit further down has a note on what it is part of.
func unitTableRow(r *Results, b branch, u int, row factorRow, y *yardstick, to *links) DotTableRow {
	unit := r.data.Units[u]
	made := DotTableRow{Name: r.names[u], Href: to.units[u], Strong: u == b.root, Value: r.value(row.now)}
	if unit.Parent != b.root && unit.Parent != top {
		made.Note = r.names[unit.Parent]
	}
	if row.whole.State == survey.Shown {
		made.Whole = againstWhole(r.wording, row, y.first)
	}
	return made
}
