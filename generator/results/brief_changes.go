package results

import (
	"cmp"
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// notable returns the rows with a notable difference, the largest first. Of equal sizes those
// upwards come first, then the order is that of the factors.
func (b *brief) notable(difference func(factorRow) delta) []factorRow {
	found := make([]factorRow, 0, len(b.rows))
	for _, row := range b.rows {
		if difference(row).notable() {
			found = append(found, row)
		}
	}
	slices.SortStableFunc(found, func(x, y factorRow) int {
		return cmp.Or(difference(y).size()-difference(x).size(), difference(y).digits-difference(x).digits)
	})
	return found
}

// sameDelta groups rows with the same difference. The groups are in the order of their first
// rows.
func sameDelta(rows []factorRow, difference func(factorRow) delta) [][]factorRow {
	var groups [][]factorRow
	for _, row := range rows {
		same := func(group []factorRow) bool { return difference(group[0]).digits == difference(row).digits }
		if i := slices.IndexFunc(groups, same); i >= 0 {
			groups[i] = append(groups[i], row)
			continue
		}
		groups = append(groups, []factorRow{row})
	}
	return groups
}

// changes says which notable changes since the round before are the largest: "Sidan 2021 har a
// og b gått opp 0,3, og c ned 0,3."
func (b *brief) changes() page.Sentence {
	change := func(row factorRow) delta { return row.change }
	found := b.notable(change)
	if len(found) == 0 {
		return nil
	}
	shown := found[:min(len(found), maxChanges)]
	var changes []page.Sentence
	for i, group := range sameDelta(shown, change) {
		key := "brief.changeFirst"
		if i > 0 {
			key = "brief.changeNext"
		}
		direction := "brief.up"
		if group[0].change.digits < 0 {
			direction = "brief.down"
		}
		moved := b.Printer.Text(direction, "distance", b.distance(group[0].change.digits))
		changes = append(changes, b.Sentence(key, len(group),
			page.Fill("factors", b.factorList(group, false)), page.Fill("change", page.Strong(moved))))
	}
	list := page.Joined(changes, ", ", ", "+b.Printer.Text("site.and")+" ")
	sentence := b.Sentence("brief.changes", 0, page.Fill("round", page.Plain(b.since)), page.Fill("changes", list))
	return append(sentence, b.more("brief.moreChanges", len(found)-len(shown))...)
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
