package plan

import "tifaktor/generator/programme"

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

// unitPlanPages are the sheets of the units, the whole among them: where the results of a
// unit and the sheet of a tool meet.
func unitPlanPages(p *planner) []Page {
	if p.results == nil {
		return nil
	}
	tool := p.texts.first(hasSheetPerUnit)
	var made []Page
	for _, plan := range p.results.plans() {
		page := plan.Page
		heading := p.Printer.Text("sheet.heading", "title", tool.Title, "unit", plan.Name)
		page.Title = heading
		page.Description = tool.Lead
		page.Crumbs = append(page.Crumbs, Link{Text: short(tool), Lang: p.texts.foreign(tool)})
		page.Body = func() (any, error) { return p.unitPlanBody(tool, plan, heading), nil }
		made = append(made, page)
	}
	return made
}

func (p *planner) unitPlanBody(tool *programme.Document, plan UnitPlan, heading string) *UnitPlanBody {
	from := plan.Page.Path
	body := &UnitPlanBody{
		Heading:   heading,
		Worksheet: p.texts.worksheet(tool, from, &WorksheetUnit{plan.ID, plan.Name}),
		Unit:      plan.Unit,
		Tool:      p.texts.documentLink(tool, func(address string) string { return Relative(from, address) }),
		Results:   plan.Results(),
	}
	body.Worksheet.Href = "" // the page leads to the tool above the sheet
	if body.Worksheet.Lang != "" {
		body.Notice = p.texts.onlyIn(tool.Path)
	}
	return body
}
