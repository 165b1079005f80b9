package sheet

import (
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// lastDay is the number of the last day that Excel knows, 9999-12-31.
const lastDay = 2958466

// setStored sets the value of a cell from what is stored.
func (b *book) setStored(cell *Cell, from cellLayout, style look) {
	stored := from.value
	switch from.kind {
	case kindNumber:
		if !b.setNumber(cell, strings.TrimSpace(stored), style) {
			cell.setText(stored, &b.repairs)
		}
	case kindBool:
		cell.Text = map[bool]string{true: "TRUE", false: "FALSE"}[isTrue(strings.TrimSpace(stored))]
	case kindDate:
		cell.setText(stored, &b.repairs)
		if date, found := strings.CutSuffix(strings.TrimSuffix(cell.Text, "Z"), "T00:00:00"); found {
			cell.Text = date
		}
		_, err := time.Parse(time.DateOnly, cell.Text[:min(len(cell.Text), len(time.DateOnly))])
		cell.Date = err == nil
	default:
		cell.setText(stored, &b.repairs)
	}
	if cell.Text != "" {
		cell.Indent += style.indent
	}
}

// setNumber sets the value of a cell from a number as its style shows it, and reports
// whether stored is a number.
func (b *book) setNumber(cell *Cell, stored string, style look) bool {
	if strings.Trim(stored, "0123456789+-.eE") != "" {
		return false // ParseFloat takes more than decimal numbers
	}
	number, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return false
	}
	if style.date && number >= 1 && number < lastDay {
		if date, err := excelize.ExcelDateToTime(number, b.from1904); err == nil {
			cell.Text, cell.Date = writeDate(date), true
			return true
		}
	}
	cell.Text, cell.Number = writeNumber(number), true
	if style.percent {
		cell.Text, cell.Percent = timesHundred(cell.Text)+"%", true
	}
	return true
}

// writeDate returns a date as text, with the time of day if there is one.
func writeDate(date time.Time) string {
	date = date.Round(time.Second)
	if date.Equal(date.Truncate(24 * time.Hour)) {
		return date.Format(time.DateOnly)
	}
	return date.Format("2006-01-02T15:04:05")
}

// writeNumber returns a number as text with the 15 digits that Excel counts in, so that
// 4.2999999999999998 is 4.3, and without zeros at the end.
func writeNumber(number float64) string {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(number, 'e', 14, 64), 64)
	if rounded == 0 {
		return "0" // and not -0
	}
	if size := max(rounded, -rounded); size >= 1e21 || size < 1e-15 {
		return strconv.FormatFloat(rounded, 'e', -1, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// timesHundred returns a number times 100, exactly, by moving its decimal point.
func timesHundred(number string) string {
	digits, exponent, hasExponent := strings.Cut(number, "e")
	if hasExponent {
		power, _ := strconv.Atoi(exponent)
		return digits + "e" + strconv.Itoa(power+2)
	}
	digits, negative := strings.CutPrefix(digits, "-")
	whole, decimals, _ := strings.Cut(digits, ".")
	decimals += "00"
	whole = strings.TrimLeft(whole+decimals[:2], "0")
	if whole == "" {
		whole = "0"
	}
	if decimals = strings.TrimRight(decimals[2:], "0"); decimals != "" {
		whole += "." + decimals
	}
	if negative {
		return "-" + whole
	}
	return whole
}
