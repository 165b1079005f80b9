package plan

import "tifaktor/generator/survey"

// PlanResults is a table of a unit's means in short.
type PlanResults struct {
	Caption string
	Whole   string // the head of what they are compared with: "Kommunen"; empty when there is nothing
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

// UnitPlan is what the page of a unit's own sheet has of the unit.
type UnitPlan struct {
	ID, Name string
	Unit     Link // the page of the unit
	Page     Page // begun: a title and a body are left
	results  *results
	place    int
}

// hasPlan tells that a unit has a sheet of its own: any unit with results to show
// in the newest round, when a tool has such a sheet.
func (r *results) hasPlan(u int) bool {
	return r.ways.Plans && r.state(r.latest, u) == survey.Shown
}

// plans begins the pages of the units' own sheets, the whole among them.
func (r *results) plans() []UnitPlan {
	var plans []UnitPlan
	for u := range r.data.Units {
		if r.hasPlan(u) {
			plans = append(plans, r.unitPlan(u))
		}
	}
	return plans
}

func (r *results) unitPlan(u int) UnitPlan {
	id, to := r.data.Units[u].ID, r.fromPlan
	page := r.NewPage(func(a Addresses) string { return a.Plan(id) }, Results, "unitplan")
	page.Kicker = r.kicker()
	page.Synthetic = r.synthetic()
	page.Crumbs = r.unitCrumbs(u, to)
	if u != top {
		page.Crumbs[len(page.Crumbs)-1].Href = to.units[u]
	}
	return UnitPlan{ID: id, Name: r.names[u], Unit: Link{Text: r.names[u], Href: to.units[u]}, Page: page, results: r, place: u}
}

// Results are the same means and the same words as on the unit's own page.
func (p UnitPlan) Results() *PlanResults { return p.results.planResults(p.place) }

func (r *results) planResults(u int) *PlanResults {
	y, to := r.yardstick(), r.fromPlan
	if u == top {
		y = r.reference()
	}
	rows := r.rows(u, y)
	table := &PlanResults{
		Caption: r.Printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID),
		Notes:   r.notes(u, rows, nil),
	}
	for _, row := range rows {
		if row.fromWhole.known {
			table.Whole, table.Against = y.first, y.head
		}
	}
	for _, row := range rows {
		made := PlanRow{Name: r.factors[row.factor].short, Href: to.factors[row.factor], Value: r.value(row.now), Whole: r.value(row.whole)}
		if table.Whole != "" {
			made.Difference = *r.againstWhole(row, y.first)
		}
		table.Rows = append(table.Rows, made)
	}
	return table
}
