package importer

import (
	"strings"
	"time"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// period is the days a survey lasted, as a table says; zero when it does not.
type period struct {
	from, to time.Time
	place    problem.Place
}

func (p period) known() bool { return !p.from.IsZero() }

// isIn reports whether a period begins or ends in a year.
func (p period) isIn(year string) bool {
	return year == p.from.Format("2006") || year == p.to.Format("2006")
}

// Words of a line about the days of the survey, and of one about other days.
var (
	surveyLine = pattern(`(?i)undersøk|periode|period|svar|måling|survey|fieldwork|datainnsamling|open|åpen|gjennomfør|^fr[aå]:? `)
	otherLine  = pattern(`(?i)forrige|førre|previous|sist|gyldig|ansett|tilsett|skrive|skrevet|uttrekk|mellom`)
)

// longest is how long a survey may last.
const longest = 366 * 24 * time.Hour

// readPeriods finds the days of the survey in what is written above a table, and notes
// what cannot be days. Days in a line about something else are no days of the survey.
func readPeriods(columns []column, above [][]sheet.Cell, n notes) []period {
	var periods []period
	for _, line := range linesAbove(columns, above) {
		if rest := strings.Trim(line.text, "0123456789 .:/-–—"); otherLine().MatchString(line.text) || rest != "" && !surveyLine().MatchString(line.text) && monthOf(rest) == "0" {
			continue
		}
		written, ok := findPeriod(line.text)
		if !ok {
			continue
		}
		from, isDay := written.from.day()
		to, areDays := written.to.day()
		if !isDay || !areDays || to.Before(from) || to.Sub(from) > longest {
			n.Problem(line.place, "days_impossible", "text", n.Words.Quote(problem.Shorten(written.text)))
			continue
		}
		periods = append(periods, period{from, to, line.place})
	}
	return periods
}

// periodIn finds the days of the survey of a year.
func periodIn(columns []column, above [][]sheet.Cell, year string, n notes) period {
	for _, p := range readPeriods(columns, above, n) {
		if p.isIn(year) {
			return p
		}
	}
	return period{}
}

// readRound finds out which round a table is of, and its days.
func readRound(t *table, a Answers, n notes) (string, period) {
	periods := readPeriods(t.columns, t.above, n)
	if len(periods) == 0 {
		return roundOf(t, period{}, a, n), period{}
	}
	round := roundOf(t, periods[0], a, n)
	year := yearOf(round)
	for _, p := range periods {
		if year == "" || p.isIn(year) {
			return round, p
		}
	}
	first := periods[0]
	from, to := n.Words.Date(first.from), n.Words.Date(first.to)
	if a.Round != "" { // the publisher has said it
		n.Advice(first.place, "days_left_out", "from", from, "to", to, "round", round)
	} else {
		n.Problem(first.place, "days_elsewhere", "from", from, "to", to, "round", round, "year", first.to.Year())
	}
	return round, period{}
}
