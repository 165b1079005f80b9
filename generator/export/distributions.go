package export

import (
	"strconv"

	"tifaktor/generator/survey"
)

// distributionsHead is the columns of the file with all distributions.
const distributionsHead = "round,unit,factor,from,to,share,status\n"

// DistributionsCSV writes all distributions that may be shown, for the rounds that have any:
// comma, UTF-8, shares of the answers in whole per cent. There is one row for each part of the
// scale, from its first step to its last; steps that must not be told apart are one part. A
// distribution that is hidden or missing is one row without numbers. Units and factors are
// named by their ids. A unit that became part of another has no rows from then on.
func DistributionsCSV(d *survey.Dataset) []byte {
	e := &resultsFile{data: d}
	e.prepareIDs()
	e.out = append(e.out, distributionsHead...)
	for round := range d.Rounds {
		if !d.Rounds[round].HasDistributions() {
			continue
		}
		for unit := range d.Units {
			if !e.isPart(round, unit) {
				e.distributions(&d.Rounds[round], unit)
			}
		}
	}
	return e.out
}

// distributions writes the rows of one unit in one round.
func (e *resultsFile) distributions(round *survey.Round, unit int) {
	start := csvCell(round.ID) + "," + e.units[unit]
	for factor, id := range e.factors {
		start := start + "," + id
		distribution := round.Distribution(unit, factor)
		switch distribution.State {
		case survey.Missing:
			e.out = append(append(e.out, start...), ",,,,missing\n"...)
		case survey.Hidden:
			e.out = append(append(e.out, start...), ",,,,hidden\n"...)
		}
		for _, part := range distribution.Parts {
			e.out = append(e.out, start...)
			for _, n := range [...]int{part.From, part.To, part.Share} {
				e.out = strconv.AppendInt(append(e.out, ','), int64(n), 10)
			}
			e.out = append(e.out, ",shown\n"...)
		}
	}
}
