package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// news is what a delivery has that survey/units.yaml has not: units that are new, and
// units that have new names.
type news struct {
	was     *chart // before the news
	chart   *chart // with the news in it
	added   []int  // units of the chart
	renamed []int
	unclear []unclear // units that are new, which may be some that are gone
	round   string    // the first with the new names
}

// recognition prepares to find the units of a round.
func (s *survey) recognition(c *chart, r *round, in Input, n notes) *recognition {
	g := &recognition{
		chart: c, notes: n, forest: r.forest, round: slug(r.id), whole: in.Site.organisations(Answers{}), known: r.known,
		past: resultsBefore{results: s.before(r.id, in.Site), chart: c, round: slug(r.id)},
	}
	if !r.isHung() {
		g.about = in.Answers.Organisation
	}
	return g
}

// before returns the newest results of the site before the newest round that is
// imported, if that is the round and the site has nothing newer.
func (s *survey) before(id string, site *Site) *raw.Round {
	imported := func(r raw.Round) bool {
		return slices.ContainsFunc(s.rounds, func(other round) bool { return slug(other.id) == r.ID.V })
	}
	for i := len(site.results.Rounds) - 1; i >= 0; i-- {
		last := &site.results.Rounds[i]
		switch {
		case imported(*last):
		case id == s.rounds[0].id && isOlder(last.ID.V, slug(id)):
			return last
		default:
			return nil
		}
	}
	return nil
}

// recogniseAll gives the nodes of all rounds their units, and returns what is new; nil when
// that cannot be known.
func (s *survey) recogniseAll(c *chart, in Input, n notes) *news {
	found := &news{was: c, chart: c.clone()}
	for i := range s.rounds {
		r := &s.rounds[i]
		g := s.recognition(found.chart, r, in, n)
		g.recognise()
		askUnplaced(g.chart, g.forest, g.notes, unplaced(g.forest, g.fresh, r.deliveries))
		if n.failed() {
			return nil
		}
		if g.askNoneKnown() {
			return nil
		}
		found.take(g)
		g.askMoved()
		r.units = g.unit
		if g.past.results != nil {
			g.adviseGone(s)
		}
	}
	return found
}

// askNoneKnown asks about tables of which no unit is known but the whole, and reports whether
// it did.
func (g *recognition) askNoneKnown() bool {
	known := slices.ContainsFunc(g.unit, func(u int) bool { return u != noNode && u != g.chart.top })
	if known || len(g.fresh) == 0 {
		return false
	}
	at := g.forest.nodes[g.fresh[0]].place
	g.notes.Problem(problem.Place{File: at.File}, "none_known", "n", len(g.fresh))
	return true
}

// take adds to the chart what a round has that is new.
func (f *news) take(g *recognition) {
	taken := takenIDs(g.chart)
	for _, at := range g.fresh {
		n := g.forest.nodes[at]
		above := g.unit[n.parent]
		id := slug(n.id)
		if id == "" {
			id = slug(n.name)
		}
		if n.id == "" && (taken[id] || g.isShared(n.name)) {
			id = slug(g.chart.nameOf(above, g.notes) + " " + n.name)
		}
		g.unit[at] = f.chart.add(taken.take(id, "unit"), n.label(), above)
		f.chart.units[g.unit[at]].NotSum = n.row.isNoWhole()
		f.added = append(f.added, g.unit[at])
	}
	for _, u := range g.unclear {
		for i, at := range u.nodes {
			u.nodes[i] = g.unit[at]
		}
		f.unclear, f.round = append(f.unclear, u), g.round
	}
	for _, at := range g.renamed {
		f.chart.rename(g.unit[at], g.forest.nodes[at].name, g.round)
		f.renamed = append(f.renamed, g.unit[at])
		f.round = g.round
	}
}

// label is what a node is called where no table says its name.
func (n node) label() string {
	if n.name == "" {
		return n.id
	}
	return n.name
}

// isShared reports whether several units have a name, the new ones among them.
func (g *recognition) isShared(name string) bool {
	found := len(g.finder.calledSo(name))
	for _, at := range g.fresh {
		if normal(g.forest.nodes[at].name) == normal(name) {
			found++
		}
	}
	return found > 1
}

// ask asks about everything that is new, with the lines to write.
func (f *news) ask(c *chart, n notes) {
	for _, u := range f.unclear {
		f.askUnclear(u, c, n)
	}
	added := slices.DeleteFunc(slices.Clone(f.added), func(unit int) bool {
		return slices.ContainsFunc(f.unclear, func(u unclear) bool { return slices.Contains(u.nodes, unit) })
	})
	if len(added) > 0 {
		lines := f.linesFor(added)
		above := f.chart.parents[added[0]]
		place := problem.Place{File: unitsPath}
		if above < len(c.units) {
			place = c.units[above].ID.Place
		}
		n.Problem(place, "units_new", "n", len(lines), "lines", linesOf(lines))
	}
	if len(f.renamed) > 0 {
		var lines []string
		for _, unit := range f.renamed {
			u := c.units[unit]
			lines = append(lines, "  # "+u.ID.V, "  name: "+f.newName(unit, c), "  formerly: "+inAllLanguages(u.Name), "  renamed_from: "+roundID(f.round))
		}
		n.Problem(c.units[f.renamed[0]].ID.Place, "units_renamed", "n", len(f.renamed), "pairs", f.pairs(c, n), "lines", linesOf(lines))
	}
}

// linesFor are the lines of units that are new.
func (f *news) linesFor(units []int) []string {
	var lines []string
	for _, unit := range units {
		lines = append(lines, "  "+f.line(unit))
	}
	return lines
}

// askUnclear asks which of the units that are new are some that are gone.
func (f *news) askUnclear(u unclear, c *chart, n notes) {
	var gone, fresh, renamed []string
	for _, unit := range u.units {
		gone = append(gone, c.nameOf(unit, n))
		was := c.units[unit]
		renamed = append(renamed, "  # "+was.ID.V, "  name: …", "  formerly: "+inAllLanguages(was.Name), "  renamed_from: "+roundID(f.round))
	}
	for _, unit := range u.nodes {
		fresh = append(fresh, f.chart.nameOf(unit, n))
	}
	n.Problem(c.units[u.units[0]].ID.Place, "units_unclear", "n", len(gone), "gone", n.quoted(gone), "fresh", n.quoted(fresh),
		"renamed", linesOf(renamed), "lines", linesOf(f.linesFor(u.nodes)))
}

// pairs says which units have new names.
func (f *news) pairs(c *chart, n notes) string {
	var pairs []string
	for _, unit := range f.renamed {
		pairs = append(pairs, n.Words.Text("import.renamed_to", "old", n.Words.Quote(c.nameOf(unit, n)), "new", n.Words.Quote(f.chart.nameOf(unit, n))))
	}
	return strings.Join(pairs, "; ")
}

// reading says what was written in survey/units.yaml.
func (f *news) reading(n notes) []string {
	var lines []string
	if len(f.added) > 0 {
		var names []string
		for _, unit := range f.added {
			names = append(names, f.chart.nameOf(unit, n))
		}
		lines = append(lines, n.Words.Text("import.read_added", "n", len(names), "names", n.quoted(names)))
	}
	if len(f.renamed) > 0 {
		lines = append(lines, n.Words.Text("import.read_renamed", "pairs", f.pairs(f.was, n)))
	}
	return lines
}

// newName is the new name of a unit, in as many languages as the old one.
func (f *news) newName(unit int, c *chart) string {
	name := f.chart.units[unit].Name[i18n.Any]
	text := i18n.Text{}
	for lang := range c.units[unit].Name {
		text[lang] = name
	}
	return inAllLanguages(text)
}

// line is a new unit as units.yaml has it.
func (f *news) line(unit int) string {
	u := f.chart.units[unit]
	return unitLine(u.ID.V, u.Name[i18n.Any], u.Parent.V, u.NotSum)
}
