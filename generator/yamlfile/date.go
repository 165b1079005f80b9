package yamlfile

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"tifaktor/generator/problem"
)

// dateLayout is how a day is written: 2023-03-26 (ISO 8601).
const dateLayout = "2006-01-02"

var (
	isoDate      = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	dayFirstDate = regexp.MustCompile(`^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})$`)
	yearFirst    = regexp.MustCompile(`^(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})(?:[T ].*)?$`)
)

// The years that a day in the content can be in; any other year is a typing mistake.
const (
	firstYear = 1990
	lastYear  = 2100
)

// readDate reads a day, or returns what is wrong with it.
func readDate(text string, single bool) (Date, string) {
	const must = "must be a date such as 2023-03-26"
	if !single {
		return Date{}, must
	}
	if parts := isoDate.FindStringSubmatch(text); parts != nil {
		day, err := time.Parse(dateLayout, text)
		if err != nil {
			return Date{}, impossible(text, parts[1], parts[2])
		}
		if day.Year() < firstYear || day.Year() > lastYear {
			return Date{}, fmt.Sprintf("must be in a year from %d to %d, and %s is not", firstYear, lastYear, text)
		}
		return Date{day}, ""
	}
	if parts := dayFirstDate.FindStringSubmatch(text); parts != nil {
		return Date{}, otherOrder(text, parts[3], parts[2], parts[1])
	}
	if parts := yearFirst.FindStringSubmatch(text); parts != nil {
		return Date{}, otherOrder(text, parts[1], parts[2], parts[3])
	}
	return Date{}, must + ", not " + problem.Shorten(text)
}

// otherOrder returns how to write a date that was written in another way.
func otherOrder(text, year, month, day string) string {
	number := func(digits string) int {
		n, _ := strconv.Atoi(digits) // at most four digits, by the patterns above
		return n
	}
	right := fmt.Sprintf("%s-%02d-%02d", year, number(month), number(day))
	if _, err := time.Parse(dateLayout, right); err != nil {
		return "must be a date such as 2023-03-26, not " + problem.Shorten(text)
	}
	return "must be written year first: write " + right + ", not " + problem.Shorten(text)
}

// impossible returns why a date in the right order does not exist.
func impossible(text, year, month string) string {
	first, err := time.Parse("2006-01", year+"-"+month)
	if err != nil {
		return "must be a day that exists; " + text + " has no such month"
	}
	last := first.AddDate(0, 1, -1)
	return fmt.Sprintf("must be a day that exists; %s has %d days, so %s does not", last.Format("January 2006"), last.Day(), text)
}

// String returns the day as 2023-03-26.
func (d Date) String() string { return d.Format(dateLayout) }
