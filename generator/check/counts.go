package check

import (
	"slices"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// What is wrong with numbers of people is said without them: it may be how few they are,
// and logs are read by others.
const (
	moreAnswered    = "more answered than were invited; one of the numbers is wrong"
	moreAnsweredOne = "more answered about %s than answered at all; one of the numbers is wrong"
)

// counts checks that the numbers of people in a row agree with each other.
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
		r.problem(within.Place, moreAnswered)
	}
	if invited.Known() && respondents.V > max(invited.V, 0) {
		r.problem(respondents.Place, moreAnswered)
	}
	hasMean := slices.ContainsFunc(row.Cells, func(cell raw.Cell) bool { return cell.Mean.Known() })
	if respondents.Known() && respondents.V == 0 && hasMean {
		r.problem(respondents.Place, "nobody answered, so there can be no means; correct the number or remove the means")
	}
	for _, cell := range row.Cells {
		notNegative("n", cell.Answers, r)
		if within.Known() && cell.Answers.V > within.V.Highest {
			r.problem(cell.Answers.Place, moreAnsweredOne, cell.Factor.V)
		}
		if respondents.Known() && cell.Answers.V > respondents.V {
			r.problem(cell.Answers.Place, moreAnsweredOne, cell.Factor.V)
		}
		if cell.Answers.Known() && cell.Answers.V == 0 && cell.Mean.Known() {
			r.problem(cell.Answers.Place, "nobody answered about %s, so it can have no mean; correct n or remove the mean", cell.Factor.V)
		}
	}
}

func notNegative(name string, count yamlfile.Value[int], r report) {
	if count.V < 0 {
		r.problem(count.Place, "%s must be 0 or more", name)
	}
}
