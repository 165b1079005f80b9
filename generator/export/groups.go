package export

import (
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// groupsHead are the columns of the file with the results of groups.
const groupsHead = "round,unit,grouping,group,name,respondents,factor,mean,n,status\n"

// GroupsCSV gives the results of all groups that may be shown, one row per
// round, group and factor, written as in [ResultsCSV]. The unit is the one whose
// people the grouping divides. A grouping has no id and stands with its name.
func GroupsCSV(d *survey.Dataset, s *site.Site) []byte {
	e := &resultsFile{data: d, decimals: d.Instrument.Scale.Decimals}
	e.out = append(e.out, groupsHead...)
	e.prepare(s)
	for r := range d.Rounds {
		for g, grouping := range d.Groupings {
			if e.isPart(r, grouping.Of) {
				continue
			}
			name, _ := grouping.Name.In(s.Languages[0], s.Languages)
			start := written(d.Rounds[r].ID) + "," + written(d.Units[grouping.Of].ID) + "," + written(name) + ","
			for i, group := range grouping.Groups {
				name, _ := group.Name.In(s.Languages[0], s.Languages)
				e.group(start+written(group.ID)+","+written(name)+",", groupResult(&d.Rounds[r], g, i))
			}
		}
	}
	return e.out
}

// groupResult gives the results of a group in a round; nothing when the round
// has none.
func groupResult(round *survey.Round, grouping, group int) survey.GroupResult {
	if grouping >= len(round.Groups) || group >= len(round.Groups[grouping]) {
		return survey.GroupResult{}
	}
	return round.Groups[grouping][group]
}

// group writes the rows of one group in one round.
func (e *resultsFile) group(start string, result survey.GroupResult) {
	response := survey.Response{}
	if result.Response.State == survey.Shown {
		response = result.Response
	}
	for factor, id := range e.factors {
		mean := survey.Mean{}
		if factor < len(result.Means) {
			mean = result.Means[factor]
		}
		e.out = append(e.out, start...)
		e.count(response.Respondents)
		e.out = append(e.out, id...)
		e.out = append(e.out, ',')
		e.mean(mean, response)
	}
}
