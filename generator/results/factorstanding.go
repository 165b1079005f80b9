package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// mostApart is how many units the page of a factor names that are clearly different from the whole.
const mostApart = 5

// unitsApart says of a factor how many units are about as the whole, and which are clearly
// different; "" if none can be judged. The names are in the order of the organisation.
func (r *Results) unitsApart(f int) string {
	y := r.yardstick()
	if y == nil {
		return ""
	}
	judged, about := 0, 0
	var higher, lower []string
	for _, u := range slices.Sorted(slices.Values(r.lowest())) {
		switch d := r.rows(u, y)[f].fromWhole; {
		case d.aboutSame():
			judged, about = judged+1, about+1
		case !d.notable():
		case d.digits > 0:
			judged, higher = judged+1, append(higher, r.names[u])
		default:
			judged, lower = judged+1, append(lower, r.names[u])
		}
	}
	if judged == 0 {
		return ""
	}
	word := r.Printer.Text
	var parts []string
	switch about {
	case 0:
	case judged:
		parts = append(parts, word("factor.aboutAll", "n", judged, "whole", y.inside))
	default:
		parts = append(parts, word("factor.about", "n", judged, "about", about, "whole", y.inside))
	}
	add := func(key string, units []string) {
		if n := len(units); n > mostApart {
			parts = append(parts, word(key, "units", word("factor.unitCount", "n", n)))
		} else if n > 0 {
			parts = append(parts, word(key, "units", r.Printer.List(units)))
		}
	}
	add("factor.clearlyHigher", higher)
	add("factor.clearlyLower", lower)
	return page.FirstInLine(strings.Join(parts, " "))
}

// outside says what the mean of a factor is elsewhere, such as in the country; "" if that is not
// known.
func (r *Results) outside(f int) string {
	y := r.reference()
	if y == nil || !r.HasWhole() || y.means[f] == (survey.Mean{}) {
		return ""
	}
	return y.first + ": " + r.value(y.means[f]).String()
}
