package raw

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// statements returns how many statements a factor has: a valid number whatever was written,
// or zero if it is not known.
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

// checkStatements adds a problem if the factors have more statements together than the
// instrument. They may have fewer: the instrument may have other factors too.
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
