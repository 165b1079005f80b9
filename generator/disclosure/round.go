package disclosure

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// round makes the round that may be shown.
func (p *protector) round(r *reader, delivered *raw.Round) (survey.Round, error) {
	units, factors := len(p.tree.units), len(r.instrument.Factors)
	round := survey.Round{
		ID: delivered.ID.V, From: delivered.From.V.Time, To: delivered.To.V.Time, Published: delivered.Published.V.Time,
		Synthetic: delivered.Synthetic, SourceProtected: delivered.Protected.V == bySource,
		SmallestGroup: p.group, References: p.references(r, delivered.References),
		Responses: make([]survey.Response, units), Means: make([][]survey.Mean, units),
		Breaks: p.tree.breaks(delivered.ID.V),
	}
	cells := make([]survey.Mean, units*factors)
	for u := range round.Means {
		round.Means[u] = cells[u*factors : (u+1)*factors : (u+1)*factors]
	}
	d := r.deliver(delivered)
	if r.problems.Failed() {
		return round, nil // nothing will be published; the other rounds are only read
	}
	if round.SourceProtected {
		p.passOn(d, &round)
		return round, nil
	}
	return round, p.hide(d, &round, r.problems)
}

// hide protects a round that has numbers of answers.
func (p *protector) hide(d *delivery, round *survey.Round, problems *problem.List) error {
	shown, err := p.pattern(d)
	if err != nil {
		return err
	}
	for u, response := range shown {
		switch {
		case response:
			round.Responses[u] = survey.Response{State: survey.Shown, Invited: max(0, d.invited[u]), Respondents: d.answers[u]}
		case d.answers[u] != 0:
			round.Responses[u].State = survey.Hidden
		}
	}
	p.absurd = p.absurd[:0]
	for f := range d.factors {
		if err := p.factor(d, f, shown, round.Means); err != nil {
			return err
		}
	}
	p.explain(d, shown, round.Means, problems)
	return nil
}

// passOn shows a round as its source published it. Its hidden cells stay hidden.
func (p *protector) passOn(d *delivery, round *survey.Round) {
	for u := range round.Means {
		for f := range d.factors {
			c := &d.cells[u*d.factors+f]
			mean := &round.Means[u][f]
			mean.State = c.state
			if c.state == survey.Shown {
				mean.Digits = p.formatter.round(c.mean)
			}
			round.Responses[u].State = max(round.Responses[u].State, c.state)
		}
	}
}

// references passes on the means from outside, rounded.
func (p *protector) references(r *reader, delivered []raw.Reference) []survey.Reference {
	references := make([]survey.Reference, len(delivered))
	for i, from := range delivered {
		means := make([]survey.Mean, len(r.instrument.Factors))
		for c := range from.Means {
			written := &from.Means[c]
			factor, known := r.factors[written.Factor.V]
			switch {
			case !known || means[factor].State != survey.Missing:
				r.refuse(written.Factor.Place, "%q is not a factor, or stands twice", written.Factor.V)
			case written.Hidden:
				means[factor].State = survey.Hidden
			case !written.Mean.Known():
			case r.outside(written.Mean.V):
				r.refuse(written.Mean.Place, "the mean lies outside the scale")
			default:
				means[factor] = survey.Mean{State: survey.Shown, Digits: p.formatter.round(written.Mean.V)}
			}
		}
		references[i] = survey.Reference{Label: from.Label, Kind: from.Kind.V, Date: from.Date.V.Time, Means: means}
	}
	return references
}

// pattern gives the units that are shown in a round. Their numbers of people are
// printed; a number of invited that would tell another is left out of d.
func (p *protector) pattern(d *delivery) ([]bool, error) {
	for u, n := range d.answers {
		p.may[u] = n >= p.group && !d.hiddenBySource(u)
	}
	for {
		shown, err := p.planner.pattern(d.answers, p.may)
		if err != nil {
			return nil, err
		}
		found := auditNumbers(numbers{p.tree.parents, d.answers, shown, p.group})
		if len(found) == 0 {
			p.leaveOutInvited(d, shown)
			return append([]bool(nil), shown...), nil
		}
		for _, f := range found {
			p.may[f.remainder] = false
		}
	}
}

// leaveOutInvited forgets how many were invited to a unit where that, with what
// is shown of others, tells the number of a hidden unit, or where the sub-units
// invited more than the unit itself.
func (p *protector) leaveOutInvited(d *delivery, shown []bool) {
	invited := numbers{p.tree.parents, make([]int, len(shown)), make([]bool, len(shown)), 1}
	for u, n := range d.invited {
		invited.shown[u] = shown[u] && n > 0
		if d.answers[u] != 0 && (invited.shown[u] || !shown[u]) {
			invited.people[u] = max(n, d.answers[u])
		}
	}
	for {
		found := auditNumbers(invited)
		if len(found) == 0 {
			return
		}
		for _, f := range found {
			d.invited[f.remainder] = unknown
			invited.shown[f.remainder], invited.people[f.remainder] = false, 0
		}
	}
}
