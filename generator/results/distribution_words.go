package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// distributionLead explains what a bar shows, and what is special about these.
func distributionLead(w *wording, rows []distributionRow) []string {
	lead := []string{w.Printer.Text("distribution.lead")}
	for _, row := range rows {
		if i := slices.IndexFunc(row.answers.Parts, severalSteps); i >= 0 {
			example := w.Printer.Quote(partName(w, row.answers.Parts[i]))
			lead = append(lead, w.Printer.Text("distribution.merged", "steps", example))
			break
		}
	}
	if slices.ContainsFunc(rows, func(row distributionRow) bool { return roundedSum(row.answers) }) {
		lead = append(lead, w.Printer.Text("distribution.rounded"))
	}
	return lead
}

func severalSteps(part survey.Part) bool { return part.From != part.To }

// roundedSum reports whether rounding makes the printed shares add up to another sum than 100.
func roundedSum(d survey.Distribution) bool {
	sum := 0
	for _, part := range d.Parts {
		sum += part.Share
	}
	return d.State == survey.Shown && sum != 100
}

// partName names a part of the scale: "4", "4–5".
func partName(w *wording, part survey.Part) string {
	from := w.Printer.Decimal(part.From, 0)
	if part.From == part.To {
		return from
	}
	return from + "–" + w.Printer.Decimal(part.To, 0)
}

// countedAsOne says which steps of a row are one part, or returns "" if none are.
func countedAsOne(w *wording, d survey.Distribution) string {
	var names []string
	for _, part := range d.Parts {
		if severalSteps(part) {
			names = append(names, partName(w, part))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return w.Printer.Text("distribution.asOne", "steps", w.Printer.List(names))
}

// sharesInWords is what a bar shows: "1: 0 %; 2: 4 %; 3: 15 %; 4–5: 81 %."
func sharesInWords(w *wording, d survey.Distribution) string {
	if d.State != survey.Shown {
		return page.FirstInLine(noShares(w, d)) + "."
	}
	var shares []string
	for _, part := range d.Parts {
		shares = append(shares, partName(w, part)+": "+w.Printer.Percent(part.Share))
	}
	return strings.Join(shares, "; ") + "."
}

// noShares is the word for a distribution that is hidden or missing.
func noShares(w *wording, d survey.Distribution) string {
	return w.value(survey.Mean{State: d.State}).Missing
}

// shareCells returns the numbers of a row. Together the cells are as wide as the scale.
func shareCells(w *wording, d survey.Distribution) []DistributionCell {
	scale := w.instrument.Scale
	if d.State != survey.Shown {
		return []DistributionCell{{noShares(w, d), scale.To - scale.From + 1}}
	}
	var cells []DistributionCell
	for _, part := range d.Parts {
		text := w.Printer.Percent(part.Share)
		if severalSteps(part) {
			text += " (" + partName(w, part) + ")"
		}
		cells = append(cells, DistributionCell{text, part.To - part.From + 1})
	}
	return cells
}

// modeCaption says where most of the answers of one row are: "Flest svar ligg på 4 (39 %)."
func modeCaption(w *wording, d survey.Distribution) string {
	parts, share := largestParts(w, d)
	key := "distribution.most"
	if len(parts) > 1 {
		key = "distribution.mostEach"
	}
	return w.Printer.Text(key, "steps", w.Printer.List(parts), "share", w.Printer.Percent(share))
}

// modesCaption says where most of the answers of each row are, and counts the rows with the
// same place: "Flest svar ligg på 4 i åtte faktorar og på 5 i to faktorar." Rows that are not
// shown do not count.
func modesCaption(w *wording, rows []distributionRow) string {
	var places []string
	number := map[string]int{}
	shown := 0
	for _, row := range rows {
		if row.answers.State != survey.Shown {
			continue
		}
		parts, _ := largestParts(w, row.answers)
		place := w.Printer.List(parts)
		if number[place]++; number[place] == 1 {
			places = append(places, place)
		}
		shown++
	}
	slices.SortStableFunc(places, func(a, b string) int { return number[b] - number[a] })
	if len(places) == 1 && shown == len(rows) && shown > 1 {
		return w.Printer.Text("distribution.mostInAll", "steps", places[0])
	}
	var said []string
	for _, place := range places {
		said = append(said, w.Printer.Text("distribution.inFactors",
			"n", number[place], "number", w.NumberWord(number[place]), "steps", place))
	}
	return w.Printer.Text("distribution.mostIn", "places", w.Printer.List(said))
}

// largestParts names the parts with the largest printed share; there may be several.
func largestParts(w *wording, d survey.Distribution) (parts []string, share int) {
	for _, part := range d.Parts {
		share = max(share, part.Share)
	}
	for _, part := range d.Parts {
		if part.Share == share {
			parts = append(parts, partName(w, part))
		}
	}
	return parts, share
}
