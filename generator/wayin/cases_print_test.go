package wayin

import (
	"slices"
	"strings"
)

// tree prints the units with their answers, a line each. The name of the top may
// be any.
func (c *content) tree(anyTop bool) string {
	var b strings.Builder
	var visit func(parent string, depth int)
	visit = func(parent string, depth int) {
		for _, u := range c.units {
			if u.parent != parent {
				continue
			}
			name := u.name
			if depth == 0 && anyTop {
				name = "top"
			}
			b.WriteString(strings.Repeat("  ", depth) + name + " " + c.printed(u) + "\n")
			visit(u.id, depth+1)
		}
	}
	visit("", 0)
	return strings.TrimSpace(b.String())
}

// printed is what is known of how many answered.
func (c *content) printed(u readUnit) string {
	switch {
	case !u.hasRow:
		return "-"
	case u.respondents == "":
		return "?"
	}
	return u.respondents
}

// used returns the factors that any unit has something of.
func (c *content) used() []readFactor {
	var used []readFactor
	for _, f := range c.factors {
		if slices.ContainsFunc(c.units, func(u readUnit) bool { return u.means[f.id] != "" }) {
			used = append(used, f)
		}
	}
	return used
}

// line prints the means of a unit: "Nordlia skule: 4.2 -", with "-" for those
// that are hidden or not there.
func (c *content) line(name string) string {
	for _, u := range c.units {
		if u.name != name {
			continue
		}
		line := name + ":"
		for _, f := range c.used() {
			mean := trimmed(u.means[f.id])
			if mean == "" || mean == "hidden" {
				mean = "-"
			}
			line += " " + mean
		}
		return line
	}
	return name + " is missing"
}
