package results

import "tifaktor/generator/survey"

// A unit without numbers of its own in the newest round has something to talk about all the same: how
// the nearest unit above it answered that has numbers. It is the same on the page of every such unit below
// that, whatever the reason, so it tells nothing about why there are none.

// nearest returns the nearest unit above a unit that has numbers in the newest round; survey.NoUnit
// if none has.
func (r *Results) nearest(unit int) int {
	for u := r.data.Units[unit].Parent; u != survey.NoUnit; u = r.data.Units[u].Parent {
		if r.state(r.latest, u) == survey.Shown {
			return u
		}
	}
	return survey.NoUnit
}

// isGone reports whether a unit is no more: it has become part of another, or others have taken
// its place.
func (r *Results) isGone(unit int) bool {
	return r.data.Units[unit].MergedFrom != "" || len(successors(r.numbers, unit)) > 0
}

// addNearest adds what the page of a unit without numbers has in their place: those of the nearest
// unit above, questions, and whom to ask.
func addNearest(r *Results, body *UnitBody, u int, to *links) error {
	body.Contact = r.Contact()
	near := r.nearest(u)
	if near == survey.NoUnit {
		body.Talk = generalTalk(r, u, to)
		return nil
	}
	y := r.yardstickOf(near)
	rows, name := r.rows(near, y), r.names[near]
	title := r.Printer.Text("results.tableCaption", "unit", name, "round", r.round(r.latest).ID)
	table, err := factorTable(r, title, rows, y, name, to)
	if err != nil {
		return err
	}
	body.Results = factorSection(r, rows, table, y)
	body.Results.Heading = r.Printer.Text("nearest.heading", "unit", name)
	body.Results.Lead = r.Printer.Text("nearest.lead", "unit", name) + " " + body.Results.Lead
	if body.Talk = newTalk(r, u, rows, to); body.Talk == nil {
		body.Talk = generalTalk(r, u, to)
	}
	return nil
}

// yardstickOf returns what the means of a unit are compared with.
func (r *Results) yardstickOf(u int) *yardstick {
	if u == top {
		return r.reference()
	}
	return r.yardstick()
}
