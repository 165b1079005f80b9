package importer

import (
	"regexp"
	"slices"
	"strings"
)

// roundFile writes one round. Days that no table says are left out.
func (s *survey) roundFile(r round, n notes) []byte {
	var p page
	p.comment(n.Words.Text("import.file_round", "files", strings.Join(r.sources(), ", ")))
	p.line("")
	p.line("round: %s", roundID(r.id))
	if r.invented() {
		p.line("synthetic: true")
	}
	if r.period.known() {
		p.line("from: %s", r.period.from.Format("2006-01-02"))
		p.line("to: %s", r.period.to.Format("2006-01-02"))
	} else {
		p.comment(n.Words.Text("import.file_days"))
		p.line("# from: %s-03-03", yearOf(r.id))
		p.line("# to: %s-03-21", yearOf(r.id))
	}
	if s.protected {
		p.comment(n.Words.Text("import.file_protected"))
		p.line("protected: source")
	}
	if decimals := s.decimalsOf(r); decimals != unsaid && !s.protected {
		p.line("decimals: %d", decimals)
	}
	s.references(&p, r, n)
	p.line("")
	p.line("results:")
	places := s.places(r)
	for _, found := range s.rowsOf(r) {
		if s.protected {
			found.row = withoutCounts(found.row)
		}
		s.writeRow(&p, found.id, s.withHidden(found.row, r.hidden[found.id]), places)
	}
	return p.data()
}

// rowOfUnit is the row of a unit.
type rowOfUnit struct {
	id  string
	row row
}

// rowsOf returns the rows of a round: in the order of the table, or in that of the units
// where they are new as well. A row without numbers is only there for what lies below it.
func (s *survey) rowsOf(r round) []rowOfUnit {
	var ordered []rowOfUnit
	if s.chart != nil {
		for at, n := range r.forest.nodes {
			if n.row != nil && (hasNumbers(*n.row) || len(r.forest.children(at)) == 0) {
				ordered = append(ordered, rowOfUnit{s.chart.units[r.units[at]].ID.V, *n.row})
			}
		}
		return ordered
	}
	rows := s.units.rowsOf(r)
	for _, u := range s.units.units {
		if found, ok := rows[u.key]; ok && (hasNumbers(found) || !s.units.hasParts(u)) {
			ordered = append(ordered, rowOfUnit{u.id, found})
		}
	}
	return ordered
}

// writeRow writes the results of one unit; nothing when there are none.
func (s *survey) writeRow(p *page, id string, found row, places int) {
	means, answers := s.means(found, places)
	if len(means) == 0 && found.invited.String() == "" && found.answers.String() == "" {
		return
	}
	p.line("  - unit: %s", scalar(id))
	if found.invited.exact() {
		p.line("    invited: %s", found.invited)
	}
	if written := found.answers.String(); written != "" {
		p.line("    respondents: %s", written)
	}
	if len(means) > 0 {
		p.line("    means: %s", means)
	}
	if len(answers) > 0 {
		p.line("    n: %s", answers)
	}
}

// withoutCounts leaves the numbers of people out: a round that its source has
// protected has none, since some without the others protect nobody.
func withoutCounts(r row) row {
	r.invited, r.answers = count{}, count{}
	r.means = slices.Clone(r.means)
	for i := range r.means {
		r.means[i].each = count{}
	}
	return r
}

// roundID leaves a bare year as people write it.
func roundID(round string) string {
	if id := slug(round); id != yearOf(round) {
		return scalar(id)
	}
	return yearOf(round)
}

// references writes the rows to compare with.
func (s *survey) references(p *page, r round, n notes) {
	headed := false
	for _, d := range r.deliveries {
		for _, found := range d.references {
			means, _ := s.means(found, s.scale.decimals)
			if len(means) == 0 {
				continue
			}
			if !headed {
				p.line("")
				p.comment(n.Words.Text("import.file_references"))
				p.line("references:")
				headed = true
			}
			p.line("  - label: %s", scalar(found.name))
			p.line("    kind: %s", kindOfReference(found.name))
			p.line("    means: %s", means)
		}
	}
}

// means returns the means of a row in the order of the factors, and the numbers of
// answers that differ from the row's own. A mean beside a number of answers that the
// source hid is never shown, but what others must not tell is worked out from it.
// Of a group that may be small, and of one without any mean, what is empty was hidden.
func (s *survey) means(r row, places int) (means, answers fields) {
	few := !s.protected && (!r.answers.exact() || r.answers.least < s.group || !s.hasMean(r))
	for _, f := range s.factors {
		m := r.meanOf(f.key)
		if m == nil || m.value.kind == missing && !few {
			continue
		}
		if m.value.kind == hidden || m.value.kind == missing {
			means.add(f.id, "hidden")
		} else {
			means.add(f.id, m.value.rounded(places).text)
		}
		if m.each.exact() && m.each != r.answers {
			answers.add(f.id, m.each.String())
		}
	}
	return means, answers
}

// nationalPattern is found in the names of rows about the whole country.
var nationalPattern = regexp.MustCompile(`(?i)(landet|landssnitt|landsgjennomsnitt|noreg|norge|norway|national|nasjonal|alle kommun)`)

// kindOfReference is the kind of a reference, by its name.
func kindOfReference(name string) string {
	if nationalPattern.MatchString(name) {
		return "national"
	}
	return "benchmark"
}

// hasMean reports whether a row has any mean.
func (s *survey) hasMean(r row) bool {
	return slices.ContainsFunc(r.means, func(m mean) bool { return m.value.kind == known && s.factor(m.factor) != nil })
}
