package importer

import "slices"

// round writes one round file. Its days are not in the sources, so the whole
// year stands there until somebody mends it.
func (s *survey) round(d delivery) []byte {
	var p page
	p.line("# Laga av «tifaktor import» frå %s.", base(d))
	p.line("")
	p.line("round: %s", roundID(d))
	p.line("# Fila sa ikkje kva dagar undersøkinga varte. Set inn dei rette.")
	p.line("from: %s-01-01", yearOf(d.round))
	p.line("to: %s-12-31", yearOf(d.round))
	if d.protected() {
		p.line("# Fila gir ikkje talet på svar. Kjelda må sjølv ha verna tala: ho viser ikkje tal som")
		p.line("# kan seie kva einskilde har svart. Er det ikkje slik, skriv inn talet på svar i staden.")
		p.line("protected: source")
	}
	s.references(&p, d)
	p.line("")
	p.line("results:")
	rows := s.rowsByUnit(d)
	for _, u := range s.units.units {
		r, ok := rows[u.key]
		if !ok {
			continue
		}
		if d.protected() {
			r = withoutCounts(r)
		}
		means, answers := s.means(r)
		if len(means) == 0 && r.invited.kind != known && r.respondents.kind != known {
			continue
		}
		p.line("  - unit: %s", scalar(u.id))
		if r.invited.kind == known {
			p.line("    invited: %s", r.invited.text)
		}
		if r.respondents.kind == known {
			p.line("    respondents: %s", r.respondents.text)
		}
		if len(means) > 0 {
			p.line("    means: %s", means)
		}
		if len(answers) > 0 {
			p.line("    n: %s", answers)
		}
	}
	return p.data()
}

// withoutCounts leaves the numbers of people out: a round that its source has
// protected has none, since some without the others protect nobody.
func withoutCounts(r row) row {
	r.invited, r.respondents = number{}, number{}
	r.means = slices.Clone(r.means)
	for i := range r.means {
		r.means[i].answers = number{}
	}
	return r
}

// roundID leaves a bare year as people write it.
func roundID(d delivery) string {
	if id := slug(d.round); id != yearOf(d.round) {
		return scalar(id)
	}
	return yearOf(d.round)
}

func (s *survey) references(p *page, d delivery) {
	if len(d.references) == 0 {
		return
	}
	p.line("")
	p.line("# Tal frå kjelda å jamføre med. Dei er ikkje einingar.")
	p.line("references:")
	for _, r := range d.references {
		means, _ := s.means(r)
		p.line("  - label: %s", scalar(r.name))
		p.line("    kind: benchmark")
		p.line("    means: %s", means)
	}
}

// means gives the means of a row in the order of the factors, and the numbers
// of answers that differ from the row's own.
func (s *survey) means(r row) (means, answers fields) {
	for _, f := range s.factors {
		for _, m := range r.means {
			if m.factor != f.key || m.value.kind == missing {
				continue
			}
			if m.value.kind == hidden {
				means.add(f.id, "hidden")
			} else {
				means.add(f.id, m.value.text)
			}
			if m.answers.kind == known && m.answers.text != r.respondents.text {
				answers.add(f.id, m.answers.text)
			}
		}
	}
	return means, answers
}
