package disclosure

import (
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// round is a round on a tree, while it is decided what is shown of it.
type round struct {
	tree             *tree
	words            *i18n.Printer // of the publisher's language
	factors          []survey.Factor
	formatter        *formatter
	delivery         *delivery
	limits           limits.Limits
	invitees         int   // the fewest invited people of whom it may follow how many answered
	past             *past // nil if nothing was published
	revision         revision
	neverReplaced    bool    // published figures are never replaced by new ones
	hasDistributions bool    // it has distributions, or some were published
	shown            []bool  // per unit
	decimals         []int   // the numbers of decimals that its means may be delivered with
	parts            [][]int // per shown unit: the topmost shown units below it
	rests            []int   // per unit: people in its rest if that may have a row, else 0; nil if none may
	hasGroups        []bool  // per unit: it has groups of a second grouping; nil if none has
}

// protectAs does what protect does, for means that may be delivered with these numbers of
// decimals.
func (p *protector) protectAs(r *reader, delivered *raw.Round, decimals []int) (survey.Round, []Reason, error) {
	units, factors := len(p.tree.units), len(p.factors)
	rd := p.begin(r, r.deliver(delivered))
	rd.decimals = decimals
	into := survey.Round{
		ID: delivered.ID.V, From: delivered.From.V.Time, To: delivered.To.V.Time, Published: delivered.Published.V.Time,
		Corrected: delivered.Corrected.V.Time, WrongTree: delivered.WrongTree,
		Synthetic: delivered.Synthetic, SourceProtected: delivered.Protected.V == bySource,
		SmallestGroup: rd.limits.Group, References: p.references(r, delivered.References),
		Responses: make([]survey.Response, units), Means: grid[survey.Mean](units, factors),
		Breaks: p.tree.breaks(delivered.ID.V), ShownAgain: r.shownAgain(delivered),
	}
	switch {
	case r.problems.Failed(): // nothing will be published; the other rounds are only read
		return into, nil, nil
	case into.SourceProtected:
		p.passOnAll(r, rd.delivery, &into)
		return into, nil, nil
	}
	reasons, err := rd.hide(r, &into)
	return into, reasons, err
}

// grid returns rows of cells, all in one slice.
func grid[Cell any](rows, columns int) [][]Cell {
	cells, grid := make([]Cell, rows*columns), make([][]Cell, rows)
	for row := range grid {
		grid[row] = cells[row*columns : (row+1)*columns : (row+1)*columns]
	}
	return grid
}

// begin returns a round with its limits and what was published of it.
func (p *protector) begin(r *reader, d *delivery) *round {
	group := r.site.SmallestGroup
	if own := d.round.Group; own.Known() {
		group = own.V
		if group < site.LowestGroup {
			r.refuse(own.Place, "smallest_group must be %d or more, not %d", site.LowestGroup, group)
			group = site.LowestGroup
		}
	}
	past := r.remember(d.round, group)
	if past != nil && r.correcting(d.round) {
		past.wasWrong(p.newRound(d, limits.Limits{}, nil, false), group)
		r.problems.Advise(d.round.Corrected.Place, rule, "%s", r.words.Text("explain.correcting"))
	}
	if past != nil && past.wrongTree {
		past.hasDistributions = false // and no distribution is shown any more
		clear(d.shares)
	}
	for u := range d.answers {
		if past != nil && past.hidden[u] && d.rows[u] == nil {
			d.answers[u] = limits.Unknown // it was delivered then, and hidden
		}
	}
	spread := len(d.shares) > 0 || past != nil && past.hasDistributions
	rd := p.newRound(d, newLimits(r.site, p.formatter.scale, p.factors, group, spread), past, spread)
	if r.site.Participation == site.Open {
		rd.invitees = 1
	}
	return rd
}

// newRound returns a round of which nothing is decided yet.
func (p *protector) newRound(d *delivery, l limits.Limits, past *past, spread bool) *round {
	return &round{tree: p.tree, words: p.words, factors: p.factors, formatter: p.formatter, delivery: d, limits: l, invitees: l.Group, past: past, hasDistributions: spread}
}

// newLimits returns the limits of a round whose smallest group is group. Rounding covers
// nobody where the site does not rely on it, where two decimals are printed, or where
// distributions reveal more than the means.
func newLimits(s *site.Site, scale survey.Scale, factors []survey.Factor, group int, distributions bool) limits.Limits {
	l := limits.Limits{Group: group, Insider: s.Insider}
	if s.Rounding == site.Cover && scale.Decimals < mostDecimals && !distributions {
		l.Cover = coverage(scale, factors)
	}
	return l
}

// coverage returns how far rounding covers small remainders of every factor; see
// limits.Coverage.
func coverage(scale survey.Scale, factors []survey.Factor) int {
	fewest := survey.MostStatements
	for _, f := range factors {
		fewest = min(fewest, statements(f)[0])
	}
	return limits.Coverage(scale.Digits(scale.To-scale.From), limits.Fraction{Digits: scale.Digits(step(scale)), Of: fewest})
}

// hide decides what is shown of a round that has numbers of answers, and returns the reasons.
func (rd *round) hide(r *reader, into *survey.Round) ([]Reason, error) {
	d := rd.delivery
	rd.revise()
	if err := rd.decideUnits(); err != nil {
		return nil, err
	}
	into.Limits = rd.shownLimits()
	rd.fillResponses(into.Responses)
	if rd.hasDistributions {
		into.Distributions = grid[survey.Distribution](len(rd.shown), d.factors)
	}
	var groupings []*grouped
	for _, grouping := range r.groupings {
		g, err := rd.group(r, grouping)
		if err != nil {
			return nil, err
		}
		groupings = append(groupings, g)
	}
	for _, g := range groupings {
		if g.delivered() {
			if rd.hasGroups == nil {
				rd.hasGroups = make([]bool, len(rd.shown))
			}
			rd.hasGroups[g.of] = true
		}
	}
	rd.findRests()
	if rd.rests != nil {
		into.Rests = noRests(rd.rests, rd.delivery.factors)
	}
	var inconsistent []cellAt
	for f := range d.factors {
		contradicting, err := rd.hideFactor(f, into, groupings)
		if err != nil {
			return nil, err
		}
		inconsistent = append(inconsistent, contradicting...)
	}
	rd.keepRests(into)
	reasons := explain(rd, into.Means, inconsistent)
	for _, g := range groupings {
		into.Groups = append(into.Groups, g.results())
		reasons = append(reasons, g.explain()...)
	}
	if rd.revision == takeBack {
		more, err := rd.revelations()
		return append(reasons, more...), err
	}
	return reasons, nil
}

// shownLimits returns the limits as pages show them.
func (rd *round) shownLimits() survey.Limits {
	shown := survey.Limits{CoverTimes: rd.limits.Cover, WithoutParticipation: rd.invitees < rd.limits.Group}
	highest := yamlfile.Decimal(rd.formatter.scale.To) * yamlfile.One
	for f := range rd.factors {
		alike := rd.formatter.alone(highest, rd.limits.Group, 0, rd.origins(f))
		if shown.Alike.State == survey.Missing || alike.Digits < shown.Alike.Digits {
			shown.Alike = alike
		}
	}
	return shown
}

// fillResponses sets how many answered in each shown unit.
func (rd *round) fillResponses(responses []survey.Response) {
	d := rd.delivery
	for u, shown := range rd.shown {
		switch {
		case shown && !rd.withdrawn(u):
			responses[u] = survey.Response{State: survey.Shown, Invited: max(0, d.invited[u]), Respondents: d.answers[u]}
		case d.answers[u] != 0 && d.rows[u] != nil, d.nobody(u): // whether anybody answered is not shown
			responses[u].State = survey.Hidden
		}
	}
}

// withdrawn reports whether a unit that was published is not delivered any more, or is
// hidden by hand. The site does not show it, but readers know it.
func (rd *round) withdrawn(unit int) bool {
	d := rd.delivery
	return rd.past.published(unit) && (d.rows[unit] == nil || !d.rows[unit].Respondents.Known() || d.hiddenBySource(unit))
}
