package export

import "tifaktor/generator/survey"

// restsHead is the columns of the file with the rests of units.
const restsHead = "round,unit,respondents,factor,mean,n,status\n"

// RestsCSV writes what may be shown of the people who are in a unit but in none of its shown
// parts, one row per round, unit and factor, as in [ResultsCSV]. A mean that may be off by one
// in its last digit has the status about: "~4.3".
func RestsCSV(d *survey.Dataset) []byte {
	e := &resultsFile{data: d, decimals: d.Instrument.Scale.Decimals}
	e.out = append(e.out, restsHead...)
	e.prepareIDs()
	for r := range d.Rounds {
		for u, rest := range d.Rounds[r].Rests {
			if rest.Respondents == 0 || e.isPart(r, u) {
				continue
			}
			for factor, mean := range rest.Means {
				e.out = append(e.out, csvCell(d.Rounds[r].ID)+","+e.units[u]+","...)
				e.count(rest.Respondents)
				e.out = append(e.out, e.factors[factor]...)
				e.out = append(e.out, ',')
				e.mean(mean, survey.Response{Respondents: rest.Respondents})
			}
		}
	}
	return e.out
}
