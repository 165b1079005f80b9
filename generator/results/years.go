package results

import "tifaktor/generator/survey"

// Year is a round to choose among. One without Href has nothing to see.
type Year struct {
	Text    string // "2023", "2021 skjult"
	Href    string
	Current bool
	Off     bool
}

// years lists the rounds of a unit, newest first. It returns nil if there is only one round or
// the unit was in none. Earlier rounds link to the trend.
func years(r *Results, unit int, trend bool) []Year {
	rounds := len(r.data.Rounds)
	if rounds < 2 || len(r.roundsWith(unit, survey.Missing)) == rounds {
		return nil
	}
	var years []Year
	for round := r.latest; round >= 0; round-- {
		id := r.data.Rounds[round].ID
		year := Year{Text: id, Current: round == r.latest}
		switch state := r.state(round, unit); {
		case state == survey.Hidden:
			year.Text, year.Off = id+" "+r.Printer.Text("results.hidden"), true
		case state == survey.Missing:
			year.Text, year.Off = id+" "+r.Printer.Text("results.notIn"), true
		case trend && !year.Current:
			year.Href = "#" + r.Printer.Text("anchor.trend")
		}
		years = append(years, year)
	}
	return years
}
