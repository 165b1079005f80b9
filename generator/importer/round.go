package importer

import (
	"slices"
	"strings"
)

// roundWriter knows how the rows of a round are written: with which units, factors and
// decimals, and what is left out.
type roundWriter struct {
	units     *register // nil when the site has units
	chart     *chart    // of the site; nil when it has none
	factors   []factor
	scale     scale
	protected bool // the source has hidden small groups itself
	group     int  // the smallest group
}

// roundWriter returns what writes the rounds, once the units are known.
func (s *survey) roundWriter() roundWriter {
	return roundWriter{units: s.units, chart: s.chart, factors: s.factors, scale: s.scale, protected: s.protected, group: s.group}
}

// roundFile writes one round. Days that no table says are left out.
func (w roundWriter) roundFile(r round, n notes) []byte {
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
	if w.protected {
		p.comment(n.Words.Text("import.file_protected"))
		p.line("protected: source")
	}
	if decimals := w.decimalsOf(r); decimals != unsaid && !w.protected {
		p.line("decimals: %d", decimals)
	}
	w.references(&p, r, n)
	p.line("")
	p.line("results:")
	places := w.places(r)
	for _, found := range w.rowsOf(r) {
		if w.protected {
			found.row = withoutCounts(found.row)
		}
		w.writeRow(&p, found.id, withHidden(w.factors, found.row, r.hidden[found.id]), places)
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
func (w roundWriter) rowsOf(r round) []rowOfUnit {
	var ordered []rowOfUnit
	if w.chart != nil {
		for at, n := range r.forest.nodes {
			if n.row != nil && (hasNumbers(*n.row) || len(r.forest.children(at)) == 0) {
				ordered = append(ordered, rowOfUnit{w.chart.units[r.units[at]].ID.V, *n.row})
			}
		}
		return ordered
	}
	rows := w.units.rowsOf(r)
	for _, u := range w.units.units {
		if found, ok := rows[u.key]; ok && (hasNumbers(found) || !w.units.hasParts(u)) {
			ordered = append(ordered, rowOfUnit{u.id, found})
		}
	}
	return ordered
}

// writeRow writes the results of one unit; nothing when there are none.
func (w roundWriter) writeRow(p *page, id string, found row, places int) {
	means, answers := w.means(found, places)
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
func (w roundWriter) references(p *page, r round, n notes) {
	headed := false
	for _, d := range r.deliveries {
		for _, found := range d.references {
			means, _ := w.means(found, w.scale.decimals)
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
// source hid is never shown, but what others must not reveal is worked out from it.
// Of a group that may be small, and of one without any mean, what is empty was hidden.
func (w roundWriter) means(r row, places int) (means, answers fields) {
	few := !w.protected && (!r.answers.exact() || r.answers.least < w.group || !hasMean(w.factors, r))
	for _, f := range w.factors {
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
var nationalPattern = pattern(`(?i)(landet|landssnitt|landsgjennomsnitt|noreg|norge|norway|national|nasjonal|alle kommun)`)

// kindOfReference is the kind of a reference, by its name.
func kindOfReference(name string) string {
	if nationalPattern().MatchString(name) {
		return "national"
	}
	return "benchmark"
}

// hasMean reports whether a row has any mean.
func hasMean(factors []factor, r row) bool {
	return slices.ContainsFunc(r.means, func(m mean) bool { return m.value.kind == known && factorCalled(factors, m.factor) != nil })
}
