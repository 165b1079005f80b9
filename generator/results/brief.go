package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// BriefItem is one line of the summary at the top of a page of results: factors that stand out,
// with what it is that they stand out from, or a sentence.
type BriefItem struct {
	Icon     string // of the theme: trend, apart, talk, same or top
	Label    string // "Tydeleg endra sidan 2021"; "" if there are no marks
	Marks    []Mark
	Sentence page.Sentence
}

// Mark is a factor that stands out, and how far: "▲ Meistringsklima 0,5".
type Mark struct {
	Factor   page.Link // without address in a list of units
	Up       bool
	Distance string // "0,5", "6 prosentpoeng"
	Words    string // which way: "opp", "lågare"
}

// brief is the summary of a page: what has clearly changed, what is clearly different, and how the
// others are, each made by a rule from the printed numbers of the table below it, and left out if
// the rule finds nothing. No line says better or worse.
type brief struct {
	*Results
	rows   []factorRow
	inside string // what the rows are compared with: "kommunen"; empty if nothing
	since  string // the round before; empty if there is nothing to compare with
}

// How many factors are named where it is not known how many answered, and how many are equally high.
const (
	mostUnsure = 3
	maxHighest = 3
)

// briefItems makes the summary from the rows of a unit. Factors link to their rows.
func briefItems(r *Results, rows []factorRow, y *yardstick) []BriefItem {
	b := newBrief(r, rows, y)
	var items []BriefItem
	add := func(item BriefItem) {
		if len(item.Marks) > 0 || item.Sentence != nil {
			items = append(items, item)
		}
	}
	add(b.changes())
	add(b.differences())
	add(BriefItem{Icon: "same", Sentence: b.rest()})
	if len(items) == 0 {
		add(BriefItem{Icon: "top", Sentence: b.highest()})
	}
	return items
}

func newBrief(r *Results, rows []factorRow, y *yardstick) *brief {
	b := &brief{Results: r, rows: rows}
	if y != nil && slices.ContainsFunc(rows, func(row factorRow) bool { return row.fromWhole.known }) {
		b.inside = y.inside
	}
	if slices.ContainsFunc(rows, func(row factorRow) bool { return row.change.known }) {
		b.since = r.round(r.previous).ID
	}
	return b
}

// talkItem says what the page proposes to talk about; it has no sentence if there is nothing.
func talkItem(r *Results, talk *Talk) BriefItem {
	if talk == nil || len(talk.Cards) < 2 {
		return BriefItem{}
	}
	here := "#" + r.Printer.Text("anchor.talk")
	return BriefItem{Icon: "talk", Sentence: r.Sentence("brief.talk", 0,
		page.Fill("keep", page.LinkTo(talk.Cards[0].Factor, here)), page.Fill("discuss", page.LinkTo(talk.Cards[1].Factor, here)))}
}

// rowLink links to the row of a factor in the table.
func (b *brief) rowLink(factor int, name string) page.Link {
	return page.Link{Text: name, Href: "#" + rowID(b.data.Instrument.Factors[factor].Number)}
}

// factorList lists factors. The first one begins the sentence if first is set.
func (b *brief) factorList(rows []factorRow, first bool) page.Sentence {
	var names []page.Sentence
	for i, row := range rows {
		name := b.factors[row.factor].inside
		if first && i == 0 {
			name = b.factors[row.factor].name
		}
		names = append(names, page.LinkTo(name, b.rowLink(row.factor, "").Href))
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
