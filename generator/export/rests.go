package export

import "tifaktor/generator/survey"

// restsHead are the columns of the file with the rests of units.
const restsHead = "round,unit,respondents,factor,mean,n,status\n"

// RestsCSV gives what may be shown of the people who are in a unit and in none of its
// shown parts, one row per round, unit and factor, written as in [ResultsCSV]. The status
// of a mean that may be one last digit off is about: "~4.3".
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
				e.out = append(e.out, written(d.Rounds[r].ID)+","+e.units[u]+","...)
				e.count(rest.Respondents)
				e.out = append(e.out, e.factors[factor]...)
				e.out = append(e.out, ',')
				e.mean(mean, survey.Response{Respondents: rest.Respondents})
			}
		}
	}
	return e.out
}
