package wayin

import (
	"fmt"
	"testing"
)

// traps are tables that look right and are not, or do not say what they seem to: whatever is
// read of them is wrong.
var traps = []layout{
	{"answers of another year, factors of this", asks, false, answersOf("Svar 2022", true)},
	{"answers of another year, the file is of this", asks, false, answersOf("Antall svar 2022", false)},
	{"answers of another year in brackets", asks, false, answersOf("Antall svar (2022)", false)},
	{"answers of another year above", asks, false, answersOfYearAbove},
	{"answers of another year, one row per number", asks, false, longOfYear},
	{"answers last time", asks, false, answersOf("Antall svar forrige måling", false)},
	{"answers asked for", asks, false, answersOf("Mål for antall svar", false)},
	{"those who did not answer", asks, false, answersOf("Ikke svart", false)},
	{"people asked, called answers, beside those asked", asks, false, askedAs("Antall svar", "Inviterte", "Svarprosent")},
	{"people asked, called answers, beside two rates", asks, false, askedTwice},
	{"people asked, called answers, beside those sent", asks, false, askedAs("Svar", "Utsendt", "Svarandel")},
	{"people asked, called answers, beside the employees", asks, false, askedAs("Antall svar", "Antall ansatte", "Svarprosent")},
	{"people asked, called answers, with rates alone", asks, false, askedAs("Antall svar", "", "Svarprosent")},
	{"people asked, called respondents", asks, false, askedAs("Respondenter", "", "Svar %")},
	{"people asked, called participants", asks, false, askedAs("Deltakere", "", "Svarprosent")},
	{"people employed alone", asks, false, askedAs("Antall ansatte", "", "")},
	{"people, of whom nothing is said", asks, false, askedAs("Antall", "", "Svarprosent")},
	{"numbers of answers to all statements", asks, false, manyAnswers},
	{"rates called answers", asks, false, ratesAsAnswers},
	{"a unit with a decimal sign lost", asks, false, decimalLost},
	{"a sector with fewer people than its parts", asks, false, fewerThanParts},
	{"two rows of one unit with other numbers", asks, false, twoRows},
	{"two columns of answers", asks, false, twoAnswers},
	{"two factors of one name", asks, false, twoFactors},
}

func TestTrapsAreAskedAbout(t *testing.T) {
	all := tryOffices(t, traps, func(a attempt) outcome {
		if a.outcome != asked {
			return wrong
		}
		return asked
	})
	for _, l := range traps {
		if counts := all.of(l.name); counts[asked] != total(counts) {
			t.Errorf("%s: %d of %d are not asked about", l.name, total(counts)-counts[asked], total(counts))
		}
	}
	t.Logf("traps\n%s", all.String())
}

// answersOf heads the only column of answers so, and the factors with the year of the file or
// with none.
func answersOf(heading string, dated bool) func(s *style, o *organisation) written {
	return func(s *style, o *organisation) written {
		s.simply(o)
		s.answersHeading = heading
		if dated {
			for f := range o.factors {
				o.factors[f].title += " 2024"
			}
		}
		return named(s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...))
	}
}

func answersOfYearAbove(s *style, o *organisation) written {
	s.simply(o)
	s.twoRows, s.form = true, workbook
	columns := append(s.units(o, "Enhet", "Overordnet enhet"), s.columns(o)...)
	for i := range columns {
		switch {
		case columns[i].heading == "Antall svar":
			columns[i].over = "2022"
		case o.hasTitle(columns[i].heading):
			columns[i].over = "2024"
		default:
			columns[i].over = ""
		}
	}
	return named(s.only(o, columns))
}

// askedAs heads those who were asked by a name of those who answered, beside another column of
// them and how many per cent answered.
func askedAs(heading, asked, rate string) func(s *style, o *organisation) written {
	return func(s *style, o *organisation) written {
		s.simply(o)
		s.inviteAll(o)
		s.answersHeading, s.invitedHeading = "", ""
		columns := append(s.units(o, "Enhet", "Overordnet enhet"), column{heading: heading, of: func(u int) cell { return whole(o.units[u].invited) }})
		if asked != "" {
			columns = append(columns, column{heading: asked, of: func(u int) cell { return whole(o.units[u].invited) }})
		}
		if rate != "" {
			columns = append(columns, column{heading: rate, of: func(u int) cell {
				return cell{text: fmt.Sprintf("%.1f", 100*float64(o.units[u].answers)/float64(o.units[u].invited)), number: true, percent: true}
			}})
		}
		return named(s.lay(o, o.rows(), columns...))
	}
}

// manyAnswers counts the answers to all statements beside those asked.
func manyAnswers(s *style, o *organisation) written {
	s.simply(o)
	s.inviteAll(o)
	s.answersHeading = ""
	many := column{heading: "Antall svar", of: func(u int) cell { return whole(36 * o.units[u].answers) }}
	return named(s.lay(o, o.rows(), append(s.units(o, "Enhet", "Overordnet enhet"), many)...))
}

func ratesAsAnswers(s *style, o *organisation) written {
	s.simply(o)
	s.inviteAll(o)
	s.answersHeading, s.invitedHeading = "", ""
	rate := column{heading: "Svar", of: func(u int) cell { return cell{text: fmt.Sprint(60 + 7*u%40), number: true, percent: true} }}
	return named(s.lay(o, o.rows(), append(s.units(o, "Enhet", "Overordnet enhet"), rate)...))
}

// changed lays the table of an organisation with one cell written otherwise.
func changed(s *style, o *organisation, heading string, row int, change func(c cell) cell) written {
	s.simply(o)
	for u := range o.units {
		o.units[u].said.answers = itoa(o.units[u].answers)
	}
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	for at, c := range t.rows[0].cells {
		if c.text == heading {
			t.rows[row].cells[at] = change(t.rows[row].cells[at])
		}
	}
	return named(t)
}

func decimalLost(s *style, o *organisation) written {
	return changed(s, o, o.factors[0].title, 2, func(cell) cell { return whole(42) })
}

func fewerThanParts(s *style, o *organisation) written {
	return changed(s, o, "Antall svar", 1, func(cell) cell { return whole(o.units[0].answers - o.units[0].own - 1) })
}

func twoRows(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	last := t.rows[len(t.rows)-1]
	again := line{cells: append([]cell(nil), last.cells...)}
	for at, c := range t.rows[0].cells {
		if c.text == "Antall svar" {
			again.cells[at] = whole(97)
		}
	}
	t.rows = append(t.rows, again)
	return named(t)
}

func twoAnswers(s *style, o *organisation) written {
	s.simply(o)
	other := column{heading: "Antall besvarelser", of: func(u int) cell { return whole(o.units[u].answers + 3 - 2*(u%3)) }}
	return named(s.lay(o, o.rows(), append(s.units(o, "Enhet", "Overordnet enhet"), other)...))
}

func twoFactors(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(besideMeans(o, t, func(title string) []string { return []string{title} }, func(c cell, _ int) cell { return beside(c, "3.1") }))
}

func longOfYear(s *style, o *organisation) written {
	s.simply(o)
	oneNameEach(o)
	lead := append(s.units(o, "Enhet", "Overordnet enhet"), column{heading: "Antall svar 2022", of: func(u int) cell { return s.answers(o, u) }})
	return long(s, o, lead, "Faktor", "Snitt", "")
}

func askedTwice(s *style, o *organisation) written {
	w := askedAs("Antall svar", "Inviterte", "Svarprosent")(s, o)
	for r := range w.tables[0].rows {
		last := cell{text: "71", number: true, percent: true}
		if r == 0 {
			last = plain("Svarprosent forrige måling")
		}
		w.tables[0].rows[r].cells = append(w.tables[0].rows[r].cells, last)
	}
	return w
}
