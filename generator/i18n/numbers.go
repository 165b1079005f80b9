package i18n

import (
	"strconv"
	"strings"
	"time"
)

// noBreak is a no-break space, which keeps a number and its unit on one line.
const noBreak = "\u00a0"

// Decimal returns a number that is given in units of its last digit: 43 with one decimal
// is "4,3". The sign of a negative number is a true minus.
func (p *Printer) Decimal(digits, decimals int) string {
	sign := ""
	if digits < 0 {
		sign, digits = "−", -digits
	}
	text := strconv.Itoa(digits)
	if decimals == 0 {
		return sign + text
	}
	if missing := decimals + 1 - len(text); missing > 0 {
		text = strings.Repeat("0", missing) + text
	}
	point := len(text) - decimals
	return sign + text[:point] + p.signs.decimal + text[point:]
}

// Percent returns a share in whole per cent, as the language writes it.
func (p *Printer) Percent(share int) string {
	return strconv.Itoa(share) + p.signs.percent
}

// Count returns a whole number, in groups of three digits from 10 000 on.
func (p *Printer) Count(n int) string {
	text := strconv.Itoa(n)
	if n < 10000 {
		return text
	}
	var groups []string
	for len(text) > 3 {
		groups = append([]string{text[len(text)-3:]}, groups...)
		text = text[:len(text)-3]
	}
	return text + p.signs.thousands + strings.Join(groups, p.signs.thousands)
}

// Date returns a day in full: "26. mars 2026", "26 March 2026".
func (p *Printer) Date(day time.Time) string {
	return p.DayMonth(day) + " " + strconv.Itoa(day.Year())
}

// DayMonth returns a day without its year: "26. mars".
func (p *Printer) DayMonth(day time.Time) string {
	return strconv.Itoa(day.Day()) + p.signs.day + noBreak + p.Text("date.month"+strconv.Itoa(int(day.Month())))
}

// Weekday returns the name of the day: "torsdag".
func (p *Printer) Weekday(day time.Time) string {
	return p.Text("date.weekday" + strconv.Itoa(int(day.Weekday())))
}

// Clock returns a time of day that is given in minutes since midnight: "09.00", "09:00".
func (p *Printer) Clock(minutes int) string {
	two := func(n int) string { return string(rune('0'+n/10)) + string(rune('0'+n%10)) }
	return two(minutes/60) + p.signs.clock + two(minutes%60)
}

// Duration returns a length of time that is given in minutes: "2 t 55 min".
func (p *Printer) Duration(minutes int) string {
	hours, rest := minutes/60, minutes%60
	switch {
	case hours == 0:
		return p.Text("date.minutes", "n", rest)
	case rest == 0:
		return p.Text("date.hours", "n", hours)
	}
	return p.Text("date.hoursMinutes", "hours", hours, "minutes", rest)
}

// List joins words as the language does: "a, b og c".
func (p *Printer) List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + p.Text("site.and") + " " + words[last]
}

// Quote returns a text in the language's quotation marks.
func (p *Printer) Quote(text string) string { return p.quotes[0] + text + p.quotes[1] }
