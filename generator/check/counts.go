package check

import (
	"slices"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// counts checks that the numbers of people in a row agree with each other. The problem does
// not hold them: it may be how few they are, and logs are read by others.
func counts(results *raw.Results, r report) {
	for _, round := range results.Rounds {
		for _, row := range round.Rows {
			rowCounts(row, r)
		}
	}
}

func rowCounts(row raw.Row, r report) {
	notNegative("invited", row.Invited, r)
	notNegative("respondents", row.Respondents, r)
	invited, respondents, within := row.Invited, row.Respondents, row.Within
	if invited.Known() && within.V.Lowest > max(invited.V, 0) {
		r.must(within.Place, "more_answered")
	}
	if invited.Known() && respondents.V > max(invited.V, 0) {
		r.must(respondents.Place, "more_answered")
	}
	hasMean := slices.ContainsFunc(row.Cells, func(cell raw.Cell) bool { return cell.Mean.Known() })
	if respondents.Known() && respondents.V == 0 && hasMean {
		r.must(respondents.Place, "nobody_answered")
	}
	for _, cell := range row.Cells {
		notNegative("n", cell.Answers, r)
		if within.Known() && cell.Answers.V > within.V.Highest {
			r.must(cell.Answers.Place, "more_answered_of", "factor", cell.Factor.V)
		}
		if respondents.Known() && cell.Answers.V > respondents.V {
			r.must(cell.Answers.Place, "more_answered_of", "factor", cell.Factor.V)
		}
		if cell.Answers.Known() && cell.Answers.V == 0 && cell.Mean.Known() {
			r.must(cell.Answers.Place, "nobody_answered_of", "factor", cell.Factor.V)
		}
	}
}

func notNegative(name string, count yamlfile.Value[int], r report) {
	if count.V < 0 {
		r.must(count.Place, "negative", "key", name)
	}
}
