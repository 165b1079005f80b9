package check

import (
	"cmp"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
)

// charts checks that the units, factors and rounds of every figure exist, and that there are
// results of them. It does not ask whether these may be shown: what is hidden is never a
// problem.
func charts(content Content, r report) {
	if content.Results == nil {
		withoutResults(content, r)
		return
	}
	c := newChartRule(content.Results, r)
	for _, d := range content.Programme.Documents {
		for _, figure := range d.Figures {
			c.check(figure)
		}
	}
}

// withoutResults notes figures of a site that has no results yet. They are left
// out until it has.
func withoutResults(content Content, r report) {
	var places []problem.Place
	for _, d := range content.Programme.Documents {
		for _, figure := range d.Figures {
			places = append(places, figure.Place)
		}
	}
	if len(places) == 0 {
		return
	}
	r.advise(places[0], "no_figure", "n", len(places))
}

// chartRule is the results as figures look them up.
type chartRule struct {
	report
	*divisions
	rounds  rounds
	rows    [][]*raw.Row // per round and unit
	factors *factorNames
	named   map[string]string // the name of a unit in small letters -> its id
}

func newChartRule(results *raw.Results, r report) chartRule {
	c := chartRule{
		report: r, divisions: newDivisions(results), rounds: newRounds(results.Rounds),
		factors: newFactorNames(&results.Instrument), named: map[string]string{},
	}
	for i := range results.Rounds {
		c.rows = append(c.rows, c.divisions.rows(&results.Rounds[i]))
	}
	for _, unit := range results.Units {
		for _, name := range unit.Name {
			if first, taken := c.named[strings.ToLower(name)]; !taken || unit.ID.V < first {
				c.named[strings.ToLower(name)] = unit.ID.V
			}
		}
	}
	return c
}

func (c chartRule) check(figure programme.Figure) {
	rule, known := figure.Rule()
	exist := c.unitsExist(figure)
	for _, factor := range figure.Factors {
		if len(c.factors.ids) > 0 && !c.factors.known[factor.V] {
			c.must(factor.Place, "no_factor", "factor", factor.V, "hint", c.factors.hint(factor.V, c.report))
			exist = false
		}
	}
	round, found := c.rounds.since(figure.Round, c.report)
	if figure.Round.Known() && !found || !known || !exist {
		return
	}
	asked := asked{figure: figure, rule: rule}
	for i := range c.rounds.delivered {
		newest := i == len(c.rounds.delivered)-1
		if !rule.Round || found && i == round || !found && newest {
			asked.rounds = append(asked.rounds, i)
		}
	}
	c.delivered(asked)
}

// unitsExist checks that a figure's units exist, and reports whether they do.
func (c chartRule) unitsExist(figure programme.Figure) bool {
	exist := true
	for _, id := range figure.Units {
		if _, known := c.index[id.V]; known || len(c.index) == 0 {
			continue
		}
		exist = false
		if of, isGroup := c.dividedBy(id.V); isGroup {
			c.problem(id.Place, "%q is a group, and figures show units; the group is part of %q, whose page shows it", id.V, of)
			continue
		}
		hint := c.suggest(id.V, c.tree.ids())
		if meant, named := c.named[strings.ToLower(id.V)]; named {
			hint = c.words.Text("advice.meant", "word", meant)
		}
		c.must(id.Place, "no_unit", "unit", id.V, "hint", cmp.Or(hint, c.allUnits()))
	}
	return exist
}

// dividedBy returns the unit that a group is a part of.
func (c chartRule) dividedBy(id string) (of string, isGroup bool) {
	if !c.groups[id] {
		return "", false
	}
	for _, grouping := range c.groupings {
		for _, group := range grouping.Groups {
			if group.ID.V == id {
				return grouping.Of.V, true
			}
		}
	}
	return "", false
}

// allUnits returns a list of the units, if they are few.
func (c chartRule) allUnits() string {
	if listed("units", c.tree.ids()) == "" {
		return ""
	}
	return c.words.Text("problem.units", "units", strings.Join(c.tree.ids(), ", "))
}

// listed returns a list of the ids, if they are few.
func listed(what string, ids []string) string {
	const few = 12
	if len(ids) > few {
		return ""
	}
	return "; the " + what + " are " + strings.Join(ids, ", ")
}
