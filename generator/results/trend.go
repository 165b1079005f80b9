package results

import (
	"html/template"
	"strings"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Trend is how the means of a unit have moved from round to round: one small
// panel per factor, and the same as a table.
type Trend struct {
	page.Figure
	Heading string
	Lead    []string
	Key     []page.KeyItem
	Panels  []TrendPanel
	Table   page.Table
}

// TrendPanel is the figure of one factor.
type TrendPanel struct {
	Name    string
	Picture template.HTML
}

// textTrend shows the means of a unit in every round.
func textTrend(r *Results, c choice) (page.Illustration, error) {
	trend, err := trend(r, c.unit(), c.factors, r.names[c.unit()])
	return newIllustration("panels", trend), err
}

// trend shows a unit's means of some factors from round to round. It returns nil if the unit
// was in no round before the newest, or has no mean to show.
func trend(r *Results, unit int, factors []int, name string) (*Trend, error) {
	if !r.hasTrend(unit) {
		return nil, nil
	}
	data := trendData(r, unit, factors, name)
	picture, err := chart.Trend.Draw(data)
	if err != nil {
		return nil, err
	}
	trend := &Trend{
		Heading: r.Printer.Text("trend.heading", "round", r.data.Rounds[0].ID),
		Lead:    trendLead(r, unit, len(factors)),
		Key:     []page.KeyItem{{Picture: picture.KeyUnit, Text: name}},
		Table:   trendTable(r, unit, factors),
	}
	if data.NameWhole != "" {
		trend.Key = append(trend.Key, page.KeyItem{Picture: picture.KeyWhole, Text: data.NameWhole})
	}
	trend.Key = append(trend.Key, newKey(page.KeyItem{Picture: picture.KeyBetween, Text: r.Printer.Text("results.keyBetween")},
		page.KeyItem{Picture: picture.KeyHidden, Text: r.Printer.Text("results.hiddenToProtect")})...)
	for i, panel := range data.Panels {
		trend.Panels = append(trend.Panels, TrendPanel{panel.Name, picture.Panels[i]})
	}
	title := r.Printer.Text("figure.titleTrend",
		"unit", r.names[unit], "from", r.data.Rounds[0].ID, "to", r.round(r.latest).ID)
	trend.Figure = r.newFigure(chart.Trend.Name, title, changeCaption(r, unit, factors), picture.JSON)
	return trend, nil
}

// hasTrend reports whether a unit was in a round before the newest, and has a mean to show.
func (n *numbers) hasTrend(unit int) bool {
	earlier, shown := false, false
	for round := range n.data.Rounds {
		state := n.state(round, unit)
		earlier = earlier || (round < n.latest && state != survey.Missing)
		shown = shown || state == survey.Shown
	}
	return earlier && shown
}

func trendData(r *Results, unit int, factors []int, name string) chart.TrendData {
	data := chart.TrendData{
		Printer:  r.Printer,
		Scale:    r.instrument.Scale,
		From:     r.trendFrom,
		To:       r.trendTo,
		NameUnit: name,
	}
	if unit != top && len(r.roundsWith(top, survey.Shown)) > 0 {
		data.NameWhole = r.whole.first
	}
	for round := range r.data.Rounds {
		data.Rounds = append(data.Rounds, r.data.Rounds[round].ID)
		data.Breaks = append(data.Breaks, r.broken(round, unit))
	}
	for _, factor := range factors {
		panel := chart.TrendPanel{Name: r.factors[factor].name}
		for round := range r.data.Rounds {
			panel.Unit = append(panel.Unit, r.cell(round, unit, factor))
			if data.NameWhole != "" {
				panel.Whole = append(panel.Whole, r.cell(round, top, factor))
			}
		}
		panel.Label = panelLabel(r, panel, data.NameWhole)
		data.Panels = append(data.Panels, panel)
	}
	return data
}

// panelLabel is what a panel shows, in words: "Rolleklarleik. 2019: 4,2; 2021: skjult; 2023:
// 3,8. Kommunen i 2023: 4,2."
func panelLabel(r *Results, panel chart.TrendPanel, whole string) string {
	var rounds []string
	for round, mean := range panel.Unit {
		rounds = append(rounds, r.data.Rounds[round].ID+": "+r.value(mean).String())
	}
	label := panel.Name + ". " + strings.Join(rounds, "; ") + "."
	if whole == "" || panel.Whole[r.latest].State != survey.Shown {
		return label
	}
	last := r.Printer.Text("results.inRound", "unit", whole, "round", r.data.Rounds[r.latest].ID)
	return label + " " + last + ": " + r.value(panel.Whole[r.latest]).String() + "."
}

// trendLead explains how to read the panels, and why rounds are missing.
func trendLead(r *Results, unit, panels int) []string {
	word := r.Printer.Text
	axis := "trend.axis"
	if panels == 1 {
		axis = "trend.axisOne"
	}
	lead := []string{word(axis, "from", r.tick(r.trendFrom), "to", r.tick(r.trendTo))}
	if hidden := r.roundsWith(unit, survey.Hidden); len(hidden) > 0 {
		lead = append(lead, word("trend.hidden", "rounds", r.Printer.List(hidden)))
	}
	if missing := r.roundsWith(unit, survey.Missing); len(missing) > 0 {
		lead = append(lead, word("trend.missing", "rounds", r.Printer.List(missing)))
	}
	for round := range r.latest {
		for _, text := range []string{breakText(r, round, unit), renamedText(r, round, unit)} {
			if text != "" {
				lead = append(lead, text)
			}
		}
	}
	return lead
}

// roundsWith returns the rounds in which a unit has that state, oldest first.
func (n *numbers) roundsWith(unit int, state survey.State) []string {
	var rounds []string
	for round := range n.data.Rounds {
		if n.state(round, unit) == state {
			rounds = append(rounds, n.data.Rounds[round].ID)
		}
	}
	return rounds
}

// trendAxis returns the ends of the vertical axis, the same for the whole site:
// the upper half of the scale if every mean shown is there, else all of it.
func (n *numbers) trendAxis() (from, to int) {
	scale := n.data.Instrument.Scale
	from, to = scale.Digits(scale.From), scale.Digits(scale.To)
	middle := (from + to) / 2
	for round := range n.data.Rounds {
		for unit := range n.data.Units {
			for factor := range n.data.Instrument.Factors {
				mean := n.cell(round, unit, factor)
				if mean.State == survey.Shown && mean.Digits < middle {
					return from, to
				}
			}
		}
	}
	return middle, to
}

// trendTable returns the numbers of the panels.
func trendTable(r *Results, unit int, factors []int) page.Table {
	word := r.Printer.Text
	table := page.Table{Caption: word("trend.caption", "unit", r.names[unit]), Head: []string{word("results.factor")}}
	for round := range r.data.Rounds {
		table.Head = append(table.Head, r.data.Rounds[round].ID)
	}
	compared := unit != top && r.state(r.latest, top) == survey.Shown
	if compared {
		table.Head = append(table.Head, r.whole.first+" "+r.data.Rounds[r.latest].ID)
	}
	for _, factor := range factors {
		row := []string{r.factors[factor].name}
		for round := range r.data.Rounds {
			row = append(row, r.value(r.cell(round, unit, factor)).String())
		}
		if compared {
			row = append(row, r.value(r.cell(r.latest, top, factor)).String())
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
