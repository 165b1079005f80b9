package raw

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// statements gives how many statements a factor is measured by, right whatever was
// written: zero if that is not known.
func (n numbers) statements(problems *problem.List) survey.Statements {
	found, place := survey.Statements{Fewest: n.number.V, Most: n.number.V}, n.number.Place
	if n.within.Known() {
		found, place = survey.Statements{Fewest: n.within.V.Lowest, Most: n.within.V.Highest}, n.within.Place
	}
	if !n.number.Known() && !n.within.Known() {
		return survey.Statements{}
	}
	if found.Fewest < 1 || found.Most > survey.MostStatements {
		problems.Add(place, rule, "a factor is measured by 1 to %d statements; leave the key out if the number is not known", survey.MostStatements)
		return survey.Statements{}
	}
	return found
}

// checkStatements notes factors that have more statements together than the whole
// instrument. They may have fewer: not every factor need be there.
func checkStatements(instrument *Instrument, place problem.Place, problems *problem.List) {
	fewest := 0
	for _, factor := range instrument.Factors {
		fewest += factor.Statements.Fewest
	}
	if instrument.Statements > 0 && fewest > instrument.Statements {
		problems.Add(place, rule, "the instrument has %d statements, and its factors have %d together; write how many there are of each",
			instrument.Statements, fewest)
	}
}
