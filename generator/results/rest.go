package results

import (
	"slices"

	"tifaktor/generator/survey"
)

// RestSection is how those answered who are in a unit but in none of its shown parts, in the
// newest round, beside the whole unit. It is on the unit's page, and on the page of each hidden
// unit among them, so that they too have numbers to talk about.
type RestSection struct {
	Heading string
	Lead    string
	Caption string
	Unit    string // the name of the whole unit
	Rows    []RestRow
	Limits  []string // what is not exact
}

// RestRow is one factor.
type RestRow struct {
	Name, Href string
	Rest, Unit Value
}

// rest makes the section of the rest of a unit, or returns nil if it has none.
func rest(r *Results, unit int, to *links) *RestSection {
	means := restMeans(r.numbers, unit)
	if means == nil {
		return nil
	}
	word, round := r.Printer.Text, r.round(r.latest)
	people := round.Rests[unit].Respondents
	section := &RestSection{
		Heading: word("rest.heading", "unit", r.names[unit]),
		Lead:    word("rest.lead", "unit", r.names[unit], "n", people),
		Caption: word("rest.caption", "unit", r.names[unit], "round", round.ID),
		Unit:    r.names[unit],
	}
	for factor, mean := range means {
		section.Rows = append(section.Rows, RestRow{
			Name: r.factors[factor].short, Href: to.factors[factor],
			Rest: r.value(mean), Unit: r.value(r.cell(r.latest, unit, factor)),
		})
	}
	some := func(is func(survey.Mean) bool) bool { return slices.ContainsFunc(means, is) }
	if some(func(m survey.Mean) bool { return m.Bound == survey.About }) {
		section.Limits = append(section.Limits, word("rest.about", "distance", r.distance(1)))
	}
	if some(func(m survey.Mean) bool { return m.State == survey.Hidden }) {
		section.Limits = append(section.Limits, word("rest.hidden"))
	}
	return section
}

// restAround makes the section of the rest that a hidden unit is in, or returns nil if there is
// none with numbers.
func restAround(r *Results, unit int, to *links) *RestSection {
	if r.state(r.latest, unit) != survey.Hidden {
		return nil
	}
	near := r.nearest(unit)
	if near == survey.NoUnit {
		return nil
	}
	section := rest(r, near, to)
	if section != nil {
		section.Lead = r.Printer.Text("rest.among", "unit", r.names[near], "n", r.round(r.latest).Rests[near].Respondents)
	}
	return section
}

// restMeans returns the means of the rest of a unit in the newest round: what may be shown of
// them, and nothing else. It returns nil if there are none.
func restMeans(n *numbers, unit int) []survey.Mean {
	rests := n.round(n.latest).Rests
	if unit >= len(rests) || rests[unit].Respondents == 0 || n.state(n.latest, unit) != survey.Shown {
		return nil
	}
	means := make([]survey.Mean, len(n.data.Instrument.Factors))
	for factor, mean := range rests[unit].Means {
		means[factor] = visibleMean(mean)
	}
	return means
}

// restRow returns the rest as the last row in the list of a unit's parts.
func restRow(r *Results, unit int) *UnitRow {
	if restMeans(r.numbers, unit) == nil {
		return nil
	}
	people := r.round(r.latest).Rests[unit].Respondents
	return &UnitRow{
		Name: r.Printer.Text("rest.heading", "unit", r.names[unit]), Href: "#" + r.Printer.Text("anchor.rest"),
		Answers: r.Printer.Count(people), Text: r.Printer.Text("rest.row"),
	}
}
