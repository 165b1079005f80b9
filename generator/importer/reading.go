package importer

import (
	"fmt"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// reading says on one screen how the tables were understood, a sentence a line, for
// the publisher to hold against the workbook. Where something has to be asked, it says
// what was understood until there.
func (s *survey) reading(n notes) string {
	var lines []string
	add := func(key string, pairs ...any) { lines = append(lines, n.Words.Text("import."+key, pairs...)) }
	if len(s.rounds) == 0 {
		readHeadings(s.tables, n, add)
	}
	for i := len(s.rounds) - 1; i >= 0; i-- {
		r := s.rounds[i]
		for _, d := range r.deliveries {
			key := "read_table"
			if d.table.sheet != "" {
				key = "read_sheet"
			}
			add(key, "file", oneLine(d.source), "sheet", n.Words.Quote(d.table.sheet), "row", d.table.line, "round", r.id)
			if d.table.turned {
				add("read_turned")
			}
			if len(d.table.repeated) > 0 {
				add("read_repeated", "n", len(d.table.repeated), "sheets", n.quoted(d.table.repeated))
			}
			if d.table.named {
				add("read_legend")
			}
		}
		if r.forest != nil {
			readTree(s.group, s.chart, r, n, add)
		}
		if r.period.known() {
			add("read_period", "from", n.Words.Date(r.period.from), "to", n.Words.Date(r.period.to))
		}
		readRows(s.protected, r, n, add)
		if r.invented() {
			add("read_invented")
		}
	}
	readFactors(s.instrument, s.factors, n, add)
	if s.scale.to > s.scale.from {
		add("read_scale", "from", s.scale.from, "to", s.scale.to)
	}
	if s.written != nil {
		lines = append(lines, s.written.reading(n)...)
	}
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// readFactors names the factors.
func readFactors(instrument *raw.Instrument, factors []factor, n notes, add func(string, ...any)) {
	var names []string
	for _, f := range factors {
		names = append(names, f.name)
	}
	switch {
	case len(names) == 0:
	case instrument != nil:
		add("read_known", "n", len(names), "instrument", instrumentName(instrument, n), "factors", strings.Join(names, ", "))
	default:
		add("read_factors", "n", len(names), "factors", strings.Join(names, ", "))
	}
}

// readHeadings says of tables whose rows are not understood which row is the headings,
// and what their columns are taken to hold, in the words of the answers.
func readHeadings(tables []*table, n notes, add func(string, ...any)) {
	for _, t := range tables {
		var columns []string
		for _, c := range t.columns {
			if c.heading == "" || c.role == questionRole {
				continue
			}
			what := "?"
			for name, role := range roleNames {
				if role == c.role && (c.factor != "" || c.role != unknownRole) {
					what = name // each role has one name
				}
			}
			columns = append(columns, problem.Shorten(oneLine(c.heading))+"="+what)
		}
		file := oneLine(t.file)
		if t.sheet != "" {
			file += "[" + t.sheet + "]"
		}
		add("read_columns", "file", file, "row", t.line, "columns", strings.Join(columns, ", "))
	}
}

// readTree says how the tree of a round is given, and what its numbers prove.
func readTree(group int, site *chart, r round, n notes, add func(string, ...any)) {
	units, levels := len(r.forest.nodes), r.forest.depth()
	switch {
	case r.forest.made && site != nil:
		add("read_no_whole", "unit", n.Words.Quote(site.nameOf(site.top, n)))
	case r.forest.made:
		add("read_made")
	}
	if r.forest.made {
		units, levels = units-1, levels-1
	}
	var ways []string
	for _, d := range r.deliveries {
		if way := n.Words.Text("import.tree_" + d.tree); !slices.Contains(ways, way) {
			ways = append(ways, way)
		}
	}
	if levels > 1 {
		add("read_levels", "n", units, "levels", levels, "way", n.Words.List(ways))
	} else {
		add("read_units", "n", units, "way", n.Words.List(ways))
	}
	readWhole(site, r, n, add)
	if groups := r.forest.nameOnly(); len(groups) > 0 {
		add("read_name_only", "n", len(groups), "names", n.someOf(groups))
	}
	switch proved := r.proof; {
	case proved.fitting == 0:
	case len(proved.own) == 0:
		add("read_exact", "n", proved.fitting)
	case proved.exact == 0:
		add("read_own", "n", proved.fitting, "own", ownPeople(group, proved.own, n))
	default:
		add("read_proved", "n", proved.fitting, "exact", proved.exact, "own", ownPeople(group, proved.own, n))
	}
}

// readWhole says which unit of the site the table's own whole is, when that is called
// something else there.
func readWhole(site *chart, r round, n notes, add func(string, ...any)) {
	root := r.forest.nodes[r.forest.children(noNode)[0]]
	if site == nil || root.row == nil {
		return
	}
	if unit := r.units[r.forest.children(noNode)[0]]; !isNamed(site.units[unit], root.name) {
		add("read_whole", "name", n.Words.Quote(root.name), "unit", n.Words.Quote(site.nameOf(unit, n)))
	}
}

// ownPeople lists how many people of their own wholes have. Fewer than a smallest
// group are not counted out, since what a publisher sees is copied and sent.
func ownPeople(group int, own []int, n notes) string {
	const most = 5
	var list []string
	for _, people := range own {
		text := fmt.Sprint(people)
		if people < group {
			text = n.Words.Text("import.fewer", "group", group)
		}
		if len(list) == most {
			list = append(list, "...")
			break
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

// instrumentName is what an instrument is called in the publisher's language.
func instrumentName(i *raw.Instrument, n notes) string {
	name, _ := i.Name.In(n.Words.Lang(), i18n.Languages())
	return name
}
