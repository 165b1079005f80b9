package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// PlanResults is a short table of a unit's means.
type PlanResults struct {
	Caption string
	Whole   string // the head of what they are compared with: "Kommunen"; empty if there is nothing
	Against string // the head of the comparison: "Mot kommunen"
	Rows    []PlanRow
	Notes   []Note
}

// PlanRow is one factor.
type PlanRow struct {
	Name       string // short, for a narrow column
	Href       string
	Value      Value
	Whole      Value
	Difference Difference
}

// UnitPlan is the page of a unit's own worksheet, with what it needs of the unit.
type UnitPlan struct {
	ID, Name string
	Unit     page.Link // the page of the unit
	Page     page.Page // without its title and its body
	results  *Results
	place    int
}

// hasPlan reports whether a unit has a worksheet of its own: a tool of the site has one for each
// unit, and the unit is still there.
func (r *Results) hasPlan(u int) bool { return r.ways.Plans && !r.isGone(u) }

// Plans begins the pages of the units' worksheets, that of the whole among them.
func (r *Results) Plans() []UnitPlan {
	var plans []UnitPlan
	for u := range r.data.Units {
		if r.hasPlan(u) {
			plans = append(plans, unitPlan(r, u))
		}
	}
	return plans
}

func unitPlan(r *Results, u int) UnitPlan {
	id, to := r.data.Units[u].ID, r.fromPlan
	pg := r.NewPage(func(a page.Addresses) string { return a.Plan(id) }, page.Results, "unitplan")
	pg.Kicker = r.kicker()
	pg.Synthetic = r.Synthetic()
	pg.Crumbs = unitCrumbs(r, u, to)
	if u != top {
		pg.Crumbs[len(pg.Crumbs)-1].Href = to.units[u]
	}
	return UnitPlan{ID: id, Name: r.names[u], Unit: page.Link{Text: r.names[u], Href: to.units[u]}, Page: pg, results: r, place: u}
}

// Results returns the means of the unit in the words of the unit's own page, or those of the
// nearest unit above that has some; nil if none has.
func (p UnitPlan) Results() *PlanResults {
	u := p.place
	if p.results.state(p.results.latest, u) != survey.Shown {
		u = p.results.nearest(u)
	}
	if u == survey.NoUnit {
		return nil
	}
	return planResults(p.results, u)
}

func planResults(r *Results, u int) *PlanResults {
	y, to := r.yardstickOf(u), r.fromPlan
	rows := r.rows(u, y)
	table := &PlanResults{
		Caption: r.Printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID),
		Notes:   notes(r, u, rows, nil),
	}
	for _, row := range rows {
		if row.fromWhole.known {
			table.Whole, table.Against = y.first, y.head
		}
	}
	for _, row := range rows {
		made := PlanRow{Name: r.factors[row.factor].short, Href: to.factors[row.factor], Value: r.value(row.now), Whole: r.value(row.whole)}
		if table.Whole != "" {
			made.Difference = *againstWhole(r.wording, row, y.first)
		}
		table.Rows = append(table.Rows, made)
	}
	return table
}
