package wayin

// tidyHeadings are those of a table with one row per number.
type tidyHeadings struct {
	round, id, name, parent, invited, answers, factor, mean string
}

var (
	tidyEnglish   = tidyHeadings{"round", "unit", "name", "parent", "invited", "respondents", "factor", "mean"}
	tidyNorwegian = []tidyHeadings{
		{"År", "", "Enhet", "Overordnet enhet", "Inviterte", "Antall svar", "Faktor", "Snitt"},
		{"Måling", "", "Eining", "Overordna eining", "Tal inviterte", "Tal svar", "Faktor", "Gjennomsnitt"},
		{"Undersøkelse", "", "Enhetsnavn", "Overordnet", "Antall inviterte", "Antall som svarte", "Faktor", "Gjennomsnitt"},
		{"Year", "", "Unit", "Parent", "Invited", "Responses", "Factor", "Mean"},
	}
)

// tidy has one row per unit and factor.
func tidy(s *style, o *organisation, h tidyHeadings) written {
	s.noReferences(o)
	headings := []string{h.round, h.id, h.name, h.parent}
	if s.invitedHeading != "" {
		headings = append(headings, h.invited)
	}
	if s.answersHeading != "" {
		headings = append(headings, h.answers)
	}
	headings = append(headings, h.factor, h.mean)
	t := table{name: "resultat", rows: []line{{}}}
	for _, heading := range headings {
		if heading != "" {
			t.rows[0].cells = append(t.rows[0].cells, plain(heading))
		}
	}
	for _, u := range o.rows() {
		for f := range o.factors {
			t.rows = append(t.rows, line{cells: s.tidyRow(o, u, f, h.id != "")})
		}
	}
	return one(t)
}

func (s *style) tidyRow(o *organisation, u, f int, byID bool) []cell {
	unit := &o.units[u]
	cells := []cell{{text: "2024", number: true, year: true}}
	parent := s.parentName(o, u)
	if byID {
		cells = append(cells, plain(unit.id))
		if parent != "" {
			parent = o.units[unit.parent].id
		}
	}
	cells = append(cells, plain(unit.name), plain(parent))
	if s.invitedHeading != "" {
		cells = append(cells, whole(unit.invited))
	}
	if s.answersHeading != "" {
		cells = append(cells, s.answers(o, u))
	}
	return append(cells, plain(o.factors[f].title), s.mean(unit.said.means[f], false))
}

func tidyByID(s *style, o *organisation) written { return tidy(s, o, tidyEnglish) }

func tidyByName(s *style, o *organisation) written {
	h := pick(s.rng, tidyNorwegian)
	s.label("one row per number: %s", h.round)
	return tidy(s, oneNameEach(o), h)
}

// oneNameEach names units that share a name by their whole too: a table that
// knows units by name could not tell them apart.
func oneNameEach(o *organisation) *organisation {
	seen := map[string]bool{}
	for u := range o.units {
		if unit := &o.units[u]; seen[unit.name] {
			unit.name += " " + o.units[unit.parent].name
		}
		seen[o.units[u].name] = true
	}
	return o
}

func tidyUncounted(s *style, o *organisation) written {
	s.uncount(o)
	return tidyByName(s, o)
}
