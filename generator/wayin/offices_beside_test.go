package wayin

import (
	"slices"
)

func meansBefore(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(besideMeans(o, t, func(title string) []string { return []string{title + " 2022"} }, func(c cell, _ int) cell { return beside(c, "3.6") }))
}

// beside is what is beside a mean: as the mean is when that is not shown.
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
