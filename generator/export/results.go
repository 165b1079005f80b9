package export

import (
	"strconv"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// resultsHead is the columns of the file with all results.
const resultsHead = "round,unit,name,parent,invited,respondents,factor,mean,n,status\n"

// rowSize is about how many bytes a row takes.
const rowSize = 96

// ResultsCSV writes all results that may be shown, one row per round, unit and factor that the
// round could have: comma, decimal point, UTF-8. The status of a row is shown, coarse (the mean
// is a bound: ">=4.8"), between (the mean is hidden and a band is printed: "3.4..4.7"), hidden
// or missing. A hidden row has no numbers. A unit has no rows while it is part of another:
// before it was split off, and once it was merged. Names are in the site's first language.
func ResultsCSV(d *survey.Dataset, s *site.Site) []byte {
	e := &resultsFile{data: d, decimals: d.Instrument.Scale.Decimals}
	e.out = make([]byte, 0, rowSize*len(d.Rounds)*len(d.Units)*len(d.Instrument.Factors))
	e.out = append(e.out, resultsHead...)
	e.prepare(s)
	for round := range d.Rounds {
		for unit := range d.Units {
			if !e.isPart(round, unit) {
				e.unit(&d.Rounds[round], unit)
			}
		}
	}
	return e.out
}

// resultsFile is a CSV file while it is written.
type resultsFile struct {
	data     *survey.Dataset
	decimals int
	units    []string       // id of each unit, and its name and parent, as written
	factors  []string       // id of each factor, as written
	rounds   map[string]int // by id
	out      []byte
}

// prepare computes once what many rows have.
func (e *resultsFile) prepare(s *site.Site) {
	e.prepareIDs()
	for i, unit := range e.data.Units {
		parent := ""
		if unit.Parent != survey.NoUnit {
			parent = e.data.Units[unit.Parent].ID
		}
		name, _ := unit.Name.In(s.Languages[0], s.Languages)
		e.units[i] += "," + csvCell(name) + "," + csvCell(parent)
	}
}

// prepareIDs computes the ids as they are written.
func (e *resultsFile) prepareIDs() {
	for _, unit := range e.data.Units {
		e.units = append(e.units, csvCell(unit.ID))
	}
	for _, factor := range e.data.Instrument.Factors {
		e.factors = append(e.factors, csvCell(factor.ID))
	}
	e.rounds = map[string]int{}
	for i, round := range e.data.Rounds {
		e.rounds[round.ID] = i
	}
}

// csvCell returns a text as a cell of the file.
func csvCell(text string) string { return string(appendCell(nil, guarded(text), ',')) }

// isPart reports whether a unit was part of another in a round.
func (e *resultsFile) isPart(round, unit int) bool {
	until, wasPart := e.rounds[e.data.Units[unit].SplitFrom]
	from, merged := e.rounds[e.data.Units[unit].MergedFrom]
	return wasPart && round < until || merged && round >= from
}

// unit writes the rows of one unit in one round.
func (e *resultsFile) unit(round *survey.Round, unit int) {
	response := survey.Response{}
	if round.Responses[unit].State == survey.Shown {
		response = round.Responses[unit]
	}
	start := guarded(round.ID)
	for factor, id := range e.factors {
		mean := survey.Mean{}
		if factor < len(round.Means[unit]) {
			mean = round.Means[unit][factor]
		}
		e.out = appendCell(e.out, start, ',')
		e.out = append(e.out, ',')
		e.out = append(e.out, e.units[unit]...)
		e.out = append(e.out, ',')
		e.count(response.Invited)
		e.count(response.Respondents)
		e.out = append(e.out, id...)
		e.out = append(e.out, ',')
		e.mean(mean, response)
	}
}

// count writes a number of people, or nothing if it is not known.
func (e *resultsFile) count(n int) {
	if n > 0 {
		e.out = strconv.AppendInt(e.out, int64(n), 10)
	}
	e.out = append(e.out, ',')
}

// mean writes the last three columns and ends the row.
func (e *resultsFile) mean(mean survey.Mean, response survey.Response) {
	switch mean.State {
	case survey.Missing:
		e.out = append(e.out, ",,missing\n"...)
		return
	case survey.Hidden:
		e.hidden(mean)
		return
	}
	status := "shown\n"
	switch mean.Bound {
	case survey.AtLeast:
		e.out, status = append(e.out, ">="...), "coarse\n"
	case survey.AtMost:
		e.out, status = append(e.out, "<="...), "coarse\n"
	case survey.About:
		e.out, status = append(e.out, '~'), "about\n"
	}
	e.out = appendDecimal(e.out, mean.Digits, e.decimals)
	e.out = append(e.out, ',')
	if mean.Answers > 0 {
		e.count(mean.Answers)
	} else {
		e.count(response.Respondents)
	}
	e.out = append(e.out, status...)
}

// hidden writes the last three columns of a mean that is hidden.
func (e *resultsFile) hidden(mean survey.Mean) {
	if mean.Bound != survey.Between {
		e.out = append(e.out, ",,hidden\n"...)
		return
	}
	e.out = appendDecimal(e.out, mean.Digits, e.decimals)
	e.out = appendDecimal(append(e.out, ".."...), mean.Highest, e.decimals)
	e.out = append(e.out, ",,between\n"...)
}

// appendDecimal writes a number that is given in units of its last digit: 43 with one decimal
// is 4.3.
func appendDecimal(to []byte, digits, decimals int) []byte {
	if digits < 0 {
		to, digits = append(to, '-'), -digits
	}
	one := 1
	for range decimals {
		one *= 10
	}
	to = strconv.AppendInt(to, int64(digits/one), 10)
	if decimals == 0 {
		return to
	}
	to = append(to, '.')
	rest := strconv.Itoa(digits % one)
	for range decimals - len(rest) {
		to = append(to, '0')
	}
	return append(to, rest...)
}
