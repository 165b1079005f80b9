package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Note is something the reader must know before the numbers.
type Note struct {
	Tag     string // one or two words: "Få svar"
	Warning bool   // set off in colour
	Text    string
	Links   []page.Link // where to read on
}

// notes lists what limits the numbers of a unit that is shown, and what happened to the
// unit.
func notes(r *Results, unit int, rows []factorRow, history []Note) []Note {
	word := r.Printer.Text
	var notes []Note
	response := r.response(r.latest, unit)
	if few(response.Respondents) {
		notes = append(notes, Note{Tag: word("results.few"), Warning: true, Text: word("results.fewText", "n", response.Respondents)})
	}
	if response.Invited > 0 && 100*response.Respondents < lowRate*response.Invited {
		notes = append(notes, Note{Tag: word("results.lowRate"), Warning: true, Text: word("results.lowRateText", "answered", r.answered(response))})
	}
	notes = append(notes, history...)
	if text := hiddenFigures(r.wording, rows); text != "" {
		notes = append(notes, Note{Tag: page.FirstInLine(word("results.hidden")), Text: text})
	}
	if anyMean(rows, func(m survey.Mean) bool { return m.State == survey.Shown && m.Bound != survey.Exact }) {
		notes = append(notes, Note{Tag: word("results.coarse"), Text: word("results.coarseText")})
	}
	return notes
}

// hiddenFigures explains how hidden means are marked and what a band means. It returns "" if no
// mean is hidden.
func hiddenFigures(w *wording, rows []factorRow) string {
	var texts []string
	if anyMean(rows, func(m survey.Mean) bool { return m.State == survey.Hidden && m.Bound != survey.Between }) {
		texts = append(texts, w.Printer.Text("results.hiddenFactors"))
	}
	if anyMean(rows, func(m survey.Mean) bool { return m.Bound == survey.Between }) {
		texts = append(texts, w.Printer.Text("results.betweenText"))
	}
	return strings.Join(texts, " ")
}

func anyMean(rows []factorRow, wanted func(survey.Mean) bool) bool {
	return slices.ContainsFunc(rows, func(row factorRow) bool { return wanted(row.now) })
}
