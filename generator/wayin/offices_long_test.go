package wayin

import "fmt"

// long has one row per unit and factor, of the columns of a unit, then a factor and its mean.
func long(s *style, o *organisation, lead []column, factor, mean string, each string) written {
	t := table{rows: []line{{}}}
	for _, c := range lead {
		t.rows[0].cells = append(t.rows[0].cells, plain(c.heading))
	}
	t.rows[0].cells = append(t.rows[0].cells, plain(factor), plain(mean))
	if each != "" {
		t.rows[0].cells = append(t.rows[0].cells, plain(each))
	}
	for _, u := range o.rows() {
		for f := range o.factors {
			var cells []cell
			for _, c := range lead {
				cells = append(cells, c.of(u))
			}
			cells = append(cells, plain(o.factors[f].title), s.mean(o.units[u].said.means[f], false))
			if each != "" {
				cells = append(cells, s.answers(o, u))
			}
			t.rows = append(t.rows, line{cells: cells})
		}
	}
	return named(t)
}

func longWithCodes(s *style, o *organisation) written {
	s.simply(o)
	for i := range o.units {
		o.units[i].invited = 0
	}
	code := text("Enhetskode", func(u int) string { return o.units[u].id })
	parent := text("Overordnet enhetskode", func(u int) string {
		if u == 0 {
			return ""
		}
		return o.units[o.units[u].parent].id
	})
	return long(s, o, []column{code, s.units(o, "Enhetsnavn", "")[0], parent, {heading: "Antall svar", of: func(u int) cell { return s.answers(o, u) }}}, "Faktor", "Gjennomsnitt", "")
}

func longNumbered(s *style, o *organisation) written {
	s.simply(o)
	oneNameEach(o)
	for i := range o.units {
		o.units[i].invited = 0
	}
	o.retitled(func(at int, name string) string { return fmt.Sprintf("%d %s", at+1, name) })
	return long(s, o, append(s.units(o, "Eining", "Overordna eining"), column{heading: "Tal svar", of: func(u int) cell { return s.answers(o, u) }}), "Faktor", "Snitt", "")
}

func longEach(s *style, o *organisation) written {
	s.simply(o)
	oneNameEach(o)
	for i := range o.units {
		o.units[i].invited = 0
	}
	return long(s, o, s.units(o, "Enhet", "Overordnet enhet"), "Dimensjon", "Score", "Antall svar")
}
