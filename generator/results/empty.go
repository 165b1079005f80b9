package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Empty is shown instead of numbers if a unit has none in the newest round.
type Empty struct {
	Hatched bool   // hidden to protect those who answered
	Tag     string // may be empty
	Text    string
	Links   []page.Link // where to read on
}

// empty explains why there are no numbers. All hidden units have the same sentence, so that
// nobody learns whether few answered there or the unit is hidden to protect another.
func empty(r *Results, unit int, to *links) *Empty {
	word := r.Printer.Text
	if r.state(r.latest, unit) == survey.Hidden {
		return &Empty{true, page.FirstInLine(word("results.hidden")), word("results.hiddenText"), linkToNearest(r, unit, to)}
	}
	tag, _ := whyMissing(r, unit)
	notIn := word("results.missingText", "round", r.round(r.latest).ID)
	if from := r.data.Units[unit].MergedFrom; from != "" {
		into := r.data.Units[unit].MergedInto
		text := word("results.partOfText", "unit", r.names[into], "round", from)
		return &Empty{false, tag, text, linksTo(r, []int{into}, to)}
	}
	if parts := successors(r.numbers, unit); len(parts) > 0 {
		return &Empty{false, tag, notIn + " " + successorsText(r, unit), linksTo(r, parts, to)}
	}
	if tag == "" {
		notIn = word("results.missingWhole")
	}
	return &Empty{false, tag, notIn, linkToNearest(r, unit, to)}
}

// linkToNearest links to the nearest unit above that has numbers, if there is one.
func linkToNearest(r *Results, unit int, to *links) []page.Link {
	if near := r.nearest(unit); near != survey.NoUnit {
		return linksTo(r, []int{near}, to)
	}
	return nil
}
