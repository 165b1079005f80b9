package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Year is a round to choose among. Without Href there is nothing to see.
type Year struct {
	Text    string // "2023", "2021 skjult"
	Href    string
	Current bool
	Off     bool
}

// years lists the rounds of a unit, newest first; none when there is only one
// round, or the unit was in none. Earlier rounds lead to the trend.
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

// Note is something the reader must know before the numbers.
type Note struct {
	Tag     string // one or two words: "Få svar"
	Warning bool   // set off in colour
	Text    string
	Links   []page.Link // where to read on
}

// notes tells what limits the numbers of a unit that is shown, with what
// happened to it.
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
	if text := hiddenFigures(r, rows); text != "" {
		notes = append(notes, Note{Tag: page.FirstInLine(word("results.hidden")), Text: text})
	}
	if has(rows, func(m survey.Mean) bool { return m.State == survey.Shown && m.Bound != survey.Exact }) {
		notes = append(notes, Note{Tag: word("results.coarse"), Text: word("results.coarseText")})
	}
	return notes
}

// hiddenFigures tells what hidden figures are marked with, and what it means that some of them
// lie between two numbers; empty when none is hidden.
func hiddenFigures(r *Results, rows []factorRow) string {
	var texts []string
	if has(rows, func(m survey.Mean) bool { return m.State == survey.Hidden && m.Bound != survey.Between }) {
		texts = append(texts, r.Printer.Text("results.hiddenFactors"))
	}
	if has(rows, func(m survey.Mean) bool { return m.Bound == survey.Between }) {
		texts = append(texts, r.Printer.Text("results.betweenText"))
	}
	return strings.Join(texts, " ")
}

func has(rows []factorRow, wanted func(survey.Mean) bool) bool {
	return slices.ContainsFunc(rows, func(row factorRow) bool { return wanted(row.now) })
}

// Empty is shown instead of numbers when a unit has none in the newest round.
type Empty struct {
	Hatched bool   // hidden to protect those who answered
	Tag     string // may be empty
	Text    string
	Links   []page.Link // where to read on
}

// empty tells why there are no numbers. It is the same sentence for every hidden
// unit: whether few answered there or it is hidden to protect another is not
// for anyone to know.
func empty(r *Results, unit int, to *links) *Empty {
	word := r.Printer.Text
	if r.state(r.latest, unit) == survey.Hidden {
		return &Empty{true, page.FirstInLine(word("results.hidden")), word("results.hiddenText"), nearestShown(r, unit, to)}
	}
	tag, _ := missing(r, unit)
	notIn := word("results.missingText", "round", r.round(r.latest).ID)
	if from := r.data.Units[unit].MergedFrom; from != "" {
		into := r.data.Units[unit].MergedInto
		text := word("results.partOfText", "unit", r.names[into], "round", from)
		return &Empty{false, tag, text, readOn(r, []int{into}, to)}
	}
	if parts := becameOf(r, unit); len(parts) > 0 {
		return &Empty{false, tag, notIn + " " + becameText(r, unit), readOn(r, parts, to)}
	}
	if tag == "" {
		notIn = word("results.missingWhole")
	}
	return &Empty{false, tag, notIn, nearestShown(r, unit, to)}
}

// nearestShown leads to the nearest unit above that has numbers; nowhere when
// none has.
func nearestShown(r *Results, unit int, to *links) []page.Link {
	for u := r.data.Units[unit].Parent; u != survey.NoUnit; u = r.data.Units[u].Parent {
		if r.state(r.latest, u) == survey.Shown {
			return readOn(r, []int{u}, to)
		}
	}
	return nil
}
