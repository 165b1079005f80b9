package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// UnitList is a list of units with how many answered and what there is to see. Its order is
// alphabetical or that of the organisation, never that of the means.
type UnitList struct {
	Heading string
	Lead    string
	Caption string
	Result  string // the head of the last column: "Mot kommunen"
	Answers bool   // the column of answers is shown
	Rows    []UnitRow
	More    *page.Link // to all units, if the list is cut
}

// UnitRow is one unit in a list.
type UnitRow struct {
	Name    string
	Href    string
	Answers string // "31 av 38"; empty if not shown
	Tag     string // one or two words; empty if all is shown
	Style   string // of the tag: "few", "hidden" or ""
	Text    string // "Høgare: autonomi 0,3. Lågare: rolleklarleik 0,5."
}

// mostNamed is how many factors the row of a unit names.
const mostNamed = 4

// maxListed is how many units a list on a unit's page holds.
const maxListed = 30

// others lists the other units with the same parent in alphabetical order, or returns nil if
// there are none.
func others(r *Results, unit int, to *links) *UnitList {
	parent := r.data.Units[unit].Parent
	list := list(r, r.alphabetic[parent], unit, to)
	if list == nil {
		return nil
	}
	word := r.Printer.Text
	list.Heading = word("units.others", "unit", r.names[parent])
	if parent == top {
		list.Heading = word("units.othersInWhole", "whole", r.whole.inside)
	}
	list.Caption = word("units.listCaption", "unit", r.names[parent])
	return list
}

// below lists the units that a unit consists of in alphabetical order, or returns nil if there
// are none.
func below(r *Results, unit int, to *links) *UnitList {
	list := list(r, r.alphabetic[unit], survey.NoUnit, to)
	if list == nil {
		return nil
	}
	if rest := restRow(r, unit); rest != nil && list.More == nil {
		list.Answers, list.Rows = true, append(list.Rows, *rest)
	}
	list.Heading = r.Printer.Text("units.below", "unit", r.names[unit])
	list.Caption = r.Printer.Text("units.listCaption", "unit", r.names[unit])
	return list
}

// list lists units but for one of them, and no more than maxListed.
func list(r *Results, units []int, without int, to *links) *UnitList {
	list := &UnitList{Lead: r.Printer.Text("units.alphabetic"), Result: r.Printer.Text("units.result")}
	if y := r.yardstick(); y != nil {
		list.Result = y.head
	}
	for _, u := range units {
		if u == without {
			continue
		}
		if len(list.Rows) == maxListed {
			list.More = &page.Link{Text: r.Printer.Text("units.toAll"), Href: to.all}
			break
		}
		row := unitRow(r, u, to)
		list.Answers = list.Answers || row.Answers != ""
		list.Rows = append(list.Rows, row)
	}
	if len(list.Rows) == 0 {
		return nil
	}
	return list
}

// unitRow says what there is to see of a unit in the newest round.
func unitRow(r *Results, u int, to *links) UnitRow {
	word := r.Printer.Text
	response := r.response(r.latest, u)
	row := UnitRow{Name: r.names[u], Href: to.units[u], Answers: r.ratio(response), Text: word("units.shown")}
	switch state := r.state(r.latest, u); {
	case state == survey.Hidden:
		row.Tag, row.Style, row.Text = page.FirstInLine(word("results.hidden")), "hidden", word("results.toProtect")
	case state == survey.Missing:
		row.Tag, row.Text = whyMissing(r, u)
	case few(response.Respondents):
		row.Tag, row.Style = word("results.few"), "few"
	}
	if text := r.standsOutText(u); r.state(r.latest, u) == survey.Shown && text != "" {
		row.Text = text
	}
	return row
}

// standsOutText says in what a unit is clearly different from the whole, or that it is in nothing;
// "" if that cannot be said.
func (r *Results) standsOutText(u int) string {
	y := r.yardstick()
	if u == top || y == nil {
		return ""
	}
	of := func(row factorRow) delta { return row.fromWhole }
	b := newBrief(r, r.rows(u, y), y)
	found := b.notable(of)
	if len(found) == 0 {
		if slices.ContainsFunc(b.rows, func(row factorRow) bool { return of(row).aboutSame() }) {
			return r.Printer.Text("results.about")
		}
		return ""
	}
	var higher, lower []string
	for _, row := range found[:min(len(found), mostNamed)] {
		name := r.factors[row.factor].inside + " " + r.distance(of(row).digits)
		if of(row).digits > 0 {
			higher = append(higher, name)
		} else {
			lower = append(lower, name)
		}
	}
	var parts []string
	add := func(key string, names []string) {
		if len(names) > 0 {
			parts = append(parts, r.Printer.Text(key, "factors", strings.Join(names, ", ")))
		}
	}
	add("units.higher", higher)
	add("units.lower", lower)
	if more := len(found) - mostNamed; more > 0 {
		parts = append(parts, page.FirstInLine(r.Printer.Text("units.more", "n", more, "number", r.NumberWord(more))))
	}
	return strings.Join(parts, " ")
}

// whyMissing says that a unit has no numbers, and in a few words why or where they are. A unit
// that only has others below it gets no tag: nothing is wrong.
func whyMissing(r *Results, u int) (tag, why string) {
	word, unit := r.Printer.Text, r.data.Units[u]
	tag = page.FirstInLine(word("results.missing"))
	switch parts := successors(r.numbers, u); {
	case unit.MergedFrom != "":
		return tag, word("results.partOf", "unit", r.names[unit.MergedInto], "round", unit.MergedFrom)
	case len(parts) > 0:
		return tag, word("results.seeUnits", "units", namesOf(r, parts))
	case len(unit.Children) > 0:
		return "", page.FirstInLine(word("units.seeBelow"))
	}
	return tag, ""
}
