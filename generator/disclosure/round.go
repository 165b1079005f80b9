package disclosure

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// round makes the round that may be shown.
func (p *protector) round(r *reader, delivered *raw.Round) (survey.Round, error) {
	units, factors := len(p.tree.units), len(r.instrument.Factors)
	d := r.deliver(delivered)
	p.begin(r, d)
	round := survey.Round{
		ID: delivered.ID.V, From: delivered.From.V.Time, To: delivered.To.V.Time, Published: delivered.Published.V.Time,
		Corrected: delivered.Corrected.V.Time,
		Synthetic: delivered.Synthetic, SourceProtected: delivered.Protected.V == bySource,
		SmallestGroup: p.group, References: p.references(r, delivered.References),
		Responses: make([]survey.Response, units), Means: grid[survey.Mean](units, factors),
		Breaks: p.tree.breaks(delivered.ID.V),
	}
	if r.problems.Failed() {
		return round, nil // nothing will be published; the other rounds are only read
	}
	if round.SourceProtected {
		p.passOn(d, round.Responses, round.Means)
		for _, grouping := range r.groupings {
			_, groups := r.deliverGroups(grouping, d)
			means := grid[survey.Mean](len(groups.rows), factors)
			responses := make([]survey.Response, len(groups.rows))
			p.passOn(groups, responses, means)
			round.Groups = append(round.Groups, groupResults(responses, means))
		}
		return round, nil
	}
	return round, p.hide(r, d, &round)
}

// grid makes cells per row and column, in one piece.
func grid[Cell any](rows, columns int) [][]Cell {
	cells, grid := make([]Cell, rows*columns), make([][]Cell, rows)
	for row := range grid {
		grid[row] = cells[row*columns : (row+1)*columns : (row+1)*columns]
	}
	return grid
}

// begin sets what holds for one round: its limits, and what was published of it.
func (p *protector) begin(r *reader, d *delivery) {
	group := r.site.SmallestGroup
	if own := d.round.Group; own.Known() {
		group = own.V
		if group < site.LowestGroup {
			r.refuse(own.Place, "smallest_group must be %d or more, not %d", site.LowestGroup, group)
			group = site.LowestGroup
		}
	}
	p.past = r.remember(d.round, group)
	if p.past != nil && r.correcting(d.round) {
		p.past.wasWrong(d, group)
		r.problems.Advise(d.round.Corrected.Place, rule, "%s", r.words.Text("explain.correcting"))
	}
	for u := range d.answers {
		if p.past != nil && p.past.hidden[u] && d.rows[u] == nil {
			d.answers[u] = unknown // it was there, and is hidden in what is published
		}
	}
	spread := len(d.shares) > 0 || p.past != nil && p.past.spread
	p.limits = newLimits(r.site, r.instrument.Scale, group, spread)
	p.planner.use(p.limits)
	p.spreader = nil
	if spread {
		p.spreader = newSpreader(p)
	}
}

// hide protects a round that has numbers of answers.
func (p *protector) hide(r *reader, d *delivery, round *survey.Round) error {
	how := p.roundManner(d)
	shown, err := p.shownUnits(d, how)
	if err != nil {
		return err
	}
	for u, response := range shown {
		switch {
		case response && !p.withdrawn(d, u):
			round.Responses[u] = survey.Response{State: survey.Shown, Invited: max(0, d.invited[u]), Respondents: d.answers[u]}
		case d.rows[u] != nil && d.answers[u] != 0:
			round.Responses[u].State = survey.Hidden
		}
	}
	if p.spreader != nil {
		round.Distributions = grid[survey.Distribution](len(shown), d.factors)
	}
	var groupings []*grouped
	for _, grouping := range r.groupings {
		g, err := p.newGrouped(r, grouping, d, how, shown)
		if err != nil {
			return err
		}
		groupings = append(groupings, g)
	}
	p.divided = nil
	for _, g := range groupings {
		if g.delivered() {
			if p.divided == nil {
				p.divided = make([]bool, len(shown))
			}
			p.divided[g.of] = true
		}
	}
	p.absurd = p.absurd[:0]
	for f := range d.factors {
		if err := p.hideFactor(d, f, how, shown, round, groupings); err != nil {
			return err
		}
	}
	p.reasons = append(p.reasons, p.explain(d, how, shown, round.Means)...)
	for _, g := range groupings {
		round.Groups = append(round.Groups, g.results())
		p.reasons = append(p.reasons, g.explain()...)
	}
	return nil
}

// hideFactor protects one factor: first the means, then what may be shown beside
// them of the same people, distributions and groups.
func (p *protector) hideFactor(d *delivery, factor int, round manner, shown []bool, into *survey.Round, groupings []*grouped) error {
	clear(p.also)
	for _, g := range groupings {
		p.also[g.of] = g.publishedSum(factor, p.past.cell(g.of, factor))
	}
	how, err := p.factor(d, factor, round, shown, into.Means)
	if err != nil {
		return err
	}
	if p.spreader != nil {
		if err := p.spreader.factor(d, factor, how, into.Means, into.Distributions); err != nil {
			return err
		}
	}
	for _, g := range groupings {
		if err := p.hideGroups(d, factor, how, into.Means, g); err != nil {
			return err
		}
	}
	p.withdraw(d, factor, into.Means)
	for u := range into.Distributions {
		if state := into.Means[u][factor].State; state != survey.Shown {
			into.Distributions[u][factor] = survey.Distribution{State: min(state, into.Distributions[u][factor].State)}
		}
	}
	for _, g := range groupings {
		if g.withdraw(g.d, factor, g.means); into.Means[g.of][factor].State != survey.Shown {
			g.hideAll(factor)
		}
	}
	return nil
}

// hideGroups protects a factor of the groups of a unit. What they tell of the
// unit must not tell too much of its sub-units either.
func (p *protector) hideGroups(d *delivery, factor int, how manner, means [][]survey.Mean, g *grouped) error {
	known := interval{}
	if how != kept {
		known = p.auditor.sums[g.of]
	}
	how, err := g.factor(factor, how, means[g.of][factor], d.answers[g.of], known)
	if err != nil || how == kept {
		return err
	}
	before := p.also[g.of]
	p.also[g.of] = g.auditor.up[0]
	found, err := p.examine(factor, means)
	if len(found) > 0 || p.spreader != nil && g.tellsWithEnds(p.spreader.endsAbove(g.of)) {
		g.forget(factor)
		p.also[g.of] = before
	}
	return err
}

// withdrawn reports whether a unit that was published is not delivered any more,
// or hidden by hand: the site does not show it, and it is known all the same.
func (p *protector) withdrawn(d *delivery, unit int) bool {
	return p.past.published(unit) && (d.rows[unit] == nil || !d.rows[unit].Respondents.Known() || d.hiddenBySource(unit))
}

// passOn shows a round as its source published it. Its hidden cells stay hidden.
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
