package plan

import "tifaktor/generator/survey"

// UnitPlanBody is the body of the layout "unitplan": a unit's own sheet, with the
// unit's results in the newest round beside it.
type UnitPlanBody struct {
	Heading   string // "Min plan for Heimetenesta nord"
	Worksheet *Worksheet
	Unit      Link // the page of the unit
	Tool      Link // the page of the tool that the sheet belongs to
	Notice    string
	Results   *PlanResults
}

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

// hasPlan tells that a unit has a sheet of its own: any unit with results to show
// in the newest round, when a tool has such a sheet.
func (r *results) hasPlan(u int) bool {
	return r.planned != nil && r.state(r.latest, u) == survey.Shown
}

// unitPlanPages are the sheets of the units, the whole among them.
func unitPlanPages(p *planner) []Page {
	if p.results == nil {
		return nil
	}
	var made []Page
	for u := range p.results.data.Units {
		if p.results.hasPlan(u) {
			made = append(made, p.results.unitPlanPage(u))
		}
	}
	return made
}

func (r *results) unitPlanPage(u int) Page {
	id, to := r.data.Units[u].ID, r.fromPlan
	page := r.page(func(a addresses) string { return a.plan(id) }, Results, "unitplan")
	page.Title = r.planHeading(u)
	page.Description = r.planned.Lead
	page.Kicker = r.kicker()
	page.Synthetic = r.synthetic()
	page.Crumbs = r.unitCrumbs(u, to)
	if u != top {
		page.Crumbs[len(page.Crumbs)-1].Href = to.units[u]
	}
	page.Crumbs = append(page.Crumbs, Link{Text: short(r.planned), Lang: r.foreign(r.planned)})
	page.Body = func() (any, error) { return r.unitPlanBody(u, page.Path), nil }
	return page
}

func (r *results) planHeading(u int) string {
	return r.printer.Text("sheet.heading", "title", r.planned.Title, "unit", r.names[u])
}

func (r *results) unitPlanBody(u int, from string) *UnitPlanBody {
	to := r.fromPlan
	body := &UnitPlanBody{
		Heading:   r.planHeading(u),
		Worksheet: r.worksheet(r.planned, from, &WorksheetUnit{r.data.Units[u].ID, r.names[u]}),
		Unit:      Link{Text: r.names[u], Href: to.units[u]},
		Tool:      r.documentLink(r.planned, func(address string) string { return relative(from, address) }),
		Results:   r.planResults(u, to),
	}
	body.Worksheet.Href = "" // the page leads to the tool above the sheet
	if body.Worksheet.Lang != "" {
		body.Notice = r.onlyIn(r.planned.Path)
	}
	return body
}

// planResults are the same means and the same words as on the unit's own page.
func (r *results) planResults(u int, to *links) *PlanResults {
	y := r.yardstick()
	if u == top {
		y = r.reference()
	}
	rows := r.rows(u, y)
	table := &PlanResults{
		Caption: r.printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID),
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
