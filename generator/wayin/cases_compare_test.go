package wayin

import (
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/survey"
)

// compare compares what is written.
func (c tableCase) compare(t *testing.T, read *content) {
	t.Helper()
	want := strings.TrimSpace(strings.ReplaceAll(c.tree, "\t", ""))
	if got := read.tree(strings.HasPrefix(want, "top ")); got != want {
		t.Errorf("the tree is:\n%s\nnot:\n%s", got, want)
	}
	if read.scaleTo != 5 {
		t.Errorf("the scale goes to %d, not 5", read.scaleTo)
	}
	if got := read.protected == "source"; got != c.protected {
		t.Errorf("protected by its source: %v, not %v", got, c.protected)
	}
	if c.period != "" && read.period != c.period {
		t.Errorf("the period is %q, not %q", read.period, c.period)
	}
	c.compareFactors(t, read)
	for _, line := range c.means {
		if name, _, _ := strings.Cut(line, ":"); read.line(name) != line {
			t.Errorf("the means are %q, not %q", read.line(name), line)
		}
	}
	var labels, ids []string
	for _, r := range read.references {
		labels = append(labels, r.label)
	}
	if got := strings.Join(labels, ", "); got != c.references {
		t.Errorf("rows to compare with: %q, not %q", got, c.references)
	}
	for _, u := range read.units {
		ids = append(ids, u.id)
	}
	if got := strings.Join(ids, " "); c.ids != "" && got != c.ids {
		t.Errorf("the ids are %q, not %q", got, c.ids)
	}
}

func (c tableCase) compareFactors(t *testing.T, read *content) {
	t.Helper()
	want := strings.Split(c.factors, ", ")
	used := read.used()
	for i, f := range used {
		if i >= len(want) || normal(want[i]) != f.id && !slices.ContainsFunc(f.names, func(name string) bool { return normal(name) == normal(want[i]) }) {
			t.Errorf("factor %d is %v; wanted are %q", i+1, f, want)
			return
		}
	}
	if len(used) != len(want) {
		t.Errorf("there are %d factors, not %d", len(used), len(want))
	}
}

// compareHidden compares what the site does not show.
func (c tableCase) compareHidden(t *testing.T, read *content, d *survey.Dataset) {
	t.Helper()
	must, may := list(c.hidden), list(c.mayHide)
	for u, unit := range d.Units {
		at := slices.IndexFunc(read.units, func(r readUnit) bool { return r.id == unit.ID })
		if !read.units[at].hasRow {
			continue
		}
		name := read.units[at].name
		shown := slices.ContainsFunc(d.Rounds[0].Means[u], func(m survey.Mean) bool { return m.State == survey.Shown })
		switch {
		case shown && slices.Contains(must, name):
			t.Errorf("%s is shown, and must be hidden", name)
		case !shown && !slices.Contains(must, name) && !slices.Contains(may, name):
			t.Errorf("%s is hidden, and may be shown", name)
		}
	}
}

func list(names string) []string {
	if names == "" {
		return nil
	}
	return strings.Split(names, ", ")
}
