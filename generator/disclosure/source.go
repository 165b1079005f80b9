package disclosure

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// passOnAll shows a round, and its groups, as its source published it.
func (p *protector) passOnAll(r *reader, d *delivery, into *survey.Round) {
	p.passOn(d, into.Responses, into.Means)
	for _, grouping := range r.groupings {
		_, groups := r.deliverGroups(grouping, d)
		means := grid[survey.Mean](len(groups.rows), len(p.factors))
		responses := make([]survey.Response, len(groups.rows))
		p.passOn(groups, responses, means)
		into.Groups = append(into.Groups, groupResults(responses, means))
	}
}

// passOn shows units as their source published them. Hidden cells stay hidden.
func (p *protector) passOn(d *delivery, responses []survey.Response, means [][]survey.Mean) {
	for u := range means {
		for f := range d.factors {
			c := &d.cells[u*d.factors+f]
			mean := &means[u][f]
			mean.State = c.state
			if c.state == survey.Shown {
				mean.Digits = p.formatter.round(c.mean)
			}
			responses[u].State = max(responses[u].State, c.state)
		}
	}
}

// references passes on the means from outside, rounded.
func (p *protector) references(r *reader, delivered []raw.Reference) []survey.Reference {
	references := make([]survey.Reference, len(delivered))
	for i, from := range delivered {
		means := make([]survey.Mean, len(p.factors))
		for c := range from.Means {
			written := &from.Means[c]
			factor, known := r.factors[written.Factor.V]
			switch {
			case !known || means[factor].State != survey.Missing:
				r.refuse(written.Factor.Place, "%q is not a factor, or is there twice", written.Factor.V)
			case written.Hidden:
				means[factor].State = survey.Hidden
			case !written.Mean.Known():
			case isOutside(r.instrument.Scale, written.Mean.V):
				r.refuse(written.Mean.Place, "the mean lies outside the scale")
			default:
				means[factor] = survey.Mean{State: survey.Shown, Digits: p.formatter.round(written.Mean.V)}
			}
		}
		references[i] = survey.Reference{Label: from.Label, Kind: from.Kind.V, Date: from.Date.V.Time, Means: means}
	}
	return references
}
