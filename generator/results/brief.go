package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// BriefItem is one line of the summary at the top of a page of results.
type BriefItem struct {
	Icon     string // of the theme: top, apart, trend or same
	Sentence page.Sentence
}

// brief is the summary of a page: at most four lines, each made by a rule from the printed
// numbers of the table below it, and left out if the rule finds nothing. No line says better or
// worse.
type brief struct {
	*Results
	rows   []factorRow
	inside string // what the rows are compared with: "kommunen"; empty if nothing
	since  string // the round before; empty if there is nothing to compare with
	linked []bool // per factor: it already has a link
}

// The summary mentions no more than this. The others are highlighted in the table.
const (
	maxHighest     = 3 // factors that are equally high
	maxDifferences = 2
	maxChanges     = 4
)

// briefItems makes the summary from the rows of a unit. Factors link to their rows.
func briefItems(r *Results, rows []factorRow, y *yardstick) []BriefItem {
	b := &brief{Results: r, rows: rows, linked: make([]bool, len(rows))}
	if y != nil && slices.ContainsFunc(rows, func(row factorRow) bool { return row.fromWhole.known }) {
		b.inside = y.inside
	}
	if slices.ContainsFunc(rows, func(row factorRow) bool { return row.change.known }) {
		b.since = r.round(r.previous).ID
	}
	var items []BriefItem
	add := func(icon string, sentence page.Sentence) {
		if sentence != nil {
			items = append(items, BriefItem{icon, sentence})
		}
	}
	add("top", b.highest())
	add("apart", b.differences())
	add("trend", b.changes())
	add("same", b.rest())
	return items
}

// factorName returns the name of a factor, the first time with a link to its row.
func (b *brief) factorName(row factorRow, first bool) page.Sentence {
	name := b.factors[row.factor].inside
	if first {
		name = b.factors[row.factor].name
	}
	if b.linked[row.factor] {
		return page.Plain(name)
	}
	b.linked[row.factor] = true
	return page.LinkTo(name, "#"+rowID(b.data.Instrument.Factors[row.factor].Number))
}

// factorList lists factors. The first one begins the sentence if first is set.
func (b *brief) factorList(rows []factorRow, first bool) page.Sentence {
	var names []page.Sentence
	for i, row := range rows {
		names = append(names, b.factorName(row, first && i == 0))
	}
	return b.Listed(names)
}

// highest says which factors have the highest mean. A mean printed as "4.8 or higher" is the
// highest if every exact mean is below 4.8.
func (b *brief) highest() page.Sentence {
	rows, ok := highestRows(b.rows)
	if !ok || len(rows) > maxHighest {
		return nil
	}
	complete := !slices.ContainsFunc(b.rows, func(row factorRow) bool { return row.now.State != survey.Shown })
	tied := len(rows) > 1 && rows[0].now.Bound == survey.Exact
	key := "brief.highest"
	switch {
	case tied && complete:
		key = "brief.highestTied"
	case tied:
		key = "brief.highestTiedShown"
	case !complete:
		key = "brief.highestShown"
	}
	return b.Sentence(key, len(rows),
		page.Fill("factors", b.factorList(rows, complete)),
		page.Fill("value", b.outOf(rows[0].now)))
}

// highestRows returns the rows with the highest mean, and whether the printed means show which
// they are.
func highestRows(rows []factorRow) (highest []factorRow, ok bool) {
	exact, least := -1, -1
	for _, row := range rows {
		switch {
		case row.now.State != survey.Shown:
		case row.now.Bound == survey.AtLeast:
			least = max(least, row.now.Digits)
		default:
			exact = max(exact, row.now.Digits)
		}
	}
	want := survey.Exact
	if least >= 0 {
		if exact >= least {
			return nil, false
		}
		want = survey.AtLeast
	}
	for _, row := range rows {
		if row.now.State == survey.Shown && row.now.Bound == want && row.now.Digits == max(exact, least) {
			highest = append(highest, row)
		}
	}
	return highest, len(highest) > 0
}

// outOf prints a mean with the top of its scale: "4,7 av 5".
func (b *brief) outOf(mean survey.Mean) page.Sentence {
	scale := b.data.Instrument.Scale
	value := page.Strong(b.value(mean).String())
	if scale.Percent || mean.Bound != survey.Exact {
		return value
	}
	return b.Sentence("brief.outOf", 0, page.Fill("value", value), page.Fill("top", page.Plain(b.Printer.Decimal(scale.To, 0))))
}

// differences says which notable differences from the yardstick are the largest.
func (b *brief) differences() page.Sentence {
	found := b.notable(func(row factorRow) delta { return row.fromWhole })
	if len(found) == 0 || b.inside == "" {
		return nil
	}
	shown := found[:min(len(found), maxDifferences)]
	var sentence page.Sentence
	for i, group := range sameDelta(shown, func(row factorRow) delta { return row.fromWhole }) {
		key := "brief.difference"
		if i > 0 {
			key = "brief.differenceAlso"
			sentence = append(sentence, page.Run{Text: " "})
		}
		difference := b.difference(group[0].fromWhole, group[0].now, group[0].whole, "")
		sentence = append(sentence, b.Sentence(key, len(group),
			page.Fill("factors", b.factorList(group, true)),
			page.Fill("difference", page.Strong(difference.Text)),
			page.Fill("whole", page.Plain(b.inside)))...)
	}
	return append(sentence, b.more("brief.moreDifferences", len(found)-len(shown))...)
}

// more says how many other factors are highlighted in the table.
func (b *brief) more(key string, n int) page.Sentence {
	if n == 0 {
		return nil
	}
	return page.Plain(" " + b.Printer.Text(key, "n", n, "number", page.FirstInLine(b.NumberWord(n))))
}
