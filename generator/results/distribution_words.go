package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// distributionLead says what a bar shows, and what is special about these.
func distributionLead(r *Results, rows []distributionRow) []string {
	lead := []string{r.Printer.Text("distribution.lead")}
	for _, row := range rows {
		if i := slices.IndexFunc(row.answers.Parts, severalSteps); i >= 0 {
			example := r.Printer.Quote(partName(r, row.answers.Parts[i]))
			lead = append(lead, r.Printer.Text("distribution.merged", "steps", example))
			break
		}
	}
	if slices.ContainsFunc(rows, func(row distributionRow) bool { return roundedSum(row.answers) }) {
		lead = append(lead, r.Printer.Text("distribution.rounded"))
	}
	return lead
}

func severalSteps(part survey.Part) bool { return part.From != part.To }

// roundedSum tells that the printed shares do not make up exactly 100.
func roundedSum(d survey.Distribution) bool {
	sum := 0
	for _, part := range d.Parts {
		sum += part.Share
	}
	return d.State == survey.Shown && sum != 100
}

// partName names a part of the scale: "4", "4–5".
func partName(r *Results, part survey.Part) string {
	from := r.Printer.Decimal(part.From, 0)
	if part.From == part.To {
		return from
	}
	return from + "–" + r.Printer.Decimal(part.To, 0)
}

// countedAsOne tells which steps of a row are one part; "" when none are.
func countedAsOne(r *Results, d survey.Distribution) string {
	var names []string
	for _, part := range d.Parts {
		if severalSteps(part) {
			names = append(names, partName(r, part))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return r.Printer.Text("distribution.asOne", "steps", r.Printer.List(names))
}

// sharesInWords says all that a bar shows: "1: 0 %; 2: 4 %; 3: 15 %; 4–5: 81 %."
func sharesInWords(r *Results, d survey.Distribution) string {
	if d.State != survey.Shown {
		return page.FirstInLine(noShares(r, d)) + "."
	}
	var shares []string
	for _, part := range d.Parts {
		shares = append(shares, partName(r, part)+": "+r.Printer.Percent(part.Share))
	}
	return strings.Join(shares, "; ") + "."
}

// noShares is the word for a distribution that is not there.
func noShares(r *Results, d survey.Distribution) string {
	return r.value(survey.Mean{State: d.State}).Missing
}

// shareCells gives the row's numbers. Together the cells are as wide as the scale.
func shareCells(r *Results, d survey.Distribution) []DistributionCell {
	scale := r.data.Instrument.Scale
	if d.State != survey.Shown {
		return []DistributionCell{{noShares(r, d), scale.To - scale.From + 1}}
	}
	var cells []DistributionCell
	for _, part := range d.Parts {
		text := r.Printer.Percent(part.Share)
		if severalSteps(part) {
			text += " (" + partName(r, part) + ")"
		}
		cells = append(cells, DistributionCell{text, part.To - part.From + 1})
	}
	return cells
}

// mostAnswersOf says where most of the answers of one row lie: "Flest svar ligg
// på 4 (39 %)."
func mostAnswersOf(r *Results, d survey.Distribution) string {
	parts, share := largest(r, d)
	key := "distribution.most"
	if len(parts) > 1 {
		key = "distribution.mostEach"
	}
	return r.Printer.Text(key, "steps", r.Printer.List(parts), "share", r.Printer.Percent(share))
}

// mostAnswers says the same of several rows, those together that have most of
// their answers in the same place: "Flest svar ligg på 4 i åtte faktorar og på 5 i
// to faktorar." Rows that are not shown do not count.
func mostAnswers(r *Results, rows []distributionRow) string {
	var places []string
	number := map[string]int{}
	shown := 0
	for _, row := range rows {
		if row.answers.State != survey.Shown {
			continue
		}
		parts, _ := largest(r, row.answers)
		place := r.Printer.List(parts)
		if number[place]++; number[place] == 1 {
			places = append(places, place)
		}
		shown++
	}
	slices.SortStableFunc(places, func(a, b string) int { return number[b] - number[a] })
	if len(places) == 1 && shown == len(rows) && shown > 1 {
		return r.Printer.Text("distribution.mostInAll", "steps", places[0])
	}
	var said []string
	for _, place := range places {
		said = append(said, r.Printer.Text("distribution.inFactors",
			"n", number[place], "number", r.NumberWord(number[place]), "steps", place))
	}
	return r.Printer.Text("distribution.mostIn", "places", r.Printer.List(said))
}

// largest names the part with the largest printed share, or those that have it.
func largest(r *Results, d survey.Distribution) (parts []string, share int) {
	for _, part := range d.Parts {
		share = max(share, part.Share)
	}
	for _, part := range d.Parts {
		if part.Share == share {
			parts = append(parts, partName(r, part))
		}
	}
	return parts, share
}
