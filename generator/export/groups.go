package export

import (
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// groupsHead is the columns of the file with the results of groups.
const groupsHead = "round,unit,grouping,group,name,respondents,factor,mean,n,status\n"

// GroupsCSV writes the results of all groups that may be shown, one row per round, group and
// factor, as in [ResultsCSV]. The unit is the one whose people the grouping divides. A grouping
// has no id and is given by its name.
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
			start := csvCell(d.Rounds[r].ID) + "," + csvCell(d.Units[grouping.Of].ID) + "," + csvCell(name) + ","
			for i, group := range grouping.Groups {
				name, _ := group.Name.In(s.Languages[0], s.Languages)
				e.group(start+csvCell(group.ID)+","+csvCell(name)+",", groupResult(&d.Rounds[r], g, i))
			}
		}
	}
	return e.out
}

// groupResult returns the results of a group in a round, which are empty if the round has none.
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
