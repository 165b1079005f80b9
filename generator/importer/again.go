package importer

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// askAgain asks about rounds that the site has already, and passes over those of which the
// tables say nothing else: those are not written. Where the units of the tables are not
// known, all are asked about. It reports whether all may go on.
func (s *survey) askAgain(in Input, unitsKnown bool, n notes) bool {
	ok := true
	for i := range s.rounds {
		r := &s.rounds[i]
		switch {
		case r.replaced == nil || in.Replace:
		case unitsKnown && s.roundWriter().isSaidAlready(*r, in.Site, n):
			r.unchanged = true
		default:
			n.Problem(problem.Place{File: r.file}, "round_there", "round", n.Words.Quote(slug(r.id)))
			ok = false
		}
	}
	return ok
}

// areUnchanged reports whether the site has all rounds already.
func areUnchanged(rounds []round) bool {
	return !slices.ContainsFunc(rounds, func(r round) bool { return !r.unchanged })
}

// isSaidAlready reports whether the site's round has the numbers that the tables have.
// What a person has added to it is not asked for, and what is hidden by hand stays so.
func (w roundWriter) isSaidAlready(r round, site *Site, n notes) bool {
	there := site.round(func(other raw.Round) bool { return other.File == r.file })
	if there == nil {
		return false
	}
	var now raw.Round
	yamlfile.Decode(r.file, w.roundFile(r, n), &now, &problem.List{})
	before, after := recordOf(there), recordOf(&now)
	maps.DeleteFunc(before, func(unit string, _ string) bool { return slices.Contains(w.chart.groups, unit) })
	return maps.Equal(before, after)
}

// recordOf is what a round says of each unit, and of what it is compared with.
func recordOf(r *raw.Round) map[string]string {
	record := map[string]string{"": r.Protected.V}
	for _, row := range r.Rows {
		record[row.Unit.V] = fmt.Sprint(row.Invited.V, row.Respondents.V, row.Within.V, recordOfMeans(row.Cells))
	}
	for _, reference := range r.References {
		record[fmt.Sprint("reference ", reference.Label)] = recordOfMeans(reference.Means)
	}
	return record
}

// recordOfMeans is what means say, in the order of their factors.
func recordOfMeans(means raw.Means) string {
	var all []string
	for _, c := range means {
		all = append(all, fmt.Sprint(c.Factor.V, c.Mean.V, c.Hidden, c.Answers.V))
	}
	slices.Sort(all)
	return strings.Join(all, ";")
}

// keepByHand takes over what a person has written in rounds that are there and no table
// says: the days, and the means that are hidden by hand, which stay hidden.
func (s *survey) keepByHand(in Input, n notes) {
	for i := range s.rounds {
		r := &s.rounds[i]
		there := in.Site.round(func(other raw.Round) bool { return other.File == r.file })
		if there == nil {
			continue
		}
		if !r.period.known() && there.From.Known() && there.To.Known() {
			r.period = period{from: there.From.V.Time, to: there.To.V.Time}
		}
		r.hidden = hiddenIn(there)
		if names := s.roundWriter().hiddenByHand(*r); len(names) > 0 && in.Replace {
			n.Advice(problem.Place{File: r.file}, "hidden_kept", "n", len(names), "names", n.quoted(names))
		}
	}
}

// hiddenIn returns the factors that are hidden in a round of the site, by unit.
func hiddenIn(there *raw.Round) map[string][]string {
	hidden := map[string][]string{}
	for _, row := range there.Rows {
		for _, c := range row.Cells {
			if c.Hidden {
				hidden[row.Unit.V] = append(hidden[row.Unit.V], c.Factor.V)
			}
		}
	}
	return hidden
}

// hiddenByHand names the means that the tables have and that are hidden where the round is
// there.
func (w roundWriter) hiddenByHand(r round) []string {
	var names []string
	for _, unit := range w.rowsOf(r) {
		for _, factor := range r.hidden[unit.id] {
			if hasKnown(w.factors, unit.row, factor) {
				names = append(names, unit.id+": "+factor)
			}
		}
	}
	return names
}

// hasKnown reports whether a row has a number for a factor, by its id.
func hasKnown(factors []factor, r row, id string) bool {
	return slices.ContainsFunc(r.means, func(m mean) bool {
		f := factorCalled(factors, m.factor)
		return f != nil && f.id == id && m.value.kind == known
	})
}

// withHidden is a row with some of its means hidden, by the ids of their factors.
func withHidden(factors []factor, r row, ids []string) row {
	r.means = slices.Clone(r.means)
	for i, m := range r.means {
		if f := factorCalled(factors, m.factor); f != nil && slices.Contains(ids, f.id) {
			r.means[i].value = number{kind: hidden}
		}
	}
	return r
}
