package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// factorSection returns the table of factors with the texts on what it shows and how to read
// it.
func factorSection(r *Results, rows []factorRow, table *DotTable, y *yardstick) *FactorSection {
	from, to := r.scaleEnds()
	section := &FactorSection{
		Heading: factorsHeading(r),
		Lead:    r.Printer.Text("results.lead", "from", from, "to", to),
		Table:   table,
	}
	if r.instrument.Scale.Percent {
		section.Lead = r.Printer.Text("results.leadPercent")
	}
	compared := table.Whole != "" || table.Previous != ""
	claimed := slices.ContainsFunc(rows, func(row factorRow) bool {
		return row.fromWhole.threshold > 0 || row.change.threshold > 0
	})
	switch {
	case compared && claimed:
		section.Highlight = r.Sentence("results.highlight", 0, page.Fill("mark", page.Strong(r.Printer.Text("results.highlighted"))))
	case compared:
		section.Highlight = page.Plain(r.Printer.Text("results.notJudged"))
	}
	section.HowToRead = howToRead(r, rows, table, y)
	return section
}

// factorsHeading is the heading of the table: "Ti faktorar".
func factorsHeading(r *Results) string {
	n := len(r.factors)
	return r.Printer.Text("results.factors", "n", n, "number", page.FirstInLine(r.NumberWord(n)))
}

// howToRead explains the figure in a few sentences.
func howToRead(r *Results, rows []factorRow, table *DotTable, y *yardstick) []string {
	word := r.Printer.Text
	text := word("read.dot", "round", r.round(r.latest).ID)
	switch {
	case table.Whole != "":
		text += " " + word("read.tick", "whole", y.inside)
	case table.Previous != "":
		text += " " + word("read.tickBefore", "round", r.round(r.previous).ID)
	}
	if table.Whole != "" && table.Previous != "" {
		text += " " + word("read.ring", "round", r.round(r.previous).ID)
	}
	answers := 0
	for _, row := range rows {
		answers = max(answers, row.answers)
	}
	if answers == 0 || (table.Whole == "" && table.Previous == "") {
		return []string{text, word("read.notGrades")}
	}
	text += " " + word("read.band", "answers", r.Printer.Count(answers), "about", r.Printer.Quote(word("results.about")))
	return []string{text, thresholds(r), word("read.notGrades")}
}

// thresholds says how large a difference must be to be highlighted.
func thresholds(r *Results) string {
	scale := r.instrument.Scale
	at := func(answers int) string { return r.distance(survey.Notable(answers, scale)) }
	text := r.Printer.Text("read.thresholds",
		"many", survey.ManyAnswers, "from", survey.FewAnswers, "to", survey.ManyAnswers-1, "few", survey.FewAnswers-1,
		"atMany", at(survey.ManyAnswers), "atSome", at(survey.FewAnswers), "atFew", at(survey.FewAnswers-1))
	if r.round(r.latest).SmallestGroup < 5 {
		text += " " + r.Printer.Text("read.thresholdFewer", "atFewer", at(4))
	}
	return text
}
