package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is the part of a style that says something about the value of a cell.
type look struct {
	bold, percent, date bool
	indent              int
}

func lookOf(style *excelize.Style) look {
	if style == nil {
		return look{}
	}
	found := look{bold: style.Font != nil && style.Font.Bold}
	if style.Alignment != nil {
		found.indent = max(style.Alignment.Indent, 0)
	}
	if style.CustomNumFmt != nil {
		signs := formatSigns(*style.CustomNumFmt)
		found.percent = strings.Contains(signs, "%")
		found.date = !found.percent && showsDate(signs)
		return found
	}
	found.percent = style.NumFmt == 9 || style.NumFmt == 10
	found.date = isDateFormat(style.NumFmt)
	return found
}

// isDateFormat reports whether a built-in format of Excel shows a day, in any language
// (ECMA-376, 18.8.30).
func isDateFormat(number int) bool {
	return number >= 14 && number <= 17 || number == 22 ||
		number >= 27 && number <= 31 || number == 36 || number >= 50 && number <= 58
}

// formatSigns returns the signs of a number format that have a meaning: its first
// section without quoted text, escaped signs, colours and locales.
func formatSigns(format string) string {
	var signs strings.Builder
	for i := 0; i < len(format); i++ {
		switch format[i] {
		case ';':
			return signs.String()
		case '\\', '_', '*':
			i++ // the next sign is printed, or is only a width or a filling
		case '"':
			i = skipTo(format, i, '"')
		case '[':
			i = skipTo(format, i, ']')
		default:
			signs.WriteByte(format[i])
		}
	}
	return strings.ToLower(signs.String())
}

// skipTo returns the place of the sign that ends what begins at i, or the end of the
// format if there is none.
func skipTo(format string, i int, end byte) int {
	found := strings.IndexByte(format[i+1:], end)
	if found < 0 {
		return len(format)
	}
	return i + 1 + found
}

// showsDate reports whether the signs of a format show a day, month or year, and
// not only the time of day, in which m is a minute.
func showsDate(signs string) bool {
	signs = strings.ReplaceAll(signs, "general", "")
	return strings.ContainsAny(signs, "yd") || strings.Contains(signs, "m") && !strings.ContainsAny(signs, "hs")
}
