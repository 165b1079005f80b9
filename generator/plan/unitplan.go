package plan

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
	"tifaktor/generator/results"
	"tifaktor/generator/texts"
)

// UnitPlanBody is the body of the layout "unitplan": a unit's own worksheet beside its results
// in the newest round.
type UnitPlanBody struct {
	Heading   string // "Min plan for Heimetenesta nord"
	Worksheet *texts.Worksheet
	Unit      page.Link // the page of the unit
	Tool      page.Link // the page of the tool that the sheet belongs to
	Notice    string
	Results   *results.PlanResults
}

// unitPlanPages returns the worksheets of the units, that of the whole among them. Here the
// results of a unit and the worksheet of a tool meet.
func unitPlanPages(p *planner) []page.Page {
	if p.results == nil {
		return nil
	}
	tool := p.texts.First(texts.HasSheetPerUnit)
	var made []page.Page
	for _, plan := range p.results.Plans() {
		pg := plan.Page
		heading := p.Printer.Text("sheet.heading", "title", tool.Title, "unit", plan.Name)
		pg.Title = heading
		pg.Description = tool.Lead
		pg.Crumbs = append(pg.Crumbs, page.Link{Text: texts.Short(tool), Lang: p.texts.Foreign(tool)})
		pg.Body = func() (any, error) { return p.unitPlanBody(tool, plan, heading), nil }
		made = append(made, pg)
	}
	return made
}

func (p *planner) unitPlanBody(tool *programme.Document, plan results.UnitPlan, heading string) *UnitPlanBody {
	from := plan.Page.Path
	body := &UnitPlanBody{
		Heading:   heading,
		Worksheet: p.texts.Worksheet(tool, from, &texts.WorksheetUnit{ID: plan.ID, Name: plan.Name}),
		Unit:      plan.Unit,
		Tool:      p.texts.DocumentLink(tool, func(address string) string { return page.Relative(from, address) }),
		Results:   plan.Results(),
	}
	body.Worksheet.Href = "" // the page has a link to the tool above the sheet
	if body.Worksheet.Lang != "" {
		body.Notice = p.texts.OnlyIn(tool.Path)
	}
	return body
}
