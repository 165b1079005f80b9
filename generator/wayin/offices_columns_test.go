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
