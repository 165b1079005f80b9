package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

const (
	hundred = 100 * yamlfile.One
	// slack is what rounding each share may do to their sum.
	slack = 1 * yamlfile.One
)

// distribution checks that the shares of answers fit the scale and make up the
// whole. Groups have none: a group is often a few people of a unit that has one.
func distribution(results *raw.Results, r report) {
	scale := results.Instrument.Scale
	if scale.From >= scale.To {
		return // the scale is wrong, which is reported
	}
	steps := scale.To - scale.From + 1
	d := newDivisions(results)
	for _, round := range results.Rounds {
		for _, row := range round.Rows {
			if d.isGroup(&row) && len(row.Distributions) > 0 {
				r.problem(row.Distributions[0].Factor.Place, "%q is a group, and only units have distributions; remove distribution", row.Unit.V)
				continue
			}
			for _, given := range row.Distributions {
				if len(given.Shares) != steps {
					r.problem(given.Factor.Place, "%s has %d shares, but the scale from %d to %d has %d steps; write one share for each, with a point for decimals",
						given.Factor.V, len(given.Shares), scale.From, scale.To, steps)
					continue
				}
				shares(given, r)
			}
		}
	}
}

func shares(d raw.Distribution, r report) {
	var sum yamlfile.Decimal
	for _, share := range d.Shares {
		if !share.Known() {
			return // it could not be read, which is reported
		}
		if share.V < 0 || share.V > hundred {
			r.problem(share.Place, "a share must be from 0 to 100 per cent")
			return
		}
		sum += share.V
	}
	if sum < hundred-slack || sum > hundred+slack {
		r.problem(d.Factor.Place, "the shares of %s do not make up 100 per cent together", d.Factor.V)
	}
}
