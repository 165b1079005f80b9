package results

import (
	"cmp"
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// comparison is what the rows of a summary are compared with, and the words for it.
type comparison struct {
	icon, label, unsure string // of the theme; messages, the second where it is not known how many answered
	up, down            string // messages
	pairs               []any  // for the labels
	of                  func(factorRow) delta
}

// changes says which factors have clearly changed since the round before.
func (b *brief) changes() BriefItem {
	return b.standOut(comparison{
		icon: "trend", label: "brief.changed", unsure: "brief.changedUnsure", up: "brief.up", down: "brief.down",
		pairs: []any{"round", b.since}, of: func(row factorRow) delta { return row.change },
	})
}

// differences says which factors are clearly different from the yardstick.
func (b *brief) differences() BriefItem {
	return b.standOut(comparison{
		icon: "apart", label: "brief.apart", unsure: "brief.apartUnsure", up: "brief.higher", down: "brief.lower",
		pairs: []any{"whole", b.inside}, of: func(row factorRow) delta { return row.fromWhole },
	})
}

// standOut names the factors with a notable difference. Where it is not known how many answered,
// nobody knows which are; then it names the largest, and says so.
func (b *brief) standOut(c comparison) BriefItem {
	found, item := b.notable(c.of), BriefItem{Icon: c.icon}
	if len(found) > 0 {
		item.Label = b.Printer.Text(c.label, c.pairs...)
	} else if found = b.largest(c.of); len(found) > 0 {
		item.Label, item.Sentence = b.Printer.Text(c.unsure, c.pairs...), page.Plain(b.Printer.Text("brief.unsure"))
	}
	item.Marks = b.marks(found, c)
	return item
}

// marks are rows as marks.
func (b *brief) marks(rows []factorRow, c comparison) (marks []Mark) {
	for _, row := range rows {
		digits := c.of(row).digits
		mark := Mark{Factor: b.rowLink(row.factor, b.factors[row.factor].name), Up: digits > 0, Distance: b.distance(digits), Words: b.Printer.Text(c.down)}
		if mark.Up {
			mark.Words = b.Printer.Text(c.up)
		}
		marks = append(marks, mark)
	}
	return marks
}

// notable returns the rows with a notable difference, the largest first. Of equal sizes those
// upwards come first, then the order is that of the factors.
func (b *brief) notable(of func(factorRow) delta) []factorRow {
	return b.largestFirst(of, func(d delta) bool { return d.notable() })
}

// largest returns the rows with the largest differences if it is not known of any how large it must
// be to be notable.
func (b *brief) largest(of func(factorRow) delta) []factorRow {
	if slices.ContainsFunc(b.rows, func(row factorRow) bool { return of(row).threshold > 0 }) {
		return nil
	}
	rows := b.largestFirst(of, func(d delta) bool { return d.known && d.digits != 0 })
	return rows[:min(len(rows), mostUnsure)]
}

func (b *brief) largestFirst(of func(factorRow) delta, wanted func(delta) bool) []factorRow {
	found := make([]factorRow, 0, len(b.rows))
	for _, row := range b.rows {
		if wanted(of(row)) {
			found = append(found, row)
		}
	}
	slices.SortStableFunc(found, func(x, y factorRow) int {
		return cmp.Or(of(y).size()-of(x).size(), of(y).digits-of(x).digits)
	})
	return found
}

// rest says how many of the factors are about the same in every comparison on the page. It says
// "the others" only if all the others are.
func (b *brief) rest() page.Sentence {
	about, notable := 0, 0
	for _, row := range b.rows {
		switch {
		case row.fromWhole.notable() || row.change.notable():
			notable++
		case b.isAboutSame(row):
			about++
		}
	}
	if about == 0 {
		return nil
	}
	key := "brief.restSome"
	switch {
	case about == len(b.rows) && about == 2:
		key = "brief.restBoth"
	case about == len(b.rows) && about > 2:
		key = "brief.restAll"
	case about+notable == len(b.rows):
		key = "brief.restOthers"
	}
	subject := b.Printer.Text(key, "n", about, "number", b.NumberWord(about))
	return page.Plain(b.Printer.Text(b.restKey(), "factors", page.FirstInLine(subject), "whole", b.inside, "round", b.since))
}

// isAboutSame reports whether a factor is about the same in every comparison on the page.
func (b *brief) isAboutSame(row factorRow) bool {
	if row.now.State != survey.Shown || (b.inside == "" && b.since == "") {
		return false
	}
	return (b.inside == "" || row.fromWhole.aboutSame()) && (b.since == "" || row.change.aboutSame())
}

// restKey returns the message for the comparisons on the page.
func (b *brief) restKey() string {
	switch {
	case b.since == "":
		return "brief.asWhole"
	case b.inside == "":
		return "brief.asBefore"
	}
	return "brief.asBoth"
}
