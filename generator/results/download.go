package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// download returns the file of a unit's results for spreadsheets, or nil if the unit has
// nothing to show in any round.
func download(r *Results, u int) *page.Download {
	if len(r.roundsWith(u, survey.Shown)) == 0 {
		return nil
	}
	return &page.Download{
		Path:  r.Addresses.UnitCSV(r.data.Units[u].ID),
		Lang:  r.Lang,
		Table: func() page.Table { return downloadTable(r, u) },
	}
}

// downloadTable returns the table of the trend, with the factors' numbers and a last row of how
// many answered in each round.
func downloadTable(r *Results, u int) page.Table {
	table := trendTable(r, u, r.allFactors())
	table.Head = append([]string{r.Printer.Text("results.number")}, table.Head...)
	for i, row := range table.Rows {
		number := r.Printer.Count(r.instrument.Factors[i].Number)
		table.Rows[i] = append([]string{number}, row...)
	}
	answers := []string{"", r.Printer.Text("numbers.answers")}
	known := false
	for round := range r.data.Rounds {
		response := r.response(round, u)
		text := ""
		if response.State != survey.Shown {
			text = r.value(survey.Mean{State: response.State}).Missing
		} else if response.Respondents > 0 {
			text, known = r.Printer.Count(response.Respondents), true
		}
		answers = append(answers, text)
	}
	if known {
		table.Rows = append(table.Rows, padded(answers, len(table.Head)))
	}
	return table
}

// padded fills a row with empty cells.
func padded(row []string, width int) []string {
	for len(row) < width {
		row = append(row, "")
	}
	return row
}

// unitFiles returns the link to a unit's download, for the page at from.
func unitFiles(r *Results, u int, from string) []page.Action {
	if len(r.roundsWith(u, survey.Shown)) == 0 {
		return nil
	}
	return []page.Action{{
		Text: r.Printer.Text("numbers.download", "size", downloadTable(r, u).Kilobytes()),
		Href: page.Relative(from, r.Addresses.UnitCSV(r.data.Units[u].ID)),
		Icon: "download",
	}}
}

// allNumbers returns links to the file with all results, and to those with all distributions,
// groups and rests if there are any.
func allNumbers(r *Results, to *links) []page.Action {
	var files []page.Action
	add := func(exists bool, text, href string) {
		if exists {
			files = append(files, page.Action{Text: r.Printer.Text(text), Href: href, Icon: "download"})
		}
	}
	add(true, "numbers.downloadAll", to.data)
	add(r.data.HasDistributions(), "numbers.downloadDistributions", to.spreads)
	add(len(r.data.Groupings) > 0, "numbers.downloadGroups", to.groups)
	add(r.data.HasRests(), "numbers.downloadRests", to.rests)
	return files
}
