package wayin

import (
	"fmt"
	"slices"
	"strings"
)

func englishJoined(s *style, o *organisation) written {
	s.simply(o)
	s.inviteAll(o)
	s.invitedHeading, s.answersHeading = "InvitedCount", "ResponseCount"
	return named(s.lay(o, o.rows(), append(s.units(o, "UnitName", "ParentName"), s.rates(o, "ResponseRate"))...))
}

func englishBoth(s *style, o *organisation) written {
	s.simply(o)
	s.inviteAll(o)
	s.invitedHeading, s.answersHeading = "Respondents", "ResponseCount"
	return named(s.lay(o, o.rows(), append(s.units(o, "UnitName", "ParentUnit"), s.rates(o, "ResponseRate"))...))
}

func englishTool(s *style, o *organisation) written {
	s.simply(o)
	s.inviteAll(o)
	s.invitedHeading, s.answersHeading = "NumberInvited", "NumberOfResponses"
	return named(s.lay(o, o.rows(), append(s.units(o, "DepartmentName", "ParentDepartment"), s.rates(o, "Response rate (%)"))...))
}

// ofYear puts a year after the headings of all columns of numbers.
func (s *style) ofYear(o *organisation, year string) []column {
	columns := s.columns(o)
	for i := range columns {
		columns[i].heading += " " + year
	}
	return columns
}

// before are the columns of numbers as they were in another year.
func (s *style) before(o *organisation, year string) []column {
	columns := s.ofYear(o, year)
	for i := range columns {
		of := columns[i].of
		columns[i].of = func(u int) cell {
			c := of(u)
			switch {
			case !c.number:
			case strings.Contains(c.text, "."):
				c.text = "3.5"
			default:
				c.text = itoa(3 + u%9)
			}
			return c
		}
	}
	return columns
}

func yearsBeside(s *style, o *organisation) written {
	s.simply(o)
	lead := s.units(o, "Eining", "Eining over")
	now, then := s.ofYear(o, "2024"), s.before(o, "2022")
	for i := range now {
		lead = append(lead, then[i], now[i])
	}
	return named(s.only(o, lead))
}

// only lays columns without those of the style.
func (s *style) only(o *organisation, columns []column) table {
	t := table{rows: s.headings(columns)}
	for _, u := range o.rows() {
		var cells []cell
		for _, c := range columns {
			cells = append(cells, c.of(u))
		}
		t.rows = append(t.rows, line{cells: cells})
	}
	return t
}

func yearsAbove(s *style, o *organisation) written {
	s.simply(o)
	s.twoRows, s.form = true, workbook
	lead := s.units(o, "Enhet", "Overordnet enhet")
	for _, year := range []string{"2022", "2024"} {
		columns := s.columns(o)
		if year == "2022" {
			columns = s.before(o, year)
		}
		for _, c := range columns {
			c.over, c.heading = year, strings.TrimSuffix(c.heading, " "+year)
			lead = append(lead, c)
		}
	}
	return named(s.only(o, lead))
}

func countsOfTwoYears(s *style, o *organisation) written {
	s.simply(o)
	lead := s.units(o, "Enhet", "Overordnet enhet")
	s.invitedHeading = ""
	for i := range o.units {
		o.units[i].invited = 0
	}
	lead = append(lead, s.before(o, "2022")[0])
	return named(s.only(o, append(lead, s.ofYear(o, "2024")...)))
}

func meansBefore(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(besideMeans(o, t, func(title string) []string { return []string{title + " 2022"} }, func(c cell, _ int) cell { return beside(c, "3.6") }))
}

// beside is what stands beside a mean: as the mean is when that is not shown.
func beside(mean cell, text string) cell {
	if mean.number {
		return cell{text: text, number: true}
	}
	return mean
}

func shares(mean cell, at int) cell {
	last := 0
	if mean.text != "" {
		last = int(mean.text[len(mean.text)-1])
	}
	return beside(mean, itoa(7+last%9+30*at))
}

func sharesAfter(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(besideMeans(o, t, func(title string) []string {
		return []string{title + " andel 1-2 (%)", title + " andel 4-5 (%)"}
	}, shares))
}

func sharesAlike(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Tilhører")...)
	return named(besideMeans(o, t, func(string) []string { return []string{"Andel enige"} }, shares))
}

func sharesBefore(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet")...)
	return named(besideMeans(o, t, func(title string) []string { return []string{"Andel enige: " + title, "% 4-5 " + title} }, shares))
}

func sharesBelow(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	under := []string{"Snitt", "andel 1-2 (%)", "andel 4-5 (%)"}
	t = besideMeans(o, t, func(string) []string { return under[1:] }, shares)
	first, second := slices.Clone(t.rows[0].cells), make([]cell, len(t.rows[0].cells))
	for i := range first {
		switch {
		case o.hasTitle(first[i].text):
			first[i].across = 3
			second[i], second[i+1], second[i+2] = plain(under[0]), plain(under[1]), plain(under[2])
			first[i+1], first[i+2] = cell{}, cell{}
		case first[i].text != "":
			first[i].down = 2
		}
	}
	t.rows = append([]line{{cells: first}, {cells: second}}, t.rows[1:]...)
	return named(t)
}

func deviationsAfter(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(besideMeans(o, t, func(string) []string { return []string{"St.avvik"} }, func(c cell, _ int) cell { return beside(c, "0.84") }))
}

func changesAfter(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Eining", "Ligg under")...)
	return named(besideMeans(o, t, func(string) []string { return []string{"Endring"} }, func(c cell, _ int) cell { return beside(c, "0.1") }))
}

func answersAfter(s *style, o *organisation) written {
	s.simply(o)
	columns := s.units(o, "Enhet", "Overordnet enhet")
	for _, c := range s.columns(o) {
		columns = append(columns, c)
		if o.hasTitle(c.heading) {
			columns = append(columns, column{heading: c.heading + " (n)", of: func(u int) cell { return s.answers(o, u) }})
		}
	}
	return named(s.only(o, columns))
}

func countryAfter(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(besideMeans(o, t, func(title string) []string { return []string{title + " – Norge"} }, func(c cell, _ int) cell { return beside(c, "3.9") }))
}

func womenAndMen(s *style, o *organisation) written {
	s.simply(o)
	women := column{heading: "herav kvinner", of: func(u int) cell { return whole(o.units[u].answers / 2) }}
	men := column{heading: "herav menn", of: func(u int) cell { return whole(o.units[u].answers - o.units[u].answers/2) }}
	return named(s.lay(o, o.rows(), append(s.units(o, "Enhet", "Overordnet enhet"), women, men)...))
}

func leaders(s *style, o *organisation) written {
	s.simply(o)
	leader := text("Enhetsleder", func(u int) string { return fmt.Sprintf("Leder %d", u) })
	address := text("E-post leder", func(u int) string { return fmt.Sprintf("leder%d@kommune.example", u) })
	return named(s.lay(o, o.rows(), append(s.units(o, "Virksomhet", "Overordnet virksomhet"), leader, address)...))
}

func ratesAsFractions(s *style, o *organisation) written {
	s.simply(o)
	s.inviteAll(o)
	rate := column{heading: "Svarandel", of: func(u int) cell {
		if c := s.rateOf(o, u); c.text == "" {
			return c
		}
		return decimal(float64(o.units[u].answers)/float64(o.units[u].invited), 2)
	}}
	return named(s.lay(o, o.rows(), append(s.units(o, "Enhet", "Overordnet enhet"), rate)...))
}

// retitled gives the factors other headings.
func (o *organisation) retitled(title func(at int, name string) string) {
	for f := range o.factors {
		name := o.factors[f].names[min(1, len(o.factors[f].names)-1)]
		o.factors[f].title = title(f, name)
		o.factors[f].names = append(slices.Clone(o.factors[f].names), o.factors[f].title)
	}
}

func scaleInHeadings(s *style, o *organisation) written {
	s.simply(o)
	o.retitled(func(_ int, name string) string { return name + " (skala 1–5)" })
	return named(s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...))
}

func factorNumbers(s *style, o *organisation) written {
	s.simply(o)
	o.retitled(func(at int, name string) string { return fmt.Sprintf("F%d %s", at+1, name) })
	return named(s.lay(o, o.rows(), s.units(o, "Virksomhet", "Overordnet virksomhet")...))
}

func meansSaid(s *style, o *organisation) written {
	s.simply(o)
	o.retitled(func(_ int, name string) string { return name + " (gj.snitt)" })
	s.answersHeading = "Besvarelser"
	return named(s.lay(o, o.rows(), s.units(o, "Organisasjonsenhet", "Hører til")...))
}

func capitals(s *style, o *organisation) written {
	s.simply(o)
	o.retitled(func(_ int, name string) string { return strings.ToUpper(name) })
	s.answersHeading = "ANTALL SVAR (N)"
	return named(s.lay(o, o.rows(), s.units(o, "ENHET", "OVERORDNET ENHET")...))
}

func twoLines(s *style, o *organisation) written {
	s.simply(o)
	s.answersHeading = "Antall\nsvar"
	return named(s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet\nenhet")...))
}
