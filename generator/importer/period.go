package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// period is the days a survey lasted, as a table says; zero when it does not.
type period struct{ from, to time.Time }

func (p period) known() bool { return !p.from.IsZero() }

// in is the period if it can be that of a round: it begins or ends in the year of the
// round. Days that contradict it are not taken.
func (p period) in(round string) period {
	year := yearOf(round)
	if year == "" || !p.known() || year == p.to.Format("2006") || year == p.from.Format("2006") {
		return p
	}
	return period{}
}

// The ways to write a day, and a day of which the month or year follows later.
const (
	numericDay = `(\d{1,2})[./](\d{1,2})[./]?(\d{4}|\d{2}\b)?`
	isoDay     = `(\d{4})-(\d{2})-(\d{2})`
	namedDay   = `(\d{1,2})\.?\s*(\p{L}{3,})?\.?\s*(\d{4})?`
	until      = `\s*(?:[-–—]|til og med|til|t\.o\.m\.|to|until)\s*`
)

var (
	numericPeriod = regexp.MustCompile(numericDay + until + `(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b`)
	isoPeriod     = regexp.MustCompile(isoDay + until + isoDay)
	namedPeriod   = regexp.MustCompile(namedDay + until + `(\d{1,2})\.?\s*(\p{L}{3,})\.?\s*(\d{4})`)
)

// monthNames begin the names of the months in Norwegian and English.
var monthNames = [][]string{
	{"jan"}, {"feb"}, {"mar"}, {"apr"}, {"mai", "may"}, {"jun"}, {"jul"}, {"aug"}, {"sep"}, {"okt", "oct"}, {"nov"}, {"des", "dec"},
}

// Words of a line about the days of the survey, and of one about other days.
var (
	surveyLine = regexp.MustCompile(`(?i)undersøk|periode|period|svar|måling|survey|fieldwork|datainnsamling|open|åpen|gjennomfør|^fr[aå]:? `)
	otherLine  = regexp.MustCompile(`(?i)forrige|førre|previous|sist|gyldig|ansett|tilsett|skrive|skrevet|uttrekk|mellom`)
)

// readPeriod finds the days of the survey in what is written above a table. Days in a
// line about something else are no days of the survey.
func readPeriod(texts []string) period {
	for _, text := range texts {
		if rest := strings.Trim(text, "0123456789 .:/-–—"); otherLine.MatchString(text) || rest != "" && !surveyLine.MatchString(text) && monthOf(rest) == "0" {
			continue
		}
		if parts := isoPeriod.FindStringSubmatch(text); parts != nil {
			return periodOf(parts[1:4], parts[4:7])
		}
		if parts := numericPeriod.FindStringSubmatch(text); parts != nil {
			return periodOf([]string{yearOr(parts[3], parts[6]), parts[2], parts[1]}, []string{yearOr(parts[6], ""), parts[5], parts[4]})
		}
		if parts := namedPeriod.FindStringSubmatch(text); parts != nil {
			if parts[2] == "" {
				parts[2] = parts[5]
			}
			return periodOf([]string{yearOr(parts[3], parts[6]), monthOf(parts[2]), parts[1]}, []string{parts[6], monthOf(parts[5]), parts[4]})
		}
	}
	return period{}
}

// yearOr is a year with four digits, or another one where none is written.
func yearOr(year, other string) string {
	switch len(year) {
	case 0:
		return yearOr(other, "0000")
	case 2:
		return "20" + year
	}
	return year
}

// monthOf returns the number of a month, "0" when the name is that of none.
func monthOf(name string) string {
	month := slices.IndexFunc(monthNames, func(begins []string) bool {
		return slices.ContainsFunc(begins, func(begin string) bool { return strings.HasPrefix(strings.ToLower(name), begin) })
	})
	return strconv.Itoa(month + 1)
}

// periodOf is the period between two days, each as year, month and day; none when
// they are no days, or not in order.
func periodOf(from, to []string) period {
	first, ok := dayOf(from)
	last, too := dayOf(to)
	if !ok || !too || last.Before(first) {
		return period{}
	}
	return period{first, last}
}

func dayOf(parts []string) (time.Time, bool) {
	var numbers [3]int
	for i, part := range parts {
		numbers[i], _ = strconv.Atoi(part)
	}
	day := time.Date(numbers[0], time.Month(numbers[1]), numbers[2], 0, 0, 0, 0, time.UTC)
	return day, day.Year() == numbers[0] && int(day.Month()) == numbers[1] && day.Day() == numbers[2]
}

// dayAlone is a cell with nothing but a day.
var dayAlone = regexp.MustCompile(`^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})(?:T[\d:]+)?$`)

// linesAbove returns what is written above the rows, each cell, and each row in which two
// days stand side by side as one line with what stands before them.
func (t *table) linesAbove() []string {
	lines := t.texts()
	for _, row := range t.above {
		var line, days string
		for _, c := range row {
			switch text := strings.TrimSpace(c.Text); {
			case text == "" || c.Merged:
			case !dayAlone.MatchString(text):
				line += text + " "
			default:
				day, _, _ := strings.Cut(text, "T")
				days = strings.TrimPrefix(days+" - "+day, " - ")
			}
		}
		if strings.Contains(days, " - ") {
			lines = append(lines, line+days)
		}
	}
	return lines
}
